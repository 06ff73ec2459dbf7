//! Decision rules: every rule must be one that a candidate can meet.

use indexmap::IndexMap;

use crate::rubric::{
    Criterion, CriterionId, FaultKind, GroupId, LevelId, Number, OverallRule, Rank, Scale, ScaleId, Threshold, Unit,
    UnitId, UnitRule,
    raw::{RawOverallRule, RawRubric, RawThreshold, RawUnitRule},
};

use super::{
    findings::{At, Findings},
    scales,
};

type Scales = IndexMap<ScaleId, Scale>;

/// The criteria of one unit with their scales, as far as both are known.
struct Members<'a> {
    members: Vec<(&'a Criterion, &'a Scale)>,
}

pub(super) fn unit(
    at: &At,
    raw: &RawUnitRule,
    ids: &[CriterionId],
    criteria: &IndexMap<CriterionId, Criterion>,
    scales: &Scales,
    findings: &mut Findings,
) -> UnitRule {
    let with_scale = |id: &CriterionId| {
        let criterion = criteria.get(id)?;
        Some((criterion, scales.get(&criterion.scale)?))
    };
    let members = Members { members: ids.iter().filter_map(with_scale).collect() };
    match raw {
        RawUnitRule::AllMet => UnitRule::AllMet,
        RawUnitRule::CountMet { at_least } => {
            count(&at.field("at_least"), *at_least, ids.len(), findings);
            UnitRule::CountMet { at_least: *at_least }
        }
        RawUnitRule::Thresholds(demands) => thresholds(at, demands, ids.len(), &members, findings),
        RawUnitRule::WeightedMean { at_least, floor } => {
            members.mean(&at.field("at_least"), *at_least, findings);
            let floor = floor.as_ref().and_then(|level| members.rank(&at.field("floor"), level, findings));
            UnitRule::WeightedMean { at_least: *at_least, floor }
        }
        RawUnitRule::Points { at_least, floor } => {
            members.points(&at.field("at_least"), *at_least, findings);
            let floor = floor.as_ref().and_then(|level| members.rank(&at.field("floor"), level, findings));
            UnitRule::Points { at_least: *at_least, floor }
        }
        RawUnitRule::Profile { by, needed } => {
            let needed = needed.as_ref().and_then(|level| members.rank(&at.field("needed"), level, findings));
            UnitRule::Profile { by: *by, needed }
        }
    }
}

/// Returns whether a rule asks for levels of criteria: a profile that names none takes what was reached.
pub(super) fn asks_levels(rule: &RawUnitRule) -> bool {
    match rule {
        RawUnitRule::Profile { needed, .. } => needed.is_some(),
        RawUnitRule::AllMet
        | RawUnitRule::Thresholds(_)
        | RawUnitRule::CountMet { .. }
        | RawUnitRule::WeightedMean { .. }
        | RawUnitRule::Points { .. } => true,
    }
}

fn thresholds(at: &At, raw: &[RawThreshold], most: usize, members: &Members, findings: &mut Findings) -> UnitRule {
    let at = at.index(0);
    if raw.is_empty() {
        findings.add(&at, FaultKind::Nothing { what: "thresholds" });
    }
    let mut demands = Vec::new();
    for (index, demand) in raw.iter().enumerate() {
        let at = at.index(index);
        let (wanted, level) = match demand {
            RawThreshold::All { level } => (None, level),
            RawThreshold::AtLeast { count, level } => (Some(*count), level),
        };
        if let Some(wanted) = wanted {
            count(&at.field("count"), wanted, most, findings);
        }
        if let Some(rank) = members.rank(&at.field("level"), level, findings) {
            demands.push(Threshold { count: wanted, rank });
        }
    }
    UnitRule::Thresholds(demands)
}

