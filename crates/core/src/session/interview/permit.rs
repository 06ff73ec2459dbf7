//! The rules of the procedure: what may happen in an interview, and why something may not.

use crate::{
    bounds,
    rubric::{CriterionId, QuestionId, UnitId},
};

use super::super::{
    ConsentWord, Event, EvidenceId, EvidenceItem, FieldName, Interview, Outcome, Preparation, Rating, Refusal,
    RemarkId, RuleOfEvidence, ScriptPart, SessionState,
    refusal::{bounded, filled, note},
};

impl Interview {
    /// Permits the event or refuses it, by the rules of the procedure (`docs/procedure.md`).
    pub fn permit(&self, event: &Event) -> Result<(), Refusal> {
        if self.record.signature.is_some() && !event.may_follow_signature() {
            return Err(Refusal::Signed);
        }
        let full = self.trail.len() >= bounds::EVENTS_MAX || self.trail.bytes() >= bounds::TRAIL_BYTES_MAX;
        if full && !matches!(event, Event::Paused | Event::Signed { .. } | Event::SheetSigned { .. }) {
            return Err(Refusal::TooMany { what: "events", most: bounds::EVENTS_MAX });
        }
        if self.record.panel.own.is_some() {
            return self.permit_on_sheet(event);
        }
        if self.record.is_material() && self.record.closed.is_some() {
            return self.permit_on_material(event);
        }
        // A signed session is amended alike, whether or not its interview was broken off.
        if self.record.broken_off.is_some() && !event.may_follow_signature() {
            return self.permit_after_break(event);
        }
        self.consent_stops(event)?;
        match event {
            Event::Began { .. } => Err(Refusal::BegunAlready),
            Event::PracticeBegun(practice) => self.permit_practice(practice),
            Event::Follows(follows) => self.permit_follows(follows),
            Event::HeldOnPaper { on } => self.permit_paper(*on),
            Event::PaperTakenBack => self.permit_no_paper(),
            Event::Paused | Event::Resumed => Ok(()),
            Event::Prepared(preparation) => self.permit_preparation(preparation),
            Event::Amended { text, reason, criteria } => self.permit_amendment(text, reason, criteria),
            Event::Informed { on, way } => self.permit_informed(*on, way),
            Event::RecommendationsAdded { text } => self.permit_recommendations(text),
            Event::Objected { on, text } => self.permit_objection(*on, text),
            Event::ObjectionAnswered { objection, on, text } => self.permit_answer(*objection, *on, text),
            Event::Claimed(claim) => self.permit_claim(claim),
            Event::ClaimTakenBack(on) => self.permit_no_claim(on),
            Event::Moderated { moderator, findings, remark } => self.permit_moderation(moderator, findings, remark),
            _ if !self.record.prepared => Err(Refusal::NotPrepared),
            Event::SelfAssessed { criterion, example, .. } => self.permit_self_assessment(criterion, example),
            Event::SelfAssessmentCleared { criterion } => self.permit_no_self_assessment(criterion),
            Event::SittingBegun(scene) => self.permit_sitting(scene),
            Event::SittingDescribed { sitting, scene } => self.permit_sitting_described(*sitting, scene),
            Event::SittingTakenBack => self.permit_no_sitting(),
            Event::PlanLineSet { id, line } => self.permit_plan_line(id, line),
            Event::PlanLineTakenBack { id } => self.permit_no_plan_line(id),
            Event::LanguageShown { language, .. } => {
                known_or(self.rubric.languages.contains(language), "language", language)
            }
            Event::ItemDone { script, item } => self.known_item(*script, item),
            Event::ItemRefused { script, item, reason } => {
                self.known_item(*script, item)?;
                filled(FieldName::Reason, reason)
            }
            Event::ItemCleared { script, item } => self.permit_clearing(*script, item),
            Event::ConsentGiven(consent) => self.permit_consent(consent),
            Event::ConsentWithdrawn(withdrawal) => self.permit_withdrawal(withdrawal),
            Event::ConsentTakenBack => self.permit_no_consent(),
            Event::QuestionOpened { question } | Event::QuestionAsked { question } => self.may_ask(question),
            Event::QuestionFlagged { question, .. } => self.known_question(question),
            Event::QuestionSkipped { question, reason } => {
                self.may_ask(question)?;
                filled(FieldName::Reason, reason)
            }
            Event::QuestionCleared { question } => self.permit_clearing_question(question),
            Event::QuestionReworded { question, wording } => {
                self.may_ask(question)?;
                bounded(FieldName::Wording, wording, bounds::FIELD_CHARS_MAX)
            }
            Event::AdHocAsked { question, wording, informs } => {
                self.opening_done()?;
                if self.known_question(question).is_ok() {
                    return Err(Refusal::IdInUse { id: question.to_string() });
                }
                filled(FieldName::Wording, wording)?;
                informs.iter().try_for_each(|criterion| self.known_criterion(criterion))
            }
            Event::ProbeUsed { question, probe, .. } => {
                self.may_ask(question)?;
                let known = self.rubric.question(question).is_some_and(|known| known.probes.contains_key(probe));
                known_or(known, "probe", probe)
            }
            Event::PointHeard { question, point, .. } => {
                self.may_ask(question)?;
                let known = self.rubric.question(question).is_some_and(|known| known.listen_for.contains_key(point));
                known_or(known, "point", point)
            }
            Event::FollowUpAsked { question, wording } => {
                self.may_ask(question)?;
                let asked = self.record.questions.get(question).map_or(0, |record| record.follow_ups.len());
                if asked >= bounds::FOLLOW_UPS_MAX {
                    return Err(Refusal::TooMany { what: "follow-ups", most: bounds::FOLLOW_UPS_MAX });
                }
                filled(FieldName::Wording, wording)
            }
            Event::CandidateCutOff { question, .. } => {
                self.permit_with_case()?;
                self.known_question(question)
            }
            Event::RemarkAdded { remark, question, after, text, .. } => {
                self.permit_remark(remark, question, after.as_ref(), text)
            }
            Event::RemarkReworded { remark, text } => {
                known_or(self.has_remark(remark), "remark", remark)?;
                note(FieldName::Remark, text)
            }
            Event::RemarkRemoved { remark } => known_or(self.has_remark(remark), "remark", remark),
            Event::EvidenceAdded { evidence, item } => {
                if self.record.evidence_is_numbered(evidence) {
                    return Err(Refusal::IdInUse { id: evidence.to_string() });
                }
                self.permit_one_more_item()?;
                self.permit_item_of_observation(item)?;
                self.permit_evidence(item)
            }
            Event::EvidenceChanged { evidence, item } => {
                let known = self.record.evidence.get(evidence);
                // An item stays that of its observation.
                let same = known.is_some_and(|known| known.observation == item.observation);
                known_or(same, "evidence", evidence)?;
                self.permit_evidence(item)
            }
            Event::EvidenceRemoved { evidence, reason } => {
                known_or(self.record.evidence.contains_key(evidence), "evidence", evidence)?;
                filled(FieldName::Reason, reason)
            }
            Event::Observation { observation, event } => self.permit_observation(observation, event),
            Event::UnitCredited { unit, certificate, evidence } => self.permit_credit(unit, *certificate, evidence),
            Event::CreditTakenBack { unit } => {
                let credited = self.record.credited.contains_key(unit);
                if credited { Ok(()) } else { Err(Refusal::NotCredited { unit: unit.to_string() }) }
            }
            Event::CandidateSaid { word, .. } => self.permit_word(word),
            Event::CandidateWordTakenBack { on } => self.permit_no_word(*on),
            Event::InterviewClosed => self.permit_close(),
            Event::BrokenOff { reason } => filled(FieldName::Reason, reason),
            Event::Rated { .. }
            | Event::RatingCleared { .. }
            | Event::RationaleWritten { .. }
            | Event::DoesNotApply { .. }
            | Event::AppliesAfterAll { .. }
                if self.record.preparation.has_panel() =>
            {
                Err(Refusal::RatedOnSheets)
            }
            Event::DoesNotApply { criterion, reason } => self.permit_not_applying(criterion, reason),
            Event::AppliesAfterAll { criterion } => {
                let said = self.record.not_applying.contains_key(criterion);
                if said { Ok(()) } else { Err(Refusal::AppliesAlready { criterion: criterion.to_string() }) }
            }
            Event::SheetBegun { .. }
            | Event::SheetSigned { .. }
            | Event::SheetsGathered { .. }
            | Event::Agreed { .. }
            | Event::CriterionReferred { .. } => self.permit_panel(event),
            Event::Rated { criterion, rating } => self.permit_rating(criterion, rating),
            Event::RatingCleared { criterion } => self.known_criterion(criterion),
            Event::RationaleWritten { criterion, rationale } => {
                self.known_criterion(criterion)?;
                bounded(FieldName::Rationale, rationale, bounds::NOTE_CHARS_MAX)
            }
            Event::CommissionNamed(commission) => self.permit_commission(commission),
            Event::MemberVoted { member, vote } => self.permit_vote(member, vote),
            Event::VoteTakenBack { member } => self.permit_no_vote(member),
            Event::RecommendationAccepted { outcome } => {
                self.permit_outcome(*outcome)?;
                self.permit_as_voted(*outcome)
            }
            Event::RecommendationDeparted { outcome, reason, .. } => {
                self.permit_outcome(*outcome)?;
                self.permit_as_voted(*outcome)?;
                filled(FieldName::Reason, reason)
            }
            Event::DecisionCleared => self.decision_stands(),
            Event::AdviceWritten { on, text } => self.permit_advice(on, text),
            Event::FeedbackWritten { feedback } => bounded(FieldName::Feedback, feedback, bounds::NOTE_CHARS_MAX),
            Event::ResitSet { on } => self.permit_resit(*on),
            Event::ResitTakenBack => self.permit_no_resit(),
            Event::Signed { name, outcome, .. } => self.permit_signature(name, *outcome),
        }
    }

