//! An export for research and training tells nothing of who took part, and still what happened.

use std::{fs, path::Path, process::Output, sync::Arc};

use assert_cmd::Command;
use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde_json::Value;
use viva::{
    report::anonymous::{Texts, anonymous},
    rubric::{Directness, EvidenceKind, Rubric},
    session::{
        ConflictOfInterest, Event, EvidenceFile, EvidenceItem, Interview, Judgement, Outcome, Preparation, Rating,
        RuleOfEvidence, RulesOfEvidence, ScriptPart,
    },
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const KEY: &[u8] = b"a key for tests";

fn rubric() -> Arc<Rubric> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    Arc::new(viva::rubric::read(&text).unwrap())
}

/// Who took part and what else must not be told. Every word is one that neither the rubric nor the export's form has.
#[derive(Debug, Clone)]
struct Personal {
    session: String,
    candidate: String,
    assessor: String,
    by: String,
    signed: String,
    place: String,
    others: String,
    adjustments: String,
    conflict: String,
    document: String,
    title: String,
    source: String,
    verification: String,
    path: String,
    sha256: String,
}

impl Personal {
    fn example() -> Self {
        let own = str::to_owned;
        Personal {
            session: own("20260301-9d8c7b6a"),
            candidate: own("Мария Фёдоровна Зуева K-0417"),
            assessor: own("Ержан Қасымұлы Тестов"),
            by: own("Zoë Quibblesworth"),
            signed: own("Е. Қ. Тестов"),
            place: own("Жаркент, Wimbleford 12"),
            others: own("Gulnara Pumpernickel (aunt)"),
            adjustments: own("Hearing aid by Fizzlebang"),
            conflict: own("Married to Brünnhilde Zwackelmann"),
            document: own("Diploma Grumbolt 1999"),
            title: own("Certificate of Kwakzalver"),
            source: own("OOO Снегурочка"),
            verification: own("Called Xanthippe Oyster"),
            path: own("/home/Flibbert/Кукушкина.pdf"),
            sha256: own("deadbeef00112233445566778899aabbccddeeff00112233445566778899aabb"),
        }
    }

    fn all(&self) -> [&str; 15] {
        [
            &self.session,
            &self.candidate,
            &self.assessor,
            &self.by,
            &self.signed,
            &self.place,
            &self.others,
            &self.adjustments,
            &self.conflict,
            &self.document,
            &self.title,
            &self.source,
            &self.verification,
            &self.path,
            &self.sha256,
        ]
    }

    /// Words that would give somebody away, of names in the wide sense: not words in small letters.
    fn parts(&self) -> Vec<&str> {
        let words = self.all().into_iter().flat_map(|value| value.split(|c: char| !c.is_alphanumeric()));
        words.filter(|word| word.chars().count() >= 3 && !word.starts_with(char::is_lowercase)).collect()
    }

    /// A text that holds them all, in three ways of writing.
    fn text(&self) -> String {
        let values = self.all();
        let mut text = values.join(". ");
        text.push_str(&values.map(str::to_uppercase).join("; "));
        text.push_str(&self.parts().join(" и ").to_lowercase());
        text
    }
}

