//! Text folded for finding: letters without case and accents, in one form of writing, blanks as one, without what
//! nobody sees. Typed words find what is meant, and names are found however they were typed. Each folded letter knows
//! where in the text it came from.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::plain_text;

pub struct Folded {
    pub text: String,
    /// For each byte of the folded text, the place where the original letter begins.
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

    /// Returns whether a letter or digit stands right before this place.
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

/// How near a text must be to what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// The letters are the same once they are folded.
    SameLetters,
    /// Kazakh letters are the same as the Russian ones that stand for them where a keyboard has no others.
    RussianLetters,
}

impl Nearness {
    /// The form of a text in which it is compared.
    pub fn fold(self, text: &str) -> String {
        self.of_folded(&folded(text)).into_owned()
    }

    /// The same of a text that is folded already.
    pub fn of_folded(self, folded: &str) -> Cow<'_, str> {
        match self {
            Nearness::SameLetters => Cow::Borrowed(folded),
            Nearness::RussianLetters => folded.chars().map(russian).collect(),
        }
    }
}

/// The results of a search among texts of any kind: those with the very letters, or where there are none, those in which
/// Kazakh letters stand for Russian ones. Every search of the program asks here.
pub fn nearest<R>(search: impl Fn(Nearness) -> Vec<R>) -> Vec<R> {
    let ways = [Nearness::SameLetters, Nearness::RussianLetters];
    ways.into_iter().map(search).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The key of a name: those who write it in other ways mean the same. Capitals, blanks, underscores, quotes, the kinds
/// of dashes and how letters are put together say nothing in a name, nor do stops and blanks between initials.
pub fn name_key(name: &str) -> String {
    let chars: Vec<char> = name.nfkc().filter(|c| !is_unseen(*c)).collect();
    let digit = |place: Option<usize>| place.and_then(|place| chars.get(place)).is_some_and(char::is_ascii_digit);
    let mut key = String::new();
    for (place, c) in chars.iter().enumerate() {
        match c {
            '.' if digit(place.checked_sub(1)) && digit(Some(place + 1)) => key.push('.'),
            '.' | ',' | '_' => key.push(' '),
            '\'' | '"' | '`' | '´' | 'ʼ' | '‘'..='‟' | '‹' | '›' | '«' | '»' => {}
            '‐'..='―' | '−' => key.push('-'),
            c => key.extend(small(*c)),
        }
    }
    let key: String = key.nfc().collect::<String>().replace("i\u{307}", "i");
    let words: Vec<&str> = key.split_whitespace().collect();
    let is_initial = |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let are_initials = words.iter().any(|word| word.chars().count() > 1);
    let mut joined = String::new();
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| words[before]);
        let joins = are_initials && is_initial(word) && before.is_some_and(is_initial);
        if place > 0 && !joins {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    if joined.is_empty() { name.to_owned() } else { joined }
}

/// The looks of a name with this key: names that look the same may be one, and may be two. Marks and hyphens are easily
/// left out, Kazakh letters written as Russian ones, and many Cyrillic letters cannot be told from Latin ones. A letter
/// alone is one of an alphabet, such as А beside Ә.
pub fn look(key: &str) -> String {
    let parts = |c: char| matches!(c, ' ' | '-');
    let letter = |word: &str| word.chars().all(char::is_alphabetic) && !word.is_empty();
    let mut looks = String::new();
    let mut words = key.split_inclusive(parts).peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(parts);
        let joins = word.ends_with('-')
            && letter(bare)
            && words.peek().is_some_and(|next| letter(next.trim_end_matches(parts)));
        let alone = bare.chars().count() == 1;
        match alone {
            true => looks.extend(bare.chars().map(latin)),
            false => looks.extend(folded(bare).chars().map(|c| latin(russian(c)))),
        }
        looks.push_str(if joins { " " } else { &word[bare.len()..] });
    }
    looks
}

/// The Russian letter that stands for a Kazakh one where there is no other.
fn russian(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' => 'и',
        'һ' => 'х',
        c => c,
    }
}

/// The letter that a small letter cannot be told from.
fn latin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'е' | 'ε' => 'e',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'н' | 'һ' | 'η' => 'h',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'т' | 'τ' => 't',
        'у' | 'υ' => 'y',
        'х' | 'χ' => 'x',
        'і' | 'и' | 'ι' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        c => c,
    }
}

