//! One criterion: its rating, the evidence that its demands count, and the range in which a rule must see it.

use serde::Serialize;

use crate::{
    rubric::{Counts, Criterion, CriterionId, Rank, Scale},
    session::{EvidenceId, Rating, RemarkId},
};

use super::{demand::DemandResults, matter::Matter, whole_evidence};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionResult {
    pub criterion: CriterionId,
    pub status: CriterionStatus,
    pub rating: Option<Rating>,
    /// The rank from which the criterion is met.
    pub needed: Rank,
    /// The rank of the rating, if it is a level.
    pub rank: Option<Rank>,
    /// True if the rating is below the level under which nothing compensates.
    pub below_critical: bool,
    /// Items of the register that name the criterion.
    pub evidence: Vec<EvidenceId>,
    /// Remarks linked to the criterion, or to a question that informs it.
    pub remarks: Vec<RemarkId>,
    /// Results of the rubric's demands.
    #[serde(flatten)]
    pub demands: DemandResults,
    #[serde(skip)]
    pub(super) range: Range,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum CriterionStatus {
    Met,
    NotMet,
    /// Rated as a bonus: its points are added, and no level is needed.
    Bonus,
    /// Rated as a deduction: its points are taken away, and no level is needed.
    Deduction,
    NotEnoughEvidence,
    NotAssessed,
    NotApplicable,
}

impl CriterionStatus {
    /// The status of a criterion that is rated at the level needed, with what is asked for beside the level.
    pub(super) fn of_enough(counts: Counts) -> Self {
        match counts {
            Counts::Standard | Counts::Holistic => CriterionStatus::Met,
            Counts::Bonus => CriterionStatus::Bonus,
            Counts::Deduction => CriterionStatus::Deduction,
        }
    }
}

/// An end of what is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Worst,
    Best,
}

/// The ranks at the worst and the best end at which a rule must see a criterion: the lowest and the highest, and the
/// other way round for a deduction. They are the same once it is rated and its evidence is there; what is not known may
/// be anything. A rating whose evidence is missing counts, at worst, just
/// below the level needed, so that a higher rating never makes a result worse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Range {
    /// `None` where it may be that nothing was shown, not even the lowest level.
    pub worst: Option<Rank>,
    pub best: Rank,
}

impl Range {
    /// `None` is below every rank, and compares so.
    pub(super) fn at(self, end: End) -> Option<Rank> {
        match end {
            End::Worst => self.worst,
            End::Best => Some(self.best),
        }
    }

    pub(super) fn of(rank: Option<Rank>, backed: bool, criterion: &Criterion, scale: &Scale) -> Self {
        match rank {
            None if criterion.counts == Counts::Deduction => Range { worst: Some(scale.top()), best: 0 },
            None => Range { worst: None, best: scale.top() },
            Some(rank) if rank >= criterion.needed && !backed => {
                Range { worst: criterion.needed.checked_sub(1), best: rank }
            }
            Some(rank) => Range { worst: Some(rank), best: rank },
        }
    }
}

impl CriterionResult {
    pub fn applies(&self) -> bool {
        self.status != CriterionStatus::NotApplicable
    }

    /// Returns whether nothing stands against it as a hurdle: it is met, or does not apply.
    pub(super) fn passes_hurdle(&self, end: End) -> bool {
        !self.applies() || self.range.at(end) >= Some(self.needed)
    }
}

pub(super) fn judge(criterion: &Criterion, matter: &Matter) -> CriterionResult {
    let Matter { rubric, record, .. } = *matter;
    let ground = matter.grounds.on(&criterion.id);
    let demands = DemandResults::of(&criterion.evidence, ground, whole_evidence::counting(matter));
    let backed = demands.is_met();
    let rating = record.rating(&criterion.id).cloned();
    let rank = record.rank(&criterion.id, rubric);
    let applies = record.criterion_applies(criterion, rubric);
    let status = match (&rating, rank) {
        _ if !applies => CriterionStatus::NotApplicable,
        (None, _) => CriterionStatus::NotAssessed,
        (Some(_), None) => CriterionStatus::NotEnoughEvidence,
        (Some(_), Some(rank)) if rank < criterion.needed => CriterionStatus::NotMet,
        (Some(_), Some(_)) if !backed => CriterionStatus::NotEnoughEvidence,
        (Some(_), Some(_)) => CriterionStatus::of_enough(criterion.counts),
    };
    CriterionResult {
        criterion: criterion.id.clone(),
        status,
        rating,
        needed: criterion.needed,
        rank,
        below_critical: applies && rank.is_some() && rank < criterion.critical,
        evidence: ground.evidence.iter().map(|(id, _)| (*id).clone()).collect(),
        remarks: ground.remarks.iter().map(|id| (*id).clone()).collect(),
        demands,
        range: Range::of(rank, backed, criterion, rubric.scale_of(criterion)),
    }
}
