//! What a letter of a centre is still wanting, by the centre's own settings. It is told before the signature, and the
//! letter leaves nothing of it out silently.

use chrono::NaiveDate;

use crate::{
    judgement::{CriterionStatus, Recommendation, UnitOutcome},
    locale::{Message, dates::day},
    message,
    session::{Decision, Interview, Outcome},
};

use super::Centre;

/// A thing that the centre promises and that is not on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanting {
    /// The day of the next assessment.
    ResitDate,
    /// Recommendations: neither the assessor nor the rubric says what to do about anything that was not shown.
    Recommendations,
    /// The commission by whose votes the centre decides.
    Commission,
    /// The accreditation of the centre had ended on the day of the signature, or has by today.
    Accreditation { until: NaiveDate },
}

impl Wanting {
    pub fn explain(&self) -> Message {
        match self {
            Wanting::ResitDate => message!("wanting-resit-date"),
            Wanting::Recommendations => message!("wanting-recommendations"),
            Wanting::Commission => message!("wanting-commission"),
            Wanting::Accreditation { until } => message!("wanting-accreditation", until = day(*until)),
        }
    }
}

/// Everything that the letter about this interview is wanting.
pub fn wanting(
    centre: &Centre,
    interview: &Interview,
    recommendation: &Recommendation,
    today: NaiveDate,
) -> Vec<Wanting> {
    let record = interview.record();
    let mut wanting = Vec::new();
    if is_negative(interview, recommendation) {
        let asked = centre.negative_result;
        if asked.resit_date && record.resit.is_none() && centre.resit.is_none() {
            wanting.push(Wanting::ResitDate);
        }
        if asked.recommendations && !has_recommendations(interview, recommendation) {
            wanting.push(Wanting::Recommendations);
        }
    }
    // Once it is signed, nobody can be named any more.
    let may_be_named = record.signature.is_none() && record.broken_off.is_none();
    if centre.commission.is_some() && record.commission.commission.is_none() && may_be_named {
        wanting.push(Wanting::Commission);
    }
    let signed = record.signature.as_ref().map_or(today, |signature| signature.at.date_naive());
    let until = centre.accreditation.as_ref().and_then(|accreditation| accreditation.until);
    wanting.extend(until.filter(|until| *until < signed).map(|until| Wanting::Accreditation { until }));
    wanting
}

/// Returns whether the candidate does not get all that was applied for, as decided or else as computed.
pub(super) fn is_negative(interview: &Interview, recommendation: &Recommendation) -> bool {
    let decided = interview.record().decision.as_ref().map(Decision::outcome);
    decided.or(recommendation.outcome).is_some_and(Outcome::is_negative)
}

/// Returns whether the letter says what to do next: in the assessor's words, in the rubric's advice on what was not
/// shown, or as the evidence that is to be brought.
fn has_recommendations(interview: &Interview, recommendation: &Recommendation) -> bool {
    let record = interview.record();
    if !record.feedback.trim().is_empty() || !record.late_recommendations.is_empty() {
        return true;
    }
    let rubric = interview.rubric();
    let open = |outcome| matches!(outcome, UnitOutcome::MoreEvidence | UnitOutcome::NotYet);
    recommendation.units.iter().filter(|unit| open(unit.outcome)).any(|unit| {
        let of_unit = rubric.unit(&unit.unit).is_some_and(|known| known.learn.is_some());
        unit.criteria.iter().any(|result| match result.status {
            CriterionStatus::NotEnoughEvidence => true,
            CriterionStatus::NotMet => {
                of_unit || rubric.criterion(&result.criterion).is_some_and(|known| known.learn.is_some())
            }
            _ => false,
        })
    })
}
