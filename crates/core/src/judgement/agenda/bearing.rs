//! The bearing of a criterion: whether its rating can still change anything, whatever the others come to. What a unit
//! comes to follows from tests that its rule, its parts, its hurdles and its profile make of ranks; so the criteria of
//! one unit are tried out together, level against level, as far as a test tells these apart. Where that is too much, the
//! ends say what is certain, and a row of cases between them finds most of what decides.
//!
//! Evidence may still come, and is tried out as there and as not. What could change which criteria there are (a
//! condition that is open, a criterion that may be said not to apply) leaves a unit undetermined, and is told so.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::{
    judgement::{
        CriterionResult, ProfileLevel,
        asks::{PlainAsks, RuleAsks, UnitAsks},
        criterion::{End, Range},
        judged_unit::JudgedUnit,
        rules::{self, SeenCriterion},
        sums::points_of,
        what_if::budget::Budget,
    },
    rubric::{Condition, Counts, CriterionId, OverallRule, Rank, Rubric, Unit, UnitRule},
    session::{Outcome, Record},
};

/// The part that a criterion has in what can still happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Bearing {
    /// The criterion is rated, and no missing evidence hangs on it.
    Settled,
    /// The criterion is known to change a unit, a part or the whole, in some case of the others.
    Decides,
    /// The criterion may change something; not every case could be tried out.
    MayDecide,
    /// The criterion changes nothing, whatever it comes to.
    CannotChange,
}

/// The work that trying out all units may take: one piece is a case of one criterion.
const WORK: usize = 600_000;
/// Most cases of one unit that are tried out level against level.
const CASES_MAX: usize = 60_000;

impl Bearing {
    /// Returns whether something hangs on the criterion, as far as is known.
    pub fn is_open(self) -> bool {
        matches!(self, Bearing::Decides | Bearing::MayDecide)
    }
}

/// The bearing of each criterion that applies, and whether each is known.
pub(super) fn bearings(
    rubric: &Rubric,
    record: &Record,
    judged: &[JudgedUnit],
    possible: Option<(Outcome, Outcome)>,
) -> (HashMap<CriterionId, Bearing>, bool) {
    let budget = Budget::of(WORK);
    let mut bearings = HashMap::new();
    let Some(possible) = possible else {
        let applying = judged.iter().flat_map(|each| &each.result.criteria).filter(|result| result.applies());
        return (applying.map(|result| (result.criterion.clone(), Bearing::Settled)).collect(), true);
    };
    let pivots = super::super::what_if::pivots(rubric);
    // Where the whole counts points, each point may matter until the outcome is certain.
    let sums = matches!(rubric.rule, OverallRule::Points { .. } | OverallRule::WeightedMean { .. });
    let certain = possible.0 == possible.1;
    let sums = sums && !certain;
    for each in judged {
        let applying: Vec<&CriterionResult> = each.result.criteria.iter().filter(|result| result.applies()).collect();
        let trial = Trial::new(each.unit, &applying, !certain, rubric);
        let determined = is_determined(each.unit, &applying, record, rubric);
        let moves = trial.moves(&budget);
        for (at, result) in applying.iter().enumerate() {
            let settled = trial.options[at].len() == 1 && result.rating.is_some();
            let referred = record.panel.referred.contains_key(&result.criterion);
            let in_sums = sums && trial.has_points(at);
            let bearing = match moves[at] {
                _ if settled || referred => Bearing::Settled,
                Some(true) if determined => Bearing::Decides,
                Some(false) if determined && !in_sums && !pivots.contains(&result.criterion) => match result.rating {
                    Some(_) => Bearing::Settled,
                    None => Bearing::CannotChange,
                },
                _ => Bearing::MayDecide,
            };
            bearings.insert(result.criterion.clone(), bearing);
        }
    }
    let complete = bearings.values().all(|bearing| *bearing != Bearing::MayDecide);
    (bearings, complete)
}

