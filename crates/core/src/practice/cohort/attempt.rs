//! One attempt at a case: a practice session, with the debrief's figures where it was signed and the case is at hand.

use std::path::PathBuf;

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{
        Case,
        debrief::{Debrief, Measured, debrief},
    },
    rubric::RubricId,
    session::{CaseId, Interview, Moment, Outcome, Practice, SessionId},
};

use super::{AttemptSeen, seen};

/// One attempt of one trainee at one case, as far as a cohort tells of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    pub session: SessionId,
    /// The file that it was read from, named from the cohort's folder on; empty where nobody is to know.
    pub file: PathBuf,
    /// The assessor's name as it stands in the session.
    pub trainee: String,
    pub rubric: RubricId,
    pub rubric_title: String,
    pub case: CaseId,
    /// None where the case is not at hand.
    pub case_title: Option<String>,
    pub began: Moment,
    /// The length of the interview without pauses.
    pub seconds: u32,
    pub how_far: HowFar,
}

/// The stage that an attempt reached.
#[derive(Debug, Clone, PartialEq)]
pub enum HowFar {
    Begun,
    BrokenOff,
    Signed(Box<AttemptFigures>, Box<AttemptSeen>),
    /// The attempt is signed, and there is nothing to compare it with.
    Unmeasured(Unmeasured),
}

/// Reason why a signed attempt has no figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unmeasured {
    CaseNotFound,
    /// The case found is for another rubric, or another case under the same name.
    CaseDoesNotFit,
}

/// The debrief's figures of a signed attempt.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptFigures {
    pub signed: Moment,
    /// Criteria rated as in the reference, of those that both rated.
    pub exact: Measured,
    /// Ratings at most one level away, of those that both gave a level.
    pub within_one: Measured,
    pub kappa_quadratic: Measured,
    /// Mean difference in levels; above zero the trainee is milder.
    pub mean_difference: Measured,
    pub recommended: Outcome,
    pub reference: Outcome,
    /// Evidence found, of what was said.
    pub evidence_found: Measured,
    /// The number of remarks found that count by the trainee's own word.
    pub evidence_claimed: usize,
    /// Remarks called into question of which the trainee says that the candidate said them.
    pub said_claimed: usize,
    /// Steps done as they should be, of those that were due.
    pub procedure_done: Measured,
    /// The case reads otherwise than when the session was begun.
    pub case_changed: bool,
}

impl Attempt {
    /// The attempt that a session is; none if it is no practice on a case, or nobody says whose it is. The texts come
    /// in this language.
    pub fn of(interview: &Interview, case: Option<&Case>, language: &Language) -> Option<Attempt> {
        let (rubric, record) = (interview.rubric(), interview.record());
        let Some(Practice::Case(reference)) = &record.practice else { return None };
        let how_far = match (&record.signature, case) {
            (None, _) if record.broken_off.is_some() => HowFar::BrokenOff,
            (None, _) => HowFar::Begun,
            (Some(_), None) => HowFar::Unmeasured(Unmeasured::CaseNotFound),
            (Some(_), Some(case)) => match debrief(case, interview, language) {
                Ok(debrief) => {
                    let seen = seen::seen(case, interview, &debrief, language);
                    HowFar::Signed(Box::new(figures(&debrief)), Box::new(seen))
                }
                Err(_) => HowFar::Unmeasured(Unmeasured::CaseDoesNotFit),
            },
        };
        let title = case.filter(|case| case.id == reference.id).map(|case| case.title.get(language).to_owned());
        Some(Attempt {
            session: interview.session().clone(),
            file: PathBuf::new(),
            trainee: trainee(interview)?,
            rubric: rubric.id.clone(),
            rubric_title: rubric.title.get(language).to_owned(),
            case: reference.id.clone(),
            case_title: title,
            began: interview.trail().entries().first()?.at,
            seconds: record.interview_seconds,
            how_far,
        })
    }

    pub fn is_signed(&self) -> bool {
        matches!(self.how_far, HowFar::Signed(..) | HowFar::Unmeasured(_))
    }

    pub fn figures(&self) -> Option<&AttemptFigures> {
        match &self.how_far {
            HowFar::Signed(figures, _) => Some(figures),
            _ => None,
        }
    }

    pub fn seen(&self) -> Option<&AttemptSeen> {
        match &self.how_far {
            HowFar::Signed(_, seen) => Some(seen),
            _ => None,
        }
    }

    /// The key by which attempts are put in order.
    pub(super) fn place_in_time(&self) -> (Moment, SessionId) {
        (self.began, self.session.clone())
    }
}

impl AttemptFigures {
    pub fn outcome_same(&self) -> bool {
        self.recommended == self.reference
    }
}

/// The assessor as prepared; before there is a preparation, who began.
fn trainee(interview: &Interview) -> Option<String> {
    let prepared = interview.record().preparation.assessor.as_str();
    let began_by = interview.trail().entries().first().map(|entry| entry.by.as_str());
    let mut names = std::iter::once(prepared).chain(began_by).map(str::trim);
    names.find(|name| !name.is_empty()).map(str::to_owned)
}

fn figures(debrief: &Debrief) -> AttemptFigures {
    AttemptFigures {
        signed: debrief.signed,
        exact: debrief.figures.exact,
        within_one: debrief.figures.within_one,
        kappa_quadratic: debrief.figures.kappa_quadratic,
        mean_difference: debrief.figures.mean_difference,
        recommended: debrief.outcomes.recommended,
        reference: debrief.outcomes.reference,
        evidence_found: debrief.evidence.found,
        evidence_claimed: debrief.evidence.claimed,
        said_claimed: debrief.evidence.said_after_all.len(),
        procedure_done: debrief.procedure.done,
        case_changed: debrief.case.changed,
    }
}
