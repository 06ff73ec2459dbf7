//! Levels that are asked for and that nobody can miss, since they are the lowest of their scale.

use std::collections::HashSet;

use crate::rubric::{Criterion, Rubric, Scale, ScaleId, UnitRule, check::findings::At};

use super::{Found, Groups, WarningKind, each_criterion};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut inherited: HashSet<&ScaleId> = HashSet::new();
    let (mut needed, mut critical) = (Groups::new(), Groups::new());
    each_criterion(rubric, |at, criterion| {
        let scale = rubric.scale_of(criterion);
        if criterion.needed == 0 && is_asked_for(criterion, rubric) {
            if scale.needed == Some(0) {
                inherited.insert(&scale.id);
            } else {
                needed.add(lowest(scale, rubric), &at.field("needed"), &criterion.id);
            }
        }
        if criterion.critical == Some(0) {
            critical.add(lowest(scale, rubric), &at.field("critical"), &criterion.id);
        }
    });
    let root = At::Root;
    let at_scales = root.field("scales");
    for (index, scale) in rubric.scales.values().enumerate() {
        if inherited.contains(&scale.id) {
            let kind = WarningKind::ScaleNeedsLowest { scale: scale.id.clone(), level: lowest(scale, rubric) };
            found.add(&at_scales.index(index).field("needed"), kind);
        }
    }
    needed.tell(found, |level, criteria| WarningKind::NeededLowest { criteria, level });
    critical.tell(found, |level, criteria| WarningKind::CriticalLowest { criteria, level });
}

/// A profile names the level that it needs itself; a scale must name one all the same.
fn is_asked_for(criterion: &Criterion, rubric: &Rubric) -> bool {
    let unit = &rubric.units[&criterion.unit];
    let plain = unit.plain_rules().into_iter();
    let mut about = plain.filter(|(rule, of)| of.contains(&criterion.id) && rule.looks_at(criterion.counts));
    criterion.asks_level && about.any(|(rule, _)| !matches!(rule, UnitRule::Profile { .. }))
}

/// The label of the lowest level.
fn lowest(scale: &Scale, rubric: &Rubric) -> String {
    scale.levels[0].label.get(rubric.fallback()).to_owned()
}
