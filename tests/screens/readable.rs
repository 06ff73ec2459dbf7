//! What a screen shows can be read whole: the signs on it are explained on its help page, and whatever is cut can be
//! brought to the screen.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use viva::{
    bounds::{FIELD_CHARS_MAX, RUBRIC_TEXT_CHARS_MAX},
    practice::drill::{Drill, DrillKind, DrillWish},
    rubric::{Rubric, Text},
    store::Shelf,
};

use crate::{
    calibration::office::three,
    screens::{calibration::compared, cohort::named, rig::Rig},
};

/// The smallest window.
const SMALL: (u16, u16) = (60, 16);
/// The criteria of the rubric of the tests.
const CRITERIA: [&str; 5] = ["C1", "C2", "C3", "C4", "C5"];
/// A screen that says no more after so many keys never will.
const KEYS_MAX: usize = 2_000;
/// Rows of a list that fit the largest screen: going down to the last of them changes nothing to be read.
const ROWS_IN_SIGHT: usize = 25;

/// The words of the screen while a key is pressed until the picture stays as it is, row after row.
pub(super) fn read_with(rig: &mut Rig, key: &str) -> String {
    // The clock in the top line goes on.
    let below = |rig: &Rig| rig.picture().split_once('\n').map(|(_, below)| below.to_owned()).unwrap_or_default();
    let patience = if key == "down" { ROWS_IN_SIGHT } else { 1 };
    let (mut seen, mut before, mut still) = (rig.picture(), below(rig), 0);
    for _ in 0..KEYS_MAX {
        rig.press(key);
        let now = below(rig);
        still = if now == before { still + 1 } else { 0 };
        if still == patience {
            return seen;
        }
        seen += &now;
        before = now;
    }
    panic!("{key} never comes to an end:\n{}", rig.picture());
}

/// The words that are not among those read.
fn missing(wanted: &str, read: &str) -> Vec<String> {
    let read: BTreeSet<&str> = read.split_whitespace().map(|word| word.trim_end_matches([',', ':'])).collect();
    wanted.split_whitespace().filter(|word| !read.contains(word)).map(str::to_owned).collect()
}

