//! The encoding of a text file. Viva itself writes UTF-8 alone, with or without a byte order mark when it reads; other
//! programs save what their system always has, and are read where nothing can be mistaken, or told apart by name.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// A text with the encoding in which it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// Without byte order mark.
    pub text: String,
    /// The name in the Encoding Standard of the WHATWG: `UTF-8`, `UTF-16LE`, `windows-1251`.
    pub encoding: &'static str,
}

/// The text of a file in whatever encoding, or none if its bytes are no text. An encoding of single bytes does not say
/// which it is, so it is guessed from the letters that come out.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    if let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')) {
        return Some(Decoded { text: without_mark(text).to_owned(), encoding: UTF_8.name() });
    }
    // A byte order mark is removed, and decides over the guess.
    let (text, encoding, _) = encoding_of(bytes).decode(bytes);
    let is_text = !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{0C}' | '\u{1A}'));
    is_text.then(|| Decoded { text: text.into_owned(), encoding: encoding.name() })
}

/// A text without the byte order mark that some programs put before it.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// The most likely encoding of bytes that are not UTF-8.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    // Text in UTF-16 has its line ends, digits and delimiters with a zero byte each.
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if first + second > 0 && bytes.len().is_multiple_of(2) {
        return if second > first { UTF_16LE } else { UTF_16BE };
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
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
        assert_eq!(named(b""), ("UTF-8", String::new()));
        // Signs that a terminal obeys are text all the same; who shows them sees to it.
        assert_eq!(named(b"a\x1b[31m"), ("UTF-8", "a\u{1b}[31m".to_owned()));
    }
}
