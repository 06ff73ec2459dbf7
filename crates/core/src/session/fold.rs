//! The fold: what each entry of a trail makes of the record. Folding never fails and never looks at the clock.

use indexmap::IndexMap;

use crate::rubric::{ItemId, QuestionId, Rubric};

use super::{
    AdHoc, Amendment, ClaimMade, Credit, Decision, Entry, Event, Informed, ItemState, LateRecommendations, LateResit,
    Moderation, Moment, Objection, ObjectionAnswer, ObservationEvent, PlanLineRecord, QuestionRecord, Record, Remark,
    RemarkId, ScriptPart, SelfAssessment, Signature, linked_criteria, observing::insert_after,
};

impl Record {
    /// Folds one entry in.
    pub fn apply(&mut self, entry: &Entry, rubric: &Rubric) {
        self.count_time(entry);
        if self.touches_judgement(&entry.event) {
            self.decision = None;
            // A vote on a result stands as long as a decision on it would.
            if !is_of_decision(&entry.event) {
                self.commission.votes.clear();
            }
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
            Event::Follows(follows) => {
                self.take_over(follows, rubric);
                self.take_over_plan(follows, entry.at);
            }
            Event::HeldOnPaper { on } => self.hold_on_paper(*on),
            Event::PaperTakenBack => self.take_back_paper(),
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
            Event::SittingBegun(scene) => self.begin_sitting(scene, entry.at),
            Event::SittingDescribed { sitting, scene } => self.describe_sitting(*sitting, scene),
            Event::SittingTakenBack => self.take_sitting_back(),
            Event::PlanLineSet { id, line } => match self.plan.get_mut(id) {
                Some(of) => of.line = (**line).clone(),
                None => {
                    // A line that is brought back keeps its time: what met it since meets it still.
                    let set = self.waiting.plan_lines_gone.shift_remove(id).unwrap_or(entry.at);
                    let place = self.plan.values().position(|of| of.set > set).unwrap_or(self.plan.len());
                    self.plan.shift_insert(place, id.clone(), PlanLineRecord { set, line: (**line).clone() });
                    self.waiting.plan_lines_set += 1;
                }
            },
            Event::PlanLineTakenBack { id } => {
                if let Some(of) = self.plan.shift_remove(id) {
                    self.waiting.plan_lines_gone.insert(id.clone(), of.set);
                }
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
            Event::ConsentGiven(_) | Event::ConsentWithdrawn(_) | Event::ConsentTakenBack => self.apply_consent(entry),
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
                let before_asked = self.time_is_measured() && !self.was_informed(criterion, rubric);
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
            Event::CommissionNamed(_) | Event::MemberVoted { .. } | Event::VoteTakenBack { .. } => {
                self.apply_commission(&entry.event, entry.at);
            }
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
            Event::ResitSet { on } => {
                self.resit = Some(*on);
                if self.signature.is_some() {
                    self.late_resits.push(LateResit { at: entry.at, by: entry.by.clone(), on: *on });
                }
            }
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
            Event::RecommendationsAdded { text } => {
                let (by, text) = (entry.by.clone(), text.clone());
                self.late_recommendations.push(LateRecommendations { at: entry.at, by, text });
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
            Event::Claimed(claim) => {
                self.claims.retain(|made| made.claim.on() != claim.on());
                self.claims.push(ClaimMade { at: entry.at, by: entry.by.clone(), claim: claim.clone() });
            }
            Event::ClaimTakenBack(on) => self.claims.retain(|made| made.claim.on() != *on),
            Event::Moderated { moderator, findings, remark } => {
                let (by, findings, remark) = (moderator.clone(), findings.clone(), remark.clone());
                self.moderations.push(Moderation { at: entry.at, by, findings, remark });
            }
        }
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
                | Event::SittingDescribed { .. }
                | Event::PlanLineSet { .. }
                | Event::PlanLineTakenBack { .. }
                | Event::ConsentGiven(_)
                | Event::ConsentWithdrawn(_)
                | Event::ConsentTakenBack
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
                | Event::RecommendationsAdded { .. }
                | Event::Objected { .. }
                | Event::ObjectionAnswered { .. }
                | Event::Claimed(_)
                | Event::ClaimTakenBack(_)
                | Event::Moderated { .. }
                | Event::QuestionFlagged { .. }
        )
    }

    fn mark_asked_if(&mut self, happened: bool, question: &QuestionId, at: Moment) {
        if happened {
            self.mark_asked(question, at);
        }
    }

    fn mark_asked(&mut self, question: &QuestionId, at: Moment) {
        // Of an interview on paper no question is timed, which is said once.
        let untimed = self.times_are_known() && !self.time_is_measured();
        let record = self.question_mut(question);
        if record.asked.is_none() {
            record.untimed = untimed;
        }
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

/// Returns whether an event is part of deciding, and changes nothing that is decided on.
fn is_of_decision(event: &Event) -> bool {
    matches!(
        event,
        Event::CommissionNamed(_)
            | Event::MemberVoted { .. }
            | Event::VoteTakenBack { .. }
            | Event::RecommendationAccepted { .. }
            | Event::RecommendationDeparted { .. }
            | Event::DecisionCleared
    )
}

fn set_member<T: Clone + PartialEq>(members: &mut Vec<T>, member: &T, present: bool) {
    members.retain(|each| each != member);
    if present {
        members.push(member.clone());
    }
}
