//! Consent with its text, and its withdrawal: what is kept as proof, what follows, and what stays as it was signed.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use chrono::NaiveDate;
use tempfile::TempDir;
use viva::{
    judgement::{CannotFollow, Warning, carry, recommend, warnings},
    locale::Locale,
    practice::{NoMaterial, Verdicts, material},
    procedure::{with_consent, without_consent},
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        consent_as_given, consent_sheet, consent_text, document,
        letter::{Centre, consent_stop_day, read_centre},
        markdown, summarise,
    },
    session::{
        Consent, ConsentWay, Event, FieldName, Interview, ItemState, Outcome, Preparation, Refusal, ScriptPart,
        Withdrawal,
    },
    store::{Contents, Protection, SystemDisk, amend, document as session_file, open_session, verify},
};

use crate::moderation::office::{ASSESSOR, ROOT, at, rubric, signed};

const SETTINGS: &str = r#"(format: 1, languages: ["en", "ru"], name: { "en": "A centre", "ru": "Центр" },
    objection_answer: (days: 3, count: Working),
    consent: (points: [
        (name: { "en": "Operator", "ru": "Оператор" }, text: { "en": "A centre, 123", "ru": "Центр, 123" }),
        (name: { "en": "Full name", "ru": "Фамилия и имя" }),
    ], withdrawal: (days: 15, count: Working)),
    working_days: (years: [(year: 2026, free: ["2026-12-16"])]))"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn centre() -> Centre {
    read_centre(SETTINGS, &|_| unreachable!("there is no logo")).unwrap()
}

fn english() -> Locale {
    Locale::new(&"en".into())
}

fn given(way: ConsentWay, proof: &str) -> Consent {
    let text = consent_text(&rubric(), Some(&centre()), &english());
    consent_as_given(text, &"en".into(), way, (ASSESSOR, day("2026-11-24")), proof)
}

fn withdrawal(on: &str, what: &str) -> Withdrawal {
    Withdrawal { on: day(on), way: "by a letter".into(), what: what.into() }
}

fn prepared() -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), ASSESSOR, at(0));
    let units = rubric.units.keys().cloned().collect();
    let preparation =
        Preparation { candidate: "K-1".into(), assessor: ASSESSOR.into(), units, ..Preparation::new(&rubric) };
    interview.act(Event::Prepared(preparation), ASSESSOR, at(0)).unwrap();
    interview
}

fn told(interview: &Interview, audience: Audience) -> String {
    let recommendation = recommend(&rubric(), interview.record(), day("2026-11-24"));
    markdown(&document(&summarise(interview, &recommendation, &english()), audience, &english()))
}

#[test]
fn consent_keeps_the_words_that_were_shown_and_is_refused_where_it_would_prove_nothing() {
    let mut interview = prepared();
    let good = given(ConsentWay::Aloud, "W. Witness (fictional)");
    let cases = [
        (Consent { proof: " ".into(), ..good.clone() }, Refusal::Empty { field: FieldName::Witnesses }),
        (Consent { taken_by: String::new(), ..good.clone() }, Refusal::Empty { field: FieldName::Name }),
        (Consent { text: good.text.replace("123", "124"), ..good.clone() }, Refusal::OtherConsentText),
        (
            Consent { text: " ".into(), digest: Consent::digest_of(" "), ..good.clone() },
            Refusal::Empty { field: FieldName::Consent },
        ),
    ];
    for (consent, refusal) in cases {
        assert_eq!(interview.permit(&Event::ConsentGiven(Box::new(consent))), Err(refusal));
    }
    let events = with_consent(&interview, good.clone());
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(1)).unwrap());
    assert_eq!(interview.record().consent_given(), Some(&good));
    assert_eq!(interview.record().opening.get("consent"), Some(&ItemState::Done));
    let record = told(&interview, Audience::Centre);
    for words in
        ["A centre, 123", "Full name: ", &good.digest, "W. Witness", "within 3 working days", "15 working days"]
    {
        assert!(record.contains(words), "{words}: {record}");
    }
    assert!(told(&interview, Audience::Candidate).contains("You consented to this assessment"));
    assert!(!told(&interview, Audience::Public).contains("Witness"));
    let exported = anonymous(&interview, b"key", Texts::Lengths).to_string();
    assert!(exported.contains("ConsentGiven") && !exported.contains(&good.digest) && !exported.contains("Witness"));
}

