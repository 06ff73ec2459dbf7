//! Decisions as data: each file in `tests/decisions/` holds a rubric in short form and cases over it, written so that
//! an assessor can read and add to them. A failing case is told by its name and by what differs.

pub mod cases;
pub mod drawn;
mod nothing_ignored;
mod shipped;
pub mod short;

use std::sync::Arc;

use viva::{
    judgement::{EvidenceFor, Missing, ProfileLevel, Reason, Recommendation, Says, recommend, tree, warnings},
    locale::{Argument, Locale},
    rubric::Rubric,
    session::Record,
};

use cases::{Case, Expected, all_cases, rubric_of};
use short::hold;

#[test]
fn every_case_is_decided_as_written() {
    let locale = Locale::new(&"en".into());
    let mut failures = Vec::new();
    let mut count = 0;
    for (file, cases) in all_cases() {
        for case in &cases.cases {
            count += 1;
            let differences = decided_otherwise(&rubric_of(&file, &cases, case), case, &locale);
            if !differences.is_empty() {
                failures.push(format!("{file}: {}\n    {}", case.name, differences.join("\n    ")));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} cases differ\n{}", failures.len(), failures.join("\n"));
    assert!(count >= 150, "only {count} cases were read");
}

/// What is decided over a rubric otherwise than the case says.
fn decided_otherwise(rubric: &Arc<Rubric>, case: &Case, locale: &Locale) -> Vec<String> {
    match hold(rubric, &case.given) {
        Err(refused) => vec![format!("the record could not be made: {refused}")],
        Ok(interview) => {
            let found = recommend(rubric, interview.record(), case.on);
            let mut all = differences(&found, rubric, &case.expect, locale);
            all.extend(told_otherwise(&found, interview.record(), rubric, &case.expect, locale));
            all
        }
    }
}

#[test]
fn cases_have_names_of_their_own() {
    let mut names: Vec<String> =
        all_cases().into_iter().flat_map(|(_, cases)| cases.cases).map(|case| case.name).collect();
    names.sort();
    let twice: Vec<&String> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "these names stand twice: {twice:?}");
}

/// What is called published says by whom: an author's own rule cannot pass for one.
#[test]
fn published_rules_name_their_sources() {
    let is_said = |source: &Option<String>| source.as_ref().is_some_and(|source| source.trim().len() >= 40);
    let mut count = 0;
    for (file, cases) in all_cases().into_iter().filter(|(file, _)| file.starts_with("published-")) {
        count += cases.cases.len();
        let unnamed: Vec<&str> =
            cases.cases.iter().filter(|case| !is_said(&case.source)).map(|case| case.name.as_str()).collect();
        assert!(is_said(&cases.source) || unnamed.is_empty(), "{file}: no source is named for {unnamed:?}");
    }
    assert!(count >= 30, "only {count} cases rest on published rules");
}

/// A result is held back exactly while something blocks, and what blocks comes first.
#[test]
fn an_outcome_is_there_exactly_when_nothing_blocks() {
    each_recommendation(|name, _, recommendation| {
        let blocks: Vec<bool> = recommendation.missing.iter().map(Missing::blocks).collect();
        assert_eq!(recommendation.outcome.is_none(), blocks.contains(&true), "{name}");
        assert!(blocks.is_sorted_by(|a, b| a >= b), "{name}: {:?}", recommendation.missing);
    });
}

/// Every message that the cases bring forth has words, and none of its arguments is missing.
#[test]
fn every_reason_can_be_said() {
    let locale = Locale::new(&"en".into());
    let mut ids: Vec<&str> = Vec::new();
    each_recommendation(|name, rubric, recommendation| {
        let parts = recommendation.units.iter().flat_map(|unit| &unit.parts).flat_map(|part| &part.reasons);
        let units = recommendation.units.iter().flat_map(|unit| &unit.reasons).chain(parts);
        let mut reasons = Vec::new();
        recommendation.reasons.iter().chain(units).for_each(|reason| with_beneath(reason, &mut reasons));
        let reasons = reasons.into_iter().map(|reason| reason.explain(locale.language()));
        let missing = recommendation.missing.iter().map(|each| each.explain(rubric, locale.language()));
        for message in reasons.chain(missing) {
            let words = locale.say(&message);
            assert!(locale.has(message.id), "{name}: {} has no words", message.id);
            assert!(!words.contains(['{', '$']) && !words.contains("  "), "{name}: {words}");
            ids.push(message.id);
        }
    });
    let source = include_str!("../crates/core/locales/en/judgement.ftl");
    let known = source.lines().filter_map(|line| Some(line.split_once(" =")?.0)).filter(|id| !id.starts_with(' '));
    let unused: Vec<&str> = known.filter(|id| !ids.contains(id)).collect();
    assert!(unused.is_empty(), "no case brings forth {unused:?}");
}

fn each_recommendation(mut look: impl FnMut(&str, &Rubric, &Recommendation)) {
    for (file, cases) in all_cases() {
        for case in &cases.cases {
            let rubric = rubric_of(&file, &cases, case);
            let interview = hold(&rubric, &case.given).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            look(&case.name, &rubric, &recommend(&rubric, interview.record(), case.on));
        }
    }
}

/// What is told beside the result, and what the indicators heard propose, where that differs from what is expected.
fn told_otherwise(
    found: &Recommendation,
    record: &Record,
    rubric: &Rubric,
    expected: &Expected,
    locale: &Locale,
) -> Vec<String> {
    let mut differences = Vec::new();
    if let Some(expected) = &expected.worth_knowing {
        let warnings = warnings(rubric, record, found);
        let told: Vec<String> = warnings.iter().map(|each| locale.say(&each.explain(locale.language()))).collect();
        if told != *expected {
            differences.push(format!("worth knowing: expected {expected:?}, found {told:?}"));
        }
    }
    if let Some(expected) = &expected.asked {
        let asked: Vec<String> = record.questions_in_scope(rubric).iter().map(ToString::to_string).collect();
        if asked != *expected {
            differences.push(format!("asked: expected {expected:?}, found {asked:?}"));
        }
    }
    if let Some(expected) = &expected.not_carried {
        let left = record.follows.as_ref().map_or(&[][..], |follows| &follows.not_carried);
        let told: Vec<String> = left.iter().map(|each| locale.say(&each.explain())).collect();
        if told != *expected {
            differences.push(format!("not carried: expected {expected:?}, found {told:?}"));
        }
    }
    // Long rubrics have large trees.
    let tree = (!expected.proposed.is_empty()).then(|| tree(rubric, record, found));
    for (criterion, expected) in &expected.proposed {
        let proposed = |says: &Says| matches!(says, Says::Proposed { criterion: of, .. } if of.as_str() == criterion);
        let told = tree
            .as_ref()
            .and_then(|tree| tree.find(&proposed))
            .map(|node| locale.say(&node.says.explain(rubric, locale.language())));
        if told.as_deref().unwrap_or_default() != expected {
            differences.push(format!("proposed for {criterion}: expected {expected}, found {told:?}"));
        }
    }
    differences
}

/// A reason and the rules of which it is made.
fn with_beneath<'r>(reason: &'r Reason, all: &mut Vec<&'r Reason>) {
    all.push(reason);
    reason.beneath().iter().for_each(|reason| with_beneath(reason, all));
}

