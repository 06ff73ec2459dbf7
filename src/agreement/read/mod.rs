//! Ratings as text: a table with a line for each rating (`unit,rater,rating`, and `criterion` if there are several) or
//! with a column for each rater. Delimiters are commas, semicolons or tabs; an empty cell is no rating. All is checked:
//! what comes out is a [`Table`] or a list of faults with their places.

mod columns;
mod ratings;

use crate::bounds;

use super::{
    fault::{RatingFault, RatingFaultKind, RatingFaults, position},
    table::{Table, Unit},
    tokens::{Field, Lines, content, delimiter},
};

use columns::Columns;
pub use columns::Form;
use ratings::{Gathered, Written};

/// How ratings are meant where the text does not say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The levels from the lowest to the highest; empty where they follow from the ratings. Levels that are rising
    /// numbers make a scale of numbers.
    pub order: Vec<String>,
    /// Ratings are names, even where some are written as numbers.
    pub names: bool,
}

/// A table with the form in which it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadTable {
    pub table: Table,
    pub form: Form,
}

pub fn read(text: &str, reading: &Reading) -> Result<ReadTable, RatingFaults> {
    let mut reader = Reader { text, delimiter: delimiter(text), faults: Vec::new() };
    let gathered = reader.gather();
    if !reader.faults.is_empty() {
        return Err(RatingFaults(reader.faults));
    }
    let read = gathered.and_then(|(gathered, form)| Some((reader.table(gathered, reading)?, form)));
    match read {
        Some((table, form)) if reader.faults.is_empty() => Ok(ReadTable { table, form }),
        _ => Err(RatingFaults(reader.faults)),
    }
}

struct Reader<'t> {
    text: &'t str,
    delimiter: u8,
    faults: Vec<RatingFault>,
}

impl<'t> Reader<'t> {
    fn fault(&mut self, span: std::ops::Range<usize>, kind: RatingFaultKind) {
        if !self.is_full() {
            self.faults.push(RatingFault { kind, span });
        }
    }

    /// So many faults were found that no more are told.
    fn is_full(&self) -> bool {
        self.faults.len() >= bounds::RATING_FAULTS_MAX
    }

    fn said(&self, field: &Field) -> std::borrow::Cow<'t, str> {
        content(&self.text[field.span.clone()])
    }

    /// All cells that hold something, with the names of units and raters.
    fn gather(&mut self) -> Option<(Gathered, Form)> {
        let mut lines = Lines::new(self.text, self.delimiter);
        let mut fields = Vec::new();
        if !lines.next(&mut fields) {
            self.fault(0..0, RatingFaultKind::NoHeader);
            return None;
        }
        let columns = self.columns(&fields)?;
        let expected = fields.len();
        let mut gathered = Gathered::default();
        if let Columns::Wide { raters, .. } = &columns {
            for (column, _) in raters {
                let name = self.name(&fields[*column])?;
                gathered.rater(name);
            }
        }
        while !self.is_full() && lines.next(&mut fields) {
            let whole = fields[0].span.start..fields[fields.len() - 1].span.end;
            if let Some(open) = fields.iter().find(|field| field.open) {
                self.fault(open.span.start..open.span.start + 1, RatingFaultKind::QuoteNotClosed);
                return None;
            }
            if fields.len() != expected {
                self.fault(whole, RatingFaultKind::NotRectangular { found: fields.len(), expected });
                continue;
            }
            let full = match &columns {
                Columns::Long(long) => self.line_of_one(&fields, long, &mut gathered),
                Columns::Wide { unit, criterion, raters } => {
                    self.line_of_all(&fields, *unit, *criterion, raters, &mut gathered)
                }
            };
            if let Err((span, kind)) = full {
                self.fault(span, kind);
                return None;
            }
        }
        if gathered.written.is_empty() && self.faults.is_empty() {
            self.fault(0..0, RatingFaultKind::NoRatings);
        }
        Some((gathered, columns.form()))
    }

    /// A name within its bound.
    fn name(&mut self, field: &Field) -> Option<String> {
        let name = self.said(field);
        if name.chars().count() > bounds::FIELD_CHARS_MAX {
            self.fault(field.span.clone(), RatingFaultKind::NameTooLong);
            return None;
        }
        Some(name.into_owned())
    }

    /// A name that is there.
    fn needed(&mut self, field: &Field, column: &str) -> Option<String> {
        let name = self.name(field)?;
        if name.is_empty() {
            self.fault(field.span.clone(), RatingFaultKind::NameMissing { column: column.to_owned() });
            return None;
        }
        Some(name)
    }

    fn unit(&mut self, fields: &[Field], unit: usize, criterion: Option<usize>) -> Option<Unit> {
        let name = self.needed(&fields[unit], columns::UNIT);
        let criterion = criterion.map(|column| self.needed(&fields[column], columns::CRITERION));
        match criterion {
            Some(criterion) => Some(Unit { name: name?, criterion: Some(criterion?) }),
            None => Some(Unit { name: name?, criterion: None }),
        }
    }

    /// A line with one rating; an error ends the reading.
    fn line_of_one(
        &mut self,
        fields: &[Field],
        columns: &columns::Long,
        gathered: &mut Gathered,
    ) -> Result<(), ratings::Ended> {
        let unit = self.unit(fields, columns.unit, columns.criterion);
        let rater = self.needed(&fields[columns.rater], columns::RATER);
        let (Some(unit), Some(rater)) = (unit, rater) else { return Ok(()) };
        let rating = &fields[columns.rating].span;
        let (named, judge) = (unit.name.clone(), rater.clone());
        let written = Written { unit: gathered.unit(unit).0, rater: gathered.rater(rater), span: rating.clone() };
        gathered.check(rating)?;
        // A line without a rating speaks of a unit and a rater, too.
        if let Some(before) = gathered.first_of(&written) {
            let line = position(self.text, before).0;
            self.fault(rating.clone(), RatingFaultKind::RatedTwice { unit: named, rater: judge, line });
            return Ok(());
        }
        gathered.add(written, self.text)
    }

    /// A line with the ratings of all raters.
    fn line_of_all(
        &mut self,
        fields: &[Field],
        unit: usize,
        criterion: Option<usize>,
        raters: &[(usize, String)],
        gathered: &mut Gathered,
    ) -> Result<(), ratings::Ended> {
        let Some(name) = self.unit(fields, unit, criterion) else { return Ok(()) };
        let (named, start) = (name.name.clone(), fields[unit].span.start);
        let (place, before) = gathered.unit_at(name, start);
        if let Some(before) = before {
            let line = position(self.text, before).0;
            self.fault(fields[unit].span.clone(), RatingFaultKind::UnitTwice { unit: named, line });
            return Ok(());
        }
        gathered.check(&fields[unit].span)?;
        for (rater, (column, _)) in raters.iter().enumerate() {
            let written = Written { unit: place, rater: rater as u32, span: fields[*column].span.clone() };
            gathered.add(written, self.text)?;
        }
        Ok(())
    }
}
