//! Audiences of reports. Each gets a document of its own from the one summary: what it may see, in the order in which
//! it wants to read.

mod assessor;
mod candidate;
mod centre;
mod gap;
mod protocol;
mod public;
pub(super) mod sittings;

use crate::{locale::Locale, message};

use super::{
    PartSummary, Summary, UnitSummary, WaySummary,
    document::{Block, Document, HeadingLevel, Table, part},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// A letter in plain language: what was shown, what was not and why, what to do next, how to appeal.
    Candidate,
    /// The full record.
    Centre,
    /// Notes and what is left to do.
    Assessor,
    /// The commission, each of whose members signs: the result and how it was voted on.
    Protocol,
    /// The public, to whom nothing tells who took part.
    Public,
}

impl Audience {
    pub const ALL: [Audience; 5] =
        [Audience::Candidate, Audience::Centre, Audience::Assessor, Audience::Protocol, Audience::Public];

    pub fn name(self) -> &'static str {
        match self {
            Audience::Candidate => "candidate",
            Audience::Centre => "centre",
            Audience::Assessor => "assessor",
            Audience::Protocol => "protocol",
            Audience::Public => "public",
        }
    }
}

/// The title of a report, by the rubric's title, with its version where the reader knows versions.
pub fn title(rubric: &str, audience: Audience, locale: &Locale) -> String {
    locale.say(&message!("report-title", audience = audience.name(), rubric = rubric))
}

/// The report for an audience, its own words in the locale's language.
pub fn document(summary: &Summary, audience: Audience, locale: &Locale) -> Document {
    let who = match audience {
        Audience::Public => locale.text("report-anonymous"),
        _ => locale.say(&message!(
            "report-about",
            candidate = summary.candidate.as_str(),
            date = summary.date.as_str(),
            assessor = summary.assessor.as_str()
        )),
    };
    // A version says nothing to a candidate.
    let rubric = if audience == Audience::Candidate { &summary.rubric_title } else { &summary.rubric };
    let is_letter = audience == Audience::Candidate;
    let head = summary.letterhead.as_ref().filter(|_| is_letter);
    let above = head.map(|head| vec![head.head.clone(), Block::Facts(head.details.clone())]);
    Document {
        title: if is_letter && summary.is_corrected() {
            locale.say(&message!("report-title", audience = "corrected", rubric = rubric.as_str()))
        } else {
            title(rubric, audience, locale)
        },
        subtitle: who,
        language: locale.language().clone(),
        is_letter,
        above: above.unwrap_or_default(),
        blocks: {
            let mut blocks = match audience {
                Audience::Candidate => candidate::blocks(summary, locale),
                Audience::Centre => centre::blocks(summary, locale),
                Audience::Assessor => assessor::blocks(summary, locale),
                Audience::Protocol => protocol::blocks(summary, locale),
                Audience::Public => public::blocks(summary, locale),
            };
            if summary.practice {
                blocks.insert(0, Block::Paragraph(locale.text("report-practice")));
            }
            blocks
        },
    }
}

fn section(text: &str) -> Block {
    Block::Heading(HeadingLevel::Section, text.to_owned())
}

/// A paragraph, unless there is nothing to say.
fn paragraph(text: &str) -> Option<Block> {
    (!text.is_empty()).then(|| Block::Paragraph(text.to_owned()))
}

/// A list, unless it is empty.
fn list(items: Vec<String>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(items))
}

fn outcome(summary: &Summary) -> Block {
    let result = &summary.result;
    Block::Outcome { tone: result.tone, label: result.label.clone(), meaning: result.meaning.clone() }
}

/// The notes that the result may still change, and that the assessor departed from the computed one: wherever an
/// outcome is told.
fn standing_of_result(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let computed = message!("report-computed", label = summary.result.computed.as_str());
    let departed = summary.result.departed.is_some().then(|| locale.say(&computed));
    let draft = summary.draft.then(|| locale.text("report-draft"));
    departed.into_iter().chain(draft).map(Block::Paragraph).collect()
}

