//! The debrief of a practice session as pages for the terminal: the same document as in the reports, read from top to
//! bottom. What is a table there is a list here, whose entries fit into any width.

use std::collections::HashMap;

use crate::{
    locale::Locale,
    message,
    practice::debrief::{Debrief, progress},
    report::{
        claimable, debrief_document,
        document::{Block, Branch, HeadingLevel, Table},
        figure::{Course, CourseLine, Drawing, Figure},
    },
    rubric::Rubric,
    session::{ClaimOn, Interview},
};

use super::{
    popups::{Booklet, Page, PageLine},
    theme::Marks,
};

/// The parts with which a new page begins.
const PAGES: [&str; 4] = ["debrief-ratings", "debrief-evidence", "debrief-asking", "debrief-progress"];
/// Columns of a bar of the progress chart.
const BAR_COLUMNS: u32 = 25;
const WHOLE_PERCENT: u32 = 100;

/// The first of the debriefs is that of the session; the others are earlier and later attempts. With the interview, what
/// the trainee can claim has a box to tick.
pub(super) fn booklet(
    debriefs: &[Debrief],
    interview: Option<&Interview>,
    rubric: &Rubric,
    locale: &Locale,
    marks: &Marks,
) -> Option<Booklet> {
    let own = debriefs.first()?;
    let ticks = interview.map(|interview| Ticks::of(own, interview)).unwrap_or_default();
    let document = debrief_document(own, &progress(debriefs), rubric, locale);
    let begins: Vec<String> = PAGES.iter().map(|id| locale.text(id)).collect();
    let mut pages: Vec<(String, Vec<PageLine>)> = vec![(document.title.clone(), Vec::new())];
    for block in &document.blocks {
        if let Block::Heading(HeadingLevel::Part, text) = block
            && begins.contains(text)
        {
            pages.push((text.clone(), Vec::new()));
            continue;
        }
        if let Some((_, lines)) = pages.last_mut() {
            lines.extend(ticks.lines_of(block, locale, marks));
        }
    }
    Booklet::new(pages.into_iter().map(|(title, lines)| Page::new(title, lines)).collect())
}

/// What can be ticked, by the code of its row in the document.
#[derive(Default)]
struct Ticks(HashMap<String, (ClaimOn, bool)>);

impl Ticks {
    fn of(debrief: &Debrief, interview: &Interview) -> Self {
        let boxes = claimable(debrief, interview).into_iter();
        Ticks(boxes.map(|each| (each.on.code(), (each.on, each.claimed))).collect())
    }

    /// The lines of a block, with a box before each row that can be ticked.
    fn lines_of(&self, block: &Block, locale: &Locale, marks: &Marks) -> Vec<PageLine> {
        let Block::Coded { codes, of } = block else { return lines_of(block, locale, marks) };
        let (mut lines, rows) = match &**of {
            Block::List(items) => {
                (Vec::new(), items.iter().map(|item| (item, vec![listed(item, marks)])).collect::<Vec<_>>())
            }
            Block::Table(table) => (
                table_head(table),
                table.rows.iter().filter_map(|row| Some((row.first()?, row_of(table, row, locale)))).collect(),
            ),
            other => return lines_of(other, locale, marks),
        };
        for ((text, mut row), code) in rows.into_iter().zip(codes) {
            if let (Some(first), Some((on, ticked))) = (row.first_mut(), self.0.get(code)) {
                *first = PageLine::Tick { text: text.clone(), on: on.clone(), ticked: *ticked };
            }
            lines.extend(row);
        }
        lines.push(PageLine::Text(String::new()));
        lines
    }
}

