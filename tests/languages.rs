//! The words in each language: the same messages with the same variables, nothing left in English, and numbers as each
//! language counts and writes them.

mod address;
mod check;
mod rejected;

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use viva::{
    judgement::recommend,
    locale::{
        FALLBACK, Language, Locale,
        check::{CheckedMessages, MessageFile, check_messages},
        offered,
    },
    message,
    report::{Audience, document, markdown, summarise},
    rubric::Rubric,
    session::Interview,
    store,
};

use cases::{all_cases, rubric_of};
use short::hold;

use crate::decisions::{cases, short};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Words of the reports that are the same in every script: the name of a hash, of a command, and of a language.
const OURS_IN_LATIN: [&str; 3] = ["sha 256", "viva verify", "english"];

fn translations() -> Vec<Language> {
    offered().filter(|language| language.as_str() != FALLBACK).collect()
}

/// All that have a folder, however little of them is translated.
fn begun() -> Vec<Language> {
    let entries = fs::read_dir(Path::new(ROOT).join("crates/core/locales")).expect("the folder can be read");
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("languages are in plain letters");
    let mut names: Vec<String> = entries.map(|entry| name(entry.expect("an entry"))).collect();
    names.sort();
    names.into_iter().map(Language::from).collect()
}

/// The names and texts of a language's files.
fn files(language: &Language) -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join("crates/core/locales").join(language.as_str());
    let paths = fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    let named = |path: PathBuf| {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("the file can be read"))
    };
    let mut files: Vec<(String, String)> = paths.map(named).collect();
    files.sort();
    files
}

fn checked(language: &Language) -> CheckedMessages {
    let files = files(language);
    let files: Vec<MessageFile> = files.iter().map(|(name, text)| MessageFile { name, text }).collect();
    check_messages(language.as_str(), &files)
}

#[test]
fn russian_and_kazakh_are_offered() {
    assert_eq!(offered().collect::<Vec<_>>(), ["en", "kk", "ru"].map(Language::from));
}

#[test]
fn a_language_is_offered_once_it_has_every_message() {
    let whole: Vec<Language> = begun().into_iter().filter(|language| checked(language).missing == 0).collect();
    assert_eq!(offered().collect::<Vec<_>>(), whole, "the list is made when the program is built");
}

/// The same messages with the same variables, in the same files, none twice, none wider than there is room for.
#[test]
fn the_messages_of_every_language_are_in_order() {
    let locale = Locale::new(&FALLBACK.into());
    for language in begun() {
        let faults = checked(&language).faults.into_iter();
        let told: Vec<String> =
            faults.map(|fault| format!("{}: {}", fault.file, locale.explain(&fault.kind))).collect();
        assert!(told.is_empty(), "{language}:\n{}", told.join("\n"));
    }
}

fn ron_files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(ROOT).join(folder)).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    paths.sort();
    paths
}

/// The example sessions, and every case of a decision, with the day of decision.
fn interviews() -> Vec<(String, Interview, NaiveDate)> {
    let mut interviews = Vec::new();
    for path in [ron_files("sessions"), ron_files("tests/sessions/examples")].concat() {
        let text = fs::read_to_string(&path).expect("the session can be read");
        let interview = store::document::read(&text, &path).expect("the session is sound").interview;
        let day = interview.trail().entries().last().expect("a trail begins with a session").at.date_naive();
        interviews.push((path.display().to_string(), interview, day));
    }
    for (file, cases) in all_cases() {
        for case in &cases.cases {
            let rubric = rubric_of(&file, &cases, case);
            let interview = hold(&rubric, &case.given).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            interviews.push((case.name.clone(), interview, case.on));
        }
    }
    interviews
}

/// In small letters, one blank between words, one before and behind, so that whole words can be looked for.
fn words(text: &str) -> String {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    format!(" {} ", parts.collect::<Vec<_>>().join(" ").to_lowercase())
}