#[test]
fn the_sheet_has_the_points_of_the_settings_and_a_line_for_what_is_filled_in_by_hand() {
    let sheet = markdown(&consent_sheet(&rubric(), Some(&centre()), "K-1", &english()));
    for words in ["Operator", "A centre, 123", "Full name", "before witnesses", "K-1"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    let other = consent_text(&rubric(), Some(&centre()), &Locale::new(&"ru".into()));
    assert!(other.contains("Оператор: Центр, 123") && other.contains("в течение 15 рабочих дней"), "{other}");
    let without = consent_text(&rubric(), None, &english());
    assert!(
        without.contains("I can withdraw this consent at any time.") && !without.contains("working day"),
        "{without}"
    );
}

#[test]
fn who_withdraws_before_the_signature_stops_the_interview_as_without_consent_and_can_take_it_back() {
    let mut interview = prepared();
    let events = with_consent(&interview, given(ConsentWay::Written, ""));
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(1)).unwrap());
    let events = without_consent(&interview, withdrawal("2026-11-24", ""));
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(2)).unwrap());
    assert_eq!(interview.record().opening.get("consent"), Some(&ItemState::Refused("by a letter".into())));
    assert_eq!(interview.record().consent_given(), None);
    let again = Event::ConsentWithdrawn(withdrawal("2026-11-24", ""));
    assert_eq!(interview.permit(&again), Err(Refusal::ConsentWithdrawn));
    interview.act(Event::ConsentTakenBack, ASSESSOR, at(3)).unwrap();
    assert!(interview.record().consent_given().is_some());
    interview.act(Event::ConsentTakenBack, ASSESSOR, at(3)).unwrap();
    assert_eq!(interview.permit(&Event::ConsentTakenBack), Err(Refusal::NothingSaid));
}

#[test]
fn consent_withdrawn_after_the_signature_touches_nothing_signed_and_ends_every_other_use() {
    let before = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let mut interview = before.clone();
    assert_eq!(interview.permit(&Event::ConsentGiven(Box::new(given(ConsentWay::Written, "")))), Err(Refusal::Signed));
    let events = without_consent(&interview, withdrawal("2026-11-30", ""));
    assert_eq!(events.len(), 1, "the checklist is signed");
    interview.act(events[0].clone(), "S. Secretary (fictional)", at(9)).unwrap();
    let (record, was) = (interview.record(), before.record());
    assert_eq!((&record.signature, &record.opening, &record.ratings), (&was.signature, &was.opening, &was.ratings));
    let moderated = Event::Moderated { moderator: "M.".into(), findings: Vec::new(), remark: "well".into() };
    assert_eq!(interview.permit(&moderated), Err(Refusal::ConsentWithdrawn));
    assert_eq!(before.permit(&moderated), Ok(()));
    assert_eq!(material(&interview, &"m-1".into(), Verdicts::Kept).err(), Some(NoMaterial::ConsentWithdrawn));
    // 15 working days after Monday, 30 November; 16 December is free.
    assert_eq!(consent_stop_day(&centre(), record), Some(day("2026-12-22")));
    let followed = carry(&interview, &rubric(), day("2026-12-01"));
    assert_eq!(followed, Err(CannotFollow::ConsentWithdrawn));
    for audience in [Audience::Centre, Audience::Candidate] {
        assert!(told(&interview, audience).contains("withdr"));
    }
    assert!(told(&interview, Audience::Candidate).contains("put to no other use"));
    assert_eq!(warned(&interview), [], "it was held and signed with consent");
}

fn warned(interview: &Interview) -> Vec<Warning> {
    let recommendation = recommend(&rubric(), interview.record(), day("2026-11-24"));
    let warnings = warnings(&rubric(), interview.record(), &recommendation);
    warnings.into_iter().filter(|warning| matches!(warning, Warning::ConsentWithdrawn { .. })).collect()
}

