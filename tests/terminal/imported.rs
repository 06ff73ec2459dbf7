//! A standard in a spreadsheet becomes a rubric, and an interview is held by it.

use std::{fs, path::Path};

use super::driver::{Setting, Terminal};
use crate::program;

/// A table in Kazakh and Russian with a title above it, a section row, and levels from best to worst.
fn standard(path: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 8, "Нан пісіру (ойдан шығарылған стандарт)", &rust_xlsxwriter::Format::new()).unwrap();
    let rows: [&[&str]; 5] = [
        &[
            "№",
            "Дағды (kk)",
            "Навык (ru)",
            "3-деңгей (kk)",
            "Уровень 3 (ru)",
            "2-деңгей (kk)",
            "Уровень 2 (ru)",
            "1-деңгей (kk)",
            "Уровень 1 (ru)",
        ],
        &["1", "Қамыр", "Тесто"],
        &[
            "1.1",
            "Қамыр илейді",
            "Замешивает тесто",
            "өз бетінше, қамырын біркелкі етіп илейді",
            "сам, до однородности",
            "көмекпен илейді",
            "замешивает с помощью",
            "илей алмайды",
            "не замешивает",
        ],
        &[
            "1.2",
            "Қамырды өлшейді",
            "Отмеряет тесто",
            "граммына дейін өлшейді",
            "точно до грамма",
            "шамалап өлшейді",
            "отмеряет на глаз",
            "өлшемейді",
            "не отмеряет",
        ],
        &[],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row as u32 + 2, column as u16, *cell).unwrap();
        }
    }
    fs::write(path, book.save_to_buffer().unwrap()).unwrap();
}

/// Writes what the import left to people, as one would who knows the standard.
fn fill_gaps(draft: &str) -> String {
    let mut questions = String::new();
    for (number, criterion) in ["1.1", "1.2"].iter().enumerate() {
        questions.push_str(&format!(
            "(id: \"Q{number}\", kind: Behavioural, wording: {{\"kk\": \"Қалай жасайсыз?\", \"ru\": \"Как вы это делаете?\"}}, \
             informs: [\"{criterion}\"], minutes: 5),"
        ));
    }
    let filled = draft
        .replace("    draft: true,\n", "")
        .replace("questions: [],", &format!("questions: [{questions}],"))
        .replace("// to be written: minutes", "minutes: 20,");
    filled.replace("\"\"", "\"Ойдан шығарылған (вымышлено)\"")
}

