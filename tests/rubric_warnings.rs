//! Each case of `tests/rubric-warnings.ron` changes the sound rubric and says which warnings that must give, with what
//! stands where they point and with their very words; or that it must give none.

use std::{collections::BTreeSet, fs};

use proptest::prelude::*;
use serde::Deserialize;
use viva::{
    locale::Locale,
    rubric::{self, Warning},
};

#[derive(Debug, Deserialize)]
struct Case {
    name: String,
    find: String,
    replace: String,
    /// Further changes that the first one needs.
    #[serde(default)]
    also: Vec<(String, String)>,
    /// The tag under which the Russian texts stand, if it is another.
    #[serde(default)]
    tag: String,
    /// Kind of each warning in the order of the text, how the text at its place begins, and its words.
    warnings: Vec<(String, String, String)>,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/");

/// The rubric of the tests without what it is warned of itself: a weight that no rule reads, and criteria on one answer.
fn sound() -> String {
    let text = fs::read_to_string(format!("{FOLDER}rubrics/first-aid.ron")).unwrap();
    let text = text.replacen("weight: 2,", "", 1);
    text.replacen("informs: [\"C3\"]", "informs: [\"C3\", \"C1\", \"C2\", \"C4\", \"C5\"]", 1)
}

fn cases() -> Vec<Case> {
    ron::from_str(&fs::read_to_string(format!("{FOLDER}rubric-warnings.ron")).unwrap()).unwrap()
}

fn warnings(name: &str, text: &str) -> Vec<Warning> {
    rubric::check(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}")).1
}

impl Case {
    fn text(&self) -> String {
        let mut text = sound();
        let changes = self.also.iter().map(|(find, replace)| (find.as_str(), replace.as_str()));
        for (find, replace) in [(self.find.as_str(), self.replace.as_str())].into_iter().chain(changes) {
            assert!(text.contains(find), "{}: nothing to change: {find}", self.name);
            text = text.replacen(find, replace, 1);
        }
        match self.tag.as_str() {
            "" => text,
            tag => text.replace("\"ru\"", &format!("\"{tag}\"")),
        }
    }
}

fn told(text: &str, warnings: &[Warning]) -> Vec<(String, String, String)> {
    let locale = Locale::new(&"en".into());
    let one = |warning: &Warning| {
        let place = text[warning.span.clone()].chars().take(40).collect();
        (warning.kind.name().to_owned(), place, locale.explain(&warning.kind))
    };
    warnings.iter().map(one).collect()
}

#[test]
fn the_sound_rubric_gives_no_warning() {
    let text = sound();
    assert_eq!(told(&text, &warnings("sound", &text)), []);
}

#[test]
fn every_warning_is_told_at_its_place_in_its_words() {
    let mut wrong = Vec::new();
    for case in cases() {
        let text = case.text();
        let told = told(&text, &warnings(&case.name, &text));
        let matches = told.len() == case.warnings.len()
            && told.iter().zip(&case.warnings).all(|((kind, place, words), (wanted, begins, said))| {
                kind == wanted && place.starts_with(begins) && words == said
            });
        if !matches {
            wrong.push(format!("{}: told {told:#?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_of_warning_says_in_each_language_what_to_do() {
    let mut kinds: Vec<(String, BTreeSet<String>)> = Vec::new();
    for case in cases() {
        for warning in warnings(&case.name, &case.text()) {
            for language in ["en", "ru", "kk"] {
                let locale = Locale::new(&language.into());
                for said in [locale.explain(&warning.kind), locale.say(&warning.kind.mend())] {
                    let whole = said.contains(' ') && !said.contains(['{', '}']) && !said.starts_with("warning-");
                    assert!(whole, "{}, {language}: {said:?}", case.name);
                }
            }
            let kind = warning.kind.name();
            match kinds.iter_mut().find(|(each, _)| each == kind) {
                Some((_, cases)) => drop(cases.insert(case.name.clone())),
                None => kinds.push((kind.to_owned(), [case.name.clone()].into())),
            }
        }
    }
    assert_eq!(kinds.len(), 23, "{kinds:?}");
    let once: Vec<_> = kinds.iter().filter(|(_, cases)| cases.len() < 2).collect();
    assert!(once.is_empty(), "met in one case alone: {once:?}");
}

/// The rubrics that Viva brings are warned of nothing.
#[test]
fn the_shipped_rubrics_have_no_warning() {
    for entry in fs::read_dir(format!("{FOLDER}../rubrics")).unwrap() {
        let folder = entry.unwrap().path();
        let id = folder.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(folder.join("rubric.ron")).unwrap();
        assert_eq!(told(&text, &warnings(id, &text)), [], "{id}");
    }
}

const PIECES: [&str; 24] = [
    "**",
    "__",
    "<b",
    ">",
    "&",
    "#160;",
    "# ",
    "[",
    "](http://",
    ")",
    "?",
    "! ",
    ", ",
    "“",
    "”",
    "«",
    "and ",
    "what did ",
    "и ",
    "что ",
    "және ",
    "киесіз ",
    "very ",
    "не так ли",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_wording_and_anchor_is_looked_at_without_panic(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..60),
        others in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..8),
    ) {
        let (long, short) = (format!("x{}", pieces.concat()), format!("x{}", others.concat()));
        let text = sound()
            .replacen("Tell me about a time when somebody was hurt near you. What did you do first?", &long, 1)
            .replacen("Что вы увидели, когда вошли?", &long, 1)
            .replacen("looks for dangers first", &short, 1)
            .replacen("runs to the casualty at once", &long, 1);
        for warning in warnings("any wording", &text) {
            prop_assert!(text.get(warning.span.clone()).is_some_and(|place| place.starts_with(['"', '[', '{'])), "{warning:?}");
        }
    }
}
