//! What a scripted candidate has put on the table: to be looked at, asked about and entered in the register. By the rules
//! of evidence the trainee judges alone.

use crate::{
    practice::{CaseDocument, DocumentId},
    rubric::EvidenceKind,
    session::EvidenceItem,
    tui::{
        Answer, Popup, Purpose, Shared,
        popups::{Choice, Page, PageLine, Pick, PickItem},
    },
};

use super::form;

/// Shows what lies there.
pub fn show(shared: &mut Shared) {
    let Some(speaking) = &shared.speaking else { return };
    let item = |(id, document): (&DocumentId, &CaseDocument)| PickItem {
        choice: Choice::OnTable(id.clone()),
        label: shared.words(&document.title).to_owned(),
        detail: String::new(),
    };
    let record = shared.interview().record();
    let items = speaking.case.documents.iter().filter(|(_, document)| document.is_shown(record)).map(item).collect();
    let pick = Pick::new(Purpose::Table, shared.text("practice-table"), items);
    shared.open_popup(Popup::Pick(pick));
}

/// Does what was chosen; the title comes back of what is to be entered.
pub fn answered(purpose: &Purpose, answer: &Answer, shared: &mut Shared) -> Option<String> {
    let speaking = shared.speaking.as_ref()?;
    let Answer::Chosen(choice) = answer else { return None };
    match (purpose, choice) {
        (Purpose::Table, Choice::OnTable(id)) => {
            let document = speaking.case.documents.get(id)?;
            let options = [
                (Choice::Enter, shared.text("practice-table-enter")),
                (Choice::AskAbout, shared.text("practice-table-ask")),
                (Choice::Look, shared.text("practice-table-look")),
            ];
            let title = shared.words(&document.title).to_owned();
            let about = shared.words(&document.looks).to_owned();
            shared.open_popup(Popup::Pick(Pick::confirm(Purpose::OnTable(id.clone()), title, options).about(about)));
            None
        }
        (Purpose::OnTable(id), Choice::Look) => {
            let document = speaking.case.documents.get(id)?;
            let looks = PageLine::Text(shared.words(&document.looks).to_owned());
            let page = Page::new(shared.words(&document.title).to_owned(), vec![looks]);
            shared.open_popup(Popup::Page(page));
            None
        }
        (Purpose::OnTable(id), Choice::AskAbout) => {
            let now = shared.now;
            shared.speaking.as_mut()?.ask_about(id, now);
            None
        }
        (Purpose::OnTable(id), Choice::Enter) if !shared.desk().read_only() => {
            speaking.case.documents.get(id).map(|document| shared.words(&document.title).to_owned())
        }
        _ => None,
    }
}

/// A document of the case as it is entered: what stands on it, and no judgement.
pub fn brought(title: &str, shared: &Shared) -> Option<EvidenceItem> {
    let documents = &shared.speaking.as_ref()?.case.documents;
    let document = documents.values().find(|document| shared.words(&document.title) == title)?;
    let kind = if EvidenceKind::OF_ITEMS.contains(&document.kind) { document.kind } else { EvidenceKind::Document };
    let source = shared.words(&document.source).to_owned();
    Some(EvidenceItem { kind, source, date: document.date, ..form::blank(title) })
}