/// A session in which every event that can carry a text carries all that is personal.
fn session(personal: &Personal) -> Interview {
    let rubric = rubric();
    let mut now = DateTime::parse_from_rfc3339("2026-03-17T10:00:00+05:00").unwrap();
    let mut interview = Interview::begin(personal.session.as_str().into(), rubric.clone(), &personal.by, now);
    let text = personal.text();
    let preparation = Preparation {
        candidate: personal.candidate.clone(),
        assessor: personal.assessor.clone(),
        place: personal.place.clone(),
        others_present: personal.others.clone(),
        spoken: personal.others.clone(),
        adjustments: personal.adjustments.clone(),
        conflict_of_interest: ConflictOfInterest::Declared(personal.conflict.clone()),
        documents: vec![personal.document.clone()],
        ..Preparation::new(&rubric)
    };
    let mut rules = RulesOfEvidence::default();
    for rule in RuleOfEvidence::ALL {
        let verdict = rules.verdict_mut(rule);
        verdict.judgement = Judgement::Doubt;
        verdict.remark = text.chars().take(400).collect();
    }
    let item = EvidenceItem {
        person: personal.others.clone(),
        place: personal.place.clone(),
        hours: None,
        observation: None,
        testimony: None,
        kind: EvidenceKind::Document,
        title: personal.title.clone(),
        source: personal.source.clone(),
        date: NaiveDate::from_ymd_opt(2025, 8, 23),
        date_span: None,
        criteria: rubric.criteria.keys().take(1).cloned().collect(),
        directness: Directness::Direct,
        verification: personal.verification.clone(),
        file: Some(EvidenceFile { path: personal.path.clone(), bytes: 987_654, sha256: personal.sha256.clone() }),
        rules,
    };
    let questions: Vec<_> = rubric.questions.keys().cloned().collect();
    let criterion = rubric.criteria.keys().next().unwrap().clone();
    let mut events = vec![Event::Prepared(preparation)];
    for part in [ScriptPart::Opening, ScriptPart::Closing] {
        for item in rubric.script(part).checklist.keys() {
            events.push(Event::ItemRefused { script: part, item: item.clone(), reason: text.clone() });
        }
    }
    let (first, second) = (questions[0].clone(), questions[1].clone());
    let remark = |id: &str, began| Event::RemarkAdded {
        remark: id.into(),
        question: first.clone(),
        after: None,
        began,
        text: text.clone(),
    };
    events.extend([
        Event::QuestionOpened { question: first.clone() },
        Event::QuestionReworded { question: first.clone(), wording: text.clone() },
        remark("R1", now + TimeDelta::seconds(7)),
        // What a hand could write into a file where an id belongs.
        remark(&personal.candidate, now),
        Event::RemarkReworded { remark: "R1".into(), text: text.clone() },
        Event::QuestionSkipped { question: second, reason: text.clone() },
        Event::AdHocAsked { question: personal.others.as_str().into(), wording: text.clone(), informs: vec![] },
        Event::ProbeUsed { question: first.clone(), probe: personal.by.as_str().into(), used: true },
        Event::EvidenceAdded { evidence: "E1".into(), item: item.clone() },
        Event::EvidenceAdded { evidence: personal.title.as_str().into(), item: item.clone() },
        Event::EvidenceChanged { evidence: "E1".into(), item },
        Event::EvidenceRemoved { evidence: personal.title.as_str().into(), reason: text.clone() },
        Event::Rated { criterion: criterion.clone(), rating: Rating::Level(personal.signed.as_str().into()) },
        Event::RationaleWritten { criterion, rationale: text.clone() },
        Event::BrokenOff { reason: text.clone() },
        Event::FeedbackWritten { feedback: text.clone() },
        Event::RecommendationDeparted { computed: None, outcome: Outcome::NoResult, reason: text.clone() },
        Event::Signed { name: personal.signed.clone(), outcome: Outcome::NoResult, key: None },
    ]);
    let mut trail = interview.trail().clone();
    for event in events {
        now += TimeDelta::seconds(30);
        trail.append(now, &personal.by, event);
    }
    interview = Interview::replay(rubric, trail).unwrap();
    interview
}

/// Fails if a value stands in the text, in whatever case.
fn assert_untold(exported: &str, values: impl IntoIterator<Item = impl AsRef<str>>) {
    let exported = exported.to_lowercase();
    for value in values {
        let value = value.as_ref().to_lowercase();
        assert!(!exported.contains(&value), "{value:?} stands in the export");
    }
}

fn exported(interview: &Interview, texts: Texts) -> String {
    serde_json::to_string_pretty(&anonymous(interview, KEY, texts)).unwrap()
}

