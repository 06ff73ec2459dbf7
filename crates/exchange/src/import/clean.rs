//! Texts of other programs made into plain ones: markup read, signs that nobody sees taken out, line ends made one.

mod markdown;
mod tags;

use std::borrow::Cow;

use crate::{encoding, plain_text};

use tags::Tags;

/// A text as a rubric takes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Signs that nobody sees, which were taken out.
    pub(super) unseen: usize,
    /// Whether markup was read.
    pub(super) marked_up: bool,
}

/// Columns of a text that was marked up: as good as without end, since lines are broken where they are shown.
const WIDE: usize = 100_000;
/// Bytes that are read as markup. A longer text is left as it stands: no rubric takes it.
const HTML_BYTES_MAX: usize = 256 << 10;

/// A text without markup.
pub(super) fn plain(text: &str) -> Cleaned {
    let text = encoding::line_feeds(text);
    // A blank that keeps words together, and a tabulator, are blanks.
    let blanks: Cow<'_, str> = match text.contains(['\t', '\u{A0}', '\u{202F}', '\u{2007}']) {
        true => Cow::Owned(text.replace(['\t', '\u{A0}', '\u{202F}', '\u{2007}'], " ")),
        false => text,
    };
    let (seen, unseen) = plain_text::without_unseen(&blanks);
    Cleaned { text: seen.trim().to_owned(), unseen, marked_up: false }
}

/// A text that may be marked up: where it is HTML, Markdown or both, what a person reads of it. Some programs escape HTML
/// twice.
pub(super) fn marked_up(text: &str) -> Cleaned {
    let once = read(text);
    let twice = once.as_deref().filter(|once| once.contains('<')).and_then(read);
    let of_html = twice.or(once);
    let cleaned = plain(of_html.as_deref().unwrap_or(text));
    match markdown::plain(&cleaned.text) {
        Some(text) => Cleaned { text, marked_up: true, ..cleaned },
        None => Cleaned { marked_up: of_html.is_some(), ..cleaned },
    }
}

/// Reads a text that is HTML as a person does; returns nothing where it is none.
fn read(text: &str) -> Option<String> {
    if text.len() > HTML_BYTES_MAX || !text.contains(['<', '&']) {
        return None;
    }
    let tags = Tags::of(text)?;
    if !tags.are_there() && !has_entity(text) {
        return None;
    }
    let html = match tags.break_lines() {
        true => tags.escaped(),
        // Where nothing else breaks lines, those of the text are meant.
        false => format!("<pre>{}</pre>", tags.escaped()),
    };
    let decorator = html2text::render::TrivialDecorator::new();
    let config = html2text::config::with_decorator(decorator).raw_mode(true);
    config.string_from_read(html.as_bytes(), WIDE).ok()
}

/// Returns whether a text holds something that looks like an entity.
fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let rest = &text.as_bytes()[at + 1..];
        let end = rest.iter().take(11).position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#');
        end.is_some_and(|end| end >= 2 && rest[end] == b';')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_a_person_reads_of_it() {
        for (source, expected) in [
            ("a\r\nb\rc", "a\nb\nc"),
            ("two\u{A0}words\u{200B} and\u{AD}more\u{9D}", "two words andmore"),
            ("<p>First &amp; last</p><p>Second<br>line</p>", "First & last\n\nSecond\nline"),
            ("&lt;p&gt;twice&lt;/p&gt;", "twice"),
            ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
            ("x < y and y > z", "x < y and y > z"),
            ("R&D; 5 < 6", "R&D; 5 < 6"),
            ("AT&amp;T\nsecond line", "AT&T\nsecond line"),
            ("<span style='color:red'>red</span>\nsecond line", "red\nsecond line"),
            (
                "Writes <name> and <http://e.x/y?z=1>, list<int>, a<b and c>d",
                "Writes <name> and <http://e.x/y?z=1>, list<int>, a<b and c>d",
            ),
            ("uses <header>, <nav> and <b>bold</b>", "uses <header>, <nav> and bold"),
            ("the missing </div> of a &lt;div&gt;", "the missing </div> of a <div>"),
            ("<P CLASS=x>one<P>two", "one\n\ntwo"),
            ("<li>one<li>two", "one\n\ntwo"),
            ("Word<o:p></o:p><!-- no --> text<?xml:namespace prefix=o /> here<![endif]>", "Word text here"),
            ("if a <b and b> c", "if a <b and b> c"),
            ("**Safe** work, *always* and __by two__ _alone_", "Safe work, always and by two alone"),
            (
                "5*3*2 and 4 * 3, snake_case_name, __init__, * note, Name*",
                "5*3*2 and 4 * 3, snake_case_name, __init__, * note, Name*",
            ),
            ("## Head\n# of errors\n- **one**: x", "Head\n# of errors\n- one: x"),
            ("see [the *law*](https://e.x/a_b_c) now", "see the law (https://e.x/a_b_c) now"),
            ("<p>First **bold**</p>", "First bold"),
            ("${_a_} and ***all***", "${_a_} and all"),
            ("<script>alert(1)</script>Safe<style>p{}</style>", "Safe"),
        ] {
            assert_eq!(marked_up(source).text, expected, "{source}");
        }
    }

    #[test]
    fn elements_in_one_another_without_end_are_left_as_they_stand() {
        for tags in ["<div>", "<ul><li>", "<div></x>", "<p><b></p>", "<i_1></i>", "&lt;b&gt;x"] {
            let text = tags.repeat(3_000);
            assert!(marked_up(&text).text.contains("<"), "{tags}");
        }
        let flat = "<p>word<br></p>".repeat(1_500);
        assert!(!marked_up(&flat).text.contains('<'));
    }
}
