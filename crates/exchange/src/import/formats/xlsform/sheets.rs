//! The sheets of a form and the columns in them, under all names that they have had: in a workbook a sheet each, in a
//! text one below the other, or the survey alone.

use std::collections::HashSet;

use crate::tabular::{CellKind, Grid, GridSource};

use super::super::super::{
    super::marks::Mark,
    content::{Body, Content},
};
use super::types::RowType;

/// Rows in which a header is looked for.
const HEADER_WITHIN: usize = 10;

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Field {
    Type,
    Name,
    Label,
    Hint,
    Guidance,
    Relevant,
    Required,
    Constraint,
    Message,
    Appearance,
    Calculation,
    Filter,
    RepeatCount,
    Parameters,
    Media,
    Disabled,
    List,
    /// The list of choices that all rows of a table have.
    Rated,
    Default,
    /// A column of our own export.
    Own(Mark),
    Other,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) at: usize,
    pub(super) field: Field,
    /// The language as the header names it.
    pub(super) language: Option<String>,
}

/// A sheet with its header, or the part of a text that stands for one.
#[derive(Debug)]
pub(super) struct Sheet<'g> {
    /// The place of its table among all.
    pub(super) number: usize,
    pub(super) grid: &'g Grid,
    pub(super) header: usize,
    pub(super) rows: std::ops::Range<usize>,
    pub(super) columns: Vec<Column>,
    /// The header cells as they stand, without those of columns that say nothing.
    pub(super) names: Vec<(usize, String)>,
}

/// The sheets of a form.
#[derive(Debug, Default)]
pub(super) struct Sheets<'g> {
    pub(super) survey: Option<Sheet<'g>>,
    pub(super) choices: Vec<Sheet<'g>>,
    pub(super) settings: Option<Sheet<'g>>,
    /// The name of the sheet that was taken for the survey, since none is called so.
    pub(super) guessed: Option<&'g str>,
    /// The name of the first file.
    pub(super) file: &'g str,
}

impl<'g> Sheet<'g> {
    fn of(
        number: usize,
        grid: &'g Grid,
        rows: std::ops::Range<usize>,
        is_header: fn(&[Column]) -> bool,
    ) -> Option<Self> {
        let within = rows.start..rows.end.min(rows.start + HEADER_WITHIN);
        let (header, columns) = within.map(|row| (row, columns(grid, row))).find(|(_, columns)| is_header(columns))?;
        let names = (0..grid.columns(header)).map(|column| (column, grid.said(header, column).to_owned()));
        let names = names.filter(|(_, name)| !name.is_empty()).collect();
        Some(Sheet { number, grid, header, rows: header + 1..rows.end, columns, names })
    }

    /// The first column of a field, whatever its language.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|column| column.field == field).map(|column| column.at)
    }

    /// What stands in the column of a field; nothing where a formula has a fault or no value.
    pub(super) fn said(&self, row: usize, field: Field) -> &'g str {
        self.column(field).map_or("", |column| said(self.grid, row, column))
    }

    /// The columns of a field with the languages that their headers name.
    pub(super) fn of_field(&self, field: Field) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.field == field)
    }
}

pub(super) fn said(grid: &Grid, row: usize, column: usize) -> &str {
    match grid.kind(row, column) {
        CellKind::Error | CellKind::Open => "",
        _ => grid.said(row, column),
    }
}

fn columns(grid: &Grid, row: usize) -> Vec<Column> {
    let mut seen = HashSet::new();
    let mut columns = Vec::new();
    for at in 0..grid.columns(row) {
        let said = grid.said(row, at);
        if !said.is_empty() {
            let (field, language) = field(said);
            // Of two columns that are alike the first counts.
            if matches!(field, Field::Other | Field::Media | Field::Default) || seen.insert((field, language.clone())) {
                columns.push(Column { at, field, language });
            }
        }
    }
    columns
}

/// What a header names: `Label`, `label::English (en)`, `label:English`, `bind:relevant`, `media::image::English`.
fn field(header: &str) -> (Field, Option<String>) {
    if let Some(mark) = Mark::of_head(header) {
        return (Field::Own(mark), None);
    }
    let mut steps = header.split(':').map(str::trim).filter(|step| !step.is_empty());
    let plain = |step: &str| step.to_lowercase().replace([' ', '-'], "_");
    let mut name = steps.next().map(plain).unwrap_or_default();
    while matches!(&*name, "bind" | "control" | "body" | "jr" | "media" | "instance") {
        let is_media = name == "media";
        match steps.next() {
            Some(_) if is_media => return (Field::Media, None),
            Some(step) => name = plain(step),
            None => break,
        }
    }
    let language = steps.next().map(str::to_owned);
    let field = match &*name {
        "type" | "command" => Field::Type,
        "name" | "tag" | "value" => Field::Name,
        "label" | "caption" => Field::Label,
        "hint" => Field::Hint,
        "guidance_hint" => Field::Guidance,
        "relevant" | "relevance" => Field::Relevant,
        "required" => Field::Required,
        "constraint" => Field::Constraint,
        "constraint_message" | "constraining_message" | "constraintmsg" | "required_message" | "requiredmsg" => {
            Field::Message
        }
        "appearance" => Field::Appearance,
        "calculation" | "calculate" => Field::Calculation,
        "choice_filter" => Field::Filter,
        "repeat_count" | "count" => Field::RepeatCount,
        "parameters" => Field::Parameters,
        "image" | "big_image" | "audio" | "video" => Field::Media,
        "disabled" => Field::Disabled,
        "list_name" | "list" | "listname" => Field::List,
        "kobo__score_choices" => Field::Rated,
        "default" | "readonly" | "read_only" | "trigger" | "autoplay" | "rows" => Field::Default,
        _ => Field::Other,
    };
    (field, language)
}

