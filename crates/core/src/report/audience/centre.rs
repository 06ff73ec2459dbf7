//! The report for the centre: the full record, from which another assessor can reach the same judgement.

use crate::{
    locale::Locale,
    report::{
        CriterionStanding, CriterionSummary, EvidenceSummary, QuestionSummary, RemarkSummary, StepSummary, Summary,
        UnitSummary,
        document::{Block, HeadingLevel, Table, Tone},
    },
};

use super::{
    by_itself, follows, gap, late_recommendations, list, objections, outcome, paragraph, part, protocol, section,
    sittings::{plan, sittings},
    standing_of_result, units, what_if,
};

pub(super) fn blocks(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(summary.facts.clone())];
    blocks.extend(result(summary, locale));
    blocks.extend(follows(summary, locale));
    blocks.extend(summary.figures.iter().cloned().map(Block::Figure));
    blocks.extend(summary.units.iter().flat_map(|each| unit(each, locale)));
    blocks.push(part("report-evidence", locale));
    if summary.evidence.is_empty() {
        blocks.push(Block::Paragraph(locale.text("report-no-evidence")));
    }
    blocks.extend(summary.evidence.iter().flat_map(|item| evidence(item, locale)));
    blocks.extend(observations(summary, locale));
    blocks.extend(sittings(summary, locale));
    blocks.extend(plan(summary, locale));
    blocks.extend(procedure(summary, locale));
    blocks.extend(set_aside(summary, locale));
    blocks.extend(noted_besides(summary, locale));
    if !summary.warnings.is_empty() {
        blocks.push(part("report-warnings", locale));
        blocks.extend(list(summary.warnings.iter().map(|warning| warning.text.clone()).collect()));
    }
    if !summary.missing.is_empty() {
        blocks.push(part("report-missing", locale));
        blocks.extend(list(summary.missing.clone()));
    }
    blocks.extend(signature(summary, locale));
    blocks
}

fn result(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let result = &summary.result;
    let mut blocks = vec![part("report-result", locale), outcome(summary)];
    blocks.extend(standing_of_result(summary, locale));
    blocks.push(Block::Paragraph(result.counts.clone()));
    blocks.extend(by_itself(summary));
    blocks.push(Block::Reasons(result.reasons.clone()));
    blocks.push(Block::Paragraph(result.decision.clone()));
    blocks.extend(summary.recognition.clone().map(Block::Paragraph));
    blocks.extend(summary.resit.clone().map(Block::Paragraph));
    blocks.push(units(summary, locale));
    blocks.extend(what_if(summary, locale));
    blocks.extend(paragraph(&result.rests_on));
    blocks.extend(protocol::commission(summary, locale));
    if !summary.feedback.is_empty() {
        blocks.push(section(&locale.text("report-feedback")));
        blocks.push(Block::Quote { text: summary.feedback.clone(), source: String::new() });
    }
    blocks
}

fn unit(unit: &UnitSummary, locale: &Locale) -> Vec<Block> {
    let title = format!("{} – {}", unit.title, unit.outcome_told());
    let mut blocks = vec![Block::Heading(HeadingLevel::Part, title), Block::Reasons(unit.reasons.clone())];
    if unit.gap {
        blocks.extend((!unit.learning.by.is_empty()).then(|| Block::Facts(unit.learning.by.clone())));
    }
    blocks.extend(gap::advice(&unit.learning, locale));
    for (part, criteria) in unit.groups() {
        blocks.extend(part.map(|part| section(&format!("{} – {}", part.title, part.outcome))));
        let in_gap = unit.gap && !part.is_some_and(|part| part.recognised);
        blocks.extend(criteria.iter().flat_map(|each| criterion(each, in_gap, locale)));
    }
    blocks
}

