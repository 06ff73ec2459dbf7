//! The overview as a table for people.

use crate::{
    cli::table::table,
    locale::Locale,
    message, plain_text,
    practice::cohort::Cohort,
    report::{
        cohort::{cell_short, hard_blocks, line_facts, needs_blocks},
        document::Block,
    },
    store::CohortRead,
};

/// Cases that stand side by side; more go into a further table.
const CASES_BESIDE: usize = 4;

pub(super) fn overview(read: &CohortRead, locale: &Locale) -> String {
    let cohort = &read.cohort;
    if cohort.cases.is_empty() {
        return locale.text("cohort-nothing") + "\n" + &not_begun(cohort, locale);
    }
    let mut text = String::new();
    for from in (0..cohort.cases.len()).step_by(CASES_BESIDE) {
        text.push_str(&matrix(cohort, from, locale));
        text.push('\n');
    }
    text.push_str(&locale.text("cohort-legend"));
    text.push('\n');
    text.push_str(&not_begun(cohort, locale));
    for block in needs_blocks(cohort, locale).into_iter().chain(hard_blocks(cohort, locale)) {
        match block {
            Block::Table(each) if each.caption == locale.text("cohort-needs") => text.push_str(&lines(cohort, locale)),
            Block::List(entries) => entries.iter().for_each(|each| text.push_str(&indented(each))),
            Block::Heading(_, words) => text.push_str(&format!("\n{}\n", plain_text::line(&words))),
            Block::Paragraph(words) => text.push_str(&format!("{}\n", plain_text::line(&words))),
            Block::Table(each) => {
                let rows: Vec<Vec<String>> = std::iter::once(each.head).chain(each.rows).collect();
                text.push_str(&table(&rows));
            }
            _ => {}
        }
    }
    text
}

/// A line has more columns than a terminal: its facts stand below the name.
fn lines(cohort: &Cohort, locale: &Locale) -> String {
    let mut text = String::new();
    for trainee in cohort.by_need() {
        let Some(line) = &trainee.line else { continue };
        text.push_str(&format!("{}\n", plain_text::line(&trainee.name)));
        for (head, fact) in line_facts(line, locale) {
            text.push_str(&indented(&format!("{head}: {fact}")));
        }
    }
    text
}

fn indented(words: &str) -> String {
    format!("  {}\n", plain_text::line(words))
}

fn matrix(cohort: &Cohort, from: usize, locale: &Locale) -> String {
    let cases = cohort.cases.iter().skip(from).take(CASES_BESIDE);
    let head = std::iter::once(locale.text("cohort-trainee")).chain(cases.map(|case| case.title.clone()));
    let mut rows = vec![head.collect::<Vec<_>>()];
    let count = rows[0].len() - 1;
    for trainee in &cohort.trainees {
        let cells = trainee.cells.iter().skip(from).take(count).map(|cell| cell_short(cell, locale));
        rows.push(std::iter::once(trainee.name.clone()).chain(cells).collect());
    }
    table(&rows)
}

fn not_begun(cohort: &Cohort, locale: &Locale) -> String {
    let names: Vec<&str> = cohort.not_begun().map(|trainee| trainee.name.as_str()).collect();
    match names.is_empty() {
        true => String::new(),
        false => {
            let told = message!("cohort-told-not-begun", count = names.len(), names = names.join(", "));
            format!("{}\n", plain_text::line(&locale.say(&told)))
        }
    }
}
