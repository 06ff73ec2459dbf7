//! The size to which a workbook would grow, found before the crate that reads it takes its word for it: a small file
//! may unpack to a very large one, and may claim more cells than any memory holds.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use crate::bounds;

use super::TabularFault;

/// The kinds of workbooks that packages hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Package {
    /// Office Open XML, of Excel.
    Xlsx,
    /// OpenDocument, of LibreOffice.
    Ods,
}

/// The kind of workbook, if it stays within bounds.
pub(super) fn weigh(bytes: &[u8]) -> Result<Package, TabularFault> {
    let damaged = |_| TabularFault::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|other| other == name);
    let in_folder = |folder: &str| names.iter().any(|other| other.starts_with(folder));
    let package = match () {
        () if has("xl/workbook.bin") => return Err(TabularFault::OtherWorkbook),
        () if has("[content_types].xml") && in_folder("xl/") => Package::Xlsx,
        () if has("mimetype") && has("content.xml") => Package::Ods,
        () => return Err(TabularFault::NoTable),
    };
    let mut left = bounds::TABLE_UNPACKED_BYTES_MAX;
    for (index, name) in names.iter().enumerate() {
        let entry = archive.by_index(index).map_err(damaged)?;
        let mut entry = BufReader::new(entry.take(left + 1));
        match package {
            Package::Xlsx if name.ends_with("sharedstrings.xml") => texts_claimed(&mut entry)?,
            Package::Ods if name == "content.xml" => cells_claimed(&mut entry)?,
            Package::Xlsx | Package::Ods => {}
        }
        std::io::copy(&mut entry, &mut std::io::sink()).map_err(|_| TabularFault::Damaged)?;
        let unpacked = left + 1 - entry.get_ref().limit();
        left = left.checked_sub(unpacked).ok_or(TabularFault::TooLarge)?;
    }
    Ok(package)
}

/// Room for so many texts is made before the first is read.
fn texts_claimed(xml: &mut impl BufRead) -> Result<(), TabularFault> {
    let (mut reader, mut buffer) = (reader(xml), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => {
                let claimed = number(&start, "uniqueCount").unwrap_or_default();
                let fits = claimed <= bounds::TABLE_CELLS_MAX as u64;
                return if fits { Ok(()) } else { Err(TabularFault::TooManyCells) };
            }
            // The crate tells what is no XML, and reads no further either.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Cells and rows are repeated by a number: a line of XML may stand for millions. Empty ones at the end of a row or of
/// the table, with which every such file fills its sheets, cost nothing.
fn cells_claimed(xml: &mut impl BufRead) -> Result<(), TabularFault> {
    let (mut reader, mut buffer) = (reader(xml), Vec::new());
    let (mut cells, mut widest) = (0_u64, 0_u64);
    // These four belong to the row that is being read; empty rows wait, and count only if one follows that is not.
    let (mut times, mut width, mut trailing, mut waiting) = (1, 0_u64, 0_u64, 0_u64);
    // The cell is repeated so often, and may hold something.
    let (mut repeated, mut says) = (0, false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) if start.local_name().as_ref() == "table-row" => {
                (times, width, trailing) = (number(&start, "number-rows-repeated").unwrap_or(1), 0, 0);
            }
            Ok(Event::Start(start)) if is_cell(start.local_name().as_ref()) => {
                repeated = number(&start, "number-columns-repeated").unwrap_or(1);
                says = start.attributes().flatten().any(|attribute| {
                    matches!(attribute.key.local_name().as_ref(), "value-type" | "value" | "formula" | "string-value")
                });
            }
            Ok(Event::End(end)) if is_cell(end.local_name().as_ref()) => match says {
                true => (width, trailing) = (width.saturating_add(trailing).saturating_add(repeated), 0),
                false => trailing = trailing.saturating_add(repeated),
            },
            Ok(Event::End(end)) if end.local_name().as_ref() == "table-row" => {
                widest = widest.max(width);
                if width == 0 {
                    waiting = waiting.saturating_add(times);
                } else {
                    let rows = times.saturating_add(std::mem::take(&mut waiting));
                    cells = cells.saturating_add(widest.saturating_mul(rows));
                }
            }
            Ok(Event::End(end)) if end.local_name().as_ref() == "table" => (widest, waiting) = (0, 0),
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => says = true,
        }
        if cells.max(width.saturating_add(trailing)) > bounds::TABLE_CELLS_MAX as u64 {
            return Err(TabularFault::TooManyCells);
        }
    }
}

