//! Weights that no rule reads.

use crate::rubric::{Number, OverallRule, Rubric, UnitRule};

use super::{Found, Groups, WarningKind, each_criterion};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let by_all = matches!(rubric.rule, OverallRule::WeightedMean { .. } | OverallRule::Points { .. });
    let mut unused = Groups::new();
    each_criterion(rubric, |at, criterion| {
        let rule = &rubric.units[&criterion.unit].rule;
        let by_unit = matches!(rule, UnitRule::WeightedMean { .. } | UnitRule::Points { .. });
        if criterion.weight != Number::ONE && !by_all && !by_unit {
            unused.add((), &at.field("weight"), &criterion.id);
        }
    });
    unused.tell(found, |(), criteria| WarningKind::WeightUnused { criteria });
}
