//! Nothing of a judgement stands in material, and everything else does.

use std::fs;

use chrono::TimeDelta;
use proptest::prelude::*;
use viva::{
    practice::{NoMaterial, Verdicts, material},
    report::anonymous::without_persons,
    session::{Event, Interview, Outcome, Practice, Rating, Record, ScriptPart, SessionState},
    store::{Protection, document, open_session},
};

use crate::{
    blind_rating::signed::{ASSESSOR, ROOT, SECRET, at, finish, item, prepared, signed, without_judgements, written},
    key,
};

fn made(source: &Interview) -> Interview {
    material(source, &"m-1".into(), Verdicts::Kept).unwrap()
}

fn record(interview: &Interview) -> Record {
    Record { waiting: Default::default(), ..interview.record().clone() }
}

#[test]
fn material_is_the_record_without_its_judgements() {
    let mut sources = 0;
    for entry in fs::read_dir(format!("{ROOT}/sessions")).unwrap() {
        let source = open_session(&entry.unwrap().path(), &Protection::plain()).unwrap().interview;
        // A session that follows another makes no material.
        let record_of = source.record();
        if source.state() != SessionState::Signed || record_of.broken_off.is_some() || record_of.follows.is_some() {
            continue;
        }
        sources += 1;
        let made = made(&source);
        assert_eq!(record(&made), without_judgements(&source));
        assert_eq!((made.session().as_str(), made.state()), ("m-1", SessionState::ToBeRated));
        let text = written(&made);
        for rated in source.record().ratings.values().filter(|rated| !rated.rationale.is_empty()) {
            assert!(!text.contains(&rated.rationale), "{}", rated.rationale);
        }
        assert!(document::read(&text, "m.ron".as_ref()).unwrap().alterations.is_empty());
    }
    assert!(sources > 1);
}

#[test]
fn evidence_is_kept_with_its_verdicts_or_without() {
    let source = signed();
    assert!(written(&made(&source)).contains("zzverdictzz"));
    let bare = material(&source, &"m-1".into(), Verdicts::Left).unwrap();
    assert!(!written(&bare).contains("zzverdictzz") && !written(&bare).contains("Doubt"));
    assert_eq!(bare.record().evidence["E1"].title, item().title);
}

#[test]
fn only_what_was_judged_to_the_end_is_material() {
    let no = |interview: &Interview| material(interview, &"m-1".into(), Verdicts::Kept).unwrap_err();
    let mut interview = prepared();
    assert_eq!(no(&interview), NoMaterial::NotSigned);
    interview.act(Event::BrokenOff { reason: "withdrew".into() }, ASSESSOR, at(1)).unwrap();
    assert_eq!(no(&interview), NoMaterial::BrokenOff);
    let outcome = Outcome::NoResult;
    interview.act(Event::RecommendationAccepted { outcome }, ASSESSOR, at(2)).unwrap();
    interview.act(Event::Signed { name: ASSESSOR.into(), outcome, key: key::public() }, ASSESSOR, at(3)).unwrap();
    assert_eq!(no(&interview), NoMaterial::BrokenOff);
    let mut made = made(&signed());
    assert_eq!(no(&made), NoMaterial::Material);
    made.act(Event::SheetBegun { rater: "B".into() }, "B", at(90)).unwrap();
    assert_eq!(no(&made), NoMaterial::Sheet);
}

#[test]
fn without_persons_nobody_is_named_and_the_record_holds() {
    let source = signed();
    let veiled = without_persons(&made(&source), &source, b"key").unwrap();
    let text = written(&veiled);
    let rubric = &source.rubric().source_text;
    for personal in
        ["K-0815", "Assessor", "fictional", "Brunnenweg", "Musterstadt", "Ottilie", "Muster", "window", "s-1"]
    {
        assert!(!text.replace(rubric.as_ref(), "").contains(personal), "{personal}: {text}");
    }
    assert!(!text.contains(source.trail().last_hash()) && !text.contains("2026-11-24") && !text.contains("2026-03-14"));
    let (before, after) = (source.record(), veiled.record());
    assert!(after.questions["Q2"].remarks[0].text.contains("looked round, then called other-"));
    assert_eq!(after.questions["Q2"].remarks[0].criteria, before.questions["Q2"].remarks[0].criteria);
    assert_eq!(after.interview_seconds, before.interview_seconds);
    assert_eq!(after.evidence["E1"].rules.valid.judgement, before.evidence["E1"].rules.valid.judgement);
    // The same key gives the same label of the source.
    let again = without_persons(&made(&source), &source, b"key").unwrap();
    assert_eq!(again.record().practice, after.practice);
    let Some(Practice::Recorded { session, .. }) = &after.practice else { panic!("material is marked") };
    assert!(session.as_str().starts_with("session-"));
}

