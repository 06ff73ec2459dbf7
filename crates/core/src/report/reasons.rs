//! Reasons and what would change a result, in words: for reports, the screen and the command line alike.

use crate::{
    judgement::{PossibleChange, ReasonNode, Way, WhatIf},
    locale::{Language, Locale},
    message,
    rubric::Rubric,
};

use super::{WaySummary, document::Branch};

/// The rubric and the language of the words.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    pub rubric: &'a Rubric,
    /// The language of the rubric's texts.
    pub language: &'a Language,
    pub locale: &'a Locale,
}

/// A node of the tree of reasons, and all beneath it.
pub fn branch(node: &ReasonNode, wording: Wording) -> Branch {
    Branch {
        text: wording.locale.say(&node.says.explain(wording.rubric, wording.language)),
        beneath: node.because.iter().map(|node| branch(node, wording)).collect(),
    }
}

/// A way to a better outcome.
pub fn better(way: &Way, wording: Wording) -> WaySummary {
    let (steps, sets) = (way.steps, way.sets.len());
    let title = message!("report-better", label = label(way, wording), steps = steps, sets = sets);
    summary(wording.locale.say(&title), way, wording)
}

/// The changes that make the result fall.
pub fn falls(way: &Way, wording: Wording) -> WaySummary {
    let (steps, sets) = (way.steps, way.sets.len());
    let title = message!("report-falls", label = label(way, wording), steps = steps, sets = sets);
    summary(wording.locale.say(&title), way, wording)
}

/// The items of evidence on which the result rests; nothing where it rests on none.
pub fn rests_on(what_if: &WhatIf, locale: &Locale) -> Option<String> {
    let items: Vec<&str> = what_if.rests_on.iter().map(|id| id.as_str()).collect();
    let message = message!("report-rests-on", items = items.join(", "), count = items.len());
    (!items.is_empty()).then(|| locale.say(&message))
}

fn label(way: &Way, wording: Wording) -> String {
    wording.rubric.outcome_words(way.outcome).label.get(wording.language).to_owned()
}

/// The sets of a way, each on a line, with a note where there are more.
fn summary(title: String, way: &Way, wording: Wording) -> WaySummary {
    let words = |set: &Vec<PossibleChange>| {
        let explain = |change: &PossibleChange| wording.locale.say(&change.explain(wording.rubric, wording.language));
        set.iter().map(explain).collect::<Vec<_>>().join("; ")
    };
    let more = way.more.then(|| wording.locale.text("report-more-ways"));
    WaySummary { title, sets: way.sets.iter().map(words).chain(more).collect() }
}
