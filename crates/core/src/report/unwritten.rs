//! Why a report could not be given its form.

use crate::{
    locale::{Explain, Message},
    message,
};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Unwritten {
    /// This program was built without the feature `pdf`.
    PdfNotBuilt,
    /// What the writer says: it is for whoever mends the writer.
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