fn has(columns: &[Column], field: Field) -> bool {
    columns.iter().any(|column| column.field == field)
}

fn is_survey(columns: &[Column]) -> bool {
    has(columns, Field::Type) && (has(columns, Field::Name) || has(columns, Field::Label))
}

fn is_choices(columns: &[Column]) -> bool {
    has(columns, Field::List) && (has(columns, Field::Name) || has(columns, Field::Label))
}

/// The sheets of all files.
pub(super) fn of(contents: &[Content]) -> Sheets<'_> {
    let mut sheets = Sheets { file: contents.first().map_or("", |content| &content.name), ..Sheets::default() };
    let mut number = 0;
    for content in contents {
        let Body::Tables(grids) = &content.body else { continue };
        let first = number;
        for grid in grids {
            match grid.source() {
                GridSource::Workbook { sheet } => sheets.add(number, grid, sheet, 0..grid.rows()),
                GridSource::Text { .. } => sheets.add_text(number, grid),
            }
            number += 1;
        }
        if sheets.survey.is_none() {
            sheets.guess_survey(first, grids);
        }
    }
    sheets
}

impl<'g> Sheets<'g> {
    fn add(&mut self, number: usize, grid: &'g Grid, name: &str, rows: std::ops::Range<usize>) {
        match &*name.trim().to_lowercase() {
            "survey" if self.survey.is_none() => self.survey = Sheet::of(number, grid, rows, is_survey),
            "choices" | "choice" | "external_choices" | "columns" | "choices and columns" => {
                self.choices.extend(Sheet::of(number, grid, rows, is_choices));
            }
            "settings" if self.settings.is_none() => {
                self.settings = Sheet::of(number, grid, rows, |columns| !columns.is_empty());
            }
            _ => {}
        }
    }

    /// The one sheet of a workbook that is a survey under another name, such as “Sheet1”.
    fn guess_survey(&mut self, first: usize, grids: &'g [Grid]) {
        let mut surveys = grids.iter().enumerate().filter_map(|(at, grid)| {
            let GridSource::Workbook { sheet } = grid.source() else { return None };
            let survey = Sheet::of(first + at, grid, 0..grid.rows(), is_survey).filter(speaks_of_forms)?;
            Some((sheet.as_str(), survey))
        });
        if let (Some((sheet, survey)), None) = (surveys.next(), surveys.next()) {
            (self.guessed, self.survey) = (Some(sheet), Some(survey));
        }
    }

    /// A text names its sheets in the first column, or is one of them.
    fn add_text(&mut self, number: usize, grid: &'g Grid) {
        let named: Vec<usize> = (0..grid.rows()).filter(|row| is_name(grid.said(*row, 0))).collect();
        let is_alone = |row: &usize| grid.columns(*row) == 1;
        if !named.is_empty() && named.iter().all(is_alone) {
            for (index, row) in named.iter().enumerate() {
                let end = named.get(index + 1).copied().unwrap_or(grid.rows());
                self.add(number, grid, grid.said(*row, 0), row + 1..end);
            }
            return;
        }
        let survey = Sheet::of(number, grid, 0..grid.rows(), is_survey);
        if let Some(survey) = survey.filter(|_| self.survey.is_none()).filter(speaks_of_forms) {
            self.survey = Some(survey);
        } else if let Some(choices) = Sheet::of(number, grid, 0..grid.rows(), is_choices) {
            self.choices.push(choices);
        }
    }
}

fn is_name(said: &str) -> bool {
    ["survey", "choices", "settings"].iter().any(|name| said.eq_ignore_ascii_case(name))
}

/// Any table may have columns `type` and `name`: in a survey the types are those of forms.
fn speaks_of_forms(sheet: &Sheet) -> bool {
    let types = sheet.rows.clone().map(|row| sheet.said(row, Field::Type)).filter(|said| !said.is_empty());
    let (mut known, mut all) = (0_usize, 0_usize);
    for said in types {
        all += 1;
        known += usize::from(RowType::of(said) != RowType::Unknown);
    }
    known * 2 > all
}

/// Returns whether a file is a form, or the choices of one.
pub(super) fn knows(content: &Content) -> bool {
    let sheets = of(std::slice::from_ref(content));
    let is_text = matches!(&content.body, Body::Tables(grids) if grids.iter().all(|grid| matches!(grid.source(), GridSource::Text { .. })));
    let has_choices =
        || sheets.choices.iter().any(|sheet| has(&sheet.columns, Field::Name) && has(&sheet.columns, Field::Label));
    sheets.survey.is_some() || is_text && has_choices()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_under_all_names_that_forms_have_had() {
        for (header, field, language) in [
            ("name ", Field::Name, None),
            ("LABEL", Field::Label, None),
            ("label::Swahili (sw)", Field::Label, Some("Swahili (sw)")),
            ("label:English", Field::Label, Some("English")),
            ("Label :: Қазақша", Field::Label, Some("Қазақша")),
            ("caption", Field::Label, None),
            ("command", Field::Type, None),
            ("bind:relevant", Field::Relevant, None),
            ("bind::jr:constraintMsg::English", Field::Message, Some("English")),
            ("media::image::English", Field::Media, None),
            ("list name", Field::List, None),
            ("$given_name", Field::Other, None),
        ] {
            assert_eq!(super::field(header), (field, language.map(str::to_owned)), "{header}");
        }
    }
}
