//! The settings of a centre: each fault with its place and how to mend it, and the letter that the settings make.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use chrono::NaiveDate;
use viva::{
    judgement::recommendation_of,
    locale::Locale,
    report::{
        Audience, document,
        document::{Block, Document},
        letter::{CENTRE_TEMPLATE, LogoUnread, letterhead, read_centre},
        markdown, summarise,
    },
    store::{Protection, open_session},
};

const SESSION: &str = "tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron";
const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><rect width='120' height='40'/></svg>";

fn viva(arguments: &[&str], centre: &Path) -> Output {
    let mut command = Command::cargo_bin("viva").unwrap();
    let command = command.current_dir(env!("CARGO_MANIFEST_DIR")).env("VIVA_LANGUAGE", "en").env("VIVA_CENTRE", centre);
    command.args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

/// The settings to begin with, with one piece changed.
fn changed(from: &str, to: &str) -> String {
    assert!(CENTRE_TEMPLATE.contains(from), "{from}");
    CENTRE_TEMPLATE.replacen(from, to, 1)
}

#[test]
fn each_fault_of_settings_is_found_at_its_place() {
    let place = "place: { \"kk\": \"Қала\", ";
    for (text, name, at) in [
        (changed("format: 1", "format: 2"), "unsupported-format", "2,"),
        (changed("format: 1,", "format: 1, colour: 3,"), "unknown-field", "colour"),
        (changed("\"ru\": \"Образцовый центр признания\",", ""), "text-missing", "{\n        \"kk\": \"Үлгі тану"),
        (changed(place, "place: { \"de\": \"Stadt\", \"kk\": \"Қала\", "), "undeclared-language", "\"Stadt\""),
        (changed("\"Ү. Үлгі\"", "\" \""), "empty-text", "\" \""),
        (changed("/{candidate}\"", "/{kandidat}\""), "unknown-placeholder", "\"RPL-"),
        (changed("/{candidate}\"", "/{candidate\""), "unknown-placeholder", "\"RPL-"),
        (changed("// logo: \"logo.svg\"", "logo: \"lost.svg\""), "logo-not-read", "\"lost.svg\""),
        (changed("// logo: \"logo.svg\"", "logo: \"text.svg\""), "logo-unknown", "\"text.svg\""),
        (changed("// logo: \"logo.svg\"", "logo: \"huge.svg\""), "logo-too-large", "\"huge.svg\""),
        (changed("// logo: \"logo.svg\"", "logo: \"wide.svg\""), "logo-side-too-long", "\"wide.svg\""),
        (changed("contact: [", &format!("contact: [{}", "\"line\",".repeat(20))), "too-many", "[\"line\""),
        (changed("appeal_days: 15", "appeal_days: 15, appeal: (days: 5)"), "term-twice", "15, appeal"),
        (changed("appeal_days: 15", "appeal: (days: 0)"), "not-positive", "0)"),
        (changed("appeal_days: 15", "resit: (days: 9000)"), "impossible-number", "9000"),
        (
            changed(
                "appeal_days: 15",
                "working_days: (weekend: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday])",
            ),
            "no-working-day",
            "[Monday",
        ),
        (changed("appeal_days: 15", "working_days: (holidays: [\"03-32\"])"), "bad-day-of-year", "\"03-32"),
        (changed("appeal_days: 15", "working_days: (years: [(year: 2026, free: [\"soon\"])])"), "bad-date", "\"soon"),
        (
            changed("appeal_days: 15", "working_days: (years: [(year: 2026, free: [\"2027-01-01\"])])"),
            "day-of-other-year",
            "\"2027-01-01",
        ),
        (changed("appeal_days: 15", "working_days: (years: [(year: 2026), (year: 2026)])"), "year-twice", "2026)])"),
        (changed("Example centre", &"x".repeat(600)), "text-too-long", "{\n        \"kk\": \"Үлгі тану"),
    ] {
        let load = |path: &str| match path {
            "text.svg" => Ok(b"a text".to_vec()),
            "huge.svg" => Ok(vec![b'x'; 600 << 10]),
            "wide.svg" => Ok(LOGO.replacen("120", "99999", 1).into_bytes()),
            _ => Err(LogoUnread { details: "no such file".to_owned() }),
        };
        let faults = read_centre(&text, &load).expect_err(name).0;
        let names: Vec<&str> = faults.iter().map(|fault| fault.kind.name()).collect();
        assert_eq!(names, [name], "{text}");
        let there = &text[faults[0].span.start..];
        assert!(there.starts_with(at), "{name}: {}", there.lines().next().unwrap_or_default());
    }
    assert!(read_centre(CENTRE_TEMPLATE, &|_| Err(LogoUnread { details: String::new() })).is_ok());
}

#[test]
fn settings_are_written_once_and_checked_with_their_logo() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("new/centre.ron");
    let none = viva(&["centre", "check"], &centre);
    assert!(!none.status.success() && said(&none).contains("viva centre init"), "{}", said(&none));
    assert!(viva(&["centre", "init"], &centre).status.success());
    let checked = viva(&["centre", "check"], &centre);
    assert!(checked.status.success() && said(&checked).contains("Example centre"), "{}", said(&checked));
    fs::write(&centre, changed("// logo: \"logo.svg\"", "logo: \"logo.svg\"")).unwrap();
    let again = viva(&["centre", "init"], &centre);
    assert!(!again.status.success() && said(&again).contains("is there already"), "{}", said(&again));
    let lost = viva(&["centre", "check"], &centre);
    let told = said(&lost);
    assert!(!lost.status.success() && told.contains("logo.svg") && told.contains("25:11"), "{told}");
    // What is wrong with the settings is told before a letter is written, and over the file.
    let letter = viva(&["report", SESSION, "--format", "md", "--for", "candidate"], &centre);
    assert!(!letter.status.success() && letter.stdout.is_empty(), "{}", said(&letter));
    fs::write(centre.with_file_name("logo.svg"), LOGO).unwrap();
    assert!(viva(&["centre", "check"], &centre).status.success());
    let letter = viva(&["report", SESSION, "--format", "html", "--for", "candidate"], &centre);
    let page = said(&letter);
    for told in ["Example centre for recognition", "data:image/svg+xml;base64,", "RPL-2026/EXAMPLE-2", "Director"] {
        assert!(page.contains(told), "{told} is not in the letter");
    }
    let record = viva(&["report", SESSION, "--format", "html"], &centre);
    assert!(!said(&record).contains("Example centre"), "the record is not the centre’s letter");
}