impl Members<'_> {
    /// The rank of a level that stands at the same rank on the scale of every member.
    fn rank(&self, at: &At, level: &str, findings: &mut Findings) -> Option<Rank> {
        let id = LevelId::from(level);
        let (_, first) = self.members.first()?;
        let rank = match first.rank_of(&id) {
            Some(rank) => rank,
            None => return scales::rank(at, level, first, findings),
        };
        let read = |scale: &Scale| !scale.levels.is_empty();
        if self.members.iter().any(|(_, scale)| read(scale) && scale.rank_of(&id) != Some(rank)) {
            findings.add(at, FaultKind::LevelRanksDiffer { level: level.to_owned() });
        }
        Some(rank)
    }

    /// Σ weight·value of all members at their highest levels, in millionths, so that nothing is rounded.
    fn attainable(&self) -> i128 {
        let most = |(criterion, scale): &(&Criterion, &Scale)| {
            let top = scale.levels.last().map_or(Number::ZERO, |level| level.value);
            i128::from(criterion.weight.thousandths()) * i128::from(top.thousandths())
        };
        self.members.iter().map(most).sum()
    }

    /// Returns whether there is a scale that could not be read: nothing is told of its points.
    fn lacks_levels(&self) -> bool {
        self.members.iter().any(|(_, scale)| scale.levels.is_empty())
    }

    fn points(&self, at: &At, wanted: Number, findings: &mut Findings) {
        if self.lacks_levels() {
            return;
        }
        let attainable = self.attainable();
        reachable(at, wanted, i128::from(wanted.thousandths()) * 1_000 <= attainable, attainable / 1_000, findings);
    }

    fn mean(&self, at: &At, wanted: Number, findings: &mut Findings) {
        if self.lacks_levels() {
            return;
        }
        let attainable = self.attainable();
        let weights: i128 = self.members.iter().map(|(criterion, _)| i128::from(criterion.weight.thousandths())).sum();
        let holds = i128::from(wanted.thousandths()) * weights <= attainable;
        reachable(at, wanted, holds, attainable / weights.max(1), findings);
    }
}

pub(super) fn overall(
    raw: &RawOverallRule,
    units: &IndexMap<UnitId, Unit>,
    criteria: &IndexMap<CriterionId, Criterion>,
    scales: &Scales,
    findings: &mut Findings,
) -> OverallRule {
    let root = At::Root;
    let at = root.field("rule");
    let all = criteria.values();
    let members = Members { members: all.filter_map(|each| Some((each, scales.get(&each.scale)?))).collect() };
    let at_number = at.field("at_least");
    match raw {
        RawOverallRule::AllUnits => OverallRule::AllUnits,
        RawOverallRule::CountUnits { at_least } => {
            count(&at_number, *at_least, units.len(), findings);
            OverallRule::CountUnits { at_least: *at_least }
        }
        RawOverallRule::Credits { at_least } => {
            number(&at_number, *at_least, units.values().map(|unit| unit.credits).sum(), findings);
            OverallRule::Credits { at_least: *at_least }
        }
        RawOverallRule::WeightedMean { at_least } => {
            members.mean(&at_number, *at_least, findings);
            OverallRule::WeightedMean { at_least: *at_least }
        }
        RawOverallRule::Points { at_least } => {
            members.points(&at_number, *at_least, findings);
            OverallRule::Points { at_least: *at_least }
        }
        RawOverallRule::Profile => {
            let other = units.values().find(|unit| !matches!(unit.rule, UnitRule::Profile { .. }));
            if let Some(unit) = other {
                findings.add(&at, FaultKind::ProfileMixed { unit: unit.id.to_string() });
            }
            OverallRule::Profile
        }
    }
}

/// A group can ask for no more units than belong to it.
pub(super) fn check_groups(raw: &RawRubric, units: &IndexMap<UnitId, Unit>, findings: &mut Findings) {
    let root = At::Root;
    let at = root.field("elective_groups");
    for (index, group) in raw.elective_groups.iter().enumerate() {
        let id = GroupId::from(group.id.as_str());
        let members = units.values().filter(|unit| unit.elective.as_ref() == Some(&id)).count();
        count(&at.index(index).field("at_least"), group.at_least, members, findings);
    }
}

fn count(at: &At, wanted: usize, most: usize, findings: &mut Findings) {
    if wanted == 0 || wanted > most {
        findings.add(at, FaultKind::ImpossibleCount { wanted, most });
    }
}

fn number(at: &At, wanted: Number, most: Number, findings: &mut Findings) {
    reachable(at, wanted, wanted <= most, i128::from(most.thousandths()), findings);
}

/// A number that can be reached and is not negative; `most` is told in thousandths.
fn reachable(at: &At, wanted: Number, holds: bool, most: i128, findings: &mut Findings) {
    if !holds {
        let most = Number::from_thousandths(i64::try_from(most).unwrap_or(i64::MAX));
        findings.add(at, FaultKind::ImpossibleNumber { wanted: wanted.to_string(), most: most.to_string() });
    }
    if wanted < Number::ZERO {
        findings.add(at, FaultKind::Negative);
    }
}
