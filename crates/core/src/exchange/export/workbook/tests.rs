//! Any rubric comes back from a workbook and from a table as it was.

use crate::{
    exchange::{
        export::{ExportFormat, export},
        import::{Answers, Broken, Import, ImportFault, ImportFormat, ImportWishes, Place, SourceFile, Why, import},
    },
    rubric::{self, Rubric},
};

/// The examples of the format's documentation, put into one another: every field there is.
fn richest() -> String {
    const FORMAT: &str = include_str!("../../../../../../docs/rubric-format.md");
    let mut tables: std::collections::BTreeMap<&str, Vec<&str>> = Default::default();
    let mut thing = "";
    for line in FORMAT.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        match &cells[..] {
            [name, "", "texts", ..] => thing = name,
            [field, "mandatory" | "optional", _, _, example] if field.starts_with('`') => {
                tables.entry(thing).or_default().push(example.trim_matches('`'));
            }
            _ => {}
        }
    }
    fn whole(text: &str, tables: &std::collections::BTreeMap<&str, Vec<&str>>) -> String {
        let Some((before, rest)) = text.split_once("(/* ") else { return text.to_owned() };
        let (thing, after) = rest.split_once(" */)").expect("a name of a table is closed");
        let fields: Vec<String> = tables[thing].iter().map(|example| whole(example, tables)).collect();
        format!("{before}({}){}", fields.join(",\n"), whole(after, tables))
    }
    whole("(/* the whole */)", &tables)
}

fn rubrics() -> Vec<(&'static str, Rubric)> {
    let texts = [
        (
            "rubrics/adult-educator/rubric.ron",
            include_str!("../../../../../../rubrics/adult-educator/rubric.ron").to_owned(),
        ),
        (
            "rubrics/care-assistant/rubric.ron",
            include_str!("../../../../../../rubrics/care-assistant/rubric.ron").to_owned(),
        ),
        ("rubrics/cook/rubric.ron", include_str!("../../../../../../rubrics/cook/rubric.ron").to_owned()),
        (
            "rubrics/digital-competence/rubric.ron",
            include_str!("../../../../../../rubrics/digital-competence/rubric.ron").to_owned(),
        ),
        (
            "rubrics/solar-installer/rubric.ron",
            include_str!("../../../../../../rubrics/solar-installer/rubric.ron").to_owned(),
        ),
        ("tests/rubrics/first-aid.ron", include_str!("../../../../../../tests/rubrics/first-aid.ron").to_owned()),
        ("tests/rubrics/home-care.ron", include_str!("../../../../../../tests/rubrics/home-care.ron").to_owned()),
        ("tests/rubrics/parts.ron", include_str!("../../../../../../tests/rubrics/parts.ron").to_owned()),
        ("the examples of the documentation", richest()),
        ("what no column holds", include_str!("odd.ron").to_owned()),
    ];
    let read = |text: &str, name: &str| rubric::read(text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    texts.iter().map(|(name, text)| (*name, read(text, name))).collect()
}

fn imported(name: &str, bytes: &[u8]) -> Result<Import, ImportFault> {
    import(&[SourceFile { name, bytes }], &ImportWishes::default(), &Answers::default())
}

fn every_rubric_comes_back(format: ExportFormat) {
    for (name, rubric) in rubrics() {
        let exported = export(&rubric, format).unwrap();
        let imported = imported("rubric", &exported.bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(imported.format, ImportFormat::Workbook);
        let [back] = imported.rubrics.as_slice() else { panic!("{name}: one rubric") };
        let (text, gaps) = back.written("gap");
        let mut read = rubric::read(&text).unwrap_or_else(|faults| panic!("{name}: {faults:?}\n{text}"));
        read.source_text = rubric.source_text.clone();
        read.digest = rubric.digest.clone();
        assert_eq!(read, rubric, "{name}\n{text}");
        assert_eq!((gaps, &back.notes[..], &*back.draft.id), (0, &[][..], rubric.id.as_str()), "{name}");
        let counts = &back.counts;
        assert_eq!((counts.units, counts.questions), (rubric.units.len(), rubric.questions.len()), "{name}");
        // All that is not in the rubric are the heads of the sheets.
        assert!(back.left_out.iter().all(|left| left.why == Why::Heading), "{name}: {:?}", back.left_out);
    }
}

#[test]
fn every_rubric_comes_back_whole_from_a_workbook() {
    every_rubric_comes_back(ExportFormat::Xlsx);
}

#[test]
fn every_rubric_comes_back_whole_from_a_table() {
    every_rubric_comes_back(ExportFormat::Csv);
}

#[test]
fn the_same_rubric_gives_the_same_bytes() {
    let rubric = rubric::read(include_str!("odd.ron")).unwrap();
    for format in [ExportFormat::Xlsx, ExportFormat::Csv] {
        assert_eq!(export(&rubric, format).unwrap(), export(&rubric, format).unwrap());
    }
}

#[test]
fn every_column_is_explained_in_each_language() {
    let other = super::sheets::said("there is no such column", "en");
    for sheet in &super::SHEETS {
        for column in 0..=sheet.columns.len() {
            let name = super::sheets::noted(sheet, column);
            let said = ["en", "ru", "kk"].map(|tag| super::sheets::said(name, tag));
            assert!(!said.contains(&other) && said[0] != said[1] && said[1] != said[2], "{name}: {said:?}");
        }
    }
}

/// A person changes the table: what is wrong is told with its place, and what is only unusual is understood.
#[test]
fn a_changed_table_is_read_or_refused_at_its_place() {
    let rubric = rubric::read(include_str!("odd.ron")).unwrap();
    let table = String::from_utf8(export(&rubric, ExportFormat::Csv).unwrap().bytes).unwrap();
    let changed = |from: &str, to: &str| {
        assert!(table.contains(from), "{from} is in\n{table}");
        imported("rubric.csv", table.replacen(from, to, 1).as_bytes())
    };
    let why = |from: &str, to: &str| match changed(from, to) {
        Err(ImportFault::At { place: Place::Line { .. }, why }) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(why("Questions,Q,Knowledge", "Questions,Q,Guesswork"), Broken::NotA { what: "choice" });
    assert_eq!(why("Anchors,\"\\\"\"1.10\"\"\"", "Anchors,C9"), Broken::NothingHasThisId);
    assert_eq!(why("unit,U,AllMet", "unit,U,AllMet)"), Broken::NotA { what: "notation" });
    assert_eq!(why("unit,U,AllMet", "unit,V,AllMet"), Broken::NothingHasThisId);
    // A decimal comma, a truth in another language, a head that nobody knows.
    let import = changed("0.125", "0,125").or_else(|_| changed("\"\\\"\"0.125\"\"\"", "\"0,125\"")).unwrap();
    assert!(import.rubrics[0].written("").0.contains("weight: 0.125"));
    let import = changed("Outcomes,partial,true", "Outcomes,partial,ИСТИНА").unwrap();
    assert!(import.rubrics[0].written("").0.contains("partial: None"));
    let import = changed("[Questions],id,kind,unit", "[Questions],id,kind,remark").unwrap();
    assert!(rubric::read(&import.rubrics[0].written("").0).is_ok());
    // Faults of the rubric itself are counted, and the text is written.
    let import = changed("Questions,Q,Knowledge,,", "Questions,Q,Knowledge,U9,").unwrap();
    assert_eq!(import.rubrics[0].notes.len(), 1);
}
