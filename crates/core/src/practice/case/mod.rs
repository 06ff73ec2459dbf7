//! A practice case: checked, so that everything that it names is there.

mod check;
mod expert;
mod raw;
mod skeleton;

pub use check::{id_of, read, rubric_of};
pub use expert::expert_record;
pub use skeleton::skeleton;

use std::sync::Arc;

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    locale::Language,
    rubric::{
        self, CircumstanceId, CriterionId, Directness, EvidenceKind, ItemId, PointId, ProbeId, QuestionId, RubricId,
        Text, UnitId,
    },
    session::{CaseId, CaseReference, Judgement, Outcome, Rating, Record, RuleOfEvidence, ScriptPart},
};

crate::id::id_types! {
    /// A document that a scripted candidate brings, or something that he or she shows: D1, D2 …
    DocumentId;
}

/// A fictional candidate for one rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub id: CaseId,
    pub version: String,
    pub rubric: RubricId,
    /// The version of the rubric that it was written for.
    pub rubric_version: String,
    /// The languages of its texts; the first is the fallback, in which every text stands.
    pub languages: Vec<Language>,
    pub title: Text,
    pub difficulty: Difficulty,
    /// The day on which the interview is imagined, by which evidence is current or not.
    pub held: NaiveDate,
    /// Things that the trainee learns by the case.
    pub aims: Vec<Text>,
    pub candidate: Candidate,
    pub documents: IndexMap<DocumentId, CaseDocument>,
    pub reactions: Reactions,
    /// Answers in the rubric's order of questions.
    pub answers: IndexMap<QuestionId, Answer>,
    pub reference: Reference,
    /// The RON text that it was read from.
    pub source_text: Arc<str>,
    /// SHA-256 of `source_text`, in lower-case hexadecimal.
    pub digest: String,
}

/// The demands of a case on the trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difficulty {
    Basic,
    Moderate,
    Demanding,
}

/// The person who is interviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Reference that stands in the session in place of a name.
    pub reference: String,
    /// Plainly fictional.
    pub name: String,
    /// Background that the assessor knows from the application.
    pub background: Text,
    /// Manner in which the candidate speaks and behaves.
    pub demeanour: Text,
    /// The units applied for, in the rubric's order.
    pub units: Vec<UnitId>,
    pub circumstances: Vec<CircumstanceId>,
}

/// A document that the candidate puts on the table, or shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseDocument {
    pub title: Text,
    /// The question in answer to which it is shown; what is brought along lies on the table from the beginning.
    pub shown_in: Option<QuestionId>,
    /// Details that a careful reader sees.
    pub looks: Text,
    /// Words of the candidate about the document.
    pub says: Text,
    pub kind: EvidenceKind,
    pub source: Text,
    pub date: Option<NaiveDate>,
    pub directness: Directness,
    /// Criteria that the document bears on in the expert's eyes.
    pub criteria: Vec<CriterionId>,
    pub rules: DocumentRules,
    /// Reason for the expert's judgement.
    pub because: Text,
}

/// The expert's judgement by the four rules of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRules {
    pub valid: Judgement,
    pub authentic: Judgement,
    pub current: Judgement,
    pub sufficient: Judgement,
}

/// Sayings of the candidate beside answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Reactions {
    pub greeting: Text,
    pub ready: Text,
    pub opening_skipped: Text,
    pub out_of_order: Text,
    pub cut_off: Text,
    /// Reply to a question that the case does not know.
    pub ad_hoc: Text,
    /// Reply to a follow-up in other words than a probe's.
    pub follow_up: Text,
    pub closing: Text,
}

/// The candidate's answer to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub says: Text,
    /// Answers to the question's probes, in the rubric's order.
    pub probes: IndexMap<ProbeId, ProbeAnswer>,
    pub leading: Vec<Leading>,
    pub distractors: Vec<Distractor>,
    /// The points that an expert would mark as heard.
    pub heard: Vec<PointId>,
    /// The expert's ratings of this answer alone.
    pub ratings: Vec<AnswerRating>,
}

/// The answer that a probe brings out.
#[derive(Debug, Clone, PartialEq)]
pub struct ProbeAnswer {
    pub says: Text,
    /// The criteria whose rating changes by it.
    pub reveals: Vec<CriterionId>,
}

/// A follow-up that puts the answer into the candidate's mouth.
#[derive(Debug, Clone, PartialEq)]
pub struct Leading {
    pub asks: Text,
    pub says: Text,
}

/// Words that sound like evidence and are none.
#[derive(Debug, Clone, PartialEq)]
pub struct Distractor {
    pub quote: Text,
    pub because: Text,
}

/// The expert's rating of one answer by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRating {
    pub criterion: CriterionId,
    pub rating: Rating,
    pub because: Text,
}

/// The remarks, ratings and steps of an experienced assessor.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    pub remarks: Vec<ReferenceRemark>,
    /// Ratings of every criterion that applies to this candidate, in the rubric's order.
    pub ratings: IndexMap<CriterionId, ReferenceRating>,
    /// Outcome by the rubric's rules.
    pub outcome: Outcome,
    /// The steps of the procedure that matter most here.
    pub steps: Vec<CaseStep>,
}

/// A remark as the expert noted it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReferenceRemark {
    pub question: QuestionId,
    /// Words of the candidate, letter by letter.
    pub quote: Text,
    /// Note of the expert on these words.
    pub note: Text,
    pub criteria: Vec<CriterionId>,
}

/// The expert’s rating of a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct ReferenceRating {
    pub rating: Rating,
    pub because: Text,
}

/// A step that matters, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseStep {
    pub kind: StepKind,
    pub because: Text,
}

/// A step of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    Probe(QuestionId, ProbeId),
    /// The document is looked at and judged by the rules of evidence.
    Document(DocumentId),
    Item(ScriptPart, ItemId),
}

impl Case {
    /// The reference by which a session knows the case.
    pub fn reference_to_it(&self) -> CaseReference {
        CaseReference {
            id: self.id.clone(),
            version: self.version.clone(),
            digest: self.digest.clone(),
            held: self.held,
        }
    }

    /// Returns whether a session was begun with this very text.
    pub fn is_the_one(&self, reference: &CaseReference) -> bool {
        self.is_text_of(&reference.id, &reference.digest)
    }

    /// Returns whether this is the case of the id with the digest. Earlier versions took a digest over the line ends of
    /// Windows, too, where a file had them.
    pub fn is_text_of(&self, id: &CaseId, digest: &str) -> bool {
        self.id == *id && (self.digest == digest || rubric::digest(&self.source_text.replace('\n', "\r\n")) == digest)
    }
}

impl CaseDocument {
    /// Returns whether the document has been shown to the assessor.
    pub fn is_shown(&self, record: &Record) -> bool {
        self.shown_in.as_ref().is_none_or(|question| record.is_marked_asked(question))
    }
}

impl DocumentRules {
    pub fn judgement(&self, rule: RuleOfEvidence) -> Judgement {
        match rule {
            RuleOfEvidence::Valid => self.valid,
            RuleOfEvidence::Authentic => self.authentic,
            RuleOfEvidence::Current => self.current,
            RuleOfEvidence::Sufficient => self.sufficient,
        }
    }
}

impl Difficulty {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Difficulty::Basic => "basic",
            Difficulty::Moderate => "moderate",
            Difficulty::Demanding => "demanding",
        }
    }
}

impl Answer {
    /// Everything that the candidate can say to this question without being led: the answer, then what each probe
    /// brings out.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.says).chain(self.probes.values().map(|probe| &probe.says))
    }
}
