use crate::import::{Answers, Counts, Import, ImportFault, ImportFormat, ImportWishes, Why, testing::kept};

fn file(name: &str) -> &'static [u8] {
    match name {
        "sections" => include_bytes!("../cases/xlsform/sections.csv"),
        "old-names" => include_bytes!("../cases/xlsform/old-names.csv"),
        "household" => include_bytes!("../cases/xlsform/household.csv"),
        "kobo-tables" => include_bytes!("../cases/xlsform/kobo-tables.csv"),
        "table-head" => include_bytes!("../cases/xlsform/table-head.csv"),
        "surveycto" => include_bytes!("../cases/xlsform/surveycto.csv"),
        "old-lists" => include_bytes!("../cases/xlsform/old-lists.csv"),
        "cascade" => include_bytes!("../cases/xlsform/cascade.csv"),
        "nested" => include_bytes!("../cases/xlsform/nested.csv"),
        "points" => include_bytes!("../cases/xlsform/points.csv"),
        "entities" => include_bytes!("../cases/xlsform/entities.csv"),
        "plain-label" => include_bytes!("../cases/xlsform/plain-label.csv"),
        "own" => include_bytes!("../cases/xlsform/own.csv"),
        "nothing-asked" => include_bytes!("../cases/xlsform/nothing-asked.csv"),
        _ => include_bytes!("../cases/xlsform/choices-alone.csv"),
    }
}

fn read(bytes: &[u8], answers: &[(&str, &str)]) -> Result<Import, ImportFault> {
    let mut given = Answers::default();
    answers.iter().for_each(|(id, answer)| given.set(id, answer));
    kept(&[("form.csv", bytes)], &ImportWishes::default(), &given)
}

/// Units, criteria, levels, questions, conditions, languages.
fn counted(import: &Import) -> [usize; 6] {
    let Counts { units, criteria, levels, questions, conditions, languages, .. } = import.counts();
    [units, criteria, levels, questions, conditions, languages]
}

#[test]
fn forms_of_every_age_give_the_same_kinds_of_things() {
    for (name, expected) in
        [("sections", [1, 2, 5, 4, 2, 2]), ("old-names", [1, 0, 0, 5, 0, 1]), ("plain-label", [2, 0, 0, 3, 0, 2])]
    {
        let import = read(file(name), &[]).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::XlsForm, expected), "{name}");
    }
}