#[test]
fn a_report_replaces_a_file_only_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("letter.md");
    let out = out.to_str().unwrap();
    let nowhere = folder.path().join("centre.ron");
    fs::write(out, "mine").unwrap();
    fs::write(&nowhere, CENTRE_TEMPLATE).unwrap();
    let write = |more: &[&str]| viva(&[&["report", SESSION, "--format", "md", "-o", out], more].concat(), &nowhere);
    let kept = write(&[]);
    assert!(!kept.status.success() && said(&kept).contains("--force"), "{}", said(&kept));
    assert_eq!(fs::read_to_string(out).unwrap(), "mine");
    assert!(write(&["--force"]).status.success());
    assert!(fs::read_to_string(out).unwrap().starts_with("# Record"));
}

#[test]
fn a_session_is_found_by_its_candidate() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre.ron");
    fs::write(&centre, CENTRE_TEMPLATE).unwrap();
    let sessions = folder.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(SESSION);
    fs::copy(&from, sessions.join("one.ron")).unwrap();
    let report = |candidate| {
        let folder = sessions.to_str().unwrap();
        viva(&["--sessions", folder, "report", "--candidate", candidate, "--format", "md", "--for", "public"], &centre)
    };
    let found = report(" example-2 ");
    assert!(found.status.success() && said(&found).starts_with("# Result"), "{}", said(&found));
    let none = report("EXAMPLE-9");
    assert!(!none.status.success() && said(&none).contains("EXAMPLE-9"), "{}", said(&none));
    fs::copy(&from, sessions.join("two.ron")).unwrap();
    let several = report("EXAMPLE-2");
    let told = said(&several);
    assert!(!several.status.success() && told.contains("one.ron") && told.contains("two.ron"), "{told}");
}

