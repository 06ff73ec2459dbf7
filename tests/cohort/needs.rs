//! A line for each trainee: trainees of known habit on shipped cases, who needs most, and who needs the same exercise.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use viva::{
    locale::{Language, Locale, offered},
    practice::{
        Case,
        cohort::{Attempt, Cohort, Exercise, HowFar, LeftOutCounts, Need, Trainee, cohort},
    },
    report::{cohort as report, markdown},
    rubric::Rubric,
    session::Rating,
};

use crate::debrief::habits::{Conduct, held_as, shipped};

/// The cases in the order in which they are practised, a day apart.
const CASES: [&str; 2] = ["quiet-one", "confident-one"];

/// The ratings of the reference, moved on their scales by the rank and the place of the criterion.
fn moved(case: &Case, rubric: &Rubric, to: impl Fn(usize, usize, usize) -> usize) -> BTreeMap<String, Rating> {
    let mut ratings = BTreeMap::new();
    for (place, (criterion, reference)) in case.reference.ratings.iter().enumerate() {
        let scale = rubric.scale_of(&rubric.criteria[criterion]);
        let Rating::Level(level) = &reference.rating else { continue };
        let rank = to(place, scale.rank_of(level).expect("a level of the scale"), scale.top());
        ratings.insert(criterion.to_string(), Rating::Level(scale.levels[rank].id.clone()));
    }
    ratings
}

type Habit = fn(&Case, &Rubric) -> Conduct;

/// Who does what otherwise than the reference, in the order of their names.
const TRAINEES: [(&str, Habit); 6] = [
    ("Faultless", |_, _| Conduct::default()),
    ("Mild", |case, rubric| {
        let ratings = moved(case, rubric, |_, rank, top| (rank + 1).min(top));
        Conduct { ratings, ..Conduct::default() }
    }),
    ("Severe", |case, rubric| {
        let ratings = moved(case, rubric, |_, rank, _| rank.saturating_sub(1));
        Conduct { ratings, ..Conduct::default() }
    }),
    ("Trusting", |_, _| Conduct { trusts_documents: true, ..Conduct::default() }),
    ("Unasked", |_, _| Conduct { refuses_opening: true, ..Conduct::default() }),
    ("Without probes", |_, _| Conduct { asks_probes: false, ..Conduct::default() }),
];

fn later(attempt: &mut Attempt, days: i64) {
    attempt.began += TimeDelta::days(days);
    if let HowFar::Signed(figures, _) = &mut attempt.how_far {
        figures.signed += TimeDelta::days(days);
    }
}

fn attempts(trainees: &[(&str, Habit)]) -> Vec<Attempt> {
    let language = Language::from("en");
    let mut attempts = Vec::new();
    for (day, case) in CASES.into_iter().enumerate() {
        let (case, rubric) = shipped(case);
        for (name, habit) in trainees {
            let interview = held_as(&habit(&case, &rubric), &case, &rubric, &language);
            let mut attempt = Attempt::of(&interview, Some(&case), &language).expect("it is practice of somebody");
            attempt.trainee = (*name).to_owned();
            attempt.session = format!("{}-{}", attempt.trainee, case.id).into();
            later(&mut attempt, day as i64);
            attempts.push(attempt);
        }
    }
    attempts
}

fn drawn() -> Cohort {
    cohort(attempts(&TRAINEES), Some(&["Absent".to_owned()]))
}

fn of<'a>(cohort: &'a Cohort, name: &str) -> &'a Trainee {
    cohort.trainees.iter().find(|trainee| trainee.name == name).expect("a trainee of this name")
}

#[test]
fn a_line_tells_what_each_habit_is() {
    let cohort = drawn();
    let line = |name| of(&cohort, name).line.as_ref().unwrap_or_else(|| panic!("no line of {name}"));
    let kind = |name| line(name).advice.map(|advice| advice.kind);
    assert_eq!((kind("Faultless"), line("Faultless").leaning.value), (None, Some(0.0)));
    assert_eq!((line("Faultless").need, line("Faultless").attempts), (Need::Nothing, 2));
    // Where all agree nothing tells how far others would differ.
    assert_eq!(line("Faultless").leaning_interval, None);
    assert_eq!((kind("Mild"), kind("Severe")), (Some("lenient"), Some("severe")));
    let interval = |name| line(name).leaning_interval.unwrap_or_else(|| panic!("no interval of {name}"));
    assert!(
        interval("Mild").low > 0.0 && interval("Severe").high < 0.0,
        "{:?}",
        (interval("Mild"), interval("Severe"))
    );
    let mild = line("Mild");
    let mean = mild.leaning.value.unwrap();
    assert!(interval("Mild").low < mean && mean < interval("Mild").high, "{mild:?}");
    assert_eq!(line("Faultless").spread, line("Faultless").spread_reference);
    assert_eq!((kind("Unasked"), line("Unasked").need), (Some("opening"), Need::Fairness));
    assert!(line("Unasked").consent_left && line("Unasked").opening_left > 1);
    assert!(!mild.consent_left && mild.opening_left == 0);
    assert_eq!(kind("Trusting"), Some("document"));
    let judged = |name| line(name).documents.value;
    assert!(judged("Trusting") < Some(1.0) && judged("Mild") == Some(1.0));
    assert_eq!((line("Without probes").probes_used.value, mild.probes_used.value), (Some(0.0), Some(1.0)));
    assert!(of(&cohort, "Absent").line.is_none());
}