#[test]
fn what_is_withdrawn_in_part_leaves_consent_standing_for_the_rest() {
    let mut interview = prepared();
    let events = with_consent(&interview, given(ConsentWay::Written, ""));
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(1)).unwrap());
    let events = without_consent(&interview, withdrawal("2026-11-24", "photographs"));
    assert_eq!(events.len(), 1, "the item of the opening stands for the rest");
    interview.act(events[0].clone(), ASSESSOR, at(2)).unwrap();
    assert_eq!(interview.record().opening.get("consent"), Some(&ItemState::Done));
    assert!(interview.record().consent_given().is_some() && interview.record().consent_withdrawn().is_none());
    assert_eq!(warned(&interview), []);
    for what in ["the recording", ""] {
        assert_eq!(interview.permit(&Event::ConsentWithdrawn(withdrawal("2026-11-24", what))), Ok(()));
    }
    let mut interview = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    interview.act(Event::ConsentWithdrawn(withdrawal("2026-11-30", "photographs")), "S.", at(9)).unwrap();
    let moderated = Event::Moderated { moderator: "M.".into(), findings: Vec::new(), remark: "well".into() };
    assert_eq!(interview.permit(&moderated), Ok(()));
    assert!(material(&interview, &"m-1".into(), Verdicts::Kept).is_ok());
    assert_eq!(consent_stop_day(&centre(), interview.record()), Some(day("2026-12-22")));
    for audience in [Audience::Centre, Audience::Candidate] {
        assert!(told(&interview, audience).contains("photographs"));
    }
    let letter = told(&interview, Audience::Candidate);
    assert!(letter.contains("Your consent to the rest stands") && !letter.contains("no other use"), "{letter}");
}

#[test]
fn consent_is_not_withdrawn_before_the_day_on_which_it_was_given() {
    let mut interview = prepared();
    let events = with_consent(&interview, given(ConsentWay::Written, ""));
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(1)).unwrap());
    let (withdrawn, given) = (day("2026-11-23"), day("2026-11-24"));
    let refused = Err(Refusal::WithdrawnBeforeGiven { withdrawn, given });
    for what in ["", "photographs"] {
        assert_eq!(interview.permit(&Event::ConsentWithdrawn(withdrawal("2026-11-23", what))), refused);
        assert_eq!(interview.permit(&Event::ConsentWithdrawn(withdrawal("2026-11-24", what))), Ok(()));
    }
}

#[test]
fn while_consent_is_withdrawn_nothing_is_collected_or_judged_and_what_is_there_can_be_put_right() {
    let whole = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let entries = whole.trail().entries();
    let mut interview = Interview::begin("s-1".into(), rubric(), ASSESSOR, at(0));
    for entry in &entries[1..entries.len() - 2] {
        interview.act(entry.event.clone(), ASSESSOR, at(0)).unwrap();
    }
    let item = interview.record().evidence["E1"].clone();
    let collects = [
        Event::QuestionAsked { question: "Q1".into() },
        Event::RemarkAdded {
            remark: interview.record().next_remark(),
            question: "Q1".into(),
            after: None,
            began: at(2),
            text: "noted".into(),
        },
        Event::EvidenceAdded { evidence: "E2".into(), item: item.clone() },
        Event::EvidenceChanged { evidence: "E1".into(), item },
        Event::Rated { criterion: "C1".into(), rating: viva::session::Rating::NotEnoughEvidence },
        Event::RationaleWritten { criterion: "C1".into(), rationale: "as told".into() },
    ];
    let ends = [
        Event::EvidenceRemoved { evidence: "E1".into(), reason: "asked for it".into() },
        Event::RatingCleared { criterion: "C1".into() },
        Event::FeedbackWritten { feedback: "Thank you".into() },
        Event::ConsentGiven(Box::new(given(ConsentWay::Written, ""))),
        Event::BrokenOff { reason: "consent withdrawn".into() },
        Event::Paused,
    ];
    let events = without_consent(&interview, withdrawal("2026-11-24", ""));
    // In an open interview without the item of the opening it stops all the same.
    interview.act(events[0].clone(), ASSESSOR, at(2)).unwrap();
    for event in &collects {
        assert_eq!(interview.permit(event), Err(Refusal::ConsentStopped), "{event:?}");
    }
    for event in &ends {
        assert_eq!(interview.permit(event), Ok(()), "{event:?}");
    }
    interview.act(Event::ConsentTakenBack, ASSESSOR, at(3)).unwrap();
    for event in &collects {
        assert_eq!(interview.permit(event), Ok(()), "{event:?}");
    }
}