#[test]
fn nothing_personal_is_told_from_any_field_whole_or_in_parts() {
    let personal = Personal::example();
    let interview = session(&personal);
    // The test is worth something only if the values are there to be found.
    assert!(format!("{:?}", interview.record()).contains(&personal.sha256));
    for texts in [Texts::Lengths, Texts::Redacted] {
        let exported = exported(&interview, texts);
        assert_untold(&exported, personal.all());
        assert_untold(&exported, personal.parts());
        // Cases of a name, the day, the clock, the size and every hash.
        assert_untold(&exported, ["Зуевой", "Зуев", "2026-03-17", "2025-08-23", "10:00", "987654"]);
        assert_untold(&exported, interview.trail().entries().iter().map(|entry| &entry.hash));
    }
}

#[test]
fn what_happened_is_still_told() {
    let interview = session(&Personal::example());
    let lengths = anonymous(&interview, KEY, Texts::Lengths);
    let record = interview.record();
    assert_eq!(lengths["format"], "viva-anonymous-session");
    assert_eq!(lengths["format_version"], 1);
    assert_eq!((&lengths["month"], &lengths["evidence"]["E1"]["month"]), (&"2026-03".into(), &"2025-08".into()));
    assert_eq!(lengths["trail"].as_array().unwrap().len(), interview.trail().len());
    assert_eq!(lengths["trail"][1]["at"], 30);
    assert_eq!(lengths["feedback"], record.feedback.chars().count());
    assert_eq!(lengths["preparation"]["conflict_of_interest"], "Declared");
    assert_eq!(lengths["preparation"]["documents"], 1);
    assert_eq!(lengths["outcome"], "NoResult");
    let remarks = |value: &Value| value["questions"]["Q1"]["remarks"].as_array().unwrap().clone();
    assert_eq!(remarks(&lengths)[1]["at"], 7);
    let redacted = anonymous(&interview, KEY, Texts::Redacted);
    let label = redacted["candidate"].as_str().unwrap();
    assert!(redacted["feedback"].as_str().unwrap().contains(label), "{}", redacted["feedback"]);
}

#[test]
fn the_same_person_has_the_same_label_under_the_same_key_alone() {
    let mut personal = Personal::example();
    let label = |personal: &Personal, key: &[u8], who: &str| {
        anonymous(&session(personal), key, Texts::Lengths)[who].as_str().unwrap().to_owned()
    };
    let before = label(&personal, KEY, "candidate");
    assert!(before.starts_with("candidate-") && before.len() > "candidate-".len() + 6, "{before}");
    personal.candidate = personal.candidate.to_uppercase().replace(' ', "  ");
    personal.session = "another".into();
    assert_eq!(label(&personal, KEY, "candidate"), before);
    assert_ne!(label(&personal, b"another key", "candidate"), before);
    personal.candidate.push('8');
    assert_ne!(label(&personal, KEY, "candidate"), before);
    personal.signed = personal.assessor.clone();
    let exported = anonymous(&session(&personal), KEY, Texts::Lengths);
    assert_eq!(exported["assessor"], exported["signature"]["by"]);
    assert_ne!(exported["assessor"], exported["trail"][1]["by"]);
}

/// Names of letters that stand in no word of the rubric or the form.
fn name() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[XQZ][qxzj]{3,6}", "[ЪЩЭ][ъщыэ]{3,6}", "[ӘҒҚ][әғқһ]{3,6}", "[0-9]{6}Q"];
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_of_any_script_is_told(names in prop::collection::vec(name(), 14)) {
        let mut names = names.into_iter();
        let mut next = || names.next().unwrap();
        let personal = Personal {
            session: next(), candidate: next(), assessor: next(), by: next(), signed: next(), place: next(),
            others: next(), adjustments: next(), conflict: next(), document: next(), title: next(), source: next(),
            verification: next(), path: next(), sha256: Personal::example().sha256,
        };
        let interview = session(&personal);
        for texts in [Texts::Lengths, Texts::Redacted] {
            let exported = exported(&interview, texts);
            assert_untold(&exported, personal.all());
            assert_untold(&exported, personal.parts());
        }
    }
}

