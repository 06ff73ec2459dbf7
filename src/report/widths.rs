//! How wide the columns of a table are, where the program that shows it does not find out by itself.

use unicode_width::UnicodeWidthStr;

/// Columns are never taken for narrower or wider than this, in letters.
const LETTERS: std::ops::RangeInclusive<usize> = 5..=40;

/// Shares of a whole width by what stands in the columns; they add up to it, as far as whole numbers do.
pub fn widths(head: &[String], rows: &[Vec<String>], whole: usize) -> Vec<usize> {
    let letters = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        letters(cells.map(String::as_str))
    };
    let wanted: Vec<usize> = (0..head.len()).map(letters).collect();
    let all: usize = wanted.iter().sum();
    wanted.into_iter().map(|each| whole * each / all).collect()
}

/// How wide a column wants to be that holds these texts: as its longest line, within bounds.
pub fn letters<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let longest = texts.flat_map(str::lines).map(UnicodeWidthStr::width).max().unwrap_or_default();
    longest.clamp(*LETTERS.start(), *LETTERS.end())
}
