//! What can be wrong with a table of ratings in text: where, what was expected, how to mend it.

use std::ops::Range;

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
};

use super::TableError;

/// One fault with its place in the text, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingFault {
    pub kind: RatingFaultKind,
    pub span: Range<usize>,
}

/// The faults of one text in the order in which they were met; there is at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingFaults(pub Vec<RatingFault>);

/// Every way in which a table of ratings can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum RatingFaultKind {
    NoHeader,
    NoRatings,
    OneColumn,
    ColumnMissing { column: &'static str },
    UnknownColumn { column: String },
    ColumnTwice { column: String },
    ColumnWithoutName,
    NotRectangular { found: usize, expected: usize },
    QuoteNotClosed,
    NameMissing { column: String },
    NameTooLong,
    RatedTwice { unit: String, rater: String, line: usize },
    UnitTwice { unit: String, line: usize },
    NotANumber { text: String },
    DecimalComma { text: String },
    OutOfRange { text: String },
    NotInTheOrder { text: String },
    TooManyLabels,
    TooManyRaters,
    TooManyUnits,
    TooManyRatings,
    NoTable { why: TableError },
}

impl RatingFault {
    /// Line and column, both from 1; columns count characters.
    pub fn position(&self, text: &str) -> (usize, usize) {
        position(text, self.span.start)
    }
}

/// Lines end as the reader ends them: with LF, CRLF or CR.
pub(super) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let ends = before.bytes().enumerate().filter(|(place, byte)| match byte {
        b'\n' => true,
        b'\r' => text.as_bytes().get(place + 1) != Some(&b'\n'),
        _ => false,
    });
    let (lines, start) = ends.fold((0, 0), |(lines, _), (place, _)| (lines + 1, place + 1));
    let in_line = before[start..].trim_start_matches('\u{FEFF}');
    (lines + 1, in_line.chars().count() + 1)
}

impl RatingFaultKind {
    /// The kind's name for machines.
    pub fn name(&self) -> &'static str {
        self.explain().id.trim_start_matches("ratings-")
    }

    /// How to mend it.
    pub fn mend(&self) -> Message {
        match self {
            RatingFaultKind::NoHeader | RatingFaultKind::OneColumn | RatingFaultKind::ColumnMissing { .. } => {
                message!("ratings-mend-columns")
            }
            RatingFaultKind::NoRatings => message!("ratings-mend-no-ratings"),
            RatingFaultKind::UnknownColumn { .. } => message!("ratings-mend-unknown-column"),
            RatingFaultKind::ColumnTwice { .. } => message!("ratings-mend-column-twice"),
            RatingFaultKind::ColumnWithoutName => message!("ratings-mend-column-without-name"),
            RatingFaultKind::NotRectangular { .. } => message!("ratings-mend-not-rectangular"),
            RatingFaultKind::QuoteNotClosed => message!("ratings-mend-quote-not-closed"),
            RatingFaultKind::NameMissing { .. } => message!("ratings-mend-name-missing"),
            RatingFaultKind::NameTooLong => message!("ratings-mend-name-too-long"),
            RatingFaultKind::RatedTwice { line, .. } => message!("ratings-mend-rated-twice", line = *line),
            RatingFaultKind::UnitTwice { line, .. } => message!("ratings-mend-unit-twice", line = *line),
            RatingFaultKind::NotANumber { .. } => message!("ratings-mend-not-a-number"),
            RatingFaultKind::DecimalComma { .. } => message!("ratings-mend-decimal-comma"),
            RatingFaultKind::OutOfRange { .. } => message!("ratings-mend-out-of-range"),
            RatingFaultKind::NotInTheOrder { .. } => message!("ratings-mend-not-in-the-order"),
            RatingFaultKind::TooManyLabels => message!("ratings-mend-too-many-labels"),
            RatingFaultKind::TooManyRaters | RatingFaultKind::TooManyUnits | RatingFaultKind::TooManyRatings => {
                message!("ratings-mend-too-many")
            }
            RatingFaultKind::NoTable { .. } => message!("ratings-mend-columns"),
        }
    }
}

impl Explain for RatingFaultKind {
    fn explain(&self) -> Message {
        match self {
            RatingFaultKind::NoHeader => message!("ratings-no-header"),
            RatingFaultKind::NoRatings => message!("ratings-no-ratings"),
            RatingFaultKind::OneColumn => message!("ratings-one-column"),
            RatingFaultKind::ColumnMissing { column } => message!("ratings-column-missing", column = *column),
            RatingFaultKind::UnknownColumn { column } => message!("ratings-unknown-column", column = column.as_str()),
            RatingFaultKind::ColumnTwice { column } => message!("ratings-column-twice", column = column.as_str()),
            RatingFaultKind::ColumnWithoutName => message!("ratings-column-without-name"),
            RatingFaultKind::NotRectangular { found, expected } => {
                message!("ratings-not-rectangular", found = *found, expected = *expected)
            }
            RatingFaultKind::QuoteNotClosed => message!("ratings-quote-not-closed"),
            RatingFaultKind::NameMissing { column } => message!("ratings-name-missing", column = column.as_str()),
            RatingFaultKind::NameTooLong => message!("ratings-name-too-long", most = bounds::FIELD_CHARS_MAX),
            RatingFaultKind::RatedTwice { unit, rater, .. } => {
                message!("ratings-rated-twice", unit = unit.as_str(), rater = rater.as_str())
            }
            RatingFaultKind::UnitTwice { unit, .. } => message!("ratings-unit-twice", unit = unit.as_str()),
            RatingFaultKind::NotANumber { text } => message!("ratings-not-a-number", text = text.as_str()),
            RatingFaultKind::DecimalComma { text } => message!("ratings-decimal-comma", text = text.as_str()),
            RatingFaultKind::OutOfRange { text } => message!("ratings-out-of-range", text = text.as_str()),
            RatingFaultKind::NotInTheOrder { text } => message!("ratings-not-in-the-order", text = text.as_str()),
            RatingFaultKind::TooManyLabels => {
                message!("ratings-too-many-labels", most = bounds::AGREEMENT_CATEGORIES_MAX)
            }
            RatingFaultKind::TooManyRaters => message!("ratings-too-many-raters", most = bounds::AGREEMENT_RATERS_MAX),
            RatingFaultKind::TooManyUnits => message!("ratings-too-many-units", most = bounds::AGREEMENT_UNITS_MAX),
            RatingFaultKind::TooManyRatings => message!("ratings-too-many-ratings", most = bounds::AGREEMENT_CELLS_MAX),
            RatingFaultKind::NoTable { why } => why.explain(),
        }
    }
}
