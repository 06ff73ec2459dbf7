//! Cells of a workbook, read by the crate `calamine`: of formulas the value that was last worked out, and of numbers,
//! days and truths the text that a person sees.

use std::{
    cell::Cell,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    sync::Once,
};

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls,
    XlsError, Xlsx, XlsxError,
};

use crate::bounds;

use super::{
    Grid, Hidden, TabularFault,
    grid::{Builder, CellKind, GridSource, Merged},
    hidden, spans,
    weigh::{Package, weigh},
};

type Bytes<'b> = Cursor<&'b [u8]>;

/// A cell with its row and column.
type Found = (u32, u32, CellKind, String);

pub(super) fn grid(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, TabularFault> {
    let package = weigh(bytes)?;
    // The crate was not made for files that mean harm; whatever breaks in it is a damaged workbook.
    let read = || match package {
        Package::Xlsx => Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx).and_then(|book| xlsx(book, sheet)),
        Package::Ods => Ods::new(Cursor::new(bytes)).map_err(of_ods).and_then(|book| ods(book, sheet)),
    };
    let (sheet, mut cells) = quietly(read).unwrap_or(Err(TabularFault::Damaged))?;
    cells.sort_by_key(|(row, column, ..)| (*row, *column));
    laid_out(&cells, sheet)
}

/// Every sheet of a workbook that holds anything, in the order of the workbook, hidden ones too.
pub(super) fn book(bytes: &[u8], is_old: bool) -> Result<Vec<Grid>, TabularFault> {
    let package = if is_old { None } else { Some(weigh(bytes)?) };
    let read = || match package {
        Some(Package::Xlsx) => {
            let mut book: Xlsx<Bytes<'_>> = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
            let sheets = book.sheets_metadata().to_vec();
            let mut hidden = hidden::of_xlsx(bytes);
            let hidden = sheets.iter().map(|sheet| hidden.remove(&sheet.name).unwrap_or_default()).collect();
            each_table(&sheets, hidden, |name| {
                let merged = areas(&book.merge_cells_by_sheet_name(name).unwrap_or_default());
                Ok((xlsx_cells(&mut book, name)?, merged))
            })
        }
        Some(Package::Ods) => {
            let mut book: Ods<Bytes<'_>> = Ods::new(Cursor::new(bytes)).map_err(of_ods)?;
            let sheets = book.sheets_metadata().to_vec();
            let merged = spans::of_ods(bytes)?;
            each_table(&sheets, hidden::of_ods(bytes), |name| {
                let at = sheets.iter().position(|sheet| sheet.name == name);
                let merged = at.and_then(|at| merged.get(at)).cloned().unwrap_or_default();
                Ok((cells_of_range(&book.worksheet_range(name).map_err(of_ods)?)?, merged))
            })
        }
        None => {
            let mut book: Xls<Bytes<'_>> = Xls::new(Cursor::new(bytes)).map_err(of_xls)?;
            let sheets = book.sheets_metadata().to_vec();
            each_table(&sheets, Vec::new(), |name| {
                let merged = areas(&book.merge_cells_by_sheet_name(name).unwrap_or_default());
                Ok((cells_of_range(&book.worksheet_range(name).map_err(of_xls)?)?, merged))
            })
        }
    };
    quietly(read).unwrap_or(Err(TabularFault::Damaged))
}

fn each_table(
    sheets: &[Sheet],
    hidden: Vec<Hidden>,
    mut cells_of: impl FnMut(&str) -> Result<(Vec<Found>, Vec<Merged>), TabularFault>,
) -> Result<Vec<Grid>, TabularFault> {
    let mut grids = Vec::new();
    let mut left = bounds::TABLE_CELLS_MAX;
    let mut hidden = hidden.into_iter();
    for sheet in sheets {
        let hidden = hidden.next().unwrap_or_default();
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let (mut cells, merged) = cells_of(&sheet.name)?;
        if cells.is_empty() {
            continue;
        }
        left = left.checked_sub(cells.len()).ok_or(TabularFault::TooManyCells)?;
        cells.sort_by_key(|(row, column, ..)| (*row, *column));
        let mut grid = laid_out(&cells, sheet.name.clone())?;
        grid.merge(merged)?;
        grid.hide(Hidden { sheet: sheet.visible != SheetVisible::Visible, ..hidden });
        grids.push(grid);
    }
    Ok(grids)
}

/// Cells that are shown as one, as the crate tells them.
fn areas(merged: &[Dimensions]) -> Vec<Merged> {
    let area = |area: &Dimensions| Merged {
        rows: area.start.0 as usize..=area.end.0 as usize,
        columns: area.start.1 as usize..=area.end.1 as usize,
    };
    merged.iter().map(area).collect()
}

