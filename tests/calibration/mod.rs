//! Many raters of the same interviews: what counts, what is computed of it, and what is told.

mod command_line;
mod gathering;
mod goldens;
pub mod office;
