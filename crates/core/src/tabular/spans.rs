//! Cells of an OpenDocument workbook that are shown as one, which the crate that reads it does not tell.

use std::io::{BufReader, Cursor};

use quick_xml::events::Event;
use zip::ZipArchive;

use crate::bounds;

use super::{
    Merged, TabularFault,
    weigh::{is_cell, number, reader},
};

/// The merged cells of each sheet, in the order of the workbook.
pub(super) fn of_ods(bytes: &[u8]) -> Result<Vec<Vec<Merged>>, TabularFault> {
    let damaged = |_| TabularFault::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let (mut reader, mut buffer) = (reader(BufReader::new(content)), Vec::new());
    let mut sheets: Vec<Vec<Merged>> = Vec::new();
    let mut count = 0;
    let (mut row, mut column, mut times) = (0_u64, 0_u64, 1_u64);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) if start.local_name().as_ref() == "table" => {
                sheets.push(Vec::new());
                row = 0;
            }
            Ok(Event::Start(start)) if start.local_name().as_ref() == "table-row" => {
                (column, times) = (0, number(&start, "number-rows-repeated").unwrap_or(1));
            }
            Ok(Event::End(end)) if end.local_name().as_ref() == "table-row" => row = row.saturating_add(times),
            Ok(Event::Start(start)) if is_cell(start.local_name().as_ref()) => {
                let spans = |name| number(&start, name).unwrap_or(1).max(1);
                let (rows, columns) = (spans("number-rows-spanned"), spans("number-columns-spanned"));
                let sheet = sheets.last_mut().filter(|_| rows > 1 || columns > 1);
                if let (Some(sheet), Some(area)) = (sheet, area(row, column, rows, columns)) {
                    count += 1;
                    if count > bounds::TABLE_MERGED_MAX {
                        return Err(TabularFault::TooManyCells);
                    }
                    sheet.push(area);
                }
                column = column.saturating_add(number(&start, "number-columns-repeated").unwrap_or(1));
            }
            Ok(Event::Eof) | Err(_) => return Ok(sheets),
            Ok(_) => {}
        }
    }
}

/// The area that begins at a cell; none where no sheet reaches so far.
fn area(row: u64, column: u64, rows: u64, columns: u64) -> Option<Merged> {
    let last = |first: u64, count: u64| u32::try_from(first.checked_add(count - 1)?).ok().map(|last| last as usize);
    let (last_row, last_column) = (last(row, rows)?, last(column, columns)?);
    Some(Merged { rows: row as usize..=last_row, columns: column as usize..=last_column })
}
