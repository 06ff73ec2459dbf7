//! The fewest steps that bring the evidence that is demanded: items added, doubts resolved. A new item is thought to
//! count for this alone, to be made on the day, and to pass the rules of evidence; where items must differ, it is of a
//! day, a person and a place of its own, and it stands for all the hours that are missing.

use std::collections::BTreeMap;

use crate::{
    judgement::{DemandResult, DemandResults, DemandTerms, EvidenceFor, HoursShown, NotCounted, Shortfall},
    rubric::{Difference, Directness, EvidenceKind, Number},
    session::EvidenceId,
};

use super::change::{PossibleChange, WantedEvidence};

/// Ways to bring the evidence, all with the same number of steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Backing {
    pub steps: usize,
    pub ways: Vec<Vec<PossibleChange>>,
    /// True if there are more ways than these.
    pub more: bool,
}

/// A step that helps: the demands that it serves, and how often it can be taken.
struct Help {
    serves: Vec<usize>,
    times: usize,
    what: What,
}

enum What {
    /// Kinds and directness of a new item.
    Item(Vec<(EvidenceKind, Directness)>),
    Doubt(EvidenceId),
}

const WAYS_MAX: usize = 12;
const VISITS_MAX: usize = 20_000;

/// A demand that is short, or one within it, and the number of items that it lacks.
struct Short<'a> {
    demand: &'a DemandResult,
    asked: Shortfall,
    lacking: usize,
}

/// The evidence that is lacking, brought in the fewest steps over all lists of which one is enough; nothing if nothing
/// is lacking, none if no step can help.
pub(super) fn backing(of: &EvidenceFor, results: &DemandResults, doubts: &[EvidenceId]) -> Option<Backing> {
    if results.is_met() {
        return Some(Backing { steps: 0, ways: vec![Vec::new()], more: false });
    }
    let mut least: Option<Backing> = None;
    for list in results.lists() {
        let Some(backing) = of_list(of, list, doubts) else { continue };
        match &mut least {
            Some(least) if least.steps < backing.steps => {}
            Some(least) if least.steps == backing.steps => {
                least.ways.extend(backing.ways);
                least.more |= backing.more;
            }
            _ => least = Some(backing),
        }
    }
    least
}

/// Returns whether the fewest items cannot be told for sure: the day on which one demand is met moves what comes after
/// it, and a span of months may have no room for so many days.
pub(super) fn is_unsure(results: &DemandResults) -> bool {
    let short = results.lists().flatten().filter(|demand| !demand.is_met());
    let is_unsure = |demand: &DemandResult| {
        let terms = &demand.terms;
        let by_date = terms.apart_days.is_some() || terms.different.contains(&Difference::Date);
        terms.after.is_some() || (by_date && demand.within_months.is_some())
    };
    short.into_iter().any(is_unsure)
}

fn of_list(of: &EvidenceFor, list: &[DemandResult], doubts: &[EvidenceId]) -> Option<Backing> {
    let short: Vec<Short> = list.iter().filter(|demand| !demand.is_met()).flat_map(shorts).collect();
    let lacking: Vec<usize> = short.iter().map(|demand| demand.lacking).collect();
    let helps = helps(&short, &lacking, doubts);
    let least = lacking.iter().copied().max().unwrap_or(0);
    let most = lacking.iter().sum::<usize>();
    for steps in least..=most {
        let mut search = Search { helps: &helps, ways: Vec::new(), visits: 0 };
        search.descend(0, steps, &lacking, &mut vec![0; helps.len()]);
        if !search.ways.is_empty() {
            let more = search.ways.len() >= WAYS_MAX || search.visits >= VISITS_MAX;
            let ways = search.ways.iter().map(|times| told(of, &short, &helps, times)).collect();
            return Some(Backing { steps, ways, more });
        }
    }
    None
}

/// The demand by itself, as far as it lacks items, and those within it that do.
fn shorts(demand: &DemandResult) -> Vec<Short<'_>> {
    let whole = demand.as_shortfall();
    let of_which = whole.terms.of_which.clone();
    let own = Shortfall { terms: DemandTerms { of_which: Vec::new(), ..whole.terms }, ..whole };
    let of_demand = |asked: Shortfall| {
        let lacking = asked.lacking();
        (lacking > 0).then_some(Short { demand, asked, lacking })
    };
    [own].into_iter().chain(of_which).filter_map(of_demand).collect()
}

