//! What must hold for every rubric and every record: more shown is never worse, what is incomplete is never positive,
//! and "more evidence" is said exactly where more evidence can help. Rubrics and records are drawn at random in the
//! short form of `tests/decisions`; conditions hang on circumstances alone, since a rating on which a condition hangs
//! may rightly bring up a criterion that is not met.

use proptest::prelude::*;
use viva::{
    judgement::{CriterionStatus, Missing, Recommendation, UnitOutcome, UnitResult, recommend},
    locale::Locale,
    rubric::{Counts, Number, Rank},
    session::{Interview, Outcome},
};

use drawn::{LEVELS, NOT_ENOUGH, Size, beyond_doubt, interview, judged, read, the_day};
use short::{Ends, Given};

use crate::decisions::{drawn, short};

const SIZE: Size = Size { units: 4, criteria: 4, tied: false };

fn unit_rank(unit: &UnitResult) -> Option<Rank> {
    match unit.outcome {
        UnitOutcome::NotYet => Some(0),
        UnitOutcome::MoreEvidence => Some(1),
        UnitOutcome::Shown => Some(2),
        UnitOutcome::Recognised | UnitOutcome::Credited | UnitOutcome::CarriedOver => Some(3),
        UnitOutcome::NotAssessed | UnitOutcome::NotAppliedFor => None,
    }
}

fn level_rank(unit: &UnitResult) -> Option<Rank> {
    LEVELS.iter().position(|level| Some(*level) == unit.level.as_ref().map(|level| level.name().id().as_str()))
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

proptest! {
    #[test]
    fn a_higher_rating_is_never_worse_but_of_a_deduction_never_better(case in drawn::cases(SIZE)) {
        let rubric = read(&case);
        let before = judged(&rubric, &case.given);
        for (criterion, rating) in &case.given.ratings {
            let higher = LEVELS.iter().skip_while(|level| *level != rating).nth(1);
            let Some(higher) = higher else { continue };
            let mut given = case.given.clone();
            given.ratings.insert(criterion.clone(), (*higher).to_owned());
            let after = judged(&rubric, &given);
            match rubric.criteria[criterion.as_str()].counts {
                Counts::Deduction => never_worse(&after, &before)?,
                _ => never_worse(&before, &after)?,
            }
        }
    }

    #[test]
    fn one_more_item_of_evidence_is_never_worse(case in drawn::cases(SIZE)) {
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
    fn more_evidence_is_said_exactly_where_it_can_help(case in drawn::cases(SIZE)) {
        let rubric = read(&case);
        let before = judged(&rubric, &case.given);
        let mut given = case.given.clone();
        for (criterion, rating) in &mut given.ratings {
            if rating == NOT_ENOUGH {
                let deduction = rubric.criteria[criterion.as_str()].counts == Counts::Deduction;
                *rating = LEVELS[if deduction { 0 } else { 3 }].to_owned();
            }
            given.evidence.extend(beyond_doubt(criterion));
        }
        let after = judged(&rubric, &given);
        never_worse(&before, &after)?;
        for (before, after) in before.units.iter().zip(&after.units) {
            let possible = before.outcome.is_shown() || before.outcome == UnitOutcome::MoreEvidence;
            prop_assert_eq!(possible, after.outcome.is_shown(), "{:#?}\n{:#?}", before, after);
        }
    }

    #[test]
    fn the_same_record_is_always_judged_the_same(case in drawn::cases(SIZE)) {
        let rubric = read(&case);
        let interview = interview(&rubric, &case.given);
        let once = recommend(&rubric, interview.record(), the_day());
        let replayed = Interview::replay(read(&case), interview.trail().clone()).expect("the trail is whole");
        prop_assert_eq!(once, recommend(&rubric, replayed.record(), the_day()));
    }

    #[test]
    fn what_is_incomplete_is_never_positive(case in drawn::cases(SIZE), which in any::<prop::sample::Index>()) {
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
    fn the_parts_of_a_recommendation_agree(case in drawn::cases(SIZE)) {
        let rubric = read(&case);
        let found = judged(&rubric, &case.given);
        let locale = Locale::new(&"en".into());
        prop_assert!(found.credits <= found.credits_attainable);
        prop_assert_eq!(found.outcome.is_none(), found.missing.iter().any(Missing::blocks));
        let part = |unit: &UnitResult| unit.parts.iter().any(|part| part.recognised);
        let recognised = found.units.iter().any(|unit| unit.outcome == UnitOutcome::Recognised || part(unit));
        let positive = matches!(found.outcome, Some(Outcome::Full | Outcome::Partial));
        prop_assert!(recognised || !positive);
        let hurdles = rubric.units.values().any(|unit| unit.hurdle.is_some())
            || rubric.criteria.values().any(|criterion| criterion.hurdle.is_some());
        prop_assert!(!recognised || positive || hurdles || !rubric.has_outcome(Outcome::Partial));
        for unit in &found.units {
            let met = unit.criteria.iter().filter(|result| result.status == CriterionStatus::Met);
            // Bonus, deduction and holistic judgement are no part of the counts.
            let met = met.filter(|result| rubric.criteria[&result.criterion].counts.is_standard()).count();
            prop_assert_eq!(met, unit.met);
            prop_assert!(unit.met <= unit.applicable);
            prop_assert!(!unit.reasons.is_empty());
            if let (Some(score), UnitOutcome::Recognised) = (unit.score, unit.outcome) {
                prop_assert!(score.reached >= score.needed, "the figures shown contradict the outcome: {:?}", unit);
            }
            for reason in &unit.reasons {
                prop_assert!(locale.has(reason.explain(locale.language()).id));
            }
        }
        for message in found.reasons.iter().map(|reason| reason.explain(locale.language())).chain(found.missing.iter().map(|each| each.explain(&rubric, locale.language()))) {
            let words = locale.say(&message);
            prop_assert!(!words.contains('$'), "{}", words);
        }
    }
}
