//! Rows and columns that sum others up: sums, means, medians and the like. Their numbers say so, whatever they are
//! called; one that is only called so may be a person or a thing.

use std::collections::{HashMap, HashSet};

use super::{
    cells::Rounded,
    words::{are_initials, columns_of_sums, rows_of_sums},
};

/// Numbers by the names of their rows and columns.
pub(super) struct Numbers<'n> {
    pub across: Vec<&'n str>,
    pub down: Vec<&'n str>,
    pub at: &'n dyn Fn(usize, usize) -> Option<Rounded>,
}

/// The places of what sums others up.
#[derive(Debug, Default)]
pub(super) struct SummingPlaces {
    pub columns: Vec<usize>,
    pub rows: Vec<usize>,
    /// Columns called as sums whose numbers do not bear it out; or whose numbers do, and that stand before what they
    /// sum up.
    pub doubtful_columns: Vec<usize>,
    pub doubtful_rows: Vec<usize>,
}

/// Rows at the end that may sum others up: the description of a table by pandas has eight.
const ROWS_LOOKED_AT: usize = 12;
/// Numbers that need more, where no name speaks for them.
const UNNAMED_MIN: usize = 4;

type Statistic = fn(&[f64]) -> f64;

/// Statistics of values in their order.
const STATISTICS: [Statistic; 14] = [
    |values| values.iter().sum(),
    mean,
    |values| quantile(values, 0.5),
    |values| quantile(values, 0.0),
    |values| quantile(values, 1.0),
    |values| spread(values, 1.0),
    |values| spread(values, 0.0),
    |values| spread(values, 1.0) / (values.len() as f64).sqrt(),
    |values| spread(values, 1.0).powi(2),
    |values| values.len() as f64,
    |values| quantile(values, 1.0) - quantile(values, 0.0),
    |values| quantile(values, 0.25),
    |values| quantile(values, 0.75),
    // One if all values are the same.
    |values| f64::from(quantile(values, 0.0) == quantile(values, 1.0)),
];

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn spread(values: &[f64], less: f64) -> f64 {
    let mean = mean(values);
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - less)).sqrt()
}

/// Hyndman & Fan type 7, as spreadsheets, R and pandas have it.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = share * (sorted.len() as f64 - 1.0);
    let (low, high) = (at.floor() as usize, at.ceil() as usize);
    sorted[low] + (at - at.floor()) * (sorted[high] - sorted[low])
}

fn is_near(found: f64, rounded: Rounded) -> bool {
    (found - rounded.value).abs() <= rounded.within
}

/// Finds the columns and rows that sum others up; none of the columns that somebody named as raters.
pub(super) fn sums(numbers: &Numbers<'_>, raters_are_named: bool) -> SummingPlaces {
    let mut sums = SummingPlaces::default();
    let named = match raters_are_named {
        true => vec![false; numbers.across.len()],
        false => columns_of_sums(&numbers.across),
    };
    let others: Vec<usize> = (0..named.len()).filter(|column| !named[*column]).collect();
    numbers.rows(&others, &mut sums);
    if !raters_are_named {
        numbers.columns(&named, &others, &mut sums);
    }
    sums
}

