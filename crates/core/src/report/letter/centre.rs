//! The checked settings of a centre.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::{
    locale::Language,
    rubric::{Term, Text},
    session::CommissionRules,
};

use super::{ConsentSettings, Picture, WorkingCalendar};

/// The centre that issues letters.
#[derive(Debug, Clone, PartialEq)]
pub struct Centre {
    pub name: Text,
    pub address: Option<Text>,
    /// Telephone, mail, page: a line each.
    pub contact: Vec<String>,
    pub logo: Option<Picture>,
    /// The place where letters are issued.
    pub place: Option<Text>,
    pub accreditation: Option<Accreditation>,
    pub signatory: Option<Signatory>,
    /// The reference of a letter, in parts.
    pub reference: Option<Vec<ReferencePart>>,
    pub before: Option<Text>,
    pub after: Option<Text>,
    /// Days for more evidence and for an appeal, where the rubric names none.
    pub evidence_days: Option<u16>,
    pub appeal_days: Option<u16>,
    /// Terms that bind the centre, whatever the rubric says.
    pub appeal: Option<Term>,
    pub further_evidence: Option<Term>,
    /// The term after which the candidate can be assessed again.
    pub resit: Option<Term>,
    /// The term within which an objection is answered, counted from the day on which it came in.
    pub objection_answer: Option<Term>,
    /// The rules by which the centre's commissions decide.
    pub commission: Option<CommissionRules>,
    /// The consent that the centre asks for.
    pub consent: Option<ConsentSettings>,
    /// The working days of the centre; without them weekdays are counted.
    pub working_days: Option<WorkingCalendar>,
    /// The two languages in which reports are always written, side by side.
    pub side_by_side: Option<[Language; 2]>,
    /// The name of the file with the calendar, where it does not stand in the settings: whoever reads them reads that,
    /// too, and puts it in its place.
    pub calendar: Option<String>,
    /// What the letter names with a negative result.
    pub negative_result: NegativeResult,
    /// Where more evidence is handed in.
    pub evidence_to: Option<Text>,
    /// Where an appeal is sent.
    pub appeal_to: Option<Text>,
}

/// What a letter always names where the candidate does not get all that was applied for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NegativeResult {
    /// The day of the next assessment.
    pub resit_date: bool,
    /// What to do until then.
    pub recommendations: bool,
}

/// The accreditation under which the centre assesses.
#[derive(Debug, Clone, PartialEq)]
pub struct Accreditation {
    pub number: String,
    /// The last day on which it holds.
    pub until: Option<NaiveDate>,
}

/// The person who signs for the centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Signatory {
    pub name: Text,
    pub position: Text,
}

/// A part of the reference of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferencePart {
    Text(String),
    Candidate,
    Rubric,
    /// The year of the signature.
    Year,
    /// The day of the signature.
    Date,
    /// The first eight digits of the verification code.
    Code,
}

impl ReferencePart {
    /// The parts that a session fills, by the names that settings give them.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "candidate" => ReferencePart::Candidate,
            "rubric" => ReferencePart::Rubric,
            "year" => ReferencePart::Year,
            "date" => ReferencePart::Date,
            "code" => ReferencePart::Code,
            _ => return None,
        })
    }
}
