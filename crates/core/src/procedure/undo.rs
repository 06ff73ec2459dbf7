//! Taking commands back, and bringing them again. Nothing leaves the trail: what takes an event back is another event,
//! which sets what it changed to what it was before. The same function brings again, by taking the taking-back back.

use std::ops::Range;

use crate::{
    locale::{Explain, Message},
    message,
    rubric::QuestionId,
    session::{
        AdviceOn, Commission, Credit, Decision, Event, EvidenceId, Interview, ItemState, ObservationEvent,
        ObservationId, ObservedEvidence, Place, PlanLine, Record, RemarkId, ScriptPart, SelfAssessment, Stage, Trail,
        plan_line_set,
    },
};

use super::{
    observation::place_of_observation, place_at, place_of_criterion, place_of_question, place_of_self_assessment,
};

/// The steps that can be taken back and brought again, each as the entries of the trail that it made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    done: Vec<Range<usize>>,
    undone: Vec<Range<usize>>,
}

/// The way through a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoWay {
    Back,
    Again,
}

/// Reasons why a step is not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Irreversible {
    /// The question, or the follow-up, was put to the candidate.
    SaidAloud,
    /// There was no preparation before.
    FirstPreparation,
    /// The interview was closed: it is gone on with by asking on.
    Closed,
    BrokenOff,
    /// Several assessors agreed, or left it to others.
    Agreed,
    /// Whoever signed, signed.
    Signed,
}

impl Explain for Irreversible {
    fn explain(&self) -> Message {
        message!(
            "undo-irreversible",
            why = match self {
                Irreversible::SaidAloud => "said-aloud",
                Irreversible::FirstPreparation => "first-preparation",
                Irreversible::Closed => "closed",
                Irreversible::BrokenOff => "broken-off",
                Irreversible::Agreed => "agreed",
                Irreversible::Signed => "signed",
            }
        )
    }
}

impl History {
    /// The history of a session that was opened: every command on its trail.
    pub fn of(trail: &Trail) -> Self {
        let entries = trail.entries().iter().enumerate();
        let done = entries.filter(|(_, entry)| is_command(&entry.event)).map(|(at, _)| at..at + 1).collect();
        History { done, undone: Vec::new() }
    }

    /// Takes up that an event happened, as the entry at this place of the trail.
    pub fn happened(&mut self, at: usize, event: &Event) {
        if is_command(event) {
            self.done.push(at..at + 1);
            self.undone.clear();
        }
    }

    /// Takes the step that comes next this way; with `texts` also one of text that was typed.
    pub fn take(&mut self, way: UndoWay, texts: bool, trail: &Trail) -> Option<Range<usize>> {
        let steps = match way {
            UndoWay::Back => &mut self.done,
            UndoWay::Again => &mut self.undone,
        };
        let of_text = |step: &Range<usize>| trail.entries()[step.clone()].iter().all(|entry| is_text(&entry.event));
        let at = steps.iter().rposition(|step| texts || !of_text(step))?;
        Some(steps.remove(at))
    }

    /// Takes up the entries that took a step back, or brought one again.
    pub fn took(&mut self, way: UndoWay, entries: Range<usize>) {
        match way {
            UndoWay::Back => self.undone.push(entries),
            UndoWay::Again => self.done.push(entries),
        }
    }
}

/// The events that set what these entries changed to what it was before them. The first must be permitted; the others
/// follow where they are. `reason` stands where the procedure wants one.
///
/// # Errors
/// Returns why a step of this kind stays.
pub fn reverse(interview: &Interview, entries: Range<usize>, reason: &str) -> Result<Vec<Event>, Irreversible> {
    let mut before = Record::new(interview.rubric());
    let trail = interview.trail().entries();
    let mut befores = Vec::new();
    for (at, entry) in trail[..entries.end].iter().enumerate() {
        if entries.contains(&at) {
            befores.push((&entry.event, before.clone()));
        }
        before.apply(entry, interview.rubric());
    }
    let mut events = Vec::new();
    for (event, before) in befores.iter().rev() {
        events.extend(inverse(event, before, interview.record(), reason)?);
    }
    Ok(events)
}

