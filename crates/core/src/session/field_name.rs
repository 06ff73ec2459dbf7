//! The names of the fields that an assessor fills in, so that a refusal says by type which of them it is about.

use super::{PresentAs, RuleOfEvidence};

/// A field of a form, or a text that is asked for by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldName {
    // The preparation.
    Candidate,
    Assessor,
    Panel,
    Units,
    /// Criteria whose ratings were carried over, to be assessed anew.
    Anew,
    Circumstances,
    Conflict,
    ConflictDetails,
    Place,
    Mode,
    Language,
    Spoken,
    Adjustments,
    OthersPresent,
    Documents,
    // An item of the evidence register.
    Title,
    Kind,
    Source,
    Date,
    Directness,
    /// The person or context in which the work was shown.
    Person,
    Hours,
    Criteria,
    /// Real work, or a simulation of it.
    Setting,
    Verification,
    /// What a third party is to the candidate.
    Relation,
    KnownSince,
    Contact,
    File,
    Judgement(RuleOfEvidence),
    JudgementRemark(RuleOfEvidence),
    // A sitting, and a line of the plan.
    Purpose,
    Present(PresentAs),
    /// The unit or the criterion that a line is for.
    About,
    /// Who brings or does it.
    Who,
    /// The day by which it is wanted.
    By,
    State,
    /// The item of the register that came of it.
    ShownBy,
    // Texts that stand by themselves.
    Wording,
    Reason,
    /// A candidate's example of what a criterion asks for.
    Example,
    Remark,
    Rationale,
    Feedback,
    /// A line of the assessor's own on a gap.
    Advice,
    Amendment,
    /// The text of an objection, or of the answer to it.
    Objection,
    /// The way in which the candidate was told the result.
    Way,
    /// The day on which that was.
    InformedOn,
    /// The day of the next assessment.
    ResitOn,
    /// The text to which a candidate consents.
    Consent,
    /// The witnesses of a consent, or where its proof is kept.
    Witnesses,
    /// What is withdrawn of a consent.
    Withdrawn,
    /// The name under a signature.
    Name,
    Moderator,
    /// The day on which an interview was held on paper.
    HeldOn,
    /// The version of a practice case.
    CaseVersion,
    Pasted,
}

impl FieldName {
    /// The name by which messages choose their words.
    pub fn as_str(self) -> &'static str {
        match self {
            FieldName::Candidate => "candidate",
            FieldName::Assessor => "assessor",
            FieldName::Units => "units",
            FieldName::Reason => "reason",
            FieldName::Wording => "wording",
            FieldName::Title => "title",
            FieldName::Name => "name",
            FieldName::Moderator => "moderator",
            FieldName::Witnesses => "witnesses",
            // No message tells these from one another.
            _ => "other",
        }
    }
}
