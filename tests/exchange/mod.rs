//! Any rubric goes out into a workbook and into a table, and comes back as it was.

use viva::{
    exchange::{
        export::{ExportFormat, export},
        import::{Answers, Import, ImportFault, ImportFormat, ImportWishes, SourceFile, Why, import},
    },
    rubric::{self, Rubric},
};

/// The examples of the format's documentation, put into one another: every field there is.
fn richest() -> String {
    const FORMAT: &str = include_str!("../../docs/rubric-format.md");
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
        ("rubrics/adult-educator/rubric.ron", include_str!("../../rubrics/adult-educator/rubric.ron").to_owned()),
        ("rubrics/care-assistant/rubric.ron", include_str!("../../rubrics/care-assistant/rubric.ron").to_owned()),
        ("rubrics/cook/rubric.ron", include_str!("../../rubrics/cook/rubric.ron").to_owned()),
        (
            "rubrics/digital-competence/rubric.ron",
            include_str!("../../rubrics/digital-competence/rubric.ron").to_owned(),
        ),
        ("rubrics/solar-installer/rubric.ron", include_str!("../../rubrics/solar-installer/rubric.ron").to_owned()),
        ("tests/rubrics/first-aid.ron", include_str!("../../tests/rubrics/first-aid.ron").to_owned()),
        ("tests/rubrics/home-care.ron", include_str!("../../tests/rubrics/home-care.ron").to_owned()),
        ("tests/rubrics/parts.ron", include_str!("../../tests/rubrics/parts.ron").to_owned()),
        ("the examples of the documentation", richest()),
        ("what no column holds", include_str!("../../crates/exchange/src/export/workbook/odd.ron").to_owned()),
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

/// What CASE holds comes back: units, criteria under their ids with their words, weights and anchors, in the first language
/// alone. The table in `docs/exchange.md` has the rest.
#[test]
fn what_case_holds_of_a_shipped_rubric_comes_back() {
    for (name, rubric) in rubrics().into_iter().filter(|(name, _)| name.starts_with("rubrics/")) {
        let exported = export(&rubric, ExportFormat::Case).unwrap();
        let imported = imported("case.json", &exported.bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(imported.format, ImportFormat::Case, "{name}");
        let [back] = imported.rubrics.as_slice() else { panic!("{name}: one rubric") };
        let language = rubric.languages.first().unwrap();
        let titles: Vec<&str> = rubric.units.values().map(|unit| unit.title.get(language)).collect();
        let read: Vec<&str> = back.draft.units.iter().map(|unit| unit.title[language.as_str()].as_str()).collect();
        assert_eq!(read, titles, "{name}");
        let criteria: Vec<_> = back.draft.units.iter().flat_map(|unit| unit.all_criteria()).collect();
        assert_eq!(criteria.len(), rubric.criteria.len(), "{name}");
        for criterion in criteria {
            let own = &rubric.criteria[criterion.id.as_str()];
            assert_eq!(criterion.statement[language.as_str()], own.statement.get(language), "{name} {}", own.id);
            // Levels have other ids there, by which the draft sorts them.
            let mut read: Vec<&str> =
                criterion.anchors.values().map(|anchor| anchor[language.as_str()].as_str()).collect();
            let mut written: Vec<&str> = own.anchors.values().map(|anchor| anchor.get(language)).collect();
            read.sort_unstable();
            written.sort_unstable();
            assert_eq!(read, written, "{name} {}", own.id);
        }
    }
}

/// What an XLSForm holds comes back: every question with its words in every language.
#[test]
fn the_questions_of_a_shipped_rubric_come_back_from_an_xlsform() {
    for (name, rubric) in rubrics().into_iter().filter(|(name, _)| name.starts_with("rubrics/")) {
        let exported = export(&rubric, ExportFormat::XlsForm).unwrap();
        let imported = imported("form.xlsx", &exported.bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(imported.format, ImportFormat::XlsForm, "{name}");
        let [back] = imported.rubrics.as_slice() else { panic!("{name}: one rubric") };
        for question in rubric.questions.values() {
            let is_it = |wording: &viva::rubric::DraftText| {
                rubric.languages.iter().all(|language| {
                    let asked = wording.get(language.as_str()).map_or("", String::as_str);
                    asked == question.wording.get(language)
                })
            };
            assert!(back.draft.questions.iter().any(|one| is_it(&one.wording)), "{name} {}", question.id);
        }
    }
}
