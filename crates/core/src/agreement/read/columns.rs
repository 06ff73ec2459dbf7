//! Each column by what its cells say, read once, before any word of a heading is asked.

use std::collections::HashSet;

use crate::{bounds, tabular::GridPlace};

use super::{
    Named, Reader,
    cells::ReadNumber,
    header::TableHeader,
    names::key,
    words::{ColumnRole, are_initials, role},
};

pub(super) struct Column {
    /// The part that its heading names.
    pub role: Option<ColumnRole>,
    /// True if every cell says something, and each something else.
    pub unique: bool,
    /// Whole numbers, each higher than the one before.
    pub rising: bool,
    /// True if every rating is a number, and there is one.
    pub numbers: bool,
    /// True if every cell says how many, or nothing, and one says something.
    pub counts: bool,
    /// The different ratings; none where there are more than a scale has levels.
    pub levels: Option<HashSet<String>>,
}

impl Reader<'_> {
    pub(super) fn columns(&self, header: &TableHeader) -> Vec<Column> {
        (0..header.columns()).map(|column| self.content(header, column)).collect()
    }

    fn content(&self, header: &TableHeader, column: usize) -> Column {
        let (mut unique, mut rising, mut numbers, mut counts) = (true, true, true, true);
        let (mut seen, mut levels, mut last) = (HashSet::new(), HashSet::new(), None);
        for row in &header.rows {
            let said = self.grid.said(*row, column);
            unique = unique && !said.is_empty() && seen.insert(said);
            rising &= !said.is_empty();
            if said.is_empty() || (!rising && levels.contains(said)) {
                continue;
            }
            let number = match self.number(said, GridPlace { row: *row, column: Some(column) }) {
                ReadNumber::Number(value) => Some(value),
                _ => None,
            };
            let whole = number.filter(|number| number.fract() == 0.0);
            rising = rising && whole.is_some_and(|whole| last.is_none_or(|last| last < whole));
            last = whole;
            counts &= whole.is_some_and(|whole| whole >= 0.0);
            if number.is_none() && self.is_missing(said) {
                continue;
            }
            numbers &= number.is_some();
            if levels.len() <= bounds::AGREEMENT_CATEGORIES_MAX {
                levels.insert(said);
            }
        }
        let few = levels.len() <= bounds::AGREEMENT_CATEGORIES_MAX;
        let says = !levels.is_empty();
        let role = role(&header.names[column]);
        let levels = few.then(|| levels.into_iter().map(|level| key(Named::Level, level)).collect());
        Column { role, unique, rising: rising && says, numbers: numbers && says, counts: counts && says, levels }
    }
}

impl Column {
    /// Numbers of rows, by heading and cells: initials of a person that are an abbreviation, too, hold others.
    pub(super) fn numbers_rows(&self, name: &str) -> bool {
        match self.role {
            Some(ColumnRole::Numbers) => self.rising || !are_initials(name),
            Some(ColumnRole::LeadingNumbers) if matches!(name, "X" | "V1") => self.rising,
            Some(ColumnRole::LeadingNumbers) => self.unique,
            _ => false,
        }
    }

    /// The number of a column's levels that another has, too.
    pub(super) fn shared(&self, others: &[&Column]) -> usize {
        let Some(levels) = &self.levels else { return 0 };
        let is_shared = |level: &&String| {
            others.iter().any(|other| other.levels.as_ref().is_some_and(|others| others.contains(*level)))
        };
        levels.iter().filter(is_shared).count()
    }
}

/// The places of the columns that share no rating with another of them.
pub(super) fn apart(columns: &[&Column]) -> Vec<usize> {
    let is_apart = |one: &usize| match &columns[*one].levels {
        None => true,
        Some(levels) => {
            let shares = |other: &usize| {
                let others = columns[*other].levels.as_ref();
                *other != *one && others.is_some_and(|other| !levels.is_disjoint(other))
            };
            !levels.is_empty() && !(0..columns.len()).any(|other| shares(&other))
        }
    };
    (0..columns.len()).filter(is_apart).collect()
}
