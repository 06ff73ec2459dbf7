//! Letters to candidates, of every case of a decision: nothing in one is untrue, and each can be read by its reader.

use std::{fs, path::Path, sync::LazyLock};

use chrono::NaiveDate;
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{
        Audience, Summary, document,
        document::{Block, Document},
        html, markdown, summarise,
    },
    rubric::{Rubric, UnitRule},
    session::{Event, Interview, Preparation},
    store::{Protection, open_session},
};

use crate::decisions::{
    cases::{all_cases, rubric_of},
    short::hold,
};

/// A case of a decision, and what its reports are made from.
struct Held {
    name: String,
    interview: Interview,
    summary: Summary,
}

static HELD: LazyLock<Vec<Held>> = LazyLock::new(|| {
    let locale = Locale::new(&"en".into());
    let mut held = Vec::new();
    for (file, cases) in all_cases() {
        for case in &cases.cases {
            let rubric = rubric_of(&file, &cases, case);
            let interview = hold(&rubric, &case.given).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            let recommendation = recommend(interview.rubric(), interview.record(), case.on);
            let summary = summarise(&interview, &recommendation, &locale);
            held.push(Held { name: case.name.clone(), interview, summary });
        }
    }
    held
});

/// Looks at the letter of each case.
fn letters(mut check: impl FnMut(&str, &Interview, &Summary, &Document)) {
    let locale = Locale::new(&"en".into());
    for Held { name, interview, summary } in HELD.iter() {
        check(name, interview, summary, &document(summary, Audience::Candidate, &locale));
    }
}

#[test]
fn what_to_learn_stands_beside_what_was_not_shown_and_for_its_unit() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    let both = |en: &str| format!("{{ \"en\": \"{en}\", \"ru\": \"Курс.\" }}");
    let learn =
        |text: String, before: &str, en: &str| text.replacen(before, &format!("learn: {}, {before}", both(en)), 1);
    let text = learn(text.replacen("format: 1,", "format: 2,", 1), "credits: 3,", "The evening course.");
    let text = learn(text, "critical: \"mid\",", "Looking round first.");
    let rubric = std::sync::Arc::new(viva::rubric::read(&text).unwrap());
    let ratings = [("C1", "low"), ("C2", "low"), ("C3", "mid"), ("C4", "mid")];
    let ratings = ratings.map(|(criterion, level)| (criterion.to_owned(), level.to_owned())).into_iter().collect();
    let given = crate::decisions::short::Given { ratings, ..Default::default() };
    let interview = hold(&rubric, &given).unwrap();
    let locale = Locale::new(&"en".into());
    let day = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap();
    let summary = summarise(&interview, &recommend(&rubric, interview.record(), day), &locale);
    let letter = document(&summary, Audience::Candidate, &locale);
    let told = listed(&letter, "What you can do next");
    assert_eq!(
        told[told.len() - 3..],
        ["U1 Emergencies: The evening course.", "C1 Secures the scene: Looking round first.", "C2 Calls for help"]
    );
}

#[test]
fn a_letter_says_until_when_a_recognition_holds_where_something_is_recognised() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    let recognition =
        "recognition: (months: 36, renewed_by: { \"en\": \"A day.\", \"ru\": \"День.\" }), circumstances: [";
    let text = text.replacen("format: 1,", "format: 2,", 1).replacen("circumstances: [", recognition, 1);
    let text = text.replacen(
        "kinds: [Observation, Simulation], within_months: 24, directness: Direct",
        "kinds: [Interview]",
        1,
    );
    let rubric = std::sync::Arc::new(viva::rubric::read(&text).unwrap());
    let locale = Locale::new(&"en".into());
    let day = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap();
    for (level, told) in [("mid", true), ("low", false)] {
        let ratings = ["C1", "C2", "C3", "C4"].map(|criterion| (criterion.to_owned(), level.to_owned()));
        let remarks = [("Q3".to_owned(), vec!["presses well".to_owned()])].into_iter().collect();
        let ratings = ratings.into_iter().collect();
        let given = crate::decisions::short::Given { ratings, remarks, ..Default::default() };
        let interview = hold(&rubric, &given).unwrap();
        let summary = summarise(&interview, &recommend(&rubric, interview.record(), day), &locale);
        for audience in [Audience::Candidate, Audience::Centre] {
            let text = markdown(&document(&summary, audience, &locale));
            let says = "holds for 36 months from the signature. Renewal: A day.";
            assert_eq!(text.contains(says), told, "{level}: {text}");
        }
    }
}

