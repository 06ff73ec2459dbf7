//! Texts of other programs made into plain ones: markup read, signs that nobody sees taken out, line ends made one.

use std::{borrow::Cow, collections::HashMap};

use crate::{encoding, plain_text};

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
/// Tags that are read, and those that are open at once: elements in one another cost their number squared.
const TAGS_MAX: usize = 6_000;
const OPEN_TAGS_MAX: usize = 250;

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

/// A text that may be HTML: where it holds tags or entities, what a person reads of it. Some programs escape it twice.
pub(super) fn html(text: &str) -> Cleaned {
    if !is_bounded(text) || !is_marked_up(text) {
        return plain(text);
    }
    let once = read(text);
    let twice = if has_tag(&once) && is_bounded(&once) { read(&once) } else { once };
    Cleaned { marked_up: true, ..plain(&twice) }
}

fn read(text: &str) -> String {
    let decorator = html2text::render::TrivialDecorator::new();
    let config = html2text::config::with_decorator(decorator).raw_mode(true);
    config.string_from_read(text.as_bytes(), WIDE).unwrap_or_else(|_| text.to_owned())
}

/// Returns whether a text is short and flat enough to be read as markup.
fn is_bounded(text: &str) -> bool {
    const VOID: [&str; 7] = ["br", "img", "hr", "col", "wbr", "input", "source"];
    if text.len() > HTML_BYTES_MAX {
        return false;
    }
    // By their names, since what closes nothing is passed over. Elements that are closed by what follows count as open:
    // nobody writes hundreds of them into one text.
    let mut open: HashMap<String, usize> = HashMap::new();
    let (mut tags, mut count) = (0, 0_usize);
    for tag in text.split('<').skip(1) {
        tags += 1;
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || VOID.contains(&&*name) {
            continue;
        }
        let of_name = open.entry(name).or_default();
        match (is_end, *of_name) {
            (true, 0) => {}
            (true, _) => (*of_name, count) = (*of_name - 1, count - 1),
            (false, _) => (*of_name, count) = (*of_name + 1, count + 1),
        }
        if count > OPEN_TAGS_MAX {
            return false;
        }
    }
    tags <= TAGS_MAX
}

/// Returns whether a text holds something that looks like a tag or an entity.
fn is_marked_up(text: &str) -> bool {
    let is_entity = |at: usize| {
        let rest = &text.as_bytes()[at + 1..];
        let end = rest.iter().take(11).position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#');
        end.is_some_and(|end| end >= 2 && rest[end] == b';')
    };
    has_tag(text) || text.match_indices('&').any(|(at, _)| is_entity(at))
}

fn has_tag(text: &str) -> bool {
    let Some(last_end) = text.rfind('>') else { return false };
    text[..last_end].match_indices('<').any(|(at, _)| {
        let rest = &text[at + 1..];
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!')
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
            ("<script>alert(1)</script>Safe<style>p{}</style>", "Safe"),
        ] {
            assert_eq!(html(source).text, expected, "{source}");
        }
    }

    #[test]
    fn elements_in_one_another_without_end_are_left_as_they_stand() {
        for tags in ["<div>", "<ul><li>", "<div></x>", "<p><b></p>", "<i_1></i>", "&lt;b&gt;x"] {
            let text = tags.repeat(3_000);
            assert!(html(&text).text.contains("<"), "{tags}");
        }
        let flat = "<p>word<br></p>".repeat(1_500);
        assert!(!html(&flat).text.contains('<'));
    }
}
