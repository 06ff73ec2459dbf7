//! The cohort: what several trainees made of practice cases, for whoever trains them. From [`Attempt`]s, each read from
//! one session, to a [`Cohort`]: a table of trainees by cases with everything that was done in each cell, how each
//! trainee comes on and what each needs, and what all of them find hard. The figures are those of the debrief, and each stands with what it
//! rests on. `docs/cohort.md` tells every rule.
//!
//! The order in which attempts come changes nothing.

mod attempt;
mod hard;
mod labels;
mod left_out;
mod line;
mod progress;
mod roster;
mod seen;

pub use attempt::{Attempt, AttemptFigures, HowFar, Unmeasured};
pub use hard::{Hard, HardCriterion, HardProbe, HardStep, hard};
pub use left_out::LeftOutCounts;
pub use line::{Advice, AttemptConduct, Exercise, Need, SameExercise, TraineeLine};
pub use progress::{ProgressChange, TraineeProgress};
pub use roster::{RosterFault, roster};
pub use seen::{AttemptSeen, CohortStep, CriterionSeen, ProbeSeen, StepSeen};

use std::collections::BTreeMap;

use crate::{
    rubric::RubricId,
    session::{CaseId, person_key},
};

/// A group of trainees with their attempts at practice cases.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohort {
    /// Trainees in the order of their names; with `anonymous`, of their labels.
    pub trainees: Vec<Trainee>,
    /// Cases by rubric, then by id. Each trainee has one cell for each.
    pub cases: Vec<CaseColumn>,
    pub hard: Hard,
    /// True if trainees were expected by name.
    pub has_roster: bool,
    /// Labels stand in place of names, and months in place of days.
    pub anonymous: bool,
}

/// A case that somebody has begun.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseColumn {
    pub rubric: RubricId,
    pub rubric_title: String,
    pub case: CaseId,
    /// Title of the case, or its id where the case is not at hand.
    pub title: String,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Trainee {
    /// Name as in the list of those expected, else as in the first attempt.
    pub name: String,
    /// True if the trainee is on the list of those expected; nobody is where there is no list.
    pub expected: bool,
    /// Attempts at each case, in the order of the cases.
    pub cells: Vec<CaseAttempts>,
    pub progress: TraineeProgress,
    /// None where no signed attempt tells.
    pub line: Option<TraineeLine>,
}

/// The attempts of one trainee at one case, in the order in which they were begun.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CaseAttempts {
    pub attempts: Vec<Attempt>,
}

/// A choice of attempts; all are wanted where nothing is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedAttempts {
    pub rubric: Option<String>,
    pub case: Option<String>,
}

impl WantedAttempts {
    pub fn wants(&self, attempt: &Attempt) -> bool {
        let is = |wanted: &Option<String>, id: &str| wanted.as_ref().is_none_or(|wanted| wanted == id);
        is(&self.rubric, attempt.rubric.as_str()) && is(&self.case, attempt.case.as_str())
    }
}

/// The cohort of these attempts, and of trainees who are expected whether they have begun or not.
pub fn cohort(mut attempts: Vec<Attempt>, expected: Option<&[String]>) -> Cohort {
    attempts.sort_by_key(Attempt::place_in_time);
    let cases = columns(&attempts);
    let hard = hard(&attempts);
    let mut trainees: BTreeMap<String, Trainee> = BTreeMap::new();
    let new = |name: &str, expected| Trainee {
        name: name.trim().to_owned(),
        expected,
        cells: vec![CaseAttempts::default(); cases.len()],
        progress: TraineeProgress::default(),
        line: None,
    };
    for name in expected.unwrap_or_default() {
        trainees.entry(person_key(name)).or_insert_with(|| new(name, true));
    }
    for attempt in attempts {
        let place = cases.iter().position(|case| case.is_of(&attempt));
        let key = person_key(&attempt.trainee);
        let trainee = trainees.entry(key).or_insert_with(|| new(&attempt.trainee, false));
        if let Some(cell) = place.and_then(|place| trainee.cells.get_mut(place)) {
            cell.attempts.push(attempt);
        }
    }
    let mut trainees: Vec<Trainee> = trainees.into_values().collect();
    for trainee in &mut trainees {
        trainee.progress = TraineeProgress::of(trainee.attempts());
        trainee.line = line::line(trainee.attempts());
    }
    Cohort { trainees, cases, hard, has_roster: expected.is_some(), anonymous: false }
}

fn columns(attempts: &[Attempt]) -> Vec<CaseColumn> {
    let mut columns: BTreeMap<(RubricId, CaseId), CaseColumn> = BTreeMap::new();
    for attempt in attempts {
        let column = columns.entry((attempt.rubric.clone(), attempt.case.clone())).or_insert_with(|| CaseColumn {
            rubric: attempt.rubric.clone(),
            rubric_title: attempt.rubric_title.clone(),
            case: attempt.case.clone(),
            title: attempt.case.to_string(),
        });
        // Any attempt for which the case was found knows its title.
        if let Some(title) = &attempt.case_title {
            column.title.clone_from(title);
        }
    }
    columns.into_values().collect()
}

impl CaseColumn {
    fn is_of(&self, attempt: &Attempt) -> bool {
        self.rubric == attempt.rubric && self.case == attempt.case
    }
}

impl Trainee {
    pub fn attempts(&self) -> impl Iterator<Item = &Attempt> {
        self.cells.iter().flat_map(|cell| &cell.attempts)
    }

    pub fn has_begun(&self) -> bool {
        self.attempts().next().is_some()
    }
}

impl CaseAttempts {
    /// Attempts that were signed, whether or not there are figures for them.
    pub fn signed(&self) -> usize {
        self.attempts.iter().filter(|attempt| attempt.is_signed()).count()
    }

    /// Attempts that were begun and not signed.
    pub fn unsigned(&self) -> usize {
        self.attempts.len() - self.signed()
    }

    /// The signed attempt that agrees with the reference on most criteria; of equals the first.
    pub fn best(&self) -> Option<(&Attempt, &AttemptFigures)> {
        let mut best: Option<(&Attempt, &AttemptFigures, f64)> = None;
        for (attempt, figures) in self.measured() {
            let Some(exact) = figures.exact.value else { continue };
            if best.is_none_or(|(.., most)| exact > most) {
                best = Some((attempt, figures, exact));
            }
        }
        best.map(|(attempt, figures, _)| (attempt, figures)).or_else(|| self.measured().next())
    }

    /// The attempt with figures that was signed last.
    pub fn latest(&self) -> Option<(&Attempt, &AttemptFigures)> {
        self.measured().max_by_key(|(attempt, figures)| (figures.signed, attempt.session.clone()))
    }

    /// Attempts with figures, in the order in which they were begun.
    pub fn measured(&self) -> impl Iterator<Item = (&Attempt, &AttemptFigures)> {
        self.attempts.iter().filter_map(|attempt| Some((attempt, attempt.figures()?)))
    }
}

impl Cohort {
    /// Labels in place of names and of the ids of sessions.
    pub fn anonymous(self) -> Cohort {
        labels::anonymous(self)
    }

    pub fn attempts(&self) -> impl Iterator<Item = &Attempt> {
        self.trainees.iter().flat_map(Trainee::attempts)
    }

    /// Trainees without any attempt: only known where a list of those expected was given.
    pub fn not_begun(&self) -> impl Iterator<Item = &Trainee> {
        self.trainees.iter().filter(|trainee| !trainee.has_begun())
    }
}
