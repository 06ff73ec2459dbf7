//! Opened, asked, skipped and not asked are four things.

use viva::{
    procedure::{place_of_question, previous, questions_in_order},
    report::Audience,
    session::{Event, QuestionState, ScriptPart, SessionState},
    store::Head,
};

use super::{interview, report};
use crate::screens::rig::Rig;

/// At the first question, where keys are pressed as fast as they can be.
fn at_the_first() -> Rig {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.pace = chrono::TimeDelta::zero();
    rig
}

fn states(rig: &Rig) -> Vec<QuestionState> {
    let record = interview(rig).record();
    record.questions_in_scope(interview(rig).rubric()).iter().map(|id| record.question_state(id)).collect()
}

#[test]
fn what_was_passed_over_was_opened_and_is_left_to_be_asked() {
    use QuestionState::{Asked, NotAsked, Opened, Skipped};
    for (name, keys, seconds, state, left) in [
        ("passed over", "", 0, Opened, true),
        ("glanced at", "", 2, Opened, true),
        ("put, with nothing to note", "", 3, Asked, false),
        ("noted on", r#""something" "#, 0, Asked, false),
        ("skipped", r#"alt-k "no time" enter ctrl-p "#, 60, Skipped, false),
    ] {
        let mut rig = at_the_first();
        rig.press(keys);
        rig.wait(seconds);
        rig.press("ctrl-n");
        let interview = interview(&rig);
        assert_eq!(states(&rig)[..3], [state, Opened, NotAsked], "{name}");
        assert_eq!(interview.record().questions_left(interview.rubric()).contains(&"Q1".into()), left, "{name}");
    }
}

#[test]
fn an_interview_with_questions_that_were_not_asked_closes_with_a_reason_and_says_so() {
    let mut rig = at_the_first();
    rig.press(r#"ctrl-n "Looked round first" ctrl-n ctrl-n ctrl-n "#);
    rig.press("space ctrl-n");
    let asks = rig.picture();
    assert!(asks.contains("3 questions were not asked: Q1, Q3, Q4"), "{asks}");
    assert!(interview(&rig).record().closed.is_none());
    rig.press("enter");
    assert!(interview(&rig).record().closed.is_none(), "no reason was given: {}", rig.picture());
    rig.press(r#"ctrl-n "the candidate had to catch a train" enter"#);
    assert_eq!(interview(&rig).state(), SessionState::ToBeRated, "{}", rig.picture());
    let skipped = states(&rig).into_iter().filter(|state| *state == QuestionState::Skipped).count();
    assert_eq!(skipped, 3);
    let told = report(interview(&rig), Audience::Assessor);
    assert_eq!(told.matches("skipped: the candidate had to catch a train").count(), 3, "{told}");
    assert!(report(interview(&rig), Audience::Public).contains("1 of 4 questions were asked"));
}

#[test]
fn a_question_of_ones_own_leads_on_from_where_it_was_asked() {
    // Before a question that was passed to just now, and after one that was asked.
    for (seconds, way) in [(0, ["Q1", "A1", "Q2", "Q3", "Q4"]), (60, ["Q1", "Q2", "A1", "Q3", "Q4"])] {
        let mut rig = at_the_first();
        rig.wait(60);
        rig.press("ctrl-n");
        rig.wait(seconds);
        rig.press(r#"esc + "And at home?" enter enter"#);
        let here = || rig.state.shared.interview().record().waiting.question.clone().unwrap();
        assert_eq!(here(), "A1".into(), "{}", rig.picture());
        let order: Vec<String> = questions_in_order(interview(&rig)).iter().map(ToString::to_string).collect();
        assert_eq!(order, way);
        rig.press("ctrl-n");
        let on = if seconds == 0 { "Q2" } else { "Q3" };
        assert_eq!(interview(&rig).record().waiting.question, Some(on.into()), "{}", rig.picture());
        let before = previous(interview(&rig), &place_of_question(on.into()));
        assert_eq!(before, Some(place_of_question("A1".into())));
    }
}

#[test]
fn what_an_older_version_called_asked_is_told_as_it_was_and_counts_as_it_did() {
    let mut rig = at_the_first();
    rig.press(r#""a" ctrl-n "b" ctrl-n "c" ctrl-n"#);
    let mut older = interview(&rig).clone();
    let at = older.trail().last().unwrap().at;
    let closing: Vec<_> = older.rubric().closing.checklist.keys().cloned().collect();
    let done = closing.into_iter().map(|item| Event::ItemDone { script: ScriptPart::Closing, item });
    let asked = Event::QuestionAsked { question: "Q4".into() };
    for event in [asked].into_iter().chain(done).chain([Event::InterviewClosed]) {
        older.act(event, "A. Assessor (fictional)", at).unwrap();
    }
    assert_eq!(older.state(), SessionState::ToBeRated);
    let head = Head::of(&older);
    assert_eq!((head.asked, head.questions), (4, 4));
    assert_eq!(older.record().question_state(&"Q4".into()), QuestionState::Opened);
    let told = report(&older, Audience::Assessor);
    assert!(told.contains("opened, not asked") && told.contains("Q4 was opened and passed over"), "{told}");
    assert!(report(&older, Audience::Public).contains("3 of 4 questions were asked"));
}
