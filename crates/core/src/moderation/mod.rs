//! The sampling plan of a moderator: which signed sessions to look at, and at which of their criteria. A pure function of
//! the sessions and of what is wished for; what is left to chance follows from a seed, so that the same sessions, wishes
//! and seed give the same plan on every machine. `docs/moderation.md` explains it to moderators.

mod draw;
mod subject;

pub use subject::{Near, Subject};

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::CriterionId,
    session::{SessionId, same_person},
};

/// What is wished for.
#[derive(Debug, Clone, Serialize)]
pub struct Sampling {
    /// Of the sessions that nothing else chooses, so many in a hundred, rounded up.
    pub percent: u8,
    /// Every session whose result is at most so many steps from another; none if that is not asked.
    pub borderline: Option<usize>,
    /// Assessors of whom every session is looked at.
    pub new_assessors: Vec<String>,
    /// Only what was signed on this day or later.
    pub since: Option<NaiveDate>,
    pub seed: u64,
    /// Criteria to look at in each session, at most.
    pub criteria: usize,
    /// Also what was moderated already.
    pub again: bool,
}

/// Why a session is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    NewAssessor,
    Borderline,
    Sample,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// What to look at: sessions of new assessors, borderline ones, then those drawn; each in the order of signing.
    pub chosen: Vec<Chosen>,
    /// So many sessions were signed in the time asked for.
    pub signed: usize,
    /// So many more were chosen and left out, since somebody had moderated them.
    pub moderated: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The place of the session in the list that the plan was made from.
    pub subject: usize,
    /// All that applies, at least one.
    pub why: Vec<Why>,
    pub criteria: Vec<CriterionId>,
}

/// Makes the plan. Of a session that is there several times, as in a copy, the one with the longest trail counts.
pub fn plan(subjects: &[Subject], sampling: &Sampling) -> Plan {
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
    let drawn = rest.into_iter().take(drawn).map(|subject| (subject, vec![Why::Sample]));
    // The draw is over all: else whatever was moderated would make room for another, until all have been.
    let moderated: HashSet<&SessionId> =
        subjects.iter().filter(|each| each.moderated).map(|each| &each.session).collect();
    let (done, to_do): (Vec<_>, Vec<_>) = certain
        .into_iter()
        .chain(drawn)
        .partition(|(subject, _)| !sampling.again && moderated.contains(&subjects[*subject].session));
    let mut chosen: Vec<Chosen> = to_do
        .into_iter()
        .map(|(subject, why)| Chosen { subject, why, criteria: criteria(&subjects[subject], sampling) })
        .collect();
    chosen.sort_by_key(|each| {
        let subject = &subjects[each.subject];
        (each.why[0], subject.signed, &subject.session)
    });
    Plan { chosen, signed, moderated: done.len() }
}

/// The reasons for which a session is looked at whatever the draw.
fn certain_reasons(subject: &Subject, sampling: &Sampling) -> Vec<Why> {
    let is_new = |name: &String| subject.assessors.iter().any(|assessor| same_person(assessor, name));
    let new = sampling.new_assessors.iter().any(is_new).then_some(Why::NewAssessor);
    let borderline = sampling.borderline.is_some_and(|most| subject.is_borderline(most)).then_some(Why::Borderline);
    new.into_iter().chain(borderline).collect()
}

/// Those on which a near result hangs, the nearest first; then others by the draw.
fn criteria(subject: &Subject, sampling: &Sampling) -> Vec<CriterionId> {
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
