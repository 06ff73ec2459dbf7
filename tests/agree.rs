//! `viva agree`, the whole command.

use std::{collections::BTreeMap, fs, path::Path, process::Output};

use serde::Deserialize;
use serde_json::Value;
use tempfile::TempDir;

use crate::program;

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
    agree_on(&path, more)
}

fn agree_on(path: &Path, more: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
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
    let told = refusal(&agree(table, more));
    for words in words {
        assert!(told.contains(words), "no “{words}” in {told}");
    }
}

/// The words of a failure. The drawing breaks lines where they end; words are looked for across them.
#[track_caller]
fn refusal(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(output.stdout.is_empty());
    told.replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table as a program writes it, and what comes of it.
#[derive(Debug, Deserialize)]
struct Written {
    #[serde(default)]
    file: String,
    /// The table itself, where it is in no file.
    #[serde(default)]
    text: String,
    by: String,
    #[serde(default)]
    options: Vec<String>,
    gives: Gives,
}

#[derive(Debug, Deserialize)]
enum Gives {
    Figures {
        form: String,
        units: usize,
        #[serde(default)]
        raters: Vec<String>,
        /// By statistic, with its level or weights where it is not the first of its name; three digits count.
        figures: BTreeMap<String, f64>,
        #[serde(default)]
        left_out: Vec<(String, String)>,
        #[serde(default)]
        missing: Vec<(String, usize)>,
        #[serde(default)]
        says: Vec<String>,
    },
    /// Each of these words for word.
    Refused(Vec<String>),
}

#[test]
fn tables_are_read_as_programs_write_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agreement");
    let cases: Vec<Written> = ron::from_str(&fs::read_to_string(folder.join("tables.ron")).unwrap()).unwrap();
    let written = TempDir::new().unwrap();
    for case in &cases {
        let path = match case.file.as_str() {
            "" => written.path().join("table.csv"),
            file => folder.join("tables").join(file),
        };
        if case.file.is_empty() {
            fs::write(&path, &case.text).unwrap();
        }
        let options: Vec<&str> = case.options.iter().map(String::as_str).chain(["--samples", "0"]).collect();
        match &case.gives {
            Gives::Refused(words) => {
                // The drawing breaks words, too.
                let letters = |text: &str| text.split_whitespace().collect::<String>();
                let told = refusal(&agree_on(&path, &options));
                for words in words {
                    assert!(letters(&told).contains(&letters(words)), "{}: no “{words}” in {told}", case.by);
                }
            }
            Gives::Figures { form, units, raters, figures, left_out, missing, says } => {
                let output = agree_on(&path, &[&options[..], &["--json"]].concat());
                assert!(output.status.success(), "{}: {}", case.by, String::from_utf8_lossy(&output.stderr));
                let found: Value = serde_json::from_slice(&output.stdout).unwrap();
                let listed = |key: &str, of: &[&str]| -> Vec<Vec<Value>> {
                    let one =
                        |each: &Value| of.iter().map(|key| each[key].clone()).filter(|part| !part.is_null()).collect();
                    found[key].as_array().unwrap().iter().map(one).collect()
                };
                assert_eq!((&found["form"], &found["units"]), (&form.as_str().into(), &(*units).into()), "{}", case.by);
                if !raters.is_empty() || form == "counts" {
                    assert_eq!(found["raters"], serde_json::json!(raters), "{}", case.by);
                }
                let expected = left_out.iter().map(|(part, why)| vec![part.as_str().into(), why.as_str().into()]);
                let left: Vec<Vec<Value>> = expected.collect();
                assert_eq!(listed("left_out", &["column", "row", "rater", "why"]), left, "{}", case.by);
                let expected = missing.iter().map(|(text, cells)| vec![text.as_str().into(), (*cells).into()]);
                let words: Vec<Vec<Value>> = expected.collect();
                assert_eq!(listed("missing", &["text", "cells"]), words, "{}", case.by);
                for (name, expected) in figures {
                    let (name, kind) =
                        name.split_once(' ').map_or((name.as_str(), None), |(name, kind)| (name, Some(kind)));
                    let mut keys = vec![("statistic", name)];
                    let of = if name == "alpha" { "level" } else { "weights" };
                    keys.extend(kind.map(|kind| (of, kind)));
                    let value = statistic(&found, &keys)["value"].as_f64().unwrap();
                    assert!((value - expected).abs() <= 0.000_501, "{}: {name} is {value}", case.by);
                }
                let text = String::from_utf8(agree_on(&path, &options).stdout).unwrap();
                for words in says {
                    assert!(text.contains(words), "{}: no “{words}” in {text}", case.by);
                }
            }
        }
    }
    // Each file says something.
    let mut files: Vec<String> = fs::read_dir(folder.join("tables"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    files.sort();
    let mut named: Vec<String> = cases.into_iter().map(|case| case.file).filter(|file| !file.is_empty()).collect();
    named.sort();
    named.dedup();
    assert_eq!(files, named);
}

/// The order of columns says nothing where headings say what they hold.
#[test]
fn columns_may_stand_in_any_order() {
    let one = json("unit,A,B,mean\nu1,1,2,1.5\nu2,2,2,2\nu3,3,1,2\n", &["--samples", "0"]);
    let other = json("mean,B,unit,A\n2,2,u2,2\n2,1,u3,3\n1.5,2,u1,1\n", &["--samples", "0"]);
    let values = |found: &Value| -> Vec<Value> {
        found["statistics"].as_array().unwrap().iter().map(|each| each["value"].clone()).collect()
    };
    assert_eq!(values(&one), values(&other));
    assert_eq!((&one["units"], &other["raters"]), (&3.into(), &serde_json::json!(["B", "A"])));
    let long = "rating,note,unit,rater\n1,x,u1,A\n2,,u1,B\n2,,u2,A\n2,,u2,B\n3,,u3,A\n1,,u3,B\n";
    let long = json(long, &["--samples", "0"]);
    assert_eq!(values(&one), values(&long));
    assert_eq!(long["left_out"][0]["column"], "note");
}

/// A word for no rating is never a category, and is told; a level that somebody names is one.
#[test]
fn what_stands_for_no_rating_is_no_category() {
    let table = "unit,X,Y,Z\na,met,met,NA\nb,not met,not met,NA\nc,met,met,NA\nd,not met,met,NA\ne,met,met,NA\n";
    for word in ["NA", "N/A", "n/a", "-", "–", ".", "?", "н/д", "NaN", "NULL", "#N/A", "#Н/Д", ""] {
        let found = json(&table.replace("NA", word), &["--samples", "0"]);
        assert_eq!(found["categories"], serde_json::json!(["met", "not met"]), "{word}");
        let alpha = statistic(&found, &[("statistic", "alpha")])["value"].as_f64().unwrap();
        assert!((alpha - 0.571).abs() < 0.0005, "{word}: {alpha}");
        assert!((statistic(&found, &[("statistic", "exact")])["value"].as_f64().unwrap() - 0.8).abs() < 1e-12);
        assert_eq!(found["left_out"][0]["rater"], "Z", "{word}");
        let told =
            if word.is_empty() { serde_json::json!([]) } else { serde_json::json!([{"text": word, "cells": 5}]) };
        assert_eq!(found["missing"], told);
    }
    let numbers = "unit,A,B\n1,2,2\n2,3,999\n3,1,1\n4,2,-1\n";
    refused(numbers, &[], &[":3:5", "“999” lies far from all other ratings", "--missing=999", "--order"]);
    let found = json(numbers, &["--samples", "0", "--missing", "999.0,-1"]);
    assert_eq!((&found["ratings"], &found["empty"]), (&6.into(), &2.into()));
    assert_eq!(found["missing"], serde_json::json!([{"text": "999", "cells": 1}, {"text": "-1", "cells": 1}]));
    let severity = "unit,A,B\n1,None,Mild\n2,Mild,Mild\n3,None,None\n";
    refused(severity, &[], &[":2:3", "“None” stands for no rating, or is a level", "--order", "--missing None"]);
    let found = json(severity, &["--samples", "0", "--order", "None,Mild,Severe"]);
    assert_eq!((&found["ratings"], &found["missing"]), (&6.into(), &serde_json::json!([])));
    assert_eq!(json(severity, &["--samples", "0", "--missing", "None"])["ratings"], 3);
    let python = json("unit,A,B\n1,None,2\n2,2,2\n3,1,3\n", &["--samples", "0"]);
    assert_eq!(python["missing"], serde_json::json!([{"text": "None", "cells": 1}]));
}

/// Headings and cells that leave a part open are refused, and each refusal can be settled by the option that it names.
#[test]
fn what_is_not_settled_is_refused_and_can_be_said() {
    let two_names = "case,item,A,B\nc1,i1,1,1\nc2,i2,2,1\n";
    refused(two_names, &[], &["both “case” and “item” may be the column “unit”", "--units", "--criteria"]);
    let found = json(two_names, &["--samples", "0", "--units", "case"]);
    assert_eq!((&found["left_out"][0]["column"], &found["left_out"][0]["why"]), (&"item".into(), &"other-name".into()));
    let found = json(two_names, &["--samples", "0", "--units", "case", "--criteria", "item"]);
    assert_eq!((&found["left_out"], &found["by_criterion"][0]["criterion"]), (&serde_json::json!([]), &"i2".into()));

    let shift = "unit,Shift,A,B\n1,north,met,met\n2,south,met,not met\n3,north,not met,not met\n";
    refused(shift, &[], &["column “Shift” shares no rating with the others", "--raters"]);
    let found = json(shift, &["--samples", "0", "--raters", "A,B"]);
    assert_eq!((&found["raters"], &found["left_out"][0]["why"]), (&serde_json::json!(["A", "B"]), &"not-named".into()));
    assert_eq!(json(shift, &["--samples", "0", "--form", "wide"])["raters"][0], "Shift");
    let grouped = json("Group,A,B\ng1,1,2\ng1,2,2\ng2,3,3\n", &["--samples", "0"]);
    assert_eq!((&grouped["units"], &grouped["raters"]), (&3.into(), &serde_json::json!(["A", "B"])));
    assert_eq!(grouped["left_out"][0]["why"], "attribute");

    // Where two raters never agree nobody is the stranger.
    assert_eq!(json("unit,A,B\n1,met,not met\n2,met,not met\n", &["--samples", "0"])["ratings"], 4);
    let mean = json("unit,A,Mean\n1,2,2\n2,3,2\n", &["--samples", "0", "--raters", "A,Mean"]);
    assert_eq!(mean["raters"], serde_json::json!(["A", "Mean"]));

    let who = "unit,who,score\n1,A,2\n1,B,3\n2,A,1\n2,B,1\n";
    refused(who, &[], &["there is no column “rater”", "--rater-column", "--form wide"]);
    assert_eq!(json(who, &["--samples", "0", "--rater-column", "who"])["raters"], serde_json::json!(["A", "B"]));
    refused(who, &["--rater-column", "whom"], &["there is no column “whom”"]);
    refused(LONG, &["--raters", "Ana,Dan"], &["there is no rater “Dan”"]);
    let two = json(LONG, &["--samples", "0", "--raters", "Ana,ben"]);
    assert_eq!((&two["raters"], &two["left_out"][0]["rater"]), (&serde_json::json!(["Ana", "Ben"]), &"Cem".into()));
    let turned = "Rater,Case 1,Case 2\nAna,3,2\nBen,3,1\n";
    refused(turned, &[], &["there is no column “rating”", "turn rows into columns"]);
    let signs = "unit,A,B\nu1,+,-\nu2,+,+\nu3,-,-\n";
    refused(signs, &[], &[":2:4", "“-” stands for no rating, or for the opposite of “+”", "--order=-,+"]);
    assert_eq!(json(signs, &["--samples", "0", "--order=-,+"])["ratings"], 6);
    let melted = json("unit,variable,value\n1,A,2\n1,B,3\n2,A,1\n2,B,1\n", &["--samples", "0"]);
    assert_eq!((&melted["form"], &melted["taken"]["raters"]), (&"long".into(), &"variable".into()));
    let alone = json("Observer A,Observer B\n1,2\n2,2\n3,3\n", &["--samples", "0"]);
    assert_eq!((&alone["raters"], &alone["units"]), (&serde_json::json!(["Observer A", "Observer B"]), &3.into()));
    // Names that hold commas stand in quotes.
    let commas = "unit;Roe, Ana;Doe, Ben;C\n1;1;1;2\n2;2;1;2\n";
    let found = json(commas, &["--samples", "0", "--raters", "\"Roe, Ana\",\"Doe, Ben\""]);
    assert_eq!(found["raters"], serde_json::json!(["Roe, Ana", "Doe, Ben"]));
    // Two raters whose names are roles elsewhere.
    let found = json("unit,Expert,Trainee\n1,2,2\n2,3,2\n3,1,1\n", &["--samples", "0"]);
    assert_eq!((&found["form"], &found["raters"][0]), (&"wide".into(), &"Expert".into()));
    // Min and Max are names of people, too, unless both stand.
    assert_eq!(json("unit,Max,Ana\n1,2,2\n2,3,2\n", &["--samples", "0"])["raters"][0], "Max");
    let both = json("unit,A,B,min,max\n1,2,2,2,2\n2,3,2,2,3\n", &["--samples", "0"]);
    assert_eq!(both["raters"], serde_json::json!(["A", "B"]));
}

/// A small table of whole numbers may be read in more than one way: it is told, and the form can be said.
#[test]
fn the_form_of_a_table_is_told_and_can_be_said() {
    let table = "unit,low,high\nu1,3,1\nu2,2,2\nu3,4,0\n";
    refused(table, &[], &["all rows have the same sum", "--form counts", "--form wide"]);
    assert_eq!(json(table, &["--samples", "0", "--form", "wide"])["raters"], serde_json::json!(["low", "high"]));
    let two = "unit,low,high\nu1,3,1\nu2,2,2\n";
    assert_eq!(json(two, &["--samples", "0"])["taken"]["perhaps"], "counts");
    assert!(said(two, &["--samples", "0"]).contains("All rows have the same sum: if cells say how many"));
    let counts = json(table, &["--samples", "0", "--form", "counts", "--order", "low,high"]);
    assert_eq!(
        (&counts["ratings"], &counts["raters"], &counts["by_rater"]),
        (&12.into(), &serde_json::json!([]), &serde_json::json!([]))
    );
    // Six pairs in each unit: 3, 2 and 6 of them agree.
    let exact = statistic(&counts, &[("statistic", "exact")])["value"].as_f64().unwrap();
    assert!((exact - 11.0 / 18.0).abs() < 1e-12, "{exact}");
    for (statistic_name, kind) in [("kappa", ("weights", "unweighted")), ("w", ("statistic", "w"))] {
        let found = statistic(&counts, &[("statistic", statistic_name), kind]);
        assert_eq!(found["undefined"]["reason"], "raters-unknown", "{found}");
    }
    refused(
        "unit,low,high\nu1,3,1.5\n",
        &["--form", "counts"],
        &[":2:6", "“1.5” does not say how many", "--form wide"],
    );
    let peers = "by,Ana,Ben,Cem\nAna,,2,3\nBen,4,,3\nCem,4,2,\n";
    let found = json(peers, &["--samples", "0"]);
    assert_eq!((&found["form"], &found["taken"]["perhaps"]), (&"wide".into(), &"contingency".into()));
    let cross = json("first,yes,no\nyes,5,1\nno,2,4\n", &["--samples", "0"]);
    assert_eq!(
        (&cross["form"], &cross["taken"]["by"], &cross["units"]),
        (&"contingency".into(), &"cells".into(), &12.into())
    );
    let wide = json("first,yes,no\nyes,5,1\nno,2,4\n", &["--samples", "0", "--form", "wide"]);
    assert_eq!((&wide["form"], &wide["units"], &wide["taken"]["by"]), (&"wide".into(), &2.into(), &"option".into()));
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
    assert!(text.contains("Mean kappa: no interval, since no unit or rater makes a difference."), "{text}");
    assert!(!text.contains("too long"), "{text}");
    let mean = |table: &str| statistic(&json(table, &["--samples", "100"]), &[("statistic", "kappa")]).clone();
    assert_eq!((&mean(perfect)["value"], &mean(perfect)["no_interval"]), (&1.0.into(), &"samples-alike".into()));
    // Four units of five are alike: an interval would be right by accident.
    let rare = "unit;a;b;c\nu1;1;1;1\nu2;1;1;1\nu3;1;1;1\nu4;1;1;1\nu5;1;2;2\n";
    assert_eq!((&mean(rare)["interval"], &mean(rare)["no_interval"]), (&Value::Null, &"few-other-ratings".into()));
    assert!(said(rare, &[]).contains("Fleiss’ kappa: no interval, since nearly all ratings are the same"));
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

/// Three units on which all agree are no proof that all would agree on every unit: the share of units may be as low as
/// .44 (Wilson), and how far a coefficient may be from 1 nothing in the table says.
#[test]
fn agreement_without_exception_has_an_interval_as_a_share_alone() {
    for table in ["unit;a;b\nu1;1;1\nu2;2;2\nu3;3;3\n", "unit;a;b;c\nu1;1;1;1\nu2;2;2;2\nu3;3;3;3\n"] {
        let found = json(table, &[]);
        for each in found["statistics"].as_array().unwrap() {
            assert!((each["value"].as_f64().unwrap() - 1.0).abs() < 1e-12, "{each}");
            if ["exact", "adjacent"].contains(&each["statistic"].as_str().unwrap()) {
                let low = each["interval"]["low"].as_f64().unwrap();
                assert!((low - 3.0 / (3.0 + 3.841_458_8)).abs() < 1e-6, "{each}");
                assert_eq!(each["interval_method"], "wilson");
            } else if each["statistic"] == "pabak" {
                assert!(each["interval"]["high"].as_f64().unwrap() > 0.999, "{each}");
                assert_eq!(each["interval_method"], "wilson");
            } else {
                assert!(each["interval"].is_null() && each["interval_method"].is_null(), "{each}");
            }
        }
    }
}

/// The cross table of Feinstein & Cicchetti 1990 as a user sees it, and each category of Fleiss' diagnoses.
#[test]
fn pairs_and_categories_stand_one_by_one() {
    let lopsided = "A/B,no,yes\nno,5,5\nyes,10,80\n";
    let told = said(lopsided, &["--order", "no,yes"]);
    for words in ["PABAK", "0.700", "Positive agreement", "0.914", "Negative agreement", "0.400", "Units by what"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let found = json(lopsided, &["--order", "no,yes"]);
    assert_eq!(found["by_pair"][0]["cross_table"], serde_json::json!([[5, 5], [10, 80]]));
    assert_eq!(statistic(&found, &[("statistic", "negative_agreement")])["units"], 20);
    assert_eq!(statistic(&found, &[("statistic", "pabak")])["interval_method"], "wilson");
    // Names without order have no higher one: agreement on each stands with the categories.
    let named = json(lopsided, &[]);
    assert!(named["statistics"].as_array().unwrap().iter().all(|each| each["statistic"] != "positive_agreement"));
    assert_eq!(named["kappa_by_category"][0]["category"], "no");
    let three = "unit,Ana,Ben,Cem\n1,1,1,2\n2,2,3,3\n3,3,3,3\n4,1,1,1\n5,2,2,1\n";
    let told = said(three, &[]);
    for words in ["Each category against all others", "3 pairs of raters", "Ana – Ben", "Units by what Ana (rows)"] {
        assert!(told.contains(words), "{words}: {told}");
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
            let name = each["statistic"].as_str().unwrap();
            // Agreement on a category is a share where somebody chose the category.
            let is_share = match name.strip_suffix("_agreement") {
                Some(_) => each["undefined"]["reason"] != "never-chosen",
                None => ["exact", "adjacent"].contains(&name),
            };
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
    // Of so many units intervals come from a bootstrap.
    let unit =
        |unit: usize| format!("u{unit},C{},a,{}\nu{unit},C{},b,{}\n", unit % 2, unit % 3, unit % 2, unit % 4 % 3);
    let long: String = (0..500).map(unit).collect();
    let long = format!("unit,criterion,rater,rating\n{long}");
    let with = |seed| {
        let found = json(&long, &["--seed", seed, "--samples", "100"]);
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
    refused(names, &["--order", "met,partly"], &["ratings.csv:3:4", "“not met” is no level of the scale", "--order"]);
    refused(names, &["--order", "met"], &["at least two levels"]);
    let numbers = json("unit,A,B\n1,1,2\n2,2,2\n", &["--order", "1,2,3", "--samples", "0"]);
    assert_eq!((&numbers["scale"], &numbers["categories"][2]), (&"numbers".into(), &"3".into()));
}

#[test]
fn what_is_wrong_with_a_table_is_told_with_its_place_and_how_to_mend_it() {
    for (table, words) in [
        ("", vec!["ratings.csv:1:1:", "the file is empty", "Name the columns"]),
        ("unit\n1\n", vec![":1:1", "but one column"]),
        ("unit,rater,rating\n", vec!["there are no ratings", "beneath the first line"]),
        ("unit,rater\n1,A\n", vec![":1:1", "no column “rating”"]),
        ("unit,A,A\n1,2,3\n", vec![":1:8", "column “A” stands twice"]),
        ("unit,A,\n1,2,3\n", vec![":1:8", "has no name"]),
        ("1,2,3\n1,2,3\n", vec![":1:1", "the first line holds numbers alone", "Write a line with the names"]),
        ("unit,A,B\n1,2,3\n2,4\n", vec![":3:1", "this line has 2 fields, the first line has 3"]),
        ("unit,A,B\n1,4,5,3\n", vec![":2:1", "4 fields", "decimal points instead of commas"]),
        ("unit,A,B\n1,\"4,500\",3\n", vec![":2:3", "“4,500” has a decimal comma", "semicolons"]),
        ("unit,A,B\n1,2,3\n2,mid,3\n", vec![":3:3", "“mid” is no number", "--level nominal"]),
        ("unit,A,B\n1,2,1e300\n", vec![":2:5", "too large"]),
        ("unit,A,B\n1,2,\"3\n", vec![":2:5", "never closed"]),
        ("unit,A,B\n,2,3\n", vec![":2:1", "no unit here"]),
        ("unit,A,B\n1,2,3\n1,2,3\n", vec![":3:1", "a second time", "line 2"]),
        (
            "unit,rater,rating\n1,A,2\n1,B,2\n1,A,3\n",
            vec![":4:5", "“A” rates “1” a second time", "The first is in line 2", "criterion"],
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
    let wrong = agree(LONG, &["--confidence", "95"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("between 0 and 1"));
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
