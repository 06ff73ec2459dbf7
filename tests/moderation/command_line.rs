//! `viva moderate`.

use std::fs;

use serde_json::Value;
use viva::store::document;

use crate::moderation::office::{ASSESSOR, MODERATOR, Office, signed, told};

const MET: [&str; 4] = ["mid"; 4];

#[test]
fn findings_are_added_and_sealed() {
    let office = Office::new();
    let path = office.keep(&signed("s-1", ASSESSOR, MET, 0));
    let file = path.to_str().unwrap();
    let output = office.viva(&[
        "moderate",
        file,
        "--by",
        MODERATOR,
        "--finding",
        "C1=agree",
        "--finding",
        "C3=disagree:low:pressed too weakly: see Q3",
        "--remark",
        " with the notes ",
    ]);
    assert!(output.status.success(), "{}", told(&output.stderr));
    assert!(told(&output.stdout).contains("moderated and sealed"));
    let loaded = document::read(&fs::read_to_string(&path).unwrap(), &path).unwrap();
    let record = loaded.interview.record();
    let [moderation] = &record.moderations[..] else { panic!("{:?}", record.moderations) };
    assert_eq!((moderation.by.as_str(), moderation.remark.as_str()), (MODERATOR, "with the notes"));
    assert_eq!(moderation.findings.len(), 2);
    assert_eq!(moderation.findings[1].reason, "pressed too weakly: see Q3");
    assert_eq!(loaded.interview.trail().entries().last().unwrap().by, MODERATOR);
    let verified = office.viva(&["verify", file]);
    assert!(verified.status.success(), "{}", told(&verified.stdout));
    assert!(told(&verified.stdout).contains("moderated once"), "{}", told(&verified.stdout));
    let shown: Value = serde_json::from_slice(&office.viva(&["show", file, "--json"]).stdout).unwrap();
    assert_eq!(shown["record"]["moderations"][0]["findings"][1]["verdict"], "Disagrees");
}

#[test]
fn what_is_no_moderation_is_told_and_the_file_stays() {
    let office = Office::new();
    let path = office.keep(&signed("s-1", ASSESSOR, MET, 0));
    let (file, before) = (path.to_str().unwrap(), fs::read_to_string(&path).unwrap());
    let ok = "C1=agree";
    for (arguments, words) in [
        (vec!["--finding", ok], "--by NAME"),
        (vec!["--by", " ", "--finding", ok], "--by NAME"),
        (vec!["--by", "a. assessor (FICTIONAL)", "--finding", ok], "Somebody else must moderate"),
        (vec!["--by", MODERATOR], "whether you agree"),
        (vec!["--by", MODERATOR, "--finding", "C1"], "is no finding"),
        (vec!["--by", MODERATOR, "--finding", "C1=disagree:low"], "is no finding"),
        (vec!["--by", MODERATOR, "--finding", "C1=disagree:low: "], "why you disagree about C1"),
        (vec!["--by", MODERATOR, "--finding", "C9=agree"], "no criterion C9"),
        (vec!["--by", MODERATOR, "--finding", "C5=agree"], "C5 was not rated"),
        (vec!["--by", MODERATOR, "--finding", ok, "--percent", "3"], "--percent"),
        (vec!["--by", MODERATOR, "--finding", ok, "--plan"], "--plan"),
    ] {
        let output = office.viva(&[&["moderate", file], arguments.as_slice()].concat());
        assert!(!output.status.success(), "{arguments:?}");
        assert!(told(&output.stderr).contains(words), "{arguments:?}: {}", told(&output.stderr));
    }
    assert!(!office.viva(&["moderate"]).status.success());
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    let altered = before.replace("On the dummy", "On the mummy");
    fs::write(&path, &altered).unwrap();
    let output = office.viva(&["moderate", file, "--by", MODERATOR, "--finding", ok]);
    assert!(told(&output.stderr).contains("changed outside Viva"), "{}", told(&output.stderr));
    assert_eq!(fs::read_to_string(&path).unwrap(), altered);
}

#[test]
fn a_plan_is_printed_for_people_and_for_programs() {
    let office = Office::new();
    let near = office.keep(&signed("near", ASSESSOR, MET, 0));
    office.keep(&signed("far", ASSESSOR, ["high"; 4], 1));
    office.keep(&signed("new", "B. Beginner (fictional)", ["high"; 4], 2));
    fs::write(office.path().join("2026-11-24-broken-first-aid.ron"), "nonsense").unwrap();
    let forged = office.keep(&signed("forged", ASSESSOR, MET, 3));
    fs::write(&forged, fs::read_to_string(&forged).unwrap().replace("On the dummy", "On the mummy")).unwrap();
    let wishes = ["moderate", "--plan", "--seed", "7", "--percent", "0", "--borderline", "--criteria", "2"];
    let output = office.viva(&[&wishes[..], &["--new-assessor", "B. Beginner (fictional)"]].concat());
    assert!(output.status.success());
    let text = told(&output.stdout);
    assert!(text.starts_with("Seed 7: 2 of 3 signed sessions to look at.\n"), "{text}");
    let lines: Vec<&str> = text.lines().skip(2).collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("Reference  Rubric"), "{text}");
    for words in ["K-new", "First aid at work 0.9.0", "B. Beginner", "new assessor"] {
        assert!(lines[1].contains(words), "{words}: {text}");
    }
    for words in ["K-near", ASSESSOR, "borderline (1 change)", "C1 C2", near.to_str().unwrap()] {
        assert!(lines[2].contains(words), "{words}: {text}");
    }
    let complaints = told(&output.stderr);
    assert!(complaints.contains("broken-first-aid") && complaints.contains("forged-first-aid"), "{complaints}");

    let output = office.viva(&[&wishes[..], &["--new-assessor", "Nobody", "--json"]].concat());
    assert!(told(&output.stderr).contains("by Nobody"), "{}", told(&output.stderr));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["seed"], &json["percent"], &json["borderline"]), (&7.into(), &0.into(), &1.into()));
    assert_eq!((&json["signed"], &json["moderated"], &json["again"]), (&3.into(), &0.into(), &false.into()));
    assert_eq!(json["unreadable"].as_array().unwrap().len(), 2);
    let session = &json["sessions"][0];
    assert_eq!(session["path"], near.to_str().unwrap());
    assert_eq!((&session["session"], &session["candidate"]), (&"near".into(), &"K-near".into()));
    assert_eq!((&session["why"], &session["steps"]), (&serde_json::json!(["borderline"]), &1.into()));
    assert_eq!(session["criteria"], serde_json::json!(["C1", "C2"]));
    assert_eq!((&session["outcome"], &session["complete"]), (&"Full".into(), &true.into()));
}

#[test]
fn without_a_seed_one_is_drawn_and_told_and_gives_the_same_plan_again() {
    let office = Office::new();
    for number in 0..6 {
        office.keep(&signed(&format!("s-{number}"), ASSESSOR, MET, number));
    }
    let plan = |more: &[&str]| -> Value {
        let output = office.viva(&[&["moderate", "--plan", "--json"], more].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let first = plan(&[]);
    assert_eq!(first["sessions"].as_array().unwrap().len(), 2, "20 % of 6, rounded up");
    assert_eq!(first, plan(&["--seed", &first["seed"].to_string()]));
    assert_eq!(first["sessions"][0]["steps"], Value::Null, "not looked for");
    assert_eq!(plan(&["--since", "2026-11-25"])["signed"], 0);
}
