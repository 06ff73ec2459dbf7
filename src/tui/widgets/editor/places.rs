//! Where a text stands on the screen: the lines into which its rows are broken, and the column at which each letter
//! begins. A letter is what is seen as one (a grapheme cluster: a letter with its marks, a whole emoji), as wide as the
//! buffer of cells takes it to be, and the cursor stands before one or behind one, never inside.

use std::ops::Range;

use ratatui::buffer::CellWidth;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// A place in the text: the row, and the characters of it that stand before.
pub(super) type Place = (usize, usize);

/// A part of a row that stands on one line of the screen.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    bytes: Range<usize>,
    chars: Range<usize>,
}

/// The lines of each row, for a screen of so many columns.
#[derive(Debug, Clone)]
pub(super) struct Places {
    columns: usize,
    rows: Vec<Vec<Line>>,
}

/// A line of the screen with what stands on it.
pub(super) struct Shown<'t> {
    pub(super) row: usize,
    pub(super) text: &'t str,
    /// The characters of the row that it holds.
    pub(super) chars: Range<usize>,
    pub(super) is_last: bool,
}

impl Places {
    /// Breaks no row.
    pub(super) fn unbroken(rows: &[String]) -> Self {
        Self::new(rows, usize::MAX)
    }

    /// Breaks rows at words, and a word that has no room at letters.
    pub(super) fn new(rows: &[String], columns: usize) -> Self {
        Places { columns, rows: rows.iter().map(|row| lines(row, columns)).collect() }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// Takes up a change within one row, before which so many characters stand. A line before that of the change may take
    /// in a word of it; those further up stay as they are.
    pub(super) fn row_changed(&mut self, row: usize, text: &str, before: usize) {
        let known = &mut self.rows[row];
        let changed = known.partition_point(|line| line.chars.end <= before).min(known.len() - 1);
        known.truncate(changed.saturating_sub(1));
        let (bytes, chars) = known.last().map_or((0, 0), |line| (line.bytes.end, line.chars.end));
        known.extend(lines(&text[bytes..], self.columns).into_iter().map(|line| Line {
            bytes: line.bytes.start + bytes..line.bytes.end + bytes,
            chars: line.chars.start + chars..line.chars.end + chars,
        }));
    }

    /// The lines of all rows.
    pub(super) fn count(&self) -> usize {
        self.rows.iter().map(Vec::len).sum()
    }

    /// The line and the column of a place.
    pub(super) fn on_screen(&self, text: &[String], (row, char): Place) -> (usize, usize) {
        let above: usize = self.rows[..row].iter().map(Vec::len).sum();
        let lines = &self.rows[row];
        let at = lines.partition_point(|line| line.chars.end <= char).min(lines.len() - 1);
        let line = &lines[at];
        let before = chars(&text[row][line.bytes.clone()], char - line.chars.start);
        (above + at, width(before))
    }

    /// The place nearest to a line and a column: before the letter that stands there, or behind the last one of the
    /// line; below the text, in its last line.
    pub(super) fn in_text(&self, text: &[String], line: usize, column: usize) -> Place {
        let (row, at) = self.line(line).unwrap_or_else(|| self.last());
        let line = &self.rows[row][at];
        let ends_row = at + 1 == self.rows[row].len();
        let (mut char, mut used) = (line.chars.start, 0);
        for letter in text[row][line.bytes.clone()].graphemes(true) {
            let after = char + letter.chars().count();
            used += width(letter);
            // Behind the last letter of a broken line the cursor would stand in the next one.
            if used > column || (after == line.chars.end && !ends_row) {
                break;
            }
            char = after;
        }
        (row, char)
    }

    pub(super) fn shown<'t>(&self, text: &'t [String], line: usize) -> Option<Shown<'t>> {
        let (row, at) = self.line(line)?;
        let Line { bytes, chars } = self.rows[row][at].clone();
        Some(Shown { row, text: &text[row][bytes], chars, is_last: at + 1 == self.rows[row].len() })
    }

    /// The row to which a line belongs, and which of its lines it is.
    fn line(&self, line: usize) -> Option<(usize, usize)> {
        let mut rest = line;
        for (row, lines) in self.rows.iter().enumerate() {
            if rest < lines.len() {
                return Some((row, rest));
            }
            rest -= lines.len();
        }
        None
    }

    fn last(&self) -> (usize, usize) {
        let row = self.rows.len() - 1;
        (row, self.rows[row].len() - 1)
    }
}

/// The columns that a text takes. Control characters are not drawn.
pub(super) fn width(text: &str) -> usize {
    match text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        true => text.len(),
        false => letters(text).map(|(_, width)| width).sum(),
    }
}

/// The letters of a text with the columns of each.
pub(super) fn letters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let drawn = |letter: &str| !letter.contains(char::is_control);
    text.graphemes(true).map(move |letter| (letter, if drawn(letter) { letter.cell_width().into() } else { 0 }))
}

/// The number of characters up to where the letter ends in which a place stands; a place between letters is one.
pub(super) fn letter_end(row: &str, char: usize) -> usize {
    let at = chars(row, char).len();
    match GraphemeCursor::new(at, row.len(), true).is_boundary(row, 0) {
        Ok(true) => char,
        _ => letter_after(row, char),
    }
}

