//! The letter to the candidate, in plain language: what was shown, what was not and why, what to do next, how to
//! appeal.

use crate::{
    locale::Locale,
    message,
    report::{
        CriterionStanding, CriterionSummary, Summary, UnitSummary, WaySummary,
        document::{Block, Tone},
    },
};

use super::{list, outcome, paragraph, part, section, units};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let (date, rubric) = (summary.date.as_str(), summary.rubric.as_str());
    let opening = if summary.draft {
        message!("letter-opening-draft", date = date, rubric = rubric)
    } else {
        message!("letter-opening", date = date, rubric = rubric)
    };
    let mut blocks = vec![Block::Paragraph(locale.say(&opening)), outcome(summary)];
    if let Some(reason) = &summary.result.departed {
        let departed = message!("letter-departed", label = summary.result.computed.as_str());
        blocks.push(Block::Paragraph(locale.say(&departed)));
        blocks.push(Block::Quote { text: reason.clone(), source: summary.assessor.clone() });
    }
    blocks.push(Block::Paragraph(locale.text("letter-who-decides")));
    // An interview that was not held to its end, or is not rated yet, judges nobody.
    if summary.judged {
        blocks.extend((summary.units.len() > 1).then(|| units(summary, locale)));
        blocks.extend(shown(summary, locale));
        blocks.extend(not_shown(summary, locale));
        blocks.extend(not_judged(summary, locale));
        blocks.extend(stronger(summary, locale));
        blocks.extend(left_to_others(summary, locale));
        blocks.extend(next(summary, locale));
    }
    if !summary.feedback.is_empty() {
        blocks.push(part("letter-feedback", locale));
        blocks.push(Block::Quote { text: summary.feedback.clone(), source: summary.assessor.clone() });
    }
    blocks.push(part("letter-disagree", locale));
    blocks.push(Block::Paragraph(summary.appeal.clone()));
    blocks.push(Block::Paragraph(locale.text("letter-record")));
    blocks.push(Block::Paragraph(summary.signature.clone()));
    blocks.extend((!summary.amendments.is_empty()).then(|| Block::Paragraph(locale.text("letter-amended"))));
    blocks.push(Block::Facts(vec![(locale.text("report-code"), summary.verification_code.clone())]));
    blocks
}

/// The units that have criteria of this standing, with these criteria. The gaps of a recognised unit stand in nobody's
/// way: they are told apart.
fn standing(
    summary: &Summary,
    wanted: CriterionStanding,
    recognised: Option<bool>,
) -> Vec<(&UnitSummary, Vec<&CriterionSummary>)> {
    let units = summary.units.iter().filter(|unit| recognised.is_none_or(|recognised| unit.recognised == recognised));
    let units =
        units.map(|unit| (unit, unit.criteria.iter().filter(|each| each.standing == wanted).collect::<Vec<_>>()));
    units.filter(|(_, criteria)| !criteria.is_empty()).collect()
}

/// Titles of the criteria of this standing.
fn titles(summary: &Summary, wanted: CriterionStanding, recognised: bool) -> Vec<String> {
    let units = standing(summary, wanted, Some(recognised)).into_iter();
    units.flat_map(|(_, criteria)| criteria).map(|each| each.title.clone()).collect()
}

/// A part with a sentence that explains it, unless there is nothing to tell.
fn explained(heading: &str, sentence: &str, blocks: Vec<Block>, locale: &Locale) -> Vec<Block> {
    if blocks.is_empty() {
        return Vec::new();
    }
    [part(heading, locale), Block::Paragraph(locale.text(sentence))].into_iter().chain(blocks).collect()
}

fn stronger(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut below = titles(summary, CriterionStanding::NotMet, true);
    below.extend(titles(summary, CriterionStanding::NotEnoughEvidence, true));
    explained("letter-stronger", "letter-stronger-explained", list(below).into_iter().collect(), locale)
}

fn left_to_others(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let referred = list(summary.referred.clone()).into_iter().collect();
    explained("letter-referred", "letter-referred-explained", referred, locale)
}

fn shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let of_unit = |(unit, criteria): (&UnitSummary, Vec<&CriterionSummary>)| {
        let met = criteria.iter().map(|each| format!("{}. {}", each.title, each.statement)).collect();
        [section(&unit.title)].into_iter().chain(list(met))
    };
    let met = standing(summary, CriterionStanding::Met, None).into_iter().flat_map(of_unit).collect();
    explained("letter-shown", "letter-shown-explained", met, locale)
}

fn not_shown(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let below = not_met(summary, CriterionStanding::NotMet, |criterion| {
        let facts = [("letter-seen", &criterion.anchor), ("letter-asked-for", &criterion.anchor_needed)];
        vec![Block::Facts(facts.map(|(id, text)| (locale.text(id), text.clone())).into())]
    });
    explained("letter-not-shown", "letter-not-shown-explained", below, locale)
}

fn not_judged(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let open = not_met(summary, CriterionStanding::NotEnoughEvidence, |criterion| {
        let asked_for = (locale.text("letter-asked-for"), criterion.anchor_needed.clone());
        [Block::Facts(vec![asked_for])].into_iter().chain(list(criterion.wanted.clone())).collect()
    });
    explained("letter-not-judged", "letter-not-judged-explained", open, locale)
}

/// The evidence asked for by each criterion of this standing in the units that are not recognised, and more about it.
fn not_met(summary: &Summary, wanted: CriterionStanding, more: impl Fn(&CriterionSummary) -> Vec<Block>) -> Vec<Block> {
    let criteria = standing(summary, wanted, Some(false)).into_iter().flat_map(|(_, criteria)| criteria);
    let told = |criterion: &CriterionSummary| {
        [section(&criterion.title), Block::Paragraph(criterion.statement.clone())].into_iter().chain(more(criterion))
    };
    criteria.flat_map(told).collect()
}

/// Next steps: further evidence, training, and the shortest way to a better result.
fn next(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let evidence = titles(summary, CriterionStanding::NotEnoughEvidence, false);
    let training = titles(summary, CriterionStanding::NotMet, false);
    if summary.result.tone == Tone::Reached || (evidence.is_empty() && training.is_empty()) {
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
    let better = summary.result.better.iter().filter(|way| !way.sets_without_doubts.is_empty());
    let better: Vec<WaySummary> =
        better.map(|way| WaySummary { sets: way.sets_without_doubts.clone(), ..way.clone() }).collect();
    // Changes that lead on from the computed result do not lead on from another.
    if summary.result.departed.is_none() && !better.is_empty() {
        let id = if summary.result.complete { "letter-shortest" } else { "letter-a-way" };
        blocks.push(Block::Paragraph(locale.text(id)));
        blocks.extend(super::ways(&better));
    }
    blocks
}
