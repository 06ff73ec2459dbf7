//! The situation of a record: each unit and criterion with what its rule asks, and the steps that each criterion could
//! take.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::{
    judgement::{
        CriterionStatus, DemandResult, DemandResults, EvidenceFor, UnitOutcome,
        asks::{RuleAsks, UnitAsks, WholeAsks},
        carried,
        criterion::{End, Range},
        grounds::Grounds,
        judged_unit::JudgedUnit,
        level::{self, Reached},
        matter::Matter,
        missing, occasion, overall, rules,
        sums::points_of,
        unit, whole_evidence,
    },
    rubric::{Counts, Criterion, Rank, Rubric, RubricFormat, Scale},
    session::{EvidenceId, Outcome, Record},
};

use super::{
    backing::{Backing, backing},
    change::PossibleChange,
};

pub(super) struct Situation<'a> {
    pub rubric: &'a Rubric,
    pub outcome: Outcome,
    pub units: Vec<UnitSituation<'a>>,
    pub whole: WholeAsks,
    /// The evidence that the whole asks for is there, or supposed to be.
    pub whole_evidence: bool,
    /// Reached at the best end of what is not known.
    best: Reached,
}

pub(super) struct UnitSituation<'a> {
    pub judged: JudgedUnit<'a>,
    /// The demands on the criteria that apply.
    pub asks: UnitAsks,
    /// The demands of each part that can be recognised without the unit.
    parts: Vec<UnitAsks>,
    pub criteria: Vec<CriterionSituation<'a>>,
    /// The evidence that the unit asks for is there, or supposed to be.
    pub evidence_there: bool,
}

pub(super) struct CriterionSituation<'a> {
    pub criterion: &'a Criterion,
    pub scale: &'a Scale,
    pub rank: Option<Rank>,
    pub backed: bool,
    pub range: Range,
    demands: DemandResults,
    backing: Option<Backing>,
    /// True if the rating is fixed, because it was changed to come here.
    rating_fixed: bool,
}

/// A rank that a criterion could come to, and the number of steps to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CriterionStep {
    pub cost: usize,
    /// The rank at which a rule then sees it.
    pub rank: Option<Rank>,
    /// Sets of changes that lead there, of the same size.
    pub ways: Vec<Vec<PossibleChange>>,
    pub more: bool,
}

impl<'a> Situation<'a> {
    /// None where there is no result that could change. `doubts` may be resolved criterion by criterion; the ratings of
    /// `fixed` stay.
    pub(super) fn of(
        rubric: &'a Rubric,
        record: &Record,
        on: NaiveDate,
        doubts: &[EvidenceId],
        fixed: &dyn Fn(&Criterion) -> bool,
        supposed: &[EvidenceFor],
    ) -> Option<Self> {
        let referred = record.criteria_referred(rubric).next().is_some();
        if referred || record.broken_off.is_some() || !missing::of_procedure(record, rubric).is_empty() {
            return None;
        }
        let matter = Matter { rubric, record, on, grounds: Grounds::of(record, rubric), held: true, supposed };
        let judged = unit::judge_all(rubric, &matter);
        let demands = whole_evidence::of_whole(&matter);
        let whole_evidence = whole_evidence::is_there(&EvidenceFor::Whole, &demands, supposed);
        if judged.iter().any(|each| each.result.outcome == UnitOutcome::NotAssessed) {
            return None;
        }
        let outcome = overall::decide(rubric, &judged, whole_evidence);
        let mut whole = WholeAsks::of(rubric, &judged);
        whole.points = whole.points.map(|asked| asked - carried::points(&judged, rubric));
        let best = overall::reached(rubric, &judged, End::Best, true);
        let units = judged.into_iter().map(|each| UnitSituation::of(each, rubric, doubts, fixed, supposed)).collect();
        Some(Situation { rubric, outcome, units, whole, whole_evidence, best })
    }

    pub(super) fn recognised(&self, end: End) -> Vec<bool> {
        self.units.iter().map(|unit| unit.judged.is_recognised(end)).collect()
    }

