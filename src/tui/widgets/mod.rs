//! Widgets: parts of screens that hold a little state of their own and know nothing of interviews. An [`Editor`] edits
//! a text, a [`FormEditor`] a column of fields, a [`Selection`] is the chosen row of a list.

mod editor;
mod form;
mod selection;

pub(super) use editor::{Editor, Lines};
pub(super) use form::FormEditor;
pub(super) use selection::Selection;
