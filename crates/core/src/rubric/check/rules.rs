//! Decision rules: every rule must be one that a candidate can meet.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        Criterion, CriterionId, FaultKind, GroupId, LevelId, Number, OverallRule, Rank, Scale, ScaleId, Threshold,
        Unit, UnitId, UnitRule,
        raw::{RawOverallRule, RawRubric, RawThreshold, RawUnitRule},
    },
};

use super::{
    findings::{At, Findings},
    scales,
};

type Scales = IndexMap<ScaleId, Scale>;

/// The criteria that a rule is about, with their scales as far as both are known.
struct Members<'a> {
    members: Vec<(&'a Criterion, &'a Scale)>,
}

/// Reads the rule of a unit.
pub(super) struct UnitRules<'a> {
    /// The criteria of the unit.
    pub ids: &'a [CriterionId],
    pub criteria: &'a IndexMap<CriterionId, Criterion>,
    pub scales: &'a Scales,
}

/// Returns whether a rule asks for levels of criteria: a profile that names none takes what was reached.
pub(super) fn asks_levels(rule: &RawUnitRule) -> bool {
    match rule {
        RawUnitRule::Profile { needed, .. } => needed.is_some(),
        RawUnitRule::All(rules) | RawUnitRule::Any(rules) => rules.iter().any(asks_levels),
        RawUnitRule::AllMet { .. }
        | RawUnitRule::Thresholds(_)
        | RawUnitRule::CountMet { .. }
        | RawUnitRule::WeightedMean { .. }
        | RawUnitRule::Points { .. } => true,
    }
}

