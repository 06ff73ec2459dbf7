//! Words beside a clock at its turns: a glance tells what a figure would have to be compared for. They come and go by
//! themselves, without sound, and stand only beside a time that runs.

use chrono::TimeDelta;

use crate::{
    locale::{Explain, Message},
    message,
    rubric::{Question, Rubric},
    session::Stage,
};

/// The last part of a time that is announced: one fifth of it.
const ANNOUNCED_PART: i64 = 5;
const ANNOUNCED_SECONDS_LEAST: i64 = 60;
/// The most that is announced of a question, and of the whole interview.
const OF_QUESTION_SECONDS_MOST: i64 = 180;
const OF_INTERVIEW_SECONDS_MOST: i64 = 300;

/// A word beside a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeWord {
    /// So many minutes are left, counted up.
    Left {
        minutes: i64,
    },
    /// The planned time is over, and so many minutes are left of the most that it may take.
    AtMost {
        minutes: i64,
    },
    Over,
    /// By the plan of the rubric another part has begun than the one on the screen.
    PartBegins {
        part: &'static str,
    },
}

impl Explain for TimeWord {
    fn explain(&self) -> Message {
        match self {
            TimeWord::Left { minutes } => message!("clock-left", minutes = *minutes),
            TimeWord::AtMost { minutes } => message!("clock-at-most", minutes = *minutes),
            TimeWord::Over => message!("clock-over"),
            TimeWord::PartBegins { part } => message!("clock-part", part = *part),
        }
    }
}

/// The word on a question that was on the screen for so long.
pub fn on_question(question: &Question, spent: TimeDelta) -> Option<TimeWord> {
    let (planned, most) = (seconds(question.minutes), seconds(question.minutes_at_most()));
    match spent.num_seconds() {
        spent if spent > most => Some(TimeWord::Over),
        spent if spent > planned => Some(TimeWord::AtMost { minutes: minutes_up(most - spent) }),
        spent => left(planned, spent, OF_QUESTION_SECONDS_MOST),
    }
}

/// The word on an interview of such a length, at a step: the next part of the plan before what is left of the whole.
pub fn on_interview(rubric: &Rubric, stage: Stage, length: TimeDelta) -> Option<TimeWord> {
    let (planned, spent) = (seconds(rubric.minutes), length.num_seconds());
    if spent > planned {
        return Some(TimeWord::Over);
    }
    let here = match stage {
        Stage::Prepare | Stage::SelfAssessment | Stage::Open => 0,
        Stage::Ask => 1,
        Stage::Evidence | Stage::Observe | Stage::Plan => 2,
        Stage::Close | Stage::Rate | Stage::Recommend => 3,
    };
    let part = rubric.minutes_by_part.and_then(|plan| {
        let due = plan.part_at(spent);
        (due > here).then(|| TimeWord::PartBegins { part: plan.parts()[due].0 })
    });
    part.or_else(|| left(planned, spent, OF_INTERVIEW_SECONDS_MOST))
}

/// The minutes left, in the last part of a time.
fn left(planned: i64, spent: i64, most: i64) -> Option<TimeWord> {
    let announced = (planned / ANNOUNCED_PART).clamp(ANNOUNCED_SECONDS_LEAST, most);
    let left = planned - spent;
    // A time that is all announced would begin with the word.
    (left <= announced && spent > 0 && announced < planned).then(|| TimeWord::Left { minutes: minutes_up(left) })
}

fn seconds(minutes: u16) -> i64 {
    i64::from(minutes) * 60
}

/// Whole minutes, of which the last counts from its beginning.
fn minutes_up(seconds: i64) -> i64 {
    (seconds + 59).max(60) / 60
}
