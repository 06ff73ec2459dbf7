//! A rubric as a document to proofread: every text of it, and its rules and conditions in words.

use std::{collections::BTreeSet, fs, path::Path};

use viva::{
    locale::Locale,
    report::{markdown, paper_form, rubric_document},
    rubric::{self, Rubric},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn small() -> String {
    fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap()
}

fn shown(rubric: &Rubric, language: &str) -> String {
    markdown(&rubric_document(rubric, &Locale::new(&language.into())))
}

/// The texts of a document with one blank between words.
fn texts(rubric: &Rubric, language: &str) -> String {
    fn collect(value: &serde_json::Value, into: &mut String) {
        match value {
            serde_json::Value::String(text) => into.push_str(&format!("{} \n", words(text))),
            serde_json::Value::Array(all) => all.iter().for_each(|each| collect(each, into)),
            serde_json::Value::Object(all) => all.values().for_each(|each| collect(each, into)),
            _ => {}
        }
    }
    let document = rubric_document(rubric, &Locale::new(&language.into()));
    let mut all = String::new();
    collect(&serde_json::to_value(&document).unwrap(), &mut all);
    all
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts that the file of a rubric holds in one language: quoted, with the tag of the language before them or with
/// a blank within.
fn written(rubric: &Rubric, language: &str) -> BTreeSet<String> {
    let source: String = rubric.source_text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let (mut texts, mut tag) = (BTreeSet::new(), String::new());
    let mut rest = source.as_str();
    while let Some((between, quoted)) = rest.split_once('"') {
        if between.trim() != ":" {
            tag.clear();
        }
        let mut ends = quoted.match_indices('"').map(|(at, _)| at);
        let end = ends.find(|at| !quoted[..*at].ends_with('\\')).expect("every quote is closed");
        let text = words(&quoted[..end].replace("\\\"", "\"").replace("\\n", "\n"));
        rest = &quoted[end + 1..];
        let is_tag = rubric.languages.iter().any(|each| each.as_str() == text) && rest.trim_start().starts_with(':');
        match is_tag {
            true => tag = text,
            false if tag.is_empty() && text.contains(' ') || tag == language => drop(texts.insert(text)),
            false => {}
        }
    }
    texts
}

#[test]
fn a_small_rubric_reads_as_a_document_in_each_language() {
    let rubric = rubric::read(&small()).unwrap();
    for language in ["en", "ru", "kk"] {
        insta::with_settings!({ snapshot_path => "goldens/rubric", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(language, shown(&rubric, language));
        });
    }
}

#[test]
fn every_text_of_every_rubric_stands_in_its_document() {
    let shipped =
        fs::read_dir(format!("{ROOT}/rubrics")).unwrap().map(|folder| folder.unwrap().path().join("rubric.ron"));
    let files: Vec<_> =
        shipped.filter(|file| file.exists()).chain([Path::new(ROOT).join("tests/rubrics/first-aid.ron")]).collect();
    assert!(files.len() > 3);
    for file in files {
        let rubric = rubric::read(&fs::read_to_string(&file).unwrap()).unwrap();
        for language in &rubric.languages {
            let document = texts(&rubric, language.as_str());
            let all = written(&rubric, language.as_str());
            assert!(all.len() > 30, "{}: {all:?}", file.display());
            let left: Vec<&String> = all.iter().filter(|text| !document.contains(*text)).collect();
            assert!(left.is_empty(), "{} in {language}: {left:?}", file.display());
        }
    }
}

/// The small rubric in English with a part of it replaced.
fn with(find: &str, replace: &str) -> String {
    let text = small();
    assert!(text.contains(find), "nothing to change: {find}");
    let rubric = rubric::read(&text.replacen(find, replace, 1));
    shown(&rubric.unwrap_or_else(|faults| panic!("{replace}: {faults:?}")), "en")
}

#[test]
fn every_rule_and_every_condition_is_told_in_words() {
    let demands = r#"Thresholds([All(level: "mid"), AtLeast(count: 1, level: "high")])"#;
    let mean = r#"WeightedMean(at_least: 1.5, floor: "mid")"#;
    let of_unit = [
        ("AllMet", "Every criterion must be met."),
        ("CountMet(at_least: 2)", "At least 2 of 3 criteria must be met."),
        (demands, "Every criterion must stand at “Meets” or higher."),
        (demands, "At least one criterion must stand at “Beyond” or higher."),
        (mean, "The weighted mean of the criteria must be at least 1.5."),
        (mean, "No criterion may be below “Meets”."),
        ("Points(at_least: 2)", "The criteria must bring at least 2 points, each by its weight."),
        (r#"Profile(by: Lowest, needed: "mid")"#, "The result is the lowest level among the criteria."),
        (r#"Profile(by: Lowest, needed: "mid")"#, "The unit is recognised from “Meets” on."),
        ("Profile(by: Median)", "of two in the middle, the lower one. The unit is recognised at any level."),
    ];
    let of_whole = [
        ("AllUnits", "Full recognition asks for every mandatory unit."),
        ("CountUnits(at_least: 2)", "every mandatory unit, and for at least 2 units in all."),
        ("Credits(at_least: 2.5)", "and for at least 2.5 credits in all."),
        ("WeightedMean(at_least: 1.5)", "and for a weighted mean of at least 1.5 over all criteria."),
        ("Points(at_least: 2)", "and for at least 2 points over all criteria."),
    ];
    let conditions = [
        (r#"Circumstance("machines")"#, "the preparation states “The post includes work at machines”"),
        (r#"All([Unit("U1"), Asked("Q1")])"#, "the candidate applies for unit U1, and Q1 was asked"),
        (r#"Not(Heard("Q2", "a"))"#, "it is not so that “looks round before moving” was heard in Q2"),
        (r#"AtLeast("C4", "mid")"#, "C4 is rated “Meets” or higher"),
        (
            r#"Any([Below("C4", "mid"), All([Unit("U1"), Unit("U2")])])"#,
            "C4 is rated below “Meets”, or (the candidate applies for unit U1, and the candidate applies for unit U2)",
        ),
    ];
    let (unit, whole, only_if) =
        ("rule: AllMet", "rule: AllUnits", r#"only_if: Any([Circumstance("machines"), Below("C4", "mid")])"#);
    for (find, name, cases) in
        [(unit, "rule", &of_unit[..]), (whole, "rule", &of_whole), (only_if, "only_if", &conditions)]
    {
        for (written, told) in cases {
            // Markdown escapes brackets alone of what is told here.
            let shown = with(find, &format!("{name}: {written}")).replace('\\', "");
            assert!(shown.contains(told), "{written}: {told}\n{shown}");
        }
    }
    let levels = small().replacen(unit, "rule: Profile(by: Lowest)", 1);
    let levels = levels.replacen("rule: CountMet(at_least: 1)", "rule: Profile(by: Lowest)", 1);
    let rubric = rubric::read(&levels.replacen(whole, "rule: Profile", 1)).unwrap();
    assert!(shown(&rubric, "en").contains("The levels of the units are the result."));
}

#[test]
fn fields_of_format_2_stand_in_the_document() {
    let changes = [
        ("format: 1,", "format: 2,"),
        ("licence: \"MIT OR Apache-2.0\"", "licence: { \"en\": \"Free of charge\", \"ru\": \"Бесплатно\" }"),
        (
            "retention_months: 60,",
            "recognition: (months: 36, renewed_by: { \"en\": \"A day of practice.\", \"ru\": \"День практики.\" }), \
             assessment_conditions: { \"en\": \"With a dummy.\", \"ru\": \"С манекеном.\" }, \
             assessors: { \"en\": \"A first-aid trainer.\", \"ru\": \"Инструктор.\" },",
        ),
        ("credits: 3,", "credits: 3, learn: { \"en\": \"A course.\", \"ru\": \"Курс.\" },"),
        (
            "critical: \"mid\",",
            "critical: \"mid\", learn: { \"en\": \"Another.\", \"ru\": \"Другой.\" }, learn_by: (course: { \"en\": \"At the plant.\", \"ru\": \"На заводе.\" }, hours: 12),",
        ),
        ("indicators: [", "met_if: Heard(at_least: 1, always: [\"a\"]), indicators: ["),
        ("minutes: 5,", "minutes: 5, minutes_least: 4, minutes_most: 8, exact: true,"),
        (
            "            probes: [",
            "            back_up: [{ \"en\": \"Was anybody hurt?\", \"ru\": \"Кто-то пострадал?\" }], probes: [",
        ),
        ("Point(text", "Point(id: \"says\", text"),
        ("(id: \"consent\",", "(id: \"consent\", consent: true,"),
    ];
    let text = changes.iter().fold(small(), |text, (find, replace)| text.replacen(find, replace, 1));
    let shown = words(&shown(&rubric::read(&text).unwrap(), "en"));
    for told in [
        "A course.",
        "Free of charge",
        "36 months",
        "A day of practice.",
        "With a dummy.",
        "A first-aid trainer.",
        "Another.",
        "At the plant.",
        "about 12 hours",
        "Proposed as met when at least 1 of the indicators is heard, always a; the assessor decides.",
        "4 min",
        "8 min",
        "To be read out as it stands.",
        "If the question is not understood - 3 Was anybody hurt?",
        "says says where he or she was",
        "where consent is refused, the interview stops",
    ] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
}

#[test]
fn what_criteria_count_as_stands_in_the_document_and_on_the_form() {
    let holistic = "holistic: (id: \"H\", title: { \"en\": \"Whole\", \"ru\": \"Целое\" }, \
                    statement: { \"en\": \"Does all of it.\", \"ru\": \"Делает всё.\" }, scale: \"three\", \
                    anchors: { \"low\": { \"en\": \"in parts\", \"ru\": \"по частям\" }, \
                    \"mid\": { \"en\": \"in order\", \"ru\": \"по порядку\" }, \
                    \"high\": { \"en\": \"with ease\", \"ru\": \"легко\" } })";
    let changes = [
        ("format: 1,", "format: 2,"),
        ("rule: AllMet,", &format!("rule: All([Points(at_least: 2), Holistic]), {holistic},")),
        ("critical: \"mid\",", "counts: Bonus,"),
        ("id: \"C2\",", "id: \"C2\", counts: Deduction,"),
    ];
    let text = changes.iter().fold(small(), |text, (find, replace)| text.replacen(find, replace, 1));
    let rubric = rubric::read(&text).unwrap();
    let shown = words(&shown(&rubric, "en"));
    let form = words(&markdown(&paper_form(&rubric, &Locale::new(&"en".into()))));
    for told in ["bonus", "deduction", "holistic judgement of the unit"] {
        assert!(shown.contains(told), "{told} in {shown}");
        assert!(form.contains(told), "{told} in {form}");
    }
    assert!(shown.contains("The holistic judgement of the unit must be met."), "{shown}");
    // Of four criteria and the whole of a unit, two are in sums alone.
    assert_eq!(form.matches("no level is needed").count(), 0, "{form}");
}
