//! What holds for every session, whatever happens in it: random events are proposed, permitted ones happen.

use std::{ops::Range, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeDelta};
use ed25519_dalek::SigningKey;
use proptest::prelude::*;
use viva::{
    judgement::{Recommendation, UnitOutcome, recommend},
    procedure::undo,
    rubric::{self, CriterionId, Directness, EvidenceKind, Rubric},
    session::{
        Event, EvidenceItem, Interview, Judgement, Moment, Outcome, Place, Preparation, Rating, Record,
        RulesOfEvidence, ScriptPart, Seal, Stage, Unfinished, Verdict, seal,
    },
    store::{Contents, document, seal_added, verify_text},
};

fn rubric() -> Arc<Rubric> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron");
    Arc::new(rubric::read(&std::fs::read_to_string(path).unwrap()).unwrap())
}

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00.123+05:30").unwrap()
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zа-яәіңғүұқөһ0-9 .,!?«»]{0,40}",
        Just("\"# raw \\ r#\"text\"# \u{1F600}\ntwo lines \u{301}".to_owned()),
        Just("linked #C1 and #C4. not #C99".to_owned()),
    ]
}

fn any_criterion() -> impl Strategy<Value = CriterionId> {
    (1..7).prop_map(|number| format!("C{number}").into())
}

fn any_question() -> impl Strategy<Value = viva::rubric::QuestionId> {
    (1..8).prop_map(|number| format!("Q{number}").into())
}

fn any_rating() -> impl Strategy<Value = Rating> {
    prop_oneof![
        prop::sample::select(vec!["low", "mid", "high", "other"]).prop_map(|level| Rating::Level(level.into())),
        Just(Rating::NotEnoughEvidence),
    ]
}

fn any_item() -> impl Strategy<Value = EvidenceItem> {
    let judgement = prop::sample::select(Judgement::ALL.to_vec());
    (any_text(), prop::sample::select(EvidenceKind::OF_ITEMS.to_vec()), any_criterion(), 2020..2028_i32, judgement)
        .prop_map(|(title, kind, criterion, year, judgement)| EvidenceItem {
            person: String::new(),
            place: String::new(),
            hours: None,
            observation: None,
            testimony: None,
            kind,
            title,
            source: String::new(),
            date: NaiveDate::from_ymd_opt(year, 2, 28),
            date_span: None,
            criteria: vec![criterion],
            directness: Directness::Direct,
            verification: String::new(),
            file: None,
            rules: RulesOfEvidence { valid: Verdict { judgement, remark: "because".into() }, ..Default::default() },
        })
}

