//! The form of a table by its cells, where headings do not settle it.

use std::collections::HashSet;

use crate::bounds;

use super::{
    RatingFaultKind, Reader,
    header::Header,
    names::folded,
    words::{Role, numbered, role},
};

/// How sure a form is.
pub(super) enum Fits {
    Surely,
    Perhaps,
    Not,
}

impl Reader<'_> {
    /// Columns that all hold numbers, or of which each shares a rating with the others.
    pub(super) fn are_alike(&self, header: &Header, columns: &[usize]) -> bool {
        let all_numbers = columns.iter().all(|column| self.ratings_said(header, *column).all(is_number));
        columns.len() > 1 && (all_numbers || self.apart(header, columns).is_empty())
    }

    /// A column of names that none of the others holds, where others share theirs, is no rater's, or nobody can tell.
    /// Where some ratings are numbers, the cells that are none say what is wrong.
    pub(super) fn strangers(&mut self, header: &Header, columns: &[usize]) {
        if columns.iter().any(|column| self.ratings_said(header, *column).any(is_number)) {
            return;
        }
        let apart = self.apart(header, columns);
        if apart.len() + 1 < columns.len()
            && let Some(column) = apart.first()
        {
            let kind = RatingFaultKind::Stranger { column: header.names[*column].clone() };
            self.fault(header.place(*column), kind);
        }
    }

    /// The columns that share no rating with another.
    fn apart(&self, header: &Header, columns: &[usize]) -> Vec<usize> {
        let ratings = |column: &usize| {
            let mut written = HashSet::new();
            for said in self.ratings_said(header, *column) {
                written.insert(said);
                // So many are no levels.
                if written.len() > bounds::AGREEMENT_CATEGORIES_MAX {
                    return None;
                }
            }
            Some(written.into_iter().map(folded).collect::<HashSet<String>>())
        };
        let sets: Vec<Option<HashSet<String>>> = columns.iter().map(ratings).collect();
        let is_apart = |one: &usize| match &sets[*one] {
            None => true,
            Some(set) => {
                let shares =
                    |other: usize| other != *one && sets[other].as_ref().is_some_and(|other| !set.is_disjoint(other));
                !set.is_empty() && !(0..sets.len()).any(shares)
            }
        };
        (0..sets.len()).filter(is_apart).map(|place| columns[place]).collect()
    }

    fn ratings_said<'r>(&'r self, header: &Header, column: usize) -> impl Iterator<Item = &'r str> + use<'r> {
        let cells = header.rows(self.grid).map(move |row| self.grid.said(row, column));
        cells.filter(|said| !said.is_empty() && !self.is_missing(said))
    }

    /// The signs that each row says how many raters chose each category. Then all rows have the same sum, which ratings
    /// have only by chance; ranks have it, too, so the same numbers in all rows prove nothing.
    pub(super) fn are_counts(&self, header: &Header, unit: Option<usize>, columns: &[usize]) -> Fits {
        const ROWS_MIN: usize = 10;
        let mut sums = HashSet::new();
        let (mut rows, mut kinds) = (0, HashSet::new());
        for row in header.rows(self.grid).filter(|row| !self.is_sum(*row, unit)) {
            let Some(mut counts) = self.counts(row, columns) else { return Fits::Not };
            sums.insert(counts.iter().map(|count| u64::from(*count)).sum::<u64>());
            counts.sort_unstable();
            kinds.insert(counts);
            rows += 1;
            if sums.len() > 1 {
                return Fits::Not;
            }
        }
        let enough = columns.len() > 1 && rows > 1 && kinds.len() > 1 && sums.iter().all(|sum| *sum > 1);
        let raters = columns.iter().all(|column| {
            let stem = numbered(&header.names[*column]).unwrap_or_default();
            matches!(role(stem), Some(Role::Rater(_))) || stem.eq_ignore_ascii_case("r")
        });
        match (enough, rows >= ROWS_MIN && columns.len() > 2 && !raters) {
            (true, true) => Fits::Surely,
            (true, false) => Fits::Perhaps,
            (false, _) => Fits::Not,
        }
    }

    /// The signs of a cross table: rows and columns have the same names, and cells are numbers of units.
    pub(super) fn is_contingency(&self, header: &Header, unit: Option<usize>, columns: &[usize]) -> Fits {
        let Some(unit) = unit else { return Fits::Not };
        let rows: Vec<usize> =
            header.rows(self.grid).filter(|row| !self.is_sum(*row, Some(unit))).take(1_000).collect();
        let across: HashSet<String> = columns.iter().map(|column| folded(&header.names[*column])).collect();
        let down: HashSet<String> = rows.iter().map(|row| folded(self.grid.said(*row, unit))).collect();
        if rows.len() != columns.len() || across.len() < 2 || across != down {
            return Fits::Not;
        }
        let whole = rows.iter().all(|row| self.counts(*row, columns).is_some());
        if whole { Fits::Surely } else { Fits::Perhaps }
    }

    /// The cells of a row, if all are whole numbers.
    fn counts(&self, row: usize, columns: &[usize]) -> Option<Vec<u32>> {
        columns.iter().map(|column| self.grid.said(row, *column).parse().ok()).collect()
    }
}

fn is_number(said: &str) -> bool {
    match said.contains(',') {
        true => said.replacen(',', ".", 1).parse::<f64>().is_ok(),
        false => said.parse::<f64>().is_ok(),
    }
}
