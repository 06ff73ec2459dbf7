//! Which row is the header of a table, and which of its columns are levels: small tables, each with a trap.

use rust_xlsxwriter::{Format, Workbook};

use crate::import::{Answers, Import, ImportFault, ImportWishes, testing::kept};

fn read(name: &str, bytes: &[u8]) -> Result<Import, ImportFault> {
    kept(&[(name, bytes)], &ImportWishes::default(), &Answers::default())
}

fn grid(text: &str) -> Import {
    read("table.csv", text.as_bytes()).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"))
}

/// Units, criteria, levels, anchors and questions.
fn counts(imported: &Import) -> [usize; 5] {
    let counts = imported.counts();
    [counts.units, counts.criteria, counts.levels, counts.anchors, counts.questions]
}

/// The labels of the first scale, from the lowest.
fn labels(imported: &Import) -> Vec<&str> {
    let scale = &imported.rubrics[0].draft.scales[0];
    scale.levels.iter().filter_map(|level| level.label.values().next()).map(String::as_str).collect()
}

#[test]
fn a_label_of_a_level_may_have_a_word_that_names_other_columns() {
    for said in [
        "Below the standard|Near standard|At standard|Above standard",
        "No evidence|Some evidence|Clear evidence|Strong evidence",
        "No marks|Some marks|Most marks|Full marks",
        "Criterion not met|Criterion partly met|Criterion fully met",
        "Unskilled|Partly skilled|Skilled|Highly skilled",
        "Grade D|Grade C|Grade B|Grade A",
        "F|C|B|A",
        "Fail|C range|B range|A range",
        "C+ to C-|B+ to B-|A+ to A-",
        "I|II|III",
        "★☆☆|★★☆|★★★",
        "Bronze|Silver|Gold",
        "Beginner|Elementary|Intermediate|Advanced",
        "No credit (0)|Partial credit (1)|Full credit (2)",
        "Оценка «2»|Оценка «3»|Оценка «4»|Оценка «5»",
        "Минимальный|Средний|Максимальный",
        "Не соответствует требованиям|Частично соответствует|Полностью соответствует требованиям",
        "Level 1 description|Level 2 description|Level 3 description",
        "Описание уровня 1|Описание уровня 2|Описание уровня 3",
        "Description (Score = 1)|Description (Score = 10)",
        "Engineer (L1)|Senior engineer (L2)|Principal engineer (L3)",
    ] {
        let levels: Vec<&str> = said.split('|').collect();
        let row = |name: &str| format!("{name},{}\n", vec!["says so"; levels.len()].join(","));
        let text = format!("Criterion,{}\n{}{}", levels.join(","), row("Kneads the dough"), row("Heats the oven"));
        let imported = grid(&text);
        assert_eq!(counts(&imported), [1, 2, levels.len(), 2 * levels.len(), 0], "{said}");
        assert_eq!(labels(&imported), levels);
    }
}

#[test]
fn labels_with_a_word_in_common_are_levels_whose_order_is_asked_where_none_is_known() {
    let imported = grid(
        "Критерий,Нет ответа,Неполный ответ,Точный ответ\nМесит тесто,молчит,говорит часть,говорит всё\nТопит печь,молчит,часть,всё\n",
    );
    assert_eq!(counts(&imported), [1, 2, 3, 6, 0]);
    assert!(imported.rubrics[0].open.iter().any(|open| open.id == "level_order"));
}

#[test]
fn the_column_beside_levels_names_criteria_whatever_it_is_called() {
    for (begin, rows) in [
        ("№,Іс-әрекет", "1,Қамыр илейді"),
        ("#,Capability", "1,Kneads the dough by hand"),
        ("Domain,Component", "Bread,Kneads the dough by hand"),
        ("ID,Teilkompetenz", "K1,Knetet den Teig mit der Hand"),
    ] {
        let text = format!("{begin},Poor,Fair,Good\n{rows},says so in words,says so in words,says so in words\n");
        let imported = grid(&text);
        assert_eq!(counts(&imported), [1, 1, 3, 3, 0], "{text}");
        let statement = imported.rubrics[0].draft.units[0].criteria[0].statement.values().next().cloned();
        assert_eq!(statement.as_deref(), rows.split_once(',').map(|(_, name)| name));
    }
}

