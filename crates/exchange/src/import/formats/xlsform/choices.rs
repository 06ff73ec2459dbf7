//! Choices made into scales and into points to listen for.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use crate::{
    bounds::{LISTEN_FOR_MAX, SCALES_MAX},
    import::level_words::no_yes,
    message,
    rubric::{DraftLevel, DraftPoint, DraftScale, DraftText, ScaleKind},
};

use super::{
    super::super::{Answers, Asked, Choice as Offered, ImportFault, OpenQuestion, Why, ids::Ids, ledger::Ledger},
    condition::{Compared, Condition},
    scales::{self, Choice, Lists, Order},
    sheets::{Field, Sheets},
};

/// Names of choices with the ids of what they became.
pub(super) type Named<'g> = Vec<(&'g str, String)>;

/// What of an answer conditions can be about.
#[derive(Debug, Clone)]
pub(super) enum Answer<'g> {
    /// The levels of a criterion: name of the choice and id of the level, from the lowest.
    Levels { criterion: String, levels: Named<'g> },
    /// The points of a question: name of the choice and id of the point.
    Points { question: String, points: Named<'g> },
    /// A fact that is settled with yes or no.
    Circumstance { id: String },
    /// A question of ours that is answered in words.
    Asked { question: String },
    /// The units that are applied for.
    Units { units: Vec<String> },
}

impl Answer<'_> {
    /// The condition that this answer stands so to a value.
    pub(super) fn said(&self, compared: Compared, value: &str) -> Option<Condition> {
        match (self, compared) {
            (Answer::Points { question, points }, Compared::Equal) => {
                let (_, point) = points.iter().find(|(name, _)| scales::is_same(name, value))?;
                Some(Condition::Plain(format!("Heard({question:?}, {point:?})")))
            }
            (Answer::Circumstance { id }, Compared::Equal) => {
                let is_so = Condition::Plain(format!("Circumstance({id:?})"));
                no_yes(value).map(|yes| if yes { is_so } else { Condition::not(is_so) })
            }
            (Answer::Asked { question }, Compared::Equal) if value.is_empty() => {
                Some(Condition::not(Condition::Plain(format!("Asked({question:?})"))))
            }
            (Answer::Units { units }, Compared::Equal) => {
                let unit = units.iter().find(|unit| *unit == value)?;
                Some(Condition::Plain(format!("Unit({unit:?})")))
            }
            (Answer::Points { .. } | Answer::Circumstance { .. } | Answer::Asked { .. } | Answer::Units { .. }, _) => {
                None
            }
            (Answer::Levels { criterion, levels }, Compared::Equal) => {
                let place = levels.iter().position(|(name, _)| scales::is_same(name, value))?;
                let from = levels.get(place).filter(|_| place > 0).map(|(_, level)| at_least(criterion, level));
                let to = levels.get(place + 1).map(|(_, level)| below(criterion, level));
                Condition::all(from.into_iter().chain(to).collect())
            }
            (Answer::Levels { criterion, levels }, _) => {
                let value = scales::number(value)?;
                let numbers: Vec<f64> = levels.iter().map(|(name, _)| scales::number(name)).collect::<Option<_>>()?;
                let is_below = |number: &f64| match compared {
                    Compared::Less | Compared::MoreOrEqual => *number < value,
                    _ => *number <= value,
                };
                if !numbers.is_sorted() {
                    return None;
                }
                let (_, level) = levels.get(numbers.iter().take_while(|number| is_below(number)).count())?;
                if levels.first().is_some_and(|(_, first)| first == level) {
                    return None;
                }
                Some(match compared {
                    Compared::Less | Compared::LessOrEqual => below(criterion, level),
                    _ => at_least(criterion, level),
                })
            }
        }
    }

    /// The condition that this answer is one of some levels, where these are all from one on or all below one.
    pub(super) fn said_of_any(&self, values: &[&str]) -> Option<Condition> {
        let Answer::Levels { criterion, levels } = self else { return None };
        let is_named = |(name, _): &(&str, String)| values.iter().any(|value| scales::is_same(name, value));
        let named: Vec<usize> = (0..levels.len()).filter(|place| levels.get(*place).is_some_and(is_named)).collect();
        let (from, to) = (*named.first()?, *named.last()?);
        let has_all = named.len() == values.len() && named.len() == to - from + 1;
        match (from, levels.get(to + 1)) {
            _ if !has_all => None,
            (0, Some((_, above))) => Some(below(criterion, above)),
            (0, None) | (_, Some(_)) => None,
            (_, None) => levels.get(from).map(|(_, level)| at_least(criterion, level)),
        }
    }
}

fn at_least(criterion: &str, level: &str) -> Condition {
    Condition::Plain(format!("AtLeast({criterion:?}, {level:?})"))
}

fn below(criterion: &str, level: &str) -> Condition {
    Condition::Plain(format!("Below({criterion:?}, {level:?})"))
}

