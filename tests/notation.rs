//! Rubrics are read as the crate `ron` reads them, and what is not one is told in its places.

use std::{fmt::Debug, fs, path::Path};

use proptest::{prelude::*, sample::Index};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use viva::{
    edit,
    notation::{For, Slip, read, tree},
    rubric::raw::RawRubric,
};

const FIRST_AID: &str = include_str!("rubrics/first-aid.ron");

fn by_ron<T: DeserializeOwned>(text: &str) -> Option<T> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_NEWTYPES);
    // The crate knows a rule with brackets or without them, and not both.
    options.from_str(&text.replace("AllMet", "AllMet()").replace("AllMet()(", "AllMet(")).ok()
}

/// Holds what is read to what the crate `ron` reads.
fn assert_same<T: DeserializeOwned + Debug>(text: &str) {
    let (read, source) = read::<T>(text, For::Author);
    assert_eq!(source.slips, []);
    assert_eq!(format!("{read:?}"), format!("{:?}", by_ron::<T>(text)));
}

/// The texts of the RON files in a folder and in those within it.
fn files(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut texts) = (vec![root.join(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    texts
}

#[test]
fn shipped_rubrics_are_read_as_ron_reads_them() {
    let rubrics: Vec<String> = files("rubrics").into_iter().filter(|text| text.contains("    outcomes: (")).collect();
    assert!(rubrics.len() >= 4);
    for text in rubrics.iter().map(String::as_str).chain([FIRST_AID]) {
        assert_same::<RawRubric>(text);
    }
}

#[test]
fn nothing_is_told_of_cases_and_sessions_of_any_format() {
    let folders = [
        "rubrics",
        "sessions",
        "tests/sessions",
        "tests/sessions/examples",
        "tests/rubrics",
        "tests/standards",
        "tests/decisions",
    ];
    let texts: Vec<String> = folders.into_iter().flat_map(files).collect();
    assert!(texts.len() > 50, "{}", texts.len());
    for text in texts {
        assert_eq!(tree(&text).slips, [], "{}", text.lines().next().unwrap_or_default());
    }
}

#[test]
fn every_way_to_write_a_value_is_read_as_ron_reads_it() {
    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code)]
    struct Written {
        text: String,
        number: f64,
        whole: u32,
        maybe: Option<String>,
        list: Vec<i64>,
        truth: bool,
    }
    for text in [
        r##"(text: r#"raw "quotes" \n"#, number: 1e3, whole: 1_000, maybe: None, list: [], truth: true)"##,
        r#"(text: "a\n\t\"\\\u{41}\x41", number: -2.5, whole: 0x1F, maybe: Some("a"), list: [-1, +2,], truth: false,)"#,
        "/* one /* within */ another */(text: \"in\ntwo lines:\", number: .5, whole: 0b11, maybe: \"a\", // why\nlist: [1], truth: true)",
        "(text: \"one \\\n   line \\xD0\\x90 \\u{410}\", number: 1, whole: 1, maybe: None, list: [], truth: true)",
        "(text: \"a\", number: 1, whole: 15, // of 15\"\n maybe: None, list: [5], // 5\"\n truth: true)",
        "(whole: 3, text: r\"\nfoo\", number: 1, maybe: None, list: [], truth: true)",
        "(text: \"a\"\u{200E}, number: 1\u{2028}, whole: 3, maybe: \"b\"\u{C}, list: [], truth: true)",
        "#![enable(implicit_some)] (text: \"a\", number: 1, whole: 3, maybe: \"b\", list: [], truth: true)",
        r#"Written(text: "", number: 3, whole: 7u32, maybe: None, list: [0o17], truth: true)"#,
        "(text: \"says: \\\"no\\\",\n \", number: 1.0, whole: 1, maybe: None, list: [1,2], truth: true)\n// end",
    ] {
        assert!(by_ron::<Written>(text).is_some(), "{text}");
        assert_same::<Written>(text);
    }
}

/// A sound rubric with pieces taken out and put in.
fn mutated() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "", "\"", ",", "(", ")", "[", "]", "{", "}", ":", "\n", " ", "“", "»", "\\", "/*", "//", "5", "2,5", "x", "а",
        "'",
    ]);
    prop::collection::vec((any::<Index>(), 0..12_usize, signs), 1..4).prop_map(|changes| {
        let mut text = FIRST_AID.to_owned();
        for (at, length, put) in changes {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            let from = at.index(places.len());
            let to = (from + length).min(places.len() - 1);
            text.replace_range(places[from]..places[to], put);
        }
        text
    })
}

/// Returns whether `ron` passes this in silence, though something is lost.
fn lost_by_ron(slip: &Slip) -> bool {
    matches!(slip, Slip::KeyTwice { .. } | Slip::UnknownField { .. } | Slip::Count { wanted: 0, .. })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_rubric_is_read_as_ron_reads_it_or_has_located_slips(text in mutated()) {
        let (read, source) = read::<RawRubric>(&text, For::Author);
        for found in &source.slips {
            prop_assert!(text.get(found.span.clone()).is_some(), "{found:?}");
        }
        match by_ron::<RawRubric>(&text) {
            Some(by_ron) if source.slips.is_empty() => prop_assert_eq!(format!("{:?}", read), format!("{:?}", Some(by_ron))),
            Some(_) => prop_assert!(source.slips.iter().all(|found| lost_by_ron(&found.slip)), "{:?}", source.slips),
            None => prop_assert!(!source.slips.is_empty()),
        }
    }

    #[test]
    fn what_is_mended_keeps_its_comments_and_lacks_what_was_mended(text in mutated()) {
        let (_, source) = read::<RawRubric>(&text, For::Author);
        let edits: Vec<_> = source.slips.iter().flat_map(|found| found.repair.clone()).collect();
        let mended = edit::apply(&text, &edits);
        let comments = |text: &str| text.matches("//").count();
        let of_comments = source.slips.iter().any(|found| matches!(found.slip, Slip::CommentSign { .. }));
        prop_assert!(of_comments || comments(&mended) >= comments(&text));
        let _ = read::<RawRubric>(&mended, For::Author);
    }

    #[test]
    fn any_text_has_a_tree_within_it(text in "[\\PC\n\"(){}\\[\\],:]{0,200}") {
        let tree = tree(&text);
        prop_assert!(text.get(tree.root.span.clone()).is_some());
        for found in &tree.slips {
            prop_assert!(text.get(found.span.clone()).is_some(), "{found:?}");
            for edit in &found.repair {
                prop_assert!(text.get(edit.span.clone()).is_some(), "{found:?}");
            }
        }
    }
}
