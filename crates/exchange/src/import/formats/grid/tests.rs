//! Several tables in a sheet, the same table from several programs, and what real tables hold beside levels.

use crate::import::{Answers, Broken, Import, ImportFault, ImportFormat as Format, ImportWishes, Why, testing::kept};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../cases/tables/", $name)) as &[u8])
    };
}

type File = (&'static str, &'static [u8]);

fn answered(file: File, answers: &[(&str, &str)]) -> Result<Import, ImportFault> {
    let mut all = Answers::default();
    answers.iter().for_each(|(id, answer)| all.set(id, answer));
    kept(&[file], &ImportWishes::default(), &all)
}

fn read(file: File) -> Import {
    answered(file, &[]).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.0))
}

/// A file, its format, and the numbers of rubrics, units, criteria, levels, anchors and missing anchors.
type Case = (File, Format, [usize; 6]);

const GOOD: &[Case] = &[
    (case!("below-other.csv"), Format::Grid, [2, 2, 4, 5, 10, 0]),
    (case!("below-same.csv"), Format::Grid, [1, 2, 2, 3, 6, 0]),
    (case!("beside.csv"), Format::Grid, [2, 2, 4, 5, 10, 0]),
    (case!("named-in-header.csv"), Format::Grid, [1, 2, 3, 3, 9, 0]),
    (case!("page-break.csv"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("key-below.csv"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("category-alone.csv"), Format::Grid, [1, 1, 2, 4, 8, 0]),
    (case!("descriptors.csv"), Format::Grid, [1, 2, 2, 0, 0, 0]),
    (case!("long-levels.csv"), Format::Framework, [1, 2, 3, 3, 9, 0]),
    (case!("canvas-numbered.csv"), Format::CanvasTable, [1, 1, 2, 4, 3, 1]),
    (case!("canvas-no-range.csv"), Format::CanvasTable, [1, 1, 1, 2, 2, 0]),
    (case!("canvas-underscores.csv"), Format::CanvasTable, [1, 1, 1, 2, 0, 2]),
    (case!("points-beside-levels.csv"), Format::CanvasTable, [1, 1, 2, 4, 4, 0]),
    (case!("merged.ods"), Format::Grid, [1, 1, 2, 3, 6, 0]),
    (case!("wide.ods"), Format::Grid, [1, 1, 2, 2, 4, 0]),
    (case!("day-and-hidden.xls"), Format::Grid, [2, 2, 5, 5, 13, 1]),
    (case!("day-and-hidden.ods"), Format::Grid, [2, 2, 5, 5, 13, 1]),
];

#[test]
fn tables_of_many_makers_become_drafts_with_all_their_cells_accounted_for() {
    for (file, format, expected) in GOOD {
        let imported = read(*file);
        let counts = imported.counts();
        let found =
            [counts.rubrics, counts.units, counts.criteria, counts.levels, counts.anchors, counts.anchors_missing];
        assert_eq!((imported.format, found), (*format, *expected), "{}", file.0);
    }
}

#[test]
fn one_table_gives_one_draft_whatever_program_has_saved_it() {
    let draft = |file| {
        let mut draft = read(file).rubrics.remove(0).draft;
        draft.source.clear();
        draft
    };
    let expected = draft(case!("same.csv"));
    for file in [case!("same.xlsx"), case!("same.xls"), case!("same.ods")] {
        assert_eq!(draft(file), expected, "{}", file.0);
    }
}

#[test]
fn tables_of_one_sheet_are_drafts_or_units_by_their_headers_or_as_a_person_says() {
    let shape = |file, tables: Option<&str>| -> Vec<Vec<usize>> {
        let answers: Vec<_> = tables.map(|tables| ("tables", tables)).into_iter().collect();
        let imported = answered(file, &answers).unwrap();
        let units = imported.rubrics.iter().map(|rubric| &rubric.draft.units);
        units.map(|units| units.iter().map(|unit| unit.criteria.len()).collect()).collect()
    };
    let (other, same) = (case!("below-other.csv"), case!("below-same.csv"));
    assert_eq!(shape(other, None), [vec![2], vec![2]]);
    assert_eq!(shape(other, Some("units")), [vec![2, 2]]);
    assert_eq!(shape(same, None), [vec![1, 1]]);
    assert_eq!(shape(same, Some("drafts")), [vec![1], vec![1]]);
    let scales = answered(other, &[("tables", "units")]).unwrap().rubrics[0].draft.scales.clone();
    assert_eq!(scales.iter().map(|scale| scale.id.as_str()).collect::<Vec<_>>(), ["levels", "levels-2"]);
    let refused = answered(other, &[("tables", "many")]);
    assert!(matches!(refused, Err(ImportFault::Answer { .. })), "{refused:?}");
    // As one table its rows are those of the first, and nothing is lost.
    assert_eq!(answered(case!("beside.csv"), &[("tables", "one")]).unwrap().rubrics.len(), 1);
}

#[test]
fn each_table_of_a_sheet_has_its_own_title() {
    let titles = |file| -> Vec<(String, Vec<String>)> {
        let title = |text: &crate::rubric::DraftText| text.values().next().cloned().unwrap_or_default();
        let rubrics = read(file).rubrics;
        let units = |units: &[crate::rubric::DraftUnit]| units.iter().map(|unit| title(&unit.title)).collect();
        rubrics.iter().map(|rubric| (title(&rubric.draft.title), units(&rubric.draft.units))).collect()
    };
    let told = |rubrics: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        rubrics.iter().map(|(title, units)| ((*title).to_owned(), owned(units))).collect()
    };
    let (practical, theory) = ("Baking: practical", "Baking: theory");
    assert_eq!(titles(case!("below-other.csv")), told(&[(practical, &[practical]), (theory, &[theory])]));
    assert_eq!(titles(case!("below-same.csv")), told(&[("Baking course", &["Practice", "Theory"])]));
    assert_eq!(titles(case!("named-in-header.csv")), told(&[("named-in-header", &["Content", "Delivery"])]));
}

#[test]
fn descriptors_of_schools_stand_in_statements_and_are_no_levels() {
    let imported = read(case!("descriptors.csv"));
    let criteria: Vec<_> = imported.rubrics[0].draft.units.iter().flat_map(|unit| unit.all_criteria()).collect();
    assert_eq!(criteria[0].statement["ru"], "записывает дробь по рисунку\nназывает числитель и знаменатель");
    assert!(criteria.iter().all(|criterion| criterion.weight.is_none() && criterion.anchors.is_empty()));
    let points = imported.rubrics[0].left_out.iter().filter(|left| left.why == Why::Rule).count();
    assert_eq!(points, 5);
}

/// A cell of a workbook: a text, or a day.
enum Cell {
    Text(&'static str),
    Day(u16, u8, u8),
}

use Cell::{Day, Text};

fn workbook(rows: &[&[Cell]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            match cell {
                Text("") => {}
                Text(said) => _ = sheet.write_string(row, column, *said).unwrap(),
                Day(year, month, of_month) => {
                    let at = rust_xlsxwriter::ExcelDateTime::from_ymd(*year, *month, *of_month).unwrap();
                    sheet.write_datetime_with_format(row, column, &at, &day).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn of_bytes(name: &str, bytes: &[u8]) -> Import {
    kept(&[(name, bytes)], &ImportWishes::default(), &Answers::default()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// The titles of the criteria of each draft.
fn criteria(imported: &Import) -> Vec<Vec<&str>> {
    let units = imported.rubrics.iter().map(|rubric| &rubric.draft.units);
    units
        .map(|units| {
            let all = units.iter().flat_map(|unit| &unit.criteria);
            all.map(|criterion| crate::import::text::only(&criterion.title)).collect()
        })
        .collect()
}

#[test]
fn a_first_day_of_a_month_alone_may_be_a_month_and_a_year_and_is_left_out() {
    for file in [case!("day-and-hidden.xls"), case!("day-and-hidden.ods")] {
        let imported = read(file);
        let rubric = &imported.rubrics[0];
        let criteria: Vec<_> = rubric.draft.units.iter().flat_map(|unit| unit.all_criteria()).collect();
        assert!(!criteria[2].anchors.contains_key("poor"), "{}", file.0);
        assert_eq!(criteria[1].anchors["fair"]["en"], "It is burnt or quite pale", "{}", file.0);
        assert!(rubric.left_out.iter().any(|left| left.why == Why::Moment), "{}", file.0);
    }
}

#[test]
fn days_are_spans_among_anchors_alone_and_only_where_no_month_and_year_can_have_been_typed() {
    let bytes = workbook(&[
        &[Text("Approved"), Day(2026, 3, 15)],
        &[],
        &[Text("Criterion"), Text("Weight"), Text("Poor"), Text("Good")],
        &[Text("Dough"), Day(2026, 2, 3), Day(2026, 5, 3), Text("It holds its shape")],
        &[Text("Crust"), Text("2"), Day(1950, 1, 1), Day(2026, 2, 1)],
        &[Day(2026, 4, 5), Text("3"), Text("It is burnt all over"), Text("It is golden all over")],
    ]);
    let imported = of_bytes("days.xlsx", &bytes);
    let rubric = &imported.rubrics[0];
    let draft = &rubric.draft;
    assert_eq!((draft.title["en"].as_str(), draft.about["en"].as_str()), ("Approved", "2026-03-15"));
    let criteria = &draft.units[0].criteria;
    assert_eq!(criteria[0].anchors["poor"]["en"], "3-5");
    assert_eq!((criteria[0].weight.as_ref(), criteria[1].anchors.get("poor")), (None, None));
    assert_eq!(criteria[1].anchors["good"]["en"], "1-2");
    assert!(criteria[2].title.is_empty() && criteria[2].statement.is_empty(), "{:?}", criteria[2]);
    let left = rubric.left_out.iter().filter(|left| left.why == Why::Moment);
    let cells: Vec<String> = left.map(|left| left.place.to_string()).collect();
    assert_eq!(cells.len(), 3, "the weight, the month with its year and the name: {cells:?}");
    let told = format!("{:?}", rubric.notes);
    assert!(!told.contains("2026-02-03"), "a weight is taken for no span: {told}");
}

#[test]
fn criteria_without_anchors_are_no_key() {
    let above = "Dough,It falls apart at once,It holds its shape\nCrust,It is burnt or pale,It is golden all over\n";
    let coded = above.replace("Dough", "1.1,Dough").replace("Crust", "1.2,Crust");
    let weighed = above.replace("Dough", "Dough,1").replace("Crust", "Crust,2");
    let cases = [
        (format!("No.,Criterion,Poor,Good\n{coded}\n2.1,Teamwork\n2.2,Planning\n"), 4),
        (format!("Criterion,Weight,Poor,Good\n{weighed}\nTeamwork,5\nPlanning,10\n"), 4),
        // The marks of a key are no criteria, whatever column they stand in.
        (format!("No.,Criterion,Poor,Good\n{coded}\n0-1,Fail\n2-3,Pass\n"), 2),
        (format!("Criterion,Weight,Poor,Good\n{weighed}\nMark,Points\nFail,1\nPass,2\n"), 2),
    ];
    for (text, expected) in cases {
        let imported = of_bytes("grid.csv", text.as_bytes());
        assert_eq!(imported.counts().criteria, expected, "{text}\n{:?}", criteria(&imported));
    }
}

#[test]
fn a_list_without_header_is_looked_through_once() {
    let words = ["Нет", "Хорошо", "Слабо", "Высокий", "Низкий"];
    let row = |at: usize| format!("Person {at},{},{}\n", words[at % 5], words[at / 5 % 5]);
    let text: String = (0..100_000).map(row).collect();
    let grid = crate::tabular::read_all(text.as_bytes()).unwrap().remove(0);
    assert!(!super::parts::parts(&super::Area::whole(&grid)).is_empty());
}

#[test]
fn a_wide_sheet_with_empty_columns_is_parted_in_few_steps() {
    let row = |said: fn(usize) -> String| (0..100).map(said).collect::<Vec<_>>().join(",,") + "\n";
    let header = row(|at| if at == 0 { "Criterion".to_owned() } else { format!("Level {at}") });
    let body = row(|at| format!("Text {at} that says how well it is done"));
    let text = header + &body.repeat(200);
    let grid = crate::tabular::read_all(text.as_bytes()).unwrap().remove(0);
    assert!(!super::parts::parts(&super::Area::whole(&grid)).is_empty());
}

#[test]
fn a_criterion_with_terse_anchors_under_a_title_begins_no_table() {
    let long = "It takes long to say what is seen here";
    let text = format!(
        "Criterion,Poor,Fair,Good\nDough,{long} of dough,{long} of it,{long} in all\n\nTheory of baking\n\
         Flour,weak,good,excellent\nHeat,{long} of heat,{long} of warmth,{long} of fire\n"
    );
    let imported = of_bytes("terse.csv", text.as_bytes());
    assert_eq!(criteria(&imported), [vec!["Dough", "Flour", "Heat"]]);
}

#[test]
fn what_is_said_above_a_table_without_criteria_stands_in_the_draft() {
    let text = "Baking\nCriterion,Poor,Good\nDough,It falls apart at once,It holds its shape\n\nTheory to come\n\
                Criterion,Poor,Good\nCriterion,Poor,Good\n";
    let imported = of_bytes("later.csv", text.as_bytes());
    assert_eq!(imported.rubrics.len(), 1);
    let draft = &imported.rubrics[0].draft;
    assert!(draft.about.values().any(|about| about.contains("Theory to come")), "{draft:?}");
}

#[test]
fn a_row_of_points_below_a_header_with_words_is_a_criterion() {
    let text = "Tests,Weight,Tests fail,Tests pass,,,\nTests of the table,10,0,1,,,\nTests of the list,10,0,1,,,\n,,,,,,\n\
                Style,Weight,,,,,\n,,I cannot find anything,There are many issues,There are some,It is fine,Perfect\n\
                Code is well documented and readable,5,1,2,3,4,5\n\
                ,,It seems inefficient overall,It is largely inefficient,It has some room,It is fine,Exceptional\n\
                The problems are solved well,5,1,2,3,4,5\n";
    let imported = of_bytes("points.csv", text.as_bytes());
    assert!(imported.counts().criteria >= 4, "{:?}", criteria(&imported));
}

#[test]
fn faults_of_formulas_are_refused_where_they_are_texts_too() {
    for file in [case!("broken-reference.ods"), case!("broken-excel-fault.csv")] {
        let refused = answered(file, &[]);
        assert!(matches!(refused, Err(ImportFault::At { why: Broken::FormulaFault, .. })), "{}: {refused:?}", file.0);
    }
}

#[test]
fn requirements_with_points_are_not_taken_for_ratings_of_people() {
    assert_eq!(answered(case!("broken-requirements.csv"), &[]).err(), Some(ImportFault::Unknown));
}

#[test]
fn more_tables_in_a_sheet_than_rubrics_of_an_import_are_refused() {
    let most = crate::bounds::IMPORT_RUBRICS_MAX;
    let table = |at: usize| {
        format!("Criterion,Poor,Level {at} of good\nDough,It falls apart at once,It holds its shape all day\n\n")
    };
    let text: String = (0..most + 2).map(table).collect();
    let file = crate::import::SourceFile { name: "many.csv", bytes: text.as_bytes() };
    let refused = crate::import::import(&[file], &ImportWishes::default(), &Answers::default());
    assert!(matches!(refused, Err(ImportFault::TooMany { what: "rubrics", .. })), "{refused:?}");
}

#[test]
fn a_criterion_with_the_points_of_another_shares_its_scale_even_where_no_scale_has_place() {
    let most = crate::bounds::SCALES_MAX;
    let points = |number: usize| if number == most + 3 { 1 } else { number };
    let rows =
        (1..=most + 3).map(|number| format!("Skill {number},does it badly,does it well\n,0,{}\n", points(number)));
    let imported = of_bytes("points.csv", ("Criterion,Poor,Good\n".to_owned() + &rows.collect::<String>()).as_bytes());
    let unit = &imported.rubrics[0].draft.units[0];
    let scales: Vec<_> = unit.criteria.iter().map(|criterion| criterion.scale.as_deref()).collect();
    assert_eq!(scales.len(), most + 3);
    assert_eq!(scales[most + 2], scales[0]);
    assert!(scales[most + 1] != scales[1], "{scales:?}");
}
