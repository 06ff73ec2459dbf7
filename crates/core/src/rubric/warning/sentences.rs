//! The sentences of a text that ask: they end with a question mark, and what they quote is asked by somebody else.

use std::borrow::Cow;

use super::words::{Word, words};

/// The words of each question in a text.
pub(super) fn questions(text: &str, mut look: impl FnMut(&str, &[Word])) {
    if !text.contains('?') {
        return;
    }
    let text = without_quotes(text);
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let ends = match c {
            '?' | '!' | '…' | ':' | ';' | '\n' => true,
            // The point of a number or of a file's name ends nothing.
            '.' => text[end..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        if !ends {
            continue;
        }
        let sentence = &text[start..at];
        start = end;
        if c == '?' {
            look(sentence, &words(sentence).collect::<Vec<_>>());
        }
    }
}

/// The text with blanks for what stands between quotation marks.
fn without_quotes(text: &str) -> Cow<'_, str> {
    if !text.contains(['"', '“', '„', '«']) {
        return Cow::Borrowed(text);
    }
    let mut closing = None;
    let blank_if_quoted = |c: char| match closing {
        Some(end) => {
            closing = closing.filter(|_| c != end);
            ' '
        }
        None => {
            closing = match c {
                '"' => Some('"'),
                '“' => Some('”'),
                '„' => Some('“'),
                '«' => Some('»'),
                _ => None,
            };
            if closing.is_some() { ' ' } else { c }
        }
    };
    Cow::Owned(text.chars().map(blank_if_quoted).collect())
}
