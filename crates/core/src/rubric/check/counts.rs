//! The check of how criteria count: a bonus and a deduction are in sums alone, a holistic judgement stands for its whole
//! unit. A field that has no meaning with that is a fault.

use indexmap::IndexMap;

use crate::rubric::{
    Counts, Criterion, CriterionId, FaultKind, Number, OverallRule, Scale, ScaleId, UnitRule,
    raw::{RawCriterion, RawUnit},
};

use super::{
    each_of_unit,
    findings::{At, Findings},
    units::ReadUnits,
};

/// Puts in what a criterion counts as, and tells of what is written with it and has no meaning then.
pub(super) fn read(
    at: &At,
    unit: &RawUnit,
    raw: &RawCriterion,
    criterion: &mut Criterion,
    scales: &IndexMap<ScaleId, Scale>,
    findings: &mut Findings,
) {
    let counts = unit.counts(raw);
    criterion.counts = counts;
    match counts {
        Counts::Holistic => findings.of_format_2(at, "holistic"),
        _ if raw.counts.is_some() => findings.of_format_2(&at.field("counts"), "counts"),
        _ => {}
    }
    let asked_of_levels = [
        ("needed", raw.needed.is_some()),
        ("critical", raw.critical.is_some()),
        ("hurdle", raw.hurdle.is_some()),
        ("met_if", raw.met_if.is_some()),
        ("learn", raw.learn.is_some()),
        ("learn_by", raw.learn_by.is_some()),
        // What is not backed would, at worst, take away the most.
        ("evidence", counts == Counts::Deduction && !raw.evidence.is_empty()),
    ];
    let of_one_among_others = [
        ("repeat_for", raw.repeat_for.is_some()),
        ("weight", raw.weight.is_some()),
        ("counts", raw.counts.is_some()),
        ("only_if", raw.only_if.is_some()),
        ("may_not_apply", raw.may_not_apply),
    ];
    let without_meaning: &[(&'static str, bool)] = match counts {
        Counts::Standard => &[],
        Counts::Bonus | Counts::Deduction => &asked_of_levels,
        Counts::Holistic => &of_one_among_others,
    };
    for (name, _) in without_meaning.iter().filter(|(_, written)| *written) {
        findings.add(&at.field(name), FaultKind::CountsWithout { name, counts });
    }
    if counts.is_in_sums_alone() {
        (criterion.needed, criterion.asks_level) = (0, false);
        let lowest = scales.get(&criterion.scale).and_then(|scale| scale.levels.first());
        if let Some(lowest) = lowest.filter(|level| level.value != Number::ZERO) {
            let value = lowest.value.to_string();
            findings.add(&at.field("scale"), FaultKind::CountsFromNothing { counts, value });
        }
    }
}

/// A bonus or a deduction must be in a sum of its unit or of the whole.
pub(super) fn check(raw: &[RawUnit], units: &ReadUnits, rule: &OverallRule, findings: &mut Findings) {
    if matches!(rule, OverallRule::WeightedMean { .. } | OverallRule::Points { .. }) {
        return;
    }
    let root = At::Root;
    let at_units = root.field("units");
    for (index, unit) in raw.iter().enumerate() {
        let Some(read) = units.units.get(findings.meant(&unit.id)) else { continue };
        let sums = |rule: &UnitRule| matches!(rule, UnitRule::WeightedMean { .. } | UnitRule::Points { .. });
        let plain = read.plain_rules();
        let summed: Vec<&CriterionId> =
            plain.into_iter().filter(|(rule, _)| sums(rule)).flat_map(|(_, ids)| ids).collect();
        each_of_unit(&at_units.index(index), unit, &mut |at, each| {
            let counts = unit.counts(each);
            let id = findings.meant(&each.id).to_owned();
            let is_summed = || units.criteria_named(&id).iter().any(|id| summed.contains(&id));
            if counts.is_in_sums_alone() && !is_summed() {
                findings.add(&at.field("counts"), FaultKind::CountsNowhere { criterion: id, counts });
            }
        });
    }
}
