//! The rows of the agenda: in plain words what is still possible, what to ask next and what cannot change anything any
//! more; then a row for each criterion with the evidence that there is.

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::{
    fit::fit,
    judgement::{Agenda, AgendaCriterion, Bearing},
    report::figure::{Coverage, CoverageRow},
    rubric::{CriterionId, QuestionId},
    tui::{
        Shared,
        canvas::wrap,
        go_to,
        screens::{level_words, ways_to_another_result},
    },
};

use super::{super::pictures::cover_mark, AgendaPage};

/// Columns of a cell of the matrix, with the blank after it.
const CELL: usize = 5;
/// Columns that a title keeps beside the matrix, at least.
const TITLE_LEAST: usize = 24;
/// Sets of changes that are told of each way to another result.
const SETS_SHOWN: usize = 2;

/// One row of the page; one with a question or a criterion leads on.
pub(super) struct AgendaRow {
    pub text: String,
    pub style: Style,
    pub question: Option<QuestionId>,
    pub criterion: Option<CriterionId>,
    /// Told below the list while it is chosen.
    pub detail: String,
}

impl AgendaRow {
    fn text(text: String, style: Style) -> Self {
        AgendaRow { text, style, question: None, criterion: None, detail: String::new() }
    }

    pub(super) fn leads_on(&self) -> bool {
        self.question.is_some() || self.criterion.is_some()
    }
}

pub(super) fn rows(page: &AgendaPage, shared: &Shared) -> Vec<AgendaRow> {
    let columns = usize::from(shared.size.0).saturating_sub(2);
    let mut rows = Vec::new();
    match &page.agenda {
        Some(agenda) => {
            rows.extend(question(agenda, columns, shared));
            rows.extend(told(agenda, columns, shared));
        }
        None => rows.push(AgendaRow::text(shared.text("agenda-being-found"), shared.theme.dim())),
    }
    rows.push(AgendaRow::text(" ".into(), shared.theme.normal()));
    rows.extend(matrix(page, columns, shared));
    rows
}

/// The advised question with the reason, which leads to it.
fn question(agenda: &Agenda, columns: usize, shared: &Shared) -> Vec<AgendaRow> {
    let theme = &shared.theme;
    let Some(advised) = &agenda.question else {
        let over = shared.interview().record().questions_left(shared.interview().rubric()).is_empty();
        // Once all is asked nobody looks for advice on what to ask.
        let none = (!over).then(|| AgendaRow::text(shared.text("agenda-no-question"), theme.dim()));
        return none.into_iter().collect();
    };
    let why = format!("{} {}", theme.marks.here, shared.locale.say(&advised.explain(agenda)));
    let wording = go_to::question_words(shared, &advised.question);
    let mut rows: Vec<AgendaRow> =
        wrap(&why, columns).into_iter().map(|row| AgendaRow::text(row, theme.strong())).collect();
    let first = rows.first_mut();
    if let Some(first) = first {
        first.question = Some(advised.question.clone());
        first.detail = format!("{} {wording}", advised.question);
    }
    rows
}

/// What is still possible, which criteria decide and which do not any more, and the ways to another result.
fn told(agenda: &Agenda, columns: usize, shared: &Shared) -> Vec<AgendaRow> {
    let theme = &shared.theme;
    let mut rows = Vec::new();
    let mut put = |text: &str, indent: usize, style: Style| {
        let wrapped = wrap(text, columns.saturating_sub(indent));
        rows.extend(wrapped.into_iter().map(|row| AgendaRow::text(format!("{}{row}", " ".repeat(indent)), style)));
    };
    for each in agenda.told(shared.interview().rubric(), shared.locale.language()) {
        let style = if each.id == "agenda-incomplete" { theme.dim() } else { theme.normal() };
        put(&shared.locale.say(&each), 0, style);
    }
    if let Some(what_if) = &agenda.what_if {
        for way in ways_to_another_result(what_if, shared) {
            put(&way.title, 0, theme.dim());
            way.sets.iter().take(SETS_SHOWN).for_each(|set| put(set, 2, theme.normal()));
            let untold = way.sets.len().saturating_sub(SETS_SHOWN);
            if untold > 0 {
                put(&shared.more_told(untold), 2, theme.dim());
            }
        }
    }
    rows
}

