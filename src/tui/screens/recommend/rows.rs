//! The rows of the recommendation: outcome, units with their reasons, what is missing, the decision.

use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::{
    judgement::{PartResult, Reason, Recommendation, RuleStanding, UnitOutcome, UnitResult, Warning, WhatIf, warnings},
    locale::dates::day,
    message,
    report::{letter::Wanting, tally_told},
    rubric::{UnitId, UnitRule},
    session::{Amendment, Decision, Informed, Moderation, ModerationVerdict, Objection, Outcome, Place},
    tui::{Shared, canvas::wrap, popups::PageLine},
};

use super::changes::can_change;
use super::why;

/// The number of sets of changes on the screen for each way.
const SETS_SHOWN: usize = 2;

pub(super) struct ReasonRow {
    pub text: String,
    pub style: Style,
    pub kind: RowKind,
}

/// The kind of a row, by which Enter opens something.
pub(super) enum RowKind {
    Unit(UnitId),
    Missing(Place),
    /// The changes that would lead to another result.
    Changes,
    Other,
}

pub(super) fn rows(
    recommendation: &Recommendation,
    what_if: Option<&WhatIf>,
    wanting: &[Wanting],
    shared: &Shared,
) -> Vec<ReasonRow> {
    let theme = &shared.theme;
    let columns = usize::from(shared.size.0).saturating_sub(4);
    let mut rows = Vec::new();
    let mut put = |text: &str, indent: usize, style: Style, kind: fn() -> RowKind| {
        for row in wrap(text, columns.saturating_sub(indent)) {
            rows.push(ReasonRow { text: format!("{}{row}", " ".repeat(indent)), style, kind: kind() });
        }
    };
    // The outcome that stands is the one decided on; what was computed stands beside it.
    let decided = shared.interview().record().decision.as_ref().map(Decision::outcome);
    let standing = decided.or(recommendation.outcome);
    let words = |outcome| shared.interview().rubric().outcome_words(outcome);
    put(&headline(standing, recommendation, shared), 0, theme.strong(), || RowKind::Other);
    if let Some(outcome) = standing {
        put(shared.own_words(&words(outcome).meaning), 2, theme.dim(), || RowKind::Other);
    }
    if let Some(computed) = recommendation.outcome.filter(|_| standing != recommendation.outcome) {
        let told = message!("report-computed", label = shared.own_words(&words(computed).label));
        put(&shared.locale.say(&told), 2, theme.normal(), || RowKind::Other);
    }
    for reason in &recommendation.reasons {
        put(&shared.locale.say(&reason.explain(shared.locale.language())), 2, theme.normal(), || RowKind::Other);
    }
    if let Some(tally) = shared.interview().record().commission.tally() {
        let label = |outcome| shared.own_words(&words(outcome).label).to_owned();
        put(&tally_told(&tally, label, &shared.locale), 2, theme.accent(), || RowKind::Other);
    }
    if let Some(decision) = &shared.interview().record().decision {
        put(&decision_words(decision, shared), 2, theme.accent(), || RowKind::Other);
    }
    if let Some(resit) = shared.interview().record().resit {
        put(&shared.locale.say(&message!("letter-resit-on", date = day(resit))), 2, theme.accent(), || RowKind::Other);
    }
    for withdrawal in shared.interview().record().withdrawals() {
        let told = withdrawal.word.event().explain(shared.interview().rubric(), shared.language());
        put(&shared.locale.say(&told), 2, theme.wrong(), || RowKind::Other);
    }
    for wanting in wanting {
        put(&shared.locale.say(&wanting.explain()), 2, theme.accent(), || RowKind::Other);
    }
    for informed in &shared.interview().record().informed {
        put(&informed_words(informed, shared), 2, theme.accent(), || RowKind::Other);
    }
    for late in &shared.interview().record().late_recommendations {
        let told = message!("event-recommendations-added", text = late.text.as_str());
        put(&shared.locale.say(&told), 2, theme.accent(), || RowKind::Other);
    }
    for objection in &shared.interview().record().objections {
        put(&objection_words(objection, shared), 2, theme.accent(), || RowKind::Other);
    }
    for amendment in &shared.interview().record().amendments {
        put(&amendment_words(amendment, shared), 2, theme.accent(), || RowKind::Other);
    }
    for moderation in &shared.interview().record().moderations {
        put(&moderation_words(moderation, shared), 2, theme.accent(), || RowKind::Other);
    }
    put(" ", 0, theme.normal(), || RowKind::Other);
    for unit in &recommendation.units {
        rows.push(ReasonRow {
            text: format!("  {}", unit_line(unit, recommendation, shared)),
            style: theme.normal(),
            kind: RowKind::Unit(unit.unit.clone()),
        });
        // The first reason is the rule; the line above has told it already where it holds.
        let told = if matches!(unit.outcome, UnitOutcome::Recognised | UnitOutcome::CarriedOver) { 0 } else { 3 };
        for reason in unit.reasons.iter().take(told) {
            for row in wrap(&shared.locale.say(&reason.explain(shared.locale.language())), columns.saturating_sub(8)) {
                rows.push(ReasonRow {
                    text: format!("        {row}"),
                    style: theme.dim(),
                    kind: RowKind::Unit(unit.unit.clone()),
                });
            }
        }
        let untold = if told > 0 { unit.reasons.len().saturating_sub(told) } else { 0 };
        rows.extend((untold > 0).then(|| ReasonRow {
            text: format!("        {}", shared.more_told(untold)),
            style: theme.dim(),
            kind: RowKind::Unit(unit.unit.clone()),
        }));
        let parts = unit.parts.iter().filter(|part| part.stands.is_some() && !unit.outcome.is_recognised());
        for part in parts {
            let style = if part.recognised { theme.normal() } else { theme.dim() };
            let wrapped = wrap(&part_line(part, shared), columns.saturating_sub(6));
            rows.extend(wrapped.into_iter().map(|row| ReasonRow {
                text: format!("      {row}"),
                style,
                kind: RowKind::Unit(unit.unit.clone()),
            }));
        }
    }
    match what_if {
        Some(what_if) => rows.extend(changes(what_if, columns, shared)),
        None if can_change(recommendation.outcome) => rows.extend(being_found(shared)),
        None => {}
    }
    rows.extend(worth_knowing(recommendation, columns, shared));
    for (blocks, title) in [(true, "recommend-missing"), (false, "recommend-worth-a-look")] {
        let missing: Vec<_> = recommendation.missing.iter().filter(|each| each.blocks() == blocks).collect();
        if missing.is_empty() || shared.desk().read_only() {
            continue;
        }
        rows.push(ReasonRow { text: " ".into(), style: theme.normal(), kind: RowKind::Other });
        rows.push(ReasonRow { text: format!("  {}", shared.text(title)), style: theme.dim(), kind: RowKind::Other });
        for each in missing {
            rows.extend(wrap(&why::missing(each, shared), columns.saturating_sub(4)).into_iter().map(|text| {
                ReasonRow { text: format!("    {text}"), style: theme.normal(), kind: RowKind::Missing(each.place()) }
            }));
        }
    }
    rows
}

