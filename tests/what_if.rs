//! What would change a result, against trying everything: every set of changes that is told leads where it is said to,
//! and no smaller one does. Rubrics and records are drawn at random, with ratings on which conditions rest and items
//! that several criteria share.

use std::collections::BTreeMap;

use proptest::prelude::*;
use ron::extensions::Extensions;
use viva::{
    judgement::{PossibleChange, WhatIf, recommend, what_if},
    rubric::{Counts, Criterion, Directness, EvidenceKind, Rank, Rubric},
    session::{AdHoc, EvidenceItem, Judgement, Outcome, QuestionRecord, Rating, Record, Remark},
};

use drawn::{Size, interview, read, the_day};
use short::{ShortDetails, ShortEvidence, evidence_item};

use crate::decisions::{drawn, short};

const SMALL: Size = Size { units: 2, criteria: 3, tied: true };
/// So many steps are tried in every combination.
const STEPS_TRIED: usize = 2;

fn outcome(rubric: &Rubric, record: &Record) -> Option<Outcome> {
    recommend(rubric, record, the_day()).outcome
}

fn rate(record: &mut Record, criterion: &Criterion, rank: Rank, rubric: &Rubric) {
    let level = rubric.scale_of(criterion).levels[rank].id.clone();
    record.ratings.get_mut(&criterion.id).expect("the criterion is rated").rating = Some(Rating::Level(level));
}

fn add_item(record: &mut Record, criterion: &str, kind: EvidenceKind, directness: Directness) {
    if kind == EvidenceKind::Interview {
        return add_answer(record, criterion);
    }
    let yes = Judgement::Yes;
    let short = ShortEvidence {
        kind,
        of: vec![criterion.to_owned()],
        date: Some(the_day()),
        directness,
        details: ShortDetails { title: Some(format!("New {}", record.evidence.len())), ..ShortDetails::default() },
        valid: yes,
        authentic: yes,
        current: yes,
        sufficient: yes,
    };
    record.evidence.insert(format!("N{}", record.evidence.len()).as_str().into(), evidence_item(&short));
}

/// A question more, asked ad hoc and answered.
fn add_answer(record: &mut Record, criterion: &str) {
    let id = format!("A{}", record.questions.len());
    let at = record.closed.expect("drawn interviews are closed");
    let remark = Remark { id: id.as_str().into(), at, text: "answered".to_owned(), criteria: Vec::new() };
    let ad_hoc = AdHoc { wording: "And then?".to_owned(), informs: vec![criterion.into()] };
    let question =
        QuestionRecord { asked: Some(at), ad_hoc: Some(ad_hoc), remarks: vec![remark], ..QuestionRecord::default() };
    record.questions.insert(id.as_str().into(), question);
}

fn is_doubted(item: &EvidenceItem) -> bool {
    [&item.rules.valid, &item.rules.authentic].iter().any(|verdict| verdict.judgement == Judgement::Doubt)
}

fn resolve(item: &mut EvidenceItem) {
    for verdict in [&mut item.rules.valid, &mut item.rules.authentic] {
        if verdict.judgement == Judgement::Doubt {
            verdict.judgement = Judgement::Yes;
        }
    }
}

fn is_deduction(criterion: &Criterion) -> bool {
    criterion.counts == Counts::Deduction
}

/// Every record that is one step better.
fn one_step_up(rubric: &Rubric, record: &Record) -> Vec<Record> {
    let mut next = Vec::new();
    let mut with = |change: &dyn Fn(&mut Record)| {
        let mut record = record.clone();
        change(&mut record);
        next.push(record);
    };
    for criterion in rubric.criteria.values().filter(|criterion| record.rating(&criterion.id).is_some()) {
        match record.rank(&criterion.id, rubric) {
            Some(rank) if is_deduction(criterion) => {
                rank.checked_sub(1)
                    .into_iter()
                    .for_each(|lower| with(&|record| rate(record, criterion, lower, rubric)));
            }
            None if is_deduction(criterion) => {
                with(&|record| rate(record, criterion, rubric.scale_of(criterion).top(), rubric));
            }
            Some(rank) if rank < rubric.scale_of(criterion).top() => {
                with(&|record| rate(record, criterion, rank + 1, rubric));
            }
            Some(_) => {}
            None => (0..=criterion.needed).for_each(|rank| with(&|record| rate(record, criterion, rank, rubric))),
        }
        if criterion.evidence.is_empty() {
            continue;
        }
        // The kinds that drawn demands name, and one that none names.
        let kinds = [EvidenceKind::WorkSample, EvidenceKind::Document, EvidenceKind::Testimonial];
        for kind in kinds {
            for directness in [Directness::Direct, Directness::Indirect] {
                with(&|record| add_item(record, criterion.id.as_str(), kind, directness));
            }
        }
        with(&|record| add_answer(record, criterion.id.as_str()));
    }
    for (id, item) in &record.evidence {
        if is_doubted(item) {
            with(&|record| resolve(&mut record.evidence[id]));
        }
    }
    next
}