#[test]
fn a_title_over_all_columns_is_no_header() {
    for corner in ["", "Component", "Критерий"] {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.merge_range(0, 0, 0, 3, "Assessment of practice", &Format::new()).unwrap();
        for (row, said) in [
            (1, [corner, "Unsatisfactory", "Basic", "Proficient"]),
            (
                2,
                ["Kneads", "It is never kneaded at all", "It is kneaded for a while", "It is kneaded until it springs"],
            ),
            (3, ["Bakes", "It is burnt or raw in the middle", "It is baked unevenly", "It is baked through and brown"]),
        ] {
            said.iter().enumerate().for_each(|(at, said)| _ = sheet.write_string(row, at as u16, *said).unwrap());
        }
        let imported = read("table.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        assert_eq!(counts(&imported), [1, 2, 3, 6, 0], "{corner}");
        assert_eq!(labels(&imported), ["Unsatisfactory", "Basic", "Proficient"]);
        assert_eq!(imported.rubrics[0].draft.title["en"], "Assessment of practice");
    }
}

#[test]
fn numbers_below_words_are_the_points_of_levels_in_the_section_of_their_words() {
    let text = "Tests - by the tutor,Weight,Tests fail,Tests pass,,,\nThe table is tested well,10,0,1,,,\n\
                The list is tested well,10 (bonus),0,1,,,\n,,,,,,\n\
                Code - by the teacher,Weight,It is incorrect,It is largely correct,It is correct,,\n\
                The table is right,20,0,1,2,,\n,,,,,,\nStyle - by peers,Weight,,,,,\n\
                ,,I find nothing to like,There are some issues,I find no issues,,\nIt is easy to read,5,1,2,3,,\n";
    let imported = grid(text);
    assert_eq!(counts(&imported), [3, 4, 8, 0, 0]);
    let draft = &imported.rubrics[0].draft;
    assert_eq!(draft.units[2].title["en"], "Style - by peers");
    assert_eq!(draft.units[2].criteria[0].weight.as_deref(), Some("5"));
    assert_eq!(labels(&imported), ["Tests fail", "Tests pass"]);
    // Without quotes a comma moves what stands behind it.
    let moved = text.replace("The table is right", "The table is right, by hand");
    assert!(matches!(read("table.csv", moved.as_bytes()), Err(ImportFault::RowLength { line: 6, .. })), "{moved}");
    // Counts of answers neither rise nor fall in every row.
    let counted = "Statement,Poor,Fair,Good\nI was told all,3,9,4\nI was heard out,1,2,13\n";
    assert!(read("table.csv", counted.as_bytes()).is_err());
}

#[test]
fn what_stands_below_columns_that_are_named_is_no_header() {
    let text = "Skill,Category,Expected,Training,Gap,Priority,Notes\n\
                Threads the needle,Sewing,Basic,Slide deck,No,Medium,It must be learnt by heart\n\
                Cuts the cloth,Sewing,Proficient,Slide deck,Yes,High,It is critical for daily work\n\
                Irons the seam,Ironing,Basic,Shown once,No,Low,It is done once\n";
    let imported = grid(text);
    assert_eq!(counts(&imported), [2, 3, 0, 0, 0]);
}

#[test]
fn points_and_bands_beside_or_below_letters_leave_the_letters_their_place() {
    let text = "Column1,Column2,A Range,Column3,B Range,Column4,Not achieved\n\
                Depth of understanding,,Sophisticated throughout,,Comprehensive and clear,,Inadequate\n-30%,,,,,,\n,15,13.5,12,10,9,0\n\
                Use of sources,,Beyond those that were given,,Those that were given,,Hardly any\n-70%,,,,,,\n,35,31.5,28,25,21,0\n";
    let imported = grid(text);
    assert_eq!(counts(&imported), [1, 2, 3, 6, 0]);
    assert_eq!(labels(&imported), ["Not achieved", "B Range", "A Range"]);
    assert_eq!(imported.rubrics[0].draft.units[0].criteria[1].weight.as_deref(), Some("70"));
    let banded = "Course,,F - Unacceptable,C - Acceptable,A - Excellent\n,Weightage,\"[0, 60)\",\"[60, 85)\",\"[85, 100]\"\n\
                  Runs,10,It does not run,It runs with faults,It runs without faults\nReads,20,It is unreadable,It can be read,It reads well\n";
    let imported = grid(banded);
    assert_eq!(labels(&imported), ["F - Unacceptable", "C - Acceptable", "A - Excellent"]);
}

#[test]
fn a_list_is_known_by_what_its_columns_are_called_whatever_program_joined_the_words() {
    for (text, criteria) in [
        ("index,rubric text,max points\n1,Content,5\n2,Analysis,5\n", 2),
        (
            "CritID,Description,Essential\n1,A degree in baking or in what comes near it,Yes\n2,Years of work in a bakery,No\n",
            2,
        ),
        (
            "task_id,label,weight,description\ndough,Kneads,0.5,Was the dough kneaded?\noven,Bakes,0.5,Was it baked?\n",
            2,
        ),
        ("Category,Subcategory,Weight,Max_Score\nBread,Dough,15,15\nBread,Oven,10,10\nCake,Icing,5,5\n", 3),
    ] {
        assert_eq!(counts(&grid(text))[1..3], [criteria, 0], "{text}");
    }
    // Of marks alone no list of criteria comes.
    let marks = "Score,Description\n2,The essay is clear and complete throughout\n1,The essay is unclear in most of its parts\n";
    assert!(read("table.csv", marks.as_bytes()).is_err());
}

#[test]
fn a_form_whose_levels_are_ticked_has_criteria_without_anchors() {
    let text = "Lesson observation form\nTeacher:,,Date:,\n\nCriteria,1,2,3\nPlanning\nObjectives are clear,,,\n\
                Materials are ready,,,\nDelivery\nQuestions are varied,,,\n";
    let imported = grid(text);
    assert_eq!(counts(&imported), [2, 3, 3, 0, 0]);
    assert_eq!(imported.counts().anchors_missing, 9);
    let words =
        "Criterion,Unsatisfactory,Basic,Proficient,Comments\nObjectives are clear,,,,\nMaterials are ready,,,,\n";
    assert_eq!(counts(&grid(words)), [1, 2, 3, 0, 0]);
    // A heading without criteria below it is still told among those that have some.
    let headed = "Criterion,Poor,Good\nPlanning,,\nObjectives are clear,are not,are\nMaterials are ready,are not,are\n";
    assert_eq!(counts(&grid(headed)), [1, 2, 2, 4, 0]);
}

#[test]
fn a_name_may_begin_like_a_level_and_a_level_not_end_like_one() {
    for (header, levels) in [
        ("Basic skills,Weak,Strong", 2),
        ("Базовые навыки,Низкий,Средний,Высокий", 3),
        ("Минимальные требования,Низкий,Средний,Высокий", 3),
        ("Skill,Does not meet standard,Meets standard,Exceeds standard,National standard", 3),
        ("Skill,Level 1,Level 2,Level 3,Current level,Target level", 3),
        ("Skill,Poor performance,Good performance,Performance evidence", 2),
    ] {
        let width = header.split(',').count();
        let row = |name: &str| format!("{name},{}\n", vec!["says so in words"; width - 1].join(","));
        let text = format!("{header}\n{}{}", row("Kneads the dough"), row("Heats the oven"));
        let imported = grid(&text);
        assert_eq!(counts(&imported)[1..3], [2, levels], "{header}");
        assert!(imported.rubrics[0].open.iter().all(|open| open.id != "level_order"), "{header}");
    }
    let grouped = grid("Category,Basic skill,Weak,Strong\nBread,Kneads,badly,well\nCake,Whisks,badly,well\n");
    assert_eq!(counts(&grouped), [2, 2, 2, 4, 0]);
    let ladder = grid(
        "Track,Dimension,Junior,Senior\nCraft,Code,writes it with help,writes it alone\nCraft,Tests,writes some,writes all\n\
         People,Mentoring,learns from others,teaches the others\n",
    );
    let titles: Vec<_> = ladder.rubrics[0].draft.units.iter().map(|unit| unit.title["en"].as_str()).collect();
    assert_eq!(titles, ["Craft", "People"]);
}

#[test]
fn anchors_that_are_words_of_levels_begin_no_other_table() {
    let text = "Element,0,1,2\nJump,It is not done,It is done low,It is done high\nLift,None,Weak,Good\n\
                Turn,It is not done,It is half a turn,It is a whole turn\n";
    assert_eq!(counts(&grid(text)), [1, 3, 3, 9, 0]);
}

#[test]
fn what_is_plainly_something_else_is_no_rubric() {
    for (name, text) in [
        ("prices", "Room,Low season,Middle season,High season\nA room with a view,40,50,60\nA room without,30,45,70\n"),
        ("ticks", "Student,Excellent,Good,Fair\nAnna Berg,x,,\nTom Hill,,x,\n"),
        (
            "bugs",
            "Steps,Expected result,Actual result\nOpen the page of the shop,It is shown at once,It is shown late\n\
                  Close the page of the shop,It is closed at once,It stays open\n",
        ),
        (
            "days",
            "Monday,Tuesday,Friday\nWe bake bread all day,We bake cakes all day,We clean the ovens\n\
                  We rest for an hour,We rest for an hour or so,We go home early\n",
        ),
    ] {
        assert!(read(name, text.as_bytes()).is_err(), "{name}");
    }
}

#[test]
fn people_beside_or_above_a_rubric_do_not_make_it_a_list_of_people() {
    for text in [
        "ФИО,Иванова Анна Петровна,Телефон,+70000000000\nКритерий,Низкий,Средний,Высокий\n\
         Тесто,Липнет к рукам и столу,Липнет к рукам,Гладкое и упругое\nКорка,Бледная и мягкая,Местами бледная,Румяная\n",
        "Criterion,Poor,Good,Contact\nDough,It sticks to the table,It is smooth,anna@bread.example\n\
         Crust,It is pale,It is brown,tom@bread.example\n",
    ] {
        assert_eq!(counts(&grid(text))[1], 2, "{text}");
    }
}
