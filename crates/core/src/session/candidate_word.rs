//! The candidate's own word, said before the close: on the record that was read back, and on whose the evidence is. It
//! stands inside the seal and decides nothing: whoever declines, or was never asked, has the same result.

use serde::{Deserialize, Serialize};

use crate::bounds;

use super::{
    Event, EvidenceItem, FieldName, Interview, ObservationEvent, Record, Refusal,
    refusal::{bounded, filled},
};

/// The two things that a candidate has a word on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WordOn {
    /// The record as it was read back.
    Record,
    /// The evidence in the register: whether it is the candidate's own.
    Evidence,
}

/// The word itself, as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CandidateWord {
    /// The record is right, or the evidence is the candidate's own.
    Agreed,
    /// The same with a remark, in the candidate's words.
    Remarked(String),
    /// The candidate does not say so; the reason may be empty, since nobody has to give one.
    Declined(String),
}

/// A word that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingWord {
    pub word: CandidateWord,
    /// True if something that the word is about was changed after it was said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub changed_since: bool,
}

impl WordOn {
    pub const ALL: [WordOn; 2] = [WordOn::Record, WordOn::Evidence];

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            WordOn::Record => "record",
            WordOn::Evidence => "evidence",
        }
    }
}

impl CandidateWord {
    /// The name by which messages choose their words.
    pub fn name(&self) -> &'static str {
        match self {
            CandidateWord::Agreed => "agreed",
            CandidateWord::Remarked(_) => "remarked",
            CandidateWord::Declined(reason) if reason.is_empty() => "declined-silently",
            CandidateWord::Declined(_) => "declined",
        }
    }

    /// The words of the candidate: the remark, or the reason for declining.
    pub fn text(&self) -> &str {
        match self {
            CandidateWord::Agreed => "",
            CandidateWord::Remarked(text) | CandidateWord::Declined(text) => text,
        }
    }
}

impl Interview {
    /// Permits a word of the candidate from the first question on; a scripted candidate has none.
    pub(super) fn permit_word(&self, word: &CandidateWord) -> Result<(), Refusal> {
        if self.record().practice.is_some() {
            return Err(Refusal::WordInPractice);
        }
        self.opening_done()?;
        match word {
            CandidateWord::Agreed => Ok(()),
            CandidateWord::Remarked(remark) => filled(FieldName::Remark, remark),
            CandidateWord::Declined(reason) => bounded(FieldName::Reason, reason, bounds::FIELD_CHARS_MAX),
        }
    }

    pub(super) fn permit_no_word(&self, on: WordOn) -> Result<(), Refusal> {
        if self.record().candidate_words.contains_key(&on) { Ok(()) } else { Err(Refusal::NothingSaid) }
    }
}

impl Record {
    /// The words that the candidate is asked for: on evidence only where there is any, and none in practice.
    pub fn words_asked_for(&self) -> impl Iterator<Item = WordOn> {
        let asked = |on: &WordOn| self.practice.is_none() && (*on == WordOn::Record || !self.evidence.is_empty());
        WordOn::ALL.into_iter().filter(asked)
    }

    /// Folds a word in, or that what it is about was changed.
    pub(super) fn apply_word(&mut self, event: &Event) {
        match event {
            Event::CandidateSaid { on, word } => {
                self.candidate_words.insert(*on, StandingWord { word: word.clone(), changed_since: false });
            }
            Event::CandidateWordTakenBack { on } => {
                self.candidate_words.shift_remove(on);
            }
            _ => {
                for on in WordOn::ALL {
                    let is_changed = self.is_about(on, event);
                    if let Some(said) = self.candidate_words.get_mut(&on).filter(|_| is_changed) {
                        said.changed_since = true;
                    }
                }
            }
        }
    }

    /// Returns whether an event changes what was read back.
    fn is_about(&self, on: WordOn, event: &Event) -> bool {
        match event {
            Event::EvidenceAdded { .. } | Event::EvidenceRemoved { .. } => true,
            // Its item comes onto the register, or goes off it.
            Event::Observation { event: ObservationEvent::Ended(Some(_)) | ObservationEvent::GoneOn, .. } => true,
            // How the assessor judges an item, and what for, is not what the candidate was told.
            Event::EvidenceChanged { evidence, item } => {
                self.evidence.get(evidence).is_none_or(|before| told_of(before) != told_of(item))
            }
            Event::QuestionAsked { .. }
            | Event::QuestionReworded { .. }
            | Event::AdHocAsked { .. }
            | Event::FollowUpAsked { .. }
            | Event::RemarkAdded { .. }
            | Event::RemarkReworded { .. }
            | Event::RemarkRemoved { .. } => on == WordOn::Record,
            _ => false,
        }
    }
}

/// The part of an item of the register that is read back.
fn told_of(item: &EvidenceItem) -> impl PartialEq + use<'_> {
    (&item.title, item.kind, &item.source, item.date, item.date_span)
}