/// The items of the lists under a part.
fn listed<'d>(document: &'d Document, part: &str) -> Vec<&'d str> {
    let under = document.blocks.iter().skip_while(|block| !matches!(block, Block::Heading(_, text) if text == part));
    let until = |block: &&Block| !matches!(block, Block::Heading(viva::report::document::HeadingLevel::Part, _));
    let lists = under.skip(1).take_while(until).filter_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    lists.flatten().map(String::as_str).collect()
}

fn is_profile(rubric: &Rubric, criterion: &str) -> bool {
    let unit = &rubric.criteria[criterion].unit;
    matches!(rubric.units[unit].rule, UnitRule::Profile { .. })
}

#[test]
fn a_unit_whose_level_is_the_result_is_called_recognised_nowhere() {
    let mut told = 0;
    letters(|name, _, summary, letter| {
        let text = markdown(letter);
        for unit in summary.units.iter().filter(|unit| unit.any_level && unit.recognised) {
            let of_unit = |says: &str| text.lines().any(|line| line.contains(&unit.title) && line.contains(says));
            assert!(of_unit(&unit.level) && !of_unit("recogni"), "{name}: {text}");
            assert_eq!(unit.outcome, "level determined", "{name}");
            told += 1;
        }
    });
    assert!(told > 0, "a case has such a unit");
}

#[test]
fn nobody_is_told_to_have_shown_what_was_not_asked_for_or_not_reached() {
    let (mut shown, mut levels) = (0, 0);
    letters(|name, interview, summary, letter| {
        let rubric = interview.rubric();
        for criterion in summary.criteria() {
            let told = |part| listed(letter, part).iter().any(|item| item.starts_with(&criterion.title));
            let (can, level) = (told("What you have shown"), told("The level you reached"));
            assert!(!(can && level), "{name}: {} stands in both", criterion.title);
            if can {
                let known = &rubric.criteria[criterion.id.as_str()];
                let rank = interview.record().rank(&known.id, rubric).expect("what was shown is rated");
                assert!(known.needed > 0 && rank >= known.needed, "{name}: {}", criterion.title);
                assert!(!is_profile(rubric, &criterion.id), "{name}: {}: the level is the result", criterion.title);
                shown += 1;
            }
            if level {
                let items = listed(letter, "The level you reached");
                let item = items.iter().find(|item| item.starts_with(&criterion.title)).expect("it was just found");
                assert!(item.contains(&criterion.level) && item.contains(&criterion.anchor), "{name}: {item}");
                levels += 1;
            }
            let rated = !criterion.level.is_empty() && criterion.status != "does not apply";
            if rated && summary.judged && is_profile(rubric, &criterion.id) {
                assert!(level || criterion.status == "evidence is still missing", "{name}: {}", criterion.title);
            }
        }
    });
    assert!(shown > 100 && levels > 100, "{shown} were shown, {levels} told by their level");
}

