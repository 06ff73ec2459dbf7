//! The agenda: cases that a person can read, and that what it calls decided is decided, by the engine over rubrics drawn
//! at random and by the oracle, which shares nothing with it.

use std::{fs, sync::Arc};

use indexmap::IndexMap;
use proptest::prelude::*;
use ron::extensions::Extensions;
use serde::Deserialize;
use viva::{
    judgement::{Agenda, Bearing, Need, Recommendation, UnitOutcome, agenda, recommend},
    rubric::{CriterionId, Rubric},
    session::{Event, Interview, Outcome, Rating, RatingRecord, Record, ScriptPart},
    store::{Protection, open_session},
};

use drawn::{Size, interview, read, the_day};
use short::{Given, ShortRubric, hold};

use crate::decisions::{drawn, short};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    rubric: ShortRubric,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    given: Given,
    decide: Vec<String>,
    #[serde(default)]
    cannot: Vec<String>,
    possible: Option<(Outcome, Outcome)>,
    #[serde(default)]
    question: Option<(String, Vec<String>)>,
    /// Criteria that are open to answers; not compared where nothing is left to ask.
    #[serde(default)]
    open: Option<usize>,
    #[serde(default)]
    needs: IndexMap<String, Vec<String>>,
    #[serde(default = "yes")]
    complete: bool,
}

fn yes() -> bool {
    true
}

#[test]
fn the_agenda_says_what_decides_what_does_not_and_what_to_ask() {
    let text = fs::read_to_string(format!("{ROOT}/tests/agenda-cases.ron")).unwrap();
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let files: Vec<Cases> = options.from_str(&text).unwrap_or_else(|fault| panic!("{fault}"));
    let mut count = 0;
    for Cases { rubric, cases } in files {
        let rubric = Arc::new(rubric.read().unwrap_or_else(|faults| panic!("{faults:?}")));
        for case in cases {
            count += 1;
            let name = &case.name;
            let held = hold(&rubric, &case.given).unwrap_or_else(|refused| panic!("{name}: {refused}"));
            let found = agenda(&rubric, held.record(), the_day());
            let ids = |list: Vec<&CriterionId>| list.into_iter().map(ToString::to_string).collect::<Vec<_>>();
            assert_eq!(ids(found.deciding().iter().map(|each| &each.criterion).collect()), case.decide, "{name}");
            assert_eq!(ids(found.decided().collect()), case.cannot, "{name}");
            assert_eq!(found.possible, case.possible, "{name}");
            assert_eq!(found.complete, case.complete, "{name}");
            let question =
                found.question.as_ref().map(|each| (each.question.to_string(), ids(each.informs.iter().collect())));
            assert_eq!(question, case.question, "{name}");
            assert_eq!(case.open.unwrap_or(found.open), found.open, "{name}");
            for (criterion, needs) in &case.needs {
                let own = found.criteria.iter().find(|each| each.criterion.as_str() == criterion).unwrap();
                let told: Vec<&str> = own
                    .needs
                    .iter()
                    .map(|need| match need {
                        Need::Informed => "Informed",
                        Need::Evidence(_) => "Evidence",
                        Need::LookedAt(_) => "LookedAt",
                    })
                    .collect();
                assert_eq!(&told, needs, "{name}: {criterion}");
            }
        }
    }
    assert!(count >= 13, "only {count} cases were read");
}

/// Everything that a rating could change: the outcome, and what becomes of each unit and part.
fn told(found: &Recommendation) -> impl PartialEq + std::fmt::Debug + use<> {
    let unit = |unit: &viva::judgement::UnitResult| {
        let parts: Vec<bool> = unit.parts.iter().map(|part| part.recognised).collect();
        (unit.outcome, unit.level.as_ref().map(|level| level.name().id().to_string()), parts)
    };
    (found.outcome, found.units.iter().map(unit).collect::<Vec<(UnitOutcome, Option<String>, Vec<bool>)>>())
}

fn rate(record: &mut Record, rubric: &Rubric, criterion: &CriterionId, choice: usize) {
    let levels = &rubric.scale_of(&rubric.criteria[criterion]).levels;
    let rating = match choice % (levels.len() + 1) {
        0 => Rating::NotEnoughEvidence,
        rank => Rating::Level(levels[rank - 1].id.clone()),
    };
    record.ratings.insert(criterion.clone(), RatingRecord { rating: Some(rating), ..RatingRecord::default() });
}

