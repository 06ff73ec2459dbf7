//! Bytes from the terminal into events.

use std::collections::VecDeque;

use crossterm::event::{Event, KeyCode};

use crate::{
    bounds::{NOTE_CHARS_MAX, PASTE_BYTES_MAX},
    tui::theme::Background,
};

const ESCAPE: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// The terminal's answer when it was asked for its background.
const ANSWER_BEGINS: &[u8] = b"\x1b]11;";
const ANSWER_ENDS: [&[u8]; 2] = [b"\x1b\\", b"\x07"];
/// Bytes of one key, click or answer; what is longer is none.
const KEY_BYTES_MAX: usize = 64;
/// Bytes of a refused paste that are held before they are dropped.
const DROPPED_AT_ONCE: usize = 1 << 16;

// A paste that passes its bound is handed on cut, to be refused: so no field may take as much.
const _: () = assert!(PASTE_BYTES_MAX > NOTE_CHARS_MAX * 4);

#[derive(Default)]
pub(super) struct Reading {
    /// The beginning of a key.
    key: Vec<u8>,
    paste: Option<Paste>,
    /// The terminal was asked for its background and has not answered: what may be the beginning of its answer waits for
    /// more, though a slow line brings it in pieces.
    pub(super) awaits_answer: bool,
    /// The last answer.
    pub(super) background: Option<Background>,
}

#[derive(Default)]
struct Paste {
    bytes: Vec<u8>,
    refused: bool,
}

impl Reading {
    pub(super) fn take(&mut self, bytes: &[u8], events: &mut VecDeque<Event>) {
        if let ([byte, ..], true) = (bytes, self.holds()) {
            let goes_on = ANSWER_BEGINS.get(self.key.len()).is_some_and(|next| next == byte);
            if !goes_on {
                self.nothing_follows(events);
            }
        }
        for (at, byte) in bytes.iter().enumerate() {
            match &mut self.paste {
                Some(paste) => {
                    if paste.take(*byte, events) {
                        self.paste = None;
                    }
                }
                None => self.take_key(*byte, at + 1 < bytes.len(), events),
            }
        }
    }

    /// Returns true for a key that may be the beginning of an answer.
    pub(super) fn holds(&self) -> bool {
        self.awaits_answer && self.paste.is_none() && self.may_be_answer()
    }

    fn may_be_answer(&self) -> bool {
        !self.key.is_empty() && self.key != ANSWER_BEGINS && ANSWER_BEGINS.starts_with(&self.key)
    }

    /// An escape that nothing followed was the key, and so was what an answer could have begun with.
    pub(super) fn nothing_follows(&mut self, events: &mut VecDeque<Event>) {
        match self.key[..] {
            [ESCAPE] => events.push_back(Event::Key(KeyCode::Esc.into())),
            [ESCAPE, ..] if self.holds() => {
                let typed = terminput::Event::parse_from(&self.key).ok().flatten();
                events.extend(typed.and_then(|event| terminput_crossterm::to_crossterm(event).ok()));
            }
            _ => return,
        }
        self.key.clear();
    }

    /// One byte of an answer, which is no key.
    fn take_answer(&mut self, byte: u8) {
        self.key.push(byte);
        if let Some(answer) = ANSWER_ENDS.iter().find_map(|end| self.key.strip_suffix(*end)) {
            self.background = background_in(&answer[ANSWER_BEGINS.len()..]).or(self.background);
            self.awaits_answer = false;
            self.key.clear();
        } else if self.key.len() >= KEY_BYTES_MAX {
            self.key.clear();
        }
    }

    fn take_key(&mut self, byte: u8, more: bool, events: &mut VecDeque<Event>) {
        if self.key.starts_with(ANSWER_BEGINS) {
            return self.take_answer(byte);
        }
        if byte == ESCAPE {
            // Esc twice is twice Esc; and an unfinished key ends here.
            self.nothing_follows(events);
            self.key.clear();
        }
        self.key.push(byte);
        if self.key == [ESCAPE] {
            // The bytes of a key come at once.
            if !more && !self.awaits_answer {
                self.nothing_follows(events);
            }
            return;
        }
        if self.key == PASTE_BEGINS {
            self.key.clear();
            self.paste = Some(Paste::default());
            return;
        }
        // Alt and a bracket come alone.
        let goes_on = (more || self.awaits_answer) && self.may_be_answer();
        if goes_on || self.key == ANSWER_BEGINS {
            return;
        }
        match terminput::Event::parse_from(&self.key) {
            Ok(None) if self.key.len() < KEY_BYTES_MAX => {}
            Ok(Some(event)) => {
                self.key.clear();
                events.extend(terminput_crossterm::to_crossterm(event).ok());
            }
            Ok(None) | Err(_) => self.key.clear(),
        }
    }
}

