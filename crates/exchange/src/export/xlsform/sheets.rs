//! The sheets of a form and their rows, as a workbook has them.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use crate::locale::Language;

use super::super::super::marks::Mark;

/// A row of the survey.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) kind: String,
    pub(super) name: String,
    /// In the order of the rubric's languages.
    pub(super) label: Vec<String>,
    pub(super) hint: Vec<String>,
    pub(super) required: bool,
    pub(super) relevant: String,
    pub(super) constraint: String,
    pub(super) appearance: &'static str,
    pub(super) marks: Vec<(Mark, String)>,
}

#[derive(Debug, Default)]
pub(super) struct Choice {
    pub(super) list: String,
    pub(super) name: String,
    pub(super) label: Vec<String>,
    pub(super) marks: Vec<(Mark, String)>,
}

impl Choice {
    /// Returns whether it is an indicator of a criterion.
    pub(super) fn is_of(&self, criterion: &str) -> bool {
        self.marks.iter().any(|(_, said)| said.split(' ').next() == Some(criterion))
    }
}

/// The settings, each with its head.
pub(super) type Settings = Vec<(&'static str, String)>;

/// The name by which an XLSForm knows a language.
pub(super) fn language_name(language: &Language) -> String {
    let name = match language.as_str() {
        "en" => "English",
        "ru" => "Russian",
        "kk" => "Kazakh",
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "uk" => "Ukrainian",
        "ky" => "Kyrgyz",
        "uz" => "Uzbek",
        other => other,
    };
    format!("{name} ({language})")
}

pub(super) fn written(
    languages: &[Language],
    rows: &[Row],
    choices: &[Choice],
    settings: Settings,
) -> Result<Vec<u8>, XlsxError> {
    let languages: Vec<String> = languages.iter().map(language_name).collect();
    let heads = |which: &str| languages.iter().map(|name| format!("{which}::{name}")).collect::<Vec<_>>();
    let head = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let of_marks = |marks: &[Mark]| marks.iter().map(|mark| mark.head().to_owned()).collect::<Vec<_>>();
    let marked = |all: &[Mark], marks: &[(Mark, String)]| {
        let said =
            |mark: &Mark| marks.iter().find(|(of, _)| of == mark).map_or(String::new(), |(_, said)| said.clone());
        all.iter().map(said).collect::<Vec<_>>()
    };
    let padded = |texts: &[String]| {
        (0..languages.len()).map(|at| texts.get(at).cloned().unwrap_or_default()).collect::<Vec<_>>()
    };
    let mut survey = vec![
        [
            head(&["type", "name"]),
            heads("label"),
            heads("hint"),
            head(&["required", "relevant", "constraint", "appearance"]),
            of_marks(&Mark::OF_SURVEY),
        ]
        .concat(),
    ];
    for row in rows {
        let required = if row.required { "yes" } else { "" };
        survey.push(
            [
                head(&[&row.kind, &row.name]),
                padded(&row.label),
                padded(&row.hint),
                head(&[required, &row.relevant, &row.constraint, row.appearance]),
                marked(&Mark::OF_SURVEY, &[&row.marks[..], &[(Mark::Relevant, row.relevant.clone())]].concat()),
            ]
            .concat(),
        );
    }
    let mut lists = vec![[head(&["list_name", "name"]), heads("label"), of_marks(&Mark::OF_CHOICES)].concat()];
    lists.extend(choices.iter().map(|choice| {
        [head(&[&choice.list, &choice.name]), padded(&choice.label), marked(&Mark::OF_CHOICES, &choice.marks)].concat()
    }));
    let (names, values): (Vec<&str>, Vec<String>) = settings.into_iter().unzip();
    workbook(&[("survey", survey), ("choices", lists), ("settings", vec![head(&names), values])])
}

fn workbook(sheets: &[(&str, Vec<Vec<String>>)]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let text = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_num_format("@");
    let head = Format::new().set_bold();
    for (name, rows) in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(*name)?;
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                worksheet.write_string_with_format(row, column, cell, if row == 0 { &head } else { &text })?;
                worksheet.set_column_width(column, if column < 2 { 22.0 } else { 40.0 })?;
            }
        }
        worksheet.set_freeze_panes(1, 2)?;
    }
    workbook.save_to_buffer()
}
