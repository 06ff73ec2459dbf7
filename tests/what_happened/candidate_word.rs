//! The candidate's own word before the close: what is read back, what is told of it where, and that it decides nothing.

use viva::{
    judgement::recommend,
    locale::{Locale, offered},
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        read_back,
        tables::tables,
    },
    session::{CandidateWord, Event, Interview, Refusal, SessionState, WordOn, without_links},
};

use super::{interview, report, report_in};
use crate::screens::{pictures, rig::Rig};

/// An interview before its close, with a remark that is linked to a criterion and a demonstration in the register.
fn before_the_close(columns: u16, rows: u16) -> Rig {
    let mut rig = Rig::new(columns, rows);
    rig.open_interview();
    rig.press(r#""By a course at the plant" ctrl-n"#);
    rig.press(r#""Looked round, switched the saw off #" enter enter "Called 112, said where" alt-1 alt-a ctrl-n"#);
    rig.press(r#""Right place, deep enough" ctrl-e a "Resuscitation on the dummy" tab left tab tab"#);
    rig.press(r#""2026-11-01" tab tab down down space ctrl-n esc ctrl-n"#);
    rig.press(r#""Gloves, water, plaster" ctrl-n space"#);
    rig
}

fn closed(words: &str) -> Rig {
    let mut rig = before_the_close(80, 24);
    rig.press(words);
    rig.press("ctrl-n");
    assert_eq!(interview(&rig).state(), SessionState::ToBeRated, "{}", rig.picture());
    rig
}

fn signed(words: &str) -> Rig {
    let mut rig = closed(words);
    rig.rate_interview();
    rig.press("a f9 enter");
    assert_eq!(interview(&rig).state(), SessionState::Signed, "{}", rig.picture());
    rig
}

fn word(rig: &Rig, on: WordOn) -> Option<CandidateWord> {
    interview(rig).record().candidate_words.get(&on).map(|said| said.word.clone())
}

const AGREES: &str = r#"c esc enter enter"#;
const REMARKS: &str = r#"c esc down enter "I also set up cones" enter down enter "The dummy is yours" enter"#;
const DECLINES: &str = r#"c esc down down enter enter down down enter "Not all is mine" enter"#;

#[test]
fn the_record_is_read_back_at_the_close() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let mut rig = before_the_close(columns, rows);
        rig.press("c");
        pictures::picture("snapshots", &format!("read_back_{columns}x{rows}"), &rig);
        rig.press("esc");
        pictures::picture("snapshots", &format!("candidate_word_{columns}x{rows}"), &rig);
        rig.press("enter esc");
        pictures::picture("snapshots", &format!("close_agreed_{columns}x{rows}"), &rig);
    }
}

#[test]
fn what_is_read_back_has_nothing_that_only_an_assessor_reads() {
    let rig = before_the_close(80, 24);
    for language in offered() {
        let locale = Locale::new(&language);
        let told = serde_json::to_string(&read_back(interview(&rig), &locale)).unwrap();
        assert!(told.contains("Looked round, switched the saw off"), "{told}");
        assert!(told.contains("Resuscitation on the dummy") && told.contains("Gloves, water, plaster"), "{told}");
        for hidden in ["#", "C1", "Q2", "E1"] {
            assert!(!told.contains(hidden), "{hidden} in {told}");
        }
    }
    let rubric = interview(&rig).rubric();
    for (noted, plain) in [
        ("off #C1", "off"),
        ("#C1 off #C2.", "off."),
        ("the #1 reason #C1, said so", "the #1 reason, said so"),
        ("#C1", ""),
        ("no link", "no link"),
    ] {
        assert_eq!(without_links(noted, rubric), plain);
    }
}

#[test]
fn a_word_is_told_in_record_letter_sheets_and_replay() {
    let rig = signed(REMARKS);
    assert_eq!(word(&rig, WordOn::Record), Some(CandidateWord::Remarked("I also set up cones".into())));
    let signed_one = interview(&rig);
    let (record, letter) = (report(signed_one, Audience::Centre), report(signed_one, Audience::Candidate));
    for told in [&record, &letter] {
        assert!(told.contains("I also set up cones") && told.contains("The dummy is yours"), "{told}");
    }
    assert!(letter.contains("Your remark on it:"), "{letter}");
    assert!(!report(signed_one, Audience::Public).contains("cones"));
    let day = signed_one.trail().last().unwrap().at.date_naive();
    let recommendation = recommend(signed_one.rubric(), signed_one.record(), day);
    for (audience, all) in [(Audience::Centre, true), (Audience::Public, false)] {
        let sheets = format!("{:?}", tables(signed_one, &recommendation, audience, &Locale::new(&"en".into())));
        assert_eq!(sheets.contains("I also set up cones"), all);
        assert!(sheets.contains("Candidate on the record"), "{sheets}");
    }
    let hidden = anonymous(signed_one, &[7; 32], Texts::Lengths).to_string();
    assert!(hidden.contains("\"Remarked\"") && !hidden.contains("cones"), "{hidden}");
    let declined = report(interview(&signed(DECLINES)), Audience::Centre);
    assert!(
        declined.contains("does not agree, without a reason") && declined.contains("Not all is mine"),
        "{declined}"
    );
}

#[test]
fn an_interview_that_was_not_read_back_says_so_in_its_record_alone() {
    let rig = signed("");
    for (language, told) in [("en", "not read back"), ("ru", "не зачитаны"), ("kk", "оқып берілген жоқ")]
    {
        assert!(report_in(language, interview(&rig), Audience::Centre).contains(told), "{language}");
    }
    assert!(!report(interview(&rig), Audience::Candidate).contains("read back"));
}

#[test]
fn a_word_decides_nothing_and_brings_no_decision_down() {
    let recommended = |rig: &Rig| {
        let interview = interview(rig);
        recommend(interview.rubric(), interview.record(), interview.trail().last().unwrap().at.date_naive())
    };
    let without = signed("");
    for words in [AGREES, REMARKS, DECLINES] {
        let with = signed(words);
        assert_eq!(recommended(&with), recommended(&without), "{words}");
        assert_eq!(interview(&with).record().decision, interview(&without).record().decision);
    }
    let mut decided = closed("");
    decided.rate_interview();
    decided.press("a");
    let before = interview(&decided).record().decision.clone();
    let mut interview = interview(&decided).clone();
    let now = interview.trail().last().unwrap().at;
    interview.act(Event::CandidateSaid { on: WordOn::Record, word: CandidateWord::Agreed }, "A", now).unwrap();
    assert!(before.is_some() && interview.record().decision == before);
}

#[test]
fn a_word_is_taken_back_and_what_is_noted_after_it_is_told() {
    let mut rig = before_the_close(80, 24);
    rig.press(AGREES);
    assert_eq!(word(&rig, WordOn::Evidence), Some(CandidateWord::Agreed));
    rig.press("alt-z");
    assert_eq!(word(&rig, WordOn::Evidence), None);
    rig.press("alt-z");
    assert_eq!(word(&rig, WordOn::Record), None);
    rig.press("alt-y");
    assert_eq!(word(&rig, WordOn::Record), Some(CandidateWord::Agreed));
    let of = |rig: &Rig| interview(rig).record().candidate_words[&WordOn::Record].changed_since;
    assert!(!of(&rig));
    rig.press(r#"ctrl-p enter "and cleaned up" ctrl-n"#);
    assert!(of(&rig), "{}", rig.picture());
    assert!(report(interview(&rig), Audience::Centre).contains("something of it was changed after that"));
}

#[test]
fn a_scripted_candidate_has_no_word() {
    let mut rig = Rig::new(80, 24);
    rig.open_practice();
    let mut practice: Interview = interview(&rig).clone();
    let now = practice.trail().last().unwrap().at;
    let said = Event::CandidateSaid { on: WordOn::Record, word: CandidateWord::Agreed };
    assert_eq!(practice.act(said, "A", now), Err(Refusal::WordInPractice));
    assert_eq!(practice.record().words_asked_for().count(), 0);
}