/// The number of characters up to the end of the letter behind a place.
pub(super) fn letter_after(row: &str, char: usize) -> usize {
    let at = chars(row, char).len();
    let end = GraphemeCursor::new(at, row.len(), true).next_boundary(row, 0).ok().flatten().unwrap_or(row.len());
    char + row[at..end].chars().count()
}

/// The number of characters up to the beginning of the letter before a place.
pub(super) fn letter_before(row: &str, char: usize) -> usize {
    let at = chars(row, char).len();
    let begin = GraphemeCursor::new(at, row.len(), true).prev_boundary(row, 0).ok().flatten().unwrap_or(0);
    char - row[begin..at].chars().count()
}

/// The first characters of a text.
fn chars(text: &str, count: usize) -> &str {
    &text[..text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)]
}

/// The lines of one row; at least one.
fn lines(row: &str, columns: usize) -> Vec<Line> {
    // No letter is wider than its bytes are many.
    let breaks = if row.len() <= columns { Vec::new() } else { breaks(row, columns.max(1)) };
    let ends = breaks.iter().copied().chain([row.len()]);
    let (mut begin, mut before) = (0, 0);
    ends.map(|end| {
        let after = before + row[begin..end].chars().count();
        let line = Line { bytes: begin..end, chars: before..after };
        (begin, before) = (end, after);
        line
    })
    .collect()
}

/// The bytes at which a row is broken.
fn breaks(row: &str, columns: usize) -> Vec<usize> {
    let mut words = row.split_word_bound_indices().map(|(at, _)| at).peekable();
    let mut breaks = Vec::new();
    // Columns since the last break, and of those since the word began.
    let (mut used, mut word, mut word_begin) = (0, 0, 0);
    let mut at = 0;
    for (letter, width) in letters(row) {
        while words.next_if(|word| *word < at).is_some() {}
        if words.next_if_eq(&at).is_some() {
            (word, word_begin) = (0, at);
        }
        let line_begin = breaks.last().copied().unwrap_or(0);
        if used + width > columns && at > line_begin {
            let at_word = word_begin > line_begin;
            breaks.push(if at_word { word_begin } else { at });
            used = if at_word { word } else { 0 };
        }
        // A word that was carried may still have no room.
        if used + width > columns && at > breaks.last().copied().unwrap_or(0) {
            breaks.push(at);
            used = 0;
        }
        used += width;
        word += width;
        at += letter.len();
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(row: &str, columns: usize) -> Vec<&str> {
        lines(row, columns).into_iter().map(|line| &row[line.bytes]).collect()
    }

    #[test]
    fn rows_are_broken_at_words_and_never_inside_a_letter() {
        for (row, columns, expected) in [
            ("", 3, vec![""]),
            ("abc", 3, vec!["abc"]),
            ("one two three", 7, vec!["one two", " three"]),
            ("one two three", 8, vec!["one two ", "three"]),
            ("абвгдежз", 3, vec!["абв", "где", "жз"]),
            ("a абвгдежз", 3, vec!["a ", "абв", "где", "жз"]),
            ("汉字汉字", 3, vec!["汉", "字", "汉", "字"]),
            ("汉字", 1, vec!["汉", "字"]),
            ("❤️❤️❤️", 4, vec!["❤️❤️", "❤️"]),
            ("👨‍👩‍👧‍👦b", 2, vec!["👨‍👩‍👧‍👦", "b"]),
            ("e\u{301}e\u{301}e\u{301}", 2, vec!["e\u{301}e\u{301}", "e\u{301}"]),
        ] {
            assert_eq!(broken(row, columns), expected, "{row} in {columns}");
        }
    }

    #[test]
    fn after_a_change_in_a_row_it_is_broken_as_if_it_were_new() {
        let row = "Сказал, что осталось 12 станков: e\u{301}x 汉字 ❤️c – непреднамеренно! ".repeat(3);
        for columns in [5, 9, 14, 30] {
            let mut text = [row.clone()];
            let mut places = Places::new(&text, columns);
            for (at, change) in [(0, "a"), (7, "слово "), (40, ""), (60, "ё"), (90, "汉"), (150, "")] {
                let begin = letter_end(&text[0], at);
                let from = chars(&text[0], begin).len();
                let to = if change.is_empty() { chars(&text[0], letter_after(&text[0], begin)).len() } else { from };
                text[0].replace_range(from..to, change);
                places.row_changed(0, &text[0], begin);
                assert_eq!(places.rows, Places::new(&text, columns).rows, "{columns}: {change} at {at}");
            }
        }
    }

    #[test]
    fn every_place_between_letters_is_found_again_from_its_column() {
        let row = "Қазақ ❤️c 汉字 e\u{301}x 👨‍👩‍👧‍👦b ﾊﾞ مرحبا".to_owned();
        let text = [row.clone(), String::new(), "а".repeat(30)];
        for columns in 2..20 {
            let places = Places::new(&text, columns);
            for (row, line) in text.iter().enumerate() {
                let mut char = 0;
                loop {
                    let (line_at, column) = places.on_screen(&text, (row, char));
                    assert!(column <= columns, "{columns}: {row} {char}");
                    assert_eq!(places.in_text(&text, line_at, column), (row, char), "{columns}");
                    assert_eq!(letter_end(line, char), char);
                    if char == line.chars().count() {
                        break;
                    }
                    let next = letter_after(line, char);
                    assert_eq!(letter_before(line, next), char);
                    char = next;
                }
            }
        }
    }
}
