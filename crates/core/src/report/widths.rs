//! Widths of the columns of a table, where the program that shows it does not find them out by itself.

use unicode_width::UnicodeWidthStr;

/// No line counts as longer than this, in letters: it is broken.
const LINE_MAX: usize = 40;
/// Nor any word: rather broken than that other columns become narrow for it.
const WORD_MAX: usize = 18;
/// Margins left and right of a cell's text, in letters.
const MARGINS: usize = 3;

/// Widths that together are as wide as the whole, of which one letter takes `letter`. Each column has room for its
/// longest word; what is left goes to those with long lines.
pub(super) fn widths(head: &[String], rows: &[Vec<String>], whole: usize, letter: usize) -> Vec<usize> {
    let texts = |column: usize| rows.iter().filter_map(move |row| row.get(column)).chain(head.get(column));
    let columns = (0..head.len()).map(|column| {
        let word = longest(texts(column).flat_map(|text| text.split_whitespace())).min(WORD_MAX) + MARGINS;
        let line = longest(texts(column).flat_map(|text| text.lines())).min(LINE_MAX) + MARGINS;
        (word, line.saturating_sub(word))
    });
    let (words, wishes): (Vec<usize>, Vec<usize>) = columns.unzip();
    let left = (whole / letter).saturating_sub(words.iter().sum());
    let wished: usize = wishes.iter().sum();
    let letters: Vec<usize> = words
        .iter()
        .zip(&wishes)
        // Shares are in hundredths, since little may be left for many.
        .map(|(word, wish)| word * 100 + (left * 100 * wish).checked_div(wished).unwrap_or(0))
        .collect();
    let all: usize = letters.iter().sum();
    letters.into_iter().map(|each| whole * each / all).collect()
}

/// The width of the longest of some texts, in letters.
pub(super) fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(UnicodeWidthStr::width).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_room_for_its_longest_word_and_long_ones_share_the_rest() {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let head = own(&["Id", "Formulation", "State"]);
        let rows = [own(&["Q1", &"word ".repeat(30), "asked"]), own(&["Q2", "", "skipped: no time left"])];
        let widths = widths(&head, &rows, 6_000, 100);
        let sum: usize = widths.iter().sum();
        assert!((6_000 - widths.len()..=6_000).contains(&sum), "whole numbers leave little over: {sum}");
        assert!(widths[0] >= 400 && widths[1] > widths[2] + 1_000 && widths[2] >= 1_000, "{widths:?}");
    }
}
