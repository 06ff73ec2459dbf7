//! What a trainee says of the notes of a practice session once it is signed: that one of them says in other words what
//! the expert noted, or that the candidate did say what a note holds. It stands beside what was signed, which it does not
//! touch, and can be taken back. Whether a claim fits the case is settled where a debrief is made: a session does not know
//! the texts of its case.

use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::Message,
    message,
    rubric::{ProbeId, QuestionId},
};

use super::{Consent, Event, Interview, Moment, Record, Refusal, RemarkId, same_person};

/// A claim of the trainee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// The remark says in other words what the expert noted.
    Noted { expected: ExpectedWords, remark: RemarkId },
    /// The candidate did say what the remark holds, in answer to this question, or to this probe of it.
    Said {
        remark: RemarkId,
        question: QuestionId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        probe: Option<ProbeId>,
    },
}

/// The thing that a claim is about. Of each there stands one claim at most.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClaimOn {
    Expected(ExpectedWords),
    Remark(RemarkId),
}

/// Words of the candidate that an expert noted. They are known by their text, so that no claim comes to stand for other
/// words when a case is changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExpectedWords {
    pub question: QuestionId,
    /// SHA-256 of the words in the first language of the case, in lower-case hexadecimal.
    pub digest: String,
}

/// A claim with when and by whom it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimMade {
    pub at: Moment,
    pub by: String,
    pub claim: Claim,
}

impl Claim {
    pub fn on(&self) -> ClaimOn {
        match self {
            Claim::Noted { expected, .. } => ClaimOn::Expected(expected.clone()),
            Claim::Said { remark, .. } => ClaimOn::Remark(remark.clone()),
        }
    }

    /// The trainee's remark that it names.
    pub fn remark(&self) -> &RemarkId {
        match self {
            Claim::Noted { remark, .. } | Claim::Said { remark, .. } => remark,
        }
    }

    /// The claim in words, for whoever reads a trail.
    pub(super) fn told(&self) -> Message {
        let remark = self.remark().as_str();
        match self {
            Claim::Noted { expected, .. } => {
                message!("event-claimed-noted", remark = remark, question = expected.question.as_str())
            }
            Claim::Said { question, probe, .. } => {
                let probe = probe.as_ref().map_or("none", |probe| probe.as_str());
                message!("event-claimed-said", remark = remark, question = question.as_str(), probe = probe)
            }
        }
    }
}

impl ClaimOn {
    /// The code by which a row of a document is known that tells of it.
    pub fn code(&self) -> String {
        match self {
            ClaimOn::Expected(words) => format!("{}/{}", words.question, words.digest),
            ClaimOn::Remark(remark) => remark.to_string(),
        }
    }

    pub(super) fn told_taken_back(&self) -> Message {
        match self {
            ClaimOn::Expected(expected) => {
                message!("event-claim-taken-back", on = "noted", id = expected.question.as_str())
            }
            ClaimOn::Remark(remark) => message!("event-claim-taken-back", on = "said", id = remark.as_str()),
        }
    }
}

impl ExpectedWords {
    pub fn new(question: QuestionId, words: &str) -> Self {
        ExpectedWords { question, digest: Consent::digest_of(words) }
    }
}

/// Digits of a SHA-256 in hexadecimal.
const DIGEST_DIGITS: usize = 64;

impl Record {
    /// Returns whether a name is that of whoever practised: as signed, or as prepared.
    pub fn was_practised_by(&self, name: &str) -> bool {
        let signed = self.signature.as_ref().is_some_and(|signature| same_person(&signature.name, name));
        signed || same_person(&self.preparation.assessor, name)
    }
}

impl Interview {
    /// Permits an event under a name: nobody else claims for whoever practised.
    ///
    /// # Errors
    /// Refused as `permit` does, or where a claim is another's.
    pub fn permit_by(&self, event: &Event, by: &str) -> Result<(), Refusal> {
        self.permit(event)?;
        match event {
            Event::Claimed(_) | Event::ClaimTakenBack(_) => self.permit_claims_by(by),
            _ => Ok(()),
        }
    }

    /// Only who practised knows what a note was meant to say.
    ///
    /// # Errors
    /// Refused where that is somebody else.
    pub fn permit_claims_by(&self, name: &str) -> Result<(), Refusal> {
        match self.record().was_practised_by(name) {
            true => Ok(()),
            false => Err(Refusal::ClaimOfAnother { trainee: self.record().preparation.assessor.clone() }),
        }
    }

    /// A claim is made in signed practice, by a remark that is on record. Another on the same takes its place.
    pub(super) fn permit_claim(&self, claim: &Claim) -> Result<(), Refusal> {
        self.permit_one_more_claim()?;
        let record = self.record();
        let remark = claim.remark();
        if !record.remarks().any(|(_, each)| each.id == *remark) {
            return Err(Refusal::Unknown { what: "remark", id: remark.to_string() });
        }
        match claim {
            Claim::Noted { expected, .. } => {
                self.known_question(&expected.question)?;
                let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
                if expected.digest.len() != DIGEST_DIGITS || !expected.digest.chars().all(digit) {
                    return Err(Refusal::Unknown { what: "words", id: expected.question.to_string() });
                }
            }
            Claim::Said { question, probe, .. } => {
                self.known_question(question)?;
                let asked = record.questions.get(question).filter(|asked| asked.asked.is_some());
                let heard = asked.is_some_and(|asked| probe.as_ref().is_none_or(|id| asked.probes_used.contains(id)));
                if !heard {
                    return Err(Refusal::NotAskedThere);
                }
            }
        }
        // One of another hand, in a file that was not written here, keeps nobody from the own.
        match record.claims.iter().any(|made| made.claim == *claim && record.was_practised_by(&made.by)) {
            true => Err(Refusal::ClaimedAlready),
            false => Ok(()),
        }
    }

    pub(super) fn permit_no_claim(&self, on: &ClaimOn) -> Result<(), Refusal> {
        self.permit_one_more_claim()?;
        match self.record().claims.iter().any(|made| made.claim.on() == *on) {
            true => Ok(()),
            false => Err(Refusal::NotClaimed),
        }
    }

    /// Every claim is sealed for good, also one that is taken back: together they leave room for other additions.
    fn permit_one_more_claim(&self) -> Result<(), Refusal> {
        self.permit_with_case()?;
        self.may_be_added_to()?;
        match self.claims_made() {
            made if made >= bounds::CLAIMS_MAX => Err(Refusal::TooMany { what: "claims", most: bounds::CLAIMS_MAX }),
            _ => Ok(()),
        }
    }

    /// The claims that were ever made or taken back.
    pub(super) fn claims_made(&self) -> usize {
        let added = self.trail().entries().iter().rev().take_while(|entry| entry.event.may_follow_signature());
        added.filter(|entry| matches!(entry.event, Event::Claimed(_) | Event::ClaimTakenBack(_))).count()
    }
}