/// Runs what may panic; of a panic nothing is printed, and only on this thread.
fn quietly<T>(run: impl FnOnce() -> T) -> Option<T> {
    thread_local!(static QUIET: Cell<bool> = const { Cell::new(false) });
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                before(panic);
            }
        }));
    });
    QUIET.set(true);
    let done = catch_unwind(AssertUnwindSafe(run));
    QUIET.set(false);
    done.ok()
}

fn laid_out(cells: &[Found], sheet: String) -> Result<Grid, TabularFault> {
    let mut builder = Builder::default();
    let mut next = 0;
    for row in cells.chunk_by(|one, other| one.0 == other.0) {
        for _ in next..=row[0].0 {
            builder.begin_row()?;
        }
        let mut column = 0;
        for (_, at, kind, said) in row {
            // The same cell a second time.
            if *at < column {
                continue;
            }
            for _ in column..*at {
                builder.cell("", CellKind::Text, 0)?;
            }
            builder.cell(said, *kind, 0)?;
            column = at + 1;
        }
        builder.end_row();
        next = row[0].0 + 1;
    }
    Ok(builder.finish(GridSource::Workbook { sheet }))
}

/// The cells of a sheet that say something, within bounds.
#[derive(Default)]
struct Gathered {
    cells: Vec<Found>,
    bytes: u64,
}

impl Gathered {
    fn add(&mut self, (row, column): (u32, u32), kind: CellKind, said: String) -> Result<(), TabularFault> {
        if said.is_empty() && kind != CellKind::Open {
            return Ok(());
        }
        self.bytes += said.len() as u64;
        if row as usize >= bounds::TABLE_ROWS_MAX {
            return Err(TabularFault::TooManyRows);
        }
        if column as usize >= bounds::TABLE_COLUMNS_MAX {
            return Err(TabularFault::TooManyColumns);
        }
        if self.cells.len() == bounds::TABLE_CELLS_MAX {
            return Err(TabularFault::TooManyCells);
        }
        if self.bytes > bounds::TABLE_UNPACKED_BYTES_MAX {
            return Err(TabularFault::TooLarge);
        }
        self.cells.push((row, column, kind, said));
        Ok(())
    }
}

fn xlsx(mut book: Xlsx<Bytes<'_>>, sheet: Option<&str>) -> Result<(String, Vec<Found>), TabularFault> {
    let sheets = book.sheets_metadata().to_vec();
    chosen(&sheets, sheet, |name| xlsx_cells(&mut book, name))
}

fn xlsx_cells(book: &mut Xlsx<Bytes<'_>>, name: &str) -> Result<Vec<Found>, TabularFault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(of_xlsx)?;
    let mut gathered = Gathered::default();
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(of_xlsx)? {
        let (kind, said) = match (&cell.formula, cell.value) {
            (Some(_), DataRef::Empty) => (CellKind::Open, String::new()),
            (_, value) => seen(value.into()),
        };
        gathered.add(cell.pos, kind, said)?;
    }
    Ok(gathered.cells)
}

fn ods(mut book: Ods<Bytes<'_>>, sheet: Option<&str>) -> Result<(String, Vec<Found>), TabularFault> {
    let sheets = book.sheets_metadata().to_vec();
    chosen(&sheets, sheet, |name| cells_of_range(&book.worksheet_range(name).map_err(of_ods)?))
}

fn cells_of_range(range: &Range<Data>) -> Result<Vec<Found>, TabularFault> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut gathered = Gathered::default();
    for (row, column, value) in range.used_cells() {
        let (kind, said) = seen(value.clone());
        gathered.add((first_row + row as u32, first_column + column as u32), kind, said)?;
    }
    Ok(gathered.cells)
}

/// The sheet that is asked for, or the only one that a person sees and that holds anything.
fn chosen(
    sheets: &[Sheet],
    wanted: Option<&str>,
    mut cells_of: impl FnMut(&str) -> Result<Vec<Found>, TabularFault>,
) -> Result<(String, Vec<Found>), TabularFault> {
    let names = |sheets: Vec<&Sheet>| sheets.into_iter().map(|sheet| sheet.name.clone()).collect();
    let tables: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
    if let Some(wanted) = wanted {
        return match tables.iter().find(|sheet| sheet.name == wanted) {
            Some(sheet) => Ok((sheet.name.clone(), cells_of(&sheet.name)?)),
            None => Err(TabularFault::NoSuchSheet { sheet: wanted.to_owned(), sheets: names(tables) }),
        };
    }
    let (mut found, mut filled) = (Vec::new(), Vec::new());
    for sheet in tables.into_iter().filter(|sheet| sheet.visible == SheetVisible::Visible) {
        let cells = cells_of(&sheet.name)?;
        if !cells.is_empty() {
            filled.push(sheet);
            found = if filled.len() == 1 { cells } else { Vec::new() };
        }
    }
    match filled.as_slice() {
        [] => Ok((sheets.first().map(|sheet| sheet.name.clone()).unwrap_or_default(), Vec::new())),
        [sheet] => Ok((sheet.name.clone(), found)),
        _ => Err(TabularFault::SeveralSheets { sheets: names(filled) }),
    }
}

