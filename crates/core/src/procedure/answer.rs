//! The meaning of a reply: the events that it would cause, and where it leads.

use chrono::NaiveDate;

use crate::{
    judgement::{self, recommend},
    rubric::{CriterionId, LevelId, NumberScale, QuestionId},
    session::{
        Asked, CandidateWord, Decision, Event, FieldName, Interview, ItemState, ModerationFinding, Moment,
        ObservationEvent, Place, Rating, Refusal, ScriptPart, Stage, language_of, may_have_been_informed,
        plan_line_set,
    },
};

use super::{
    Filled, Reply, Topic, commission, consent, day::read_day, evidence, next, notes::NotesOf, observation,
    order::asked_by_now, place_at, place_of_question, plan, preparation, self_assessment, sittings,
};

/// Something that is added to a signed session.
pub type Addition = Event;

/// The events and the way on that follow from a reply, or from going on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Consequence {
    /// Events that happen in this order, as far as they are permitted.
    pub events: Vec<Event>,
    /// The way on, once they have happened; none to stay.
    pub to: Option<Onward>,
}

/// The way on from an answer. What comes after a place is known only once the events of the answer have happened: they
/// can bring up further questions.
#[derive(Debug, Clone, PartialEq)]
pub enum Onward {
    To(Place),
    After(Place),
}

impl Consequence {
    /// The place that a consequence leads to, now that its events have happened; none to stay.
    pub fn leads_to(&self, interview: &Interview) -> Option<Place> {
        match self.to.as_ref()? {
            Onward::To(place) => Some(place.clone()),
            Onward::After(place) => next(interview, place),
        }
    }
}

impl From<Event> for Consequence {
    fn from(event: Event) -> Self {
        Consequence { events: vec![event], to: None }
    }
}

