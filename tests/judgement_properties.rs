//! What must hold for every rubric and every record: more shown is never worse, what is incomplete is never positive,
//! and "more evidence" is said exactly where more evidence can help. Rubrics and records are drawn at random in the
//! short form of `tests/decisions`; conditions hang on circumstances alone, since a rating on which a condition hangs
//! may rightly bring up a criterion that is not met.

#[path = "decisions/short.rs"]
mod short;

use std::sync::Arc;

use chrono::NaiveDate;
use indexmap::IndexMap;
use proptest::prelude::*;
use viva::{
    judgement::{CriterionStatus, Missing, Reason, Recommendation, UnitOutcome, UnitResult, recommend},
    locale::{Explain, Locale},
    rubric::{Directness, EvidenceKind, Number, Rank, Rubric},
    session::{Interview, Judgement, Outcome},
};

use short::{Ends, Given, ShortCriterion, ShortEvidence, ShortRubric, ShortScale, ShortUnit, Verbatim, hold};

const LEVELS: [&str; 4] = ["none", "some", "good", "full"];
const NOT_ENOUGH: &str = "not-enough-evidence";

/// Numbers to choose by. When a case fails, smaller numbers mean a plainer rubric.
struct Dice(std::vec::IntoIter<u16>);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % sides
    }

    fn one_to(&mut self, most: usize) -> usize {
        1 + self.below(most)
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == chances - 1
    }

    fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    fn level(&mut self) -> String {
        self.pick(&LEVELS).to_owned()
    }
}

/// A rubric and a record that is complete.
#[derive(Debug, Clone)]
struct Case {
    rubric: ShortRubric,
    given: Given,
}

fn cases() -> impl Strategy<Value = Case> {
    proptest::collection::vec(any::<u16>(), 300).prop_map(|numbers| {
        let mut dice = Dice(numbers.into_iter());
        let rubric = draw_rubric(&mut dice);
        let given = draw_record(&rubric, &mut dice);
        Case { rubric, given }
    })
}

fn draw_rubric(dice: &mut Dice) -> ShortRubric {
    let values = dice.pick(&[vec![0, 1_000, 2_000, 3_000], vec![1_000, 2_500, 4_000, 10_000], vec![0, 1, 7, 1_400]]);
    let scale = ShortScale {
        id: "scale".to_owned(),
        levels: LEVELS.map(str::to_owned).to_vec(),
        needed: dice.level(),
        values: values.iter().map(|value| Number::from_thousandths(*value)).collect(),
    };
    let count = dice.one_to(4);
    let units: Vec<ShortUnit> = (0..count).map(|index| draw_unit(index, &values, dice)).collect();
    let members = units.iter().filter(|unit| unit.elective.is_some()).count();
    let groups: IndexMap<String, usize> =
        (members > 0).then(|| ("group".to_owned(), dice.one_to(members))).into_iter().collect();
    let rule = draw_overall_rule(&units, &values, dice);
    let circumstances = vec!["special".to_owned()];
    ShortRubric { scales: vec![scale], rule, groups, circumstances, units, more_questions: Vec::new() }
}

fn draw_unit(unit: usize, values: &[i64], dice: &mut Dice) -> ShortUnit {
    let count = dice.one_to(4);
    let criteria: Vec<ShortCriterion> = (0..count)
        .map(|index| ShortCriterion {
            id: format!("C{unit}{index}"),
            scale: None,
            needed: dice.one_in(3).then(|| dice.level()),
            critical: dice.one_in(5).then(|| dice.level()),
            weight: dice.one_in(2).then(|| Number::from_thousandths(500 * dice.one_to(5) as i64)),
            evidence: dice.one_in(3).then(|| draw_demands(dice)),
            only_if: dice.one_in(6).then(|| Verbatim("Circumstance(\"special\")".to_owned())),
            unasked: false,
        })
        .collect();
    ShortUnit {
        id: format!("U{unit}"),
        credits: Number::from_thousandths(500 * dice.below(10) as i64),
        elective: dice.one_in(3).then(|| "group".to_owned()),
        rule: draw_unit_rule(&criteria, values, dice),
        criteria,
    }
}

