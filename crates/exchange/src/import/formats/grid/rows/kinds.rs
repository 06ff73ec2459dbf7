//! What each row of a table is: a criterion, a heading, a row that goes on with the one above, or nothing of a rubric.

use crate::import::ledger::Why;

use super::{
    super::{
        layout::Column,
        numbers, row_words,
        words::{self, Role},
    },
    Rows, has,
};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Row {
    Criterion,
    /// The heading of a unit; its note may stand in the next cell.
    Section,
    /// It goes on with the criterion above.
    More,
    /// It says the weight, or in brackets the statement, of the criterion above.
    Below,
    /// It says the points of the levels of the criterion above.
    Points,
    Left(Why),
    NotUnderstood,
}

impl Rows<'_, '_> {
    pub(super) fn said(&self, row: usize, columns: &[Column]) -> &str {
        columns
            .iter()
            .map(|column| self.table.grid.said(row, column.at))
            .find(|said| !said.is_empty())
            .unwrap_or_default()
    }

    /// The number of levels whose text stands in the row itself.
    fn described(&self, row: usize) -> usize {
        self.table.layout.level_columns().filter(|column| !self.table.grid.said(row, *column).is_empty()).count()
    }

    fn has_criterion(&self) -> bool {
        self.unit.and_then(|unit| self.units.get(unit)).is_some_and(|unit| !unit.criteria.is_empty())
    }

