//! One term for one thing: what the glossary rejects stands in no message and in no guide.

use std::{fs, path::Path};

use super::ROOT;

/// A rejected beginning of words in a language, and longer ones that are not meant.
struct Rejected {
    language: String,
    stem: String,
    but: Vec<String>,
}

fn rejected() -> Vec<Rejected> {
    let glossary = fs::read_to_string(Path::new(ROOT).join("docs/glossary.md")).expect("the glossary is there");
    let (_, table) = glossary.split_once("## What stands nowhere").expect("the glossary says what it rejects");
    let rows =
        table.lines().skip_while(|line| !line.starts_with("|---")).skip(1).take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let but = cells[3].split(", ").filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Rejected { language: cells[0].to_owned(), stem: cells[1].to_owned(), but }
    };
    rows.map(row).collect()
}

/// The files of a language that its users read, each with its text.
fn texts(language: &str) -> Vec<(String, String)> {
    let folders = [format!("crates/core/locales/{language}"), format!("docs/{language}")];
    let entries = folders.iter().filter_map(|folder| fs::read_dir(Path::new(ROOT).join(folder)).ok()).flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.push(Path::new(ROOT).join(format!("README.{language}.md")));
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("the file can be read");
        // Comments are for translators, and in English.
        let said = text.lines().filter(|line| !line.starts_with("# ")).collect::<Vec<_>>().join("\n");
        (path.display().to_string(), said)
    };
    paths.iter().map(read).collect()
}

#[test]
fn what_the_glossary_rejects_stands_nowhere() {
    let rejected = rejected();
    assert!(rejected.len() > 20, "the table was not read");
    let mut found = Vec::new();
    for language in ["ru", "kk"] {
        let texts = texts(language);
        assert!(texts.len() > 40, "{language}: {} texts", texts.len());
        for (path, text) in texts {
            for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
                let is = |each: &&Rejected| {
                    each.language == language
                        && word.starts_with(&each.stem)
                        && !each.but.iter().any(|but| word.starts_with(but.as_str()))
                };
                found.extend(rejected.iter().find(is).map(|_| format!("{path}: {word}")));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
