//! Widgets: parts of screens that hold a little state of their own and know nothing of interviews. An [`Editor`] edits
//! a text, a [`FormEditor`] a column of fields, a [`Selection`] is the chosen row of a list, a [`TallList`] shows long
//! items whole, a [`Seeker`] finds a box by what is typed, and [`LevelKeys`] take the number of a level.

mod editor;
mod form;
mod level_keys;
mod seeker;
mod selection;
mod tall_list;

pub(super) use editor::{Editor, Lines};
pub(super) use form::FormEditor;
pub(super) use level_keys::{LevelKey, LevelKeys};
pub(super) use seeker::{Seeker, Sought};
pub(super) use selection::Selection;
pub(super) use tall_list::TallList;
