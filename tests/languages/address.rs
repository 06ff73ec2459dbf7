//! How people are addressed. A paper that is written to one person, such as a letter, a form or a debrief, has the
//! pronoun with a capital in Russian and Kazakh, as letters to one person do; a screen has it without, and speaks of the
//! thing where it can.

use std::{fs, path::Path};

use viva::locale::Language;

use super::{ROOT, files};

/// The beginnings of ids of messages that papers to one person say.
const PAPERS: [&str; 11] = [
    "letter-",
    "read-back-",
    "hand-out-",
    "html-save-",
    "plan-sheet-",
    "debrief-",
    "gap-",
    "form-self-",
    "self-assessment-asked",
    "term-",
    "report-title",
];

/// The words of a line, each with whether a sentence begins with it.
fn words(line: &str) -> impl Iterator<Item = (String, bool)> {
    let mut begins = true;
    let split = line.split_inclusive(|c: char| !c.is_alphabetic());
    let words = split.map(move |piece| {
        let word: String = piece.chars().filter(|c| c.is_alphabetic()).collect();
        let here = begins;
        if !word.is_empty() {
            begins = false;
        }
        begins |= piece.ends_with(['.', '?', '!', ':', '=', ']', '«']);
        (word, here)
    });
    words.filter(|(word, _)| !word.is_empty())
}

fn is_address(language: &Language, word: &str) -> bool {
    let small = word.to_lowercase();
    match language.as_str() {
        "ru" => {
            ["вы", "вам", "вас", "вами"].contains(&small.as_str())
                || (small.starts_with("ваш") && small.chars().count() <= 6)
        }
        _ => small.starts_with("сіз"),
    }
}

#[test]
fn papers_to_one_person_have_a_capital_and_screens_have_none() {
    let mut wrong = Vec::new();
    let mut found = [0, 0];
    for language in ["ru", "kk"].map(Language::from) {
        for (name, text) in files(&language) {
            let mut id = String::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if let Some((new, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                    id = new.to_owned();
                }
                let paper = PAPERS.iter().any(|begins| id.starts_with(begins));
                for (word, begins) in words(line).filter(|(word, _)| is_address(&language, word)) {
                    let capital = word.chars().next().is_some_and(char::is_uppercase);
                    found[usize::from(paper)] += 1;
                    if (paper && !capital) || (!paper && capital && !begins) {
                        wrong.push(format!("{language}/{name}: {id}: {word}: {line}"));
                    }
                }
            }
        }
    }
    assert!(found[0] > 3 && found[1] > 100, "both kinds are looked at: {found:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The keys of a rubric whose texts stand in letters.
const OF_LETTERS: [&str; 7] =
    ["learn: ", "course: ", "practice: ", "reading: ", "full: ", "partial: ", "more_evidence: "];

#[test]
fn what_shipped_rubrics_say_in_letters_addresses_the_candidate_as_letters_do() {
    let mut wrong = Vec::new();
    let mut looked_at = 0;
    for entry in fs::read_dir(Path::new(ROOT).join("rubrics")).unwrap() {
        let path = entry.unwrap().path().join("rubric.ron");
        let text = fs::read_to_string(&path).unwrap();
        let of_letters = |line: &&str| OF_LETTERS.iter().any(|key| line.trim_start().starts_with(key));
        for line in text.lines().filter(of_letters) {
            for language in ["ru", "kk"] {
                let begins = format!("\"{language}\": \"");
                let said = line.split(&begins).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                looked_at += 1;
                let small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
                let found = words(said).find(|(word, _)| is_address(&language.into(), word) && small(word));
                wrong.extend(found.map(|(word, _)| format!("{}: {word}: {said}", path.display())));
            }
        }
    }
    assert!(looked_at > 50, "{looked_at}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
