//! The progress of a trainee over attempts.

use serde::Serialize;

use crate::session::{CaseId, Moment, SessionId};

use super::{Components, Debrief, Measured, UnmeasuredReason, of_debriefs};

/// The progress of one trainee over signed attempts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// Attempts in the order in which they were signed.
    pub attempts: Vec<ProgressPoint>,
    /// Components of accuracy over the last attempts at each case; none with the reason.
    pub components: Option<Components>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub components_why: Option<UnmeasuredReason>,
}

/// One attempt as progress tells it; docs/debrief.md has the formulas.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProgressPoint {
    pub session: SessionId,
    pub case: CaseId,
    pub case_title: String,
    pub signed: Moment,
    pub exact: Measured,
    pub within_one: Measured,
    pub evidence_found: Measured,
    /// The number of those found that count by the trainee's own word.
    pub evidence_claimed: usize,
    pub procedure_done: Measured,
}

pub fn progress(debriefs: &[Debrief]) -> Progress {
    let mut sorted: Vec<Debrief> = debriefs.to_vec();
    sorted.sort_by(|one, other| (one.signed, &one.session).cmp(&(other.signed, &other.session)));
    let (components, components_why) = match of_debriefs(&sorted) {
        Ok(components) => (Some(components), None),
        Err(why) => (None, Some(why)),
    };
    Progress { attempts: sorted.iter().map(attempt).collect(), components, components_why }
}

fn attempt(debrief: &Debrief) -> ProgressPoint {
    ProgressPoint {
        session: debrief.session.clone(),
        case: debrief.case.id.clone(),
        case_title: debrief.case.title.clone(),
        signed: debrief.signed,
        exact: debrief.figures.exact,
        within_one: debrief.figures.within_one,
        evidence_found: debrief.evidence.found,
        evidence_claimed: debrief.evidence.claimed,
        procedure_done: debrief.procedure.done,
    }
}