/// The place at which an event is seen.
pub fn place_of(event: &Event, record: &Record) -> Option<Place> {
    Some(match event {
        Event::Prepared(_) | Event::HeldOnPaper { .. } | Event::PaperTakenBack => place_at(Stage::Prepare),
        Event::SittingBegun(_)
        | Event::SittingDescribed { .. }
        | Event::SittingTakenBack
        | Event::PlanLineSet { .. }
        | Event::PlanLineTakenBack { .. } => place_at(Stage::Plan),
        Event::SelfAssessed { criterion, .. } | Event::SelfAssessmentCleared { criterion } => {
            place_of_self_assessment(criterion.clone())
        }
        Event::ItemDone { script, .. } | Event::ItemRefused { script, .. } | Event::ItemCleared { script, .. } => {
            place_at(if *script == ScriptPart::Opening { Stage::Open } else { Stage::Close })
        }
        Event::QuestionAsked { question }
        | Event::QuestionSkipped { question, .. }
        | Event::QuestionCleared { question }
        | Event::QuestionReworded { question, .. }
        | Event::QuestionFlagged { question, .. }
        | Event::ProbeUsed { question, .. }
        | Event::PointHeard { question, .. }
        | Event::RemarkAdded { question, .. } => place_of_question(question.clone()),
        Event::RemarkReworded { remark, .. } => match question_of(record, remark) {
            Some((question, _)) => place_of_question(question.clone()),
            None => place_of_observation(observation_of(record, remark)?.0.clone()),
        },
        Event::EvidenceAdded { .. } | Event::EvidenceChanged { .. } | Event::EvidenceRemoved { .. } => {
            place_at(Stage::Evidence)
        }
        Event::UnitCredited { .. } | Event::CreditTakenBack { .. } => place_at(Stage::Evidence),
        Event::CandidateSaid { .. } | Event::CandidateWordTakenBack { .. } => place_at(Stage::Close),
        Event::ConsentGiven(_) | Event::ConsentWithdrawn(_) | Event::ConsentTakenBack => place_at(Stage::Open),
        Event::Observation { observation, .. } => place_of_observation(observation.clone()),
        Event::Rated { criterion, .. }
        | Event::RatingCleared { criterion }
        | Event::DoesNotApply { criterion, .. }
        | Event::AppliesAfterAll { criterion }
        | Event::RationaleWritten { criterion, .. } => place_of_criterion(criterion.clone()),
        Event::AdviceWritten { on: AdviceOn::Criterion(criterion), .. } => place_of_criterion(criterion.clone()),
        Event::CommissionNamed(_)
        | Event::MemberVoted { .. }
        | Event::VoteTakenBack { .. }
        | Event::RecommendationAccepted { .. }
        | Event::RecommendationDeparted { .. }
        | Event::DecisionCleared
        | Event::AdviceWritten { on: AdviceOn::Unit(_), .. }
        | Event::ResitSet { .. }
        | Event::ResitTakenBack
        | Event::FeedbackWritten { .. } => place_at(Stage::Recommend),
        _ => return None,
    })
}

/// Returns true for an event that somebody wanted; others follow from being somewhere.
fn is_command(event: &Event) -> bool {
    !matches!(
        event,
        Event::Began { .. }
            | Event::PracticeBegun(_)
            | Event::Follows(_)
            | Event::Paused
            | Event::Resumed
            | Event::LanguageShown { .. }
            | Event::QuestionOpened { .. }
            | Event::CandidateCutOff { .. }
            | Event::SheetBegun { .. }
            | Event::Observation { event: ObservationEvent::Opened | ObservationEvent::Left, .. }
    )
}

/// Returns true for text, which has an undo of its own while it is typed.
fn is_text(event: &Event) -> bool {
    matches!(
        event,
        Event::RemarkAdded { .. }
            | Event::RemarkReworded { .. }
            | Event::RemarkRemoved { .. }
            | Event::Observation { event: ObservationEvent::Noted { .. }, .. }
            | Event::RationaleWritten { .. }
            | Event::FeedbackWritten { .. }
    )
}

