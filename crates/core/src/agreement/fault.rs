//! Faults in a table of ratings in text: where, what was expected, how to mend it.

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
    tabular::{GridPlace, Located},
};

use super::{
    TableError,
    read::{Sought, TableForm},
};

/// One fault with its place in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingFault {
    pub kind: RatingFaultKind,
    pub place: GridPlace,
}

/// The faults of one table in the order in which they were met; there is at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingFaults(pub Vec<RatingFault>);

/// Every way in which a table of ratings can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum RatingFaultKind {
    NoHeader,
    NoHeadings { numbers: bool },
    NoRatings,
    OneColumn,
    ColumnMissing { sought: Sought },
    TwoColumns { sought: Sought, one: String, another: String },
    NoSuchColumn { column: String },
    NoSuchRater { rater: String },
    ColumnTwice { column: String },
    ColumnWithoutName,
    Stranger { column: String },
    FormOpen { form: TableForm },
    RowsRate,
    NoUnits { column: String },
    Frequencies { column: String },
    SumOrRater { name: String },
    SumOrUnit { name: String },
    NotRectangular { found: usize, expected: usize },
    QuoteNotClosed,
    NameMissing { sought: Sought },
    NameTooLong,
    LettersLost { text: String },
    LooksAlike { name: String, other: String },
    RatedTwice { unit: String, rater: String, first: Located },
    UnitTwice { unit: String, first: Located },
    NotANumber { text: String },
    DecimalComma { text: String },
    OutOfRange { text: String },
    NotInTheOrder { text: String },
    NotACount { text: String },
    NotWorkedOut,
    FormulaError { text: String },
    Day { text: String },
    Minus { text: String },
    NoneOrLevel { text: String },
    Code { text: String },
    NotAlone { text: String },
    TooManyLabels,
    TooManyRaters,
    TooManyUnits,
    TooManyRatings,
    NoTable { why: TableError },
}

impl RatingFaultKind {
    /// The kind's name for machines.
    pub fn name(&self) -> &'static str {
        self.explain().id.trim_start_matches("ratings-")
    }

    /// Advice on how to mend the fault.
    pub fn mend(&self) -> Message {
        match self {
            RatingFaultKind::NoTable { why: TableError::TooManyRaters | TableError::TooManyCells } => {
                message!("ratings-mend-too-many")
            }
            RatingFaultKind::NoHeader | RatingFaultKind::OneColumn | RatingFaultKind::NoTable { .. } => {
                message!("ratings-mend-columns")
            }
            RatingFaultKind::NoHeadings { .. } => message!("ratings-mend-no-headings"),
            RatingFaultKind::NoRatings => message!("ratings-mend-no-ratings"),
            RatingFaultKind::ColumnMissing { sought } => {
                message!("ratings-mend-column-missing", sought = sought.name())
            }
            RatingFaultKind::TwoColumns { sought, .. } => message!("ratings-mend-two-columns", sought = sought.name()),
            RatingFaultKind::NoSuchColumn { .. } => message!("ratings-mend-no-such-column"),
            RatingFaultKind::NoSuchRater { .. } => message!("ratings-mend-no-such-rater"),
            RatingFaultKind::ColumnTwice { .. } => message!("ratings-mend-column-twice"),
            RatingFaultKind::ColumnWithoutName => message!("ratings-mend-column-without-name"),
            RatingFaultKind::Stranger { .. } => message!("ratings-mend-stranger"),
            RatingFaultKind::FormOpen { form } => message!("ratings-mend-form-open", form = form.name()),
            RatingFaultKind::RowsRate => message!("ratings-mend-rows-rate"),
            RatingFaultKind::NoUnits { .. } => message!("ratings-mend-no-units"),
            RatingFaultKind::Frequencies { .. } => message!("ratings-mend-frequencies"),
            RatingFaultKind::SumOrRater { .. } => message!("ratings-mend-sum-or-rater"),
            RatingFaultKind::SumOrUnit { .. } => message!("ratings-mend-sum-or-unit"),
            RatingFaultKind::NotRectangular { .. } => message!("ratings-mend-not-rectangular"),
            RatingFaultKind::QuoteNotClosed => message!("ratings-mend-quote-not-closed"),
            RatingFaultKind::NameMissing { .. } => message!("ratings-mend-name-missing"),
            RatingFaultKind::NameTooLong => message!("ratings-mend-name-too-long"),
            RatingFaultKind::LettersLost { .. } => message!("ratings-mend-letters-lost"),
            RatingFaultKind::LooksAlike { .. } => message!("ratings-mend-looks-alike"),
            RatingFaultKind::RatedTwice { first, .. } => {
                let (part, at) = where_first(first);
                message!("ratings-mend-rated-twice", part = part, at = at)
            }
            RatingFaultKind::UnitTwice { first, .. } => {
                let (part, at) = where_first(first);
                message!("ratings-mend-unit-twice", part = part, at = at)
            }
            RatingFaultKind::NotANumber { .. } => message!("ratings-mend-not-a-number"),
            RatingFaultKind::DecimalComma { .. } => message!("ratings-mend-decimal-comma"),
            RatingFaultKind::OutOfRange { .. } => message!("ratings-mend-out-of-range"),
            RatingFaultKind::NotInTheOrder { .. } => message!("ratings-mend-not-in-the-order"),
            RatingFaultKind::NotACount { .. } => message!("ratings-mend-not-a-count"),
            RatingFaultKind::NotWorkedOut => message!("ratings-mend-not-worked-out"),
            RatingFaultKind::FormulaError { .. } => message!("ratings-mend-formula-error"),
            RatingFaultKind::Day { .. } => message!("ratings-mend-day"),
            RatingFaultKind::Minus { .. } => message!("ratings-mend-minus"),
            RatingFaultKind::NoneOrLevel { text } => message!("ratings-mend-none-or-level", text = text.as_str()),
            RatingFaultKind::Code { text } => message!("ratings-mend-code", text = text.as_str()),
            RatingFaultKind::NotAlone { .. } => message!("ratings-mend-not-alone"),
            RatingFaultKind::TooManyLabels => message!("ratings-mend-too-many-labels"),
            RatingFaultKind::TooManyRaters | RatingFaultKind::TooManyUnits | RatingFaultKind::TooManyRatings => {
                message!("ratings-mend-too-many")
            }
        }
    }
}

