//! The one table of keys. Dispatch, the hints at the foot of the screen and the help page all read it, so they cannot
//! disagree. Each command has a chord that works while text is typed, a second chord for terminals that swallow the
//! first, and mostly a letter for when no text is being typed.

mod command;
mod key;
mod layout;
mod table;

pub use command::{Command, Context};
pub use key::{KeyPattern, parse};
pub use layout::same_key_on_latin_layout;
pub use table::{BINDINGS, Binding};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A command that was pressed, with the letter or digit that chooses among several (probe 2, point c).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressed {
    pub command: Command,
    pub choice: Option<char>,
}

/// The command that a key gives in one of these contexts, the first context first. `typing` says that letters are
/// text now, so that only chords count.
pub fn find(contexts: &[Context], typing: bool, key: &KeyEvent) -> Option<Pressed> {
    let key = normalise(key);
    contexts.iter().find_map(|context| {
        of(*context).find_map(|binding| {
            let chord = binding.chords.iter().find_map(|chord| pressed(chord, &key));
            let letter = || binding.letters.iter().find_map(|letter| pressed(letter, &key));
            let choice = chord.or_else(|| if typing { None } else { letter() })?;
            Some(Pressed { command: binding.command, choice })
        })
    })
}

/// The bindings of a context in the order of the table: the most needed first.
pub fn of(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.context == context)
}

/// `Some(choice)` if the written key matches; the choice is set where the key stands for several.
fn pressed(written: &str, key: &KeyEvent) -> Option<Option<char>> {
    match parse(written)? {
        KeyPattern::Exactly(code, modifiers) => (key.code == code && key.modifiers == modifiers).then_some(None),
        KeyPattern::AnyDigit(modifiers) => choice_of(key, modifiers, |c| c.is_ascii_digit()),
        KeyPattern::AnyPoint(modifiers) => choice_of(key, modifiers, |c| ('a'..='l').contains(&c)),
    }
}

fn choice_of(key: &KeyEvent, modifiers: KeyModifiers, belongs: impl Fn(char) -> bool) -> Option<Option<char>> {
    match key.code {
        KeyCode::Char(c) if key.modifiers == modifiers && belongs(c) => Some(Some(c)),
        _ => None,
    }
}

/// Shift is part of the letter, and a Cyrillic letter stands for the Latin one on the same key.
fn normalise(key: &KeyEvent) -> KeyEvent {
    let mut key = *key;
    if let KeyCode::Char(c) = key.code {
        key.modifiers.remove(KeyModifiers::SHIFT);
        let latin = same_key_on_latin_layout(c);
        let chord = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        key.code = KeyCode::Char(if chord { latin.to_ascii_lowercase() } else { latin });
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(written: &str) -> KeyEvent {
        match parse(written).expect("a key as written in the table") {
            KeyPattern::Exactly(code, modifiers) => KeyEvent::new(code, modifiers),
            _ => panic!("one key, not a family"),
        }
    }

    #[test]
    fn every_key_in_the_table_can_be_read() {
        for binding in BINDINGS.iter() {
            for written in binding.chords.iter().chain(binding.letters) {
                assert!(parse(written).is_some(), "{written} of {:?}", binding.command);
            }
        }
    }

    #[test]
    fn every_binding_has_a_message_by_the_names_of_its_variants() {
        let in_kebab_case = |variant: String| {
            let hyphened = variant.chars().map(|c| if c.is_uppercase() { format!("-{c}") } else { c.to_string() });
            hyphened.collect::<String>().trim_start_matches('-').to_lowercase()
        };
        let locale = crate::locale::Locale::new(&"en".into());
        for Binding { context, command, .. } in BINDINGS.iter() {
            assert_eq!(command.name(), in_kebab_case(format!("{command:?}")));
            assert_eq!(context.name(), in_kebab_case(format!("{context:?}")));
            let special = format!("command-{}-{}", context.name(), command.name());
            assert!(locale.has(&special) || locale.has(&format!("command-{}", command.name())), "{special}");
            assert!(locale.has(&format!("context-{}", context.name())), "{context:?}");
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for (index, binding) in BINDINGS.iter().enumerate() {
            let keys = |binding: &Binding| binding.chords.iter().chain(binding.letters).copied().collect::<Vec<_>>();
            for other in &BINDINGS[index + 1..] {
                let shared = keys(binding).into_iter().find(|key| keys(other).contains(key));
                let apart = binding.context != other.context || shared.is_none();
                assert!(apart, "{shared:?} is both {:?} and {:?}", binding.command, other.command);
            }
        }
    }

    #[test]
    fn chords_are_chords_and_letters_are_not() {
        for binding in BINDINGS.iter() {
            let plain = |written: &&str| match parse(written) {
                Some(KeyPattern::Exactly(KeyCode::Char(_), modifiers)) => modifiers.is_empty(),
                Some(KeyPattern::AnyDigit(modifiers) | KeyPattern::AnyPoint(modifiers)) => modifiers.is_empty(),
                _ => false,
            };
            assert!(!binding.chords.iter().any(plain), "{:?} would swallow typed text", binding.command);
        }
    }

    #[test]
    fn letters_are_text_while_typing() {
        let n = key("n");
        assert_eq!(find(&[Context::Ask], true, &n), None);
        assert_eq!(find(&[Context::Ask], false, &n).map(|pressed| pressed.command), Some(Command::Next));
    }

    #[test]
    fn chords_work_on_a_cyrillic_layout() {
        let typed = KeyEvent::new(KeyCode::Char('т'), KeyModifiers::CONTROL);
        assert_eq!(find(&[Context::Ask], true, &typed).map(|pressed| pressed.command), Some(Command::Next));
    }
}
