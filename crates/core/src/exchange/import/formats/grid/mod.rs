//! Tables of criteria and levels, in whatever program they were made: the levels stand side by side in one row, with longer
//! texts below them and the names of the criteria to their left. Tables of questions are read too.
//!
//! No header is fixed, so what stands where is guessed ([`layout`]), told in notes, and corrected by answers such as
//! `columns.name`. The rows below the header become criteria and units ([`rows`]), or questions ([`questions`]).

mod columns;
mod corrections;
pub(super) mod heights;
mod languages;
mod layout;
mod levels;
pub(super) mod numbers;
mod questions;
mod rows;
mod table;
mod told;
mod words;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    exchange::import::{fault::Broken, language, ledger::Why, text::Texts},
    locale::Message,
    message,
    rubric::DraftText,
    tabular::{Grid, GridSource, TabularFault},
};

use super::{Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch};

use layout::{Column, Layout};
use table::Table;

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    let Body::Tables(grids) = &content.body else { return false };
    let has_layout = |grid: &Grid| matches!(layout::of(grid, &Answers::default()), Ok(Some(_)));
    instead(grids).is_none() && super::canvas::not_wanted(content).is_none() && grids.iter().any(has_layout)
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Body::Tables(grids) = &content.body else { return None };
    instead(grids).or_else(|| grids.iter().all(is_of_ratings).then_some(NotWanted::Ratings))
}

/// Lists of people are never taken for criteria.
fn instead(grids: &[Grid]) -> Option<NotWanted> {
    let is_of_people = |grid: &Grid| {
        (0..grid.rows().min(10)).any(|row| {
            let columns = grid.columns(row).min(50);
            (0..columns).filter(|column| words::is_people(grid.said(row, *column))).count() >= 2
        })
    };
    (!grids.is_empty() && grids.iter().all(is_of_people)).then_some(NotWanted::People)
}

/// Returns whether hardly anything but numbers stands below the first row.
fn is_of_ratings(grid: &Grid) -> bool {
    let cells =
        (1..grid.rows().min(200)).flat_map(|row| (1..grid.columns(row).min(50)).map(move |column| (row, column)));
    let said: Vec<&str> = cells.map(|(row, column)| grid.said(row, column)).filter(|said| !said.is_empty()).collect();
    let short = said.iter().filter(|said| numbers::plain(said).is_some() || said.chars().count() <= 2).count();
    said.len() >= 4 && short * 10 >= said.len() * 9
}

/// Drafts from files of this format: one of each table that is a grid.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut tables: Vec<(&Content, &Grid)> = Vec::new();
    for content in contents {
        let Body::Tables(grids) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Grid });
        };
        tables.extend(grids.iter().map(|grid| (content, grid)));
    }
    let mut wanted: Vec<usize> = Vec::new();
    for (place, (_, grid)) in tables.iter().enumerate() {
        let is_wanted = match (wishes.sheet, grid.source()) {
            (None, _) => true,
            (Some(_), GridSource::Text { .. }) => return Err(TabularFault::NoSheets.into()),
            (Some(wanted), GridSource::Workbook { sheet }) => sheet == wanted,
        };
        wanted.extend(is_wanted.then_some(place));
    }
    let layouts = layouts(&tables, &wanted, answers)?;
    let sheets: Vec<String> = tables.iter().filter_map(|(_, grid)| sheet(grid)).map(str::to_owned).collect();
    if let Some(wanted) = wishes.sheet.filter(|wanted| !sheets.iter().any(|sheet| sheet == wanted)) {
        return Err(TabularFault::NoSuchSheet { sheet: wanted.to_owned(), sheets }.into());
    }
    let others: Vec<&str> = tables
        .iter()
        .zip(&layouts)
        .filter(|(_, layout)| layout.is_none())
        .filter_map(|((_, grid), _)| sheet(grid))
        .collect();
    let count = layouts.iter().flatten().count();
    let mut sketches: Vec<Sketch> = Vec::new();
    for ((content, grid), layout) in tables.iter().zip(&layouts) {
        let number = ledger.add_grid(grid)?;
        let Some(layout) = layout else { continue };
        ledger.begin_rubric(sketches.len());
        ledger.claim(number);
        if let Some(place) = grid.unclosed() {
            let place = crate::exchange::import::Place::of_cell(grid, place.row, place.column.unwrap_or_default());
            return Err(ImportFault::At { place, why: Broken::Unclosed });
        }
        let mut table = Table { grid, number, layout, texts: Texts::default(), days: Vec::new() };
        let mut notes = understood(layout);
        if count > 1 || !others.is_empty() {
            let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
            notes.push(message!("import-note-grid-sheets", count = count, others = others));
        }
        let (title, about) = prose(&mut table, ledger)?;
        let made = match layout.is_of_questions() {
            true => questions::sketch(&mut table, ledger)?,
            false => rows::sketch(&mut table, ledger, answers)?,
        };
        notes.extend(made.notes.iter().cloned());
        let mut sketch = Sketch { notes, ..made };
        describe(&mut sketch, content, grid, layout, (title, about));
        for row in layout.header.0..layout.header.1 {
            table.leave_row(ledger, row, Why::Heading);
        }
        if !table.days.is_empty() {
            sketch.notes.push(message!(
                "import-note-grid-days",
                cells = table.days.iter().take(8).cloned().collect::<Vec<_>>().join(", ")
            ));
        }
        sketch.notes.extend(table.texts.notes());
        let corrections = layout::CORRECTIONS.iter().copied().chain(["level_order"]).map(str::to_owned);
        sketch.asked.settled.extend(corrections);
        sketches.push(sketch);
    }
    if sketches.len() > IMPORT_RUBRICS_MAX {
        return Err(ImportFault::TooMany { what: "rubrics", count: sketches.len(), most: IMPORT_RUBRICS_MAX });
    }
    if sketches.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Grid });
    }
    Ok(sketches)
}

