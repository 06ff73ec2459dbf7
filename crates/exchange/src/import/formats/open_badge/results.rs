//! What describes results: whether it has levels, and the order of these. The standard lists allowed values from the
//! lowest; not all who write them do.

use serde_json::Value;

use crate::bounds::LEVELS_MAX;

use super::super::{
    super::{json::several, level_words},
    tree::number_of_label,
};

/// Returns whether so many levels are a scale.
pub(super) fn is_scale(levels: usize) -> bool {
    (2..=LEVELS_MAX).contains(&levels)
}

/// Returns whether what describes a result has levels.
pub(super) fn has_levels(described: &Value) -> bool {
    ["rubricCriterionLevel", "allowedValue"].iter().any(|field| is_scale(several(described, field).len()))
}

/// Returns whether what describes a result says its numbers.
pub(super) fn is_counted(described: &Value) -> bool {
    ["valueMin", "valueMax", "requiredValue"].iter().any(|field| described.get(field).is_some())
}

/// The places of allowed values from the lowest: by their words or numbers, in grades of one letter by these, else as they
/// are listed.
pub(super) fn order_of_allowed(labels: &[String], are_grades: bool) -> Vec<usize> {
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let numbers: Option<Vec<f64>> = match are_grades {
        true => labels.iter().map(|label| of_grade(label)).collect(),
        false => None,
    };
    let numbers = numbers.or_else(|| labels.iter().map(|label| number_of_label(label)).collect());
    let places = level_words::places(&level_words::words_of(&labels), numbers.as_deref());
    places.map_or_else(|| (0..labels.len()).collect(), |(places, _)| places)
}

/// The height of a grade of one letter: A* and A+ stand above A, and U, which is ungraded, below all.
fn of_grade(label: &str) -> Option<f64> {
    let mut signs = label.chars();
    let letter = match signs.next()?.to_ascii_uppercase() {
        letter @ 'A'..='G' => f64::from(u32::from(letter) - u32::from('A')),
        'U' => 7.0,
        _ => return None,
    };
    let change = match signs.as_str() {
        "" => 0.0,
        "+" | "*" => 0.3,
        "-" | "\u{2212}" | "–" => -0.3,
        _ => return None,
    };
    Some(change - letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_turned_where_they_show_that_the_best_comes_first() {
        let order = |labels: &str, are_grades| {
            let labels: Vec<String> = labels.split('|').map(str::to_owned).collect();
            order_of_allowed(&labels, are_grades)
        };
        for (labels, are_grades, expected) in [
            ("Advanced|Proficient|Basic|Below Basic", false, vec![3, 2, 1, 0]),
            ("Below Basic|Basic|Proficient|Advanced", false, vec![0, 1, 2, 3]),
            ("A|B|C|F", true, vec![3, 2, 1, 0]),
            ("D|C|C+|B", true, vec![0, 1, 2, 3]),
            ("A*|A|U", true, vec![2, 1, 0]),
            ("A|B|C", false, vec![0, 1, 2]),
            ("4|3|2", false, vec![2, 1, 0]),
            ("Crust|Crumb", true, vec![0, 1]),
        ] {
            assert_eq!(order(labels, are_grades), expected, "{labels}");
        }
    }
}
