//! Writing a report of a signed session: reader and form are chosen, then the folder.

use std::path::Path;

use unicode_width::UnicodeWidthStr;

use crate::{
    desk::ClerkOrder,
    message,
    report::{Audience, ReportForm},
    session::Asked,
    store::ReportToWrite,
    tui::{
        Popup, Purpose, Turn, Wish,
        popups::{Choice, Page, PageLine, Pick, PickItem},
        shared::LastReport,
    },
};

/// Readers with the forms offered to them, the usual one first.
const OFFERED: [(Audience, &[ReportForm]); 5] = [
    (Audience::Candidate, &[ReportForm::Html, ReportForm::Docx, ReportForm::Pdf]),
    (Audience::Centre, &[ReportForm::Html, ReportForm::Docx, ReportForm::Pdf, ReportForm::Xlsx]),
    (Audience::Assessor, &[ReportForm::Html, ReportForm::Docx]),
    (Audience::Protocol, &[ReportForm::Html, ReportForm::Docx, ReportForm::Pdf]),
    (Audience::Public, &[ReportForm::Html, ReportForm::Xlsx]),
];

/// The folder beside that of the sessions.
const FOLDER: &str = "reports";

/// Asks for reader and form.
pub(super) fn choose(turn: &mut Turn) {
    if turn.interview().record().signature.is_none() {
        return turn.warn(&message!("write-report-not-signed"));
    }
    let all = OFFERED.iter().flat_map(|(audience, forms)| forms.iter().map(move |form| (*audience, *form)));
    let built = all.filter(|(_, form)| cfg!(feature = "pdf") || *form != ReportForm::Pdf);
    let item = |(audience, form): (Audience, ReportForm)| PickItem {
        choice: Choice::Report(audience, form),
        label: turn.locale.say(&message!("write-report-audience", audience = audience.name())),
        detail: turn.locale.say(&message!("write-report-form", form = form.extension())),
    };
    let pick = Pick::new(Purpose::WriteReport, turn.text("write-report-title"), built.map(item).collect());
    let pick = match &turn.last_report {
        Some(last) => pick.starting_at(&Choice::Report(last.audience, last.form)),
        None => pick,
    };
    turn.open_popup(Popup::Pick(pick));
}

/// Asks for the folder.
pub(super) fn ask_where(turn: &mut Turn) {
    let beside = || {
        let sessions = turn.desk().path.as_deref()?.parent()?;
        Some(sessions.with_file_name(FOLDER).display().to_string())
    };
    let last = turn.last_report.as_ref().map(|last| last.folder.clone());
    let folder = last.or_else(beside).unwrap_or_default();
    turn.ask(Asked::ReportTo, &folder);
}

/// Tells where the report lies: in a line, or where that is too long for one, in a box that shows all of it.
pub(super) fn written(path: &Path, opened: bool, turn: &mut Turn) {
    let opened = if opened { "yes" } else { "no" };
    let written = message!("write-report-written", path = path.display().to_string(), opened = opened);
    let line = turn.locale.say(&written);
    if line.width() + 2 <= usize::from(turn.size.0) {
        return turn.tell(&written);
    }
    let page = Page::new(turn.text("write-report-folder-title"), vec![PageLine::Text(line)]);
    turn.open_popup(Popup::Page(page));
}

/// Orders the report to be written.
pub(super) fn write(audience: Audience, form: ReportForm, folder: String, turn: &mut Turn) {
    if folder.trim().is_empty() {
        return turn.warn(&message!("write-report-no-folder"));
    }
    let (session, copy) = (turn.desk().path.clone(), turn.desk().copy());
    let Some(session) = session else { return };
    turn.wish(Wish::ReportWritten(LastReport { audience, form, folder: folder.clone() }));
    let report = ReportToWrite { session, audience, form, folder: folder.into() };
    turn.order(ClerkOrder::WriteReport(report, Box::new(copy)));
}