/// All that the people said.
fn words_of_people(interview: &Interview) -> String {
    fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => found.push(text.clone()),
            serde_json::Value::Array(all) => all.iter().for_each(|each| strings(each, found)),
            serde_json::Value::Object(all) => all.values().for_each(|each| strings(each, found)),
            _ => {}
        }
    }
    let mut found = vec![interview.session().to_string()];
    strings(&serde_json::to_value(interview.trail().entries()).expect("a trail can be written"), &mut found);
    words(&found.join("\n"))
}

/// All that the rubric says.
fn words_of_rubric(rubric: &Rubric) -> String {
    let mut found = vec![rubric.source_text.to_string()];
    // Titles stand after ids, which may be words.
    for language in &rubric.languages {
        found.extend(rubric.units.values().map(|unit| format!("{} {}", unit.id, unit.title.get(language))));
        let criteria = rubric.criteria.values();
        found.extend(criteria.map(|criterion| format!("{} {}", criterion.id, criterion.title.get(language))));
    }
    words(&found.join("\n"))
}

/// The words of one rubric, and what was looked for among them: most stands in every report of it.
struct OfRubric {
    words: String,
    /// Lines in which the rubric says all that stands in Latin letters.
    lines: HashSet<String>,
    looked_for: HashMap<String, bool>,
}

impl OfRubric {
    fn says(&mut self, stretch: &str) -> bool {
        if let Some(said) = self.looked_for.get(stretch) {
            return *said;
        }
        let said = is_of_others(stretch, &self.words);
        self.looked_for.insert(stretch.to_owned(), said);
        said
    }
}

/// Stretches of a line in Latin letters: what stands between words of another script, sentences and marks.
fn latin(line: &str) -> Vec<String> {
    let ends = |c: char| (c.is_alphabetic() && !c.is_ascii()) || "|«»(),;:·–".contains(c);
    let sentences = line.split(ends).flat_map(|part| part.split(". "));
    let stretches = sentences.map(words).filter(|words| words.contains(|c: char| c.is_ascii_alphabetic()));
    stretches.map(|words| words.trim().to_owned()).collect()
}

/// Whether others said it, but for ids in front and numbers behind: `C1 Finds out what learners need`.
fn is_of_others(stretch: &str, others: &str) -> bool {
    let is_id = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let mut all: Vec<&str> = stretch.split(' ').collect();
    // In rubrics in short form a title is the id once more.
    let half = all.len() / 2;
    if all[..half] == all[half..] {
        all.truncate(half);
    }
    let (Some(first), Some(last)) =
        (all.iter().position(|word| !is_id(word)), all.iter().rposition(|word| !is_id(word)))
    else {
        return true;
    };
    OURS_IN_LATIN.contains(&stretch)
        || [&all[first..=last], &all[..]].iter().any(|words| others.contains(&format!(" {} ", words.join(" "))))
}

