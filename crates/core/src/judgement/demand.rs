//! Demands for evidence: which items of the register count for one, and why the others do not.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{
        DemandId, Difference, Directness, EvidenceAsked, EvidenceDemand, EvidenceKind, Number, QuestionId, RubricFormat,
    },
    session::{EvidenceId, EvidenceItem, Judgement, LatestDay, RuleOfEvidence},
};

use super::{
    evidence_days::{EvidenceDays, out_of_date},
    grounds::Ground,
    occasion,
};

/// The results of all that is asked for: of the list of demands that is met, or nearest to it, and of the lists that
/// would do as well. It is read as the demands of the former.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DemandResults {
    /// Results of one list of demands, one each; empty where nothing is asked for.
    demands: Vec<DemandResult>,
    #[serde(rename = "or_demands", skip_serializing_if = "Vec::is_empty")]
    others: Vec<Vec<DemandResult>>,
}

/// The result of one demand for evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemandResult {
    pub needed: usize,
    /// Any of these kinds; empty for any item of the register.
    pub kinds: Vec<EvidenceKind>,
    pub directness: Option<Directness>,
    pub within_months: Option<u16>,
    #[serde(flatten)]
    pub terms: DemandTerms,
    pub counted: Vec<EvidenceId>,
    /// Answers that count, where the demand takes them.
    pub answers: Vec<QuestionId>,
    pub not_counted: Vec<(EvidenceId, NotCounted)>,
    /// The most that the items that count come to, where they must differ.
    #[serde(skip)]
    spread: Option<usize>,
    /// The items of which no day is known, where the day decides, with the last day that they can be of.
    #[serde(skip)]
    pub latest: Vec<(EvidenceId, LatestDay)>,
}

/// The terms of a demand beside number, kind, directness and age, with how far they are met.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct DemandTerms {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub different: Vec<Difference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apart_days: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursShown>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of_which: Vec<Shortfall>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<DemandId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct HoursShown {
    pub needed: Number,
    pub seen: Number,
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
    /// Not dated after the day on which the demand that comes before was met.
    TooEarly,
    NoPerson,
    NoPlace,
    NoHours,
    NotValid,
    NotAuthentic,
    NotCurrent,
    NotSufficient,
    ValidityInDoubt,
    AuthenticityInDoubt,
    /// Another item that counts tells of the same occasion.
    SameOccasion,
}

/// The evidence that a demand asks for, and how much of it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Shortfall {
    pub needed: usize,
    pub seen: usize,
    pub kinds: Vec<EvidenceKind>,
    pub directness: Option<Directness>,
    pub within_months: Option<u16>,
    #[serde(flatten)]
    pub terms: DemandTerms,
}

impl DemandResult {
    /// The number of items and answers that count, as far as they differ where they must.
    pub fn seen(&self) -> usize {
        (self.counted.len() + self.answers.len()).min(self.spread.unwrap_or(usize::MAX))
    }

    pub fn is_met(&self) -> bool {
        self.lacking() == 0
    }

    /// The fewest items that could make up for what is missing.
    pub(super) fn lacking(&self) -> usize {
        lacking(self.needed, self.seen(), &self.terms)
    }

    /// True if how many items count follows from each of them by itself.
    pub(super) fn is_plain(&self) -> bool {
        self.terms == DemandTerms::default() && self.repeated().next().is_none()
    }

    /// The items that tell of the same occasion as one that counts.
    fn repeated(&self) -> impl Iterator<Item = &EvidenceId> {
        self.not_counted.iter().filter(|(_, why)| *why == NotCounted::SameOccasion).map(|(id, _)| id)
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
            terms: self.terms.clone(),
        }
    }
}

impl Shortfall {
    /// A demand as it stands, with nothing there yet.
    pub(crate) fn of(demand: &EvidenceDemand) -> Self {
        Shortfall {
            needed: demand.at_least,
            seen: 0,
            kinds: demand.kinds.clone(),
            directness: demand.directness,
            within_months: demand.within_months,
            terms: DemandTerms {
                different: demand.different.clone(),
                apart_days: demand.apart_days,
                hours: demand.hours.map(|needed| HoursShown { needed, seen: Number::ZERO }),
                of_which: demand.of_which.iter().map(Shortfall::of).collect(),
                after: demand.after.clone(),
            },
        }
    }

    pub(super) fn lacking(&self) -> usize {
        lacking(self.needed, self.seen, &self.terms)
    }
}

fn lacking(needed: usize, seen: usize, terms: &DemandTerms) -> usize {
    let of_hours = terms.hours.is_some_and(|hours| hours.seen < hours.needed);
    let within = terms.of_which.iter().map(Shortfall::lacking).max().unwrap_or(0);
    needed.saturating_sub(seen).max(of_hours.into()).max(within)
}

