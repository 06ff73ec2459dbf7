//! Each column gets the part that it plays. Where headings and cells leave that open, a fault says how to settle it.

use serde::Serialize;

use crate::{
    bounds,
    tabular::{CellKind, GridPlace},
};

use super::{
    Because, Named, RatingFaultKind, Reader,
    columns::{Column, apart},
    form::{ChosenColumns, FoundForm},
    header::TableHeader,
    names::Names,
    shape::{Fits, Shape},
    sums::{Numbers, sums},
    taken::{LeftOutPart, Part},
    words::ColumnRole,
};

/// The layout of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableForm {
    /// A line for each rating.
    Long,
    /// A column for each rater.
    Wide,
    /// A column for each category, and in it how many raters chose it.
    Counts,
    /// A cross table: choices of one rater by those of another, and how often they met.
    Contingency,
}

impl TableForm {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            TableForm::Long => "long",
            TableForm::Wide => "wide",
            TableForm::Counts => "counts",
            TableForm::Contingency => "contingency",
        }
    }
}

/// The columns of a table by what they hold.
pub(super) struct TableLayout {
    pub form: TableForm,
    /// None where rows have no names.
    pub unit: Option<usize>,
    pub criterion: Option<usize>,
    /// Column of the raters in the long form.
    pub rater: Option<usize>,
    /// Columns of the ratings in the long form, of the raters in the wide form, else of the categories.
    pub columns: Vec<usize>,
    /// Column of the number of units that each row stands for.
    pub frequencies: Option<usize>,
    /// The rows that count.
    pub rows: Vec<usize>,
}

/// The column for a part of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    Unit,
    Rater,
    Rating,
    Criterion,
}

impl Sought {
    /// The name by which messages know it.
    pub fn name(self) -> &'static str {
        match self {
            Sought::Unit => "unit",
            Sought::Rater => "rater",
            Sought::Rating => "rating",
            Sought::Criterion => "criterion",
        }
    }
}