fn any_event() -> impl Strategy<Value = Event> {
    let question = || (1..6).prop_map(|number| viva::rubric::QuestionId::from(format!("Q{number}")));
    let criterion = || (1..5).prop_map(|number| viva::rubric::CriterionId::from(format!("C{number}")));
    let script = prop_oneof![Just(ScriptPart::Opening), Just(ScriptPart::Closing)];
    let listed = prop::sample::select(vec!["identity", "consent", "water", "next-steps"]);
    let rating = prop_oneof![
        prop::sample::select(vec!["low", "mid", "high"]).prop_map(|level| Rating::Level(level.into())),
        Just(Rating::NotEnoughEvidence),
    ];
    let id = |number: u8| format!("R{number}").into();
    prop_oneof![
        2 => prop_oneof![Just(Event::Paused), Just(Event::Resumed)],
        4 => (script, listed).prop_map(|(script, item)| Event::ItemDone { script, item: item.into() }),
        4 => question().prop_map(|question| Event::QuestionOpened { question }),
        2 => question().prop_map(|question| Event::QuestionSkipped { question, reason: "no time".into() }),
        2 => (question(), any::<bool>()).prop_map(|(question, used)| Event::ProbeUsed { question, probe: "1".into(), used }),
        6 => (question(), 1..9_u8, "[a-z ]{1,20}").prop_map(move |(question, number, text)| Event::RemarkAdded {
            remark: id(number), question, after: None, began: at(0), text,
        }),
        2 => (1..5_u8).prop_map(|number| Event::EvidenceAdded { evidence: format!("E{number}").into(), item: item() }),
        1 => (1..5_u8).prop_map(|number| Event::EvidenceRemoved {
            evidence: format!("E{number}").into(), reason: "brought twice".into(),
        }),
        2 => Just(Event::InterviewClosed),
        6 => (criterion(), rating).prop_map(|(criterion, rating)| Event::Rated { criterion, rating }),
        1 => criterion().prop_map(|criterion| Event::RatingCleared { criterion }),
        6 => (criterion(), "[a-z]{0,9}").prop_map(|(criterion, text)| Event::RationaleWritten {
            criterion, rationale: format!("{SECRET} {text}"),
        }),
        2 => "[a-z]{0,9}".prop_map(|text| Event::FeedbackWritten { feedback: format!("{SECRET} {text}") }),
        2 => "[a-z]{0,9}".prop_map(|text| Event::RecommendationDeparted {
            computed: Some(Outcome::Partial), outcome: Outcome::NotYet, reason: format!("{SECRET} {text}"),
        }),
    ]
}

/// Times apart: an entry that is left out takes no time with it, unless a pause or a clock set back stood beside it.
fn timeless(mut record: Record) -> Record {
    record.interview_seconds = 0;
    record.questions.values_mut().for_each(|question| question.seconds = 0);
    record
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_of_a_judgement_is_in_the_material(events in prop::collection::vec((any_event(), 0..90_i64), 0..80)) {
        let mut source = prepared();
        let opening = ["identity", "consent"].map(|item| {
            Event::ItemDone { script: ScriptPart::Opening, item: item.into() }
        });
        let mut now = at(1);
        for (event, seconds) in opening.into_iter().map(|event| (event, 1)).chain(events) {
            now += TimeDelta::seconds(seconds);
            let _ = source.act(event, ASSESSOR, now);
        }
        finish(&mut source, 200);
        prop_assert!(written(&source).contains(SECRET));
        let made = made(&source);
        let text = written(&made);
        prop_assert!(!text.contains(SECRET), "{}", text);
        let judgements = [
            "Rated(", "RatingCleared(", "RationaleWritten(", "RecommendationAccepted(", "RecommendationDeparted(",
            "FeedbackWritten(", "Signed(", "Amended(", "Moderated(", "Level(",
        ];
        for name in judgements {
            prop_assert!(!text.contains(name), "{}", name);
        }
        prop_assert_eq!(timeless(record(&made)), timeless(without_judgements(&source)));
        prop_assert!(document::read(&text, "m.ron".as_ref()).unwrap().alterations.is_empty());
    }
}