fn helps(short: &[Short], lacking: &[usize], doubts: &[EvidenceId]) -> Vec<Help> {
    let resolved = doubts.iter().map(|id| {
        let serves =
            short.iter().enumerate().filter(|(_, short)| is_in_doubt(short.demand, id)).map(|(index, _)| index);
        Help { serves: serves.collect(), times: 1, what: What::Doubt(id.clone()) }
    });
    let mut by_service: BTreeMap<Vec<usize>, Vec<(EvidenceKind, Directness)>> = BTreeMap::new();
    let kinds = EvidenceKind::OF_ITEMS.into_iter().chain([EvidenceKind::Interview]);
    for kind in kinds {
        for directness in Directness::ALL {
            let serves: Vec<usize> = (0..short.len()).filter(|at| short[*at].accepts(kind, directness)).collect();
            if !serves.is_empty() {
                by_service.entry(serves).or_default().push((kind, directness));
            }
        }
    }
    let services: Vec<Vec<usize>> = by_service.keys().cloned().collect();
    // An item that serves more demands serves as well.
    let is_outdone = |serves: &Vec<usize>| {
        services.iter().any(|other| other.len() > serves.len() && serves.iter().all(|each| other.contains(each)))
    };
    let times = lacking.iter().copied().max().unwrap_or(0);
    let items = by_service.into_iter().filter(|(serves, _)| !is_outdone(serves));
    let items = items.map(|(serves, kinds)| Help { serves, times, what: What::Item(kinds) });
    resolved.filter(|help| !help.serves.is_empty()).chain(items).collect()
}

/// Returns whether the item keeps from counting only because somebody doubts it.
pub(super) fn is_in_doubt(demand: &DemandResult, evidence: &EvidenceId) -> bool {
    demand
        .not_counted
        .iter()
        .any(|(id, why)| id == evidence && matches!(why, NotCounted::ValidityInDoubt | NotCounted::AuthenticityInDoubt))
}

impl Short<'_> {
    /// An item counts for a demand within another only if it counts for that one.
    fn accepts(&self, kind: EvidenceKind, directness: Directness) -> bool {
        let around = accepts(&self.demand.kinds, self.demand.directness, kind, directness);
        around && accepts(&self.asked.kinds, self.asked.directness, kind, directness)
    }
}

/// Answers are direct, and count only where they are named.
fn accepts(kinds: &[EvidenceKind], asked: Option<Directness>, kind: EvidenceKind, directness: Directness) -> bool {
    let answer = kind == EvidenceKind::Interview;
    let kind_fits = if kinds.is_empty() { !answer } else { kinds.contains(&kind) };
    kind_fits && asked.is_none_or(|asked| asked == directness) && !(answer && directness != Directness::Direct)
}

struct Search<'a> {
    helps: &'a [Help],
    ways: Vec<Vec<usize>>,
    visits: usize,
}

impl Search<'_> {
    /// Finds how often to take each help from `at` on, in exactly so many steps.
    fn descend(&mut self, at: usize, steps: usize, lacking: &[usize], times: &mut Vec<usize>) {
        self.visits += 1;
        if self.ways.len() >= WAYS_MAX || self.visits >= VISITS_MAX {
            return;
        }
        if steps == 0 || at == self.helps.len() {
            if steps == 0 && lacking.iter().all(|left| *left == 0) {
                self.ways.push(times.clone());
            }
            return;
        }
        for taken in (0..=self.helps[at].times.min(steps)).rev() {
            let mut left = lacking.to_vec();
            for demand in &self.helps[at].serves {
                left[*demand] = left[*demand].saturating_sub(taken);
            }
            times[at] = taken;
            self.descend(at + 1, steps - taken, &left, times);
            times[at] = 0;
        }
    }
}

fn told(of: &EvidenceFor, short: &[Short], helps: &[Help], times: &[usize]) -> Vec<PossibleChange> {
    let taken = helps.iter().zip(times).filter(|(_, times)| **times > 0);
    let change = |(help, items): (&Help, &usize)| match &help.what {
        What::Doubt(evidence) => PossibleChange::DoubtResolved { evidence: evidence.clone() },
        What::Item(pairs) => {
            let demands = || help.serves.iter().map(|at| &short[*at].asked);
            let mut kinds: Vec<EvidenceKind> = pairs.iter().map(|(kind, _)| *kind).collect();
            kinds.dedup();
            let any = demands().all(|demand| demand.kinds.is_empty());
            let wanted = WantedEvidence {
                items: *items,
                kinds: if any { Vec::new() } else { kinds },
                directness: demands().find_map(|demand| demand.directness),
                within_months: demands().filter_map(|demand| demand.within_months).min(),
                terms: together(demands()),
            };
            match of {
                EvidenceFor::Criterion(criterion) => PossibleChange::Evidence { criterion: criterion.clone(), wanted },
                of => PossibleChange::EvidenceOf { of: of.clone(), wanted },
            }
        }
    };
    taken.map(change).collect()
}

/// The terms of new items that serve several demands.
fn together<'a>(demands: impl Iterator<Item = &'a Shortfall>) -> DemandTerms {
    let mut terms = DemandTerms::default();
    for demand in demands {
        terms.different.extend(&demand.terms.different);
        terms.apart_days = terms.apart_days.max(demand.terms.apart_days);
        terms.after = terms.after.or_else(|| demand.terms.after.clone());
        let missing = |hours: HoursShown| hours.needed.thousandths() - hours.seen.thousandths();
        let lacking = demand.terms.hours.map(missing).filter(|lacking| *lacking > 0).map(Number::from_thousandths);
        let hours = terms.hours.map(|hours| hours.needed).max(lacking);
        terms.hours = hours.map(|needed| HoursShown { needed, seen: Number::ZERO });
    }
    terms.different.sort();
    terms.different.dedup();
    terms
}
