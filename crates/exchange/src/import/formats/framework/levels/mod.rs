//! Flat tables with a row for each description of a competence at a level: competences become criteria, levels a scale,
//! descriptions its anchors.

mod columns;
mod points;

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use crate::{
    bounds::RUBRIC_TEXT_CHARS_MAX,
    import::{
        Answers, ImportFault, Sketch,
        answers::Asked,
        ids::{Ids, natural_order},
        ledger::{Ledger, Why},
        level_words::{self, Shown},
        text::{Texts, name_criterion},
    },
    message,
    rubric::{Draft, DraftLevel, DraftScale, DraftText, Number, ScaleKind},
    tabular::Grid,
};

use super::{
    super::tree::{self, Item, Link, question},
    grouped::{Grouped, Named},
    language_of,
};
pub(super) use columns::{AREAS, COMPETENCES, Columns, STATEMENTS, are_codes_of, columns, is_of_codes, names_level};

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let said_in: Vec<usize> = columns.competence.into_iter().chain([columns.statement]).collect();
    let language = language_of(grid, &said_in, answers);
    let mut texts = Texts::new(language.clone());
    let mut levels: Vec<&str> = Vec::new();
    for row in 1..grid.rows() {
        let said = grid.said(row, columns.level);
        if !said.is_empty() && !levels.contains(&said) {
            levels.push(said);
        }
    }
    let mut asked = Asked::default();
    if asked.ask(question(&levels), answers)? == Some("units") {
        return units(grid, number, columns, answers, texts, ledger);
    }
    let points = points::points(grid, columns, &levels);
    let numbers = || levels.iter().map(|level| level_words::number(level).map(f64::from)).collect::<Option<Vec<f64>>>();
    let numbers = points.as_ref().map(|points| points.heights.clone()).or_else(numbers);
    let mut values: HashMap<&str, Number> = HashMap::new();
    match level_words::order(&levels, numbers.as_deref()) {
        Some((places, shown)) => {
            // Points that fall while the words rise are no points of the levels.
            let points = points.filter(|_| shown == Shown::Numbers).and_then(|points| points.values);
            values.extend(levels.iter().copied().zip(points.into_iter().flatten()));
            levels = places.into_iter().map(|at| levels[at]).collect();
        }
        None if levels.iter().all(|level| level.chars().any(|c| c.is_ascii_digit())) => {
            levels.sort_by(|one, other| natural_order(one, other))
        }
        None => {}
    }
    let mut ids = Ids::new("L");
    let scale_levels: Vec<(&str, DraftLevel)> = levels
        .into_iter()
        .map(|said| {
            let value = values.get(said).map(Number::to_string);
            (said, DraftLevel { id: ids.of_code(&said.to_lowercase()), label: DraftText::new(), value })
        })
        .collect();
    let mut scale_levels: IndexMap<&str, DraftLevel> = scale_levels.into_iter().collect();
    let (mut grouped, mut joined) = (Grouped::new("levels"), 0);
    let (areas, competences) = (carried(grid, columns.area), carried(grid, columns.competence));
    let mut below = 0;
    for row in 1..grid.rows() {
        let competence_cell = columns.competence.map(|column| (competences[row], column));
        let area_cell = columns.area.map(|column| (areas[row], column));
        let said = |cell: Option<(usize, usize)>| cell.map_or("", |(row, column)| grid.said(row, column));
        let (area, competence) = (said(area_cell), said(competence_cell));
        let is_named = columns.competence.is_none() || !competence.is_empty();
        let Some(level) = scale_levels.get_mut(grid.said(row, columns.level)).filter(|_| is_named) else {
            continue;
        };
        level.label = label(number, columns, row, &level.id, &mut texts, ledger);
        if let (Some(column), Some(_)) = (columns.points, &level.value) {
            ledger.take_cell(number, (row, column), &format!("levels.{}.value", level.id));
        }
        let named = Named { area, name: competence, code: columns.code.map_or("", |column| grid.said(row, column)) };
        let area_cell = area_cell.map(|cell| (number, cell));
        let Some(criterion) = grouped.criterion(named, area_cell, (&mut texts, ledger)) else { continue };
        if let Some(cell) = competence_cell {
            below += usize::from(cell.0 != row);
            let name = texts.take_cell(ledger, number, cell, &format!("{}.title", criterion.id));
            let about = columns
                .about
                .map(|about| texts.take_cell(ledger, number, (cell.0, about), &format!("{}.statement", criterion.id)));
            (criterion.title, criterion.statement) = (DraftText::new(), about.unwrap_or_default());
            name_criterion(criterion, name);
        }
        let into = format!("{}.anchors.{}", criterion.id, level.id);
        let anchor = criterion.anchors.entry(level.id.clone()).or_default();
        let length = anchor.values().map(|said| said.chars().count()).max().unwrap_or_default();
        let statement = (row, columns.statement);
        let fits = length + grid.said(row, columns.statement).chars().count() < RUBRIC_TEXT_CHARS_MAX;
        if !fits {
            ledger.leave_cell(number, statement, Why::TooLong);
        }
        let taken = if fits { texts.take_cell(ledger, number, statement, &into) } else { DraftText::new() };
        for (language, more) in taken {
            let said = anchor.entry(language).or_default();
            if !said.is_empty() {
                joined += 1;
                said.push('\n');
            }
            said.push_str(&more);
        }
        if let Some(column) = columns.code {
            ledger.take_cell(number, (row, column), &format!("{}.maps_to", criterion.id));
        }
        columns.codes.iter().for_each(|column| ledger.leave_cell(number, (row, *column), Why::Identifier));
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let levels: Vec<DraftLevel> = scale_levels.into_values().collect();
    let mut notes = vec![message!("import-note-framework-levels", as = "scale")];
    if joined > 0 {
        notes.push(message!("import-note-framework-joined", count = joined));
    }
    if below > 0 {
        notes.push(message!("import-note-framework-below", count = below));
    }
    notes.extend(texts.notes());
    let scale = DraftScale {
        id: "levels".to_owned(),
        kind: if values.is_empty() { ScaleKind::Framework } else { ScaleKind::Points },
        title: DraftScale::title_of(&levels),
        levels,
        needed: None,
    };
    let units = grouped.into_units();
    let draft = Draft { languages: vec![language], scales: vec![scale], units, ..Draft::default() };
    Ok(Sketch { draft, notes, asked, ..Sketch::default() })
}

