//! `viva agree`, the whole command.

mod program;

use std::{fs, process::Output};

use serde_json::Value;
use tempfile::TempDir;

const LONG: &str = "unit,rater,rating,criterion\n\
    case-1,Ana,3,C1\ncase-1,Ben,3,C1\ncase-1,Cem,2,C1\ncase-1,Ana,4,C2\ncase-1,Ben,2,C2\ncase-1,Cem,1,C2\n\
    case-2,Ana,1,C1\ncase-2,Ben,1,C1\ncase-2,Cem,1,C1\ncase-2,Ana,2,C2\ncase-2,Ben,3,C2\ncase-2,Cem,,C2\n\
    case-3,Ana,4,C1\ncase-3,Ben,4,C1\ncase-3,Cem,3,C1\ncase-3,Ana,4,C2\ncase-3,Ben,4,C2\ncase-3,Cem,2,C2\n";

/// Krippendorff 2011, 4 observers, 12 units.
const WIDE: &str = "unit;A;B;C;D\n1;1;1;;1\n2;2;2;3;2\n3;3;3;3;3\n4;3;3;3;3\n5;2;2;2;2\n6;1;2;3;4\n7;4;4;4;4\n\
    8;1;1;2;1\n9;2;2;2;2\n10;;5;5;5\n11;;;1;1\n12;;3;;\n";

/// Runs the command on a table, with more arguments.
fn agree(table: &str, more: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("ratings.csv");
    fs::write(&path, table).unwrap();
    let arguments = [&["agree", "--ratings", path.to_str().unwrap()], more].concat();
    program::viva(folder.path(), folder.path(), &arguments)
}

fn said(table: &str, more: &[&str]) -> String {
    let output = agree(table, more);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(table: &str, more: &[&str]) -> Value {
    serde_json::from_str(&said(table, &[more, &["--json"]].concat())).unwrap()
}

/// A statistic by the keys that tell it from others.
fn statistic<'v>(found: &'v Value, keys: &[(&str, &str)]) -> &'v Value {
    let all = found["statistics"].as_array().unwrap();
    let fits = |each: &&Value| keys.iter().all(|(key, value)| each[key] == *value);
    all.iter().find(fits).unwrap_or_else(|| panic!("no {keys:?} in {all:#?}"))
}

/// The command fails and says all of this.
#[track_caller]
fn refused(table: &str, more: &[&str], words: &[&str]) {
    let output = agree(table, more);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(output.stdout.is_empty());
    // The drawing breaks lines where they end; words are looked for across them.
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(told.contains(words), "no “{words}” in {told}");
    }
}

/// Whole numbers are adjacent where they differ by one, whoever chose what lies between; levels where they are
/// neighbours in their order; halves where they differ by a half.
#[test]
fn adjacent_ratings_are_one_step_apart() {
    let adjacent = |table: &str, more: &[&str]| {
        let found = json(table, &[&["--samples", "0"], more].concat());
        let by_rater = found["by_rater"][0]["adjacent"].clone();
        let all = statistic(&found, &[("statistic", "adjacent")]).clone();
        assert_eq!(all["value"], by_rater["value"]);
        assert_eq!(all["undefined"], by_rater["undefined"]);
        (all, found["by_unit"][0]["steps"].clone())
    };
    let far = "unit,A,B\n1,1,5\n2,5,1\n";
    let (found, steps) = adjacent(far, &[]);
    assert_eq!((&found["value"], steps), (&0.0.into(), 4.into()));
    let (found, steps) = adjacent(far, &["--order", "1,5"]);
    assert_eq!((&found["value"], steps), (&1.0.into(), 1.into()));
    let (found, steps) = adjacent("unit;A;B\n1;1,5;2\n2;3;4\n", &[]);
    assert_eq!((&found["value"], steps), (&0.5.into(), 2.into()));
    let (found, steps) = adjacent("unit,A,B\n1,1.3,1.7\n2,2.1,2.1\n", &[]);
    assert_eq!((&found["undefined"]["reason"], steps), (&"needs-steps".into(), Value::Null));
    let (found, _) = adjacent("unit,A,B\n1,1.3,1.7\n2,2.0,2.0\n", &["--order", "1.0,1.3,1.7,2.0"]);
    assert_eq!(found["value"], 1.0);
}

