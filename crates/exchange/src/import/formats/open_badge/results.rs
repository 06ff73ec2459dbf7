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

/// The places of allowed values from the lowest: by their words, letters or numbers, else as they are listed.
pub(super) fn order_of_allowed(labels: &[String]) -> Vec<usize> {
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let numbers: Option<Vec<f64>> = labels.iter().map(|label| number_of_label(label)).collect();
    let places = level_words::places(&level_words::words_of(&labels), numbers.as_deref());
    places.map_or_else(|| (0..labels.len()).collect(), |(places, _)| places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_turned_where_they_show_that_the_best_comes_first() {
        let order = |labels: &str| {
            let labels: Vec<String> = labels.split('|').map(str::to_owned).collect();
            order_of_allowed(&labels)
        };
        for (labels, expected) in [
            ("Advanced|Proficient|Basic|Below Basic", vec![3, 2, 1, 0]),
            ("Below Basic|Basic|Proficient|Advanced", vec![0, 1, 2, 3]),
            ("A|B|C|F", vec![3, 2, 1, 0]),
            ("D|C|C+|B", vec![0, 1, 2, 3]),
            ("A*|A|U", vec![2, 1, 0]),
            ("A|B|C", vec![2, 1, 0]),
            ("4|3|2", vec![2, 1, 0]),
            ("Crust|Crumb", vec![0, 1]),
        ] {
            assert_eq!(order(labels), expected, "{labels}");
        }
    }
}
