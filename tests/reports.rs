//! What each reader of a report may see, and what every report must say.

use std::{collections::BTreeSet, fs, path::Path, process::Output};

use assert_cmd::Command;
use serde_json::Value;
use viva::{
    judgement::{recommend, tree},
    locale::Locale,
    report::{Audience, CriterionStanding, document, summarise},
    session::{ConflictOfInterest, Event, Interview},
    store::{Protection, open_session},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn sessions() -> Vec<Interview> {
    let mut paths: Vec<_> = fs::read_dir(Path::new(ROOT).join("tests/sessions/examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let open = |path: &std::path::PathBuf| open_session(path, &Protection::plain()).unwrap().interview;
    paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "ron")).map(open).collect()
}

fn viva(arguments: &[&str]) -> Output {
    Command::cargo_bin("viva").unwrap().current_dir(ROOT).env("VIVA_LANGUAGE", "en").args(arguments).output().unwrap()
}

/// The day of decision: of the signature, where there is one.
fn decided_on(interview: &Interview) -> chrono::NaiveDate {
    let signed = interview.record().signature.as_ref().map(|signature| signature.at.date_naive());
    signed.unwrap_or_else(|| interview.trail().last().unwrap().at.date_naive())
}

/// The texts of a report, all of them.
fn texts(interview: &Interview, audience: Audience) -> String {
    let recommendation = recommend(interview.rubric(), interview.record(), decided_on(interview));
    let locale = Locale::new(&"en".into());
    let document = document(&summarise(interview, &recommendation, &locale), audience, &locale);
    serde_json::to_string(&document).unwrap()
}

/// What people wrote, and who they are.
fn personal(interview: &Interview) -> BTreeSet<String> {
    let record = interview.record();
    let preparation = &record.preparation;
    let mut personal = vec![
        preparation.candidate.clone(),
        preparation.assessor.clone(),
        preparation.place.clone(),
        preparation.adjustments.clone(),
        preparation.others_present.clone(),
        preparation.spoken.clone(),
        record.feedback.clone(),
        interview.session().to_string(),
        interview.trail().last_hash().to_owned(),
    ];
    if let ConflictOfInterest::Declared(details) = &preparation.conflict_of_interest {
        personal.push(details.clone());
    }
    personal.extend(preparation.documents.iter().cloned());
    personal.extend(record.remarks().map(|(_, remark)| remark.text.clone()));
    personal.extend(record.ratings.values().map(|rated| rated.rationale.clone()));
    for item in record.evidence.values() {
        personal.extend([item.title.clone(), item.source.clone(), item.verification.clone()]);
    }
    for asked in record.questions.values() {
        personal.extend(asked.reworded.clone());
        personal.extend(asked.skipped.clone());
        personal.extend(asked.ad_hoc.iter().map(|ad_hoc| ad_hoc.wording.clone()));
    }
    personal.into_iter().filter(|text| text.chars().count() > 2).collect()
}

#[test]
fn the_public_report_tells_nobody_who() {
    for interview in sessions() {
        let public = texts(&interview, Audience::Public);
        for text in personal(&interview) {
            let quoted = serde_json::to_string(&text).unwrap();
            let inner = &quoted[1..quoted.len() - 1];
            assert!(!public.contains(inner), "{}: {text}", interview.session());
        }
        let year = interview.trail().entries()[0].at.format("%Y").to_string();
        assert!(!public.contains(&year), "{}: a day is told", interview.session());
    }
}

#[test]
fn the_letter_names_every_criterion_and_says_how_to_appeal() {
    for interview in sessions() {
        let letter = texts(&interview, Audience::Candidate);
        let decided = decided_on(&interview);
        let recommendation = recommend(interview.rubric(), interview.record(), decided);
        let locale = Locale::new(&"en".into());
        let summary = summarise(&interview, &recommendation, &locale);
        // What was not held to its end, or not rated yet, judges nobody; of a unit that is carried over, the letter of the
        // session before names the criteria.
        let (carried, own): (Vec<_>, Vec<_>) = summary.units.iter().partition(|unit| unit.carried.is_some());
        assert!(carried.iter().all(|unit| letter.contains(&unit.title)), "{letter}");
        let judged = own
            .iter()
            .flat_map(|unit| &unit.criteria)
            .filter(|_| summary.judged)
            .filter(|criterion| criterion.standing != CriterionStanding::NotAssessed);
        for criterion in judged {
            assert!(letter.contains(&criterion.title), "{}", criterion.title);
            if criterion.standing == CriterionStanding::NotMet {
                assert!(letter.contains(&criterion.anchor_needed), "{}", criterion.title);
            }
        }
        let days = interview.rubric().appeal.expect("the shipped rubrics say until when").days;
        let until = match &interview.record().signature {
            Some(_) => format!("appeal until {}", locale.date(decided + chrono::Days::new(days.into()))),
            None if interview.record().broken_off.is_some() => "The centre tells you where, and until when".to_owned(),
            None => format!("appeal within {days} days after the signature"),
        };
        assert!(letter.contains(&until), "{letter}");
        // What was noted about the candidate is in the record, not in the letter.
        for (_, remark) in interview.record().remarks() {
            assert!(!letter.contains(&remark.text), "{}", remark.text);
        }
    }
}

#[test]
fn the_report_for_the_centre_says_all_that_the_tree_holds() {
    fn words(node: &viva::judgement::ReasonNode, interview: &Interview, locale: &Locale, found: &mut Vec<String>) {
        use viva::judgement::Says;
        let says = &node.says;
        // Headings and the table of units word these in their own way.
        if !matches!(says, Says::Outcome { .. } | Says::Unit { .. } | Says::Criterion { .. } | Says::Rating { .. }) {
            match says {
                Says::Rationale { text, .. } | Says::Remark { text, .. } => found.push(text.clone()),
                _ => found.push(locale.say(&says.explain(interview.rubric(), locale.language()))),
            }
        }
        node.because.iter().for_each(|beneath| words(beneath, interview, locale, found));
    }
    let locale = Locale::new(&"en".into());
    for interview in sessions() {
        let recommendation = recommend(interview.rubric(), interview.record(), decided_on(&interview));
        let mut found = Vec::new();
        words(&tree(interview.rubric(), interview.record(), &recommendation), &interview, &locale, &mut found);
        let centre = texts(&interview, Audience::Centre);
        for text in found {
            let quoted = serde_json::to_string(&text).unwrap();
            assert!(centre.contains(&quoted[1..quoted.len() - 1]), "{text}");
        }
    }
}

#[test]
fn one_bad_file_does_not_stop_the_reports_of_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut count = 0;
    let folders = [fs::read_dir(Path::new(ROOT).join("tests/sessions/examples")).unwrap()];
    for entry in folders.into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
            count += 1;
        }
    }
    fs::write(folder.path().join("2026-01-01-broken-rubric.ron"), "(format: 2, head: (").unwrap();
    let out = folder.path().join("reports");
    let (all, to) = (folder.path().to_str().unwrap(), out.to_str().unwrap());
    let done = viva(&["report", "--all", all, "--format", "md", "--for", "public", "-o", to]);
    assert_eq!(done.status.code(), Some(1));
    let told = String::from_utf8_lossy(&done.stderr);
    assert_eq!(told.matches("2026-01-01-broken-rubric.ron").count(), 1, "{told}");
    let written: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(written.len(), count);
    assert!(written.iter().all(|path| path.to_string_lossy().ends_with(".public.md")));
}

