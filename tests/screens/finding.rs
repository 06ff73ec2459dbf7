//! What is typed finds what is meant, in whatever case and form it is written.

use std::sync::Arc;

use viva::{rubric, store::Shelf};

use crate::screens::rig::Rig;

/// As it is written, and as it is typed.
const NAMES: [(&str, &str); 6] = [
    ("Айгерім Ёлкина", "АИ\u{306}ГЕРІМ елкина"),
    ("Аи\u{306}ша", "айша"),
    ("Ғалым Қасымұлы", "қАСЫМҰЛЫ ғалым"),
    ("İLKER YILDIZ", "ilker yıldız"),
    ("Ove STRAẞE", "strasse"),
    ("Οδυσσεύς", "ΟΔΥΣΣΕΥΣ"),
];

#[test]
fn sessions_are_found_in_every_case_and_form() {
    let mut rig = Rig::new(100, 30);
    for (name, _) in NAMES {
        rig.press(&format!(r#"n n "{name}" ctrl-n space space ctrl-n "words" ctrl-q"#));
        // Sessions of the same minute have the same name here.
        rig.wait(60);
    }
    for (index, (name, typed)) in NAMES.into_iter().enumerate() {
        rig.press(&format!(r#"/ "{typed}""#));
        let picture = rig.picture();
        for (other, (each, _)) in NAMES.into_iter().enumerate() {
            let first = each.split(' ').next().unwrap();
            assert_eq!(picture.contains(first), other == index, "{typed} finds {name}: {picture}");
        }
        rig.press("esc");
    }
}

#[test]
fn what_is_chosen_from_a_list_is_found_in_every_case_and_form() {
    for (name, typed) in NAMES {
        let renamed = |shelf: &mut Shelf| {
            let first = &mut shelf.rubrics[0].rubric;
            let text = first.source_text.replacen("\"en\": \"Secures the scene\"", &format!("\"en\": \"{name}\""), 1);
            assert!(text.contains(name));
            *first = Arc::new(rubric::read(&text).unwrap());
        };
        let mut rig = Rig::with_shelf(100, 30, renamed);
        rig.open_interview();
        rig.press(&format!(r##"ctrl-n "Looked round" ctrl-g "{typed}""##));
        let picture = rig.picture();
        assert!(
            picture.contains(name.split(' ').next().unwrap()) && !picture.contains("Calls for help"),
            "{typed}: {picture}"
        );
    }
}

#[test]
fn kazakh_names_are_found_with_russian_letters_where_nothing_is_nearer() {
    let mut rig = Rig::new(100, 30);
    for name in ["Қасым Әли", "Касым Али", "Ғани Өтеген"] {
        rig.press(&format!(r#"n n "{name}" ctrl-n space space ctrl-n "words" ctrl-q"#));
        rig.wait(60);
    }
    for (typed, found, missed) in [
        ("касым", "Касым Али", "Қасым Әли"),
        ("қасым", "Қасым Әли", "Касым Али"),
        ("гани отеген", "Ғани Өтеген", "Касым"),
    ] {
        rig.press(&format!(r#"/ "{typed}""#));
        let picture = rig.picture();
        assert!(!picture.contains(missed), "{typed}: {picture}");
        assert!(picture.contains(found), "{typed}: {picture}");
        rig.press("esc");
    }
}