/// The layouts of the tables that are wanted. What a person has said of columns corrects tables that are grids without
/// it; only where none is, it makes one of the first that it fits.
fn layouts(
    tables: &[(&Content, &Grid)],
    wanted: &[usize],
    answers: &Answers,
) -> Result<Vec<Option<Layout>>, ImportFault> {
    let mut layouts: Vec<Option<Layout>> = vec![None; tables.len()];
    let mut refused = None;
    let mut are_corrected = false;
    for place in wanted {
        let Some(guessed) = layout::of(tables[*place].1, &Answers::default())? else { continue };
        layouts[*place] = Some(match layout::of(tables[*place].1, answers) {
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
            match layout::of(tables[*place].1, answers) {
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

/// Title, languages and source of a draft.
fn describe(
    sketch: &mut Sketch,
    content: &Content,
    grid: &Grid,
    layout: &Layout,
    (title, about): (DraftText, DraftText),
) {
    let draft = &mut sketch.draft;
    draft.languages.clone_from(&layout.languages);
    (draft.title, draft.about) = (title, about);
    let stem = content.name.rsplit_once('.').map_or(content.name.as_str(), |(stem, _)| stem);
    let is_generic = |sheet: &str| {
        let name = sheet.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_lowercase();
        ["sheet", "лист", "парақ", "tabelle", "feuil", "hoja", "worksheet"].contains(&name.as_str())
    };
    let named = sheet(grid).filter(|sheet| !is_generic(sheet)).unwrap_or(stem);
    if draft.title.is_empty() {
        sketch.notes.push(message!("import-note-grid-title", title = named));
        draft.title = layout.languages.first().map(|tag| (tag.clone(), named.to_owned())).into_iter().collect();
    }
    draft.id = named.to_owned();
    let source = match sheet(grid) {
        Some(sheet) => format!("{}, {sheet}", content.name),
        None => content.name.clone(),
    };
    draft.source = layout.languages.iter().map(|tag| (tag.clone(), source.clone())).collect();
    // A table with one group of criteria is that group.
    if let [unit] = draft.units.as_mut_slice()
        && unit.title.is_empty()
    {
        unit.title.clone_from(&draft.title);
    }
}

/// The title above the table, and what else is said there.
fn prose(table: &mut Table, ledger: &mut Ledger) -> Result<(DraftText, DraftText), ImportFault> {
    let (mut title, mut about) = (DraftText::new(), DraftText::new());
    let (grid, layout) = (table.grid, table.layout);
    for row in 0..layout.header.0 {
        for column in 0..grid.columns(row) {
            let said = grid.said(row, column);
            if said.is_empty() {
                continue;
            }
            if words::is_of_person(said) {
                ledger.leave_cell(table.number, (row, column), Why::Personal);
                continue;
            }
            let spoken = words::language_of(said).1.unwrap_or_else(|| language::of_texts([said].into_iter()));
            let spoken = layout.languages.iter().find(|tag| **tag == spoken).or(layout.languages.first());
            let spoken = spoken.cloned().unwrap_or_default();
            let (into, text) = match title.contains_key(&spoken) || said.chars().count() > 200 {
                true => ("about", &mut about),
                false => ("title", &mut title),
            };
            table.take(ledger, (row, column), &spoken, into, text)?;
        }
    }
    Ok((title, about))
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
