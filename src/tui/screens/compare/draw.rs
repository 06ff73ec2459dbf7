//! The picture of the comparison: one row for each criterion, and beneath what belongs to the chosen one.

use ratatui::{layout::Rect, style::Style};

use crate::{
    message,
    rubric::CriterionId,
    session::{Rating, panel::settle::RatingsApart},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        screens::{level_words, rate::record_rows},
        widgets::Selection,
    },
};

use super::{Compare, rows};

/// The widths of the columns, those of the title and of each rater by what room there is.
struct Columns {
    title: u16,
    rater: u16,
}

const MARK: u16 = 2;
const ID: u16 = 5;
const APART: u16 = 10;
const COUNTS: u16 = 9;
const RATER_LEAST: u16 = 4;
const RATER_MOST: u16 = 28;

impl Columns {
    fn of(width: u16, raters: usize) -> Self {
        let raters = raters as u16;
        let room = width.saturating_sub(MARK + ID + APART + COUNTS);
        let rater = (room * 2 / 3 / raters.max(1)).clamp(RATER_LEAST, RATER_MOST);
        Columns { title: room.saturating_sub(raters * rater), rater }
    }
}

/// The columns of what stands below the list.
pub(super) fn columns(shared: &Shared) -> usize {
    usize::from(shared.size.0).saturating_sub(2)
}

pub(super) fn draw(compare: &Compare, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let rows = rows(shared.interview(), compare.by_difference);
    let sheets = &shared.interview().record().panel.sheets;
    let columns = Columns::of(inner.width, sheets.len());
    let names = sheets.iter().map(|sheet| sheet.rater.as_str());
    let heading = ["", "", ""].map(String::from).into_iter().chain(names.map(str::to_owned));
    let heading = heading.chain([shared.text("compare-apart-heading"), shared.text("compare-counts-heading")]);
    put_row(canvas, Rect { height: 1, ..inner }, &columns, heading.collect(), theme.dim());

    let list_rows = (rows.len() as u16).min((area.height / 2).saturating_sub(1));
    let list = Rect { y: inner.y + 1, height: list_rows, ..inner };
    let at = compare.at(&rows);
    let top = Selection::new(at).top(rows.len(), list.height.into());
    for (offset, (index, (criterion, apart))) in rows.iter().enumerate().skip(top).take(list.height.into()).enumerate()
    {
        let line = Rect { y: list.y + offset as u16, height: 1, ..list };
        let style = if index == at { theme.selected() } else { theme.normal() };
        put_row(canvas, line, &columns, cells(criterion, *apart, shared), style);
        canvas.region(line, Target::Row(index));
    }
    canvas.more_follows(list, top + usize::from(list.height) < rows.len(), theme);

    canvas.rule(Rect { y: list.bottom(), height: 1, ..area }, theme.marks.rule, theme.dim());
    let below = Rect { y: list.bottom() + 1, height: area.bottom().saturating_sub(list.bottom() + 1), ..inner };
    let details = details(compare, shared, below.width.into());
    canvas.scrolled(below, &details, compare.scroll, theme);
}

/// Mark, id, title, each one's rating, how far apart, what counts.
fn cells(criterion: &CriterionId, apart: RatingsApart, shared: &Shared) -> Vec<String> {
    let interview = shared.interview();
    let panel = &interview.record().panel;
    let title = interview.rubric().criterion(criterion).map(|known| shared.own_words(&known.title).to_owned());
    let mut cells = vec![mark(criterion, shared).to_owned(), criterion.to_string(), title.unwrap_or_default()];
    let dash = shared.theme.marks.dash;
    let words = |rating: Option<&Rating>| {
        rating.map_or_else(|| dash.to_owned(), |rating| level_words(criterion, rating, shared))
    };
    cells.extend(panel.ratings_on(criterion).into_iter().map(words));
    cells.push(apart_words(apart, shared));
    cells.push(match panel.referred.contains_key(criterion) {
        true => shared.text("compare-referred"),
        false => words(interview.record().rating(criterion)),
    });
    cells
}

