//! Fields of rubrics of format 2 on the screens of an interview.

use std::sync::Arc;

use viva::{
    rubric,
    session::{Interview, Rating},
    store::Shelf,
};

use super::rig::Rig;

/// Puts other words into the text of the rubric, which becomes one of format 2.
fn changed<const N: usize>(changes: [(&'static str, &'static str); N]) -> impl FnOnce(&mut Shelf) {
    move |shelf| {
        let first = &mut shelf.rubrics[0].rubric;
        let mut text = first.source_text.to_string();
        for (find, replace) in [("format: 1,", "format: 2,")].into_iter().chain(changes) {
            assert!(text.contains(find), "nothing to change: {find}");
            text = text.replacen(find, replace, 1);
        }
        *first = Arc::new(rubric::read(&text).unwrap_or_else(|faults| panic!("{faults:?}")));
    }
}

fn interview(rig: &Rig) -> &Interview {
    &rig.state.shared.desk.as_ref().expect("an interview is open").interview
}

#[test]
fn letters_tick_points_by_their_places_and_the_record_names_their_ids() {
    let mut rig = Rig::with_shelf(80, 24, changed([("Point(text", "Point(id: \"says\", text")]));
    rig.open_interview();
    rig.press("ctrl-n");
    let heard = |rig: &Rig| -> Vec<String> {
        interview(rig).record().questions["Q2"].heard.iter().map(ToString::to_string).collect()
    };
    assert!(rig.picture().contains("b  says where he or she was"), "{}", rig.picture());
    rig.press("alt-b");
    assert_eq!(heard(&rig), ["says"]);
    rig.press("ctrl-l");
    assert!(rig.picture().contains("b says where he or she was"), "{}", rig.picture());
    rig.press("a");
    assert_eq!(heard(&rig), ["says", "C1.a"]);
    rig.press("ctrl-l b");
    assert_eq!(heard(&rig), ["C1.a"]);
}

