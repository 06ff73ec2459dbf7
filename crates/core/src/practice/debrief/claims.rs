//! The trainee's own word on the evidence: a note that says in other words what the expert noted, and words that the
//! candidate did say. Words alone cannot tell either, so the claim counts, and is told apart wherever it does. What may be
//! claimed is what the comparison left open; a claim on anything else changes nothing.

use serde::Serialize;

use crate::{
    locale::{Explain, Message},
    message,
    practice::Case,
    rubric::{CriterionId, ProbeId, QuestionId, Rubric},
    session::{Claim, ClaimMade, ClaimOn, Event, ExpectedWords, Interview, Record, Refusal, RemarkId, language_of},
};

use super::{
    Debrief, EvidenceCompared, EvidenceStanding, Expected, LinkedElsewhere, OwnRemark, SpeechPlace,
    evidence::{found, shortened},
    stems::Stems,
};

/// A remark that was called into question, of which the trainee says that the candidate said it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SaidAfterAll {
    #[serde(flatten)]
    pub remark: OwnRemark,
    /// The place at which the candidate said it.
    pub place: SpeechPlace,
    /// The beginning of what the candidate says there.
    pub said: String,
}

/// A claim that stands in the record and counts for nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IdleClaim {
    #[serde(flatten)]
    pub remark: OwnRemark,
    pub by: String,
    pub because: IdleBecause,
    /// The thing that is claimed, by which it is taken back.
    #[serde(skip)]
    pub on: ClaimOn,
}

/// Reason why a claim counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdleBecause {
    /// The claim stands under the name of somebody who did not practise.
    OfAnother,
    /// The case no longer has the words.
    OtherWords,
    /// Nothing is open there any longer: words alone tell it, or the case does not have it said.
    NotOpen,
}

/// Reason why something is not claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoClaim {
    /// The session itself does not permit it.
    Refused(Refusal),
    NoSuchNumber {
        number: usize,
        most: usize,
    },
    /// It is found by its words, or was never said.
    NotOpen {
        number: usize,
    },
    /// Nothing was noted on the question.
    NothingNoted {
        question: String,
    },
    /// Several remarks could be meant.
    WhichRemark {
        number: usize,
        remarks: String,
    },
    /// The remark is on another question.
    ElsewhereNoted {
        remark: String,
        question: String,
    },
    NotInQuestion {
        remark: String,
    },
}

impl Expected {
    /// The thing that a claim on this is about.
    pub fn claim_on(&self) -> ClaimOn {
        ClaimOn::Expected(self.words())
    }

    fn words(&self) -> ExpectedWords {
        ExpectedWords { question: self.place.question().clone(), digest: self.digest.clone() }
    }

    /// Returns whether words alone have not found it, though it was said.
    pub fn is_open(&self) -> bool {
        matches!(self.standing, EvidenceStanding::Missed | EvidenceStanding::Unclear)
    }
}

/// Quotes beside what is unclear the note that perhaps says it: of those on the question that match nothing, the one
/// that shares most words with it, else the first.
pub(super) fn quote_perhaps(evidence: &mut EvidenceCompared, case: &Case, record: &Record) {
    let taken: Vec<RemarkId> = matched(evidence).map(|own| own.remark.clone()).collect();
    let foreign: Vec<RemarkId> = evidence.not_in_what_was_said.iter().map(|each| each.remark.remark.clone()).collect();
    let free: Vec<OwnRemark> =
        own_remarks(record).filter(|own| !taken.contains(&own.remark) && !foreign.contains(&own.remark)).collect();
    let references = case.reference.remarks.iter();
    for (expected, reference) in evidence.expected.iter_mut().zip(references) {
        if expected.standing != EvidenceStanding::Unclear || expected.remark.is_some() {
            continue;
        }
        let texts: Vec<Stems> =
            [&reference.quote, &reference.note].iter().flat_map(|text| Stems::in_all_languages(text, case)).collect();
        let shared = |own: &OwnRemark| {
            let stems = Stems::of(&own.text);
            texts.iter().map(|text| text.shared_with(&stems).words).max().unwrap_or_default()
        };
        let here = free.iter().filter(|own| own.question == *expected.place.question());
        // The first among equal ones counts, while a search for the greatest takes the last.
        expected.remark = here.rev().max_by_key(|own| shared(own)).cloned();
    }
}

