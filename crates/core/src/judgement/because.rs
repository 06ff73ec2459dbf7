//! The reasons of a unit's outcome: its rule, then what decided.

use crate::{
    rubric::{Counts, Criterion, CriterionId, LevelName, Number, Part, Rank, Rubric, Unit, UnitRule},
    session::Rating,
};

use super::{
    CriterionResult, CriterionStatus, EvidenceFor, Reason, RuleStanding, Score, UnitOutcome, UnitResult,
    criterion::End,
    matter::Matter,
    rules::{self, SeenCriterion, level_name},
    sums::WeightedSums,
    whole_evidence,
};

/// A unit that is recognised needs no more than its rule; one that is not also tells what stands in its way.
pub(super) fn reasons(
    unit: &Unit,
    result: &UnitResult,
    criteria: &[CriterionResult],
    seen: &[SeenCriterion],
    applied_for: bool,
    matter: &Matter,
) -> Vec<Reason> {
    let rubric = matter.rubric;
    match result.outcome {
        UnitOutcome::NotAppliedFor if applied_for => vec![Reason::NothingApplies],
        UnitOutcome::NotAppliedFor => vec![Reason::NotAppliedFor],
        UnitOutcome::NotAssessed if !matter.held => vec![Reason::NotHeld],
        UnitOutcome::NotAssessed => not_rated(criteria),
        UnitOutcome::Recognised | UnitOutcome::Credited | UnitOutcome::CarriedOver | UnitOutcome::Shown => {
            of_unit(unit, RuleStanding::Holds, seen, rubric)
        }
        UnitOutcome::MoreEvidence => hindered(unit, result, RuleStanding::Open, criteria, seen, rubric),
        UnitOutcome::NotYet => hindered(unit, result, RuleStanding::Fails, criteria, seen, rubric),
    }
}

fn not_rated(criteria: &[CriterionResult]) -> Vec<Reason> {
    let applicable = criteria.iter().filter(|result| result.applies()).count();
    let left = criteria.iter().filter(|result| result.status == CriterionStatus::NotAssessed);
    let each: Vec<Reason> = left.map(|result| Reason::NotRated { criterion: result.criterion.clone() }).collect();
    let mut reasons = vec![Reason::NotAllRated { rated: applicable - each.len(), applicable }];
    reasons.extend(each);
    reasons
}

fn hindered(
    unit: &Unit,
    result: &UnitResult,
    stands: RuleStanding,
    criteria: &[CriterionResult],
    seen: &[SeenCriterion],
    rubric: &Rubric,
) -> Vec<Reason> {
    let mut reasons = of_unit(unit, stands, seen, rubric);
    let hindering = hindering(unit, seen, rubric);
    reasons.extend(hindering.iter().flat_map(|(rule, of)| thresholds_short(rule, of, seen, rubric)));
    reasons.extend(whole_evidence::reasons(&EvidenceFor::Unit(unit.id.clone()), &result.demands));
    for result in criteria.iter().filter(|result| result.applies()) {
        let criterion = &rubric.criteria[&result.criterion];
        reasons.extend(level_reason(&hindering, criterion, result, rubric));
        if result.status == CriterionStatus::NotEnoughEvidence {
            evidence_reasons(result, &mut reasons);
        }
    }
    reasons
}

/// A rule that is made of no others, with the criteria that it is about.
type PlainRule<'a> = (&'a UnitRule, &'a [CriterionId]);

/// The rules that may stand in the way: the only one, or those of several that do not hold.
fn hindering<'a>(unit: &'a Unit, seen: &[SeenCriterion], rubric: &Rubric) -> Vec<PlainRule<'a>> {
    let mut rules = unit.rule.plain(&unit.criteria);
    if rules.len() > 1 {
        let holds = |rule, of| rules::standing(rule, of, seen, rubric).is_none_or(|it| it == RuleStanding::Holds);
        rules.retain(|(rule, of)| !holds(rule, of));
    }
    rules
}

/// The rule of a unit with its figures.
fn of_unit(unit: &Unit, stands: RuleStanding, seen: &[SeenCriterion], rubric: &Rubric) -> Vec<Reason> {
    let rule = RuleTold { seen, rubric };
    rule.told(&unit.rule, &unit.criteria, stands)
}

/// The rule of a part with its figures.
pub(super) fn of_part(part: &Part, stands: RuleStanding, seen: &[SeenCriterion], rubric: &Rubric) -> Vec<Reason> {
    RuleTold { seen, rubric }.told(&part.rule, &part.criteria, stands)
}