fn viva(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    Command::cargo_bin("viva")
        .unwrap()
        .current_dir(ROOT)
        .env("VIVA_SESSIONS", folder.path())
        .env("VIVA_LANGUAGE", "en")
        .args(arguments)
        .output()
        .unwrap()
}

fn example_sessions() -> Vec<String> {
    let files = fs::read_dir(format!("{ROOT}/tests/sessions/examples")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<String> = files.map(|path| path.to_str().unwrap().to_owned()).collect();
    files.retain(|file| file.ends_with(".ron"));
    files.sort();
    assert_eq!(files.len(), 5);
    files
}

#[test]
fn the_example_sessions_are_exported_without_who_took_part() {
    let folder = tempfile::tempdir().unwrap();
    let (key, out) = (folder.path().join("pseudonyms"), folder.path().join("out.json"));
    let (key, out) = (key.to_str().unwrap(), out.to_str().unwrap());
    let mut assessors = Vec::new();
    for file in example_sessions() {
        let loaded = viva::store::open_session(Path::new(&file), &viva::store::Protection::plain()).unwrap();
        let preparation = &loaded.interview.record().preparation;
        for texts in [&[][..], &["--with-texts"][..]] {
            let mut call = vec!["export", &file, "--anonymous", "--pseudonyms", key, "-o", out];
            call.extend(texts);
            let output = viva(&call);
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let exported = fs::read_to_string(out).unwrap();
            assert_untold(&exported, [&preparation.candidate, &preparation.assessor, &preparation.place]);
            assert_untold(&exported, ["EXAMPLE", "imagined", "original seen", loaded.interview.session().as_str()]);
            assert_untold(&exported, loaded.interview.trail().entries().iter().map(|entry| &entry.hash));
            let exported: Value = serde_json::from_str(&exported).unwrap();
            assert_eq!(exported["trail"].as_array().unwrap().len(), loaded.interview.trail().len());
            assessors.push(exported["assessor"].as_str().unwrap().to_owned());
        }
    }
    // All four were held by the same person; under the same key that stays visible.
    assessors.dedup();
    assert_eq!(assessors.len(), 1);
}

#[test]
fn an_export_with_names_is_refused_and_says_what_to_do() {
    let file = &example_sessions()[0];
    let output = viva(&["export", file]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("--anonymous") && told.contains("viva show FILE --json"), "{told}");
}

#[test]
fn without_a_file_of_pseudonyms_no_two_exports_agree() {
    let file = &example_sessions()[0];
    let candidate = || {
        let exported: Value = serde_json::from_slice(&viva(&["export", file, "--anonymous"]).stdout).unwrap();
        exported["candidate"].as_str().unwrap().to_owned()
    };
    assert_ne!(candidate(), candidate());
}

#[test]
fn what_is_no_key_is_never_taken_or_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let file = &example_sessions()[0];
    for wrong in ["", "not a key\n", &"0".repeat(63), &"0".repeat(1_000)] {
        fs::write(&path, wrong).unwrap();
        own(&path, 0o600);
        let output = viva(&["export", file, "--anonymous", "--pseudonyms", path.to_str().unwrap()]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("holds no key"), "{told}");
        assert_eq!(fs::read_to_string(&path).unwrap(), wrong);
    }
}

#[cfg(unix)]
#[test]
fn the_key_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let file = &example_sessions()[0];
    let export = || viva(&["export", file, "--anonymous", "--pseudonyms", path.to_str().unwrap()]);
    let first = export();
    assert!(first.status.success());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(export().stdout, first.stdout);
    own(&path, 0o644);
    let refused = export();
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("chmod 600"));
}

#[cfg(unix)]
fn own(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn own(_path: &Path, _mode: u32) {}