/// A text with the Latin letters that its letters cannot be told from.
pub fn as_latin(text: &str) -> String {
    let one = |c: char| match small(c).next().map(latin) {
        Some(letter) if letter.is_ascii() && !c.is_ascii() && c.is_uppercase() => letter.to_ascii_uppercase(),
        Some(letter) if letter.is_ascii() => {
            if c.is_ascii() {
                c
            } else {
                letter
            }
        }
        _ => c,
    };
    text.chars().map(one).collect()
}

/// A letter without its case: by way of the capital, small letters with the same capital are one.
fn small(c: char) -> impl Iterator<Item = char> {
    c.to_uppercase().flat_map(char::to_lowercase)
}

/// True for what nobody sees.
pub fn is_unseen(c: char) -> bool {
    let joins_or_fills = matches!(c, '\u{115F}' | '\u{1160}' | '\u{200C}' | '\u{200D}');
    joins_or_fills || plain_text::first_unseen(c.encode_utf8(&mut [0; 4])).is_some()
}

/// The small letters of a sign, without marks. By way of the capitals, small letters with the same capital are one: ς
/// and σ, ı and i, ß and ss.
fn letters(c: char) -> impl Iterator<Item = char> {
    let plain = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
    plain.flat_map(small).filter(|c| !is_combining_mark(*c))
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

    #[test]
    fn kazakh_letters_are_found_by_russian_ones_where_nothing_is_nearer() {
        let found = |texts: &[&'static str], typed: &str| {
            let has = |nearness: Nearness, text: &str| nearness.fold(text).contains(&nearness.fold(typed));
            nearest(|nearness| texts.iter().copied().filter(|text| has(nearness, text)).collect::<Vec<_>>())
        };
        for (text, typed) in [
            ("Әсел", "асел"),
            ("Қасым", "КАСЫМ"),
            ("Ғалым", "галым"),
            ("Таңат", "танат"),
            ("Өмір", "омир"),
            ("Құрмет", "курмет"),
            ("Үміт", "умит"),
            ("Шаһмардан", "шахмардан"),
            ("Қайрат", "каи\u{306}рат"),
        ] {
            assert_eq!(found(&["Ёлкина", text], typed), [text]);
        }
        assert_eq!(found(&["Қасым", "Касым"], "касым"), ["Касым"]);
        assert_eq!(found(&["Қасым", "Касым"], "қасым"), ["Қасым"]);
        assert_eq!(found(&["Қасым", "Касым"], "елка"), [""; 0]);
    }

    #[test]
    fn spellings_of_a_name_have_one_key_and_look_alikes_have_not() {
        for (one, other) in [
            ("Ana  Lima", "ANA\u{A0}lima"),
            ("Иванов И.И.", "Иванов И. И."),
            ("Иванов ИИ", "Иванов И И"),
            ("Ana", "A\u{200B}na"),
            ("Anna", "An\u{AD}na"),
            ("Anna-Maria", "Anna–Maria"),
            ("O’Neil", "O'Neil"),
            ("İpek", "ipek"),
            ("Ａｎａ", "ana"),
            ("Dr. Ana", "Dr Ana"),
            ("met.", "\u{FEFF}met"),
            ("«зачтено»", "зачтено"),
            ("ana_lima", "Ana Lima"),
            ("Кай", "Каи\u{306}"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one} and {other}");
        }
        for (one, other) in [
            ("Қайрат", "Кайрат"),
            ("Шаһмардан", "Шахмардан"),
            ("Әлия", "Алия"),
            ("өтті", "отти"),
            ("José", "Jose"),
            ("Семён", "Семен"),
            ("Эксперт A", "Эксперт А"),
            ("not-met", "not met"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one} and {other}");
            assert_eq!(look(&name_key(one)), look(&name_key(other)), "{one} and {other}");
        }
        for (one, other) in [("A", "A-"), ("A+", "A"), ("1.5", "15"), ("1 2", "12"), ("a b", "ab"), ("А", "Ә")] {
            assert_ne!(look(&name_key(one)), look(&name_key(other)), "{one} and {other}");
        }
        assert_eq!(name_key("..."), "...");
    }
}
