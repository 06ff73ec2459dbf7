//! The form of a table by its cells, where nobody says it.

use std::collections::{BTreeMap, HashSet};

use crate::bounds;

use super::{
    Named, Reader, TableForm,
    form::ChosenColumns,
    header::TableHeader,
    names::key,
    words::{ColumnRole, is_frequent, numbered, role, speaks_of_units},
};

/// The certainty with which a form fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fits {
    Surely,
    /// Cells fit this form as well as the wide one.
    AsWell,
    /// Headings say that it is another.
    Perhaps,
    Not,
}

/// A form with its parts.
pub(super) struct Shape {
    pub fits: Fits,
    pub unit: Option<usize>,
    pub columns: Vec<usize>,
    pub rows: Vec<usize>,
    /// Columns and rows that sum the others up.
    pub total_columns: Vec<usize>,
    pub total_rows: Vec<usize>,
}

impl Reader<'_> {
    /// A cross table: rows and columns have the same names, and cells are numbers of units.
    pub(super) fn cross(&self, header: &TableHeader, chosen: &ChosenColumns) -> Option<Shape> {
        let names = chosen.unit.or_else(|| header.present().next())?;
        let body = header.body(Some(names));
        let across: Vec<usize> = header.present().filter(|column| *column != names).collect();
        let most = bounds::AGREEMENT_CATEGORIES_MAX + 1;
        if body.len() > most || across.len() > most {
            return None;
        }
        let shape = self.without_totals(Some(names), across, body);
        let name = |row: &usize| self.grid.said(*row, names);
        let down: HashSet<String> = shape.rows.iter().map(|row| key(Named::Level, name(row))).collect();
        let places: BTreeMap<String, usize> =
            shape.columns.iter().map(|column| (key(Named::Level, &header.names[*column]), *column)).collect();
        let same = down.len() == places.len() && down.iter().all(|name| places.contains_key(name));
        let heading = header.names[names].as_str();
        let crosses = |heading: &str| heading.contains(['/', '\\', '×', '|']) && !speaks_of_units(heading);
        let nested = crosses(heading) && (down.iter().all(|name| places.contains_key(name)));
        let square = shape.rows.len() == shape.columns.len() && same;
        if down.len() < 2 || down.len() != shape.rows.len() || !(square || nested) {
            return None;
        }
        let on_diagonal = |row: &usize, column: &usize| places.get(&key(Named::Level, name(row))) == Some(column);
        let (mut on, mut off, mut most, mut whole, mut nobody) = (0_u64, 0_u64, 0, true, true);
        for row in &shape.rows {
            for column in &shape.columns {
                let said = self.grid.said(*row, *column);
                let diagonal = on_diagonal(row, column);
                nobody &= !diagonal || said.is_empty() || self.is_missing(said);
                match self.count(*row, *column) {
                    Some(count) => {
                        *if diagonal { &mut on } else { &mut off } += u64::from(count);
                        most = most.max(count);
                    }
                    None if self.is_missing(said) || self.rounded(*row, *column).is_some() => whole = false,
                    None => return None,
                }
            }
        }
        let exactly =
            shape.rows.iter().all(|row| shape.columns.iter().any(|column| header.names[*column] == name(row)))
                || places.keys().all(|name| name.parse::<f64>().is_ok());
        let numbers: Vec<f64> = places.keys().filter_map(|name| name.parse().ok()).collect();
        let running = numbers.len() == places.len() && (0..=1).any(|from| is_running(&numbers, from));
        let dominant = on > off;
        let words = !running && most > 10;
        let fits = match () {
            // Nobody rates themselves.
            () if nobody || (whole && on + off == 0) => Fits::Perhaps,
            () if chosen.unit.is_some() || !exactly => Fits::Perhaps,
            () if speaks_of_units(heading) && (running || !dominant) => Fits::Perhaps,
            () if speaks_of_units(heading) || !whole => Fits::AsWell,
            () if crosses(heading) || dominant || words || (heading.is_empty() && places.len() == 2) => Fits::Surely,
            () => Fits::AsWell,
        };
        Some(Shape { fits, ..shape })
    }

    /// The shape of a table whose rows say how many raters chose each category. Then all rows have the same sum, which
    /// ratings have only by chance; ranks have it, too, so the same numbers in all rows prove nothing.
    pub(super) fn counts(&self, header: &TableHeader, unit: Option<usize>, across: &[usize]) -> Option<Shape> {
        const ROWS_SURE: usize = 10;
        const ROWS_MIN: usize = 3;
        let all =
            |column: &usize| Some(*column) != unit && !header.contents[*column].numbers_rows(&header.names[*column]);
        let wider: Vec<usize> = header.present().filter(all).collect();
        for across in [wider.as_slice(), across] {
            if across.len() < 2 || !across.iter().all(|column| header.contents[*column].counts) {
                continue;
            }
            let shape = self.without_totals(unit, across.to_vec(), header.body(unit));
            let (mut sums, mut kinds) = (HashSet::new(), HashSet::new());
            for row in &shape.rows {
                let mut counts: Vec<u32> =
                    shape.columns.iter().map(|column| self.count(*row, *column).unwrap_or_default()).collect();
                sums.insert(counts.iter().map(|count| u64::from(*count)).sum::<u64>());
                counts.sort_unstable();
                kinds.insert(counts);
                if sums.len() > 1 {
                    break;
                }
            }
            let all = |is: &dyn Fn(&str) -> bool| shape.columns.iter().all(|column| is(&header.names[*column]));
            let raters = all(&|name| {
                let stem = numbered(name).unwrap_or_default();
                matches!(role(stem), Some(ColumnRole::Rater(_))) || stem.eq_ignore_ascii_case("r")
            });
            if sums.len() != 1 || sums.iter().any(|sum| *sum < 2) || kinds.len() < 2 || raters {
                continue;
            }
            // Two raters of whom one is high where the other is low are not that rare.
            let letters = all(&|name| name.chars().count() == 1 && name.chars().all(char::is_alphabetic));
            let fits = match shape.rows.len() {
                ROWS_SURE.. => Fits::Surely,
                ROWS_MIN.. if !letters || shape.columns.len() > 2 => Fits::AsWell,
                _ => Fits::Perhaps,
            };
            return Some(Shape { fits, ..shape });
        }
        None
    }

    /// A table of counts, told apart from its last column and its last row if these are the sums of the others.
    pub(super) fn without_totals(&self, unit: Option<usize>, columns: Vec<usize>, rows: Vec<usize>) -> Shape {
        let (total_columns, total_rows) = (Vec::new(), Vec::new());
        let mut shape = Shape { fits: Fits::Not, unit, columns, rows, total_columns, total_rows };
        let count = |row: usize, column: usize| self.count(row, column).map(u64::from);
        if let Some((last, others)) = shape.columns.split_last()
            && others.len() > 1
            && !shape.rows.is_empty()
            && shape.rows.iter().all(|row| {
                let sum: Option<u64> = others.iter().map(|column| count(*row, *column)).sum();
                sum.is_some() && sum == count(*row, *last)
            })
        {
            shape.total_columns.push(*last);
            shape.columns.pop();
        }
        if let Some((last, others)) = shape.rows.split_last()
            && others.len() > 1
            && shape.columns.iter().all(|column| {
                let sum: Option<u64> = others.iter().map(|row| count(*row, *column)).sum();
                sum.is_some() && sum == count(*last, *column)
            })
        {
            shape.total_rows.push(*last);
            shape.rows.pop();
        }
        shape
    }

    /// The column that says how many units each line stands for: then no two lines have the same ratings.
    pub(super) fn frequencies(&self, header: &TableHeader, chosen: &ChosenColumns) -> Option<Shape> {
        let first = header.present().next();
        let last = header.present().last();
        // Cases, patients: so many, where the column stands last and holds no running numbers.
        let many = |column: usize| {
            let name = header.names[column].to_lowercase();
            matches!(header.contents[column].role, Some(ColumnRole::Unit(_)))
                && Some(column) == last
                && name.ends_with(['s', 'и', 'в'])
        };
        let is_one = |column: &usize| {
            let of = &header.contents[*column];
            of.counts
                && (of.role == Some(ColumnRole::Frequency) || (many(*column) && !of.rising && Some(*column) != first))
        };
        let mut found = header.present().filter(is_one);
        let frequency = found.next().filter(|_| found.next().is_none() && chosen.unit.is_none())?;
        let names_rows = |column: &usize| {
            let of = &header.contents[*column];
            (*column != frequency
                && (of.numbers_rows(&header.names[*column]) || matches!(of.role, Some(ColumnRole::Unit(_)))))
                || (Some(*column) == first && of.rising)
        };
        let unit = chosen.unit.or_else(|| header.present().find(names_rows));
        let is_rater = |column: &usize| {
            Some(*column) != unit
                && *column != frequency
                && !names_rows(column)
                && matches!(header.contents[*column].role, None | Some(ColumnRole::Rater(_) | ColumnRole::Rating(_)))
        };
        let raters: Vec<usize> = header.present().filter(is_rater).collect();
        let rows = header.body(unit);
        let mut seen = HashSet::new();
        let differ = rows.iter().all(|row| {
            seen.insert(
                raters.iter().map(|column| key(Named::Level, self.grid.said(*row, *column))).collect::<Vec<_>>(),
            )
        });
        let says_ratings = |row: &usize| {
            let rated = raters.iter().filter(|column| !self.grid.said(*row, **column).is_empty()).count();
            self.count(*row, frequency) == Some(rated as u32)
        };
        if raters.len() < 2 || !differ || rows.iter().all(says_ratings) {
            return None;
        }
        let names = unit.map(|unit| (&header.contents[unit], header.names[unit].as_str()));
        let fits = match names {
            None if matches!(header.contents[frequency].role, Some(ColumnRole::Unit(_))) => Fits::AsWell,
            None => Fits::Surely,
            Some((of, name)) if of.numbers_rows(name) && !matches!(of.role, Some(ColumnRole::Unit(_))) => Fits::Surely,
            Some((of, _)) if of.rising && is_frequent(&header.names[frequency]) => Fits::Surely,
            Some((of, _)) if of.rising => Fits::AsWell,
            Some(_) => return None,
        };
        let (total_columns, total_rows) = (vec![frequency], Vec::new());
        Some(Shape { fits, unit, columns: raters, rows, total_columns, total_rows })
    }
}

fn is_running(numbers: &[f64], from: usize) -> bool {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.iter().zip(from..).all(|(number, place)| *number == place as f64)
}

impl Shape {
    pub(super) fn is_surely(shape: Option<&Self>) -> bool {
        shape.is_some_and(|shape| shape.fits == Fits::Surely)
    }

    /// A form that the table could have, too.
    pub(super) fn perhaps(shape: Option<&Self>, form: TableForm) -> Option<TableForm> {
        shape.is_some().then_some(form)
    }
}
