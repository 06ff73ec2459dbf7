//! A form as whoever was handed it sends it back: filled in with Word, in a browser, or in a spreadsheet.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use viva::{
    encoding::decode,
    locale::Locale,
    report::{
        CHOICE, Input,
        document::{Block, Document},
        docx, form_csv, html,
    },
};

/// What is filled in, by the codes of fields.
#[derive(Debug, Clone, Default)]
pub struct Filling {
    pub texts: BTreeMap<String, String>,
    pub choices: Vec<(String, String)>,
}

impl Filling {
    pub fn text(mut self, code: &str, text: &str) -> Self {
        self.texts.insert(code.into(), text.into());
        self
    }

    pub fn choice(mut self, code: &str, choice: &str) -> Self {
        self.choices.push((code.into(), choice.into()));
        self
    }

    /// The cells that are written in, by the code of their row and their column.
    fn cells(&self, document: &Document) -> BTreeMap<(String, usize), String> {
        let mut cells = BTreeMap::new();
        for block in &document.blocks {
            match block {
                Block::Field(field) => {
                    if let Some(text) = self.texts.get(&field.code) {
                        cells.insert((field.code.clone(), 2), text.clone());
                    }
                    if let Input::OneOf(_) | Input::AnyOf(_) = field.input {
                        for (code, choice) in self.choices.iter().filter(|(code, _)| *code == field.code) {
                            cells.insert((format!("{code}{CHOICE}{choice}"), 2), "x".into());
                        }
                    }
                }
                Block::Grid(grid) => {
                    for row in &grid.rows {
                        for (_, choice) in self.choices.iter().filter(|(code, _)| *code == row.code) {
                            let at = grid.choices.iter().position(|each| each.id == *choice).unwrap();
                            cells.insert((row.code.clone(), 2 + at), "х".into());
                        }
                        if let Some(text) = self.texts.get(&format!("{}/example", row.code)) {
                            cells.insert((row.code.clone(), 2 + grid.choices.len()), text.clone());
                        }
                    }
                }
                _ => {}
            }
        }
        cells
    }

    /// The rows of the table, filled in.
    pub fn rows(&self, document: &Document) -> Vec<Vec<String>> {
        let cells = self.cells(document);
        let text = decode(&form_csv(document, "Code".into())).unwrap().text;
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<String>>());
        let fill = |mut row: Vec<String>| {
            for (column, cell) in row.clone().iter().enumerate() {
                let filled = cells.get(&(row[0].clone(), column));
                row[column] = filled.unwrap_or(cell).clone();
            }
            row
        };
        rows.map(fill).collect()
    }

    /// The form as a spreadsheet saves it as text.
    pub fn csv(&self, document: &Document, delimiter: u8) -> Vec<u8> {
        let mut writer = ::csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
        let rows = self.rows(document);
        let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
        for mut row in rows {
            // A spreadsheet writes as many fields in each row.
            row.resize(widest, String::new());
            writer.write_record(&row).unwrap();
        }
        writer.into_inner().unwrap()
    }

    /// The form as Word saves it.
    pub fn docx(&self, document: &Document) -> Vec<u8> {
        let cells = self.cells(document);
        with_text(&docx(document).unwrap(), |xml| {
            let rows: Vec<String> = xml.split("<w:tr>").map(|row| filled_row(row, &cells)).collect();
            rows.join("<w:tr>")
        })
    }

    /// The form as a browser saves it.
    pub fn html(&self, document: &Document, locale: &Locale) -> String {
        let mut page = html(document, locale);
        for (code, text) in &self.texts {
            let text = escaped(text);
            let input = format!("name=\"{code}\" value=\"");
            match page.find(&input) {
                Some(at) => {
                    let end = at + input.len() + page[at + input.len()..].find('"').unwrap();
                    page.replace_range(at + input.len()..end, &text);
                }
                None => {
                    let name = page.find(&format!("name=\"{code}\"")).unwrap_or_else(|| panic!("{code}"));
                    let at = name + page[name..].find('>').unwrap() + 1;
                    page.insert_str(at, &text);
                }
            }
        }
        for (code, choice) in &self.choices {
            let input = format!("name=\"{code}\" value=\"{choice}\"");
            let at = page.find(&input).unwrap_or_else(|| panic!("{code} {choice}")) + input.len();
            page.insert_str(at, " checked=\"\"");
        }
        page
    }
}

const RUN: &str = "<w:t xml:space=\"preserve\">";

fn filled_row(row: &str, cells: &BTreeMap<(String, usize), String>) -> String {
    let mut parts: Vec<String> = row.split("<w:tc>").map(str::to_owned).collect();
    let code =
        parts.get(1).and_then(|cell| cell.split_once(RUN)?.1.split_once("</w:t>")).map(|(code, _)| code.to_owned());
    let Some(code) = code else { return row.to_owned() };
    for (column, part) in parts.iter_mut().skip(1).enumerate() {
        if let Some(text) = cells.get(&(code.clone(), column)) {
            let (before, after) = part.split_once(RUN).unwrap();
            let after = after.split_once("</w:t>").unwrap().1;
            let text = escaped(text).replace('\n', &format!("</w:t><w:br/>{RUN}"));
            *part = format!("{before}{RUN}{text}</w:t>{after}");
        }
    }
    parts.join("<w:tc>")
}

/// A document of Word with another text.
pub fn with_text(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name == "word/document.xml" {
            content = change(&String::from_utf8(content).unwrap()).into_bytes();
        }
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