    /// An interview that was broken off can only be explained, fed back and signed without a result.
    fn permit_after_break(&self, event: &Event) -> Result<(), Refusal> {
        match event {
            Event::Paused | Event::Resumed => Ok(()),
            Event::FeedbackWritten { feedback } => bounded(FieldName::Feedback, feedback, bounds::NOTE_CHARS_MAX),
            Event::RecommendationAccepted { outcome: Outcome::NoResult } => Ok(()),
            Event::DecisionCleared => self.decision_stands(),
            Event::Signed { name, outcome, .. } => {
                filled(FieldName::Name, name)?;
                self.decided(*outcome)
            }
            _ => Err(Refusal::BrokenOff),
        }
    }

    /// An amendment needs a signed session; until the signature, the session itself is changed.
    fn permit_amendment(&self, text: &str, reason: &str, criteria: &[CriterionId]) -> Result<(), Refusal> {
        self.may_be_added_to()?;
        note(FieldName::Amendment, text)?;
        filled(FieldName::Reason, reason)?;
        if criteria.len() > bounds::CRITERIA_MAX {
            return Err(Refusal::TooMany { what: "criteria", most: bounds::CRITERIA_MAX });
        }
        criteria.iter().try_for_each(|criterion| self.known_criterion(criterion))
    }

