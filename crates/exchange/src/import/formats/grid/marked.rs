//! Tables in which each criterion is marked with numbers that stand below the words of its levels, as in sheets for marks:
//! the words stand in the header, in that of a section, or in a row of their own above each criterion.

use crate::{
    bounds::CRITERIA_MAX,
    import::{
        ImportFault, Sketch,
        ids::Ids,
        language,
        ledger::{Ledger, Why},
        level_words::height,
        text::{name_criterion, only, short},
    },
    message,
    rubric::{DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
};

use super::{
    area::Area,
    given::Given,
    layout::{COLUMNS_MAX, Column, Layout},
    numbers, people, row_words,
    table::{Days, Table},
    words::{self, Role},
};

/// Rows by which it is known whether a table is one.
const ROWS_MAX: usize = 200;
/// Of ten rows with numbers, so many must be those of criteria.
const CRITERIA_OF_TEN: usize = 6;
/// A label in so many words says what is done, whatever it calls it.
const LABEL_WORDS_MIN: usize = 3;

/// What a row of such a table is.
#[derive(Debug, PartialEq)]
enum Row {
    /// Words of levels in these columns.
    Labels(Vec<usize>),
    /// A name, with numbers in these columns.
    Numbers(Vec<usize>),
    /// A name alone, or beside the names of columns.
    Section,
    Other,
}

impl Row {
    fn of(area: &Area, row: usize, names: usize) -> Self {
        let others: Vec<usize> = area.filled(row).filter(|column| *column > names).take(COLUMNS_MAX).collect();
        let is_number = |column: &usize| numbers::plain(area.said(row, *column)).is_some();
        let is_role = |column: &usize| words::is_role_alone(area.said(row, *column));
        let name = area.said(row, names);
        let is_named = !name.is_empty() && numbers::plain(name).is_none() && !row_words::is_total(name);
        let labels: Vec<usize> =
            others.iter().copied().filter(|column| !is_number(column) && !is_role(column)).collect();
        // A weight may have a word behind it.
        let is_weight = |column: &usize| area.said(row, *column).starts_with(|c: char| c.is_ascii_digit());
        let numbers: Vec<usize> = others.iter().copied().filter(is_number).collect();
        let is_of_numbers = || numbers.len() >= 2 && labels.len() <= 1 && labels.iter().all(is_weight);
        match () {
            () if is_named && is_of_numbers() => Row::Numbers(numbers),
            () if labels.len() >= 2 && others.iter().all(|column| !is_number(column)) => Row::Labels(labels),
            () if is_named && others.iter().all(is_role) => Row::Section,
            () => Row::Other,
        }
    }
}

/// The numbers in some columns of a row.
fn values(area: &Area, row: usize, columns: &[usize]) -> Vec<f64> {
    columns.iter().filter_map(|column| numbers::plain(area.said(row, *column))?.parse().ok()).collect()
}

/// The columns of a row of numbers that are those of levels, with that of the weight: the numbers below words rise or fall.
fn of_levels(area: &Area, row: usize, numbers: &[usize], labels: &[usize]) -> Option<(Vec<usize>, Option<usize>)> {
    let (levels, others): (Vec<usize>, Vec<usize>) = numbers.iter().partition(|column| labels.contains(column));
    let values = values(area, row, &levels);
    let rises = values.windows(2).all(|pair| pair[0] < pair[1]);
    let falls = values.windows(2).all(|pair| pair[0] > pair[1]);
    let is_one = levels.len() >= 2 && levels.len() == labels.len() && others.len() <= 1 && (rises || falls);
    is_one.then(|| (levels, others.first().copied()))
}

/// Returns whether a number may be the mark of a level; prices and counts of people are larger.
fn is_mark(number: f64) -> bool {
    const MOST: f64 = 10.0;
    number <= MOST
}

/// The layout of such a table.
pub(super) fn of(area: &Area) -> Option<Layout> {
    let rows: Vec<usize> = area.rows.clone().take(ROWS_MAX).filter(|row| area.columns(*row) > 0).collect();
    let names = rows.iter().filter_map(|row| area.filled(*row).next()).min()?;
    let (mut labels, mut header): (Vec<usize>, Option<usize>) = Default::default();
    let (mut criteria, mut others, mut worded) = (0, 0, 0);
    let (mut small, mut names_said) = (0, Vec::new());
    let mut texts = Vec::new();
    for row in rows {
        match Row::of(area, row, names) {
            Row::Labels(columns) => {
                let said = columns.iter().map(|column| area.said(row, *column));
                let speaks = |said: &&str| height(said).is_some() || said.split_whitespace().count() >= LABEL_WORDS_MIN;
                let is_of_levels = said.clone().filter(speaks).count() * 2 >= columns.len();
                texts.extend(said);
                header = header.or(is_of_levels.then_some(row));
                labels = if is_of_levels { columns } else { Vec::new() };
            }
            Row::Numbers(columns) => {
                let name = area.said(row, names);
                texts.push(name);
                names_said.push(name);
                let Some((levels, _)) = of_levels(area, row, &columns, &labels) else {
                    others += 1;
                    continue;
                };
                criteria += 1;
                worded += usize::from(name.split_whitespace().count() >= 2);
                small += usize::from(values(area, row, &levels).into_iter().all(is_mark));
            }
            Row::Section => texts.push(area.said(row, names)),
            Row::Other => others += 1,
        }
    }
    let header = header?;
    let are_people = names_said.iter().filter(|name| people::is_personal_name(name)).count() * 2 > names_said.len();
    let is_one = criteria >= 2
        && !are_people
        && small * 2 > criteria
        && worded * 2 >= criteria
        && criteria * 10 >= (criteria + others) * CRITERIA_OF_TEN;
    let languages = vec![language::of_texts(texts.into_iter())];
    let column = Column { at: names, language: languages[0].clone() };
    is_one.then(|| Layout {
        header: (header, header + 1),
        labels: header,
        names: vec![column],
        is_marked: true,
        languages,
        ..Layout::default()
    })
}

/// Makes a criterion of each row of numbers, and a scale of the words above them.
pub(super) fn sketch(table: &mut Table, ledger: &mut Ledger, given: &mut Given) -> Result<Sketch, ImportFault> {
    let (grid, names) = (table.grid, table.layout.names.first().map_or(0, |column| column.at));
    let language = table.layout.languages.first().cloned().unwrap_or_default();
    let mut sketch = Sketch::default();
    let (mut labels, mut above): ((usize, Vec<usize>), Option<usize>) = Default::default();
    let mut unit_is_begun = false;
    // Where short rows have empty fields at their end, all rows are as long.
    let header = table.layout.labels;
    let is_padded = grid.grid.written(header).is_some_and(|written| written > grid.columns(header));
    for row in table.layout.header.0..grid.rows() {
        if is_padded {
            table.has_right_length(row)?;
        }
        match Row::of(grid, row, names) {
            Row::Labels(columns) => {
                if !grid.said(row, names).is_empty() {
                    (above, unit_is_begun) = (Some(row), false);
                }
                labels = (row, columns);
            }
            Row::Section => (above, unit_is_begun) = (Some(row), false),
            Row::Numbers(columns) => {
                let Some((levels, weight)) = of_levels(grid, row, &columns, &labels.1) else { continue };
                given.count += 1;
                if given.count > CRITERIA_MAX {
                    return Err(ImportFault::TooMany { what: "criteria", count: given.count, most: CRITERIA_MAX });
                }
                if !unit_is_begun {
                    let mut unit = DraftUnit { id: given.units.counted(), ..DraftUnit::default() };
                    if let Some(row) = above {
                        let into = format!("{}.title", unit.id);
                        table.take(ledger, (row, names), (&language, Days::Left), &into, &mut unit.title)?;
                    }
                    sketch.draft.units.push(unit);
                    unit_is_begun = true;
                }
                let scale = scale(table, (labels.0, row), &levels, (ledger, given, &language))?;
                let mut criterion = DraftCriterion { id: given.criteria.counted(), ..DraftCriterion::default() };
                let mut name = DraftText::new();
                let into = format!("{}.title", criterion.id);
                table.take(ledger, (row, names), (&language, Days::Left), &into, &mut name)?;
                name_criterion(&mut criterion, name);
                if let Some((column, said)) = weight.and_then(|at| Some((at, numbers::weight(grid.said(row, at))?))) {
                    ledger.take_cell(table.number, (row, column), &format!("{}.weight", criterion.id));
                    criterion.weight = Some(said.value);
                }
                criterion.scale = Some(scale.id.clone());
                if sketch.draft.scales.iter().all(|known| known.id != scale.id) {
                    sketch.draft.scales.push(scale);
                }
                if let Some(unit) = sketch.draft.units.last_mut() {
                    unit.criteria.push(criterion);
                }
            }
            Row::Other => {
                // A comma without quotes has moved the cells behind it.
                let used = grid.columns(row);
                let expected = labels.1.last().map_or(used, |last| last + 1);
                if !grid.said(row, names).is_empty() && used > expected && grid.grid.written(row).is_some() {
                    return Err(ImportFault::row_length(grid.grid, row, used, expected));
                }
                if row_words::is_total(grid.said(row, names)) {
                    table.leave_row(ledger, row, Why::WorkedOut);
                }
            }
        }
        leave_roles(table, ledger, row);
    }
    sketch.notes.push(message!("import-note-grid-marked"));
    Ok(sketch)
}

/// The scale of a criterion: the words above it as labels, and its numbers as their values.
fn scale(
    table: &mut Table,
    (labels, row): (usize, usize),
    levels: &[usize],
    (ledger, given, language): (&mut Ledger, &mut Given, &str),
) -> Result<DraftScale, ImportFault> {
    let number = |column: &usize| numbers::plain(table.grid.said(row, *column)).unwrap_or_default();
    let mut order: Vec<(f64, usize)> =
        levels.iter().map(|column| (number(column).parse().unwrap_or_default(), *column)).collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut ids, mut of_levels) = (Ids::new("L"), Vec::new());
    for (_, column) in order {
        let value = number(&column);
        let id = ids.of_code(&value);
        let mut label = DraftText::new();
        table.take(ledger, (labels, column), (language, Days::Left), &format!("scale.{id}.label"), &mut label)?;
        ledger.take_cell(table.number, (row, column), &format!("scale.{id}.value"));
        let is_kept = numbers::is_short(&value) && !value.starts_with('-');
        of_levels.push(DraftLevel { id, label, value: is_kept.then_some(value) });
    }
    let is_pointed = of_levels.iter().all(|level| level.value.is_some());
    if !is_pointed {
        of_levels.iter_mut().for_each(|level| level.value = None);
    }
    let kind = if is_pointed { ScaleKind::Points } else { ScaleKind::Ordinal };
    let title = of_levels.iter().map(|level| short(only(&level.label))).collect::<Vec<_>>();
    let title = [(language.to_owned(), title.join(" / "))].into();
    Ok(given.of_scale(DraftScale { id: String::new(), kind, title, levels: of_levels, needed: None }))
}

/// The names of columns say nothing more.
fn leave_roles(table: &Table, ledger: &mut Ledger, row: usize) {
    for column in table.grid.filled(row) {
        let said = table.grid.said(row, column);
        let names_one = match words::role(said) {
            Some(Role::Weight) => true,
            Some(_) => words::is_role_alone(said),
            None => false,
        };
        if names_one {
            ledger.leave_cell(table.number, (row, column), Why::Heading);
        }
    }
}
