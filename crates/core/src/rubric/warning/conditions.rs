//! Circumstances that are settled at preparation and on which nothing depends.

use std::collections::HashSet;

use crate::rubric::{CircumstanceId, Condition, Rubric, check::findings::At};

use super::{Found, WarningKind};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let mut named = HashSet::new();
    let of_criteria = rubric.criteria.values().filter_map(|criterion| criterion.only_if.as_ref());
    let of_questions = rubric.questions.values().filter_map(|question| question.only_if.as_ref());
    of_criteria.chain(of_questions).for_each(|condition| names(condition, &mut named));
    let root = At::Root;
    let at = root.field("circumstances");
    for (index, circumstance) in rubric.circumstances.keys().enumerate() {
        if !named.contains(circumstance) {
            let kind = WarningKind::CircumstanceUnused { circumstance: circumstance.clone() };
            found.add(&at.index(index).field("id"), kind);
        }
    }
}

fn names<'r>(condition: &'r Condition, named: &mut HashSet<&'r CircumstanceId>) {
    match condition {
        Condition::Circumstance(circumstance) => {
            named.insert(circumstance);
        }
        Condition::Not(inner) => names(inner, named),
        Condition::All(several) | Condition::Any(several) => several.iter().for_each(|each| names(each, named)),
        Condition::Unit(_)
        | Condition::Asked(_)
        | Condition::Heard(..)
        | Condition::AtLeast(..)
        | Condition::Below(..) => {}
    }
}