/// Events as somebody might propose them, in any order, sensible or not.
fn any_event() -> impl Strategy<Value = Event> {
    let script = prop_oneof![Just(ScriptPart::Opening), Just(ScriptPart::Closing)];
    let refused = (script.clone(), prop::sample::select(vec!["identity", "water", "next-steps"]), any_text());
    let item = prop::sample::select(vec!["identity", "consent", "water", "next-steps", "other"]);
    let outcome = prop::sample::select(Outcome::ALL.to_vec());
    prop_oneof![
        1 => Just(Event::Paused),
        1 => Just(Event::Resumed),
        1 => prop::sample::select(vec!["en", "ru", "xx"]).prop_map(|language| Event::LanguageShown {
            language: language.into(),
            stage: Stage::Ask,
        }),
        4 => (script, item).prop_map(|(script, item)| Event::ItemDone { script, item: item.into() }),
        1 => refused.prop_map(|(script, item, reason)| Event::ItemRefused { script, item: item.into(), reason }),
        2 => any_question().prop_map(|question| Event::QuestionOpened { question }),
        1 => any_question().prop_map(|question| Event::QuestionCleared { question }),
        1 => Just(Event::DecisionCleared),
        4 => any_question().prop_map(|question| Event::QuestionAsked { question }),
        1 => (any_question(), any_text()).prop_map(|(question, reason)| Event::QuestionSkipped { question, reason }),
        1 => (any_question(), any_text()).prop_map(|(question, wording)| Event::QuestionReworded { question, wording }),
        1 => (any_question(), any::<bool>()).prop_map(|(question, flagged)| Event::QuestionFlagged { question, flagged }),
        1 => (any_text(), any_criterion()).prop_map(|(wording, criterion)| Event::AdHocAsked {
            question: "A1".into(),
            wording,
            informs: vec![criterion],
        }),
        1 => (any_question(), 1..4_u8, any::<bool>()).prop_map(|(question, probe, used)| Event::ProbeUsed {
            question,
            probe: probe.to_string().into(),
            used,
        }),
        1 => (any_question(), any::<bool>())
            .prop_map(|(question, heard)| Event::PointHeard { question, point: "a".into(), heard }),
        4 => (any_question(), 1..9_u8, prop::option::of(1..9_u8), any_text()).prop_map(|(question, number, after, text)| {
            let id = |number: u8| format!("R{number}").into();
            Event::RemarkAdded { remark: id(number), question, after: after.map(id), began: begun(), text }
        }),
        1 => (1..9_u8, any_text())
            .prop_map(|(number, text)| Event::RemarkReworded { remark: format!("R{number}").into(), text }),
        1 => (1..9_u8).prop_map(|number| Event::RemarkRemoved { remark: format!("R{number}").into() }),
        2 => (1..5_u8, any_item())
            .prop_map(|(number, item)| Event::EvidenceAdded { evidence: format!("E{number}").into(), item }),
        1 => (1..5_u8, any_text())
            .prop_map(|(number, reason)| Event::EvidenceRemoved { evidence: format!("E{number}").into(), reason }),
        2 => Just(Event::InterviewClosed),
        6 => (any_criterion(), any_rating()).prop_map(|(criterion, rating)| Event::Rated { criterion, rating }),
        1 => any_criterion().prop_map(|criterion| Event::RatingCleared { criterion }),
        1 => (any_criterion(), any_text())
            .prop_map(|(criterion, rationale)| Event::RationaleWritten { criterion, rationale }),
        1 => outcome.clone().prop_map(|outcome| Event::RecommendationAccepted { outcome }),
        1 => any_text().prop_map(|feedback| Event::FeedbackWritten { feedback }),
        1 => (outcome, prop::option::of(Just("ab".repeat(32))))
            .prop_map(|(outcome, key)| Event::Signed { name: "A".into(), outcome, key }),
    ]
}

fn prepared(machines: bool) -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), "A", begun());
    let preparation = Preparation {
        candidate: "K-1".into(),
        assessor: "A".into(),
        circumstances: if machines { vec!["machines".into()] } else { Vec::new() },
        ..Preparation::new(&rubric)
    };
    interview.act(Event::Prepared(preparation), "A", begun()).unwrap();
    interview
}

/// Lets what may happen happen, at intervals that may run backwards, as clocks do.
fn happen(interview: &mut Interview, events: Vec<(Event, i64)>) {
    let mut now = begun();
    for (event, seconds) in events {
        now += TimeDelta::seconds(seconds);
        let before = interview.trail().len();
        match interview.act(event, "A", now) {
            Ok(()) => assert_eq!(interview.trail().len(), before + 1),
            Err(_) => assert_eq!(interview.trail().len(), before, "a refusal changes nothing"),
        }
    }
}

/// What a record says, without times, ids of evidence, and the decision, which falls with every change.
fn says(record: &Record) -> String {
    let questions = record.questions.iter().map(|(id, each)| {
        let remarks: Vec<_> = each.remarks.iter().map(|remark| (&remark.id, &remark.text, &remark.criteria)).collect();
        let mut ticks = (each.probes_used.clone(), each.heard.clone());
        ticks.0.sort();
        ticks.1.sort();
        let state = (each.is_behind(), &each.skipped, &each.reworded, each.flagged, &each.ad_hoc);
        format!("{id} {state:?} {ticks:?} {remarks:?}")
    });
    let untouched = |said: &String| !said.ends_with("(false, None, None, false, None) ([], []) []");
    let mut questions: Vec<String> = questions.filter(untouched).collect();
    questions.sort();
    let mut items: Vec<String> = record.evidence.values().map(|item| format!("{item:?}")).collect();
    items.sort();
    let ratings = record.ratings.iter().map(|(id, each)| (id, &each.rating, &each.rationale));
    let mut ratings: Vec<_> = ratings.filter(|(_, rating, why)| rating.is_some() || !why.is_empty()).collect();
    ratings.sort_by_key(|(id, ..)| id.to_string());
    let script = |part| {
        let mut items: Vec<String> = record.checklist(part).iter().map(|each| format!("{each:?}")).collect();
        items.sort();
        items
    };
    let scripts = (script(ScriptPart::Opening), script(ScriptPart::Closing));
    format!("{questions:#?} {items:#?} {ratings:#?} {scripts:#?} {:?} {}", record.preparation, record.feedback)
}