/// XML as `calamine` reads it, so that both see the same.
pub(super) fn reader<R: BufRead>(xml: R) -> Reader<R> {
    let mut reader = Reader::from_reader(xml);
    let config = reader.config_mut();
    (config.check_end_names, config.check_comments) = (false, false);
    config.expand_empty_elements = true;
    reader
}

pub(super) fn is_cell(name: &str) -> bool {
    matches!(name, "table-cell" | "covered-table-cell")
}

/// An attribute that is a number; one too large for any, or written otherwise, is the largest.
pub(super) fn number(start: &BytesStart<'_>, name: &str) -> Option<u64> {
    let attribute = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(attribute.value.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn package(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn ods(rows: &str) -> Result<Package, TabularFault> {
        let content = format!("<office:document-content><table:table>{rows}</table:table></office:document-content>");
        weigh(&package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]))
    }

    #[test]
    fn what_a_workbook_claims_is_no_more_than_its_bound() {
        let texts = |count: &str| {
            let texts = format!("<?xml version=\"1.0\"?><sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
            weigh(&package(&[("[Content_Types].xml", ""), ("xl/SharedStrings.xml", &texts)]))
        };
        assert_eq!(texts("1"), Ok(Package::Xlsx));
        for count in ["5000001", "18446744073709551615", "99999999999999999999999"] {
            assert_eq!(texts(count), Err(TabularFault::TooManyCells), "{count}");
        }
        let blanks = " ".repeat(bounds::TABLE_UNPACKED_BYTES_MAX as usize / 2 + 1);
        let parts = [("[Content_Types].xml", ""), ("xl/a.xml", &blanks), ("xl/b.xml", &blanks)];
        assert_eq!(weigh(&package(&parts[..2])), Ok(Package::Xlsx));
        assert_eq!(weigh(&package(&parts)), Err(TabularFault::TooLarge));
    }

    #[test]
    fn repeated_cells_count_as_often_as_they_are_repeated() {
        let cell = |repeated: u64, said: &str| {
            format!("<table:table-cell table:number-columns-repeated=\"{repeated}\">{said}</table:table-cell>")
        };
        let empty = |repeated: u64| format!("<table:table-cell table:number-columns-repeated=\"{repeated}\"/>");
        let row = |repeated: u64, cells: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
        };
        // Empty cells fill a sheet of LibreOffice to its end and are nothing.
        let filled = row(1, &(cell(3, "<text:p>a</text:p>") + &empty(16_381))) + &row(1_048_575, &empty(16_384));
        assert_eq!(ods(&filled), Ok(Package::Ods));
        for rows in [
            row(1_048_576, &cell(16_384, "a")),
            row(1, &cell(5_000_001, "a")),
            row(1, &(empty(5_000_001) + &cell(1, "a"))),
            row(1, &cell(16_384, "a")) + &row(1_048_570, &empty(1)) + &row(1, &cell(1, "a")),
            row(1, &(empty(16_384) + &cell(1, "a"))).repeat(400),
            row(1, &cell(8, "a"))
                + "<table:table-row table:number-rows-repeated=\"1000000\"/>"
                + &row(1, &cell(8, "a")),
            row(1, &cell(8, "a")).replace("=\"8\"", "=\"&#57;\""),
        ] {
            assert_eq!(ods(&rows), Err(TabularFault::TooManyCells), "{}", &rows[..rows.len().min(200)]);
        }
    }

    #[test]
    fn other_packages_are_told_apart() {
        let word = [("[Content_Types].xml", ""), ("word/document.xml", "")];
        assert_eq!(weigh(&package(&word)), Err(TabularFault::NoTable));
        assert_eq!(weigh(&package(&[("xl/workbook.bin", "")])), Err(TabularFault::OtherWorkbook));
        assert_eq!(weigh(b"PK\x03\x04 and no more"), Err(TabularFault::Damaged));
    }
}
