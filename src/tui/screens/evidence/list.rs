//! The list of the register: each item with its title and a line of what is told of it, in as many rows as they need.

use ratatui::layout::Rect;

use crate::{
    message,
    rubric::Criterion,
    session::{EvidenceId, EvidenceItem},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::Context,
        popups::PageLine,
        view,
    },
};

use super::{Evidence, Row, rules_of_evidence};

pub(super) fn draw(evidence: &Evidence, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let rows = evidence.rows(shared);
    if rows.is_empty() {
        canvas.paragraph(area, &shared.text("evidence-none"), theme.dim());
        return;
    }
    let more = view::more_words(shared, &[Context::Evidence]);
    let more = (more.as_str(), theme.accent());
    let summary_columns = area.width.saturating_sub(5);
    let words: Vec<(String, String)> = rows.iter().map(|row| row_words(row, shared)).collect();
    let item_rows = |(index, (title, told)): (usize, &(String, String))| {
        let most = if index == evidence.selection.at { CHOSEN_ROWS_MOST } else { ITEM_ROWS_MOST };
        let rows = |text: &str, columns: u16| wrap(text, columns.into()).len().min(most);
        (rows(title, area.width), rows(told, summary_columns))
    };
    let rows_each: Vec<_> = words.iter().enumerate().map(item_rows).collect();
    let heights: Vec<usize> = rows_each.iter().map(|(title, told)| title + told).collect();
    let mut y = area.y;
    let shown = words.iter().zip(&rows_each).enumerate();
    let first_shown = evidence.selection.first_of_tall(&heights, area.height.into());
    for (index, ((title, told), (title_rows, told_rows))) in shown.skip(first_shown) {
        let part = |y: u16, rows: usize| Rect { y, height: (rows as u16).min(area.bottom().saturating_sub(y)), ..area };
        let first = part(y, *title_rows);
        let second = part(first.bottom(), *told_rows);
        let second = Rect { x: area.x + 5, width: summary_columns, ..second };
        let style = if index == evidence.selection.at { theme.selected() } else { theme.normal() };
        canvas.excerpt(first, title, style, more);
        canvas.excerpt(second, told, theme.dim(), more);
        canvas.region(Rect { height: first.height + second.height, ..first }, Target::Row(index));
        y = second.bottom();
    }
    let rows_left: usize = heights.iter().skip(first_shown).sum();
    canvas.more_follows(area, rows_left > area.height.into(), theme);
}

/// Rows of the title of an item, and of what is told of it: at most, and of the chosen one.
const ITEM_ROWS_MOST: usize = 2;
const CHOSEN_ROWS_MOST: usize = 4;

/// The title of a row, and what is told of it.
fn row_words(row: &Row, shared: &Shared) -> (String, String) {
    match row {
        Row::Brought(title) => (format!("{}    {title}", shared.theme.marks.empty), shared.text("evidence-brought")),
        Row::Item(id) => {
            let item = &shared.interview().record().evidence[id];
            (format!("{id:<4} {}", item.title), summary(id, item, shared))
        }
    }
}

/// A row of the list with every word, and the criteria by their titles.
pub(super) fn row_whole(row: &Row, shared: &Shared) -> Vec<PageLine> {
    let interview = shared.interview();
    let mut lines = match row {
        Row::Brought(title) => {
            vec![PageLine::Heading(title.clone()), PageLine::Indented(1, shared.text("evidence-brought"))]
        }
        Row::Item(id) => {
            let item = &interview.record().evidence[id];
            let title = PageLine::Heading(format!("{id} {}", item.title));
            let criteria = item.criteria.iter().filter_map(|id| interview.rubric().criterion(id));
            let criterion = |each: &Criterion| format!("{} {}", each.id, shared.own_words(&each.title));
            let criteria = criteria.map(|each| PageLine::Indented(2, criterion(each)));
            let before = [title, PageLine::Indented(1, summary(id, item, shared))];
            before.into_iter().chain(criteria).chain(judged(item, shared)).collect()
        }
    };
    lines.push(PageLine::Text(String::new()));
    lines
}

/// What a third party said, item by item, each with what the assessor compares it with beneath it; then who it is.
fn judged(item: &EvidenceItem, shared: &Shared) -> Vec<PageLine> {
    let rubric = shared.interview().rubric();
    let judged = item.testimony.iter().flat_map(|testimony| testimony.judged(rubric));
    let lines = judged.flat_map(|judged| {
        let said = PageLine::Indented(2, shared.locale.say(&judged.said(shared.locale.language())));
        let benchmark = judged.benchmark(shared.locale.language());
        let benchmark = benchmark.map(|message| PageLine::Indented(3, shared.locale.say(&message)));
        [said].into_iter().chain(benchmark)
    });
    let lines: Vec<PageLine> = lines.collect();
    let about = item.testimony.iter().flat_map(|testimony| {
        [
            ("testimony-relation", &testimony.relation),
            ("testimony-known-since", &testimony.known_since),
            ("testimony-contact", &testimony.contact),
            ("testimony-remark", &testimony.remark),
        ]
    });
    let about = about.filter(|(_, text)| !text.is_empty());
    let about = about.map(|(name, text)| PageLine::Indented(2, format!("{}: {text}", shared.text(name))));
    lines.into_iter().chain(about).collect()
}

/// One line on an item: kind, date, person, place and hours where they are known, the units for which it stands,
/// criteria, the four rules.
fn summary(id: &EvidenceId, item: &EvidenceItem, shared: &Shared) -> String {
    let credited = shared.interview().record().credited.iter().filter(|(_, credit)| credit.evidence == *id);
    let units: Vec<&str> = credited.map(|(unit, _)| unit.as_str()).collect();
    let date = item.date_told().map(|date| shared.locale.say(&date)).unwrap_or_else(|| shared.text("evidence-undated"));
    let criteria: Vec<&str> = item.criteria.iter().map(|criterion| criterion.as_str()).collect();
    let hours = item.hours.map(|hours| shared.locale.say(&message!("evidence-hours-told", hours = hours.as_f64())));
    let mut parts = vec![shared.text(item.kind.message()), date, item.person.clone(), item.place.clone()];
    parts.extend(hours);
    if let Some(carried) = shared.interview().record().carried_item(id) {
        let signed = shared.locale.date(carried.signed);
        parts.push(shared.locale.say(&message!("evidence-carried-told", signed = signed)));
    }
    if !units.is_empty() {
        parts.push(shared.locale.say(&message!("evidence-credits", units = units.join(", "))));
    }
    let interview = shared.interview();
    let observed = interview.record().told_of_observation(item, interview.rubric(), shared.locale.language());
    parts.extend(observed.map(|told| shared.locale.say(&told)));
    parts.extend(item.told_of_testimony(interview.rubric()).map(|told| shared.locale.say(&told)));
    parts.extend([criteria.join(" "), rules_of_evidence(item, shared)]);
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
