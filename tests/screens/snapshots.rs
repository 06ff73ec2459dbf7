//! Every screen at 80×24 and, where it shows more, at 160×48, as a picture that a person has looked at.

use crate::screens::{pictures, rig::Rig};

fn prepared(prepare: impl Fn(&mut Rig)) -> impl Fn(u16, u16) -> Rig {
    move |columns, rows| {
        let mut rig = Rig::new(columns, rows);
        prepare(&mut rig);
        rig.wait(2);
        rig
    }
}

fn check(name: &str, prepare: impl Fn(&mut Rig)) {
    pictures::check(name, prepared(prepare));
}

fn check_small(name: &str, prepare: impl Fn(&mut Rig)) {
    pictures::check_small(name, prepared(prepare));
}

#[test]
fn home_without_sessions() {
    check("home_empty", |_| {});
}

#[test]
fn home_with_sessions() {
    check("home", |rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press("a f9 enter ctrl-q");
        rig.press(r#"n n "K-0002" ctrl-n space space ctrl-n "first words" ctrl-n ctrl-q"#);
    });
}

#[test]
fn rubrics() {
    check_small("rubrics", |rig| rig.press("r"));
}

#[test]
fn preparation() {
    check("prepare", |rig| rig.press(r#"enter n "K-0001" tab tab space"#));
}

#[test]
fn opening() {
    check_small("open", |rig| rig.press(r#"enter n "K-0001" ctrl-n space f7 "on paper" enter esc up"#));
}

#[test]
fn question_with_notes() {
    check("ask", |rig| {
        rig.open_interview();
        rig.press(r#"ctrl-n "Looked round, switched the saw off #" enter enter alt-1 alt-a"#);
        rig.press(
            r#""A long remark that does not fit on one row, so that it must be broken at a word, in Kazakh too: "#,
        );
        rig.press(r#""Өртті сөндіргеннен кейін ғана көмек көрсетті""#);
    });
}

#[test]
fn criteria_to_link() {
    check("ask_link", |rig| {
        rig.open_interview();
        rig.press(r##"ctrl-n "Looked round #" "c4""##);
    });
}

#[test]
fn places_to_go_to() {
    check("go_to", |rig| {
        rig.open_interview();
        rig.press("ctrl-n ctrl-g");
    });
}

#[test]
fn help() {
    check("help", |rig| {
        rig.open_interview();
        rig.press("f1");
    });
}

#[test]
fn probes_and_points() {
    check("tick", |rig| {
        rig.open_interview();
        rig.press("ctrl-n ctrl-l space down");
    });
}

#[test]
fn reason_for_skipping() {
    check("skip", |rig| {
        rig.open_interview();
        rig.press(r#"ctrl-n alt-k "no time""#);
    });
}

#[test]
fn evidence_register() {
    check("evidence", |rig| {
        rig.hold_interview();
        rig.press("ctrl-e");
    });
}

#[test]
fn evidence_form() {
    check("evidence_form", |rig| {
        rig.open_interview();
        rig.press(r#"ctrl-e a "Course certificate" tab tab "Training centre (fictional)" tab "2026-03" tab tab down"#);
    });
}

#[test]
fn closing() {
    check("close", |rig| {
        rig.open_interview();
        rig.press(r#"ctrl-n "x" ctrl-n "y" ctrl-n "z" ctrl-n"#);
    });
}

#[test]
fn rating() {
    check("rate", |rig| {
        rig.hold_interview();
        rig.press(r#"2 "looked round before moving (Q2)""#);
    });
}

#[test]
fn who_of_several_has_signed() {
    check("sheets", |rig| {
        rig.open_interview_of_a_panel();
        rig.hold_opened_interview();
    });
}

#[test]
fn a_rating_sheet() {
    check("sheet", |rig| {
        rig.open_interview_of_a_panel();
        rig.hold_opened_interview();
        rig.press(r#"down enter 2 "looked round before moving (Q2)" esc"#);
    });
}

#[test]
fn signing_a_rating_sheet() {
    check("sheet_sign", |rig| {
        rig.open_interview_of_a_panel();
        rig.hold_opened_interview();
        rig.press(r#"down enter 2 "looked round (Q2)" ctrl-n 2 ctrl-n 2 ctrl-n - ctrl-n"#);
    });
}

#[test]
fn a_sheet_is_signed_only_where_it_can_be_sealed_and_then_left() {
    let mut rig = Rig::new(160, 48);
    rig.open_interview_of_a_panel();
    rig.hold_opened_interview();
    rig.press(r#"down enter 2 "looked round (Q2)" ctrl-n 2 ctrl-n 2 ctrl-n - ctrl-n"#);
    rig.key = Err(viva::message!("The key cannot be read."));
    rig.press("enter");
    assert!(rig.picture().contains("Not signed") && rig.picture().contains("The key cannot be read."));
    // Nothing is lost: it can be gone on with, and signed.
    rig.press("1");
    rig.key = Ok("ab".repeat(32));
    rig.press("esc ctrl-n enter");
    let picture = rig.picture();
    assert!(picture.contains("Signed. It shows again") && !picture.contains("Rate  C"), "{picture}");
    assert!(picture.contains("rate on sheets"), "{picture}");
}

#[test]
fn several_ratings_side_by_side() {
    check("compare", |rig| {
        rig.open_interview_of_a_panel();
        rig.hold_opened_interview();
        rig.all_have_signed();
        rig.press(r#"g down 3 "stays on the line (Q2)" enter down f7 "the dummy was broken" enter home"#);
    });
}

#[test]
fn recommendation() {
    check("recommend", |rig| {
        rig.hold_interview();
        rig.rate_interview();
    });
}

#[test]
fn reasons_of_a_unit() {
    check("why", |rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press("down down down down down enter");
    });
}

#[test]
fn pictures_of_the_session() {
    for (name, more) in [("profile", ""), ("coverage", " tab"), ("time_line", " tab tab")] {
        check(name, |rig| {
            rig.hold_interview();
            rig.rate_interview();
            rig.press(&format!("o tab{more}"));
        });
    }
}

#[test]
fn what_is_missing() {
    check("missing", |rig| {
        rig.open_interview();
        rig.press("ctrl-g");
        let name = rig.state.shared.text("step-recommend");
        rig.press(&format!(r#""{name}" enter e"#));
    });
}

#[test]
fn signature() {
    check("sign", |rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press(r#"f "You keep calm." esc a f9"#);
    });
}

#[test]
fn signed() {
    check("signed", |rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press("a f9 enter");
    });
}

#[test]
fn moderation() {
    let moderate = |rig: &mut Rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press(r#"a f9 enter m "M. Moderator" enter"#);
    };
    check("moderate_name", |rig| {
        rig.hold_interview();
        rig.rate_interview();
        rig.press(r#"a f9 enter m "a. assessor (FICTIONAL)" enter"#);
    });
    check_small("moderate_level", |rig| {
        moderate(rig);
        rig.press("a down down d");
    });
    check("moderate", |rig| {
        moderate(rig);
        rig.press(r#"a down down d enter "she did not say how many are hurt" enter down a"#);
    });
    check_small("moderate_nothing_found", |rig| {
        moderate(rig);
        rig.press("f9 enter");
    });
    check_small("moderate_grounds", |rig| {
        moderate(rig);
        rig.press("enter");
    });
    check_small("moderate_leave", |rig| {
        moderate(rig);
        rig.press("a esc");
    });
    check("moderated", |rig| {
        moderate(rig);
        rig.press(r#"a down down d enter "she did not say how many are hurt" enter f9 "seen with the notes" enter"#);
    });
}

#[test]
fn the_same_key_again_takes_a_finding_back() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press(r#"a f9 enter m "M. Moderator" enter a"#);
    assert!(rig.picture().contains("1 of 4 looked at"), "{}", rig.picture());
    rig.press("a");
    assert!(rig.picture().contains("0 of 4 looked at"), "{}", rig.picture());
    rig.press(r#"d enter "because" enter"#);
    assert!(rig.picture().contains("1 of 4 looked at"), "{}", rig.picture());
    rig.press("d");
    assert!(rig.picture().contains("0 of 4 looked at"), "{}", rig.picture());
}

#[test]
fn a_remark_that_could_not_be_added_is_kept() {
    let mut rig = Rig::new(80, 24);
    rig.hold_interview();
    rig.rate_interview();
    rig.press(r#"a f9 enter m "M. Moderator" enter a f9"#);
    rig.key = Err(viva::message!("no"));
    rig.press(r#""seen with the notes" enter"#);
    assert!(rig.picture().contains("no key"), "{}", rig.picture());
    rig.press("f9");
    assert!(rig.picture().contains("seen with the notes"), "{}", rig.picture());
    rig.key = Ok("ab".repeat(32));
    rig.press("enter");
    assert!(rig.picture().contains("Moderated and sealed"), "{}", rig.picture());
}

#[test]
fn who_was_absent_from_one_agreement_is_there_for_the_next() {
    let mut rig = Rig::new(160, 48);
    rig.open_interview_of_a_panel();
    rig.hold_opened_interview();
    rig.all_have_signed();
    rig.press("g w space esc 2");
    let picture = rig.picture();
    assert!(picture.contains("Agreed by B. Second (fictional), C. Third (fictional). Why?"), "{picture}");
    rig.press("esc w down space esc 2");
    assert!(rig.picture().contains("It takes two assessors at least to agree."), "{}", rig.picture());
    rig.press("down 2");
    assert!(
        rig.picture().contains("Agreed by A. Assessor (fictional), B. Second (fictional), C."),
        "{}",
        rig.picture()
    );
}

#[test]
fn a_window_too_small() {
    let mut rig = Rig::new(50, 10);
    rig.open_interview();
    pictures::picture("snapshots", "too_small_50x10", &rig);
}

#[test]
fn marks_have_stand_ins_and_nothing_hangs_on_colour() {
    use viva::tui::Theme;
    let mut rig = Rig::new(80, 24);
    rig.state.shared.theme = Theme::new(false, false);
    rig.hold_interview();
    rig.rate_interview();
    pictures::picture("snapshots", "recommend_ascii_80x24", &rig);
}