/// The shortest ways to another result; the first of each, the others are on a page of their own.
fn changes(what_if: &WhatIf, columns: usize, shared: &Shared) -> Vec<ReasonRow> {
    let (normal, dim) = (shared.theme.normal(), shared.theme.dim());
    let row = |text: String, style| ReasonRow { text, style, kind: RowKind::Changes };
    let mut rows = Vec::new();
    for way in why::ways(what_if, shared) {
        rows.extend(rows.is_empty().then(|| ReasonRow { text: " ".into(), style: normal, kind: RowKind::Other }));
        let title = wrap(&way.title, columns.saturating_sub(2));
        rows.extend(title.into_iter().map(|text| row(format!("  {text}"), dim)));
        let untold = way.sets.len().saturating_sub(SETS_SHOWN);
        let shown = way.sets.into_iter().take(SETS_SHOWN);
        let wrapped = shown.flat_map(|set| wrap(&set, columns.saturating_sub(4)));
        rows.extend(wrapped.map(|text| row(format!("    {text}"), normal)));
        rows.extend((untold > 0).then(|| row(format!("    {}", shared.more_told(untold)), dim)));
    }
    rows
}

/// The line that stands for them while they are being looked for.
fn being_found(shared: &Shared) -> [ReasonRow; 2] {
    let empty = ReasonRow { text: " ".into(), style: shared.theme.normal(), kind: RowKind::Other };
    let text = format!("  {}", shared.text("agenda-being-found"));
    [empty, ReasonRow { text, style: shared.theme.dim(), kind: RowKind::Changes }]
}