impl Reader<'_> {
    pub(super) fn layout(&mut self, header: &TableHeader) -> Option<TableLayout> {
        let mut chosen = self.chosen(header)?;
        let FoundForm { form, by, shape } = self.form(header, &mut chosen)?;
        (self.taken.form, self.taken.by) = (form, by);
        let layout = match form {
            TableForm::Long => self.long(header, chosen),
            TableForm::Wide | TableForm::Counts | TableForm::Contingency => self.across(header, &chosen, form, shape),
        }?;
        let heading = |column: Option<usize>| column.map(|column| header.names[column].clone());
        self.taken.units = heading(layout.unit);
        self.taken.criteria = heading(layout.criterion);
        self.taken.frequencies = heading(layout.frequencies);
        if form == TableForm::Long {
            self.taken.raters = heading(layout.rater);
            self.taken.ratings = layout.columns.iter().map(|column| header.names[*column].clone()).collect();
        }
        Some(layout)
    }

    /// The columns that may be raters.
    pub(super) fn raters(&self, header: &TableHeader, chosen: &ChosenColumns, unit: Option<usize>) -> Vec<usize> {
        let rates = |column: &usize| {
            let rates = match header.contents[*column].role {
                Some(ColumnRole::Attribute | ColumnRole::Unit(_)) => false,
                Some(ColumnRole::LeadingNumbers) if header.names[*column].is_empty() => false,
                // R calls so both numbers of rows and columns without a name.
                Some(ColumnRole::LeadingNumbers) if unit.is_none_or(|unit| unit < *column) => true,
                Some(ColumnRole::Numbers | ColumnRole::LeadingNumbers) => {
                    !header.contents[*column].numbers_rows(&header.names[*column])
                }
                _ => true,
            };
            Some(*column) != unit && Some(*column) != chosen.criterion && rates
        };
        header.present().filter(rates).collect()
    }

    fn long(&mut self, header: &TableHeader, mut chosen: ChosenColumns) -> Option<TableLayout> {
        if chosen.unit.is_none() {
            chosen.unit = self.only(header, &chosen, Sought::Unit, true)?;
        }
        if chosen.rater.is_none() {
            chosen.rater = self.only(header, &chosen, Sought::Rater, true)?;
        }
        if chosen.ratings.is_empty() {
            let rating = self.only(header, &chosen, Sought::Rating, true)?;
            chosen.ratings.extend(rating);
        }
        if chosen.criterion.is_none() {
            chosen.criterion = self.only(header, &chosen, Sought::Criterion, false)?;
        }
        let ChosenColumns { unit, criterion, rater, ratings, .. } = chosen;
        let criterion = criterion.filter(|_| ratings.len() < 2);
        for column in header.present() {
            if [unit, criterion, rater].contains(&Some(column)) || ratings.contains(&column) {
                continue;
            }
            let because = match header.contents[column].role {
                Some(ColumnRole::Numbers | ColumnRole::LeadingNumbers) => Because::RowNumbers,
                _ => Because::NotNeeded,
            };
            self.leave_column(header, column, because);
        }
        let rows = self.body(header, unit);
        Some(TableLayout { form: TableForm::Long, unit, criterion, rater, columns: ratings, frequencies: None, rows })
    }

    /// The one column that headings name for a part; `Some(None)` where it may be absent and is.
    pub(super) fn only(
        &mut self,
        header: &TableHeader,
        chosen: &ChosenColumns,
        sought: Sought,
        needed: bool,
    ) -> Option<Option<usize>> {
        let taken = |column: &usize| {
            [chosen.unit, chosen.criterion, chosen.rater].contains(&Some(*column))
                || chosen.ratings.contains(column)
                || chosen.raters.contains(column)
        };
        let rank = |column: usize| match (header.contents[column].role, sought) {
            (Some(ColumnRole::Unit(rank)), Sought::Unit)
            | (Some(ColumnRole::Rater(rank)), Sought::Rater)
            | (Some(ColumnRole::Rating(rank)), Sought::Rating) => Some(rank),
            (Some(ColumnRole::Criterion), Sought::Criterion) => Some(1),
            _ => None,
        };
        let free = header.present().filter(|column| !taken(column));
        let ranked: Vec<(u8, usize)> = free.filter_map(|column| Some((rank(column)?, column))).collect();
        let Some(lowest) = ranked.iter().map(|(rank, _)| *rank).min() else {
            if needed {
                self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought });
                return None;
            }
            return Some(None);
        };
        let mut best = ranked.iter().filter(|(rank, _)| *rank == lowest).map(|(_, column)| *column);
        match (best.next(), best.next()) {
            (Some(one), Some(other)) => {
                let (one, another) = (header.names[one].clone(), header.names[other].clone());
                self.fault(header.place(other), RatingFaultKind::TwoColumns { sought, one, another });
                None
            }
            (column, _) => Some(column),
        }
    }

    /// A table whose columns are raters or categories.
    fn across(
        &mut self,
        header: &TableHeader,
        chosen: &ChosenColumns,
        form: TableForm,
        shape: Option<Shape>,
    ) -> Option<TableLayout> {
        let mut criterion = chosen.criterion;
        if form == TableForm::Wide && criterion.is_none() && shape.is_none() {
            criterion = self.only(header, chosen, Sought::Criterion, false)?;
        }
        let shape = match shape {
            Some(shape) => shape,
            None => {
                let chosen = ChosenColumns {
                    unit: chosen.unit,
                    criterion,
                    raters: chosen.raters.clone(),
                    ..ChosenColumns::default()
                };
                let unit = self.unit(header, &chosen, Some(form))?;
                let body = header.body(unit);
                match form {
                    TableForm::Wide => {
                        let across = match chosen.raters.as_slice() {
                            [] => self.raters(header, &chosen, unit),
                            raters => raters.to_vec(),
                        };
                        let (total_columns, total_rows) = (Vec::new(), Vec::new());
                        Shape { fits: Fits::Surely, unit, columns: across, rows: body, total_columns, total_rows }
                    }
                    _ => {
                        let is_category = |column: &usize| {
                            let of = &header.contents[*column];
                            let other = matches!(
                                of.role,
                                Some(ColumnRole::Attribute | ColumnRole::Unit(_) | ColumnRole::Summary)
                            );
                            Some(*column) != unit && (of.counts || !other) && !of.numbers_rows(&header.names[*column])
                        };
                        self.without_totals(unit, header.present().filter(is_category).collect(), body)
                    }
                }
            }
        };
        let Shape { unit, columns: mut across, rows: mut body, total_columns, total_rows, .. } = shape;
        let frequencies = total_columns.first().copied().filter(|_| form == TableForm::Wide);
        if across.is_empty() {
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought: Sought::Rater });
            return None;
        }
        if !self.within_raters(header, &across, form == TableForm::Wide) {
            return None;
        }
        let (mut sum_columns, mut sum_rows) = (total_columns, total_rows);
        if form == TableForm::Wide {
            let found = self.wide_sums(header, unit, &across, &body);
            across.retain(|column| !found.0.contains(column));
            body.retain(|row| !found.1.contains(row));
            sum_columns.extend(found.0);
            sum_rows.extend(found.1);
        }
        for column in header.present() {
            if [unit, criterion, frequencies].contains(&Some(column)) || across.contains(&column) {
                continue;
            }
            let because = match header.contents[column].role {
                _ if sum_columns.contains(&column) => Because::Summary,
                Some(ColumnRole::Numbers | ColumnRole::LeadingNumbers) => Because::RowNumbers,
                Some(ColumnRole::Attribute) => Because::Attribute,
                Some(ColumnRole::Unit(_)) if form == TableForm::Wide => Because::OtherName,
                _ => Because::NotNamed,
            };
            let leads = column == 0 || unit.is_some_and(|unit| column < unit);
            if header.names[column].is_empty() && !(leads && header.contents[column].unique) {
                self.fault(header.place(column), RatingFaultKind::ColumnWithoutName);
                continue;
            }
            self.leave_column(header, column, because);
        }
        self.names_alone(header, unit);
        for row in sum_rows {
            self.leave_row(row, unit, Because::Summary);
        }
        self.are_apart(header, &across);
        let settled = !chosen.raters.is_empty() || !self.reading.order.is_empty() || self.reading.form.is_some();
        if form == TableForm::Wide && !settled {
            self.strangers(header, &across);
        }
        Some(TableLayout { form, unit, criterion, rater: None, columns: across, frequencies, rows: body })
    }

    pub(super) fn within_raters(&mut self, header: &TableHeader, across: &[usize], are_raters: bool) -> bool {
        let beyond = across.get(bounds::AGREEMENT_RATERS_MAX);
        if let Some(column) = beyond {
            let kind = if are_raters { RatingFaultKind::TooManyRaters } else { RatingFaultKind::TooManyLabels };
            self.fault(header.place(*column), kind);
        }
        beyond.is_none()
    }

    /// Columns and rows that sum others up. One that is only called so is a fault, unless somebody names raters or
    /// units.
    fn wide_sums(
        &mut self,
        header: &TableHeader,
        unit: Option<usize>,
        across: &[usize],
        body: &[usize],
    ) -> (Vec<usize>, Vec<usize>) {
        let grid = self.grid;
        let named = !self.reading.raters.is_empty();
        let numbers = Numbers {
            across: across.iter().map(|column| header.names[*column].as_str()).collect(),
            down: body.iter().map(|row| unit.map_or("", |unit| grid.said(*row, unit))).collect(),
            at: &|row, column| self.rounded(body[row], across[column]),
        };
        let found = sums(&numbers, named);
        let empty = |column: &usize| header.filled[*column] == 0;
        for column in found.doubtful_columns.iter().map(|place| across[*place]).filter(|column| !empty(column)) {
            self.fault(header.place(column), RatingFaultKind::SumOrRater { name: header.names[column].clone() });
        }
        if self.reading.units.is_none() {
            // A formula that nobody has worked out is a fault of its own.
            let open = |row: &usize| across.iter().any(|column| grid.kind(*row, *column) == CellKind::Open);
            for row in found.doubtful_rows.iter().map(|place| body[*place]).filter(|row| !open(row)) {
                let name = unit.map_or("", |unit| grid.said(row, unit)).to_owned();
                self.fault(GridPlace { row, column: unit }, RatingFaultKind::SumOrUnit { name });
            }
        }
        (
            found.columns.iter().map(|place| across[*place]).collect(),
            found.rows.iter().map(|place| body[*place]).collect(),
        )
    }

    /// The rows with ratings. Rows with a name alone are told.
    fn body(&mut self, header: &TableHeader, unit: Option<usize>) -> Vec<usize> {
        self.names_alone(header, unit);
        header.body(unit)
    }

    fn names_alone(&mut self, header: &TableHeader, unit: Option<usize>) {
        if unit.is_some() && unit == header.present().next() {
            for row in &header.names_alone {
                self.leave_row(*row, unit, Because::NothingRated);
            }
        }
    }

    /// A column of names that none of the others holds, where others share theirs, is no rater's, or nobody can tell;
    /// nor are running numbers. Where some ratings are numbers, the cells that are none say what is wrong.
    fn strangers(&mut self, header: &TableHeader, across: &[usize]) {
        let of: Vec<&Column> = across.iter().map(|column| &header.contents[*column]).collect();
        let is_number = |level: &String| level.parse::<f64>().is_ok();
        let holds_numbers = of.iter().any(|column| column.levels.iter().flatten().any(is_number));
        let apart = apart(&of);
        let found = apart.iter().find(|place| !holds_numbers || (of[**place].rising && header.rows.len() > 2));
        if apart.len() + 1 < across.len()
            && let Some(place) = found
        {
            let kind = RatingFaultKind::Stranger { column: header.names[across[*place]].clone() };
            self.fault(header.place(across[*place]), kind);
        }
    }

    /// Headings of raters or categories are names of different ones.
    fn are_apart(&mut self, header: &TableHeader, columns: &[usize]) {
        let mut names = Names::new(Named::Rater);
        for (place, column) in columns.iter().enumerate() {
            let name = &header.names[*column];
            match names.place(name) {
                Ok(found) if found as usize == place => {}
                Ok(_) => self.fault(header.place(*column), RatingFaultKind::ColumnTwice { column: name.clone() }),
                Err(other) => {
                    let kind = RatingFaultKind::LooksAlike { name: name.clone(), other: other.0 };
                    self.fault(header.place(*column), kind);
                    return;
                }
            }
            if names.len() <= place {
                return;
            }
        }
    }

    fn leave_column(&mut self, header: &TableHeader, column: usize, because: Because) {
        let (name, place) = (header.names[column].clone(), header.place(column));
        self.taken.left_out.push(LeftOutPart { part: Part::Column, name, place, because });
    }

    pub(super) fn leave_row(&mut self, row: usize, unit: Option<usize>, because: Because) {
        let said = unit.map(|column| self.grid.said(row, column)).filter(|said| !said.is_empty());
        let first =
            || (0..self.grid.columns(row)).map(|column| self.grid.said(row, column)).find(|said| !said.is_empty());
        let name = said.or_else(first).unwrap_or_default().to_owned();
        self.taken.leave_row(&name, GridPlace { row, column: None }, because);
    }
}
