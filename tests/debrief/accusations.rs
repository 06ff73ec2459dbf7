//! How often a true note is accused of saying what was not said. The thresholds were set on seven cases; the rates that
//! `docs/debrief.md` gives are those of the other eight.

use std::sync::{Arc, LazyLock};

use viva::{
    locale::Language,
    practice::{
        Case,
        debrief::{debrief, leading::expects_its_answer},
    },
    rubric::Rubric,
    store::{Shelf, cases_of},
};

use crate::debrief::habits::{Conduct, held_as};

/// The cases on which the thresholds were set.
const SET_ON: [&str; 7] = [
    "full-handbag",
    "years-at-home",
    "boxes-from-the-flat",
    "cook-of-the-feasts",
    "calm-contain",
    "by-heart",
    "folder-on-the-table",
];
/// Largest share of true notes that may be accused, in percent.
const ACCUSED_MOST_PERCENT: usize = 2;

#[derive(Debug, Default)]
struct Rate {
    accused: usize,
    of: usize,
}

/// The cases that set no threshold, or those that did, with their rubrics.
pub fn cases(set_on: bool) -> &'static [(Case, Arc<Rubric>)] {
    static SET: LazyLock<Vec<(Case, Arc<Rubric>)>> = LazyLock::new(|| read_cases(true));
    static HELD_OUT: LazyLock<Vec<(Case, Arc<Rubric>)>> = LazyLock::new(|| read_cases(false));
    if set_on { &SET } else { &HELD_OUT }
}

/// The languages in which a case is measured: each case in one of its own, one after the other; in all of them where
/// `MEASURE` is `whole`, which is how the figures of `docs/debrief.md` are made.
pub fn measured_in(case: &Case, at: usize) -> Vec<&Language> {
    match std::env::var_os("MEASURE").is_some_and(|wished| wished == "whole") {
        true => case.languages.iter().collect(),
        false => case.languages.iter().cycle().skip(at).take(1).collect(),
    }
}

fn read_cases(set_on: bool) -> Vec<(Case, Arc<Rubric>)> {
    let nowhere = tempfile::tempdir().unwrap();
    let rubrics = viva::rubrics(nowhere.path());
    let mut all = Vec::new();
    for shelved in &Shelf::open(&rubrics).rubrics {
        for case in cases_of(shelved, &rubrics).cases {
            if SET_ON.contains(&case.id.as_str()) == set_on {
                all.push((Arc::unwrap_or_clone(case), shelved.rubric.clone()));
            }
        }
    }
    all
}

/// The expert's own notes, judged as if the case held none of them: nothing but the candidate's words speaks for them.
fn experts_notes(set_on: bool) -> (Rate, Vec<String>) {
    let (mut rate, mut told) = (Rate::default(), Vec::new());
    for (at, (case, rubric)) in cases(set_on).iter().enumerate() {
        for language in measured_in(case, at) {
            let interview = held_as(&Conduct::default(), case, rubric, language);
            let mut bare = case.clone();
            bare.reference.remarks.clear();
            bare.reference.ratings.clear();
            let evidence = debrief(&bare, &interview, language).expect("it is signed").evidence;
            rate.of += case.reference.remarks.len();
            rate.accused += evidence.not_in_what_was_said.len();
            told.extend(evidence.not_in_what_was_said.into_iter().map(|each| each.remark.text));
        }
    }
    (rate, told)
}

/// Notes that belong to a candidate of another rubric: how many of them are noticed, of those long enough to tell.
fn foreign_notes(set_on: bool) -> Rate {
    let all = cases(set_on);
    let mut rate = Rate::default();
    for (at, (case, rubric)) in all.iter().enumerate() {
        let other = all[at + 1..].iter().chain(all).find(|(_, of)| of.id != rubric.id);
        let Some((other, ..)) = other else { continue };
        for language in measured_in(case, at) {
            let long = |text: &&str| text.split_whitespace().count() >= 6;
            let notes = other.reference.remarks.iter().map(|remark| remark.note.get(language)).filter(long);
            let notes: Vec<String> = notes.map(str::to_owned).collect();
            if notes.is_empty() {
                continue;
            }
            let places = 0..case.reference.remarks.len();
            let notes = places.map(|place| (place, notes[place % notes.len()].clone())).collect();
            let interview = held_as(&Conduct { notes, ..Conduct::default() }, case, rubric, language);
            let evidence = debrief(case, &interview, language).expect("it is signed").evidence;
            rate.of += case.reference.remarks.len();
            rate.accused += evidence.not_in_what_was_said.len();
        }
    }
    rate
}

#[test]
fn hardly_any_true_note_is_accused() {
    for set_on in [true, false] {
        let (rate, told) = experts_notes(set_on);
        println!("set on: {set_on}; true notes accused {rate:?}; foreign ones noticed {:?}", foreign_notes(set_on));
        assert!(rate.accused * 100 <= rate.of * ACCUSED_MOST_PERCENT, "{rate:?}: {told:#?}");
        assert!(rate.of > 300, "{rate:?}");
    }
}

#[test]
fn the_probes_of_a_rubric_hardly_ever_seem_to_lead() {
    for set_on in [true, false] {
        let (mut neutral, mut leading) = (Rate::default(), Rate::default());
        for (case, rubric) in cases(set_on) {
            for language in &case.languages {
                let probes = rubric.questions.values().flat_map(|question| question.probes.values());
                let seem = probes.clone().filter(|probe| expects_its_answer(probe.text.get(language)));
                neutral.accused += seem.count();
                neutral.of += probes.count();
                let led = case.answers.values().flat_map(|answer| &answer.leading);
                leading.accused += led.clone().filter(|each| expects_its_answer(each.asks.get(language))).count();
                leading.of += led.count();
            }
        }
        println!("set on: {set_on}; probes that seem to lead {neutral:?}; leading ones noticed {leading:?}");
        assert!(neutral.accused * 100 <= neutral.of * ACCUSED_MOST_PERCENT, "{neutral:?}");
        assert!(leading.accused * 2 >= leading.of, "{leading:?}");
    }
}
