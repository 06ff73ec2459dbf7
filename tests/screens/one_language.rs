//! The program in one language, the interview in another: what is told to the assessor stands in that of the program,
//! what is said to the candidate and listened for in that of the interview, and nothing mixes them.

use std::{collections::BTreeSet, sync::Arc};

use viva::{locale::Locale, rubric};

use crate::{interview_language::with_kazakh, observation::watched, screens::rig::Rig};

/// From the first field of the preparation to the language.
const LANGUAGE: &str = "pagedown backtab backtab backtab backtab backtab";
const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (160, 48)];
/// Words in Latin letters that every language has: of the program, of keys, and ids.
const EVERYWHERE: &str = "viva dummy wound ctrl alt enter esc tab shift home end delete pgdn pgup space min";

/// The language of the screens, that of the interview, and the keys that choose it.
struct Apart {
    screen: &'static str,
    choose: &'static str,
}

const APART: [Apart; 2] = [Apart { screen: "en", choose: "right right" }, Apart { screen: "kk", choose: "left left" }];

/// What a screen shows.
#[derive(Clone, Copy, PartialEq)]
pub enum Shows {
    /// What is told to the assessor alone.
    Told,
    /// The same in a popup, over a screen that may show whatever it does.
    Over,
    /// Words that are said to the candidate or listened for, too.
    Said,
}

use Shows::{Over, Said, Told};

fn rig(apart: &Apart, (columns, rows): (u16, u16)) -> Rig {
    let mut rig = Rig::with_shelf(columns, rows, |shelf| {
        shelf.rubrics[0].rubric = Arc::new(rubric::read(&with_kazakh(&watched())).unwrap());
    });
    rig.state.shared.locale = Locale::new(&apart.screen.into());
    rig
}

/// Prepared, the language chosen by these keys.
fn prepared(rig: &mut Rig, choose: &str) {
    rig.press(&format!(r#"enter n "K-0001" {LANGUAGE} {choose} ctrl-n"#));
}

fn opened(rig: &mut Rig, choose: &str) {
    prepared(rig, choose);
    rig.press("space space ctrl-n");
}

/// Held to the end; what is typed has no words.
fn held(rig: &mut Rig, choose: &str) {
    opened(rig, choose);
    rig.press(r#""11" ctrl-n "12 #" enter enter "13" alt-1 alt-a ctrl-n "14" ctrl-e a "15" tab left tab tab"#);
    rig.press(r#""2026-11-01" tab tab down down space ctrl-n esc ctrl-n "16" ctrl-n space ctrl-n"#);
}

fn rated(rig: &mut Rig, choose: &str) {
    held(rig, choose);
    rig.press(r#"2 "21" ctrl-n 2 "22" ctrl-n 3 "23" ctrl-n 1 ctrl-n"#);
}

/// A screen by its name, the way there, the keys from there on, and what it shows.
pub type Screen = (&'static str, fn(&mut Rig, &str), &'static str, Shows);

pub const SCREENS: [Screen; 24] = [
    ("rubrics", prepared, "ctrl-q r", Told),
    ("home", opened, "ctrl-q", Told),
    ("self-assessment", prepared, "ctrl-p ctrl-l 1 2", Said),
    ("opening", prepared, "", Said),
    ("observation sheets", prepared, "O", Told),
    ("an observation's form", prepared, "O enter", Told),
    ("an observation", prepared, r#"O enter "31" ctrl-n 1 2 g"#, Said),
    ("a question", opened, "ctrl-n", Said),
    ("a question whole", opened, "ctrl-n alt-n", Said),
    ("go to", opened, "ctrl-g", Said),
    ("criteria to link", opened, r#""41 #""#, Over),
    ("agenda", opened, "ctrl-o", Said),
    ("evidence", held, "ctrl-e", Told),
    ("an item whole", held, "ctrl-e enter esc alt-n", Over),
    ("the form of evidence", held, "ctrl-e a", Told),
    ("rating", held, "2 esc", Said),
    ("a rating whole", held, "2 esc v", Said),
    ("ratings", held, "2 esc ctrl-o tab", Over),
    ("recommendation", rated, "", Told),
    ("why", rated, "enter", Over),
    ("everything", rated, "v", Over),
    ("departure", rated, "d", Over),
    ("moderation", rated, r#"a f9 enter m "M" enter"#, Told),
    ("moderation's grounds", rated, r#"a f9 enter m "M" enter enter"#, Over),
];

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// The words of a text, small, without ids and single letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '…');
    let plain = words.filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic));
    plain.map(str::to_lowercase)
}

/// The words that can only be the rubric's in the language of the interview.
fn of_interview(rig: &Rig, apart: &Apart) -> impl Fn(&str) -> bool {
    let screen_is_latin = apart.screen == "en";
    let source = &rig.state.shared.shelf.rubrics[0].rubric.source_text;
    let english = source.split(r#""en": ""#).skip(1).filter_map(|part| part.split('"').next());
    let english = english.flat_map(words).filter(|word| !EVERYWHERE.split(' ').any(|known| known == word));
    let english: BTreeSet<String> = english.collect();
    move |word| if screen_is_latin { is_cyrillic(word) } else { english.contains(word) }
}

/// Words that the program says in the language of the screen.
fn of_screen(apart: &Apart, word: &str) -> bool {
    is_cyrillic(word) != (apart.screen == "en") && !EVERYWHERE.split(' ').any(|known| known == word)
}

/// The rows of a screen, or of the popup over it: what stands beneath its title.
pub fn shown(picture: &str, shows: Shows) -> impl Iterator<Item = &str> {
    let title = picture.lines().enumerate().filter(|(_, row)| row.starts_with("── ")).map(|(at, _)| at);
    let from = if shows == Over { title.last().expect("a popup has a title") } else { 0 };
    picture.lines().skip(from)
}

/// What stands apart from one another in a row: columns, labels and what they are labels of, what is in brackets.
fn pieces(row: &str) -> impl Iterator<Item = &str> {
    row.split("  ").flat_map(|column| column.split([':', '(', ')', '·', '–', '│']))
}

#[test]
fn no_sentence_and_no_table_mixes_the_language_of_the_screen_with_that_of_the_interview() {
    let mut mixed = Vec::new();
    for (apart, size) in APART.iter().flat_map(|apart| SIZES.map(|size| (apart, size))) {
        let mut said = BTreeSet::new();
        for (name, way, keys, shows) in SCREENS {
            let mut rig = rig(apart, size);
            way(&mut rig, apart.choose);
            rig.press(keys);
            rig.wait(5);
            let foreign = of_interview(&rig, apart);
            let picture = rig.picture();
            for row in shown(&picture, shows) {
                let wrong = match shows {
                    Told | Over => words(row).any(|word| foreign(&word)),
                    Said => pieces(row).any(|piece| {
                        words(piece).any(|word| foreign(&word)) && words(piece).any(|word| of_screen(apart, &word))
                    }),
                };
                if wrong {
                    mixed.push(format!("{name} in {} at {size:?}: {row}", apart.screen));
                }
                if shows == Said && words(row).any(|word| foreign(&word)) {
                    said.insert(name);
                }
            }
        }
        assert!(said.len() >= 6, "words of the interview are found: {said:?}");
    }
    assert!(mixed.is_empty(), "{}", mixed.join("\n"));
}