/// No object may hold a key twice: readers keep one of the two, and which is not said.
#[test]
fn the_tree_as_json_has_each_key_once() {
    let folders =
        ["sessions", "tests/sessions/examples"].map(|folder| fs::read_dir(Path::new(ROOT).join(folder)).unwrap());
    for entry in folders.into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        let done = viva(&["recommend", path.to_str().unwrap(), "--json"]);
        let text = String::from_utf8(done.stdout).unwrap();
        let read: Value = serde_json::from_str(&text).unwrap();
        // Written again, it is as long as before: nothing was dropped.
        let again = serde_json::to_string(&read).unwrap();
        let keys = |text: &str| text.matches("\":").count();
        assert_eq!(keys(&again), keys(&text), "{}", path.display());
        assert!(read["why"]["because"].as_array().is_some_and(|nodes| !nodes.is_empty()));
        let judged = !read["outcome"].is_null() && read["outcome"] != "NoResult";
        assert!(judged || read["what_if"]["complete"] == false, "{}", path.display());
    }
}

#[test]
fn why_tells_a_criterion_down_to_what_was_said_and_refuses_what_is_none() {
    let session = "tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron";
    let told = viva(&["recommend", session, "--why", "c13"]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.starts_with("C13 Gives feedback that learners use: not enough evidence\n  Rated"), "{told}");
    assert!(told.contains("Because: ") && told.contains("0 seen (work sample or observation"), "{told}");
    let refused = viva(&["recommend", session, "--why", "C99"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("C99"));
}

/// The time on the figure is that of the record.
#[test]
fn the_time_line_adds_up_to_the_time_of_each_question() {
    use viva::report::{figure::Drawing, figures::time_line};
    let locale = Locale::new(&"en".into());
    for interview in sessions() {
        let opened =
            interview.trail().entries().iter().any(|entry| matches!(entry.event, Event::QuestionOpened { .. }));
        assert!(opened);
        let figure = time_line(&interview, &locale).unwrap();
        let Drawing::TimeLine(time_line) = figure.drawing else { panic!("another drawing") };
        for row in &time_line.rows {
            let sum: u32 = row.stretches.iter().map(|(_, seconds)| seconds).sum();
            assert_eq!(sum, row.seconds, "{}", row.id);
        }
    }
}

#[test]
fn what_is_read_back_is_a_report_of_its_own_without_ratings_and_no_table() {
    let file = "tests/sessions/examples/2026-10-05-EXAMPLE-1-care-assistant.ron";
    let read = viva(&["report", file, "--for", "read-back", "--format", "md", "-o", "-"]);
    let text = String::from_utf8(read.stdout).unwrap();
    assert!(read.status.success() && text.contains("What is on record of the interview"), "{text}");
    let interview = open_session(&Path::new(ROOT).join(file), &Protection::plain()).unwrap().interview;
    let rationale = interview.record().ratings.values().find(|rated| !rated.rationale.is_empty()).unwrap();
    assert!(!text.contains(&rationale.rationale), "{text}");
    let table = viva(&["report", file, "--for", "read-back", "--format", "csv", "-o", "-"]);
    let told = String::from_utf8(table.stderr).unwrap();
    assert!(!table.status.success() && told.contains("a text, not a table"), "{told}");
}
