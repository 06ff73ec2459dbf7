//! `viva agree FILE…`, through files on disk.

use std::fs;

use serde_json::Value;
use viva::session::Event;

use crate::{
    calibration::office::{Office, of_candidate, on_the_case, panel, panel_closed, rated, signed, told, worked},
    key,
};

fn json(office: &Office, more: &[&str]) -> Value {
    let folder = office.path().to_str().unwrap();
    let output = office.viva(&[&["agree", folder, "--json", "--samples", "200"], more].concat());
    assert!(output.status.success(), "{}", told(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn near(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found} is no number, {expected} was expected"));
    assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
}

fn value<'a>(statistics: &'a Value, name: &str, level: Option<&str>) -> &'a Value {
    let found = statistics
        .as_array()
        .unwrap()
        .iter()
        .find(|each| each["statistic"] == name && level.is_none_or(|level| each["level"] == level));
    &found.unwrap_or_else(|| panic!("no {name}"))["value"]
}

#[test]
fn the_worked_example_gives_the_figures_that_were_worked_out() {
    let (office, _) = Office::with_three();
    let (found, worked) = (json(&office, &[]), worked());
    near(value(&found["ordinal"], "exact", None), worked.exact);
    near(value(&found["ordinal"], "adjacent", None), worked.adjacent);
    near(value(&found["ordinal"], "alpha", Some("ordinal")), worked.alpha);
    near(value(&found["nominal"], "exact", None), worked.exact);
    assert_eq!((&found["levels"], &found["not_enough_evidence"]), (&14.into(), &1.into()));
    let names: Vec<&String> = worked.raters.keys().collect();
    for (place, rater) in found["by_rater"].as_array().unwrap().iter().enumerate() {
        assert_eq!(rater["rater"], names[place].as_str());
        near(&rater["severity"]["value"], worked.severity[place]);
        let against = &rater["against_reference"];
        near(&against["mean_difference"]["value"], worked.reference_difference[place]);
        near(&against["exact"]["value"], worked.reference_exact[place]);
        assert_eq!(against["kinds_differ"], u8::from(place == 2));
    }
    let talks = found["talks"].as_array().unwrap();
    assert_eq!(talks.len(), worked.talks.len());
    for (talk, (criterion, need)) in talks.iter().zip(&worked.talks) {
        assert_eq!(talk["criterion"], criterion.as_str());
        near(&talk["need"], *need);
    }
    for (row, expected) in found["heat_map"].as_array().unwrap().iter().zip(&worked.heat) {
        let deviations: Vec<Option<f64>> =
            row.as_array().unwrap().iter().map(|cell| cell["deviation"].as_f64()).collect();
        assert_eq!(deviations, *expected);
    }
    let c3 = &talks[0]["subjects"][0];
    assert_eq!(c3["anchors"].as_array().unwrap().len(), 3);
    let said: Vec<(Option<&str>, Option<u64>)> = c3["voices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|voice| (voice["rater"].as_str(), voice["number"].as_u64()))
        .collect();
    let (a, b, c) = (names[0].as_str(), names[1].as_str(), names[2].as_str());
    assert_eq!(said, [(Some(a), Some(1)), (Some(b), Some(2)), (None, Some(2)), (Some(c), Some(3))]);
    assert_eq!(c3["voices"][2]["rationale"], "Place and pace right (Q3, D1).");
    assert_eq!(found["by_criterion"][2]["distribution"][1]["ratings"], 1);
}

/// Files that assessors handed in lie in folders of their own; what is no session by its name is passed over, as is an empty
/// file that a loss of power left, and nobody looks into a hidden folder.
#[test]
fn folders_within_are_entered() {
    let (office, paths) = Office::with_three();
    let within = office.path().join("handed-in/november");
    let hidden = office.path().join(".away");
    for folder in [&within, &hidden] {
        fs::create_dir_all(folder).unwrap();
    }
    for (path, folder) in paths.iter().zip([&within, &within, &hidden]) {
        fs::rename(path, folder.join(path.file_name().unwrap())).unwrap();
    }
    fs::write(within.join("notes.txt"), "no session").unwrap();
    fs::write(within.join("2026-11-24-lost-first-aid.ron"), "").unwrap();
    let found = json(&office, &[]);
    assert_eq!(found["raters"], serde_json::json!(["A. Adams (fictional)", "B. Baker (fictional)"]));
    assert_eq!(found["left_out"], serde_json::json!([]));
    let decided = found["decisions"]["by_unit"].as_array().unwrap();
    assert!(!decided.is_empty() && decided.iter().all(|unit| unit["statistics"][0]["statistic"] == "exact"));
    assert_eq!(found["by_pair"][0]["units"], 5);
}

#[test]
fn json_has_the_keys_that_are_documented() {
    let (office, _) = Office::with_three();
    let found = json(&office, &[]);
    let documented = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/calibration.md")).unwrap();
    fn keys(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| {
                found.push(key.clone());
                keys(value, found);
            }),
            Value::Array(all) => all.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    keys(&found, &mut all);
    // Those of a figure are documented with the figures.
    let figures = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/agreement.md")).unwrap();
    for key in all {
        let named = [&documented, &figures].iter().any(|text| text.contains(&format!("`{key}`")));
        assert!(named, "{key} is not documented");
    }
}

#[test]
fn what_is_exported_gives_the_same_figures_when_it_is_read() {
    let (office, _) = Office::with_three();
    let csv = office.path().join("ratings.csv");
    let csv = csv.to_str().unwrap();
    let found = json(&office, &["--export", csv]);
    let output = office.viva(&["agree", "--ratings", csv, "--order", "1,2,3", "--json", "--samples", "200"]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read["statistics"], found["ordinal"]);
    assert_eq!(read["raters"], found["raters"]);
    assert_eq!(read["by_unit"], found["by_unit"]);
}

#[test]
fn raters_without_names_are_named_nowhere() {
    let (office, _) = Office::with_three();
    // Left out, with a name in its file's name.
    office.keep_as(&rated("s-9", "A. Adams (fictional)", on_the_case(), &["mid"; 5], 9), "2026-11-24-Adams.ron");
    let folder = office.path().to_str().unwrap();
    for how in [&["--json"][..], &["--format", "md"], &["--format", "html"], &[]] {
        let output = office.viva(&[&["agree", folder, "--anonymous", "--samples", "10"], how].concat());
        assert!(output.status.success(), "{}", told(&output.stderr));
        let text = told(&output.stdout);
        for name in ["Adams", "Baker", "Clark"] {
            assert!(!text.contains(name), "{how:?}: {text}");
        }
        assert!(text.contains("R1") && text.contains("R3"), "{text}");
    }
    let left_out = json(&office, &["--anonymous"])["left_out"].clone();
    assert!(
        left_out
            .as_array()
            .unwrap()
            .iter()
            .all(|each| each["message"].as_str().unwrap().starts_with(char::is_alphanumeric))
    );
    let again = |seed: &str| json(&office, &["--anonymous", "--seed", seed])["by_rater"].clone();
    assert_eq!(again("1"), again("1"));
}

#[test]
fn the_sheet_of_a_real_candidates_assessor_is_told_to_nobody() {
    let (office, _) = Office::with_three();
    let mut sheet = panel_closed("real");
    let rater = "A. Adams (fictional)";
    sheet.act(Event::SheetBegun { rater: rater.into() }, rater, crate::calibration::office::at(2)).unwrap();
    for criterion in ["C1", "C2", "C3", "C4", "C5"] {
        let rating = viva::session::Rating::Level("low".into());
        sheet
            .act(Event::Rated { criterion: criterion.into(), rating }, rater, crate::calibration::office::at(2))
            .unwrap();
        let rationale = "SECRET".to_owned();
        sheet
            .act(
                Event::RationaleWritten { criterion: criterion.into(), rationale },
                rater,
                crate::calibration::office::at(2),
            )
            .unwrap();
    }
    sheet
        .act(Event::SheetSigned { name: rater.into(), key: key::public() }, rater, crate::calibration::office::at(3))
        .unwrap();
    let own = office.keep_as(&sheet, "2026-11-24-real-first-aid.sheet-1.ron");
    let copy = office.keep_as(&sheet, "2026-11-24-copy-first-aid.ron");
    for path in [&own, &copy] {
        let output = office.viva(&["agree", path.to_str().unwrap(), "--json"]);
        assert!(!output.status.success());
        let all = told(&[output.stdout, output.stderr].concat());
        assert!(all.contains("sheet of an assessor") && !all.contains("SECRET") && !all.contains("Adams"), "{all}");
    }
    let found = json(&office, &[]);
    assert!(!found.to_string().contains("SECRET"));
    let reasons: Vec<&Value> = found["left_out"].as_array().unwrap().iter().map(|each| &each["reason"]).collect();
    assert_eq!(reasons, ["own-sheet", "own-sheet"]);
}

#[test]
fn empty_cells_are_explained_and_kappas_of_many_are_means() {
    let (office, _) = Office::with_three();
    for how in [&["--format", "md"][..], &[]] {
        let output = office.viva(&[&["agree", office.path().to_str().unwrap(), "--samples", "10"], how].concat());
        let text = told(&output.stdout).replace('\\', "");
        assert!(text.contains("Mean kappa, unweighted") && text.contains("over 3 pairs of raters"), "{text}");
        assert!(text.contains("Undefined (of one unit it says nothing): Alpha (C1, C3, C4, C5)."), "{text}");
    }
}

/// Ratings changed after the signing, in a file whose hashes were made anew, under the seal of what was signed.
#[test]
fn a_rating_under_a_seal_that_does_not_fit_does_not_count() {
    let (office, _) = Office::with_three();
    let rater = "D. Dean (fictional)";
    let (given, changed) =
        (signed("s-9", rater, on_the_case(), &["low"; 5], 9), signed("s-9", rater, on_the_case(), &["high"; 5], 9));
    let contents = viva::store::Contents { seals: &key::seals(&given), ..viva::store::Contents::new(&changed, None) };
    std::fs::write(office.path().join("2026-11-24-s-9.ron"), viva::store::document::write(&contents)).unwrap();
    let found = json(&office, &[]);
    assert_eq!(found["counted"], 3);
    assert_eq!(found["left_out"][0]["reason"], "altered");
}

#[test]
fn an_order_is_for_tables_alone() {
    let (office, _) = Office::with_three();
    let folder = office.path().to_str().unwrap();
    for more in [&["--order", "low,mid,high"][..], &["--screen", "-o", "x"], &["--json", "-o", "x"]] {
        assert_eq!(office.viva(&[&["agree", folder], more].concat()).status.code(), Some(2), "{more:?}");
    }
}

#[test]
fn practice_and_real_candidates_are_never_compared() {
    let (office, _) = Office::with_three();
    office.keep(&panel("real"));
    let output = office.viva(&["agree", office.path().to_str().unwrap()]);
    assert!(!output.status.success());
    assert!(
        told(&output.stderr).contains("Practice (3) and assessments of real candidates (2)"),
        "{}",
        told(&output.stderr)
    );
}

#[test]
fn everything_that_is_left_out_is_told_with_its_reason() {
    let (office, paths) = Office::with_three();
    let adams = "A. Adams (fictional)";
    office.keep(&rated("unsigned", adams, on_the_case(), &["mid"; 5], 5));
    office.keep(&signed("again", "a. adams  (FICTIONAL)", on_the_case(), &["low"; 5], 6));
    office.keep(&signed("alone", adams, None, &["mid"; 5], 7));
    fs::copy(&paths[1], office.path().join("2026-11-24-copied.ron")).unwrap();
    fs::write(office.path().join("2026-11-24-broken.ron"), "nonsense").unwrap();
    let altered = fs::read_to_string(&paths[2]).unwrap().replace("heard mid of C1", "heard low of C1");
    fs::write(office.path().join("2026-11-24-forged.ron"), altered).unwrap();
    let found = json(&office, &[]);
    let mut reasons: Vec<&str> =
        found["left_out"].as_array().unwrap().iter().map(|each| each["reason"].as_str().unwrap()).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, ["altered", "copy", "rated-by-one", "second-attempt", "unreadable", "unsigned"]);
    assert_eq!(found["counted"], 3);
    let latest = json(&office, &["--latest"]);
    assert_eq!(latest["heat_map"][0][0]["level"], 1.0, "the second attempt counts");
    let output = office.viva(&["agree", office.path().to_str().unwrap(), "--samples", "10"]);
    assert!(told(&output.stderr).contains("it is not signed"), "{}", told(&output.stderr));
}