    /// The outcome if an item of the register did not count. Evidence could still do no less than before.
    pub(super) fn outcome_without(&self, item: &EvidenceId) -> Outcome {
        let (mut recognised, mut points) = (Vec::new(), 0);
        let mut worst = Reached { full: false, one: false, at_most: Outcome::Full };
        for unit in &self.units {
            let ranks: Vec<Option<Rank>> = unit.criteria.iter().map(|each| each.range_without(item).worst).collect();
            let each = unit.points(&ranks, self.rubric);
            let holds = match unit.judged.result.outcome {
                UnitOutcome::CarriedOver => true,
                UnitOutcome::Credited => unit.judged.result.credit() != Some(item),
                _ => !unit.criteria.is_empty() && unit.evidence_there && unit.asks.met(&ranks, &each),
            };
            worst.one |= holds && unit.judged.unit.separately;
            worst.below(unit.judged.unit.hurdle.filter(|_| !holds && !unit.judged.is_left_out()));
            for (criterion, rank) in unit.criteria.iter().map(|each| each.criterion).zip(&ranks) {
                worst.below(criterion.hurdle.filter(|_| *rank < Some(criterion.needed)));
            }
            recognised.push(holds);
            points += each.iter().sum::<i128>();
        }
        worst.full = self.whole_evidence && self.whole.met(&recognised, points);
        level::outcome(&worst, &self.best, self.rubric)
    }

    /// Points of all criteria that apply.
    pub(super) fn points(&self, end: End) -> i128 {
        self.units.iter().flat_map(|unit| unit.points(&unit.ranks(end), self.rubric)).sum()
    }
}

impl<'a> UnitSituation<'a> {
    fn of(
        judged: JudgedUnit<'a>,
        rubric: &'a Rubric,
        doubts: &[EvidenceId],
        fixed: &dyn Fn(&Criterion) -> bool,
        supposed: &[EvidenceFor],
    ) -> Self {
        let unit_evidence = EvidenceFor::Unit(judged.unit.id.clone());
        let evidence_there = whole_evidence::is_there(&unit_evidence, &judged.result.demands, supposed);
        let seen = match judged.result.outcome {
            UnitOutcome::CarriedOver => Vec::new(),
            _ => rules::seen(&judged.result.criteria, rubric),
        };
        let asks = UnitAsks::of(judged.unit, &seen, rubric);
        let separate = judged.unit.parts.values().filter(|part| part.separately);
        let parts = separate.filter_map(|part| UnitAsks::of_part(part, &seen, rubric)).collect();
        // What was carried over with its unit stands as it was signed.
        let is_carried = judged.result.outcome == UnitOutcome::CarriedOver;
        let applying = judged.result.criteria.iter().filter(|result| result.applies() && !is_carried);
        let criteria = applying.map(|result| {
            let criterion = &rubric.criteria[&result.criterion];
            CriterionSituation {
                criterion,
                scale: rubric.scale_of(criterion),
                rank: result.rank,
                backed: result.demands.is_met(),
                range: result.range,
                demands: result.demands.clone(),
                backing: backing(&EvidenceFor::Criterion(result.criterion.clone()), &result.demands, doubts),
                rating_fixed: fixed(criterion),
            }
        });
        let criteria = criteria.collect();
        UnitSituation { judged, asks, parts, criteria, evidence_there }
    }

    /// Returns whether the evidence that the unit itself asks for is there: at the best end it may still come.
    pub(super) fn has_evidence(&self, end: End) -> bool {
        self.evidence_there || end == End::Best
    }

    /// Returns whether a part of it can be recognised by itself.
    pub(super) fn has_parts(&self) -> bool {
        !self.parts.is_empty()
    }

    /// The demands of which one must be met for something of the unit to be recognised by itself: those of parts, and its
    /// own where it may be, unless it is only recognised with one of these parts.
    pub(super) fn something(&self, end: End) -> RuleAsks {
        let required = self.judged.unit.rule.required_parts();
        let with_a_part = self.judged.separate_parts().any(|result| required.contains(&&result.part));
        let unit = self.judged.unit.separately && !with_a_part && self.has_evidence(end);
        let of = Some(&self.asks).filter(|_| unit).into_iter().chain(&self.parts).map(UnitAsks::as_rule).collect();
        RuleAsks::Several { at_least: 1, of }
    }

