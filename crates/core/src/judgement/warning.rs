//! Warnings: neutral observations of how an interview was held that could shake its result, each with the place in the
//! record that it rests on (after Campion, Palmer & Campion 1997, Personnel Psychology 50, 655–702: the same questions
//! for all, limited prompting, detailed notes, anchored scales, evidence before ratings). None of them changes a
//! result.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use crate::{
    locale::{
        Language, Message,
        dates::{clock, day},
    },
    message,
    rubric::{
        Counts, Criterion, CriterionId, EvidenceKind, LevelName, ProbeId, Question, QuestionId, Rubric, StepId, Text,
    },
    session::{
        ConflictOfInterest, Decision, FarApart, ObservationId, PlanLineId, PlanStanding, QuestionState, Rating, Record,
        SelfAnswer,
    },
};

use super::{CriterionResult, Recommendation, evidence_words::kind_name, grounds::Grounds, observed, proposal};

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    RatedBeforeAsked {
        criterion: CriterionId,
    },
    WithoutRationale {
        criterion: CriterionId,
    },
    /// The rating departs from what the indicators heard speak for, and nothing says why.
    DepartsWithoutRationale {
        criterion: CriterionId,
    },
    /// The criterion is rated with no remark, no point heard and no item of evidence on record.
    WithoutGround {
        criterion: CriterionId,
    },
    /// What the candidate said of the criterion and how it was rated are far apart.
    SelfAssessmentApart {
        criterion: CriterionId,
        said: SelfAnswer,
        apart: FarApart,
    },
    /// A critical step of a task was not seen, and a criterion that it informs is rated as met.
    CriticalStepNotSeen {
        criterion: CriterionId,
        observation: ObservationId,
        step: StepId,
        #[serde(skip)]
        text: Text,
    },
    /// Every criterion is rated at the same level, which may be one impression for all.
    AllAlike {
        level: LevelName,
        criteria: usize,
    },
    /// All evidence on record is of one kind.
    OneKindOfEvidence {
        evidence: EvidenceKind,
    },
    RequiredProbeNotUsed {
        question: QuestionId,
        probe: ProbeId,
    },
    Reworded {
        question: QuestionId,
    },
    /// The question was asked in other words, and its wording was to be read out as it stands.
    RewordedExact {
        question: QuestionId,
    },
    /// Less time than the least that the rubric names, or more than the most.
    QuestionTime {
        question: QuestionId,
        seconds: u32,
        least: Option<u16>,
        most: Option<u16>,
    },
    Skipped {
        question: QuestionId,
    },
    /// The question was opened and passed over, and the interview went on as if it had been asked.
    PassedOver {
        question: QuestionId,
    },
    AskedAdHoc {
        question: QuestionId,
    },
    /// Half as long again as planned, or longer.
    OverTime {
        minutes: u32,
        planned: u16,
    },
    /// A line of the plan is open, and its day is over.
    PlanOverdue {
        line: PlanLineId,
        by: NaiveDate,
    },
    /// The whole consent is withdrawn, before a signature.
    ConsentWithdrawn {
        on: NaiveDate,
    },
    ConflictNotDeclared,
    ConflictDeclared {
        details: String,
    },
    /// An interpreter, a support person, an observer.
    OthersPresent {
        who: String,
    },
    /// The assessor recommends otherwise than was computed.
    Departed {
        reason: String,
    },
}

/// Least number of ratings that are worth a look if all are of the same level.
const ALIKE_FROM: usize = 4;

/// All warnings, in the order of the procedure.
pub fn warnings(rubric: &Rubric, record: &Record, recommendation: &Recommendation) -> Vec<Warning> {
    let mut warnings = of_preparation(record);
    warnings.extend(of_questions(rubric, record));
    let minutes = record.interview_seconds / 60;
    if minutes * 2 >= u32::from(rubric.minutes) * 3 {
        warnings.push(Warning::OverTime { minutes, planned: rubric.minutes });
    }
    // How others rated in a session before is told there.
    let is_own = |result: &&CriterionResult| result.applies() && record.carried_rating(&result.criterion).is_none();
    let results = || recommendation.units.iter().flat_map(|unit| &unit.criteria).filter(is_own);
    warnings.extend(results().flat_map(|result| of_rating(result, record, rubric)));
    warnings.extend(all_alike(results(), rubric));
    warnings.extend(one_kind(rubric, record, recommendation));
    warnings.extend(overdue(record, recommendation.on));
    if let Some(Decision::Departed { reason, .. }) = &record.decision {
        warnings.push(Warning::Departed { reason: reason.clone() });
    }
    warnings
}

/// Lines of the plan that are open after their day.
fn overdue(record: &Record, on: NaiveDate) -> impl Iterator<Item = Warning> {
    let overdue = record.planned(on).filter(|(.., standing)| *standing == PlanStanding::Overdue);
    overdue.filter_map(|(id, line, _)| Some(Warning::PlanOverdue { line: id.clone(), by: line.by? }))
}

