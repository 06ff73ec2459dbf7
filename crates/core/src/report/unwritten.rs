//! Reasons why a report could not be given its form.

use crate::{
    locale::{Explain, Message},
    message,
};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Unwritten {
    /// The feature `pdf` is not built into this program.
    PdfNotBuilt,
    /// The writer refused the document; its own words are for whoever mends the writer.
    Refused(String),
}

impl Unwritten {
    pub fn refused(details: impl ToString) -> Self {
        Unwritten::Refused(details.to_string())
    }
}

impl Explain for Unwritten {
    fn explain(&self) -> Message {
        match self {
            Unwritten::PdfNotBuilt => message!("report-pdf-not-built"),
            Unwritten::Refused(details) => message!("report-unwritten", details = details.as_str()),
        }
    }
}
