//! The checked settings of a centre.

use crate::rubric::Text;

use super::Picture;

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
    pub signatory: Option<Signatory>,
    /// The reference of a letter, in parts.
    pub reference: Option<Vec<ReferencePart>>,
    pub before: Option<Text>,
    pub after: Option<Text>,
    /// Days for more evidence and for an appeal, where the rubric names none.
    pub evidence_days: Option<u16>,
    pub appeal_days: Option<u16>,
    /// Where more evidence is handed in.
    pub evidence_to: Option<Text>,
    /// Where an appeal is sent.
    pub appeal_to: Option<Text>,
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