fn inverse(event: &Event, before: &Record, now: &Record, reason: &str) -> Result<Vec<Event>, Irreversible> {
    let one = |event: Event| Ok(vec![event]);
    match event {
        Event::Prepared(_) if before.prepared => one(Event::Prepared(before.preparation.clone())),
        Event::Prepared(_) => Err(Irreversible::FirstPreparation),
        Event::HeldOnPaper { .. } | Event::PaperTakenBack => {
            one(before.held_on_paper.map_or(Event::PaperTakenBack, |on| Event::HeldOnPaper { on }))
        }
        Event::SelfAssessed { criterion, .. } | Event::SelfAssessmentCleared { criterion } => {
            let criterion = criterion.clone();
            one(match before.self_assessment.get(&criterion).cloned() {
                Some(SelfAssessment { answer, example }) => Event::SelfAssessed { criterion, answer, example },
                None => Event::SelfAssessmentCleared { criterion },
            })
        }
        // What fell with the close that the sitting took back stands again.
        Event::SittingBegun(_) => {
            let votes = before.commission.votes.iter();
            let votes = votes.map(|(member, of)| Event::MemberVoted { member: member.clone(), vote: of.vote.clone() });
            let decision = before.decision.iter().map(|_| decided_as_before(before));
            Ok([Event::SittingTakenBack].into_iter().chain(votes).chain(decision).collect())
        }
        Event::SittingTakenBack => {
            let scene = before.sittings.last().map(|sitting| sitting.scene.clone());
            Ok(scene.map(Event::SittingBegun).into_iter().collect())
        }
        Event::SittingDescribed { sitting, .. } => {
            let scene = sitting.checked_sub(2).and_then(|at| before.sittings.get(at)).map(|each| each.scene.clone());
            Ok(scene.map(|scene| Event::SittingDescribed { sitting: *sitting, scene }).into_iter().collect())
        }
        Event::PlanLineSet { id, .. } | Event::PlanLineTakenBack { id } => one(match before.plan.get(id) {
            Some(of) => {
                let evidence = of.line.evidence.clone();
                let there = evidence.filter(|evidence| now.evidence.contains_key(evidence));
                plan_line_set(id.clone(), PlanLine { evidence: there, ..of.line.clone() })
            }
            None => Event::PlanLineTakenBack { id: id.clone() },
        }),
        Event::ItemDone { script, item }
        | Event::ItemRefused { script, item, .. }
        | Event::ItemCleared { script, item } => {
            let (script, item) = (*script, item.clone());
            one(match before.checklist(script).get(&item) {
                None => Event::ItemCleared { script, item },
                Some(ItemState::Done) => Event::ItemDone { script, item },
                Some(ItemState::Refused(reason)) => Event::ItemRefused { script, item, reason: reason.clone() },
            })
        }
        Event::QuestionAsked { question }
        | Event::QuestionSkipped { question, .. }
        | Event::QuestionCleared { question } => Ok(state_as_before(question, before, None)),
        Event::QuestionReworded { question, .. } => {
            let wording = before.questions.get(question).and_then(|each| each.reworded.clone()).unwrap_or_default();
            one(Event::QuestionReworded { question: question.clone(), wording })
        }
        Event::QuestionFlagged { question, .. } => {
            let flagged = before.questions.get(question).is_some_and(|each| each.flagged);
            one(Event::QuestionFlagged { question: question.clone(), flagged })
        }
        Event::ProbeUsed { question, probe, .. } => {
            let used = before.questions.get(question).is_some_and(|each| each.probes_used.contains(probe));
            let event = Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used };
            Ok([vec![event], state_as_before(question, before, Some(now))].concat())
        }
        Event::PointHeard { question, point, .. } => {
            let heard = before.questions.get(question).is_some_and(|each| each.heard.contains(point));
            let event = Event::PointHeard { question: question.clone(), point: point.clone(), heard };
            Ok([vec![event], state_as_before(question, before, Some(now))].concat())
        }
        Event::RemarkAdded { remark, question, .. } => {
            let event = Event::RemarkRemoved { remark: remark.clone() };
            Ok([vec![event], state_as_before(question, before, Some(now))].concat())
        }
        Event::RemarkReworded { remark, .. } => {
            let of_questions = before.remarks().map(|(_, each)| each);
            let mut all = of_questions.chain(before.observation_remarks().map(|(_, each)| each));
            let text = all.find(|each| each.id == *remark).map(|each| each.text.clone());
            one(Event::RemarkReworded { remark: remark.clone(), text: text.unwrap_or_default() })
        }
        Event::RemarkRemoved { remark } => Ok(remark_as_before(remark, before, now).into_iter().collect()),
        Event::EvidenceAdded { evidence, .. } => {
            one(Event::EvidenceRemoved { evidence: evidence.clone(), reason: reason.to_owned() })
        }
        Event::EvidenceChanged { evidence, .. } => {
            let item = before.evidence.get(evidence).cloned();
            Ok(item.map(|item| Event::EvidenceChanged { evidence: evidence.clone(), item }).into_iter().collect())
        }
        // The number of an item that was taken off the register is not used again.
        Event::EvidenceRemoved { evidence, .. } => {
            let item = before.evidence.get(evidence).cloned();
            Ok(item.map(|item| Event::EvidenceAdded { evidence: unused_evidence(now), item }).into_iter().collect())
        }
        Event::Observation { event: ObservationEvent::Noted { remark, .. }, .. } => {
            one(Event::RemarkRemoved { remark: remark.clone() })
        }
        Event::Observation { observation, event } => {
            let event = inverse_observed(observation, event, before, now);
            Ok(event.map(|event| Event::Observation { observation: observation.clone(), event }).into_iter().collect())
        }
        Event::UnitCredited { unit, .. } | Event::CreditTakenBack { unit } => {
            let unit = unit.clone();
            one(match before.credited.get(&unit).cloned() {
                Some(Credit { certificate, evidence }) => Event::UnitCredited { unit, certificate, evidence },
                None => Event::CreditTakenBack { unit },
            })
        }
        Event::CandidateSaid { on, .. } | Event::CandidateWordTakenBack { on } => {
            one(match before.candidate_words.get(on) {
                Some(said) => Event::CandidateSaid { on: *on, word: said.word.clone() },
                None => Event::CandidateWordTakenBack { on: *on },
            })
        }
        Event::ConsentGiven(_) | Event::ConsentWithdrawn(_) => one(Event::ConsentTakenBack),
        Event::ConsentTakenBack => Ok(before.consent.last().map(|last| last.word.event()).into_iter().collect()),
        Event::Rated { criterion, .. } | Event::RatingCleared { criterion } => {
            let criterion = criterion.clone();
            // Where nothing is given anew, what was carried over stands.
            let own = before.rating(&criterion).filter(|_| before.carried_rating(&criterion).is_none());
            one(match own.cloned() {
                Some(rating) => Event::Rated { criterion, rating },
                None => Event::RatingCleared { criterion },
            })
        }
        Event::DoesNotApply { criterion, .. } | Event::AppliesAfterAll { criterion } => {
            let criterion = criterion.clone();
            one(match before.not_applying.get(&criterion).cloned() {
                Some(reason) => Event::DoesNotApply { criterion, reason },
                None => Event::AppliesAfterAll { criterion },
            })
        }
        Event::RationaleWritten { criterion, .. } if before.carried_rating(criterion).is_some() => {
            one(Event::RatingCleared { criterion: criterion.clone() })
        }
        Event::RationaleWritten { criterion, .. } => {
            let rationale = before.ratings.get(criterion).map(|each| each.rationale.clone()).unwrap_or_default();
            one(Event::RationaleWritten { criterion: criterion.clone(), rationale })
        }
        Event::CommissionNamed(named) => {
            let none = || Commission { rules: named.rules, members: Vec::new() };
            let again = before.commission.commission.clone().unwrap_or_else(none);
            // The votes of those who lost theirs by it come back, too.
            let kept = |name: &str| now.commission.votes.keys().any(|now| crate::session::same_person(now, name));
            let lost = before.commission.votes.iter().filter(|(name, _)| !kept(name));
            let votes = lost.map(|(member, record)| {
                let (member, vote) = (member.clone(), record.vote.clone());
                Event::MemberVoted { member, vote }
            });
            Ok([Event::CommissionNamed(again)].into_iter().chain(votes).collect())
        }
        Event::MemberVoted { member, .. } | Event::VoteTakenBack { member } => {
            let member = member.clone();
            one(match before.commission.vote_of(&member).cloned() {
                Some(vote) => Event::MemberVoted { member, vote },
                None => Event::VoteTakenBack { member },
            })
        }
        Event::RecommendationAccepted { .. } | Event::RecommendationDeparted { .. } | Event::DecisionCleared => {
            one(decided_as_before(before))
        }
        Event::AdviceWritten { on, .. } => {
            let text = before.advice.get(on).cloned().unwrap_or_default();
            one(Event::AdviceWritten { on: on.clone(), text })
        }
        Event::ResitSet { .. } | Event::ResitTakenBack => {
            one(before.resit.map_or(Event::ResitTakenBack, |on| Event::ResitSet { on }))
        }
        Event::FeedbackWritten { .. } => one(Event::FeedbackWritten { feedback: before.feedback.clone() }),
        Event::AdHocAsked { .. } | Event::FollowUpAsked { .. } | Event::CandidateCutOff { .. } => {
            Err(Irreversible::SaidAloud)
        }
        Event::InterviewClosed => Err(Irreversible::Closed),
        Event::BrokenOff { .. } => Err(Irreversible::BrokenOff),
        Event::SheetsGathered { .. } | Event::Agreed { .. } | Event::CriterionReferred { .. } => {
            Err(Irreversible::Agreed)
        }
        Event::SheetSigned { .. }
        | Event::Signed { .. }
        | Event::Amended { .. }
        | Event::Informed { .. }
        | Event::RecommendationsAdded { .. }
        | Event::Objected { .. }
        | Event::ObjectionAnswered { .. }
        | Event::Claimed(_)
        | Event::ClaimTakenBack(_)
        | Event::Moderated { .. } => Err(Irreversible::Signed),
        Event::Began { .. }
        | Event::PracticeBegun(_)
        | Event::Follows(_)
        | Event::Paused
        | Event::Resumed
        | Event::LanguageShown { .. }
        | Event::QuestionOpened { .. }
        | Event::SheetBegun { .. } => Ok(Vec::new()),
    }
}

