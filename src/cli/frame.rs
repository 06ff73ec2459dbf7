//! A fault drawn over its file, with the line before and the line after, by the crate that draws those of the Rust
//! compiler: it cuts long lines around the place, and knows how wide letters are.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};
use unicode_width::UnicodeWidthStr;

use crate::{encoding, locale::Locale, plain_text, tui::canvas::wrap};

use super::faults::Severity;

/// Columns where no terminal says how many it has.
const COLUMNS_USUAL: usize = 80;
/// Columns that the drawing takes before a line of the file, and what has to stand in them.
const COLUMNS_LEAST: usize = 40;
/// Bytes of a line before a place that is drawn: the crate looks at the whole line for each place. Of a longer line the
/// place is named and not drawn.
const COLUMN_BYTES_MAX: usize = 20_000;

/// Words about one fault.
pub(super) struct Words<'a> {
    pub severity: Severity,
    pub message: &'a str,
    /// Advice on how to mend it, where the message does not give it.
    pub mend: Option<&'a str>,
}

/// A place in a text, in bytes, with the number of its line.
pub(super) struct Place<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub line: usize,
    pub span: Range<usize>,
}

impl Place<'_> {
    /// Bytes of the line before the place.
    fn column_bytes(&self) -> usize {
        let before = &self.text[..self.span.start];
        before.len() - before.rfind(LINE_ENDS).map_or(0, |index| index + 1)
    }

    /// File, line and column; the column counts characters.
    fn position(&self) -> (String, usize, usize) {
        let (_, column) = encoding::position(self.text, self.span.start);
        (plain_text::line(self.file).into_owned(), self.line, column)
    }
}

/// The way in which standard error is drawn on.
pub(super) struct Pen {
    colours: bool,
    /// Columns of the terminal; a pipe takes lines of any length.
    terminal: Option<usize>,
}

impl Pen {
    /// A pen for standard error, as it takes colours and the user wants them.
    pub(super) fn of_stderr() -> Self {
        let stderr = std::io::stderr();
        let terminal = terminal_size::terminal_size_of(&stderr).map(|(width, _)| usize::from(width.0));
        let colours = terminal.is_some() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Pen { colours, terminal }
    }

    /// Draws one fault, over its file where it is one of a text.
    pub(super) fn draw(&self, words: &Words, place: Option<Place>, locale: &Locale) -> String {
        let columns = self.terminal.unwrap_or(COLUMNS_USUAL).max(COLUMNS_LEAST);
        let (level, heading) = match words.severity {
            Severity::Fault => (Level::ERROR, locale.text("fault-heading")),
            Severity::Gap => (Level::INFO, locale.text("gap-heading")),
            Severity::Warning => (Level::WARNING, locale.text("warning-heading")),
        };
        let far = place.as_ref().filter(|place| place.column_bytes() > COLUMN_BYTES_MAX).map(Place::position);
        let window = place.filter(|_| far.is_none()).map(|place| Window::cut(&place, columns));
        let message = self.lines(words.message, &heading);
        let title = level.with_name(heading.as_str()).primary_title(message);
        let mut group = match &window {
            Some(window) => title.element(
                Snippet::source(window.text.as_str())
                    .line_start(window.line)
                    .path(window.file.as_str())
                    .fold(false)
                    .annotation(AnnotationKind::Primary.span(window.marked.clone())),
            ),
            None => Group::with_title(title),
        };
        if let Some((file, line, column)) = &far {
            group = group.element(Origin::path(file.as_str()).line(*line).char_column(*column));
        }
        let advice = locale.text("fault-advice");
        if let Some(mend) = words.mend {
            group = group.element(Level::HELP.with_name(advice.as_str()).message(self.lines(mend, &advice)));
        }
        let renderer = if self.colours { Renderer::styled() } else { Renderer::plain() };
        renderer.decor_style(DecorStyle::Unicode).term_width(columns).render(&[group]) + "\n\n"
    }

    /// Words that stand after a heading, on lines as long as the terminal's.
    fn lines(&self, words: &str, heading: &str) -> String {
        let words = plain_text::line(words);
        match self.terminal {
            // The drawing puts a frame and a colon around the heading.
            Some(columns) => wrap(&words, columns.max(COLUMNS_LEAST).saturating_sub(heading.width() + 7)).join("\n"),
            None => words.into_owned(),
        }
    }
}

/// The line of a place with its neighbours, in which nothing is obeyed by a terminal.
struct Window {
    file: String,
    text: String,
    /// Number of its first line.
    line: usize,
    marked: Range<usize>,
}

const LINE_ENDS: [char; 2] = ['\n', '\r'];