/// A head with the names of what there is, and a row for each criterion.
fn matrix(page: &AgendaPage, columns: usize, shared: &Shared) -> Vec<AgendaRow> {
    let theme = &shared.theme;
    let interview = shared.interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let coverage = page.coverage.as_ref();
    let cells = coverage.map_or(0, |coverage| coverage.columns.len()) * CELL;
    let grid = cells + TITLE_LEAST <= columns;
    let title = if grid { columns.saturating_sub(cells) } else { columns / 2 };
    let mut rows = Vec::new();
    if let Some(coverage) = coverage {
        let names: String = coverage.columns.iter().map(|name| format!("{name:<CELL$}")).collect();
        let head = if grid { format!("{}{names}", " ".repeat(title)) } else { String::new() };
        rows.extend(grid.then(|| AgendaRow::text(head, theme.dim())));
    }
    let titles = record.criteria_in_scope(rubric).map(|criterion| {
        let known =
            page.agenda.as_ref().and_then(|agenda| agenda.criteria.iter().find(|each| each.criterion == criterion.id));
        let mark = match known.map(|each| each.bearing) {
            Some(Bearing::Settled) => theme.marks.done,
            Some(Bearing::Decides | Bearing::MayDecide) => theme.marks.doubt,
            Some(Bearing::CannotChange) => theme.marks.dash,
            None => " ",
        };
        let own = coverage.and_then(|coverage| coverage.rows.iter().find(|row| row.id == criterion.id.as_str()));
        let short = if own.is_some_and(|row| row.short) { "!" } else { " " };
        let words = shared.locale.say(&rubric.criterion_title(criterion, shared.locale.language()));
        let named = format!("{mark}{short} {} {words}", criterion.id);
        let named = fit(&named, title.saturating_sub(1), theme.marks.more).into_owned();
        let blanks = " ".repeat(title.saturating_sub(named.width()));
        let cells = match (own, coverage) {
            (Some(row), Some(_)) if grid => in_grid(row, shared),
            (Some(row), Some(coverage)) => {
                fit(&in_words(row, coverage, shared), columns - title, theme.marks.more).into_owned()
            }
            _ => String::new(),
        };
        let style = match known.map(|each| each.bearing) {
            Some(Bearing::CannotChange | Bearing::Settled) => theme.dim(),
            _ => theme.normal(),
        };
        AgendaRow {
            text: format!("{named}{blanks}{cells}"),
            style,
            question: None,
            criterion: Some(criterion.id.clone()),
            detail: detail(&criterion.id, known, own.zip(coverage), shared),
        }
    });
    rows.extend(titles);
    rows
}

fn in_grid(row: &CoverageRow, shared: &Shared) -> String {
    let blank = |mark: &str| format!("{mark}{}", " ".repeat(CELL.saturating_sub(mark.width())));
    row.cells.iter().map(|cell| blank(cover_mark(*cell, &shared.theme))).collect()
}

/// The evidence of a criterion by its names, for a window in which the matrix has no room.
fn in_words(row: &CoverageRow, coverage: &Coverage, shared: &Shared) -> String {
    let cells = row.cells.iter().zip(&coverage.columns);
    let there = cells.filter(|(cell, _)| **cell != crate::report::figure::Covers::Nothing);
    let named: Vec<String> = there.map(|(cell, name)| format!("{name}{}", cover_mark(*cell, &shared.theme))).collect();
    named.join(" ")
}

/// How a criterion stands, and what it wants.
fn detail(
    criterion: &CriterionId,
    known: Option<&AgendaCriterion>,
    covered: Option<(&CoverageRow, &Coverage)>,
    shared: &Shared,
) -> String {
    let Some(known) = known else { return String::new() };
    let rating = shared.interview().record().rating(criterion).map(|rating| level_words(criterion, rating, shared));
    let needs = known.needs.iter().map(|need| shared.locale.say(&need.explain()));
    let there = covered.map(|(row, coverage)| in_words(row, coverage, shared)).filter(|there| !there.is_empty());
    let parts = [shared.locale.say(&known.explain())].into_iter().chain(rating).chain(needs).chain(there);
    parts.collect::<Vec<_>>().join("; ")
}
