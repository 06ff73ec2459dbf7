//! Sittings and the plan as tables, for each reader.

use crate::{
    locale::Locale,
    report::{
        PlanLineSummary, SittingSummary, Summary,
        document::{Block, Table, part},
    },
};

use super::section;

/// Each sitting with what happened in it.
pub(super) fn sittings(summary: &Summary, locale: &Locale) -> Vec<Block> {
    let told = summary.sittings.iter().flat_map(|each| {
        let entered = if each.entered { locale.text("sitting-entered-told") } else { String::new() };
        let facts = [
            ("prepare-mode", &each.mode),
            ("evidence-place", &each.place),
            ("observation-present", &each.present.join("; ")),
            ("sitting-purpose", &each.purpose),
            ("report-length", &each.length),
            ("sitting-asked", &each.asked),
            ("sitting-observed", &each.observed),
            ("sitting-received", &each.received),
            ("sitting-rated", &each.rated),
            ("sitting-entered", &entered),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(id, value)| (locale.text(id), value.clone())).collect();
        [section(&heading(each, locale)), Block::Facts(facts)]
    });
    let mut blocks: Vec<Block> = told.collect();
    if !blocks.is_empty() {
        blocks.insert(0, overview(summary, locale));
        blocks.insert(0, part("report-sittings", locale));
    }
    blocks
}

fn heading(sitting: &SittingSummary, locale: &Locale) -> String {
    let number = sitting.number;
    locale.say(&crate::message!("sitting-heading", number = number, date = sitting.date.as_str()))
}

/// The sittings at a glance, with their lengths.
fn overview(summary: &Summary, locale: &Locale) -> Block {
    let head = ["sitting-number", "report-date", "prepare-mode", "evidence-place", "report-length"];
    let rows = summary.sittings.iter().map(|each| {
        vec![each.number.to_string(), each.date.clone(), each.mode.clone(), each.place.clone(), each.length.clone()]
    });
    Block::Table(Table { caption: String::new(), head: head.map(|id| locale.text(id)).into(), rows: rows.collect() })
}

/// The plan with how each line stands, for those who assess.
pub(super) fn plan(summary: &Summary, locale: &Locale) -> Vec<Block> {
    if summary.plan.is_empty() {
        return Vec::new();
    }
    let head = [
        "plan-line",
        "plan-what",
        "plan-about",
        "plan-who",
        "evidence-place",
        "plan-by",
        "plan-state-of",
        "plan-remark",
    ];
    let row = |line: &PlanLineSummary| {
        let cells =
            [&line.id, &line.what, &line.about_id, &line.who, &line.place, &line.by, &line.standing, &line.remark];
        cells.map(Clone::clone).to_vec()
    };
    let table = Table {
        caption: String::new(),
        head: head.map(|id| locale.text(id)).into(),
        rows: summary.plan.iter().map(row).collect(),
    };
    vec![part("report-plan", locale), Block::Table(table)]
}

/// The open lines in plain words, for the candidate; none where nothing is open.
pub(in crate::report) fn plan_to_candidate(lines: &[PlanLineSummary], locale: &Locale) -> Option<Block> {
    let head = ["plan-what", "plan-about", "plan-who", "evidence-place", "plan-by"];
    let open = lines.iter().filter(|line| line.open);
    let rows: Vec<Vec<String>> = open
        .map(|line| [&line.what, &line.about, &line.who_to_candidate, &line.place, &line.by].map(Clone::clone).to_vec())
        .collect();
    let table = || Table { caption: String::new(), head: head.map(|id| locale.text(id)).into(), rows };
    (lines.iter().any(|line| line.open)).then(|| Block::Table(table()))
}

/// The days of the sittings in one sentence, for the candidate.
pub(super) fn held_in_sittings(summary: &Summary, locale: &Locale) -> Option<Block> {
    let days = summary.sittings.iter().map(|each| {
        let (date, mode) = (each.date.as_str(), each.mode.as_str());
        let place = if each.place.is_empty() { "none" } else { each.place.as_str() };
        locale.say(&crate::message!("letter-sitting", date = date, mode = mode, place = place))
    });
    let days = days.collect::<Vec<_>>().join("; ");
    let told = || locale.say(&crate::message!("letter-sittings", count = summary.sittings.len(), days = days.as_str()));
    (!summary.sittings.is_empty()).then(|| Block::Paragraph(told()))
}
