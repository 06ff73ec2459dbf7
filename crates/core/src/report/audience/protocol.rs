//! The protocol: the result, how the commission voted on it, and a place for the signature of each. Without a commission
//! the assessors sign it.

use crate::{
    locale::Locale,
    report::{
        Summary,
        document::{Block, Table, part},
    },
};

use super::{outcome, standing_of_result, units};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        (!summary.profession.is_empty()).then(|| Block::Facts(summary.profession.clone())).into_iter().collect();
    blocks.extend([part("report-result", locale), outcome(summary)]);
    blocks.extend(standing_of_result(summary, locale));
    blocks.push(Block::Paragraph(summary.result.decision.clone()));
    blocks.push(units(summary, locale));
    blocks.extend(summary.resit.clone().map(Block::Paragraph));
    blocks.extend(commission(summary, locale));
    blocks.push(part("report-signatures", locale));
    let signers: Vec<(String, String)> = match &summary.commission {
        Some(commission) => commission.signers.clone(),
        None => summary.raters.iter().map(|name| (name.clone(), locale.text("prepare-assessor"))).collect(),
    };
    blocks.extend(signers.into_iter().map(|(name, position)| Block::SignatureBlock { name, position }));
    blocks.push(Block::Paragraph(summary.signature.clone()));
    blocks.push(Block::Facts(vec![(locale.text("report-code"), summary.verification_code.clone())]));
    blocks
}

/// The commission with its rules, the votes of its members and what they come to.
pub(super) fn commission(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let Some(commission) = &summary.commission else { return Vec::new() };
    let head =
        ["commission-member", "commission-role-head", "commission-vote-head", "commission-reason", "report-time"];
    let timed = commission.votes.iter().any(|row| !row[4].is_empty());
    let columns = if timed { 5 } else { 4 };
    let table = Table {
        caption: String::new(),
        head: head.iter().take(columns).map(|id| locale.text(id)).collect(),
        rows: commission.votes.iter().map(|row| row.iter().take(columns).cloned().collect()).collect(),
    };
    vec![
        part("report-commission", locale),
        Block::Paragraph(commission.rules.clone()),
        Block::Table(table),
        Block::Paragraph(commission.tally.clone()),
    ]
}
