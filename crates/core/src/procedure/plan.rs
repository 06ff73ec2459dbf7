//! The plan: the form of a line, lines that are proposed from what the rules ask for and the record lacks, and what meets
//! a line.

use chrono::{Days, NaiveDate};

use crate::{
    judgement::{CriterionResult, CriterionStatus, DemandResults, Recommendation, UnitOutcome, recommend},
    message,
    rubric::{CriterionId, DayCount, EvidenceKind, ObservationSheet, QuestionId, Rubric, Term, TermStart},
    session::{
        AdviceOn, Event, EvidenceId, FieldName, Interview, Moment, Outcome, PlanLine, PlanLineId, PlanParty, PlanState,
        Planned, Rating, Record, Refusal, plan_line_set,
    },
};

use super::{Ask, AskKind, FieldInput, Filled, Form, FormField, Topic, Words, day::read_day, words::said};

/// Proposals that are shown at most; what is over the rest is seen once some are taken.
const PROPOSED_MAX: usize = 40;

/// A line with nothing in it but what it is for.
pub fn blank(about: Option<AdviceOn>) -> PlanLine {
    PlanLine {
        about,
        what: Planned::Evidence(EvidenceKind::WorkSample),
        text: String::new(),
        who: PlanParty::Candidate,
        name: String::new(),
        place: String::new(),
        by: None,
        remark: String::new(),
        state: PlanState::Open,
        evidence: None,
    }
}

/// The things that can be planned: kinds of evidence, sheets to watch a task on, another sitting, anything else. A
/// question is among them where a line has it already.
pub fn things(line: &PlanLine, rubric: &Rubric) -> Vec<Planned> {
    let question = matches!(line.what, Planned::Question(_)).then(|| line.what.clone());
    let kinds = EvidenceKind::OF_ITEMS.into_iter().map(Planned::Evidence);
    let sheets = rubric.observations.keys().cloned().map(Planned::Observation);
    kinds.chain(sheets).chain([Planned::Sitting, Planned::Task]).chain(question).collect()
}

/// The form of a line.
pub fn form(line: &PlanLine, rubric: &Rubric) -> Form {
    let (field, input) = (FormField::new, FormField::line);
    let named = |what: &Planned| match what {
        Planned::Task => said("plan-task"),
        what => PlanLine { what: what.clone(), text: String::new(), ..line.clone() }.what_told(rubric).into(),
    };
    let what = FieldInput::one_of(&things(line, rubric), &line.what, named);
    let party = |party: &PlanParty| message!("plan-party", who = party.name()).into();
    let state = |state: &PlanState| message!("plan-state", state = state.name()).into();
    let about = line.about.as_ref().map_or("", |on| on.id());
    let by = line.by.map(|day| day.to_string()).unwrap_or_default();
    let evidence = line.evidence.as_ref().map_or("", |id| id.as_str());
    Form::new(vec![
        field(FieldName::Kind, "plan-what", "plan-what-help", what),
        input(FieldName::Title, "plan-text", "plan-text-help", &line.text),
        input(FieldName::About, "plan-about", "plan-about-help", about),
        field(FieldName::Who, "plan-who", "plan-who-help", FieldInput::one_of(&PlanParty::ALL, &line.who, party)),
        input(FieldName::Person, "plan-name", "plan-name-help", &line.name),
        input(FieldName::Place, "evidence-place", "plan-place-help", &line.place),
        input(FieldName::By, "plan-by", "plan-by-help", &by),
        input(FieldName::Remark, "plan-remark", "plan-remark-help", &line.remark),
        field(
            FieldName::State,
            "plan-state-of",
            "plan-state-help",
            FieldInput::one_of(&PlanState::ALL, &line.state, state),
        ),
        input(FieldName::ShownBy, "plan-shown-by", "plan-shown-by-help", evidence),
    ])
}

/// The line that a form says, in the place of another.
///
/// # Errors
/// Refused if its day cannot be read, or if there is no such unit or criterion.
pub fn read(filled: &Filled, before: &PlanLine, rubric: &Rubric) -> Result<PlanLine, Refusal> {
    let text = |name| filled.text(name).to_owned();
    let evidence = text(FieldName::ShownBy).to_uppercase();
    Ok(PlanLine {
        about: about(filled.text(FieldName::About), rubric)?,
        what: filled.chosen(FieldName::Kind, things(before, rubric)),
        text: text(FieldName::Title),
        who: filled.chosen(FieldName::Who, PlanParty::ALL),
        name: text(FieldName::Person),
        place: text(FieldName::Place),
        by: read_day(filled.text(FieldName::By), FieldName::By)?,
        remark: text(FieldName::Remark),
        state: filled.chosen(FieldName::State, PlanState::ALL),
        evidence: (!evidence.is_empty()).then(|| evidence.into()),
    })
}

