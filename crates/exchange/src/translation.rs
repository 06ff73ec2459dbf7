//! The sheet for a translator: each text of a rubric with its place, the words that are to be translated, and room for
//! the translation, in which the one that there is stands already. What comes back changes texts alone: comments, the
//! layout and everything else of the file stay.

mod apply;
mod places;

pub use apply::{Applied, TranslationFault, apply};

use std::collections::HashMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::notation;

use super::export::workbook::{Host, encode, head};
use places::{fallback, places};

const SHEET: &str = "Translation";
const PLACE: &str = "place";
const SOURCE: &str = "source";
const TRANSLATION: &str = "translation";
/// The words as they were in the earlier version that the translation was made from, where they have changed.
const BEFORE: &str = "source before";

/// The sheet for a translation of a rubric's text into a language. With the text of the version from which an earlier
/// translation was made, it shows what was said there where the words have changed since.
pub fn sheet(text: &str, to: &str, since: Option<&str>) -> Result<Vec<u8>, XlsxError> {
    let tree = notation::tree(text);
    let from = fallback(&tree.root);
    let before = since.map(notation::tree);
    let before = before.iter().flat_map(|tree| places(&tree.root));
    let before: HashMap<String, _> = before.map(|place| (place.way.clone(), place)).collect();
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let cell = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_num_format("@");
    let (bold, locked) = (cell.clone().set_bold(), cell.clone().set_font_color(0x55_55_55));
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(SHEET)?;
    let heads = [PLACE.to_owned(), head(SOURCE, Some(&from)), head(TRANSLATION, Some(to)), BEFORE.to_owned()];
    for ((column, head), width) in (0_u16..).zip(heads).zip([34.0, 60.0, 60.0, 50.0]) {
        worksheet.write_string_with_format(0, column, head, &bold)?;
        worksheet.set_column_width(column, width)?;
    }
    for (row, place) in (1_u32..).zip(places(&tree.root)) {
        let source = place.said(&from, &from).unwrap_or_default();
        let earlier = before.get(&place.way).and_then(|other| other.said(&from, &from));
        let earlier = earlier.filter(|earlier| *earlier != source).unwrap_or_default();
        worksheet.write_string_with_format(row, 0, &place.way, &locked)?;
        worksheet.write_string_with_format(row, 1, encode(source, Host::Workbook), &locked)?;
        let present = place.said(to, &from).map_or(String::new(), |said| encode(said, Host::Workbook));
        worksheet.write_string_with_format(row, 2, present, &cell)?;
        if !earlier.is_empty() {
            worksheet.write_string_with_format(row, 3, encode(earlier, Host::Workbook), &locked)?;
        }
    }
    worksheet.set_freeze_panes(1, 1)?;
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests;