/// The fewest steps to each outcome or a better one, as far as is tried.
fn fewest_steps(rubric: &Rubric, record: &Record, best: Outcome) -> BTreeMap<Outcome, usize> {
    let mut fewest = BTreeMap::new();
    let mut layer = vec![record.clone()];
    for steps in 1..=STEPS_TRIED {
        let next: Vec<Record> = layer.iter().flat_map(|record| one_step_up(rubric, record)).collect();
        for reached in next.iter().filter_map(|record| outcome(rubric, record)) {
            for target in [Outcome::MoreEvidence, Outcome::Partial, Outcome::Full] {
                if reached >= target && target > best {
                    fewest.entry(target).or_insert(steps);
                }
            }
        }
        layer = next;
    }
    fewest
}

fn apply(record: &Record, set: &[PossibleChange], rubric: &Rubric) -> Record {
    let mut record = record.clone();
    for change in set {
        match change {
            PossibleChange::Rating { criterion, to, .. } | PossibleChange::Judged { criterion, to, .. } => {
                let criterion = &rubric.criteria[criterion];
                let rank = rubric.scale_of(criterion).rank_of(to).expect("the level is on the scale");
                rate(&mut record, criterion, rank, rubric);
            }
            PossibleChange::Evidence { criterion, wanted } => {
                let kind = wanted.kinds.first().copied().unwrap_or(EvidenceKind::Testimonial);
                for _ in 0..wanted.items {
                    let directness = wanted.directness.unwrap_or(Directness::Direct);
                    add_item(&mut record, criterion.as_str(), kind, directness);
                }
            }
            PossibleChange::EvidenceOf { .. } => unreachable!("criteria alone ask for evidence in what is drawn"),
            PossibleChange::DoubtResolved { evidence } => resolve(&mut record.evidence[evidence]),
        }
    }
    record
}

/// The smallest sets of ratings whose fall lowers the outcome: criteria with how many levels each falls.
fn smallest_falls(rubric: &Rubric, record: &Record, now: Outcome) -> (usize, Vec<BTreeMap<String, usize>>) {
    let rated: Vec<(&Criterion, Rank)> = rubric
        .criteria
        .values()
        .filter_map(|criterion| Some((criterion, record.rank(&criterion.id, rubric)?)))
        .collect();
    let mut sets: Vec<(usize, BTreeMap<String, usize>, Record)> = vec![(0, BTreeMap::new(), record.clone())];
    for (criterion, rank) in rated {
        let mut next = sets.clone();
        let top = rubric.scale_of(criterion).top();
        for down in 1..=if is_deduction(criterion) { top - rank } else { rank } {
            let to = if is_deduction(criterion) { rank + down } else { rank - down };
            for (steps, set, record) in &sets {
                let (mut set, mut record) = (set.clone(), record.clone());
                set.insert(criterion.id.to_string(), down);
                rate(&mut record, criterion, to, rubric);
                next.push((steps + down, set, record));
            }
        }
        sets = next;
    }
    let fallen: Vec<_> =
        sets.into_iter().filter(|(_, _, record)| outcome(rubric, record).is_some_and(|fallen| fallen < now)).collect();
    let least = fallen.iter().map(|(steps, ..)| *steps).min().unwrap_or(usize::MAX);
    let mut smallest: Vec<_> =
        fallen.into_iter().filter(|(steps, ..)| *steps == least).map(|(_, set, _)| set).collect();
    smallest.sort();
    (least, smallest)
}

