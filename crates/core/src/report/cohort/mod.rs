//! The overview of a cohort, for whoever trains it: as a document, and as a sheet with a row for each attempt. Every
//! figure stands with what it rests on, and no figure has more decimals than a handful of ratings can bear.

mod blocks;
mod hard;
mod needs;
mod sheet;
mod words;

pub use blocks::{attempt_facts, document, left_out, progress};
pub use hard::blocks as hard_blocks;
pub use needs::{blocks as needs_blocks, line_facts};
pub use sheet::{sheet, state};
pub use words::{cell_short, day, how_far, minutes, when};
