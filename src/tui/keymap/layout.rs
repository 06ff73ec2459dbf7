//! Keyboard layouts. An assessor who types Russian or Kazakh does not switch the layout to give a command, so a
//! Cyrillic letter counts as the Latin one on the same key. The Kazakh layout has letters on the digit keys.

/// The character on the same key of a US layout; any other character is itself.
pub fn same_key_on_latin_layout(c: char) -> char {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let Some((_, latin)) = CYRILLIC_TO_LATIN.iter().find(|(cyrillic, _)| *cyrillic == lower) else { return c };
    if lower == c { *latin } else { latin.to_ascii_uppercase() }
}

/// ЙЦУКЕН against QWERTY, then the digit row of the Kazakh layout.
const CYRILLIC_TO_LATIN: [(char, char); 41] = [
    ('й', 'q'),
    ('ц', 'w'),
    ('у', 'e'),
    ('к', 'r'),
    ('е', 't'),
    ('н', 'y'),
    ('г', 'u'),
    ('ш', 'i'),
    ('щ', 'o'),
    ('з', 'p'),
    ('х', '['),
    ('ъ', ']'),
    ('ф', 'a'),
    ('ы', 's'),
    ('в', 'd'),
    ('а', 'f'),
    ('п', 'g'),
    ('р', 'h'),
    ('о', 'j'),
    ('л', 'k'),
    ('д', 'l'),
    ('ж', ';'),
    ('э', '\''),
    ('я', 'z'),
    ('ч', 'x'),
    ('с', 'c'),
    ('м', 'v'),
    ('и', 'b'),
    ('т', 'n'),
    ('ь', 'm'),
    ('б', ','),
    ('ю', '.'),
    ('ә', '2'),
    ('і', '3'),
    ('ң', '4'),
    ('ғ', '5'),
    ('ү', '8'),
    ('ұ', '9'),
    ('қ', '0'),
    ('ө', '-'),
    ('һ', '='),
];

#[cfg(test)]
mod tests {
    use super::same_key_on_latin_layout as latin;

    #[test]
    fn letters_on_the_same_key_are_the_same_command() {
        assert_eq!(latin('т'), 'n');
        assert_eq!(latin('Т'), 'N');
        assert_eq!(latin('ә'), '2');
        assert_eq!(latin('n'), 'n');
        assert_eq!(latin('?'), '?');
    }
}
