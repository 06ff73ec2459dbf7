//! Which column holds what. What headings and cells do not settle is a fault that says how to settle it.

use serde::Serialize;

use crate::{
    bounds,
    tabular::{Kind, Place},
};

use super::{
    Because, FormBy, Named, RatingFaultKind, Reader,
    columns::{Column, apart},
    header::Header,
    names::{Names, key},
    shape::{Fits, Shape},
    sums::{Numbers, sums},
    taken::{LeftOut, Part},
    words::{Role, numbered_role},
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
    /// How many units each row stands for.
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

/// The columns that somebody named.
#[derive(Default)]
pub(super) struct Chosen {
    pub unit: Option<usize>,
    pub criterion: Option<usize>,
    pub rater: Option<usize>,
    pub ratings: Vec<usize>,
    /// Raters that are columns.
    pub raters: Vec<usize>,
}

/// A form with what it was found by, and with its parts where the cells have shown them.
struct Found {
    form: Form,
    by: FormBy,
    shape: Option<Shape>,
}

impl Found {
    fn new(form: Form, by: FormBy) -> Self {
        Found { form, by, shape: None }
    }
}

impl Reader<'_> {
    pub(super) fn layout(&mut self, header: &Header) -> Option<Layout> {
        let mut chosen = self.chosen(header)?;
        let columns = self.columns(header);
        let Found { form, by, shape } = self.form(header, &columns, &mut chosen)?;
        (self.taken.form, self.taken.by) = (form, by);
        let layout = match form {
            Form::Long => self.long(header, &columns, chosen),
            Form::Wide | Form::Counts | Form::Contingency => self.across(header, &columns, &chosen, form, shape),
        }?;
        let heading = |column: Option<usize>| column.map(|column| header.names[column].clone());
        self.taken.units = heading(layout.unit);
        self.taken.criteria = heading(layout.criterion);
        self.taken.frequencies = heading(layout.frequencies);
        if form == Form::Long {
            self.taken.raters = heading(layout.rater);
            self.taken.ratings = layout.columns.iter().map(|column| header.names[*column].clone()).collect();
        }
        Some(layout)
    }

    fn chosen(&mut self, header: &Header) -> Option<Chosen> {
        let reading = self.reading;
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
        let raters: Option<Vec<usize>> = reading.raters.iter().map(|rater| position(header, rater)).collect();
        Some(Chosen { unit, criterion, rater, ratings, raters: raters.unwrap_or_default() })
    }

    /// The column with a heading that somebody named.
    fn column(&mut self, header: &Header, wanted: &str) -> Option<usize> {
        let found = position(header, wanted);
        if found.is_none() {
            self.fault(header.whole(), RatingFaultKind::NoSuchColumn { column: wanted.to_owned() });
        }
        found
    }

    /// The form: as somebody says, as the cells show, or as the headings say. What two forms fit is refused.
    fn form(&mut self, header: &Header, columns: &[Column], chosen: &mut Chosen) -> Option<Found> {
        let reading = self.reading;
        if let Some(form) = reading.form {
            return Some(Found::new(form, FormBy::Option));
        }
        if chosen.rater.is_some() || !chosen.ratings.is_empty() {
            return Some(Found::new(Form::Long, FormBy::Option));
        }
        if !chosen.raters.is_empty() {
            return Some(Found::new(Form::Wide, FormBy::Option));
        }
        let cross = self.cross(header, chosen);
        if Shape::is_surely(cross.as_ref()) {
            return Some(Found { form: Form::Contingency, by: FormBy::Cells, shape: cross });
        }
        self.headings(header, columns)?;
        let is_rater = |column: &usize| matches!(columns[*column].role, Some(Role::Rater(_)));
        let rater = header.present().any(|column| is_rater(&column));
        let rating = header.present().any(|column| matches!(columns[column].role, Some(Role::Rating(_))));
        if rater && rating {
            return Some(Found::new(Form::Long, FormBy::Headings));
        }
        if chosen.criterion.is_none() {
            chosen.criterion = self.only(header, columns, chosen, Sought::Criterion, false)?;
        }
        let frequencies = self.frequencies(header, columns, chosen);
        match frequencies.as_ref().map(|shape| (shape.fits, shape.total_columns[0])) {
            None => {}
            Some((Fits::Surely, _)) => return Some(Found { form: Form::Wide, by: FormBy::Cells, shape: frequencies }),
            Some((_, column)) => {
                let kind = RatingFaultKind::Frequencies { column: header.names[column].clone() };
                self.fault(header.place(column), kind);
                return None;
            }
        }
        if self.is_turned(header, columns, chosen) {
            self.fault(header.whole(), RatingFaultKind::RowsRate);
            return None;
        }
        let unit = self.unit_of_counts(header, columns, chosen);
        let counts = self.counts(header, columns, unit, &self.raters(header, columns, chosen, unit));
        if Shape::is_surely(counts.as_ref()) {
            return Some(Found { form: Form::Counts, by: FormBy::Cells, shape: counts });
        }
        let unit = self.unit(header, columns, chosen, None)?;
        let across = self.raters(header, columns, chosen, unit);
        if !self.within_raters(header, &across, true) {
            return None;
        }
        // A heading for raters over the names of rows says that rows are raters; one beside several columns of ratings,
        // that each line is one rater's.
        let rows_rate = unit.is_some_and(|unit| is_rater(&unit));
        let raters = across.iter().filter(|column| is_rater(column)).count();
        let lines_rate = raters == 1 && across.len() > 2;
        let alike = || {
            let across: Vec<&Column> = across.iter().map(|column| &columns[*column]).collect();
            across.len() > 1 && (across.iter().all(|column| column.numbers) || apart(&across).is_empty())
        };
        if rows_rate || lines_rate || ((rater || rating) && !alike()) {
            let unnamed: Vec<usize> =
                header.present().skip(1).filter(|column| header.names[*column].is_empty()).collect();
            for column in &unnamed {
                self.fault(header.place(*column), RatingFaultKind::ColumnWithoutName);
            }
            if !unnamed.is_empty() {
                return None;
            }
            let sought = if rater { Sought::Rating } else { Sought::Rater };
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought });
            return None;
        }
        let open = |shape: &Option<Shape>| shape.as_ref().is_some_and(|shape| shape.fits == Fits::AsWell);
        for (form, is_open) in [(Form::Contingency, open(&cross)), (Form::Counts, open(&counts))] {
            if is_open {
                self.fault(header.whole(), RatingFaultKind::FormOpen { form });
                return None;
            }
        }
        self.taken.perhaps =
            Shape::perhaps(cross.as_ref(), Form::Contingency).or_else(|| Shape::perhaps(counts.as_ref(), Form::Counts));
        Some(Found::new(Form::Wide, FormBy::Default))
    }

    /// Rows are called as raters are, or columns as units.
    fn is_turned(&self, header: &Header, columns: &[Column], chosen: &Chosen) -> bool {
        let unit = chosen.unit.or_else(|| header.present().next());
        let across = self.raters(header, columns, chosen, unit);
        let of_rows = |unit: usize| {
            let rows = header.body(Some(unit));
            let is_one = |row: &usize| matches!(numbered_role(self.grid.said(*row, unit)), Some(Role::Rater(_)));
            rows.len() > 1 && rows.iter().all(is_one)
        };
        let of_units = |column: &usize| matches!(numbered_role(&header.names[*column]), Some(Role::Unit(_)));
        let turned = across.len() > 1 && across.iter().all(of_units) || unit.is_some_and(of_rows);
        let says_so = unit.is_some_and(|unit| matches!(columns[unit].role, Some(Role::Rater(_))));
        turned && !says_so && chosen.unit.is_none()
    }

    /// A table without headings would lose its first line: numbers alone, or what cells say, too.
    fn headings(&mut self, header: &Header, columns: &[Column]) -> Option<()> {
        let is_number = |name: &String| name.parse::<f64>().is_ok();
        let mut names = header.present().map(|column| &header.names[column]);
        let first = header.present().next()?;
        let others: Vec<usize> = header.present().skip(1).collect();
        let said = |column: &usize| {
            let name = key(Named::Level, &header.names[*column]);
            others.iter().any(|other| columns[*other].levels.as_ref().is_some_and(|levels| levels.contains(&name)))
        };
        let unnamed = columns[first].role.is_none() && !others.is_empty() && others.iter().all(said);
        let numbers = names.all(is_number);
        if numbers || (unnamed && self.reading.units.is_none()) {
            self.fault(header.whole(), RatingFaultKind::NoHeadings { numbers });
            return None;
        }
        Some(())
    }

    /// The columns that may be raters.
    fn raters(&self, header: &Header, columns: &[Column], chosen: &Chosen, unit: Option<usize>) -> Vec<usize> {
        let rates = |column: &usize| {
            let rates = match columns[*column].role {
                Some(Role::Attribute | Role::Unit(_)) => false,
                Some(Role::LeadingNumbers) if header.names[*column].is_empty() => false,
                // R calls so both numbers of rows and columns without a name.
                Some(Role::LeadingNumbers) if unit.is_none_or(|unit| unit < *column) => true,
                Some(Role::Numbers | Role::LeadingNumbers) => !columns[*column].numbers_rows(&header.names[*column]),
                _ => true,
            };
            Some(*column) != unit && Some(*column) != chosen.criterion && rates
        };
        header.present().filter(rates).collect()
    }

    fn long(&mut self, header: &Header, columns: &[Column], mut chosen: Chosen) -> Option<Layout> {
        if chosen.unit.is_none() {
            chosen.unit = self.only(header, columns, &chosen, Sought::Unit, true)?;
        }
        if chosen.rater.is_none() {
            chosen.rater = self.only(header, columns, &chosen, Sought::Rater, true)?;
        }
        if chosen.ratings.is_empty() {
            let rating = self.only(header, columns, &chosen, Sought::Rating, true)?;
            chosen.ratings.extend(rating);
        }
        if chosen.criterion.is_none() {
            chosen.criterion = self.only(header, columns, &chosen, Sought::Criterion, false)?;
        }
        let Chosen { unit, criterion, rater, ratings, .. } = chosen;
        let criterion = criterion.filter(|_| ratings.len() < 2);
        for column in header.present() {
            if [unit, criterion, rater].contains(&Some(column)) || ratings.contains(&column) {
                continue;
            }
            let because = match columns[column].role {
                Some(Role::Numbers | Role::LeadingNumbers) => Because::RowNumbers,
                _ => Because::NotNeeded,
            };
            self.leave_column(header, column, because);
        }
        let rows = self.body(header, unit);
        Some(Layout { form: Form::Long, unit, criterion, rater, columns: ratings, frequencies: None, rows })
    }

    /// The one column that headings name for a part; `Some(None)` where it may be absent and is.
    fn only(
        &mut self,
        header: &Header,
        columns: &[Column],
        chosen: &Chosen,
        sought: Sought,
        needed: bool,
    ) -> Option<Option<usize>> {
        let taken = |column: &usize| {
            [chosen.unit, chosen.criterion, chosen.rater].contains(&Some(*column))
                || chosen.ratings.contains(column)
                || chosen.raters.contains(column)
        };
        let rank = |column: usize| match (columns[column].role, sought) {
            (Some(Role::Unit(rank)), Sought::Unit)
            | (Some(Role::Rater(rank)), Sought::Rater)
            | (Some(Role::Rating(rank)), Sought::Rating) => Some(rank),
            (Some(Role::Criterion), Sought::Criterion) => Some(1),
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
        header: &Header,
        columns: &[Column],
        chosen: &Chosen,
        form: Form,
        shape: Option<Shape>,
    ) -> Option<Layout> {
        let mut criterion = chosen.criterion;
        if form == Form::Wide && criterion.is_none() && shape.is_none() {
            criterion = self.only(header, columns, chosen, Sought::Criterion, false)?;
        }
        let shape = match shape {
            Some(shape) => shape,
            None => {
                let chosen =
                    Chosen { unit: chosen.unit, criterion, raters: chosen.raters.clone(), ..Chosen::default() };
                let unit = self.unit(header, columns, &chosen, Some(form))?;
                let body = header.body(unit);
                match form {
                    Form::Wide => {
                        let across = match chosen.raters.as_slice() {
                            [] => self.raters(header, columns, &chosen, unit),
                            raters => raters.to_vec(),
                        };
                        let (total_columns, total_rows) = (Vec::new(), Vec::new());
                        Shape { fits: Fits::Surely, unit, columns: across, rows: body, total_columns, total_rows }
                    }
                    _ => {
                        let is_category = |column: &usize| {
                            let of = &columns[*column];
                            let other = matches!(of.role, Some(Role::Attribute | Role::Unit(_) | Role::Summary));
                            Some(*column) != unit && (of.counts || !other) && !of.numbers_rows(&header.names[*column])
                        };
                        self.without_totals(unit, header.present().filter(is_category).collect(), body)
                    }
                }
            }
        };
        let Shape { unit, columns: mut across, rows: mut body, total_columns, total_rows, .. } = shape;
        let frequencies = total_columns.first().copied().filter(|_| form == Form::Wide);
        if across.is_empty() {
            self.fault(header.whole(), RatingFaultKind::ColumnMissing { sought: Sought::Rater });
            return None;
        }
        if !self.within_raters(header, &across, form == Form::Wide) {
            return None;
        }
        let (mut sum_columns, mut sum_rows) = (total_columns, total_rows);
        if form == Form::Wide {
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
            let because = match columns[column].role {
                _ if sum_columns.contains(&column) => Because::Summary,
                Some(Role::Numbers | Role::LeadingNumbers) => Because::RowNumbers,
                Some(Role::Attribute) => Because::Attribute,
                Some(Role::Unit(_)) if form == Form::Wide => Because::OtherName,
                _ => Because::NotNamed,
            };
            let leads = column == 0 || unit.is_some_and(|unit| column < unit);
            if header.names[column].is_empty() && !(leads && columns[column].unique) {
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
        if form == Form::Wide && !settled {
            self.strangers(header, columns, &across);
        }
        Some(Layout { form, unit, criterion, rater: None, columns: across, frequencies, rows: body })
    }

    fn within_raters(&mut self, header: &Header, across: &[usize], are_raters: bool) -> bool {
        let beyond = across.get(bounds::AGREEMENT_RATERS_MAX);
        if let Some(column) = beyond {
            let kind = if are_raters { RatingFaultKind::TooManyRaters } else { RatingFaultKind::TooManyLabels };
            self.fault(header.place(*column), kind);
        }
        beyond.is_none()
    }

    /// Columns and rows that sum others up. One that is only called so is a fault, unless somebody names raters or units.
    fn wide_sums(
        &mut self,
        header: &Header,
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
            let open = |row: &usize| across.iter().any(|column| grid.kind(*row, *column) == Kind::Open);
            for row in found.doubtful_rows.iter().map(|place| body[*place]).filter(|row| !open(row)) {
                let name = unit.map_or("", |unit| grid.said(row, unit)).to_owned();
                self.fault(Place { row, column: unit }, RatingFaultKind::SumOrUnit { name });
            }
        }
        (
            found.columns.iter().map(|place| across[*place]).collect(),
            found.rows.iter().map(|place| body[*place]).collect(),
        )
    }

    /// The rows with ratings. Those with a name alone are told.
    fn body(&mut self, header: &Header, unit: Option<usize>) -> Vec<usize> {
        self.names_alone(header, unit);
        header.body(unit)
    }

    fn names_alone(&mut self, header: &Header, unit: Option<usize>) {
        if unit.is_some() && unit == header.present().next() {
            for row in &header.names_alone {
                self.leave_row(*row, unit, Because::NothingRated);
            }
        }
    }

    /// A column of names that none of the others holds, where others share theirs, is no rater's, or nobody can tell.
    /// Where some ratings are numbers, the cells that are none say what is wrong.
    fn strangers(&mut self, header: &Header, columns: &[Column], across: &[usize]) {
        let of: Vec<&Column> = across.iter().map(|column| &columns[*column]).collect();
        let holds_numbers = |column: &&Column| {
            column.levels.as_ref().is_some_and(|levels| levels.iter().any(|level| level.parse::<f64>().is_ok()))
        };
        if of.iter().any(|column| column.numbers) || of.iter().any(holds_numbers) {
            return;
        }
        let apart = apart(&of);
        if apart.len() + 1 < across.len()
            && let Some(place) = apart.first()
        {
            let kind = RatingFaultKind::Stranger { column: header.names[across[*place]].clone() };
            self.fault(header.place(across[*place]), kind);
        }
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
        self.taken.left_out.push(LeftOut { part: Part::Column, name, place, because });
    }

    pub(super) fn leave_row(&mut self, row: usize, unit: Option<usize>, because: Because) {
        let said = unit.map(|column| self.grid.said(row, column)).filter(|said| !said.is_empty());
        let first =
            || (0..self.grid.columns(row)).map(|column| self.grid.said(row, column)).find(|said| !said.is_empty());
        let name = said.or_else(first).unwrap_or_default().to_owned();
        self.taken.leave_row(&name, Place { row, column: None }, because);
    }
}

/// The place of a heading, as it is written or spelled in another way.
fn position(header: &Header, wanted: &str) -> Option<usize> {
    let exact = header.names.iter().position(|name| name == wanted);
    let wanted = || key(Named::Rater, wanted);
    exact.or_else(|| header.names.iter().position(|name| key(Named::Rater, name) == wanted()))
}
