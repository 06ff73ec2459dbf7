//! Files as other programs save them: with a byte order mark, with the line ends of any system, in other encodings. What
//! is read is the same, to the digest; what is not read is named with its mend.

use std::{
    fmt::Debug,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use age::{secrecy::ExposeSecret, x25519};
use viva::{
    locale::{Explain, Locale},
    practice::drill::{Grade, Review},
    rubric,
    session::{ConflictOfInterest, Event, Interview, Moment, Preparation},
    store::{
        self, Alteration, Contents, DrillLog, DrillLogError, Holder, Protection, SystemDisk, add_review, document,
        drills_path,
        encryption::{RECIPIENTS_FILE, SecretString, Unlock},
        open_drills, open_session, read_case, read_drills, read_roster, read_rubric, signing_key,
    },
};

use crate::command_line::{ROOT, told, viva};

/// A way in which a program saves a text.
type Form = fn(&str) -> Vec<u8>;

const NAME: &str = "Оценщик (вымышленный)";
const MARK: &str = "\u{FEFF}";

/// With the name of each, and as what it is told if it is not read.
const FORMS: [(&str, Form, Option<&str>); 12] = [
    ("as written", |text| text.into(), None),
    ("mark", |text| format!("{MARK}{text}").into(), None),
    ("CRLF", |text| text.replace('\n', "\r\n").into(), None),
    ("CR", |text| text.replace('\n', "\r").into(), None),
    ("mark and CRLF", |text| format!("{MARK}{}", text.replace('\n', "\r\n")).into(), None),
    ("mixed", mixed, None),
    ("UTF-16LE with mark", |text| utf16(MARK, text, u16::to_le_bytes), Some("UTF-16LE")),
    ("UTF-16LE", |text| utf16("", text, u16::to_le_bytes), Some("UTF-16LE")),
    ("UTF-16BE with mark", |text| utf16(MARK, text, u16::to_be_bytes), Some("UTF-16BE")),
    ("UTF-16BE", |text| utf16("", text, u16::to_be_bytes), Some("UTF-16BE")),
    ("Windows-1251", |text| single_bytes(encoding_rs::WINDOWS_1251, text), Some("windows-1251")),
    ("Latin-1", |text| single_bytes(encoding_rs::WINDOWS_1252, &french(text)), Some("windows-1252")),
];

fn mixed(text: &str) -> Vec<u8> {
    let ends = ["\n", "\r\n", "\r"].into_iter().cycle();
    text.lines().zip(ends).flat_map(|(line, end)| [line, end]).collect::<String>().into()
}

fn utf16(mark: &str, text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(bytes_of).collect()
}

fn single_bytes(encoding: &'static encoding_rs::Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy, "{text}");
    bytes.into_owned()
}

/// The text with French words in place of Russian ones.
fn french(text: &str) -> String {
    let is_russian = |c: &char| ('\u{400}'..'\u{530}').contains(c);
    let (mut french, mut words) = (String::new(), ["évalué", "être", "déjà", "reçu", "où"].into_iter().cycle());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if !is_russian(&c) {
            french.push(c);
        } else if !letters.peek().is_some_and(is_russian) {
            french.push_str(words.next().unwrap());
        }
    }
    french
}

fn text(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/{name}")).unwrap()
}

/// The rubric and the case that the tests have, with a text of several lines each.
fn rubric_text() -> String {
    let text = text("tests/rubrics/first-aid.ron");
    text.replacen("A small rubric for tests.\", \"ru\"", "A small rubric\nfor tests.\", \"ru\"", 1)
}

fn case_text() -> String {
    text("tests/rubrics/cases/sure-of-herself.ron").replacen("From this spring.", "From\nthis spring.", 1)
}

