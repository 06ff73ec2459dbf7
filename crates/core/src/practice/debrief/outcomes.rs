//! What stands behind the outcome: two results of the same name may recognise other units for other reasons.

use crate::{
    judgement::{Recommendation, UnitOutcome, recommend},
    practice::{Case, case::expert_record},
    rubric::{CriterionId, Rubric, UnitId},
};

use super::RatingPair;

/// The units recognised by the trainee's ratings or by the reference's, but not by both.
pub(super) fn units_otherwise(case: &Case, rubric: &Rubric, own: &Recommendation) -> Vec<UnitId> {
    let reference = recommend(rubric, &expert_record(case, rubric), case.held);
    let recognises = |recommendation: &Recommendation, unit: &UnitId| {
        let result = recommendation.units.iter().find(|result| result.unit == *unit);
        result.is_some_and(|result| matches!(result.outcome, UnitOutcome::Recognised | UnitOutcome::Credited))
    };
    rubric.units.keys().filter(|unit| recognises(own, unit) != recognises(&reference, unit)).cloned().collect()
}

/// The critical criteria that only one of the two finds met.
pub(super) fn critical_otherwise(pairs: &[RatingPair], rubric: &Rubric) -> Vec<CriterionId> {
    let otherwise = |pair: &&RatingPair| {
        let critical = rubric.criteria.get(&pair.criterion).and_then(|criterion| criterion.critical);
        let meets = |rank: Option<usize>, least| rank.is_some_and(|rank| rank >= least);
        let own = pair.own.as_ref().and_then(|own| own.rank);
        let reference = pair.reference.as_ref().and_then(|reference| reference.rank);
        critical.is_some_and(|least| pair.is_compared() && meets(own, least) != meets(reference, least))
    };
    pairs.iter().filter(otherwise).map(|pair| pair.criterion.clone()).collect()
}
