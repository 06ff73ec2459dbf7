//! The reasons to read: the tree beneath a statement, line by line, and what would change the result.

use crate::{
    judgement::{Missing, ReasonNode, Says, WhatIf},
    report::{
        WaySummary,
        reasons::{Wording, better, falls, rests_on},
    },
    tui::{Shared, popups::PageLine},
};

/// A missing thing in words.
pub(super) fn missing(missing: &Missing, shared: &Shared) -> String {
    shared.locale.say(&missing.explain(shared.interview().rubric(), shared.locale.language()))
}

/// The lines of all reasons beneath a node. Criteria stand apart, with a heading each.
pub(crate) fn lines(node: &ReasonNode, shared: &Shared) -> Vec<PageLine> {
    let mut lines = Vec::new();
    push(node, 0, shared, &mut lines);
    lines
}

fn push(node: &ReasonNode, depth: usize, shared: &Shared, lines: &mut Vec<PageLine>) {
    let rubric = shared.interview().rubric();
    let language = shared.locale.language();
    let text = shared.locale.say(&node.says.explain(rubric, language));
    match &node.says {
        Says::Outcome { .. } | Says::Unit { .. } => lines.push(PageLine::Heading(text)),
        Says::Part { .. } | Says::Criterion { .. } => {
            lines.extend([PageLine::Text(" ".into()), PageLine::Heading(text)])
        }
        _ => lines.push(PageLine::Indented(depth.saturating_sub(1), text)),
    }
    let depth = if matches!(node.says, Says::Part { .. } | Says::Criterion { .. }) { 1 } else { depth + 1 };
    node.because.iter().for_each(|beneath| push(beneath, depth, shared, lines));
}

/// The ways to better outcomes and those by which this one falls, each with its sets of changes.
pub(crate) fn changes(what_if: &WhatIf, shared: &Shared) -> Vec<PageLine> {
    let mut lines = Vec::new();
    for way in ways(what_if, shared) {
        lines.push(PageLine::Heading(way.title));
        lines.extend(way.sets.into_iter().map(|set| PageLine::Indented(1, set)));
        lines.push(PageLine::Text(" ".into()));
    }
    if !what_if.complete {
        lines.push(PageLine::Text(shared.text("report-not-all-looked-at")));
    }
    lines.extend(rests_on(what_if, &shared.locale).map(PageLine::Text));
    lines
}

/// Every way in words: to better outcomes, then down.
pub(crate) fn ways(what_if: &WhatIf, shared: &Shared) -> Vec<WaySummary> {
    let interview = shared.interview();
    let language = shared.locale.language();
    let wording = Wording { rubric: interview.rubric(), language, locale: &shared.locale };
    let up = what_if.better.iter().map(|way| better(way, wording));
    up.chain(what_if.falls.iter().map(|way| falls(way, wording))).collect()
}