/// The colour in `rgb:1e1e/1e1e/1e1e`, with one to four digits for each part.
fn background_in(answer: &[u8]) -> Option<Background> {
    let parts = std::str::from_utf8(answer).ok()?.strip_prefix("rgb:")?.split('/');
    let part = |digits: &str| {
        let most = 16_u32.checked_pow(digits.len().try_into().ok()?)?.checked_sub(1)?;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most))
    };
    let parts: Option<Vec<f64>> = parts.map(|digits| part(digits).filter(|_| digits.len() <= 4)).collect();
    Some(Background::of_colour(parts?.try_into().ok()?))
}

impl Paste {
    /// True at the end mark.
    fn take(&mut self, byte: u8, events: &mut VecDeque<Event>) -> bool {
        self.bytes.push(byte);
        let ended = byte == b'~' && self.bytes.ends_with(PASTE_ENDS);
        if ended && !self.refused {
            self.bytes.truncate(self.bytes.len() - PASTE_ENDS.len());
            events.push_back(Event::Paste(String::from_utf8_lossy(&self.bytes).into_owned()));
        } else if !self.refused && self.bytes.len() > PASTE_BYTES_MAX + PASTE_ENDS.len() {
            self.refused = true;
            events.push_back(Event::Paste(String::from_utf8_lossy(&self.bytes).into_owned()));
            self.bytes = self.last();
        } else if self.refused && self.bytes.len() > DROPPED_AT_ONCE {
            self.bytes = self.last();
        }
        ended
    }

    /// The last bytes, which may be the beginning of the end mark.
    fn last(&self) -> Vec<u8> {
        self.bytes[self.bytes.len() - PASTE_ENDS.len()..].to_vec()
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyEvent, KeyModifiers};
    use proptest::strategy::Strategy as _;

    use super::*;

    fn events(pieces: &[&[u8]]) -> Vec<Event> {
        let (mut reading, mut events) = (Reading::default(), VecDeque::new());
        for piece in pieces {
            reading.take(piece, &mut events);
        }
        events.into()
    }

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn keys_are_told_apart() {
        let none = KeyModifiers::NONE;
        for (bytes, code, modifiers) in [
            (b"\x1b".as_slice(), KeyCode::Esc, none),
            (b"\x1b[A", KeyCode::Up, none),
            (b"\x1bOA", KeyCode::Up, none),
            (b"\x1b[1;5C", KeyCode::Right, KeyModifiers::CONTROL),
            (b"\x1b[Z", KeyCode::BackTab, KeyModifiers::SHIFT),
            (b"\x1b[5~", KeyCode::PageUp, none),
            (b"\x1b[3~", KeyCode::Delete, none),
            (b"\x1bOP", KeyCode::F(1), none),
            (b"\x1b[11~", KeyCode::F(1), none),
            (b"\x1b[24~", KeyCode::F(12), none),
            (b"\x0e", KeyCode::Char('n'), KeyModifiers::CONTROL),
            (b"\n", KeyCode::Char('j'), KeyModifiers::CONTROL),
            (b"\r", KeyCode::Enter, none),
            (b"\x7f", KeyCode::Backspace, none),
            (b"\x1b1", KeyCode::Char('1'), KeyModifiers::ALT),
            ("\x1bж".as_bytes(), KeyCode::Char('ж'), KeyModifiers::ALT),
            ("Ж".as_bytes(), KeyCode::Char('Ж'), KeyModifiers::SHIFT),
        ] {
            assert_eq!(events(&[bytes]), [key(code, modifiers)], "{bytes:?}");
        }
    }

    #[test]
    fn a_letter_may_come_in_two_parts_and_esc_may_come_twice() {
        assert_eq!(events(&[b"\xd0", b"\xb6"]), [key(KeyCode::Char('ж'), KeyModifiers::NONE)]);
        assert_eq!(events(&[b"\x1b\x1b"]), vec![key(KeyCode::Esc, KeyModifiers::NONE); 2]);
    }

    #[test]
    fn an_answer_about_the_background_is_no_key() {
        for (answer, background) in [
            ("\x1b]11;rgb:0000/0000/0000\x1b\\", Some(Background::Black)),
            ("\x1b]11;rgb:1717/1414/2121\x07", Some(Background::Black)),
            ("\x1b]11;rgb:00/2b/36\x07", Some(Background::Dark)),
            ("\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", Some(Background::Light)),
            ("\x1b]11;rgb:////\x07", None),
            ("\x1b]11;rgb:fffff/0/0\x07", None),
            ("\x1b]11;what?\x07", None),
        ] {
            let (mut reading, mut heard) = (Reading::default(), VecDeque::new());
            reading.take(format!("a{answer}b").as_bytes(), &mut heard);
            let typed = ['a', 'b'].map(|letter| key(KeyCode::Char(letter), KeyModifiers::NONE));
            assert_eq!(heard, typed, "{answer:?}");
            assert_eq!(reading.background, background, "{answer:?}");
        }
        assert_eq!(events(&[b"\x1b]", b"1"])[0], key(KeyCode::Char(']'), KeyModifiers::ALT));
    }

