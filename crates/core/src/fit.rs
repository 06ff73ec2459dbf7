//! Text cut to the room that it has.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that a text takes on a screen, letter by letter. Measured whole, some pairs of letters (an Arabic lam before
/// an alef) would count as one column, and terminals give them two.
pub fn columns(text: &str) -> usize {
    match text.chars().all(|c| c < '\u{590}') {
        true => text.width(),
        false => text.graphemes(true).map(UnicodeWidthStr::width).sum(),
    }
}

/// The text cut to so many columns, the last one the mark when something was cut.
pub fn fit<'t>(text: &'t str, columns: usize, mark: &str) -> Cow<'t, str> {
    if text.len() <= columns || self::columns(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(mark.width());
    let mut used = 0;
    let kept = text.grapheme_indices(true).find(|(_, grapheme)| {
        used += grapheme.width();
        used > room
    });
    let end = kept.map_or(text.len(), |(index, _)| index);
    Cow::Owned(format!("{}{mark}", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_does_not_fit_ends_in_the_mark() {
        assert_eq!(fit("қазақша", 4, "…"), "қаз…");
        assert_eq!(fit("abc", 3, "…"), "abc");
        assert_eq!(fit("لالا", 4, "…"), "لالا");
        assert_eq!(fit("لالا", 3, "…"), "لا…");
    }
}
