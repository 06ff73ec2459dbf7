//! How many raters chose each category, unit by unit: all that statistics need that do not ask who rated what.

use super::table::{MISSING, Table};

/// The counts of all units, one after the other; a category that nobody chose there is not listed.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    starts: Vec<usize>,
    entries: Vec<Entry>,
    totals: Vec<u32>,
    pub categories: usize,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub category: u32,
    pub count: u32,
}

impl Counts {
    pub fn new(table: &Table) -> Self {
        Counts::without(table, None)
    }

    /// As if this rater had rated nothing.
    pub fn without(table: &Table, rater: Option<usize>) -> Self {
        let mut counts = Counts {
            starts: vec![0],
            entries: Vec::new(),
            totals: Vec::with_capacity(table.units().len()),
            categories: table.categories().len(),
        };
        let mut codes: Vec<u32> = Vec::new();
        for row in table.rows() {
            codes.clear();
            let others = row.iter().enumerate().filter(|(place, _)| Some(*place) != rater);
            codes.extend(others.map(|(_, code)| *code).filter(|code| *code != MISSING));
            codes.sort_unstable();
            let alike = codes.chunk_by(|one, other| one == other);
            counts.entries.extend(alike.map(|same| Entry { category: same[0], count: same.len() as u32 }));
            counts.starts.push(counts.entries.len());
            counts.totals.push(codes.len() as u32);
        }
        counts
    }

    pub fn units(&self) -> usize {
        self.totals.len()
    }

    /// In the order of the categories.
    pub fn of(&self, unit: usize) -> &[Entry] {
        &self.entries[self.starts[unit]..self.starts[unit + 1]]
    }

    pub fn total(&self, unit: usize) -> u32 {
        self.totals[unit]
    }

    /// Units with at least so many ratings, and the ratings in them.
    pub fn with_at_least(&self, ratings: u32) -> (usize, usize) {
        let enough = self.totals.iter().filter(|total| **total >= ratings);
        enough.fold((0, 0), |(units, sum), total| (units + 1, sum + *total as usize))
    }
}
