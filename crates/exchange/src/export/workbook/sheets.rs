//! The sheets as a workbook for people: heads stay in sight and say in three languages what is meant, a choice is made
//! from a list, and languages stand side by side. The same rubric gives the same bytes.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Note, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    locale::{Language, Locale},
    message,
};

use super::{
    cell::{Host, encode},
    layout::{Column, FIELD, Form, MORE, RUBRIC, SHEETS, Sheet, VALUE, head},
    rows::{Row, Said, Tables, column_name},
};

/// Languages in which the notes stand.
const NOTES: [&str; 3] = ["en", "ru", "kk"];
/// Rows below the last one in which a choice is offered as well.
const ROOM: u32 = 300;
const LINE_POINTS: f64 = 15.0;
const ROW_POINTS_MAX: f64 = 405.0;

struct Looks {
    head: Format,
    text: Format,
    code: Format,
}

/// A column as it is written: the one of the layout with its language.
struct Written {
    column: usize,
    language: usize,
    head: String,
    width: usize,
}

pub(in crate::export) fn xlsx(title: &str, tables: &Tables) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(1980, 1, 1)?;
    let title: String = title.chars().filter(|c| !c.is_control()).take(200).collect();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let looks = Looks::new();
    for (index, sheet) in SHEETS.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet.name)?;
        match (index, tables.rows[index].first()) {
            (RUBRIC, row) => whole(worksheet, sheet, row.unwrap_or(&Row::new()), tables, &looks)?,
            _ => fill(worksheet, sheet, &tables.rows[index], tables, &looks)?,
        }
        worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        worksheet.set_repeat_rows(0, 0)?;
    }
    workbook.save_to_buffer()
}

/// The columns of a sheet in their languages.
fn columns(sheet: &Sheet, languages: &[String]) -> Vec<Written> {
    let mut written = Vec::new();
    for (column, Column { name, form }) in sheet.columns.iter().enumerate() {
        let of_languages: Vec<_> = match form {
            Form::Text => languages.iter().enumerate().map(|(at, tag)| (at, Some(tag.as_str()))).collect(),
            _ => vec![(0, None)],
        };
        for (language, tag) in of_languages {
            let head = head(name, tag);
            let width = width(*form).max(head.width() + 4);
            written.push(Written { column, language, head, width });
        }
    }
    written.push(Written { column: sheet.columns.len(), language: 0, head: MORE.to_owned(), width: 40 });
    written
}

fn width(form: Form) -> usize {
    match form {
        Form::Text => 44,
        Form::Notation => 40,
        Form::List => 22,
        Form::Owner(_) | Form::Named(_) | Form::Plain | Form::Choice(_) => 14,
        Form::Number | Form::Truth => 10,
    }
}

fn fill(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    rows: &[Row],
    tables: &Tables,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let columns = columns(sheet, &tables.languages);
    for (at, Written { column, head, width, .. }) in (0_u16..).zip(&columns) {
        worksheet.write_string_with_format(0, at, head, &looks.head)?;
        worksheet.set_column_width(at, *width as f64)?;
        worksheet.insert_note(0, at, &note(noted(sheet, *column)))?;
        if let Some(known) = sheet.columns.get(*column).and_then(|column| validation(column.form)) {
            worksheet.add_data_validation(1, at, rows.len() as u32 + ROOM, at, &known)?;
        }
    }
    for (number, row) in (1_u32..).zip(rows) {
        let mut lines = 1;
        for (at, Written { column, language, width, .. }) in (0_u16..).zip(&columns) {
            let Some(said) = row.get(&(*column, *language)) else { continue };
            lines = lines.max(write(worksheet, (number, at), said, *width, looks)?);
        }
        worksheet.set_row_height(number, height(lines))?;
    }
    // The first columns name what the row is about.
    let id = sheet.column("id").filter(|id| *id <= 1).map_or(1, |id| id as u16 + 1);
    worksheet.set_freeze_panes(1, id)?;
    worksheet.autofilter(0, 0, (rows.len() as u32).max(1), (columns.len() - 1) as u16)?;
    Ok(())
}

