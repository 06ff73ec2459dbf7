//! Fields of a table in text (RFC 4180), with their places: faults point at them, so the text is not copied. Quoted
//! fields may hold delimiters, line ends, and quotes written twice; lines end with LF, CRLF or CR.

use std::{borrow::Cow, ops::Range};

const QUOTE: u8 = 0x22;

/// A field as it stands in the text, quotes and blanks around it among it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub span: Range<usize>,
    /// A quote was opened and never closed.
    pub open: bool,
}

/// The lines of a text; empty ones are passed over.
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    delimiter: u8,
}

impl<'t> Lines<'t> {
    /// From behind a byte order mark, if there is one.
    pub fn new(text: &'t str, delimiter: u8) -> Self {
        Lines { text, at: if text.starts_with('\u{FEFF}') { 3 } else { 0 }, delimiter }
    }

    /// Fills in the fields of the next line; false at the end.
    pub fn next(&mut self, fields: &mut Vec<Field>) -> bool {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b'\n' | b'\r')) {
            self.at += 1;
        }
        fields.clear();
        if self.at >= bytes.len() {
            return false;
        }
        loop {
            fields.push(self.field());
            match bytes.get(self.at) {
                Some(byte) if *byte == self.delimiter => self.at += 1,
                _ => return true,
            }
        }
    }

    /// From here to the delimiter, the end of the line or of the text.
    fn field(&mut self) -> Field {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut open = bytes.get(self.at) == Some(&QUOTE);
        self.at += usize::from(open);
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                &QUOTE if open && bytes.get(self.at + 1) == Some(&QUOTE) => self.at += 1,
                &QUOTE if open => open = false,
                b'\n' | b'\r' if !open => break,
                byte if *byte == self.delimiter && !open => break,
                _ => {}
            }
            self.at += 1;
        }
        Field { span: start..self.at, open }
    }
}

/// What a field says: without its quotes and without blanks around it.
pub(super) fn content(written: &str) -> Cow<'_, str> {
    let Some(inside) = written.strip_prefix('"') else { return Cow::Borrowed(written.trim()) };
    let Some(end) = closing_quote(inside) else { return Cow::Borrowed(inside.trim()) };
    let (quoted, rest) = (&inside[..end], &inside[end + 1..]);
    if !quoted.contains('"') && rest.trim().is_empty() {
        return Cow::Borrowed(quoted.trim());
    }
    let said = quoted.replace("\"\"", "\"") + rest;
    Cow::Owned(said.trim().to_owned())
}

fn closing_quote(inside: &str) -> Option<usize> {
    let bytes = inside.as_bytes();
    let mut at = 0;
    while let Some(found) = inside[at..].find('"').map(|found| at + found) {
        if bytes.get(found + 1) != Some(&QUOTE) {
            return Some(found);
        }
        at = found + 2;
    }
    None
}

/// The delimiter that stands most often in the first line outside quotes; a comma where none does.
pub(super) fn delimiter(text: &str) -> u8 {
    let (mut quoted, mut found) = (false, [0_usize; 3]);
    let first = text.trim_start_matches(['\u{FEFF}', '\n', '\r']);
    for byte in first.bytes() {
        match byte {
            QUOTE => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            b',' if !quoted => found[0] += 1,
            b';' if !quoted => found[1] += 1,
            b'\t' if !quoted => found[2] += 1,
            _ => {}
        }
    }
    let most = found.iter().max().copied().unwrap_or_default();
    let place = found.iter().position(|count| *count == most).unwrap_or_default();
    b",;\t"[place]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ours(text: &str) -> Vec<Vec<String>> {
        let mut lines = Lines::new(text, b',');
        let (mut fields, mut rows) = (Vec::new(), Vec::new());
        while lines.next(&mut fields) {
            rows.push(fields.iter().map(|field| content(&text[field.span.clone()]).into_owned()).collect());
        }
        rows
    }

    #[test]
    fn quotes_blanks_and_line_ends_are_read() {
        assert_eq!(ours("a, b ,\"c,\"\"d\"\"\"\r\n\n1,\"2\n3\",\r"), [["a", "b", "c,\"d\""], ["1", "2\n3", ""]]);
        assert_eq!(ours("\u{FEFF}é"), [["é"]]);
        assert_eq!(delimiter("\"a;b;c\",d\te\n;;;"), b',');
        assert_eq!(delimiter("a\tb\tc;d"), b'\t');
    }

    proptest! {
        /// The crate `csv` reads the same fields wherever blanks and byte order marks are out of the game.
        #[test]
        fn fields_are_those_of_the_crate_csv(text in "[ab1\",\n\r]{0,60}") {
            // An unclosed quote is a fault, not a field.
            let (mut lines, mut fields) = (Lines::new(&text, b','), Vec::new());
            while lines.next(&mut fields) {
                if fields.iter().any(|field| field.open) {
                    return Ok(());
                }
            }
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(|field| field.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(ours(&text), theirs);
        }
    }
}