/// Why a figure has no interval, and that a mean over pairs of raters rests on pairs who met often enough.
#[test]
fn a_mean_over_pairs_says_what_it_lacks() {
    let perfect = "unit;a;b;c\nu1;1;1;1\nu2;2;2;2\nu3;3;3;3\n";
    let text = said(perfect, &[]);
    assert!(text.contains("Mean kappa: no interval, since all samples are alike."), "{text}");
    assert!(!text.contains("too long"), "{text}");
    let mean = |table: &str| statistic(&json(table, &["--samples", "100"]), &[("statistic", "kappa")]).clone();
    assert_eq!((&mean(perfect)["value"], &mean(perfect)["no_interval"]), (&1.0.into(), &"samples-alike".into()));
    // Each pair has two units in common.
    let few = "unit;a;b;c\nu1;1;1;\nu2;2;1;\nu3;1;;1\nu4;2;;2\nu5;;1;1\nu6;;2;1\n";
    let why = mean(few)["undefined"].clone();
    assert_eq!((&why["reason"], &why["needed"], &why["found"]), (&"too-few-common-units".into(), &3.into(), &2.into()));
    assert!(said(few, &["--samples", "0"]).contains("who have rated 3 of the same units; most share 2."));
    // Two pairs that share enough are no mean of fifty-five.
    let mut sparse = String::from("unit,rater,rating\n");
    for unit in 0..100 {
        for rater in [unit % 11, (unit + 1 + unit / 11) % 11] {
            sparse += &format!("u{unit},r{rater},{}\n", unit % 3);
        }
    }
    for unit in 100..103 {
        sparse += &format!("u{unit},r0,{0}\nu{unit},r1,{0}\n", unit % 3);
    }
    assert_eq!(mean(&sparse)["undefined"]["reason"], "too-few-common-units");
}

/// What only rated interviews have is refused, and not passed over: names would stand where none are expected.
#[test]
fn what_a_table_cannot_have_is_refused() {
    for more in
        [&["--anonymous"][..], &["--latest"], &["--screen"], &["--export", "x.csv"], &["--format", "md"], &["-o", "x"]]
    {
        let output = agree(LONG, more);
        assert_eq!(output.status.code(), Some(2), "{more:?}");
        assert!(output.stdout.is_empty() && String::from_utf8_lossy(&output.stderr).contains("--ratings"), "{more:?}");
    }
}

/// Three units on which all agree are no proof that all would agree on every unit.
#[test]
fn agreement_without_exception_has_no_interval() {
    for table in ["unit;a;b\nu1;1;1\nu2;2;2\nu3;3;3\n", "unit;a;b;c\nu1;1;1;1\nu2;2;2;2\nu3;3;3;3\n"] {
        let found = json(table, &[]);
        for each in found["statistics"].as_array().unwrap() {
            assert!((each["value"].as_f64().unwrap() - 1.0).abs() < 1e-12 && each["interval"].is_null(), "{each}");
        }
    }
}

/// A dash in a table is explained beneath it.
#[test]
fn empty_cells_are_explained() {
    let text = said("unit;criterion;a;b\nu1;C1;1;2\nu2;C1;2;2\nu1;C2;1;3\nu2;C2;1;\nu3;C1;;3\n", &[]);
    assert!(text.contains("Undefined: Alpha without. There are fewer than two raters."), "{text}");
    assert!(text.contains("(C2). Only one unit has two ratings"), "{text}");
}

/// Of one unit, what is corrected for chance is no figure, and no bootstrap says how sure a share is.
#[test]
fn of_one_unit_only_shares_are_told() {
    for table in ["unit;a;b;c\nu1;1;2;2\n", "unit;a;b\nu1;1;2\nu2;1;\nu3;;2\n", "unit;a;b\nu1;1;1\nu2;2;\n"] {
        let found = json(table, &[]);
        for each in found["statistics"].as_array().unwrap() {
            let is_share = ["exact", "adjacent"].contains(&each["statistic"].as_str().unwrap());
            assert_eq!(each["value"].is_number(), is_share, "{each}");
            assert!(each["interval"].is_null(), "{each}");
            assert_eq!(each["undefined"].is_null(), is_share, "{each}");
        }
        assert!(found["by_rater"].as_array().unwrap().iter().all(|rater| rater["alpha_without"]["value"].is_null()));
    }
    let alpha = |table| statistic(&json(table, &[]), &[("statistic", "alpha")])["undefined"]["reason"].clone();
    assert_eq!(alpha("unit;a;b;c\nu1;1;2;2\n"), "one-unit");
    assert!(said("unit;a;b;c\nu1;1;2;2\n", &[]).contains("nothing beyond chance can be told of it"));
}

