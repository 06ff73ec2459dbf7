//! The debrief of a practice session as a document, and the progress over several. What is told of whom: only the
//! trainee and the fictional candidate. One part of the document to each file.

mod advice;
mod asking;
mod evidence;
mod procedure;
mod progress;
mod ratings;

pub use evidence::{Claimable, claimable};
pub use progress::course;

use crate::{
    locale::Locale,
    message,
    practice::debrief::{Debrief, Measured, Progress, UnmeasuredReason},
    rubric::{CriterionId, Rubric},
    session::Outcome,
};

use super::{
    document::{Block, Document, HeadingLevel, Table, part},
    measured,
};

/// The data that the parts of a debrief are made from.
struct DebriefSource<'a> {
    debrief: &'a Debrief,
    rubric: &'a Rubric,
    locale: &'a Locale,
}

/// The whole, in parts: what went well and what to work on, outcome, ratings, evidence, asking, documents, procedure,
/// and the progress where there are several attempts.
pub fn debrief_document(debrief: &Debrief, progress: &Progress, rubric: &Rubric, locale: &Locale) -> Document {
    let from = DebriefSource { debrief, rubric, locale };
    let mut blocks = vec![Block::Paragraph(locale.text("debrief-explained"))];
    blocks.extend(debrief.case.changed.then(|| Block::Paragraph(locale.text("debrief-case-changed"))));
    blocks.extend(advice::blocks(&from));
    blocks.extend(outcome(&from));
    blocks.extend(ratings::blocks(&from));
    blocks.extend(evidence::blocks(&from));
    blocks.extend(asking::blocks(&from));
    blocks.extend(procedure::documents(&from));
    blocks.extend(procedure::blocks(&from));
    blocks.extend(progress::blocks(progress, locale));
    Document {
        title: locale.say(&message!("debrief-title", case = debrief.case.title.as_str())),
        subtitle: locale.say(&message!(
            "debrief-about",
            trainee = debrief.trainee.as_str(),
            date = locale.date(debrief.signed.date_naive()),
            rubric = rubric.titled(&debrief.language)
        )),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}

fn outcome(from: &DebriefSource) -> Vec<Block> {
    let outcomes = &from.debrief.outcomes;
    let mut facts = vec![
        (from.text("debrief-outcome-own"), from.outcome(outcomes.recommended)),
        (
            from.text("debrief-outcome-computed"),
            outcomes.computed.map_or_else(|| from.text("debrief-outcome-none"), |outcome| from.outcome(outcome)),
        ),
        (from.text("debrief-outcome-reference"), from.outcome(outcomes.reference)),
    ];
    if !outcomes.units_otherwise.is_empty() {
        facts.push((from.text("debrief-outcome-units"), ids(&outcomes.units_otherwise)));
    }
    if !outcomes.critical_otherwise.is_empty() {
        facts.push((from.text("debrief-outcome-critical"), ids(&outcomes.critical_otherwise)));
    }
    vec![from.part("debrief-outcome"), Block::Facts(facts)]
}

impl DebriefSource<'_> {
    fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    fn part(&self, id: &str) -> Block {
        part(id, self.locale)
    }

    fn section(&self, id: &str) -> Block {
        Block::Heading(HeadingLevel::Section, self.text(id))
    }

    fn paragraph(&self, id: &str) -> Block {
        Block::Paragraph(self.text(id))
    }

    /// A table, unless it is empty.
    fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Option<Block> {
        let head = head.iter().map(|id| self.text(id)).collect();
        (!rows.is_empty()).then(|| Block::Table(Table { caption: self.text(caption), head, rows }))
    }

    fn outcome(&self, outcome: Outcome) -> String {
        self.rubric.outcome_words(outcome).label.get(&self.debrief.language).to_owned()
    }

    fn criterion(&self, id: &CriterionId) -> String {
        match self.rubric.criterion(id) {
            Some(criterion) => format!("{id} {}", criterion.title.get(&self.debrief.language)),
            None => id.to_string(),
        }
    }
}

/// A list under a heading of its own, unless it is empty.
fn list(heading: &str, items: Vec<String>, from: &DebriefSource) -> Vec<Block> {
    match items.is_empty() {
        true => Vec::new(),
        false => vec![from.section(heading), Block::List(items)],
    }
}

fn ids<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// `2 of 4 (50%)`, or why there is none.
fn share(measured: Measured, locale: &Locale) -> String {
    measured::share(measured, locale).unwrap_or_else(|| unknown(measured, locale))
}

/// `0.33 (n = 4)`, or why there is none.
fn number(measured: Measured, locale: &Locale) -> String {
    measured::number(measured, locale).unwrap_or_else(|| unknown(measured, locale))
}

fn unknown(measured: Measured, locale: &Locale) -> String {
    let why = measured.why.map_or("nothing", why_name);
    locale.say(&message!("debrief-unknown", why = why, n = measured.n))
}

/// The name by which messages choose their words.
fn why_name(why: UnmeasuredReason) -> &'static str {
    match why {
        UnmeasuredReason::NothingToCompare => "nothing",
        UnmeasuredReason::TooFew => "few",
        UnmeasuredReason::ScalesDiffer => "scales",
        UnmeasuredReason::NoCategories => "measured",
        UnmeasuredReason::ChanceAgreesAlways => "chance",
    }
}
