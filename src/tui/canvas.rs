//! The canvas on which a screen paints: the buffer, the place of the cursor, and the regions that answer to a click.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::Line,
    widgets::Widget,
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::{
    fit::{self, fit},
    plain_text,
};

use super::{Theme, keymap::Command};

pub struct Canvas<'a> {
    pub buffer: &'a mut Buffer,
    pub cursor: Option<Position>,
    pub regions: Vec<(Rect, Target)>,
}

/// The target of a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row of the screen's list, counted from its first item.
    Row(usize),
    /// A field of a form.
    Field(usize),
    /// A probe, counted from 0.
    Probe(usize),
    /// A point to listen for, counted from 0.
    Point(usize),
    /// A level of the scale, counted from 0.
    Level(usize),
    /// The text being edited.
    Text,
    /// The words of a scripted candidate.
    Speech,
    /// A hint at the foot of the screen.
    Hint(Command),
}

impl<'a> Canvas<'a> {
    pub fn new(buffer: &'a mut Buffer) -> Self {
        Canvas { buffer, cursor: None, regions: Vec::new() }
    }

    pub fn region(&mut self, area: Rect, target: Target) {
        self.regions.push((area, target));
    }

    /// The topmost region under a position.
    pub fn target_at(regions: &[(Rect, Target)], at: Position) -> Option<(Rect, Target)> {
        regions.iter().rev().find(|(area, _)| area.contains(at)).copied()
    }

    /// One line of styled text, cut with a mark where it does not fit.
    pub fn line<'l>(&mut self, area: Rect, line: impl Into<Line<'l>>) {
        let line = line.into();
        if area.height > 0 && area.width > 0 {
            line.render(Rect { height: 1, ..area }, self.buffer);
        }
    }

    /// Plain text on one line, ending in the mark where it is cut.
    pub fn text(&mut self, area: Rect, text: &str, style: Style) {
        if area.height > 0 {
            let text = plain_text::line(text);
            put(self.buffer, area, &fit(&text, area.width as usize, "…"), style);
        }
    }

    /// Text wrapped at words over as many rows as the area has, ending in the mark where it is cut; says how many rows it
    /// took.
    pub fn paragraph(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let mut rows = wrap(&plain_text::text(text), area.width as usize);
        if let Some(last) = usize::from(area.height).checked_sub(1).filter(|last| last + 1 < rows.len()) {
            let rest = rows.split_off(last).join(" ");
            rows.push(fit(&rest, area.width.into(), "…").into_owned());
        }
        self.rows(area, &rows, style)
    }

    /// As many of these rows as the area has; says how many these are.
    fn rows(&mut self, area: Rect, rows: &[String], style: Style) -> u16 {
        for (y, row) in (area.y..area.bottom()).zip(rows) {
            put(self.buffer, Rect { y, ..area }, row, style);
        }
        rows.len().min(area.height.into()) as u16
    }

    /// Text wrapped over the rows of the area; where it goes on, the last row ends in what says so. Says how many rows it
    /// took.
    pub fn excerpt(&mut self, area: Rect, text: &str, style: Style, more: (&str, Style)) -> u16 {
        let rows = wrap(&plain_text::text(text), area.width.into());
        if rows.len() <= area.height.into() {
            return self.rows(area, &rows, style);
        }
        let Some(last) = area.height.checked_sub(1) else { return 0 };
        self.rows(Rect { height: last, ..area }, &rows, style);
        let more_columns = u16::try_from(more.0.width()).unwrap_or(u16::MAX).min(area.width);
        let end = Rect { y: area.y + last, height: 1, ..area };
        let beside = Rect { width: area.width.saturating_sub(more_columns + 1), ..end };
        let begins = wrap(&rows[usize::from(last)], beside.width.into());
        self.text(beside, begins.first().map_or("", String::as_str), style);
        self.text(Rect { x: end.right() - more_columns, width: more_columns, ..end }, more.0, more.1);
        area.height
    }

    /// Rows from one of them on, the last at the foot of the area at the most; a mark in the corner says that there are
    /// more.
    pub fn scrolled(&mut self, area: Rect, rows: &[(String, Style)], scroll: usize, theme: &Theme) {
        let height = usize::from(area.height);
        let top = scroll.min(rows.len().saturating_sub(height));
        for (y, (text, style)) in (area.y..area.bottom()).zip(rows.iter().skip(top)) {
            self.text(Rect { y, height: 1, ..area }, text, *style);
        }
        self.more_follows(area, top + height < rows.len(), theme);
    }

    /// The mark in the lower right corner of a list that goes on below its area.
    pub fn more_follows(&mut self, area: Rect, follows: bool, theme: &Theme) {
        if follows && area.height > 0 && area.width > 1 {
            let corner = Rect { x: area.right() - 2, y: area.bottom() - 1, width: 2, height: 1 };
            self.text(corner, &format!("{} ", theme.marks.more), theme.accent());
        }
    }

    /// A rule across the area's first row.
    pub fn rule(&mut self, area: Rect, mark: &str, style: Style) {
        if area.height > 0 {
            put(self.buffer, area, &mark.repeat(area.width as usize), style);
        }
    }
}

