//! The number of raters who chose each category, unit by unit: all that statistics need that do not ask who rated what.

use super::table::{MISSING, RatingTable};

/// The counts of all units, one after the other; a category that nobody chose there is not listed.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    starts: Vec<usize>,
    entries: Vec<CategoryCount>,
    totals: Vec<u32>,
    pub categories: usize,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct CategoryCount {
    pub category: u32,
    pub count: u32,
}

impl Counts {
    pub(super) fn new(table: &RatingTable) -> Self {
        let mut counts = Counts::empty(table);
        let mut codes: Vec<u32> = Vec::new();
        for row in table.rows() {
            codes.clear();
            codes.extend(row.iter().filter(|code| **code != MISSING));
            codes.sort_unstable();
            let alike = codes.chunk_by(|one, other| one == other);
            counts.push(alike.map(|same| CategoryCount { category: same[0], count: same.len() as u32 }));
        }
        counts
    }

    /// The counts as if this rater of the table had rated nothing.
    pub(super) fn without(&self, table: &RatingTable, rater: usize) -> Self {
        let mut counts = Counts::empty(table);
        for (unit, row) in table.rows().enumerate() {
            let less = |entry: &CategoryCount| CategoryCount {
                count: entry.count - u32::from(entry.category == row[rater]),
                ..*entry
            };
            counts.push(self.of(unit).iter().map(less).filter(|entry| entry.count > 0));
        }
        counts
    }

    fn empty(table: &RatingTable) -> Self {
        let totals = Vec::with_capacity(table.units().len());
        Counts { starts: vec![0], entries: Vec::new(), totals, categories: table.categories().len() }
    }

    fn push(&mut self, entries: impl Iterator<Item = CategoryCount>) {
        let before = self.entries.len();
        self.entries.extend(entries);
        self.totals.push(self.entries[before..].iter().map(|entry| entry.count).sum());
        self.starts.push(self.entries.len());
    }

    pub(super) fn units(&self) -> usize {
        self.totals.len()
    }

    /// The counts of a unit, in the order of the categories.
    pub(super) fn of(&self, unit: usize) -> &[CategoryCount] {
        &self.entries[self.starts[unit]..self.starts[unit + 1]]
    }

    pub(super) fn total(&self, unit: usize) -> u32 {
        self.totals[unit]
    }

    /// Units with at least so many ratings, and the ratings in them.
    pub(super) fn with_at_least(&self, ratings: u32) -> (usize, usize) {
        let enough = self.totals.iter().filter(|total| **total >= ratings);
        enough.fold((0, 0), |(units, sum), total| (units + 1, sum + *total as usize))
    }
}