/// The unit or the criterion with an id, however its letters are written; none for an empty text, which is the whole.
///
/// # Errors
/// Refused if there is none.
pub fn about(typed: &str, rubric: &Rubric) -> Result<Option<AdviceOn>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let is_meant = |id: &str| id.to_lowercase() == typed.to_lowercase();
    let criterion = rubric.criteria.keys().find(|id| is_meant(id.as_str()));
    let unit = || rubric.units.keys().find(|id| is_meant(id.as_str()));
    let on = criterion.cloned().map(AdviceOn::Criterion).or_else(|| unit().cloned().map(AdviceOn::Unit));
    on.map(Some).ok_or_else(|| Refusal::Unknown { what: "criterion", id: typed.to_owned() })
}

/// The lines that are proposed: evidence that is asked for and not there, tasks of the rubric that were not watched yet, and
/// questions that were skipped though a criterion is open. What stands in the plan already is not proposed again. Of a signed
/// session they tell what was wanting; nothing can be taken over there.
pub fn proposals(interview: &Interview, now: Moment) -> Vec<PlanLine> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let whole = record.signature.as_ref().is_some_and(|signature| signature.outcome == Outcome::Full);
    if record.practice.is_some() || whole || record.broken_off.is_some() || !record.prepared {
        return Vec::new();
    }
    let today = record.day_of_decision(now);
    let recommendation = recommend(rubric, record, today);
    let by = until(rubric, today);
    let to_watch = to_watch(record, rubric);
    let mut proposed: Vec<PlanLine> = Vec::new();
    let mut put = |line: PlanLine| {
        let same = |one: &PlanLine| one.about == line.about && one.what == line.what;
        if !record.plan.values().any(|of| same(&of.line)) && !proposed.iter().any(same) {
            proposed.push(line);
        }
    };
    let open_units = recommendation.units.iter().filter(|unit| !unit.outcome.is_recognised());
    for unit in open_units.filter(|unit| unit.outcome != UnitOutcome::NotAppliedFor) {
        of_demands(&unit.demands, Some(AdviceOn::Unit(unit.unit.clone())), by).into_iter().for_each(&mut put);
        for result in unit.criteria.iter().filter(|result| wants(result)) {
            let about = Some(AdviceOn::Criterion(result.criterion.clone()));
            let mut lines = of_demands(&result.demands, about.clone(), by);
            // A task that is watched is the observation that is asked for.
            let watched = Planned::Evidence(EvidenceKind::Observation);
            let task = to_watch.iter().any(|sheet| sheet.informs().contains(&&result.criterion));
            lines.retain(|line| !task || line.what != watched);
            let nothing_asked = lines.is_empty() && result.rating == Some(Rating::NotEnoughEvidence);
            lines.into_iter().for_each(&mut put);
            if nothing_asked {
                put(PlanLine { by, ..blank(about) });
            }
        }
    }
    of_demands(&recommendation.demands, None, by).into_iter().for_each(&mut put);
    for sheet in to_watch {
        let what = Planned::Observation(sheet.id.clone());
        put(PlanLine { what, who: PlanParty::Assessor, by, ..blank(unit_of(sheet, rubric)) });
    }
    for question in skipped(record, rubric, &recommendation) {
        put(PlanLine { what: Planned::Question(question), who: PlanParty::Assessor, by, ..blank(None) });
    }
    proposed.truncate(PROPOSED_MAX);
    proposed
}

/// The tasks of the rubric that inform something applied for and were not watched to their end yet.
fn to_watch<'a>(record: &Record, rubric: &'a Rubric) -> Vec<&'a ObservationSheet> {
    let watched =
        |sheet: &ObservationSheet| record.observations.values().any(|of| of.sheet == sheet.id && of.ended.is_some());
    let in_scope =
        |sheet: &ObservationSheet| record.criteria_in_scope(rubric).any(|each| sheet.informs().contains(&&each.id));
    rubric.observations.values().filter(|sheet| !watched(sheet) && in_scope(sheet)).collect()
}

/// The unit that a task is about; none where it informs criteria of several.
fn unit_of(sheet: &ObservationSheet, rubric: &Rubric) -> Option<AdviceOn> {
    let informs = sheet.informs();
    let all = |criteria: &[CriterionId]| informs.iter().all(|id| criteria.contains(id));
    let unit = rubric.units.values().find(|unit| all(&unit.criteria))?;
    Some(AdviceOn::Unit(unit.id.clone()))
}

/// Returns whether something is still to be shown for a criterion.
fn wants(result: &CriterionResult) -> bool {
    matches!(result.status, CriterionStatus::NotEnoughEvidence | CriterionStatus::NotAssessed | CriterionStatus::NotMet)
}

