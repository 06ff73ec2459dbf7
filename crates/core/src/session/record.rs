//! The record: what the trail folds into (`fold`).

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, ItemId, QuestionId, Rubric, UnitId};

use super::{
    AdviceOn, ClaimMade, CommissionRecord, ConsentNote, EvidenceId, EvidenceItem, Follows, Informed,
    LateRecommendations, LateResit, Moderation, Moment, Objection, ObservationId, ObservationRecord, Outcome, Panel,
    PlanLineId, PlanLineRecord, Practice, Preparation, QuestionRecord, Rating, Remark, ScriptPart, SelfAssessment,
    SittingRecord, StandingWord, WordOn, waiting::Waiting,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The material of a practice session; none in an assessment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<Practice>,
    /// The signed session that this one follows, with all that was carried over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Box<Follows>>,
    /// The day on which the interview was held, where it was entered from paper afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on_paper: Option<NaiveDate>,
    pub preparation: Preparation,
    /// True if the preparation was ever filled in.
    pub prepared: bool,
    /// What the candidate says of criteria; no judgement looks at it.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>"
    )]
    pub self_assessment: IndexMap<CriterionId, SelfAssessment>,
    /// The sittings after the first, which the preparation describes.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::SITTINGS_MAX }>"
    )]
    pub sittings: Vec<SittingRecord>,
    /// Who brings or does what, where and by when; no judgement looks at it.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::PLAN_LINES_MAX }>"
    )]
    pub plan: IndexMap<PlanLineId, PlanLineRecord>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CHECKLIST_MAX }>")]
    pub opening: IndexMap<ItemId, ItemState>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CHECKLIST_MAX }>")]
    pub closing: IndexMap<ItemId, ItemState>,
    /// What the candidate said of consent, in the order in which it was noted; the last counts.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CONSENTS_MAX + 1 }>"
    )]
    pub consent: Vec<ConsentNote>,
    /// Questions that were opened, in the order of their first opening.
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::QUESTIONS_ASKED_MAX }>")]
    pub questions: IndexMap<QuestionId, QuestionRecord>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::EVIDENCE_MAX }>")]
    pub evidence: IndexMap<EvidenceId, EvidenceItem>,
    /// Evidence items taken off the register, with the reason.
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::REMARKS_MAX }>")]
    pub evidence_removed: IndexMap<EvidenceId, String>,
    /// Tasks that were watched, each on one occasion.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::OBSERVATIONS_MAX }>"
    )]
    pub observations: IndexMap<ObservationId, ObservationRecord>,
    /// Units for which a certificate stands.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::UNITS_MAX }>"
    )]
    pub credited: IndexMap<UnitId, Credit>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>")]
    pub ratings: IndexMap<CriterionId, RatingRecord>,
    /// Criteria of which the assessor says that they do not apply, with the reason.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>"
    )]
    pub not_applying: IndexMap<CriterionId, String>,
    /// The work of several assessors; `ratings` holds the ratings that count.
    #[serde(default, skip_serializing_if = "Panel::is_empty")]
    pub panel: Panel,
    /// The candidate's own words on the record and on the evidence.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { WordOn::ALL.len() }>"
    )]
    pub candidate_words: IndexMap<WordOn, StandingWord>,
    pub closed: Option<Moment>,
    /// Reason why the interview was broken off.
    pub broken_off: Option<String>,
    /// The commission that decides on the result, with its votes.
    #[serde(default, skip_serializing_if = "CommissionRecord::is_empty")]
    pub commission: CommissionRecord,
    pub decision: Option<Decision>,
    /// The assessor's own lines on gaps.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX + crate::bounds::UNITS_MAX }>"
    )]
    pub advice: IndexMap<AdviceOn, String>,
    pub feedback: String,
    /// The day of the next assessment, where one was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resit: Option<NaiveDate>,
    pub signature: Option<Signature>,
    /// Additions after the signature, in their order.
    #[serde(default, deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>")]
    pub amendments: Vec<Amendment>,
    /// The days on which the candidate was told the result, in the order in which they were noted; the last counts.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>"
    )]
    pub informed: Vec<Informed>,
    /// Days of the next assessment that were set after the signature, in their order; `resit` is the last.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>"
    )]
    pub late_resits: Vec<LateResit>,
    /// Recommendations that were added after the signature, in their order.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>"
    )]
    pub late_recommendations: Vec<LateRecommendations>,
    /// What the candidate objected after the signature, with the answers.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>"
    )]
    pub objections: Vec<Objection>,
    /// What the trainee claims of the notes of signed practice, in the order in which it was claimed.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CLAIMS_MAX }>"
    )]
    pub claims: Vec<ClaimMade>,
    /// Findings of moderators after the signature, in their order.
    #[serde(default, deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>")]
    pub moderations: Vec<Moderation>,
    /// Seconds from the first item of the opening script to the close, without pauses.
    pub interview_seconds: u32,
    #[serde(skip)]
    pub waiting: Waiting,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemState {
    Done,
    Refused(String),
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingRecord {
    pub rating: Option<Rating>,
    pub rationale: String,
    /// True if the criterion was rated before any question that informs it was asked.
    pub before_asked: bool,
    /// True for a rating of the session that is followed, as long as none is given anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
}

/// The ground on which a unit is credited: a certificate of the rubric's list, by its place, and the item that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    pub certificate: usize,
    pub evidence: EvidenceId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    Accepted { outcome: Outcome },
    Departed { computed: Option<Outcome>, outcome: Outcome, reason: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    pub name: String,
    pub at: Moment,
    pub outcome: Outcome,
}

/// An addition to a signed session. It changes nothing that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    pub at: Moment,
    pub by: String,
    pub text: String,
    pub reason: String,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
    pub criteria: Vec<CriterionId>,
}

