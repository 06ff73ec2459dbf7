//! Lists of choices, and which of them are scales: a form does not say so. What looks ordered is proposed, and a person may
//! say otherwise.

use indexmap::IndexMap;

use crate::{
    bounds::LEVELS_MAX,
    import::level_words::{self, no_yes},
};

use super::sheets::{Field, Sheets};

/// A choice of a list by its row.
#[derive(Debug, Clone)]
pub(super) struct Choice<'g> {
    pub(super) name: &'g str,
    /// A label in whatever language has one, by which it is known.
    label: &'g str,
    /// Its place: which of the sheets of choices, and the row there.
    pub(super) sheet: usize,
    pub(super) row: usize,
}

impl<'g> Choice<'g> {
    /// What a person reads of it.
    pub(super) fn words(&self) -> &'g str {
        if self.label.is_empty() { self.name } else { self.label }
    }
}

/// Lists of choices by name.
pub(super) type Lists<'g> = IndexMap<String, Vec<Choice<'g>>>;

pub(super) fn lists<'g>(sheets: &Sheets<'g>) -> Lists<'g> {
    let mut lists = Lists::new();
    for (index, sheet) in sheets.choices.iter().enumerate() {
        let mut current = "";
        for row in sheet.rows.clone() {
            let name = sheet.said(row, Field::Name);
            let mut labels = sheet.of_field(Field::Label).map(|column| super::sheets::said(sheet.grid, row, column.at));
            let label = labels.find(|label| !label.is_empty()).unwrap_or_default();
            let list = sheet.said(row, Field::List);
            if !list.is_empty() {
                current = list;
            }
            if current.is_empty() || name.is_empty() && label.is_empty() {
                continue;
            }
            lists.entry(current.to_owned()).or_default().push(Choice { name, label, sheet: index, row });
        }
    }
    lists
}

/// The kind of order in which choices stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// No and yes.
    NoYes,
    /// By the numbers that their names are.
    Numbers,
    /// By their words, or as they stand.
    Words,
}

/// The choices from the lowest to the highest, if they are ordered; their places in the list.
pub(super) fn order(choices: &[Choice]) -> Option<(Order, Vec<usize>)> {
    if !(2..=LEVELS_MAX).contains(&choices.len()) {
        return None;
    }
    if let [one, other] = choices {
        let said = |choice: &Choice| no_yes(choice.label).or_else(|| no_yes(choice.name));
        match (said(one), said(other)) {
            (Some(true), Some(false)) => return Some((Order::NoYes, vec![1, 0])),
            (Some(false), Some(true)) => return Some((Order::NoYes, vec![0, 1])),
            _ => {}
        }
    }
    by_words(choices).or_else(|| by_numbers(choices))
}

/// The order that a person has said the choices have: by numbers, by words, else as they stand.
pub(super) fn order_said(choices: &[Choice]) -> Option<(Order, Vec<usize>)> {
    let as_they_stand = || (Order::Words, (0..choices.len()).collect());
    (2..=LEVELS_MAX).contains(&choices.len()).then(|| {
        let numbered = rising(choices).filter(|numbers| numbers.iter().all(|(number, _)| *number >= 0.0));
        let by_numbers = || numbered.map(|numbers| (Order::Numbers, places(numbers)));
        order(choices).or_else(by_numbers).unwrap_or_else(as_they_stand)
    })
}

/// The order of choices whose labels or names are words of one scale.
fn by_words(choices: &[Choice]) -> Option<(Order, Vec<usize>)> {
    let of = |said: fn(&Choice) -> String| {
        let said: Vec<String> = choices.iter().map(said).collect();
        level_words::of_known_scale(&said.iter().map(String::as_str).collect::<Vec<_>>())
    };
    // Many write the number before the word: «4. Agree». Names that are words are the same in all languages.
    let places = of(|choice| choice.label.to_owned()).or_else(|| of(|choice| choice.name.to_owned())).or_else(|| {
        of(|choice| if level_words::height(choice.label).is_some() { choice.label } else { choice.name }.to_owned())
    });
    places.map(|places| (Order::Words, places))
}

/// Three or more whole numbers without a gap are taken for a scale; years, and codes with gaps such as 1, 2, 99, are not.
fn by_numbers(choices: &[Choice]) -> Option<(Order, Vec<usize>)> {
    let numbers = rising(choices)?;
    let is_step = |two: &[(f64, usize)]| two[1].0 - two[0].0 == 1.0;
    let is_scale = numbers.len() > 2 && numbers.windows(2).all(is_step) && numbers[0].0 >= 0.0;
    (is_scale && numbers[0].0 < 100.0).then(|| (Order::Numbers, places(numbers)))
}

/// The numbers that the choices are, from the lowest, each with the place of its choice; none where they are no numbers.
fn rising(choices: &[Choice]) -> Option<Vec<(f64, usize)>> {
    let mut numbers: Vec<(f64, usize)> = choices
        .iter()
        .enumerate()
        .map(|(place, choice)| number(choice.name).map(|number| (number, place)))
        .collect::<Option<_>>()?;
    numbers.sort_by(|one, other| one.0.total_cmp(&other.0));
    numbers.windows(2).all(|two| two[0].0 < two[1].0).then_some(numbers)
}

fn places(numbers: Vec<(f64, usize)>) -> Vec<usize> {
    numbers.into_iter().map(|(_, place)| place).collect()
}

/// A number with at most three decimals, as a rubric has them.
pub(in super::super) fn number(said: &str) -> Option<f64> {
    let plain = super::super::scales::plain(said).filter(|plain| plain.len() <= 9)?;
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    plain.parse().ok().filter(|_| decimals <= 3)
}

/// Whether two values are one: as texts, or as numbers.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one == other || matches!((number(one), number(other)), (Some(one), Some(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(choices: &[(&str, &str)]) -> Option<(Order, String)> {
        let choices: Vec<Choice> =
            choices.iter().map(|(name, label)| Choice { name, label, sheet: 0, row: 0 }).collect();
        let (order, places) = order(&choices)?;
        Some((order, places.iter().map(|place| choices[*place].name).collect::<Vec<_>>().join(" ")))
    }

    #[test]
    fn choices_are_a_scale_where_numbers_or_words_order_them() {
        let said = |order, names: &str| Some((order, names.to_owned()));
        assert_eq!(ordered(&[("yes", "Ndiyo"), ("no", "Hapana")]), said(Order::NoYes, "no yes"));
        assert_eq!(ordered(&[("0", "Жоқ"), ("1", "Иә")]), said(Order::NoYes, "0 1"));
        assert_eq!(ordered(&[("3", "c"), ("1", "a"), ("2", "b")]), said(Order::Numbers, "1 2 3"));
        assert_eq!(ordered(&[("a", "5. Always"), ("n", "1. Never"), ("s", "Sometimes")]), said(Order::Words, "n s a"));
        assert_eq!(ordered(&[("strongly_agree", ""), ("disagree", "")]), said(Order::Words, "disagree strongly_agree"));
        for none in [
            &[("1", "Male"), ("2", "Female")][..],
            &[("1", "North"), ("2", "South"), ("99", "Other")],
            &[("2022", "2022"), ("2023", "2023"), ("2024", "2024")],
            &[("1", "a"), ("1", "b"), ("2", "c")],
            &[("alive", "Alive"), ("dead", "Dead")],
            &[("yes", "Yes")],
            &[("yes", "Yes"), ("no", "No"), ("dk", "Don’t know")],
        ] {
            assert_eq!(ordered(none), None, "{none:?}");
        }
    }
}
