//! Tables whose levels stand in rows and whose criteria stand in columns, as schools make them.

use std::ops::Range;

use crate::{
    bounds::LEVELS_MAX,
    import::{
        Answers, Asked, ImportFault, Sketch, ids::Ids, language, ledger::Ledger, level_words, text::name_criterion,
    },
    message,
    rubric::{DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
};

use super::{
    area::Area,
    given::Given,
    layout::{COLUMNS_MAX, HEADER_ROWS_MAX, Layout},
    levels::{self, Levels},
    numbers::{self, Meaning, Named},
    table::{Days, Table},
    words::{self, HEADER_CHARS_MAX, Role},
};

/// Letters that the descriptions of levels have at least, on average.
const CHARS_MIN: usize = 3;

/// What stands where in such a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Turned {
    labels: usize,
    levels: Range<usize>,
    criteria: Vec<usize>,
}

/// The layout of such a table: its first column is called a level, and each row below names another one.
pub(super) fn of(area: &Area) -> Option<Layout> {
    area.rows.clone().take(HEADER_ROWS_MAX).find_map(|row| of_header(area, row))
}

fn of_header(area: &Area, row: usize) -> Option<Layout> {
    let filled: Vec<usize> = area.filled(row).take(COLUMNS_MAX).collect();
    let (labels, others) = filled.split_first()?;
    let said = |column: usize| area.said(row, column);
    let is_called = {
        let bare = words::folded(said(*labels));
        let is_of_marks = || matches!(words::role(&bare), Some(Role::Weight | Role::Result));
        bare.split_whitespace().count() <= 3 && (level_words::has_noun(&bare) || is_of_marks())
    };
    if !is_called
        || others.len() < 2
        || others.iter().any(|column| said(*column).chars().count() > HEADER_CHARS_MAX * 2)
    {
        return None;
    }
    let end = (row + 1..area.rows()).find(|row| area.said(*row, *labels).is_empty()).unwrap_or(area.rows());
    let end = (row + 1..end).find(|row| area.filled(*row).take(2).count() < 2).unwrap_or(end);
    let names: Vec<&str> = (row + 1..end).map(|row| area.said(row, *labels)).collect();
    let is_level = |name: &str| {
        level_words::height(name).is_some_and(|(_, begins)| begins)
            || level_words::rank(name).is_some()
            || numbers::of_label(name).is_some()
    };
    let is_scale = (2..=LEVELS_MAX).contains(&names.len())
        && names.iter().enumerate().all(|(at, name)| is_level(name) && !names[..at].contains(name));
    if !is_scale {
        return None;
    }
    let describes = |column: &usize| {
        let texts = (row + 1..end).map(|row| area.said(row, *column)).filter(|said| !said.is_empty());
        let letters = |said: &str| said.chars().filter(|c| c.is_alphabetic()).count();
        let (count, letters) = texts.fold((0, 0), |(count, all), said| (count + 1, all + letters(said)));
        count * 2 >= names.len() && letters >= count * CHARS_MIN
    };
    let below = |column: usize| (row + 1..end).map(move |row| area.said(row, column));
    if others.iter().any(|column| is_of_list(said(*column), below(*column))) || are_weights(said(*labels), &names) {
        return None;
    }
    let criteria: Vec<usize> = others.iter().copied().filter(|column| describes(column)).collect();
    // The name of a criterion may begin with the word of a level.
    let is_level_alone =
        |name: &str| is_level(name) && (level_words::is_height_alone(name) || level_words::height(name).is_none());
    let count_levels = criteria.iter().filter(|column| is_level_alone(said(**column))).count();
    if criteria.len() < 2 || count_levels * 2 >= criteria.len() {
        return None;
    }
    let all = (row..end).flat_map(|row| criteria.iter().map(move |column| area.said(row, *column)));
    let languages = vec![language::of_texts(all.chain(names.iter().copied()))];
    let turned = Turned { labels: *labels, levels: row + 1..end, criteria };
    Some(Layout { header: (row, row + 1), labels: row, turned: Some(turned), languages, ..Layout::default() })
}

/// Returns whether a column stands in a list of questions or criteria, or in a key of levels, rather than for a criterion.
/// A criterion may be called “Skills”, or speak of answers in several words; “Question” alone says what stands below.
fn is_of_list<'t>(header: &str, below: impl Iterator<Item = &'t str>) -> bool {
    let is_one_word = words::folded(header).split_whitespace().count() == 1;
    let is_called = match words::role(header) {
        Some(Role::Description | Role::Code | Role::Result) => true,
        Some(Role::Question | Role::Answer | Role::Jump) => is_one_word,
        Some(Role::Name) => is_one_word && !words::is_of_skills(header),
        _ => false,
    };
    let (asked, filled) = below
        .filter(|said| !said.is_empty())
        .fold((0, 0), |(asked, filled), said| (asked + usize::from(said.ends_with('?')), filled + 1));
    is_called || asked > 0 && asked * 2 >= filled
}

