//! The form and the parts that a table of ratings was taken for, in words and for programs.

use serde::Serialize;

use crate::{
    agreement::{Because, FormBy, LeftOutPart, Named, Part, TableForm},
    locale::{Locale, Message},
    message,
    tabular::{GridSource, Located},
};

use super::ratings::RatedTable;

/// Names that are listed on one line.
const SHOWN: usize = 12;

#[derive(Serialize)]
pub(super) struct TakenOutput<'a> {
    by: FormBy,
    perhaps: Option<TableForm>,
    units: Option<&'a str>,
    criteria: Option<&'a str>,
    raters: Option<&'a str>,
    ratings: &'a [String],
    frequencies: Option<&'a str>,
    encoding: Option<&'a str>,
    delimiter: Option<char>,
    sheet: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct LeftOutOutput<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rater: Option<&'a str>,
    why: Because,
    message: String,
}

#[derive(Serialize)]
pub(super) struct MissingOutput<'a> {
    text: &'a str,
    cells: usize,
}

#[derive(Serialize)]
pub(super) struct SpellingOutput<'a> {
    of: &'static str,
    taken: &'a str,
    also: &'a [String],
}

pub(super) fn taken(rated: &RatedTable) -> TakenOutput<'_> {
    let (encoding, delimiter, sheet) = match rated.grid.source() {
        GridSource::Text { encoding, delimiter, .. } => (Some(*encoding), *delimiter, None),
        GridSource::Workbook { sheet } => (None, None, Some(sheet.as_str())),
    };
    let taken = &rated.taken;
    TakenOutput {
        by: taken.by,
        perhaps: taken.perhaps,
        units: taken.units.as_deref(),
        criteria: taken.criteria.as_deref(),
        raters: taken.raters.as_deref(),
        ratings: &taken.ratings,
        frequencies: taken.frequencies.as_deref(),
        encoding,
        delimiter,
        sheet,
    }
}

pub(super) fn left_out<'a>(rated: &'a RatedTable, locale: &Locale) -> Vec<LeftOutOutput<'a>> {
    let one = |left: &'a LeftOutPart| {
        let named = |part: Part| (left.part == part).then_some(left.name.as_str());
        LeftOutOutput {
            column: named(Part::Column),
            row: named(Part::Row),
            rater: named(Part::Rater),
            why: left.because,
            message: locale.explain(&left.because),
        }
    };
    rated.taken.left_out.iter().map(one).collect()
}

pub(super) fn missing(rated: &RatedTable) -> Vec<MissingOutput<'_>> {
    rated.taken.missing.iter().map(|(text, cells)| MissingOutput { text, cells: *cells }).collect()
}

pub(super) fn spellings(rated: &RatedTable) -> Vec<SpellingOutput<'_>> {
    let spellings = rated.taken.spellings.iter();
    spellings.map(|each| SpellingOutput { of: kind(each.of), taken: &each.taken, also: &each.also }).collect()
}

fn kind(of: Named) -> &'static str {
    match of {
        Named::Rater => "rater",
        Named::Unit => "unit",
        Named::Criterion => "criterion",
        Named::Level => "level",
    }
}

/// The parts of a table and what was left out, for people, before any figure.
pub(super) fn told(rated: &RatedTable, locale: &Locale) -> String {
    let mut lines = vec![form(rated)];
    if let Some(column) = &rated.taken.frequencies {
        lines.push(message!("agree-taken-frequencies", column = column.as_str()));
    }
    if let Some(perhaps) = rated.taken.perhaps {
        lines.push(message!("agree-taken-perhaps", form = perhaps.name()));
    }
    match rated.grid.source() {
        GridSource::Text { encoding, .. } if *encoding != "UTF-8" => {
            lines.push(message!("agree-taken-encoding", encoding = *encoding));
        }
        GridSource::Workbook { sheet } => lines.push(message!("agree-taken-sheet", sheet = sheet.as_str())),
        GridSource::Text { .. } => {}
    }
    lines.extend(parts_left_out(rated, locale));
    if !rated.taken.missing.is_empty() {
        let word = |(text, cells): &(String, usize)| {
            locale.say(&message!("agree-taken-missing-word", text = text.as_str(), cells = *cells))
        };
        lines.push(message!("agree-taken-missing", words = few(rated.taken.missing.iter().map(word))));
    }
    for spelling in rated.taken.spellings.iter().take(SHOWN) {
        let also =
            few(spelling.also.iter().map(|also| locale.say(&message!("agree-taken-quoted", text = also.as_str()))));
        lines.push(message!(
            "agree-taken-spelling",
            of = kind(spelling.of),
            name = spelling.taken.as_str(),
            also = also
        ));
    }
    lines.iter().map(|line| format!("{}\n", locale.say(line))).collect()
}

fn form(rated: &RatedTable) -> Message {
    let taken = &rated.taken;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let raters = match taken.form {
        TableForm::Long => text(&taken.raters),
        _ => few(rated.table.raters().iter().cloned()),
    };
    message!(
        "agree-taken-form",
        form = taken.form.name(),
        named = if taken.units.as_ref().is_some_and(|units| !units.is_empty()) { "yes" } else { "no" },
        units = text(&taken.units),
        raters = raters,
        ratings = few(taken.ratings.iter().cloned()),
        cells = if taken.by == FormBy::Cells { "yes" } else { "no" },
    )
}

/// The parts that were left out, by the reason.
fn parts_left_out(rated: &RatedTable, locale: &Locale) -> Vec<Message> {
    let mut reasons: Vec<(Because, Vec<String>)> = Vec::new();
    for left in &rated.taken.left_out {
        let part = match left.part {
            Part::Column => "column",
            Part::Row => "row",
            Part::Rater => "rater",
        };
        let at = match rated.grid.locate(left.place) {
            Located::Text { line, .. } if left.part == Part::Row => line.to_string(),
            Located::Sheet { cell, .. } if left.part == Part::Row => cell,
            _ => left.place.column.map_or(1, |column| column + 1).to_string(),
        };
        let named = if left.name.is_empty() { "no" } else { "yes" };
        let name =
            locale.say(&message!("agree-taken-part", part = part, named = named, name = left.name.as_str(), at = at));
        match reasons.iter_mut().find(|(because, _)| *because == left.because) {
            Some((_, names)) => names.push(name),
            None => reasons.push((left.because, vec![name])),
        }
    }
    let line = |(because, names): (Because, Vec<String>)| {
        message!("agree-taken-left-out", parts = few(names.into_iter()), why = locale.explain(&because))
    };
    reasons.into_iter().map(line).collect()
}

/// The first names of a list and the last, with a mark where some lie between.
fn few(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    if names.len() > SHOWN + 1 {
        let last = names.len() - 1;
        names.splice(SHOWN - 1..last, ["…".to_owned()]);
    }
    names.join(", ")
}