/// Which lists are scales, with the places of their choices from the lowest: those that a person has named, or those that
/// look ordered.
pub(super) fn ordered(
    lists: &Lists,
    asked_of: &HashSet<&str>,
    answers: &Answers,
    asked: &mut Asked,
) -> Result<IndexMap<String, (Order, Vec<usize>)>, ImportFault> {
    let candidates = || {
        let named = |name: &&String| asked_of.contains(name.as_str()) && !name.contains(',');
        lists.iter().filter(move |(name, _)| named(name))
    };
    let mut found: IndexMap<String, (Order, Vec<usize>)> = candidates()
        .filter_map(|(name, choices)| scales::order(choices).map(|order| (name.clone(), order)))
        .take(SCALES_MAX)
        .collect();
    let offered: Vec<Offered> = candidates()
        .filter(|(_, choices)| scales::order_said(choices).is_some())
        .map(|(name, choices)| {
            let names: Vec<&str> = choices.iter().take(6).map(Choice::words).collect();
            Offered::of_source(name, &names.join(" / "))
        })
        .collect();
    if offered.is_empty() {
        return Ok(found);
    }
    let question = OpenQuestion {
        id: "scales".to_owned(),
        ask: message!("import-ask-scales"),
        proposal: Some(found.keys().cloned().collect::<Vec<_>>().join(", ")),
        choices: offered,
        several: true,
    };
    if let Some(named) = asked.ask(question, answers)? {
        let named: HashSet<&str> = named.split(',').map(str::trim).collect();
        found = candidates()
            .filter(|(name, _)| named.contains(name.as_str()))
            .filter_map(|(name, choices)| Some((name.clone(), scales::order_said(choices)?)))
            .take(SCALES_MAX)
            .collect();
    }
    Ok(found)
}

/// The texts of a cell in all languages, by sheet, row and field, as they stand in the draft.
pub(super) type TextOf<'t> = dyn FnMut(&mut Ledger, usize, usize, &str) -> DraftText + 't;

/// The scale of an ordered list; and the names of its choices with the ids of their levels.
pub(super) fn scale<'g>(
    id: &str,
    choices: &[Choice<'g>],
    (order, places): &(Order, Vec<usize>),
    sheets: &Sheets,
    ledger: &mut Ledger,
    text: &mut TextOf,
) -> (DraftScale, Named<'g>) {
    let kind = match order {
        Order::NoYes => ScaleKind::MetNotMet,
        Order::Numbers => ScaleKind::Points,
        Order::Words => ScaleKind::Ordinal,
    };
    let mut ids = Ids::new("L");
    let mut scale = DraftScale { id: id.to_owned(), kind, title: DraftText::new(), levels: Vec::new(), needed: None };
    let mut names = Vec::new();
    for choice in places.iter().filter_map(|place| choices.get(*place)) {
        let level = ids.of_code(choice.name);
        let into = format!("{id}.{level}");
        let label = text(ledger, choice.sheet, choice.row, &format!("{into}.label"));
        let number = scales::number(choice.name).filter(|_| *order == Order::Numbers);
        let cell = sheets.choices.get(choice.sheet).and_then(|sheet| Some((sheet.number, sheet.column(Field::Name)?)));
        if let Some((grid, column)) = cell.filter(|_| number.is_some()) {
            ledger.take_cell(grid, (choice.row, column), &format!("{into}.value"));
        }
        scale.levels.push(DraftLevel { id: level.clone(), label, value: number.map(|number| number.to_string()) });
        names.push((choice.name, level));
    }
    (scale, names)
}

/// Points to listen for, one a choice; of a long list those with which a condition compares the answer.
pub(super) fn points<'g>(
    question: &str,
    choices: &[Choice<'g>],
    compared: Option<&HashSet<&str>>,
    ledger: &mut Ledger,
    text: &mut TextOf,
) -> (Vec<DraftPoint>, Named<'g>) {
    let is_compared = |choice: &&Choice| {
        compared.is_some_and(|values| values.iter().any(|value| scales::is_same(choice.name, value)))
    };
    let all = choices.len() <= LISTEN_FOR_MAX;
    let mut ids = Ids::new("p");
    let (mut points, mut names) = (Vec::new(), Vec::new());
    for choice in choices.iter().filter(|choice| all || is_compared(choice)).take(LISTEN_FOR_MAX) {
        let id = ids.of_code(choice.name);
        let text = text(ledger, choice.sheet, choice.row, &format!("{question}.listen_for.{id}"));
        points.push(DraftPoint { id: id.clone(), text, informs: Vec::new() });
        names.push((choice.name, id));
    }
    (points, names)
}

/// Says of the cells of all choices why they stand in no draft.
pub(super) fn leave(lists: &Lists, used: &HashSet<&str>, sheets: &Sheets, ledger: &mut Ledger) {
    let mut of_row: HashMap<(usize, usize), bool> = HashMap::new();
    for (name, choices) in lists {
        of_row.extend(choices.iter().map(|choice| ((choice.sheet, choice.row), used.contains(name.as_str()))));
    }
    // Where choices depend on earlier answers, other columns say on which.
    let survey = sheets.survey.as_ref();
    let filters = survey.is_some_and(|sheet| sheet.rows.clone().any(|row| !sheet.said(row, Field::Filter).is_empty()));
    for (index, sheet) in sheets.choices.iter().enumerate() {
        for row in sheet.rows.clone() {
            for column in &sheet.columns {
                let why = match (of_row.get(&(index, row)), column.field) {
                    (None, _) => continue,
                    (Some(true), Field::Other) if filters => Why::Condition,
                    (Some(true), Field::Other) => continue,
                    (Some(false), _) => Why::NotAsked,
                    (_, Field::List) => Why::Heading,
                    (_, Field::Name) => Why::Identifier,
                    (_, Field::Media) => Why::Media,
                    (_, Field::Label) => Why::TooMany,
                    (_, Field::Own(_)) => Why::NotUnderstood,
                    (_, _) => continue,
                };
                ledger.leave_cell(sheet.number, (row, column.at), why);
            }
        }
    }
}
