//! The ratings of several assessors side by side: which criteria they still have to agree on, and how far apart they
//! are.

use std::cmp::Reverse;

use crate::{
    rubric::CriterionId,
    session::{
        Interview,
        panel::settle::{RatingsApart, apart},
    },
};

/// The criteria in scope with how far apart the ratings on each are: in the order of the rubric, or the most different
/// first.
pub fn rows(interview: &Interview, by_difference: bool) -> Vec<(CriterionId, RatingsApart)> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let mut rows: Vec<_> = record
        .criteria_in_scope(rubric)
        .map(|criterion| {
            let ratings = record.panel.ratings_on(&criterion.id);
            (criterion.id.clone(), apart(&ratings, rubric.scale_of(criterion)))
        })
        .collect();
    if by_difference {
        rows.sort_by_key(|(_, apart)| Reverse(apart.weight()));
    }
    rows
}

/// Returns true while the assessors still have to agree on a criterion, or to leave it to others.
pub fn is_open(criterion: &CriterionId, interview: &Interview) -> bool {
    let record = interview.record();
    record.rating(criterion).is_none() && !record.panel.referred.contains_key(criterion)
}
