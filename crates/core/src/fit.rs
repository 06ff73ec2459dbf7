//! Text cut to the room that it has.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text cut to so many columns, the last one the mark when something was cut.
pub fn fit<'t>(text: &'t str, columns: usize, mark: &str) -> Cow<'t, str> {
    if text.len() <= columns || text.width() <= columns {
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
    }
}
