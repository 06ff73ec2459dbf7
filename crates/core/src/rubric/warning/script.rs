//! Texts in another script than that of their language: those that were not translated, or stand under the wrong tag.

use crate::locale::Language;

use super::words::words;

/// Languages that are written in Latin letters, and in Cyrillic ones, by their first subtag. Those of which both are in
/// use are left out.
const LATIN: [&str; 25] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "sv", "da", "nb", "nn", "no",
    "fi", "et", "lv", "lt", "tr", "sq",
];
const CYRILLIC: [&str; 8] = ["ru", "kk", "uk", "be", "bg", "ky", "mk", "tg"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
}

impl Script {
    fn of_language(language: &Language) -> Option<Script> {
        // A subtag of four letters names the script: kk-Latn.
        match language.as_str().split('-').skip(1).find(|subtag| subtag.len() == 4) {
            Some("Latn") => Some(Script::Latin),
            Some("Cyrl") => Some(Script::Cyrillic),
            Some(_) => None,
            None if LATIN.contains(&language.primary()) => Some(Script::Latin),
            None if CYRILLIC.contains(&language.primary()) => Some(Script::Cyrillic),
            None => None,
        }
    }

    fn of_letter(c: char) -> Option<Script> {
        match c {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
            '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
            _ => None,
        }
    }
}

/// Returns whether a text is written in the other script from its first letter to its last. Names, abbreviations and
/// addresses are no such texts: there must be several words, and a common one among them.
pub(super) fn is_other(text: &str, language: &Language) -> bool {
    let Some(own) = Script::of_language(language) else { return false };
    let mut letters = text.chars().filter_map(Script::of_letter);
    // Most texts are decided by their first letter.
    let Some(first) = letters.next() else { return false };
    first != own && letters.all(|letter| letter != own) && has_common_words(text)
}

fn has_common_words(text: &str) -> bool {
    let is_common = |word: &str| word.chars().count() >= 3 && word.chars().all(char::is_lowercase);
    let is_address = text.contains("://") || text.contains('@');
    !is_address && words(text).nth(1).is_some() && words(text).any(|word| is_common(word.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_in_another_script_if_all_of_it_is_and_it_is_no_name() {
        for (language, text, is) in [
            ("ru", "Checks the harness first", true),
            ("kk", "not met", true),
            ("en", "Не выполнено", true),
            ("de", "Қауіпті байқайды", true),
            ("kk-Latn", "Не выполнено", true),
            ("ru", "Checks the harness, проверяет", false),
            ("ru", "Microsoft Word", false),
            ("ru", "GPS", false),
            ("ru", "met", false),
            ("ru", "https://viva.example/rubric", false),
            ("ru", "12 – 15", false),
            ("kk-Latn", "not met", false),
            ("en", "Казахстан", false),
            ("uz", "Не выполнено", false),
            ("ja", "not met", false),
        ] {
            assert_eq!(is_other(text, &language.into()), is, "{language}: {text}");
        }
    }
}
