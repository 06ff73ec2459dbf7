//! Widgets: parts of screens that hold a little state of their own and know nothing of interviews. An [`Editor`] edits
//! a text, a [`Form`] is a column of fields, a [`Selection`] is the chosen row of a list.

mod editor;
mod form;
mod selection;

pub use editor::{Editor, Lines};
pub use form::{Check, Field, Form};
pub use selection::Selection;