/// The event that decides as it was decided before.
fn decided_as_before(before: &Record) -> Event {
    match before.decision.clone() {
        None => Event::DecisionCleared,
        Some(Decision::Accepted { outcome }) => Event::RecommendationAccepted { outcome },
        Some(Decision::Departed { computed, outcome, reason }) => {
            Event::RecommendationDeparted { computed, outcome, reason }
        }
    }
}

/// The event by which a question is marked as asked, as skipped or as neither, as it was; none where it is so `now`.
fn state_as_before(question: &QuestionId, before: &Record, now: Option<&Record>) -> Vec<Event> {
    let mark = |record: &Record| {
        let record = record.questions.get(question)?;
        Some((record.asked.is_some(), record.skipped.clone())).filter(|_| record.is_behind())
    };
    let marked = mark(before);
    if now.is_some_and(|now| mark(now) == marked) {
        return Vec::new();
    }
    let question = question.clone();
    vec![match marked {
        None => Event::QuestionCleared { question },
        Some((_, None)) => Event::QuestionAsked { question },
        Some((_, Some(reason))) => Event::QuestionSkipped { question, reason },
    }]
}

/// What sets an observation to what it was; none for what is no command.
fn inverse_observed(
    id: &ObservationId,
    event: &ObservationEvent,
    before: &Record,
    now: &Record,
) -> Option<ObservationEvent> {
    let of = before.observations.get(id);
    Some(match event {
        ObservationEvent::Begun { .. } => ObservationEvent::Withdrawn,
        ObservationEvent::Withdrawn => ObservationEvent::Begun { sheet: of?.sheet.clone(), scene: of?.scene.clone() },
        ObservationEvent::Described(_) => ObservationEvent::Described(of?.scene.clone()),
        ObservationEvent::Marked { step, .. } => {
            ObservationEvent::Marked { step: step.clone(), mark: of?.marked(step).map(|(mark, _)| mark) }
        }
        ObservationEvent::Ended(_) => ObservationEvent::GoneOn,
        ObservationEvent::GoneOn => ObservationEvent::Ended(of?.evidence.clone().and_then(|evidence| {
            let item = Box::new(before.evidence.get(&evidence)?.clone());
            let is_free = |evidence: &EvidenceId| !now.evidence_removed.contains_key(evidence);
            // One that was taken off the register and put back has had another number since.
            let numbers = [Some(evidence), now.observations.get(id).and_then(|of| of.evidence.clone())];
            let evidence = numbers.into_iter().flatten().find(is_free).unwrap_or_else(|| unused_evidence(now));
            Some(ObservedEvidence { evidence, item })
        })),
        ObservationEvent::Opened | ObservationEvent::Left | ObservationEvent::Noted { .. } => return None,
    })
}