#[test]
fn a_printed_code_is_found_also_after_an_amendment_and_the_letter_is_corrected() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre.ron");
    fs::write(&centre, CENTRE_TEMPLATE).unwrap();
    let session = folder.path().join("session.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(SESSION), &session).unwrap();
    let (session, keys) = (session.to_str().unwrap(), folder.path().join("keys"));
    let letter = || said(&viva(&["report", session, "--format", "md", "--for", "candidate"], &centre));
    let code = |letter: &str| {
        let line = letter.lines().find(|line| line.contains("Verification code")).expect("a letter has a code");
        line.split(' ').next_back().unwrap().to_owned()
    };
    let first = letter();
    let printed = code(&first);
    let verify = |code: &str| viva(&["verify", session, "--code", code], &centre);
    let told = said(&verify(&printed));
    assert!(told.contains("the signature") && told.contains("Nothing came after it"), "{told}");
    let amend = |more: &[&str]| {
        let keys = keys.to_str().unwrap();
        let all = ["--keys", keys, "amend", session, "--by", "A. Example", "--reason", "It came later", "--text"];
        assert!(viva(&[&all, more].concat(), &centre).status.success());
    };
    amend(&["The room was cold."]);
    let beside = letter();
    assert!(beside.starts_with("**Example centre") && !beside.contains("corrected letter"), "{beside}");
    amend(&["She has handed in the written feedback.", "--criterion", "C13"]);
    let corrected = letter();
    for told in [
        "# Your interview, corrected letter: Adult educator",
        "This letter takes the place of the one of 12 October 2026",
        "> She has handed in the written feedback.",
        "C13 Gives feedback that learners use",
    ] {
        assert!(corrected.contains(told), "{told:?} is not in {corrected}");
    }
    assert!(!corrected.contains("The room was cold"), "what does not concern the result is not in the letter");
    assert_ne!(code(&corrected), printed);
    let told = said(&verify(&printed.to_lowercase().replace('-', " ")));
    assert!(told.contains("the signature") && told.contains("2 entries came after it"), "{told}");
    assert!(told.contains("written feedback"), "{told}");
    let told = said(&verify(&code(&corrected)[..9]));
    assert!(told.contains("an amendment") && told.contains("Nothing came after it"), "{told}");
    let unknown = verify("0000-0000-0000-0000");
    assert!(!unknown.status.success() && said(&unknown).contains("no entry has the code"), "{}", said(&unknown));
    let wrong = verify("42CB");
    assert!(!wrong.status.success() && said(&wrong).contains("no verification code"), "{}", said(&wrong));
}

/// The letter about an example session, issued by the centre of the settings to begin with.
fn issued(session: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples").join(session);
    let interview = open_session(&path, &Protection::plain()).unwrap().interview;
    let (locale, on) = (Locale::new(&"en".into()), NaiveDate::from_ymd_opt(2026, 10, 30).unwrap());
    let recommendation = recommendation_of(&interview, None, on);
    let centre = read_centre(CENTRE_TEMPLATE, &|_| Err(LogoUnread { details: String::new() })).unwrap();
    let summary = summarise(&interview, &recommendation, &locale).issued(letterhead(
        &centre,
        &interview,
        &recommendation,
        on,
        &locale,
    ));
    document(&summary, Audience::Candidate, &locale)
}

#[test]
fn a_draft_has_no_place_for_a_signature_and_no_reference() {
    let signed =
        |document: &Document| document.blocks.iter().any(|block| matches!(block, Block::SignatureBlock { .. }));
    let told = |document: &Document| markdown(document);
    let letter = issued("2026-10-12-EXAMPLE-2-adult-educator.ron");
    assert!(signed(&letter) && told(&letter).contains("RPL-2026/EXAMPLE-2"));
    for draft in ["2026-10-19-EXAMPLE-3-solar-installer.ron", "2026-10-26-EXAMPLE-4-digital-competence.ron"] {
        let letter = issued(draft);
        assert!(!signed(&letter) && !told(&letter).contains("RPL-2026"), "{}", told(&letter));
    }
    let broken_off = told(&issued("2026-10-19-EXAMPLE-3-solar-installer.ron"));
    assert!(broken_off.contains("was broken off before its end") && !broken_off.contains("draft"), "{broken_off}");
}

#[test]
fn the_rubric_says_until_when_and_else_the_centre() {
    let letter = markdown(&issued("2026-10-12-EXAMPLE-2-adult-educator.ron"));
    // The rubric gives fifteen days for an appeal and names none for evidence, for which the centre gives thirty.
    assert!(letter.contains("You can appeal until 27 October 2026"), "{letter}");
    assert!(letter.contains("Hand it in by 11 November 2026"), "{letter}");
    for told in ["Send it to: evidence\\@centre.example", "Send your appeal to: appeal\\@centre.example"] {
        assert!(letter.contains(told), "{letter}");
    }
}