/// At the rating of the first criterion, after these keys at the question that listens for its indicator.
fn at_decided_criterion(keys: &str) -> Rig {
    let met_if = ("indicators: [\n", "met_if: Heard(at_least: 1, always: [\"a\"]), indicators: [\n");
    let mut rig = Rig::with_shelf(80, 24, changed([met_if]));
    rig.open_interview();
    rig.press("ctrl-n");
    rig.press(keys);
    rig.press(r#"ctrl-n ctrl-g "C1" enter"#);
    rig
}

fn level(rig: &Rig) -> Option<&Rating> {
    interview(rig).record().rating(&"C1".into())
}

#[test]
fn the_rating_that_the_indicators_propose_is_given_by_one_key_and_never_by_itself() {
    let mut rig = at_decided_criterion(r#"alt-a "a note""#);
    let picture = rig.picture();
    assert!(picture.contains("The indicators heard propose “Meets”: 1 of 1 heard"), "{picture}");
    assert_eq!(level(&rig), None);
    rig.press("enter");
    assert_eq!(level(&rig), Some(&Rating::Level("mid".into())));

    let mut rig = at_decided_criterion(r#""a note""#);
    assert!(rig.picture().contains("The indicators heard propose “Not yet”"), "{}", rig.picture());
    rig.press("3");
    assert_eq!(level(&rig), Some(&Rating::Level("high".into())));
    assert!(rig.picture().contains("The rating departs from"), "{}", rig.picture());

    let mut rig = at_decided_criterion(r#"alt-a "a note""#);
    rig.press("n");
    assert_eq!(level(&rig), None);
}

/// The first unit has its criteria in a part.
const IN_A_PART: [(&str, &str); 2] = [
    (
        "criteria: [\n                (\n                    id: \"C1\"",
        "parts: [(id: \"P1\", title: { \"en\": \"At once\", \"ru\": \"Сразу\" }, separately: true, criteria: [\n                (\n                    id: \"C1\"",
    ),
    (
        "directness: Direct)],\n                ),\n            ],",
        "directness: Direct)],\n                ),\n            ])],",
    ),
];

#[test]
fn the_rating_screen_and_its_overview_name_the_part() {
    let mut rig = Rig::with_shelf(80, 24, changed(IN_A_PART));
    rig.open_interview();
    rig.press(r#"ctrl-g "C1" enter"#);
    assert!(rig.picture().contains("\n P1 At once"), "{}", rig.picture());
    rig.press("ctrl-o tab");
    // Above the statement, and in the overview below it.
    let overview = rig.picture();
    assert_eq!(overview.matches("P1 At once").count(), 2, "{overview}");
}

#[test]
fn consent_is_the_item_that_the_rubric_says_it_is() {
    let named = ("(id: \"identity\",", "(id: \"identity\", consent: true,");
    for (keys, consent) in [
        (r#"enter n "K-0001" ctrl-n f7 "does not want it" enter"#, "identity"),
        (r#"enter n "K-0001" ctrl-n space f7 "does not want it" enter"#, "other"),
    ] {
        let other = ("(id: \"consent\",", "(id: \"other\",");
        let mut rig = Rig::with_shelf(80, 24, changed([named, other]));
        rig.press(keys);
        let asks = rig.picture().contains("The candidate does not consent");
        assert_eq!(asks, consent == "identity", "{}", rig.picture());
    }
}

#[test]
fn a_question_to_be_read_out_says_so_and_its_back_up_questions_stand_after_the_probes() {
    let back_up = "exact: true, back_up: [{ \"en\": \"Was anybody hurt?\", \"ru\": \"Кто-то пострадал?\" }],\n            probes: [";
    let mut rig = Rig::with_shelf(80, 24, changed([("probes: [", back_up)]));
    rig.open_interview();
    assert!(!rig.picture().contains("word for word"), "{}", rig.picture());
    rig.press("ctrl-n");
    let picture = rig.picture();
    assert!(picture.contains("word for word") && picture.contains("3  If not understood: Was anybody"), "{picture}");
    rig.press("alt-3");
    let used = &interview(&rig).record().questions["Q2"].probes_used;
    assert_eq!(used.iter().map(ToString::to_string).collect::<Vec<_>>(), ["3"]);
    rig.press("alt-n");
    assert!(rig.picture().contains("To be read out as it stands."), "{}", rig.picture());
}

#[test]
fn a_question_is_over_time_when_it_takes_more_than_the_most() {
    let mut rig = Rig::with_shelf(80, 24, changed([("minutes: 5,", "minutes: 5, minutes_most: 8,")]));
    rig.open_interview();
    rig.press("ctrl-n");
    (0..12).for_each(|_| rig.wait(30));
    assert!(!rig.picture().contains("over time"), "{}", rig.picture());
    (0..6).for_each(|_| rig.wait(30));
    assert!(rig.picture().contains("over time"), "{}", rig.picture());
}

#[test]
fn preparation_shows_how_and_by_whom_candidates_are_assessed() {
    let texts = "assessment_conditions: { \"en\": \"With a dummy.\", \"ru\": \"С манекеном.\" }, \
        assessors: { \"en\": \"A first-aid trainer.\", \"ru\": \"Инструктор.\" }, circumstances: [";
    let mut rig = Rig::with_shelf(80, 24, changed([("circumstances: [", texts)]));
    rig.press("enter n");
    for told in ["Conditions of the assessment: With a dummy.", "Who may assess: A first-aid trainer."] {
        assert!(rig.picture().contains(told), "{}", rig.picture());
    }
    rig.press("alt-n");
    assert!(rig.picture().contains("With a dummy."), "{}", rig.picture());
}

/// What a criterion counts as stands where it is rated, and in the list of all; no level is needed of a bonus.
#[test]
fn whoever_rates_sees_what_a_criterion_counts_as() {
    let holistic = "holistic: (id: \"H\", title: { \"en\": \"Whole\", \"ru\": \"Целое\" }, statement: { \"en\": \"Does all of it.\", \"ru\": \"Делает всё.\" }, scale: \"three\", anchors: { \"low\": { \"en\": \"in parts\", \"ru\": \"по частям\" }, \"mid\": { \"en\": \"in order\", \"ru\": \"по порядку\" }, \"high\": { \"en\": \"with ease\", \"ru\": \"легко\" } }), rule: Points(at_least: 2)";
    let mut rig = Rig::with_shelf(
        80,
        24,
        changed([
            ("rule: AllMet", holistic),
            ("id: \"C1\",", "id: \"C1\", counts: Bonus,"),
            ("critical: \"mid\",", ""),
            ("id: \"C2\",", "id: \"C2\", counts: Deduction,"),
        ]),
    );
    rig.open_interview();
    for (id, told, needed) in [
        ("C1", "Bonus: the points are added, and no level is needed.", false),
        ("C2", "Deduction: the higher the level, the more is taken away.", false),
        ("C3", "", true),
        ("H", "Holistic judgement of the unit, without effect on the result", true),
    ] {
        rig.press(&format!("ctrl-g {id:?} enter"));
        let picture = rig.picture();
        assert!(picture.contains(told) && picture.contains("(needed)") == needed, "{id}\n{picture}");
    }
    rig.press("o tab");
    assert!(rig.picture().contains("(bonus)") && rig.picture().contains("(deduction)"), "{}", rig.picture());
}
