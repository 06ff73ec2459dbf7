//! The letter to the candidate, in plain language: what was shown, what was not and why, what to do next, how to appeal.

use crate::{
    locale::Locale,
    message,
    report::{CriterionSummary, Standing, Summary, UnitSummary, document::Block},
};

use super::{list, outcome, paragraph, part, section, units};

pub fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let opening = message!("letter-opening", date = summary.date.as_str(), rubric = summary.rubric.as_str());
    let mut blocks = vec![Block::Paragraph(locale.say(&opening)), outcome(summary)];
    blocks.push(Block::Paragraph(locale.text("letter-who-decides")));
    blocks.extend((summary.units.len() > 1).then(|| units(summary, locale)));
    blocks.extend(shown(summary, locale));
    blocks.extend(not_shown(summary, locale));
    blocks.extend(not_judged(summary, locale));
    blocks.extend(next(summary, locale));
    if !summary.feedback.is_empty() {
        blocks.push(part("letter-feedback", locale));
        blocks.push(Block::Quote { text: summary.feedback.clone(), source: summary.assessor.clone() });
    }
    blocks.push(part("letter-disagree", locale));
    blocks.push(Block::Paragraph(summary.appeal.clone()));
    blocks.push(Block::Paragraph(locale.text("letter-record")));
    blocks.push(Block::Paragraph(summary.signature.clone()));
    blocks.push(Block::Facts(vec![(locale.text("report-code"), summary.verification_code.clone())]));
    blocks
}

/// The units that have criteria of this standing, with these criteria.
fn standing(summary: &Summary, wanted: Standing) -> Vec<(&UnitSummary, Vec<&CriterionSummary>)> {
    let of = |unit: &UnitSummary, each: &CriterionSummary| each.standing == wanted && !unit.criteria.is_empty();
    let units = summary.units.iter();
    let units = units.map(|unit| (unit, unit.criteria.iter().filter(|each| of(unit, each)).collect::<Vec<_>>()));
    units.filter(|(_, criteria)| !criteria.is_empty()).collect()
}

fn shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let met = standing(summary, Standing::Met);
    if met.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![part("letter-shown", locale), Block::Paragraph(locale.text("letter-shown-explained"))];
    for (unit, criteria) in met {
        blocks.push(section(&unit.title));
        blocks.extend(list(criteria.iter().map(|each| format!("{}. {}", each.title, each.statement)).collect()));
    }
    blocks
}

fn not_shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let not_met = standing(summary, Standing::NotMet);
    if not_met.is_empty() {
        return Vec::new();
    }
    let mut blocks =
        vec![part("letter-not-shown", locale), Block::Paragraph(locale.text("letter-not-shown-explained"))];
    for criterion in not_met.into_iter().flat_map(|(_, criteria)| criteria) {
        blocks.push(section(&criterion.title));
        blocks.push(Block::Paragraph(criterion.statement.clone()));
        let facts = [("letter-seen", &criterion.anchor), ("letter-asked-for", &criterion.anchor_needed)];
        blocks.push(Block::Facts(facts.map(|(id, text)| (locale.text(id), text.clone())).into()));
    }
    blocks
}

fn not_judged(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let open = standing(summary, Standing::NotEnoughEvidence);
    if open.is_empty() {
        return Vec::new();
    }
    let mut blocks =
        vec![part("letter-not-judged", locale), Block::Paragraph(locale.text("letter-not-judged-explained"))];
    for criterion in open.into_iter().flat_map(|(_, criteria)| criteria) {
        blocks.push(section(&criterion.title));
        blocks.push(Block::Paragraph(criterion.statement.clone()));
        let asked_for = (locale.text("letter-asked-for"), criterion.anchor_needed.clone());
        blocks.push(Block::Facts(vec![asked_for]));
        blocks.extend(list(criterion.wanted.clone()));
    }
    blocks
}

/// Further evidence, training, and the shortest way to a better result.
fn next(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let titles = |wanted: Standing| -> Vec<String> {
        summary.criteria().filter(|each| each.standing == wanted).map(|each| each.title.clone()).collect()
    };
    let (evidence, training) = (titles(Standing::NotEnoughEvidence), titles(Standing::NotMet));
    if evidence.is_empty() && training.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![part("letter-next", locale)];
    if !evidence.is_empty() {
        blocks.push(Block::Paragraph(locale.text("letter-bring-evidence")));
        blocks.extend(list(evidence));
        blocks.extend(paragraph(&summary.evidence_until));
    }
    if !training.is_empty() {
        blocks.push(Block::Paragraph(locale.text("letter-train")));
        blocks.extend(list(training));
    }
    if !summary.result.better.is_empty() {
        blocks.push(Block::Paragraph(locale.text("letter-shortest")));
        blocks.extend(super::ways(&summary.result.better));
    }
    blocks
}