/// Returns whether a column of numbers holds weights or marks of questions: those of levels go up or down by one.
fn are_weights(header: &str, names: &[&str]) -> bool {
    let numbers: Option<Vec<f64>> = names.iter().map(|name| numbers::plain(name)?.parse().ok()).collect();
    let is_by_one = |numbers: &[f64]| {
        let step = numbers[1] - numbers[0];
        step.abs() == 1.0 && numbers.windows(2).all(|two| two[1] - two[0] == step)
    };
    words::role(header) == Some(Role::Weight) && numbers.is_some_and(|numbers| !is_by_one(&numbers))
}

/// Makes criteria of the columns and a scale of the rows.
pub(super) fn sketch(
    table: &mut Table,
    turned: &Turned,
    ledger: &mut Ledger,
    answers: &Answers,
    given: &mut Given,
) -> Result<Sketch, ImportFault> {
    let (grid, row) = (table.grid, table.layout.labels);
    let language = table.layout.languages.first().cloned().unwrap_or_default();
    let mut asked = Asked::default();
    let names: Vec<&str> = turned.levels.clone().map(|row| grid.said(row, turned.labels)).collect();
    let named: Option<Vec<Named>> = names.iter().map(|name| numbers::of_label(name)).collect();
    let numbers: Option<Vec<f64>> = named.as_ref().map(|named| named.iter().map(Named::number).collect());
    let found = level_words::places(&level_words::words_of(&names), numbers.as_deref());
    let (places, shown) = levels::asked_order(&names, found, answers, &mut asked)?;
    let is_pointed = named.as_ref().is_some_and(|named| {
        let is_points = |named: &Named| named.meaning == Meaning::Points && numbers::is_short(&named.value);
        named.iter().all(is_points) && places.windows(2).all(|two| named[two[0]].number() < named[two[1]].number())
    });
    let (mut ids, mut of_levels) = (Ids::new("L"), Vec::new());
    let mut ids_of_rows = vec![String::new(); names.len()];
    for place in &places {
        let value = named.as_ref().filter(|_| is_pointed).map(|named| named[*place].value.clone());
        let id = ids.of_code(value.as_deref().unwrap_or(&names[*place].to_lowercase()));
        let mut label = DraftText::new();
        let cell = (turned.levels.start + place, turned.labels);
        table.take(ledger, cell, (&language, Days::Spans), &format!("scale.{id}.label"), &mut label)?;
        ids_of_rows[*place].clone_from(&id);
        of_levels.push(DraftLevel { id, label, value });
    }
    let kind = if is_pointed { ScaleKind::Points } else { ScaleKind::Ordinal };
    let title = DraftScale::title_of(&of_levels);
    let scale = DraftScale { id: "levels".to_owned(), kind, title, levels: of_levels, needed: None };
    let scale = given.scale(Levels { scale, ids: Vec::new() }).scale;
    let mut unit = DraftUnit { id: given.units.counted(), ..DraftUnit::default() };
    for column in &turned.criteria {
        given.count += 1;
        let id = given.criteria.counted();
        let mut criterion =
            DraftCriterion { id: id.clone(), scale: Some(scale.id.clone()), ..DraftCriterion::default() };
        let mut name = DraftText::new();
        table.take(ledger, (row, *column), (&language, Days::Left), &format!("{id}.title"), &mut name)?;
        name_criterion(&mut criterion, name);
        for (of_level, row) in ids_of_rows.iter().zip(turned.levels.clone()) {
            let into = format!("{id}.anchors.{of_level}");
            let mut anchor = DraftText::new();
            table.take(ledger, (row, *column), (&language, Days::Spans), &into, &mut anchor)?;
            if !anchor.is_empty() {
                criterion.anchors.insert(of_level.clone(), anchor);
            }
        }
        unit.criteria.push(criterion);
    }
    let letters = |column: usize| crate::tabular::letters(column);
    let notes = vec![
        message!(
            "import-note-grid-turned",
            levels = letters(turned.labels),
            criteria = turned.criteria.iter().map(|column| letters(*column)).collect::<Vec<_>>().join(", ")
        ),
        message!("import-note-grid-order", shown = shown),
    ];
    let mut sketch = Sketch { notes, asked, ..Sketch::default() };
    (sketch.draft.units, sketch.draft.scales) = (vec![unit], vec![scale]);
    Ok(sketch)
}
