//! What a moderation is, what it leaves alone, and what is refused.

use std::path::Path;

use viva::{
    bounds,
    judgement::recommend,
    locale::Locale,
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document as report, markdown, summarise,
    },
    session::{Event, FieldName, Interview, ModerationFault, ModerationFinding, Refusal, SessionState, Trail},
    store::{Finding, Unsealed, UnsealedKind, document, verify_text},
};

use crate::{
    key,
    moderation::office::{
        ASSESSOR, MODERATOR, ROOT, agrees, at, broken_off, disagrees, moderated, rubric, signed, written,
    },
};

const MET: [&str; 4] = ["mid"; 4];

fn findings() -> Vec<ModerationFinding> {
    vec![agrees("C1"), disagrees("C3", Some("low"), "too slow (invented)")]
}

fn moderated_once() -> Interview {
    let mut interview = signed("s-1", ASSESSOR, MET, 0);
    interview.act(moderated(findings(), "seen with the notes"), MODERATOR, at(9)).unwrap();
    interview
}

#[test]
fn a_moderation_is_kept_and_nothing_that_was_signed_changes() {
    let before = signed("s-1", ASSESSOR, MET, 0);
    let after = moderated_once();
    let (old, new) = (before.record(), after.record());
    assert_eq!(after.state(), SessionState::Signed);
    assert_eq!(
        (&old.signature, &old.decision, &old.ratings, old.interview_seconds),
        (&new.signature, &new.decision, &new.ratings, new.interview_seconds)
    );
    let [moderation] = &new.moderations[..] else { panic!("{:?}", new.moderations) };
    assert_eq!((moderation.at, moderation.by.as_str()), (at(9), MODERATOR));
    assert_eq!((&moderation.findings, moderation.remark.as_str()), (&findings(), "seen with the notes"));
    let mut again = after.clone();
    again.act(moderated(vec![agrees("C3")], ""), MODERATOR, at(10)).unwrap();
    assert_eq!(again.record().moderations.len(), 2, "others may moderate after");
    assert_eq!(again.act(Event::Paused, MODERATOR, at(11)), Err(Refusal::Signed));
}

#[test]
fn what_is_no_moderation_is_refused() {
    let interview = signed("s-1", ASSESSOR, ["mid", "mid", "mid", "none"], 0);
    let by = |name: &str| Event::Moderated { moderator: name.into(), findings: findings(), remark: String::new() };
    let own = |name: &str| Err(Refusal::Moderation(ModerationFault::OwnWork { name: name.into() }));
    assert_eq!(interview.permit(&by(ASSESSOR)), own(ASSESSOR));
    assert_eq!(interview.permit(&by("  a. ASSESSOR (Fictional)\t")), own("a. ASSESSOR (Fictional)"));
    assert_eq!(interview.permit(&by("   ")), Err(Refusal::Empty { field: FieldName::Moderator }));
    assert_eq!(interview.permit(&by("A. Assessor")), Ok(()), "another name is another person");
    let criterion = || "C1".to_owned();
    let unknown = |what, id: &str| Refusal::Unknown { what, id: id.into() };
    for (findings, remark, refusal) in [
        (vec![], "  ", ModerationFault::Nothing.into()),
        (vec![agrees("C9")], "", unknown("criterion", "C9")),
        (vec![agrees("C5")], "", ModerationFault::NotRated { criterion: "C5".into() }.into()),
        (vec![agrees("C1"), agrees("C1")], "", ModerationFault::NamedTwice { criterion: criterion() }.into()),
        (vec![disagrees("C1", Some("low"), " ")], "", ModerationFault::NoReason { criterion: criterion() }.into()),
        (vec![disagrees("C1", None, "")], "", ModerationFault::NoReason { criterion: criterion() }.into()),
        (vec![disagrees("C1", Some("B2"), "why")], "", unknown("level", "B2")),
        (
            vec![disagrees("C1", Some("mid"), "why")],
            "",
            ModerationFault::SameLevel {
                criterion: criterion(),
                level: interview.rubric().level_name(&"C1".into(), &"mid".into()),
            }
            .into(),
        ),
        (
            vec![ModerationFinding { level: Some("low".into()), ..agrees("C1") }],
            "",
            ModerationFault::LevelWhileAgreeing { criterion: criterion() }.into(),
        ),
        (
            vec![disagrees("C1", None, &"x".repeat(bounds::NOTE_CHARS_MAX + 1))],
            "",
            Refusal::TooLong { field: FieldName::Reason, most: bounds::NOTE_CHARS_MAX },
        ),
        (
            vec![agrees("C1")],
            &"x".repeat(bounds::NOTE_CHARS_MAX + 1),
            Refusal::TooLong { field: FieldName::Remark, most: bounds::NOTE_CHARS_MAX },
        ),
        (
            vec![agrees("C1"); bounds::CRITERIA_MAX + 1],
            "",
            Refusal::TooMany { what: "criteria", most: bounds::CRITERIA_MAX },
        ),
    ] {
        assert_eq!(interview.permit(&moderated(findings, remark)), Err(refusal));
    }
    for findings in [vec![], vec![disagrees("C4", Some("low"), "why")], vec![disagrees("C1", None, "why")]] {
        assert_eq!(interview.permit(&moderated(findings, "looked at")), Ok(()));
    }
}

