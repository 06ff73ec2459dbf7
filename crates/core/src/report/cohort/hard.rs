//! Criteria, probes and steps that the cohort finds hard, as tables.

use crate::{
    locale::{Locale, Message},
    message,
    practice::cohort::{Cohort, CohortStep, Hard, HardCriterion, HardStep},
    report::{
        document::{Block, HeadingLevel, Table},
        measured::hundredths,
    },
};

use super::words::share;

/// Most rows of each kind, enough for a look; the programs' form holds all.
const FOR_A_LOOK: usize = 8;

pub fn blocks(cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    let hard = &cohort.hard;
    let mut blocks = vec![Block::Heading(HeadingLevel::Part, locale.text("cohort-hard"))];
    if hard.attempts == 0 {
        blocks.push(Block::Paragraph(locale.text("cohort-hard-nothing")));
        return blocks;
    }
    let basis = message!("cohort-hard-basis", attempts = hard.attempts, trainees = hard.trainees);
    blocks.push(Block::Paragraph(locale.say(&basis)));
    // The rubric is only worth a word where there are several.
    let several = cohort.cases.iter().any(|case| Some(&case.rubric) != cohort.cases.first().map(|first| &first.rubric));
    let tables = [criteria(hard, several, locale), probes(hard, several, locale), steps(hard, several, locale)];
    for (heading, table) in tables.into_iter().filter(|(_, table)| !table.rows.is_empty()) {
        blocks.extend([Block::Heading(HeadingLevel::Section, heading), Block::Table(table)]);
    }
    blocks
}

fn named(rubric: &str, several: bool, name: &str) -> String {
    if several { format!("{rubric}: {name}") } else { name.to_owned() }
}

/// A table under its heading.
fn table(heading: &str, head: [&str; 3], rows: Vec<Vec<String>>, locale: &Locale) -> (String, Table) {
    let columns = rows.first().map_or(head.len(), Vec::len);
    let head = head.into_iter().take(columns).map(|id| locale.text(id)).collect();
    (locale.text(heading), Table { caption: String::new(), head, rows })
}

fn criteria(hard: &Hard, several: bool, locale: &Locale) -> (String, Table) {
    let rows = hard.criteria.iter().take(FOR_A_LOOK).map(|each| {
        let name = format!("{} {}", each.criterion, each.title);
        let name = named(each.rubric.as_str(), several, &name);
        vec![name, share(each.exact, locale), sides(each, locale)]
    });
    let head = ["cohort-criterion", "cohort-exact", "cohort-differences"];
    table("cohort-hard-criteria", head, rows.collect(), locale)
}

/// How many were milder and how many stricter, with the spread of their differences: in a mean they would cancel.
fn sides(criterion: &HardCriterion, locale: &Locale) -> String {
    let sides = message!("cohort-sides", milder = criterion.milder, stricter = criterion.stricter);
    let sides = locale.say(&sides);
    match criterion.spread.value {
        Some(spread) => locale.say(&message!("cohort-sides-spread", sides = sides, spread = hundredths(spread))),
        None => sides,
    }
}

fn probes(hard: &Hard, several: bool, locale: &Locale) -> (String, Table) {
    let rows = hard.probes.iter().take(FOR_A_LOOK).map(|each| {
        let name = format!("{}.{} {}", each.question, each.probe, each.asks);
        vec![named(each.rubric.as_str(), several, &name), share(each.unused, locale)]
    });
    table("cohort-hard-probes", ["cohort-probe", "cohort-unused", ""], rows.collect(), locale)
}

fn steps(hard: &Hard, several: bool, locale: &Locale) -> (String, Table) {
    let rows = hard.steps.iter().take(FOR_A_LOOK).map(|each| {
        let name = locale.say(&step_words(each));
        vec![named(each.rubric.as_str(), several, &name), share(each.left_out, locale)]
    });
    table("cohort-hard-steps", ["cohort-step", "cohort-left-out", ""], rows.collect(), locale)
}

/// A step in words.
pub(super) fn step_words(step: &HardStep) -> Message {
    let text = step.text.as_str();
    match &step.step {
        CohortStep::ConflictDeclared => message!("cohort-step-conflict"),
        CohortStep::Item { script, .. } => message!("cohort-step-item", script = script.name(), text = text),
        CohortStep::Question { question } => {
            message!("cohort-step-question", question = question.as_str(), text = text)
        }
        CohortStep::Document { .. } => message!("cohort-step-document", text = text),
        CohortStep::Order => message!("cohort-step-order"),
        CohortStep::OwnWording => message!("cohort-step-own-wording"),
        CohortStep::LetFinish => message!("cohort-step-let-finish"),
        CohortStep::NotBrokenOff => message!("cohort-step-not-broken-off"),
        CohortStep::RatedAfterAsking => message!("cohort-step-rated-after-asking"),
        CohortStep::Rationale => message!("cohort-step-rationale"),
        CohortStep::Ground => message!("cohort-step-ground"),
        CohortStep::NotedBeforeRating => message!("cohort-step-noted-before-rating"),
    }
}
