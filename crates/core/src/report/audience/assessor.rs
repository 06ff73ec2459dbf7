//! The report for the assessor: what is left to do, then the notes in the order of the questions.

use crate::{
    locale::Locale,
    message,
    report::{
        Summary,
        document::{Block, Table},
    },
};

use super::{
    centre::{observations, remark},
    follows, list, outcome, part, section,
    sittings::{plan, sittings},
    standing_of_result, what_if,
};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(summary.facts.clone()), outcome(summary)];
    blocks.extend(standing_of_result(summary, locale));
    blocks.push(Block::Paragraph(summary.result.decision.clone()));
    blocks.push(part("report-follow-ups", locale));
    match list(summary.follow_ups.clone()) {
        Some(list) => blocks.push(list),
        None => blocks.push(Block::Paragraph(locale.text("report-no-follow-ups"))),
    }
    if !summary.warnings.is_empty() {
        blocks.push(section(&locale.text("report-warnings")));
        blocks.extend(list(summary.warnings.iter().map(|warning| warning.text.clone()).collect()));
    }
    blocks.extend(plan(summary, locale));
    blocks.extend(what_if(summary, locale));
    blocks.extend(follows(summary, locale));
    blocks.push(part("report-ratings", locale));
    blocks.push(ratings(summary, locale));
    blocks.extend(summary.figures.iter().cloned().map(Block::Figure));
    blocks.extend(sittings(summary, locale));
    blocks.push(part("report-notes", locale));
    for question in &summary.questions {
        blocks.push(section(&format!("{} {}", question.id, question.wording)));
        let sitting = match summary.sittings_of(&question.id).as_str() {
            "" => String::new(),
            numbers => {
                let count = numbers.split(',').count();
                locale.say(&message!("sitting-of", count = count, numbers = numbers))
            }
        };
        let told = [&question.state, &sitting, &question.length].into_iter().filter(|each| !each.is_empty());
        blocks.push(Block::Paragraph(told.cloned().collect::<Vec<_>>().join(" · ")));
        blocks.extend(list(question.probes.clone()));
        blocks.extend(question.remarks.iter().map(remark));
    }
    blocks.extend(observations(summary, locale));
    blocks
}

fn ratings(summary: &Summary, locale: &Locale) -> Block {
    let head = ["figure-criterion", "report-rating", "report-rationale"].map(|id| locale.text(id));
    let rows = summary.criteria().map(|each| vec![each.title.clone(), each.rating.clone(), each.rationale.clone()]);
    Block::Table(Table { caption: locale.text("report-ratings"), head: head.into(), rows: rows.collect() })
}
