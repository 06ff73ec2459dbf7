//! The language in which a source speaks, as far as it shows.

use crate::locale::is_tag;

use super::{Answers, ImportFault, answers::refused};

/// Languages by the names that headers of tables give them, in their own words and others'.
const NAMES: &[(&str, &[&str])] = &[
    ("en", &["english", "английский", "ағылшын", "ағылшынша", "anglais", "englisch", "inglés", "ingles"]),
    ("ru", &["russian", "русский", "орыс", "орысша", "russe", "russisch", "ruso"]),
    ("kk", &["kazakh", "казахский", "қазақ", "қазақша", "kazakhe", "kasachisch"]),
    ("fr", &["french", "français", "francais", "французский"]),
    ("de", &["german", "deutsch", "немецкий"]),
    ("es", &["spanish", "español", "espanol", "испанский"]),
    ("sw", &["swahili", "kiswahili"]),
    ("pt", &["portuguese", "português", "portugues"]),
    ("ar", &["arabic", "العربية"]),
    ("zh", &["chinese", "中文"]),
    ("ky", &["kyrgyz", "кыргызча", "киргизский"]),
    ("uz", &["uzbek", "o'zbek", "узбекский"]),
    ("tr", &["turkish", "türkçe", "turkce"]),
    ("uk", &["ukrainian", "українська", "украинский"]),
    ("nl", &["dutch", "nederlands"]),
    ("it", &["italian", "italiano"]),
    ("pl", &["polish", "polski"]),
    ("hi", &["hindi", "हिन्दी"]),
    ("ne", &["nepali", "नेपाली"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("vi", &["vietnamese", "tiếng việt"]),
];

/// The tag of a language that is named as headers name it: `Kazakh (kk)`, `kk`, `Русский`.
pub(super) fn of_name(name: &str) -> Option<String> {
    let name = name.trim();
    let in_brackets = name.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(tag, _)| tag.trim());
    let tag = in_brackets.filter(|tag| is_language_tag(tag));
    tag.or(Some(name).filter(|name| is_language_tag(name))).map(str::to_lowercase).or_else(|| {
        let bare = name.split('(').next().unwrap_or_default().trim().to_lowercase();
        NAMES.iter().find(|(_, names)| names.contains(&bare.as_str())).map(|(tag, _)| (*tag).to_owned())
    })
}

/// The language that a person has answered, as a tag or by its name.
pub(super) fn answered(answers: &Answers) -> Option<String> {
    let answer = answers.get("language")?;
    let is_long_tag = |answer: &&str| answer.contains('-') && is_tag(answer);
    of_name(answer).or_else(|| Some(answer).filter(is_long_tag).map(str::to_lowercase))
}

/// Refuses an answer that names no language.
pub(super) fn check_answer(answers: &Answers) -> Result<(), ImportFault> {
    match (answers.get("language"), answered(answers)) {
        (Some(answer), None) => Err(refused("language", answer, &[])),
        _ => Ok(()),
    }
}

/// Returns whether two tags are of one language, wherever it is spoken.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    primary(one) == primary(other)
}

fn is_language_tag(text: &str) -> bool {
    let primary = text.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&primary.len()) && text.len() <= 8 && is_tag(text)
}

/// The language at the end of a file's name: `skills_en.csv`.
pub(super) fn of_file_name(name: &str) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (_, last) = stem.rsplit_once(['_', '-', '.', ' '])?;
    (last.len() == 2 && is_language_tag(last)).then(|| last.to_lowercase())
}

/// Short words of languages in Latin letters that hardly a text goes without. Some are words of several languages: what a
/// language shares with another stands in both, or the other would be taken for it.
const WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "and", "of", "to", "is", "with", "for", "in", "are", "not", "can", "do", "or", "by", "it"]),
    ("nl", &["de", "het", "een", "van", "en", "ik", "niet", "voor", "zijn", "met"]),
    ("de", &["der", "die", "das", "und", "ist", "nicht", "mit", "ein", "für", "von"]),
    (
        "fr",
        &["le", "la", "les", "des", "et", "est", "une", "pour", "dans", "avec", "de", "du", "en", "un", "au", "que"],
    ),
    ("es", &["el", "los", "las", "y", "una", "para", "con", "por", "del", "que", "de", "la", "en", "un"]),
    ("pt", &["os", "uma", "para", "com", "não", "do", "da", "que", "em", "e", "de", "um"]),
    ("it", &["il", "gli", "della", "che", "con", "per", "una", "non", "di", "e", "la", "un", "del"]),
    ("sw", &["ya", "wa", "na", "kwa", "ni", "katika", "cha", "za", "la", "au"]),
];

/// The language of texts, guessed from their letters and their short words.
pub(super) fn of_texts<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let (mut latin, mut cyrillic, mut kazakh) = (0_usize, 0_usize, 0_usize);
    let mut counts = [0_usize; WORDS.len()];
    let mut left = BYTES_LOOKED_AT;
    for text in texts.take(TEXTS_LOOKED_AT) {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(text.len());
        for c in text.chars() {
            match c {
                'a'..='z' | 'A'..='Z' => latin += 1,
                'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ө' | 'Ұ' | 'Ү' | 'Һ' =>
                {
                    kazakh += 1;
                }
                '\u{400}'..='\u{4FF}' => cyrillic += 1,
                _ => {}
            }
        }
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let word = word.to_lowercase();
            for (count, (_, words)) in counts.iter_mut().zip(WORDS) {
                *count += usize::from(words.contains(&word.as_str()));
            }
        }
    }
    if cyrillic + kazakh > latin {
        // A twentieth of the letters of a Kazakh text are those that Russian lacks.
        return if kazakh * 50 > cyrillic { "kk" } else { "ru" }.to_owned();
    }
    let best = WORDS.iter().zip(counts).rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0);
    best.map_or("en", |((tag, _), _)| *tag).to_owned()
}

/// More tells nothing new.
const TEXTS_LOOKED_AT: usize = 2_000;
const BYTES_LOOKED_AT: usize = 400_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_tag_name_and_letters() {
        for (name, expected) in [
            ("Kazakh (kk)", Some("kk")),
            ("ru", Some("ru")),
            ("Русский", Some("ru")),
            ("Қазақша", Some("kk")),
            ("English (en)", Some("en")),
            ("Points", None),
            ("level", None),
        ] {
            assert_eq!(of_name(name).as_deref(), expected, "{name}");
        }
        assert_eq!(of_file_name("transversalSkillsCollection_en.csv").as_deref(), Some("en"));
        assert_eq!(of_file_name("rubric.csv"), None);
        for (text, expected) in [
            ("The candidate works with care and is not in a hurry", "en"),
            ("Кандидат работает аккуратно", "ru"),
            ("Үміткер ұқыпты жұмыс істейді", "kk"),
            ("Ik kan een bericht schrijven en het niet vergeten", "nl"),
            ("De kok van het huis, de oven en de tafel", "nl"),
            ("Tenue du fournil. Choix de la farine, de travail en équipe", "fr"),
            ("Cuidado de la masa en el horno", "es"),
            ("Cuidado da massa e do forno de pedra", "pt"),
            ("Cura della pasta e del forno", "it"),
            ("Usafi wa jiko na utunzaji wa unga", "sw"),
        ] {
            assert_eq!(of_texts([text].into_iter()), expected, "{text}");
        }
    }
}