#[test]
fn conditions_are_kept_as_far_as_a_rubric_can_say_them() {
    let import = read(file("sections"), &[]).unwrap();
    let draft = &import.rubrics[0].draft;
    let conditions: Vec<Option<&str>> = draft.questions.iter().map(|question| question.only_if.as_deref()).collect();
    let how = r#"All([AtLeast("bakes", "yes"), Not(Below("how_often", "sometimes"))])"#;
    assert_eq!(conditions, [None, Some(r#"AtLeast("bakes", "yes")"#), Some(how), None]);
    assert!(import.rubrics[0].left_out.iter().any(|left| left.why == Why::Condition));
}

#[test]
fn the_default_language_comes_first_and_one_with_few_texts_is_left_out() {
    let draft = &read(file("sections"), &[]).unwrap().rubrics[0].draft;
    assert_eq!((&*draft.languages, &*draft.version), (&["ru".to_owned(), "kk".to_owned()][..], "2024.1"));
    assert_eq!(draft.opening.as_ref().unwrap().text["kk"], "Қош келдіңіз");
    assert_eq!(draft.units[0].title["ru"], "Хлеб");
    let draft = &read(file("plain-label"), &[]).unwrap().rubrics[0].draft;
    assert_eq!(draft.units[1].about["en"], "Work\n\nNow to the bench.");
}

#[test]
fn a_person_says_which_lists_are_scales() {
    let import = read(file("sections"), &[("scales", "often")]).unwrap();
    assert_eq!(counted(&import), [1, 1, 3, 4, 2, 2]);
    let fault = read(file("sections"), &[("scales", "seldom")]).unwrap_err();
    assert!(matches!(fault, ImportFault::Answer { .. }));
}

#[test]
fn numbers_as_names_are_the_points_of_their_levels() {
    let form = "survey,,,\n,type,name,label\n,select_one n,a,How well?\n,text,b,Why?,\n,text,c,And?\n,,,\nchoices,,,\n,list_name,name,label\n,n,2,Well\n,n,0,Badly\n,n,1.0,So so\n";
    let with_condition =
        form.replace("label\n,select_one", "label,relevant\n,select_one").replace("Why?,", "Why?,${a} > 0");
    let import = read(with_condition.as_bytes(), &[]).unwrap();
    let draft = &import.rubrics[0].draft;
    let values: Vec<&str> = draft.scales[0].levels.iter().filter_map(|level| level.value.as_deref()).collect();
    assert_eq!(values, ["0", "1", "2"]);
    assert_eq!(draft.questions[1].only_if.as_deref(), Some(r#"AtLeast("a", "1.0")"#));
}

#[test]
fn a_condition_on_a_name_that_two_questions_have_is_not_guessed() {
    let form = |second: &str| {
        format!(
            "survey,,,,\n,type,name,label,relevant\n,select_one n,a,How well?,\n,select_one n,{second},And now?,\n,text,b,Why?,../a = 'x'\n,,,,\nchoices,,,,\n,list_name,name,label,\n,n,x,This,\n,n,y,That,\n"
        )
    };
    let condition = |form: &str| read(form.as_bytes(), &[]).unwrap().rubrics[0].draft.questions[2].only_if.clone();
    assert!(condition(&form("c")).is_some());
    assert_eq!(condition(&form("a")), None);
}

#[test]
fn a_language_that_no_table_knows_is_asked_for() {
    let form = "type,name,label::Klingon\ntext,a,nuqneH\n";
    let import = read(form.as_bytes(), &[]).unwrap();
    assert_eq!(import.rubrics[0].draft.languages, ["qaa"]);
    assert!(import.rubrics[0].open.iter().any(|open| open.id == "language.Klingon"));
    let import = read(form.as_bytes(), &[("language.Klingon", "tlh")]).unwrap();
    assert_eq!(import.rubrics[0].draft.languages, ["tlh"]);
    assert!(matches!(read(form.as_bytes(), &[("language.Klingon", "?")]), Err(ImportFault::Answer { .. })));
}

#[test]
fn forms_that_ask_nothing_or_too_much_are_refused() {
    for name in ["nothing-asked", "choices-alone"] {
        assert_eq!(read(file(name), &[]).unwrap_err(), ImportFault::Empty { format: ImportFormat::XlsForm }, "{name}");
    }
    let rows: String = (0..501).map(|row| format!("text,q{row},Question {row}\n")).collect();
    let fault = read(format!("type,name,label\n{rows}").as_bytes(), &[]).unwrap_err();
    assert_eq!(fault, ImportFault::TooMany { what: "questions", count: 501, most: 500 });
    // A table of other things has columns of these names as well.
    let other = "type,name,label\napple,a,An apple\npear,b,A pear\n";
    assert!(!matches!(read(other.as_bytes(), &[]), Ok(Import { format: ImportFormat::XlsForm, .. })));
}

#[test]
fn groups_in_one_another_are_refused_by_the_number_of_their_questions_at_once() {
    let groups: String = (0..20_000).map(|at| format!("begin_repeat,g{at},G\ntext,q{at},Question {at}\n")).collect();
    let text = format!("type,name,label\n{groups}");
    let refused = read(text.as_bytes(), &[]).err();
    assert!(matches!(refused, Some(ImportFault::TooMany { what: "questions", .. })), "{refused:?}");
}

#[test]
fn a_form_of_a_rubric_gives_it_back_with_what_somebody_has_added() {
    let import = read(file("own"), &[]).unwrap();
    let draft = &import.rubrics[0].draft;
    assert_eq!((&*draft.id, draft.minutes, draft.scales.len()), ("oven-7", Some(40), 2));
    let levels: Vec<_> = draft.scales[0].levels.iter().map(|level| (&*level.id, level.value.as_deref())).collect();
    assert_eq!(levels, [("low", Some("0")), ("high", Some("2.5"))]);
    let [unit] = draft.units.as_slice() else { panic!("one unit") };
    let criterion = &unit.criteria[0];
    assert_eq!((&*unit.id, &*criterion.id, &*criterion.title["en"]), ("U1", "C1", "Bakes"));
    assert_eq!((&*criterion.statement["en"], criterion.needed.as_deref()), ("Bakes bread.", Some("high")));
    assert_eq!(criterion.anchors["low"]["en"], "burns it");
    // A weight that is no number, a condition that is cut off and marks that stand once more are told, and in no draft.
    assert_eq!((criterion.weight.as_deref(), draft.questions[0].only_if.as_deref()), (None, None));
    let not_understood = import.rubrics[0].left_out.iter().filter(|left| left.why == Why::NotUnderstood).count();
    assert_eq!(not_understood, 5);
    assert_eq!(
        (&*draft.questions[0].probes[0]["en"], &*draft.questions[0].back_up[0]["en"]),
        ("At night?", "How is bread made?")
    );
    // What has no mark, and what has that of another row, is read like a row of any form.
    let added: Vec<_> = draft.questions[1..].iter().map(|one| (&*one.id, one.only_if.as_deref())).collect();
    assert_eq!(added, [("added", Some(r#"AtLeast("C1", "high")"#)), ("again", None)]);
    assert_eq!(draft.questions[1].unit.as_deref(), Some("U1"));
}

#[test]
fn choices_stand_on_a_sheet_under_each_name_that_it_has_had() {
    for name in ["choices", "columns", "Choices and columns"] {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for (sheet, rows) in [
            ("survey", vec![["type", "name", "label"], ["select_one much", "a", "How much?"], ["text", "b", "Why?"]]),
            (name, vec![["list name", "name", "label"], ["much", "high", "High"], ["much", "low", "Low"]]),
        ] {
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(sheet).unwrap();
            for (row, cells) in (0_u32..).zip(rows) {
                for (column, cell) in (0_u16..).zip(cells) {
                    worksheet.write_string(row, column, cell).unwrap();
                }
            }
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let import = kept(&[("form.xlsx", &bytes)], &ImportWishes::default(), &Answers::default()).unwrap();
        assert_eq!(counted(&import), [1, 1, 2, 2, 0, 1], "{name}");
    }
}

#[test]
fn no_piece_of_a_form_of_our_own_is_lost() {
    use crate::export::{ExportFormat, export, round_trip};
    let rubrics = round_trip::rubrics().into_iter();
    for (_, rubric) in rubrics
        .filter(|(path, _)| ["first-aid", "cook", "of-the-format", "hostile"].iter().any(|one| path.contains(one)))
    {
        let exported = export(&rubric, ExportFormat::XlsForm).unwrap();
        let import = kept(&[("form.xlsx", &exported.bytes)], &ImportWishes::default(), &Answers::default()).unwrap();
        let odd = import.rubrics[0].left_out.iter().filter(|left| left.why == Why::NotUnderstood).count();
        assert_eq!(odd, 0);
    }
}

/// A form of ours as somebody has changed it: what stands in a row of this name, in the column with this head.
fn changed(changes: &[(&str, &str, &str)]) -> Import {
    use crate::{
        export::{ExportFormat, export},
        rubric, tabular,
    };
    let rubric = rubric::read(include_str!("../../../export/hostile.ron")).unwrap();
    let grids = tabular::read_all(&export(&rubric, ExportFormat::XlsForm).unwrap().bytes).unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (grid, sheet) in grids.iter().zip(["survey", "choices", "settings"]) {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet).unwrap();
        for row in 0..grid.rows() {
            for column in 0..grid.columns(0) {
                let (head, name) = (grid.said(0, column), grid.said(row, 1));
                let change = changes.iter().find(|(of, in_column, _)| row > 0 && *of == name && *in_column == head);
                let said = change.map_or(grid.said(row, column), |(_, _, now)| now);
                if !said.is_empty() {
                    worksheet.write_string(row as u32, column as u16, said).unwrap();
                }
            }
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    kept(&[("form.xlsx", &bytes)], &ImportWishes::default(), &Answers::default()).unwrap()
}

#[test]
fn a_condition_that_somebody_has_changed_is_taken_as_far_as_a_rubric_can_say_it() {
    let before = Some(r#"All([Circumstance("true"), Unit("units")])"#);
    for (relevant, expected, is_told) in [
        ("", None, false),
        ("${f_true} = 'no'", Some(r#"Not(Circumstance("true"))"#), false),
        ("${c_plain} = 'or_other' or ${c_plain} = 'no'", Some(r#"AtLeast("plain", "or_other")"#), false),
        ("${c_plain}='1.0'", Some(r#"Below("plain", "or_other")"#), false),
        (
            "selected(${units_applied_for}, \"opening\") and ${f_true} != 'yes'",
            Some(r#"All([Unit("opening"), Not(Circumstance("true"))])"#),
            false,
        ),
        ("${q_q} != ''", before, true),
        ("count-selected(${heard_q}) > 1", before, true),
        ("${f_true} = 'perhaps'", before, true),
    ] {
        let import = changed(&[("q_q", "relevant", relevant)]);
        let imported = &import.rubrics[0];
        assert_eq!(imported.draft.questions[0].only_if.as_deref(), expected, "{relevant}");
        let told = imported.left_out.iter().filter(|left| left.why == Why::Condition).count();
        assert_eq!(told > 0, is_told, "{relevant}");
        let notes = imported.notes.iter().filter(|note| note.id == "import-note-conditions-left").count();
        assert_eq!(notes > 0, is_told, "{relevant}");
    }
    // What the rubric adds by itself does not become a condition; what is added to a criterion does.
    let import = changed(&[("c_plain", "relevant", "selected(${heard_q}, 'yes') and ${q_q} != ''")]);
    let draft = &import.rubrics[0].draft;
    let only_if = draft.units[1].criteria.iter().map(|criterion| criterion.only_if.as_deref()).collect::<Vec<_>>();
    assert_eq!(only_if, [None, Some(r#"All([Heard("q", "yes"), Asked("q")])"#)]);
    assert_eq!(
        draft.questions[0].only_if.as_deref().map(|said| said.replace([' ', '\n'], "")),
        before.map(|said| said.replace(' ', ""))
    );
}

#[test]
fn what_the_rubric_adds_to_a_condition_by_itself_is_no_part_of_it() {
    let import = changed(&[]);
    let place =
        import.rubrics[0].left_out.iter().find(|left| left.why == Why::Again).map(|left| left.place.to_string());
    assert!(place.is_some(), "conditions stand twice");
    let exported = crate::export::export(
        &crate::rubric::read(include_str!("../../../export/hostile.ron")).unwrap(),
        crate::export::ExportFormat::XlsForm,
    );
    let grids = crate::tabular::read_all(&exported.unwrap().bytes).unwrap();
    let survey = &grids[0];
    let column = |head: &str| (0..survey.columns(0)).find(|at| survey.said(0, *at) == head).unwrap();
    let row = (1..survey.rows()).find(|row| survey.said(*row, 1) == "q_q").unwrap();
    let shown_if = survey.said(row, column("viva_shown_if"));
    for (relevant, expected) in
        [(shown_if.to_owned(), None), (format!("{shown_if} and ${{f_true}} = 'yes'"), Some(r#"Circumstance("true")"#))]
    {
        let import = changed(&[("q_q", "relevant", &relevant)]);
        assert_eq!(import.rubrics[0].draft.questions[0].only_if.as_deref(), expected, "{relevant}");
    }
}

#[test]
fn texts_choices_and_what_is_required_are_taken_as_somebody_has_changed_them() {
    let import = changed(&[
        ("q_q", "label::English (en)", "Why then?"),
        ("q_q", "hint::English (en)", "– When?\n= Or where?"),
        ("o_no", "required", ""),
        ("yes", "label::English (en)", "says yes"),
        ("heard.a-b_c.0", "label::English (en)", "says a comma"),
    ]);
    let draft = &import.rubrics[0].draft;
    let question = &draft.questions[0];
    assert_eq!((&*question.wording["en"], &*question.probes[0]["en"]), ("Why then?", "When?"));
    assert_eq!(&*question.back_up[0]["en"], "Or where?");
    assert!(draft.opening.as_ref().unwrap().required.is_empty());
    assert_eq!(&*question.listen_for[1].text["en"], "says yes");
    let required = changed(&[("o_no", "required", "TRUE")]);
    assert!(required.rubrics[0].draft.opening.as_ref().unwrap().required.contains("no"));
}

#[test]
fn forms_of_other_programs_give_what_is_in_them() {
    for (name, expected) in [
        ("household", [2, 2, 5, 8, 1, 2]),
        ("kobo-tables", [4, 4, 5, 9, 0, 2]),
        ("table-head", [1, 2, 3, 2, 0, 1]),
        ("surveycto", [2, 2, 5, 4, 2, 2]),
        ("old-lists", [1, 1, 3, 5, 0, 1]),
        ("cascade", [1, 1, 5, 5, 1, 1]),
        ("nested", [3, 4, 2, 4, 0, 1]),
        ("points", [1, 1, 5, 5, 2, 1]),
        ("entities", [1, 1, 3, 3, 0, 2]),
    ] {
        let import = read(file(name), &[]).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::XlsForm, expected), "{name}");
    }
}

#[test]
fn tables_of_questions_have_their_head_in_no_question_and_their_choices_in_each() {
    let import = read(file("table-head"), &[]).unwrap();
    let draft = &import.rubrics[0].draft;
    assert_eq!(&*draft.units[0].title["en"], "Rate the trainee");
    assert_eq!(draft.units[0].about.len(), 0, "the head has the words of its group");
    assert_eq!(&*draft.closing.as_ref().unwrap().text["en"], "Thank you");
    let import = read(file("kobo-tables"), &[]).unwrap();
    let unit = &import.rubrics[0].draft.units[1];
    assert_eq!(&*unit.title["en"], "How well does she …?");
    let criteria: Vec<_> = unit.criteria.iter().map(|one| (&*one.title["en"], one.scale.as_deref())).collect();
    assert_eq!(criteria, [("knead dough", Some("lvl")), ("bake bread", Some("lvl"))]);
}

#[test]
fn a_condition_of_a_group_that_no_rubric_can_say_is_told_for_each_question_in_it() {
    let import = read(file("nested"), &[]).unwrap();
    let note = import.rubrics[0].notes.iter().find(|note| note.id == "import-note-conditions-left");
    assert!(format!("{note:?}").contains('2'), "{note:?}");
    let import = read(file("cascade"), &[]).unwrap();
    let conditions = import.rubrics[0].left_out.iter().filter(|left| left.why == Why::Condition).count();
    assert_eq!(conditions, 5, "two filters, what they look at in two choices, and a condition");
}
