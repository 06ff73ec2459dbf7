//! Conditions as expressions of XForms, as far as they are about answers.

use crate::rubric::{Condition, CriterionId, Rank, Rubric};

use super::super::super::marks::{UNITS, name};

/// The expression that is true where a condition is.
pub(super) fn expression(condition: &Condition, rubric: &Rubric) -> String {
    let joined = |conditions: &[Condition], word: &str, none: &str| match conditions {
        [] => none.to_owned(),
        conditions => {
            let each = conditions.iter().map(|condition| expression(condition, rubric));
            format!("({})", each.collect::<Vec<_>>().join(word))
        }
    };
    match condition {
        Condition::Circumstance(id) => format!("${{{}}} = 'yes'", name("f", id.as_str())),
        // Whoever is assessed in the only unit applies for it.
        Condition::Unit(_) if rubric.units.len() == 1 => "true()".to_owned(),
        Condition::Unit(id) => format!("selected(${{{UNITS}}}, '{id}')"),
        Condition::Asked(id) => format!("${{{}}} != ''", name("q", id.as_str())),
        Condition::Heard(question, point) => {
            format!("selected(${{{}}}, '{point}')", name("heard", question.as_str()))
        }
        Condition::AtLeast(criterion, rank) => rated(criterion, *rank, true, rubric),
        Condition::Below(criterion, rank) => rated(criterion, *rank, false, rubric),
        Condition::Not(condition) => format!("not({})", expression(condition, rubric)),
        Condition::All(conditions) => joined(conditions, " and ", "true()"),
        Condition::Any(conditions) => joined(conditions, " or ", "false()"),
    }
}

/// True where a criterion is rated at a rank or above, or below it; a criterion that is not rated is neither.
fn rated(criterion: &CriterionId, rank: Rank, at_least: bool, rubric: &Rubric) -> String {
    let field = format!("${{{}}}", name("c", criterion.as_str()));
    let Some(scale) = rubric.criterion(criterion).map(|criterion| rubric.scale_of(criterion)) else {
        return "false()".to_owned();
    };
    if scale.is_number() {
        let number = scale.levels[rank].value;
        let sign = if at_least { ">=" } else { "<" };
        return format!("({field} != '' and {field} {sign} {number})");
    }
    let levels = if at_least { &scale.levels[rank..] } else { &scale.levels[..rank] };
    match levels {
        [] => "false()".to_owned(),
        levels => {
            let each = levels.iter().map(|level| format!("{field} = '{}'", level.id));
            format!("({})", each.collect::<Vec<_>>().join(" or "))
        }
    }
}
