//! The fewest steps that bring the evidence that a criterion demands: items added, doubts resolved. A new item is
//! thought to name this criterion alone, to be made on the day, and to pass the rules of evidence.

use std::collections::BTreeMap;

use crate::{
    judgement::{CriterionResult, DemandResult, NotCounted},
    rubric::{Directness, EvidenceKind},
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

/// The evidence that the criterion lacks, brought in the fewest steps; nothing if nothing is lacking, none if no step
/// can help.
pub(super) fn backing(result: &CriterionResult, doubts: &[EvidenceId]) -> Option<Backing> {
    let short: Vec<&DemandResult> = result.demands.iter().filter(|demand| !demand.is_met()).collect();
    let lacking: Vec<usize> = short.iter().map(|demand| demand.needed - demand.seen()).collect();
    if lacking.is_empty() {
        return Some(Backing { steps: 0, ways: vec![Vec::new()], more: false });
    }
    let helps = helps(&short, &lacking, doubts);
    let least = lacking.iter().copied().max().unwrap_or(0);
    let most = lacking.iter().sum::<usize>();
    for steps in least..=most {
        let mut search = Search { helps: &helps, ways: Vec::new(), visits: 0 };
        search.descend(0, steps, &lacking, &mut vec![0; helps.len()]);
        if !search.ways.is_empty() {
            let more = search.ways.len() >= WAYS_MAX || search.visits >= VISITS_MAX;
            let ways = search.ways.iter().map(|times| told(result, &short, &helps, times)).collect();
            return Some(Backing { steps, ways, more });
        }
    }
    None
}

fn helps(short: &[&DemandResult], lacking: &[usize], doubts: &[EvidenceId]) -> Vec<Help> {
    let resolved = doubts.iter().map(|id| {
        let serves = short.iter().enumerate().filter(|(_, demand)| is_in_doubt(demand, id)).map(|(index, _)| index);
        Help { serves: serves.collect(), times: 1, what: What::Doubt(id.clone()) }
    });
    let mut by_service: BTreeMap<Vec<usize>, Vec<(EvidenceKind, Directness)>> = BTreeMap::new();
    let kinds = EvidenceKind::OF_ITEMS.into_iter().chain([EvidenceKind::Interview]);
    for kind in kinds {
        for directness in Directness::ALL {
            let serves: Vec<usize> = (0..short.len()).filter(|at| accepts(short[*at], kind, directness)).collect();
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

/// Answers are direct, and count only where they are named.
fn accepts(demand: &DemandResult, kind: EvidenceKind, directness: Directness) -> bool {
    let answer = kind == EvidenceKind::Interview;
    let kind_fits = if demand.kinds.is_empty() { !answer } else { demand.kinds.contains(&kind) };
    kind_fits
        && demand.directness.is_none_or(|asked| asked == directness)
        && !(answer && directness != Directness::Direct)
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

fn told(result: &CriterionResult, short: &[&DemandResult], helps: &[Help], times: &[usize]) -> Vec<PossibleChange> {
    let taken = helps.iter().zip(times).filter(|(_, times)| **times > 0);
    let change = |(help, items): (&Help, &usize)| match &help.what {
        What::Doubt(evidence) => PossibleChange::DoubtResolved { evidence: evidence.clone() },
        What::Item(pairs) => {
            let demands = || help.serves.iter().map(|at| short[*at]);
            let mut kinds: Vec<EvidenceKind> = pairs.iter().map(|(kind, _)| *kind).collect();
            kinds.dedup();
            let any = demands().all(|demand| demand.kinds.is_empty());
            let wanted = WantedEvidence {
                items: *items,
                kinds: if any { Vec::new() } else { kinds },
                directness: demands().find_map(|demand| demand.directness),
                within_months: demands().filter_map(|demand| demand.within_months).min(),
            };
            PossibleChange::Evidence { criterion: result.criterion.clone(), wanted }
        }
    };
    taken.map(change).collect()
}
