//! The consent of the candidate, so that it can be proved: the very text that was shown or read, how and when consent was
//! given to it and who took it; and its withdrawal. Each is noted, and the last one counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    bounds,
    locale::Language,
    rubric::{ItemId, Rubric},
};

use super::{
    Entry, Event, FieldName, Interview, ItemState, Moment, ObservationEvent, Outcome, Record, Refusal, ScriptPart,
    refusal::{bounded, filled},
};

/// Consent as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The day on which it was given.
    pub on: NaiveDate,
    pub way: ConsentWay,
    /// Who took it.
    pub taken_by: String,
    /// The witnesses, or where the signed sheet or the electronic consent is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proof: String,
    /// The language of the text.
    pub language: Language,
    /// The text as it was shown or read, letter for letter.
    pub text: String,
    /// SHA-256 of the text, in lower-case hexadecimal.
    pub digest: String,
    /// The same in the language beside it, where the candidate had both before them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<ConsentBeside>,
}

/// The text of a consent in a second language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentBeside {
    pub language: Language,
    pub text: String,
    /// SHA-256 of this text, in lower-case hexadecimal.
    pub digest: String,
}

/// The way in which consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsentWay {
    /// On a sheet that the candidate signed by hand.
    Written,
    /// By an electronic signature, or another electronic way that can be proved.
    Electronic,
    /// Aloud, after the text was read, before witnesses.
    Aloud,
}

/// The withdrawal of consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The day on which it came in.
    pub on: NaiveDate,
    /// The way in which the candidate said so.
    pub way: String,
    /// What is withdrawn, in words; empty where it is the whole consent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
}

/// Something that the candidate said of consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConsentWord {
    Given(Box<Consent>),
    Withdrawn(Withdrawal),
}

/// The same with the moment at which it was noted, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentNote {
    pub at: Moment,
    pub by: String,
    pub word: ConsentWord,
}

impl ConsentWay {
    pub const ALL: [ConsentWay; 3] = [ConsentWay::Written, ConsentWay::Electronic, ConsentWay::Aloud];

    /// The name by which messages choose their words, and by which the command line takes it.
    pub fn name(self) -> &'static str {
        match self {
            ConsentWay::Written => "written",
            ConsentWay::Electronic => "electronic",
            ConsentWay::Aloud => "aloud",
        }
    }
}

impl ConsentWord {
    /// The event that notes it.
    pub fn event(&self) -> Event {
        match self {
            ConsentWord::Given(consent) => Event::ConsentGiven(consent.clone()),
            ConsentWord::Withdrawn(withdrawal) => Event::ConsentWithdrawn(withdrawal.clone()),
        }
    }
}

impl Withdrawal {
    /// Returns whether the whole consent is withdrawn, and not a part that is named.
    pub fn is_whole(&self) -> bool {
        self.what.trim().is_empty()
    }

    /// The name by which messages tell whether a part of the consent is withdrawn.
    pub fn scope(&self) -> &'static str {
        if self.is_whole() { "whole" } else { "part" }
    }
}

impl Consent {
    /// The texts that the candidate had before them, each with its language and its digest.
    pub fn texts(&self) -> impl Iterator<Item = (&Language, &str, &str)> {
        let beside = self.beside.iter().map(|each| (&each.language, each.text.as_str(), each.digest.as_str()));
        [(&self.language, self.text.as_str(), self.digest.as_str())].into_iter().chain(beside)
    }

    /// The same with a text in a second language beside it.
    pub fn with_beside(self, language: &Language, text: String) -> Self {
        let beside = ConsentBeside { language: language.clone(), digest: Consent::digest_of(&text), text };
        Consent { beside: Some(beside).filter(|beside| beside.language != self.language), ..self }
    }

