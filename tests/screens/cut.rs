//! Whatever a small window has no room for, it says so: a text that is cut ends in the mark of more, and so does a list
//! that goes on.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use viva::rubric::{self, Rubric, Text};

use crate::{
    observation::watched,
    screens::{
        one_language::{SCREENS, Shows, shown},
        rig::Rig,
    },
};

const SMALL: [(u16, u16); 2] = [(60, 16), (80, 24)];
/// Rows of a window in which nothing has to be cut.
const TALL: u16 = 200;
/// Words of each text of the rubric.
const WORDS: usize = 25;

/// A text in which each word stands once.
fn text(name: &str) -> Text {
    let words: Vec<String> = (1..=WORDS).map(|number| format!("{name}{number}")).collect();
    Text::new(words.join(" "), BTreeMap::new())
}

/// Texts of a rubric that are longer than most.
fn long(rubric: &mut Rubric) {
    rubric.about = text("about");
    for (id, unit) in &mut rubric.units {
        unit.title = text(&format!("unit-{id}-"));
    }
    for (id, criterion) in &mut rubric.criteria {
        criterion.title = text(&format!("title-{id}-"));
        criterion.statement = text(&format!("statement-{id}-"));
        for (rank, anchor) in &mut criterion.anchors {
            *anchor = text(&format!("anchor-{id}-{rank}-"));
        }
    }
    for (id, question) in &mut rubric.questions {
        question.wording = text(&format!("wording-{id}-"));
    }
}

fn drawn(columns: u16, rows: u16, lengthen: bool, screen: &(fn(&mut Rig, &str), &str)) -> String {
    let mut rig = Rig::with_shelf(columns, rows, |shelf| {
        let mut rubric = rubric::read(&watched()).unwrap();
        if lengthen {
            long(&mut rubric);
        }
        shelf.rubrics[0].rubric = Arc::new(rubric);
    });
    (screen.0)(&mut rig, "");
    rig.press(screen.1);
    // What is found in the background stands on both.
    rig.wait(5);
    rig.picture()
}

/// What stands between the top line, or the title of a popup, and the keys at the foot.
fn body(picture: &str, shows: Shows) -> String {
    let rows: Vec<&str> = shown(picture, shows).collect();
    let most = rows.len().saturating_sub(2);
    rows[1..most].join("\n")
}

fn words(picture: &str) -> BTreeSet<&str> {
    let told = picture.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    told.filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

#[test]
fn whatever_a_small_window_has_no_room_for_it_says_so() {
    let mut silent = Vec::new();
    let mut cut = 0;
    for ((columns, rows), lengthen) in SMALL.into_iter().flat_map(|size| [(size, false), (size, true)]) {
        for (name, way, keys, shows) in SCREENS {
            let [small, tall] = [rows, TALL].map(|rows| drawn(columns, rows, lengthen, &(way, keys)));
            let [small, tall] = [body(&small, shows), body(&tall, shows)];
            let missing: Vec<&str> = words(&tall).difference(&words(&small)).copied().collect();
            cut += usize::from(!missing.is_empty());
            if !missing.is_empty() && !small.contains('…') {
                silent.push(format!("{name} at {columns}×{rows}, {lengthen}: {missing:?}\n{small}"));
            }
        }
    }
    assert!(cut > 20, "much is cut in small windows, not {cut} alone");
    assert!(silent.is_empty(), "{}", silent.join("\n\n"));
}
