//! Several tables in one sheet: one below the other, or side by side with an empty column between them.
//!
//! A table begins at a row that names levels again, behind an empty row or below a title. Both what stands before it and
//! what follows must be tables by themselves; where they are not, nothing is parted.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    import::{
        Answers,
        level_words::{self, height},
    },
};

use super::{
    area::Area,
    layout::{self, COLUMNS_MAX, HEADER_ROWS_MAX, Layout},
    numbers,
    words::{self, HEADER_CHARS_MAX},
};

/// Rows above a header that may be its title, or the points of its levels.
const ABOVE_MAX: usize = 6;
/// Headers that are tried, whether they part a sheet or not.
const TRIED_MAX: usize = 200;
/// Rows by which it is known whether something is a table.
const ROWS_MAX: usize = 20;
/// Empty columns of a table that are tried, whether they part it or not.
const GAPS_MAX: usize = 20;
/// Rows among which the first header is looked for.
const FIRST_MAX: usize = 1_000;

/// The tables of a sheet: the sheet itself where it is one.
pub(super) fn parts<'g>(whole: &Area<'g>) -> Vec<Area<'g>> {
    let parted: Vec<Area> = below(whole).iter().flat_map(beside).collect();
    if parted.len() < 2 { vec![whole.clone()] } else { parted }
}

/// The layout of a part, if it is a table with levels.
fn with_levels(area: &Area) -> Option<Layout> {
    let layout = layout::of(area, &Answers::default()).ok().flatten()?;
    (layout.levels.len() >= 2 && !layout.names.is_empty()).then_some(layout)
}

/// What the header of a table says of its levels: tables that say the same are parts of one.
pub(super) fn levels_of(area: &Area, layout: &Layout) -> Vec<String> {
    let rows = [Some(layout.labels), layout.points];
    let said = |row: usize| layout.level_columns().map(move |column| area.said(row, column).to_lowercase());
    rows.into_iter().flatten().flat_map(said).collect()
}

/// The name of a table in its header, above the names of its criteria, where that says more than what the column holds.
pub(super) fn name_in_header(area: &Area, layout: &Layout) -> Option<(usize, usize)> {
    let column = layout.names.first()?.at;
    let said = area.said(layout.labels, column);
    (!said.is_empty() && words::role(said).is_none()).then_some((layout.labels, column))
}

/// A row that names levels.
struct Header<'g> {
    row: usize,
    /// Its first cell that says something.
    name: &'g str,
    /// The columns of the levels, with their labels.
    levels: Vec<(usize, String)>,
    /// The column behind its last cell that says something.
    end: usize,
}

/// The headers that were found so far, each once.
#[derive(Default)]
struct Known<'g> {
    /// The name of the first header with these levels.
    first: HashMap<Vec<(usize, String)>, &'g str>,
    names: HashSet<String>,
    /// The labels of levels in the same columns.
    labels: HashMap<Vec<usize>, HashSet<Vec<String>>>,
    /// The columns of levels, with the column behind the last.
    columns: HashSet<(Vec<usize>, usize)>,
}

impl<'g> Known<'g> {
    fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    fn add(&mut self, header: Header<'g>) {
        let (columns, labels): (Vec<usize>, Vec<String>) = header.levels.iter().cloned().unzip();
        self.names.insert(header.name.to_ascii_lowercase());
        self.labels.entry(columns.clone()).or_default().insert(labels);
        self.columns.insert((columns, header.end));
        self.first.entry(header.levels).or_insert(header.name);
    }

    fn has_name(&self, name: &str) -> bool {
        self.names.contains(&name.to_ascii_lowercase())
    }

    /// Returns whether the cells of a row name the levels of one of the headers, in the same columns.
    fn has_levels(&self, said: impl Fn(usize) -> &'g str) -> bool {
        self.labels.iter().any(|(columns, known)| {
            columns.iter().all(|column| !said(*column).is_empty())
                && known.contains(&columns.iter().map(|column| said(*column).to_lowercase()).collect::<Vec<_>>())
        })
    }

    /// Returns whether all these columns hold levels of one header, which is as wide.
    fn has_columns(&self, columns: &[usize], end: usize) -> bool {
        self.columns.iter().any(|(known, of)| *of == end && columns.iter().all(|column| known.contains(column)))
    }
}

