//! The sampling plan of a moderator: which signed sessions to look at, and at which of their criteria. A pure function
//! of the sessions and of what is wished for; what is left to chance follows from a seed, so that the same sessions,
//! wishes and seed give the same plan on every machine. Beside it the summary of what moderators found. `docs/moderation.md` explains it to moderators.

mod draw;
mod strata;
mod subject;
mod summary;

pub use subject::{ModerationSubject, Near};
pub use summary::{FindingKind, ModeratedSession, ModerationSummary, Tally, summary};

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::CriterionId,
    session::{SessionId, same_person},
};

/// The wishes for a plan.
#[derive(Debug, Clone, Serialize)]
pub struct Sampling {
    /// Percentage of the sessions that nothing else chooses, rounded up, and more where each assessor and each outcome
    /// would not be among them.
    pub percent: u8,
    /// Most steps to another result at which a session counts as borderline; none if that is not asked.
    pub borderline: Option<usize>,
    /// Assessors of whom every session is looked at.
    pub new_assessors: Vec<String>,
    /// Earliest day of signature of the sessions that are looked at.
    pub since: Option<NaiveDate>,
    pub seed: u64,
    /// Criteria to look at in each session, at most.
    pub criteria: usize,
    /// True if sessions that were moderated already may be chosen again.
    pub again: bool,
}

/// Reason why a session is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectionReason {
    NewAssessor,
    Borderline,
    Sample,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Sessions to look at: those of new assessors, borderline ones, then those drawn; each in the order of signing.
    pub chosen: Vec<ChosenSession>,
    /// Number of sessions signed in the time asked for.
    pub signed: usize,
    /// Number of sessions chosen and left out, since somebody had moderated them.
    pub moderated: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ChosenSession {
    /// The place of the session in the list that the plan was made from.
    pub subject: usize,
    /// Reasons that apply, at least one.
    pub why: Vec<SelectionReason>,
    pub criteria: Vec<CriterionId>,
}

/// Makes the plan. If a session is there several times, as in a copy, the one with the longest trail counts.
pub fn plan(subjects: &[ModerationSubject], sampling: &Sampling) -> Plan {
    let mut in_time: Vec<usize> = (0..subjects.len())
        .filter(|index| sampling.since.is_none_or(|since| subjects[*index].signed.date_naive() >= since))
        .collect();
    in_time.sort_by_key(|index| (&subjects[*index].session, std::cmp::Reverse(subjects[*index].entries)));
    in_time.dedup_by_key(|index| &subjects[*index].session);
    let signed = in_time.len();
    let (mut certain, mut rest) = (Vec::new(), Vec::new());
    for subject in in_time {
        let why = certain_reasons(&subjects[subject], sampling);
        if why.is_empty() { rest.push(subject) } else { certain.push((subject, why)) }
    }
    draw::order(&mut rest, |subject| draw::of_session(sampling.seed, &subjects[*subject].session));
    let drawn = (rest.len() * usize::from(sampling.percent.min(100))).div_ceil(100);
    let first = if drawn == 0 { 0 } else { strata::first(subjects, &certain, &mut rest) };
    let drawn = rest.into_iter().take(drawn.max(first)).map(|subject| (subject, vec![SelectionReason::Sample]));
    // The draw is over all: else whatever was moderated would make room for another, until all have been.
    let moderated: HashSet<&SessionId> =
        subjects.iter().filter(|each| each.moderated).map(|each| &each.session).collect();
    let (done, to_do): (Vec<_>, Vec<_>) = certain
        .into_iter()
        .chain(drawn)
        .partition(|(subject, _)| !sampling.again && moderated.contains(&subjects[*subject].session));
    let mut chosen: Vec<ChosenSession> = to_do
        .into_iter()
        .map(|(subject, why)| ChosenSession { subject, why, criteria: criteria(&subjects[subject], sampling) })
        .collect();
    chosen.sort_by_key(|each| {
        let subject = &subjects[each.subject];
        (each.why[0], subject.signed, &subject.session)
    });
    Plan { chosen, signed, moderated: done.len() }
}

/// The reasons for which a session is looked at whatever the draw.
fn certain_reasons(subject: &ModerationSubject, sampling: &Sampling) -> Vec<SelectionReason> {
    let is_new = |name: &String| subject.assessors.iter().any(|assessor| same_person(assessor, name));
    let new = sampling.new_assessors.iter().any(is_new).then_some(SelectionReason::NewAssessor);
    let borderline =
        sampling.borderline.is_some_and(|most| subject.is_borderline(most)).then_some(SelectionReason::Borderline);
    new.into_iter().chain(borderline).collect()
}

/// Criteria on which a near result hangs, the nearest first; then others by the draw.
fn criteria(subject: &ModerationSubject, sampling: &Sampling) -> Vec<CriterionId> {
    let mut criteria: Vec<CriterionId> = Vec::new();
    let near = subject.near.iter().filter(|near| sampling.borderline.is_some_and(|most| near.steps <= most));
    for id in near.flat_map(|near| &near.criteria).filter(|id| subject.rated.contains(*id)) {
        if !criteria.contains(id) {
            criteria.push(id.clone());
        }
    }
    let mut others: Vec<&CriterionId> = subject.rated.iter().filter(|id| !criteria.contains(*id)).collect();
    draw::order(&mut others, |id| draw::of_criterion(sampling.seed, &subject.session, id));
    criteria.extend(others.into_iter().cloned());
    criteria.truncate(sampling.criteria);
    criteria
}