    pub(super) fn row(&self, row: usize) -> Row {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let name = self.said(row, &layout.names);
        let described = self.described(row);
        let first = (0..grid.columns(row)).map(|column| grid.said(row, column)).find(|said| !said.is_empty());
        let is_numeric_at = |row: usize, column: usize| {
            let said = grid.said(row, column);
            said.is_empty() || numbers::says_number(said)
        };
        let is_numeric = |column: usize| is_numeric_at(row, column);
        if layout.sections.as_ref().is_some_and(|sections| sections.contains(&row)) {
            return Row::Section;
        }
        let is_header = |column: usize| grid.said(row, column) == grid.said(layout.labels, column);
        if described >= 2 && layout.level_columns().all(is_header) {
            return Row::Left(Why::Again);
        }
        if self.rows_of_points.contains(&row) && self.has_criterion() {
            return Row::Points;
        }
        let has_numbers_alone = layout.level_columns().all(is_numeric);
        let says_total = || grid.filled(row).any(|column| row_words::is_total(grid.said(row, column)));
        let is_total =
            || first.is_some_and(row_words::is_total) || row_words::is_total(name) || described >= 2 && says_total();
        if has_numbers_alone && is_total() {
            return Row::Left(Why::WorkedOut);
        }
        if described >= 2 && has_numbers_alone && matches!(words::role(name), Some(Role::Weight | Role::Result)) {
            return Row::Left(Why::WorkedOut);
        }
        // Numbers alone below descriptions are sums, unless they are points.
        let is_of_level = |column: usize| layout.level_columns().any(|level| level == column);
        let is_below_texts =
            || row > layout.header.1 && layout.level_columns().any(|column| !is_numeric_at(row - 1, column));
        if described >= 2
            && self.has_criterion()
            && has_numbers_alone
            && grid.filled(row).all(is_of_level)
            && is_below_texts()
        {
            return Row::Left(Why::WorkedOut);
        }
        let first = first.unwrap_or_default();
        if described == 0 && self.has_criterion() && row_words::is_of_person(first) {
            return Row::Left(Why::Personal);
        }
        if described == 0 && self.has_criterion() && row_words::is_remark(first) && grid.filled(row).count() <= 2 {
            return Row::Left(Why::MarkersNote);
        }
        let code = layout.codes.map_or("", |column| grid.said(row, column));
        let weight = layout.weight.map_or("", |column| grid.said(row, column));
        if name.is_empty() {
            if self.is_heading_among_codes(row) {
                return Row::Section;
            }
            let description = self.said(row, &layout.descriptions);
            if self.has_descriptors && self.has_criterion() && !description.is_empty() {
                return Row::More;
            }
            return match (described > 0, code.is_empty(), self.has_criterion()) {
                (true, true, true) => Row::More,
                (true, ..) => Row::Criterion,
                (false, true, true) if !description.is_empty() && weight.is_empty() => Row::More,
                (false, false, _) if !description.is_empty() => Row::Criterion,
                (false, true, _) if !weight.is_empty() => Row::Left(Why::WorkedOut),
                _ => Row::NotUnderstood,
            };
        }
        if layout.levels.is_empty() {
            return if self.is_section(row, name, code, weight) { Row::Section } else { Row::Criterion };
        }
        let next = self.next_described(row);
        if described == 0 {
            let is_covered = layout.level_columns().any(|column| {
                let (origin, column) = self.table.seen(row, column);
                origin < row && !grid.said(origin, column).is_empty()
            });
            let is_below = numbers::weight(name).is_some() || name.starts_with(['[', '(']);
            if self.has_criterion() && (is_covered || is_below && weight.is_empty()) {
                return Row::Below;
            }
            if words::role(name) == Some(Role::Result) && weight.is_empty() && code.is_empty() {
                return Row::Left(Why::Result);
            }
            if self.is_form {
                let is_alone = grid.grid.written(row) == Some(1) && grid.grid.written(layout.labels) > Some(1);
                let is_heading = is_alone && self.is_followed(row) || self.spans(row);
                return if is_heading { Row::Section } else { Row::Criterion };
            }
            let is_section = !has(&self.blank, row) && self.is_section(row, name, code, weight);
            return match (is_section, next) {
                (true, Some(_)) => Row::Section,
                (true, None) => Row::NotUnderstood,
                (false, _) => Row::Criterion,
            };
        }
        // The note of a heading may stand in the next cell, which is that of the first level.
        let first_level = layout.level_columns().min().unwrap_or(0);
        let is_noted = described == 1 && layout.levels.len() >= 3 && !grid.said(row, first_level).is_empty();
        let is_alone = (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count() == 2;
        if is_noted && is_alone && next == Some(row + 1) && self.described(row + 1) >= 2 {
            return Row::Section;
        }
        Row::Criterion
    }

    /// Returns whether a row without anchors is a heading: it has a name and at most a note beside it.
    fn is_section(&self, row: usize, name: &str, code: &str, weight: &str) -> bool {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let filled = (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count();
        let others = filled - usize::from(!code.is_empty()) - usize::from(!name.is_empty());
        let description = self.said(row, &layout.descriptions);
        if self.spans(row) {
            return true;
        }
        if layout.levels.is_empty() {
            let others_tell = !layout.descriptions.is_empty() || layout.codes.is_some() || layout.weight.is_some();
            return others_tell && others == 0 && code.is_empty() && self.next_told(row);
        }
        let others =
            others - layout.names.iter().skip(1).filter(|one| !grid.said(row, one.at).is_empty()).count().min(others);
        (weight.is_empty() || self.headings_bear_weights)
            && others <= 1
            && (description.is_empty() || layout.names.len() < 2 && !self.describes(row))
            && layout.units.iter().all(|unit| grid.said(row, unit.at).is_empty())
    }

    /// Returns whether the name in a row lies over several columns.
    fn spans(&self, row: usize) -> bool {
        let lies_over_several = |column: &Column| {
            self.table.grid.merged(row, column.at).is_some_and(|area| area.columns.clone().count() > 1)
        };
        self.table.layout.names.iter().any(lies_over_several)
    }

    /// Returns whether a row of several fields comes next.
    fn is_followed(&self, row: usize) -> bool {
        let grid = self.table.grid;
        (row + 1..grid.rows()).find(|row| grid.columns(*row) > 0).is_some_and(|next| grid.grid.written(next) > Some(1))
    }

    /// Returns whether criteria near a row are described, so that one that is described too is no heading.
    fn describes(&self, row: usize) -> bool {
        let next = self.next_described(row);
        next.is_some_and(|next| !self.said(next, &self.table.layout.descriptions).is_empty())
    }

    /// Returns whether the row below says more than its name.
    pub(super) fn next_told(&self, row: usize) -> bool {
        let grid = self.table.grid;
        let next = (row + 1..grid.rows()).find(|row| grid.columns(*row) > 0);
        next.is_some_and(|next| {
            (0..grid.columns(next)).filter(|column| !grid.said(next, *column).is_empty()).count() > 1
        })
    }

    /// The next row with anchors, a few rows on at most.
    pub(super) fn next_described(&self, row: usize) -> Option<usize> {
        (row + 1..self.table.grid.rows().min(row + 8))
            .find(|row| self.described(*row) >= 2.min(self.table.layout.levels.len()))
    }
}