/// Warnings that nothing else on the screen tells.
fn worth_knowing(recommendation: &Recommendation, columns: usize, shared: &Shared) -> Vec<ReasonRow> {
    let interview = shared.interview();
    let warnings = warnings(interview.rubric(), interview.record(), recommendation);
    let told = |warning: &Warning| {
        let mendable = matches!(
            warning,
            Warning::RatedBeforeAsked { .. } | Warning::WithoutRationale { .. } | Warning::ConflictNotDeclared
        );
        matches!(warning, Warning::Departed { .. }) || (mendable && !shared.desk().read_only())
    };
    let untold: Vec<String> = warnings
        .iter()
        .filter(|warning| !told(warning))
        .map(|warning| shared.locale.say(&warning.explain(shared.locale.language())))
        .collect();
    if untold.is_empty() {
        return Vec::new();
    }
    let row = |text: String, style| ReasonRow { text, style, kind: RowKind::Other };
    let mut rows = vec![row(" ".into(), shared.theme.normal())];
    rows.push(row(format!("  {}", shared.text("report-warnings")), shared.theme.dim()));
    let wrapped = untold.iter().flat_map(|text| wrap(text, columns.saturating_sub(4)));
    rows.extend(wrapped.map(|text| row(format!("    {text}"), shared.theme.normal())));
    rows
}

/// The outcome in the rubric's words, with units and credits.
fn headline(standing: Option<Outcome>, recommendation: &Recommendation, shared: &Shared) -> String {
    let theme = &shared.theme;
    let Some(outcome) = standing else {
        return format!("{} {}", theme.marks.empty, shared.text("recommend-incomplete"));
    };
    let mark = match outcome {
        Outcome::Full => theme.marks.full,
        Outcome::Partial => theme.marks.half,
        Outcome::MoreEvidence | Outcome::Refer => theme.marks.doubt,
        Outcome::NotYet | Outcome::NoResult => theme.marks.empty,
    };
    let label = shared.own_words(&shared.interview().rubric().outcome_words(outcome).label).to_uppercase();
    format!("{mark} {label}   {}", shared.locale.say(&recommendation.counts()))
}

/// Every unit with its result and all its reasons, to be read as a page.
pub(super) fn units_whole(recommendation: &Recommendation, shared: &Shared) -> Vec<PageLine> {
    let mut lines = Vec::new();
    for result in &recommendation.units {
        let unit = &shared.interview().rubric().units[&result.unit];
        lines.push(PageLine::Heading(format!("{} {}", unit.id, shared.own_words(&unit.title))));
        lines.push(PageLine::Indented(1, unit_result(result, shared)));
        let say = |reason: &Reason| shared.locale.say(&reason.explain(shared.locale.language()));
        lines.extend(result.reasons.iter().map(|reason| PageLine::Indented(2, say(reason))));
        for part in result.parts.iter().filter(|part| part.stands.is_some()) {
            lines.push(PageLine::Indented(1, part_line(part, shared)));
            lines.extend(part.reasons.iter().map(|reason| PageLine::Indented(2, say(reason))));
        }
        lines.push(PageLine::Text(String::new()));
    }
    lines
}