fn told_falls(found: &WhatIf) -> Vec<BTreeMap<String, usize>> {
    let levels = |change: &PossibleChange| match change {
        PossibleChange::Rating { criterion, levels, .. } => (criterion.to_string(), *levels),
        other => panic!("a result falls by ratings: {other:?}"),
    };
    let sets = found.falls.iter().flat_map(|way| &way.sets);
    let mut sets: Vec<BTreeMap<String, usize>> = sets.map(|set| set.iter().map(levels).collect()).collect();
    sets.sort();
    sets
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_smaller_set_of_changes_leads_to_a_better_outcome(case in drawn::cases(SMALL)) {
        let rubric = read(&case);
        let interview = interview(&rubric, &case.given);
        let record = interview.record();
        let found = what_if(&rubric, record, the_day());
        let Some(now) = outcome(&rubric, record) else {
            prop_assert_eq!(found, WhatIf::default());
            return Ok(());
        };
        prop_assert!(found.complete);
        for way in &found.better {
            prop_assert!(way.outcome > now && !way.sets.is_empty());
            for set in &way.sets {
                prop_assert_eq!(set.iter().map(PossibleChange::steps).sum::<usize>(), way.steps);
                let after = outcome(&rubric, &apply(record, set, &rubric));
                prop_assert!(after >= Some(way.outcome), "{set:?} leads to {after:?}, not to {:?}", way.outcome);
            }
        }
        for (target, steps) in fewest_steps(&rubric, record, now) {
            let told = found.better.iter().filter(|way| way.outcome >= target).map(|way| way.steps).min();
            prop_assert_eq!(told, Some(steps), "to {:?}: {:#?}", target, found.better);
        }
        let told_within = found.better.iter().filter(|way| way.steps <= STEPS_TRIED);
        let fewest = fewest_steps(&rubric, record, now);
        for way in told_within {
            prop_assert_eq!(fewest.get(&way.outcome), Some(&way.steps));
        }
    }

    #[test]
    fn the_falls_that_are_told_are_the_smallest_there_are(case in drawn::cases(SMALL)) {
        let rubric = read(&case);
        let interview = interview(&rubric, &case.given);
        let record = interview.record();
        let found = what_if(&rubric, record, the_day());
        let Some(now) = outcome(&rubric, record) else { return Ok(()) };
        let (least, smallest) = smallest_falls(&rubric, record, now);
        match &found.falls {
            None => prop_assert!(smallest.is_empty(), "{smallest:?}"),
            Some(way) => {
                prop_assert_eq!(way.steps, least);
                let told = told_falls(&found);
                prop_assert!(told.iter().all(|set| smallest.contains(set)), "{told:?} {smallest:?}");
                if !way.more {
                    prop_assert_eq!(told, smallest);
                }
            }
        }
    }

    #[test]
    fn a_result_rests_on_the_items_without_which_it_would_be_worse(case in drawn::cases(SMALL)) {
        let rubric = read(&case);
        let interview = interview(&rubric, &case.given);
        let record = interview.record();
        let found = what_if(&rubric, record, the_day());
        let Some(now) = outcome(&rubric, record) else { return Ok(()) };
        let worse_without = |id: &&viva::session::EvidenceId| {
            let mut record = record.clone();
            record.evidence[*id].rules.valid.judgement = Judgement::No;
            outcome(&rubric, &record).is_some_and(|fallen| fallen < now)
        };
        let mut expected: Vec<_> = record.evidence.keys().filter(worse_without).cloned().collect();
        expected.sort();
        prop_assert_eq!(found.rests_on, expected);
    }
}

/// A document that two criteria need, and of which nobody knows whether it is the candidate's own, is one step.
#[test]
fn a_doubt_that_several_criteria_share_is_resolved_once() {
    // As in the case files, what may be left out need not be written `Some`.
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let rubric: short::ShortRubric = options
        .from_str(
            r#"(
            scales: [(id: "met", levels: ["not-yet", "met"], needed: "met")],
            units: [(id: "U", criteria: [
                (id: "C1", evidence: [(at_least: 1, kinds: [Document])]),
                (id: "C2", evidence: [(at_least: 1, kinds: [Document])]),
            ])],
        )"#,
        )
        .expect("the rubric is in short form");
    let given: short::Given = options
        .from_str(
            r#"(
            evidence: [(kind: Document, of: ["C1", "C2"], authentic: Doubt)],
            ratings: {"C1": "met", "C2": "met"},
        )"#,
        )
        .expect("the record is in short form");
    let case = drawn::Case { rubric, given };
    let rubric = read(&case);
    let interview = interview(&rubric, &case.given);
    let found = what_if(&rubric, interview.record(), the_day());
    let sets: Vec<&Vec<PossibleChange>> = found.better.iter().flat_map(|way| &way.sets).collect();
    assert_eq!(sets, [&vec![PossibleChange::DoubtResolved { evidence: "E1".into() }]]);
    assert_eq!((found.better[0].outcome, found.better[0].steps), (Outcome::Full, 1));
}

