//! Rows and columns of a workbook that its maker has hidden, which the crate that reads it does not tell.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Cursor, Read},
    ops::Range,
};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::bounds;

use super::weigh::{number, reader};

/// What of a sheet nobody sees who opens the workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Whether the whole sheet is.
    pub sheet: bool,
    pub rows: Vec<Range<usize>>,
    pub columns: Vec<Range<usize>>,
}

/// Ranges of one sheet: whoever hides every other row has hidden enough to be told.
const RANGES_MAX: usize = 1_000;

fn add(ranges: &mut Vec<Range<usize>>, range: Range<usize>) {
    if let Some(last) = ranges.last_mut().filter(|last| last.end == range.start) {
        last.end = range.end;
    } else if ranges.len() < RANGES_MAX {
        ranges.push(range);
    }
}

/// The hidden rows and columns of each sheet of an Excel workbook, by its name. What cannot be read is not told: the crate
/// that reads the cells refuses a damaged workbook.
pub(super) fn of_xlsx(bytes: &[u8]) -> HashMap<String, Hidden> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return HashMap::new() };
    let mut targets: HashMap<String, String> = HashMap::new();
    each_start(&mut archive, "xl/_rels/workbook.xml.rels", |start| {
        if let (Some(id), Some(target)) = (said(start, "Id"), said(start, "Target")) {
            let target = target.trim_start_matches('/');
            let path = if target.starts_with("xl/") { target.to_owned() } else { format!("xl/{target}") };
            targets.insert(id, path);
        }
    });
    let mut sheets: Vec<(String, String)> = Vec::new();
    each_start(&mut archive, "xl/workbook.xml", |start| {
        if start.local_name().as_ref() != "sheet" {
            return;
        }
        let path = said(start, "id").and_then(|id| targets.get(&id)).cloned();
        if let (Some(name), Some(path)) = (said(start, "name"), path) {
            sheets.push((name, path));
        }
    });
    let mut hidden = HashMap::new();
    // Many sheets may point at one part, which is read once.
    let mut of_parts: HashMap<String, Hidden> = HashMap::new();
    for (name, path) in sheets {
        if let Some(known) = of_parts.get(&path) {
            hidden.insert(name, known.clone());
            continue;
        }
        let mut of_sheet = Hidden::default();
        let mut next = 0;
        each_start(&mut archive, &path, |start| {
            let is_hidden = || said(start, "hidden").is_some_and(|said| said == "1" || said == "true");
            match start.local_name().as_ref() {
                "row" => {
                    let row =
                        number(start, "r").and_then(|row| usize::try_from(row).ok()?.checked_sub(1)).unwrap_or(next);
                    next = row.saturating_add(1);
                    if is_hidden() && row < bounds::TABLE_ROWS_MAX {
                        add(&mut of_sheet.rows, row..row + 1);
                    }
                }
                "col" if is_hidden() => {
                    let place = |name| number(start, name).and_then(|number| usize::try_from(number).ok());
                    if let (Some(first), Some(last)) = (place("min").and_then(|min| min.checked_sub(1)), place("max"))
                        && first < last
                    {
                        add(&mut of_sheet.columns, first..last);
                    }
                }
                _ => {}
            }
        });
        of_parts.insert(path, of_sheet.clone());
        hidden.insert(name, of_sheet);
    }
    hidden
}

/// The hidden rows and columns of each sheet of an OpenDocument workbook, in the order of the workbook.
pub(super) fn of_ods(bytes: &[u8]) -> Vec<Hidden> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let mut sheets: Vec<Hidden> = Vec::new();
    let (mut row, mut column) = (0_usize, 0_usize);
    each_start(&mut archive, "content.xml", |start| {
        let is_hidden = || said(start, "visibility").is_some_and(|said| said == "collapse" || said == "filter");
        let times =
            |name| number(start, name).and_then(|number| usize::try_from(number).ok()).unwrap_or(1).min(1 << 24);
        match (start.local_name().as_ref(), sheets.last_mut()) {
            ("table", _) => {
                sheets.push(Hidden::default());
                (row, column) = (0, 0);
            }
            ("table-row", Some(sheet)) => {
                let end = row.saturating_add(times("number-rows-repeated"));
                if is_hidden() {
                    add(&mut sheet.rows, row..end);
                }
                row = end;
            }
            ("table-column", Some(sheet)) => {
                let end = column.saturating_add(times("number-columns-repeated"));
                if is_hidden() {
                    add(&mut sheet.columns, column..end);
                }
                column = end;
            }
            _ => {}
        }
    });
    sheets
}

/// Looks at the beginnings of all elements of a member of the package, as far as its XML is whole.
fn each_start(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, look: impl FnMut(&BytesStart<'_>)) {
    let Ok(member) = archive.by_name(name) else { return };
    each_start_of(BufReader::new(member.take(bounds::TABLE_UNPACKED_BYTES_MAX)), look);
}

fn each_start_of(xml: impl BufRead, mut look: impl FnMut(&BytesStart<'_>)) {
    let (mut reader, mut buffer) = (reader(xml), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => look(&start),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without what stands before it.
fn said(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&attribute.value).ok().map(|said| said.into_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_found_where_rows_are_repeated_or_have_no_numbers() {
        let package = |name: &str, text: &str| {
            let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
            writer.finish().unwrap().into_inner()
        };
        let content = "<d xmlns:table=\"t\"><table:table><table:table-column table:number-columns-repeated=\"2\"/>\
                       <table:table-column table:visibility=\"collapse\"/>\
                       <table:table-row table:number-rows-repeated=\"3\"/><table:table-row table:visibility=\"filter\"/>\
                       <table:table-row table:visibility=\"collapse\"/></table:table><table:table/></d>";
        let found = of_ods(&package("content.xml", content));
        let only = |ranges: &[Range<usize>]| (ranges.len(), ranges.first().cloned());
        assert_eq!((only(&found[0].rows), only(&found[0].columns)), ((1, Some(3..5)), (1, Some(2..3))));
        assert_eq!(found[1], Hidden::default());
        // What is no workbook hides nothing.
        assert_eq!((of_ods(b"PK"), of_xlsx(b"PK").len()), (Vec::new(), 0));
        assert_eq!(of_xlsx(&package("xl/workbook.xml", "<workbook><sheet name=\"a\"/></workbook>")).len(), 0);
    }
}
