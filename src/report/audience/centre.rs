//! The report for the centre: the full record, from which another assessor can reach the same judgement.

use crate::{
    locale::Locale,
    report::{
        CriterionSummary, EvidenceSummary, Summary, UnitSummary,
        document::{Block, Level, Table, Tone},
    },
};

pub fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let part = |id: &str| Block::Heading(Level::Part, locale.text(id));
    let mut blocks = vec![Block::Facts(summary.facts.clone()), part("report-result")];
    blocks.push(Block::Outcome { tone: Tone::None, label: summary.outcome.clone(), meaning: summary.meaning.clone() });
    blocks.push(Block::List(summary.reasons.clone()));
    blocks.push(Block::Paragraph(summary.decision.clone()));
    if !summary.feedback.is_empty() {
        blocks.push(Block::Heading(Level::Section, locale.text("report-feedback")));
        blocks.push(Block::Quote { text: summary.feedback.clone(), source: String::new() });
    }
    blocks.extend(summary.units.iter().flat_map(|each| unit(each, locale)));
    blocks.push(part("report-evidence"));
    if summary.evidence.is_empty() {
        blocks.push(Block::Paragraph(locale.text("report-no-evidence")));
    }
    blocks.extend(summary.evidence.iter().flat_map(evidence));
    blocks.push(part("report-procedure"));
    blocks.push(Block::Facts(summary.opening.clone()));
    blocks.push(Block::Table(questions(summary, locale)));
    blocks.push(Block::Facts(summary.closing.clone()));
    if !summary.missing.is_empty() {
        blocks.push(part("report-missing"));
        blocks.push(Block::List(summary.missing.clone()));
    }
    blocks.push(part("report-signature"));
    blocks.push(Block::Paragraph(summary.signature.clone()));
    blocks.push(Block::Paragraph(summary.trail.clone()));
    if !summary.amendments.is_empty() {
        blocks.push(part("report-amendments"));
    }
    for amendment in &summary.amendments {
        blocks.push(Block::Quote { text: amendment.text.clone(), source: amendment.title.clone() });
        blocks.push(Block::Facts(amendment.facts.clone()));
    }
    blocks
}

fn unit(unit: &UnitSummary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(Level::Part, format!("{} – {}", unit.title, unit.outcome)),
        Block::List(unit.reasons.clone()),
    ];
    blocks.extend(unit.criteria.iter().flat_map(|each| criterion(each, locale)));
    blocks
}

fn criterion(criterion: &CriterionSummary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(Level::Section, criterion.title.clone()),
        Block::Paragraph(criterion.statement.clone()),
        Block::Outcome { tone: Tone::None, label: criterion.rating.clone(), meaning: criterion.anchor.clone() },
    ];
    if !criterion.rationale.is_empty() {
        let source = locale.text("report-rationale");
        blocks.push(Block::Quote { text: criterion.rationale.clone(), source });
    }
    let remark = |remark: &crate::report::RemarkSummary| Block::Quote {
        text: remark.text.clone(),
        source: format!("{} {}", remark.question, remark.time),
    };
    blocks.extend(criterion.remarks.iter().map(remark));
    let named = |id: &str, values: &[String]| {
        let name = locale.text(id);
        values.iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>()
    };
    let facts = [named("report-heard", &criterion.heard), named("report-evidence-item", &criterion.evidence)].concat();
    blocks.push(Block::Facts(facts));
    blocks
}

fn evidence(item: &EvidenceSummary) -> [Block; 2] {
    let title = format!("{} {}", item.id, item.title);
    [Block::Heading(Level::Section, title), Block::Facts(item.facts.clone())]
}

fn questions(summary: &Summary, locale: &Locale) -> Table {
    let head = ["report-question", "report-wording", "report-state", "report-time", "report-probes"];
    let row = |question: &crate::report::QuestionSummary| {
        let probes = question.probes.join("; ");
        vec![question.id.clone(), question.wording.clone(), question.state.clone(), question.length.clone(), probes]
    };
    Table {
        caption: locale.text("report-procedure"),
        head: head.map(|id| locale.text(id)).into(),
        rows: summary.questions.iter().map(row).collect(),
    }
}