/// Takes these entries back as a door does: the first event or none, the others where they are permitted.
fn take_back(interview: &mut Interview, entries: Range<usize>) -> Option<Range<usize>> {
    let events = undo::reverse(interview, entries, "taken back").ok()?;
    let from = interview.trail().len();
    for (index, event) in events.into_iter().enumerate() {
        if interview.act(event, "A", begun()).is_err() && index == 0 {
            return None;
        }
    }
    Some(from..interview.trail().len())
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn judged(interview: &Interview) -> Recommendation {
    recommend(interview.rubric(), interview.record(), day())
}

/// From the worst to the best.
fn rank_of(outcome: Option<Outcome>) -> Option<usize> {
    let order = [Outcome::NotYet, Outcome::MoreEvidence, Outcome::Partial, Outcome::Full];
    order.iter().position(|each| Some(*each) == outcome)
}

fn rank_of_unit(outcome: UnitOutcome) -> Option<usize> {
    let order = [UnitOutcome::NotYet, UnitOutcome::MoreEvidence, UnitOutcome::Recognised];
    order.iter().position(|each| *each == outcome)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_taken_back_is_as_it_was_and_comes_again(
        events in prop::collection::vec((any_event(), -5..600_i64), 0..60),
        machines in any::<bool>(),
    ) {
        let mut interview = prepared(machines);
        for (event, _) in events.into_iter().filter(|(event, _)| !matches!(event, Event::Signed { .. })) {
            let (at, before) = (interview.trail().len(), interview.record().clone());
            if interview.act(event.clone(), "A", begun()).is_err() {
                continue;
            }
            let after = interview.record().clone();
            let Some(taken) = take_back(&mut interview, at..at + 1) else { continue };
            prop_assert_eq!(says(interview.record()), says(&before), "{:?} is taken back", event);
            let decides = matches!(event, Event::RecommendationAccepted { .. } | Event::DecisionCleared);
            prop_assert!(!decides || interview.record().decision == before.decision, "{:?}", event);
            let again = take_back(&mut interview, taken);
            prop_assert!(again.is_some(), "{event:?} comes again");
            prop_assert_eq!(says(interview.record()), says(&after), "{:?} comes again", event);
        }
    }

    #[test]
    fn what_is_written_is_what_is_read(
        events in prop::collection::vec((any_event(), -5..600_i64), 0..60),
        machines in any::<bool>(),
        typed in any_text(),
    ) {
        let mut interview = prepared(machines);
        happen(&mut interview, events);
        prop_assert!(interview.trail().clone().verify().is_ok());
        let replayed = Interview::replay(interview.rubric().clone(), interview.trail().clone()).unwrap();
        prop_assert_eq!(replayed.record(), interview.record());
        let draft = vec![Event::FeedbackWritten { feedback: typed }];
        let unfinished = Unfinished { place: Place::default(), draft, ..Unfinished::default() };
        let text = document::write(&Contents::new(&interview, Some(&unfinished)));
        let read = document::read(&text, "x.ron".as_ref()).unwrap();
        prop_assert_eq!(read.alterations, vec![]);
        prop_assert_eq!(read.interview.trail(), interview.trail());
        prop_assert_eq!(read.interview.record(), interview.record());
        prop_assert_eq!(read.unfinished, Some(unfinished).filter(|_| !interview.record().is_signed()));
        prop_assert_eq!(document::write(&Contents::new(&read.interview, None)), document::write(&Contents::new(&interview, None)));
        prop_assert!(document::read_head(&text).is_some());
    }

    #[test]
    fn what_is_signed_verifies_and_is_written_as_it_was_read(
        events in prop::collection::vec((any_event(), -5..600_i64), 0..60),
        machines in any::<bool>(),
        text in any_text(),
        key in prop::option::of(Just(())),
    ) {
        let mut interview = prepared(machines);
        happen(&mut interview, events);
        let (secret, outcome) = (SigningKey::from_bytes(&[7; 32]), Outcome::NoResult);
        let key = key.map(|()| seal::public_key(&secret));
        let sealed_before = key.is_none();
        let ending = [
            Event::BrokenOff { reason: "fell ill (invented)".into() },
            Event::RecommendationAccepted { outcome },
            Event::Signed { name: "A".into(), outcome, key },
            Event::Amended { text: format!("more {text}"), reason: "late".into(), criteria: Vec::new() },
        ];
        happen(&mut interview, ending.map(|event| (event, 1)).to_vec());
        prop_assert!(interview.record().is_signed());
        let entry = interview.trail().len() - 1;
        // An older Viva sealed with whatever key it had.
        let old = sealed_before.then(|| Seal::new(&secret, interview.session(), interview.trail(), entry)).flatten();
        let mut seals: Vec<Seal> = old.into_iter().collect();
        seal_added(&interview, &mut seals, 0, &secret);
        prop_assert_eq!(seals.len(), 2);
        let written = document::write(&Contents { seals: &seals, mark: &viva::store::ChangeMark::unlinked(5), ..Contents::new(&interview, None) });
        let verified = verify_text(&written, "x.ron".as_ref(), &[]).unwrap();
        prop_assert_eq!(verified.findings, vec![]);
        let read = document::read(&written, "x.ron".as_ref()).unwrap();
        let contents = Contents { seals: &read.seals, mark: &read.mark, ..Contents::new(&read.interview, None) };
        prop_assert_eq!(document::write(&contents), written);
    }

    #[test]
    fn an_incomplete_interview_has_no_positive_outcome(
        events in prop::collection::vec((any_event(), 0..60_i64), 0..80),
    ) {
        let mut interview = prepared(false);
        happen(&mut interview, events);
        let recommendation = judged(&interview);
        let blocked = recommendation.missing.iter().any(|missing| missing.blocks());
        if blocked {
            prop_assert!(!matches!(recommendation.outcome, Some(Outcome::Full | Outcome::Partial)));
        }
        let record = interview.record();
        if record.signature.is_some() {
            prop_assert!(recommendation.outcome.is_some(), "what is signed has a result");
        }
        prop_assert!(recommendation.credits <= recommendation.credits_attainable);
        prop_assert_eq!(&recommendation, &judged(&interview), "the same record gives the same recommendation");
    }

    #[test]
    fn a_raised_rating_never_makes_a_result_worse(
        ratings in prop::collection::vec((0..3_usize, any::<bool>()), 5),
        raised in 0..5_usize,
        item in any_item(),
        machines in any::<bool>(),
    ) {
        let levels = ["low", "mid", "high"];
        let held = |raise: bool| {
            let mut interview = prepared(machines);
            let mut act = |event| { let _ = interview.act(event, "A", begun()); };
            for item in ["identity", "consent"] {
                act(Event::ItemDone { script: ScriptPart::Opening, item: item.into() });
            }
            act(Event::ItemDone { script: ScriptPart::Closing, item: "next-steps".into() });
            act(Event::EvidenceAdded { evidence: "E1".into(), item: EvidenceItem { title: "T".into(), ..item.clone() } });
            for (index, (rank, known)) in ratings.iter().enumerate() {
                let rank = if raise && index == raised { (rank + 1).min(2) } else { *rank };
                let level = Rating::Level(levels[rank].into());
                // A criterion without enough evidence stays so; only levels are raised.
                let rating = if *known || index == raised { level } else { Rating::NotEnoughEvidence };
                act(Event::Rated { criterion: format!("C{}", index + 1).into(), rating });
            }
            for number in 1..=5 {
                act(Event::QuestionAsked { question: format!("Q{number}").into() });
            }
            act(Event::InterviewClosed);
            judged(&interview)
        };
        let (before, after) = (held(false), held(true));
        // A question asked only below a level may fall away when the level rises; both are complete all the same.
        prop_assert!(rank_of(after.outcome) >= rank_of(before.outcome), "{before:#?}\n{after:#?}");
        for (one, other) in before.units.iter().zip(&after.units) {
            prop_assert!(rank_of_unit(other.outcome) >= rank_of_unit(one.outcome));
        }
    }

    #[test]
    fn any_text_is_read_as_a_session_without_panic(text in "\\PC{0,300}") {
        let _ = document::read(&text, "x.ron".as_ref());
        let _ = document::read_head(&text);
    }
}
