//! The form and the parts that a table was taken for: told before any figure, since what was misread gives figures that
//! look like others.

use serde::Serialize;

use crate::{
    locale::{Explain, Message},
    message,
    tabular::GridPlace,
};

use super::{Spelling, TableForm};

/// The form, the columns by their parts, and all that was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenTable {
    pub form: TableForm,
    pub by: FormBy,
    /// A form that the table could have, too.
    pub perhaps: Option<TableForm>,
    /// The heading over the units; none where rows have no names.
    pub units: Option<String>,
    pub criteria: Option<String>,
    /// Headings over raters and ratings in a table with a line for each rating.
    pub raters: Option<String>,
    pub ratings: Vec<String>,
    /// The heading over how many units each line stands for.
    pub frequencies: Option<String>,
    pub left_out: Vec<LeftOutPart>,
    /// The texts that stand for no rating, with the number of cells that say them.
    pub missing: Vec<(String, usize)>,
    pub spellings: Vec<Spelling>,
}

/// The evidence by which the form of a table was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormBy {
    /// Somebody named the form.
    Option,
    /// The headings.
    Headings,
    /// The cells allow no other.
    Cells,
    /// No evidence speaks for another form.
    Default,
}

/// A column, a row or a rater that counts for nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOutPart {
    pub part: Part,
    /// Heading of the part, or what its first cell says.
    pub name: String,
    pub place: GridPlace,
    pub because: Because,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Column,
    Row,
    Rater,
}

/// Reason why a part was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    RowNumbers,
    Summary,
    Attribute,
    /// A second name of the units.
    OtherName,
    /// A table with a line for each rating needs no more.
    NotNeeded,
    NotNamed,
    NothingRated,
    Title,
    /// The headings once more, or signs alone.
    NoData,
}

impl TakenTable {
    pub(super) fn new(form: TableForm) -> Self {
        TakenTable {
            form,
            by: FormBy::Default,
            perhaps: None,
            units: None,
            criteria: None,
            raters: None,
            ratings: Vec::new(),
            frequencies: None,
            left_out: Vec::new(),
            missing: Vec::new(),
            spellings: Vec::new(),
        }
    }

    pub(super) fn leave_row(&mut self, name: &str, place: GridPlace, because: Because) {
        self.left_out.push(LeftOutPart { part: Part::Row, name: name.to_owned(), place, because });
    }

    /// Counts a cell that says something for no rating.
    pub(super) fn miss(&mut self, said: &str) {
        match self.missing.iter_mut().find(|(known, _)| known == said) {
            Some((_, cells)) => *cells += 1,
            None => self.missing.push((said.to_owned(), 1)),
        }
    }
}

impl Explain for Because {
    fn explain(&self) -> Message {
        match self {
            Because::RowNumbers => message!("ratings-left-row-numbers"),
            Because::Summary => message!("ratings-left-summary"),
            Because::Attribute => message!("ratings-left-attribute"),
            Because::OtherName => message!("ratings-left-other-name"),
            Because::NotNeeded => message!("ratings-left-not-needed"),
            Because::NotNamed => message!("ratings-left-not-named"),
            Because::NothingRated => message!("ratings-left-nothing-rated"),
            Because::Title => message!("ratings-left-title"),
            Because::NoData => message!("ratings-left-no-data"),
        }
    }
}