/// Returns the consequence of a reply. A reply that stands on record already causes nothing.
///
/// # Errors
/// A reply is refused if it cannot be read, or does not answer what was asked. Whether the events may happen now is for
/// [`Interview::permit`] to say.
pub fn answer(interview: &Interview, topic: &Topic, reply: Reply, now: Moment) -> Result<Consequence, Refusal> {
    let record = interview.record();
    let event = match (topic, reply) {
        (Topic::Preparation, Reply::Form(filled)) => return Ok(prepared(interview, &filled)),
        (Topic::SelfAssessment(criterion), Reply::SelfAnswer(answer)) => {
            return Ok(self_assessment::answered(record, criterion, answer));
        }
        (Topic::Item(script, item), Reply::Tick(ticked)) => match ticked {
            true => Event::ItemDone { script: *script, item: item.clone() },
            false => Event::ItemCleared { script: *script, item: item.clone() },
        },
        (Topic::Consent, Reply::Consent(consent)) => {
            return Ok(Consequence { events: consent::with_consent(interview, *consent), to: None });
        }
        (Topic::Line(Asked::ConsentWithdrawn), Reply::Text(way)) => {
            return Ok(Consequence { events: consent::withdrawn_now(interview, way, now), to: None });
        }
        (Topic::Commission(commission), Reply::Tick(true)) => Event::CommissionNamed(commission.clone()),
        (Topic::Vote(member, vote), Reply::Tick(true)) => {
            Event::MemberVoted { member: member.clone(), vote: vote.clone() }
        }
        (Topic::Vote(member, _), Reply::Tick(false)) => Event::VoteTakenBack { member: member.clone() },
        (Topic::Asked(question), Reply::Tick(true)) => Event::QuestionAsked { question: question.clone() },
        (Topic::Notes(question), Reply::Notes(notes)) if *notes.of() == NotesOf::Question(question.clone()) => {
            return Ok(Consequence { events: notes.events(record), to: None });
        }
        (Topic::Probe(question, probe), Reply::Tick(used)) => {
            Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used }
        }
        (Topic::Point(question, point), Reply::Tick(heard)) => {
            Event::PointHeard { question: question.clone(), point: point.clone(), heard }
        }
        (Topic::Flag(question), Reply::Tick(flagged)) => Event::QuestionFlagged { question: question.clone(), flagged },
        (Topic::AdHoc, Reply::Form(filled)) => return Ok(ad_hoc(interview, &filled, now)),
        (Topic::BackUp(question), Reply::Tick(true)) => return back_up(interview, question, now),
        (Topic::Evidence(evidence), Reply::Form(filled)) => {
            let mut item = evidence::read(&filled, interview.rubric())?;
            // What an item tells of is no matter of the form.
            let before = evidence.as_ref().and_then(|id| record.evidence.get(id));
            item.observation = before.and_then(|before| before.observation.clone());
            item.testimony = before.and_then(|before| before.testimony.clone());
            match evidence {
                Some(evidence) => Event::EvidenceChanged { evidence: evidence.clone(), item },
                None => Event::EvidenceAdded { evidence: record.next_evidence(), item },
            }
        }
        (Topic::ObservationBegin(sheet), Reply::Form(filled)) => return observation::begin(interview, sheet, &filled),
        (Topic::ObservationScene(id), Reply::Form(filled)) => return observation::described(interview, id, &filled),
        (Topic::ObservationNotes(id), Reply::Notes(notes)) if *notes.of() == NotesOf::Observation(id.clone()) => {
            return Ok(Consequence { events: notes.events(record), to: None });
        }
        (Topic::Step(id, step), Reply::Mark(mark)) => {
            let event = ObservationEvent::Marked { step: step.clone(), mark };
            Event::Observation { observation: id.clone(), event }
        }
        (Topic::ObservationEnd(id), Reply::Tick(true)) => observation::end(interview, id),
        (Topic::ObservationEnd(id), Reply::Tick(false)) => {
            Event::Observation { observation: id.clone(), event: ObservationEvent::GoneOn }
        }
        (Topic::SittingAgain, Reply::Tick(true)) => Event::SittingBegun(sittings::usual_scene(record)),
        (Topic::SittingBegin, Reply::Form(filled)) => Event::SittingBegun(sittings::read(&filled)?),
        (Topic::Sitting(number), Reply::Form(filled)) => return sittings::described(record, *number, &filled),
        (Topic::PlanLine(id), Reply::Form(filled)) => {
            let before = id.as_ref().and_then(|id| record.plan.get(id)).map(|of| &of.line);
            let line = plan::read(&filled, before.unwrap_or(&plan::blank(None)), interview.rubric())?;
            if before == Some(&line) {
                return Ok(Consequence::default());
            }
            plan_line_set(id.clone().unwrap_or_else(|| record.next_plan_line()), line)
        }
        (Topic::PlanDone(id), Reply::Tick(done)) => plan::done(record, id, done)?,
        (Topic::PlanDropped(id), Reply::Tick(dropped)) => plan::dropped(record, id, dropped)?,
        (Topic::PlanProposed(line), Reply::Form(filled)) => {
            plan_line_set(record.next_plan_line(), plan::read(&filled, line, interview.rubric())?)
        }
        (Topic::PlanProposed(line), Reply::Tick(true)) => plan_line_set(record.next_plan_line(), (**line).clone()),
        (Topic::Credit(unit, certificate, evidence), Reply::Tick(true)) => {
            let (known, item) = (interview.rubric().certificate(unit, *certificate), record.evidence.get(evidence));
            if let Some((known, item)) = known.zip(item)
                && let Some(why) = judgement::why_no_credit(
                    known,
                    item,
                    judgement::EvidenceDays::of(record, record.day_of_decision(now)),
                )
            {
                return Err(Refusal::CreditsNothing { evidence: evidence.to_string(), why: why.name() });
            }
            Event::UnitCredited { unit: unit.clone(), certificate: *certificate, evidence: evidence.clone() }
        }
        (Topic::Credit(unit, ..), Reply::Tick(false)) => Event::CreditTakenBack { unit: unit.clone() },
        (Topic::Rating(criterion), Reply::Level(rating)) => match rating {
            Some(rating) => Event::Rated { criterion: criterion.clone(), rating },
            // What was carried over is taken back by assessing it anew: its questions are asked.
            None if record.carried_rating(criterion).is_some() && record.panel.own.is_none() => {
                let mut preparation = record.preparation.clone();
                preparation.anew.push(criterion.clone());
                Event::Prepared(preparation)
            }
            None => Event::RatingCleared { criterion: criterion.clone() },
        },
        (Topic::Rating(criterion), Reply::Text(typed)) => {
            let rating = Rating::Level(number_typed(interview, criterion, &typed)?);
            Event::Rated { criterion: criterion.clone(), rating }
        }
        (Topic::Rationale(criterion), Reply::Text(text)) => return Ok(rationale(interview, criterion, &text)),
        (Topic::Applies(criterion), Reply::Tick(true)) => Event::AppliesAfterAll { criterion: criterion.clone() },
        (Topic::CandidateWord(on), Reply::Tick(true)) => Event::CandidateSaid { on: *on, word: CandidateWord::Agreed },
        (Topic::CandidateWord(on), Reply::Tick(false)) => Event::CandidateWordTakenBack { on: *on },
        (Topic::Feedback, Reply::Text(text)) => {
            let feedback = text.trim().to_owned();
            if feedback == record.feedback {
                return Ok(Consequence::default());
            }
            Event::FeedbackWritten { feedback }
        }
        (Topic::Acceptance, Reply::Tick(true)) => {
            let recommendation = recommend(interview.rubric(), record, record.day_of_decision(now));
            Event::RecommendationAccepted { outcome: recommendation.outcome.ok_or(Refusal::NotAskedFor)? }
        }
        (Topic::Language(stage), Reply::Language(language)) => {
            if language == *language_of(record) {
                return Ok(Consequence::default());
            }
            Event::LanguageShown { language, stage: *stage }
        }
        (Topic::Line(Asked::SignatureName), Reply::Signature { name, key }) => {
            let outcome = record.decision.as_ref().map(Decision::outcome).ok_or(Refusal::NotDecided)?;
            Event::Signed { name, outcome, key }
        }
        (Topic::Line(Asked::SheetName), Reply::Signature { name, key }) => Event::SheetSigned { name, key },
        (Topic::Line(asked), Reply::Text(text)) => return line(interview, asked, text),
        _ => return Err(Refusal::NotAskedFor),
    };
    Ok(event.into())
}