/// What is read of a file in each form, or told: the same as of the text as written, or the encoding with its mend.
fn same_in_each_form<T: PartialEq + Debug>(
    path: &Path,
    written: &str,
    forms: impl IntoIterator<Item = (&'static str, Form, Option<&'static str>)>,
    read: impl Fn(&Path) -> Result<T, String>,
) {
    fs::write(path, written).unwrap();
    let wanted = read(path).unwrap();
    for (name, form, encoding) in forms {
        let bytes = form(written);
        // In letters of English alone, many encodings are the same.
        let encoding = encoding.filter(|_| bytes != written.as_bytes());
        fs::write(path, bytes).unwrap();
        match encoding {
            None => assert_eq!(read(path).as_ref(), Ok(&wanted), "{name}"),
            Some(encoding) => assert_eq!(read(path).err(), Some(mend(path, encoding)), "{name}"),
        }
    }
}

fn mend(path: &Path, encoding: &str) -> String {
    format!("{} is text in {encoding}; save it as UTF-8 (Notepad: Save as, Encoding: UTF-8).", path.display())
}

fn said(error: impl Explain) -> String {
    Locale::new(&"en".into()).explain(&error)
}

#[test]
fn a_rubric_is_read_however_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rubric.ron");
    same_in_each_form(&path, &rubric_text(), FORMS, |path| read_rubric(path).map_err(said));
    fs::write(&path, rubric_text()).unwrap();
    let about = read_rubric(&path).unwrap().about.clone();
    assert_eq!(about.get(&"en".into()), "A small rubric\nfor tests.");
    // The command line says the same, and shows a text that is in order.
    for (_, form, encoding) in FORMS {
        fs::write(&path, form(&rubric_text())).unwrap();
        let output = viva(&["rubric", "check", path.to_str().unwrap()]);
        assert_eq!(output.status.success(), encoding.is_none());
        assert!(String::from_utf8_lossy(&output.stderr).contains(encoding.unwrap_or_default()));
    }
}

#[test]
fn a_fault_is_told_at_its_place_however_the_file_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rubric.ron");
    let faulty = rubric_text().replace("critical: \"mid\"", "critical: \"middle\"");
    let line = faulty.lines().position(|line| line.contains("\"middle\"")).unwrap() + 1;
    for (name, form, _) in FORMS.into_iter().filter(|(_, _, encoding)| encoding.is_none()) {
        fs::write(&path, form(&faulty)).unwrap();
        let output = viva(&["rubric", "check", path.to_str().unwrap()]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(&format!("rubric.ron:{line}:31")), "{name}: {told}");
    }
}

#[test]
fn a_letter_that_was_damaged_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rubric.ron");
    let mut bytes = rubric_text().into_bytes();
    let at = bytes.windows(2).position(|pair| pair == "щ".as_bytes()).unwrap();
    bytes[at + 1] = b'?';
    fs::write(&path, &bytes).unwrap();
    let before = String::from_utf8_lossy(&bytes[..at]).into_owned();
    let (line, column) = (before.lines().count(), before.lines().last().unwrap().chars().count() + 1);
    let told = said(read_rubric(&path).unwrap_err());
    assert!(told.contains(&format!("is damaged in line {line}, column {column}:")), "{told}");
    fs::write(&path, b"\x89XYZ\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    assert_eq!(
        said(read_rubric(&path).unwrap_err()),
        format!("{} is no text file. Name another file, or take it from a backup.", path.display())
    );
}

#[test]
fn a_case_is_read_however_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.ron");
    let rubric = rubric::read(&rubric_text()).unwrap();
    same_in_each_form(&path, &case_text(), FORMS, |path| read_case(path, &rubric).map_err(said));
}

#[test]
fn what_is_quoted_may_have_other_line_ends_than_what_was_said() {
    let rubric = rubric::read(&rubric_text()).unwrap();
    let case = case_text();
    let quote = "I looked round and pulled the plug of the lift";
    assert_eq!(case.matches(quote).count(), 2, "said, and quoted");
    let (said, quoted) = (quote.replacen(' ', "\r\n", 1), quote.replacen(' ', "\n", 1));
    let case = case.replacen(quote, &said, 1).replacen(quote, &quoted, 1);
    assert_eq!(viva::practice::read(&case, &rubric).map(|_| ()), Ok(()));
}