#[test]
fn while_consent_is_withdrawn_an_interview_is_signed_only_as_broken_off() {
    let whole = signed("s-1", ASSESSOR, ["mid"; 4], 0);
    let entries = whole.trail().entries();
    let mut interview = Interview::begin("s-1".into(), rubric(), ASSESSOR, at(0));
    for entry in &entries[1..entries.len() - 1] {
        interview.act(entry.event.clone(), ASSESSOR, at(0)).unwrap();
    }
    let signature = entries.last().unwrap().event.clone();
    assert_eq!(interview.permit(&signature), Ok(()));
    let events = without_consent(&interview, withdrawal("2026-11-24", ""));
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(2)).unwrap());
    let outcome = whole.record().signature.as_ref().unwrap().outcome;
    assert_eq!(interview.permit(&Event::RecommendationAccepted { outcome }), Err(Refusal::ConsentStopped));
    assert_eq!(interview.permit(&signature), Err(Refusal::NoConsentToSign));
    assert_eq!(warned(&interview), [Warning::ConsentWithdrawn { on: day("2026-11-24") }]);
    let outcome = Outcome::NoResult;
    for event in [
        Event::BrokenOff { reason: "consent withdrawn".into() },
        Event::RecommendationAccepted { outcome },
        Event::Signed { name: ASSESSOR.into(), outcome, key: crate::key::public() },
    ] {
        interview.act(event, ASSESSOR, at(3)).unwrap();
    }
    assert_eq!(warned(&interview).len(), 1, "the record says so");
}

#[test]
fn consent_and_commission_days_before_are_no_part_of_the_interview() {
    let mut interview = prepared();
    let events = with_consent(&interview, given(ConsentWay::Written, ""));
    assert!(events.len() > 1, "the item is ticked");
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at(1)).unwrap());
    let commission = crate::commission::named(&interview);
    interview.act(Event::CommissionNamed(commission), ASSESSOR, at(2)).unwrap();
    assert_eq!(interview.permit(&Event::HeldOnPaper { on: day("2026-11-23") }), Ok(()));
    let identity = Event::ItemDone { script: ScriptPart::Opening, item: "identity".into() };
    let later = at(3 * 24 * 60);
    interview.act(identity, ASSESSOR, later).unwrap();
    assert_eq!(interview.first_sitting_on(), later.date_naive());
    assert_eq!(interview.permit(&Event::HeldOnPaper { on: day("2026-11-23") }), Err(Refusal::PaperTooLate));
}

#[test]
fn what_follows_from_a_withdrawal_is_noted_with_it_or_neither_is() {
    let folder = folder();
    let open = folder.path().join("sessions/open.ron");
    fs::write(&open, session_file::write(&Contents::new(&prepared(), None))).unwrap();
    let before = fs::read(&open).unwrap();
    let unknown = Event::ItemDone { script: ScriptPart::Opening, item: "nothing".into() };
    let events = [Event::ConsentWithdrawn(withdrawal("2026-11-24", "")), unknown];
    let keys = folder.path().join("keys");
    assert!(amend(&SystemDisk, &open, events, (ASSESSOR, at(1)), &keys, &Protection::plain()).is_err());
    assert_eq!(fs::read(&open).unwrap(), before);
}

fn viva(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::cargo_bin("viva").unwrap();
    command
        .env("VIVA_LANGUAGE", "en")
        .env("VIVA_CENTRE", folder.join("centre.ron"))
        .env("VIVA_KEYS", folder.join("keys"))
        .env("VIVA_SESSIONS", folder.join("sessions"))
        .env_remove("VIVA_ASSESSOR");
    command.args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sessions")).unwrap();
    fs::write(folder.path().join("centre.ron"), SETTINGS).unwrap();
    folder
}