/// The findings of a moderator, as one event that is added to a signed session.
pub fn moderation(moderator: &str, findings: &[ModerationFinding], remark: &str) -> Event {
    Event::Moderated { moderator: moderator.to_owned(), findings: findings.to_vec(), remark: remark.to_owned() }
}

/// The note that the candidate was told the result, as an event that is added to a signed session.
pub fn informed(on: NaiveDate, way: &str) -> Event {
    Event::Informed { on, way: way.trim().to_owned() }
}

/// The day on which the candidate was told the result, as it was typed.
///
/// # Errors
/// Refused if it is no day, or one on which nobody can have been told.
pub fn informed_on(interview: &Interview, typed: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let unreadable = Refusal::Unreadable { field: FieldName::InformedOn };
    let on = read_day(typed, FieldName::InformedOn)?.ok_or(unreadable)?;
    may_have_been_informed(on, today)?;
    let signed = interview.record().signature.as_ref().map(|signature| signature.at.date_naive());
    match signed.filter(|signed| on < *signed) {
        Some(signed) => Err(Refusal::InformedBeforeSigned { informed: on, signed }),
        None => Ok(on),
    }
}

/// Permits a reply now, or refuses it.
///
/// # Errors
/// Returns the refusal of the reply, or of the first event that follows from it.
pub fn permit(interview: &Interview, topic: &Topic, reply: Reply, now: Moment) -> Result<(), Refusal> {
    let consequence = answer(interview, topic, reply, now)?;
    consequence.events.first().map_or(Ok(()), |event| interview.permit(event))
}

/// Why there is no consent, if that is what was answered: the interview stops there, and the assessor says whether it goes
/// on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoConsent {
    /// It was refused at the opening, with this reason.
    Refused(String),
    /// The whole was withdrawn. How the candidate said so is no reason for anything.
    Withdrawn,
}

/// Returns why there is no consent, where a topic was answered just now.
pub fn without_consent_now(interview: &Interview, topic: &Topic) -> Option<NoConsent> {
    let record = interview.record();
    let item = match topic {
        Topic::Line(Asked::RefuseItem(ScriptPart::Opening, item)) => item,
        Topic::Line(Asked::ConsentWithdrawn) => return record.consent_withdrawn().map(|_| NoConsent::Withdrawn),
        _ => return None,
    };
    let known = interview.rubric().opening.checklist.get(item)?;
    match record.opening.get(item) {
        Some(ItemState::Refused(reason)) if known.consent => Some(NoConsent::Refused(reason.clone())),
        _ => None,
    }
}