    pub(super) fn ranks(&self, end: End) -> Vec<Option<Rank>> {
        self.criteria.iter().map(|each| each.range.at(end)).collect()
    }

    /// Points of each criterion at a rank.
    pub(super) fn points(&self, ranks: &[Option<Rank>], rubric: &Rubric) -> Vec<i128> {
        self.criteria.iter().zip(ranks).map(|(each, rank)| points_of(each.criterion, *rank, rubric)).collect()
    }
}

impl CriterionSituation<'_> {
    /// The criterion as it is, then each step up that leads higher than a cheaper one; for a deduction, down and lower.
    pub(super) fn upward(&self, end: End) -> Vec<CriterionStep> {
        let mut steps = vec![self.as_it_is(end)];
        for target in targets_better(self.criterion, self.scale, self.rank)
            .into_iter()
            .filter(|target| !self.rating_fixed || Some(*target) == self.rank)
        {
            let rated: Vec<PossibleChange> =
                (Some(target) != self.rank).then(|| self.rated(target)).into_iter().collect();
            let levels = rated.iter().map(PossibleChange::steps).sum();
            let at = |backed| Range::of(Some(target), backed, self.criterion, self.scale).at(end);
            steps.push(CriterionStep { cost: levels, rank: at(self.backed), ways: vec![rated.clone()], more: false });
            let Some(backing) = self.backing.as_ref().filter(|backing| backing.steps > 0) else { continue };
            steps.push(CriterionStep {
                cost: levels + backing.steps,
                rank: at(true),
                ways: backing.ways.iter().map(|way| [rated.as_slice(), way].concat()).collect(),
                more: backing.more,
            });
        }
        steps.sort_by(|one, other| one.cost.cmp(&other.cost).then(self.by_worth(other.rank, one.rank)));
        keep(steps, |step, best| self.by_worth(step.rank, best.rank).is_gt())
    }

    /// The criterion as it is, then each step down that leads lower than a smaller one; for a deduction, up and higher.
    pub(super) fn downward(&self, end: End) -> Vec<CriterionStep> {
        let Some(rank) = self.rank.filter(|_| !self.rating_fixed) else { return vec![self.as_it_is(end)] };
        let down = targets_worse(self.criterion, self.scale, rank).into_iter().map(|target| {
            let rated = self.rated(target);
            let rank = Range::of(Some(target), self.backed, self.criterion, self.scale).at(end);
            CriterionStep { cost: rated.steps(), rank, ways: vec![vec![rated]], more: false }
        });
        let steps = [self.as_it_is(end)].into_iter().chain(down).collect();
        keep(steps, |step, best| self.by_worth(step.rank, best.rank).is_lt())
    }

    /// The order of ranks by what they are worth for the result.
    fn by_worth(&self, one: Option<Rank>, other: Option<Rank>) -> Ordering {
        match self.criterion.counts {
            Counts::Deduction => other.cmp(&one),
            _ => one.cmp(&other),
        }
    }

    /// The range in which a rule would see the criterion if an item did not count.
    fn range_without(&self, item: &EvidenceId) -> Range {
        let short = |demand: &DemandResult| demand.counted.contains(item) && demand.seen() == demand.needed;
        if self.demands.iter().any(short) {
            Range::of(self.rank, false, self.criterion, self.scale)
        } else {
            self.range
        }
    }

    fn as_it_is(&self, end: End) -> CriterionStep {
        CriterionStep { cost: 0, rank: self.range.at(end), ways: vec![Vec::new()], more: false }
    }

    fn rated(&self, target: Rank) -> PossibleChange {
        rated(self.criterion, self.scale, self.rank, target)
    }
}

