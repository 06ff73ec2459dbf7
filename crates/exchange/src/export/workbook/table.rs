//! The sheets as one table: each begins with a line of heads, and the first column names the sheet, in brackets before
//! its heads. All lines are of one length, in UTF-8 with its mark, so that a spreadsheet opens it.

use csv::{Terminator, WriterBuilder};

use super::{
    cell::{Host, encode},
    layout::{FIELD, Form, MORE, RUBRIC, SHEETS, Sheet, VALUE, head},
    rows::{Row, Said, Tables, column_name},
};

/// The byte order mark.
const UTF_8: &str = "\u{FEFF}";

pub(in crate::export) fn csv(tables: &Tables) -> Vec<u8> {
    let mut lines: Vec<Vec<String>> = Vec::new();
    for (index, (sheet, rows)) in SHEETS.iter().zip(&tables.rows).enumerate() {
        if index == RUBRIC {
            whole(sheet, rows, tables, &mut lines);
            continue;
        }
        // A sheet without rows has heads all the same, so that whoever adds one sees how.
        let of_languages = |form| if form == Form::Text { tables.languages.len() } else { 1 };
        let mut columns: Vec<(usize, usize)> = Vec::new();
        let mut heads = vec![format!("[{}]", sheet.name)];
        for (at, column) in sheet.columns.iter().enumerate() {
            for language in 0..of_languages(column.form) {
                let tag = (column.form == Form::Text).then(|| tables.languages[language].as_str());
                columns.push((at, language));
                heads.push(head(column.name, tag));
            }
        }
        columns.push((sheet.columns.len(), 0));
        heads.push(MORE.to_owned());
        lines.push(heads);
        for row in rows {
            let cells = columns.iter().map(|place| row.get(place).map_or(String::new(), field));
            lines.push([sheet.name.to_owned()].into_iter().chain(cells).collect());
        }
    }
    let widest = lines.iter().map(Vec::len).max().unwrap_or_default();
    let mut settings = WriterBuilder::new();
    let mut writer = settings.terminator(Terminator::CRLF).from_writer(UTF_8.as_bytes().to_vec());
    for mut line in lines {
        line.resize(widest, String::new());
        writer.write_record(&line).expect("memory takes every row");
    }
    writer.into_inner().expect("memory needs no flushing")
}

/// The first sheet has a line for each field.
fn whole(sheet: &Sheet, rows: &[Row], tables: &Tables, lines: &mut Vec<Vec<String>>) {
    let heads = [format!("[{}]", sheet.name), FIELD.to_owned(), VALUE.to_owned()].into_iter();
    lines.push(heads.chain(tables.languages.iter().map(|tag| head("text", Some(tag)))).collect());
    for column in 0..=sheet.columns.len() {
        let is_text = sheet.columns.get(column).is_some_and(|column| column.form == Form::Text);
        let cell = |language| rows.first().and_then(|row| row.get(&(column, language))).map_or(String::new(), field);
        let mut line = vec![sheet.name.to_owned(), column_name(sheet, column).to_owned()];
        line.push(if is_text { String::new() } else { cell(0) });
        line.extend((0..tables.languages.len()).map(|at| if is_text { cell(at) } else { String::new() }));
        lines.push(line);
    }
}

fn field(said: &Said) -> String {
    match said {
        // With a point in it, a number may be a day to a spreadsheet.
        Said::Number(number) if !number.contains('.') => number.clone(),
        Said::Number(text) | Said::Text(text) => encode(text, Host::Table),
        Said::Code(code) => encode(code, Host::Workbook),
    }
}