fn criterion(criterion: &CriterionSummary, in_gap: bool, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![section(&criterion.title), Block::Paragraph(criterion.statement.clone())];
    if !criterion.maps_to.is_empty() {
        blocks.push(Block::Facts(vec![(locale.text("rubric-maps-to"), criterion.maps_to.clone())]));
    }
    // The missing judgement or rating is said once.
    let label = match criterion.standing {
        CriterionStanding::Met | CriterionStanding::NotMet | CriterionStanding::InSums => {
            format!("{}: {}", criterion.status, criterion.rating)
        }
        _ if criterion.anchor.is_empty() => criterion.rating.clone(),
        _ => format!("{} – {}", criterion.rating, criterion.status),
    };
    blocks.push(Block::Outcome { tone: Tone::None, label, meaning: criterion.anchor.clone() });
    if !criterion.reasons.is_empty() {
        blocks.push(Block::Reasons(criterion.reasons.clone()));
    }
    blocks.extend(criterion.carried_from.clone().map(Block::Paragraph));
    if !criterion.rationale.is_empty() {
        let source = locale.text("report-rationale");
        blocks.push(Block::Quote { text: criterion.rationale.clone(), source });
    }
    blocks.extend(paragraph(&criterion.self_assessment));
    if in_gap {
        let facts = gap::facts(criterion, locale);
        blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
    }
    blocks.extend(gap::advice(&criterion.learning, locale));
    blocks.extend(list(criterion.panel.clone()));
    blocks.extend(criterion.remarks.iter().map(remark));
    blocks.extend(list(criterion.heard.clone()));
    if !criterion.evidence.is_empty() {
        blocks.push(Block::Reasons(criterion.evidence.clone()));
    }
    blocks
}

pub(super) fn remark(remark: &RemarkSummary) -> Block {
    let source = format!("{} {}", remark.question, remark.time);
    Block::Quote { text: remark.text.clone(), source: source.trim_end().to_owned() }
}

fn evidence(item: &EvidenceSummary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![section(&format!("{} {}", item.id, item.title)), Block::Facts(item.facts.clone())];
    if !item.judged.is_empty() {
        let head = ["testimony-item", "testimony-answer", "testimony-example", "testimony-compared"];
        let head = head.map(|id| locale.text(id)).into();
        let rows = item.judged.iter().map(|row| row.to_vec()).collect();
        blocks.push(Block::Table(Table { caption: String::new(), head, rows }));
    }
    blocks
}

/// Each observation with its steps, their marks and times, and its remarks.
pub(super) fn observations(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.observations.iter().flat_map(|each| {
        let head = ["", "observation-step", "tables-mark", "report-time", "evidence-criteria"];
        let head = head.into_iter().filter(|id| each.timed || *id != "report-time");
        let row = |step: &StepSummary| {
            let time = each.timed.then(|| step.time.clone());
            let [number, text, mark, criteria] =
                [&step.number, &step.text, &step.mark, &step.criteria].map(Clone::clone);
            [Some(number), Some(text), Some(mark), time, Some(criteria)].into_iter().flatten().collect()
        };
        let table = Table {
            caption: String::new(),
            head: head.map(|id| if id.is_empty() { String::new() } else { locale.text(id) }).collect(),
            rows: each.steps.iter().map(row).collect(),
        };
        let blocks = [section(&each.title), Block::Facts(each.facts.clone()), Block::Table(table)];
        blocks.into_iter().chain(each.remarks.iter().map(remark)).collect::<Vec<_>>()
    });
    under("report-observations", told.collect(), locale)
}