/// Returns whether no rating to come changes which criteria of the unit there are.
pub(super) fn is_determined(unit: &Unit, applying: &[&CriterionResult], record: &Record, rubric: &Rubric) -> bool {
    let criteria = rules::criteria(&unit.criteria, rubric);
    let conditions = criteria.filter_map(|criterion| criterion.only_if.as_ref());
    let left_out = applying.iter().filter(|result| result.rating.is_none());
    let mut left_out = left_out.filter(|result| rubric.criteria[&result.criterion].may_not_apply);
    conditions.into_iter().all(|condition| is_settled(condition, record)) && left_out.next().is_none()
}

/// Returns whether a condition holds or not whatever is rated or asked from now on.
fn is_settled(condition: &Condition, record: &Record) -> bool {
    match condition {
        Condition::Circumstance(_) | Condition::Unit(_) => true,
        Condition::Asked(_) | Condition::Heard(..) => record.closed.is_some(),
        Condition::AtLeast(criterion, _) | Condition::Below(criterion, _) => record.rating(criterion).is_some(),
        Condition::Not(condition) => is_settled(condition, record),
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().all(|each| is_settled(each, record))
        }
    }
}

/// The criteria of one unit, each with all that it may come to as far as the unit tells these apart.
struct Trial<'a> {
    unit: &'a Unit,
    rubric: &'a Rubric,
    seen: Vec<SeenCriterion<'a>>,
    asks: UnitAsks,
    parts: Vec<UnitAsks>,
    /// False once the outcome is certain: no hurdle bounds it any further.
    hurdles: bool,
    /// Ranges that each criterion may come to, from the worst to the best.
    options: Vec<Vec<Range>>,
}

/// Results of one case for the unit and the whole; two cases with equal results differ in nothing that counts.
#[derive(PartialEq, Eq, Hash)]
struct Sign {
    holds: Vec<bool>,
    levels: Vec<Option<ProfileLevel>>,
}

