//! Following up an answer of a scripted candidate: by a probe, by a follow-up that leads, or in words of one's own.

use crate::{
    practice::follow_ups,
    procedure::{Reply, Topic},
    session::Asked,
    tui::{
        Popup, PopupAnswer, Purpose, Turn,
        popups::{Choice, Pick, PickItem},
    },
};

use super::AskScreen;

/// Shows what can be asked after this answer.
pub(super) fn ask(ask: &AskScreen, turn: &mut Turn) {
    let Some(speaking) = &turn.read().speaking else {
        return turn.ask(Asked::FollowUp(ask.question.clone()), "");
    };
    let (rubric, record) = (turn.interview().rubric(), turn.interview().record());
    let item = |choice, label| PickItem { choice, label, detail: String::new() };
    let items = follow_ups(&speaking.case, rubric, record, &ask.question).into_iter().map(|each| {
        let wording = each.wording.clone();
        item(Choice::FollowUp(each), wording)
    });
    let own = item(Choice::OwnWords, turn.text("ask-follow-up-own-words"));
    let title = turn.text("ask-follow-up-list");
    let pick = Pick::new(Purpose::FollowUp(ask.question.clone()), title, items.chain([own]).collect());
    turn.open_popup(Popup::Pick(pick));
}

pub(super) fn answered(ask: &AskScreen, answer: PopupAnswer, turn: &mut Turn) {
    let question = ask.question.clone();
    match answer {
        PopupAnswer::Chosen(Choice::OwnWords) => turn.ask(Asked::FollowUp(question), ""),
        PopupAnswer::Chosen(Choice::FollowUp(chosen)) => {
            match chosen.probe {
                Some(probe) => turn.answer(Topic::Probe(question, probe), Reply::Tick(true)),
                None => turn.answer(Topic::Line(Asked::FollowUp(question)), Reply::Text(chosen.wording)),
            };
        }
        PopupAnswer::Text(wording) if !wording.is_empty() => {
            turn.answer(Topic::Line(Asked::FollowUp(question)), Reply::Text(wording));
        }
        _ => {}
    }
}
