//! Following up an answer of a scripted candidate: by a probe, by a follow-up that leads, or in words of one's own.

use crate::{
    practice::follow_ups,
    session::{Asked, Event},
    tui::{
        Answer, Popup, Purpose, Shared,
        popups::{Choice, Pick, PickItem},
    },
};

use super::Ask;

/// Shows what can be asked after this answer.
pub fn ask(ask: &Ask, shared: &mut Shared) {
    let Some(speaking) = &shared.speaking else {
        return shared.ask(Asked::FollowUp(ask.question.clone()), "");
    };
    let (rubric, record) = (shared.interview().rubric(), shared.interview().record());
    let item = |choice, label| PickItem { choice, label, detail: String::new() };
    let items = follow_ups(&speaking.case, rubric, record, &ask.question).into_iter().map(|each| {
        let wording = each.wording.clone();
        item(Choice::FollowUp(each), wording)
    });
    let own = item(Choice::OwnWords, shared.text("ask-follow-up-own-words"));
    let title = shared.text("ask-follow-up-list");
    let pick = Pick::new(Purpose::FollowUp(ask.question.clone()), title, items.chain([own]).collect());
    shared.open_popup(Popup::Pick(pick));
}

pub fn answered(ask: &Ask, answer: Answer, shared: &mut Shared) {
    let question = ask.question.clone();
    match answer {
        Answer::Chosen(Choice::OwnWords) => shared.ask(Asked::FollowUp(question), ""),
        Answer::Chosen(Choice::FollowUp(chosen)) => {
            shared.act(match chosen.probe {
                Some(probe) => Event::ProbeUsed { question, probe, used: true },
                None => Event::FollowUpAsked { question, wording: chosen.wording },
            });
        }
        Answer::Text(wording) if !wording.is_empty() => {
            shared.act(Event::FollowUpAsked { question, wording });
        }
        _ => {}
    }
}
