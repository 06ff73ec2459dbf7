//! Tables of criteria and levels, in whatever program they were made: the levels stand side by side in one row, with longer
//! texts below them and the names of the criteria to their left. Tables of questions are read too.
//!
//! No header is fixed, so what stands where is guessed ([`layout`]), told in notes, and corrected by answers such as
//! `columns.name`. The rows below the header become criteria and units ([`rows`]), or questions ([`questions`]).

mod area;
mod asked;
mod columns;
mod corrections;
mod given;
mod header;
mod hidden;
mod instead;
mod languages;
mod layout;
mod lengths;
mod level_columns;
mod levels;
mod marked;
pub(super) mod numbers;
mod parts;
mod people;
mod points;
mod questions;
mod row_words;
mod rows;
mod spanned;
mod table;
mod titles;
mod together;
mod told;
mod turned;
mod words;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    import::{fault::Broken, ledger::Why, text::Texts},
    locale::Message,
    message,
    tabular::{Grid, GridSource, TabularFault},
};

use super::{Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch};

use area::Area;
use given::Given;
use instead::{instead, is_of_ratings};
use layout::{Column, Layout};
use table::Table;
use together::Tables;

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    let Body::Tables(grids) = &content.body else { return false };
    let has_layout = |grid: &Grid| matches!(layout::of(&Area::whole(grid), &Answers::default()), Ok(Some(_)));
    let overflows = || grids.iter().all(|grid| lengths::overflow(grid).is_some());
    instead(grids).is_none()
        && super::canvas::not_wanted(content).is_none()
        && (grids.iter().any(has_layout) || !grids.is_empty() && overflows())
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Body::Tables(grids) = &content.body else { return None };
    instead(grids).or_else(|| grids.iter().all(is_of_ratings).then_some(NotWanted::Ratings))
}

/// Returns whether a table has levels side by side, with criteria beside them.
pub(super) fn has_levels(grid: &Grid) -> bool {
    let layout = layout::of(&Area::whole(grid), &Answers::default()).ok().flatten();
    layout.is_some_and(|layout| layout.levels.len() >= 2 && !layout.names.is_empty())
}

/// Returns whether a table is a list of people or of what they have reached, or its first row names such people.
pub(super) fn is_about_people(grid: &Grid) -> bool {
    people::of(grid).is_some() || people::names_assessed(grid, 0)
}

/// A table of a file: a sheet, or a part of one.
struct Part<'c> {
    content: &'c Content,
    area: Area<'c>,
    /// The number of its sheet in the ledger.
    number: usize,
    /// The number of tables in its sheet.
    in_sheet: usize,
}