    /// Permits an addition if the session is signed and has room for one more.
    pub fn may_be_added_to(&self) -> Result<(), Refusal> {
        if self.record.signature.is_none() {
            return Err(Refusal::NotSigned);
        }
        let record = &self.record;
        let added = record.amendments.len() + record.informed.len() + record.moderations.len();
        // An objection may be answered, however many there are.
        let answered = record.objections.iter().filter(|objection| objection.answer.is_some()).count();
        let withdrawn = record.consent.iter().filter(|note| matches!(note.word, ConsentWord::Withdrawn(_))).count();
        let late = record.late_resits.len() + record.late_recommendations.len();
        let added = added + record.objections.len() + answered + withdrawn + late + self.claims_made();
        if added >= bounds::AMENDMENTS_MAX {
            return Err(Refusal::TooMany { what: "amendments", most: bounds::AMENDMENTS_MAX });
        }
        Ok(())
    }

    fn permit_preparation(&self, preparation: &Preparation) -> Result<(), Refusal> {
        filled(FieldName::Candidate, &preparation.candidate)?;
        filled(FieldName::Assessor, &preparation.assessor)?;
        self.permit_raters(preparation)?;
        // What was recognised is that person's, and nobody else's.
        let earlier = self.record.follows.as_ref().map(|follows| follows.proposed.candidate.as_str());
        if let Some(candidate) = earlier.filter(|candidate| *candidate != preparation.candidate) {
            return Err(Refusal::FollowsAnotherCandidate { candidate: candidate.to_owned() });
        }
        if preparation.units.is_empty() {
            return Err(Refusal::Empty { field: FieldName::Units });
        }
        for unit in &preparation.units {
            known_or(self.rubric.unit(unit).is_some(), "unit", unit)?;
        }
        self.permit_anew(preparation)?;
        for circumstance in &preparation.circumstances {
            known_or(self.rubric.circumstances.contains_key(circumstance), "circumstance", circumstance)?;
        }
        if preparation.documents.len() > bounds::EVIDENCE_MAX {
            return Err(Refusal::TooMany { what: "evidence", most: bounds::EVIDENCE_MAX });
        }
        let lines = [
            (FieldName::Place, &preparation.place),
            (FieldName::Spoken, &preparation.spoken),
            (FieldName::Adjustments, &preparation.adjustments),
            (FieldName::OthersPresent, &preparation.others_present),
        ];
        lines
            .into_iter()
            .chain(preparation.documents.iter().map(|document| (FieldName::Documents, document)))
            .try_for_each(|(field, line)| bounded(field, line, bounds::FIELD_CHARS_MAX))
    }