fn below<'g>(whole: &Area<'g>) -> Vec<Area<'g>> {
    let mut parts = Vec::new();
    let mut begin = whole.rows.start;
    let mut headers = Known::default();
    let (mut tried, mut has_table) = (0, false);
    for row in whole.rows.clone() {
        // A sheet whose first rows name no levels is no such sheet. Where enough was tried, nothing more is parted.
        let is_enough = tried == TRIED_MAX || parts.len() > IMPORT_RUBRICS_MAX;
        if is_enough || headers.is_empty() && row > whole.rows.start + FIRST_MAX {
            break;
        }
        let Some(header) = header(whole, row, &headers) else { continue };
        let start = start_of(whole, row);
        // The same header once more, on the next sheet of paper, begins nothing.
        let is_again = headers.first.get(&header.levels).is_some_and(|name| *name == header.name) && start == row;
        if start > begin && !is_again {
            tried += 1;
            let of = |rows: Range<usize>| {
                let end = rows.end.min(rows.start.saturating_add(ROWS_MAX));
                with_levels(&whole.of_rows(rows.start..end))
            };
            let follows = of(start..whole.rows());
            has_table = has_table || of(begin..start).is_some();
            if has_table && follows.is_some_and(|layout| layout.labels == header.row) {
                parts.push(whole.of_rows(begin..start));
                begin = start;
            }
        }
        headers.add(header);
    }
    parts.push(whole.of_rows(begin..whole.rows()));
    parts
}

/// The header that a row is, if it names levels: short labels, with longer texts below them.
fn header<'g>(area: &Area<'g>, row: usize, headers: &Known<'g>) -> Option<Header<'g>> {
    let filled: Vec<usize> = area.filled(row).take_while(|column| *column < COLUMNS_MAX).collect();
    let said = |column: usize| area.said(row, column);
    if filled.iter().any(|column| said(*column).chars().count() > HEADER_CHARS_MAX) {
        return None;
    }
    let first = *filled.first()?;
    let name = said(first);
    let has_known_name = headers.has_name(name);
    let has_known_levels = headers.has_levels(said);
    let is_apart = area.is_apart(row);
    let may_have_title = row > area.rows.start && area.filled(row - 1).take(2).count() == 1;
    let says_scale =
        || filled.len() > 2 && is_scale(&filled[1..].iter().map(|column| said(*column)).collect::<Vec<_>>());
    // Most rows go on with those above, which is found without looking at their words.
    let may_be = headers.is_empty() || has_known_name || has_known_levels || is_apart || may_have_title;
    let is_of_scale = !headers.is_empty() && !has_known_levels && says_scale();
    if !may_be && !is_of_scale {
        return None;
    }
    let may_be_numbers = has_known_name || headers.is_empty() && words::role(name).is_some();
    let is_level = |column: &usize| {
        let (label, _) = words::language_of(said(*column));
        let by_number =
            numbers::of_label(label).is_some() && (may_be_numbers || label.chars().any(char::is_alphabetic));
        let by_words = height(label).is_some_and(|(_, begins)| begins || label.split_whitespace().count() <= 4);
        by_number || by_words
    };
    let mut levels: Vec<usize> = filled.iter().copied().filter(is_level).collect();
    // Below the same name as before, levels may be called as their maker likes.
    let is_in_own_words = levels.len() < 2 && has_known_name && words::role(name).is_some();
    if is_in_own_words {
        levels = filled.iter().skip(1).copied().filter(|column| words::role(said(*column)).is_none()).collect();
    }
    if levels.len() < 2 {
        return None;
    }
    let labels: Vec<(usize, String)> = levels.iter().map(|column| (*column, said(*column).to_lowercase())).collect();
    let is_named = words::role(name).is_some() || levels.contains(&first);
    let has_title = start_of(area, row) < row;
    let length = |row: usize| levels.iter().map(|column| area.said(row, *column).chars().count()).sum::<usize>();
    let says_levels = |row: &usize| levels.iter().filter(|column| !area.said(*row, **column).is_empty()).count() >= 2;
    let next = (row + 1..area.rows().min(row + 4)).find(says_levels);
    let is_longer = next.is_some_and(|next| length(next) > length(row));
    let begins = headers.is_empty() || has_known_name || has_known_levels;
    let is_much_longer = next.is_some_and(|next| length(next) > length(row) * 2);
    let end = filled.last()? + 1;
    // Under the levels of a known header, a name with short texts is a criterion above longer ones.
    let may_begin = is_named || !headers.has_columns(&levels, end);
    // What follows a header of other levels fills its columns and no others.
    let fills_these = next.is_some_and(|next| area.filled(next).all(|column| filled.contains(&column)));
    let is_other = is_of_scale && is_much_longer && fills_these && may_begin;
    if is_in_own_words && !is_much_longer || !may_be && !is_other {
        return None;
    }
    let can_begin = is_other
        || begins
        || is_longer && is_named && (is_apart || has_title)
        || is_much_longer && has_title && may_begin;
    can_begin.then_some(Header { row, name, levels: labels, end })
}