/// Writes text on one row. Nearly all text is of letters that fill one cell each; those are set directly, and only
/// what is left goes through the slow way by clusters of characters.
fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let plain = |c: char| c < '\u{1F000}' && c.width() == Some(1);
    if !text.chars().all(plain) {
        buffer.set_stringn(area.x, area.y, text, area.width as usize, style);
        return;
    }
    if !(buffer.area.top()..buffer.area.bottom()).contains(&area.y) {
        return;
    }
    for (x, c) in (area.left()..area.right().min(buffer.area.right())).zip(text.chars()) {
        buffer[(x, area.y)].set_char(c).set_style(style);
    }
}

/// The text broken at spaces and line ends into rows of so many columns; longer words are broken where they must be. No
/// row but the first of a paragraph begins with a blank, and none with a sign that closes what stands before it.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    text.split('\n').flat_map(|paragraph| wrap_paragraph(paragraph, columns)).collect()
}

fn wrap_paragraph(paragraph: &str, columns: usize) -> Vec<String> {
    let mut rows = Vec::new();
    let (mut row, mut used) = (String::new(), 0);
    for word in paragraph.split_inclusive(' ') {
        let visible = fit::columns(word.trim_end_matches(' '));
        if visible == 0 && used >= columns {
            continue;
        }
        if used > 0 && used + visible > columns {
            let carried = if word.starts_with(closes) { last_word(&mut row) } else { String::new() };
            rows.push(std::mem::replace(&mut row, carried));
            used = fit::columns(&row);
        }
        if visible > columns {
            for grapheme in word.graphemes(true) {
                if grapheme == " " && used >= columns {
                    continue;
                }
                if used + grapheme.width() > columns {
                    let carried = if grapheme.starts_with(closes) { last_sign(&mut row) } else { String::new() };
                    rows.push(std::mem::replace(&mut row, carried));
                    used = fit::columns(&row);
                }
                row.push_str(grapheme);
                used += grapheme.width();
            }
        } else {
            row.push_str(word);
            used += visible + (word.len() - word.trim_end_matches(' ').len());
        }
    }
    rows.push(row);
    for row in &mut rows {
        row.truncate(row.trim_end().len());
    }
    rows
}

fn closes(sign: char) -> bool {
    ",.;:!?)]}»”…".contains(sign)
}

/// Takes the last word away from a row, where another stands before it.
fn last_word(row: &mut String) -> String {
    match row.trim_end().rfind(' ').filter(|at| !row[..*at].trim().is_empty()) {
        Some(at) => row.split_off(at + 1),
        None => String::new(),
    }
}

/// Takes the last sign away from a row of several.
fn last_sign(row: &mut String) -> String {
    match row.grapheme_indices(true).next_back() {
        Some((at, _)) if at > 0 => row.split_off(at),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_row_begins_with_neither_a_blank_nor_a_closing_sign() {
        assert_eq!(wrap("one  two", 3), ["one", "two"]);
        assert_eq!(wrap("one   two", 4), ["one", "two"]);
        assert_eq!(wrap("well said , two", 9), ["well", "said ,", "two"]);
        assert_eq!(wrap("abcdef, g", 3), ["abc", "de", "f,", "g"]);
        assert_eq!(wrap("abcdef  g", 3), ["abc", "def", "g"]);
        assert_eq!(wrap("  indented text", 10), ["  indented", "text"]);
    }

    #[test]
    fn no_word_is_lost_in_wrapping() {
        let text = "one two , three (four) abcdefghij, five  six . ab, c !";
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        for columns in 1..20 {
            let rows = wrap(text, columns);
            assert_eq!(letters(&rows.concat()), letters(text), "{columns}");
            assert!(rows.iter().all(|row| row.width() <= columns), "{columns}: {rows:?}");
        }
    }

    #[test]
    fn text_wraps_at_words_and_breaks_only_what_is_too_long() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("абвгдежз", 3), ["абв", "где", "жз"]);
        assert_eq!(wrap("a\n\nb", 5), ["a", "", "b"]);
        assert_eq!(wrap("we did it.", 9), ["we did", "it."]);
    }
}