/// Drafts from files of this format: one of each table that is a grid. Tables of one sheet may be units of one draft.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let tables = super::tables(contents, ImportFormat::Grid, ledger)?;
    for (content, grid, _) in tables.iter().filter(|_| answers.get("header_row").is_none()) {
        ledger.read(content);
        lengths::overflow(grid).map_or(Ok(()), Err)?;
    }
    let several = Tables::of(answers)?;
    let (mut parts, mut wanted): (Vec<Part>, Vec<usize>) = Default::default();
    for (content, grid, number) in &tables {
        let is_wanted = match (wishes.sheet, grid.source()) {
            (None, _) => true,
            (Some(_), GridSource::Text { .. }) => return Err(TabularFault::NoSheets.into()),
            (Some(wanted), GridSource::Workbook { sheet }) => sheet == wanted,
        };
        let whole = Area::whole(grid);
        let is_one = !is_wanted || marked::of(&whole).is_some();
        let areas = if is_one { vec![whole] } else { several.parts(&whole) };
        let in_sheet = areas.len();
        for area in areas {
            wanted.extend(is_wanted.then_some(parts.len()));
            parts.push(Part { content, area, number: *number, in_sheet });
        }
    }
    let layouts = layouts(&parts, &wanted, answers)?;
    let sheets: Vec<String> = tables.iter().filter_map(|(_, grid, _)| sheet(grid)).map(str::to_owned).collect();
    if let Some(wanted) = wishes.sheet.filter(|wanted| !sheets.iter().any(|sheet| sheet == wanted)) {
        return Err(TabularFault::NoSuchSheet { sheet: wanted.to_owned(), sheets }.into());
    }
    let tabled: Vec<(&Part, &Layout)> =
        parts.iter().zip(&layouts).filter_map(|(part, layout)| Some((part, layout.as_ref()?))).collect();
    let is_tabled = |number: usize| tabled.iter().any(|(part, _)| part.number == number);
    let others: Vec<&str> =
        tables.iter().filter(|(_, _, number)| !is_tabled(*number)).filter_map(|(_, grid, _)| sheet(grid)).collect();
    let count = tables.len() - others.len();
    for (_, grid, number) in tables.iter().filter(|(_, grid, number)| !is_tabled(*number) && people::of(grid).is_some())
    {
        people::leave(grid, *number, ledger);
    }
    let mut drafts: Vec<Vec<(&Part, &Layout)>> = Vec::new();
    for (part, layout) in tabled {
        let is_unit_of = |draft: &&mut Vec<(&Part, &Layout)>| {
            let (first, of_first) = draft[0];
            first.number == part.number && several.are_one((&first.area, of_first), (&part.area, layout))
        };
        match drafts.iter_mut().find(is_unit_of) {
            Some(draft) => draft.push((part, layout)),
            None => drafts.push(vec![(part, layout)]),
        }
    }
    // What people see comes first.
    drafts.sort_by_key(|draft| draft.first().is_some_and(|(part, _)| part.area.grid.hidden().sheet));
    if drafts.len() > IMPORT_RUBRICS_MAX {
        return Err(ImportFault::TooMany { what: "rubrics", count: drafts.len(), most: IMPORT_RUBRICS_MAX });
    }
    let mut sketches: Vec<Sketch> = Vec::new();
    for draft in &drafts {
        ledger.begin_rubric(sketches.len());
        let mut given = Given::new();
        let has_titles = draft.iter().skip(1).any(|(part, layout)| names_itself(part, layout));
        let mut whole: Option<Sketch> = None;
        for (part, layout) in draft {
            claim(part, ledger);
            let place = if draft.len() == 1 {
                Standing::Alone
            } else if whole.is_none() {
                Standing::First { has_title: has_titles }
            } else {
                Standing::Later
            };
            let made = table((part, layout), place, ledger, answers, &mut given)?;
            match whole.as_mut() {
                Some(whole) => together::add(whole, made),
                None => whole = Some(made),
            }
        }
        let (Some(mut sketch), Some((first, _))) = (whole, draft.first()) else { continue };
        if first.in_sheet > 1 {
            let of_sheet = parts.iter().filter(|part| part.number == first.number);
            let places = of_sheet.map(|part| part.area.place()).collect::<Vec<_>>().join("; ");
            sketch.notes.push(message!("import-note-grid-tables", count = first.in_sheet, places = places));
        }
        if count > 1 || !others.is_empty() {
            let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
            sketch.notes.push(message!("import-note-grid-sheets", count = count, others = others));
        }
        let corrections = layout::CORRECTIONS.iter().copied().chain([super::scales::LEVEL_ORDER, together::TABLES]);
        sketch.asked.settled.extend(corrections.map(str::to_owned));
        sketches.push(sketch);
    }
    if sketches.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Grid });
    }
    Ok(sketches)
}

/// The place of a table in its draft.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Standing {
    Alone,
    /// The first of several; the row above it names the unit where the others have titles too.
    First {
        has_title: bool,
    },
    Later,
}

/// All cells of a table belong to the rubric that is being sketched.
fn claim(part: &Part, ledger: &mut Ledger) {
    let Area { grid, rows, columns } = &part.area;
    for row in rows.clone() {
        for column in columns.start..grid.columns(row).min(columns.end) {
            ledger.claim_cell(part.number, (row, column));
        }
    }
}

/// Returns whether something names a table apart from its sheet.
fn names_itself(part: &Part, layout: &Layout) -> bool {
    let above = part.area.rows.start..layout.header.0;
    above.clone().any(|row| part.area.columns(row) > 0) || parts::name_in_header(&part.area, layout).is_some()
}