    fn permit_clearing(&self, script: ScriptPart, item: &crate::rubric::ItemId) -> Result<(), Refusal> {
        self.known_item(script, item)?;
        let required = self.rubric.script(script).checklist[item].required;
        let asked = self.record.questions.values().any(|question| question.asked.is_some());
        if script == ScriptPart::Opening && required && asked {
            return Err(Refusal::QuestionsBegun);
        }
        Ok(())
    }

    /// A question of which something was noted was asked, and one that was put ad hoc.
    fn permit_clearing_question(&self, question: &QuestionId) -> Result<(), Refusal> {
        self.known_question(question)?;
        let noted = self.record.questions.get(question).is_some_and(|each| {
            let nothing = each.remarks.is_empty()
                && each.probes_used.is_empty()
                && each.heard.is_empty()
                && each.follow_ups.is_empty();
            !nothing || each.ad_hoc.is_some()
        });
        if noted { Err(Refusal::NotedOfQuestion { question: question.to_string() }) } else { Ok(()) }
    }

    fn decision_stands(&self) -> Result<(), Refusal> {
        if self.record.decision.is_some() { Ok(()) } else { Err(Refusal::NotDecided) }
    }

    fn permit_remark(
        &self,
        remark: &RemarkId,
        question: &QuestionId,
        after: Option<&RemarkId>,
        text: &str,
    ) -> Result<(), Refusal> {
        self.may_ask(question)?;
        self.permit_new_remark(remark)?;
        if let Some(after) = after {
            let above = self.record.questions.get(question);
            let known = above.is_some_and(|record| record.remarks.iter().any(|each| each.id == *after));
            known_or(known, "remark", after)?;
        }
        note(FieldName::Remark, text)
    }