fn procedure(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let timed = summary.entered_from_paper.is_none();
    let several = !summary.sittings.is_empty();
    let column = |wanted: bool, cell: String| wanted.then_some(cell);
    let head = ["report-question", "report-wording", "report-state", "sitting-number", "report-time", "report-probes"];
    let head = head.into_iter().filter(|id| timed || *id != "report-time");
    let head = head.filter(|id| several || *id != "sitting-number");
    let row = |question: &QuestionSummary| {
        let [id, wording, state] = [&question.id, &question.wording, &question.state].map(|cell| Some(cell.clone()));
        let (time, probes) = (column(timed, question.length.clone()), Some(question.probes.join("; ")));
        let sitting = column(several, summary.sittings_of(&question.id));
        [id, wording, state, sitting, time, probes].into_iter().flatten().collect()
    };
    let table = Table {
        caption: locale.text("report-questions"),
        head: head.map(|id| locale.text(id)).collect(),
        rows: summary.questions.iter().map(row).collect(),
    };
    let mut blocks = vec![part("report-procedure", locale), Block::Facts(summary.opening.clone())];
    blocks.extend(consent(summary, locale));
    blocks.push(Block::Table(table));
    let words = summary.candidate_words.iter().map(|each| each.fact.clone());
    blocks.push(Block::Facts(summary.closing.iter().cloned().chain(words).collect()));
    blocks
}

/// What is on record of consent, with its text as it was shown.
fn consent(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let consent = &summary.consent;
    let mut blocks: Vec<Block> =
        (!consent.facts.is_empty()).then(|| Block::Facts(consent.facts.clone())).into_iter().collect();
    let source = locale.text("report-consent-text");
    blocks.extend((!consent.text.is_empty()).then(|| Block::Quote { text: consent.text.clone(), source }));
    blocks.extend(summary.letterhead.as_ref().and_then(|head| head.consent_stops.clone()).map(Block::Paragraph));
    blocks
}

/// Ratings of criteria that do not apply any longer.
fn set_aside(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.set_aside.iter().flat_map(|each| {
        let rating = Block::Outcome { tone: Tone::None, label: each.rating.clone(), meaning: String::new() };
        let source = locale.text("report-rationale");
        let because = (!each.rationale.is_empty()).then(|| Block::Quote { text: each.rationale.clone(), source });
        [section(&each.title), rating].into_iter().chain(because)
    });
    under("report-set-aside", told.collect(), locale)
}

/// Remarks and points heard that stand beneath no criterion: on opening questions, and on criteria that do not apply.
fn noted_besides(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.questions.iter().flat_map(|question| {
        let remarks = question.remarks.iter().filter(|each| !summary.criteria().any(|one| one.remarks.contains(each)));
        let heard = question.heard.iter().filter(|each| !summary.criteria().any(|one| one.heard.contains(each)));
        let noted: Vec<Block> = remarks.map(remark).chain(list(heard.cloned().collect())).collect();
        let heading = (!noted.is_empty()).then(|| section(&format!("{} {}", question.id, question.wording)));
        heading.into_iter().chain(noted)
    });
    under("report-noted-besides", told.collect(), locale)
}

/// A part with its heading, unless there is nothing in it.
fn under(heading: &str, blocks: Vec<Block>, locale: &Locale) -> Vec<Block> {
    let heading = (!blocks.is_empty()).then(|| part(heading, locale));
    heading.into_iter().chain(blocks).collect()
}

fn signature(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![part("report-signature", locale), Block::Paragraph(summary.signature.clone())];
    blocks.push(Block::Paragraph(summary.trail.clone()));
    blocks.push(Block::Facts(vec![(locale.text("report-code"), summary.verification_code.clone())]));
    blocks.push(Block::Paragraph(locale.text("report-code-explained")));
    blocks.extend(list(summary.informed.iter().chain(&summary.late_resits).cloned().collect()));
    blocks.extend(late_recommendations(summary, locale));
    blocks.extend(objections(summary, locale));
    if !summary.amendments.is_empty() {
        blocks.push(part("report-amendments", locale));
    }
    for amendment in &summary.amendments {
        blocks.push(Block::Quote { text: amendment.text.clone(), source: amendment.title.clone() });
        blocks.push(Block::Facts(amendment.facts.clone()));
    }
    if !summary.moderations.is_empty() {
        blocks.push(part("report-moderations", locale));
    }
    for moderation in &summary.moderations {
        blocks.push(section(&moderation.title));
        blocks.push(Block::Facts(moderation.findings.clone()));
        blocks.extend(paragraph(&moderation.remark));
    }
    blocks
}