    #[test]
    fn an_answer_that_is_awaited_is_no_key_wherever_a_slow_line_cuts_it() {
        for answer in ["\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b]11;rgb:1717/1414/2121\x07"] {
            for at in 0..=answer.len() {
                let mut heard = VecDeque::new();
                let mut reading = Reading { awaits_answer: true, ..Reading::default() };
                for piece in [&format!("a{}", &answer[..at]), &format!("{}b", &answer[at..])] {
                    reading.take(piece.as_bytes(), &mut heard);
                }
                let typed = ['a', 'b'].map(|letter| key(KeyCode::Char(letter), KeyModifiers::NONE));
                assert_eq!(heard, typed, "{answer:?} cut at {at}");
                assert_eq!(reading.background, Some(Background::Black), "{answer:?} cut at {at}");
                // Nothing waits any more.
                reading.take(b"\x1b", &mut heard);
                assert_eq!(heard.back(), Some(&key(KeyCode::Esc, KeyModifiers::NONE)));
            }
        }
    }

    #[test]
    fn keys_count_while_an_answer_is_awaited() {
        let esc = key(KeyCode::Esc, KeyModifiers::NONE);
        let letter = |letter| key(KeyCode::Char(letter), KeyModifiers::NONE);
        let alt_bracket = key(KeyCode::Char(']'), KeyModifiers::ALT);
        for (pieces, wanted) in [
            (&[b"\x1b".as_slice()][..], vec![esc.clone()]),
            (&[b"\x1b", b"a"], vec![esc.clone(), letter('a')]),
            (&[b"\x1b", b"\x1b"], vec![esc.clone(), esc.clone()]),
            (&[b"\x1b]", b"a"], vec![alt_bracket.clone(), letter('a')]),
            (&[b"\x1b]"], vec![alt_bracket]),
            (&[b"\x1b[A"], vec![key(KeyCode::Up, KeyModifiers::NONE)]),
        ] {
            let mut heard = VecDeque::new();
            let mut reading = Reading { awaits_answer: true, ..Reading::default() };
            pieces.iter().for_each(|piece| reading.take(piece, &mut heard));
            reading.nothing_follows(&mut heard);
            assert_eq!(heard, wanted, "{pieces:?}");
        }
    }

    #[test]
    fn a_paste_is_whole_wherever_it_is_split() {
        let sent = "\x1b[200~a\x1b[Aé\n\x1b[201~b".as_bytes();
        let wanted = [Event::Paste("a\x1b[Aé\n".to_owned()), key(KeyCode::Char('b'), KeyModifiers::NONE)];
        // A cut after the first byte alone would be Esc.
        for at in 2..sent.len() {
            assert_eq!(events(&[&sent[..at], &sent[at..]]), wanted, "{at}");
        }
    }

    #[test]
    fn of_a_paste_beyond_the_bound_nothing_is_a_key_and_typing_goes_on() {
        for surplus in [7, 8, DROPPED_AT_ONCE - 1, DROPPED_AT_ONCE, DROPPED_AT_ONCE + 5, 3 * DROPPED_AT_ONCE] {
            let text = vec![b'x'; PASTE_BYTES_MAX + surplus];
            let heard = events(&[PASTE_BEGINS, &text, PASTE_ENDS, b"y"]);
            assert_eq!(heard.len(), 2);
            assert!(matches!(&heard[0], Event::Paste(text) if text.len() > PASTE_BYTES_MAX));
            assert_eq!(heard[1], key(KeyCode::Char('y'), KeyModifiers::NONE));
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_are_too_odd(
            pieces in proptest::collection::vec(
                proptest::prelude::prop_oneof![
                    "[0-9;:<?MmuIOPRSZ~\\[]{0,6}".prop_map(|text: String| format!("\x1b[{text}").into_bytes()),
                    proptest::collection::vec(proptest::prelude::any::<u8>(), 0..8),
                ],
                0..40,
            )
        ) {
            let pieces: Vec<&[u8]> = pieces.iter().map(Vec::as_slice).collect();
            let (mut reading, mut heard) = (Reading::default(), VecDeque::new());
            for piece in pieces {
                reading.take(piece, &mut heard);
                proptest::prop_assert!(reading.key.len() < KEY_BYTES_MAX);
            }
            reading.take(b"\x07", &mut heard);
            // An end mark and an escape bring it back to its senses, whatever came before.
            reading.take(PASTE_ENDS, &mut heard);
            reading.take(b"\x1b", &mut heard);
            heard.clear();
            reading.take(b"y", &mut heard);
            proptest::prop_assert_eq!(heard, [key(KeyCode::Char('y'), KeyModifiers::NONE)]);
        }
    }
}