fn of_preparation(record: &Record) -> Vec<Warning> {
    let preparation = &record.preparation;
    let withdrawn = record.consent_withdrawn_before_signature();
    let mut warnings: Vec<Warning> =
        withdrawn.map(|withdrawn| Warning::ConsentWithdrawn { on: withdrawn.on }).into_iter().collect();
    match &preparation.conflict_of_interest {
        ConflictOfInterest::None => {}
        ConflictOfInterest::NotDeclared => warnings.push(Warning::ConflictNotDeclared),
        ConflictOfInterest::Declared(details) => warnings.push(Warning::ConflictDeclared { details: details.clone() }),
    }
    let who = preparation.others_present.trim();
    if !who.is_empty() {
        warnings.push(Warning::OthersPresent { who: who.to_owned() });
    }
    warnings
}

fn of_questions(rubric: &Rubric, record: &Record) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (id, asked) in &record.questions {
        let question = || id.clone();
        match record.question_state(id) {
            QuestionState::Asked => {}
            QuestionState::Skipped => {
                warnings.push(Warning::Skipped { question: question() });
                continue;
            }
            QuestionState::NotAsked | QuestionState::Opened => {
                warnings.extend(asked.is_behind().then(|| Warning::PassedOver { question: question() }));
                continue;
            }
        }
        if asked.ad_hoc.is_some() {
            warnings.push(Warning::AskedAdHoc { question: question() });
        }
        let known = rubric.question(id);
        if asked.reworded.is_some() {
            warnings.push(match known.is_some_and(|known| known.exact) {
                true => Warning::RewordedExact { question: question() },
                false => Warning::Reworded { question: question() },
            });
        }
        let timed = known.filter(|_| record.times_are_known() && !asked.untimed);
        warnings.extend(timed.and_then(|known| question_time(known, asked.seconds)));
        let probes = known.into_iter().flat_map(|known| &known.probes);
        let left = probes.filter(|(probe, text)| text.required && !asked.probes_used.contains(probe));
        warnings.extend(
            left.map(|(probe, _)| Warning::RequiredProbeNotUsed { question: question(), probe: probe.clone() }),
        );
    }
    warnings
}

/// Tells of a question that took another time than the rubric allows it.
fn question_time(question: &Question, seconds: u32) -> Option<Warning> {
    let least = question.minutes_least.filter(|least| seconds < u32::from(*least) * 60);
    let most = question.minutes_most.filter(|most| seconds > u32::from(*most) * 60);
    let told = Warning::QuestionTime { question: question.id.clone(), seconds, least, most };
    (least.is_some() || most.is_some()).then_some(told)
}

fn of_rating(result: &CriterionResult, record: &Record, rubric: &Rubric) -> Vec<Warning> {
    let criterion = || result.criterion.clone();
    let Some(rated) = record.ratings.get(&result.criterion).filter(|rated| rated.rating.is_some()) else {
        return Vec::new();
    };
    let mut warnings = Vec::new();
    if rated.before_asked && record.is_to_be_asked_about(&result.criterion, rubric) {
        warnings.push(Warning::RatedBeforeAsked { criterion: criterion() });
    }
    if rated.rationale.trim().is_empty() {
        let departs = rubric.criterion(&result.criterion).zip(rated.rating.as_ref()).is_some_and(|(known, rating)| {
            proposal(known, rubric, record).is_some_and(|proposal| proposal.departs(rating, known, rubric))
        });
        warnings.push(match departs {
            true => Warning::DepartsWithoutRationale { criterion: criterion() },
            false => Warning::WithoutRationale { criterion: criterion() },
        });
    }
    if let (Some(apart), Some(said)) =
        (record.far_apart(&result.criterion, rubric), record.self_assessment_beside(&result.criterion))
    {
        warnings.push(Warning::SelfAssessmentApart { criterion: criterion(), said: said.answer, apart });
    }
    let level_given = matches!(rated.rating, Some(Rating::Level(_)));
    // The record on the whole unit is the ground of its holistic judgement.
    let holistic = rubric.criterion(&result.criterion).is_some_and(|known| known.counts == Counts::Holistic);
    if !holistic
        && level_given
        && result.evidence.is_empty()
        && result.remarks.is_empty()
        && !heard(result, record, rubric)
        && !observed::is_ground(&result.criterion, rubric, record)
    {
        warnings.push(Warning::WithoutGround { criterion: criterion() });
    }
    let met = |known: &Criterion| known.asks_level && result.rank.is_some_and(|rank| rank >= known.needed);
    if rubric.criterion(&result.criterion).is_some_and(met) {
        warnings.extend(observed::critical_missed(&result.criterion, rubric, record));
    }
    warnings
}

fn heard(result: &CriterionResult, record: &Record, rubric: &Rubric) -> bool {
    record.questions.iter().any(|(id, asked)| {
        let points = rubric.question(id).map(|known| &known.listen_for);
        asked.heard.iter().filter_map(|point| points?.get(point)).any(|point| point.informs.contains(&result.criterion))
    })
}