/// The text that a person sees in a cell, whatever its format.
fn seen(value: Data) -> (CellKind, String) {
    match value {
        Data::Int(value) => (CellKind::Number, value.to_string()),
        Data::Float(value) => (CellKind::Number, number(value)),
        Data::String(text) => (CellKind::Text, text.trim().to_owned()),
        Data::Bool(true) => (CellKind::Truth, "TRUE".to_owned()),
        Data::Bool(false) => (CellKind::Truth, "FALSE".to_owned()),
        Data::DateTime(moment) => (CellKind::Time, time(moment)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => (CellKind::Time, text),
        Data::Error(error) => (CellKind::Error, error.to_string()),
        Data::Empty => (CellKind::Text, String::new()),
    }
}

/// Spreadsheets show fifteen digits of a number: what lies behind them is the error of binary fractions.
fn number(value: f64) -> String {
    format!("{value:.14e}").parse().unwrap_or(value).to_string()
}

/// A day as 2026-02-01, with the time where there is one. The crate panics at numbers that are no days.
fn time(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() || !(0.0..2_958_466.0).contains(&days) {
        return number(days);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    match (days < 1.0, days.fract() == 0.0) {
        (true, _) => clock,
        (false, true) => format!("{year}-{month:02}-{day:02}"),
        (false, false) => format!("{year}-{month:02}-{day:02} {clock}"),
    }
}

fn of_xlsx(error: XlsxError) -> TabularFault {
    match error {
        XlsxError::Password => TabularFault::Locked,
        _ => TabularFault::Damaged,
    }
}

fn of_xls(error: XlsError) -> TabularFault {
    match error {
        XlsError::Password => TabularFault::Locked,
        _ => TabularFault::Damaged,
    }
}

fn of_ods(error: OdsError) -> TabularFault {
    match error {
        OdsError::Password => TabularFault::Locked,
        OdsError::CellLimitExceeded { .. } => TabularFault::TooManyCells,
        _ => TabularFault::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn a_cell_says_what_a_person_sees() {
        let day = |value, kind| Data::DateTime(ExcelDateTime::new(value, kind, false));
        let moment = ExcelDateTimeType::DateTime;
        for (value, expected) in [
            (Data::Float(5.0), (CellKind::Number, "5")),
            (Data::Float(0.1 + 0.2), (CellKind::Number, "0.3")),
            (Data::Float(-2.5), (CellKind::Number, "-2.5")),
            (
                Data::Float(1e300),
                (CellKind::Number, &"1".to_owned().chars().chain("0".repeat(300).chars()).collect::<String>()),
            ),
            (Data::Int(7), (CellKind::Number, "7")),
            (Data::Bool(true), (CellKind::Truth, "TRUE")),
            (Data::String(" met ".to_owned()), (CellKind::Text, "met")),
            (day(46_054.0, moment), (CellKind::Time, "2026-02-01")),
            (day(46_054.5, moment), (CellKind::Time, "2026-02-01 12:00:00")),
            (day(0.25, moment), (CellKind::Time, "06:00:00")),
            (day(-1.0, moment), (CellKind::Time, "-1")),
            (day(f64::MAX, moment), (CellKind::Time, &number(f64::MAX))),
            (day(1.5, ExcelDateTimeType::TimeDelta), (CellKind::Time, "1.5")),
            (Data::Error(calamine::CellErrorType::Div0), (CellKind::Error, "#DIV/0!")),
        ] {
            assert_eq!(seen(value), (expected.0, expected.1.to_owned()));
        }
    }

    /// A cell that no sheet has makes the crate panic: a fault like others.
    #[test]
    fn a_workbook_that_breaks_its_reader_is_damaged() {
        assert_eq!(quietly(|| -> u8 { panic!("broken") }), None);
        assert_eq!(quietly(|| 1), Some(1));
    }

    /// Cells may stand in any order and far apart; what lies between says nothing.
    #[test]
    fn cells_are_laid_out_by_their_places() {
        let said = |text: &str| text.to_owned();
        let mut cells = vec![
            (2, 1, CellKind::Text, said("c")),
            (0, 0, CellKind::Text, said("a")),
            (2, 3, CellKind::Number, said("1")),
        ];
        cells.sort_by_key(|(row, column, ..)| (*row, *column));
        let grid = laid_out(&cells, "Sheet1".to_owned()).unwrap();
        assert_eq!((grid.rows(), grid.columns(0), grid.columns(1), grid.columns(2)), (3, 1, 0, 4));
        assert_eq!(
            (grid.said(2, 0), grid.said(2, 1), grid.said(2, 3), grid.kind(2, 3)),
            ("", "c", "1", CellKind::Number)
        );
        let place = super::super::GridPlace { row: 2, column: Some(3) };
        assert_eq!(grid.locate(place), super::super::Located::Sheet { sheet: said("Sheet1"), cell: said("D3") });
    }
}
