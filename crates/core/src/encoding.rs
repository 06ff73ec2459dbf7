//! The encoding of a text file, and its line ends. Viva itself writes UTF-8 with line feeds alone, and reads it with or
//! without a byte order mark and with the line ends of any system; other programs save what their system always has,
//! and are read where nothing can be mistaken, or told apart by name.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// A text with the encoding in which it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// Text without byte order mark.
    pub text: String,
    /// The name in the Encoding Standard of the WHATWG: `UTF-8`, `UTF-16LE`, `windows-1251`.
    pub encoding: &'static str,
}

/// Reason why bytes are not read as UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotUtf8 {
    /// The text is in another encoding, most likely this one.
    Encoded(&'static str),
    /// The text is in UTF-8, and a letter at this line and column, both from 1, was damaged.
    Damaged {
        line: usize,
        column: usize,
    },
    NoText,
}

/// Line and column of a place in a text with line feeds, both from 1; columns count characters.
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let line_start = before.rfind('\n').map_or(0, |index| index + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// Where the lines of a text begin, for those who ask for many places of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines(Vec<usize>);

impl Lines {
    pub fn new(text: &str) -> Self {
        Lines(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// The number of the line that holds a byte, from 0.
    pub fn line_of(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at) - 1
    }

    /// The first byte of a line, counted from 0.
    pub fn start(&self, line: usize) -> usize {
        self.0[line]
    }

    /// Line and column of a place, as [`position`] has them.
    pub fn position(&self, text: &str, at: usize) -> (usize, usize) {
        let at = at.min(text.len());
        let line = self.line_of(at);
        (line + 1, text[self.0[line]..at].chars().count() + 1)
    }
}

/// The text that bytes are, letter by letter, if they are UTF-8.
pub fn utf8(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    match String::from_utf8(bytes) {
        // English text in UTF-16 is UTF-8, too: each letter with a zero byte beside it.
        Ok(text) if text.contains('\0') => match decode(text.as_bytes()) {
            Ok(decoded) if decoded.encoding != UTF_8.name() => Err(NotUtf8::Encoded(decoded.encoding)),
            _ => Ok(text),
        },
        Ok(text) => Ok(text),
        Err(error) => Err(not_utf8(error.as_bytes())),
    }
}

fn not_utf8(bytes: &[u8]) -> NotUtf8 {
    match decode(bytes) {
        Ok(decoded) if decoded.text.is_empty() => NotUtf8::NoText,
        Ok(decoded) => NotUtf8::Encoded(decoded.encoding),
        Err(why) => why,
    }
}

/// Text in UTF-8 but for some letters.
fn damaged(bytes: &[u8]) -> Option<NotUtf8> {
    // Hardly two bytes of another encoding are a letter of UTF-8 by chance alone.
    let chunks = || bytes.utf8_chunks();
    let sound = chunks().flat_map(|chunk| chunk.valid().chars()).filter(|c| !c.is_ascii()).count();
    let broken = chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    if broken == 0 || sound <= 2 * broken {
        return None;
    }
    let before = as_written(chunks().next().map_or("", |chunk| chunk.valid()));
    let (lines, last) = (before.matches('\n').count(), before.rsplit('\n').next().unwrap_or_default());
    Some(NotUtf8::Damaged { line: lines + 1, column: last.chars().count() + 1 })
}

/// A text as Viva would have written it: without byte order mark, with line feeds alone.
pub fn as_written(text: &str) -> Cow<'_, str> {
    line_feeds(without_mark(text))
}

/// A text in which each line end, of whatever system, is a line feed.
pub fn line_feeds(text: &str) -> Cow<'_, str> {
    match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(text),
    }
}