    /// The SHA-256 of a text, in lower-case hexadecimal.
    pub fn digest_of(text: &str) -> String {
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Permits a day on which consent was given or withdrawn, where it is noted on another.
///
/// # Errors
/// Refused where the day lies ahead.
pub fn may_have_been_said(said: NaiveDate, noted: NaiveDate) -> Result<(), Refusal> {
    if said > noted { Err(Refusal::ConsentAhead { said, noted }) } else { Ok(()) }
}

impl Interview {
    /// Consent is taken before the signature; a scripted candidate has none to give. The digest is that of the text, or
    /// it would prove nothing.
    pub(super) fn permit_consent(&self, consent: &Consent) -> Result<(), Refusal> {
        self.consent_is_asked_for()?;
        filled(FieldName::Name, &consent.taken_by)?;
        match consent.way {
            ConsentWay::Aloud => filled(FieldName::Witnesses, &consent.proof)?,
            _ => bounded(FieldName::Witnesses, &consent.proof, bounds::FIELD_CHARS_MAX)?,
        }
        consent.texts().try_for_each(|(_, text, digest)| {
            if text.trim().is_empty() {
                return Err(Refusal::Empty { field: FieldName::Consent });
            }
            bounded(FieldName::Consent, text, bounds::CONSENT_CHARS_MAX)?;
            if Consent::digest_of(text) == digest { Ok(()) } else { Err(Refusal::OtherConsentText) }
        })
    }

    /// Consent can be withdrawn at any time, whether it stands with its text or as a tick alone. Parts can be withdrawn one
    /// after the other, the whole only once, and no part after it.
    pub(super) fn permit_withdrawal(&self, withdrawal: &Withdrawal) -> Result<(), Refusal> {
        match self.record().signature {
            Some(_) => self.may_be_added_to()?,
            None => self.consent_is_asked_for()?,
        }
        if self.record().consent_withdrawn().is_some() {
            return Err(Refusal::ConsentWithdrawn);
        }
        if let Some(given) = self.record().consent_given().map(|given| given.on)
            && withdrawal.on < given
        {
            return Err(Refusal::WithdrawnBeforeGiven { withdrawn: withdrawal.on, given });
        }
        filled(FieldName::Way, &withdrawal.way)?;
        bounded(FieldName::Withdrawn, &withdrawal.what, bounds::FIELD_CHARS_MAX)
    }

    /// While the whole consent is withdrawn, nothing more is collected about the candidate and nobody is judged. What puts
    /// right or takes away what is on record, documents how it ends, or asks for consent again may happen.
    pub(super) fn consent_stops(&self, event: &Event) -> Result<(), Refusal> {
        match self.record().consent_withdrawn() {
            Some(_) if collects_or_judges(event) => Err(Refusal::ConsentStopped),
            _ => Ok(()),
        }
    }

    /// What was noted last is taken back, as if it had not been said.
    pub(super) fn permit_no_consent(&self) -> Result<(), Refusal> {
        if self.record().consent.is_empty() { Err(Refusal::NothingSaid) } else { Ok(()) }
    }

    fn consent_is_asked_for(&self) -> Result<(), Refusal> {
        if self.record().practice.is_some() {
            return Err(Refusal::ConsentInPractice);
        }
        match self.record().consent.len() {
            noted if noted >= bounds::CONSENTS_MAX => {
                Err(Refusal::TooMany { what: "consents", most: bounds::CONSENTS_MAX })
            }
            _ => Ok(()),
        }
    }
}

/// Returns whether an event adds to what is known of the candidate, or judges it.
fn collects_or_judges(event: &Event) -> bool {
    match event {
        Event::ProbeUsed { used, .. } => *used,
        Event::PointHeard { heard, .. } => *heard,
        Event::Observation { event, .. } => match event {
            ObservationEvent::Marked { mark, .. } => mark.is_some(),
            ObservationEvent::Begun { .. } | ObservationEvent::Noted { .. } | ObservationEvent::GoneOn => true,
            ObservationEvent::Described(_)
            | ObservationEvent::Opened
            | ObservationEvent::Left
            | ObservationEvent::Ended(_)
            | ObservationEvent::Withdrawn => false,
        },
        Event::CommissionNamed(_) | Event::MemberVoted { .. } => true,
        Event::RecommendationAccepted { outcome } | Event::RecommendationDeparted { outcome, .. } => {
            *outcome != Outcome::NoResult
        }
        event => matches!(
            event,
            Event::SelfAssessed { .. }
                | Event::QuestionAsked { .. }
                | Event::QuestionReworded { .. }
                | Event::AdHocAsked { .. }
                | Event::FollowUpAsked { .. }
                | Event::RemarkAdded { .. }
                | Event::EvidenceAdded { .. }
                | Event::EvidenceChanged { .. }
                | Event::UnitCredited { .. }
                | Event::Rated { .. }
                | Event::RationaleWritten { .. }
                | Event::DoesNotApply { .. }
                | Event::SheetsGathered { .. }
                | Event::Agreed { .. }
        ),
    }
}

impl Record {
    /// The consent that stands with its text; none where it was never given so, or was withdrawn as a whole.
    pub fn consent_given(&self) -> Option<&Consent> {
        match &self.consent_said()?.word {
            ConsentWord::Given(consent) => Some(consent),
            ConsentWord::Withdrawn(_) => None,
        }
    }

    /// The withdrawal of the whole, where consent does not stand any longer.
    pub fn consent_withdrawn(&self) -> Option<&Withdrawal> {
        match &self.consent_said()?.word {
            ConsentWord::Withdrawn(withdrawal) => Some(withdrawal),
            ConsentWord::Given(_) => None,
        }
    }

    /// The withdrawal of the whole, where it stood when the session was signed, or stands in one that is not.
    pub fn consent_withdrawn_before_signature(&self) -> Option<&Withdrawal> {
        let noted = self.consent_said()?.at;
        let before = self.signature.as_ref().is_none_or(|signature| noted <= signature.at);
        self.consent_withdrawn().filter(|_| before)
    }

    /// The last withdrawal, of the whole or of a part, where no consent was given after it.
    pub fn last_withdrawal(&self) -> Option<&Withdrawal> {
        match &self.consent.last()?.word {
            ConsentWord::Withdrawn(withdrawal) => Some(withdrawal),
            ConsentWord::Given(_) => None,
        }
    }

    /// The withdrawals, of the whole or of parts, after which no consent was given.
    pub fn withdrawals(&self) -> impl Iterator<Item = &ConsentNote> {
        let given = self.consent.iter().rposition(|note| matches!(note.word, ConsentWord::Given(_)));
        self.consent.iter().skip(given.map_or(0, |at| at + 1))
    }

    /// The last word on the whole consent. What is withdrawn in part leaves it standing for the rest.
    fn consent_said(&self) -> Option<&ConsentNote> {
        let is_whole = |note: &&ConsentNote| match &note.word {
            ConsentWord::Given(_) => true,
            ConsentWord::Withdrawn(withdrawal) => withdrawal.is_whole(),
        };
        self.consent.iter().rev().find(is_whole)
    }

    /// The items of the opening that stand for consent, with whether they are done.
    pub fn consent_items<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = (&'a ItemId, bool)> {
        let items = rubric.script(ScriptPart::Opening).checklist.iter().filter(|(_, item)| item.consent);
        items.map(|(id, _)| (id, self.opening.get(id) == Some(&ItemState::Done)))
    }

    /// Folds in what was said of consent.
    pub(super) fn apply_consent(&mut self, entry: &Entry) {
        let word = match &entry.event {
            Event::ConsentGiven(consent) => ConsentWord::Given(consent.clone()),
            Event::ConsentWithdrawn(withdrawal) => ConsentWord::Withdrawn(withdrawal.clone()),
            _ => {
                self.consent.pop();
                return;
            }
        };
        self.consent.push(ConsentNote { at: entry.at, by: entry.by.clone(), word });
    }
}