/// Lets the trainee's claims count.
pub(super) fn apply(evidence: &mut EvidenceCompared, case: &Case, record: &Record) {
    let matched: Vec<RemarkId> = matched(evidence).map(|own| own.remark.clone()).collect();
    let mut claimed: Vec<(OwnRemark, Vec<CriterionId>)> = Vec::new();
    for made in &record.claims {
        let Some(own) = own_remark(record, made.claim.remark()) else { continue };
        let idle = |because| IdleClaim { remark: own.clone(), by: made.by.clone(), because, on: made.claim.on() };
        if !record.was_practised_by(&made.by) {
            evidence.idle_claims.push(idle(IdleBecause::OfAnother));
            continue;
        }
        match &made.claim {
            Claim::Noted { expected: words, .. } => {
                let mut meant = evidence.expected.iter_mut().filter(|each| each.words() == *words).peekable();
                if meant.peek().is_none() {
                    evidence.idle_claims.push(idle(IdleBecause::OtherWords));
                    continue;
                }
                let mut open = meant.filter(|each| each.is_open()).peekable();
                if open.peek().is_none() {
                    evidence.idle_claims.push(idle(IdleBecause::NotOpen));
                }
                for expected in open {
                    expected.standing = EvidenceStanding::Claimed;
                    expected.difference = None;
                    expected.remark = Some(own.clone());
                    claimed.push((own.clone(), expected.criteria.clone()));
                }
            }
            Claim::Said { remark, question, probe } => {
                let called = evidence.not_in_what_was_said.iter().position(|each| each.remark.remark == *remark);
                let Some(called) = called else {
                    evidence.idle_claims.push(idle(IdleBecause::NotOpen));
                    continue;
                };
                let remark = evidence.not_in_what_was_said.remove(called).remark;
                let place = match probe.clone() {
                    Some(probe) => SpeechPlace::Probe { question: question.clone(), probe },
                    None => SpeechPlace::Answer { question: question.clone() },
                };
                let said = said_at(&place, case, record);
                evidence.said_after_all.push(SaidAfterAll { remark, place, said });
            }
        }
    }
    // Who notes what the expert noted has noted what was said.
    let names = |own: &OwnRemark| claimed.iter().any(|(claimed, _)| claimed.remark == own.remark);
    evidence.not_in_what_was_said.retain(|each| !names(&each.remark));
    evidence.linked_elsewhere.extend(linked_elsewhere(&claimed, &matched));
    count(evidence);
}

fn count(evidence: &mut EvidenceCompared) {
    evidence.claimed = evidence.expected.iter().filter(|each| each.standing == EvidenceStanding::Claimed).count();
    evidence.found = found(&evidence.expected);
}

/// The remarks that words alone match.
fn matched(evidence: &EvidenceCompared) -> impl Iterator<Item = &OwnRemark> {
    let found = evidence.expected.iter().filter(|each| each.standing == EvidenceStanding::Found);
    found.filter_map(|each| each.remark.as_ref())
}

/// Claimed remarks that link to none of the criteria of what they are claimed to say. One that words alone match, too,
/// has been looked at.
fn linked_elsewhere(claimed: &[(OwnRemark, Vec<CriterionId>)], matched: &[RemarkId]) -> Vec<LinkedElsewhere> {
    let mut elsewhere: Vec<LinkedElsewhere> = Vec::new();
    for (own, criteria) in claimed.iter().filter(|(own, _)| !matched.contains(&own.remark)) {
        match elsewhere.iter_mut().find(|each| each.remark.remark == own.remark) {
            Some(known) => {
                let new: Vec<_> = criteria.iter().filter(|each| !known.expected.contains(each)).cloned().collect();
                known.expected.extend(new);
            }
            None => elsewhere.push(LinkedElsewhere { remark: own.clone(), expected: criteria.clone() }),
        }
    }
    let lacks = |each: &LinkedElsewhere| !each.remark.criteria.iter().any(|linked| each.expected.contains(linked));
    elsewhere.retain(|each| !each.expected.is_empty() && lacks(each));
    elsewhere
}