#[test]
fn only_what_is_signed_is_moderated_what_was_broken_off_too() {
    let open = Interview::begin("s-2".into(), rubric(), ASSESSOR, at(0));
    assert_eq!(open.permit(&moderated(findings(), "")), Err(Refusal::NotSigned));
    assert_eq!(broken_off().permit(&moderated(vec![], "rightly so")), Ok(()));
    let text = std::fs::read_to_string(format!("{ROOT}/tests/sessions/format-1.ron")).unwrap();
    let old = document::read(&text, Path::new("x")).unwrap().interview;
    assert!(old.record().moderations.is_empty(), "files of before have none");
    assert_eq!(old.permit(&moderated(vec![], "rightly so")), Ok(()));
}

#[test]
fn additions_of_both_sorts_share_one_bound() {
    let mut interview = signed("s-1", ASSESSOR, MET, 0);
    let amendment = Event::Amended { text: "m".into(), reason: "l".into(), criteria: Vec::new() };
    for _ in 1..bounds::AMENDMENTS_MAX {
        interview.act(amendment.clone(), "B", at(1)).unwrap();
    }
    interview.act(moderated(findings(), ""), MODERATOR, at(2)).unwrap();
    let full = Err(Refusal::TooMany { what: "amendments", most: bounds::AMENDMENTS_MAX });
    assert_eq!(interview.permit(&moderated(findings(), "")), full);
    assert_eq!(interview.permit(&amendment), full);
    let seals = key::seals(&interview);
    assert_eq!(seals.len(), bounds::AMENDMENTS_MAX + 1);
    assert!(document::read(&written(&interview, &seals), Path::new("x")).unwrap().alterations.is_empty());
}

#[test]
fn a_moderation_is_sealed_and_one_that_was_changed_moved_or_unsealed_is_found() {
    let interview = moderated_once();
    let seals = key::seals(&interview);
    let last = interview.trail().len();
    assert_eq!(seals.iter().map(|seal| seal.entry).collect::<Vec<_>>(), [last - 1, last]);
    let text = written(&interview, &seals);
    let check = |text: &str| verify_text(text, Path::new("x"), &[]).unwrap().findings;
    assert_eq!(check(&text), []);
    let bare = check(&written(&interview, &seals[..1]));
    assert!(
        matches!(&bare[..], [Finding::NoSeal(Unsealed { entry, kind: UnsealedKind::Addition, .. })] if *entry == last)
    );

    let place = text.rfind("too slow").unwrap();
    let forged = format!("{}not deep{}", &text[..place], &text[place + 8..]);
    assert!(matches!(check(&forged)[0], Finding::Trail { entry, .. } if entry == last));

    // The forger is good: the chain follows from the changed entry.
    let anew = |change: &dyn Fn(usize, &Event) -> Vec<Event>| {
        let mut trail = Trail::default();
        for (index, entry) in interview.trail().entries().iter().enumerate() {
            change(index + 1, &entry.event).into_iter().for_each(|event| {
                trail.append(entry.at, &entry.by, event);
            });
        }
        check(&written(&Interview::replay(interview.rubric().clone(), trail).unwrap(), &seals))
    };
    let friendly = |entry: usize, event: &Event| match event {
        Event::Moderated { .. } => vec![moderated(vec![agrees("C1"), agrees("C3")], "")],
        event if entry == last => panic!("{event:?}"),
        event => vec![event.clone()],
    };
    assert!(matches!(anew(&friendly)[..], [Finding::Seal { entry, .. }] if entry == last));
    let before_signing = |entry: usize, event: &Event| match event {
        Event::Moderated { .. } => vec![],
        event if entry == last - 1 => vec![moderated(findings(), ""), event.clone()],
        event => vec![event.clone()],
    };
    let found = anew(&before_signing);
    assert!(found.iter().any(|found| matches!(found, Finding::OutOfPlace { entry, .. } if *entry == last - 1)));
}

#[test]
fn the_centre_reads_of_it_and_the_candidate_does_not() {
    let interview = moderated_once();
    let locale = Locale::new(&"en".into());
    let recommendation = recommend(interview.rubric(), interview.record(), at(0).date_naive());
    let summary = summarise(&interview, &recommendation, &locale);
    let text = |audience| markdown(&report(&summary, audience, &locale));
    let centre = text(Audience::Centre);
    for words in ["Moderation", "M. Moderator", "agrees", "would have given “Not yet”", "too slow", "seen with"] {
        assert!(centre.contains(words), "{words}: {centre}");
    }
    for audience in [Audience::Candidate, Audience::Public] {
        let text = text(audience);
        for words in ["Moderator", "too slow", "seen with the notes"] {
            assert!(!text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn an_anonymous_export_keeps_verdicts_and_neither_names_nor_texts() {
    let mut interview = moderated_once();
    interview.act(moderated(vec![agrees("C2")], "as M. Moderator said"), MODERATOR, at(10)).unwrap();
    let export = anonymous(&interview, b"key", Texts::Lengths);
    let trail = export["trail"].as_array().unwrap();
    let entry = &trail[trail.len() - 2];
    let event = &entry["event"];
    assert_eq!(event["kind"], "Moderated");
    assert_eq!(event["by"], entry["by"]);
    assert!(event["by"].as_str().unwrap().starts_with("assessor-"));
    assert_ne!(event["by"], export["assessor"]);
    let expected = serde_json::json!([
        { "criterion": "C1", "verdict": "Agrees", "level": null, "reason": 0 },
        { "criterion": "C3", "verdict": "Disagrees", "level": "low", "reason": 19 },
    ]);
    assert_eq!((&event["findings"], &event["remark"]), (&expected, &19.into()));
    for text in [export.to_string(), anonymous(&interview, b"key", Texts::Redacted).to_string()] {
        assert!(!text.contains("Moderator") && !text.contains("fictional"), "{text}");
    }
}