/// The form is one answer: what it says stands on record whole or not at all.
fn prepared(interview: &Interview, filled: &Filled) -> Consequence {
    let preparation = preparation::read(filled, interview);
    let record = interview.record();
    let unchanged = record.prepared && record.preparation == preparation;
    let events = if unchanged { Vec::new() } else { vec![Event::Prepared(preparation)] };
    Consequence { events, to: Some(Onward::To(place_at(Stage::Open))) }
}

/// A question of one's own. The one that it interrupts was asked, if it was on the screen for so long.
fn ad_hoc(interview: &Interview, filled: &Filled, now: Moment) -> Consequence {
    let record = interview.record();
    let criteria = record.criteria_in_scope(interview.rubric()).map(|criterion| criterion.id.clone());
    let question = record.next_ad_hoc(interview.rubric());
    let wording = filled.text(FieldName::Wording).to_owned();
    let informs = filled.ticked(FieldName::Criteria, criteria);
    let to = Some(Onward::To(place_of_question(question.clone())));
    let interrupted = record.waiting.question.as_ref().and_then(|open| asked_by_now(interview, open, now));
    let events = interrupted.into_iter().chain([Event::AdHocAsked { question, wording, informs }]).collect();
    Consequence { events, to }
}

/// Calls a back-up question: from then on it is on the screen. The one that it interrupts was asked, if it was there for
/// so long.
fn back_up(interview: &Interview, question: &QuestionId, now: Moment) -> Result<Consequence, Refusal> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let main = rubric.question(question).and_then(|known| known.back_up_for.as_ref()).ok_or(Refusal::NotAskedFor)?;
    if !record.back_ups(main, rubric).any(|each| each.id == *question) {
        return Err(Refusal::NotAskedFor);
    }
    let interrupted = record.waiting.question.as_ref().and_then(|open| asked_by_now(interview, open, now));
    let opened = Event::QuestionOpened { question: question.clone() };
    let answered = record.has_scripted_candidate().then(|| Event::QuestionAsked { question: question.clone() });
    let to = Some(Onward::To(place_of_question(question.clone())));
    Ok(Consequence { events: interrupted.into_iter().chain([opened]).chain(answered).collect(), to })
}

fn rationale(interview: &Interview, criterion: &CriterionId, text: &str) -> Consequence {
    let on_record = interview.record().ratings.get(criterion).map_or("", |record| record.rationale.as_str());
    let rationale = text.trim().to_owned();
    if rationale == on_record {
        return Consequence::default();
    }
    Event::RationaleWritten { criterion: criterion.clone(), rationale }.into()
}

