//! One row for each attempt. The heads are names for programs, the same in every language; what a figure rests on
//! stands in a column of its own.

use crate::{
    practice::{
        cohort::{Attempt, Cohort, HowFar, Trainee},
        debrief::Measured,
    },
    report::tables::{SheetCell, TableSheet},
    rubric::Number,
    session::Moment,
};

use super::{minutes, when};

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

/// Trainees in their order, of each the attempts in the order of the cases. Trainees who have not begun have a row with
/// nothing but their name.
pub fn sheet(cohort: &Cohort) -> TableSheet {
    let mut rows = Vec::new();
    for trainee in &cohort.trainees {
        for attempt in trainee.attempts() {
            rows.push(row(trainee, attempt, cohort));
        }
        if !trainee.has_begun() {
            let mut row = vec![text(&trainee.name), expected(trainee, cohort)];
            row.resize(HEAD.len(), SheetCell::Empty);
            rows.push(row);
        }
    }
    TableSheet { title: "cohort".to_owned(), head: HEAD.map(str::to_owned).into(), rows }
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
    let Some(figures) = figures else {
        row.resize(HEAD.len(), SheetCell::Empty);
        return row;
    };
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
    // Figures have three decimals, as numbers here do.
    let value =
        measured.value.map(|value| SheetCell::Number(Number::from_thousandths((value * 1_000.0).round() as i64)));
    let n = SheetCell::Number(Number::whole(i64::try_from(measured.n).unwrap_or_default()));
    [value.unwrap_or(SheetCell::Empty), n]
}
