//! One sitting: which drills come, in what order, and what comes again before it ends.

use std::collections::VecDeque;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{Drill, DrillId, Grade, Schedule};

/// Others that come between a drill got wrong and the same drill again.
const BETWEEN: usize = 3;
/// Times that a drill comes in one sitting: who gets it wrong that often needs sleep more than the drill.
const TURNS_MOST: usize = 3;

/// New drills in one sitting: all that is learnt today comes again in the days that follow.
const NEW_MOST: usize = 5;

/// The drills of a sitting of some length on a day, in their order, by their place in the list. Those due come first,
/// those got wrong last time before all others; then a few new ones, the easiest cases first.
pub fn plan(drills: &[Drill], schedule: &Schedule, today: NaiveDate, length: usize) -> Vec<usize> {
    let lot = |id: &DrillId| -> [u8; 32] { Sha256::digest(format!("{today}\n{id}\n")).into() };
    let (mut due, mut new) = (Vec::new(), Vec::new());
    for (place, drill) in drills.iter().enumerate() {
        match schedule.standing(drill) {
            Some(standing) if standing.due <= today => due.push((place, standing)),
            Some(_) => {}
            None => new.push(place),
        }
    }
    due.sort_by_cached_key(|(place, standing)| {
        let id = &drills[*place].id;
        (standing.grade != Grade::Again, standing.due, lot(id), id.clone())
    });
    new.sort_by_cached_key(|place| {
        let drill = &drills[*place];
        (drill.case.difficulty, lot(&drill.id), drill.id.clone())
    });
    let due: Vec<usize> = due.into_iter().map(|(place, _)| place).take(length).collect();
    let room = (length - due.len()).min(NEW_MOST);
    due.into_iter().chain(new.into_iter().take(room)).collect()
}

/// A sitting under way. Drills are named by their place in the list that it was planned from.
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting {
    /// Drills still to come; the first is before the trainee.
    queue: VecDeque<usize>,
    turns: Vec<DrillTurn>,
    answered: bool,
}

/// A drill was before the trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrillTurn {
    pub drill: usize,
    pub grade: Grade,
}

impl Sitting {
    pub fn new(planned: Vec<usize>) -> Self {
        Sitting { queue: planned.into(), turns: Vec::new(), answered: false }
    }

    /// The drill before the trainee; none when the sitting is over.
    pub fn current(&self) -> Option<usize> {
        self.queue.front().copied()
    }

    /// The turns taken so far.
    pub fn turns(&self) -> &[DrillTurn] {
        &self.turns
    }

    /// Returns whether the drill before the trainee has been answered.
    pub fn is_answered(&self) -> bool {
        self.answered
    }

    /// Drills that are still to be answered, the one before the trainee among them.
    pub fn remaining(&self) -> usize {
        self.queue.len() - usize::from(self.answered)
    }

    /// Returns whether a drill is still to come after the one before the trainee.
    pub fn comes_again(&self, drill: usize) -> bool {
        self.queue.iter().skip(1).any(|each| *each == drill)
    }

    /// Takes the grade of the drill before the trainee, once.
    pub fn answer(&mut self, grade: Grade) {
        let Some(drill) = self.current().filter(|_| !self.answered) else { return };
        self.answered = true;
        self.turns.push(DrillTurn { drill, grade });
        let times = self.turns.iter().filter(|turn| turn.drill == drill).count();
        if !grade.is_right() && times < TURNS_MOST {
            let at = self.queue.len().min(BETWEEN + 1);
            self.queue.insert(at, drill);
        }
    }

    /// Goes on from a drill that was answered.
    pub fn go_on(&mut self) {
        if self.answered {
            self.queue.pop_front();
            self.answered = false;
        }
    }

    /// Each drill done with its first grade, in the order in which they came.
    pub fn firsts(&self) -> Vec<DrillTurn> {
        let mut firsts: Vec<DrillTurn> = Vec::new();
        for turn in &self.turns {
            if !firsts.iter().any(|first| first.drill == turn.drill) {
                firsts.push(*turn);
            }
        }
        firsts
    }
}