#[test]
fn a_table_with_a_column_for_each_rater_is_krippendorffs() {
    for (level, published) in [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)] {
        let found = json(WIDE, &["--level", level, "--samples", "50"]);
        let alpha = statistic(&found, &[("statistic", "alpha"), ("level", level)]);
        assert!((alpha["value"].as_f64().unwrap() - published).abs() < 0.0005, "{alpha}");
        assert_eq!((&alpha["units"], &alpha["left_out"], &alpha["ratings"]), (&11.into(), &1.into(), &40.into()));
    }
    let text = said(WIDE, &["--samples", "50"]);
    assert!(text.contains("12 units, 4 raters, 41 ratings, 7 cells empty"), "{text}");
    assert!(text.contains("Krippendorff’s alpha, ordinal  0.815"), "{text}");
    assert!(text.contains(".667 for tentative conclusions"), "{text}");
}

#[test]
fn a_table_with_a_line_for_each_rating_tells_criteria_apart() {
    let found = json(LONG, &["--samples", "100"]);
    assert_eq!((&found["form"], &found["units"], &found["empty"]), (&"long".into(), &6.into(), &1.into()));
    // C2 needs the talk: there two ratings lie farthest apart.
    let criteria: Vec<&str> =
        found["by_criterion"].as_array().unwrap().iter().map(|each| each["criterion"].as_str().unwrap()).collect();
    assert_eq!(criteria, ["C2", "C1"]);
    // Ana less the mean of the others over six units: 0.5, 2.5, 0, −1, 0.5, 1.
    let ana = &found["by_rater"][0];
    assert!((ana["severity"]["value"].as_f64().unwrap() - 3.5 / 6.0).abs() < 1e-12, "{ana}");
    assert_eq!(found["by_unit"][0]["unit"], "case-1");
    let text = said(LONG, &["--samples", "100"]);
    assert!(text.contains("Without Cem alpha would be 0.658 instead of 0.394."), "{text}");
}