fn line(interview: &Interview, asked: &Asked, text: String) -> Result<Consequence, Refusal> {
    let record = interview.record();
    let event = match asked {
        Asked::HeldOnPaper => match read_day(&text, FieldName::HeldOn)? {
            held if held == record.held_on_paper => return Ok(Consequence::default()),
            Some(on) => Event::HeldOnPaper { on },
            None => Event::PaperTakenBack,
        },
        Asked::SelfExample(criterion) => return self_assessment::with_example(record, criterion, text.trim()),
        Asked::ResitOn => match read_day(&text, FieldName::ResitOn)? {
            resit if resit == record.resit => return Ok(Consequence::default()),
            Some(on) => Event::ResitSet { on },
            None => Event::ResitTakenBack,
        },
        Asked::RefuseItem(script, item) => Event::ItemRefused { script: *script, item: item.clone(), reason: text },
        Asked::SkipQuestion(question) => {
            let skipped = Event::QuestionSkipped { question: question.clone(), reason: text };
            let to = Some(Onward::After(place_of_question(question.clone())));
            return Ok(Consequence { events: vec![skipped], to });
        }
        Asked::LeaveUnasked => {
            let left = record.questions_left(interview.rubric()).into_iter();
            let skipped = left.map(|question| Event::QuestionSkipped { question, reason: text.clone() });
            let events = skipped.chain([Event::InterviewClosed]).collect();
            return Ok(Consequence { events, to: Some(Onward::To(place_at(Stage::Rate))) });
        }
        Asked::RewordQuestion(question) => {
            Event::QuestionReworded { question: question.clone(), wording: reworded(interview, question, text) }
        }
        Asked::FollowUp(question) => Event::FollowUpAsked { question: question.clone(), wording: text },
        Asked::CandidateRemark(on) => Event::CandidateSaid { on: *on, word: CandidateWord::Remarked(text) },
        Asked::CandidateDeclines(on) => Event::CandidateSaid { on: *on, word: CandidateWord::Declined(text) },
        Asked::BreakOff => {
            let to = Some(Onward::To(place_at(Stage::Recommend)));
            return Ok(Consequence { events: vec![Event::BrokenOff { reason: text }], to });
        }
        Asked::Brought(title) => {
            let corrected = evidence::brought_corrected(record, title, text.trim());
            let unchanged = corrected == record.preparation;
            let events = if unchanged { Vec::new() } else { vec![Event::Prepared(corrected)] };
            return Ok(Consequence { events, to: None });
        }
        Asked::Advice(on) => {
            let text = text.trim().to_owned();
            if text == interview.advice(on) {
                return Ok(Consequence::default());
            }
            Event::AdviceWritten { on: on.clone(), text }
        }
        Asked::DoesNotApply(criterion) => Event::DoesNotApply { criterion: criterion.clone(), reason: text },
        Asked::RemoveEvidence(evidence) => Event::EvidenceRemoved { evidence: evidence.clone(), reason: text },
        Asked::DepartReason { computed, outcome } => {
            Event::RecommendationDeparted { computed: *computed, outcome: *outcome, reason: text }
        }
        Asked::VoteReason { member, outcome } => commission::vote_with_reason(member, *outcome, text),
        Asked::MemberConflict(member) => commission::with_conflict(interview, member, &text)?,
        Asked::Agree { criterion, rating, by } => {
            let (criterion, rating, by) = (criterion.clone(), rating.clone(), by.clone());
            Event::Agreed { criterion, rating, rationale: text, by }
        }
        Asked::ReferCriterion(criterion) => Event::CriterionReferred { criterion: criterion.clone(), reason: text },
        // Lines that are steps on the way to an answer, or none of the procedure's business.
        Asked::AdHocWording
        | Asked::EvidenceDate
        | Asked::EvidenceHours
        | Asked::PlanDay
        | Asked::PlanAbout
        | Asked::SittingDay
        | Asked::ObservationDay
        | Asked::Number(_)
        | Asked::SignatureName
        | Asked::SheetName
        | Asked::Moderator
        | Asked::DisagreeReason { .. }
        | Asked::ModerationRemark
        | Asked::LateRecommendations
        | Asked::InformedOn
        | Asked::InformedBy(_)
        | Asked::CommissionMembers
        | Asked::ConsentProof(_)
        | Asked::ConsentWithdrawn
        | Asked::CopyTo
        | Asked::ReportTo => return Err(Refusal::NotAskedFor),
    };
    Ok(event.into())
}

/// The day of the next assessment that was typed for a signed session: there one is set, and none taken away.
pub fn resit_on(typed: &str) -> Result<Addition, Refusal> {
    let on = read_day(typed, FieldName::ResitOn)?.ok_or(Refusal::Unreadable { field: FieldName::ResitOn })?;
    Ok(Event::ResitSet { on })
}

/// Recommendations that are added to a signed session.
pub fn recommendations(text: &str) -> Addition {
    Event::RecommendationsAdded { text: text.trim().to_owned() }
}

/// The level that a typed number names, on the number scale of a criterion.
pub fn number_typed(interview: &Interview, criterion: &CriterionId, typed: &str) -> Result<LevelId, Refusal> {
    let rubric = interview.rubric();
    let scale = rubric.criterion(criterion).map(|known| rubric.scale_of(known)).ok_or(Refusal::NotAskedFor)?;
    let number = scale.number.as_ref().ok_or(Refusal::NotAskedFor)?;
    let NumberScale { from, to, step, .. } = *number;
    let refusal = || Refusal::NotOnScale { typed: typed.trim().to_owned(), from, to, step };
    let rank = number.rank_typed(typed).ok_or_else(refusal)?;
    Ok(scale.levels[rank].id.clone())
}

/// The rubric's own wording, in whichever language, takes the note away that a question was reworded.
fn reworded(interview: &Interview, question: &QuestionId, text: String) -> String {
    let known = interview.rubric().question(question);
    let as_written = known.is_some_and(|known| known.wording.all().any(|wording| wording == text));
    if as_written { String::new() } else { text }
}
