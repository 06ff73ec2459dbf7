//! The overview for programs. `docs/cohort.md` lists the keys.

use serde::Serialize;

use crate::{
    locale::Locale,
    practice::{
        cohort::{
            Attempt, Cohort, CohortStep, Exercise, Hard, HowFar, LeftOutCounts, ProgressChange, Trainee, TraineeLine,
            Unmeasured,
        },
        debrief::Measured,
    },
    report::cohort::{minutes, state, when},
    session::Outcome,
    store::{Aside, CohortRead},
};

const FORMAT_VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct CohortOutput {
    format: &'static str,
    format_version: u32,
    anonymous: bool,
    files: LeftOutCounts,
    told: Vec<Told>,
    cases: Vec<CaseOutput>,
    trainees: Vec<TraineeOutput>,
    /// Names or labels, who needs most first.
    by_need: Vec<String>,
    same_exercises: Vec<SameExerciseOutput>,
    hard: HardOutput,
}

/// A file of which something is told; empty where nobody is to be named.
#[derive(Serialize)]
struct Told {
    file: String,
    kind: &'static str,
    counts: bool,
    message: String,
}

#[derive(Serialize)]
struct CaseOutput {
    rubric: String,
    case: String,
    title: String,
}

#[derive(Serialize)]
struct TraineeOutput {
    name: String,
    expected: Option<bool>,
    begun: bool,
    cells: Vec<CellOutput>,
    progress: Option<ProgressOutput>,
    line: Option<TraineeLine>,
}

#[derive(Serialize)]
struct SameExerciseOutput {
    exercise: Exercise,
    trainees: Vec<String>,
}

#[derive(Serialize)]
struct CellOutput {
    rubric: String,
    case: String,
    signed: usize,
    unsigned: usize,
    best: Option<String>,
    latest: Option<String>,
    attempts: Vec<AttemptOutput>,
}

#[derive(Serialize)]
struct AttemptOutput {
    session: String,
    began: String,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Unmeasured>,
    minutes: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<FiguresOutput>,
}

#[derive(Serialize)]
struct FiguresOutput {
    signed: String,
    exact: Measured,
    within_one: Measured,
    kappa_quadratic: Measured,
    mean_difference: Measured,
    outcome: Outcome,
    outcome_reference: Outcome,
    outcome_same: bool,
    evidence_found: Measured,
    evidence_claimed: usize,
    said_claimed: usize,
    procedure_done: Measured,
    case_changed: bool,
}

#[derive(Serialize)]
struct ProgressOutput {
    n: usize,
    first: String,
    latest: String,
    same_case: bool,
    exact: Option<f64>,
    within_one: Option<f64>,
    evidence_found: Option<f64>,
    procedure_done: Option<f64>,
}

#[derive(Serialize)]
struct HardOutput {
    attempts: usize,
    trainees: usize,
    criteria: Vec<CriterionOutput>,
    probes: Vec<ProbeOutput>,
    steps: Vec<StepOutput>,
}

#[derive(Serialize)]
struct CriterionOutput {
    rubric: String,
    criterion: String,
    title: String,
    exact: Measured,
    mean_difference: Measured,
    distance: Measured,
    spread: Measured,
    milder: usize,
    stricter: usize,
}

#[derive(Serialize)]
struct ProbeOutput {
    rubric: String,
    question: String,
    probe: String,
    asks: String,
    unused: Measured,
}

#[derive(Serialize)]
struct StepOutput {
    rubric: String,
    step: CohortStep,
    text: String,
    left_out: Measured,
}

pub(super) fn output(read: &CohortRead, locale: &Locale) -> CohortOutput {
    let cohort = &read.cohort;
    let told = |aside: &Aside| Told {
        file: aside.file.display().to_string(),
        kind: aside.why.name(),
        counts: aside.why.counts(),
        message: locale.explain(aside),
    };
    CohortOutput {
        format: "viva-cohort",
        format_version: FORMAT_VERSION,
        anonymous: cohort.anonymous,
        files: read.left_out,
        told: read.aside.iter().filter(|_| !cohort.anonymous).map(told).collect(),
        cases: cohort
            .cases
            .iter()
            .map(|each| CaseOutput {
                rubric: each.rubric.to_string(),
                case: each.case.to_string(),
                title: each.title.clone(),
            })
            .collect(),
        trainees: cohort.trainees.iter().map(|each| trainee(each, cohort)).collect(),
        by_need: cohort.by_need().into_iter().map(|trainee| trainee.name.clone()).collect(),
        same_exercises: cohort
            .same_exercises()
            .into_iter()
            .map(|each| SameExerciseOutput {
                exercise: each.exercise,
                trainees: each.trainees.iter().map(|trainee| trainee.name.clone()).collect(),
            })
            .collect(),
        hard: hard(&cohort.hard),
    }
}