#[test]
fn json_has_the_keys_that_are_documented() {
    let documented = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/agreement.md")).unwrap();
    fn keys(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    found.push(key.clone());
                    keys(value, found);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    keys(&json(LONG, &["--samples", "20"]), &mut found);
    keys(&json("unit,A,B\n1,1,1\n2,1,1\n", &["--samples", "20"]), &mut found);
    let missing: Vec<&String> = found.iter().filter(|key| !documented.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_seed_repeats_and_another_does_not() {
    let with = |seed| {
        let found = json(LONG, &["--seed", seed, "--samples", "500"]);
        (found["statistics"].to_string(), found["by_criterion"].to_string())
    };
    let seven = with("7");
    assert!(seven == with("7") && seven != with("8"));
}

#[test]
fn what_is_undefined_is_told_in_words() {
    let same = "unit,A,B\n1,2,2\n2,2,2\n3,2,2\n";
    let text = said(same, &[]);
    assert!(text.contains("Undefined: Cohen’s kappa, Cohen’s kappa, linear"), "{text}");
    assert!(text.contains("Agreement by chance is 1"), "{text}");
    assert!(text.contains("Undefined: Krippendorff’s alpha, ordinal"), "{text}");
    assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
    let kappa = json(same, &[]);
    let kappa = statistic(&kappa, &[("statistic", "kappa"), ("weights", "unweighted")]);
    assert_eq!((&kappa["value"], &kappa["undefined"]["reason"]), (&Value::Null, &"chance-agreement-is-one".into()));
    let alone = said("unit,A,B\n1,2,\n2,,2\n", &[]);
    assert!(alone.contains("No unit has two ratings."), "{alone}");
    let one = said("unit,A\n1,2\n2,3\n", &[]);
    assert!(one.contains("fewer than two raters"), "{one}");
}

#[test]
fn names_have_no_order_unless_it_is_given() {
    let names = "\u{FEFF}unit\tA\tB\nu1\tmet\tmet\nu2\tnot met\tmet\nu3\tnot met\tnot met\n";
    let found = json(names, &["--samples", "0"]);
    assert_eq!((&found["scale"], &found["level"]), (&"names".into(), &"nominal".into()));
    assert_eq!(found["categories"], serde_json::json!(["met", "not met"]));
    let found = json(names, &["--samples", "0", "--order", "not met, partly, met"]);
    assert_eq!((&found["scale"], &found["level"]), (&"ordered".into(), &"ordinal".into()));
    // Two steps apart on this scale.
    assert_eq!(statistic(&found, &[("statistic", "adjacent")])["value"], 2.0 / 3.0);
    refused(names, &["--order", "met,partly"], &["ratings.csv:3:4:", "“not met” is no level of the scale", "--order"]);
    refused(names, &["--order", "met"], &["at least two levels"]);
    let numbers = json("unit,A,B\n1,1,2\n2,2,2\n", &["--order", "1,2,3", "--samples", "0"]);
    assert_eq!((&numbers["scale"], &numbers["categories"][2]), (&"numbers".into(), &"3".into()));
}

#[test]
fn what_is_wrong_with_a_table_is_told_with_its_place_and_how_to_mend_it() {
    for (table, words) in [
        ("", vec!["ratings.csv:1:1:", "the file is empty", "Name the columns"]),
        ("unit\n1\n", vec![":1:1:", "but one column"]),
        ("unit,rater,rating\n", vec!["there are no ratings", "beneath the first line"]),
        ("unit,rater\n1,A\n", vec![":1:1:", "no column “rating”"]),
        ("unit,rater,rating,weight\n1,A,2,3\n", vec![":1:19:", "column “weight” is not known"]),
        ("unit,A,A\n1,2,3\n", vec![":1:8:", "column “A” stands twice"]),
        ("unit,A,\n1,2,3\n", vec![":1:8:", "has no name"]),
        ("unit,A,B\n1,2,3\n2,4\n", vec![":3:1:", "this line has 2 fields, the first line has 3"]),
        ("unit,A,B\n1,4,5,3\n", vec![":2:1:", "4 fields", "decimal points instead of commas"]),
        ("unit,A,B\n1,\"4,5\",3\n", vec![":2:3:", "“4,5” has a decimal comma", "semicolons"]),
        ("unit,A,B\n1,2,3\n2,mid,3\n", vec![":3:3:", "“mid” is no number", "--level nominal"]),
        ("unit,A,B\n1,2,1e300\n", vec![":2:5:", "too large"]),
        ("unit,A,B\n1,2,\"3\n", vec![":2:5:", "never closed"]),
        ("unit,A,B\n,2,3\n", vec![":2:1:", "no unit here"]),
        ("unit,A,B\n1,2,3\n1,2,3\n", vec![":3:1:", "a second time", "line 2"]),
        (
            "unit,rater,rating\n1,A,2\n1,B,2\n1,A,3\n",
            vec![":4:5:", "“A” rates “1” a second time", "The first is in line 2", "criterion"],
        ),
    ] {
        refused(table, &[], &words);
    }
    // A decimal comma is good where semicolons part the columns.
    let found = json("unit;A;B\n1;1,5;2\n2;2;2\n", &["--samples", "0"]);
    assert_eq!(found["categories"], serde_json::json!(["1.5", "2"]));
}

#[test]
fn wrong_wishes_are_refused() {
    refused(LONG, &["--confidence", "95"], &["between 0 and 1"]);
    assert_eq!(agree(LONG, &["--samples", "200000"]).status.code(), Some(2));
    assert_eq!(agree(LONG, &["--level", "high"]).status.code(), Some(2));
    let folder = TempDir::new().unwrap();
    let output = program::viva(folder.path(), folder.path(), &["agree", "--ratings", "nowhere.csv"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("There is no file nowhere.csv"));
    assert_eq!(program::viva(folder.path(), folder.path(), &["agree"]).status.code(), Some(2));
}

/// What a table holds is only text to the terminal.
#[test]
fn signs_that_a_terminal_obeys_are_shown() {
    let hostile = "unit,A\u{1b}[31m,B\n\u{1b}]0;x\u{7},1,2\n2,2,2\n";
    assert!(!said(hostile, &[]).contains(['\u{1b}', '\u{7}']));
    let output = agree("unit,A,B\n1,\u{1b}[31m,2\n", &[]);
    assert!(!output.stderr.contains(&0x1b), "{}", String::from_utf8_lossy(&output.stderr));
}
