//! What the candidate is told: when the result was told, and when the next assessment is. What was signed stays as it is,
//! and deadlines are counted as the centre's settings say.

use std::fs;

use assert_cmd::Command;
use chrono::NaiveDate;
use viva::{
    bounds,
    judgement::recommend,
    locale::Locale,
    procedure::{
        commission_in,
        undo::{History, UndoWay, reverse},
    },
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document,
        letter::{CENTRE_PROFILES, LogoUnread, Wanting, letterhead, read_centre, wanting},
        markdown, summarise,
    },
    session::{Event, FieldName, Interview, Outcome, Refusal, SessionState, Trail, may_have_been_informed},
    store::{Protection, verify},
};

use crate::moderation::office::{ASSESSOR, ROOT, at, rubric, signed};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(on: &str, way: &str) -> Event {
    Event::Informed { on: day(on), way: way.into() }
}

/// An interview that was rated and decided, and is not signed; C3 was not shown.
fn to_be_signed() -> Interview {
    let whole = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    let mut trail = Trail::default();
    let before = whole.trail().entries().iter().filter(|entry| !matches!(entry.event, Event::Signed { .. }));
    for entry in before {
        trail.append(entry.at, &entry.by, entry.event.clone());
    }
    Interview::replay(whole.rubric().clone(), trail).unwrap()
}

fn letter(interview: &Interview, settings: &str) -> String {
    let (locale, on) = (Locale::new(&"en".into()), day("2026-11-27"));
    let centre = read_centre(settings, &|_| Err(LogoUnread { details: String::new() })).unwrap();
    let recommendation = recommend(interview.rubric(), interview.record(), on);
    let head = letterhead(&centre, interview, &recommendation, on, &locale);
    let summary = summarise(interview, &recommendation, &locale).issued(head);
    markdown(&document(&summary, Audience::Candidate, &locale))
}

/// The settings of a centre with these fields beside the name.
fn settings(fields: &str) -> String {
    format!("(format: 1, languages: [\"en\"], name: {{ \"en\": \"A centre\" }}, {fields})")
}

#[test]
fn being_told_is_noted_after_the_signature_and_what_is_noted_last_counts() {
    let before = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let mut interview = before.clone();
    interview.act(told("2026-11-25", "by mail"), ASSESSOR, at(9)).unwrap();
    interview.act(told("2026-11-26", "handed over"), "S. Secretary (fictional)", at(19)).unwrap();
    let record = interview.record();
    assert_eq!((interview.state(), record.informed_on()), (SessionState::Signed, Some(day("2026-11-26"))));
    assert_eq!(record.informed.len(), 2, "both stay on record");
    assert_eq!((&record.signature, &record.decision), (&before.record().signature, &before.record().decision));
    let refused = |event: Event| interview.permit(&event);
    let early = Refusal::InformedBeforeSigned { informed: day("2026-11-23"), signed: day("2026-11-24") };
    assert_eq!(refused(told("2026-11-23", "by mail")), Err(early));
    assert_eq!(refused(told("2026-11-24", " ")), Err(Refusal::Empty { field: FieldName::Way }));
    assert_eq!(to_be_signed().permit(&told("2026-11-26", "by mail")), Err(Refusal::NotSigned));
    let ahead = Refusal::InformedAhead { informed: day("2026-11-26"), noted: day("2026-11-25") };
    assert_eq!(may_have_been_informed(day("2026-11-26"), day("2026-11-25")), Err(ahead));
    let mut full = before;
    for _ in 0..bounds::AMENDMENTS_MAX {
        full.act(told("2026-11-25", "by mail"), ASSESSOR, at(9)).unwrap();
    }
    let most = Refusal::TooMany { what: "amendments", most: bounds::AMENDMENTS_MAX };
    assert_eq!(full.permit(&told("2026-11-25", "by mail")), Err(most));
}

#[test]
fn the_day_of_the_next_assessment_is_set_before_the_signature_and_can_be_taken_back() {
    let mut interview = to_be_signed();
    let decision = interview.record().decision.clone();
    let set = |on: &str| Event::ResitSet { on: day(on) };
    assert_eq!(interview.permit(&Event::ResitTakenBack), Err(Refusal::NoResit));
    let early = Refusal::ResitTooEarly { resit: day("2026-11-24"), held: day("2026-11-24") };
    assert_eq!(interview.permit(&set("2026-11-24")), Err(early));
    assert!(matches!(interview.permit(&set("2046-11-24")), Err(Refusal::ResitTooLate { .. })));
    let mut history = History::of(interview.trail());
    for on in ["2026-12-14", "2026-12-21"] {
        interview.act(set(on), ASSESSOR, at(1)).unwrap();
        history.happened(interview.trail().len() - 1, &set(on));
    }
    assert_eq!(interview.record().decision, decision, "the day changes no decision");
    for left in [Some(day("2026-12-14")), None] {
        let step = history.take(UndoWay::Back, false, interview.trail()).unwrap();
        for event in reverse(&interview, step, "").unwrap() {
            interview.act(event, ASSESSOR, at(2)).unwrap();
        }
        assert_eq!(interview.record().resit, left);
    }
    let signed = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    assert_eq!(signed.permit(&set("2026-12-14")), Ok(()), "it is added like all that follows the signature");
    assert_eq!(signed.permit(&Event::ResitTakenBack), Err(Refusal::Signed));
}