/// The place where the same stood first: a line of a text, or a row of a sheet.
fn where_first(first: &Located) -> (&'static str, String) {
    match first {
        Located::Text { line, .. } => ("line", line.to_string()),
        Located::Sheet { cell, .. } => ("row", cell.clone()),
    }
}

impl Explain for RatingFaultKind {
    fn explain(&self) -> Message {
        match self {
            RatingFaultKind::NoHeader => message!("ratings-no-header"),
            RatingFaultKind::NoRatings => message!("ratings-no-ratings"),
            RatingFaultKind::OneColumn => message!("ratings-one-column"),
            RatingFaultKind::NoHeadings { numbers } => {
                message!("ratings-no-headings", numbers = if *numbers { "yes" } else { "no" })
            }
            RatingFaultKind::ColumnMissing { sought } => message!("ratings-column-missing", sought = sought.name()),
            RatingFaultKind::TwoColumns { sought, one, another } => {
                message!("ratings-two-columns", sought = sought.name(), one = one.as_str(), another = another.as_str())
            }
            RatingFaultKind::NoSuchColumn { column } => message!("ratings-no-such-column", column = column.as_str()),
            RatingFaultKind::NoSuchRater { rater } => message!("ratings-no-such-rater", rater = rater.as_str()),
            RatingFaultKind::ColumnTwice { column } => message!("ratings-column-twice", column = column.as_str()),
            RatingFaultKind::ColumnWithoutName => message!("ratings-column-without-name"),
            RatingFaultKind::Stranger { column } => message!("ratings-stranger", column = column.as_str()),
            RatingFaultKind::FormOpen { form } => message!("ratings-form-open", form = form.name()),
            RatingFaultKind::RowsRate => message!("ratings-rows-rate"),
            RatingFaultKind::NoUnits { column } => message!("ratings-no-units", column = column.as_str()),
            RatingFaultKind::Frequencies { column } => message!("ratings-frequencies", column = column.as_str()),
            RatingFaultKind::SumOrRater { name } => message!("ratings-sum-or-rater", name = name.as_str()),
            RatingFaultKind::SumOrUnit { name } => message!("ratings-sum-or-unit", name = name.as_str()),
            RatingFaultKind::NotRectangular { found, expected } => {
                message!("ratings-not-rectangular", found = *found, expected = *expected)
            }
            RatingFaultKind::QuoteNotClosed => message!("ratings-quote-not-closed"),
            RatingFaultKind::NameMissing { sought } => message!("ratings-name-missing", sought = sought.name()),
            RatingFaultKind::LettersLost { text } => message!("ratings-letters-lost", text = text.as_str()),
            RatingFaultKind::LooksAlike { name, other } => {
                message!("ratings-looks-alike", name = name.as_str(), other = other.as_str())
            }
            RatingFaultKind::NameTooLong => message!("ratings-name-too-long", most = bounds::FIELD_CHARS_MAX),
            RatingFaultKind::RatedTwice { unit, rater, .. } => {
                message!("ratings-rated-twice", unit = unit.as_str(), rater = rater.as_str())
            }
            RatingFaultKind::UnitTwice { unit, .. } => message!("ratings-unit-twice", unit = unit.as_str()),
            RatingFaultKind::NotANumber { text } => message!("ratings-not-a-number", text = text.as_str()),
            RatingFaultKind::DecimalComma { text } => message!("ratings-decimal-comma", text = text.as_str()),
            RatingFaultKind::OutOfRange { text } => message!("ratings-out-of-range", text = text.as_str()),
            RatingFaultKind::NotInTheOrder { text } => message!("ratings-not-in-the-order", text = text.as_str()),
            RatingFaultKind::NotACount { text } => message!("ratings-not-a-count", text = text.as_str()),
            RatingFaultKind::NotWorkedOut => message!("ratings-not-worked-out"),
            RatingFaultKind::FormulaError { text } => message!("ratings-formula-error", text = text.as_str()),
            RatingFaultKind::Day { text } => message!("ratings-day", text = text.as_str()),
            RatingFaultKind::Minus { text } => message!("ratings-minus", text = text.as_str()),
            RatingFaultKind::NoneOrLevel { text } => message!("ratings-none-or-level", text = text.as_str()),
            RatingFaultKind::Code { text } => message!("ratings-code", text = text.as_str()),
            RatingFaultKind::NotAlone { text } => message!("ratings-not-alone", text = text.as_str()),
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
