//! Material: a signed interview as others can rate it without knowing how it was rated. It is a session of its own,
//! marked as practice from its second entry, whose trail is the source's without everything that tells a judgement on
//! the candidate. Nothing happens in it any more but that rating sheets begin from it.

use crate::{
    locale::{Explain, Message},
    message,
    session::{
        Event, EvidenceItem, Interview, ObservationEvent, ObservedEvidence, Practice, Preparation, RulesOfEvidence,
        SessionId, SessionState, SittingScene, Trail,
    },
};

/// Reason why a session is no source of material.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMaterial {
    /// The session is not signed and could still be judged otherwise.
    NotSigned,
    /// The interview was broken off, so nobody rated it.
    BrokenOff,
    /// The session is material itself.
    Material,
    /// Part of it was judged in another session, on another record.
    Follows,
    /// The document is one assessor's rating sheet.
    Sheet,
    /// The candidate has withdrawn consent.
    ConsentWithdrawn,
}

impl Explain for NoMaterial {
    fn explain(&self) -> Message {
        match self {
            NoMaterial::NotSigned => message!("material-not-signed"),
            NoMaterial::BrokenOff => message!("material-broken-off"),
            NoMaterial::Material => message!("material-of-material"),
            NoMaterial::Follows => message!("material-follows"),
            NoMaterial::Sheet => message!("material-of-sheet"),
            NoMaterial::ConsentWithdrawn => message!("refusal-consent-withdrawn"),
        }
    }
}

/// The part of the assessor's look at the evidence that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdicts {
    /// The judgements by the rules of evidence stay: they were made in the interview, and whoever rates rests on them
    /// as a second assessor would.
    Kept,
    /// The items alone stay, without what the assessor held of them.
    Left,
}

/// The material of a signed interview, under an id of its own.
pub fn material(source: &Interview, id: &SessionId, verdicts: Verdicts) -> Result<Interview, NoMaterial> {
    let record = source.record();
    if record.panel.own.is_some() {
        return Err(NoMaterial::Sheet);
    }
    if record.consent_withdrawn().is_some() {
        return Err(NoMaterial::ConsentWithdrawn);
    }
    if record.is_material() {
        return Err(NoMaterial::Material);
    }
    if record.follows.is_some() {
        return Err(NoMaterial::Follows);
    }
    if record.broken_off.is_some() {
        return Err(NoMaterial::BrokenOff);
    }
    if source.state() != SessionState::Signed {
        return Err(NoMaterial::NotSigned);
    }
    let mut trail = Trail::default();
    for entry in source.trail().entries() {
        let Some(event) = kept(&entry.event, id, verdicts) else { continue };
        trail.append(entry.at, &entry.by, event);
        if trail.len() == 1 {
            let (session, last_hash) = (source.session().clone(), source.trail().last_hash().to_owned());
            trail.append(entry.at, &entry.by, Event::PracticeBegun(Practice::Recorded { session, last_hash }));
        }
    }
    Interview::replay(source.rubric().clone(), trail).ok_or(NoMaterial::NotSigned)
}

fn without_purpose(scene: &SittingScene) -> SittingScene {
    SittingScene { purpose: String::new(), ..scene.clone() }
}

/// An event as the material has it; none for what tells a judgement.
fn kept(event: &Event, id: &SessionId, verdicts: Verdicts) -> Option<Event> {
    Some(match event {
        Event::Began { rubric, .. } => Event::Began { session: id.clone(), rubric: rubric.clone() },
        // The mark of the material stands in its place.
        Event::PracticeBegun(_) => return None,
        Event::Prepared(preparation) => Event::Prepared(Preparation { panel: Vec::new(), ..preparation.clone() }),
        Event::EvidenceAdded { evidence, item } => {
            Event::EvidenceAdded { evidence: evidence.clone(), item: looked_at(item, verdicts) }
        }
        Event::EvidenceChanged { evidence, item } => {
            Event::EvidenceChanged { evidence: evidence.clone(), item: looked_at(item, verdicts) }
        }
        Event::Observation { observation, event: ObservationEvent::Ended(Some(of)) } => {
            let of = ObservedEvidence { item: Box::new(looked_at(&of.item, verdicts)), ..of.clone() };
            Event::Observation { observation: observation.clone(), event: ObservationEvent::Ended(Some(of)) }
        }
        // What a sitting is for may tell what was missing.
        Event::SittingBegun(scene) => Event::SittingBegun(without_purpose(scene)),
        Event::SittingDescribed { sitting, scene } => {
            Event::SittingDescribed { sitting: *sitting, scene: without_purpose(scene) }
        }
        // The reason for removing an item tells what the assessor held of it.
        Event::EvidenceRemoved { evidence, .. } if verdicts == Verdicts::Left => {
            Event::EvidenceRemoved { evidence: evidence.clone(), reason: String::new() }
        }
        Event::HeldOnPaper { .. }
        | Event::PaperTakenBack
        | Event::Paused
        | Event::Resumed
        | Event::LanguageShown { .. }
        | Event::ItemDone { .. }
        | Event::ItemRefused { .. }
        | Event::ItemCleared { .. }
        | Event::QuestionOpened { .. }
        | Event::QuestionAsked { .. }
        | Event::QuestionSkipped { .. }
        | Event::QuestionCleared { .. }
        | Event::QuestionReworded { .. }
        | Event::QuestionFlagged { .. }
        | Event::AdHocAsked { .. }
        | Event::ProbeUsed { .. }
        | Event::FollowUpAsked { .. }
        | Event::CandidateCutOff { .. }
        | Event::PointHeard { .. }
        | Event::RemarkAdded { .. }
        | Event::RemarkReworded { .. }
        | Event::RemarkRemoved { .. }
        | Event::EvidenceRemoved { .. }
        | Event::SittingTakenBack
        | Event::Observation { .. }
        | Event::UnitCredited { .. }
        | Event::CreditTakenBack { .. }
        | Event::InterviewClosed => event.clone(),
        // Such a session makes no material, and what a candidate says of themselves would lead whoever rates.
        Event::Follows(_)
        | Event::SelfAssessed { .. }
        | Event::SelfAssessmentCleared { .. }
        // A plan tells what was missing.
        | Event::PlanLineSet { .. }
        | Event::PlanLineTakenBack { .. }
        | Event::BrokenOff { .. }
        | Event::Rated { .. }
        | Event::RatingCleared { .. }
        | Event::RationaleWritten { .. }
        | Event::DoesNotApply { .. }
        | Event::AppliesAfterAll { .. }
        // A rater who knows what the candidate said of the record does not rate blind.
        | Event::CandidateSaid { .. }
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::ConsentTakenBack
        | Event::CandidateWordTakenBack { .. }
        | Event::SheetBegun { .. }
        | Event::SheetSigned { .. }
        | Event::SheetsGathered { .. }
        | Event::Agreed { .. }
        | Event::CriterionReferred { .. }
        | Event::CommissionNamed(_)
        | Event::MemberVoted { .. }
        | Event::VoteTakenBack { .. }
        | Event::RecommendationAccepted { .. }
        | Event::RecommendationDeparted { .. }
        | Event::DecisionCleared
        | Event::AdviceWritten { .. }
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
        | Event::Moderated { .. } => return None,
    })
}

fn looked_at(item: &EvidenceItem, verdicts: Verdicts) -> EvidenceItem {
    match verdicts {
        Verdicts::Kept => item.clone(),
        Verdicts::Left => EvidenceItem { rules: RulesOfEvidence::default(), ..item.clone() },
    }
}