/// Open, settled by itself, agreed, referred.
fn mark(criterion: &CriterionId, shared: &Shared) -> &'static str {
    let (record, marks) = (shared.interview().record(), &shared.theme.marks);
    match record.rating(criterion) {
        _ if record.panel.referred.contains_key(criterion) => marks.flag,
        _ if record.panel.agreed.contains_key(criterion) => marks.full,
        Some(_) => marks.done,
        None => marks.doubt,
    }
}

fn apart_words(apart: RatingsApart, shared: &Shared) -> String {
    let kinds = if apart.kinds { "yes" } else { "no" };
    shared.locale.say(&message!("compare-apart", levels = apart.levels, kinds = kinds))
}

fn put_row(canvas: &mut Canvas, area: Rect, columns: &Columns, cells: Vec<String>, style: Style) {
    canvas.text(area, &" ".repeat(area.width.into()), style);
    let raters = cells.len().saturating_sub(5);
    let widths = [MARK, ID, columns.title].into_iter();
    let widths = widths.chain(std::iter::repeat_n(columns.rater, raters)).chain([APART, COUNTS]);
    let mut x = area.x;
    for (cell, width) in cells.iter().zip(widths) {
        let room = width.saturating_sub(1).min(area.right().saturating_sub(x));
        canvas.text(Rect { x, width: room, ..area }, cell, style);
        x += width;
    }
}

/// The details of the chosen criterion: the rating that counts and by whom, each one's rating with the rationale, and
/// the remarks and the evidence that all had before them.
pub(super) fn details(compare: &Compare, shared: &Shared, columns: usize) -> Vec<(String, Style)> {
    let theme = &shared.theme;
    let interview = shared.interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let criterion = &compare.criterion;
    let Some(known) = rubric.criterion(criterion) else { return Vec::new() };
    let mut rows = Vec::new();
    let mut put = |text: String, style: Style| {
        for (index, row) in wrap(&text, columns.saturating_sub(4).max(1)).into_iter().enumerate() {
            rows.push((if index == 0 { row } else { format!("   {row}") }, style));
        }
    };
    let needed = match known.asks_level {
        true => shared.words(&rubric.scale_of(known).levels[known.needed].label).to_owned(),
        false => shared.text("needed-none"),
    };
    let needed = || shared.locale.say(&message!("compare-needed", needed = needed));
    let statement = shared.words(&known.statement);
    // Of what is in sums alone no level is needed; how it counts says so.
    let needed = (!known.counts.is_in_sums_alone()).then(needed).unwrap_or_default();
    put(format!("{criterion} {statement} {needed}"), theme.strong());
    if let Some(counts) = rubric.counts_for_rater(known) {
        put(shared.locale.say(&counts), theme.accent());
    }
    // The keys of the levels.
    let scale = rubric.scale_of(known);
    let levels = (0..scale.rungs().len()).map(|rung| scale.rung_label(rung, shared.language()));
    put(levels.collect::<Vec<_>>().join(" · "), theme.dim());
    if let Some(reason) = record.panel.referred.get(criterion) {
        put(shared.locale.say(&message!("compare-referred-because", reason = reason.as_str())), theme.accent());
    }
    if let Some(agreed) = record.panel.agreed.get(criterion) {
        let rating = level_words(criterion, &agreed.rating, shared);
        let (rationale, by) = (agreed.rationale.as_str(), agreed.by.join(", "));
        put(
            shared.locale.say(&message!("compare-agreed", rating = rating, by = by, rationale = rationale)),
            theme.accent(),
        );
    }
    for sheet in &record.panel.sheets {
        let own = sheet.ratings.get(criterion);
        let rating = own.map_or_else(|| shared.text("rating-none"), |own| level_words(criterion, &own.rating, shared));
        let rationale = own.map_or("", |own| own.rationale.as_str());
        put(format!("{}: {rating}", sheet.rater), theme.normal());
        if !rationale.is_empty() {
            put(format!("   {rationale}"), theme.normal());
        }
    }
    let shown = u16::try_from(columns).unwrap_or(u16::MAX);
    rows.extend(record_rows(criterion, shared, shown));
    rows
}
