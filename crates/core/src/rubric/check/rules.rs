//! Decision rules: every rule must be one that a candidate can meet.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        Counts, Criterion, CriterionId, FaultKind, GroupId, LevelId, Number, OverallRule, Part, PartId, Rank, Scale,
        ScaleId, Threshold, Unit, UnitId, UnitRule,
        contexts::{Contexts, Repeated},
        raw::{RawOverallRule, RawPart, RawRubric, RawThreshold, RawUnit, RawUnitRule},
    },
};

use super::{
    findings::{At, Findings},
    repeat, scales,
};

type Scales = IndexMap<ScaleId, Scale>;

/// The criteria that a rule is about, with their scales as far as both are known.
struct Members<'a> {
    members: Vec<(&'a Criterion, &'a Scale)>,
}

/// Reads the rule of a unit, or of a part.
pub(super) struct UnitRules<'a> {
    /// The criteria of the unit or part.
    pub ids: &'a [CriterionId],
    /// The parts of the unit; a part has none.
    pub parts: &'a IndexMap<PartId, Part>,
    pub criteria: &'a IndexMap<CriterionId, Criterion>,
    pub repeated: &'a Repeated,
    pub scales: &'a Scales,
}

/// Returns whether a unit asks for levels of criteria, by its rule or by that of a part which can be recognised alone.
pub(super) fn asks_levels(unit: &RawUnit) -> bool {
    let mut separate = unit.parts.iter().filter(|part| part.separately);
    rule_asks_levels(&unit.rule, unit) || separate.any(|part| part_asks_levels(part, unit))
}

fn part_asks_levels(part: &RawPart, unit: &RawUnit) -> bool {
    part.rule.as_ref().is_none_or(|rule| rule_asks_levels(rule, unit))
}

/// Returns whether a rule asks for levels: a profile that names none takes what was reached.
fn rule_asks_levels(rule: &RawUnitRule, unit: &RawUnit) -> bool {
    match rule {
        RawUnitRule::Profile { needed, .. } => needed.is_some(),
        RawUnitRule::All(rules) | RawUnitRule::Any(rules) => rules.iter().any(|rule| rule_asks_levels(rule, unit)),
        RawUnitRule::AllParts | RawUnitRule::CountParts { .. } => {
            unit.parts.iter().any(|part| part_asks_levels(part, unit))
        }
        RawUnitRule::AllMet { .. }
        | RawUnitRule::Holistic
        | RawUnitRule::Thresholds(_)
        | RawUnitRule::CountMet { .. }
        | RawUnitRule::WeightedMean { .. }
        | RawUnitRule::Points { .. } => true,
    }
}

