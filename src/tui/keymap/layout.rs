//! Keyboard layouts. An assessor who types Russian or Kazakh does not switch the layout to give a command, so a sign
//! counts as the one on the same key of a US layout. Terminals tell signs and not keys, and not the layout either.
//! Where a sign stands on several keys, it means itself first: a comma is a comma wherever a comma means something.

use std::{collections::HashMap, sync::LazyLock};

/// The signs of each key, alone and with Shift, row by row; key by key the same in each layout.
pub struct Layout {
    pub name: &'static str,
    pub alone: &'static str,
    pub shifted: &'static str,
}

pub const US: Layout = Layout {
    name: "US",
    alone: "`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./",
    shifted: "~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:\" ZXCVBNM<>?",
};

/// The layouts on which a US layout is not needed for commands.
pub const LAYOUTS: [Layout; 2] = [
    Layout {
        name: "Russian",
        alone: "ё1234567890-= йцукенгшщзхъ\\ фывапролджэ ячсмитьбю.",
        shifted: "Ё!\"№;%:?*()_+ ЙЦУКЕНГШЩЗХЪ/ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ,",
    },
    Layout {
        name: "Kazakh",
        alone: "(\"әіңғ,.үұқөһ йцукенгшщзхъ\\ фывапролджэ ячсмитьбю№",
        shifted: ")!ӘІҢҒ;:ҮҰҚӨҺ ЙЦУКЕНГШЩЗХЪ/ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ?",
    },
];

/// The signs for which one may stand, the likeliest first: one that the US layout has is itself, and a digit where it
/// stands on the key of one; any other is what its keys are there, and with Caps Lock what they are without Shift.
pub(super) fn readings(c: char) -> impl Iterator<Item = char> {
    let itself = (c.is_ascii() || c.is_whitespace()).then_some(c);
    let digit = itself.and_then(digit_on_key);
    let foreign = itself.is_none().then(|| {
        let small = c.to_lowercase().next().filter(|small| *small != c);
        let with_caps_lock = small.and_then(|small| on_us_keys(small).find(|sign| !sign.is_alphabetic()));
        on_us_keys(c).chain(with_caps_lock)
    });
    let mut known = itself.into_iter().chain(digit).chain(foreign.into_iter().flatten()).peekable();
    let unknown = known.peek().is_none().then_some(c);
    known.chain(unknown)
}

/// A text as the same keys write it on a US layout. A sign is the digit on whose key it stands where the text was written
/// with a layout that has no digits there: with letters of it, and without a digit.
pub fn as_on_us_keys(text: &str) -> String {
    let has_digits = text.is_ascii() || text.contains(|c: char| c.is_ascii_digit());
    let digit = |c| digit_on_key(c).filter(|_| !has_digits);
    text.chars().map(|c| digit(c).or_else(|| readings(c).next()).unwrap_or(c)).collect()
}

/// The results of a search for a text as it was typed, or where it has none, as the same keys write it on a US layout.
pub fn as_typed<R>(typed: &str, search: impl Fn(&str) -> Vec<R>) -> Vec<R> {
    let found = search(typed);
    if found.is_empty() { search(&as_on_us_keys(typed)) } else { found }
}

/// The digit on whose key another sign stands in a layout.
fn digit_on_key(c: char) -> Option<char> {
    KEYS.get(&c)?.digit
}

/// The signs of a US layout on the keys that have this one in others.
fn on_us_keys(c: char) -> impl Iterator<Item = char> {
    KEYS.get(&c).into_iter().flat_map(|keys| keys.on_us.iter().copied())
}

/// The keys that have a sign.
#[derive(Default)]
struct SignKeys {
    /// The signs of a US layout on them.
    on_us: Vec<char>,
    /// The first digit of a US layout on whose key the sign stands alone.
    digit: Option<char>,
}