#[test]
fn a_letter_counts_from_the_day_of_being_told_where_the_settings_say_so() {
    let mut interview = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    let bound = settings("appeal: (days: 5, count: Working, from: Informed)");
    let within = "You can appeal within 5 working days from the day on which you are told the result.";
    assert!(letter(&interview, &bound).contains(within), "{}", letter(&interview, &bound));
    // The rubric has days of its own; days of the centre stand in only where it has none.
    let as_before = "You can appeal until 9 December 2026.";
    for old in ["appeal_days: 3", "evidence_to: \"x\""] {
        assert!(letter(&interview, &settings(old)).contains(as_before), "{old}");
    }
    interview.act(told("2026-11-27", "by mail"), ASSESSOR, at(9)).unwrap();
    assert!(letter(&interview, &settings("appeal_days: 3")).contains(as_before));
    for (fields, says) in [
        (
            "",
            "You can appeal until 4 December 2026. Write to the centre and say what you disagree with and why. Someone \
              else will look at the record. These are 5 working days after 27 November 2026, when you were told the \
              result. Public holidays are not counted in: ask the centre for the exact day.",
        ),
        ("working_days: (holidays: [\"11-30\"], years: [(year: 2026)])", "until 7 December 2026."),
        ("working_days: ()", "Days that were moved in 2026 are not counted in"),
    ] {
        let letter =
            letter(&interview, &settings(&format!("appeal: (days: 5, count: Working, from: Informed), {fields}")));
        assert!(letter.contains(says), "{fields}: {letter}");
    }
}

#[test]
fn a_commission_that_the_centre_asks_for_is_wanting_until_one_is_named() {
    let wants = |settings: &str, interview: &Interview| {
        let centre = read_centre(settings, &|_| Err(LogoUnread { details: String::new() })).unwrap();
        let on = day("2026-11-24");
        wanting(&centre, interview, &recommend(&rubric(), interview.record(), on), on)
    };
    let rules = settings("commission: (members: 3, odd: true, quorum: 3, majority: OfVotes, tie: ChairDecides)");
    let mut interview = to_be_signed();
    assert_eq!(wants(&settings(""), &interview), []);
    assert_eq!(wants(&rules, &interview), [Wanting::Commission]);
    let centre = read_centre(&rules, &|_| Err(LogoUnread { details: String::new() })).unwrap();
    let named = commission_in("C. Chair, D. Member, E. Member", centre.commission.unwrap(), &interview);
    interview.act(Event::CommissionNamed(named), ASSESSOR, at(1)).unwrap();
    assert_eq!(wants(&rules, &interview), []);
}

#[test]
fn a_negative_result_names_the_next_assessment_and_recommendations_or_says_that_they_are_wanting() {
    let both = settings("negative_result: (resit_date: true, recommendations: true)");
    let centre = read_centre(&both, &|_| Err(LogoUnread { details: String::new() })).unwrap();
    let wants = |interview: &Interview| {
        let on = day("2026-11-24");
        wanting(&centre, interview, &recommend(&rubric(), interview.record(), on), on)
    };
    let mut interview = to_be_signed();
    assert!(interview.record().decision.as_ref().unwrap().outcome().is_negative());
    assert_eq!(wants(&interview), [Wanting::ResitDate, Wanting::Recommendations]);
    let silent = letter(&interview, &both);
    for said in ["The day on which you can be assessed again is not set yet.", "This letter has no recommendations"] {
        assert!(silent.contains(said), "{silent}");
    }
    interview.act(Event::ResitSet { on: day("2026-12-14") }, ASSESSOR, at(1)).unwrap();
    interview.act(Event::FeedbackWritten { feedback: "Practise on the dummy.".into() }, ASSESSOR, at(1)).unwrap();
    assert_eq!(wants(&interview), []);
    let whole = letter(&interview, &both);
    assert!(whole.contains("You can be assessed again on 14 December 2026."), "{whole}");
    assert!(!whole.contains("is not set yet") && !whole.contains("has no recommendations"), "{whole}");
    let after = settings("resit: (days: 30), negative_result: (resit_date: true)");
    let mut unset = signed("s-1", ASSESSOR, ["mid", "mid", "low", "mid"], 0);
    assert!(letter(&unset, &after).contains("You can be assessed again from 24 December 2026 on."));
    let from_telling = settings("resit: (days: 10, count: Working, from: Informed)");
    let says = "You can be assessed again 10 working days after you are told the result.";
    assert!(letter(&unset, &from_telling).contains(says), "{}", letter(&unset, &from_telling));
    unset.act(told("2026-11-27", "by mail"), ASSESSOR, at(9)).unwrap();
    assert!(letter(&unset, &from_telling).contains("You can be assessed again from 11 December 2026 on."));
    // Who gets everything is told of no next assessment.
    let full = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    assert_eq!(full.record().decision.as_ref().unwrap().outcome(), Outcome::Full);
    assert!(wants(&full).is_empty() && !letter(&full, &after).contains("assessed again"));
}

