use super::*;
use crate::{edit, rubric, tabular};

const RUBRIC: &str = include_str!("../export/workbook/odd.ron");

/// The sheet as rows, and the sheet made of rows again.
fn rows(bytes: &[u8]) -> Vec<[String; 4]> {
    let grid = tabular::read_all(bytes).unwrap().remove(0);
    (0..grid.rows()).map(|row| [0, 1, 2, 3].map(|column| grid.said(row, column).to_owned())).collect()
}

fn bytes(rows: &[[String; 4]]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

#[test]
fn a_sheet_that_comes_back_as_it_was_changes_nothing() {
    for to in ["kk", "ru", "en"] {
        let applied = apply(RUBRIC, &sheet(RUBRIC, to, None).unwrap()).unwrap();
        assert_eq!((applied.edits.len(), applied.changed, applied.unknown.len()), (0, 0, 0), "{to}");
    }
}

#[test]
fn a_translation_changes_texts_alone_and_a_new_language_is_a_draft() {
    let mut rows = rows(&sheet(RUBRIC, "ru", None).unwrap());
    for (at, row) in rows.iter_mut().enumerate().skip(1) {
        assert_eq!(row[2], "");
        row[2] = format!("«перевод» \"{at}\"");
    }
    let applied = apply(RUBRIC, &bytes(&rows)).unwrap();
    assert_eq!((applied.changed, applied.missing), (rows.len() - 1, 0));
    let text = edit::apply(RUBRIC, &applied.edits);
    assert!(text.contains("draft_languages: [\"ru\"]") && text.contains("// What is written otherwise"));
    let read = rubric::read(&text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert_eq!(read.languages.len(), 2);
    // Without the new texts, the file is the old one.
    let new = regex_free(&text);
    assert_eq!(new, RUBRIC);
    // Once more, and nothing is left to do.
    assert_eq!(apply(&text, &bytes(&rows)).unwrap().changed, 0);
}

/// The text without what the translation above has added.
fn regex_free(text: &str) -> String {
    let mut rest = text.replace(",\n    draft_languages: [\"ru\"]", "");
    while let Some(at) = rest.find("\"ru\": \"«перевод»") {
        let start = rest[..at].rfind(',').unwrap();
        let end = at + rest[at..].find("\\\"\"").unwrap() + 3;
        rest.replace_range(start..end, "");
    }
    rest
}

#[test]
fn words_that_have_changed_since_keep_their_translation_out_and_are_shown() {
    let newer = RUBRIC.replace("\"@home\"", "\"at home\"");
    let sheet_of_newer = rows(&sheet(&newer, "kk", Some(RUBRIC)).unwrap());
    let changed: Vec<_> = sheet_of_newer.iter().skip(1).filter(|row| !row[3].is_empty()).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(
        (&*changed[0][0], &*changed[0][1], &*changed[0][3]),
        ("scales[s].kind.bands[true].label", "at home", "@home")
    );
    let mut old = rows(&sheet(RUBRIC, "kk", None).unwrap());
    old.iter_mut().skip(1).for_each(|row| row[2].push('!'));
    old.push(["units[V].title".to_owned(), "V".to_owned(), "V".to_owned(), String::new()]);
    let applied = apply(&newer, &bytes(&old)).unwrap();
    assert_eq!(applied.outdated, ["scales[s].kind.bands[true].label"]);
    assert_eq!(applied.unknown, ["units[V].title"]);
}

#[test]
fn another_table_is_no_sheet() {
    assert_eq!(apply(RUBRIC, b"a,b\n1,2\n"), Err(TranslationFault::NoSheet));
    assert!(matches!(apply(RUBRIC, b"%PDF-1.7"), Err(TranslationFault::Tabular(_) | TranslationFault::NoSheet)));
}

#[test]
fn a_new_language_is_declared_where_the_list_of_drafts_is_empty() {
    let rubric =
        RUBRIC.replacen("languages: [\"en\", \"kk\"],", "languages: [\"en\", \"kk\"],\n    draft_languages: [],", 1);
    let mut rows = rows(&sheet(&rubric, "ru", None).unwrap());
    rows[1][2] = "Странно".to_owned();
    let text = edit::apply(&rubric, &apply(&rubric, &bytes(&rows)).unwrap().edits);
    assert!(text.contains("draft_languages: [\"ru\"],"), "{text}");
}
