//! Text as XML takes it, for the formats of office programs.

use crate::plain_text;

/// Text of others as text alone: neither what is obeyed or unseen, nor what XML 1.0 has no place for.
pub(super) fn settle(text: &str) -> String {
    // The rest of what it forbids are control characters, which plain text has none of but line feeds.
    plain_text::text(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

/// Settled text as the content of an element or of an attribute in double quotes.
pub(super) fn escape(settled: &str) -> String {
    let mut escaped = String::with_capacity(settled.len() + 8);
    for c in settled.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            c => escaped.push(c),
        }
    }
    escaped
}
