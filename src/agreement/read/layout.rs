//! Which column holds what. What headings and cells do not settle is a fault that says how to settle it.

use std::collections::HashSet;

use serde::Serialize;

use crate::bounds;

use super::{
    Because, FormBy, Named, RatingFaultKind, Reader,
    header::Header,
    names::{Names, folded},
    shape::Fits,
    taken::{LeftOut, Part},
    words::{Role, is_extreme, is_summary, numbered, role},
};

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A line for each rating.
    Long,
    /// A column for each rater.
    Wide,
    /// A column for each category, and in it how many raters chose it.
    Counts,
    /// A cross table: choices of one rater by those of another, and how often they met.
    Contingency,
}

impl Form {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Form::Long => "long",
            Form::Wide => "wide",
            Form::Counts => "counts",
            Form::Contingency => "contingency",
        }
    }
}

/// The columns of a table by what they hold.
pub(super) struct Layout {
    pub form: Form,
    /// None where rows have no names.
    pub unit: Option<usize>,
    pub criterion: Option<usize>,
    /// In the long form, who rates.
    pub rater: Option<usize>,
    /// In the long form the ratings, in the wide form the raters, else the categories.
    pub columns: Vec<usize>,
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

/// The roles that headings give to columns, and the columns that somebody named.
struct Roles {
    roles: Vec<Option<Role>>,
    unit: Option<usize>,
    criterion: Option<usize>,
    rater: Option<usize>,
    ratings: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn layout(&mut self, header: &Header) -> Option<Layout> {
        let roles = self.roles(header)?;
        let (form, by) = self.form(header, &roles)?;
        (self.taken.form, self.taken.by) = (form, by);
        let layout = match form {
            Form::Long => self.long(header, roles),
            Form::Wide | Form::Counts | Form::Contingency => self.across(header, roles, form),
        }?;
        let heading = |column: Option<usize>| column.map(|column| header.names[column].clone());
        self.taken.units = heading(layout.unit);
        self.taken.criteria = heading(layout.criterion);
        if form == Form::Long {
            self.taken.raters = heading(layout.rater);
            self.taken.ratings = layout.columns.iter().map(|column| header.names[*column].clone()).collect();
        }
        Some(layout)
    }

    fn roles(&mut self, header: &Header) -> Option<Roles> {
        let reading = self.reading;
        let roles = header.names.iter().map(|name| role(name)).collect();
        let mut named = |wanted: &Option<String>| match wanted {
            None => Some(None),
            Some(wanted) => self.column(header, wanted).map(Some),
        };
        let (unit, criterion) = (named(&reading.units)?, named(&reading.criteria)?);
        let rater = named(&reading.rater_column)?;
        let mut ratings = Vec::new();
        for wanted in &reading.rating_columns {
            ratings.push(self.column(header, wanted)?);
        }
        Some(Roles { roles, unit, criterion, rater, ratings })
    }

    /// The column with a heading that somebody named.
    fn column(&mut self, header: &Header, wanted: &str) -> Option<usize> {
        let exact = header.names.iter().position(|name| name == wanted);
        let found = exact.or_else(|| header.names.iter().position(|name| folded(name) == folded(wanted)));
        if found.is_none() {
            self.fault(header.whole(), RatingFaultKind::NoSuchColumn { column: wanted.to_owned() });
        }
        found
    }

