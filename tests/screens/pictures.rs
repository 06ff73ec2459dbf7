//! Pictures of screens, each looked at by a person: in English at two sizes, in the other languages at the smaller, where
//! no English may be left and nothing be cut that is whole in English.

use std::{cell::RefCell, collections::BTreeSet};

use viva::locale::{FALLBACK, Language, offered};

use super::rig::Rig;

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (160, 48);

/// Names that are the same in every language: of the program, of keys, of formats, of languages.
const EVERYWHERE: &[&str] = &[
    "viva",
    "ctrl",
    "alt",
    "enter",
    "esc",
    "tab",
    "shift",
    "home",
    "end",
    "delete",
    "pgdn",
    "pgup",
    "pagedown",
    "pageup",
    "f1",
    "sha",
    "ron",
    "csv",
    "json",
    "html",
    "pdf",
    "docx",
    "xlsx",
    "md",
    "id",
    "krippendorff",
    "gwet",
    "cohen",
    "min",
    "utf",
];

/// People and cases of the tests' examples, and what is told of them.
const EXAMPLES: &[&str] = &[
    "adams",
    "baker",
    "clark",
    "ana",
    "ben",
    "cem",
    "autumn",
    "trainee",
    "rather",
    "long",
    "second",
    "test",
    "broken",
    "real",
    "session",
    "assessment",
    "yo",
    "wh",
];

thread_local! {
    static LANGUAGE: RefCell<Language> = RefCell::new(FALLBACK.into());
}

/// The language in which rigs begin on this thread.
pub fn language() -> Language {
    LANGUAGE.with_borrow(Clone::clone)
}

/// Checks a screen at both sizes.
pub fn check(name: &str, rig: impl Fn(u16, u16) -> Rig) {
    for (columns, rows) in [SMALL, LARGE] {
        picture("snapshots", &format!("{name}_{columns}x{rows}"), &rig(columns, rows));
    }
    check_languages(name, rig);
}

/// Checks a screen that a larger window gives only more room: it says the same there, row for row.
pub fn check_small(name: &str, rig: impl Fn(u16, u16) -> Rig) {
    let [small, large] = [SMALL, LARGE].map(|(columns, rows)| rig(columns, rows).picture());
    assert_eq!(said(&small), said(&large));
    picture("snapshots", &format!("{name}_80x24"), &rig(SMALL.0, SMALL.1));
    check_languages(name, rig);
}

/// Compares with the picture in a folder.
pub fn picture(folder: &str, name: &str, rig: &Rig) {
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, rig.picture());
    });
}

/// How many of the program's own words are cut: the texts of a rubric are longer in some languages than in others. One
/// of them, the title, stands in the top line.
fn cuts(rig: &Rig) -> usize {
    let (picture, others) = (rig.picture(), rig.others());
    // The beginning of a text of theirs up to the cut.
    let is_theirs = |before: &str| {
        let words = before.rmatch_indices(' ').map(|(at, _)| &before[at + 1..]).chain([before]);
        words.filter(|words| !words.is_empty()).any(|words| others.contains(&format!("\"{words}")))
    };
    let of_row = |row: &str| {
        let before: Vec<&str> = row.split('…').collect();
        before[..before.len() - 1].iter().filter(|before| !is_theirs(before)).count()
    };
    picture.lines().skip(1).map(of_row).sum()
}

fn check_languages(name: &str, rig: impl Fn(u16, u16) -> Rig) {
    let english = rig(SMALL.0, SMALL.1);
    for other in offered().filter(|language| language.as_str() != FALLBACK) {
        LANGUAGE.set(other.clone());
        let translated = rig(SMALL.0, SMALL.1);
        LANGUAGE.set(FALLBACK.into());
        picture(&format!("snapshots/{other}"), name, &translated);
        let picture = translated.picture();
        let left: Vec<String> = latin_words(&picture).difference(&theirs(&english)).cloned().collect();
        assert!(left.is_empty(), "{other}: {left:?} are English in\n{picture}");
        let (more, fewer) = (cuts(&translated), cuts(&english));
        assert!(more <= fewer, "{other}: more is cut in\n{picture}\nthan in\n{}", english.picture());
    }
}

/// Words in Latin letters, small, but for those that are cut.
fn latin_words(text: &str) -> BTreeSet<String> {
    let (text, _cursor) = text.rsplit_once("\n[").unwrap_or((text, ""));
    let words = text.split(|c: char| !(c.is_alphabetic() || c == '…')).filter(|word| word.chars().count() > 1);
    words.filter(|word| word.chars().all(|c| c.is_ascii_alphabetic())).map(str::to_lowercase).collect()
}

/// Words that are not the program's own: those of the rubrics and cases, of what was typed, and names.
fn theirs(rig: &Rig) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = EVERYWHERE.iter().chain(EXAMPLES).map(|word| (*word).to_owned()).collect();
    words.extend(latin_words(&rig.others()));
    words
}

/// The rows that say something, without what fills a window: blanks, rules, and how far down the cursor stands.
fn said(picture: &str) -> Vec<String> {
    let (picture, _how_far_down) = picture.rsplit_once(", row ").unwrap_or((picture, ""));
    let row = |line: &str| {
        let words = line.split(|c: char| c.is_whitespace() || c == '─').filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    picture.lines().map(row).filter(|row| !row.is_empty()).collect()
}
