//! One row for each attempt, with the line of its trainee behind it. The heads are names for programs, the same in every
//! language; what a figure rests on stands in a column of its own.

use crate::{
    practice::{
        cohort::{Attempt, Cohort, HowFar, Trainee, TraineeLine},
        debrief::Measured,
    },
    report::tables::{SheetCell, TableSheet},
    rubric::Number,
    session::Moment,
};

use super::{minutes, when};

/// Columns of an attempt.
const HEAD: [&str; 28] = [
    "trainee",
    "expected",
    "rubric",
    "case",
    "case_title",
    "session",
    "began",
    "signed",
    "state",
    "minutes",
    "exact",
    "exact_n",
    "within_one",
    "within_one_n",
    "kappa_quadratic",
    "kappa_n",
    "mean_difference",
    "mean_difference_n",
    "outcome",
    "outcome_reference",
    "outcome_same",
    "evidence_found",
    "evidence_n",
    "procedure_done",
    "procedure_n",
    "case_changed",
    "evidence_claimed",
    "said_claimed",
];

/// Columns of the trainee's line, the same in each row of a trainee.
const HEAD_OF_LINE: [&str; 24] = [
    "trainee_need",
    "trainee_attempts",
    "trainee_exact",
    "trainee_exact_n",
    "trainee_leaning",
    "trainee_leaning_n",
    "trainee_leaning_low",
    "trainee_leaning_high",
    "trainee_spread",
    "trainee_spread_n",
    "trainee_spread_reference",
    "trainee_spread_reference_n",
    "trainee_probes_used",
    "trainee_probes_n",
    "trainee_leading",
    "trainee_perhaps_leading",
    "trainee_opening_left",
    "trainee_consent_left",
    "trainee_documents",
    "trainee_documents_n",
    "trainee_advice",
    "trainee_advice_places",
    "trainee_advice_exercise",
    "trainee_exercises",
];

/// Trainees in their order, of each the attempts in the order of the cases. Trainees who have not begun have a row with
/// nothing but their name.
pub fn sheet(cohort: &Cohort) -> TableSheet {
    let mut rows = Vec::new();
    for trainee in &cohort.trainees {
        let line = line(trainee);
        let mut add = |mut row: Vec<SheetCell>| {
            row.resize(HEAD.len(), SheetCell::Empty);
            row.extend(line.iter().cloned());
            rows.push(row);
        };
        trainee.attempts().for_each(|attempt| add(row(trainee, attempt, cohort)));
        if !trainee.has_begun() {
            add(vec![text(&trainee.name), expected(trainee, cohort)]);
        }
    }
    let head = HEAD.iter().chain(&HEAD_OF_LINE).map(|head| (*head).to_owned()).collect();
    TableSheet { title: "cohort".to_owned(), head, rows }
}

/// The line of a trainee as cells; of whom no signed attempt tells, nothing but that.
fn line(trainee: &Trainee) -> Vec<SheetCell> {
    let mut cells = vec![text(trainee.need().name())];
    if let Some(line) = &trainee.line {
        cells.extend(cells_of(line));
    }
    cells.resize(HEAD_OF_LINE.len(), SheetCell::Empty);
    cells
}

fn cells_of(line: &TraineeLine) -> Vec<SheetCell> {
    let count = |count: usize| SheetCell::Number(Number::whole(i64::try_from(count).unwrap_or_default()));
    let mut cells = vec![count(line.attempts)];
    cells.extend([line.exact, line.leaning].into_iter().flat_map(measured_cells));
    let limits = line.leaning_interval.map(|found| [found.low, found.high]);
    cells.extend(limits.map_or([SheetCell::Empty, SheetCell::Empty], |limits| limits.map(thousandths)));
    cells.extend([line.spread, line.spread_reference, line.probes_used].into_iter().flat_map(measured_cells));
    cells.extend([line.leading, line.perhaps_leading, line.opening_left].map(count));
    cells.push(yes(line.consent_left));
    cells.extend(measured_cells(line.documents));
    let advice = line.advice.map(|advice| [text(advice.kind), count(advice.count), text(advice.exercise.name())]);
    cells.extend(advice.unwrap_or([SheetCell::Empty, SheetCell::Empty, SheetCell::Empty]));
    let exercises: Vec<&str> = line.exercises.iter().map(|exercise| exercise.name()).collect();
    cells.push(text(&exercises.join("; ")));
    cells
}

fn row(trainee: &Trainee, attempt: &Attempt, cohort: &Cohort) -> Vec<SheetCell> {
    let figures = attempt.figures();
    let day = |at: &Moment| day(at, cohort.anonymous);
    let mut row = vec![
        text(&trainee.name),
        expected(trainee, cohort),
        text(attempt.rubric.as_str()),
        text(attempt.case.as_str()),
        attempt.case_title.as_deref().map_or(SheetCell::Empty, text),
        text(attempt.session.as_str()),
        day(&attempt.began),
        figures.map_or(SheetCell::Empty, |figures| day(&figures.signed)),
        text(state(&attempt.how_far)),
        SheetCell::Number(Number::whole(minutes(attempt.seconds).into())),
    ];
    let Some(figures) = figures else { return row };
    for measured in [figures.exact, figures.within_one, figures.kappa_quadratic, figures.mean_difference] {
        row.extend(measured_cells(measured));
    }
    row.extend([text(figures.recommended.name()), text(figures.reference.name()), yes(figures.outcome_same())]);
    row.extend([figures.evidence_found, figures.procedure_done].into_iter().flat_map(measured_cells));
    row.push(yes(figures.case_changed));
    row.extend([figures.evidence_claimed, figures.said_claimed].map(count_cell));
    row
}

/// The name by which programs know how far an attempt is.
pub fn state(how_far: &HowFar) -> &'static str {
    match how_far {
        HowFar::Begun => "begun",
        HowFar::BrokenOff => "broken_off",
        HowFar::Signed(..) => "signed",
        HowFar::Unmeasured(_) => "signed_without_figures",
    }
}

fn count_cell(count: usize) -> SheetCell {
    SheetCell::Number(Number::whole(i64::try_from(count).unwrap_or_default()))
}

fn text(text: &str) -> SheetCell {
    SheetCell::Text(crate::report::xml::settle(text))
}

fn yes(yes: bool) -> SheetCell {
    text(if yes { "yes" } else { "no" })
}

fn expected(trainee: &Trainee, cohort: &Cohort) -> SheetCell {
    if cohort.has_roster { yes(trainee.expected) } else { SheetCell::Empty }
}

fn day(at: &Moment, anonymous: bool) -> SheetCell {
    if anonymous { text(&when(at, true)) } else { SheetCell::Date(at.date_naive()) }
}

fn measured_cells(measured: Measured) -> [SheetCell; 2] {
    let n = SheetCell::Number(Number::whole(i64::try_from(measured.n).unwrap_or_default()));
    [measured.value.map_or(SheetCell::Empty, thousandths), n]
}

/// A figure with three decimals, as numbers here have them.
fn thousandths(value: f64) -> SheetCell {
    SheetCell::Number(Number::from_thousandths((value * 1_000.0).round() as i64))
}
