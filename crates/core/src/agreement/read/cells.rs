//! Reading one cell: as a rating or none, as a number, as a count.

use std::borrow::Cow;

use crate::{
    bounds,
    tabular::{CellKind, GridPlace, GridSource},
};

use super::{Named, RatingFaultKind, Reader, names::key, shortened, words};

/// A cell read as a number.
pub(super) enum ReadNumber {
    Number(f64),
    OutOfRange,
    DecimalComma,
    Other,
}

/// A number with half of its last digit: what was rounded to it lies so near.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rounded {
    pub value: f64,
    pub within: f64,
}

impl Reader<'_> {
    /// True for a cell with a rating: neither empty nor saying that there is none.
    pub(super) fn says_a_rating(&mut self, place: GridPlace) -> bool {
        let (row, column) = (place.row, place.column.unwrap_or_default());
        let (said, kind) = (self.grid.said(row, column), self.grid.kind(row, column));
        let text = || shortened(said);
        let is_day =
            || matches!(self.grid.source(), GridSource::Text { .. }) && !self.reading.names && words::is_day(said);
        let kind = match kind {
            CellKind::Open => RatingFaultKind::NotWorkedOut,
            _ if said.is_empty() => return false,
            _ if self.is_missing(said) => {
                self.taken.miss(said);
                return false;
            }
            CellKind::Time => RatingFaultKind::Day { text: text() },
            CellKind::Error => RatingFaultKind::FormulaError { text: text() },
            _ if self.is_level(said) => return true,
            _ if words::is_error(said) => RatingFaultKind::FormulaError { text: text() },
            _ if is_day() => RatingFaultKind::Day { text: text() },
            _ => return true,
        };
        self.fault(place, kind);
        false
    }

    pub(super) fn is_missing(&self, said: &str) -> bool {
        let number = |text: &str| text.parse::<f64>().ok();
        let same = |word: &String| word == said || number(word).is_some_and(|value| number(said) == Some(value));
        // A word that somebody calls a level is one.
        (self.reading.missing.iter().any(same) || words::is_missing(said)) && !self.is_level(said)
    }

    /// Returns whether somebody named the text as a level.
    fn is_level(&self, said: &str) -> bool {
        let order = &self.reading.order;
        !order.is_empty() && order.iter().any(|level| key(Named::Level, level) == key(Named::Level, said))
    }

    /// A word for a person, a unit or a criterion that stands for none.
    pub(super) fn is_no_name(&self, name: &str) -> bool {
        words::is_missing(name) && !words::says_nothing(name) && !self.reading.raters.iter().any(|rater| rater == name)
    }

    /// A decimal comma is understood where commas do not part the columns, or quotes keep it from doing so. With three
    /// digits behind it, it may also part thousands.
    pub(super) fn number(&self, said: &str, place: GridPlace) -> ReadNumber {
        let Some(first) = said.chars().next() else { return ReadNumber::Other };
        if !(first.is_ascii_digit() || matches!(first, '.' | ',' | '-' | '+')) {
            return ReadNumber::Other;
        }
        let comma = said.contains(',');
        let pointed = if comma { Cow::Owned(said.replacen(',', ".", 1)) } else { Cow::Borrowed(said) };
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
        let parted = || match self.grid.source() {
            GridSource::Text { delimiter: Some(','), .. } => {
                let quoted = place.column.is_some_and(|column| self.grid.is_quoted(place.row, column));
                !quoted || said.rsplit(',').next().is_some_and(|part| part.len() == 3)
            }
            _ => false,
        };
        match pointed.parse::<f64>() {
            Ok(_) if !pointed.chars().all(signs) => ReadNumber::Other,
            Ok(_) if comma && parted() => ReadNumber::DecimalComma,
            Ok(value) if value.abs() <= bounds::AGREEMENT_RATING_MAX => ReadNumber::Number(value),
            Ok(_) => ReadNumber::OutOfRange,
            Err(_) => ReadNumber::Other,
        }
    }

    pub(super) fn rounded(&self, row: usize, column: usize) -> Option<Rounded> {
        let said = self.grid.said(row, column);
        let ReadNumber::Number(value) = self.number(said, GridPlace { row, column: Some(column) }) else { return None };
        let digits = said.rsplit_once(['.', ',']).map_or(0, |(_, part)| part.len().min(15));
        Some(Rounded { value, within: 0.5 * 10_f64.powi(-(digits as i32)) + 1e-9 * value.abs() })
    }

    /// A whole number that counts something; an empty cell is none.
    pub(super) fn count(&self, row: usize, column: usize) -> Option<u32> {
        let said = self.grid.said(row, column);
        match self.number(said, GridPlace { row, column: Some(column) }) {
            ReadNumber::Number(value) if value >= 0.0 && value.fract() == 0.0 => Some(value as u32),
            _ if said.is_empty() => Some(0),
            _ => None,
        }
    }
}