/// The criteria that apply, over which rules are told.
struct RuleTold<'a> {
    seen: &'a [SeenCriterion<'a>],
    rubric: &'a Rubric,
}

impl RuleTold<'_> {
    /// A rule with its figures, and how it stands.
    fn told(&self, rule: &UnitRule, of: &[CriterionId], stands: RuleStanding) -> Vec<Reason> {
        match rule {
            UnitRule::Of { criteria, rule, .. } => {
                let told = self.told(rule, criteria, stands);
                let criteria: Vec<CriterionId> =
                    rules::among(criteria, self.seen).iter().map(|each| each.criterion.id.clone()).collect();
                let about = |reason| Reason::About { criteria: criteria.clone(), reason: Box::new(reason) };
                told.into_iter().map(about).collect()
            }
            UnitRule::Several { at_least, of: rules } => vec![self.several(*at_least, rules, of, stands)],
            plain => self.plain(plain, of, stands),
        }
    }

    fn several(&self, at_least: usize, rules: &[UnitRule], of: &[CriterionId], stands: RuleStanding) -> Reason {
        let of_parts = rules.iter().all(|rule| matches!(rule, UnitRule::Of { part: Some(_), .. }));
        let all = at_least == rules.len();
        let standing = |rule: &UnitRule| rules::standing(rule, of, self.seen, self.rubric);
        let rules: Vec<_> = rules.iter().filter_map(|rule| Some((rule, standing(rule)?))).collect();
        let holding = rules.iter().filter(|(_, stands)| *stands == RuleStanding::Holds).count();
        let count = rules.len();
        // Each part stands by itself beneath its unit.
        if of_parts {
            return Reason::Parts { stands, holding, needed: at_least.min(count), parts: count };
        }
        let beneath = rules.into_iter().flat_map(|(rule, stands)| self.told(rule, of, stands)).collect();
        match all {
            true => Reason::AllRules { stands, holding, rules: count, beneath },
            false => Reason::AnyRule { stands, holding, rules: count, beneath },
        }
    }

    fn plain(&self, rule: &UnitRule, of: &[CriterionId], stands: RuleStanding) -> Vec<Reason> {
        let (rubric, own) = (self.rubric, rules::judged(rule, of, self.seen));
        let applicable = own.len();
        let met = || own.iter().filter(|each| each.range.at(End::Worst) >= Some(each.criterion.needed)).count();
        let name = |rank: Rank| level_name(rank, &own, rubric);
        let Score { reached, needed, attainable } = rules::score(rule, of, self.seen, rubric).unwrap_or_default();
        match rule {
            UnitRule::AllMet => vec![Reason::AllMet { stands, met: met(), applicable }],
            UnitRule::CountMet { at_least } => {
                vec![Reason::CountMet { stands, met: met(), needed: (*at_least).min(applicable), applicable }]
            }
            UnitRule::Thresholds(demands) => {
                let holds = |rank, count| rules::reaching(rank, &own, End::Worst) >= rules::wanted(count, &own);
                let holding = demands.iter().filter(|each| holds(each.rank, each.count)).count();
                vec![Reason::Thresholds { stands, holding, demands: demands.len() }]
            }
            UnitRule::WeightedMean { .. } => {
                let mean = Reason::Mean { stands, reached, needed, attainable };
                [mean].into_iter().chain(beside(&rules::counted(rule, of, self.seen), rubric)).collect()
            }
            UnitRule::Points { at_least, .. } => {
                let points = Reason::Points { stands, reached, needed, attainable };
                let beside = beside(&rules::counted(rule, of, self.seen), rubric);
                [points].into_iter().chain(beside).chain(lowered(*at_least, needed)).collect()
            }
            UnitRule::Profile { needed, .. } => {
                let level = rules::level(rule, of, self.seen, rubric);
                vec![Reason::Profile { stands, level, needed: needed.and_then(name) }]
            }
            UnitRule::Holistic => {
                let criteria = own.iter().map(|each| each.criterion.id.clone());
                criteria.map(|criterion| Reason::Holistic { stands, criterion }).collect()
            }
            UnitRule::Of { .. } | UnitRule::Several { .. } => Vec::new(),
        }
    }
}

