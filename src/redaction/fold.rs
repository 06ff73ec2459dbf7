//! Text folded for comparison: letters without case and accents, in one form of writing, blanks as one, without what
//! nobody sees. Each folded letter knows where in the text it came from.

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
            let unseen =
                matches!(c, '\u{200C}' | '\u{200D}') || plain_text::first_unseen(c.encode_utf8(&mut [0; 4])).is_some();
            if c.is_whitespace() {
                if !folded.text.ends_with(' ') {
                    folded.push(' ', at);
                }
            } else if !unseen {
                for letter in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase)
                {
                    // The lower case of some capitals is a letter with a mark of its own; the final sigma is a sigma.
                    match letter {
                        letter if is_combining_mark(letter) => {}
                        'ς' => folded.push('σ', at),
                        letter => folded.push(letter, at),
                    }
                }
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

/// Letters and digits that make words with their neighbours. Scripts written without blanks show no words.
fn in_word(c: char) -> bool {
    let unspaced = matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    c.is_alphanumeric() && !unspaced
}
