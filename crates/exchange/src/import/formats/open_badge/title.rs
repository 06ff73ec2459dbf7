//! Whether the name of a record names the record. Some programs write the name of the holder there, which is carried into no
//! draft: a name is taken only where all its words are known from elsewhere.

use std::collections::HashSet;

/// Words for records of learning.
const RECORDS: &[&str] = &[
    "record",
    "records",
    "transcript",
    "transcripts",
    "clr",
    "credential",
    "credentials",
    "certificate",
    "certificates",
    "certification",
    "diploma",
    "degree",
    "badge",
    "badges",
    "portfolio",
    "report",
    "statement",
    "achievements",
    "qualification",
    "qualifications",
    "pathway",
    "microcredential",
    "competencies",
    "zeugnis",
    "nachweis",
    "attestation",
    "relevé",
    "certificat",
    "diplôme",
    "certificado",
    "título",
    "expediente",
    "транскрипт",
    "диплом",
    "сертификат",
    "свидетельство",
    "справка",
    "выписка",
    "запись",
    "аттестат",
    "удостоверение",
    "достижения",
    "куәлік",
    "анықтама",
    "жазба",
    "аттестаты",
    "дипломы",
    "сертификаты",
    "транскрипті",
    "жазбасы",
];

/// Words that stand beside these.
const BESIDE: &[&str] = &[
    "a",
    "an",
    "the",
    "of",
    "in",
    "for",
    "and",
    "to",
    "my",
    "official",
    "unofficial",
    "sample",
    "example",
    "test",
    "demo",
    "draft",
    "final",
    "interim",
    "digital",
    "verifiable",
    "open",
    "micro",
    "comprehensive",
    "academic",
    "learner",
    "learning",
    "student",
    "skill",
    "skills",
    "competency",
    "course",
    "courses",
    "program",
    "programme",
    "education",
    "educational",
    "employment",
    "training",
    "vocational",
    "professional",
    "school",
    "high",
    "college",
    "university",
    "level",
    "year",
    "semester",
    "term",
    "grade",
    "grades",
    "results",
    "achievement",
    "completion",
    "version",
    "der",
    "die",
    "das",
    "des",
    "und",
    "de",
    "la",
    "le",
    "et",
    "y",
    "el",
    "о",
    "об",
    "и",
    "с",
    "по",
    "обучении",
    "обучения",
    "учебной",
    "академическая",
    "академический",
    "цифровой",
    "образец",
    "пример",
    "достижений",
    "результаты",
    "результатов",
    "туралы",
    "және",
    "оқу",
    "оқыту",
    "академиялық",
    "цифрлық",
    "үлгі",
    "нәтижелері",
    "нәтижелер",
    "жетістіктер",
    "жетістіктері",
];

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

/// Returns whether a name is that of a record: it says what the record is, or names what the achievements in it or their
/// issuers are called, and says nothing else.
pub(super) fn names_record<'t>(name: &str, known: impl Iterator<Item = &'t str>) -> bool {
    let known: HashSet<String> = known.flat_map(words).collect();
    let is_beside = |word: &String| BESIDE.contains(&&**word) || word.chars().all(|c| c.is_ascii_digit());
    let says = |word: &String| RECORDS.contains(&&**word) || known.contains(word) && !is_beside(word);
    let all: Vec<String> = words(name).collect();
    all.iter().any(says) && all.iter().all(|word| says(word) || is_beside(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_a_record_where_all_its_words_are_known() {
        let known = ["Bread and cake 2", "Guild of bakers"];
        for (name, expected) in [
            ("Sample Transcript", true),
            ("Record of learning, 2024", true),
            ("Bakers of bread", true),
            ("Запись об обучении", true),
            ("Оқу туралы анықтама", true),
            ("Jane Doe", false),
            ("Transcript of Jane Doe", false),
            ("Test Student", false),
            ("Мария Иванова", false),
            ("李明", false),
            ("jane@bakery.example", false),
            ("", false),
        ] {
            assert_eq!(names_record(name, known.into_iter()), expected, "{name}");
        }
    }
}
