//! Weights that no rule reads.

use crate::rubric::{Number, OverallRule, Rubric, UnitRule};

use super::{Found, Groups, WarningKind, each_criterion};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let by_all = matches!(rubric.rule, OverallRule::WeightedMean { .. } | OverallRule::Points { .. });
    let mut unused = Groups::new();
    each_criterion(rubric, |at, criterion| {
        let unit = &rubric.units[&criterion.unit];
        let mut about = unit.plain_rules().into_iter().filter(|(_, of)| of.contains(&criterion.id));
        let by_unit = about.any(|(rule, _)| matches!(rule, UnitRule::WeightedMean { .. } | UnitRule::Points { .. }));
        if criterion.weight != Number::ONE && !by_all && !by_unit {
            unused.add((), &at.field("weight"), &criterion.id);
        }
    });
    unused.tell(found, |(), criteria| WarningKind::WeightUnused { criteria });
}
