//! Reasons why a file gives no cells, with the way to mend it.

use thiserror::Error;

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
};

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TabularFault {
    #[error("neither text nor a workbook that is known")]
    NoTable,
    #[error("JSON, HTML or XML")]
    MarkedUp,
    #[error("in an encoding that is not read")]
    Encoded { encoding: &'static str },
    #[error("a letter was damaged")]
    DamagedText { line: usize, column: usize },
    #[error("a workbook of Excel 97 to 2003 or in Excel's binary form")]
    OtherWorkbook,
    #[error("a workbook that a password protects")]
    Locked,
    #[error("a workbook that is damaged")]
    Damaged,
    #[error("larger than its bound when unpacked")]
    TooLarge,
    #[error("too many rows")]
    TooManyRows,
    #[error("too many columns")]
    TooManyColumns,
    #[error("too many cells")]
    TooManyCells,
    #[error("a text has no sheets")]
    NoSheets,
    #[error("there is no such sheet")]
    NoSuchSheet { sheet: String, sheets: Vec<String> },
    #[error("several sheets hold something")]
    SeveralSheets { sheets: Vec<String> },
}

impl Explain for TabularFault {
    fn explain(&self) -> Message {
        match self {
            TabularFault::NoTable => message!("tabular-no-table"),
            TabularFault::MarkedUp => message!("tabular-marked-up"),
            TabularFault::Encoded { encoding } => message!("tabular-encoded", encoding = *encoding),
            TabularFault::DamagedText { line, column } => {
                message!("tabular-damaged-text", line = *line, column = *column)
            }
            TabularFault::OtherWorkbook => message!("tabular-other-workbook"),
            TabularFault::Locked => message!("tabular-locked"),
            TabularFault::Damaged => message!("tabular-damaged"),
            TabularFault::TooLarge => {
                message!("tabular-too-large", most = bounds::TABLE_UNPACKED_BYTES_MAX >> 20)
            }
            TabularFault::TooManyRows => message!("tabular-too-many-rows", most = bounds::TABLE_ROWS_MAX),
            TabularFault::TooManyColumns => message!("tabular-too-many-columns", most = bounds::TABLE_COLUMNS_MAX),
            TabularFault::TooManyCells => message!("tabular-too-many-cells", most = bounds::TABLE_CELLS_MAX),
            TabularFault::NoSheets => message!("tabular-no-sheets"),
            TabularFault::NoSuchSheet { sheet, sheets } => {
                message!("tabular-no-such-sheet", sheet = sheet.as_str(), sheets = listed(sheets))
            }
            TabularFault::SeveralSheets { sheets } => message!("tabular-several-sheets", sheets = listed(sheets)),
        }
    }
}

/// The first names of a list that may be long.
fn listed(names: &[String]) -> String {
    const MOST: usize = 12;
    let more = if names.len() > MOST { ", …" } else { "" };
    names.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ") + more
}