impl UnitRules<'_> {
    /// The rule of a unit, which leaves no criterion out.
    pub(super) fn of_unit(&self, at: &At, raw: &RawUnitRule, findings: &mut Findings) -> UnitRule {
        let rule = self.read(at, raw, findings);
        self.check_counted(at, &rule, findings);
        rule
    }

    pub(super) fn read(&self, at: &At, raw: &RawUnitRule, findings: &mut Findings) -> UnitRule {
        let rule = self.nested(at, raw, 1, findings);
        // What stands in the rules of parts is nested in the rule of their unit.
        if !self.parts.is_empty() && rule.depth() > bounds::RULE_DEPTH_MAX {
            findings.add(at, FaultKind::RuleTooDeep { most: bounds::RULE_DEPTH_MAX });
        }
        repeat::check_rule(at, &rule, self.ids, self.repeated, findings);
        rule
    }

    fn nested(&self, at: &At, raw: &RawUnitRule, depth: usize, findings: &mut Findings) -> UnitRule {
        let (name, rules) = match raw {
            RawUnitRule::All(rules) => ("All", rules),
            RawUnitRule::Any(rules) => ("Any", rules),
            RawUnitRule::AllParts => return self.of_parts(at, "AllParts", None, findings),
            RawUnitRule::CountParts { at_least } => return self.of_parts(at, "CountParts", Some(*at_least), findings),
            plain => return self.of_named(at, plain, findings),
        };
        findings.of_format_2(at, name);
        if depth > bounds::RULE_DEPTH_MAX {
            findings.add(at, FaultKind::RuleTooDeep { most: bounds::RULE_DEPTH_MAX });
            return UnitRule::AllMet;
        }
        let at = at.index(0);
        findings.filled(&at, "rules", rules.len(), bounds::CHECKLIST_MAX);
        let each = rules.iter().enumerate();
        let of: Vec<UnitRule> =
            each.map(|(index, rule)| self.nested(&at.index(index), rule, depth + 1, findings)).collect();
        UnitRule::Several { at_least: if name == "All" { of.len() } else { 1 }, of }
    }

    /// The rules of the parts, of which so many must hold, or all.
    fn of_parts(&self, at: &At, name: &'static str, at_least: Option<usize>, findings: &mut Findings) -> UnitRule {
        findings.of_format_2(at, name);
        let most = self.parts.len();
        match at_least {
            _ if most == 0 => {
                findings.add(at, FaultKind::Nothing { what: "parts" });
                return UnitRule::AllMet;
            }
            Some(wanted) => count(&at.field("at_least"), wanted, most, findings),
            None => {}
        }
        let of = self.parts.values().map(|part| UnitRule::Of {
            part: Some(part.id.clone()),
            criteria: part.criteria.clone(),
            rule: Box::new(part.rule.clone()),
        });
        UnitRule::Several { at_least: at_least.unwrap_or(most), of: of.collect() }
    }

    fn of_named(&self, at: &At, raw: &RawUnitRule, findings: &mut Findings) -> UnitRule {
        let of = raw.of();
        let named = self.named(&at.field("of"), of, findings);
        let ids = named.as_deref().unwrap_or(self.ids);
        let rule = self.plain(at, raw, ids, findings);
        let is_whole = |id: &CriterionId, contexts: &Contexts| {
            let of_part = |part: &Part| contexts.criteria.keys().all(|id| part.criteria.contains(id));
            let names = |each: &String| each == id.as_str() || self.parts.get(each.as_str()).is_some_and(of_part);
            of.as_ref().is_none_or(|of| of.iter().any(names))
        };
        let spared = || repeat::all_met(&self.standard(ids), self.repeated, is_whole);
        if let Some(rule) = (rule == UnitRule::AllMet).then(spared).flatten() {
            return rule;
        }
        match named {
            None => rule,
            Some(criteria) => UnitRule::Of { part: None, criteria, rule: Box::new(rule) },
        }
    }

    /// The criteria that a rule names, if it names any; a part stands for its criteria.
    fn named(&self, at: &At, of: &Option<Vec<String>>, findings: &mut Findings) -> Option<Vec<CriterionId>> {
        let of = of.as_ref()?;
        findings.of_format_2(at, "of");
        if of.is_empty() {
            findings.add(at, FaultKind::Nothing { what: "criteria" });
        }
        let is_own = |id: &CriterionId| self.ids.contains(id);
        let repeated = self.repeated.0.iter().filter(|(_, contexts)| contexts.criteria.keys().any(is_own));
        let written = repeated.clone().map(|(id, _)| id).chain(self.ids).map(CriterionId::as_str);
        let known = written.chain(self.parts.keys().map(PartId::as_str));
        let named = |id: &str| -> Vec<CriterionId> {
            if let Some(part) = self.parts.get(id) {
                return part.criteria.clone();
            }
            match repeated.clone().find(|(written, _)| written.as_str() == id) {
                Some((_, contexts)) => contexts.criteria.keys().cloned().collect(),
                None => self.ids.iter().filter(|known| known.as_str() == id).cloned().collect(),
            }
        };
        Some(findings.all_named_once(at, "criterion", of, named, known))
    }

    fn counts(&self, id: &CriterionId) -> Counts {
        self.criteria.get(id).map_or(Counts::Standard, |criterion| criterion.counts)
    }

    /// The criteria like any other among these: what the others give is no part of what a rule can ask for.
    fn standard(&self, ids: &[CriterionId]) -> Vec<CriterionId> {
        ids.iter().filter(|id| self.counts(id).is_standard()).cloned().collect()
    }

    /// A rule that names criteria can count them; only rules that sum count a bonus or a deduction. Of a part that it
    /// names, it counts what it can, as a rule does that names none.
    fn check_named(&self, at: &At, of: &[String], sums: bool, findings: &mut Findings) {
        let is_misplaced = |counts: Counts| counts == Counts::Holistic || (counts.is_in_sums_alone() && !sums);
        let of_named = |id: &String| match self.repeated.0.iter().find(|(written, _)| written.as_str() == id) {
            Some((_, contexts)) => contexts.criteria.keys().next().map(|id| self.counts(id)),
            None => self.criteria.get(id.as_str()).map(|criterion| criterion.counts),
        };
        let mut named = of.iter().filter_map(|id| Some((id, of_named(id)?)));
        if let Some((id, counts)) = named.find(|(_, counts)| is_misplaced(*counts)) {
            findings.add(at, FaultKind::CountsOtherwise { criterion: id.clone(), counts });
        }
    }

    /// The criteria that a rule that is made of no others judges, of those that it is about. It must be one that they
    /// can be under, and have one to judge.
    fn judged(&self, at: &At, raw: &RawUnitRule, ids: &[CriterionId], findings: &mut Findings) -> Vec<CriterionId> {
        let holistic = matches!(raw, RawUnitRule::Holistic);
        if holistic {
            findings.of_format_2(at, "Holistic");
        }
        let sums = matches!(raw, RawUnitRule::WeightedMean { .. } | RawUnitRule::Points { .. });
        if let Some(of) = raw.of() {
            self.check_named(&at.field("of"), of, sums, findings);
        }
        let judged = match holistic {
            true => ids.iter().filter(|id| self.counts(id) == Counts::Holistic).cloned().collect(),
            false => self.standard(ids),
        };
        match (judged.is_empty() && !ids.is_empty(), holistic) {
            (true, true) => findings.add(at, FaultKind::NoHolistic),
            (true, false) => findings.add(at, FaultKind::NothingJudged),
            (false, _) => {}
        }
        judged
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
        let ids = &self.judged(at, raw, ids, findings)[..];
        let members = self.members(ids);
        match raw {
            RawUnitRule::Holistic => UnitRule::Holistic,
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
            RawUnitRule::AllMet { .. }
            | RawUnitRule::All(_)
            | RawUnitRule::Any(_)
            | RawUnitRule::AllParts
            | RawUnitRule::CountParts { .. } => UnitRule::AllMet,
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
            of.iter().for_each(|of| self.check_named(&at.field("of"), of, false, findings));
            let ids = &self.standard(named.as_deref().unwrap_or(self.ids))[..];
            if let Some(wanted) = wanted {
                count(&at.field("count"), wanted, ids.len(), findings);
            }
            let Some(rank) = self.members(ids).rank(&at.field("level"), level, findings) else { continue };
            let threshold = Threshold { count: wanted, rank };
            match named {
                None => of_all.push(threshold),
                Some(criteria) => {
                    let rule = Box::new(UnitRule::Thresholds(vec![threshold]));
                    of_named.push(UnitRule::Of { part: None, criteria, rule });
                }
            }
        }
        if of_named.is_empty() {
            return UnitRule::Thresholds(of_all);
        }
        let of_all = (!of_all.is_empty()).then_some(UnitRule::Thresholds(of_all));
        let mut rules: Vec<UnitRule> = of_all.into_iter().chain(of_named).collect();
        match rules.len() {
            1 => rules.remove(0),
            at_least => UnitRule::Several { at_least, of: rules },
        }
    }

    /// A criterion that no rule counts must decide otherwise: as a hurdle, or by the level below which nothing makes up
    /// for it.
    fn check_counted(&self, at: &At, rule: &UnitRule, findings: &mut Findings) {
        let separate = self.parts.values().filter(|part| part.separately);
        let separate = separate.flat_map(|part| part.rule.plain(&part.criteria));
        let counted: HashSet<&CriterionId> =
            rule.plain(self.ids).into_iter().chain(separate).flat_map(|(_, ids)| ids).collect();
        // Those beside are looked at once the rule of the whole is known.
        let decides = |id: &&CriterionId| {
            let decides = |each: &Criterion| each.critical.is_some() || each.hurdle.is_some();
            self.criteria.get(*id).is_none_or(|each| decides(each) || !each.counts.is_standard())
        };
        let left = self.ids.iter().filter(|id| !counted.contains(id)).filter(|id| !decides(id));
        if let Some(criterion) = self.repeated.as_written(left.cloned().collect()).first() {
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
    let all = criteria.values().filter(|each| each.counts.is_standard());
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
        // A unit whose id stands twice is told of, and is a member all the same.
        let written = raw.units.iter().filter(|unit| unit.elective.as_deref() == Some(id.as_str())).count();
        let members = members.max(written);
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
