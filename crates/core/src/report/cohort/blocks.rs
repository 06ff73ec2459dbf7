//! The overview as a document.

use crate::{
    locale::Locale,
    message,
    practice::{
        cohort::{Attempt, AttemptFigures, CaseAttempts, Cohort, LeftOutCounts, Trainee},
        debrief,
    },
    report::{
        debrief::course,
        document::{Block, Document, HeadingLevel, Table, part},
        figure::Figure,
    },
};

use super::{
    hard, needs,
    words::{change, day, figure, how_far, minutes, share, signed_of},
};

/// Most cases that stand side by side; more go into further tables.
const CASES_BESIDE: usize = 4;

pub fn document(cohort: &Cohort, left: &LeftOutCounts, locale: &Locale) -> Document {
    let counts = message!(
        "cohort-counts",
        trainees = cohort.trainees.len(),
        cases = cohort.cases.len(),
        attempts = cohort.attempts().count(),
        signed = cohort.attempts().filter(|attempt| attempt.is_signed()).count()
    );
    let mut blocks = vec![Block::Paragraph(locale.text("cohort-reading"))];
    blocks.push(part("cohort-matrix", locale));
    blocks.extend(matrix(cohort, locale));
    blocks.extend(who(cohort, locale));
    blocks.extend(needs::blocks(cohort, locale));
    blocks.extend(hard::blocks(cohort, locale));
    if cohort.trainees.iter().any(Trainee::has_begun) {
        blocks.push(part("cohort-trainees", locale));
        blocks.extend(
            cohort.trainees.iter().filter(|each| each.has_begun()).flat_map(|each| trainee(each, cohort, locale)),
        );
    }
    if !left.is_nothing() {
        blocks.extend([part("cohort-left", locale), Block::List(left_out(left, locale))]);
    }
    Document {
        title: locale.text("cohort-title"),
        subtitle: locale.say(&counts),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}

/// Trainees by cases.
fn matrix(cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    if cohort.cases.is_empty() {
        return vec![Block::Paragraph(locale.text("cohort-nothing"))];
    }
    let table = |(index, cases): (usize, &[crate::practice::cohort::CaseColumn])| {
        let from = index * CASES_BESIDE;
        let head = cases.iter().map(|case| case.title.clone());
        let row = |trainee: &Trainee| {
            let cells = trainee.cells.iter().skip(from).take(cases.len()).map(|each| cell(each, locale));
            std::iter::once(trainee.name.clone()).chain(cells).collect()
        };
        Block::Table(Table {
            caption: locale.text("cohort-matrix"),
            head: std::iter::once(locale.text("cohort-trainee")).chain(head).collect(),
            rows: cohort.trainees.iter().map(row).collect(),
        })
    };
    cohort.cases.chunks(CASES_BESIDE).enumerate().map(table).collect()
}

/// `2 of 3 signed; exact 75 % (n = 4), best 100 % (n = 4)`.
fn cell(cell: &CaseAttempts, locale: &Locale) -> String {
    let signed = signed_of(cell, locale);
    let Some((latest, figures)) = cell.latest() else { return signed };
    let latest_share = share(figures.exact, locale);
    match cell.best() {
        Some((best, figures)) if best.session != latest.session => {
            let best = share(figures.exact, locale);
            locale.say(&message!("cohort-cell-two", signed = signed, latest = latest_share, best = best))
        }
        _ => locale.say(&message!("cohort-cell-one", signed = signed, latest = latest_share)),
    }
}

/// Trainees who have not begun, and trainees who were not expected.
fn who(cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    if !cohort.has_roster {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    let list = |id: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| [Block::Heading(HeadingLevel::Section, locale.text(id)), Block::List(names)])
    };
    let not_begun = cohort.not_begun().map(|trainee| trainee.name.clone()).collect();
    let unexpected = cohort.trainees.iter().filter(|trainee| !trainee.expected).map(|trainee| trainee.name.clone());
    blocks.extend(list("cohort-not-begun", not_begun).into_iter().flatten());
    blocks.extend(list("cohort-not-expected", unexpected.collect()).into_iter().flatten());
    blocks
}

