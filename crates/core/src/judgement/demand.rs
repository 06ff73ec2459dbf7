//! Demands for evidence: which items of the register count for one, and why the others do not.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::{
    rubric::{Directness, EvidenceDemand, EvidenceKind, QuestionId},
    session::{EvidenceId, EvidenceItem, Judgement, LatestDay, RuleOfEvidence},
};

use super::grounds::Ground;

/// The result of one demand for evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemandResult {
    pub needed: usize,
    /// Any of these kinds; empty for any item of the register.
    pub kinds: Vec<EvidenceKind>,
    pub directness: Option<Directness>,
    pub within_months: Option<u16>,
    pub counted: Vec<EvidenceId>,
    /// Answers that count, where the demand takes them.
    pub answers: Vec<QuestionId>,
    pub not_counted: Vec<(EvidenceId, NotCounted)>,
    /// The items of which no day is known, where the day decides, with the last day that they can be of.
    #[serde(skip)]
    pub latest: Vec<(EvidenceId, LatestDay)>,
}

impl DemandResult {
    /// The last day by which an item was judged, where no day of it is known.
    pub fn latest_of(&self, evidence: &EvidenceId) -> Option<LatestDay> {
        self.latest.iter().find(|(id, _)| id == evidence).map(|(_, latest)| *latest)
    }
}

/// Reason why an item that names the criterion does not count for a demand: the first that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum NotCounted {
    OtherKind,
    OtherDirectness,
    Undated,
    TooOld,
    /// Dated after the day of decision, which is a slip of the pen.
    DatedAhead,
    NotValid,
    NotAuthentic,
    NotCurrent,
    NotSufficient,
    ValidityInDoubt,
    AuthenticityInDoubt,
}

/// The evidence that an unmet demand asks for, and how much of it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shortfall {
    pub needed: usize,
    pub seen: usize,
    pub kinds: Vec<EvidenceKind>,
    pub directness: Option<Directness>,
    pub within_months: Option<u16>,
}

impl DemandResult {
    pub fn seen(&self) -> usize {
        self.counted.len() + self.answers.len()
    }

    pub fn is_met(&self) -> bool {
        self.seen() >= self.needed
    }

    pub fn shortfall(&self) -> Option<Shortfall> {
        (!self.is_met()).then(|| self.as_shortfall())
    }

    /// The evidence that is asked for and how much of it is there, whether it is short or not.
    pub fn as_shortfall(&self) -> Shortfall {
        Shortfall {
            needed: self.needed,
            seen: self.seen(),
            kinds: self.kinds.clone(),
            directness: self.directness,
            within_months: self.within_months,
        }
    }
}

pub(super) fn count(demand: &EvidenceDemand, ground: &Ground, on: NaiveDate) -> DemandResult {
    let mut result = DemandResult {
        needed: demand.at_least,
        kinds: demand.kinds.clone(),
        directness: demand.directness,
        within_months: demand.within_months,
        counted: Vec::new(),
        answers: Vec::new(),
        not_counted: Vec::new(),
        latest: Vec::new(),
    };
    for (id, item) in &ground.evidence {
        let by_days = |why: Option<NotCounted>| matches!(why, None | Some(NotCounted::TooOld | NotCounted::DatedAhead));
        let why = why_not(demand, item, on);
        if demand.within_months.is_some() && by_days(why) {
            result.latest.extend(LatestDay::of(item).map(|latest| ((*id).clone(), latest)));
        }
        match why {
            None => result.counted.push((*id).clone()),
            Some(why) => result.not_counted.push(((*id).clone(), why)),
        }
    }
    if takes_answers(demand) {
        result.answers = ground.answers.iter().map(|id| (*id).clone()).collect();
    }
    result
}

/// Answers in the interview are direct and of the day. They count only where the demand names them, for there is hardly
/// a criterion without an answer.
fn takes_answers(demand: &EvidenceDemand) -> bool {
    demand.kinds.contains(&EvidenceKind::Interview) && matches!(demand.directness, None | Some(Directness::Direct))
}

fn why_not(demand: &EvidenceDemand, item: &EvidenceItem, on: NaiveDate) -> Option<NotCounted> {
    if !demand.kinds.is_empty() && !demand.kinds.contains(&item.kind) {
        return Some(NotCounted::OtherKind);
    }
    if demand.directness.is_some_and(|directness| directness != item.directness) {
        return Some(NotCounted::OtherDirectness);
    }
    demand.within_months.and_then(|months| out_of_date(item, months, on)).or_else(|| ruled_out(item))
}

/// Calendar months: from 31 March, one month back is the last of February. Where only a month or a year is known, the
/// last day counts that the item can be of; it is dated ahead if even the first lies after the day of decision.
pub(super) fn out_of_date(item: &EvidenceItem, months: u16, on: NaiveDate) -> Option<NotCounted> {
    let oldest = on.checked_sub_months(Months::new(months.into())).unwrap_or(NaiveDate::MIN);
    match (item.date, item.latest_day()) {
        (None, _) | (_, None) => Some(NotCounted::Undated),
        (_, Some(latest)) if latest < oldest => Some(NotCounted::TooOld),
        (Some(first), _) if first > on => Some(NotCounted::DatedAhead),
        (Some(_), Some(_)) => None,
    }
}

/// A no by any rule of evidence keeps an item from counting. A doubt does so where it is about the item itself,
/// validity or authenticity; how recent and how much is enough, the demand says in figures.
pub(super) fn ruled_out(item: &EvidenceItem) -> Option<NotCounted> {
    let judged = |rule| item.rules.verdict(rule).judgement;
    let order = [
        (RuleOfEvidence::Valid, Judgement::No, NotCounted::NotValid),
        (RuleOfEvidence::Authentic, Judgement::No, NotCounted::NotAuthentic),
        (RuleOfEvidence::Current, Judgement::No, NotCounted::NotCurrent),
        (RuleOfEvidence::Sufficient, Judgement::No, NotCounted::NotSufficient),
        (RuleOfEvidence::Valid, Judgement::Doubt, NotCounted::ValidityInDoubt),
        (RuleOfEvidence::Authentic, Judgement::Doubt, NotCounted::AuthenticityInDoubt),
    ];
    order.into_iter().find(|(rule, judgement, _)| judged(*rule) == *judgement).map(|(_, _, why)| why)
}