/// A line for the first kind of each demand that is not met; what is answered in the interview needs no plan.
fn of_demands(demands: &DemandResults, about: Option<AdviceOn>, by: Option<NaiveDate>) -> Vec<PlanLine> {
    let short = demands.shortfalls().filter_map(|short| {
        let kind = match short.kinds.iter().find(|kind| **kind != EvidenceKind::Interview) {
            Some(kind) => *kind,
            None if short.kinds.is_empty() => EvidenceKind::WorkSample,
            None => return None,
        };
        let who = match kind {
            EvidenceKind::Testimonial | EvidenceKind::SystemRecord => PlanParty::Employer,
            EvidenceKind::Observation | EvidenceKind::Simulation => PlanParty::Assessor,
            _ => PlanParty::Candidate,
        };
        Some(PlanLine { what: Planned::Evidence(kind), who, by, ..blank(about.clone()) })
    });
    short.collect()
}

/// The questions that were skipped and inform a criterion that is open.
fn skipped(record: &Record, rubric: &Rubric, recommendation: &Recommendation) -> Vec<QuestionId> {
    let open = recommendation.units.iter().flat_map(|unit| &unit.criteria).filter(|result| wants(result));
    let open: Vec<_> = open.map(|result| &result.criterion).collect();
    let skipped = record.questions.iter().filter(|(id, of)| of.skipped.is_some() && rubric.question(id).is_some());
    let informs = |id: &QuestionId| record.informs(id, rubric).iter().any(|criterion| open.contains(&criterion));
    skipped.map(|(id, _)| id.clone()).filter(informs).collect()
}

/// The day until which the rubric takes more evidence, counted from today; none where it does not say, or where the day
/// follows from a calendar of working days or from the day on which the candidate is told.
fn until(rubric: &Rubric, today: NaiveDate) -> Option<NaiveDate> {
    let known = |term: &Term| term.count == DayCount::Calendar && term.from == TermStart::Signed;
    let term = rubric.further_evidence.filter(known)?;
    today.checked_add_days(Days::new(term.days.into()))
}

/// The newest item of the register that fits a line and that no other line has.
pub fn fitting<'a>(record: &'a Record, id: &PlanLineId) -> Option<&'a EvidenceId> {
    let line = &record.plan.get(id)?.line;
    let Planned::Evidence(kind) = &line.what else { return None };
    let taken = |evidence: &EvidenceId| record.plan.values().any(|of| of.line.evidence.as_ref() == Some(evidence));
    let mut fitting = record.evidence.iter().rev().filter(|(evidence, item)| {
        let about = match &line.about {
            Some(AdviceOn::Criterion(criterion)) => item.criteria.contains(criterion),
            _ => true,
        };
        item.kind == *kind && about && !taken(evidence)
    });
    fitting.next().map(|(id, _)| id)
}

/// A line is done, with the item of the register that fits it, or open after all.
pub(super) fn done(record: &Record, id: &PlanLineId, done: bool) -> Result<Event, Refusal> {
    let unknown = || Refusal::Unknown { what: "plan-line", id: id.to_string() };
    let mut line = record.plan.get(id).ok_or_else(unknown)?.line.clone();
    line.state = if done { PlanState::Done } else { PlanState::Open };
    let linked = line.evidence.take().filter(|evidence| record.evidence.contains_key(evidence));
    line.evidence = if done { linked.or_else(|| fitting(record, id).cloned()) } else { None };
    Ok(plan_line_set(id.clone(), line))
}

/// A line is dropped, or open after all.
pub(super) fn dropped(record: &Record, id: &PlanLineId, dropped: bool) -> Result<Event, Refusal> {
    let unknown = || Refusal::Unknown { what: "plan-line", id: id.to_string() };
    let line = record.plan.get(id).ok_or_else(unknown)?.line.clone();
    let state = if dropped { PlanState::Dropped } else { PlanState::Open };
    Ok(plan_line_set(id.clone(), PlanLine { state, ..line }))
}

/// The asks about the plan: a new line, each that there is, and the lines that are proposed.
pub(super) fn asks(interview: &Interview, now: Moment) -> Vec<Ask> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let ask = |topic, words: Words, kind| Ask { topic, words, kind };
    let told = |line: &PlanLine| Words::from(line.what_told(rubric));
    let of_form = |line: &PlanLine| AskKind::Form(form(line, rubric));
    let mut asks = vec![ask(Topic::PlanLine(None), said("plan-new"), of_form(&blank(None)))];
    for (id, of) in &record.plan {
        let (words, state) = (told(&of.line), of.line.state);
        asks.push(ask(Topic::PlanLine(Some(id.clone())), words.clone(), of_form(&of.line)));
        asks.push(ask(Topic::PlanDone(id.clone()), words.clone(), AskKind::tick(state == PlanState::Done)));
        asks.push(ask(Topic::PlanDropped(id.clone()), words, AskKind::tick(state == PlanState::Dropped)));
    }
    let proposed = proposals(interview, now).into_iter().filter(|_| !record.is_signed());
    asks.extend(proposed.map(|line| {
        let words = told(&line);
        ask(Topic::PlanProposed(Box::new(line)), words, AskKind::tick(false))
    }));
    asks
}