/// Each attempt of one trainee, and the way from the first to the latest.
fn trainee(trainee: &Trainee, cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    let mut attempts: Vec<(&str, &Attempt)> = Vec::new();
    for (case, cell) in cohort.cases.iter().zip(&trainee.cells) {
        attempts.extend(cell.attempts.iter().map(|attempt| (case.title.as_str(), attempt)));
    }
    attempts.sort_by_key(|(_, attempt)| (attempt.began, attempt.session.clone()));
    let row = |(case, attempt): &(&str, &Attempt)| {
        std::iter::once((*case).to_owned()).chain(values(attempt, cohort.anonymous, locale)).collect()
    };
    let mut blocks = vec![Block::Heading(HeadingLevel::Section, trainee.name.clone())];
    blocks.push(Block::Table(Table {
        caption: String::new(),
        head: std::iter::once("cohort-case").chain(HEADS).map(|id| locale.text(id)).collect(),
        rows: attempts.iter().map(row).collect(),
    }));
    blocks.extend(chart(trainee, cohort.anonymous, locale).map(Block::Figure));
    blocks.extend(progress(trainee, locale).map(Block::Paragraph));
    blocks
}

/// The way from the first attempt to the latest; none where there are fewer than two.
pub fn progress(trainee: &Trainee, locale: &Locale) -> Option<String> {
    let changed = trainee.progress.change()?;
    Some(locale.say(&message!(
        "cohort-progress",
        n = trainee.progress.points.len(),
        exact = change(changed.exact, locale),
        evidence = change(changed.evidence_found, locale),
        procedure = change(changed.procedure_done, locale),
        same = if changed.same_case { "yes" } else { "no" }
    )))
}

/// The debrief's chart of all signed attempts; none where there are fewer than two.
fn chart(trainee: &Trainee, anonymous: bool, locale: &Locale) -> Option<Figure> {
    let attempts = trainee.progress.points.clone();
    let mut figure = course(&debrief::Progress { attempts, components: None, components_why: None }, locale)?;
    if anonymous {
        // The debrief names the day of each attempt.
        for (index, (row, attempt)) in figure.table.rows.iter_mut().zip(&trainee.progress.points).enumerate() {
            if let Some(name) = row.first_mut() {
                *name = format!("{} · {}", index + 1, attempt.case_title);
            }
        }
    }
    Some(figure)
}

/// Heads of what there is to say of an attempt.
const HEADS: [&str; 9] = [
    "cohort-began",
    "cohort-state",
    "cohort-exact",
    "cohort-within-one",
    "cohort-kappa",
    "cohort-outcome",
    "cohort-evidence",
    "cohort-procedure",
    "cohort-minutes",
];

/// The facts of an attempt, each with its head; empty where there is no figure.
pub fn attempt_facts(attempt: &Attempt, anonymous: bool, locale: &Locale) -> Vec<(String, String)> {
    HEADS.into_iter().map(|id| locale.text(id)).zip(values(attempt, anonymous, locale)).collect()
}

fn values(attempt: &Attempt, anonymous: bool, locale: &Locale) -> Vec<String> {
    let mut values = vec![day(&attempt.began, anonymous, locale), how_far(&attempt.how_far, locale)];
    match attempt.figures() {
        Some(figures) => {
            let outcome = match figures.outcome_same() {
                true => locale.text("cohort-outcome-same"),
                false => locale.text("cohort-outcome-other"),
            };
            values.extend([
                share(figures.exact, locale),
                share(figures.within_one, locale),
                figure(figures.kappa_quadratic, locale),
                outcome,
                found(figures, locale),
                share(figures.procedure_done, locale),
            ]);
        }
        None => values.extend((0..6).map(|_| String::new())),
    }
    values.push(minutes(attempt.seconds).to_string());
    values
}

/// The evidence found, with how much of it counts by the trainee's own word.
fn found(figures: &AttemptFigures, locale: &Locale) -> String {
    let found = share(figures.evidence_found, locale);
    match figures.evidence_claimed {
        0 => found,
        claimed => locale.say(&message!("debrief-found-claimed", found = found, claimed = claimed)),
    }
}

/// Files in the folder that do not count.
pub fn left_out(left: &LeftOutCounts, locale: &Locale) -> Vec<String> {
    let told = [
        (left.real, message!("cohort-left-real", count = left.real)),
        (left.recorded, message!("cohort-left-recorded", count = left.recorded)),
        (left.altered, message!("cohort-left-altered", count = left.altered)),
        (left.unreadable, message!("cohort-left-unreadable", count = left.unreadable)),
        (left.copies, message!("cohort-left-copies", count = left.copies)),
        (left.contradicting, message!("cohort-left-contradicting", count = left.contradicting)),
        (left.unnamed, message!("cohort-left-unnamed", count = left.unnamed)),
        (usize::from(left.more), message!("cohort-left-more")),
    ];
    told.iter().filter(|(count, _)| *count > 0).map(|(_, told)| locale.say(told)).collect()
}
