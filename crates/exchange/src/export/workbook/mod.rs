//! A rubric as a workbook for people, and as a table of all its sheets: both come back whole by
//! `import::ImportFormat::Workbook`, which reads by the same layout.

mod cell;
mod layout;
mod rows;
mod sheets;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use cell::{Host, decode, encode, quoted};
pub(crate) use layout::*;
pub(super) use rows::tables;
pub(super) use sheets::xlsx;
pub(super) use table::csv;