#[test]
fn on_the_command_line_consent_goes_into_an_open_session_and_its_withdrawal_into_a_signed_one() {
    let folder = folder();
    let open = folder.path().join("sessions/open.ron");
    fs::write(&open, session_file::write(&Contents::new(&prepared(), None))).unwrap();
    let file = open.to_str().unwrap();
    let sheet = viva(&["consent", file, "--language", "ru"], folder.path());
    assert!(said(&sheet).contains("Центр, 123"), "{}", said(&sheet));
    let nobody = viva(&["consent", file, "--given", "aloud", "--proof", "W."], folder.path());
    assert!(!nobody.status.success());
    let noted = viva(
        &["consent", file, "--given", "aloud", "--proof", "W.", "--by", "A.", "--on", "2026-11-20"],
        folder.path(),
    );
    assert!(said(&noted).contains("consent noted"), "{}", said(&noted));
    let loaded = open_session(&open, &Protection::plain()).unwrap();
    assert_eq!(loaded.alterations, []);
    let consent = loaded.interview.record().consent_given().unwrap();
    assert!(said(&noted).contains(&Consent::digest_of(&consent.text)));
    assert_eq!((consent.on, consent.taken_by.as_str()), (day("2026-11-20"), "A."));
    let last = loaded.interview.trail().entries().last().unwrap();
    assert_eq!(last.event, Event::Paused, "no time of the interview runs until somebody opens it");
    let both = ["consent", file, "--given", "written", "--beside", "ru", "--language", "en", "--by", "A."];
    let both = viva(&both, folder.path());
    assert!(both.status.success(), "{}", said(&both));
    let loaded = open_session(&open, &Protection::plain()).unwrap();
    let consent = loaded.interview.record().consent_given().unwrap();
    let languages: Vec<&str> = consent.texts().map(|(language, ..)| language.as_str()).collect();
    assert_eq!(languages, ["en", "ru"]);
    assert!(consent.texts().all(|(_, text, digest)| Consent::digest_of(text) == digest));
    let record = told(&loaded.interview, Audience::Centre);
    assert!(record.contains("Центр, 123") && record.contains("A centre, 123"), "{record}");
    let part =
        viva(&["consent", file, "--withdrawn", "--way", "aloud", "--what", "photographs", "--by", "A."], folder.path());
    assert!(said(&part).contains("“photographs”. Consent for the rest stands."), "{}", said(&part));
    let loaded = open_session(&open, &Protection::plain()).unwrap();
    assert_eq!(loaded.interview.record().interview_seconds, 0);

    let path = folder.path().join("sessions/signed.ron");
    fs::copy(format!("{ROOT}/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron"), &path).unwrap();
    let file = path.to_str().unwrap();
    let withdrawn =
        viva(&["consent", file, "--withdrawn", "--way", "by mail", "--by", "S.", "--on", "2026-10-16"], folder.path());
    let text = said(&withdrawn);
    assert!(text.contains("viva forget --now") && text.contains("6 November 2026"), "{text}");
    let ahead =
        viva(&["consent", file, "--withdrawn", "--way", "x", "--by", "S.", "--on", "2999-01-01"], folder.path());
    assert!(!ahead.status.success());
    let checked = said(&viva(&["verify", file], folder.path()));
    assert!(
        checked.contains("consent withdrawn on 2026-10-16") || checked.contains("consent withdrawn on 16 Oct"),
        "{checked}"
    );
    assert!(said(&viva(&["verify", "--json", file], folder.path())).contains("\"consent_withdrawn\": \"2026-10-16\""));
    let verified = verify(&path, &[], &Protection::plain()).unwrap();
    assert_eq!(verified.findings, []);
    for refused in [
        &["export", "--anonymous", file][..],
        &["material", file, "-o", folder.path().join("m.ron").to_str().unwrap()],
        &["moderate", file, "--by", "M.", "--remark", "x"],
    ] {
        let output = viva(refused, folder.path());
        assert!(!output.status.success(), "{refused:?}: {}", said(&output));
    }
    assert!(said(&viva(&["sessions"], folder.path())).contains("consent withdrawn"));
    let report = viva(&["report", file, "--format", "md"], folder.path());
    assert!(said(&report).contains("the candidate withdrew consent"), "{}", said(&report));
}