/// Returns whether labels are words of one scale from its lowest to its highest, or the other way round.
fn is_scale(labels: &[&str]) -> bool {
    let places = level_words::of_known_scale(labels);
    places.is_some_and(|places| places.is_sorted() || places.iter().rev().is_sorted())
}

/// The row from which on what stands above a header belongs to it: its title, and the points of its levels.
fn start_of(area: &Area, header: usize) -> usize {
    let count = |row: usize| area.filled(row).count();
    let is_points = |row: usize| {
        let mut filled = area.filled(row).peekable();
        count(row) >= 2
            && filled.all(|column| {
                let said = area.said(row, column);
                numbers::of_label(said).is_some() || words::role(said).is_some()
            })
    };
    let least = area.rows.start.max(header.saturating_sub(ABOVE_MAX));
    let mut start = header;
    while start > least && is_points(start - 1) {
        start -= 1;
    }
    let mut top = start;
    // A title may stand apart from its table.
    if top > least + 1 && count(top - 1) == 0 && count(top - 2) == 1 {
        top -= 1;
    }
    let below_title = top;
    while top > least && count(top - 1) == 1 {
        top -= 1;
    }
    // What stands right below another table is a note of that one, unless the header follows it without a gap.
    let is_short =
        |row: usize| area.filled(row).all(|column| area.said(row, column).chars().count() <= HEADER_CHARS_MAX);
    let is_between = top + 1 == start && is_short(top);
    let is_own = top < below_title && (area.is_apart(top) || is_between);
    if is_own { top } else { start }
}

fn beside<'g>(area: &Area<'g>) -> Vec<Area<'g>> {
    let Some(layout) = with_levels(&first_rows(area, area.rows.start, HEADER_ROWS_MAX)) else {
        return vec![area.clone()];
    };
    let width = (layout.header.0..area.rows()).map(|row| area.columns(row)).max().unwrap_or(0).min(COLUMNS_MAX);
    let mut is_used = vec![false; width];
    for row in layout.header.0..area.rows() {
        area.filled(row).filter(|column| *column < width).for_each(|column| is_used[column] = true);
    }
    let first = is_used.iter().position(|used| *used).unwrap_or(0);
    // What stands beside a table may begin a few rows above or below it.
    let few = first_rows(area, layout.header.0.saturating_sub(ABOVE_MAX), ABOVE_MAX);
    let last = last_of_levels(&few).unwrap_or(0);
    let gaps = (first + 1..width.min(last)).filter(|column| !is_used[*column] && is_used[*column - 1]);
    for gap in gaps.take(GAPS_MAX) {
        let sides =
            |area: &Area<'g>| (area.of_columns(area.columns.start..gap), area.of_columns(gap + 1..area.columns.end));
        let (left, right) = sides(&few);
        let (Some(of_left), Some(of_right)) = (with_levels(&left), with_levels(&right)) else { continue };
        // The same in another language belongs to the same table.
        if of_left.languages.first() != of_right.languages.first() || !is_worded(&right, &of_right) {
            continue;
        }
        let (left, right) = sides(area);
        let mut parts = vec![left];
        parts.extend(beside(&right));
        return parts;
    }
    vec![area.clone()]
}

/// The rows of an area from one on, as many as a header may take and a table is known by.
fn first_rows<'g>(area: &Area<'g>, from: usize, of_header: usize) -> Area<'g> {
    let from = from.max(area.rows.start);
    area.of_rows(from..area.rows().min(from.saturating_add(of_header + ROWS_MAX)))
}

/// The last column from which on two cells of one row name levels by a word or number.
fn last_of_levels(area: &Area) -> Option<usize> {
    let last_two = |row: usize| {
        let filled: Vec<usize> = area.filled(row).take_while(|column| *column < COLUMNS_MAX).collect();
        filled.into_iter().rev().filter(|column| names_level(area, row, *column)).nth(1)
    };
    area.rows.clone().filter_map(last_two).max()
}

fn names_level(area: &Area, row: usize, column: usize) -> bool {
    let (label, _) = words::language_of(area.said(row, column));
    height(label).is_some() || numbers::of_label(label).is_some()
}

/// Returns whether at least two labels say by a word or number that they are levels.
fn is_worded(area: &Area, layout: &Layout) -> bool {
    layout.level_columns().filter(|column| names_level(area, layout.labels, *column)).count() >= 2
}
