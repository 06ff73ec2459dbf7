//! Grades by tables, and what is told.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    locale::Language,
    practice::{
        self,
        drill::{
            DrillVerdict, Grade, LevelDifference, MarkedAs, Response, drills_of, follow_ups, grade_of_follow_up,
            grade_of_level, grade_of_sentences, judge, passages,
        },
    },
    session::Rating,
};

use super::{drill, drills, rubric};

#[derive(Deserialize)]
struct Table {
    levels: Vec<(Difference, Grade)>,
    sentences: Vec<Sentences>,
    answers: Vec<(String, Answer, Grade)>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
enum Difference {
    Exact,
    Higher(usize),
    Lower(usize),
    TooSure,
    NotSure,
}

#[derive(Debug, Deserialize)]
struct Sentences {
    found: usize,
    missed: usize,
    wrongly: usize,
    distractors: usize,
    grade: Grade,
}

#[derive(Debug, Deserialize)]
enum Answer {
    Level(String),
    NotEnough,
    /// Beginnings or parts of the sentences marked.
    Marks(Vec<String>),
    /// A part of the follow-up chosen.
    Asks(String),
}

fn table() -> Table {
    ron::from_str(include_str!("grading.ron")).unwrap()
}

fn english() -> Language {
    "en".into()
}

#[test]
fn levels_are_graded_by_their_difference() {
    for (difference, grade) in table().levels {
        let known = match difference {
            Difference::Exact => LevelDifference::Exact,
            Difference::Higher(levels) => LevelDifference::Higher(levels),
            Difference::Lower(levels) => LevelDifference::Lower(levels),
            Difference::TooSure => LevelDifference::TooSure,
            Difference::NotSure => LevelDifference::NotSure,
        };
        assert_eq!(grade_of_level(known), grade, "{difference:?}");
    }
}

#[test]
fn sentences_are_graded_by_what_was_missed_and_what_is_none() {
    for row in table().sentences {
        let grade = grade_of_sentences(row.found, row.missed, row.wrongly, row.distractors);
        assert_eq!(grade, row.grade, "{row:?}");
    }
}

#[test]
fn answers_to_drills_are_graded() {
    for (id, answer, grade) in table().answers {
        let drill = drill(&id);
        let response = match &answer {
            Answer::Level(level) => Response::Rating(Rating::Level(level.as_str().into())),
            Answer::NotEnough => Response::Rating(Rating::NotEnoughEvidence),
            Answer::Marks(parts) => {
                let said = passages(&drill, &english());
                let sentences: Vec<_> = said.iter().flat_map(|passage| &passage.sentences).collect();
                let place = |part: &String| sentences.iter().position(|each| each.text.contains(part)).unwrap();
                Response::Marked(parts.iter().map(place).collect())
            }
            Answer::Asks(part) => {
                let offered = follow_ups(&drill, 7, &english());
                Response::Chosen(offered.iter().position(|each| each.asks.contains(part)).unwrap())
            }
        };
        assert_eq!(judge(&drill, &response, 7, &english()).unwrap().0, grade, "{id}: {answer:?}");
    }
}

#[test]
fn a_distractor_and_evidence_for_another_criterion_are_told() {
    let drill = drill("sure-of-herself/evidence/Q2/C2");
    let all: BTreeSet<usize> = (0..20).collect();
    let (grade, DrillVerdict::Evidence(verdict)) = judge(&drill, &Response::Marked(all), 0, &english()).unwrap() else {
        panic!("evidence is told of a drill on evidence")
    };
    assert_eq!(grade, Grade::Again);
    assert_eq!(verdict.distractors, [0]);
    let said = passages(&drill, &english());
    let sentences = said.iter().flat_map(|passage| &passage.sentences).zip(&verdict.sentences);
    let other = sentences.filter(|(_, told)| **told == MarkedAs::Wrongly).find(|(each, _)| !each.others.is_empty());
    assert_eq!(other.unwrap().0.others, ["C1".into()]);
}

#[test]
fn a_neutral_probe_that_changes_nothing_is_not_the_best() {
    let mut offered = follow_ups(&drill("sure-of-herself/probe/Q2"), 1, &english());
    let place = offered.iter().position(|each| each.probe.is_some()).unwrap();
    offered[place].reveals.clear();
    assert_eq!(grade_of_follow_up(&offered[place], &offered), Grade::Hard);
    offered.iter_mut().for_each(|each| each.reveals.clear());
    assert_eq!(grade_of_follow_up(&offered[place], &offered), Grade::Good);
}

#[test]
fn ids_stay_and_the_digest_follows_the_content() {
    let ids: Vec<String> = drills().iter().map(|drill| drill.id.to_string()).collect();
    let wanted = [
        "sure-of-herself/probe/Q2",
        "sure-of-herself/evidence/Q2/C1",
        "sure-of-herself/evidence/Q2/C2",
        "sure-of-herself/rate/Q2/C1",
        "sure-of-herself/rate/Q2/C2",
        "sure-of-herself/evidence/Q3/C3",
        "sure-of-herself/rate/Q4/C4",
    ];
    assert_eq!(ids, wanted);
    let text = include_str!("../rubrics/cases/sure-of-herself.ron");
    let changed = text.replace("The lift was still humming", "The lift was humming still").replace("Кажется", "Вроде");
    let rubric = rubric();
    let case = practice::read(&changed, &rubric).unwrap();
    let changed = drills_of(&case.into(), &rubric);
    for (one, other) in drills().iter().zip(&changed) {
        assert_eq!(one.digest != other.digest, one.question.as_str() == "Q2", "{}", one.id);
    }
}

#[test]
fn follow_ups_are_mixed_by_the_seed_alone() {
    let drill = drill("sure-of-herself/probe/Q2");
    let order = |seed| follow_ups(&drill, seed, &english());
    assert_eq!(order(3), order(3));
    let orders: BTreeSet<Vec<String>> =
        (0..50).map(|seed| order(seed).into_iter().map(|each| each.asks).collect()).collect();
    assert_eq!(orders.len(), 6, "three follow-ups come in every order");
}

proptest! {
    /// Whatever is answered, in whatever language, a drill is graded or refused.
    #[test]
    fn any_answer_is_taken(
        place in 0..7_usize,
        marked in prop::collection::btree_set(0..40_usize, 0..12),
        chosen in 0..9_usize,
        seed: u64,
        language in prop::sample::select(vec!["en", "ru", "kk"]),
    ) {
        let (drill, language) = (drills().remove(place), language.into());
        for response in [
            Response::Marked(marked),
            Response::Chosen(chosen),
            Response::Rating(Rating::Level("mid".into())),
            Response::Rating(Rating::Level("of no scale".into())),
            Response::Rating(Rating::NotEnoughEvidence),
        ] {
            judge(&drill, &response, seed, &language);
        }
    }
}