/// What is recognised by itself, with qualification and profession.
fn by_itself(summary: &Summary) -> Option<Block> {
    let named = &summary.result.by_itself;
    (!named.is_empty()).then(|| Block::Facts(named.clone()))
}

/// Recommendations that were added after the signature.
fn late_recommendations(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.late_recommendations.iter();
    let told = told.map(|(text, source)| Block::Quote { text: text.clone(), source: source.clone() });
    let told: Vec<Block> = told.collect();
    let heading = (!told.is_empty()).then(|| part("report-recommendations", locale));
    heading.into_iter().chain(told).collect()
}

/// What the candidate objected, each with its answer or the note that there is none yet.
fn objections(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.objections.iter().flat_map(|each| {
        let objection = Block::Quote { text: each.text.clone(), source: each.title.clone() };
        let answer = match &each.answer {
            Some((title, text)) => Block::Quote { text: text.clone(), source: title.clone() },
            None => Block::Paragraph(locale.text("objection-open")),
        };
        [objection, answer]
    });
    let told: Vec<Block> = told.collect();
    let heading = (!told.is_empty()).then(|| part("report-objections", locale));
    heading.into_iter().chain(told).collect()
}

/// Ways to another result, each with its sets of changes.
fn ways(ways: &[WaySummary]) -> Vec<Block> {
    let blocks = ways.iter().map(|way| [Block::Paragraph(way.title.clone()), Block::List(way.sets.clone())]);
    blocks.flatten().collect()
}

/// The changes that would make the result another, under a heading.
fn what_if(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let result = &summary.result;
    if result.better.is_empty() && result.falls.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![section(&locale.text("report-what-if"))];
    blocks.extend(ways(&result.better));
    blocks.extend(ways(result.falls.as_slice()));
    blocks.extend((!result.complete).then(|| Block::Paragraph(locale.text("report-not-all-looked-at"))));
    blocks
}

/// The session that this one follows, with all that was carried over and what was not.
fn follows(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let Some(follows) = &summary.follows else { return Vec::new() };
    let mut blocks = vec![part("follow-heading", locale), Block::Paragraph(follows.told.clone())];
    for (name, lines) in &follows.groups {
        blocks.push(section(name));
        blocks.extend(list(lines.clone()));
    }
    blocks
}

/// Each unit with its outcome and credits.
fn units(summary: &Summary, locale: &Locale) -> Block {
    units_as("report-result", UnitSummary::outcome_told, |part| part.outcome.clone(), summary, locale)
}

/// Each unit with what is said of its outcome, under a heading, and its credits; beneath it each part that is recognised
/// without it.
fn units_as(
    result: &str,
    outcome: impl Fn(&UnitSummary) -> String,
    outcome_of_part: impl Fn(&PartSummary) -> String,
    summary: &Summary,
    locale: &Locale,
) -> Block {
    let levels = summary.units.iter().any(|unit| !unit.level.is_empty());
    let mut head = vec!["report-unit", result, "report-credits-head"];
    head.extend(levels.then_some("report-level"));
    let row = |unit: &UnitSummary| {
        let mut row = vec![unit.title.clone(), outcome(unit), unit.credits.clone()];
        row.extend(levels.then(|| unit.level.clone()));
        let parts = unit.parts.iter().filter(|part| part.recognised).map(|part| {
            let mut row = vec![part.title.clone(), outcome_of_part(part), String::new()];
            row.extend(levels.then(String::new));
            row
        });
        [row].into_iter().chain(parts).collect::<Vec<_>>()
    };
    Block::Table(Table {
        caption: locale.text("report-units"),
        head: head.into_iter().map(|id| locale.text(id)).collect(),
        rows: summary.units.iter().flat_map(row).collect(),
    })
}
