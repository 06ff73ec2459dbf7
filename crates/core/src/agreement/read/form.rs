//! The form of a table: as somebody says, as its cells show, or as its headings say. A table that two forms fit is
//! refused.

use super::{
    FormBy, Named, RatingFaultKind, Reader, Sought, TableForm,
    columns::{Column, apart},
    header::TableHeader,
    names::key,
    shape::{Fits, Shape},
    words::{ColumnRole, numbered_role},
};

/// The columns that somebody named.
#[derive(Default)]
pub(super) struct ChosenColumns {
    pub unit: Option<usize>,
    pub criterion: Option<usize>,
    pub rater: Option<usize>,
    pub ratings: Vec<usize>,
    /// Raters that are columns.
    pub raters: Vec<usize>,
}

/// A form with what it was found by, and with its parts where the cells have shown them.
pub(super) struct FoundForm {
    pub form: TableForm,
    pub by: FormBy,
    pub shape: Option<Shape>,
}

impl FoundForm {
    fn new(form: TableForm, by: FormBy) -> Self {
        FoundForm { form, by, shape: None }
    }
}

impl Reader<'_> {
    pub(super) fn chosen(&mut self, header: &TableHeader) -> Option<ChosenColumns> {
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
        Some(ChosenColumns { unit, criterion, rater, ratings, raters: raters.unwrap_or_default() })
    }

    /// The column with a heading that somebody named.
    fn column(&mut self, header: &TableHeader, wanted: &str) -> Option<usize> {
        let found = position(header, wanted);
        if found.is_none() {
            self.fault(header.whole(), RatingFaultKind::NoSuchColumn { column: wanted.to_owned() });
        }
        found
    }

    pub(super) fn form(&mut self, header: &TableHeader, chosen: &mut ChosenColumns) -> Option<FoundForm> {
        let reading = self.reading;
        if let Some(form) = reading.form {
            return Some(FoundForm::new(form, FormBy::Option));
        }
        if chosen.rater.is_some() || !chosen.ratings.is_empty() {
            return Some(FoundForm::new(TableForm::Long, FormBy::Option));
        }
        if !chosen.raters.is_empty() {
            return Some(FoundForm::new(TableForm::Wide, FormBy::Option));
        }
        let cross = self.cross(header, chosen);
        if Shape::is_surely(cross.as_ref()) {
            return Some(FoundForm { form: TableForm::Contingency, by: FormBy::Cells, shape: cross });
        }
        self.headings(header)?;
        let is_rater = |column: &usize| matches!(header.contents[*column].role, Some(ColumnRole::Rater(_)));
        let rater = header.present().any(|column| is_rater(&column));
        let rating = header.present().any(|column| matches!(header.contents[column].role, Some(ColumnRole::Rating(_))));
        if rater && rating {
            return Some(FoundForm::new(TableForm::Long, FormBy::Headings));
        }
        if chosen.criterion.is_none() {
            chosen.criterion = self.only(header, chosen, Sought::Criterion, false)?;
            // Raters agree on the criteria where one candidate was rated.
            let has_unit =
                header.present().any(|column| matches!(header.contents[column].role, Some(ColumnRole::Unit(_))));
            if chosen.unit.is_none() && !has_unit && chosen.criterion.is_some_and(|one| header.contents[one].unique) {
                chosen.unit = chosen.criterion.take();
            }
        }
        let frequencies = self.frequencies(header, chosen);
        match frequencies.as_ref().map(|shape| (shape.fits, shape.total_columns[0])) {
            None => {}
            Some((Fits::Surely, _)) => {
                return Some(FoundForm { form: TableForm::Wide, by: FormBy::Cells, shape: frequencies });
            }
            Some((_, column)) => {
                let kind = RatingFaultKind::Frequencies { column: header.names[column].clone() };
                self.fault(header.place(column), kind);
                return None;
            }
        }
        if self.is_turned(header, chosen) {
            self.fault(header.whole(), RatingFaultKind::RowsRate);
            return None;
        }
        let unit = self.unit_of_counts(header, chosen);
        let counts = self.counts(header, unit, &self.raters(header, chosen, unit));
        if Shape::is_surely(counts.as_ref()) {
            return Some(FoundForm { form: TableForm::Counts, by: FormBy::Cells, shape: counts });
        }
        let unit = self.unit(header, chosen, None)?;
        let across = self.raters(header, chosen, unit);
        if !self.within_raters(header, &across, true) {
            return None;
        }
        // A heading for raters over the names of rows says that rows are raters; one beside several columns of ratings,
        // that each line is one rater's.
        let rows_rate = unit.is_some_and(|unit| is_rater(&unit));
        let raters = across.iter().filter(|column| is_rater(column)).count();
        let lines_rate = raters == 1 && across.len() > 2;
        let alike = || {
            let across: Vec<&Column> = across.iter().map(|column| &header.contents[*column]).collect();
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
        for (form, is_open) in [(TableForm::Contingency, open(&cross)), (TableForm::Counts, open(&counts))] {
            if is_open {
                self.fault(header.whole(), RatingFaultKind::FormOpen { form });
                return None;
            }
        }
        self.taken.perhaps = Shape::perhaps(cross.as_ref(), TableForm::Contingency)
            .or_else(|| Shape::perhaps(counts.as_ref(), TableForm::Counts));
        Some(FoundForm::new(TableForm::Wide, FormBy::Default))
    }

    /// Rows are called as raters are, or columns as units.
    fn is_turned(&self, header: &TableHeader, chosen: &ChosenColumns) -> bool {
        let unit = chosen.unit.or_else(|| header.present().next());
        let across = self.raters(header, chosen, unit);
        let of_rows = |unit: usize| {
            let rows = header.body(Some(unit));
            let is_one = |row: &usize| matches!(numbered_role(self.grid.said(*row, unit)), Some(ColumnRole::Rater(_)));
            rows.len() > 1 && rows.iter().all(is_one)
        };
        let of_units = |column: &usize| matches!(numbered_role(&header.names[*column]), Some(ColumnRole::Unit(_)));
        let turned = across.len() > 1 && across.iter().all(of_units) || unit.is_some_and(of_rows);
        let says_so = unit.is_some_and(|unit| matches!(header.contents[unit].role, Some(ColumnRole::Rater(_))));
        turned && !says_so && chosen.unit.is_none()
    }

    /// A table without headings would lose its first line: numbers alone, or what cells say, too.
    fn headings(&mut self, header: &TableHeader) -> Option<()> {
        let is_number = |name: &String| name.parse::<f64>().is_ok();
        let mut names = header.present().map(|column| &header.names[column]);
        let first = header.present().next()?;
        let others: Vec<usize> = header.present().skip(1).collect();
        let said = |column: &usize| {
            let name = key(Named::Level, &header.names[*column]);
            others
                .iter()
                .any(|other| header.contents[*other].levels.as_ref().is_some_and(|levels| levels.contains(&name)))
        };
        let unnamed = header.contents[first].role.is_none() && !others.is_empty() && others.iter().all(said);
        let numbers = names.all(is_number);
        if numbers || (unnamed && self.reading.units.is_none()) {
            self.fault(header.whole(), RatingFaultKind::NoHeadings { numbers });
            return None;
        }
        Some(())
    }
}

/// The place of a heading, as it is written or spelled in another way.
fn position(header: &TableHeader, wanted: &str) -> Option<usize> {
    let exact = header.names.iter().position(|name| name == wanted);
    let wanted = || key(Named::Rater, wanted);
    exact.or_else(|| header.names.iter().position(|name| key(Named::Rater, name) == wanted()))
}