/// A text of so many characters at the most in which each word stands once.
fn text(name: &str, chars: usize) -> String {
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

/// A text of a rubric as long as it may be.
fn longest(name: &str) -> Text {
    Text::new(text(name, RUBRIC_TEXT_CHARS_MAX), BTreeMap::new())
}

/// Makes what rubrics say as long as it may be.
fn fill(shelf: &mut Shelf) {
    shelf.rubrics.iter_mut().for_each(|shelved| fill_rubric(Arc::make_mut(&mut shelved.rubric)));
}

fn fill_rubric(rubric: &mut Rubric) {
    rubric.title = longest("title");
    rubric.about = longest("about");
    rubric.source = longest("source");
    for (id, unit) in &mut rubric.units {
        unit.title = longest(&format!("unit-{id}-"));
    }
    for (id, criterion) in &mut rubric.criteria {
        criterion.title = longest(&format!("title-{id}-"));
        criterion.statement = longest(&format!("statement-{id}-"));
        for (rank, anchor) in &mut criterion.anchors {
            *anchor = longest(&format!("anchor-{id}-{rank}-"));
        }
    }
}

fn small() -> Rig {
    Rig::with_shelf(SMALL.0, SMALL.1, fill)
}

#[track_caller]
fn assert_read(wanted: &[&str], read: &str) {
    for wanted in wanted {
        let missing = missing(wanted, read);
        assert!(missing.is_empty(), "{} words of {wanted:.40} are missing, {:?} first", missing.len(), missing.first());
    }
}

fn said(name: &str) -> String {
    text(name, RUBRIC_TEXT_CHARS_MAX)
}

#[test]
fn a_rubric_is_read_whole_before_it_is_chosen() {
    let mut rig = small();
    rig.press("r");
    let read = read_with(&mut rig, "pagedown");
    let wanted = ["title", "about", "unit-U1-", "unit-U2-", "title-C1-", "title-C4-", "source"].map(said);
    assert_read(&wanted.each_ref().map(String::as_str), &read);
}

#[test]
fn the_chosen_session_is_read_whole() {
    let mut rig = small();
    let name = text("name", FIELD_CHARS_MAX);
    rig.press(&format!(r#"enter n "{name}" ctrl-n ctrl-q"#));
    assert!(rig.picture().contains("name1 "), "{}", rig.picture());
    rig.press("f8");
    let read = read_with(&mut rig, "pagedown");
    assert_read(&[&name, &said("title"), "(fictional)"], &read);
}

#[test]
fn names_at_home_take_the_room_that_there_is() {
    for (columns, chars) in [(60, 11), (80, 20), (200, 60)] {
        let mut rig = Rig::new(columns, 24);
        let name = "K".repeat(chars);
        rig.press(&format!(r#"enter n "{name}" ctrl-n ctrl-q"#));
        let list = rig.picture().lines().take(12).collect::<Vec<_>>().join("\n");
        assert!(list.contains(&format!("{name}  First aid")), "{}", rig.picture());
    }
}

#[test]
fn what_a_moderator_looks_at_is_read_whole() {
    let mut rig = small();
    rig.hold_interview();
    rig.rate_interview();
    rig.press(r#"a f9 enter m "M. Moderator" enter enter"#);
    let read = read_with(&mut rig, "pagedown");
    assert_read(&[&said("title-C1-"), &said("statement-C1-"), &said("anchor-C1-1-")], &read);
}

#[test]
fn a_replay_is_read_whole() {
    let mut rig = small();
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter y space end p p p enter");
    let read = read_with(&mut rig, "pagedown");
    let criterion = ["C1", "C2", "C3", "C4"].into_iter().find(|id| read.contains(&format!("statement-{id}-1")));
    let criterion = criterion.unwrap_or_else(|| panic!("{}", rig.picture()));
    assert_read(&[&said(&format!("statement-{criterion}-"))], &read);
}

#[test]
fn a_comparison_is_read_whole() {
    let mut rig = small();
    rig.open_interview_of_a_panel();
    rig.hold_opened_interview();
    rig.all_have_signed();
    rig.press("g");
    let by_scrolling = read_with(&mut rig, "pagedown");
    let criterion = ["C1", "C2", "C3", "C4"].into_iter().find(|id| by_scrolling.contains(&format!("statement-{id}-1")));
    let wanted = said(&format!("statement-{}-", criterion.expect("one is chosen")));
    rig.press("enter");
    let on_a_page = read_with(&mut rig, "pagedown");
    assert_read(&[&wanted, "A. Assessor (fictional) C. Third"], &by_scrolling);
    assert_read(&[&wanted, "A. Assessor (fictional) C. Third"], &on_a_page);
}

#[test]
fn the_name_on_a_sheet_is_read_whole() {
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    let name = text("second", FIELD_CHARS_MAX - 20);
    rig.press(&format!(r#"enter n "K-0001" pagedown backtab "{name}, C. Third" ctrl-n space space ctrl-n"#));
    rig.hold_opened_interview();
    rig.press("down f8");
    let read = read_with(&mut rig, "pagedown");
    assert_read(&[&name], &read);
}

#[test]
fn the_aims_of_a_case_are_read_whole() {
    let mut rig = small();
    rig.press("p");
    let read = read_with(&mut rig, "pagedown");
    let rubric = rig.state.shared.shelf.rubrics[0].rubric.clone();
    let case = crate::screens::fuzz::terminal::case(&rubric);
    let aims: Vec<String> = case.aims.iter().map(|aim| aim.get(&"en".into()).to_owned()).collect();
    assert_read(&aims.iter().map(String::as_str).collect::<Vec<_>>(), &read);
}

#[test]
fn a_comparison_of_raters_is_read_whole() {
    let (mut ratings, figures) = compared(&three());
    fill_rubric(Arc::make_mut(&mut ratings.rubric));
    let names = ["anna", "boris", "cem"].map(|name| text(name, FIELD_CHARS_MAX));
    ratings.raters = names.to_vec();
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    rig.compared = Some(Ok((ratings, figures)));
    rig.compare();
    let legend = "+ above the middle - below ++ and -- a level or more; 0 not enough evidence";
    assert_read(&[legend], &rig.picture());
    let mut criterion = "";
    for name in &names {
        let by_scrolling = read_with(&mut rig, "pagedown");
        criterion =
            CRITERIA.into_iter().find(|id| by_scrolling.contains(&format!("title-{id}-1 "))).expect("one is chosen");
        assert_read(&[name, &said(&format!("title-{criterion}-"))], &by_scrolling);
        rig.press("down");
    }
    rig.press("enter");
    let page = read_with(&mut rig, "pagedown");
    let wanted: Vec<String> =
        names.into_iter().chain(["statement", "title"].map(|what| said(&format!("{what}-{criterion}-")))).collect();
    assert_read(&wanted.iter().map(String::as_str).collect::<Vec<_>>(), &page);
    let anchors = ["0", "1", "2"].map(|rank| format!("anchor-{criterion}-{rank}-"));
    let told = anchors.iter().filter(|anchor| page.contains(&format!("{anchor}1 ")));
    assert!(told.map(|anchor| assert_read(&[&said(anchor)], &page)).count() > 1, "{}", rig.picture());
}

/// An option below the edge of the screen is shown by its key, and answers only with the next one.
#[test]
fn an_option_of_a_drill_that_was_not_on_the_screen_is_no_answer() {
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    rig.drilled = |drill: &mut Drill| fill_rubric(Arc::make_mut(&mut drill.rubric));
    rig.begin_drills(DrillWish { kind: Some(DrillKind::Rate), ..DrillWish::anything("T. Trainee (fictional)") });
    rig.press("-");
    assert!(rig.drills.reviews.is_empty(), "{}", rig.picture());
    rig.press("enter");
    assert_eq!(rig.drills.reviews.len(), 1);
}

#[test]
fn a_drill_is_read_whole_before_and_after_the_answer() {
    let lengthen = |drill: &mut Drill| {
        let rubric = Arc::make_mut(&mut drill.rubric);
        fill_rubric(rubric);
        rubric.questions.values_mut().for_each(|question| question.wording = longest("wording"));
    };
    for kind in [DrillKind::Rate, DrillKind::Evidence, DrillKind::Probe] {
        let mut rig = Rig::new(SMALL.0, SMALL.1);
        rig.drilled = lengthen;
        rig.begin_drills(DrillWish { kind: Some(kind), ..DrillWish::anything("T. Trainee (fictional)") });
        for answered in [false, true] {
            if answered {
                rig.press("down space enter");
            }
            rig.press("alt-n");
            let read = read_with(&mut rig, "pagedown");
            rig.press("esc");
            assert_read(&[&said("wording")], &read);
            // Other criteria are named by their titles alone.
            let criterion = CRITERIA.into_iter().find(|id| read.contains(&format!("statement-{id}-1 ")));
            let Some(criterion) = criterion else {
                assert_eq!(kind, DrillKind::Probe, "{}", rig.picture());
                continue;
            };
            assert_read(
                &["title", "statement"]
                    .map(|what| said(&format!("{what}-{criterion}-")))
                    .each_ref()
                    .map(String::as_str),
                &read,
            );
            if kind == DrillKind::Rate && !answered {
                let anchors = [0, 1, 2].map(|rank| said(&format!("anchor-{criterion}-{rank}-")));
                assert_read(&anchors.each_ref().map(String::as_str), &read);
            }
        }
    }
}

#[test]
fn a_cohort_is_read_whole() {
    let [trainee, case, rubric] =
        [text("trainee", FIELD_CHARS_MAX), text("case", RUBRIC_TEXT_CHARS_MAX), text("rubric", RUBRIC_TEXT_CHARS_MAX)];
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    rig.cohort = Some(Ok(named(&trainee, &case, &rubric)));
    rig.show_cohort(false);
    let legend = "same as reference in the latest signed attempt (n ratings) then signed/begun";
    assert_read(&[legend], &rig.picture());
    rig.press("enter");
    let read = read_with(&mut rig, "pagedown");
    assert_read(&[&trainee, &case, &rubric], &read.replace(['(', ')'], " "));
}

#[test]
fn a_title_that_is_longer_than_its_line_is_read_whole() {
    let mut rig = Rig::with_shelf(SMALL.0, SMALL.1, |shelf| {
        let rubric: &mut Rubric = Arc::make_mut(&mut shelf.rubrics[0].rubric);
        let levels = rubric.scales.values_mut().flat_map(|scale| &mut scale.levels);
        levels
            .enumerate()
            .for_each(|(rank, level)| level.label = Text::new(text(&format!("label{rank}-"), 300), BTreeMap::new()));
    });
    rig.open_interview_of_a_panel();
    rig.hold_opened_interview();
    rig.all_have_signed();
    rig.press("g");
    let details = read_with(&mut rig, "pagedown");
    let labels = [0, 1, 2].map(|rank| text(&format!("label{rank}-"), 300));
    assert_read(&labels.each_ref().map(String::as_str), &details);
    rig.press("2");
    let title = read_with(&mut rig, "pagedown");
    assert_read(&[&labels[1]], &title);
}

#[test]
fn what_is_told_is_told_whole_and_hints_that_do_not_fit_say_so() {
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    rig.press("r");
    let told = text("told", 200);
    rig.state.shared.notice = Some(viva::tui::Notice { text: told.clone(), wrong: true });
    assert_read(&[&told], &rig.picture());
    let mut rig = Rig::new(SMALL.0, SMALL.1);
    rig.open_interview();
    let foot = |rig: &Rig| rig.picture().lines().nth(15).unwrap_or_default().to_owned();
    assert!(foot(&rig).contains("…   Alt-/ help"), "{}", foot(&rig));
    rig.resize(200, 50);
    let foot = rig.picture().lines().nth(49).unwrap_or_default().to_owned();
    assert!(!foot.contains('…'), "{foot}");
}

/// Brings the state to a screen.
type Prepare = fn(&mut Rig);

#[test]
fn every_sign_of_a_screen_is_on_its_help_page() {
    let signs = "✓✗●◐◕◔○▸⚑▲█░┃";
    let held: Prepare = |rig| {
        rig.hold_interview();
        rig.rate_interview();
    };
    let screens: [(&str, Prepare); 12] = [
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
        let help = read_with(&mut rig, "pagedown");
        for sign in picture.chars().filter(|sign| signs.contains(*sign)) {
            let explained = |line: &str| line.split("  ").filter(|part| !part.is_empty()).count() > 1;
            let told = help.lines().any(|line| line.starts_with("   ") && line.contains(sign) && explained(line));
            assert!(told, "{sign} on {name}:\n{picture}\n{help}");
        }
    }
}