#[test]
fn no_english_of_ours_is_left_in_a_report() {
    let interviews = interviews();
    assert!(interviews.len() >= 150, "only {} interviews were looked at", interviews.len());
    let locales: Vec<Locale> = translations().iter().map(Locale::new).collect();
    let mut rubrics: HashMap<String, OfRubric> = HashMap::new();
    let mut left = BTreeSet::new();
    for (at, (name, interview, day)) in interviews.iter().enumerate() {
        let rubric = interview.rubric();
        let of_rubric =
            || OfRubric { words: words_of_rubric(rubric), lines: HashSet::new(), looked_for: HashMap::new() };
        let of_rubric = rubrics.entry(rubric.digest.clone()).or_insert_with(of_rubric);
        let recommendation = recommend(rubric, interview.record(), *day);
        let of_people = words_of_people(interview);
        for (which, locale) in locales.iter().enumerate() {
            // The examples are told to everybody; of the cases, which are many and alike, each in one language to one.
            let is_example = name.ends_with(".ron");
            if !is_example && at % locales.len() != which {
                continue;
            }
            let summary = summarise(interview, &recommendation, locale);
            let others = of_people.clone() + &words(&summary.verification_code);
            let is_told =
                |(turn, _): &(usize, Audience)| is_example || at / locales.len() % Audience::ALL.len() == *turn;
            for (_, audience) in Audience::ALL.into_iter().enumerate().filter(is_told) {
                for line in markdown(&document(&summary, audience, locale)).lines() {
                    if of_rubric.lines.contains(line) {
                        continue;
                    }
                    let mut not_of_rubric = latin(line);
                    not_of_rubric.retain(|stretch| !of_rubric.says(stretch));
                    if not_of_rubric.is_empty() {
                        of_rubric.lines.insert(line.to_owned());
                    }
                    for stretch in not_of_rubric.into_iter().filter(|stretch| !is_of_others(stretch, &others)) {
                        left.insert(format!("{} {name}, {}: {stretch}", locale.language(), audience.name()));
                    }
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.into_iter().take(40).collect::<Vec<_>>().join("\n"));
}

#[test]
fn russian_counts_as_russian_does() {
    let locale = Locale::new(&"ru".into());
    let missing = |count: usize| locale.say(&message!("reason-incomplete", missing = count));
    assert_eq!(missing(1), "Результат пока нельзя рассчитать: не выполнен 1 пункт.");
    assert_eq!(missing(2), "Результат пока нельзя рассчитать: не выполнены 2 пункта.");
    assert_eq!(missing(5), "Результат пока нельзя рассчитать: не выполнено 5 пунктов.");
    assert_eq!(missing(21), "Результат пока нельзя рассчитать: не выполнен 21 пункт.");
    let asked = |count: usize| locale.say(&message!("figure-time-line-shows", questions = count, over = 0));
    assert!(asked(1).starts_with("Задан 1 вопрос;"), "{}", asked(1));
    assert!(asked(2).starts_with("Задано 2 вопроса;"), "{}", asked(2));
    assert!(asked(5).starts_with("Задано 5 вопросов;"), "{}", asked(5));
    assert!(asked(11).starts_with("Задано 11 вопросов;"), "{}", asked(11));
    assert!(asked(21).starts_with("Задан 21 вопрос;"), "{}", asked(21));
    let within = |days: usize| locale.say(&message!("letter-evidence-within", days = days));
    assert_eq!(within(1), "Передайте их в течение 1 дня после подписания.");
    assert_eq!(within(2), "Передайте их в течение 2 дней после подписания.");
    assert_eq!(within(5), "Передайте их в течение 5 дней после подписания.");
    assert_eq!(within(21), "Передайте их в течение 21 дня после подписания.");
}

/// After a number a Kazakh noun stays as it is.
#[test]
fn kazakh_counts_as_kazakh_does() {
    let locale = Locale::new(&"kk".into());
    let missing = |count: usize| locale.say(&message!("reason-incomplete", missing = count));
    assert_eq!(missing(1), "Нәтижені әзірге есептеу мүмкін емес: бір тармақ орындалмаған.");
    for count in [2, 5, 21] {
        assert_eq!(missing(count), format!("Нәтижені әзірге есептеу мүмкін емес: {count} тармақ орындалмаған."));
    }
}

#[test]
fn dates_and_decimals_are_written_as_each_language_writes_them() {
    let day = NaiveDate::from_ymd_opt(2026, 10, 12).expect("the day exists");
    for (language, date, date_short, mean) in [
        ("en", "12 October 2026", "12 October", "The weighted mean is 2.5, 3 needed. The rule does not hold."),
        ("ru", "12 октября 2026 г.", "12 октября", "Взвешенное среднее: 2,5, требуется 3. Условие не выполнено."),
        ("kk", "2026 жылғы 12 қазан", "12 қазан", "Салмақталған орташа мән – 2,5, қажеті – 3. Шарт орындалмады."),
    ] {
        let locale = Locale::new(&language.into());
        assert_eq!((locale.date(day), locale.date_short(day)), (date.to_owned(), date_short.to_owned()));
        assert_eq!(locale.say(&message!("reason-mean", stands = "fails", reached = 2.5, needed = 3)), mean);
    }
}