/// Levels of different scales are alike where they are called alike.
fn all_alike<'a>(results: impl Iterator<Item = &'a CriterionResult>, rubric: &Rubric) -> Option<Warning> {
    // A bonus, a deduction or a holistic judgement is another sort of impression than a criterion like any other.
    let standard = results.filter(|result| rubric.criteria[&result.criterion].counts.is_standard());
    let rated = standard.filter_map(|result| Some((&result.criterion, result.rating.as_ref()?)));
    let names = rated.map(|(criterion, rating)| match rating {
        Rating::Level(level) => Some(rubric.level_name(criterion, level)),
        Rating::NotEnoughEvidence => None,
    });
    let names: Vec<Option<LevelName>> = names.collect();
    let level = names.first()?.clone()?;
    let alike = names.len() >= ALIKE_FROM && names.iter().all(|name| name.as_ref() == Some(&level));
    alike.then_some(Warning::AllAlike { level, criteria: names.len() })
}

fn one_kind(rubric: &Rubric, record: &Record, recommendation: &Recommendation) -> Option<Warning> {
    recommendation.outcome?;
    let grounds = Grounds::of(record, rubric);
    let answered = rubric.criteria.keys().any(|criterion| !grounds.on(criterion).answers.is_empty());
    let mut kinds: Vec<EvidenceKind> = record.evidence.values().map(|item| item.kind).collect();
    kinds.extend(answered.then_some(EvidenceKind::Interview));
    kinds.sort_unstable();
    kinds.dedup();
    match kinds[..] {
        [evidence] => Some(Warning::OneKindOfEvidence { evidence }),
        _ => None,
    }
}

impl Warning {
    /// The warning in words, with the labels of levels in a language.
    pub fn explain(&self, language: &Language) -> Message {
        match self {
            Warning::RatedBeforeAsked { criterion } => {
                message!("warning-rated-before-asked", criterion = criterion.as_str())
            }
            Warning::WithoutRationale { criterion } => {
                message!("warning-without-rationale", criterion = criterion.as_str())
            }
            Warning::DepartsWithoutRationale { criterion } => {
                message!("warning-departs-without-rationale", criterion = criterion.as_str())
            }
            Warning::WithoutGround { criterion } => message!("warning-without-ground", criterion = criterion.as_str()),
            Warning::SelfAssessmentApart { criterion, said, apart } => message!(
                "warning-self-assessment-apart",
                criterion = criterion.as_str(),
                answer = said.name(),
                apart = apart.name()
            ),
            Warning::CriticalStepNotSeen { criterion, observation, text, .. } => message!(
                "warning-critical-step-not-seen",
                criterion = criterion.as_str(),
                observation = observation.as_str(),
                step = text.get(language)
            ),
            Warning::AllAlike { level, criteria } => {
                message!("warning-all-alike", level = level.get(language), criteria = *criteria)
            }
            Warning::OneKindOfEvidence { evidence } => {
                message!("warning-one-kind", kind = kind_name(*evidence))
            }
            Warning::RequiredProbeNotUsed { question, probe } => {
                message!("warning-probe-not-used", question = question.as_str(), probe = probe.as_str())
            }
            Warning::Reworded { question } => message!("warning-reworded", question = question.as_str()),
            Warning::RewordedExact { question } => message!("warning-reworded-exact", question = question.as_str()),
            Warning::QuestionTime { question, seconds, least, most } => {
                let (bound, minutes) = least.map_or(("most", most.unwrap_or_default()), |least| ("least", least));
                let length = clock(TimeDelta::seconds((*seconds).into()));
                let question = question.as_str();
                message!(
                    "warning-question-time",
                    question = question,
                    length = length,
                    bound = bound,
                    minutes = minutes
                )
            }
            Warning::Skipped { question } => message!("warning-skipped", question = question.as_str()),
            Warning::PassedOver { question } => message!("warning-passed-over", question = question.as_str()),
            Warning::AskedAdHoc { question } => message!("warning-asked-ad-hoc", question = question.as_str()),
            Warning::OverTime { minutes, planned } => {
                message!("warning-over-time", minutes = *minutes, planned = *planned)
            }
            Warning::PlanOverdue { line, by } => {
                message!("warning-plan-overdue", line = line.as_str(), until = day(*by))
            }
            Warning::ConsentWithdrawn { on } => message!("warning-consent-withdrawn", withdrawn = day(*on)),
            Warning::ConflictNotDeclared => message!("warning-conflict-not-declared"),
            Warning::ConflictDeclared { details } => message!("warning-conflict-declared", details = details.as_str()),
            Warning::OthersPresent { who } => message!("warning-others-present", who = who.as_str()),
            Warning::Departed { reason } => message!("warning-departed", reason = reason.as_str()),
        }
    }
}
