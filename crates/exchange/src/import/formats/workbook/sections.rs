//! The sheets of a workbook, or those that stand one below the other in a table, with what their heads say.

use std::ops::Range;

use crate::{
    export::workbook::{FIELD, MORE, RUBRIC, SHEETS, Sheet, VALUE, parted},
    import::{ImportFault, Ledger, Place, Why, ledger::Piece},
    tabular::{Grid, GridPlace, GridSource},
};

/// The rows of one sheet.
pub(super) struct Section<'g> {
    /// Its place among all sheets.
    pub(super) sheet: usize,
    grid: &'g Grid,
    /// The number of the grid in the ledger.
    number: usize,
    /// Rows below the heads.
    pub(super) rows: Range<usize>,
    /// Column of the grid, and the column of the layout with the language that its head names.
    columns: Vec<(usize, usize, Option<String>)>,
}

/// What a cell says, with its place.
pub(super) struct Told<'g> {
    pub(super) said: &'g str,
    pub(super) place: Place,
    pub(super) column: usize,
    pub(super) language: Option<String>,
    pub(super) piece: Option<Piece>,
}

/// Returns whether the first sheet is there, with its heads.
pub(super) fn are_known(grids: &[Grid]) -> bool {
    let heads = |grid: &Grid, at: usize| grid.said(0, at) == FIELD && grid.said(0, at + 1) == VALUE;
    let is_sheet = |grid: &Grid| named(grid).and_then(of_name) == Some(RUBRIC) && heads(grid, 0);
    let is_table = |grid: &Grid| bracketed(grid.said(0, 0)) == Some(RUBRIC) && heads(grid, 1);
    grids.iter().any(|grid| is_sheet(grid) || is_table(grid))
}

fn named(grid: &Grid) -> Option<&str> {
    match grid.source() {
        GridSource::Workbook { sheet } => Some(sheet),
        GridSource::Text { .. } => None,
    }
}

fn of_name(name: &str) -> Option<usize> {
    SHEETS.iter().position(|sheet| sheet.name.eq_ignore_ascii_case(name.trim()))
}

/// The sheet of which a line of heads in a table begins the rows.
fn bracketed(said: &str) -> Option<usize> {
    of_name(said.strip_prefix('[')?.strip_suffix(']')?)
}

pub(super) fn sections<'g>(grids: &'g [Grid], ledger: &mut Ledger<'g>) -> Result<Vec<Section<'g>>, ImportFault> {
    let mut sections = Vec::new();
    for grid in grids {
        let number = ledger.add_grid(grid)?;
        // A table that a spreadsheet has saved as a workbook is parted as a table is.
        match named(grid).and_then(of_name) {
            Some(sheet) => sections.push(section(grid, number, sheet, 0, 0..grid.rows(), ledger)),
            None => {
                let begins: Vec<(usize, usize)> =
                    (0..grid.rows()).filter_map(|row| Some((row, bracketed(grid.said(row, 0))?))).collect();
                for (index, (row, sheet)) in begins.iter().enumerate() {
                    let end = begins.get(index + 1).map_or(grid.rows(), |(row, _)| *row);
                    sections.push(section(grid, number, *sheet, 1, *row..end, ledger));
                }
            }
        }
    }
    Ok(sections)
}

fn section<'g>(
    grid: &'g Grid,
    number: usize,
    sheet: usize,
    first: usize,
    rows: Range<usize>,
    ledger: &mut Ledger<'g>,
) -> Section<'g> {
    for column in 0..grid.columns(rows.start) {
        ledger.leave_cell(number, (rows.start, column), Why::Heading);
    }
    // In a table the first column names the sheet in each line.
    for row in rows.clone().skip(1).filter(|_| first > 0) {
        ledger.leave_cell(number, (row, 0), Why::Heading);
    }
    let known = |column: usize| column_of(&SHEETS[sheet], sheet, grid.said(rows.start, column));
    let columns = (first..grid.columns(rows.start))
        .filter_map(|at| known(at).map(|(column, language)| (at, column, language)))
        .collect();
    Section { sheet, grid, number, rows: rows.start + 1..rows.end.max(rows.start + 1), columns }
}

/// The column of the layout that a head names. In the first sheet the columns are those of its heads, counted.
fn column_of(layout: &Sheet, sheet: usize, head: &str) -> Option<(usize, Option<String>)> {
    let (name, language) = parted(head);
    let language = language.map(str::to_owned);
    if sheet == RUBRIC {
        let at = [FIELD, VALUE, "text"].iter().position(|known| known.eq_ignore_ascii_case(name))?;
        return (language.is_some() == (at == 2)).then_some((at, language));
    }
    let at = layout.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name));
    let at = at.or_else(|| name.eq_ignore_ascii_case(MORE).then_some(layout.columns.len()))?;
    Some((at, language))
}

impl<'g> Section<'g> {
    /// The cells of a row that say something.
    pub(super) fn cells(&self, row: usize, ledger: &Ledger<'g>) -> Vec<Told<'g>> {
        let told = |(at, column, language): &(usize, usize, Option<String>)| {
            let said = self.grid.said(row, *at);
            (!said.is_empty()).then(|| Told {
                said,
                place: self.place(row, Some(*at)),
                column: *column,
                language: language.clone(),
                piece: ledger.cell(self.number, row, *at),
            })
        };
        self.columns.iter().filter_map(told).collect()
    }

    pub(super) fn place(&self, row: usize, column: Option<usize>) -> Place {
        Place::of(self.grid, GridPlace { row, column })
    }
}