fn draw_demands(dice: &mut Dice) -> Verbatim {
    let demand = dice.pick(&[
        "(at_least: 1)",
        "(at_least: 1, kinds: [WorkSample], directness: Direct)",
        "(at_least: 2, within_months: 12)",
        "(at_least: 1, kinds: [Document, Interview])",
        "(at_least: 1), (at_least: 1, kinds: [Document], within_months: 24, directness: Indirect)",
    ]);
    Verbatim(format!("[{demand}]"))
}

fn draw_unit_rule(criteria: &[ShortCriterion], values: &[i64], dice: &mut Dice) -> Verbatim {
    let count = dice.one_to(criteria.len());
    let level = dice.level();
    let floor = if dice.one_in(2) { format!(", floor: {level:?}") } else { String::new() };
    let rule = match dice.below(7) {
        0 => "AllMet".to_owned(),
        1 => format!("CountMet(at_least: {count})"),
        2 => format!("Thresholds([All(level: {level:?}), AtLeast(count: {count}, level: {:?})])", dice.level()),
        3 => format!("WeightedMean(at_least: {}{floor})", part_of(values[3], dice)),
        4 => format!("Points(at_least: {}{floor})", part_of(attainable(criteria.iter(), values), dice)),
        5 => format!("Profile(by: {})", dice.pick(&["Lowest", "Median"])),
        _ => format!("Profile(by: {}, needed: {level:?})", dice.pick(&["Lowest", "Median"])),
    };
    Verbatim(rule)
}

fn draw_overall_rule(units: &[ShortUnit], values: &[i64], dice: &mut Dice) -> Verbatim {
    let criteria = units.iter().flat_map(|unit| &unit.criteria);
    let credits: Number = units.iter().map(|unit| unit.credits).sum();
    let rule = match dice.below(5) {
        0 => "AllUnits".to_owned(),
        1 => format!("CountUnits(at_least: {})", dice.one_to(units.len())),
        2 => format!("Credits(at_least: {})", part_of(credits.thousandths(), dice)),
        3 => format!("WeightedMean(at_least: {})", part_of(values[3], dice)),
        _ => format!("Points(at_least: {})", part_of(attainable(criteria, values), dice)),
    };
    Verbatim(rule)
}

/// Any number of thousandths up to this many.
fn part_of(thousandths: i64, dice: &mut Dice) -> Number {
    Number::from_thousandths(thousandths * dice.below(1_001) as i64 / 1_000)
}

/// Points in thousandths, rounded down.
fn attainable<'a>(criteria: impl Iterator<Item = &'a ShortCriterion>, values: &[i64]) -> i64 {
    criteria.map(|criterion| criterion.weight.unwrap_or(Number::ONE).thousandths() * values[3] / 1_000).sum()
}

fn draw_record(rubric: &ShortRubric, dice: &mut Dice) -> Given {
    let special = dice.one_in(2);
    let mut units: Vec<String> = rubric.units.iter().filter(|_| !dice.one_in(4)).map(|unit| unit.id.clone()).collect();
    if units.is_empty() {
        units.push(rubric.units[0].id.clone());
    }
    let applied_for = rubric.units.iter().filter(|unit| units.contains(&unit.id));
    let applying = applied_for.flat_map(|unit| &unit.criteria).filter(|each| special || each.only_if.is_none());
    let mut given = Given::default();
    for criterion in applying {
        let rating = if dice.one_in(5) { NOT_ENOUGH.to_owned() } else { dice.level() };
        given.ratings.insert(criterion.id.clone(), rating);
        for _ in 0..dice.below(3) {
            given.evidence.push(draw_evidence(&criterion.id, dice));
        }
        if dice.one_in(3) {
            given.remarks.insert(format!("Q-{}", criterion.id), vec!["said so".to_owned()]);
        }
    }
    given.units = units;
    given.circumstances = if special { vec!["special".to_owned()] } else { Vec::new() };
    given
}