/// The change from one rank of a criterion to another. A criterion that could not be judged may be judged at any level:
/// one step up to the level needed, one more for each level above; for a deduction, one for the highest level and one
/// more for each below.
pub(super) fn rated(criterion: &Criterion, scale: &Scale, from: Option<Rank>, to: Rank) -> PossibleChange {
    let level = |rank: Rank| scale.levels[rank].id.clone();
    let id = criterion.id.clone();
    match from {
        Some(from) => PossibleChange::Rating {
            criterion: id,
            from: level(from),
            to: level(to),
            levels: scale.steps_between(from, to),
        },
        None => {
            let above = match criterion.counts {
                Counts::Deduction => scale.steps_between(to, scale.top()),
                _ => scale.steps_between(criterion.needed, to.max(criterion.needed)),
            };
            PossibleChange::Judged { criterion: id, to: level(to), levels: 1 + above }
        }
    }
}

/// The ranks to try for a better result, the nearest first: up, and for a deduction down.
pub(super) fn targets_better(criterion: &Criterion, scale: &Scale, rank: Option<Rank>) -> Vec<Rank> {
    match criterion.counts {
        Counts::Deduction => rank.into_iter().chain(scale.targets_down(rank.unwrap_or(scale.levels.len()))).collect(),
        _ => scale.targets_up(rank),
    }
}

/// The ranks to try for a worse result, the nearest first: down, and for a deduction up.
pub(super) fn targets_worse(criterion: &Criterion, scale: &Scale, rank: Rank) -> Vec<Rank> {
    match criterion.counts {
        Counts::Deduction => scale.targets_up(Some(rank)).into_iter().filter(|target| *target != rank).collect(),
        _ => scale.targets_down(rank),
    }
}

fn keep(steps: Vec<CriterionStep>, leads_on: impl Fn(&CriterionStep, &CriterionStep) -> bool) -> Vec<CriterionStep> {
    let mut kept: Vec<CriterionStep> = Vec::new();
    for step in steps {
        if kept.last().is_none_or(|best| leads_on(&step, best)) {
            kept.push(step);
        }
    }
    kept
}

/// The items that keep from counting only because of a doubt, each with how many criteria lack it.
pub(super) fn doubts(rubric: &Rubric, record: &Record, on: NaiveDate) -> Vec<(EvidenceId, usize)> {
    let matter = Matter { rubric, record, on, grounds: Grounds::of(record, rubric), held: true, supposed: &[] };
    let judged = unit::judge_all(rubric, &matter);
    let results = || judged.iter().flat_map(|each| &each.result.criteria);
    let of_whole = whole_evidence::of_whole(&matter);
    let is_lacked =
        |demand: &DemandResult, id: &EvidenceId| !demand.is_met() && super::backing::is_in_doubt(demand, id);
    let lack = |id: &EvidenceId| {
        let short = results().filter(|result| result.status != CriterionStatus::NotAssessed);
        let criteria = short.filter(|result| result.demands.lists().flatten().any(|demand| is_lacked(demand, id)));
        let wide = judged.iter().map(|each| &each.result.demands).chain([&of_whole]).flat_map(DemandResults::lists);
        let mut tangled = results().flat_map(|result| result.demands.lists()).flatten().filter(|each| !each.is_plain());
        let (criteria, wide) = (criteria.count(), wide.flatten().filter(|demand| is_lacked(demand, id)).count());
        let is_tangled = wide > 0 || tangled.any(|demand| is_lacked(demand, id)) || is_repeated(record, id, rubric);
        // An item whose effect does not follow from itself alone is looked at as one that several lack.
        criteria + wide + usize::from(is_tangled && criteria + wide > 0)
    };
    let counted = record.evidence.keys().map(|id| (id.clone(), lack(id)));
    counted.filter(|(_, criteria)| *criteria > 0).collect()
}

/// Returns whether another item tells of the same occasion, so that the two count once.
fn is_repeated(record: &Record, id: &EvidenceId, rubric: &Rubric) -> bool {
    let occasion = record.evidence.get(id).filter(|_| rubric.format == RubricFormat::Two).map(occasion::Occasion::of);
    let others = record.evidence.iter().filter(|(other, _)| *other != id);
    occasion.is_some_and(|occasion| others.map(|(_, item)| occasion::Occasion::of(item)).any(|other| other == occasion))
}