/// The progress of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SessionState {
    Open,
    ToBeRated,
    ToBeSigned,
    Signed,
    BrokenOff,
}

impl Decision {
    pub fn outcome(&self) -> Outcome {
        match self {
            Decision::Accepted { outcome } | Decision::Departed { outcome, .. } => *outcome,
        }
    }
}

impl Record {
    pub fn new(rubric: &Rubric) -> Self {
        Record {
            practice: None,
            follows: None,
            held_on_paper: None,
            preparation: Preparation::new(rubric),
            prepared: false,
            self_assessment: IndexMap::new(),
            sittings: Vec::new(),
            plan: IndexMap::new(),
            opening: IndexMap::new(),
            closing: IndexMap::new(),
            consent: Vec::new(),
            questions: IndexMap::new(),
            evidence: IndexMap::new(),
            evidence_removed: IndexMap::new(),
            observations: IndexMap::new(),
            credited: IndexMap::new(),
            ratings: IndexMap::new(),
            not_applying: IndexMap::new(),
            panel: Panel::default(),
            candidate_words: IndexMap::new(),
            closed: None,
            broken_off: None,
            commission: CommissionRecord::default(),
            decision: None,
            advice: IndexMap::new(),
            feedback: String::new(),
            resit: None,
            signature: None,
            amendments: Vec::new(),
            informed: Vec::new(),
            late_resits: Vec::new(),
            late_recommendations: Vec::new(),
            objections: Vec::new(),
            claims: Vec::new(),
            moderations: Vec::new(),
            interview_seconds: 0,
            waiting: Waiting::default(),
        }
    }

    /// The day by which evidence is current or not, once that is settled: in practice the day on which the case
    /// imagines the interview, else the day of the signature.
    pub fn decided_on(&self) -> Option<NaiveDate> {
        let imagined = self.practice.as_ref().and_then(Practice::case).map(|case| case.held);
        imagined.or_else(|| self.signature.as_ref().map(|signature| signature.at.date_naive()))
    }

    /// The day on which evidence has to be current: of the decision, or today while nothing is decided.
    pub fn day_of_decision(&self, now: Moment) -> NaiveDate {
        self.decided_on().unwrap_or_else(|| now.date_naive())
    }

    pub fn checklist(&self, script: ScriptPart) -> &IndexMap<ItemId, ItemState> {
        match script {
            ScriptPart::Opening => &self.opening,
            ScriptPart::Closing => &self.closing,
        }
    }

    pub fn rating(&self, criterion: &CriterionId) -> Option<&Rating> {
        self.ratings.get(criterion)?.rating.as_ref()
    }

    pub fn remarks(&self) -> impl Iterator<Item = (&QuestionId, &Remark)> {
        self.questions.iter().flat_map(|(id, question)| question.remarks.iter().map(move |remark| (id, remark)))
    }

    /// The criteria that a question informs, of the rubric or ad hoc.
    pub fn informs<'a>(&'a self, question: &QuestionId, rubric: &'a Rubric) -> &'a [CriterionId] {
        let of_rubric = rubric.question(question).map(|question| question.informs.as_slice());
        let ad_hoc = || Some(self.questions.get(question)?.ad_hoc.as_ref()?.informs.as_slice());
        of_rubric.or_else(ad_hoc).unwrap_or_default()
    }

    /// Returns whether a question that informs the criterion was asked, or the rubric has none to ask.
    pub(super) fn was_informed(&self, criterion: &CriterionId, rubric: &Rubric) -> bool {
        let none_to_ask = rubric.questions_informing(criterion).next().is_none();
        none_to_ask
            || self
                .questions
                .iter()
                .any(|(id, question)| question.asked.is_some() && self.informs(id, rubric).contains(criterion))
    }
}
