//! The documents that a scripted candidate has put on the table: to be looked at, asked about and entered in the
//! register. The trainee judges alone by the rules of evidence.

use crate::{
    practice::{CaseDocument, DocumentId},
    procedure::evidence::blank,
    rubric::EvidenceKind,
    session::EvidenceItem,
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        popups::{Choice, Page, PageLine, Pick, PickItem},
    },
};

/// Shows what lies there.
pub(super) fn show(turn: &mut Turn) {
    let Some(speaking) = &turn.read().speaking else { return };
    let item = |(id, document): (&DocumentId, &CaseDocument)| PickItem {
        choice: Choice::OnTable(id.clone()),
        label: turn.words(&document.title).to_owned(),
        detail: String::new(),
    };
    let record = turn.interview().record();
    let items = speaking.case.documents.iter().filter(|(_, document)| document.is_shown(record)).map(item).collect();
    let pick = Pick::new(Purpose::Table, turn.text("practice-table"), items);
    turn.open_popup(Popup::Pick(pick));
}

/// Carries out the choice; returns the title of a document that is to be entered.
pub(super) fn answered(purpose: &Purpose, answer: &PopupAnswer, turn: &mut Turn) -> Option<String> {
    let speaking = turn.read().speaking.as_ref()?;
    let PopupAnswer::Chosen(choice) = answer else { return None };
    match (purpose, choice) {
        (Purpose::Table, Choice::OnTable(id)) => {
            let document = speaking.case.documents.get(id)?;
            let options = [
                (Choice::Enter, turn.text("practice-table-enter")),
                (Choice::AskAbout, turn.text("practice-table-ask")),
                (Choice::Look, turn.text("practice-table-look")),
            ];
            let title = turn.words(&document.title).to_owned();
            let about = turn.words(&document.looks).to_owned();
            turn.open_popup(Popup::Pick(Pick::confirm(Purpose::OnTable(id.clone()), title, options).about(about)));
            None
        }
        (Purpose::OnTable(id), Choice::Look) => {
            let document = speaking.case.documents.get(id)?;
            let looks = PageLine::Text(turn.words(&document.looks).to_owned());
            let page = Page::new(turn.words(&document.title).to_owned(), vec![looks]);
            turn.open_popup(Popup::Page(page));
            None
        }
        (Purpose::OnTable(id), Choice::AskAbout) => {
            turn.wish(Wish::AskAbout(id.clone()));
            None
        }
        (Purpose::OnTable(id), Choice::Enter) if !turn.desk().read_only() => {
            speaking.case.documents.get(id).map(|document| turn.words(&document.title).to_owned())
        }
        _ => None,
    }
}

/// A document of the case as it is entered: what stands on it, and no judgement.
pub(super) fn brought(title: &str, shared: &Shared) -> Option<EvidenceItem> {
    let documents = &shared.speaking.as_ref()?.case.documents;
    let document = documents.values().find(|document| shared.words(&document.title) == title)?;
    let kind = if EvidenceKind::OF_ITEMS.contains(&document.kind) { document.kind } else { EvidenceKind::Document };
    let source = shared.words(&document.source).to_owned();
    Some(EvidenceItem { kind, source, date: document.date, ..blank(title) })
}
