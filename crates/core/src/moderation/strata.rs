//! The strata of a draw: each assessor who signed, and each outcome. Without them a draw of few sessions leaves out whoever
//! holds few, and the results that are rare.

use std::collections::HashSet;

use crate::session::person_key;

use super::{ModerationSubject, SelectionReason};

/// Puts first, of those in the order of the draw, the first of each assessor and of each outcome that nothing chose
/// before; returns how many these are. Who stands for both counts for both.
pub(super) fn first(
    subjects: &[ModerationSubject],
    certain: &[(usize, Vec<SelectionReason>)],
    rest: &mut Vec<usize>,
) -> usize {
    let (mut assessors, mut outcomes) = (HashSet::new(), HashSet::new());
    let mut is_new = |subject: usize| {
        let one = &subjects[subject];
        let assessor = assessors.insert(one.assessors.first().map(|name| person_key(name)));
        outcomes.insert(one.outcome) || assessor
    };
    certain.iter().for_each(|(subject, _)| {
        is_new(*subject);
    });
    let (first, others): (Vec<usize>, Vec<usize>) = rest.drain(..).partition(|subject| is_new(*subject));
    let count = first.len();
    rest.extend(first);
    rest.extend(others);
    count
}
