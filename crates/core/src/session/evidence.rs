//! Items of the evidence register, judged by the rules of evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, Directness, EvidenceKind, Number};

use super::{DateSpan, ObservationId, Testimony};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceItem {
    pub kind: EvidenceKind,
    pub title: String,
    /// Person or body that made or issued the item.
    pub source: String,
    /// Day on which the item was made; the first day of a month or year where no more is known.
    pub date: Option<NaiveDate>,
    /// The span in which the date lies, where no day was said; older files do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_span: Option<DateSpan>,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
    pub criteria: Vec<CriterionId>,
    pub directness: Directness,
    /// The person or context in which the work was shown, where the rubric asks for different ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub person: String,
    /// The place where it was shown, where the rubric asks for different ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The hours that it stands for, where the rubric asks for hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Number>,
    /// The observation that it tells of, if it does: what was seen there, and what was not, stands with that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observation: Option<ObservationId>,
    /// What a third party said item by item, where it is the report of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub testimony: Option<Box<Testimony>>,
    /// Way in which the item was verified: original seen, referee called …
    pub verification: String,
    pub file: Option<EvidenceFile>,
    pub rules: RulesOfEvidence,
}

/// A file as it was when it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFile {
    pub path: String,
    pub bytes: u64,
    /// Hash in lower-case hexadecimal.
    pub sha256: String,
}

/// The four rules of evidence (Australia, Standards for RTOs; the Estonian RPL assessor's guide has the same set).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesOfEvidence {
    /// Relates to the criterion.
    pub valid: Verdict,
    /// The candidate's own.
    pub authentic: Verdict,
    /// Recent enough.
    pub current: Verdict,
    /// Enough in kind, amount and over time.
    pub sufficient: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RuleOfEvidence {
    Valid,
    Authentic,
    Current,
    Sufficient,
}

/// The judgement by one rule, with the assessor's remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub judgement: Judgement,
    pub remark: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judgement {
    #[default]
    NotJudged,
    Yes,
    No,
    Doubt,
}

impl RuleOfEvidence {
    pub const ALL: [RuleOfEvidence; 4] =
        [RuleOfEvidence::Valid, RuleOfEvidence::Authentic, RuleOfEvidence::Current, RuleOfEvidence::Sufficient];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            RuleOfEvidence::Valid => "rule-valid",
            RuleOfEvidence::Authentic => "rule-authentic",
            RuleOfEvidence::Current => "rule-current",
            RuleOfEvidence::Sufficient => "rule-sufficient",
        }
    }
}

impl Judgement {
    pub const ALL: [Judgement; 4] = [Judgement::NotJudged, Judgement::Yes, Judgement::No, Judgement::Doubt];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Judgement::NotJudged => "judgement-not-judged",
            Judgement::Yes => "judgement-yes",
            Judgement::No => "judgement-no",
            Judgement::Doubt => "judgement-doubt",
        }
    }
}

impl RulesOfEvidence {
    pub fn verdict(&self, rule: RuleOfEvidence) -> &Verdict {
        match rule {
            RuleOfEvidence::Valid => &self.valid,
            RuleOfEvidence::Authentic => &self.authentic,
            RuleOfEvidence::Current => &self.current,
            RuleOfEvidence::Sufficient => &self.sufficient,
        }
    }

    pub fn verdict_mut(&mut self, rule: RuleOfEvidence) -> &mut Verdict {
        match rule {
            RuleOfEvidence::Valid => &mut self.valid,
            RuleOfEvidence::Authentic => &mut self.authentic,
            RuleOfEvidence::Current => &mut self.current,
            RuleOfEvidence::Sufficient => &mut self.sufficient,
        }
    }
}