impl Window {
    /// Cuts the window for so many columns.
    fn cut(place: &Place, columns: usize) -> Self {
        // At most half of them are marked, so that what stands around the place fits beside it.
        let marked_chars_max = columns / 2;
        let Place { file, text, line, span } = place;
        let start = text[..span.start].rfind(LINE_ENDS).map_or(0, |index| index + 1);
        let rest = &text[span.start..];
        let on_line = &rest[..rest.find(LINE_ENDS).unwrap_or(rest.len())];
        // A span over many lines hides its beginning; the first line says where.
        let wanted = span.len().min(on_line.len());
        let length = on_line.char_indices().map(|(at, c)| at + c.len_utf8()).take(marked_chars_max);
        let marked = length.take_while(|end| *end <= wanted).last().unwrap_or(0);

        // The neighbours of a line whose beginning is cut off would be cut at the same column.
        let is_seen = |line: &&str| !line.trim().is_empty() && text[start..span.start].width() < marked_chars_max;
        let before = line_before(&text[..start]).filter(is_seen);
        let after = line_after(&rest[on_line.len()..]).filter(is_seen);
        // Each letter stays one letter, so that columns stay what they are.
        let mut shown = before.map(|before| plain_text::line(before).into_owned() + "\n").unwrap_or_default();
        shown.push_str(&plain_text::line(&text[start..span.start]));
        let begin = shown.len();
        shown.push_str(&plain_text::line(&on_line[..marked]));
        let end = shown.len();
        let seen = on_line[marked..].char_indices().nth(2 * columns).map_or(on_line.len(), |(at, _)| marked + at);
        shown.push_str(&plain_text::line(&on_line[marked..seen]));
        shown.extend(after.map(|after| format!("\n{}", plain_text::line(after))));
        Window {
            file: plain_text::line(file).into_owned(),
            text: shown,
            line: line - usize::from(before.is_some()),
            marked: begin..end,
        }
    }
}

/// The last line of a text that ends with a line end.
fn line_before(text: &str) -> Option<&str> {
    let ended = text.strip_suffix("\r\n").or_else(|| text.strip_suffix(LINE_ENDS))?;
    Some(&ended[ended.rfind(LINE_ENDS).map_or(0, |index| index + 1)..])
}

/// The first line of a text after the line end that it begins with.
fn line_after(text: &str) -> Option<&str> {
    let begun = text.strip_prefix("\r\n").or_else(|| text.strip_prefix(LINE_ENDS))?;
    Some(&begun[..begun.find(LINE_ENDS).unwrap_or(begun.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, marked: &str, columns: usize) -> String {
        let start = text.find(marked).unwrap();
        let (line, _) = crate::encoding::position(text, start);
        let place = Place { file: "rubric.ron", text, line, span: start..start + marked.len() };
        let words = Words { severity: Severity::Fault, message: "This is amiss.", mend: Some("Mend it.") };
        Pen { colours: false, terminal: Some(columns) }.draw(&words, Some(place), &Locale::new(&"en".into()))
    }

    /// Columns before the first letter that is marked, and before the mark.
    fn columns(drawn: &str, marked: &str) -> (usize, usize) {
        let mark = drawn.lines().find(|line| line.contains('━')).unwrap();
        let line = drawn.lines().find(|line| line.contains(marked)).unwrap();
        (line[..line.find(marked).unwrap()].width(), mark[..mark.find('━').unwrap()].width())
    }

    #[test]
    fn the_place_is_told_by_characters_and_marked_where_it_is_seen() {
        for (text, column) in [
            ("(\n    a: 1, wrong: 2,\n)", 11),
            ("(\n    текст: \"Первая\", wrong: 2,\n)", 22),
            ("(\n\t\ta: 1, wrong: 2,\n)", 9),
            ("(\n  \"汉字汉字\": 1, wrong: 2,\n)", 14),
            ("(\n  \"👩‍👩‍👧🙂\": 1, wrong: 2,\n)", 16),
            ("(\n  \"e\u{301}\u{E0041}\u{1b}[31m\": 1, wrong: 2,\n)", 18),
            ("(\r\n  a: 1, wrong: 2,\r\n)", 9),
        ] {
            assert_eq!(crate::encoding::position(text, text.find("wrong").unwrap()).1, column, "{text}");
            let drawn = drawn(text, "wrong", 80);
            assert!(drawn.contains(&format!("rubric.ron:2:{column}\n")), "{drawn}");
            let (letter, mark) = columns(&drawn, "wrong");
            assert_eq!(letter, mark, "{drawn}");
            assert!(!drawn.contains('\u{1b}'), "{drawn}");
        }
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let words = "слово ".repeat(500);
        let cjk = "汉字".repeat(1_000);
        for (around, marked) in [(&words, "wrong"), (&cjk, "wrong"), (&words, words.as_str())] {
            let text = format!("{around}\n{around}{marked}{around}\n{around}\n");
            for columns in [40, 80, 200] {
                let drawn = drawn(&text, marked, columns);
                let wide: Vec<&str> = drawn.lines().filter(|line| line.width() > columns).collect();
                assert_eq!(wide, Vec::<&str>::new(), "{columns}: {drawn}");
                assert!(drawn.contains('…'), "{drawn}");
                assert!(marked.len() > 10 || drawn.contains("wrong"), "{drawn}");
            }
        }
    }

    #[test]
    fn a_place_far_within_a_line_is_named_and_not_drawn() {
        let drawn = drawn(&format!("(\n{} wrong)", "é".repeat(COLUMN_BYTES_MAX)), "wrong", 80);
        assert!(drawn.contains(&format!("rubric.ron:2:{}", COLUMN_BYTES_MAX + 2)), "{drawn}");
        assert!(!drawn.contains("éé"), "{drawn}");
    }

    #[test]
    fn two_lines_of_context_are_shown_at_most() {
        let drawn = drawn("one\ntwo\nwrong\n(\nfour\nfive", "wrong\n(\nfour", 80);
        let shown = ["one", "two", "wrong", "(", "four"].map(|line| drawn.contains(&format!("│ {line}")));
        assert_eq!(shown, [false, true, true, true, false], "{drawn}");
    }
}
