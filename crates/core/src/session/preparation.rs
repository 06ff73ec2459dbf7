//! Preparation: everything that is settled before the candidate enters.

use serde::{Deserialize, Serialize};

use crate::locale::Language;
use crate::rubric::{CircumstanceId, CriterionId, Rubric, UnitId};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparation {
    /// A reference instead of a name, where possible.
    pub candidate: String,
    pub assessor: String,
    /// Other assessors, who rate too: then each does so alone, on a sheet. A form being filled in may name more than
    /// there can be.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::FIELD_CHARS_MAX }>"
    )]
    pub panel: Vec<String>,
    /// The units that the candidate applies for, in the rubric's order.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::UNITS_MAX }>")]
    pub units: Vec<UnitId>,
    /// Criteria whose ratings were carried over from the session before, and that are assessed anew all the same.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>"
    )]
    pub anew: Vec<CriterionId>,
    /// The circumstances that hold.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CHECKLIST_MAX }>")]
    pub circumstances: Vec<CircumstanceId>,
    pub place: String,
    pub mode: Mode,
    /// The language of the interview; where `spoken` names another, the one in which the questions stand.
    pub language: Language,
    /// The language that is spoken, in the assessor's words, where it is none that can be chosen: who translates
    /// belongs to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub spoken: String,
    /// Special needs and reasonable adjustments.
    pub adjustments: String,
    /// Interpreter, support person, observer: who, and as what.
    pub others_present: String,
    pub conflict_of_interest: ConflictOfInterest,
    /// Titles of the documents brought, as the candidate names them.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::EVIDENCE_MAX }>")]
    pub documents: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    #[default]
    InPerson,
    Video,
    Telephone,
    /// Where the candidate works, or works for the occasion.
    Workplace,
}

impl Mode {
    pub const ALL: [Mode; 4] = [Mode::InPerson, Mode::Video, Mode::Telephone, Mode::Workplace];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Mode::InPerson => "mode-in-person",
            Mode::Video => "mode-video",
            Mode::Telephone => "mode-telephone",
            Mode::Workplace => "mode-workplace",
        }
    }

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Mode::InPerson => "in-person",
            Mode::Video => "video",
            Mode::Telephone => "telephone",
            Mode::Workplace => "workplace",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConflictOfInterest {
    /// The assessor has not been asked yet.
    #[default]
    NotDeclared,
    None,
    Declared(String),
}

impl Preparation {
    /// A preparation with all units and the rubric's fallback language, nothing else settled.
    pub fn new(rubric: &Rubric) -> Self {
        Preparation {
            candidate: String::new(),
            assessor: String::new(),
            panel: Vec::new(),
            units: rubric.units.keys().cloned().collect(),
            anew: Vec::new(),
            circumstances: Vec::new(),
            place: String::new(),
            mode: Mode::default(),
            language: rubric.fallback().clone(),
            spoken: String::new(),
            adjustments: String::new(),
            others_present: String::new(),
            conflict_of_interest: ConflictOfInterest::default(),
            documents: Vec::new(),
        }
    }
}
