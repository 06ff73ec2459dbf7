//! Reading the record back to the candidate: the page, then what the candidate says of it and of the evidence.

use crate::{
    locale::{Locale, offered_as},
    message,
    procedure::{Reply, Topic},
    report::read_back,
    session::{Asked, WordOn},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, debrief_pages,
        popups::{Choice, Page, Pick, PickItem},
    },
};

/// Opens the page, in the language of the interview: the candidate reads it, or is read from it.
pub(super) fn open(turn: &mut Turn) {
    let interview = turn.interview();
    let spoken = offered_as(interview.record().preparation.language.as_str());
    let locale = spoken.map_or_else(|| turn.locale, |language| Locale::new(&language));
    let document = read_back(interview, &locale);
    let lines = document.blocks.iter().flat_map(|block| debrief_pages::lines_of(block, &locale, &turn.theme.marks));
    turn.open_popup(Popup::Page(Page::to_read_back(document.title.clone(), lines.collect())));
}

/// Takes what was answered; returns false where it is about something else.
pub(super) fn answered(purpose: &Purpose, answer: &PopupAnswer, turn: &mut Turn) -> bool {
    match (purpose, answer) {
        (Purpose::ReadBack, _) => ask(WordOn::Record, turn),
        (Purpose::CandidateWord(on), PopupAnswer::Chosen(Choice::Agrees)) => {
            if turn.answer(Topic::CandidateWord(*on), Reply::Tick(true)) {
                ask_on(*on, turn);
            }
        }
        (Purpose::CandidateWord(on), PopupAnswer::Chosen(Choice::Remarks)) => {
            turn.ask(Asked::CandidateRemark(*on), "");
        }
        (Purpose::CandidateWord(on), PopupAnswer::Chosen(Choice::Declines)) => {
            turn.ask(Asked::CandidateDeclines(*on), "");
        }
        (
            Purpose::Line(asked @ (Asked::CandidateRemark(on) | Asked::CandidateDeclines(on))),
            PopupAnswer::Text(text),
        ) => {
            if turn.answer(Topic::Line(asked.clone()), Reply::Text(text.clone())) {
                ask_on(*on, turn);
            }
        }
        _ => return false,
    }
    true
}

/// Asks on, where the word on the record is followed by one on the evidence.
fn ask_on(on: WordOn, turn: &mut Turn) {
    let next = turn.interview().record().words_asked_for().find(|each| *each > on);
    if let Some(next) = next {
        ask(next, turn);
    }
}

fn ask(on: WordOn, turn: &mut Turn) {
    // A session that is read only is read back, and no more.
    if turn.desk().read_only() {
        return;
    }
    let item = |(choice, said)| PickItem { choice, label: turn.locale.say(&said), detail: String::new() };
    let items = [
        (Choice::Agrees, message!("candidate-agrees", on = on.name())),
        (Choice::Remarks, message!("candidate-remarks", on = on.name())),
        (Choice::Declines, message!("candidate-declines", on = on.name())),
    ];
    let title = turn.locale.say(&message!("candidate-word-title", on = on.name()));
    let pick = Pick::new(Purpose::CandidateWord(on), title, items.map(item).into());
    turn.open_popup(Popup::Pick(pick));
}

/// The word on the record in a line: what was said, or that nothing was.
pub(super) fn standing(shared: &Shared) -> String {
    let said = shared.interview().record().candidate_words.get(&WordOn::Record);
    let word = said.map_or("none", |said| said.word.name());
    let changed = if said.is_some_and(|said| said.changed_since) { "yes" } else { "no" };
    shared.locale.say(&message!("candidate-word-standing", word = word, changed = changed))
}
