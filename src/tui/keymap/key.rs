//! Keys as they are written in the table: `ctrl-n`, `f1`, `shift-tab`, `alt-<digit>`.

use crossterm::event::{KeyCode, KeyModifiers};

/// One key, or a family of keys of which the one pressed is the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPattern {
    Exactly(KeyCode, KeyModifiers),
    /// `<digit>`
    AnyDigit(KeyModifiers),
    /// `<point>`: a letter from a to l.
    AnyPoint(KeyModifiers),
}

/// Reads a key as written; `None` for what is no key.
pub fn parse(written: &str) -> Option<KeyPattern> {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = written;
    while let Some((modifier, after)) = split_modifier(rest) {
        modifiers |= modifier;
        rest = after;
    }
    let code = match rest {
        "<digit>" => return Some(KeyPattern::AnyDigit(modifiers)),
        "<point>" => return Some(KeyPattern::AnyPoint(modifiers)),
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "delete" => KeyCode::Delete,
        "backspace" => KeyCode::Backspace,
        _ => match rest.strip_prefix('f').and_then(|number| number.parse().ok()) {
            Some(number @ 1..=12) => KeyCode::F(number),
            _ => KeyCode::Char(only_char(rest)?),
        },
    };
    // Terminals report shift-tab with the modifier.
    if code == KeyCode::BackTab {
        modifiers |= KeyModifiers::SHIFT;
    }
    Some(KeyPattern::Exactly(code, modifiers))
}

/// Returns true for a key that no terminal keeps for itself, as far as is known: of thirteen, some have menus on F10 and
/// on Alt with some letters, help on F1, tabs on Alt and digits, and a window that fills the screen on F11.
pub fn arrives_everywhere(written: &str) -> bool {
    match parse(written) {
        Some(KeyPattern::Exactly(KeyCode::F(number), KeyModifiers::NONE)) => (3..=9).contains(&number),
        Some(KeyPattern::Exactly(KeyCode::Char(c), KeyModifiers::ALT)) => "bcdgijkmnopqruwxyz.,/-".contains(c),
        Some(KeyPattern::Exactly(KeyCode::Char(c), KeyModifiers::CONTROL)) => "npgelfortsqzyacxvkuwdb ".contains(c),
        Some(KeyPattern::Exactly(KeyCode::Up | KeyCode::Down, KeyModifiers::CONTROL)) => true,
        Some(KeyPattern::Exactly(KeyCode::BackTab, _)) => true,
        Some(KeyPattern::Exactly(_, modifiers)) => modifiers.is_empty(),
        Some(KeyPattern::AnyDigit(modifiers) | KeyPattern::AnyPoint(modifiers)) => modifiers.is_empty(),
        None => false,
    }
}

fn split_modifier(written: &str) -> Option<(KeyModifiers, &str)> {
    [("ctrl-", KeyModifiers::CONTROL), ("alt-", KeyModifiers::ALT), ("shift-", KeyModifiers::SHIFT)]
        .into_iter()
        .find_map(|(prefix, modifier)| Some((modifier, written.strip_prefix(prefix)?)))
        .filter(|(_, rest)| !rest.is_empty())
}

fn only_char(written: &str) -> Option<char> {
    let mut chars = written.chars();
    chars.next().filter(|_| chars.next().is_none())
}