    pub(in crate::session) fn permit_new_remark(&self, remark: &RemarkId) -> Result<(), Refusal> {
        if self.has_remark(remark) {
            return Err(Refusal::IdInUse { id: remark.to_string() });
        }
        if self.record.remarks().count() + self.record.observation_remarks().count() >= bounds::REMARKS_MAX {
            return Err(Refusal::TooMany { what: "remarks", most: bounds::REMARKS_MAX });
        }
        Ok(())
    }

    pub(in crate::session) fn permit_one_more_item(&self) -> Result<(), Refusal> {
        match self.record.evidence.len() {
            items if items >= bounds::EVIDENCE_MAX => {
                Err(Refusal::TooMany { what: "evidence", most: bounds::EVIDENCE_MAX })
            }
            _ => Ok(()),
        }
    }

    pub(in crate::session) fn permit_evidence(&self, item: &EvidenceItem) -> Result<(), Refusal> {
        filled(FieldName::Title, &item.title)?;
        bounded(FieldName::Source, &item.source, bounds::FIELD_CHARS_MAX)?;
        bounded(FieldName::Person, &item.person, bounds::FIELD_CHARS_MAX)?;
        bounded(FieldName::Place, &item.place, bounds::FIELD_CHARS_MAX)?;
        if item.hours.is_some_and(|hours| !hours.is_positive()) {
            return Err(Refusal::Unreadable { field: FieldName::Hours });
        }
        bounded(FieldName::Verification, &item.verification, bounds::FIELD_CHARS_MAX)?;
        for rule in RuleOfEvidence::ALL {
            bounded(FieldName::JudgementRemark(rule), &item.rules.verdict(rule).remark, bounds::FIELD_CHARS_MAX)?;
        }
        item.testimony.as_ref().map_or(Ok(()), |testimony| self.permit_testimony(testimony))?;
        item.criteria.iter().try_for_each(|criterion| self.known_criterion(criterion))
    }

    /// Permits a credit for a unit applied for, by a document that is in the register. Its age is judged on the day of
    /// decision, with all the rest that can change until then.
    fn permit_credit(&self, unit: &UnitId, certificate: usize, evidence: &EvidenceId) -> Result<(), Refusal> {
        let unknown = || Refusal::Unknown { what: "unit", id: unit.to_string() };
        let known = self.rubric.unit(unit).ok_or_else(unknown)?;
        if !self.record.preparation.units.contains(unit) {
            return Err(Refusal::NotAppliedFor { unit: unit.to_string() });
        }
        if certificate >= known.satisfied_by.len() {
            return Err(Refusal::NoCertificate { unit: unit.to_string() });
        }
        known_or(self.record.evidence.contains_key(evidence), "evidence", evidence)?;
        if self.record.panel.is_gathered() { Err(Refusal::GatheredAlready) } else { Ok(()) }
    }

    fn permit_close(&self) -> Result<(), Refusal> {
        self.opening_done()?;
        let left = self.record.questions_left(&self.rubric);
        if let Some(first) = left.first() {
            return Err(Refusal::QuestionsLeft { first: first.to_string(), left: left.len() });
        }
        match self.record.required_items_left(ScriptPart::Closing, &self.rubric).count() {
            0 => Ok(()),
            left => Err(Refusal::ClosingNotDone { left }),
        }
    }

    pub(in crate::session) fn permit_rating(&self, criterion: &CriterionId, rating: &Rating) -> Result<(), Refusal> {
        let unknown = || Refusal::Unknown { what: "criterion", id: criterion.to_string() };
        let known = self.rubric.criterion(criterion).ok_or_else(unknown)?;
        if !self.record.criterion_applies(known, &self.rubric) {
            return Err(Refusal::DoesNotApply { criterion: criterion.to_string() });
        }
        match rating {
            Rating::NotEnoughEvidence => Ok(()),
            Rating::Level(level) => known_or(self.rubric.scale_of(known).rank_of(level).is_some(), "level", level),
        }
    }

