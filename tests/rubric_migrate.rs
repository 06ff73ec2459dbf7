//! A rubric of format 1 in format 2: the same texts, the same judgement, and nothing in its file that need not differ.

use std::{fs, path::PathBuf};

use viva::{
    edit,
    judgement::recommend,
    locale::{Locale, offered},
    report::{markdown, rubric_document},
    rubric::{self, PointId, QuestionId, Rubric, RubricFormat, migration},
    session::{Interview, Record},
    store,
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The rubrics of format 1: those of tests, and those that were shipped once, as example sessions hold them.
fn of_format_1() -> Vec<Rubric> {
    let read = |file: PathBuf| rubric::read(&fs::read_to_string(file).unwrap()).ok();
    let once_shipped = examples().map(|interview| (**interview.rubric()).clone());
    let mut rubrics: Vec<Rubric> = ron_files("tests/rubrics").filter_map(read).chain(once_shipped).collect();
    rubrics.retain(|rubric| rubric.format == RubricFormat::One);
    rubrics.sort_by(|one, other| one.digest.cmp(&other.digest));
    rubrics.dedup_by(|one, other| one.digest == other.digest);
    rubrics
}

fn ron_files(folder: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let files = fs::read_dir(format!("{ROOT}/{folder}")).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|ending| ending == "ron"))
}

/// The example sessions of the first versions of the shipped rubrics.
fn examples() -> impl Iterator<Item = Interview> {
    ron_files("tests/sessions/examples").map(|file| {
        let text = fs::read_to_string(&file).unwrap();
        store::document::read(&text, &file).unwrap().interview
    })
}

fn migrated(rubric: &Rubric) -> Rubric {
    rubric::read(&edit::apply(&rubric.source_text, &migration(rubric))).unwrap()
}

/// The points to listen for of each question, with the letters of their places.
fn lettered(rubric: &Rubric) -> impl Iterator<Item = (&QuestionId, &PointId, PointId)> {
    let letter = |at: usize| PointId::from(char::from(b'a' + at as u8).to_string());
    rubric.questions.values().flat_map(move |question| {
        question.listen_for.keys().enumerate().map(move |(at, point)| (&question.id, point, letter(at)))
    })
}

/// A document with the letters of format 1 at its points to listen for: in format 2, indicators have ids.
fn by_letters(document: String, rubric: &Rubric) -> String {
    lettered(rubric).filter(|(_, id, letter)| *id != letter).fold(document, |document, (_, id, letter)| {
        document.replacen(&format!("\n- {id} "), &format!("\n- {letter} "), 1)
    })
}

/// What was heard in an interview by the rubric of format 1, as it is recorded in one by that of format 2.
fn heard_by_ids(record: &Record, rubric: &Rubric) -> Record {
    let mut record = record.clone();
    for (question, id, letter) in lettered(rubric) {
        let heard = record.questions.get_mut(question).into_iter().flat_map(|question| &mut question.heard);
        heard.filter(|point| **point == letter).for_each(|point| *point = id.clone());
    }
    record
}

#[test]
fn every_rubric_says_the_same_in_format_2_and_its_file_differs_in_a_line_or_two() {
    let rubrics = of_format_1();
    assert!(rubrics.len() >= 5, "{}", rubrics.len());
    for before in rubrics {
        let mut after = migrated(&before);
        assert_eq!(after.format, RubricFormat::Two);
        let lines = before.source_text.lines().zip(after.source_text.lines());
        let consents = before.opening.checklist.values().filter(|item| item.consent).count();
        assert_eq!(lines.filter(|(one, two)| one != two).count(), 1 + consents, "{}", before.id);
        after.format = before.format;
        after.source_text = before.source_text.clone();
        after.digest = before.digest.clone();
        for language in offered() {
            let locale = Locale::new(&language);
            let shown = |rubric: &Rubric| markdown(&rubric_document(rubric, &locale));
            assert_eq!(by_letters(shown(&after), &after), shown(&before), "{}", before.id);
        }
        assert_eq!((after.opening, after.closing), (before.opening, before.closing));
    }
}

#[test]
fn sessions_are_judged_alike_by_the_rubric_of_format_2() {
    let mut judged = 0;
    for interview in examples() {
        let (before, record) = (interview.rubric(), interview.record());
        if before.format == RubricFormat::One {
            let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
            let after = migrated(before);
            let judged_now = recommend(&after, &heard_by_ids(record, &after), on);
            assert_eq!(judged_now, recommend(before, record, on), "{}", interview.session());
            judged += 1;
        }
    }
    assert!(judged > 0);
}

const FIRST_AID: &str = include_str!("rubrics/first-aid.ron");

#[test]
fn only_format_and_consent_are_rewritten_wherever_and_however_it_is_written() {
    for (written, expected) in [
        ("format: 1,", "format: 2,"),
        ("format:1,", "format:2,"),
        (
            "/* format: 1 */ format /* of the file */ : 1 , // format: 1",
            "/* format: 1 */ format /* of the file */ : 2 , // format: 1",
        ),
    ] {
        let text = FIRST_AID.replacen("format: 1,", &format!("{written}\n"), 1);
        assert_ne!(text, FIRST_AID, "{written}");
        let rubric = rubric::read(&text).unwrap();
        let migrated = edit::apply(&text, &migration(&rubric));
        let consent = ("id: \"consent\"", "id: \"consent\", consent: true");
        assert_eq!(migrated, text.replacen(written, expected, 1).replacen(consent.0, consent.1, 1));
        let migrated = rubric::read(&migrated).unwrap();
        assert_eq!((migrated.format, migration(&migrated)), (RubricFormat::Two, Vec::new()));
    }
}