#[test]
fn a_standard_in_two_languages_becomes_a_rubric_by_which_an_interview_is_held() {
    let folder = tempfile::tempdir().unwrap();
    let (table, answers, rubrics) =
        (folder.path().join("standard.xlsx"), folder.path().join("answers.ron"), folder.path().join("rubrics"));
    standard(&table);
    let answered = r#"{"needed.levels": "L2", "critical": "1.1", "unit_rule": "AllMet", "rule": "AllUnits", "licence": "CC0-1.0", "id": "bread"}"#;
    fs::write(&answers, answered).unwrap();
    let run = |arguments: &[&str]| {
        let output = program::viva(folder.path(), folder.path(), arguments);
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8_lossy(&output.stderr);
        (output.status.code(), said)
    };
    let [table, answers, out] = [&table, &answers, &rubrics].map(|path| path.to_str().unwrap());
    let (code, said) = run(&["rubric", "import", table, "--answers", answers, "--out", out, "--json"]);
    assert_eq!(code, Some(0), "{said}");
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    let counts = &told["counts"];
    for (what, count) in
        [("units", 1), ("criteria", 2), ("levels", 3), ("anchors", 6), ("anchors_missing", 0), ("languages", 2)]
    {
        assert_eq!(counts[what], count, "{what}: {told:#}");
    }
    assert_eq!(told["rubrics"][0]["open_questions"], serde_json::json!([]), "{told:#}");

    // It is a draft until its gaps are filled, and says so.
    let rubric = rubrics.join("bread/rubric.ron");
    let path = rubric.to_str().unwrap();
    let (code, said) = run(&["rubric", "check", path]);
    assert!(code == Some(1) && said.contains("gap"), "{said}");
    let draft = fs::read_to_string(&rubric).unwrap();
    fs::write(&rubric, fill_gaps(&draft)).unwrap();
    let (code, said) = run(&["rubric", "check", path]);
    assert_eq!(code, Some(0), "{said}\n{}", fs::read_to_string(&rubric).unwrap());

    // Importing the same file again changes nothing of it.
    let (code, said) = run(&["rubric", "import", table, "--answers", answers, "--out", out, "--json"]);
    assert_eq!(code, Some(0), "{said}");
    let told: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(told["rubrics"][0]["changes"], serde_json::json!([]));
    assert_eq!(fs::read_to_string(&rubric).unwrap(), fill_gaps(&draft));

    let setting = Setting::in_language(Some("kk"), &rubrics);
    let mut terminal = setting.start(&["interview", "--rubric", "bread", "--candidate", "K-0021"], 80, 24);
    terminal.wait_for("K-0021");
    terminal.press(&["^n", "^n"]);
    terminal.wait_for("Қалай жасайсыз?");
    terminal.type_text("өзім илеймін");
    terminal.press(&["^g"]);
    terminal.type_text("1.1");
    terminal.press(&["enter"]);
    rate(&mut terminal, "Қамыр илейді");
    rate(&mut terminal, "Қамырды өлшейді");
    terminal.wait_for("сақталды ●");
    terminal.press(&["^q"]);
    terminal.wait_for("жаңа сұхбат");
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    let session = setting.session();
    let (code, report) = run(&["report", session.to_str().unwrap(), "--format", "md", "--language", "ru"]);
    assert_eq!(code, Some(0), "{report}");
    assert!(report.contains("Замешивает тесто") && report.contains("сам, до однородности"), "{report}");
}

#[test]
fn what_nobody_can_know_is_asked_with_a_proposal_and_a_mistyped_answer_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("oven.csv");
    fs::write(&table, "Criterion,Poor,Good\nBakes,burns the bread,bakes it through\n").unwrap();
    let setting = Setting::new();
    let out = folder.path().join("drafts");
    let [table, out_named] = [&table, &out].map(|path| path.to_str().unwrap());
    let mut terminal = setting.start(&["rubric", "import", table, "--out", out_named], 100, 40);
    terminal.wait_for("is a criterion met?");
    terminal.press(&["enter"]);
    terminal.wait_for("can nothing make up for?");
    terminal.type_text("C7");
    terminal.press(&["enter"]);
    terminal.wait_for("is none of the answers");
    terminal.type_text("C1");
    terminal.press(&["enter"]);
    terminal.wait_for("decide on a unit?");
    terminal.press(&["enter"]);
    terminal.wait_for("decide on the whole?");
    terminal.type_text("AllUnit");
    terminal.press(&["enter"]);
    terminal.wait_for("is not one that is taken");
    terminal.press(&["enter"]);
    terminal.wait_for("Under which licence");
    terminal.type_text("-");
    terminal.press(&["enter"]);
    terminal.wait_for("[y/N]");
    terminal.type_text("y");
    terminal.press(&["enter"]);
    terminal.wait_for("one open question");
    assert!(terminal.wait_end());
    let draft = fs::read_to_string(out.join("oven/rubric.ron")).unwrap();
    assert!(draft.contains("rule: AllUnits,") && draft.contains("critical: "), "{draft}");
}

/// Rates the criterion on the screen at the highest level, says why, and goes on.
fn rate(terminal: &mut Terminal, title: &str) {
    terminal.wait_for(title);
    terminal.press(&["3"]);
    terminal.type_text("айтқаны бойынша");
    terminal.press(&["^n"]);
}