/// For each row, the one in which the text of a column stands that a person sees there: an empty cell goes on with the one
/// above, as where both are shown as one.
fn carried(grid: &Grid, column: Option<usize>) -> Vec<usize> {
    let mut above = 0;
    let carry = |row: usize| {
        if column.is_none_or(|column| row > 0 && !grid.said(row, column).is_empty()) {
            above = row;
        }
        if above == 0 { row } else { above }
    };
    (0..grid.rows()).map(carry).collect()
}

/// The name of a level, behind that of the coarser one to which it belongs: “Foundation 1”.
fn label(
    number: usize,
    columns: &Columns,
    row: usize,
    level: &str,
    texts: &mut Texts,
    ledger: &mut Ledger,
) -> DraftText {
    let into = format!("levels.{level}.label");
    let mut take = |column: usize| texts.take_cell(ledger, number, (row, column), &into);
    let mut label = columns.coarser.map(&mut take).unwrap_or_default();
    for (language, own) in take(columns.level) {
        let said = label.entry(language).or_default();
        *said = if said.is_empty() || own.contains(&*said) { own } else { format!("{said} {own}") };
    }
    label
}

/// Whether each row has something of its own in a column.
fn are_different(grid: &Grid, column: usize) -> bool {
    let mut known = HashSet::new();
    (1..grid.rows()).all(|row| known.insert(grid.said(row, column)))
}

/// The table as a tree: levels at the roots, what is described below them, and descriptions as leaves.
fn units(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    answers: &Answers,
    texts: Texts,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let (mut items, mut links) = (Vec::<Item>::new(), Vec::<Link>::new());
    let mut known: IndexMap<(Option<usize>, &str), usize> = IndexMap::new();
    let (areas, competences) = (carried(grid, columns.area), carried(grid, columns.competence));
    let own_code = columns.codes.iter().copied().find(|column| are_different(grid, *column));
    for row in 1..grid.rows() {
        let cell = |column: usize, ledger: &Ledger| ledger.cell(number, row, column);
        let mut parent = None;
        for column in [columns.coarser, Some(columns.level), columns.area, columns.competence].into_iter().flatten() {
            let at = match Some(column) {
                area if area == columns.area => areas[row],
                competence if competence == columns.competence => competences[row],
                _ => row,
            };
            let said = grid.said(at, column);
            let Some(piece) = ledger.cell(number, at, column) else { continue };
            let place = *known.entry((parent, said)).or_insert(items.len());
            let of_competence = |of: Option<usize>| of.filter(|_| Some(column) == columns.competence);
            let about = of_competence(columns.about).and_then(|about| cell(about, ledger));
            let code = of_competence(columns.code).and_then(|code| cell(code, ledger));
            if place == items.len() {
                let id = format!("{row}.{column}");
                items.push(Item { id, name: Some(piece), statement: about, code, ..Item::default() });
                links.push(Link { child: place, parent, number: None });
            } else if let Some(item) = items.get_mut(place) {
                let again = [Some(piece), about].into_iter().flatten().map(|piece| (piece, Why::Again));
                item.others.extend(again.chain(code.map(|code| (code, Why::Identifier))));
            }
            parent = Some(place);
        }
        let Some(statement) = cell(columns.statement, ledger) else { continue };
        let code = own_code.and_then(|column| cell(column, ledger));
        let others = columns.codes.iter().filter(|column| Some(**column) != own_code);
        let others = others.filter_map(|column| Some((cell(*column, ledger)?, Why::Identifier))).collect();
        links.push(Link { child: items.len(), parent, number: None });
        items.push(Item { id: row.to_string(), statement: Some(statement), code, others, ..Item::default() });
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let draft = Draft { languages: vec![texts.language.clone()], ..Draft::default() };
    tree::sketch(draft, (&items, &links), (None, answers), texts, ledger)
}