    /// A criterion fails to apply by the assessor's word only where the rubric leaves that to them.
    fn permit_not_applying(&self, criterion: &CriterionId, reason: &str) -> Result<(), Refusal> {
        let unknown = || Refusal::Unknown { what: "criterion", id: criterion.to_string() };
        let known = self.rubric.criterion(criterion).ok_or_else(unknown)?;
        if !known.may_not_apply {
            return Err(Refusal::AlwaysApplies { criterion: criterion.to_string() });
        }
        if !self.record.criterion_has_a_place(known, &self.rubric) {
            return Err(Refusal::DoesNotApply { criterion: criterion.to_string() });
        }
        filled(FieldName::Reason, reason)
    }

    /// A positive outcome needs a closed interview with every criterion rated.
    pub(in crate::session) fn permit_outcome(&self, outcome: Outcome) -> Result<(), Refusal> {
        let referred = self.record.criteria_referred(&self.rubric).next().is_some();
        let complete = self.state() == SessionState::ToBeSigned && self.permit_close().is_ok() && !referred;
        match outcome {
            _ if !self.rubric.has_outcome(outcome) => Err(Refusal::NoSuchOutcome),
            Outcome::Full | Outcome::Partial if !complete => Err(Refusal::PositiveWhileIncomplete),
            _ => Ok(()),
        }
    }

    fn permit_signature(&self, name: &str, outcome: Outcome) -> Result<(), Refusal> {
        filled(FieldName::Name, name)?;
        // Without consent nobody is judged: the interview is broken off, and signed without a result.
        if self.record.consent_withdrawn().is_some() {
            return Err(Refusal::NoConsentToSign);
        }
        if self.record.closed.is_none() {
            return Err(Refusal::NotClosed);
        }
        // A late rating may have brought up another question.
        self.permit_close()?;
        let mut unrated = self.record.criteria_unrated(&self.rubric);
        if let Some(first) = unrated.next() {
            return Err(Refusal::NotRated { first: first.id.to_string(), left: 1 + unrated.count() });
        }
        self.decided(outcome)
    }

    fn decided(&self, outcome: Outcome) -> Result<(), Refusal> {
        match &self.record.decision {
            None => Err(Refusal::NotDecided),
            Some(decision) if decision.outcome() != outcome => Err(Refusal::OtherOutcome),
            Some(_) => Ok(()),
        }
    }

    /// Returns whether all has been said that comes before the first question.
    pub fn is_opened(&self) -> bool {
        self.opening_done().is_ok()
    }

    pub(in crate::session) fn opening_done(&self) -> Result<(), Refusal> {
        match self.record.required_items_left(ScriptPart::Opening, &self.rubric).count() {
            0 => Ok(()),
            left => Err(Refusal::OpeningNotDone { left }),
        }
    }

    fn may_ask(&self, question: &QuestionId) -> Result<(), Refusal> {
        self.known_question(question)?;
        self.opening_done()
    }

    pub(in crate::session) fn known_question(&self, question: &QuestionId) -> Result<(), Refusal> {
        let ad_hoc = self.record.questions.get(question).is_some_and(|record| record.ad_hoc.is_some());
        known_or(ad_hoc || self.rubric.question(question).is_some(), "question", question)
    }

    pub(in crate::session) fn known_criterion(&self, criterion: &CriterionId) -> Result<(), Refusal> {
        known_or(self.rubric.criterion(criterion).is_some(), "criterion", criterion)
    }

    fn known_item(&self, script: ScriptPart, item: &crate::rubric::ItemId) -> Result<(), Refusal> {
        known_or(self.rubric.script(script).checklist.contains_key(item), "item", item)
    }

    fn has_remark(&self, remark: &RemarkId) -> bool {
        let of_questions = self.record.remarks().map(|(_, each)| each);
        let of_observations = self.record.observation_remarks().map(|(_, each)| each);
        of_questions.chain(of_observations).any(|each| each.id == *remark)
    }
}

fn known_or(known: bool, what: &'static str, id: &impl ToString) -> Result<(), Refusal> {
    if known { Ok(()) } else { Err(Refusal::Unknown { what, id: id.to_string() }) }
}
