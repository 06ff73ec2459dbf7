//! Each unit: how far its raters lie apart.

use super::{RatingTable, counts::Counts};

/// The figures of a unit with two ratings or more.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFigures {
    /// The place in the table.
    pub unit: usize,
    pub ratings: usize,
    pub lowest: f64,
    pub highest: f64,
    /// Steps by which the highest rating stands above the lowest; none where there are no steps.
    pub steps: Option<usize>,
    /// The share of pairs of ratings that are the same.
    pub exact: f64,
    /// The mean distance of two ratings, as a part of the distance between the ends of the scale; for categories
    /// without order the share of pairs that differ.
    pub distance: f64,
}

/// The units on which raters lie farthest apart first; those alike in the order of the table. A unit with fewer than
/// two ratings is not listed.
pub fn units(table: &RatingTable) -> Vec<UnitFigures> {
    let counts = Counts::new(table);
    let values = distances(table);
    let figures = |unit: usize| {
        let entries = counts.of(unit);
        let total = f64::from(counts.total(unit));
        let ([first, ..], [.., last]) = (entries, entries) else { return None };
        if total < 2.0 {
            return None;
        }
        let pairs = total * (total - 1.0);
        let same: f64 = entries.iter().map(|each| f64::from(each.count) * f64::from(each.count - 1)).sum();
        let exact = same / pairs;
        Some(UnitFigures {
            unit,
            ratings: counts.total(unit) as usize,
            lowest: table.value(first.category)?,
            highest: table.value(last.category)?,
            steps: table.steps().map(|steps| (steps[last.category as usize] - steps[first.category as usize]) as usize),
            exact,
            distance: match &values {
                None => 1.0 - exact,
                Some(values) => {
                    // Sorted, each value is above so many and below so many others.
                    let (mut below, mut sum) = (0.0, 0.0);
                    for each in entries {
                        let count = f64::from(each.count);
                        sum += count * values[each.category as usize] * (2.0 * below + count - total);
                        below += count;
                    }
                    (2.0 * sum / pairs).max(0.0)
                }
            },
        })
    };
    let mut figures: Vec<UnitFigures> = (0..table.units().len()).filter_map(figures).collect();
    figures.sort_by(|one, other| other.distance.total_cmp(&one.distance));
    figures
}

fn distances(table: &RatingTable) -> Option<Vec<f64>> {
    table.has_order().then(|| table.unit_values())
}

/// The mean over units of their distance; none where no unit has two ratings.
pub(super) fn mean_distance(table: &RatingTable) -> Option<f64> {
    let units = units(table);
    (!units.is_empty()).then(|| units.iter().map(|unit| unit.distance).sum::<f64>() / units.len() as f64)
}
