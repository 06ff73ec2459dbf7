//! The levels of a table: their order, their points and their labels.

use crate::{
    import::{
        Answers, Asked, ImportFault,
        ids::Ids,
        ledger::{Ledger, Why},
        level_words::{self, Shown},
    },
    locale::Message,
    message,
    rubric::{DraftLevel, DraftScale, DraftText, ScaleKind},
};

use super::{
    super::scales::{LEVEL_ORDER, order_question},
    area::Area,
    layout::Layout,
    numbers::{self, Meaning, Named},
    table::{Days, Table},
    words,
};

/// The scale of a table, with the ids of its levels in the order in which these stand in the layout.
pub(super) struct Levels {
    pub(super) scale: DraftScale,
    pub(super) ids: Vec<String>,
}

/// The order of levels, as places in the layout from the lowest to the highest, and what shows it.
struct Order {
    places: Vec<usize>,
    shown_by: &'static str,
    values: Option<Vec<String>>,
}

/// Makes the scale of a table and notes how its order was found.
pub(super) fn of(
    table: &mut Table,
    ledger: &mut Ledger,
    answers: &Answers,
    asked: &mut Asked,
    notes: &mut Vec<Message>,
) -> Result<Levels, ImportFault> {
    let (grid, layout) = (table.grid, table.layout);
    let order = order(grid, layout, answers, asked)?;
    notes.push(message!("import-note-grid-order", shown = order.shown_by));
    let mut given = Ids::new("L");
    let mut levels = Vec::new();
    let mut ids = vec![String::new(); layout.levels.len()];
    for (rank, place) in order.places.iter().enumerate() {
        let columns = &layout.levels[*place];
        let value = order.values.as_ref().and_then(|values| values.get(rank)).cloned();
        let label_of = |at: usize| words::language_of(grid.said(layout.labels, at)).0;
        let code = columns.iter().map(|column| label_of(column.at)).find(|label| !label.is_empty());
        let code = value.clone().filter(|value| !value.starts_with('-')).or_else(|| {
            code.filter(|code| code.len() <= 16 && !code.starts_with(|c: char| c.is_ascii_digit()))
                .map(str::to_lowercase)
        });
        let id = given.of_code(code.as_deref().unwrap_or_default());
        let mut label = DraftText::new();
        for column in columns {
            table.take(
                ledger,
                (layout.labels, column.at),
                (&column.language, Days::Spans),
                &format!("scale.{id}.label"),
                &mut label,
            )?;
        }
        // A label is a line.
        label.values_mut().for_each(|said| *said = said.split_whitespace().collect::<Vec<_>>().join(" "));
        for row in layout.points.into_iter().flat_map(|row| columns.iter().map(move |column| (row, column.at))) {
            match &value {
                Some(_) => ledger.take_cell(table.number, row, &format!("scale.{id}.value")),
                None => ledger.leave_cell(table.number, row, Why::Range),
            }
        }
        ids[*place].clone_from(&id);
        levels.push(DraftLevel { id, label, value });
    }
    let kind = if order.values.is_some() { ScaleKind::Points } else { ScaleKind::Ordinal };
    let title = DraftScale::title_of(&levels);
    Ok(Levels { scale: DraftScale { id: "levels".to_owned(), kind, title, levels, needed: None }, ids })
}

fn order(grid: &Area, layout: &Layout, answers: &Answers, asked: &mut Asked) -> Result<Order, ImportFault> {
    let count = layout.levels.len();
    let labels: Vec<Vec<&str>> = layout
        .levels
        .iter()
        .map(|columns| columns.iter().map(|column| grid.said(layout.labels, column.at)).collect())
        .collect();
    let in_points = |place: usize| {
        let row = layout.points?;
        layout.levels[place].iter().find_map(|column| numbers::of_label(grid.said(row, column.at)))
    };
    let in_label =
        |place: usize| labels[place].iter().find_map(|label: &&str| numbers::of_label(words::language_of(label).0));
    let named: Option<Vec<Named>> = (0..count).map(|place| in_points(place).or_else(|| in_label(place))).collect();
    let words: Vec<Option<u16>> = (0..layout.levels.first().map_or(0, Vec::len))
        .map(|language| {
            let of: Vec<&str> = labels.iter().map(|labels| labels.get(language).copied().unwrap_or_default()).collect();
            level_words::words_of(&of)
        })
        .reduce(|one, other| one.into_iter().zip(other).map(|(one, other)| one.or(other)).collect())
        .unwrap_or_default();
    let numbers: Option<Vec<f64>> = named.as_ref().map(|named| named.iter().map(Named::number).collect());
    let values = |places: &[usize]| {
        let named = named.as_ref()?;
        let is_points = named.iter().all(|named| named.meaning == Meaning::Points && numbers::is_short(&named.value));
        let rising = places.windows(2).all(|pair| named[pair[0]].number() < named[pair[1]].number());
        (is_points && rising).then(|| places.iter().map(|place| named[*place].value.clone()).collect::<Vec<_>>())
    };
    let firsts: Vec<&str> = labels.iter().filter_map(|one| one.first().copied()).collect();
    let found = level_words::places(&words, numbers.as_deref());
    let (places, shown_by) = asked_order(&firsts, found, answers, asked)?;
    let values = values(&places);
    Ok(Order { places, shown_by, values })
}

/// The places of levels from the lowest, and what shows it: what a person has answered, else what was found. Where nothing
/// shows it, it is asked.
pub(super) fn asked_order(
    labels: &[&str],
    found: Option<(Vec<usize>, Shown)>,
    answers: &Answers,
    asked: &mut Asked,
) -> Result<(Vec<usize>, &'static str), ImportFault> {
    let along = |is_rising: bool| -> Vec<usize> {
        if is_rising { (0..labels.len()).collect() } else { (0..labels.len()).rev().collect() }
    };
    let question = || order_question(labels, "falling");
    if answers.get(LEVEL_ORDER).is_some() {
        let answer = asked.ask(question(), answers)?;
        return Ok((along(answer == Some("rising")), "answer"));
    }
    match found {
        Some((places, shown)) => Ok((places, shown.name())),
        None => {
            asked.ask(question(), answers)?;
            Ok((along(false), "nothing"))
        }
    }
}
