//! The data of a signed session that a plan needs.

use crate::{
    judgement::{PossibleChange, Way, what_if},
    rubric::CriterionId,
    session::{Interview, Moment, Outcome, SessionId, Signature},
};

/// A signed session, as far as the plan goes.
#[derive(Debug, Clone, PartialEq)]
pub struct ModerationSubject {
    pub session: SessionId,
    /// Names of those who signed and rated, the former first.
    pub assessors: Vec<String>,
    /// The outcome that was signed.
    pub outcome: Outcome,
    pub signed: Moment,
    /// Length of the trail.
    pub entries: usize,
    pub moderated: bool,
    /// The criteria that were rated, in the rubric's order.
    pub rated: Vec<CriterionId>,
    /// Other results, the nearest first; empty where nobody looked for them.
    pub near: Vec<Near>,
    /// True if everything was looked at. If not, another result may be nearer than is known.
    pub complete: bool,
}

/// Another result, better or worse, and what it hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Levels, items of evidence and doubts that would have to be otherwise.
    pub steps: usize,
    pub criteria: Vec<CriterionId>,
}

impl ModerationSubject {
    /// The subject of a session; none if it is not signed, and for practice. To look for near results takes a moment,
    /// so it is done only if wished.
    pub fn of(interview: &Interview, look_for_near: bool) -> Option<Self> {
        let (rubric, record) = (interview.rubric(), interview.record());
        if record.practice.is_some() {
            return None;
        }
        let Signature { name, at, outcome, .. } = record.signature.as_ref()?;
        let (near, complete) = if look_for_near { near(interview, at) } else { (Vec::new(), true) };
        let rated = record.criteria_in_scope(rubric).filter(|criterion| record.rating(&criterion.id).is_some());
        Some(ModerationSubject {
            session: interview.session().clone(),
            assessors: std::iter::once(name.as_str()).chain(record.preparation.raters()).map(str::to_owned).collect(),
            outcome: *outcome,
            signed: *at,
            entries: interview.trail().len(),
            moderated: !record.moderations.is_empty(),
            rated: rated.map(|criterion| criterion.id.clone()).collect(),
            near,
            complete,
        })
    }

    /// The number of steps to another result, as far as that is known.
    pub fn steps(&self) -> Option<usize> {
        self.near.first().map(|near| near.steps)
    }

    /// Returns whether so many steps, or fewer, lead to another result.
    pub fn is_borderline(&self, most: usize) -> bool {
        self.steps().is_some_and(|steps| steps <= most)
    }
}

/// Criteria near another result, as of the day of the signature.
fn near(interview: &Interview, signed: &Moment) -> (Vec<Near>, bool) {
    let found = what_if(interview.rubric(), interview.record(), signed.date_naive());
    let named = |change: &PossibleChange| match change {
        PossibleChange::Rating { criterion, .. }
        | PossibleChange::Judged { criterion, .. }
        | PossibleChange::Evidence { criterion, .. } => {
            vec![criterion.clone()]
        }
        // A unit or the whole is no criterion to look at.
        PossibleChange::EvidenceOf { .. } => Vec::new(),
        PossibleChange::DoubtResolved { evidence } => {
            interview.record().evidence.get(evidence).map(|item| item.criteria.clone()).unwrap_or_default()
        }
    };
    let of_way = |way: &Way| Near { steps: way.steps, criteria: way.sets.iter().flatten().flat_map(named).collect() };
    let mut near: Vec<Near> = found.better.iter().chain(&found.falls).map(of_way).collect();
    near.sort_by_key(|near| near.steps);
    (near, found.complete)
}