/// The points of bonuses and deductions in a sum, where there are any.
pub(super) fn beside(seen: &[SeenCriterion], rubric: &Rubric) -> Vec<Reason> {
    let points = |counts: Counts| {
        let own: Vec<SeenCriterion> = seen.iter().filter(|each| each.criterion.counts == counts).copied().collect();
        (!own.is_empty()).then(|| WeightedSums::of(&own, rubric, End::Worst).points_told())
    };
    let bonus = points(Counts::Bonus).map(|points| Reason::Bonus { points });
    let deduction = points(Counts::Deduction)
        .map(|points| Reason::Deduction { points: Number::from_thousandths(-points.thousandths()) });
    bonus.into_iter().chain(deduction).collect()
}

/// The reason that a pass mark fell because criteria do not apply.
pub(super) fn lowered(mark: Number, needed: Number) -> Option<Reason> {
    (mark != needed).then_some(Reason::PassMarkLowered { mark, needed })
}

fn thresholds_short(rule: &UnitRule, of: &[CriterionId], seen: &[SeenCriterion], rubric: &Rubric) -> Vec<Reason> {
    let UnitRule::Thresholds(demands) = rule else { return Vec::new() };
    let own = rules::judged(rule, of, seen);
    let short = demands.iter().filter_map(|demand| {
        let (reached, needed) = (rules::reaching(demand.rank, &own, End::Worst), rules::wanted(demand.count, &own));
        let level = level_name(demand.rank, &own, rubric)?;
        (reached < needed).then_some(Reason::ThresholdShort { level, reached, needed })
    });
    short.collect()
}

/// The reason why the level of a criterion stands in the way: the hardest obstacle alone.
fn level_reason(
    hindering: &[PlainRule],
    criterion: &Criterion,
    result: &CriterionResult,
    rubric: &Rubric,
) -> Option<Reason> {
    let rank = result.rank?;
    let name = |rank: Rank| -> Option<LevelName> { rubric.scale_of(criterion).name_at(rank) };
    let (rated, id) = (name(rank)?, criterion.id.clone());
    let below = |limit: &Rank| rank < *limit;
    if let Some(critical) = criterion.critical.filter(below) {
        return Some(Reason::BelowCritical { criterion: id, rated, critical: name(critical)? });
    }
    let (mut floor, mut level, mut counts_met) = (None, None, false);
    let is_judged = |rule: &UnitRule| rule.looks_at(criterion.counts) && !criterion.counts.is_in_sums_alone();
    for (rule, _) in hindering.iter().filter(|(rule, of)| of.contains(&id) && is_judged(rule)) {
        match rule {
            UnitRule::WeightedMean { floor: lowest, .. } | UnitRule::Points { floor: lowest, .. } => {
                floor = floor.max(*lowest);
                counts_met = true;
            }
            UnitRule::Profile { needed, .. } => level = level.max(*needed),
            UnitRule::Thresholds(demands) => {
                let of_all = demands.iter().filter(|demand| demand.count.is_none()).map(|demand| demand.rank);
                level = level.max(of_all.max());
            }
            _ => counts_met = true,
        }
    }
    if let Some(floor) = floor.filter(below) {
        return Some(Reason::BelowFloor { criterion: id, rated, floor: name(floor)? });
    }
    if let Some(level) = level.filter(below) {
        return Some(Reason::BelowLevel { criterion: id, rated, level: name(level)? });
    }
    let not_met = counts_met && result.status == CriterionStatus::NotMet;
    not_met.then_some(Reason::NotMet { criterion: id, rated, needed: name(criterion.needed)? })
}

fn evidence_reasons(result: &CriterionResult, reasons: &mut Vec<Reason>) {
    let criterion = || result.criterion.clone();
    if result.rating == Some(Rating::NotEnoughEvidence) {
        reasons.push(Reason::NotEnoughEvidence { criterion: criterion() });
    }
    for demand in result.demands.iter() {
        let Some(shortfall) = demand.shortfall() else { continue };
        reasons.push(Reason::EvidenceMissing { criterion: criterion(), shortfall });
        for (evidence, why) in &demand.not_counted {
            let (latest, evidence, why) = (demand.latest_of(evidence), evidence.clone(), *why);
            reasons.push(Reason::EvidenceNotCounted { criterion: criterion(), evidence, why, latest });
        }
    }
    let of = EvidenceFor::Criterion(criterion());
    let instead = result.demands.instead().into_iter();
    reasons.extend(instead.map(|instead| Reason::EvidenceInstead { of: of.clone(), instead }));
}