fn said_at(place: &SpeechPlace, case: &Case, record: &Record) -> String {
    let answer = case.answers.get(place.question());
    let says = answer.and_then(|answer| match place {
        SpeechPlace::Answer { .. } => Some(&answer.says),
        SpeechPlace::Probe { probe, .. } => answer.probes.get(probe).map(|probe| &probe.says),
    });
    says.map(|says| shortened(says.get(language_of(record)))).unwrap_or_default()
}

fn own_remarks(record: &Record) -> impl Iterator<Item = OwnRemark> {
    record.remarks().map(|(question, remark)| OwnRemark::of(question, remark))
}

fn own_remark(record: &Record, id: &RemarkId) -> Option<OwnRemark> {
    let known = record.remarks().find(|(_, remark)| remark.id == *id);
    known.map(|(question, remark)| OwnRemark::of(question, remark))
}

impl Debrief {
    /// The remarks by which something expected can be claimed: the one quoted, then the others on the question.
    pub fn remarks_for(&self, expected: &Expected, interview: &Interview) -> Vec<OwnRemark> {
        let quoted = expected.remark.clone();
        let here = own_remarks(interview.record()).filter(|own| own.question == *expected.place.question());
        let others = here.filter(|own| quoted.as_ref().is_none_or(|quoted| quoted.remark != own.remark));
        quoted.clone().into_iter().chain(others).collect()
    }

    /// The event by which what is expected under a number, counted from 1, is claimed as noted. Without a remark it is the
    /// one quoted, or the only one on the question.
    ///
    /// # Errors
    /// Refused where it is somebody else's practice, or nothing is open there.
    pub fn claim_noted(
        &self,
        interview: &Interview,
        number: usize,
        remark: Option<&RemarkId>,
        by: &str,
    ) -> Result<Event, NoClaim> {
        interview.permit_claims_by(by)?;
        let expected = self.numbered(number)?;
        if !expected.is_open() && expected.standing != EvidenceStanding::Claimed {
            return Err(NoClaim::NotOpen { number });
        }
        let question = expected.place.question().to_string();
        let remarks = self.remarks_for(expected, interview);
        let chosen = match (remark, remarks.as_slice()) {
            (Some(remark), _) => {
                let known = remarks.iter().find(|own| own.remark == *remark);
                known.ok_or_else(|| NoClaim::ElsewhereNoted { remark: remark.to_string(), question })?
            }
            (None, []) => return Err(NoClaim::NothingNoted { question }),
            (None, [first, rest @ ..]) if expected.remark.is_some() || rest.is_empty() => first,
            (None, several) => {
                let ids: Vec<&str> = several.iter().map(|own| own.remark.as_str()).collect();
                return Err(NoClaim::WhichRemark { number, remarks: ids.join(", ") });
            }
        };
        Ok(Event::Claimed(Claim::Noted { expected: expected.words(), remark: chosen.remark.clone() }))
    }

    /// The places at which the candidate can have said what a remark holds: those of its own question first.
    pub fn places_for(&self, remark: &RemarkId, interview: &Interview) -> Vec<SpeechPlace> {
        let (rubric, record) = (interview.rubric(), interview.record());
        let own = own_remark(record, remark).map(|own| own.question);
        let asked = record.questions.iter().filter(|(_, asked)| asked.asked.is_some());
        let mut asked: Vec<_> = asked.collect();
        asked.sort_by_key(|(question, _)| own.as_ref() != Some(*question));
        let places = asked.into_iter().flat_map(|(question, asked)| {
            let answer = SpeechPlace::Answer { question: question.clone() };
            let used = probes_in_order(rubric, question).filter(|probe| asked.probes_used.contains(*probe));
            let probes = used.map(|probe| SpeechPlace::Probe { question: question.clone(), probe: probe.clone() });
            std::iter::once(answer).chain(probes).collect::<Vec<_>>()
        });
        places.collect()
    }

