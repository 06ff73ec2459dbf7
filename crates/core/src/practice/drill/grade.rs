//! Grading: from the trainee's response to a grade and the feedback.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{locale::Language, session::Rating};

use super::{
    Drill, Task,
    evidence::{self, SentenceVerdict, passages},
    probes::{self, DrillFollowUp, follow_ups},
    rate::{self, RateVerdict},
};

/// The grade of a drill: the four ratings of FSRS. The time taken counts nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    Again,
    Hard,
    Good,
    Easy,
}

impl Grade {
    pub const ALL: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

    /// Returns whether the drill need not come again in the same sitting.
    pub fn is_right(self) -> bool {
        self >= Grade::Good
    }

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Grade::Again => "again",
            Grade::Hard => "hard",
            Grade::Good => "good",
            Grade::Easy => "easy",
        }
    }
}

/// The response of the trainee.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    Rating(Rating),
    /// Numbers of the sentences marked, over all passages.
    Marked(BTreeSet<usize>),
    /// The place of the follow-up among those offered.
    Chosen(usize),
}

/// The feedback on a response.
#[derive(Debug, Clone, PartialEq)]
pub enum DrillVerdict {
    Rate(RateVerdict),
    Evidence(SentenceVerdict),
    Probe { chosen: usize, follow_ups: Vec<DrillFollowUp> },
}

/// Grades an answer. None where it is no answer to this drill. The seed is that by which the follow-ups were mixed.
pub fn judge(drill: &Drill, response: &Response, seed: u64, language: &Language) -> Option<(Grade, DrillVerdict)> {
    match (&drill.task, response) {
        (Task::Rate(criterion), Response::Rating(given)) => {
            let criterion = &drill.rubric.criteria[criterion];
            let scale = drill.rubric.scale_of(criterion);
            if matches!(given, Rating::Level(level) if scale.rank_of(level).is_none()) {
                return None;
            }
            let expert = drill.answer().ratings.iter().find(|rating| rating.criterion == criterion.id)?;
            let (grade, verdict) = rate::judge(given, &expert.rating, scale);
            Some((grade, DrillVerdict::Rate(verdict)))
        }
        (Task::Evidence(_), Response::Marked(marked)) => {
            let (grade, verdict) = evidence::judge(&passages(drill, language), marked);
            Some((grade, DrillVerdict::Evidence(verdict)))
        }
        (Task::Probe, Response::Chosen(chosen)) => {
            let follow_ups = follow_ups(drill, seed, language);
            let grade = probes::grade(follow_ups.get(*chosen)?, &follow_ups);
            Some((grade, DrillVerdict::Probe { chosen: *chosen, follow_ups }))
        }
        _ => None,
    }
}
