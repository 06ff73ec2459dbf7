//! What the cohort finds hard, as tables.

use crate::{
    locale::{Locale, Message},
    message,
    practice::cohort::{Cohort, Hard, HardStep, Step},
    report::document::{Block, Level, Table},
};

use super::words::{leaning, share};

/// As many of each kind are enough for a look; the programs' form holds all.
const FOR_A_LOOK: usize = 8;

pub fn blocks(cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    let hard = &cohort.hard;
    let mut blocks = vec![Block::Heading(Level::Part, locale.text("cohort-hard"))];
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
        blocks.extend([Block::Heading(Level::Section, heading), Block::Table(table)]);
    }
    blocks
}

fn named(rubric: &str, several: bool, name: &str) -> String {
    if several { format!("{rubric}: {name}") } else { name.to_owned() }
}

/// Under its heading.
fn table(heading: &str, head: [&str; 3], rows: Vec<Vec<String>>, locale: &Locale) -> (String, Table) {
    let columns = rows.first().map_or(head.len(), Vec::len);
    let head = head.into_iter().take(columns).map(|id| locale.text(id)).collect();
    (locale.text(heading), Table { caption: String::new(), head, rows })
}

fn criteria(hard: &Hard, several: bool, locale: &Locale) -> (String, Table) {
    let rows = hard.criteria.iter().take(FOR_A_LOOK).map(|each| {
        let name = format!("{} {}", each.criterion, each.title);
        let name = named(each.rubric.as_str(), several, &name);
        vec![name, share(each.exact, locale), leaning(each.mean_difference, locale)]
    });
    let head = ["cohort-criterion", "cohort-exact", "cohort-mean-difference"];
    table("cohort-hard-criteria", head, rows.collect(), locale)
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
pub fn step_words(step: &HardStep) -> Message {
    let text = step.text.as_str();
    match &step.step {
        Step::ConflictDeclared => message!("cohort-step-conflict"),
        Step::Item { script, .. } => message!("cohort-step-item", script = *script, text = text),
        Step::Question { question } => {
            message!("cohort-step-question", question = question.as_str(), text = text)
        }
        Step::Document { .. } => message!("cohort-step-document", text = text),
        Step::Order => message!("cohort-step-order"),
        Step::OwnWording => message!("cohort-step-own-wording"),
        Step::LetFinish => message!("cohort-step-let-finish"),
        Step::NotBrokenOff => message!("cohort-step-not-broken-off"),
        Step::RatedAfterAsking => message!("cohort-step-rated-after-asking"),
        Step::Rationale => message!("cohort-step-rationale"),
        Step::Ground => message!("cohort-step-ground"),
        Step::NotedBeforeRating => message!("cohort-step-noted-before-rating"),
    }
}