#[test]
fn who_needs_most_comes_first() {
    let cohort = drawn();
    let names: Vec<&str> = cohort.by_need().into_iter().map(|trainee| trainee.name.as_str()).collect();
    assert_eq!(names[0], "Unasked", "{names:?}");
    assert_eq!(names[names.len() - 2..], ["Faultless", "Absent"], "{names:?}");
    let place = |name| names.iter().position(|each| *each == name).unwrap();
    // Who trusts documents comes to another outcome, who is mild by a level here does not.
    assert!(place("Severe") < place("Mild") && place("Trusting") < place("Mild"), "{names:?}");
    assert_eq!(of(&cohort, "Mild").need(), Need::Leaning);
    for pair in cohort.by_need().windows(2) {
        assert!(pair[0].need() <= pair[1].need());
    }
}

#[test]
fn who_needs_the_same_exercise_is_named_together() {
    let cohort = drawn();
    let same = cohort.same_exercises();
    let levels = same.iter().find(|each| each.exercise == Exercise::Levels).expect("two rate otherwise");
    let names: Vec<&str> = levels.trainees.iter().map(|trainee| trainee.name.as_str()).collect();
    assert!(names.contains(&"Mild") && names.contains(&"Severe") && !names.contains(&"Faultless"), "{names:?}");
    assert!(same.iter().all(|each| each.trainees.len() > 1));
    assert!(same.iter().all(|each| each.exercise != Exercise::Opening), "one alone needs the opening");
}

/// Of the group half is milder by a level and half is stricter: the mean cancels, the list does not.
#[test]
fn a_criterion_on_which_the_group_is_divided_is_hard() {
    let divided: [(&str, Habit); 2] = [
        ("Up", |case, rubric| {
            let ratings = moved(case, rubric, |place, rank, top| if place == 1 { (rank + 1).min(top) } else { rank });
            Conduct { ratings, ..Conduct::default() }
        }),
        ("Down", |case, rubric| {
            let ratings = moved(case, rubric, |place, rank, _| if place == 1 { rank.saturating_sub(1) } else { rank });
            Conduct { ratings, ..Conduct::default() }
        }),
    ];
    let hard = cohort(attempts(&divided), None).hard;
    let found = hard.criteria.iter().find(|each| each.milder > 0 && each.stricter > 0);
    let found = found.unwrap_or_else(|| panic!("{:?}", hard.criteria));
    assert_eq!((found.milder, found.stricter, found.mean_difference.value), (2, 2, Some(0.0)));
    assert!(found.spread.value > Some(0.7) && found.distance.value > Some(0.0), "{found:?}");
    assert_eq!(hard.criteria[0].criterion, found.criterion, "{:?}", hard.criteria);
}

#[test]
fn a_first_attempt_counts_and_a_second_does_not() {
    let mut both = attempts(&TRAINEES[1..2]);
    let mut again = attempts(&TRAINEES[..1]);
    for attempt in &mut again {
        attempt.trainee = "Mild".to_owned();
        later(attempt, 7);
    }
    let line = |attempts: &[Attempt]| cohort(attempts.to_vec(), None).trainees[0].line.clone();
    let alone = line(&both);
    both.extend(again);
    assert_eq!(line(&both), alone);
}

/// Each advice has words of its own in every language, and no name is told where labels stand.
#[test]
fn lines_are_told_in_each_language() {
    let cohort = drawn();
    for language in offered() {
        let locale = Locale::new(&language);
        let document = report::document(&cohort, &LeftOutCounts::default(), &locale);
        let told = markdown(&document);
        assert!(told.contains(&locale.text("cohort-needs")), "{told}");
        assert!(told.contains(&locale.text("cohort-same-exercises")), "{told}");
    }
    let locale = Locale::new(&"en".into());
    let labels = cohort.anonymous();
    let told = markdown(&report::document(&labels, &LeftOutCounts::default(), &locale));
    assert!(!told.contains("Unasked") && told.contains("consent missing"), "{told}");
    assert_eq!(labels.by_need()[0].need(), Need::Fairness);
}