#[test]
fn a_signed_session_is_noted_on_the_command_line_and_its_letter_then_has_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.ron");
    fs::copy(format!("{ROOT}/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron"), &path).unwrap();
    let (file, keys) = (path.to_str().unwrap(), folder.path().join("keys"));
    let centre = folder.path().join("centre.ron");
    let viva = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("viva").unwrap();
        command
            .env("VIVA_LANGUAGE", "en")
            .env("VIVA_CENTRE", &centre)
            .env("VIVA_KEYS", &keys)
            .env_remove("VIVA_ASSESSOR");
        let output = command.args(arguments).output().unwrap();
        let text = String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned();
        (output.status.success(), text)
    };
    assert!(viva(&["centre", "init", "--profile", "kz-recognition-centre"]).0);
    let checked = viva(&["centre", "check"]);
    assert!(checked.0, "{}", checked.1);
    let letter = || viva(&["report", file, "--format", "md", "--for", "candidate"]).1;
    assert!(letter().contains("within 5 working days from the day on which you are told the result"), "{}", letter());
    let before = fs::read(&path).unwrap();
    for (wrong, why) in [
        (&["--way", "by mail"][..], "Say who notes this"),
        (&["--way", " ", "--by", "S. Secretary"], "Enter some text"),
        (&["--way", "by mail", "--by", "S. Secretary", "--on", "2026-10-11"], "before the day of the signature"),
        (&["--way", "by mail", "--by", "S. Secretary", "--on", "9999-10-11"], "is after today"),
    ] {
        let (noted, told) = viva(&[&["inform", file], wrong].concat());
        assert!(!noted && told.contains(why), "{told}");
    }
    assert_eq!(fs::read(&path).unwrap(), before, "what is refused leaves the file alone");
    let (noted, said) =
        viva(&["inform", file, "--on", "2026-10-16", "--way", "by mail", "--by", "S. Secretary (fictional)"]);
    assert!(noted && said.contains("The candidate was told on 16 October 2026."), "{said}");
    assert!(letter().contains("You can appeal until 23 October 2026."), "{}", letter());
    let record = viva(&["report", file, "--format", "md", "--for", "centre"]).1;
    assert!(record.contains("The candidate was told on 16 October 2026: by mail."), "{record}");
    let verified = verify(&path, &[], &Protection::plain()).unwrap();
    assert_eq!(verified.findings, []);
    assert!(
        !viva(&[
            "inform",
            &format!("{ROOT}/tests/sessions/examples/2026-10-26-EXAMPLE-4-digital-competence.ron"),
            "--way",
            "x",
            "--by",
            "y"
        ])
        .0
    );
}

#[test]
fn an_accreditation_that_had_ended_on_the_day_of_signature_is_warned_of() {
    let interview = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    for (until, warned) in [("2026-11-24", false), ("2026-11-23", true)] {
        let fields = format!("accreditation: (number: \"7 (invented)\", until: \"{until}\")");
        let centre = read_centre(&settings(&fields), &|_| Err(LogoUnread { details: String::new() })).unwrap();
        // A day long after the signature changes nothing.
        let on = day("2030-01-01");
        let found = wanting(&centre, &interview, &recommend(&rubric(), interview.record(), on), on);
        assert_eq!(found == [Wanting::Accreditation { until: day(until) }], warned, "{until}");
        assert!(
            letter(&interview, &settings(&fields)).contains("Accreditation No. 7 (invented), valid until"),
            "{until}"
        );
    }
}

#[test]
fn an_anonymous_export_has_the_month_alone() {
    let mut interview = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    interview.act(told("2026-11-26", "by mail"), ASSESSOR, at(9)).unwrap();
    let exported = anonymous(&interview, b"key", Texts::Lengths).to_string();
    assert!(exported.contains("Informed") && exported.contains("2026-11"), "{exported}");
    assert!(!exported.contains("2026-11-26"), "{exported}");
}

#[test]
fn every_profile_is_in_order() {
    for (name, text) in CENTRE_PROFILES {
        let read = read_centre(text, &|_| Err(LogoUnread { details: String::new() }));
        assert!(read.is_ok(), "{name}: {read:?}");
    }
}