impl std::ops::Deref for DemandResults {
    type Target = [DemandResult];

    fn deref(&self) -> &[DemandResult] {
        &self.demands
    }
}

impl DemandResults {
    pub(super) fn of(asked: &EvidenceAsked, ground: &Ground, counting: Counting) -> Self {
        let lists = asked.lists().iter().map(|list| count_list(list, ground, counting));
        let mut lists: Vec<Vec<DemandResult>> = lists.collect();
        let lacking = |list: &Vec<DemandResult>| list.iter().map(DemandResult::lacking).sum::<usize>();
        let nearest = (0..lists.len()).min_by_key(|at| lacking(&lists[*at]));
        match nearest.map(|nearest| lists.remove(nearest)) {
            Some(demands) => DemandResults { demands, others: lists },
            None => DemandResults::default(),
        }
    }

    pub fn is_met(&self) -> bool {
        self.demands.iter().all(DemandResult::is_met)
    }

    /// The other lists of demands, each of which would do as well.
    pub fn others(&self) -> &[Vec<DemandResult>] {
        &self.others
    }

    /// Every list, the nearest first.
    pub(super) fn lists(&self) -> impl Iterator<Item = &[DemandResult]> {
        [self.demands.as_slice()].into_iter().chain(self.others.iter().map(Vec::as_slice))
    }

    /// Returns true where nothing is asked for.
    pub(super) fn ask_nothing(&self) -> bool {
        self.demands.is_empty()
    }

    /// The demands that are short, in the list that is nearest.
    pub fn shortfalls(&self) -> impl Iterator<Item = Shortfall> {
        self.demands.iter().filter_map(DemandResult::shortfall)
    }

    /// The demands that are short in each other list, where none is met.
    pub fn instead(&self) -> Vec<Vec<Shortfall>> {
        if self.is_met() {
            return Vec::new();
        }
        self.others.iter().map(|list| list.iter().filter_map(DemandResult::shortfall).collect()).collect()
    }
}

/// The days by which evidence is counted, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counting {
    pub days: EvidenceDays,
    pub format: RubricFormat,
}

