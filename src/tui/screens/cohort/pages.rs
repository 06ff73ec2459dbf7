//! Pages behind the table: the attempts of a cell, what the group finds hard, what does not count.

use crate::{
    desk::CohortNews,
    message,
    practice::cohort::{CaseColumn, Cohort, Trainee},
    report::{
        cohort::{attempt_facts, hard_blocks, left_out, line_facts, needs_blocks, progress},
        document::{Block, HeadingLevel},
    },
    tui::{
        Shared,
        popups::{Page, PageLine},
    },
};

/// The chosen cell in words, the attempts of one trainee at one case, and how the trainee comes on.
pub(super) fn cell(
    trainee: &Trainee,
    case: &CaseColumn,
    place: usize,
    chosen: String,
    anonymous: bool,
    shared: &Shared,
) -> Page {
    let attempts = trainee.cells.get(place).map(|cell| cell.attempts.as_slice()).unwrap_or_default();
    let title = format!("{} · {}", trainee.name, case.title);
    let mut lines = vec![PageLine::Text(chosen), PageLine::Text(String::new())];
    for (index, attempt) in attempts.iter().enumerate() {
        let heading = message!("cohort-attempt", number = index + 1, session = attempt.session.as_str());
        lines.push(PageLine::Heading(shared.locale.say(&heading)));
        let facts = attempt_facts(attempt, anonymous, &shared.locale);
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        lines.extend(facts.map(|(name, value)| PageLine::Entry(name, value)));
        lines.push(PageLine::Text(String::new()));
    }
    if attempts.is_empty() {
        lines.push(PageLine::Text(shared.text("cohort-cell-empty")));
        lines.push(PageLine::Text(String::new()));
    }
    lines.extend(progress(trainee, &shared.locale).map(PageLine::Text));
    if let Some(line) = &trainee.line {
        lines.push(PageLine::Text(String::new()));
        lines.push(PageLine::Heading(shared.text("cohort-line")));
        let facts = line_facts(line, &shared.locale);
        lines.extend(facts.into_iter().map(|(head, fact)| PageLine::Text(format!("{head}: {fact}"))));
    }
    Page::new(title, lines)
}

/// The line of each trainee, who needs most first, and the exercises that several need.
pub(super) fn needs(cohort: &Cohort, shared: &Shared) -> Page {
    let blocks = needs_blocks(cohort, &shared.locale);
    if blocks.is_empty() {
        return Page::new(shared.text("cohort-needs"), vec![PageLine::Text(shared.text("cohort-hard-nothing"))]);
    }
    page(blocks)
}

pub(super) fn hard(cohort: &Cohort, shared: &Shared) -> Page {
    page(hard_blocks(cohort, &shared.locale))
}

/// A part of the report as a page: the first cell of each row, and below it the others with their heads.
fn page(blocks: Vec<Block>) -> Page {
    let mut lines = Vec::new();
    let mut title = String::new();
    for block in blocks {
        match block {
            Block::Heading(HeadingLevel::Part, words) => title = words,
            Block::Heading(_, words) => {
                lines.push(PageLine::Text(String::new()));
                lines.push(PageLine::Heading(words));
            }
            Block::Table(table) => {
                for row in table.rows {
                    let mut cells = row.into_iter();
                    lines.extend(cells.next().map(PageLine::Text));
                    let named = table.head.iter().skip(1).zip(cells).map(|(head, cell)| format!("{head}: {cell}"));
                    lines.push(PageLine::Indented(1, named.collect::<Vec<_>>().join(" · ")));
                }
            }
            Block::List(entries) => lines.extend(entries.into_iter().map(PageLine::Text)),
            Block::Paragraph(words) => lines.push(PageLine::Text(words)),
            _ => {}
        }
    }
    Page::new(title, lines)
}

/// File by file where names are shown, else how many.
pub(super) fn not_counted(read: &CohortNews, shared: &Shared) -> Page {
    let by_file = read.told.iter().filter(|_| !read.cohort.anonymous);
    let mut told: Vec<String> = by_file.map(|message| shared.locale.say(message)).collect();
    if read.cohort.anonymous || read.left_out.more {
        told.extend(left_out(&read.left_out, &shared.locale));
    }
    if told.is_empty() {
        told.push(shared.text("cohort-all-counted"));
    }
    Page::new(shared.text("cohort-told"), told.into_iter().map(PageLine::Text).collect())
}
