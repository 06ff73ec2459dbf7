//! Links from remarks to criteria, wherever remarks are typed: a `#` opens the list of criteria, which follows the text.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    rubric::CriterionId,
    tui::{Popup, Purpose, Shared, go_to, popups::Pick, widgets::Editor},
};

/// The word at the cursor that is to become a link, without its sign. A sign is one of a link where a word begins with
/// it.
pub(super) fn typed(editor: &Editor) -> Option<String> {
    let before = editor.before_cursor();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.strip_prefix(['#', '№']).map(str::to_owned)
}

/// Returns whether this key, which changed the text, begins a link. A second sign is a letter like any other.
pub(super) fn begins(key: &KeyEvent, editor: &Editor) -> bool {
    matches!(key.code, KeyCode::Char('#' | '№')) && typed(editor).is_some_and(|typed| typed.is_empty())
}

/// The list of criteria, these first.
pub(super) fn list(first: &[CriterionId], shared: &Shared) -> Popup {
    let items = go_to::criteria_to_link(shared, first);
    Popup::Pick(Pick::new(Purpose::LinkCriterion, shared.text("ask-link-title"), items).following_text())
}

/// Puts the criterion that was chosen in the place of what was typed of it.
pub(super) fn put(criterion: &CriterionId, editor: &mut Editor) {
    let typed = typed(editor).map_or(0, |typed| 1 + typed.chars().count());
    editor.replace_before_cursor(typed, &format!("#{criterion} "));
}
