//! The ratings of one rater on one subject, taken from a session or a sheet.

use std::{cmp::Ordering, collections::BTreeSet};

use indexmap::IndexMap;

use crate::{
    practice::Case,
    rubric::CriterionId,
    session::{CaseId, Event, Interview, Moment, Practice, SessionId, SheetRating},
};

use super::{decision::RaterDecision, fault::LeftOutReason};

/// The subject of ratings. Raters are compared only on the same subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatedSubject {
    /// A scripted candidate, with the text that it had.
    Case { id: CaseId, version: String, digest: String },
    /// A recorded interview, as it was when the material was made.
    Recorded { session: SessionId, last_hash: String },
    /// An interview with a real candidate, rated by a panel.
    Panel { session: SessionId },
    /// A real candidate, known by the reference, whom each assessor interviewed and rated alone.
    Candidate { reference: String },
}

/// The ratings of one rater on one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct SubjectRatings {
    /// The file that they stand in.
    pub file: String,
    pub session: SessionId,
    pub rater: String,
    pub subject: RatedSubject,
    pub signed_at: Moment,
    /// Stands for the whole trail that the ratings were read from.
    pub last_hash: String,
    pub ratings: IndexMap<CriterionId, SheetRating>,
    /// What the rules make of them.
    pub decision: RaterDecision,
}

/// Stands behind the name of who signed ratings for an interview that others rated blind. No name of a rater has it.
pub const SIGNED_MARK: &str = " *";

impl RatedSubject {
    pub fn is_practice(&self) -> bool {
        !matches!(self, RatedSubject::Panel { .. } | RatedSubject::Candidate { .. })
    }

    /// Returns whether the subject is this case, text and all.
    pub fn is_case(&self, case: &Case) -> bool {
        matches!(self, RatedSubject::Case { id, digest, .. } if case.is_text_of(id, digest))
    }

    /// The name by which JSON calls the kind.
    pub fn kind(&self) -> &'static str {
        match self {
            RatedSubject::Case { .. } => "case",
            RatedSubject::Recorded { .. } => "recorded",
            RatedSubject::Panel { .. } => "panel",
            RatedSubject::Candidate { .. } => "candidate",
        }
    }

    fn of_practice(practice: &Practice) -> Self {
        match practice {
            Practice::Case(case) => {
                RatedSubject::Case { id: case.id.clone(), version: case.version.clone(), digest: case.digest.clone() }
            }
            Practice::Recorded { session, last_hash } => {
                RatedSubject::Recorded { session: session.clone(), last_hash: last_hash.clone() }
            }
        }
    }
}

impl SubjectRatings {
    /// The key under which the same person rates, however the name is typed.
    pub fn rater_key(&self) -> String {
        key(&self.rater)
    }

    /// The order in which attempts were made; what is the same in all that counts stands in any order.
    pub(super) fn by_time(&self, other: &Self) -> Ordering {
        let place =
            |rated: &Self| (rated.signed_at, rated.last_hash.clone(), rated.session.clone(), rated.file.clone());
        place(self).cmp(&place(other))
    }
}

pub(super) fn key(name: &str) -> String {
    tidy(name).to_lowercase()
}

/// A name on one line, without blanks around it.
pub(super) fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The people whom an interview names: those who hold, rate and sign it, and the candidate, but for the scripted one of
/// a case.
pub(super) fn people(interview: &Interview) -> BTreeSet<String> {
    let mut people = BTreeSet::new();
    let is_case = matches!(interview.record().practice, Some(Practice::Case(_)));
    for entry in interview.trail().entries() {
        people.insert(tidy(&entry.by));
        match &entry.event {
            Event::Prepared(preparation) => {
                people.extend(preparation.raters().map(tidy));
                if !is_case {
                    people.insert(tidy(&preparation.candidate));
                }
            }
            Event::Signed { name, .. } | Event::SheetSigned { name, .. } => {
                people.insert(tidy(name));
            }
            _ => {}
        }
    }
    people.retain(|name| !name.is_empty());
    people
}

/// The ratings that an interview holds for a calibration, one for each rater, or why it holds none. Nothing is told of
/// a sheet on which an assessor of a real candidate rates.
pub(super) fn rated(file: &str, interview: &Interview) -> Result<Vec<SubjectRatings>, LeftOutReason> {
    let record = interview.record();
    let rated = |rater: &str, subject: RatedSubject, signed_at: Moment, last_hash: &str, ratings, decision| {
        let (file, session, last_hash) = (file.to_owned(), interview.session().clone(), last_hash.to_owned());
        let rater = tidy(rater.trim_end_matches([' ', '*']));
        SubjectRatings { file, session, rater, subject, signed_at, last_hash, ratings, decision }
    };
    let one = |rater: &str, subject: RatedSubject, signed_at: Moment, last_hash: &str, ratings| {
        rated(rater, subject, signed_at, last_hash, ratings, RaterDecision::of(interview, None, signed_at))
    };
    let own_ratings = || {
        // A rating that is carried over was given by the raters of another session.
        let own = record.ratings.iter().filter(|(_, given)| !given.carried);
        let given = own.filter_map(|(criterion, given)| {
            let (rating, rationale) = (given.rating.clone()?, given.rationale.clone());
            Some((criterion.clone(), SheetRating { rating, rationale }))
        });
        given.collect()
    };
    if record.consent_withdrawn().is_some() {
        return Err(LeftOutReason::ConsentWithdrawn);
    }
    let last_hash = interview.trail().last_hash();
    match (&record.practice, &record.panel.own) {
        (None, Some(_)) => Err(LeftOutReason::OwnSheet),
        (Some(practice), Some(own)) => {
            let (_, at) = own.signed.as_ref().ok_or(LeftOutReason::Unsigned)?;
            Ok(vec![one(&own.rater, RatedSubject::of_practice(practice), *at, last_hash, own_ratings())])
        }
        _ if record.broken_off.is_some() => Err(LeftOutReason::BrokenOff),
        (practice, None) if record.panel.is_gathered() => {
            let panel = || RatedSubject::Panel { session: interview.session().clone() };
            let subject = practice.as_ref().map_or_else(panel, RatedSubject::of_practice);
            let sheets = record.panel.sheets.iter();
            let sheet = |sheet: &crate::session::Sheet| {
                let decision = RaterDecision::of(interview, Some(&sheet.ratings), sheet.signed_at);
                let ratings = sheet.ratings.clone();
                rated(&sheet.rater, subject.clone(), sheet.signed_at, &sheet.last_hash, ratings, decision)
            };
            Ok(sheets.map(sheet).collect())
        }
        (practice, None) => match (practice, &record.signature) {
            (Some(Practice::Recorded { .. }), None) => Err(LeftOutReason::Material),
            (_, None) => Err(LeftOutReason::Unsigned),
            (None, Some(signature)) => {
                let subject = RatedSubject::Candidate { reference: tidy(&record.preparation.candidate) };
                Ok(vec![one(&signature.name, subject, signature.at, last_hash, own_ratings())])
            }
            (Some(practice), Some(signature)) => Ok(vec![one(
                &signature.name,
                RatedSubject::of_practice(practice),
                signature.at,
                last_hash,
                own_ratings(),
            )]),
        },
    }
}
