//! The progress of a trainee over attempts, from the first signed one to the latest, with their number. Where these are
//! at different cases, the change is of the cases as well; so it is told whether they are the same.

use crate::practice::debrief::{self, Measured};

use super::{Attempt, AttemptFigures};

/// One trainee’s signed attempts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TraineeProgress {
    /// Attempts with figures, in the order in which they were signed.
    pub points: Vec<debrief::ProgressPoint>,
}

/// The change from the first attempt to the latest, in parts of one; none where there are fewer than two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProgressChange {
    pub exact: Option<f64>,
    pub within_one: Option<f64>,
    pub evidence_found: Option<f64>,
    pub procedure_done: Option<f64>,
    /// True if first and latest attempt are at the same case.
    pub same_case: bool,
}

impl TraineeProgress {
    pub fn of<'a>(attempts: impl Iterator<Item = &'a Attempt>) -> TraineeProgress {
        let mut points: Vec<debrief::ProgressPoint> =
            attempts.filter_map(|each| Some(point(each, each.figures()?))).collect();
        points.sort_by(|one, other| (one.signed, &one.session).cmp(&(other.signed, &other.session)));
        TraineeProgress { points }
    }

    pub fn change(&self) -> Option<ProgressChange> {
        let [first, .., latest] = self.points.as_slice() else { return None };
        let between = |of: fn(&debrief::ProgressPoint) -> Measured| {
            let change = of(latest).value? - of(first).value?;
            // The change has as many decimals as the figures; adding zero makes the two zeros one.
            Some((change * 1_000.0).round() / 1_000.0 + 0.0)
        };
        Some(ProgressChange {
            exact: between(|point| point.exact),
            within_one: between(|point| point.within_one),
            evidence_found: between(|point| point.evidence_found),
            procedure_done: between(|point| point.procedure_done),
            same_case: first.case == latest.case,
        })
    }
}

fn point(attempt: &Attempt, figures: &AttemptFigures) -> debrief::ProgressPoint {
    debrief::ProgressPoint {
        session: attempt.session.clone(),
        case: attempt.case.clone(),
        case_title: attempt.case_title.clone().unwrap_or_else(|| attempt.case.to_string()),
        signed: figures.signed,
        exact: figures.exact,
        within_one: figures.within_one,
        evidence_found: figures.evidence_found,
        evidence_claimed: figures.evidence_claimed,
        procedure_done: figures.procedure_done,
    }
}
