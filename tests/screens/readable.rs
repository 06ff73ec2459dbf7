//! What a screen shows can be read whole: the signs on it are explained on its help page, and whatever is cut can be
//! brought to the screen.

use std::collections::BTreeSet;

use crate::screens::rig::Rig;

/// The smallest window.
const SMALL: (u16, u16) = (60, 16);
/// A screen that says no more after so many keys never will.
const KEYS_MAX: usize = 600;

/// What the screen says while a key is pressed until the picture stays as it is, row after row.
fn read_with(rig: &mut Rig, key: &str) -> String {
    // The clock in the top line goes on.
    let below = |rig: &Rig| rig.picture().split_once('\n').map(|(_, below)| below.to_owned()).unwrap_or_default();
    let mut seen = rig.picture();
    for _ in 0..KEYS_MAX {
        let before = below(rig);
        rig.press(key);
        if below(rig) == before {
            return seen;
        }
        seen += &below(rig);
    }
    panic!("{key} never comes to an end:\n{}", rig.picture());
}

/// The words that are not among those read.
pub fn missing(wanted: &str, read: &str) -> Vec<String> {
    let read: BTreeSet<&str> = read.split_whitespace().collect();
    wanted.split_whitespace().filter(|word| !read.contains(word)).map(str::to_owned).collect()
}

/// A text of so many characters at the most in which each word stands once.
pub fn text(name: &str, chars: usize) -> String {
    let mut text = String::new();
    for word in (1..).map(|number| format!("{name}{number}")) {
        if text.len() + 1 + word.len() > chars {
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text += &word;
    }
    text
}

#[test]
fn every_sign_of_a_screen_is_on_its_help_page() {
    let signs = "✓✗●◐◕◔○▸⚑▲█░┃";
    let held: fn(&mut Rig) = |rig| {
        rig.hold_interview();
        rig.rate_interview();
    };
    let screens: [(&str, fn(&mut Rig)); 12] = [
        ("home", |rig| {
            rig.hold_interview();
            rig.press("ctrl-q");
        }),
        ("opening", |rig| rig.press(r#"enter n "K-0001" ctrl-n space"#)),
        ("question", |rig| {
            rig.open_interview();
            rig.press(r#"ctrl-n "Looked round" alt-1 alt-a alt-m"#);
        }),
        ("evidence", |rig| {
            rig.hold_interview();
            rig.press("ctrl-e");
        }),
        ("rating", |rig| {
            rig.hold_interview();
            rig.press("2");
        }),
        ("recommendation", held),
        ("moderation", |rig| {
            rig.hold_interview();
            rig.rate_interview();
            rig.press(r#"a f9 enter m "M. Moderator" enter a down d enter "why" enter"#);
        }),
        ("replay", |rig| {
            rig.hold_interview();
            rig.rate_interview();
            rig.press("a f9 enter y space");
        }),
        ("cases", |rig| {
            rig.open_practice();
            rig.press("ctrl-q");
        }),
        ("practice", |rig| rig.open_practice()),
        ("drill", |rig| {
            rig.press("d");
        }),
        ("comparison", |rig| {
            rig.open_interview_of_a_panel();
            rig.hold_opened_interview();
            rig.all_have_signed();
            rig.press("g");
        }),
    ];
    for (name, prepare) in screens {
        let mut rig = Rig::new(160, 60);
        prepare(&mut rig);
        let picture = rig.picture();
        rig.press("alt-/");
        let help = read_with(&mut rig, "down");
        for sign in picture.chars().filter(|sign| signs.contains(*sign)) {
            let explained = |line: &str| line.split("  ").filter(|part| !part.is_empty()).count() > 1;
            let told = help.lines().any(|line| line.starts_with("   ") && line.contains(sign) && explained(line));
            assert!(told, "{sign} on {name}:\n{picture}\n{help}");
        }
    }
}
