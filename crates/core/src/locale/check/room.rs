//! How much room words have that stand in a narrow place: the hints at the foot of the screen, and labels of fields,
//! columns and steps. Sentences wrap, and may be as long as they need.

use fluent_syntax::ast::{Pattern, PatternElement};
use unicode_width::UnicodeWidthStr;

/// Words of the hints at the foot of the screen begin with this.
const HINTS: &str = "command-";
/// English words that are wider than this do not stand in a narrow place.
const LABEL_COLUMNS_MAX: usize = 24;
/// The columns by which a hint may be wider than in English; a long one may be twice as wide.
const HINT_COLUMNS_MORE: usize = 10;
/// The columns by which a label may be wider than in English; a long one may be twice as wide.
const LABEL_COLUMNS_MORE: usize = 20;

/// Returns the columns that words take and those that they have at most, if they take more.
pub(super) fn too_wide(id: &str, own: &Pattern<&str>, original: &Pattern<&str>) -> Option<(usize, usize)> {
    let original = plain(original)?;
    let columns = original.width();
    let more = match id.starts_with(HINTS) {
        true => HINT_COLUMNS_MORE,
        false if columns <= LABEL_COLUMNS_MAX && !is_sentence(&original) => LABEL_COLUMNS_MORE,
        false => return None,
    };
    let most = (columns * 2).max(columns + more);
    // Words that became a choice are as wide as nobody knows; those that became several lines are as wide as the widest.
    let own = plain(own)?.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    (own > most).then_some((own, most))
}

/// The words of a message that is nothing but words.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let word = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(word).collect()
}

fn is_sentence(words: &str) -> bool {
    words.contains('\n') || words.ends_with(['.', ':', '?', '!', '…'])
}
