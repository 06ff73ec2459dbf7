//! The one table of keys. Dispatch, the hints at the foot of the screen and the help page all read it, so they cannot
//! disagree. Each command has a chord that works while text is typed, a second chord for terminals that swallow the
//! first, and mostly a letter for when no text is being typed.

mod changes;
mod command;
mod key;
mod layout;
mod table;

pub use changes::changes_record;
pub use command::{Command, Context};
pub use key::{KeyPattern, arrives_everywhere, parse};
pub use layout::{LAYOUTS, Layout, US, as_on_us_keys, as_typed};
pub use table::{BINDINGS, Binding};

use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A command that was pressed, with the letter or digit that chooses among several (probe 2, point c).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressed {
    pub command: Command,
    pub choice: Option<char>,
    /// True if a letter gave it that the table wants to be asked for once more.
    pub asks: bool,
}

impl From<Command> for Pressed {
    fn from(command: Command) -> Self {
        Pressed { command, choice: None, asks: false }
    }
}

/// The command that a key gives in one of these contexts, the first context first. `typing` says that letters are
/// text now, so that only chords count. A sign of another layout is the one on the same key.
pub fn find(contexts: &[Context], typing: bool, key: &KeyEvent) -> Option<Pressed> {
    let KeyCode::Char(c) = key.code else { return find_exactly(contexts, typing, key) };
    layout::readings(c).find_map(|sign| find_exactly(contexts, typing, &normalise(key, sign)))
}

/// The command of the key as it is, without regard to layouts.
fn find_exactly(contexts: &[Context], typing: bool, key: &KeyEvent) -> Option<Pressed> {
    contexts.iter().find_map(|context| {
        of(*context).find_map(|binding| {
            let chord = binding.patterns.chords.iter().find_map(|chord| pressed(*chord, key));
            let letter = || binding.patterns.letters.iter().find_map(|letter| pressed(*letter, key));
            let asks = chord.is_none() && binding.asks;
            let choice = chord.or_else(|| if typing { None } else { letter() })?;
            Some(Pressed { command: binding.command, choice, asks })
        })
    })
}

/// The bindings of a context in the order of the table: the most needed first.
pub fn of(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS_OF.get(context as usize).into_iter().flatten().copied()
}

/// The bindings of each context, by its number: a key asks for those of a few.
static BINDINGS_OF: LazyLock<Vec<Vec<&'static Binding>>> = LazyLock::new(|| {
    let mut of: Vec<Vec<&Binding>> = Vec::new();
    for binding in BINDINGS.iter() {
        let context = binding.context as usize;
        of.resize_with(of.len().max(context + 1), Vec::new);
        of[context].push(binding);
    }
    of
});

/// `Some(choice)` if the key matches; the choice is set where the pattern stands for several.
fn pressed(pattern: KeyPattern, key: &KeyEvent) -> Option<Option<char>> {
    match pattern {
        KeyPattern::Exactly(code, modifiers) => (key.code == code && key.modifiers == modifiers).then_some(None),
        KeyPattern::AnyDigit(modifiers) => choice_of(key, modifiers, |c| c.is_ascii_digit()),
        // Alt and this letter skip the question.
        KeyPattern::AnyPoint(KeyModifiers::ALT) if key.code == KeyCode::Char('k') => None,
        KeyPattern::AnyPoint(modifiers) => choice_of(key, modifiers, |c| ('a'..='l').contains(&c)),
    }
}

fn choice_of(key: &KeyEvent, modifiers: KeyModifiers, belongs: impl Fn(char) -> bool) -> Option<Option<char>> {
    match key.code {
        KeyCode::Char(c) if key.modifiers == modifiers && belongs(c) => Some(Some(c)),
        _ => None,
    }
}

/// True for a key that stands for a letter: alone, with Shift, or with AltGr, which some terminals report as Ctrl and
/// Alt together.
pub fn is_letter(key: &KeyEvent) -> bool {
    let with = key.modifiers - KeyModifiers::SHIFT;
    matches!(key.code, KeyCode::Char(_)) && (with.is_empty() || with == ALT_GR)
}

/// Takes AltGr away from a letter that was written with it.
pub fn without_alt_gr(key: &KeyEvent) -> KeyEvent {
    let modifiers = if is_letter(key) { key.modifiers - ALT_GR } else { key.modifiers };
    KeyEvent { modifiers, ..*key }
}

const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

/// The key as one that writes this sign: Shift is part of the sign, and capitals make no other chords.
fn normalise(key: &KeyEvent, sign: char) -> KeyEvent {
    let modifiers = key.modifiers - KeyModifiers::SHIFT;
    let chord = modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    KeyEvent { code: KeyCode::Char(if chord { sign.to_ascii_lowercase() } else { sign }), modifiers, ..*key }
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

    /// Keys that terminals keep for themselves as they are installed, of those that the table has.
    const KEPT: &[(&str, &[&str])] = &[
        ("xfce4-terminal", &["alt-a", "alt-e", "alt-f", "alt-h", "alt-t", "alt-v", "f1", "f10", "f11"]),
        ("lxterminal", &["alt-e", "alt-f", "alt-h", "alt-t", "f10"]),
        ("mate-terminal", &["alt-e", "alt-f", "alt-h", "alt-s", "alt-t", "alt-v", "f1", "f2", "f10"]),
        ("gnome-terminal", &["f10", "f11"]),
        ("terminator", &["alt-l", "alt-up", "f1", "f11"]),
        ("tilix", &["alt-<digit>", "alt-up", "f11", "f12"]),
        ("urxvt", &["alt-s"]),
    ];

    fn arrives(written: &str) -> bool {
        // A family arrives where each of its keys does.
        written != "alt-<point>" && !KEPT.iter().any(|(_, kept)| kept.contains(&written))
    }

    #[test]
    fn every_command_has_a_way_that_arrives_in_every_terminal() {
        for binding in BINDINGS.iter() {
            let by_key = binding.chords.iter().chain(binding.letters).any(|key| arrives(key));
            let by_list = matches!(binding.command, Command::Probe | Command::Heard);
            assert!(
                by_key || by_list || binding.command.has_a_name(),
                "{:?} in {:?}",
                binding.command,
                binding.context
            );
        }
        let list = of(Context::Ask).find(|binding| binding.command == Command::TickList).expect("the list of ticks");
        assert!(arrives(list.chords[0]));
        let ticks =
            |command| of(Context::Tick).any(|binding| binding.command == command && !binding.letters.is_empty());
        assert!(ticks(Command::Probe) && ticks(Command::Heard));
    }

    #[test]
    fn the_foot_shows_keys_that_arrive_in_every_terminal() {
        for binding in BINDINGS.iter().filter(|binding| binding.hint) {
            for typing in [true, false] {
                let shown = crate::tui::view::shown_key(binding, typing);
                assert!(shown.is_none_or(arrives), "{shown:?} of {:?} in {:?}", binding.command, binding.context);
            }
            assert!(crate::tui::view::shown_key(binding, false).is_some(), "{:?} is shown nowhere", binding.command);
        }
    }

    #[test]
    fn a_character_written_with_alt_gr_is_text() {
        let euro = KeyEvent::new(KeyCode::Char('€'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert!(is_letter(&euro));
        assert_eq!(without_alt_gr(&euro).modifiers, KeyModifiers::NONE);
        for chord in ["ctrl-e", "alt-e", "f1"] {
            assert!(!is_letter(&key(chord)), "{chord}");
            assert_eq!(without_alt_gr(&key(chord)), key(chord));
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
