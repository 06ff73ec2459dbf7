//! What names a table: the rows above it, its header, its sheet or file.

use crate::{
    import::{
        ImportFault, Sketch, language,
        ledger::{Ledger, Why},
    },
    message,
    rubric::DraftText,
    tabular::{CellKind, Grid},
};

use super::{
    super::Content,
    Standing,
    layout::Layout,
    parts, row_words, sheet,
    table::{Days, Table},
    together, words,
};

/// The texts above a table.
#[derive(Debug, Default)]
pub(super) struct Above {
    title: DraftText,
    about: DraftText,
    /// The title of the unit that the table is.
    unit: DraftText,
}

/// Title, languages and source of a draft.
pub(super) fn describe(
    sketch: &mut Sketch,
    (content, grid): (&Content, &Grid),
    layout: &Layout,
    standing: Standing,
    above: Above,
) {
    let Above { title, about, unit } = above;
    sketch.draft.languages.clone_from(&layout.languages);
    match standing {
        Standing::Later => return together::name_units(sketch, &title, &about),
        Standing::First { has_title: true } => together::name_units(sketch, &unit, &DraftText::new()),
        Standing::First { has_title: false } | Standing::Alone => {}
    }
    let draft = &mut sketch.draft;
    draft.title = title;
    // Behind what the sheet says of itself stands what was said above a table without units.
    let more = std::mem::replace(&mut draft.about, about);
    together::add_text(&mut draft.about, &more);
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
    if let (Standing::Alone, [unit]) = (standing, draft.units.as_mut_slice())
        && unit.title.is_empty()
    {
        unit.title.clone_from(&draft.title);
    }
}

/// The title above a table, and what else is said there.
pub(super) fn above(
    table: &mut Table,
    standing: Standing,
    is_one_of_several: bool,
    ledger: &mut Ledger,
) -> Result<Above, ImportFault> {
    let mut above = Above::default();
    let (grid, layout) = (table.grid, table.layout);
    let said_above: Vec<usize> = (grid.rows.start..layout.header.0).filter(|row| grid.columns(*row) > 0).collect();
    let of_unit = match standing {
        Standing::First { has_title: true } => said_above.last().copied(),
        _ => None,
    };
    for row in said_above {
        for column in grid.columns.start..grid.columns(row) {
            let said = grid.said(row, column);
            if said.is_empty() {
                continue;
            }
            if row_words::is_of_person(said) {
                ledger.leave_cell(table.number, (row, column), Why::Personal);
                continue;
            }
            if row_words::is_approval(said) {
                ledger.leave_cell(table.number, (row, column), Why::Proof);
                continue;
            }
            let spoken = words::language_of(said).1.unwrap_or_else(|| language::of_texts([said].into_iter()));
            let spoken = layout.languages.iter().find(|tag| **tag == spoken).or(layout.languages.first());
            let spoken = spoken.cloned().unwrap_or_default();
            // A day names nothing.
            let is_day = grid.kind(row, column) == CellKind::Time;
            let (into, text) = match above.title.contains_key(&spoken) || said.chars().count() > 200 || is_day {
                _ if of_unit == Some(row) => ("unit.title", &mut above.unit),
                true => ("about", &mut above.about),
                false => ("title", &mut above.title),
            };
            table.take(ledger, (row, column), (&spoken, Days::Kept), into, text)?;
        }
    }
    // Each of several tables may be named above the names of its criteria.
    let title = if matches!(standing, Standing::First { .. }) { &mut above.unit } else { &mut above.title };
    if let Some(cell) = parts::name_in_header(grid, layout).filter(|_| is_one_of_several && title.is_empty()) {
        let spoken = layout.languages.first().cloned().unwrap_or_default();
        table.take(ledger, cell, (&spoken, Days::Kept), "title", title)?;
    }
    Ok(above)
}