/// The text of a file in whatever encoding. An encoding of single bytes does not say which it is, so it is guessed from
/// the letters that come out.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotUtf8> {
    if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')) {
        return Ok(Decoded { text: without_mark(text).to_owned(), encoding: UTF_8.name() });
    }
    if let Some(damaged) = damaged(bytes) {
        return Err(damaged);
    }
    // A byte order mark is removed, and decides over the guess.
    let (text, encoding, _) = encoding_of(bytes).decode(bytes);
    if text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{0C}' | '\u{1A}')) {
        return Err(NotUtf8::NoText);
    }
    // Kazakh in its own encoding comes out with letters of which no language has both kinds.
    let has = |letters: &str| text.contains(|c| letters.contains(c));
    if encoding == WINDOWS_1251 && has("ЈјЅѕЌќЋћ") && has("ІіҐґЇїЎўЄє") {
        return Err(NotUtf8::Encoded("KZ-1048"));
    }
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name() })
}

/// A text without the byte order marks that some programs put before it, and blanks that are seen nowhere.
pub fn without_mark(text: &str) -> &str {
    text.trim_start_matches(['\u{FEFF}', '\u{A0}', '\u{200B}'])
}

/// The most likely encoding of bytes that are not UTF-8.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    let half = |offset: usize| bytes.iter().skip(offset).step_by(2);
    let zeros = |offset: usize| half(offset).filter(|byte| **byte == 0).count();
    let (high, encoding) = if zeros(1) > zeros(0) { (1, UTF_16LE) } else { (0, UTF_16BE) };
    if bytes.len().is_multiple_of(2) && zeros(high) > 0 {
        // Every alphabet stands below U+2000. In other scripts, line ends, digits and delimiters still have a zero byte
        // each, all on the same side; a few zero bytes alone are a fault of another text.
        let alphabet = half(high).filter(|byte| **byte < 0x20).count() * 8 >= bytes.len() * 3;
        let delimiters = zeros(high) * 100 >= bytes.len() && zeros(high) > 8 * zeros(1 - high);
        if alphabet || delimiters && std::str::from_utf8(bytes).is_err() {
            return encoding;
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(None, Utf8Detection::Deny) {
        guess if guess == WINDOWS_1252 && is_cyrillic(bytes) => WINDOWS_1251,
        guess => guess,
    }
}

/// True for a Cyrillic text of which little is there to guess from: letters with accents stand among plain ones, and
/// words of nothing else are words in another alphabet.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let is_high = |byte: &u8| matches!(byte, 0xA8 | 0xB8 | 0xC0..);
    let words = bytes.split(|byte| !byte.is_ascii_alphabetic() && !is_high(byte));
    let mut high = words.filter(|word| word.iter().any(is_high)).peekable();
    high.peek().is_some() && high.clone().all(|word| word.iter().all(is_high)) && high.any(|word| word.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(bytes: &[u8]) -> (&'static str, String) {
        let decoded = decode(bytes).unwrap();
        (decoded.encoding, decoded.text)
    }

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn what_programs_save_is_read_as_what_it_says() {
        let text = "единица;Оценщик А\nВ-1;зачтено\n";
        assert_eq!(named(text.as_bytes()), ("UTF-8", text.to_owned()));
        assert_eq!(named(format!("\u{FEFF}{text}").as_bytes()), ("UTF-8", text.to_owned()));
        for (bytes_of, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"), (u16::to_be_bytes, "UTF-16BE")] {
            assert_eq!(named(&utf16(text, bytes_of)), (name, text.to_owned()));
            assert_eq!(named(&utf16(&format!("\u{FEFF}{text}"), bytes_of)), (name, text.to_owned()));
        }
        let (windows, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        assert_eq!(named(&windows), ("windows-1251", text.to_owned()));
        let (short, _, _) = encoding_rs::WINDOWS_1251.encode("unit;Иван;Ян\n1;3;4\n");
        assert_eq!(named(&short), ("windows-1251", "unit;Иван;Ян\n1;3;4\n".to_owned()));
        let french = "unité;évaluateur\nÉ-1;reçu\n";
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(french);
        assert_eq!(named(&windows), ("windows-1252", french.to_owned()));
    }

    #[test]
    fn bytes_that_are_no_text_are_none() {
        for bytes in
            [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0\x06\0", b"\x7fELF\x02\x01\x01\0", b"a\0b"]
        {
            assert_eq!(decode(bytes), Err(NotUtf8::NoText), "{bytes:?}");
        }
        assert_eq!(named(b""), ("UTF-8", String::new()));
        // Signs that a terminal obeys are text all the same; who shows them sees to it.
        assert_eq!(named(b"a\x1b[31m"), ("UTF-8", "a\u{1b}[31m".to_owned()));
        assert_eq!(utf8(b"\xFF\xFE".to_vec()), Err(NotUtf8::NoText), "a mark alone");
        assert_eq!(utf8(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()), Err(NotUtf8::NoText));
    }

    #[test]
    fn what_is_not_utf_8_is_named_or_shown_where_it_is_damaged() {
        for sound in ["", "a", "\u{FEFF}a", "қазақша", "a zero byte\0 is no letter of UTF-16", "ab\0c"] {
            assert_eq!(utf8(sound.into()), Ok(sound.to_owned()));
        }
        let russian = "(\n    title: \"Первая помощь\",\n    version: \"1.0\",\n)\n";
        let chinese = "(\n    title: \"先前学习的认可是一种评估\",\n    version: \"1.0\",\n)\n";
        for text in ["(title: \"First aid\")\n", "(title: \"Les premiers secours à l’école\")\n", russian, chinese]
        {
            for mark in ["", "\u{FEFF}"] {
                let text = format!("{mark}{text}");
                assert_eq!(utf8(utf16(&text, u16::to_le_bytes)), Err(NotUtf8::Encoded("UTF-16LE")), "{text}");
                assert_eq!(utf8(utf16(&text, u16::to_be_bytes)), Err(NotUtf8::Encoded("UTF-16BE")), "{text}");
            }
        }
        let (windows, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        assert_eq!(utf8(windows.into()), Err(NotUtf8::Encoded("windows-1251")));
        // One letter of another encoding among those of UTF-8, the file cut within a letter.
        let damaged = russian.replace('щ', "?").into_bytes();
        let at = damaged.iter().position(|byte| *byte == b'?').unwrap();
        let damaged = [&damaged[..at], b"\xF9", &damaged[at + 1..]].concat();
        for end in ["\n", "\r\n", "\r"] {
            let saved: Vec<u8> = damaged.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(end.as_bytes());
            assert_eq!(utf8(saved), Err(NotUtf8::Damaged { line: 2, column: 24 }));
        }
        let cut = &"\u{FEFF}Первая".as_bytes()[..14];
        assert_eq!(utf8(cut.to_vec()), Err(NotUtf8::Damaged { line: 1, column: 6 }));
        assert_eq!(decode(cut), Err(NotUtf8::Damaged { line: 1, column: 6 }));
        // Үміткер;Әлия in KZ-1048.
        let kazakh = b"\xAF\xEC\xB3\xF2\xEA\xE5\xF0;\xA3\xEB\xE8\xFF\n";
        assert_eq!(decode(kazakh), Err(NotUtf8::Encoded("KZ-1048")));
    }

    #[test]
    fn line_ends_of_every_system_are_line_feeds() {
        assert_eq!(line_feeds("a\r\nb\rc\nd\r\r\n\ne\r"), "a\nb\nc\nd\n\n\ne\n");
        assert_eq!(as_written("\u{FEFF}a\r\nb"), "a\nb");
        assert_eq!(as_written("\u{FEFF}\u{FEFF}\u{A0}(a"), "(a");
        assert!(matches!(as_written("\u{FEFF}a\nb\u{FEFF}"), Cow::Borrowed("a\nb\u{FEFF}")));
    }
}