/// The days of which an item must be, beside its age.
#[derive(Debug, Clone, Copy, Default)]
struct Days {
    after: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// The results of a list of demands, of which later ones may come after earlier ones.
fn count_list(list: &[EvidenceDemand], ground: &Ground, counting: Counting) -> Vec<DemandResult> {
    let mut met_on: HashMap<&DemandId, NaiveDate> = HashMap::new();
    let mut results = Vec::new();
    for demand in list {
        // Where the one before is not met yet, nothing comes after it.
        let after = demand.after.as_ref().map(|id| met_on.get(id).copied().unwrap_or(NaiveDate::MAX));
        if let Some(id) = demand.id.as_ref().filter(|_| demand.is_followed) {
            met_on.extend(first_met(demand, ground, after, counting).map(|day| (id, day)));
        }
        results.push(count(demand, ground, counting, Days { after, until: None }));
    }
    results
}

/// The first day by whose end the demand was met. More items never make a demand less met, so the day can be sought by
/// halves.
fn first_met(
    demand: &EvidenceDemand,
    ground: &Ground,
    after: Option<NaiveDate>,
    counting: Counting,
) -> Option<NaiveDate> {
    let mut days: Vec<NaiveDate> = ground.evidence.iter().filter_map(|(_, item)| item.latest_day()).collect();
    days.sort_unstable();
    days.dedup();
    let at = days.partition_point(|day| !count(demand, ground, counting, Days { after, until: Some(*day) }).is_met());
    days.get(at).copied()
}

fn count(demand: &EvidenceDemand, ground: &Ground, counting: Counting, days: Days) -> DemandResult {
    let mut result = DemandResult {
        needed: demand.at_least,
        kinds: demand.kinds.clone(),
        directness: demand.directness,
        within_months: demand.within_months,
        terms: DemandTerms::default(),
        counted: Vec::new(),
        answers: Vec::new(),
        not_counted: Vec::new(),
        spread: None,
        latest: Vec::new(),
    };
    let whys: Vec<Option<NotCounted>> =
        ground.evidence.iter().map(|(_, item)| why_not(demand, item, counting.days, days)).collect();
    let fitting: Vec<&EvidenceItem> =
        ground.evidence.iter().zip(&whys).filter(|(_, why)| why.is_none()).map(|((_, item), _)| *item).collect();
    let kept = match counting.format {
        RubricFormat::One => None,
        RubricFormat::Two => Some(occasion::once_each(&fitting)),
    };
    let is_kept = |place: &usize| kept.as_ref().is_none_or(|kept| kept.contains(place));
    let mut place = 0;
    for ((id, item), why) in ground.evidence.iter().zip(whys) {
        let by_days = matches!(why, None | Some(NotCounted::TooOld | NotCounted::DatedAhead));
        if demand.within_months.is_some() && by_days {
            result.latest.extend(LatestDay::of(item).map(|latest| ((*id).clone(), latest)));
        }
        let repeats = why.is_none() && !is_kept(&place);
        place += usize::from(why.is_none());
        match why.or(repeats.then_some(NotCounted::SameOccasion)) {
            None => result.counted.push((*id).clone()),
            Some(why) => result.not_counted.push(((*id).clone(), why)),
        }
    }
    if takes_answers(demand) {
        result.answers = ground.answers.iter().map(|id| (*id).clone()).collect();
    }
    let places = (0..fitting.len()).filter(is_kept);
    let counted: Vec<&EvidenceItem> = places.map(|place| fitting[place]).collect();
    result.spread = occasion::spread(demand, &counted);
    result.terms = DemandTerms {
        hours: demand.hours.map(|needed| HoursShown { needed, seen: occasion::hours(&counted) }),
        of_which: of_which(demand, ground, counting, days),
        ..Shortfall::of(demand).terms
    };
    result
}

/// How far the demands within one are met by the items and answers that fit it. Each counts an occasion once by itself,
/// since an item that repeats another may be of other use to it.
fn of_which(demand: &EvidenceDemand, ground: &Ground, counting: Counting, days: Days) -> Vec<Shortfall> {
    if demand.of_which.is_empty() {
        return Vec::new();
    }
    let fitting = ground.evidence.iter().filter(|(_, item)| why_not(demand, item, counting.days, days).is_none());
    let answers = if takes_answers(demand) { ground.answers.clone() } else { Vec::new() };
    let within = Ground { evidence: fitting.copied().collect(), answers, remarks: Vec::new() };
    demand.of_which.iter().map(|each| count(each, &within, counting, days).as_shortfall()).collect()
}

/// Answers in the interview are direct and of the day. They count only where the demand names them, for there is hardly
/// a criterion without an answer.
fn takes_answers(demand: &EvidenceDemand) -> bool {
    demand.kinds.contains(&EvidenceKind::Interview) && matches!(demand.directness, None | Some(Directness::Direct))
}

/// Returns whether an item is older than any of these demands lets it be that look at such an item at all.
pub(super) fn is_too_old<'a>(
    item: &EvidenceItem,
    demands: impl Iterator<Item = &'a EvidenceDemand>,
    days: EvidenceDays,
) -> bool {
    let other = |why| matches!(why, NotCounted::OtherKind | NotCounted::OtherDirectness);
    let of_this_kind = demands.filter(|demand| !why_not(demand, item, days, Days::default()).is_some_and(other));
    let old = |demand: &EvidenceDemand| {
        demand.within_months.and_then(|months| out_of_date(item, months, days)) == Some(NotCounted::TooOld)
    };
    let ages: Vec<bool> = of_this_kind.map(old).collect();
    !ages.is_empty() && !ages.contains(&false)
}

fn why_not(demand: &EvidenceDemand, item: &EvidenceItem, counted: EvidenceDays, days: Days) -> Option<NotCounted> {
    if !demand.kinds.is_empty() && !demand.kinds.contains(&item.kind) {
        return Some(NotCounted::OtherKind);
    }
    if demand.directness.is_some_and(|directness| directness != item.directness) {
        return Some(NotCounted::OtherDirectness);
    }
    let out_of_date = demand.within_months.and_then(|months| out_of_date(item, months, counted));
    out_of_date
        .or_else(|| out_of_order(demand, item, counted.decided, days))
        .or_else(|| lacks(demand, item))
        .or_else(|| ruled_out(item))
}

/// Where dates decide, items need one, and not one after the day of decision. What must come after something must be
/// dated so even by the first day that it can be of.
fn out_of_order(demand: &EvidenceDemand, item: &EvidenceItem, on: NaiveDate, days: Days) -> Option<NotCounted> {
    if !demand.needs_date() && days.until.is_none() {
        return None;
    }
    let (Some(first), Some(last)) = (item.date, item.latest_day()) else { return Some(NotCounted::Undated) };
    if first > on {
        return Some(NotCounted::DatedAhead);
    }
    let is_early = days.after.is_some_and(|after| first <= after) || days.until.is_some_and(|until| last > until);
    is_early.then_some(NotCounted::TooEarly)
}

/// A detail that the demand asks for and nobody entered.
fn lacks(demand: &EvidenceDemand, item: &EvidenceItem) -> Option<NotCounted> {
    let differ = |difference| demand.different.contains(&difference);
    if differ(Difference::Person) && item.person.trim().is_empty() {
        Some(NotCounted::NoPerson)
    } else if differ(Difference::Place) && item.place.trim().is_empty() {
        Some(NotCounted::NoPlace)
    } else if demand.hours.is_some() && item.hours.is_none() {
        Some(NotCounted::NoHours)
    } else {
        None
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