/// The keys of each sign of the layouts: each letter that is typed asks for them.
static KEYS: LazyLock<HashMap<char, SignKeys>> = LazyLock::new(|| {
    let mut keys: HashMap<char, SignKeys> = HashMap::new();
    for layout in &LAYOUTS {
        for (sign, us) in layout.alone.chars().zip(US.alone.chars()).filter(|(sign, us)| sign != us) {
            let digit = &mut keys.entry(sign).or_default().digit;
            *digit = digit.or(Some(us).filter(char::is_ascii_digit));
        }
        for (signs, us) in [(layout.alone, US.alone), (layout.shifted, US.shifted)] {
            signs.chars().zip(us.chars()).for_each(|(sign, us)| keys.entry(sign).or_default().on_us.push(us));
        }
    }
    keys
});

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::tui::keymap::{BINDINGS, Context, find, find_exactly, normalise};

    /// Keys that do not give what the same key of a US layout gives, by their signs, with the reason.
    const EXCEPTIONS: [(&str, &str, &str); 8] = [
        ("US", "\",.", "they are the Kazakh 1, 6 and 7 where they mean nothing else"),
        ("Russian", ".,", "they are a full stop and a comma, not `/` and `?`, which the layout has on other keys"),
        ("Russian", "\"", "it is the Kazakh 1; the US sign on its key, `@`, means nothing"),
        ("Russian", "№", "it is the Kazakh `/`; the US sign on its key, `#`, is no command"),
        ("Russian", "?/", "each is itself on whatever key it stands"),
        ("Kazakh", ",.", "where a candidate speaks they are a comma and a full stop; the list of ticks takes 6 and 7"),
        ("Kazakh", "/", "it is itself on whatever key it stands"),
        ("Kazakh", "ӘІҢҒҮҰҚӨ", "with Caps Lock they are digits and `-`; the US layout has no command there"),
    ];

    #[test]
    fn every_key_of_every_layout_gives_what_the_same_key_gives_on_a_us_layout() {
        let everywhere = [Context::Everywhere, Context::Always];
        let speaking: [&[Context]; 3] = [
            &[Context::PracticeAsk, Context::Ask, Context::Speech],
            &[Context::PracticeEvidence, Context::Evidence, Context::Speech],
            &[Context::Script, Context::Speech],
        ];
        let contexts: BTreeSet<&str> = BINDINGS.iter().map(|binding| binding.context.name()).collect();
        let context = |name: &str| BINDINGS.iter().map(|binding| binding.context).find(|each| each.name() == name);
        let alone = contexts.into_iter().filter_map(context).map(|context| vec![context]);
        let sets: Vec<Vec<Context>> = alone.chain(speaking.map(<[_]>::to_vec)).collect();
        let signs = |layout: &Layout| {
            let rows = [(layout.alone, US.alone), (layout.shifted, US.shifted)];
            rows.into_iter().flat_map(|(signs, us)| signs.chars().zip(us.chars()))
        };
        let mut differing = BTreeSet::new();
        for (set, modifiers) in sets.iter().flat_map(|set| {
            [KeyModifiers::NONE, KeyModifiers::ALT, KeyModifiers::CONTROL].map(|modifiers| (set, modifiers))
        }) {
            let set = [set, &everywhere[..]].concat();
            let key = |sign| KeyEvent::new(KeyCode::Char(sign), modifiers);
            for typing in [true, false] {
                let on_us: HashMap<char, _> =
                    signs(&US).map(|(us, _)| (us, find_exactly(&set, typing, &normalise(&key(us), us)))).collect();
                let mut found = HashMap::new();
                for layout in LAYOUTS.iter().chain([&US]) {
                    let differ = signs(layout).filter(|(sign, us)| {
                        *found.entry(*sign).or_insert_with(|| find(&set, typing, &key(*sign))) != on_us[us]
                    });
                    differing.extend(differ.map(|(sign, _)| (layout.name, sign)));
                }
            }
        }
        let listed = EXCEPTIONS.iter().flat_map(|(layout, signs, _)| signs.chars().map(move |sign| (*layout, sign)));
        assert_eq!(differing, listed.collect());
    }

    #[test]
    fn layouts_have_the_same_keys() {
        let shape = |signs: &str| signs.split(' ').map(|row| row.chars().count()).collect::<Vec<_>>();
        for layout in &LAYOUTS {
            assert_eq!(shape(layout.alone), shape(US.alone), "{}", layout.name);
            assert_eq!(shape(layout.shifted), shape(US.shifted), "{}", layout.name);
        }
    }

    #[test]
    fn a_comma_is_a_digit_only_in_a_text_without_digits_of_another_layout() {
        for (text, keys) in [("c1,", "c1,"), ("с1,", "c1,"), ("с\",", "c16"), ("с\"қ", "c10"), ("тст", "ncn")] {
            assert_eq!(as_on_us_keys(text), keys);
        }
    }

    #[test]
    fn a_sign_is_itself_before_it_is_the_sign_of_another_key() {
        for (sign, expected) in [
            ('n', "n"),
            ('?', "?"),
            ('т', "n"),
            ('Т', "N"),
            ('ә', "2"),
            ('Ә', "@2"),
            ('Һ', "+="),
            ('Ю', ">."),
            ('"', "\"1"),
            (',', ",6"),
            ('.', ".7"),
            ('№', "#/"),
            ('é', "é"),
        ] {
            let mut each: Vec<char> = readings(sign).collect();
            each.dedup();
            assert_eq!(each.into_iter().collect::<String>(), expected, "{sign}");
        }
    }
}
