//! A question of the assessor's own: in words of one's own, or about a step that was not seen while a task was watched.

use crate::{
    procedure::{
        Filled, FilledField, Reply, Topic,
        observation::{not_seen, question_about},
    },
    rubric::{CriterionId, ObservedStep},
    session::{Asked, FieldName},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, go_to,
        popups::{Choice, Pick, PickItem, Tick},
    },
};

/// Asks for the words; offers first what was not seen, where there is anything.
pub(super) fn ask(turn: &mut Turn) {
    let item = |choice, label: String, detail| PickItem { choice, label, detail };
    let shared = turn.read();
    let missed = not_seen(shared.interview()).into_iter().map(|each| {
        let label =
            shared.locale.say(&crate::message!("observation-not-seen", step = shared.own_words(&each.step.text)));
        item(Choice::NotSeen(each.observation.clone(), each.id.clone()), label, each.observation.to_string())
    });
    let missed: Vec<PickItem> = missed.collect();
    if missed.is_empty() {
        return turn.ask(Asked::AdHocWording, "");
    }
    let own = item(Choice::OwnWords, turn.text("ask-follow-up-own-words"), String::new());
    let title = turn.text("ask-ad-hoc-title");
    turn.open_popup(Popup::Pick(Pick::new(Purpose::AdHoc, title, [own].into_iter().chain(missed).collect())));
}

/// Asks about a step that was not seen: its words stand there to begin with.
pub(super) fn ask_about(step: &ObservedStep, turn: &mut Turn) {
    let wording = turn.spoken().say(&question_about(step, turn.language()));
    turn.ask(Asked::AdHocWording, &wording);
}

/// Takes the answer of a popup on the way to a question of one's own; says whether it was one.
pub(super) fn answered(purpose: &Purpose, answer: &PopupAnswer, turn: &mut Turn) -> bool {
    match (purpose, answer) {
        (Purpose::AdHoc, PopupAnswer::Chosen(Choice::OwnWords)) => turn.ask(Asked::AdHocWording, ""),
        (Purpose::AdHoc, PopupAnswer::Chosen(Choice::NotSeen(observation, step))) => {
            let all = not_seen(turn.read().interview());
            let chosen = all.iter().find(|each| each.observation == observation && each.id == step);
            if let Some(chosen) = chosen {
                ask_about(chosen.step, turn);
            }
        }
        (Purpose::Line(Asked::AdHocWording), PopupAnswer::Text(wording)) if !wording.is_empty() => {
            let informed = informed(wording, turn);
            let rows = go_to::criteria_to_link(turn, &informed).into_iter().map(|item| {
                let ticked = matches!(&item.choice, Choice::Criterion(id) if informed.contains(id));
                (item.choice, format!("{} {}", item.label, item.detail), ticked)
            });
            let (rows, title) = (rows.collect(), turn.text("ask-ad-hoc-criteria"));
            turn.open_popup(Popup::Tick(Tick::new(Purpose::AdHocCriteria { wording: wording.clone() }, title, rows)));
        }
        (Purpose::AdHocCriteria { wording }, PopupAnswer::AllTicked(choices)) => {
            let filled = form(wording, choices, turn);
            turn.answer(Topic::AdHoc, Reply::Form(filled));
        }
        _ => return false,
    }
    true
}

/// The criteria of the steps that were not seen and whose words stand in the question.
fn informed(wording: &str, shared: &Shared) -> Vec<CriterionId> {
    let asked_about = |step: &ObservedStep| step.text.all().any(|text| wording.contains(text));
    let mut informed: Vec<CriterionId> = Vec::new();
    for missed in not_seen(shared.interview()).into_iter().filter(|each| asked_about(each.step)) {
        informed.extend(missed.step.informs.iter().filter(|id| !informed.contains(id)).cloned().collect::<Vec<_>>());
    }
    informed
}

/// The form of a question of one's own, with these criteria ticked.
fn form(wording: &str, choices: &[Choice], shared: &Shared) -> Filled {
    let interview = shared.interview();
    let criteria = interview.record().criteria_in_scope(interview.rubric());
    let chosen = |id: &CriterionId| choices.iter().any(|each| matches!(each, Choice::Criterion(each) if each == id));
    let ticked = criteria.enumerate().filter(|(_, each)| chosen(&each.id)).map(|(at, _)| at).collect();
    let wording = (FieldName::Wording, FilledField::Text(wording.to_owned()));
    [wording, (FieldName::Criteria, FilledField::Ticked(ticked))].into_iter().collect()
}
