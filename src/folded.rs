//! Text folded for finding: letters without case and accents, in one form of writing, blanks as one, without what nobody
//! sees. What is typed finds what is meant, and names are found however they were typed. Each folded letter knows where in
//! the text it came from.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::plain_text;

pub struct Folded {
    pub text: String,
    /// For each byte of the folded text, where the original letter begins.
    begins: Vec<usize>,
    /// Length of the original text.
    original: usize,
}

impl Folded {
    pub fn new(original: &str) -> Self {
        let mut folded = Folded { text: String::new(), begins: Vec::new(), original: original.len() };
        for (at, c) in original.char_indices() {
            if c.is_ascii_graphic() {
                folded.push(c.to_ascii_lowercase(), at);
            } else if c.is_whitespace() {
                if !folded.text.ends_with(' ') {
                    folded.push(' ', at);
                }
            } else if !is_unseen(c) {
                letters(c).for_each(|letter| folded.push(letter, at));
            }
        }
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.begins.resize(self.text.len(), at);
    }

    /// The place in the original of a range of folded bytes, with marks that follow its last letter.
    pub fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let begin = |at: usize| self.begins.get(at).copied().unwrap_or(self.original);
        begin(start)..begin(end)
    }

    /// Whether a letter or digit stands right before this place.
    pub fn word_before(&self, at: usize) -> bool {
        self.text[..at].chars().next_back().is_some_and(in_word)
    }

    pub fn word_after(&self, at: usize) -> bool {
        self.text[at..].chars().next().is_some_and(in_word)
    }

    /// A range widened to whole words.
    pub fn whole_words(&self, start: usize, end: usize) -> (usize, usize) {
        let before = self.text[..start].trim_end_matches(in_word).len();
        let after = &self.text[end..];
        let rest = after.trim_start_matches(in_word).len();
        (before, end + after.len() - rest)
    }
}

/// The folded form of a text, for those who need no places.
pub fn folded(text: &str) -> String {
    Folded::new(text).text
}

fn is_unseen(c: char) -> bool {
    let joins_or_fills = matches!(c, '\u{115F}' | '\u{1160}' | '\u{200C}' | '\u{200D}');
    joins_or_fills || plain_text::first_unseen(c.encode_utf8(&mut [0; 4])).is_some()
}

/// The small letters of a sign, without marks. By way of the capitals, small letters with the same capital are one: ς and
/// σ, ı and i, ß and ss.
fn letters(c: char) -> impl Iterator<Item = char> {
    let capitals = std::iter::once(c).nfkd().flat_map(char::to_lowercase).flat_map(char::to_uppercase);
    capitals.flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c))
}

/// Letters and digits that make words with their neighbours. Scripts written without blanks show no words.
fn in_word(c: char) -> bool {
    let unspaced = matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    c.is_alphanumeric() && !unspaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_found_in_each_case_and_form() {
        let mut wrong = Vec::new();
        // Above stand no letters that have a case.
        for c in '\0'..='\u{1FFFF}' {
            let letter = c.to_string();
            let wanted = folded(&letter);
            let forms = [
                letter.to_uppercase(),
                letter.to_lowercase(),
                letter.to_uppercase().to_lowercase(),
                letter.nfc().collect(),
                letter.nfd().collect(),
                letter.nfkd().collect(),
                wanted.clone(),
            ];
            let others = forms.into_iter().filter(|form| *form != letter);
            wrong.extend(others.filter(|form| folded(form) != wanted).map(|form| (letter.clone(), form)));
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn what_is_typed_finds_what_is_meant() {
        for (typed, meant) in [
            ("айгуль", "АИ\u{306}ГУЛЬ"),
            ("Алёна", "АЛЕНА"),
            ("қасым", "ҚАСЫМ"),
            ("ғалым", "ҒАЛЫМ"),
            ("әсел", "ӘСЕЛ"),
            ("istanbul", "İSTANBUL"),
            ("yıldız", "YILDIZ"),
            ("strasse", "STRAẞE"),
            ("Straße", "STRASSE"),
            ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
            ("zoe", "Zoë"),
            ("ﬁne", "FINE"),
            ("K-0417", "Ｋ-０４１７"),
            ("a  b", "A\u{A0}B"),
            ("co\u{AD}op", "CO\u{200B}OP"),
        ] {
            assert_eq!(folded(typed), folded(meant), "{typed}");
        }
        assert_ne!(folded("кот"), folded("кит"));
    }
}
