//! Moderation: another than who signed looks at ratings of a signed session, agrees or disagrees with reasons. The
//! signed part stays as it is: a moderation tells what somebody else would have said, and the certifying body decides.

use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
    rubric::{CriterionId, LevelId, LevelName},
};

use super::{
    FieldName, Interview, Moment, Rating, Refusal,
    refusal::{bounded, filled},
};

/// The findings of one moderator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moderation {
    pub at: Moment,
    /// The moderator.
    pub by: String,
    /// Findings, one for each criterion that was looked at.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
    pub findings: Vec<ModerationFinding>,
    pub remark: String,
}

/// A moderator's opinion on the rating of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModerationFinding {
    pub criterion: CriterionId,
    pub verdict: ModerationVerdict,
    /// The level that the moderator would have given. Only where they disagree, and none where they name none.
    pub level: Option<LevelId>,
    /// Always there where they disagree.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ModerationVerdict {
    Agrees,
    Disagrees,
}

impl Moderation {
    /// The ids of the criteria with a verdict, separated by commas.
    pub fn criteria(&self, verdict: ModerationVerdict) -> String {
        criteria(&self.findings, verdict)
    }

    pub fn count(&self, verdict: ModerationVerdict) -> usize {
        self.findings.iter().filter(|finding| finding.verdict == verdict).count()
    }
}

/// Reason why a moderation is not valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModerationFault {
    /// The moderator held, rated or signed the interview.
    OwnWork {
        name: String,
    },
    /// The moderation holds neither a finding nor a remark.
    Nothing,
    /// The criterion has no rating in this session.
    NotRated {
        criterion: String,
    },
    NamedTwice {
        criterion: String,
    },
    NoReason {
        criterion: String,
    },
    /// The level given in disagreement is the assessor's own.
    SameLevel {
        criterion: String,
        level: LevelName,
    },
    /// A moderator who agrees names no level.
    LevelWhileAgreeing {
        criterion: String,
    },
}

impl From<ModerationFault> for Refusal {
    fn from(fault: ModerationFault) -> Self {
        Refusal::Moderation(fault)
    }
}

impl Explain for ModerationFault {
    fn explain(&self) -> Message {
        match self {
            ModerationFault::OwnWork { name } => message!("moderation-own-work", name = name.as_str()),
            ModerationFault::Nothing => message!("moderation-nothing"),
            ModerationFault::NotRated { criterion } => {
                message!("moderation-not-rated", criterion = criterion.as_str())
            }
            ModerationFault::NamedTwice { criterion } => {
                message!("moderation-named-twice", criterion = criterion.as_str())
            }
            ModerationFault::NoReason { criterion } => {
                message!("moderation-no-reason", criterion = criterion.as_str())
            }
            ModerationFault::SameLevel { criterion, level } => {
                message!("moderation-same-level", criterion = criterion.as_str(), level = level)
            }
            ModerationFault::LevelWhileAgreeing { criterion } => {
                message!("moderation-level-while-agreeing", criterion = criterion.as_str())
            }
        }
    }
}

impl Interview {
    /// Permits somebody to moderate this session if it is signed, and not by the same person.
    pub fn permit_moderator(&self, moderator: &str) -> Result<(), Refusal> {
        self.may_be_moderated()?;
        filled(FieldName::Moderator, moderator)?;
        let record = self.record();
        let signer = record.signature.iter().map(|signature| signature.name.as_str());
        let mut own = signer.chain(record.preparation.raters());
        if own.any(|name| same_person(name, moderator)) {
            return Err(ModerationFault::OwnWork { name: moderator.trim().to_owned() }.into());
        }
        Ok(())
    }

    /// Permits a moderation by anybody if something may be added to the session, and consent stands.
    pub fn may_be_moderated(&self) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        if self.record().consent_withdrawn().is_some() { Err(Refusal::ConsentWithdrawn) } else { Ok(()) }
    }

    pub(super) fn permit_moderation(
        &self,
        moderator: &str,
        findings: &[ModerationFinding],
        remark: &str,
    ) -> Result<(), Refusal> {
        self.permit_moderator(moderator)?;
        bounded(FieldName::Remark, remark, bounds::NOTE_CHARS_MAX)?;
        if findings.is_empty() && remark.trim().is_empty() {
            return Err(ModerationFault::Nothing.into());
        }
        if findings.len() > bounds::CRITERIA_MAX {
            return Err(Refusal::TooMany { what: "criteria", most: bounds::CRITERIA_MAX });
        }
        for (index, finding) in findings.iter().enumerate() {
            if findings[..index].iter().any(|before| before.criterion == finding.criterion) {
                return Err(ModerationFault::NamedTwice { criterion: finding.criterion.to_string() }.into());
            }
            self.permit_finding(finding)?;
        }
        Ok(())
    }

    /// Permits or refuses a moderator's finding on a rating.
    pub fn permit_finding(&self, finding: &ModerationFinding) -> Result<(), Refusal> {
        let ModerationFinding { criterion: id, verdict, level, reason } = finding;
        let criterion = || id.to_string();
        let unknown = || Refusal::Unknown { what: "criterion", id: criterion() };
        let known = self.rubric().criterion(id).ok_or_else(unknown)?;
        let Some(rating) = self.record().rating(id) else {
            return Err(ModerationFault::NotRated { criterion: criterion() }.into());
        };
        bounded(FieldName::Reason, reason, bounds::NOTE_CHARS_MAX)?;
        match (verdict, level) {
            (ModerationVerdict::Agrees, Some(_)) => {
                return Err(ModerationFault::LevelWhileAgreeing { criterion: criterion() }.into());
            }
            (ModerationVerdict::Agrees, None) => return Ok(()),
            (ModerationVerdict::Disagrees, Some(level)) => {
                if self.rubric().scale_of(known).rank_of(level).is_none() {
                    return Err(Refusal::Unknown { what: "level", id: level.to_string() });
                }
                if matches!(rating, Rating::Level(given) if given == level) {
                    let level = self.rubric().level_name(id, level);
                    return Err(ModerationFault::SameLevel { criterion: criterion(), level }.into());
                }
            }
            (ModerationVerdict::Disagrees, None) => {}
        }
        if reason.trim().is_empty() {
            return Err(ModerationFault::NoReason { criterion: criterion() }.into());
        }
        Ok(())
    }
}

/// Returns whether two names are of one person, as far as names can tell: blanks around them and capitals aside.
pub fn same_person(one: &str, other: &str) -> bool {
    person_key(one) == person_key(other)
}

/// A key that is the same for all spellings of one person's name.
pub fn person_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A moderation in words, for whoever reads a trail.
pub(super) fn told(moderator: &str, findings: &[ModerationFinding]) -> Message {
    let or_dash = |criteria: String| if criteria.is_empty() { "–".to_owned() } else { criteria };
    message!(
        "event-moderated",
        moderator = moderator,
        agreed = or_dash(criteria(findings, ModerationVerdict::Agrees)),
        disagreed = or_dash(criteria(findings, ModerationVerdict::Disagrees))
    )
}

fn criteria(findings: &[ModerationFinding], verdict: ModerationVerdict) -> String {
    let with = findings.iter().filter(|finding| finding.verdict == verdict);
    with.map(|finding| finding.criterion.as_str()).collect::<Vec<_>>().join(", ")
}
