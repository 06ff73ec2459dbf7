//! The evidence that a unit and the whole ask for, beside what their criteria do. Where it is missing nothing is
//! recognised at the worst end of what is not known; at the best end it may still come.

use serde::Serialize;

use crate::{
    locale::Argument,
    message,
    rubric::{CriterionId, Unit, UnitId},
};

use super::{
    Missing, Reason,
    demand::{Counting, DemandResults},
    evidence_days::EvidenceDays,
    matter::Matter,
};

/// The one that asks for evidence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum EvidenceFor {
    Criterion(CriterionId),
    Unit(UnitId),
    Whole,
}

impl EvidenceFor {
    /// The name by which messages call it.
    pub(crate) fn argument(&self) -> Argument {
        match self {
            EvidenceFor::Criterion(id) => id.as_str().into(),
            EvidenceFor::Unit(id) => id.as_str().into(),
            EvidenceFor::Whole => message!("evidence-of-the-whole").into(),
        }
    }
}

pub(super) fn of_unit(unit: &Unit, matter: &Matter) -> DemandResults {
    match unit.evidence.is_empty() {
        true => DemandResults::default(),
        false => DemandResults::of(&unit.evidence, &matter.grounds.on_any(&unit.criteria), counting(matter)),
    }
}

pub(super) fn of_whole(matter: &Matter) -> DemandResults {
    let asked = &matter.rubric.evidence;
    match asked.is_empty() {
        true => DemandResults::default(),
        false => DemandResults::of(asked, &matter.grounds.on_the_whole(), counting(matter)),
    }
}

pub(super) fn counting(matter: &Matter) -> Counting {
    Counting { days: EvidenceDays::of(matter.record, matter.on), format: matter.rubric.format }
}

/// Returns whether the evidence is there, or supposed to be.
pub(super) fn is_there(of: &EvidenceFor, results: &DemandResults, supposed: &[EvidenceFor]) -> bool {
    results.is_met() || supposed.contains(of)
}

/// The reasons that evidence is missing, and what would do instead.
pub(super) fn reasons(of: &EvidenceFor, results: &DemandResults) -> Vec<Reason> {
    let short = results.shortfalls().map(|shortfall| Reason::EvidenceWanting { of: of.clone(), shortfall });
    let instead = results.instead().into_iter().map(|instead| Reason::EvidenceInstead { of: of.clone(), instead });
    short.chain(instead).collect()
}

/// The evidence that is missing, and what would do instead.
pub(super) fn missing(of: &EvidenceFor, results: &DemandResults) -> Vec<Missing> {
    let short = results.shortfalls().map(|shortfall| match of {
        EvidenceFor::Criterion(id) => Missing::Evidence { criterion: id.clone(), shortfall },
        _ => Missing::EvidenceWanting { of: of.clone(), shortfall },
    });
    let instead = results.instead().into_iter().map(|instead| Missing::EvidenceInstead { of: of.clone(), instead });
    short.chain(instead).collect()
}
