//! What a person has said of the columns, instead of what was guessed.

use crate::import::{Answers, ImportFault, answers::refused};

use super::{
    area::Area,
    columns::texts_below,
    languages::languages,
    layout::{COLUMNS_MAX, Column, Layout},
};

/// Takes what a person has said of the columns instead of what was guessed.
pub(super) fn corrected(layout: &mut Layout, grid: &Area, answers: &Answers) -> Result<(), ImportFault> {
    let asked = |id: &str| -> Result<Option<Vec<usize>>, ImportFault> {
        answers.get(id).map(|answer| columns(answer).ok_or_else(|| refused(id, answer, &[]))).transpose()
    };
    let (name, description, unit, levels) =
        (asked("columns.name")?, asked("columns.description")?, asked("columns.unit")?, asked("columns.levels")?);
    let said: Vec<usize> = [&name, &description, &unit, &levels].into_iter().flatten().flatten().copied().collect();
    // What is said of columns of one table says nothing of another beside it.
    let is_elsewhere = said.iter().any(|at| !grid.columns.contains(at));
    if !said.is_empty() && !is_elsewhere {
        let at = |columns: &[Column]| columns.iter().map(|column| column.at).filter(|at| !said.contains(at)).collect();
        let guessed_levels = layout.level_columns().filter(|at| !said.contains(at)).collect();
        let units = unit.unwrap_or_else(|| at(&layout.units));
        let names = name.unwrap_or_else(|| at(&layout.names));
        let descriptions = description.unwrap_or_else(|| at(&layout.descriptions));
        let levels = levels.unwrap_or(guessed_levels);
        let is_said = |at: &Option<usize>| at.is_some_and(|at| said.contains(&at));
        for role in [&mut layout.codes, &mut layout.weight, &mut layout.question, &mut layout.answer] {
            if is_said(role) {
                *role = None;
            }
        }
        layout.jumps.retain(|at| !said.contains(at));
        layout.results.retain(|at| !said.contains(at));
        layout.worked_out.retain(|at| !said.contains(at));
        let width = said.iter().max().map_or(0, |most| most + 1).max(COLUMNS_MAX);
        let texts = texts_below(grid, layout.header.1, width);
        languages(layout, grid, &texts, (units, names, descriptions, levels));
    }
    if let Some(code) = asked("columns.code")? {
        layout.codes = code.first().copied();
    }
    if let Some(weight) = asked("columns.weight")? {
        layout.weight = weight.first().copied();
    }
    if let Some(answer) = answers.get("sections") {
        let rows: Option<Vec<usize>> = list(answer).map(|row| row.parse::<usize>().ok()?.checked_sub(1)).collect();
        layout.sections = Some(rows.ok_or_else(|| refused("sections", answer, &[]))?);
    }
    Ok(())
}

fn list(answer: &str) -> impl Iterator<Item = &str> {
    answer.split([',', ' ', ';']).map(str::trim).filter(|one| !one.is_empty())
}

/// Columns as a person names them: `C`, `3`, `C-F`, `2, 4`; `-` is none.
fn columns(answer: &str) -> Option<Vec<usize>> {
    if answer == "-" {
        return Some(Vec::new());
    }
    let mut columns = Vec::new();
    for one in list(answer) {
        let (first, last) = one.split_once(['-', ':', '–']).unwrap_or((one, one));
        let (first, last) = (column(first)?, column(last)?);
        if last < first || last - first > COLUMNS_MAX {
            return None;
        }
        columns.extend(first..=last);
    }
    Some(columns)
}

fn column(name: &str) -> Option<usize> {
    if let Ok(number) = name.parse::<usize>() {
        return number.checked_sub(1).filter(|at| *at < 16_384);
    }
    let letters = name.to_ascii_uppercase();
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    Some(letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1)
}
