//! The record: what the trail folds into. Folding never fails and never looks at the clock.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, ItemId, QuestionId, Rubric, UnitId};

use super::{
    AdHoc, AdviceOn, Entry, Event, EvidenceId, EvidenceItem, Follows, Informed, Moderation, Moment, Objection,
    ObjectionAnswer, ObservationEvent, ObservationId, ObservationRecord, Outcome, Panel, Practice, Preparation,
    QuestionRecord, Rating, Remark, RemarkId, ScriptPart, SelfAssessment, StandingWord, WordOn, linked_criteria,
    observing::insert_after, waiting::Waiting,
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
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CHECKLIST_MAX }>")]
    pub opening: IndexMap<ItemId, ItemState>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CHECKLIST_MAX }>")]
    pub closing: IndexMap<ItemId, ItemState>,
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
    /// What the candidate objected after the signature, with the answers.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX }>"
    )]
    pub objections: Vec<Objection>,
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
            opening: IndexMap::new(),
            closing: IndexMap::new(),
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
            decision: None,
            advice: IndexMap::new(),
            feedback: String::new(),
            resit: None,
            signature: None,
            amendments: Vec::new(),
            informed: Vec::new(),
            objections: Vec::new(),
            moderations: Vec::new(),
            interview_seconds: 0,
            waiting: Waiting::default(),
        }
    }

    /// Folds one entry in.
    pub fn apply(&mut self, entry: &Entry, rubric: &Rubric) {
        self.count_time(entry);
        if self.touches_judgement(&entry.event) {
            self.decision = None;
        }
        self.apply_word(&entry.event);
        match &entry.event {
            // A decision that is taken back falls as one does from which something changed; the candidate's words are
            // folded in already.
            Event::Began { .. }
            | Event::Paused
            | Event::Resumed
            | Event::CandidateSaid { .. }
            | Event::CandidateWordTakenBack { .. }
            | Event::DecisionCleared => {}
            Event::PracticeBegun(practice) => self.practice = Some(practice.clone()),
            Event::Follows(follows) => self.take_over(follows, rubric),
            Event::HeldOnPaper { on } => self.held_on_paper = Some(*on),
            Event::PaperTakenBack => self.held_on_paper = None,
            Event::LanguageShown { language, .. } => self.waiting.shown = Some(language.clone()),
            Event::Prepared(preparation) => {
                if preparation.language != self.preparation.language {
                    self.waiting.shown = None;
                }
                self.preparation = preparation.clone();
                self.prepared = true;
                self.carry_ratings(rubric);
            }
            Event::SelfAssessed { criterion, answer, example } => {
                let said = SelfAssessment { answer: *answer, example: example.clone() };
                self.self_assessment.insert(criterion.clone(), said);
            }
            Event::SelfAssessmentCleared { criterion } => {
                self.self_assessment.shift_remove(criterion);
            }
            Event::ItemDone { script, item } => {
                self.checklist_mut(*script).insert(item.clone(), ItemState::Done);
            }
            Event::ItemRefused { script, item, reason } => {
                self.checklist_mut(*script).insert(item.clone(), ItemState::Refused(reason.clone()));
            }
            Event::ItemCleared { script, item } => {
                self.checklist_mut(*script).shift_remove(item);
            }
            Event::QuestionOpened { question } => {
                self.question_mut(question);
                self.waiting.question = Some(question.clone());
            }
            Event::QuestionAsked { question } => self.mark_asked(question, entry.at),
            Event::QuestionSkipped { question, reason } => {
                self.question_mut(question).skipped = Some(reason.clone());
            }
            Event::QuestionCleared { question } => {
                let record = self.question_mut(question);
                record.asked = None;
                record.skipped = None;
            }
            Event::QuestionReworded { question, wording } => {
                self.question_mut(question).reworded = (!wording.is_empty()).then(|| wording.clone());
            }
            Event::QuestionFlagged { question, flagged } => self.question_mut(question).flagged = *flagged,
            Event::AdHocAsked { question, wording, informs } => {
                let ad_hoc = AdHoc { wording: wording.clone(), informs: informs.clone() };
                self.question_mut(question).ad_hoc = Some(ad_hoc);
                self.mark_asked(question, entry.at);
            }
            Event::ProbeUsed { question, probe, used } => {
                set_member(&mut self.question_mut(question).probes_used, probe, *used);
                self.mark_asked_if(*used, question, entry.at);
            }
            Event::FollowUpAsked { question, wording } => {
                self.question_mut(question).follow_ups.push(wording.clone());
                self.mark_asked(question, entry.at);
            }
            Event::CandidateCutOff { question, .. } => self.question_mut(question).cut_off = true,
            Event::PointHeard { question, point, heard } => {
                set_member(&mut self.question_mut(question).heard, point, *heard);
                self.mark_asked_if(*heard, question, entry.at);
            }
            Event::RemarkAdded { remark, question, after, began, text } => {
                let criteria = linked_criteria(text, rubric);
                let remark = Remark { id: remark.clone(), at: *began, text: text.clone(), criteria };
                insert_after(&mut self.question_mut(question).remarks, remark, after.as_ref());
                self.waiting.remarks_noted += 1;
                self.mark_asked(question, entry.at);
            }
            Event::RemarkReworded { remark, text } => {
                if let Some(remark) = self.remark_mut(remark) {
                    remark.text = text.clone();
                    remark.criteria = linked_criteria(text, rubric);
                }
            }
            Event::RemarkRemoved { remark } => {
                for remarks in self.remark_lists_mut() {
                    remarks.retain(|each| each.id != *remark);
                }
            }
            Event::EvidenceAdded { evidence, item } => {
                self.add_evidence(evidence, item);
            }
            Event::EvidenceChanged { evidence, item } => {
                self.evidence.insert(evidence.clone(), item.clone());
            }
            Event::EvidenceRemoved { evidence, reason } => {
                self.take_off_register(evidence);
                self.evidence_removed.insert(evidence.clone(), reason.clone());
            }
            Event::Observation { observation, event } => self.apply_observation(observation, event, entry, rubric),
            Event::UnitCredited { unit, certificate, evidence } => {
                let credit = Credit { certificate: *certificate, evidence: evidence.clone() };
                self.credited.insert(unit.clone(), credit);
            }
            Event::CreditTakenBack { unit } => {
                self.credited.shift_remove(unit);
            }
            Event::InterviewClosed => {
                self.closed = Some(entry.at);
                self.waiting.question = None;
            }
            Event::BrokenOff { reason } => {
                self.broken_off = Some(reason.clone());
                self.waiting.question = None;
            }
            Event::Rated { criterion, rating } => {
                let before_asked = self.times_are_known() && !self.was_informed(criterion, rubric);
                let record = self.rating_anew(criterion);
                record.rating = Some(rating.clone());
                record.before_asked = before_asked;
            }
            Event::RatingCleared { criterion } => {
                if let Some(record) = self.ratings.get_mut(criterion) {
                    record.rating = None;
                    record.before_asked = false;
                }
                self.carry_ratings(rubric);
            }
            Event::RationaleWritten { criterion, rationale } => {
                let record = self.ratings.entry(criterion.clone()).or_default();
                // Words of this session about a rating make it one of this session.
                record.carried = false;
                record.rationale = rationale.clone();
            }
            Event::DoesNotApply { criterion, reason } => {
                self.not_applying.insert(criterion.clone(), reason.clone());
            }
            Event::AppliesAfterAll { criterion } => {
                self.not_applying.shift_remove(criterion);
            }
            Event::SheetBegun { .. }
            | Event::SheetSigned { .. }
            | Event::SheetsGathered { .. }
            | Event::Agreed { .. }
            | Event::CriterionReferred { .. } => self.apply_panel(entry, rubric),
            Event::RecommendationAccepted { outcome } => {
                self.decision = Some(Decision::Accepted { outcome: *outcome });
            }
            Event::RecommendationDeparted { computed, outcome, reason } => {
                let (computed, outcome, reason) = (*computed, *outcome, reason.clone());
                self.decision = Some(Decision::Departed { computed, outcome, reason });
            }
            Event::AdviceWritten { on, text } if text.is_empty() => {
                self.advice.shift_remove(on);
            }
            Event::AdviceWritten { on, text } => {
                self.advice.insert(on.clone(), text.clone());
            }
            Event::FeedbackWritten { feedback } => self.feedback = feedback.clone(),
            Event::ResitSet { on } => self.resit = Some(*on),
            Event::ResitTakenBack => self.resit = None,
            Event::Signed { name, outcome, .. } => {
                self.signature = Some(Signature { name: name.clone(), at: entry.at, outcome: *outcome });
            }
            Event::Amended { text, reason, criteria } => {
                let (text, reason, criteria) = (text.clone(), reason.clone(), criteria.clone());
                self.amendments.push(Amendment { at: entry.at, by: entry.by.clone(), text, reason, criteria });
            }
            Event::Informed { on, way } => {
                self.informed.push(Informed { at: entry.at, by: entry.by.clone(), on: *on, way: way.clone() });
            }
            Event::Objected { on, text } => {
                let (by, text) = (entry.by.clone(), text.clone());
                self.objections.push(Objection { at: entry.at, by, on: *on, text, answer: None });
            }
            Event::ObjectionAnswered { objection, on, text } => {
                if let Some(objection) = self.objections.get_mut(*objection) {
                    let (by, text) = (entry.by.clone(), text.clone());
                    objection.answer = Some(ObjectionAnswer { at: entry.at, by, on: *on, text });
                }
            }
            Event::Moderated { moderator, findings, remark } => {
                let (by, findings, remark) = (moderator.clone(), findings.clone(), remark.clone());
                self.moderations.push(Moderation { at: entry.at, by, findings, remark });
            }
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

    /// A decision stands only as long as what it was made from.
    fn touches_judgement(&self, event: &Event) -> bool {
        !matches!(
            event,
            Event::Paused
                | Event::Resumed
                | Event::LanguageShown { .. }
                | Event::SelfAssessed { .. }
                | Event::SelfAssessmentCleared { .. }
                | Event::QuestionOpened { .. }
                | Event::CandidateSaid { .. }
                | Event::CandidateWordTakenBack { .. }
                | Event::AdviceWritten { .. }
                | Event::Observation { event: ObservationEvent::Opened | ObservationEvent::Left, .. }
                | Event::FeedbackWritten { .. }
                | Event::ResitSet { .. }
                | Event::ResitTakenBack
                | Event::Signed { .. }
                | Event::Amended { .. }
                | Event::Informed { .. }
                | Event::Objected { .. }
                | Event::ObjectionAnswered { .. }
                | Event::Moderated { .. }
                | Event::QuestionFlagged { .. }
        )
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

    fn mark_asked_if(&mut self, happened: bool, question: &QuestionId, at: Moment) {
        if happened {
            self.mark_asked(question, at);
        }
    }

    fn mark_asked(&mut self, question: &QuestionId, at: Moment) {
        let record = self.question_mut(question);
        record.asked.get_or_insert(at);
        record.skipped = None;
    }

    pub(super) fn question_mut(&mut self, question: &QuestionId) -> &mut QuestionRecord {
        self.questions.entry(question.clone()).or_default()
    }

    fn remark_mut(&mut self, remark: &RemarkId) -> Option<&mut Remark> {
        self.remark_lists_mut().flatten().find(|each| each.id == *remark)
    }

    /// The remarks to each question, and to each observation.
    fn remark_lists_mut(&mut self) -> impl Iterator<Item = &mut Vec<Remark>> {
        let of_questions = self.questions.values_mut().map(|question| &mut question.remarks);
        of_questions.chain(self.observations.values_mut().map(|observation| &mut observation.remarks))
    }

    fn checklist_mut(&mut self, script: ScriptPart) -> &mut IndexMap<ItemId, ItemState> {
        match script {
            ScriptPart::Opening => &mut self.opening,
            ScriptPart::Closing => &mut self.closing,
        }
    }
}

fn set_member<T: Clone + PartialEq>(members: &mut Vec<T>, member: &T, present: bool) {
    members.retain(|each| each != member);
    if present {
        members.push(member.clone());
    }
}