/// The remark to an observation in its old place, below the nearest that still stands above it.
fn observed_as_before(remark: &RemarkId, before: &Record, now: &Record) -> Option<Event> {
    let (observation, at) = observation_of(before, remark)?;
    let remarks = &before.observations[observation].remarks;
    let stands =
        |id: &RemarkId| now.observations.get(observation)?.remarks.iter().any(|one| one.id == *id).then_some(());
    let after = remarks[..at].iter().rev().map(|above| above.id.clone()).find(|id| stands(id).is_some());
    let (began, text) = (remarks[at].at, remarks[at].text.clone());
    let event = ObservationEvent::Noted { remark: remark.clone(), after, began, text };
    Some(Event::Observation { observation: observation.clone(), event })
}

/// The remark in its old place, below the nearest that still stands above it.
fn remark_as_before(remark: &RemarkId, before: &Record, now: &Record) -> Option<Event> {
    let Some((question, at)) = question_of(before, remark) else { return observed_as_before(remark, before, now) };
    let remarks = &before.questions[question].remarks;
    let stands =
        |id: &RemarkId| now.questions.get(question).is_some_and(|each| each.remarks.iter().any(|one| one.id == *id));
    let after = remarks[..at].iter().rev().map(|above| above.id.clone()).find(stands);
    let (began, text) = (remarks[at].at, remarks[at].text.clone());
    Some(Event::RemarkAdded { remark: remark.clone(), question: question.clone(), after, began, text })
}

/// The first number that no item has or had.
fn unused_evidence(record: &Record) -> EvidenceId {
    let mut ids = (1_u32..).map(|number| EvidenceId::from(format!("E{number}")));
    ids.find(|id| !record.evidence_is_numbered(id)).expect("numbers do not end before items do")
}

/// The question of a remark, and its place among the remarks.
fn question_of<'a>(record: &'a Record, remark: &RemarkId) -> Option<(&'a QuestionId, usize)> {
    record.questions.iter().find_map(|(question, each)| {
        let at = each.remarks.iter().position(|each| each.id == *remark)?;
        Some((question, at))
    })
}

/// The observation of a remark, and its place among the remarks.
fn observation_of<'a>(record: &'a Record, remark: &RemarkId) -> Option<(&'a ObservationId, usize)> {
    record.observations.iter().find_map(|(observation, each)| {
        let at = each.remarks.iter().position(|each| each.id == *remark)?;
        Some((observation, at))
    })
}