/// A unit with its result, which no title of a unit pushes out of the window.
fn unit_line(result: &UnitResult, recommendation: &Recommendation, shared: &Shared) -> String {
    let theme = &shared.theme;
    let unit = &shared.interview().rubric().units[&result.unit];
    let mark = match result.outcome {
        UnitOutcome::Recognised | UnitOutcome::Credited | UnitOutcome::CarriedOver => theme.marks.done,
        UnitOutcome::Shown => theme.marks.half,
        UnitOutcome::MoreEvidence => theme.marks.doubt,
        UnitOutcome::NotYet => theme.marks.refused,
        UnitOutcome::NotAssessed => theme.marks.empty,
        UnitOutcome::NotAppliedFor => theme.marks.dash,
    };
    let title = format!("{} {}", unit.id, shared.own_words(&unit.title));
    let results = recommendation.units.iter().map(|unit| unit_result(unit, shared).width()).max().unwrap_or(0);
    let width = usize::from(shared.size.0).saturating_sub((results + 7).max(46)).max(20);
    let title = crate::fit::fit(&title, width, theme.marks.more);
    let padding = " ".repeat(width - title.width());
    format!("{mark} {title}{padding} {}", unit_result(result, shared))
}

/// A part of a unit with how it stands.
fn part_line(result: &PartResult, shared: &Shared) -> String {
    let marks = &shared.theme.marks;
    let mark = match result.stands {
        Some(RuleStanding::Holds) => marks.done,
        Some(RuleStanding::Open) => marks.doubt,
        Some(RuleStanding::Fails) => marks.refused,
        None => marks.empty,
    };
    let title = shared.interview().rubric().part(&result.part).map_or("", |part| shared.own_words(&part.title));
    format!("{mark} {} {title}: {}", result.part, shared.text(result.message()))
}

fn unit_result(result: &UnitResult, shared: &Shared) -> String {
    if let Some(signed) = result.carried_over() {
        let signed = shared.locale.date(signed);
        return shared.locale.say(&message!("unit-carried-over-signed", signed = signed));
    }
    let outcome = shared.text(result.message());
    let detail = match (&result.level, &result.score) {
        (Some(level), _) => {
            let level = shared.locale.say(&level.message(shared.locale.language()));
            shared.locale.say(&message!("unit-level", level = level))
        }
        (None, Some(score)) => {
            shared.locale.say(&message!("unit-score", reached = score.reached.as_f64(), needed = score.needed.as_f64()))
        }
        // No criterion like any other decides there.
        (None, None) if decides_whole(result, shared) => shared.text("unit-holistic"),
        (None, None) => shared.locale.say(&message!("unit-met", met = result.met, applicable = result.applicable)),
    };
    format!("{outcome}  {detail}")
}

fn decides_whole(result: &UnitResult, shared: &Shared) -> bool {
    shared.interview().rubric().unit(&result.unit).is_some_and(|unit| unit.rule == UnitRule::Holistic)
}

fn decision_words(decision: &Decision, shared: &Shared) -> String {
    match decision {
        Decision::Accepted { outcome } => shared.locale.say(&message!("recommend-accepted", outcome = outcome.name())),
        Decision::Departed { outcome, reason, .. } => {
            shared.locale.say(&message!("recommend-departed", outcome = outcome.name(), reason = reason.as_str()))
        }
    }
}

fn informed_words(informed: &Informed, shared: &Shared) -> String {
    let date = shared.locale.date(informed.on);
    let (by, way) = (informed.by.as_str(), informed.way.as_str());
    shared.locale.say(&message!("informed-line", date = date, by = by, way = way))
}

fn objection_words(objection: &Objection, shared: &Shared) -> String {
    let (date, text) = (shared.locale.date(objection.on), objection.text.as_str());
    let state = if objection.answer.is_some() { "answered" } else { "open" };
    shared.locale.say(&message!("objection-line", date = date, state = state, text = text))
}

fn amendment_words(amendment: &Amendment, shared: &Shared) -> String {
    let date = shared.locale.date(amendment.at.date_naive());
    let (by, text) = (amendment.by.as_str(), amendment.text.as_str());
    shared.locale.say(&message!("amendment-line", date = date, by = by, text = text))
}

fn moderation_words(moderation: &Moderation, shared: &Shared) -> String {
    let disagreed = moderation.criteria(ModerationVerdict::Disagrees);
    let agreed = moderation.count(ModerationVerdict::Agrees);
    shared.locale.say(&message!(
        "moderation-line",
        date = shared.locale.date(moderation.at.date_naive()),
        by = moderation.by.as_str(),
        agreed = agreed,
        disagreed = if disagreed.is_empty() { "none".to_owned() } else { disagreed }
    ))
}