fn differences(found: &Recommendation, rubric: &Rubric, expected: &Expected, locale: &Locale) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: String, found: String, expected: String| {
        if found != expected {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let said = |reasons: &[Reason]| {
        let mut all = Vec::new();
        reasons.iter().for_each(|reason| with_beneath(reason, &mut all));
        lines(all.into_iter().map(|reason| locale.say(&reason.explain(locale.language()))))
    };
    compare("outcome".to_owned(), format!("{:?}", found.outcome), format!("{:?}", expected.outcome));
    let unit = |id: &str| found.units.iter().find(|unit| unit.unit.as_str() == id).expect("the unit is in the rubric");
    for (id, outcome) in &expected.units {
        compare(format!("unit {id}"), format!("{:?}", unit(id).outcome), outcome.clone());
    }
    let criteria = || found.units.iter().flat_map(|unit| &unit.criteria);
    for (id, status) in &expected.criteria {
        let found = criteria().find(|each| each.criterion.as_str() == id).expect("the criterion is in the rubric");
        compare(format!("criterion {id}"), format!("{:?}", found.status), status.clone());
    }
    for (id, stands) in &expected.parts {
        let mut parts = found.units.iter().flat_map(|unit| &unit.parts);
        let found = parts.find(|each| each.part.as_str() == id).expect("the part is in the rubric");
        let found = match found.stands {
            _ if found.recognised => "Recognised".to_owned(),
            Some(stands) => format!("{stands:?}"),
            None => "NotAssessed".to_owned(),
        };
        compare(format!("part {id}"), found, stands.clone());
    }
    if let Some(credits) = expected.credits {
        compare("credits".to_owned(), found.credits.to_string(), credits.to_string());
    }
    if let Some(credits) = expected.credits_attainable {
        compare("credits attainable".to_owned(), found.credits_attainable.to_string(), credits.to_string());
    }
    for (id, score) in &expected.scores {
        let found = unit(id).score.map(|score| (score.reached, score.needed, score.attainable));
        compare(format!("score of {id}"), format!("{found:?}"), format!("{:?}", Some(*score)));
    }
    for (id, level) in &expected.levels {
        let found = match &unit(id).level {
            None => "none".to_owned(),
            Some(ProfileLevel::Reached(name)) => name.id().to_string(),
            Some(ProfileLevel::AtLeast(name)) => format!("at least {}", name.id()),
        };
        compare(format!("level of {id}"), found, level.clone());
    }
    if let Some(because) = &expected.because {
        compare("reasons".to_owned(), said(&found.reasons), lines(because.iter().cloned()));
    }
    for (id, because) in &expected.because_units {
        compare(format!("reasons of {id}"), said(&unit(id).reasons), lines(because.iter().cloned()));
    }
    if let Some(missing) = &expected.missing {
        compare(
            "missing".to_owned(),
            lines(found.missing.iter().map(|missing| name(missing, rubric))),
            lines(missing.iter().cloned()),
        );
    }
    differences
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.map(|line| format!("\n        {line}")).collect()
}

/// The kind of what is missing and what it is about, by its id.
fn name(missing: &Missing, rubric: &Rubric) -> String {
    let message = missing.explain(rubric, &"en".into());
    let id = match missing {
        Missing::ChecklistItem { item, .. } => Some(item.as_str()),
        Missing::EvidenceWanting { of: EvidenceFor::Whole, .. } => Some("the whole"),
        _ => None,
    };
    let about = message.arguments.iter().find_map(|(_, argument)| match argument {
        Argument::Text(text) => Some(id.unwrap_or(text.as_str())),
        Argument::Number(_) | Argument::InLanguages(_) | Argument::Message(_) => None,
    });
    [message.id.trim_start_matches("missing-"), about.unwrap_or_default()].join(" ").trim_end().to_owned()
}
