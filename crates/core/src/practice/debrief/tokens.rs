//! The words of a text in their order, with what stands between them.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    function_words::{KAZAKH, RUSSIAN, is_function_word},
    stems::folded,
};

/// A single letter carries nothing.
const LETTERS_MIN: usize = 2;

/// Letters that Russian does not have.
pub(super) const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

/// A text is Kazakh if more than one word of so many is.
const KAZAKH_SHARE: usize = 3;
/// It seems Kazakh from one word of so many on.
const SEEMING_SHARE: usize = 4;

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

/// Returns whether a text is plainly Kazakh, by the share of its words that only Kazakh has.
pub(super) fn is_kazakh(tokens: &[Token]) -> bool {
    let (kazakh, all) = kazakh_share(tokens);
    kazakh * KAZAKH_SHARE > all
}

/// Returns whether a text may well be Kazakh: few of its words, but no mere name, are plainly so.
pub(super) fn seems_kazakh(tokens: &[Token]) -> bool {
    let (kazakh, all) = kazakh_share(tokens);
    kazakh > 0 && kazakh * SEEMING_SHARE >= all
}

/// The number of words that only Kazakh has, and of all. Names stand in texts of any language: words with a capital letter
/// count only where there are no others.
fn kazakh_share(tokens: &[Token]) -> (usize, usize) {
    let share = |capitals: bool| {
        let words =
            tokens.iter().filter(|token| (capitals || !token.capital) && token.word.starts_with(char::is_alphabetic));
        words.fold((0, 0), |(kazakh, all), token| (kazakh + usize::from(is_kazakh_word(&token.word)), all + 1))
    };
    match share(false) {
        (_, 0) => share(true),
        share => share,
    }
}

fn is_kazakh_word(word: &str) -> bool {
    // Function words that Russian has as well tell nothing.
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let russian: HashSet<&str> = RUSSIAN.split(' ').collect();
        KAZAKH.split(' ').filter(|word| !russian.contains(word)).collect()
    });
    word.contains(KAZAKH_LETTERS) || WORDS.contains(word)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kazakh_by_the_share_of_its_words() {
        for (text, kazakh) in [
            ("Ажыратқышты бірден өшірді", true),
            ("Әлия тормозды тексермеді", true),
            ("ТОРМОЗДЫ ТЕКСЕРМЕДІ", true),
            ("сол күні медбике не әкімдік", true),
            ("Әлия не проверила тормоза", false),
            ("Қайрат не проверил", false),
            ("ҚАЙРАТ НЕ ПРОВЕРИЛ", false),
            ("он не надел қолғап", false),
            ("he told Қайрат", false),
            ("Қайрат did it", false),
            ("", false),
        ] {
            assert_eq!(is_kazakh(&tokens(text)), kazakh, "{text}");
        }
        assert!(seems_kazakh(&tokens("одан не шыққанын айтады")));
        assert!(!seems_kazakh(&tokens("Қайрат не проверил тормоза, и Әлия тоже")));
    }
}