#[test]
fn assessors_of_one_real_candidate_are_compared_and_those_of_different_ones_never() {
    let office = Office::new();
    office.keep(&signed("one", "A. Adams (fictional)", None, &["mid"; 5], 7));
    office.keep(&signed("other", "B. Brown (fictional)", None, &["mid", "low", "mid", "mid", "high"], 8));
    let found = json(&office, &[]);
    assert_eq!((&found["counted"], &found["subjects"][0]["kind"]), (&2.into(), &"candidate".into()));
    let anonymous = json(&office, &["--anonymous"]);
    assert_ne!(found["subjects"][0]["subject"], anonymous["subjects"][0]["subject"]);
    assert_eq!(anonymous["subjects"][0]["subject"], "1");

    let apart = Office::new();
    apart.keep(&signed("one", "A. Adams (fictional)", None, &["mid"; 5], 7));
    apart.keep(&of_candidate("K-0002", signed("other", "B. Brown (fictional)", None, &["mid"; 5], 8)));
    let output = apart.viva(&["agree", apart.path().to_str().unwrap()]);
    assert!(!output.status.success());
    assert!(told(&output.stderr).contains("never compared"), "{}", told(&output.stderr));
}

#[test]
fn a_panel_is_compared_within_its_session() {
    let office = Office::new();
    office.keep(&panel("real"));
    let found = json(&office, &[]);
    assert_eq!((&found["practice"], &found["subjects"][0]["kind"]), (&false.into(), &"panel".into()));
    assert_eq!(found["raters"].as_array().unwrap().len(), 2);
    let text = found.to_string();
    assert!(!text.contains("PRACTICE-0"), "the candidate is named nowhere");
    office.keep(&panel("other"));
    let found = json(&office, &[]);
    assert_eq!(found["subjects"].as_array().unwrap().len(), 2);
    assert_eq!(found["by_unit"].as_array().unwrap().len(), 10);
}

#[test]
fn a_report_is_written_for_the_meeting_and_never_over_what_is_read() {
    let (office, paths) = Office::with_three();
    let out = office.path().join("meeting.html");
    let folder = office.path().to_str().unwrap();
    let written = office.viva(&["agree", folder, "--format", "html", "--output", out.to_str().unwrap()]);
    assert!(written.status.success(), "{}", told(&written.stderr));
    let page = fs::read_to_string(&out).unwrap();
    for words in ["Calibration of raters", "<svg", "C3 Resuscitates", "Place and pace right (Q3, D1)."] {
        assert!(page.contains(words), "{words}");
    }
    let before = fs::read_to_string(&paths[0]).unwrap();
    for how in
        [&["--format", "md", "--output", paths[0].to_str().unwrap()][..], &["--export", paths[0].to_str().unwrap()]]
    {
        assert!(!office.viva(&[&["agree", folder], how].concat()).status.success());
    }
    assert_eq!(fs::read_to_string(&paths[0]).unwrap(), before);
    let wide = ["agree", "--ratings", "x.csv", folder];
    assert!(!office.viva(&wide).status.success(), "one or the other");
}