impl Numbers<'_> {
    /// Finds columns that sum others up, in the rows that do not.
    fn columns(&self, named: &[bool], others: &[usize], sums: &mut SummingPlaces) {
        let is_unit = |row: &usize| !sums.rows.contains(row) && !sums.doubtful_rows.contains(row);
        let rows: Vec<usize> = (0..self.down.len()).filter(is_unit).collect();
        let strange = self.strange(others, &rows);
        for (column, named) in named.iter().enumerate() {
            if *named {
                let values = rows
                    .iter()
                    .filter_map(|row| {
                        Some(((self.at)(*row, column)?, self.sorted(others.iter().map(|other| (*row, *other)))))
                    })
                    .filter(|(_, others)| !others.is_empty());
                if others.len() > 1 && fits(values) {
                    sums.columns.push(column);
                } else if !are_initials(self.across[column]) {
                    sums.doubtful_columns.push(column);
                }
            } else if strange.contains(&column) {
                let before: Vec<usize> = others.iter().copied().filter(|other| *other < column).collect();
                let rest: Vec<usize> = others.iter().copied().filter(|other| *other != column).collect();
                let enough = rows.len() > UNNAMED_MIN || self.is_broken(column, others, &rows);
                if enough && self.is_surely_a_sum(column, &before, &rows) {
                    sums.columns.push(column);
                } else if self.is_surely_a_sum(column, &rest, &rows) {
                    sums.doubtful_columns.push(column);
                }
            }
        }
    }

    /// The sum or the mean of others in every row: where several of its numbers are in no other column, that hardly
    /// happens by chance.
    fn is_surely_a_sum(&self, column: usize, others: &[usize], rows: &[usize]) -> bool {
        if others.len() < 2 {
            return false;
        }
        let (mut is_sum, mut is_mean, mut count_of_rows) = (true, true, 0);
        for row in rows {
            let Some(said) = (self.at)(*row, column) else { continue };
            let (mut sum, mut count) = (0.0, 0.0);
            for value in others.iter().filter_map(|other| (self.at)(*row, *other)) {
                (sum, count) = (sum + value.value, count + 1.0);
            }
            let said = Rounded { within: said.within.min(0.05), ..said };
            is_sum &= count > 0.0 && is_near(sum, said);
            is_mean &= count > 0.0 && is_near(sum / count, said);
            count_of_rows += 1;
            if !is_sum && !is_mean {
                return false;
            }
        }
        count_of_rows >= UNNAMED_MIN - 1
    }

    /// A column with parts of numbers where others have whole ones.
    fn is_broken(&self, column: usize, others: &[usize], rows: &[usize]) -> bool {
        let whole = |of: usize| rows.iter().filter_map(|row| (self.at)(*row, of)).all(|said| said.value.fract() == 0.0);
        !whole(column) && others.iter().all(|other| *other == column || whole(*other))
    }

    /// The columns with several numbers that no other column holds.
    fn strange(&self, columns: &[usize], rows: &[usize]) -> HashSet<usize> {
        let mut held: HashMap<u64, HashSet<usize>> = HashMap::new();
        for column in columns {
            for value in rows.iter().filter_map(|row| (self.at)(*row, *column)) {
                let of = held.entry(value.value.to_bits()).or_default();
                if of.len() < 2 {
                    of.insert(*column);
                }
            }
        }
        let mut alone: HashMap<usize, usize> = HashMap::new();
        for column in held.into_values().filter(|of| of.len() == 1).flatten() {
            *alone.entry(column).or_default() += 1;
        }
        alone.into_iter().filter(|(_, values)| *values > 1).map(|(column, _)| column).collect()
    }

    /// Finds rows at the end that sum others up.
    fn rows(&self, raters: &[usize], sums: &mut SummingPlaces) {
        let first = self.down.len().saturating_sub(ROWS_LOOKED_AT);
        let named = rows_of_sums(&self.down[first..]);
        let mut above: Vec<usize> = (0..first).collect();
        for (row, named) in (first..).zip(named) {
            if self.is_row_of_sums(row, &above, raters, named) {
                sums.rows.push(row);
            } else if named && raters.iter().any(|rater| (self.at)(row, *rater).is_some()) {
                sums.doubtful_rows.push(row);
                above.push(row);
            } else {
                // A row above a unit is a unit, too.
                above = (0..=row).collect();
                (sums.rows, sums.doubtful_rows) = Default::default();
            }
        }
    }

    fn is_row_of_sums(&self, row: usize, above: &[usize], raters: &[usize], named: bool) -> bool {
        let said: Vec<(usize, Rounded)> =
            raters.iter().filter_map(|rater| Some((*rater, (self.at)(row, *rater)?))).collect();
        let enough = if named { 2 } else { UNNAMED_MIN };
        if said.is_empty() || above.len() < enough {
            return false;
        }
        // A number without a name must be exact, or have digits behind its point.
        let exact = |said: Rounded| Rounded { within: said.within.min(if named { 0.5 } else { 0.05 }), ..said };
        let values =
            || said.iter().map(|(rater, said)| (exact(*said), self.sorted(above.iter().map(|row| (*row, *rater)))));
        if !fits(values()) {
            return false;
        }
        let values: Vec<(Rounded, Vec<f64>)> = values().collect();
        let highest = values.iter().flat_map(|(_, others)| others.last()).copied().fold(f64::MIN, f64::max);
        let beyond = |(said, _): &(Rounded, Vec<f64>)| said.value > highest;
        let many = |(_, others): &(Rounded, Vec<f64>)| others.len() >= UNNAMED_MIN;
        let whole = |values: &[f64]| values.iter().all(|value| value.fract() == 0.0);
        let broken = |(said, others): &(Rounded, Vec<f64>)| said.value.fract() != 0.0 && whole(others);
        let surely = values.iter().all(beyond) || values.iter().any(broken);
        named || (said.len() > 1 && values.iter().all(many) && surely)
    }

    fn sorted(&self, places: impl Iterator<Item = (usize, usize)>) -> Vec<f64> {
        let mut values: Vec<f64> =
            places.filter_map(|(row, column)| (self.at)(row, column)).map(|rounded| rounded.value).collect();
        values.sort_by(f64::total_cmp);
        values
    }
}

/// True if one statistic gives each value from the others beside it.
fn fits(values: impl Iterator<Item = (Rounded, Vec<f64>)>) -> bool {
    let (mut left, mut met) = (STATISTICS.to_vec(), false);
    for (said, others) in values {
        // A row of counts beneath names. The spread of one value is none. A difference may be below zero.
        left.retain(|statistic| {
            let found = if others.is_empty() { f64::NAN } else { statistic(&others) };
            found.is_nan() || is_near(found, said) || is_near(-found, said)
        });
        met = true;
        if left.is_empty() {
            return false;
        }
    }
    met
}