/// The first sheet, which has a row for each field.
fn whole(worksheet: &mut Worksheet, sheet: &Sheet, row: &Row, tables: &Tables, looks: &Looks) -> Result<(), XlsxError> {
    let languages = tables.languages.iter().map(|tag| (head("text", Some(tag)), 60));
    let heads = [(FIELD.to_owned(), 28), (VALUE.to_owned(), 24)].into_iter().chain(languages);
    for ((at, name), (head, width)) in
        (0_u16..).zip([FIELD, VALUE].into_iter().chain(std::iter::repeat("text"))).zip(heads)
    {
        worksheet.write_string_with_format(0, at, &head, &looks.head)?;
        worksheet.set_column_width(at, f64::from(width))?;
        worksheet.insert_note(0, at, &note(name))?;
    }
    for number in 0..=sheet.columns.len() {
        let (at, name) = (number as u32 + 1, column_name(sheet, number));
        let form = sheet.columns.get(number).map(|column| column.form);
        worksheet.write_string_with_format(at, 0, name, &looks.head)?;
        worksheet.insert_note(at, 0, &note(name))?;
        if let Some(known) = form.and_then(validation) {
            worksheet.add_data_validation(at, 1, at, 1, &known)?;
        }
        let mut lines = 1;
        for ((_, language), said) in row.range((number, 0)..=(number, usize::MAX)) {
            let is_text = form == Some(Form::Text);
            let (column, width) = if is_text { (*language as u16 + 2, 60) } else { (1, 24) };
            lines = lines.max(write(worksheet, (at, column), said, width, looks)?);
        }
        worksheet.set_row_height(at, height(lines))?;
    }
    worksheet.set_freeze_panes(1, 1)?;
    Ok(())
}

/// Writes a cell and returns the lines that it takes.
fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    said: &Said,
    width: usize,
    looks: &Looks,
) -> Result<usize, XlsxError> {
    let text = match said {
        Said::Number(number) => match number.parse::<f64>() {
            Ok(value) => {
                worksheet.write_number_with_format(row, column, value, &looks.text)?;
                return Ok(1);
            }
            Err(_) => number.clone(),
        },
        Said::Text(text) | Said::Code(text) => encode(text, Host::Workbook),
    };
    let look = if matches!(said, Said::Code(_)) { &looks.code } else { &looks.text };
    worksheet.write_string_with_format(row, column, &text, look)?;
    let room = width.saturating_sub(3).max(1);
    Ok(text.split('\n').map(|line| line.width().div_ceil(room).max(1)).sum())
}

fn height(lines: usize) -> f64 {
    (lines as f64 * LINE_POINTS + 3.0).min(ROW_POINTS_MAX)
}

/// What may be chosen in a column.
fn validation(form: Form) -> Option<DataValidation> {
    let list = |choices: &[&str]| DataValidation::new().allow_list_strings(choices).ok();
    let known = match form {
        Form::Choice(choices) => list(choices)?,
        Form::Truth => list(&["true", "false"])?,
        Form::Owner(Some(source)) | Form::Named(Some(source)) => {
            let ids = SHEETS.iter().find(|sheet| sheet.name == source)?.column("id")?;
            let column = char::from(b'A' + ids as u8);
            let formula = format!("='{source}'!${column}$2:${column}$1500");
            DataValidation::new().allow_list_formula(Formula::new(formula))
        }
        _ => return None,
    };
    Some(known.set_error_style(DataValidationErrorStyle::Warning))
}

/// The note of a head, in each language.
fn note(column: &str) -> Note {
    let said = NOTES.map(|tag| said(column, tag));
    let text = said.join("\n\n");
    let lines: usize = text.split('\n').map(|line| line.chars().count() / 44 + 1).sum();
    Note::new(text).add_author_prefix(false).set_width(340).set_height((lines as u32 * 17 + 10).min(600))
}

/// The name by which the message knows a column; a value of a level is another thing than that of a field.
pub(super) fn noted(sheet: &Sheet, column: usize) -> &'static str {
    match column_name(sheet, column) {
        VALUE => "value-of-level",
        name => name,
    }
}

/// What a column holds, in one language.
pub(super) fn said(column: &str, tag: &str) -> String {
    Locale::new(&Language::from(tag)).say(&message!("workbook-note", column = column.replace(['.', '_'], "-")))
}

impl Looks {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_text_wrap();
        let head = cell()
            .set_bold()
            .set_font_color(Color::RGB(0x1F_6F_78))
            .set_background_color(Color::RGB(0xE8_F0_F1))
            .set_border_bottom(FormatBorder::Thin);
        let text = cell().set_num_format("@");
        Looks { head, code: text.clone().set_font_name("Consolas"), text }
    }
}
