//! The public report: what was judged and how it came out, and nothing that tells who. Nothing that a person wrote
//! stands in it: no name, no remark, no rationale, no title of a document, no day, no file.

use crate::{
    locale::Locale,
    message,
    report::{
        Summary,
        document::{Block, Table},
        figure::Drawing,
    },
};

use super::{by_itself, list, outcome, part, standing_of_result, units_as};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![part("report-result", locale), outcome(summary)];
    blocks.extend(standing_of_result(summary, locale));
    blocks.extend(by_itself(summary));
    blocks.push(Block::Paragraph(locale.text("report-who-decides")));
    // An interview that was not held to its end, or is not rated yet, judges nobody.
    if summary.judged {
        blocks.extend(judged(summary, locale));
    }
    blocks.push(part("report-procedure", locale));
    let (asked, questions) = summary.asked;
    let held = match summary.minutes {
        Some(minutes) => message!("report-held", asked = asked, questions = questions, minutes = minutes),
        None => message!("report-held-untimed", asked = asked, questions = questions),
    };
    blocks.push(Block::Paragraph(locale.say(&held)));
    let warnings = summary.warnings.iter().filter(|warning| !warning.personal);
    let warnings: Vec<String> = warnings.map(|warning| warning.text.clone()).collect();
    if !warnings.is_empty() {
        blocks.push(part("report-warnings", locale));
        blocks.extend(list(warnings));
    }
    blocks
}

fn judged(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(summary.result.counts.clone()), units_without_days(summary, locale)];
    // The other figures name documents, questions asked ad hoc, and times.
    let profile = summary.figures.iter().filter(|figure| matches!(figure.drawing, Drawing::Profile(_)));
    blocks.extend(profile.cloned().map(Block::Figure));
    blocks.push(part("report-criteria", locale));
    blocks.push(criteria(summary, locale));
    blocks
}

fn units_without_days(summary: &Summary, locale: &Locale) -> Block {
    units_as("report-result", |unit| unit.outcome.clone(), |part| part.outcome.clone(), summary, locale)
}

fn criteria(summary: &Summary, locale: &Locale) -> Block {
    let head = ["figure-criterion", "report-statement", "report-status-head", "report-rating"];
    let rows = summary
        .criteria()
        .map(|each| vec![each.title.clone(), each.statement.clone(), each.status.clone(), each.rating.clone()]);
    Block::Table(Table {
        caption: locale.text("report-criteria"),
        head: head.map(|id| locale.text(id)).into(),
        rows: rows.collect(),
    })
}
