//! The entries of the trail without personal data: what happened, by whose label, how many seconds after the beginning.

use serde_json::{Value, json};

use crate::{
    redaction::LabelRole,
    session::{Claim, ClaimOn, CommissionMember, Entry, Event, ModerationFinding},
};

use super::{Scrub, month};

impl Scrub<'_> {
    pub(super) fn entry(&self, entry: &Entry) -> Value {
        json!({
            "at": self.seconds(&entry.at),
            "by": self.person(LabelRole::Assessor, &entry.by),
            "event": self.event(&entry.event),
        })
    }

    fn event(&self, event: &Event) -> Value {
        let (ids, text) = (&self.ids, |text: &str| self.text(text));
        match event {
            Event::Began { .. } => json!({ "kind": "Began" }),
            Event::Prepared(preparation) => {
                json!({
                    "kind": "Prepared",
                    "candidate": self.person(LabelRole::Candidate, &preparation.candidate),
                    "assessor": self.person(LabelRole::Assessor, &preparation.assessor),
                    "preparation": self.preparation(preparation),
                })
            }
            Event::PracticeBegun(practice) => json!({ "kind": "PracticeBegun", "practice": self.practice(practice) }),
            Event::Follows(follows) => json!({ "kind": "Follows", "follows": self.follows(follows) }),
            Event::HeldOnPaper { on } => json!({ "kind": "HeldOnPaper", "month": month(on) }),
            Event::PaperTakenBack => json!({ "kind": "PaperTakenBack" }),
            Event::SelfAssessed { criterion, answer, example } => {
                let (criterion, example) = (ids.criterion(criterion), text(example));
                json!({ "kind": "SelfAssessed", "criterion": criterion, "answer": answer.name(), "example": example })
            }
            Event::SelfAssessmentCleared { criterion } => {
                json!({ "kind": "SelfAssessmentCleared", "criterion": ids.criterion(criterion) })
            }
            Event::Paused => json!({ "kind": "Paused" }),
            Event::Resumed => json!({ "kind": "Resumed" }),
            Event::SittingBegun(scene) => json!({ "kind": "SittingBegun", "scene": self.sitting_scene(scene) }),
            Event::SittingDescribed { sitting, scene } => {
                json!({ "kind": "SittingDescribed", "sitting": sitting, "scene": self.sitting_scene(scene) })
            }
            Event::SittingTakenBack => json!({ "kind": "SittingTakenBack" }),
            Event::PlanLineSet { id, line } => {
                json!({ "kind": "PlanLineSet", "line": ids.plan_line(id), "of": self.plan_line(line) })
            }
            Event::PlanLineTakenBack { id } => json!({ "kind": "PlanLineTakenBack", "line": ids.plan_line(id) }),
            Event::LanguageShown { language, stage } => {
                json!({ "kind": "LanguageShown", "language": ids.language(language), "stage": stage })
            }
            Event::ItemDone { script, item } => {
                json!({ "kind": "ItemDone", "script": script, "item": ids.item(*script, item) })
            }
            Event::ItemRefused { script, item, reason } => {
                let item = ids.item(*script, item);
                json!({ "kind": "ItemRefused", "script": script, "item": item, "reason": text(reason) })
            }
            Event::ItemCleared { script, item } => {
                json!({ "kind": "ItemCleared", "script": script, "item": ids.item(*script, item) })
            }
            Event::QuestionOpened { question } => {
                json!({ "kind": "QuestionOpened", "question": ids.question(question) })
            }
            Event::QuestionAsked { question } => json!({ "kind": "QuestionAsked", "question": ids.question(question) }),
            Event::QuestionSkipped { question, reason } => {
                json!({ "kind": "QuestionSkipped", "question": ids.question(question), "reason": text(reason) })
            }
            Event::QuestionCleared { question } => {
                json!({ "kind": "QuestionCleared", "question": ids.question(question) })
            }
            Event::DecisionCleared => json!({ "kind": "DecisionCleared" }),
            Event::QuestionReworded { question, wording } => {
                json!({ "kind": "QuestionReworded", "question": ids.question(question), "wording": text(wording) })
            }
            Event::QuestionFlagged { question, flagged } => {
                json!({ "kind": "QuestionFlagged", "question": ids.question(question), "flagged": flagged })
            }
            Event::AdHocAsked { question, wording, informs } => {
                let (question, informs) = (ids.question(question), self.criteria(informs));
                json!({ "kind": "AdHocAsked", "question": question, "wording": text(wording), "informs": informs })
            }
            Event::ProbeUsed { question, probe, used } => {
                let (question, probe) = (ids.question(question), ids.probe(probe));
                json!({ "kind": "ProbeUsed", "question": question, "probe": probe, "used": used })
            }
            Event::FollowUpAsked { question, wording } => {
                json!({ "kind": "FollowUpAsked", "question": ids.question(question), "wording": text(wording) })
            }
            Event::CandidateCutOff { question, unsaid } => {
                json!({ "kind": "CandidateCutOff", "question": ids.question(question), "unsaid": unsaid })
            }
            Event::PointHeard { question, point, heard } => {
                let (question, point) = (ids.question(question), ids.point(point));
                json!({ "kind": "PointHeard", "question": question, "point": point, "heard": heard })
            }
            Event::RemarkAdded { remark, question, after, began, text: words } => json!({
                "kind": "RemarkAdded",
                "remark": ids.remark(remark),
                "question": ids.question(question),
                "after": after.as_ref().map(|after| ids.remark(after)),
                "began": self.seconds(began),
                "text": text(words),
            }),
            Event::RemarkReworded { remark, text: words } => {
                json!({ "kind": "RemarkReworded", "remark": ids.remark(remark), "text": text(words) })
            }
            Event::RemarkRemoved { remark } => json!({ "kind": "RemarkRemoved", "remark": ids.remark(remark) }),
            Event::EvidenceAdded { evidence, item } => {
                json!({ "kind": "EvidenceAdded", "evidence": ids.evidence(evidence), "item": self.evidence(item) })
            }
            Event::EvidenceChanged { evidence, item } => {
                json!({ "kind": "EvidenceChanged", "evidence": ids.evidence(evidence), "item": self.evidence(item) })
            }
            Event::EvidenceRemoved { evidence, reason } => {
                json!({ "kind": "EvidenceRemoved", "evidence": ids.evidence(evidence), "reason": text(reason) })
            }
            Event::Observation { observation, event } => self.observation_event(observation, event),
            Event::UnitCredited { unit, certificate, evidence } => {
                let (unit, evidence) = (ids.unit(unit), ids.evidence(evidence));
                json!({ "kind": "UnitCredited", "unit": unit, "certificate": certificate, "evidence": evidence })
            }
            Event::CreditTakenBack { unit } => json!({ "kind": "CreditTakenBack", "unit": ids.unit(unit) }),
            // The text and its digest could tell of whom it is.
            Event::ConsentGiven(consent) => {
                let mut told = json!({
                    "kind": "ConsentGiven",
                    "month": month(&consent.on),
                    "way": consent.way,
                    "language": ids.language(&consent.language),
                });
                if let Some(beside) = &consent.beside {
                    told["beside"] = json!(ids.language(&beside.language));
                }
                told
            }
            Event::ConsentWithdrawn(withdrawal) => {
                json!({ "kind": "ConsentWithdrawn", "month": month(&withdrawal.on), "way": text(&withdrawal.way) })
            }
            Event::ConsentTakenBack => json!({ "kind": "ConsentTakenBack" }),
            Event::CandidateSaid { on, word } => {
                json!({ "kind": "CandidateSaid", "on": on, "word": self.word(word) })
            }
            Event::CandidateWordTakenBack { on } => json!({ "kind": "CandidateWordTakenBack", "on": on }),
            Event::InterviewClosed => json!({ "kind": "InterviewClosed" }),
            Event::BrokenOff { reason } => json!({ "kind": "BrokenOff", "reason": text(reason) }),
            Event::Rated { criterion, rating } => {
                json!({ "kind": "Rated", "criterion": ids.criterion(criterion), "rating": self.rating(rating) })
            }
            Event::RatingCleared { criterion } => {
                json!({ "kind": "RatingCleared", "criterion": ids.criterion(criterion) })
            }
            Event::RationaleWritten { criterion, rationale } => {
                let criterion = ids.criterion(criterion);
                json!({ "kind": "RationaleWritten", "criterion": criterion, "rationale": text(rationale) })
            }
            Event::DoesNotApply { criterion, reason } => {
                json!({ "kind": "DoesNotApply", "criterion": ids.criterion(criterion), "reason": text(reason) })
            }
            Event::AppliesAfterAll { criterion } => {
                json!({ "kind": "AppliesAfterAll", "criterion": ids.criterion(criterion) })
            }
            Event::SheetBegun { rater } => {
                json!({ "kind": "SheetBegun", "by": self.person(LabelRole::Assessor, rater) })
            }
            Event::SheetSigned { name, .. } => {
                json!({ "kind": "SheetSigned", "by": self.person(LabelRole::Assessor, name) })
            }
            Event::SheetsGathered { sheets } => json!({ "kind": "SheetsGathered", "sheets": self.sheets(sheets) }),
            Event::Agreed { criterion, rating, rationale, by } => json!({
                "kind": "Agreed",
                "criterion": ids.criterion(criterion),
                "rating": self.rating(rating),
                "rationale": text(rationale),
                "by": self.raters(by),
            }),
            Event::CriterionReferred { criterion, reason } => {
                json!({ "kind": "CriterionReferred", "criterion": ids.criterion(criterion), "reason": text(reason) })
            }
            Event::CommissionNamed(commission) => {
                let member = |member: &CommissionMember| {
                    let by = self.person(LabelRole::Assessor, &member.name);
                    json!({ "by": by, "role": member.role, "conflict": !member.conflict.is_empty() })
                };
                let members: Vec<Value> = commission.members.iter().map(member).collect();
                json!({ "kind": "CommissionNamed", "rules": commission.rules, "members": members })
            }
            Event::MemberVoted { member, vote } => json!({
                "kind": "MemberVoted",
                "by": self.person(LabelRole::Assessor, member),
                "vote": vote.name(),
                "outcome": vote.outcome(),
                "reason": text(vote.reason()),
            }),
            Event::VoteTakenBack { member } => {
                json!({ "kind": "VoteTakenBack", "by": self.person(LabelRole::Assessor, member) })
            }
            Event::RecommendationAccepted { outcome } => {
                json!({ "kind": "RecommendationAccepted", "outcome": outcome })
            }
            Event::RecommendationDeparted { computed, outcome, reason } => json!({
                "kind": "RecommendationDeparted",
                "computed": computed,
                "outcome": outcome,
                "reason": text(reason),
            }),
            Event::AdviceWritten { on, text: words } => {
                json!({ "kind": "AdviceWritten", "on": self.advice_on(on), "text": text(words) })
            }
            Event::FeedbackWritten { feedback } => json!({ "kind": "FeedbackWritten", "feedback": text(feedback) }),
            Event::ResitSet { on } => json!({ "kind": "ResitSet", "month": month(on) }),
            Event::ResitTakenBack => json!({ "kind": "ResitTakenBack" }),
            Event::Signed { name, outcome, .. } => {
                let by = self.person(LabelRole::Assessor, name);
                json!({ "kind": "Signed", "by": by, "outcome": outcome })
            }
            Event::Amended { text: words, reason, criteria } => {
                let criteria = self.criteria(criteria);
                json!({ "kind": "Amended", "text": text(words), "reason": text(reason), "criteria": criteria })
            }
            Event::Informed { on, way } => json!({ "kind": "Informed", "month": month(on), "way": text(way) }),
            Event::RecommendationsAdded { text: words } => {
                json!({ "kind": "RecommendationsAdded", "text": text(words) })
            }
            Event::Objected { on, text: words } => {
                json!({ "kind": "Objected", "month": month(on), "text": text(words) })
            }
            Event::ObjectionAnswered { objection, on, text: words } => json!({
                "kind": "ObjectionAnswered",
                "objection": objection,
                "month": month(on),
                "text": text(words),
            }),
            Event::Claimed(Claim::Noted { expected, remark }) => {
                let (question, remark) = (ids.question(&expected.question), ids.remark(remark));
                json!({ "kind": "Claimed", "noted": question, "remark": remark })
            }
            Event::Claimed(Claim::Said { remark, question, probe }) => {
                let probe = probe.as_ref().map(|probe| ids.probe(probe));
                let (question, remark) = (ids.question(question), ids.remark(remark));
                json!({ "kind": "Claimed", "said": question, "probe": probe, "remark": remark })
            }
            // The digest of words of the case would tell which case it was.
            Event::ClaimTakenBack(ClaimOn::Expected(expected)) => {
                json!({ "kind": "ClaimTakenBack", "noted": ids.question(&expected.question) })
            }
            Event::ClaimTakenBack(ClaimOn::Remark(remark)) => {
                json!({ "kind": "ClaimTakenBack", "remark": ids.remark(remark) })
            }
            Event::Moderated { moderator, findings, remark } => json!({
                "kind": "Moderated",
                "by": self.person(LabelRole::Assessor, moderator),
                "findings": findings.iter().map(|finding| self.finding(finding)).collect::<Vec<_>>(),
                "remark": text(remark),
            }),
        }
    }
    fn finding(&self, finding: &ModerationFinding) -> Value {
        json!({
            "criterion": self.ids.criterion(&finding.criterion),
            "verdict": finding.verdict,
            "level": finding.level.as_ref().map(|level| self.ids.level(level)),
            "reason": self.text(&finding.reason),
        })
    }
}
