//! Text from others is only text. A rubric, a session, a paste or a file name may hold signs that a terminal obeys
//! instead of showing, that turn the direction of what follows, or that nobody sees: escape sequences, control
//! characters, bidirectional marks, zero-width characters. Here stands which those are and what is shown in their
//! place; the gates to the terminal use it. Marks that writing needs stay: combining marks, joiners within scripts
//! that join, the joiners of an emoji, one variation selector after what it selects.
//!
//! Flags of regions (a black flag followed by tag characters) lose their tags and show as a black flag: tags can carry
//! a whole hidden text.

use std::{borrow::Cow, fmt::Write as _};

use unicode_width::UnicodeWidthStr;

/// Sign in the place of one that must not be obeyed.
pub const STAND_IN: char = '\u{FFFD}';
/// A tab in running text.
const TAB: &str = "    ";

/// Running text: line feeds stay, tabs become blanks, a line end of two characters becomes one.
pub fn text(text: &str) -> Cow<'_, str> {
    replace(text, |c, next, out| match c {
        '\n' => out.push('\n'),
        '\t' => out.push_str(TAB),
        '\r' if next == Some('\n') => {}
        _ => out.push(STAND_IN),
    })
}

/// Text on one line: a line feed, too, is shown and not obeyed. Each letter stays one, so that columns stay what they are.
pub fn line(text: &str) -> Cow<'_, str> {
    replace(text, |c, _, out| out.push(if c == '\t' { ' ' } else { STAND_IN }))
}

/// The text that one cell of a screen shows, as wide as the cell's symbol was taken to be: unseen signs are left out
/// beside a sign that is seen.
pub fn cell(symbol: &str) -> Cow<'_, str> {
    // Nearly every cell holds one letter.
    if let [b' '..=b'~'] = symbol.as_bytes() {
        return Cow::Borrowed(symbol);
    }
    let seen = replace(symbol, |_, _, _| {});
    if let Cow::Borrowed(_) = seen {
        return seen;
    }
    let (width, room) = (seen.width(), symbol.width().max(1));
    let (mut shown, width) = if width == 0 || width > room { (STAND_IN.into(), 1) } else { (seen.into_owned(), width) };
    shown.extend(std::iter::repeat_n(' ', room - width));
    Cow::Owned(shown)
}

/// JSON text in which such signs stand as `\u` and digits: a program reads the same strings from it.
pub fn json(json: &str) -> Cow<'_, str> {
    replace(json, |c, _, out| {
        if c == '\n' {
            out.push('\n');
            return;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(out, "\\u{unit:04x}").expect("writing into a string cannot fail");
        }
    })
}

/// The first sign of a text that is obeyed or unseen; line feeds may stand anywhere.
pub fn first_unseen(text: &str) -> Option<char> {
    if is_surely_seen(text) {
        return None;
    }
    obeyed(text).map(|(_, c)| c).find(|c| *c != '\n')
}

/// The text without the signs that [`first_unseen`] finds, and how many there were.
pub fn without_unseen(text: &str) -> (Cow<'_, str>, usize) {
    if first_unseen(text).is_none() {
        return (Cow::Borrowed(text), 0);
    }
    let (mut kept, mut rest, mut count) = (String::with_capacity(text.len()), 0, 0);
    for (at, c) in obeyed(text).filter(|(_, c)| *c != '\n') {
        kept.push_str(&text[rest..at]);
        (rest, count) = (at + c.len_utf8(), count + 1);
    }
    kept.push_str(&text[rest..]);
    // What stood beside a sign may be unseen only now.
    let (again, more) = without_unseen(&kept);
    (Cow::Owned(again.into_owned()), count + more)
}

/// Returns whether a text holds only signs that are seen wherever they stand: nearly all texts do. A quick look that
/// may say no to a text that is seen, and never yes to one that is not.
fn is_surely_seen(text: &str) -> bool {
    // A text of these bytes alone is ASCII and letters from U+00C0 to U+05FF.
    let is_letter = |byte| matches!(byte, b' '..=b'~' | 0x80..=0xBF | 0xC3..=0xD7);
    text.bytes().all(is_letter) || text.chars().all(is_seen)
}

/// Letters and marks of Europe, the Caucasus and the East, with the signs of typography.
fn is_seen(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{61B}' | '\u{620}'..='\u{17B3}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205F}' | '\u{2070}'..='\u{3163}' | '\u{3165}'..='\u{D7A3}')
}

/// The signs that are obeyed or unseen where they stand, with their places.
fn obeyed(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((at, c)) = chars.next() {
            let hidden = is_hidden(before, c, chars.peek().map(|(_, next)| *next));
            before = if hidden { None } else { Some(c) };
            if hidden {
                return Some((at, c));
            }
        }
        None
    })
}

/// The text with each hidden sign replaced; most texts have none and are handed back as they are.
fn replace(text: &str, mut with: impl FnMut(char, Option<char>, &mut String)) -> Cow<'_, str> {
    if is_surely_seen(text) {
        return Cow::Borrowed(text);
    }
    let mut hidden = obeyed(text).peekable();
    if hidden.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for (at, c) in hidden {
        out.push_str(&text[done..at]);
        done = at + c.len_utf8();
        with(c, text[done..].chars().next(), &mut out);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Returns whether a sign is obeyed or unseen where it stands: after a sign that is itself shown, before the one that
/// follows.
fn is_hidden(before: Option<char>, c: char, next: Option<char>) -> bool {
    match c {
        c if is_seen(c) => false,
        '\u{200C}' => !before.is_some_and(joins),
        '\u{200D}' => {
            !(before.is_some_and(joins)
                || (before.is_some_and(is_picture) && next.is_some_and(|next| next != '\u{FE0F}' && is_picture(next))))
        }
        '\u{180B}'..='\u{180D}' | '\u{180F}' => !before.is_some_and(joins),
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => !before.is_some_and(takes_selector),
        c => c.is_control() || is_unseen(c),
    }
}

/// Signs without a picture of their own that no writing in a terminal needs.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}'                  // soft hyphen, Arabic letter mark, Mongolian separator
        | '\u{17B4}' | '\u{17B5}'                          // vowels of Khmer that are never seen
        | '\u{200B}' | '\u{200E}' | '\u{200F}'             // zero-width space, direction marks
        | '\u{2028}'..='\u{202E}'                          // line and paragraph separators, embeddings, overrides
        | '\u{2060}'..='\u{206F}'                          // word joiner, invisible operators, isolates, deprecated
        | '\u{3164}' | '\u{FFA0}'                          // fillers that look like a blank
        | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}'             // byte order mark, annotations
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' // format signs of shorthand and music
        | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}' // tags, and what is kept free for their like
    )
}

/// Letters and marks of scripts in which a joiner changes the form of the letter before it.
fn joins(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{8FF}'                              // Arabic, Syriac, N'Ko and their neighbours
        | '\u{900}'..='\u{DFF}'                            // scripts of India and Sri Lanka
        | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}' | '\u{1820}'..='\u{18AA}' // Myanmar, Khmer, Mongolian
        | '\u{1A20}'..='\u{1AAD}' | '\u{1B00}'..='\u{1BFF}' | '\u{A8E0}'..='\u{A8FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' // Arabic forms
        | '\u{10A00}'..='\u{10A4F}' | '\u{11000}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}'
    ) && !c.is_control()
}

/// Pictures that are joined to one another, and what may stand between picture and joiner.
fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}'
    )
}

/// Returns whether a variation selector may stand after the sign: one that is seen and is no selector itself.
fn takes_selector(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{200C}' | '\u{200D}')
}