#[test]
fn the_evidence_to_bring_is_told_by_its_kinds_and_not_by_what_a_search_found() {
    let mut wanted = 0;
    letters(|name, _, summary, letter| {
        let text = markdown(letter);
        for never in ["kinds that the rubric names", "way to a better result", "would lead to", "needed, 0 seen"] {
            assert!(!text.contains(never), "{name}: {text}");
        }
        let open = summary.units.iter().filter(|unit| !unit.recognised && summary.judged);
        for criterion in open.flat_map(|unit| &unit.criteria) {
            let items = listed(letter, "What you can do next");
            let told = items.iter().filter(|item| item.starts_with(&criterion.title));
            for each in &criterion.wanted {
                if criterion.standing == viva::report::CriterionStanding::NotEnoughEvidence {
                    assert!(told.clone().any(|item| item.contains(each)), "{name}: {each} is not in {items:?}");
                    wanted += 1;
                }
            }
        }
    });
    assert!(wanted > 5, "{wanted} demands were told");
}

#[test]
fn a_rating_that_lacks_evidence_is_not_called_both_enough_and_not_enough() {
    let locale = Locale::new(&"en".into());
    let mut found = 0;
    letters(|name, _, summary, _| {
        let centre = markdown(&document(summary, Audience::Centre, &locale));
        let public = markdown(&document(summary, Audience::Public, &locale));
        for criterion in summary.criteria().filter(|each| each.status == "evidence is still missing") {
            let label = format!("not enough evidence: {}", criterion.level);
            assert!(!centre.contains(&label) && !public.contains(&label), "{name}: {label}");
            found += 1;
        }
    });
    assert!(found > 5, "{found} ratings lack evidence");
}

#[test]
fn a_letter_has_no_version_and_no_list_of_its_parts() {
    let locale = Locale::new(&"en".into());
    let mut seen = 0;
    letters(|name, interview, _, letter| {
        assert!(!letter.title.contains(&interview.rubric().version), "{name}: {}", letter.title);
        // Pages take their time, and what was decided does not change how they begin.
        if seen % 10 == 0 {
            assert!(!html(letter, &locale).contains("<nav"), "{name}");
        }
        seen += 1;
    });
}

/// The cases, the example sessions, and one in which a criterion was rated that does not apply any longer.
fn all_interviews() -> Vec<Interview> {
    let mut all: Vec<Interview> = HELD.iter().map(|held| held.interview.clone()).collect();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            all.push(open_session(&path, &Protection::plain()).unwrap().interview);
        }
    }
    let rated = HELD.iter().find(|held| held.name == "Where it applies it is needed").expect("there is such a case");
    let mut interview = rated.interview.clone();
    let preparation = Preparation { circumstances: Vec::new(), ..interview.record().preparation.clone() };
    let at = interview.trail().last().expect("a trail begins with a session").at;
    interview.act(Event::Prepared(preparation), "assessor", at).expect("it is not signed");
    all.push(interview);
    all
}

#[test]
fn the_report_for_the_centre_holds_whatever_was_noted_and_rated() {
    let locale = Locale::new(&"en".into());
    let (mut besides, mut set_aside) = (0, 0);
    for interview in all_interviews() {
        let record = interview.record();
        let recommendation = recommend(interview.rubric(), record, NaiveDate::from_ymd_opt(2026, 11, 12).unwrap());
        let centre = document(&summarise(&interview, &recommendation, &locale), Audience::Centre, &locale);
        let quoted: Vec<&str> = centre.blocks.iter().filter_map(quoted).collect();
        for (_, remark) in record.remarks() {
            assert!(quoted.contains(&remark.text.as_str()), "{} is in no place", remark.text);
        }
        for rated in record.ratings.values().filter(|rated| !rated.rationale.is_empty()) {
            assert!(quoted.contains(&rated.rationale.as_str()), "{} is in no place", rated.rationale);
        }
        let has =
            |part: &str| centre.blocks.iter().any(|block| matches!(block, Block::Heading(_, text) if text == part));
        besides += usize::from(has("Notes that belong to no criterion"));
        set_aside += usize::from(has("Rated, but does not apply any longer"));
    }
    assert!(besides > 0 && set_aside > 0, "{besides} with notes besides, {set_aside} with ratings set aside");
}

fn quoted(block: &Block) -> Option<&str> {
    match block {
        Block::Quote { text, .. } => Some(text),
        _ => None,
    }
}