/// A session of several lines in each text, with Russian letters.
fn session() -> Interview {
    let rubric = rubric::read(&rubric_text()).unwrap();
    let mut interview = Interview::begin("s".into(), Arc::new(rubric.clone()), NAME, now());
    let preparation = Preparation {
        candidate: "EXAMPLE-1".into(),
        assessor: NAME.into(),
        conflict_of_interest: ConflictOfInterest::None,
        documents: vec!["Папка\nс образцами".into()],
        ..Preparation::new(&rubric)
    };
    interview.act(Event::Prepared(preparation), NAME, now()).unwrap();
    interview
}

fn now() -> Moment {
    Moment::parse_from_rfc3339("2026-11-02T09:00:00+05:00").unwrap()
}

fn session_text() -> String {
    document::write(&Contents::new(&session(), None))
}

/// The hash of the whole trail, and what another hand changed.
fn read_session(path: &Path, protection: &Protection) -> Result<(String, Vec<Alteration>), String> {
    let loaded = open_session(path, protection).map_err(said)?;
    Ok((loaded.interview.trail().last_hash().to_owned(), loaded.alterations))
}

/// All but that in which line ends of several sorts stand: in a session, some of them may belong to a text.
fn forms_of_sessions() -> impl Iterator<Item = (&'static str, Form, Option<&'static str>)> {
    FORMS.into_iter().filter(|(name, _, _)| *name != "mixed")
}

#[test]
fn a_session_is_read_however_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("2026-11-02-EXAMPLE.ron");
    let read = |path: &Path| read_session(path, &Protection::plain());
    same_in_each_form(&path, &session_text(), forms_of_sessions(), read);
    fs::write(&path, session_text()).unwrap();
    assert_eq!(read(&path), Ok((session().trail().last_hash().to_owned(), Vec::new())));
    fs::write(&path, mixed(&session_text())).unwrap();
    assert_eq!(read(&path).unwrap().1, [Alteration::Rubric, Alteration::Record]);
    // The list of sessions says the same as what opens one.
    for (name, form, encoding) in forms_of_sessions() {
        fs::write(&path, form(&session_text())).unwrap();
        let output = viva(&["--sessions", folder.path().to_str().unwrap(), "sessions"]);
        let (listed, told) = (told(&output), String::from_utf8(output.stderr).unwrap());
        match encoding {
            None => assert!(listed.contains("First aid at work") && told.is_empty(), "{name}: {listed}{told}"),
            Some(encoding) => assert!(told.contains(&mend(&path, encoding)), "{name}: {listed}{told}"),
        }
    }
}

struct KeyIn(PathBuf);

impl Unlock for KeyIn {
    fn passphrase(&self, _path: &Path) -> Option<SecretString> {
        None
    }