impl UnitRules<'_> {
    pub(super) fn read(&self, at: &At, raw: &RawUnitRule, findings: &mut Findings) -> UnitRule {
        let rule = self.nested(at, raw, 1, findings);
        self.check_counted(at, &rule, findings);
        rule
    }

    fn nested(&self, at: &At, raw: &RawUnitRule, depth: usize, findings: &mut Findings) -> UnitRule {
        let (name, rules) = match raw {
            RawUnitRule::All(rules) => ("All", rules),
            RawUnitRule::Any(rules) => ("Any", rules),
            plain => return self.of_named(at, plain, findings),
        };
        findings.of_format_2(at, name);
        if depth > bounds::RULE_DEPTH_MAX {
            findings.add(at, FaultKind::RuleTooDeep { most: bounds::RULE_DEPTH_MAX });
            return UnitRule::All(Vec::new());
        }
        let at = at.index(0);
        findings.filled(&at, "rules", rules.len(), bounds::CHECKLIST_MAX);
        let each = rules.iter().enumerate();
        let rules = each.map(|(index, rule)| self.nested(&at.index(index), rule, depth + 1, findings)).collect();
        if name == "All" { UnitRule::All(rules) } else { UnitRule::Any(rules) }
    }

    fn of_named(&self, at: &At, raw: &RawUnitRule, findings: &mut Findings) -> UnitRule {
        let of = match raw {
            RawUnitRule::AllMet { of }
            | RawUnitRule::CountMet { of, .. }
            | RawUnitRule::WeightedMean { of, .. }
            | RawUnitRule::Points { of, .. }
            | RawUnitRule::Profile { of, .. } => of,
            RawUnitRule::Thresholds(_) | RawUnitRule::All(_) | RawUnitRule::Any(_) => &None,
        };
        match self.named(&at.field("of"), of, findings) {
            None => self.plain(at, raw, self.ids, findings),
            Some(ids) => {
                let rule = self.plain(at, raw, &ids, findings);
                UnitRule::Of(ids, Box::new(rule))
            }
        }
    }

    /// The criteria that a rule names, if it names any.
    fn named(&self, at: &At, of: &Option<Vec<String>>, findings: &mut Findings) -> Option<Vec<CriterionId>> {
        let of = of.as_ref()?;
        findings.of_format_2(at, "of");
        if of.is_empty() {
            findings.add(at, FaultKind::Nothing { what: "criteria" });
        }
        let known = self.ids.iter().map(CriterionId::as_str);
        let has = |id: &str| self.ids.iter().any(|known| known.as_str() == id);
        Some(findings.named_once(at, "criterion", of, has, known))
    }

    fn members(&self, ids: &[CriterionId]) -> Members<'_> {
        let with_scale = |id: &CriterionId| {
            let criterion = self.criteria.get(id)?;
            Some((criterion, self.scales.get(&criterion.scale)?))
        };
        Members { members: ids.iter().filter_map(with_scale).collect() }
    }

    /// A rule that is made of no others, about these criteria.
    fn plain(&self, at: &At, raw: &RawUnitRule, ids: &[CriterionId], findings: &mut Findings) -> UnitRule {
        let members = self.members(ids);
        match raw {
            RawUnitRule::CountMet { at_least, .. } => {
                count(&at.field("at_least"), *at_least, ids.len(), findings);
                UnitRule::CountMet { at_least: *at_least }
            }
            RawUnitRule::Thresholds(demands) => self.thresholds(at, demands, findings),
            RawUnitRule::WeightedMean { at_least, floor, .. } => {
                members.mean(&at.field("at_least"), *at_least, findings);
                let floor = floor.as_ref().and_then(|level| members.rank(&at.field("floor"), level, findings));
                UnitRule::WeightedMean { at_least: *at_least, floor }
            }
            RawUnitRule::Points { at_least, floor, .. } => {
                members.points(&at.field("at_least"), *at_least, findings);
                let floor = floor.as_ref().and_then(|level| members.rank(&at.field("floor"), level, findings));
                UnitRule::Points { at_least: *at_least, floor }
            }
            RawUnitRule::Profile { by, needed, .. } => {
                let needed = needed.as_ref().and_then(|level| members.rank(&at.field("needed"), level, findings));
                UnitRule::Profile { by: *by, needed }
            }
            RawUnitRule::AllMet { .. } | RawUnitRule::All(_) | RawUnitRule::Any(_) => UnitRule::AllMet,
        }
    }

    /// Thresholds that name criteria are rules of their own, which must all hold.
    fn thresholds(&self, at: &At, raw: &[RawThreshold], findings: &mut Findings) -> UnitRule {
        let at = at.index(0);
        if raw.is_empty() {
            findings.add(&at, FaultKind::Nothing { what: "thresholds" });
        }
        let (mut of_all, mut of_named) = (Vec::new(), Vec::new());
        for (index, demand) in raw.iter().enumerate() {
            let at = at.index(index);
            let (wanted, level, of) = match demand {
                RawThreshold::All { level, of } => (None, level, of),
                RawThreshold::AtLeast { count, level, of } => (Some(*count), level, of),
            };
            let named = self.named(&at.field("of"), of, findings);
            let ids = named.as_deref().unwrap_or(self.ids);
            if let Some(wanted) = wanted {
                count(&at.field("count"), wanted, ids.len(), findings);
            }
            let Some(rank) = self.members(ids).rank(&at.field("level"), level, findings) else { continue };
            let threshold = Threshold { count: wanted, rank };
            match named {
                None => of_all.push(threshold),
                Some(ids) => of_named.push(UnitRule::Of(ids, Box::new(UnitRule::Thresholds(vec![threshold])))),
            }
        }
        if of_named.is_empty() {
            return UnitRule::Thresholds(of_all);
        }
        let of_all = (!of_all.is_empty()).then_some(UnitRule::Thresholds(of_all));
        let mut rules: Vec<UnitRule> = of_all.into_iter().chain(of_named).collect();
        if rules.len() == 1 { rules.remove(0) } else { UnitRule::All(rules) }
    }

    /// A criterion that no rule counts must decide otherwise: as a hurdle, or by the level below which nothing makes up
    /// for it.
    fn check_counted(&self, at: &At, rule: &UnitRule, findings: &mut Findings) {
        let counted: HashSet<&CriterionId> = rule.plain(self.ids).into_iter().flat_map(|(_, ids)| ids).collect();
        let decides = |id: &&CriterionId| {
            self.criteria.get(*id).is_none_or(|each| each.critical.is_some() || each.hurdle.is_some())
        };
        let mut left = self.ids.iter().filter(|id| !counted.contains(id)).filter(|id| !decides(id));
        if let Some(criterion) = left.next() {
            findings.add(at, FaultKind::CriterionNotCounted { criterion: criterion.to_string() });
        }
    }
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

/// A group can ask for no more units than belong to it. In format 2 it may ask for none: its units are additional.
pub(super) fn check_groups(raw: &RawRubric, units: &IndexMap<UnitId, Unit>, findings: &mut Findings) {
    let root = At::Root;
    let at = root.field("elective_groups");
    for (index, group) in raw.elective_groups.iter().enumerate() {
        let id = GroupId::from(group.id.as_str());
        let members = units.values().filter(|unit| unit.elective.as_ref() == Some(&id)).count();
        let group_at = at.index(index);
        let at = group_at.field("at_least");
        match group.at_least {
            0 if members > 0 => findings.of_format_2(&at, "at_least: 0"),
            wanted => count(&at, wanted, members, findings),
        }
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
