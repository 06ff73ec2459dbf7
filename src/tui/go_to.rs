//! The list of all places to go to: the steps of the procedure, the questions, the criteria.

use crate::{
    message,
    procedure::{self, STAGES, observation::place_of_observation, place_at, place_of_criterion, place_of_question},
    rubric::{CriterionId, QuestionId},
    session::{Place, QuestionState, Stage},
};

use super::{
    Purpose, Shared,
    keymap::{self, Command, Context},
    popups::{Choice, Pick, PickItem},
    view,
};

/// Questions first where questions are asked, criteria first where they are rated; then every command by its name.
pub(super) fn pick(shared: &Shared, contexts: &[Context]) -> Pick {
    let commands = commands(shared, contexts);
    let title = shared.text("go-to-title");
    let Some(desk) = &shared.desk else { return Pick::new(Purpose::GoTo, title, commands) };
    let here = &desk.unfinished.place;
    let (questions, criteria) = (questions(shared), criteria(shared));
    if desk.is_sheet() {
        let items = [criteria, vec![home(shared)], commands].concat();
        return Pick::new(Purpose::GoTo, title, items);
    }
    let mut items = match here.stage {
        Stage::Rate | Stage::Recommend => [criteria, questions].concat(),
        _ => [questions, criteria].concat(),
    };
    items.extend(steps(shared));
    items.push(home(shared));
    items.extend(commands);
    Pick::new(Purpose::GoTo, title, items).starting_at(&Choice::Place(here.clone()))
}

/// The commands of these contexts that are of use now.
fn commands(shared: &Shared, contexts: &[Context]) -> Vec<PickItem> {
    let mut items: Vec<PickItem> = Vec::new();
    let bindings = contexts.iter().flat_map(|context| keymap::of(*context));
    for binding in bindings.filter(|each| each.command.has_a_name() && view::of_use(shared, each.command)) {
        let choice = Choice::Command(binding.command);
        if items.iter().all(|item| item.choice != choice) {
            let keys: Vec<String> =
                binding.chords.iter().chain(binding.letters).map(|key| view::key_name(key, shared)).collect();
            items.push(PickItem { choice, label: view::words_of(shared, binding), detail: keys.join("  ") });
        }
    }
    items
}

/// The choices of what was noted: remarks, reasons of ratings, evidence; each leads to its place.
pub(super) fn find(shared: &Shared) -> Pick {
    let record = shared.interview().record();
    let item = |place: Place, label: String, detail: &str| PickItem {
        choice: Choice::Place(place),
        label,
        detail: detail.replace('\n', " "),
    };
    let remarks = record
        .remarks()
        .map(|(question, remark)| item(place_of_question(question.clone()), question.to_string(), &remark.text));
    let observed = record
        .observation_remarks()
        .map(|(id, remark)| item(place_of_observation(id.clone()), id.to_string(), &remark.text));
    let reasons =
        record.ratings.iter().filter(|(_, rated)| !rated.rationale.is_empty()).map(|(criterion, rated)| {
            item(place_of_criterion(criterion.clone()), criterion.to_string(), &rated.rationale)
        });
    let evidence =
        record.evidence.iter().map(|(id, each)| item(place_at(Stage::Evidence), id.to_string(), &each.title));
    let items = remarks.chain(observed).chain(reasons).chain(evidence).collect();
    Pick::new(Purpose::GoTo, shared.text("find-title"), items)
}

fn home(shared: &Shared) -> PickItem {
    PickItem { choice: Choice::Home, label: shared.text("step-home"), detail: String::new() }
}

fn questions(shared: &Shared) -> Vec<PickItem> {
    let item = |question: QuestionId| {
        let place = place_of_question(question.clone());
        let mark = question_mark(shared, &question);
        let detail = question_words(shared, &question);
        PickItem { choice: Choice::Place(place), label: format!("{mark} {question}"), detail }
    };
    procedure::questions_in_order(shared.interview()).into_iter().map(item).collect()
}

fn criteria(shared: &Shared) -> Vec<PickItem> {
    let interview = shared.interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let item = |criterion: &crate::rubric::Criterion| {
        let place = place_of_criterion(criterion.id.clone());
        let marks = &shared.theme.marks;
        let mark = match record.rating(&criterion.id) {
            _ if record.not_applying.contains_key(&criterion.id) => marks.dash,
            Some(_) => marks.full,
            None => marks.empty,
        };
        // The part leads to its criteria.
        let part = rubric.part_of(criterion).map(|part| format!("  {} {}", part.id, shared.own_words(&part.title)));
        let detail = format!("{}{}", shared.own_words(&criterion.title), part.unwrap_or_default());
        PickItem { choice: Choice::Place(place), label: format!("{mark} {}", criterion.id), detail }
    };
    record.criteria_with_a_place(rubric).map(item).collect()
}

fn steps(shared: &Shared) -> Vec<PickItem> {
    let item = |(stage, name): (Stage, &str)| PickItem {
        choice: Choice::Place(place_at(stage)),
        label: shared.text(name),
        detail: String::new(),
    };
    // A scripted candidate is not asked for a self-assessment.
    let practice = shared.interview().record().practice.is_some();
    let has_sheets = view::of_use(shared, Command::Observe);
    let is_there = |stage: Stage| match stage {
        Stage::SelfAssessment => !practice,
        Stage::Observe => has_sheets,
        Stage::Plan => !practice,
        _ => true,
    };
    STAGES.into_iter().filter(|(stage, _)| is_there(*stage)).map(item).collect()
}

/// The sign that stands before a question wherever questions are listed.
pub(super) fn question_mark(shared: &Shared, question: &QuestionId) -> &'static str {
    let record = shared.interview().record();
    let marks = &shared.theme.marks;
    if record.questions.get(question).is_some_and(|each| each.flagged) {
        return marks.flag;
    }
    match record.question_state(question) {
        QuestionState::NotAsked => marks.empty,
        QuestionState::Opened => marks.quarter,
        QuestionState::Asked => marks.full,
        QuestionState::Skipped => marks.refused,
    }
}

/// The wording of a question, of the rubric or ad hoc.
pub(super) fn question_words(shared: &Shared, question: &QuestionId) -> String {
    shared.said(&procedure::question_words(shared.interview(), question))
}

/// The criteria to link a remark or an evidence item to, those of a question first.
pub(super) fn criteria_to_link(shared: &Shared, first: &[CriterionId]) -> Vec<PickItem> {
    let interview = shared.interview();
    let rubric = interview.rubric();
    let in_scope: Vec<CriterionId> =
        interview.record().criteria_in_scope(rubric).map(|criterion| criterion.id.clone()).collect();
    let others = in_scope.iter().filter(|id| !first.contains(id));
    first
        .iter()
        .chain(others)
        .filter_map(|id| rubric.criterion(id))
        .map(|criterion| PickItem {
            choice: Choice::Criterion(criterion.id.clone()),
            label: criterion.id.to_string(),
            detail: shared.own_words(&criterion.title).to_owned(),
        })
        .collect()
}

/// `5 of 16`: how many questions are behind.
pub(super) fn progress(shared: &Shared, at: &QuestionId) -> String {
    let interview = shared.interview();
    let questions = procedure::questions_in_order(interview);
    let number = questions.iter().position(|each| each == at).map_or(0, |index| index + 1);
    shared.locale.say(&message!("ask-progress", number = number, count = questions.len()))
}