    fn identity_file(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

#[test]
fn keys_and_what_they_open_are_read_however_they_were_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (recipients, key) = (folder.path().join(RECIPIENTS_FILE), folder.path().join("key.txt"));
    let identity = x25519::Identity::generate();
    let (public, secret) = (identity.to_public(), identity.to_string());
    let named = format!("# Офис (вымышленный)\n{public}\n");
    let opens = format!("# Ключ (вымышленный)\n{}\n", secret.expose_secret());
    fs::write(&recipients, &named).unwrap();
    fs::write(&key, &opens).unwrap();
    let path = folder.path().join("session.ron.age");
    let read = |_: &Path| {
        let protection = Protection::of_folder(folder.path(), &KeyIn(key.clone())).map_err(said)?;
        read_session(&path, &protection)
    };
    for (name, form, encoding) in forms_of_sessions() {
        fs::write(&path, age::encrypt(&public, &form(&session_text())).unwrap()).unwrap();
        match encoding {
            None => assert!(read(&path).is_ok_and(|(_, alterations)| alterations.is_empty()), "{name}"),
            Some(encoding) => assert_eq!(read(&path), Err(mend(&path, encoding)), "{name}"),
        }
    }
    fs::write(&path, age::encrypt(&public, session_text().as_bytes()).unwrap()).unwrap();
    same_in_each_form(&recipients, &named, FORMS, read);
    fs::write(&recipients, &named).unwrap();
    same_in_each_form(&key, &opens, FORMS, read);
}

#[test]
fn the_key_of_seals_is_read_with_mark_and_line_ends() {
    let keys = tempfile::tempdir().unwrap();
    let made = signing_key(keys.path()).unwrap();
    let path = keys.path().join("signing-key");
    let written = fs::read_to_string(&path).unwrap();
    for (name, form, _) in FORMS.into_iter().filter(|(_, _, encoding)| encoding.is_none()) {
        fs::write(&path, form(&written)).unwrap();
        assert_eq!(signing_key(keys.path()).map_err(said).as_ref(), Ok(&made), "{name}");
    }
}

#[test]
fn drills_are_read_however_they_were_saved_and_kept_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let me = || Holder::me(NAME, now());
    let review = Review { at: now(), drill: "a/rate/Q1/C1".into(), digest: "0123".into(), grade: Grade::Good };
    add_review(&SystemDisk, folder.path(), NAME, &review, &me()).unwrap();
    let path = drills_path(folder.path(), NAME);
    let written = fs::read_to_string(&path).unwrap();
    let reviews = |log: Result<DrillLog, DrillLogError>| log.map(|log| (log.reviews, log.set_aside)).map_err(said);
    same_in_each_form(&path, &written, FORMS, |_| reviews(read_drills(folder.path(), NAME)));
    same_in_each_form(&path, &written, FORMS, |_| reviews(open_drills(&SystemDisk, folder.path(), NAME, &me())));
    fs::write(&path, utf16(MARK, &written, u16::to_le_bytes)).unwrap();
    assert!(add_review(&SystemDisk, folder.path(), NAME, &Review { at: now(), ..review }, &me()).is_err());
    assert_eq!(fs::read(&path).unwrap(), utf16(MARK, &written, u16::to_le_bytes), "what can be mended is left alone");
}

#[test]
fn a_list_of_trainees_is_read_however_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trainees.txt");
    let list = "# осенняя группа\nСтажёр А (вымышленный)\nСтажёр Б (вымышленный)\n";
    // Other programs make such lists, too, so that they are read in their encodings.
    let forms = FORMS.into_iter().filter(|(name, ..)| *name != "Latin-1").map(|(name, form, _)| (name, form, None));
    same_in_each_form(&path, list, forms, |path| read_roster(path).map_err(said));
}

/// A signed attempt begun with a rubric and a case whose files had the line ends of Windows, written by a version that
/// took their digests over those.
const OF_BEFORE: &str = "tests/sessions/crlf-rubric.ron";

#[test]
fn a_session_that_holds_line_ends_of_windows_stays_in_order_and_its_case_is_still_the_one() {
    let verified = store::verify(&Path::new(ROOT).join(OF_BEFORE), &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings, verified.seals.len()), (Vec::new(), 1));
    let rubric = verified.interview.rubric();
    assert!(rubric.source_text.contains("\r\n"));
    let now = rubric::read(&text("tests/rubrics/first-aid.ron")).unwrap();
    assert_ne!(rubric.digest, now.digest);
    assert_eq!(rubric.digest_of_lines(), now.digest);
    let case = viva::practice::read(&text("tests/rubrics/cases/sure-of-herself.ron"), rubric).unwrap();
    let practised = verified.interview.record().practice.as_ref().unwrap().case().unwrap();
    assert_ne!(practised.digest, case.digest);
    assert!(case.is_the_one(practised));
    assert!(
        !viva::practice::read(&case.source_text.replacen("1.0.0", "1.0.1", 1), rubric).unwrap().is_the_one(practised)
    );
}

#[test]
fn no_file_has_line_ends_of_the_system_that_it_was_checked_out_on() {
    let mut folders: Vec<PathBuf> = ["rubrics", "sessions", "crates", "tests"].map(Into::into).into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(ROOT).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "node_modules" {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| ["ron", "ftl", "html", "snap"].contains(&&*ending.to_string_lossy()))
            {
                let bytes = fs::read(&path).unwrap();
                assert!(!bytes.contains(&b'\r') || path.ends_with(OF_BEFORE), "{}", path.display());
            }
        }
    }
}