/// What is made of one table.
fn table(
    (part, layout): (&Part, &Layout),
    standing: Standing,
    ledger: &mut Ledger,
    answers: &Answers,
    given: &mut Given,
) -> Result<Sketch, ImportFault> {
    ledger.read(part.content);
    let area = &part.area;
    let last_row = area.rows.end == area.grid.rows();
    if let Some(place) = area.grid.unclosed().filter(|_| last_row) {
        let place = crate::import::Place::of_cell(area.grid, place.row, place.column.unwrap_or_default());
        return Err(ImportFault::At { place, why: Broken::Unclosed });
    }
    let mut table = Table {
        grid: area,
        number: part.number,
        layout,
        texts: Texts::default(),
        days: Vec::new(),
        spans: Vec::new(),
        typed_in: table::year_of_typing(area.grid),
    };
    let mut notes = understood(layout);
    let above = titles::above(&mut table, standing, part.in_sheet > 1, ledger)?;
    let made = if layout.is_marked {
        marked::sketch(&mut table, ledger, given)?
    } else if let Some(turned) = &layout.turned {
        turned::sketch(&mut table, turned, ledger, answers, given)?
    } else if layout.is_of_questions() {
        questions::sketch(&mut table, ledger, given)?
    } else {
        rows::sketch(&mut table, ledger, answers, given)?
    };
    notes.extend(made.notes.iter().cloned());
    let mut sketch = Sketch { notes, ..made };
    titles::describe(&mut sketch, (part.content, area.grid), layout, standing, above);
    for row in layout.header.0..layout.header.1 {
        table.leave_row(ledger, row, Why::Heading);
    }
    let listed = |cells: &[String]| cells.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
    if !table.days.is_empty() {
        sketch.notes.push(message!("import-note-grid-days", cells = listed(&table.days)));
    }
    if !table.spans.is_empty() {
        sketch.notes.push(message!("import-note-grid-spans", cells = listed(&table.spans)));
    }
    sketch.notes.extend(hidden::notes(area, sheet(area.grid)));
    sketch.notes.extend(table.texts.notes());
    Ok(sketch)
}

/// The layouts of the tables that are wanted. What a person has said of columns corrects tables that are grids without
/// it; only where none is, it makes one of the first that it fits.
fn layouts(parts: &[Part], wanted: &[usize], answers: &Answers) -> Result<Vec<Option<Layout>>, ImportFault> {
    let mut layouts: Vec<Option<Layout>> = vec![None; parts.len()];
    let mut refused = None;
    let mut are_corrected = false;
    for place in wanted {
        let area = &parts[*place].area;
        if people::of(area.grid).is_some() {
            continue;
        }
        let Some(guessed) = layout::of(area, &Answers::default())? else { continue };
        layouts[*place] = Some(match layout::of(area, answers) {
            Ok(corrected) => {
                are_corrected = true;
                corrected.unwrap_or(guessed)
            }
            // A sheet may be too short for what was said of another.
            Err(fault) => {
                refused.get_or_insert(fault);
                guessed
            }
        });
    }
    if layouts.iter().all(Option::is_none) {
        for place in wanted {
            match layout::of(&parts[*place].area, answers) {
                Ok(None) => {}
                Ok(layout) => {
                    layouts[*place] = layout;
                    return Ok(layouts);
                }
                Err(fault) => _ = refused.get_or_insert(fault),
            }
        }
    }
    match refused {
        Some(fault) if !are_corrected => Err(fault),
        _ => Ok(layouts),
    }
}

fn sheet(grid: &Grid) -> Option<&str> {
    match grid.source() {
        GridSource::Workbook { sheet } => Some(sheet),
        GridSource::Text { .. } => None,
    }
}

/// What was understood of the columns, with the answers that correct it.
fn understood(layout: &Layout) -> Vec<Message> {
    let letters = |columns: &[Column]| {
        columns.iter().map(|column| crate::tabular::letters(column.at)).collect::<Vec<_>>().join(", ")
    };
    let mut notes = vec![message!(
        "import-note-grid-header",
        first = layout.header.0 + 1,
        last = layout.header.1,
        rows = layout.header.1 - layout.header.0
    )];
    let levels: Vec<Column> = layout.levels.iter().flatten().cloned().collect();
    let one =
        |column: Option<usize>| column.map(|at| Column { at, language: String::new() }).into_iter().collect::<Vec<_>>();
    let roles = [
        ("name", layout.names.clone()),
        ("description", layout.descriptions.clone()),
        ("code", one(layout.codes)),
        ("unit", layout.units.clone()),
        ("weight", one(layout.weight)),
        ("levels", levels),
        ("question", one(layout.question)),
        ("answer", one(layout.answer)),
    ];
    for (role, columns) in roles.into_iter().filter(|(_, columns)| !columns.is_empty()) {
        notes.push(message!("import-note-grid-columns", role = role, columns = letters(&columns)));
    }
    if layout.languages.len() > 1 {
        notes.push(message!("import-note-grid-languages", languages = layout.languages.join(", ")));
    }
    notes
}

#[cfg(test)]
mod header_tests;
#[cfg(test)]
mod tests;
