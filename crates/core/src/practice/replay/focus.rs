//! The focus of the assessor at a time of the session.

use crate::{
    rubric::{CriterionId, QuestionId},
    session::{AdviceOn, Event, ObservationEvent, ObservationId, ScriptPart},
};

use super::Replay;

/// The subject of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    Preparation,
    /// A sitting that begins, and the plan.
    Plan,
    Script(ScriptPart),
    Question(QuestionId),
    Evidence,
    /// A task that is watched.
    Observation(ObservationId),
    Criterion(CriterionId),
    /// Several assessors, each of whom has rated alone.
    Sheets,
    /// The recommendation, the feedback, the signature, and what was added.
    Result,
}

impl Focus {
    /// The focus that an event sets; none for an event that leaves it as it was.
    pub fn of(event: &Event) -> Option<Focus> {
        Some(match event {
            Event::Began { .. }
            | Event::Follows(_)
            | Event::HeldOnPaper { .. }
            | Event::PaperTakenBack
            | Event::Prepared(_)
            | Event::SelfAssessed { .. }
            | Event::SelfAssessmentCleared { .. } => Focus::Preparation,
            Event::SittingBegun(_)
            | Event::SittingDescribed { .. }
            | Event::SittingTakenBack
            | Event::PlanLineSet { .. }
            | Event::PlanLineTakenBack { .. } => Focus::Plan,
            Event::ItemDone { script, .. } | Event::ItemRefused { script, .. } | Event::ItemCleared { script, .. } => {
                Focus::Script(*script)
            }
            Event::QuestionOpened { question }
            | Event::QuestionAsked { question }
            | Event::QuestionSkipped { question, .. }
            | Event::QuestionCleared { question }
            | Event::QuestionReworded { question, .. }
            | Event::AdHocAsked { question, .. }
            | Event::ProbeUsed { question, .. }
            | Event::FollowUpAsked { question, .. }
            | Event::CandidateCutOff { question, .. }
            | Event::PointHeard { question, .. }
            | Event::RemarkAdded { question, .. } => Focus::Question(question.clone()),
            Event::EvidenceAdded { .. }
            | Event::EvidenceChanged { .. }
            | Event::EvidenceRemoved { .. }
            | Event::UnitCredited { .. }
            | Event::CreditTakenBack { .. } => Focus::Evidence,
            Event::Observation { event: ObservationEvent::Left | ObservationEvent::Withdrawn, .. } => return None,
            Event::Observation { observation, .. } => Focus::Observation(observation.clone()),
            Event::CandidateSaid { .. } | Event::CandidateWordTakenBack { .. } | Event::InterviewClosed => {
                Focus::Script(ScriptPart::Closing)
            }
            Event::ConsentGiven(_) | Event::ConsentWithdrawn(_) | Event::ConsentTakenBack => {
                Focus::Script(ScriptPart::Opening)
            }
            Event::Rated { criterion, .. }
            | Event::RatingCleared { criterion }
            | Event::RationaleWritten { criterion, .. }
            | Event::AdviceWritten { on: AdviceOn::Criterion(criterion), .. }
            | Event::DoesNotApply { criterion, .. }
            | Event::AppliesAfterAll { criterion }
            | Event::Agreed { criterion, .. }
            | Event::CriterionReferred { criterion, .. } => Focus::Criterion(criterion.clone()),
            Event::SheetsGathered { .. } => Focus::Sheets,
            Event::BrokenOff { .. }
            | Event::CommissionNamed(_)
            | Event::MemberVoted { .. }
            | Event::VoteTakenBack { .. }
            | Event::RecommendationAccepted { .. }
            | Event::RecommendationDeparted { .. }
            | Event::DecisionCleared
            | Event::AdviceWritten { on: AdviceOn::Unit(_), .. }
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
            | Event::Moderated { .. } => Focus::Result,
            Event::PracticeBegun(_)
            | Event::Paused
            | Event::Resumed
            | Event::LanguageShown { .. }
            | Event::QuestionFlagged { .. }
            | Event::RemarkReworded { .. }
            | Event::RemarkRemoved { .. }
            | Event::SheetBegun { .. }
            | Event::SheetSigned { .. } => return None,
        })
    }
}

impl Replay {
    /// The focus of the assessor now.
    pub fn focus(&self) -> Focus {
        self.happened().iter().rev().find_map(|entry| Focus::of(&entry.event)).unwrap_or(Focus::Preparation)
    }
}