fn draw_evidence(criterion: &str, dice: &mut Dice) -> ShortEvidence {
    let judgements = [Judgement::NotJudged, Judgement::Yes, Judgement::Doubt, Judgement::No];
    ShortEvidence {
        kind: dice.pick(&[EvidenceKind::WorkSample, EvidenceKind::Document, EvidenceKind::Testimonial]),
        of: vec![criterion.to_owned()],
        date: dice.pick(&[Some(the_day()), None, NaiveDate::from_ymd_opt(2025, 6, 1)]),
        directness: dice.pick(&[Directness::Direct, Directness::Indirect]),
        valid: dice.pick(&judgements),
        authentic: dice.pick(&judgements),
        current: dice.pick(&judgements),
        sufficient: dice.pick(&judgements),
    }
}

fn the_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 12).expect("the day exists")
}

fn read(case: &Case) -> Arc<Rubric> {
    Arc::new(case.rubric.read().expect("drawn rubrics are valid"))
}

fn interview(rubric: &Arc<Rubric>, given: &Given) -> Interview {
    hold(rubric, given).expect("drawn records are permitted")
}

fn judged(rubric: &Arc<Rubric>, given: &Given) -> Recommendation {
    recommend(rubric, interview(rubric, given).record(), the_day())
}

fn unit_rank(unit: &UnitResult) -> Option<Rank> {
    match unit.outcome {
        UnitOutcome::NotYet => Some(0),
        UnitOutcome::MoreEvidence => Some(1),
        UnitOutcome::Recognised => Some(2),
        UnitOutcome::NotAssessed | UnitOutcome::NotAppliedFor => None,
    }
}

fn level_rank(unit: &UnitResult) -> Option<Rank> {
    LEVELS.iter().position(|level| Some(*level) == unit.level.as_ref().map(|level| level.as_str()))
}

/// What got better must not be judged worse anywhere: not in a unit, a sum, a level, the credits or the whole.
fn never_worse(before: &Recommendation, after: &Recommendation) -> Result<(), TestCaseError> {
    prop_assert!(before.outcome.is_some() && after.outcome >= before.outcome, "{before:#?}\n{after:#?}");
    prop_assert!(after.credits >= before.credits);
    for (before, after) in before.units.iter().zip(&after.units) {
        prop_assert!(unit_rank(after) >= unit_rank(before), "{before:#?}\n{after:#?}");
        prop_assert_eq!(unit_rank(after).is_none(), unit_rank(before).is_none());
        prop_assert!(level_rank(after) >= level_rank(before), "{before:#?}\n{after:#?}");
        prop_assert!(after.score.map(|score| score.reached) >= before.score.map(|score| score.reached));
    }
    Ok(())
}

/// An item for each kind and directness, beyond any doubt and of the day: it meets any demand that takes items.
fn beyond_doubt(criterion: &str) -> Vec<ShortEvidence> {
    let kinds = [EvidenceKind::WorkSample, EvidenceKind::Document];
    let items = kinds.map(|kind| {
        [Directness::Direct, Directness::Indirect].map(|directness| ShortEvidence {
            kind,
            of: vec![criterion.to_owned()],
            date: Some(the_day()),
            directness,
            valid: Judgement::Yes,
            authentic: Judgement::Yes,
            current: Judgement::Yes,
            sufficient: Judgement::Yes,
        })
    });
    items.into_iter().flatten().collect()
}

