//! Rate one answer: the level given beside the expert's.

use crate::{rubric::Scale, session::Rating};

use super::Grade;

/// The feedback on an answer that was rated.
#[derive(Debug, Clone, PartialEq)]
pub struct RateVerdict {
    pub given: Rating,
    pub expert: Rating,
    pub difference: LevelDifference,
}

/// The distance from the expert's level to the level given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelDifference {
    Exact,
    /// Levels above the expert's.
    Higher(usize),
    /// Levels below the expert's.
    Lower(usize),
    /// A level where the expert found not enough evidence.
    TooSure,
    /// The trainee found too little evidence where the expert found enough.
    NotSure,
}

pub(super) fn judge(given: &Rating, expert: &Rating, scale: &Scale) -> (Grade, RateVerdict) {
    let rank = |rating: &Rating| match rating {
        Rating::Level(level) => scale.rank_of(level),
        Rating::NotEnoughEvidence => None,
    };
    let difference = match (rank(given), rank(expert)) {
        (None, None) => LevelDifference::Exact,
        (Some(_), None) => LevelDifference::TooSure,
        (None, Some(_)) => LevelDifference::NotSure,
        (Some(given), Some(expert)) if given > expert => LevelDifference::Higher(given - expert),
        (Some(given), Some(expert)) if given < expert => LevelDifference::Lower(expert - given),
        (Some(_), Some(_)) => LevelDifference::Exact,
    };
    (grade(difference), RateVerdict { given: given.clone(), expert: expert.clone(), difference })
}

/// The grade of a rating, never easy: an exact level may be a guess.
pub fn grade(difference: LevelDifference) -> Grade {
    match difference {
        LevelDifference::Exact => Grade::Good,
        LevelDifference::Higher(1) | LevelDifference::Lower(1) => Grade::Hard,
        _ => Grade::Again,
    }
}

/// A rating as a case writes it.
pub(super) fn written(rating: &Rating) -> &str {
    match rating {
        Rating::Level(level) => level.as_str(),
        Rating::NotEnoughEvidence => "not-enough",
    }
}
