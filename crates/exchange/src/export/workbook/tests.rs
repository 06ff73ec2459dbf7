//! What stands in a workbook and in a table, and what is refused of them.

use crate::{
    export::{ExportFormat, export},
    import::{Answers, Broken, Import, ImportFault, ImportWishes, Place, SourceFile, import},
    rubric,
};

fn imported(name: &str, bytes: &[u8]) -> Result<Import, ImportFault> {
    import(&[SourceFile { name, bytes }], &ImportWishes::default(), &Answers::default())
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

/// Where two rows or cells have one place in the rubric, neither is kept in silence.
#[test]
fn what_stands_twice_is_refused_at_its_second_place() {
    let rubric = rubric::read(include_str!("odd.ron")).unwrap();
    let table = String::from_utf8(export(&rubric, ExportFormat::Csv).unwrap().bytes).unwrap();
    let row = |begin: &str| table.split("\r\n").find(|line| line.starts_with(begin)).unwrap().to_owned();
    let why = |text: String| match imported("rubric.csv", text.as_bytes()) {
        Err(ImportFault::At { place: Place::Line { .. }, why }) => why,
        other => panic!("{other:?}"),
    };
    let twice = |row: &str| table.replacen(row, &format!("{row}\n{row}"), 1);
    assert_eq!(why(twice(&row("Scripts,opening"))), Broken::Twice);
    assert_eq!(why(twice(&row("Rubric,version"))), Broken::Twice);
    let criterion = row("Criteria,U");
    let holistic = criterion.replacen("1.10", "H", 1).replacen(",s,,", ",s,Holistic,", 1);
    let table_of_two = table.replacen(&criterion, &format!("{criterion}\n{holistic}\n{holistic}"), 1);
    assert_eq!(why(table_of_two), Broken::Twice);
    let version = row("Rubric,version");
    let beside = format!("{},2.0", version.trim_end_matches(','));
    assert_eq!(why(table.replacen(&version, &beside, 1)), Broken::Twice);
}

#[test]
fn a_draft_with_gaps_counts_the_anchors_that_it_lacks() {
    let rubric = rubric::read(include_str!("odd.ron")).unwrap();
    let table = String::from_utf8(export(&rubric, ExportFormat::Csv).unwrap().bytes).unwrap();
    let counted = |text: &str| {
        let counts = imported("rubric.csv", text.as_bytes()).unwrap().counts();
        (counts.anchors, counts.anchors_missing)
    };
    assert_eq!(counted(&table), (2, 0));
    let anchor = table.lines().find(|line| line.starts_with("Anchors,") && line.contains("MAR1")).unwrap();
    assert_eq!(counted(&table.replacen(&format!("{anchor}\r\n"), "", 1)), (1, 1));
}