impl<'a> Trial<'a> {
    fn new(unit: &'a Unit, applying: &[&'a CriterionResult], hurdles: bool, rubric: &'a Rubric) -> Self {
        let seen = rules::seen(applying.iter().copied(), rubric);
        let asks = UnitAsks::of(unit, &seen, rubric);
        let parts = unit.parts.values().filter_map(|part| UnitAsks::of_part(part, &seen, rubric)).collect();
        let mut trial = Trial { unit, rubric, seen, asks, parts, hurdles, options: Vec::new() };
        trial.options = applying.iter().enumerate().map(|(at, result)| trial.options_of(at, result)).collect();
        trial
    }

    /// The ranges that a criterion may come to, one for each that some test tells from the others.
    fn options_of(&self, at: usize, result: &CriterionResult) -> Vec<Range> {
        let criterion = self.seen[at].criterion;
        let scale = self.rubric.scale_of(criterion);
        let backed = result.demands.is_met();
        let of = |rank: Option<Rank>| {
            let both = [(!backed).then_some(false), Some(true)];
            both.into_iter().flatten().map(move |backed| Range::of(rank, backed, criterion, scale))
        };
        let mut all: Vec<Range> = match &result.rating {
            Some(_) => of(result.rank).collect(),
            None => {
                let levels = (0..scale.levels.len()).map(Some);
                [None].into_iter().chain(levels).flat_map(of).collect()
            }
        };
        // The worst first: for a deduction that is the highest rank.
        let worth = |range: &Range| match criterion.counts {
            Counts::Deduction => (range.worst.map(|rank| usize::MAX - rank), usize::MAX - range.best),
            _ => (range.worst, range.best),
        };
        all.sort_by_key(worth);
        let thresholds = self.thresholds(at);
        let class = |rank: Option<Rank>| match &thresholds {
            Some(thresholds) => thresholds.iter().filter(|asked| rank >= Some(**asked)).count(),
            None => rank.map_or(0, |rank| rank + 1),
        };
        let mut known = HashSet::new();
        all.retain(|range| known.insert((class(range.worst), class(Some(range.best)))));
        all
    }

    /// The ranks at which some test of the unit changes for a criterion; none where every rank tells.
    fn thresholds(&self, at: usize) -> Option<Vec<Rank>> {
        fn of_rule(rule: &RuleAsks, at: usize, found: &mut Vec<Rank>) -> bool {
            match rule {
                RuleAsks::Several { of, .. } => of.iter().all(|rule| of_rule(rule, at, found)),
                RuleAsks::Plain(PlainAsks { each, counts, points }) => {
                    found.extend(each.get(at).copied().flatten());
                    found.extend(counts.iter().filter_map(|count| count.ranks.get(at).copied().flatten()));
                    !points.as_ref().is_some_and(|points| points.of.get(at).copied().unwrap_or(false))
                }
            }
        }
        let criterion = self.seen[at].criterion;
        let hurdle = criterion.hurdle.filter(|_| self.hurdles);
        let mut found: Vec<Rank> = hurdle.map(|_| criterion.needed).into_iter().collect();
        for asks in [&self.asks].into_iter().chain(&self.parts) {
            found.extend(asks.critical.get(at).copied().flatten());
            if let Some(rule) = &asks.rule
                && !of_rule(rule, at, &mut found)
            {
                return None;
            }
        }
        (!self.has_profile()).then_some(found)
    }

    fn has_profile(&self) -> bool {
        self.profiles().next().is_some()
    }

    /// The profiles that name the level of the unit.
    fn profiles(&self) -> impl Iterator<Item = (&UnitRule, &[CriterionId])> {
        let required = self.unit.rule.required(&self.unit.criteria).into_iter();
        required.filter(|(rule, _)| matches!(rule, UnitRule::Profile { .. }))
    }

    fn has_points(&self, at: usize) -> bool {
        let criterion = self.seen[at].criterion;
        let points = |range: &Range| points_of(criterion, range.worst, self.rubric);
        let scale = self.rubric.scale_of(criterion);
        let all = [None, Some(scale.top())].map(|rank| points(&Range { worst: rank, best: 0 }));
        all[0] != all[1] || (0..scale.levels.len()).any(|rank| points_of(criterion, Some(rank), self.rubric) != all[0])
    }

    /// The results of a case, which names an option for each criterion.
    fn sign(&self, case: &[usize]) -> Sign {
        let ranges: Vec<Range> = case.iter().zip(&self.options).map(|(option, options)| options[*option]).collect();
        let mut holds = Vec::new();
        for end in [End::Worst, End::Best] {
            let ranks: Vec<Option<Rank>> = ranges.iter().map(|range| range.at(end)).collect();
            let points: Vec<i128> = (self.seen.iter().zip(&ranks))
                .map(|(each, rank)| points_of(each.criterion, *rank, self.rubric))
                .collect();
            holds.extend([&self.asks].into_iter().chain(&self.parts).map(|asks| asks.met(&ranks, &points)));
            let hurdles =
                self.seen.iter().zip(&ranks).filter(|(each, _)| self.hurdles && each.criterion.hurdle.is_some());
            holds.extend(hurdles.map(|(each, rank)| *rank >= Some(each.criterion.needed)));
        }
        let supposed = || -> Vec<SeenCriterion> {
            let each = self.seen.iter().zip(&ranges);
            each.map(|(each, range)| SeenCriterion { criterion: each.criterion, range: *range }).collect()
        };
        let levels = match self.has_profile() {
            true => {
                let seen = supposed();
                let level = |(rule, of)| rules::level(rule, of, &seen, self.rubric);
                self.profiles().map(level).collect()
            }
            false => Vec::new(),
        };
        Sign { holds, levels }
    }

    /// Says of each criterion whether some two cases differ by it alone; none where that is not known.
    fn moves(&self, budget: &Budget) -> Vec<Option<bool>> {
        let counts: Vec<usize> = self.options.iter().map(Vec::len).collect();
        let cases = counts.iter().try_fold(1_usize, |all, count| all.checked_mul(*count));
        let every = cases.filter(|cases| *cases <= CASES_MAX && budget.spend(cases * counts.len().max(1)).is_ok());
        match every {
            Some(cases) => self.moves_of_all(cases, &counts),
            None => self.moves_between_ends(&counts, budget),
        }
    }

    /// Every case, level against level.
    fn moves_of_all(&self, cases: usize, counts: &[usize]) -> Vec<Option<bool>> {
        let mut known: HashMap<Sign, usize> = HashMap::new();
        let mut case = vec![0; counts.len()];
        let mut signs = Vec::with_capacity(cases);
        for _ in 0..cases {
            let next = known.len();
            signs.push(*known.entry(self.sign(&case)).or_insert(next));
            for (at, count) in counts.iter().enumerate() {
                case[at] = (case[at] + 1) % count;
                if case[at] > 0 {
                    break;
                }
            }
        }
        let mut stride = 1;
        let mut moves = Vec::new();
        for count in counts {
            // Neighbours that differ in nothing but this criterion.
            let neighbour = |at: &usize| (at / stride) % count + 1 < *count && signs[*at] != signs[at + stride];
            moves.push(Some((0..cases).any(|at| neighbour(&at))));
            stride *= count;
        }
        moves
    }

    /// The ends, and the cases on a straight way between them. Every test is monotone: where both ends are alike,
    /// nothing between them differs.
    fn moves_between_ends(&self, counts: &[usize], budget: &Budget) -> Vec<Option<bool>> {
        let worst: Vec<usize> = vec![0; counts.len()];
        let best: Vec<usize> = counts.iter().map(|count| count - 1).collect();
        // The best at one end need not be the best at the other.
        let ends_alike = self.extremes_alike();
        let alone = |at: usize| if counts[at] == 1 || ends_alike { Some(false) } else { None };
        let mut moves: Vec<Option<bool>> = (0..counts.len()).map(alone).collect();
        for at in (0..counts.len()).filter(|at| counts[*at] > 1 && !ends_alike) {
            for raised in 0..=counts.len() {
                if budget.spend(2 * counts.len()).is_err() {
                    return moves;
                }
                let mut case: Vec<usize> = best[..raised].iter().chain(&worst[raised..]).copied().collect();
                case[at] = 0;
                let low = self.sign(&case);
                case[at] = best[at];
                if low != self.sign(&case) {
                    moves[at] = Some(true);
                    break;
                }
            }
        }
        moves
    }

    /// Returns whether every test comes out alike when all stand lowest and when all stand highest.
    fn extremes_alike(&self) -> bool {
        let extreme = |highest: bool| -> Vec<Range> {
            let each = self.options.iter().zip(&self.seen).map(|(options, seen)| {
                let is_deduction = seen.criterion.counts == Counts::Deduction;
                let pick = |ranks: Vec<Option<Rank>>| match highest != is_deduction {
                    true => ranks.into_iter().max().flatten(),
                    false => ranks.into_iter().min().flatten(),
                };
                let all = options.iter().flat_map(|range| [range.worst, Some(range.best)]).collect();
                let rank = pick(all);
                Range { worst: rank, best: rank.unwrap_or(0) }
            });
            each.collect()
        };
        let sign = |ranges: Vec<Range>| {
            let options = ranges.into_iter().map(|range| vec![range]).collect::<Vec<_>>();
            let trial = Trial {
                unit: self.unit,
                rubric: self.rubric,
                seen: self.seen.clone(),
                asks: self.asks.clone(),
                parts: self.parts.clone(),
                hurdles: self.hurdles,
                options,
            };
            trial.sign(&vec![0; trial.options.len()])
        };
        let (low, high) = (sign(extreme(false)), sign(extreme(true)));
        let ends = low.holds.len() / 2;
        low.holds[..ends] == high.holds[..ends] && low.levels == high.levels
    }
}