    fn form(&mut self, header: &Header, roles: &Roles) -> Option<(Form, FormBy)> {
        let reading = self.reading;
        // A table without headings would lose its first line.
        if header.names.iter().all(|name| name.parse::<f64>().is_ok()) {
            self.fault(header.whole(), RatingFaultKind::NoHeadings);
            return None;
        }
        if let Some(form) = reading.form {
            return Some((form, FormBy::Option));
        }
        if roles.rater.is_some() || !roles.ratings.is_empty() {
            return Some((Form::Long, FormBy::Option));
        }
        let has = |is: fn(&Role) -> bool| roles.roles.iter().flatten().any(is);
        let (rater, rating) = (has(|role| matches!(role, Role::Rater(_))), has(|role| matches!(role, Role::Rating(_))));
        if rater && rating {
            return Some((Form::Long, FormBy::Headings));
        }
        let is_heading = |rater: &String| header.names.iter().any(|name| folded(name) == folded(rater));
        if !reading.raters.is_empty() && reading.raters.iter().all(is_heading) {
            return Some((Form::Wide, FormBy::Option));
        }
        let (unit, columns) = self.parts(header, roles);
        // A heading for raters over the names of rows says that rows are raters.
        let rows_rate = unit.is_some_and(|unit| matches!(roles.roles[unit], Some(Role::Rater(_))));
        if rows_rate || ((rater || rating) && !self.are_alike(header, &columns)) {
            let sought = if rater { Sought::Rating } else { Sought::Rater };
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought });
            return None;
        }
        let (counts, contingency) =
            (self.are_counts(header, unit, &columns), self.is_contingency(header, unit, &columns));
        self.taken.perhaps = match (&contingency, &counts) {
            (Fits::Surely, _) => return Some((Form::Contingency, FormBy::Cells)),
            (Fits::Perhaps, _) => Some(Form::Contingency),
            (Fits::Not, Fits::Surely) => return Some((Form::Counts, FormBy::Cells)),
            (Fits::Not, Fits::Perhaps) => Some(Form::Counts),
            (Fits::Not, Fits::Not) => None,
        };
        Some((Form::Wide, FormBy::Default))
    }

    fn long(&mut self, header: &Header, mut roles: Roles) -> Option<Layout> {
        let unit = match roles.unit {
            Some(unit) => Some(unit),
            None => self.only(header, &roles, Sought::Unit, true)?,
        };
        let rater = match roles.rater {
            Some(rater) => Some(rater),
            None => self.only(header, &roles, Sought::Rater, true)?,
        };
        if roles.ratings.is_empty() {
            roles.ratings.extend(self.only(header, &roles, Sought::Rating, true)?);
        }
        let criterion = match roles.criterion {
            Some(criterion) => Some(criterion),
            None => self.only(header, &roles, Sought::Criterion, false)?,
        };
        let several = roles.ratings.len() > 1;
        let criterion = criterion.filter(|_| !several);
        let layout = Layout { form: Form::Long, unit, criterion, rater, columns: roles.ratings };
        let holds = |column: usize| {
            [layout.unit, layout.criterion, layout.rater].contains(&Some(column)) || layout.columns.contains(&column)
        };
        for column in (0..header.columns()).filter(|column| !holds(*column)) {
            let because = match roles.roles[column] {
                Some(Role::Numbers | Role::LeadingNumbers) => Because::RowNumbers,
                _ => Because::NotNeeded,
            };
            self.leave_column(header, column, because);
        }
        Some(layout)
    }

    /// The one column that headings name for a part; `Some(None)` where it may be absent and is.
    fn only(&mut self, header: &Header, roles: &Roles, sought: Sought, needed: bool) -> Option<Option<usize>> {
        let taken = |column: usize| {
            [roles.unit, roles.criterion, roles.rater].contains(&Some(column)) || roles.ratings.contains(&column)
        };
        let rank = |column: usize| match (roles.roles[column], sought) {
            (Some(Role::Unit(rank)), Sought::Unit)
            | (Some(Role::Rater(rank)), Sought::Rater)
            | (Some(Role::Rating(rank)), Sought::Rating) => Some(rank),
            (Some(Role::Criterion), Sought::Criterion) => Some(1),
            _ => None,
        };
        let free = (0..header.columns()).filter(|column| !taken(*column));
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
            (Some(column), None) => Some(Some(column)),
            (Some(one), Some(other)) => {
                let (one, another) = (header.names[one].clone(), header.names[other].clone());
                self.fault(header.place(other), RatingFaultKind::TwoColumns { sought, one, another });
                None
            }
            (None, _) => Some(None),
        }
    }

    /// A table whose columns are raters or categories.
    fn across(&mut self, header: &Header, mut roles: Roles, form: Form) -> Option<Layout> {
        let reading = self.reading;
        if form == Form::Wide && roles.criterion.is_none() {
            roles.criterion = self.only(header, &roles, Sought::Criterion, false)?;
        }
        if roles.unit.is_none() && form != Form::Contingency {
            // Two names of equal rank are a fault, whatever else could name the units.
            self.only(header, &roles, Sought::Unit, false)?;
        }
        let (unit, mut columns) = self.parts(header, &roles);
        if !reading.raters.is_empty() && form == Form::Wide {
            let mut chosen = Vec::new();
            for rater in &reading.raters {
                chosen.push(self.column(header, rater)?);
            }
            for column in columns.iter().filter(|column| !chosen.contains(column)) {
                self.leave_column(header, *column, Because::NotNamed);
            }
            columns = chosen;
        }
        for column in 0..header.columns() {
            let holds = unit == Some(column) || roles.criterion == Some(column) || columns.contains(&column);
            let left =
                self.taken.left_out.iter().any(|left| left.part == Part::Column && left.place == header.place(column));
            if holds || left {
                continue;
            }
            let because = match roles.roles[column] {
                Some(Role::Numbers | Role::LeadingNumbers) => Because::RowNumbers,
                Some(Role::Attribute) => Because::Attribute,
                Some(Role::Unit(_)) => Because::OtherName,
                _ => Because::Summary,
            };
            let names_rows = column == 0 || unit.is_some_and(|unit| column < unit);
            let unnamed = header.names[column].is_empty() && header.filled[column] > 0;
            if unnamed && !(names_rows && self.are_row_names(header, column, unit)) {
                self.fault(header.place(column), RatingFaultKind::ColumnWithoutName);
                continue;
            }
            self.leave_column(header, column, because);
        }
        self.are_apart(header, &columns);
        let settled = !reading.raters.is_empty() || !reading.order.is_empty() || reading.form.is_some();
        if form == Form::Wide && !settled {
            self.strangers(header, &columns);
        }
        if columns.is_empty() {
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought: Sought::Rater });
        }
        if columns.len() > bounds::AGREEMENT_RATERS_MAX {
            let place = header.place(columns[bounds::AGREEMENT_RATERS_MAX]);
            self.fault(place, RatingFaultKind::TooManyRaters);
        }
        Some(Layout { form, unit, criterion: roles.criterion, rater: None, columns })
    }

    /// The column that names the rows, and those that are neither names nor numbers of rows nor sums of others.
    fn parts(&self, header: &Header, roles: &Roles) -> (Option<usize>, Vec<usize>) {
        let extremes = header.names.iter().filter(|name| is_extreme(name)).count() > 1;
        let unit = roles.unit.or_else(|| self.named_unit(header, roles));
        let raters = &self.reading.raters;
        let counts = |column: &usize| {
            let name = &header.names[*column];
            let named = raters.iter().any(|rater| folded(rater) == folded(name));
            let left = match roles.roles[*column] {
                Some(Role::Summary | Role::Attribute | Role::Numbers | Role::Unit(_)) => !named,
                Some(Role::LeadingNumbers) => name.is_empty() || self.are_row_names(header, *column, unit),
                None => extremes && is_extreme(name) && !named,
                Some(_) => false,
            };
            Some(*column) != unit && Some(*column) != roles.criterion && !left
        };
        (unit, (0..header.columns()).filter(counts).collect())
    }

    /// Names of rows, each different. X and V1 are raters, too, unless they stand before the units and hold numbers.
    fn are_row_names(&self, header: &Header, column: usize, unit: Option<usize>) -> bool {
        let mut seen = HashSet::new();
        let may_be_a_rater = matches!(header.names[column].as_str(), "X" | "V1");
        let leads = unit.is_some_and(|unit| column < unit);
        let fits = |said: &str| !may_be_a_rater || (leads && said.parse::<u64>().is_ok());
        header.rows(self.grid).map(|row| self.grid.said(row, column)).all(|said| fits(said) && seen.insert(said))
    }

    /// The column with the name of a unit; without one the first, unless all columns are one like the other.
    fn named_unit(&self, header: &Header, roles: &Roles) -> Option<usize> {
        let is_free = |column: &usize| Some(*column) != roles.criterion;
        let rank = |column: usize| match roles.roles[column] {
            Some(Role::Unit(rank)) => Some((rank, column)),
            _ => None,
        };
        let named = (0..header.columns()).filter(is_free).filter_map(rank).min();
        if let Some((_, column)) = named {
            return Some(column);
        }
        let is_first = |column: &usize| roles.roles[*column] != Some(Role::Summary);
        let first = (0..header.columns()).filter(is_free).find(is_first)?;
        if roles.roles[first] == Some(Role::Attribute) {
            return self.are_row_names(header, first, None).then_some(first);
        }
        let stem = numbered(&header.names[first]);
        let mut rest = (first + 1..header.columns()).filter(|column| roles.roles[*column].is_none()).peekable();
        let alike = stem.is_some() && rest.peek().is_some();
        (!alike || rest.any(|column| numbered(&header.names[column]) != stem)).then_some(first)
    }

    /// True for a row that sums others up, by the name of its unit or, where it has none, by its first cell.
    pub(super) fn is_sum(&self, row: usize, unit: Option<usize>) -> bool {
        is_summary(self.row_name(row, unit))
    }

    pub(super) fn row_name(&self, row: usize, unit: Option<usize>) -> &str {
        let named = unit.map(|column| self.grid.said(row, column)).filter(|said| !said.is_empty());
        let first =
            || (0..self.grid.columns(row)).map(|column| self.grid.said(row, column)).find(|said| !said.is_empty());
        named.or_else(first).unwrap_or_default()
    }

    /// Headings of raters or categories are names of different ones.
    fn are_apart(&mut self, header: &Header, columns: &[usize]) {
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

    fn leave_column(&mut self, header: &Header, column: usize, because: Because) {
        let (name, place) = (header.names[column].clone(), header.place(column));
        if !name.is_empty() || header.filled[column] > 0 {
            self.taken.left_out.push(LeftOut { part: Part::Column, name, place, because });
        }
    }
}
