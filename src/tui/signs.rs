//! Stand-ins of ASCII for the program's own signs, for terminals that are not set to Unicode. They are put where the
//! picture leaves the program, so that no screen needs to know of them; what a candidate or a rubric says keeps its
//! letters.

use ratatui::buffer::Buffer;

/// Signs of one cell, each with its stand-in: marks beside words, and the punctuation of messages.
const STAND_INS: &[(char, char)] = &[
    ('✓', 'x'),
    ('✗', '/'),
    ('●', '*'),
    ('◐', '+'),
    ('◕', '%'),
    ('◔', ':'),
    ('○', 'o'),
    ('▸', '>'),
    ('⚑', '!'),
    ('▲', '^'),
    ('─', '-'),
    ('█', '#'),
    ('░', '.'),
    ('┃', '|'),
    ('·', '-'),
    ('…', '~'),
    ('–', '-'),
    ('—', '-'),
    ('−', '-'),
    ('×', 'x'),
    ('“', '"'),
    ('”', '"'),
    ('„', '"'),
    ('«', '"'),
    ('»', '"'),
    ('‘', '\''),
    ('’', '\''),
    ('\u{a0}', ' '),
    ('\u{fffd}', '?'),
];

/// The stand-in for what stands in a cell; none where it stands for itself.
pub(super) fn stand_in(symbol: &str) -> Option<char> {
    if symbol.is_ascii() {
        return None;
    }
    let mut chars = symbol.chars();
    let (sign, after) = (chars.next()?, chars.next());
    STAND_INS.iter().find(|(each, _)| after.is_none() && *each == sign).map(|(_, stand_in)| *stand_in)
}

/// Puts stand-ins wherever signs stand.
pub(super) fn put_stand_ins(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if let Some(stand_in) = stand_in(cell.symbol()) {
            cell.set_char(stand_in);
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthChar;

    use super::*;

    #[test]
    fn a_stand_in_is_as_wide_as_its_sign() {
        for (sign, stand_in) in STAND_INS {
            assert!(sign.width() == Some(1) && (stand_in.is_ascii_graphic() || *stand_in == ' '), "{sign}");
        }
    }

    #[test]
    fn every_sign_in_the_words_of_the_program_has_a_stand_in() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/core/locales/en");
        let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(files.len() > 20);
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap();
            let without = text.chars().find(|sign| {
                !sign.is_ascii() && !sign.is_alphabetic() && stand_in(sign.encode_utf8(&mut [0; 4])).is_none()
            });
            assert_eq!(without, None, "{}", file.display());
        }
    }

    #[test]
    fn letters_stand_for_themselves() {
        for letter in ["a", "қ", "é", "e\u{301}", "·\u{301}"] {
            assert_eq!(stand_in(letter), None, "{letter}");
        }
    }
}
