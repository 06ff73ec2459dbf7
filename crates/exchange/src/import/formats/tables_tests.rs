//! Small tables, each with a trap that real ones have, and what must come of them; and broken ones, each with its refusal.

use crate::{import::testing::kept, rubric::ScaleKind};

use super::{
    super::{Answers, Broken, Import, ImportFault, ImportFormat, ImportWishes, NotWanted, Place},
    ImportFormat as Format,
};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("cases/tables/", $name)) as &[u8])
    };
}

type Files = &'static [(&'static str, &'static [u8])];

fn read(files: Files) -> Result<Import, ImportFault> {
    kept(files, &ImportWishes::default(), &Answers::default())
}

fn answered(files: Files, answers: &[(&str, &str)]) -> Result<Import, ImportFault> {
    let mut all = Answers::default();
    answers.iter().for_each(|(id, answer)| all.set(id, answer));
    kept(files, &ImportWishes::default(), &all)
}

/// A case: its files, their format, and the numbers of rubrics, units, criteria, levels, anchors, missing anchors,
/// questions, and of languages over all rubrics.
type Case = (Files, Format, [usize; 8]);

const GOOD: &[Case] = &[
    (&[case!("two-header-rows.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("sections-semicolons.csv")], Format::Grid, [1, 2, 3, 3, 8, 1, 0, 1]),
    (&[case!("groups-weights.csv")], Format::Grid, [1, 2, 4, 2, 8, 0, 0, 1]),
    (&[case!("languages-by-tag.csv")], Format::Grid, [1, 1, 2, 2, 4, 0, 0, 2]),
    (&[case!("languages-by-script.csv")], Format::Grid, [1, 1, 2, 2, 4, 0, 0, 2]),
    (&[case!("levels-in-own-words.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("numbers-against-words.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("other-levels-under-title.csv")], Format::Grid, [2, 2, 4, 5, 10, 0, 0, 2]),
    (&[case!("other-levels-without-gap.csv")], Format::Grid, [2, 2, 4, 5, 10, 0, 0, 2]),
    (&[case!("other-levels-without-title.csv")], Format::Grid, [2, 2, 4, 5, 10, 0, 0, 2]),
    (&[case!("spans-below-levels.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("points-below-descriptions.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("points-beside-descriptions.csv")], Format::Grid, [1, 1, 2, 6, 6, 0, 0, 1]),
    (&[case!("points-in-second-header.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("hidden.xlsx")], Format::Grid, [2, 2, 5, 4, 10, 0, 0, 2]),
    (&[case!("evaluation-sheet-1251.csv")], Format::Grid, [1, 2, 4, 3, 12, 0, 0, 1]),
    (&[case!("marks-of-college-kk.csv")], Format::Grid, [1, 1, 2, 4, 8, 0, 0, 1]),
    (&[case!("levels-in-two-rows-utf16.tsv")], Format::Grid, [1, 1, 2, 4, 8, 0, 0, 1]),
    (&[case!("marks-with-words.csv")], Format::Grid, [1, 1, 3, 4, 12, 0, 0, 1]),
    (&[case!("indicators-of-competences.csv")], Format::Grid, [1, 2, 3, 3, 9, 0, 0, 1]),
    (&[case!("labels-in-two-languages.csv")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("names-below-levels.csv")], Format::Grid, [1, 2, 3, 4, 12, 0, 0, 1]),
    (&[case!("labels-of-two-lines.csv")], Format::Grid, [1, 1, 2, 4, 8, 0, 0, 1]),
    (&[case!("levels-in-rows.csv")], Format::Grid, [1, 1, 3, 3, 9, 0, 0, 1]),
    (&[case!("levels-in-rows-spans.csv")], Format::Grid, [1, 1, 3, 4, 12, 0, 0, 1]),
    (&[case!("levels-flat-plural.csv")], Format::Framework, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("list-without-levels.tsv")], Format::Grid, [1, 1, 2, 0, 0, 0, 0, 1]),
    (&[case!("excel-mark.csv")], Format::Grid, [1, 1, 1, 2, 2, 0, 0, 1]),
    (&[case!("questions.csv")], Format::Grid, [1, 2, 2, 0, 0, 0, 3, 1]),
    (&[case!("merged.xlsx")], Format::Grid, [1, 1, 2, 3, 6, 0, 0, 1]),
    (&[case!("two-sheets.xlsx")], Format::Grid, [2, 2, 2, 4, 4, 0, 0, 2]),
    (&[case!("canvas-two.csv")], Format::CanvasTable, [2, 2, 2, 4, 1, 3, 0, 2]),
    (&[case!("canvas-course.xml")], Format::CanvasCourse, [1, 1, 1, 2, 1, 1, 0, 1]),
    (&[case!("skills_en.csv"), case!("skills_fr.csv")], Format::Esco, [1, 1, 1, 2, 0, 2, 0, 2]),
    (&[case!("tree-parent-by-name.csv")], Format::Framework, [1, 1, 2, 2, 0, 4, 0, 1]),
    (&[case!("levels-flat.csv")], Format::Framework, [1, 2, 2, 2, 4, 0, 0, 1]),
    (&[case!("catalogue.csv")], Format::Framework, [1, 1, 1, 2, 2, 0, 0, 2]),
];

#[test]
fn each_table_becomes_drafts_with_all_its_cells_accounted_for() {
    for (files, format, expected) in GOOD {
        let imported = read(files).unwrap_or_else(|fault| panic!("{}: {fault:?}", files[0].0));
        let counts = imported.counts();
        let found = [
            counts.rubrics,
            counts.units,
            counts.criteria,
            counts.levels,
            counts.anchors,
            counts.anchors_missing,
            counts.questions,
            counts.languages,
        ];
        assert_eq!((imported.format, found), (*format, *expected), "{}", files[0].0);
    }
}

#[test]
fn what_cannot_be_a_rubric_is_refused_with_its_reason_and_place() {
    let not_wanted = |what| ImportFault::NotWanted { what };
    let empty = |format| ImportFault::Empty { format };
    let cases: [(Files, ImportFault); 10] = [
        (&[case!("broken-unquoted-commas.csv")], ImportFault::RowLength { line: 2, fields: 7, expected: 4 }),
        (
            &[case!("broken-open-quote.csv")],
            ImportFault::At { place: Place::Line { line: 2, column: 7, field: 1 }, why: Broken::Unclosed },
        ),
        (
            &[case!("broken-formula.xlsx")],
            ImportFault::At {
                place: Place::Cell { sheet: "Sheet1".to_owned(), cell: "D2".to_owned() },
                why: Broken::FormulaFault,
            },
        ),
        (&[case!("broken-worldskills.csv")], not_wanted(NotWanted::WorldSkills)),
        (&[case!("broken-people.csv")], not_wanted(NotWanted::People)),
        (&[case!("broken-ratings.csv")], not_wanted(NotWanted::Ratings)),
        (&[case!("broken-canvas-outcomes.csv")], not_wanted(NotWanted::CanvasOutcomes)),
        (&[case!("broken-canvas-results.csv")], not_wanted(NotWanted::Results)),
        (
            &[case!("broken-canvas-course.xml")],
            ImportFault::Xml { member: "broken-canvas-course.xml".to_owned(), line: 1, column: 97 },
        ),
        (&[case!("broken-canvas-empty.xml")], empty(ImportFormat::CanvasCourse)),
    ];
    for (files, expected) in cases {
        assert_eq!(read(files).err(), Some(expected), "{}", files[0].0);
    }
}

#[test]
fn levels_rise_by_numbers_by_words_or_as_a_person_says() {
    let labels = |imported: Import| -> Vec<String> {
        imported.rubrics[0].draft.scales[0]
            .levels
            .iter()
            .filter_map(|level| level.label.values().next().cloned())
            .collect()
    };
    assert_eq!(labels(read(&[case!("two-header-rows.csv")]).unwrap()), ["None at all", "Half", "Full"]);
    assert_eq!(labels(read(&[case!("numbers-against-words.csv")]).unwrap()), ["3 - Poor", "2 - Good", "1 - Excellent"]);
    let own: Files = &[case!("levels-in-own-words.csv")];
    let guessed = read(own).unwrap();
    assert!(guessed.rubrics[0].open.iter().any(|open| open.id == "level_order"));
    assert_eq!(labels(guessed), ["Hmm", "Nice", "Wow"]);
    let told = answered(own, &[("level_order", "rising")]).unwrap();
    assert!(told.rubrics[0].open.iter().all(|open| open.id != "level_order"));
    assert_eq!(labels(told), ["Wow", "Nice", "Hmm"]);
}

#[test]
fn points_stand_as_values_and_numbers_that_contradict_words_do_not() {
    let scale = |files: Files| read(files).unwrap().rubrics[0].draft.scales[0].clone();
    let values =
        |files: Files| -> Vec<Option<String>> { scale(files).levels.into_iter().map(|level| level.value).collect() };
    assert_eq!(values(&[case!("two-header-rows.csv")]), [Some("0".into()), Some("3".into()), Some("5".into())]);
    assert_eq!(values(&[case!("numbers-against-words.csv")]), [None, None, None]);
    assert_eq!(scale(&[case!("numbers-against-words.csv")]).kind, ScaleKind::Ordinal);
    assert_eq!(values(&[case!("two-sheets.xlsx")]), [Some("1".into()), Some("2".into())]);
}

#[test]
fn points_below_or_beside_descriptions_are_those_of_the_scale_of_their_criterion() {
    let scales = |files: Files| -> Vec<Vec<Option<String>>> {
        let scales = read(files).unwrap().rubrics.remove(0).draft.scales;
        scales.into_iter().map(|scale| scale.levels.into_iter().map(|level| level.value).collect()).collect()
    };
    let values = |values: [&str; 3]| values.map(|value| Some(value.to_owned())).to_vec();
    assert_eq!(scales(&[case!("points-below-descriptions.csv")]), [values(["0", "2.5", "5"])]);
    let beside = scales(&[case!("points-beside-descriptions.csv")]);
    assert_eq!(beside, [values(["0", "5", "10"]), values(["0", "3", "6"])]);
    assert_eq!(scales(&[case!("points-in-second-header.csv")]), [values(["0", "5", "10"])]);
    // Spans are no points, and no descriptions either.
    let spans = read(&[case!("spans-below-levels.csv")]).unwrap().rubrics.remove(0).draft;
    assert!(spans.scales[0].levels.iter().all(|level| level.value.is_none()));
    assert_eq!(spans.units[0].criteria[0].anchors["poor"]["en"], "Kneads the dough too briefly");
}

#[test]
fn a_table_with_other_levels_has_a_scale_of_its_own_and_its_title() {
    for (files, title, levels) in [
        (&[case!("other-levels-under-title.csv")] as Files, "Task 2: Safety checklist", ["No", "Yes"]),
        (&[case!("other-levels-without-gap.csv")], "Требования безопасности", ["Не соблюдает", "Соблюдает"]),
        (&[case!("other-levels-without-title.csv")], "Conduct", ["No", "Yes"]),
    ] {
        let draft = read(files).unwrap().rubrics.remove(1).draft;
        let labels: Vec<&str> =
            draft.scales[0].levels.iter().flat_map(|level| level.label.values()).map(String::as_str).collect();
        assert_eq!((draft.title.values().next().map(String::as_str), labels), (Some(title), levels.to_vec()));
    }
}

#[test]
fn weights_groups_and_rows_that_go_on_are_read_as_people_mean_them() {
    let imported = read(&[case!("groups-weights.csv")]).unwrap();
    let units = &imported.rubrics[0].draft.units;
    let weights: Vec<_> =
        units.iter().flat_map(|unit| unit.all_criteria()).map(|one| one.weight.as_deref().unwrap_or("-")).collect();
    assert_eq!(weights, ["10", "20.5", "1", "3"]);
    assert_eq!(units[0].criteria.len(), 3, "a group that returns is one unit");
    assert_eq!(units[0].criteria[0].anchors["high"]["en"], "Kneads until smooth");
    assert_eq!(units[1].criteria[0].anchors["high"]["en"], "Bakes all evenly");
}

#[test]
fn what_was_guessed_of_columns_is_corrected_by_answers() {
    let own: Files = &[case!("levels-in-own-words.csv")];
    let imported = answered(own, &[("columns.levels", "C-D"), ("columns.description", "2")]).unwrap();
    let draft = &imported.rubrics[0].draft;
    assert_eq!(draft.scales[0].levels.len(), 2);
    assert_eq!(draft.units[0].criteria[0].statement["en"], "Makes a dough that holds its shape");
    for (id, answer) in [("columns.levels", "?"), ("header_row", "99"), ("columns.name", "D-A"), ("level_order", "up")]
    {
        let refused = answered(own, &[(id, answer)]);
        assert!(matches!(refused, Err(ImportFault::Answer { id: of, .. }) if of == id), "{id}");
    }
}

#[test]
fn one_text_in_two_languages_is_one_text() {
    let draft = |files: Files| read(files).unwrap().rubrics[0].draft.clone();
    for files in [&[case!("languages-by-tag.csv")], &[case!("languages-by-script.csv")]] {
        let draft = draft(files);
        let criterion = &draft.units[0].criteria[1];
        assert_eq!(draft.languages, ["ru", "kk"]);
        assert!(criterion.anchors.values().all(|anchor| anchor.len() == 2), "{criterion:?}");
    }
    let esco = draft(&[case!("skills_en.csv"), case!("skills_fr.csv")]);
    let title = &esco.units[0].criteria[0].title;
    assert_eq!((title["en"].as_str(), title["fr"].as_str()), ("show initiative", "prendre des initiatives"));
}

#[test]
fn a_wish_for_a_sheet_is_followed_or_refused() {
    let files: Files = &[case!("two-sheets.xlsx")];
    let wish =
        |sheet| kept(files, &ImportWishes { sheet: Some(sheet), ..ImportWishes::default() }, &Answers::default());
    assert_eq!(wish("Selling").unwrap().counts().criteria, 1);
    assert!(matches!(wish("Nope"), Err(ImportFault::Tabular(_))));
}

#[test]
fn a_table_of_many_rows_is_refused_by_its_bound_at_once() {
    let rows: String =
        (0..100_000).map(|row| format!("Criterion {row},Does it badly and late,Does it well\n")).collect();
    let text = format!("Criterion,Poor,Good\n{rows}");
    let file = super::super::SourceFile { name: "many.csv", bytes: text.as_bytes() };
    let refused = super::super::import(&[file], &ImportWishes::default(), &Answers::default());
    assert!(matches!(refused, Err(ImportFault::TooMany { what: "criteria", .. })), "{refused:?}");
}

#[test]
fn anchors_of_levels_stand_in_a_draft_that_has_other_texts_too() {
    let others = "\"x.task.name\",\"Name\",\"Keeps the till\",\"Ведёт кассу\"\n";
    let text = format!("{}{others}", include_str!("cases/tables/catalogue.csv"));
    let imported = kept(&[("catalogue.csv", text.as_bytes())], &ImportWishes::default(), &Answers::default()).unwrap();
    let units = &imported.rubrics[0].draft.units;
    let ids: Vec<&str> = units.iter().flat_map(|unit| unit.all_criteria()).map(|one| one.id.as_str()).collect();
    assert_eq!((ids, units[0].criteria[0].anchors.len()), (vec!["C1", "C2"], 2));
    assert_eq!(units[1].id, "U2");
}

#[test]
fn a_second_label_of_one_skill_stands_in_its_statement() {
    let text = "conceptUri,preferredLabel,description\nhttp://x/s1,bake bread,Bakes\nhttp://x/s1,make loaves,Bakes\n";
    let imported = kept(&[("skills_en.csv", text.as_bytes())], &ImportWishes::default(), &Answers::default()).unwrap();
    let criterion = &imported.rubrics[0].draft.units[0].criteria[0];
    assert_eq!(
        (criterion.title["en"].as_str(), criterion.statement["en"].as_str()),
        ("bake bread", "Bakes\nmake loaves")
    );
}

/// A workbook with these rows on its sheets.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0_u32..).zip(*rows) {
            for (column, said) in (0_u16..).zip(*cells) {
                sheet.write_string(row, column, *said).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn what_is_said_of_columns_makes_no_rubric_of_a_sheet_of_notes() {
    let grid: &[&[&str]] = &[
        &["Baking"],
        &[],
        &["Criterion", "Poor", "Good"],
        &["Dough", "It falls apart at once", "It holds its shape"],
        &["Crust", "It is burnt or pale", "It is golden all over"],
    ];
    let bytes = workbook(&[("Notes", &[&["To do"], &["Ask the chef"]]), ("Grid", grid)]);
    for (id, answer) in [("columns.name", "A"), ("header_row", "3")] {
        let mut answers = Answers::default();
        answers.set(id, answer);
        let imported = kept(&[("book.xlsx", &bytes)], &ImportWishes::default(), &answers).unwrap();
        assert_eq!((imported.rubrics.len(), imported.counts().criteria), (1, 2), "{id}");
    }
    let mut answers = Answers::default();
    answers.set("header_row", "9");
    let refused = kept(&[("book.xlsx", &bytes)], &ImportWishes::default(), &answers);
    assert!(matches!(refused, Err(ImportFault::Answer { .. })), "{refused:?}");
}

#[test]
fn answers_that_no_question_takes_are_left_out_with_their_reason() {
    use super::super::Why;
    let many: String = (0..14).map(|at| format!(",,,Answer {at},\n")).collect();
    let text = format!("No.,Topic,Question,Answer,Skip to\n1,Heat,How hot is the oven?,Hot,\n{many}");
    let left = |text: &str| -> Vec<Why> {
        let imported = kept(&[("q.csv", text.as_bytes())], &ImportWishes::default(), &Answers::default()).unwrap();
        imported.rubrics[0].left_out.iter().map(|left| left.why).filter(|why| *why != Why::Heading).collect()
    };
    assert_eq!(left(&text), [Why::TooMany; 3]);
    let alone = left("No.,Question,Answer,Skip to\n1,How hot is the oven?,Hot,\n,,Cold,\n");
    assert_eq!(alone, [Why::NotUnderstood; 2]);
}

#[test]
fn stamps_signatures_and_numbers_of_headings_are_no_texts_of_a_rubric() {
    let draft = read(&[case!("evaluation-sheet-1251.csv")]).unwrap().rubrics.remove(0).draft;
    assert_eq!(draft.title["ru"], "ОЦЕНОЧНЫЙ ЛИСТ ПО МОДУЛЮ ПМ 01 «Хлебопечение»");
    assert_eq!(draft.about["ru"], "Инструкция: оцените каждый критерий и поставьте балл.");
    assert_eq!(draft.units[0].title["ru"], "Раздел 1. Подготовка сырья");
    assert!(draft.units.iter().all(|unit| unit.about.is_empty()));
}

#[test]
fn levels_in_rows_rise_by_their_words_or_numbers() {
    let labels = |files: Files, answers: &[(&str, &str)]| -> Vec<String> {
        let levels = answered(files, answers).unwrap().rubrics.remove(0).draft.scales.remove(0).levels;
        levels.into_iter().flat_map(|level| level.label.into_values()).collect()
    };
    assert_eq!(labels(&[case!("levels-in-rows.csv")], &[]), ["Низкий", "Средний", "Высокий"]);
    assert_eq!(labels(&[case!("levels-in-rows-spans.csv")], &[]), ["1-2", "3-4", "5-6", "7-8"]);
    let told = labels(&[case!("levels-in-rows-spans.csv")], &[("level_order", "falling")]);
    assert_eq!(told, ["7-8", "5-6", "3-4", "1-2"]);
}

/// What stands for a table in a test: its text.
fn read_text(text: &str) -> Result<Import, ImportFault> {
    kept(&[("table.csv", text.as_bytes())], &ImportWishes::default(), &Answers::default())
}

/// The names of the criteria of each draft.
fn names_in(imported: &Import) -> Vec<Vec<String>> {
    let name = |one: &crate::rubric::DraftCriterion| {
        one.title.values().chain(one.statement.values()).next().cloned().unwrap_or_default()
    };
    let units = |rubric: &super::super::ImportedRubric| rubric.draft.units.clone();
    imported
        .rubrics
        .iter()
        .map(|rubric| units(rubric).iter().flat_map(|unit| unit.all_criteria()).map(name).collect())
        .collect()
}

#[test]
fn lists_of_questions_and_criteria_are_no_levels_in_rows() {
    let lists = [
        "Level,Question,Expected answer\nJunior,What is a variable in a program?,A named place for a value\n\
         Middle,What is a closure in a program?,A function with what is around it\n\
         Senior,What is a monad in a program?,A way to chain what is worked out\n",
        "Marks,Question,Model answer\n2,Name the parts of the oven,The door and the chamber\n\
         3,Say how the dough rises,The yeast makes gas in it\n5,Say why bread goes stale,The starch sets in crystals\n",
        "Weight,Criterion,Method of assessment\n20,Keeps the workplace clean,The assessor watches the work\n\
         30,Kneads the dough by hand,The assessor feels the dough\n50,Bakes the loaves evenly,The assessor cuts a loaf\n",
    ];
    let is_turned = |imported: &Import| format!("{:?}", imported.rubrics).contains("grid-turned");
    for list in lists {
        assert!(read_text(list).map_or(true, |imported| !is_turned(&imported)), "{list}");
    }
    let marks = "Points,Skills,Attitude to work\n3,Bakes all by hand,Helps the others much\n\
                 2,Bakes with some help,Helps when asked to\n1,Bakes nothing alone,Never helps anybody\n";
    assert_eq!(names_in(&read_text(marks).unwrap()), [["Skills", "Attitude to work"]]);
    let skills = "Level,Effective communication,Strong teamwork\n\
                  High,Speaks so that all follow,Helps the others much\n\
                  Medium,Speaks so that most follow,Helps when asked to\nLow,Hardly speaks to anybody,Never helps anybody\n";
    assert_eq!(names_in(&read_text(skills).unwrap()), [["Effective communication", "Strong teamwork"]]);
}

#[test]
fn a_key_of_levels_below_criteria_does_not_stand_for_them() {
    let text = "Criterion,Excellent,Good,Poor\n\
                Dough,It holds its shape well,It holds its shape,It falls apart at once\n\
                Crust,It is golden all over,It is golden in part,It is burnt or pale\n,,,\n\
                Level,What it means,What we would see,\nExcellent,Above the standard,Works without any help,\n\
                Good,At the standard,Works with a little help,\nPoor,Below the standard,Works with help alone,\n";
    let imported = read_text(text).unwrap();
    assert_eq!(names_in(&imported)[0][..2], ["Dough", "Crust"]);
}

#[test]
fn sums_below_criteria_are_no_points_of_the_last_one() {
    let of_units = "Раздел,Критерий,Слабо,Хорошо,Отлично\n\
                    Тесто,Замес,Месит слишком мало,Месит до гладкости,Месит на ощупь\n\
                    Тесто,Форма,Булки разные,Булки почти одинаковы,Булки одинаковы\nИтого,,6,12,18\n";
    let unnamed = "Unit,Criterion,Poor,Good,Excellent\n\
                   Dough,Kneading,Kneads too briefly,Kneads until smooth,Kneads by feel\n\
                   Dough,Shape,Loaves of all sizes,Loaves mostly alike,Loaves all alike\n,,10,20,30\n";
    for text in [of_units, unnamed] {
        let imported = read_text(text).unwrap();
        let rubric = &imported.rubrics[0];
        assert_eq!(names_in(&imported)[0].len(), 2, "{text}");
        assert!(
            rubric.draft.scales.iter().flat_map(|scale| &scale.levels).all(|level| level.value.is_none()),
            "{text}"
        );
        let sums = rubric.left_out.iter().filter(|left| left.why == super::super::Why::WorkedOut).count();
        assert!(sums >= 3, "{text}: {sums}");
    }
    // Below a single criterion they are its points.
    let one = "Criterion,Poor,Good,Excellent\nDough,Kneads too briefly,Kneads until smooth,Kneads by feel\n,10,20,30\n";
    let values = read_text(one).unwrap().rubrics.remove(0).draft.scales.remove(0).levels;
    assert!(values.iter().all(|level| level.value.is_some()), "{values:?}");
}

#[test]
fn a_criterion_whose_descriptions_begin_with_words_of_levels_is_no_second_header() {
    for (text, first) in [
        (
            "Критерий,Отлично,Хорошо,Слабо\n\
             Содержание,Отлично раскрыта тема,Хорошо раскрыта тема,Слабо раскрыта тема\n\
             Речь,Ошибок в речи нет,Ошибок в речи мало,Ошибок в речи много\n",
            "Содержание",
        ),
        (
            "Criterion,Excellent,Good,Poor\n\
             Task response,Excellent response to all parts,Good response to most,Poor response\n\
             Grammar,Makes no faults at all,Makes a few faults,Makes many faults\n",
            "Task response",
        ),
    ] {
        assert_eq!(names_in(&read_text(text).unwrap())[0][0], first);
    }
}

#[test]
fn what_a_workbook_hides_is_told_and_comes_after_what_people_see() {
    let told = |files: Files| -> Vec<(String, String)> {
        let rubrics = read(files).unwrap().rubrics.into_iter();
        let of = |text: &crate::rubric::DraftText| text.values().next().cloned().unwrap_or_default();
        rubrics.map(|rubric| (of(&rubric.draft.title), format!("{:?}", rubric.notes))).collect()
    };
    let [(seen, of_seen), (hidden, of_hidden)] = told(&[case!("hidden.xlsx")]).try_into().unwrap();
    assert_eq!((seen.as_str(), hidden.as_str()), ("Rubric", "Old"));
    assert!(of_hidden.contains("grid-hidden-sheet") && !of_seen.contains("grid-hidden-sheet"));
    for (what, ranges) in [("rows", "\"3\""), ("columns", "\"B\"")] {
        assert!(of_seen.contains(what) && of_seen.contains(ranges), "{of_seen}");
    }
    for files in [&[case!("day-and-hidden.ods")] as Files, &[case!("day-and-hidden.xls")]] {
        let notes: String = told(files).into_iter().map(|(_, notes)| notes).collect();
        assert_eq!(notes.matches("grid-hidden-sheet").count(), 1, "{}", files[0].0);
    }
}

#[test]
fn sheets_that_share_a_part_of_a_workbook_hide_the_same() {
    use std::io::{Cursor, Read, Write};
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["One", "Other"] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        let rows =
            [["Criterion", "Poor", "Good"], ["Dough", "It falls apart", "It holds"], ["Crust", "Burnt", "Golden"]];
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, said) in (0_u16..).zip(cells) {
                sheet.write_string(row, column, said).unwrap();
            }
        }
        sheet.set_row_hidden(2).unwrap();
    }
    let mut written = zip::ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut shared = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..written.len() {
        let mut member = written.by_index(index).unwrap();
        let name = member.name().unwrap().into_owned();
        let mut text = String::new();
        member.read_to_string(&mut text).unwrap();
        shared.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        let text = if name.ends_with("workbook.xml.rels") { text.replace("sheet2.xml", "sheet1.xml") } else { text };
        shared.write_all(text.as_bytes()).unwrap();
    }
    let bytes = shared.finish().unwrap().into_inner();
    let imported = kept(&[("book.xlsx", &bytes)], &ImportWishes::default(), &Answers::default()).unwrap();
    let notes: Vec<String> = imported.rubrics.iter().map(|rubric| format!("{:?}", rubric.notes)).collect();
    assert_eq!(notes.iter().filter(|notes| notes.contains("\"import-note-grid-hidden\"")).count(), 2, "{notes:?}");
}