/// Six rules about the same three criteria: one by one, 3⁶ sets of demands would have to be missed together.
#[test]
fn what_several_rules_ask_for_alike_is_looked_at_once() {
    let rules = ["AllMet"; 6].join(", ");
    let rubric = format!(
        "(format: 2, scales: [(id: \"met\", levels: [\"not-yet\", \"met\"], needed: \"met\")],\
         units: [(id: \"U\", rule: Any([{rules}]), criteria: [(id: \"C1\"), (id: \"C2\"), (id: \"C3\")])])"
    );
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let rubric = options.from_str::<short::ShortRubric>(&rubric).unwrap().read().unwrap();
    let ratings = ["C1", "C2", "C3"].map(|id| (id.to_owned(), "met".to_owned())).into_iter().collect();
    let given = short::Given { ratings, ..short::Given::default() };
    let interview = short::hold(&std::sync::Arc::new(rubric.clone()), &given).unwrap();
    let found = what_if(&rubric, interview.record(), the_day());
    assert!(found.complete);
    let falls = found.falls.expect("one criterion that is not met is enough");
    assert_eq!((falls.steps, falls.sets.len()), (1, 3));
}

/// On a scale from 0 to 100 in halves, with bands from 0 and from 50; what is said of the second criterion beside.
fn what_if_of_numbers(rule: &str, second: &str, ratings: [&str; 2]) -> WhatIf {
    let rubric = format!(
        "(format: 2, scales: [(id: \"n\", needed: \"62.5\", number: Number(from: 0, to: 100, step: 0.5, bands: [\
         (from: 0, id: \"low\", label: \"Low\"), (from: 50, id: \"high\", label: \"High\")]))],\
         units: [(id: \"A\", rule: {rule}, criteria: [(id: \"A1\"), (id: \"A2\"{second})])])"
    );
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let rubric = options.from_str::<short::ShortRubric>(&rubric).unwrap().read().unwrap();
    let ratings = ["A1", "A2"].into_iter().zip(ratings).map(|(id, level)| (id.to_owned(), level.to_owned()));
    let given = short::Given { ratings: ratings.collect(), ..short::Given::default() };
    let interview = short::hold(&std::sync::Arc::new(rubric.clone()), &given).unwrap();
    what_if(&rubric, interview.record(), the_day())
}

#[test]
fn of_numbers_a_step_is_a_band_and_the_number_told_is_the_nearest_that_leads_there() {
    let to = |set: &[PossibleChange]| match set {
        [PossibleChange::Rating { criterion, to, levels, .. }] => format!("{criterion} {to} {levels}"),
        other => panic!("{other:?}"),
    };
    let found = what_if_of_numbers("AllMet", "", ["40", "70"]);
    assert_eq!(found.better.iter().flat_map(|way| &way.sets).map(|set| to(set)).collect::<Vec<_>>(), ["A1 62.5 1"]);
    assert!(found.complete);
    let found = what_if_of_numbers("WeightedMean(at_least: 62.5)", "", ["40", "84"]);
    let sets: Vec<String> = found.better.iter().flat_map(|way| &way.sets).map(|set| to(set)).collect();
    assert_eq!(sets, ["A1 41 1", "A2 85 1"]);
    let found = what_if_of_numbers("AllMet", "", ["70", "90"]);
    let falls = found.falls.expect("the result can fall");
    assert_eq!(falls.sets.iter().map(|set| to(set)).collect::<Vec<_>>(), ["A1 62 1", "A2 62 1"]);
}

#[test]
fn of_a_deduction_in_numbers_the_nearest_lower_one_leads_up_and_the_nearest_higher_one_down() {
    let to = |set: &[PossibleChange]| match set {
        [PossibleChange::Rating { criterion, to, levels, .. } | PossibleChange::Judged { criterion, to, levels }] => {
            format!("{criterion} {to} {levels}")
        }
        other => panic!("{other:?}"),
    };
    let found = |ratings| what_if_of_numbers("Points(at_least: 60)", ", counts: Deduction", ratings);
    let better =
        |found: &WhatIf| -> Vec<String> { found.better.iter().flat_map(|way| &way.sets).map(|set| to(set)).collect() };
    assert_eq!(better(&found(["70", "20"])), ["A1 80 1", "A2 10 1"]);
    // Judged in the upper band, it would take too much.
    assert_eq!(better(&found(["90", "not-enough-evidence"])), ["A2 30 2"]);
    let falls = found(["90", "20"]).falls.expect("the result can fall");
    assert_eq!(falls.sets.iter().map(|set| to(set)).collect::<Vec<_>>(), ["A1 79.5 1", "A2 30.5 1"]);
}