fn trainee(trainee: &Trainee, cohort: &Cohort) -> TraineeOutput {
    let cells = cohort.cases.iter().zip(&trainee.cells).map(|(case, cell)| CellOutput {
        rubric: case.rubric.to_string(),
        case: case.case.to_string(),
        signed: cell.signed(),
        unsigned: cell.unsigned(),
        best: cell.best().map(|(attempt, _)| attempt.session.to_string()),
        latest: cell.latest().map(|(attempt, _)| attempt.session.to_string()),
        attempts: cell.attempts.iter().map(|each| attempt(each, cohort.anonymous)).collect(),
    });
    TraineeOutput {
        name: trainee.name.clone(),
        expected: cohort.has_roster.then_some(trainee.expected),
        begun: trainee.has_begun(),
        cells: cells.collect(),
        progress: trainee.progress.change().and_then(|change| progress(trainee, change)),
        line: trainee.line.clone(),
    }
}

fn progress(trainee: &Trainee, change: ProgressChange) -> Option<ProgressOutput> {
    let points = &trainee.progress.points;
    let ProgressChange { exact, within_one, evidence_found, procedure_done, same_case } = change;
    Some(ProgressOutput {
        n: points.len(),
        first: points.first()?.session.to_string(),
        latest: points.last()?.session.to_string(),
        same_case,
        exact,
        within_one,
        evidence_found,
        procedure_done,
    })
}

fn attempt(attempt: &Attempt, anonymous: bool) -> AttemptOutput {
    let figures = attempt.figures().map(|figures| FiguresOutput {
        signed: when(&figures.signed, anonymous),
        exact: figures.exact,
        within_one: figures.within_one,
        kappa_quadratic: figures.kappa_quadratic,
        mean_difference: figures.mean_difference,
        outcome: figures.recommended,
        outcome_reference: figures.reference,
        outcome_same: figures.outcome_same(),
        evidence_found: figures.evidence_found,
        evidence_claimed: figures.evidence_claimed,
        said_claimed: figures.said_claimed,
        procedure_done: figures.procedure_done,
        case_changed: figures.case_changed,
    });
    let why = match &attempt.how_far {
        HowFar::Unmeasured(why) => Some(*why),
        _ => None,
    };
    AttemptOutput {
        session: attempt.session.to_string(),
        began: when(&attempt.began, anonymous),
        state: state(&attempt.how_far),
        why,
        minutes: minutes(attempt.seconds),
        figures,
    }
}

fn hard(hard: &Hard) -> HardOutput {
    HardOutput {
        attempts: hard.attempts,
        trainees: hard.trainees,
        criteria: hard
            .criteria
            .iter()
            .map(|each| CriterionOutput {
                rubric: each.rubric.to_string(),
                criterion: each.criterion.to_string(),
                title: each.title.clone(),
                exact: each.exact,
                mean_difference: each.mean_difference,
                distance: each.distance,
                spread: each.spread,
                milder: each.milder,
                stricter: each.stricter,
            })
            .collect(),
        probes: hard
            .probes
            .iter()
            .map(|each| ProbeOutput {
                rubric: each.rubric.to_string(),
                question: each.question.to_string(),
                probe: each.probe.to_string(),
                asks: each.asks.clone(),
                unused: each.unused,
            })
            .collect(),
        steps: hard
            .steps
            .iter()
            .map(|each| StepOutput {
                rubric: each.rubric.to_string(),
                step: each.step.clone(),
                text: each.text.clone(),
                left_out: each.left_out,
            })
            .collect(),
    }
}