/// A block of a document as lines of a page.
pub(super) fn lines_of(block: &Block, locale: &Locale, marks: &Marks) -> Vec<PageLine> {
    let blank = || PageLine::Text(String::new());
    let mut lines = match block {
        Block::Heading(_, text) => return vec![PageLine::Heading(text.clone())],
        Block::Paragraph(text) => vec![PageLine::Text(text.clone())],
        Block::Outcome { label, meaning, .. } => {
            vec![PageLine::Heading(label.clone()), PageLine::Text(meaning.clone())]
        }
        Block::List(items) => items.iter().map(|item| listed(item, marks)).collect(),
        Block::Facts(facts) => facts.iter().map(|(name, value)| fact(name, value, locale)).collect(),
        Block::Quote { text, source } => vec![PageLine::Text(source.clone()), PageLine::Indented(1, text.clone())],
        Block::Table(table) => of_table(table, locale),
        Block::Coded { of, .. } => return lines_of(of, locale, marks),
        Block::Figure(figure) => of_figure(figure, locale, marks),
        Block::Reasons(branches) => {
            let mut lines = Vec::new();
            reasons(branches, 0, &mut lines);
            lines
        }
        // What is read as pages is no letter, and no form to be filled in.
        Block::Letterhead { .. }
        | Block::SignatureBlock { .. }
        | Block::Boxes(_)
        | Block::Ruled { .. }
        | Block::Field(_)
        | Block::Grid(_) => {
            return Vec::new();
        }
    };
    lines.push(blank());
    lines
}

fn fact(name: &str, value: &str, locale: &Locale) -> PageLine {
    PageLine::Text(locale.say(&message!("debrief-fact", name = name, value = value)))
}

fn listed(item: &str, marks: &Marks) -> PageLine {
    PageLine::Text(format!("{} {item}", marks.dash))
}

fn of_table(table: &Table, locale: &Locale) -> Vec<PageLine> {
    let mut lines = table_head(table);
    lines.extend(table.rows.iter().flat_map(|row| row_of(table, row, locale)));
    lines
}

fn table_head(table: &Table) -> Vec<PageLine> {
    let pair = match table.head.as_slice() {
        [_, left, right] => Some(PageLine::Pair(left.clone(), right.clone())),
        _ => None,
    };
    [PageLine::Heading(table.caption.clone())].into_iter().chain(pair).collect()
}

/// A row is a heading with what stands in its other cells: two of them side by side, more beneath each other.
fn row_of(table: &Table, row: &[String], locale: &Locale) -> Vec<PageLine> {
    let mut lines: Vec<PageLine> = row.first().map(|name| PageLine::Heading(name.clone())).into_iter().collect();
    match row {
        [_, left, right] => lines.push(PageLine::Pair(left.clone(), right.clone())),
        [_, cells @ ..] => {
            let cells = table.head.iter().skip(1).zip(cells).filter(|(_, cell)| !cell.is_empty());
            lines.extend(cells.map(|(head, cell)| fact(head, cell, locale)));
        }
        [] => {}
    }
    lines
}

/// The chart drawn with letters: a bar for each share of each attempt.
fn of_figure(figure: &Figure, locale: &Locale, marks: &Marks) -> Vec<PageLine> {
    let Drawing::Course(course) = &figure.drawing else { return of_table(&figure.table, locale) };
    let mut lines = vec![PageLine::Text(figure.description.clone())];
    for (at, row) in figure.table.rows.iter().enumerate() {
        lines.push(PageLine::Heading(row.first().cloned().unwrap_or_default()));
        lines.extend(bars(course, at, row, marks));
    }
    lines
}

fn bars(course: &Course, at: usize, row: &[String], marks: &Marks) -> Vec<PageLine> {
    let bar = |percent: u32| {
        let filled = (percent * BAR_COLUMNS).div_ceil(WHOLE_PERCENT).min(BAR_COLUMNS);
        format!("{}{}", marks.filled.repeat(filled as usize), marks.unfilled.repeat((BAR_COLUMNS - filled) as usize))
    };
    let lines = course.lines.iter().zip(row.iter().skip(1));
    let line = |line: (&CourseLine, &String)| {
        let (line, told) = line;
        let text = match line.percent.get(at).copied().flatten() {
            Some(percent) => format!("{} {told}", bar(percent)),
            None => told.clone(),
        };
        PageLine::Entry(line.name.clone(), text)
    };
    lines.map(line).collect()
}

fn reasons(branches: &[Branch], depth: usize, lines: &mut Vec<PageLine>) {
    for branch in branches {
        lines.push(PageLine::Indented(depth, branch.text.clone()));
        reasons(&branch.beneath, depth + 1, lines);
    }
}
