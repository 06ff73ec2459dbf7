//! The reasons to read: the tree beneath a statement, line by line, and what would change the result.

use crate::{
    judgement::{Node, Says, Way, WhatIf},
    locale::Message,
    message,
    tui::{Shared, popups::PageLine},
};

/// All beneath a node. Criteria stand apart, with a heading each.
pub fn lines(node: &Node, shared: &Shared) -> Vec<PageLine> {
    let mut lines = Vec::new();
    push(node, 0, shared, &mut lines);
    lines
}

fn push(node: &Node, depth: usize, shared: &Shared, lines: &mut Vec<PageLine>) {
    let rubric = shared.interview().rubric();
    let language = &shared.interview().record().preparation.language;
    let text = shared.locale.say(&node.says.explain(rubric, language));
    match &node.says {
        Says::Outcome { .. } | Says::Unit { .. } => lines.push(PageLine::Heading(text)),
        Says::Criterion { .. } => lines.extend([PageLine::Text(" ".into()), PageLine::Heading(text)]),
        _ => lines.push(PageLine::Indented(depth.saturating_sub(1), text)),
    }
    let depth = if matches!(node.says, Says::Criterion { .. }) { 1 } else { depth + 1 };
    node.because.iter().for_each(|beneath| push(beneath, depth, shared, lines));
}

/// What leads to better outcomes and what makes this one fall, each with its sets of changes.
pub fn changes(what_if: &WhatIf, shared: &Shared) -> Vec<PageLine> {
    let mut lines = Vec::new();
    for (title, way) in titled(what_if, shared) {
        lines.push(PageLine::Heading(shared.locale.say(&title)));
        lines.extend(sets(way, shared).into_iter().map(|set| PageLine::Indented(1, set)));
        lines.push(PageLine::Text(" ".into()));
    }
    if !what_if.complete {
        lines.push(PageLine::Text(shared.text("report-not-all-looked-at")));
    }
    if !what_if.rests_on.is_empty() {
        let items: Vec<&str> = what_if.rests_on.iter().map(|id| id.as_str()).collect();
        let message = message!("report-rests-on", items = items.join(", "), count = items.len());
        lines.push(PageLine::Text(shared.locale.say(&message)));
    }
    lines
}

/// Every way, with the words over it.
pub fn titled<'a>(what_if: &'a WhatIf, shared: &Shared) -> Vec<(Message, &'a Way)> {
    let label = |way: &Way| shared.words(&shared.interview().rubric().outcome_words(way.outcome).label).to_owned();
    let better = what_if
        .better
        .iter()
        .map(|way| (message!("report-better", label = label(way), steps = way.steps, sets = way.sets.len()), way));
    let falls = what_if
        .falls
        .iter()
        .map(|way| (message!("report-falls", label = label(way), steps = way.steps, sets = way.sets.len()), way));
    better.chain(falls).collect()
}

pub fn sets(way: &Way, shared: &Shared) -> Vec<String> {
    let words = |set: &Vec<crate::judgement::Change>| {
        let interview = shared.interview();
        let explain = |change: &crate::judgement::Change| {
            shared.locale.say(&change.explain(interview.rubric(), &interview.record().preparation.language))
        };
        set.iter().map(explain).collect::<Vec<_>>().join("; ")
    };
    let more = way.more.then(|| shared.text("report-more-ways"));
    way.sets.iter().map(words).chain(more).collect()
}
