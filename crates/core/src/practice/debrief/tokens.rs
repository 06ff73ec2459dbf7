//! The words of a text in their order, with what stands between them.

use super::{function_words::is_function_word, stems::folded};

/// A single letter carries nothing.
const LETTERS_MIN: usize = 2;

/// Letters that Russian does not have.
pub(super) const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

/// A word as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// In small letters.
    pub(super) word: String,
    /// What stands between it and the word before.
    pub(super) gap: String,
    /// It is the first of a sentence.
    pub(super) begins: bool,
    /// It is written with a capital letter.
    pub(super) capital: bool,
}

impl Token {
    /// Returns whether it carries matter. Numbers do however short.
    pub(super) fn carries(&self) -> bool {
        let long = self.word.chars().nth(LETTERS_MIN - 1).is_some();
        (long && !is_function_word(&self.word)) || (!self.word.is_empty() && self.word.chars().all(char::is_numeric))
    }

    /// Returns whether it is a name: written with a capital letter inside a sentence.
    pub(super) fn is_name(&self) -> bool {
        self.capital && !self.begins && self.carries()
    }

    /// Returns whether something ends before it: a sentence, or a part of one.
    pub(super) fn is_parted(&self) -> bool {
        self.gap
            .contains(['.', ',', ';', ':', '!', '?', '(', ')', '–', '—', '…', '“', '”', '«', '»', '"', '\n', '>', '/'])
            || self.gap.contains(" - ")
    }
}

/// The words of a text in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut word, mut gap) = (String::new(), String::new());
    let mut end = |word: &mut String, gap: &mut String| {
        if word.is_empty() {
            return;
        }
        let ends = ['.', '!', '?', '…', ':', '“', '«', '"', '(', '\n', '–', '—'];
        let begins = tokens.is_empty() || gap.contains(ends);
        let capital = word.starts_with(char::is_uppercase);
        tokens.push(Token { word: folded(word), gap: std::mem::take(gap), begins, capital });
        word.clear();
    };
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            end(&mut word, &mut gap);
            gap.push(letter);
        }
    }
    end(&mut word, &mut gap);
    // Behind the last word a sign may stand that belongs to a number.
    if !gap.is_empty() {
        tokens.push(Token { word: String::new(), gap, begins: false, capital: false });
    }
    tokens
}
