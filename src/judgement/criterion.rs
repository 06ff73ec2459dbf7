//! One criterion: its rating, the evidence that its demands count, and the range in which a rule must see it.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::{
    rubric::{Criterion, CriterionId, EvidenceDemand, EvidenceKind, QuestionId, Rank, Rubric},
    session::{EvidenceId, EvidenceItem, Judgement, Rating, Record, RemarkId},
};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionResult {
    pub criterion: CriterionId,
    pub status: CriterionStatus,
    pub rating: Option<Rating>,
    /// Rated below the level under which nothing compensates.
    pub below_critical: bool,
    /// Items of the register that name the criterion.
    pub evidence: Vec<EvidenceId>,
    /// Remarks linked to the criterion, or to a question that informs it.
    pub remarks: Vec<RemarkId>,
    /// One per demand of the rubric.
    pub demands: Vec<DemandResult>,
    #[serde(skip)]
    pub range: Range,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum CriterionStatus {
    Met,
    NotMet,
    NotEnoughEvidence,
    NotAssessed,
    NotApplicable,
}

/// How a demand for evidence fares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemandResult {
    pub needed: usize,
    pub counted: Vec<EvidenceId>,
    /// Answers that count, where the demand takes them.
    pub answers: Vec<QuestionId>,
    pub not_counted: Vec<(EvidenceId, NotCounted)>,
}

/// Why an item that names the criterion does not count for a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum NotCounted {
    OtherKind,
    OtherDirectness,
    TooOld,
    Undated,
    NotValid,
    NotAuthentic,
    NotCurrent,
    NotSufficient,
    InDoubt,
}

/// The lowest and the highest rank at which a rule must see a criterion. They are the same once it is rated and its
/// evidence is there; what is not known may be anything. A rating whose evidence is missing counts, at worst, just
/// below the level needed, so that a higher rating never makes a result worse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    pub worst: Rank,
    pub best: Rank,
}

impl NotCounted {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            NotCounted::OtherKind => "other-kind",
            NotCounted::OtherDirectness => "other-directness",
            NotCounted::TooOld => "too-old",
            NotCounted::Undated => "undated",
            NotCounted::NotValid => "not-valid",
            NotCounted::NotAuthentic => "not-authentic",
            NotCounted::NotCurrent => "not-current",
            NotCounted::NotSufficient => "not-sufficient",
            NotCounted::InDoubt => "in-doubt",
        }
    }
}

impl DemandResult {
    pub fn seen(&self) -> usize {
        self.counted.len() + self.answers.len()
    }

    pub fn is_met(&self) -> bool {
        self.seen() >= self.needed
    }
}

impl CriterionResult {
    pub fn applies(&self) -> bool {
        self.status != CriterionStatus::NotApplicable
    }
}

pub fn judge(criterion: &Criterion, rubric: &Rubric, record: &Record, on: NaiveDate) -> CriterionResult {
    let naming = record.evidence.iter().filter(|(_, item)| item.criteria.contains(&criterion.id));
    let evidence: Vec<(&EvidenceId, &EvidenceItem)> = naming.collect();
    let demands: Vec<DemandResult> =
        criterion.evidence.iter().map(|demand| meet(demand, criterion, &evidence, rubric, record, on)).collect();
    let rating = record.rating(&criterion.id).cloned();
    let rank = record.rank(&criterion.id, rubric);
    let backed = demands.iter().all(DemandResult::is_met);
    let status = match (&rating, rank) {
        _ if !record.criterion_applies(criterion, rubric) => CriterionStatus::NotApplicable,
        (None, _) => CriterionStatus::NotAssessed,
        (Some(_), None) => CriterionStatus::NotEnoughEvidence,
        (Some(_), Some(rank)) if rank < criterion.needed => CriterionStatus::NotMet,
        (Some(_), Some(_)) if !backed => CriterionStatus::NotEnoughEvidence,
        (Some(_), Some(_)) => CriterionStatus::Met,
    };
    let range = match rank {
        None => Range { worst: 0, best: rubric.scale_of(criterion).top() },
        Some(rank) if rank < criterion.needed || backed => Range { worst: rank, best: rank },
        Some(rank) => Range { worst: criterion.needed.saturating_sub(1).min(rank), best: rank },
    };
    CriterionResult {
        criterion: criterion.id.clone(),
        status,
        rating,
        below_critical: rank.zip(criterion.critical).is_some_and(|(rank, critical)| rank < critical),
        evidence: evidence.iter().map(|(id, _)| (*id).clone()).collect(),
        remarks: remarks(criterion, rubric, record),
        demands,
        range,
    }
}

fn remarks(criterion: &Criterion, rubric: &Rubric, record: &Record) -> Vec<RemarkId> {
    let bears = |question: &QuestionId| record.informs(question, rubric).contains(&criterion.id);
    record
        .remarks()
        .filter(|(question, remark)| remark.criteria.contains(&criterion.id) || bears(question))
        .map(|(_, remark)| remark.id.clone())
        .collect()
}

fn meet(
    demand: &EvidenceDemand,
    criterion: &Criterion,
    evidence: &[(&EvidenceId, &EvidenceItem)],
    rubric: &Rubric,
    record: &Record,
    on: NaiveDate,
) -> DemandResult {
    let mut result =
        DemandResult { needed: demand.at_least, counted: Vec::new(), answers: Vec::new(), not_counted: Vec::new() };
    for (id, item) in evidence {
        match why_not(demand, item, on) {
            None => result.counted.push((*id).clone()),
            Some(why) => result.not_counted.push(((*id).clone(), why)),
        }
    }
    if demand.kinds.contains(&EvidenceKind::Interview) {
        let answers = record.questions.iter().filter(|(id, question)| {
            let bears = record.informs(id, rubric).contains(&criterion.id);
            question.remarks.iter().any(|remark| bears || remark.criteria.contains(&criterion.id))
        });
        result.answers = answers.map(|(id, _)| id.clone()).collect();
    }
    result
}

/// Why an item does not count for a demand; none if it counts. A doubt about authenticity or validity keeps an item
/// from counting, a doubt about the others does not.
fn why_not(demand: &EvidenceDemand, item: &EvidenceItem, on: NaiveDate) -> Option<NotCounted> {
    if !demand.kinds.is_empty() && !demand.kinds.contains(&item.kind) {
        return Some(NotCounted::OtherKind);
    }
    if demand.directness.is_some_and(|directness| directness != item.directness) {
        return Some(NotCounted::OtherDirectness);
    }
    if let Some(months) = demand.within_months {
        let oldest = on.checked_sub_months(Months::new(months.into())).unwrap_or(NaiveDate::MIN);
        match item.date {
            None => return Some(NotCounted::Undated),
            Some(date) if date < oldest => return Some(NotCounted::TooOld),
            Some(_) => {}
        }
    }
    let rules = &item.rules;
    match (rules.valid.judgement, rules.authentic.judgement) {
        (Judgement::No, _) => return Some(NotCounted::NotValid),
        (_, Judgement::No) => return Some(NotCounted::NotAuthentic),
        (Judgement::Doubt, _) | (_, Judgement::Doubt) => return Some(NotCounted::InDoubt),
        _ => {}
    }
    match (rules.current.judgement, rules.sufficient.judgement) {
        (Judgement::No, _) => Some(NotCounted::NotCurrent),
        (_, Judgement::No) => Some(NotCounted::NotSufficient),
        _ => None,
    }
}