/// The criteria that apply and have no rating; rating some may bring up others.
fn unrated(record: &Record, rubric: &Rubric) -> Vec<CriterionId> {
    record.criteria_unrated(rubric).map(|criterion| criterion.id.clone()).collect()
}

fn cannot_change(agenda: &Agenda) -> Vec<CriterionId> {
    let decided = agenda.criteria.iter().filter(|each| each.bearing == Bearing::CannotChange);
    decided.map(|each| each.criterion.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    #[test]
    fn whatever_a_decided_criterion_comes_to_nothing_changes(
        case in drawn::cases(Size { units: 3, criteria: 4, tied: true }),
        keep in proptest::collection::vec(any::<bool>(), 12),
        others in proptest::collection::vec(proptest::collection::vec(0_usize..50, 12), 6),
    ) {
        let rubric = read(&case);
        let mut record = interview(&rubric, &case.given).record().clone();
        let mut keep = keep.into_iter().cycle();
        record.ratings.retain(|_, _| keep.next().unwrap_or(true));
        let found = agenda(&rubric, &record, the_day());
        for criterion in cannot_change(&found) {
            for choices in &others {
                let mut choices = choices.iter().cycle();
                let mut context = record.clone();
                // Ratings can bring up criteria, which are rated, too.
                for _ in 0..3 {
                    for id in unrated(&context, &rubric).into_iter().filter(|id| *id != criterion) {
                        rate(&mut context, &rubric, &id, *choices.next().unwrap());
                    }
                }
                let levels = rubric.scale_of(&rubric.criteria[&criterion]).levels.len();
                let results: Vec<_> = (0..=levels).map(|choice| {
                    let mut context = context.clone();
                    rate(&mut context, &rubric, &criterion, choice);
                    let result = recommend(&rubric, &context, the_day());
                    if let (Some(outcome), Some((lowest, highest))) = (result.outcome, found.possible) {
                        assert!(lowest <= outcome && outcome <= highest, "{outcome:?} in {lowest:?} to {highest:?}");
                    }
                    told(&result)
                }).collect();
                for other in &results[1..] {
                    prop_assert_eq!(&results[0], other, "{} in {:?}", &criterion, &context.ratings);
                }
            }
        }
    }
}

#[test]
fn the_advised_question_is_left_to_ask_and_may_be_opened_and_informs_what_it_says() {
    let mut advised = 0;
    for entry in fs::read_dir(format!("{ROOT}/sessions")).unwrap() {
        let whole = open_session(&entry.unwrap().path(), &Protection::plain()).unwrap().interview;
        let length = whole.trail().len();
        for entries in (2..length).step_by((length / 12).max(1)) {
            let part = Interview::replay(whole.rubric().clone(), whole.trail().beginning(entries)).unwrap();
            let (rubric, record) = (part.rubric(), part.record());
            let Some(question) = agenda(rubric, record, the_day()).question else { continue };
            advised += 1;
            assert!(record.questions_left(rubric).contains(&question.question));
            let opened = Event::QuestionOpened { question: question.question.clone() };
            let begun = record.prepared && record.required_items_left(ScriptPart::Opening, rubric).next().is_none();
            assert_eq!(part.permit(&opened).is_ok(), begun);
            let informs = record.informs(&question.question, rubric);
            assert!(!question.informs.is_empty() && question.informs.iter().all(|id| informs.contains(id)));
        }
    }
    assert!(advised > 20, "{advised}");
}

#[test]
fn the_command_line_tells_the_agenda_in_words_and_as_data() {
    let file = format!("{ROOT}/sessions/2026-10-26-EXAMPLE-4-digital-competence.ron");
    let told = |more: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("viva").unwrap();
        let command = command.env("VIVA_LANGUAGE", "en").args(["recommend", &file, "--agenda"]).args(more);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    let whole = open_session(std::path::Path::new(&file), &Protection::plain()).unwrap().interview;
    let found = agenda(whole.rubric(), whole.record(), the_day());
    let on = the_day().to_string();
    let data: serde_json::Value = serde_json::from_str(&told(&["--on", &on, "--json"])).unwrap();
    assert_eq!(data["open"], found.open);
    assert_eq!(data["criteria"].as_array().unwrap().len(), found.criteria.len());
    let words = told(&["--on", &on]);
    let said = data["words"].as_array().unwrap().iter().map(|each| each.as_str().unwrap());
    assert!(said.clone().count() > 0 && said.into_iter().all(|each| words.contains(each)), "{words}");
}