    /// The event by which the trainee says that the candidate did say what a remark holds. Without a place it was said in
    /// answer to the remark's question.
    ///
    /// # Errors
    /// Refused where it is somebody else's practice, or the remark is not called into question.
    pub fn claim_said(
        &self,
        interview: &Interview,
        remark: &RemarkId,
        place: Option<&SpeechPlace>,
        by: &str,
    ) -> Result<Event, NoClaim> {
        interview.permit_claims_by(by)?;
        let evidence = &self.evidence;
        let called = evidence.not_in_what_was_said.iter().map(|each| &each.remark);
        let mut open = called.chain(evidence.said_after_all.iter().map(|each| &each.remark));
        let own = open.find(|own| own.remark == *remark);
        let own = own.ok_or_else(|| NoClaim::NotInQuestion { remark: remark.to_string() })?;
        let places = self.places_for(remark, interview);
        let place = match place {
            Some(place) => places.iter().find(|each| *each == place),
            None => places.iter().find(|place| *place.question() == own.question),
        };
        let (question, probe) = match place.ok_or(NoClaim::Refused(Refusal::NotAskedThere))? {
            SpeechPlace::Answer { question } => (question.clone(), None),
            SpeechPlace::Probe { question, probe } => (question.clone(), Some(probe.clone())),
        };
        Ok(Event::Claimed(Claim::Said { remark: remark.clone(), question, probe }))
    }

    /// The events that take back what is claimed of a remark: that the candidate said it, and what counts for nothing.
    ///
    /// # Errors
    /// Refused where it is somebody else's practice, or there is no such claim.
    pub fn take_back_of(&self, interview: &Interview, remark: &RemarkId, by: &str) -> Result<Vec<Event>, NoClaim> {
        let idle = |made: &&ClaimMade| self.evidence.idle_claims.iter().any(|each| each.on == made.claim.on());
        let of_it = interview.record().claims.iter().filter(|made| made.claim.remark() == remark);
        let on =
            of_it.filter(|made| matches!(made.claim, Claim::Said { .. }) || idle(made)).map(|made| made.claim.on());
        let events: Vec<Event> = on.map(|on| take_claim_back(interview, &on, by)).collect::<Result<_, _>>()?;
        if events.is_empty() { Err(Refusal::NotClaimed.into()) } else { Ok(events) }
    }

    /// What is expected under a number, counted from 1, as the document numbers it.
    ///
    /// # Errors
    /// Refused where there is none.
    pub fn numbered(&self, number: usize) -> Result<&Expected, NoClaim> {
        let most = self.evidence.expected.len();
        let at = number.checked_sub(1);
        at.and_then(|at| self.evidence.expected.get(at)).ok_or(NoClaim::NoSuchNumber { number, most })
    }
}

/// The event that takes a claim back.
///
/// # Errors
/// Refused where it is somebody else's practice, or there is no such claim.
pub fn take_claim_back(interview: &Interview, on: &ClaimOn, by: &str) -> Result<Event, NoClaim> {
    interview.permit_claims_by(by)?;
    match interview.record().claims.iter().any(|made| made.claim.on() == *on) {
        true => Ok(Event::ClaimTakenBack(on.clone())),
        false => Err(Refusal::NotClaimed.into()),
    }
}

impl From<Refusal> for NoClaim {
    fn from(refusal: Refusal) -> Self {
        NoClaim::Refused(refusal)
    }
}

fn probes_in_order<'a>(rubric: &'a Rubric, question: &QuestionId) -> impl Iterator<Item = &'a ProbeId> {
    rubric.question(question).into_iter().flat_map(|question| question.probes.keys())
}

impl Explain for NoClaim {
    fn explain(&self) -> Message {
        match self {
            NoClaim::Refused(refusal) => refusal.explain(),
            NoClaim::NoSuchNumber { number, most } => message!("no-claim-number", number = *number, most = *most),
            NoClaim::NotOpen { number } => message!("no-claim-not-open", number = *number),
            NoClaim::NothingNoted { question } => message!("no-claim-nothing-noted", question = question.as_str()),
            NoClaim::WhichRemark { number, remarks } => {
                message!("no-claim-which-remark", number = *number, remarks = remarks.as_str())
            }
            NoClaim::ElsewhereNoted { remark, question } => {
                message!("no-claim-elsewhere", remark = remark.as_str(), question = question.as_str())
            }
            NoClaim::NotInQuestion { remark } => message!("no-claim-not-in-question", remark = remark.as_str()),
        }
    }
}
