//! A sheet as CSV for whatever reads tables: RFC 4180, with commas, in UTF-8. The mark at the beginning tells Excel
//! that it is UTF-8, or it would take Kazakh and Russian letters for others; what reads tables elsewhere passes over
//! it. Where the system's lists are separated by semicolons, Excel splits the columns when the file comes in by
//! Data → From Text/CSV; for opening by a click there is the spreadsheet.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe before it. Days, moments and lengths are
//! written as ISO 8601 writes them, lengths as hours, minutes and seconds.

use csv::{Terminator, WriterBuilder};

use super::tables::{SheetCell, TableSheet};

/// The byte order mark.
const UTF_8: &str = "\u{FEFF}";

pub fn csv(sheet: &TableSheet) -> Vec<u8> {
    let mut settings = WriterBuilder::new();
    let mut writer = settings.terminator(Terminator::CRLF).flexible(true).from_writer(UTF_8.as_bytes().to_vec());
    let mut write = |row: &[String]| writer.write_record(row).expect("memory takes every row");
    write(&sheet.head.iter().map(|head| harmless(head)).collect::<Vec<_>>());
    for row in &sheet.rows {
        write(&row.iter().map(text).collect::<Vec<_>>());
    }
    writer.into_inner().expect("memory needs no flushing")
}

fn text(cell: &SheetCell) -> String {
    match cell {
        SheetCell::Empty => String::new(),
        SheetCell::Text(text) => harmless(text),
        SheetCell::Number(number) => number.to_string(),
        SheetCell::Date(date) => date.to_string(),
        SheetCell::Moment(moment) => moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
        SheetCell::Seconds(seconds) => format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60),
    }
}

/// A text that no spreadsheet computes. Spreadsheets of East Asia take the wide signs as well; one that takes
/// semicolons for the ends of cells sees a cell begin after each, and one that misreads quotes after each line feed.
pub(super) fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    for cell in text.split_inclusive([';', '\n', '\r', '\t']) {
        if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            safe.push('\'');
        }
        safe.push_str(cell);
    }
    safe
}