proptest! {
    #[test]
    fn a_higher_rating_is_never_worse(case in cases()) {
        let rubric = read(&case);
        let before = judged(&rubric, &case.given);
        for (criterion, rating) in &case.given.ratings {
            let higher = LEVELS.iter().skip_while(|level| *level != rating).nth(1);
            let Some(higher) = higher else { continue };
            let mut given = case.given.clone();
            given.ratings.insert(criterion.clone(), (*higher).to_owned());
            never_worse(&before, &judged(&rubric, &given))?;
        }
    }

    #[test]
    fn one_more_item_of_evidence_is_never_worse(case in cases()) {
        let rubric = read(&case);
        let before = judged(&rubric, &case.given);
        for criterion in case.given.ratings.keys() {
            for item in beyond_doubt(criterion) {
                let mut given = case.given.clone();
                given.evidence.push(item);
                never_worse(&before, &judged(&rubric, &given))?;
            }
        }
    }

    /// More evidence is asked for exactly where the best that it could show would be enough.
    #[test]
    fn more_evidence_is_said_exactly_where_it_can_help(case in cases()) {
        let rubric = read(&case);
        let before = judged(&rubric, &case.given);
        let mut given = case.given.clone();
        for (criterion, rating) in &mut given.ratings {
            if rating == NOT_ENOUGH {
                *rating = LEVELS[3].to_owned();
            }
            given.evidence.extend(beyond_doubt(criterion));
        }
        let after = judged(&rubric, &given);
        never_worse(&before, &after)?;
        for (before, after) in before.units.iter().zip(&after.units) {
            let possible = matches!(before.outcome, UnitOutcome::Recognised | UnitOutcome::MoreEvidence);
            prop_assert_eq!(possible, after.outcome == UnitOutcome::Recognised, "{:#?}\n{:#?}", before, after);
        }
    }

    #[test]
    fn the_same_record_is_always_judged_the_same(case in cases()) {
        let rubric = read(&case);
        let interview = interview(&rubric, &case.given);
        let once = recommend(&rubric, interview.record(), the_day());
        let replayed = Interview::replay(read(&case), interview.trail().clone()).expect("the trail is whole");
        prop_assert_eq!(once, recommend(&rubric, replayed.record(), the_day()));
    }

    #[test]
    fn what_is_incomplete_is_never_positive(case in cases(), which in any::<prop::sample::Index>()) {
        let rubric = read(&case);
        let mut not_rated = case.given.clone();
        let mut not_asked = Given { ends: Ends::Open, ..case.given.clone() };
        if !case.given.ratings.is_empty() {
            let index = which.index(case.given.ratings.len());
            let criterion = case.given.ratings.get_index(index).map(|(id, _)| id.clone()).unwrap_or_default();
            not_rated.ratings.shift_remove(&criterion);
            not_asked.not_asked.push(format!("Q-{criterion}"));
            prop_assert_eq!(judged(&rubric, &not_rated).outcome, None);
        }
        let open = Given { ends: Ends::Open, ..case.given.clone() };
        let broken_off = Given { ends: Ends::BrokenOff, ..case.given.clone() };
        for (given, outcome) in [(not_asked, None), (open, None), (broken_off, Some(Outcome::NoResult))] {
            let recommendation = judged(&rubric, &given);
            prop_assert_eq!(recommendation.outcome, outcome);
            prop_assert_eq!(recommendation.credits, Number::ZERO);
            prop_assert!(recommendation.units.iter().all(|unit| unit_rank(unit).is_none()));
        }
    }

    /// The parts of a recommendation agree with one another, and every reason has words.
    #[test]
    fn the_parts_of_a_recommendation_agree(case in cases()) {
        let rubric = read(&case);
        let found = judged(&rubric, &case.given);
        let locale = Locale::new(&"en".into());
        prop_assert!(found.credits <= found.credits_attainable);
        prop_assert_eq!(found.outcome.is_none(), found.missing.iter().any(Missing::blocks));
        let recognised = found.units.iter().any(|unit| unit.outcome == UnitOutcome::Recognised);
        prop_assert_eq!(recognised, matches!(found.outcome, Some(Outcome::Full | Outcome::Partial)));
        for unit in &found.units {
            let met = unit.criteria.iter().filter(|result| result.status == CriterionStatus::Met).count();
            prop_assert_eq!(met, unit.met);
            prop_assert!(unit.met <= unit.applicable);
            prop_assert!(!unit.reasons.is_empty());
            if let (Some(score), UnitOutcome::Recognised) = (unit.score, unit.outcome) {
                prop_assert!(score.reached >= score.needed, "the figures shown contradict the outcome: {:?}", unit);
            }
            for reason in &unit.reasons {
                prop_assert!(locale.has(Reason::explain(reason).id));
            }
        }
        for message in found.reasons.iter().map(Reason::explain).chain(found.missing.iter().map(Missing::explain)) {
            let words = locale.say(&message);
            prop_assert!(!words.contains('$'), "{}", words);
        }
    }
}
