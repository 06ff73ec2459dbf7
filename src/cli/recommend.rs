//! `viva recommend`: the recommendation computed anew, with the tree of its reasons.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::Args;
use serde::Serialize;

use crate::{
    judgement::{ReasonNode, Recommendation, Says, Warning, WhatIf, recommendation_of, tree, warnings, what_if},
    locale::Locale,
    message,
    plain_text::line,
    report::{
        Summary,
        document::Branch,
        reasons::{Wording, branch},
        summarise,
    },
    session::Interview,
    store::encryption::Unlock,
};

use super::{
    Failure, agenda,
    output::{print, print_json},
    sessions::open,
    values::day,
};

#[derive(Debug, Args)]
pub struct RecommendArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    #[arg(long, value_name = "CRITERION")]
    why: Option<String>,
    #[arg(long, conflicts_with = "why")]
    agenda: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn recommend(arguments: &RecommendArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let loaded = open(&arguments.file, unlock, locale)?;
    let interview = &loaded.interview;
    let today = Local::now().date_naive();
    if arguments.agenda {
        return agenda::agenda(interview, arguments.on, today, arguments.json, locale);
    }
    let recommendation = recommendation_of(interview, arguments.on, today);
    let reasons = tree(interview.rubric(), interview.record(), &recommendation);
    let node = match &arguments.why {
        None => &reasons,
        Some(id) => reasons
            .find(&|says| is_about(says, id))
            .ok_or_else(|| Failure::Told(message!("recommend-no-such-criterion", id = id.as_str())))?,
    };
    if arguments.json && arguments.why.is_some() {
        return print_json(&written(node, interview, locale));
    }
    if arguments.json {
        return print_json(&whole(&recommendation, &reasons, interview, locale));
    }
    if arguments.why.is_some() {
        let mut text = String::new();
        let wording = Wording { rubric: interview.rubric(), language: locale.language(), locale };
        push(&mut text, &branch(node, wording), 0);
        return print(&text);
    }
    print(&text(&summarise(interview, &recommendation, locale), locale))
}

fn is_about(says: &Says, id: &str) -> bool {
    match says {
        Says::Criterion { criterion, .. } => criterion.as_str().eq_ignore_ascii_case(id),
        Says::Part { part, .. } => part.as_str().eq_ignore_ascii_case(id),
        Says::Unit { unit, .. } => unit.as_str().eq_ignore_ascii_case(id),
        _ => false,
    }
}

fn text(summary: &Summary, locale: &Locale) -> String {
    let result = &summary.result;
    let mut text = String::new();
    if summary.practice {
        text.push_str(&format!("{}\n", locale.text("report-practice")));
    }
    text.push_str(&format!("{}\n  {}\n", line(&result.computed), result.counts));
    if result.computed != result.label {
        text.push_str(&format!("  {}\n", line(&result.decision)));
    }
    result.reasons.iter().for_each(|reason| push(&mut text, reason, 1));
    for unit in &summary.units {
        text.push_str(&format!("\n{} – {}\n", line(&unit.title), unit.outcome));
        unit.reasons.iter().for_each(|reason| push(&mut text, reason, 1));
        let hindering = unit.criteria.iter().flat_map(|criterion| &criterion.reasons);
        hindering.for_each(|reason| push(&mut text, reason, 1));
        unit.criteria.iter().flat_map(|criterion| &criterion.wanted).for_each(|wanted| {
            text.push_str(&format!("  {}\n", line(wanted)));
        });
    }
    let mut list = |title: String, items: &mut dyn Iterator<Item = &str>| {
        let items: Vec<String> = items.map(|item| format!("  {}\n", line(item))).collect();
        if !items.is_empty() {
            text.push_str(&format!("\n{title}\n{}", items.concat()));
        }
    };
    for way in result.better.iter().chain(&result.falls) {
        list(way.title.clone(), &mut way.sets.iter().map(String::as_str));
    }
    let all = (!result.complete).then(|| locale.text("report-not-all-looked-at"));
    list(locale.text("report-what-if"), &mut all.iter().map(String::as_str));
    list(locale.text("report-missing"), &mut summary.missing.iter().map(String::as_str));
    list(locale.text("report-warnings"), &mut summary.warnings.iter().map(|warning| warning.text.as_str()));
    text
}

fn push(text: &mut String, branch: &Branch, depth: usize) {
    text.push_str(&format!("{}{}\n", "  ".repeat(depth), line(&branch.text)));
    branch.beneath.iter().for_each(|beneath| push(text, beneath, depth + 1));
}

/// The form of `--json`, described in `docs/judgement.md`.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    recommendation: &'a Recommendation,
    why: Written<'a>,
    what_if: WhatIf,
    warnings: Vec<WrittenWarning>,
}

/// A node of the tree, with the words for it.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(flatten)]
    says: &'a Says,
    words: String,
    because: Vec<Written<'a>>,
}

#[derive(Serialize)]
struct WrittenWarning {
    #[serde(flatten)]
    warning: Warning,
    words: String,
}

fn whole<'a>(
    recommendation: &'a Recommendation,
    reasons: &'a ReasonNode,
    interview: &Interview,
    locale: &Locale,
) -> Whole<'a> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let warnings = warnings(rubric, record, recommendation).into_iter();
    Whole {
        recommendation,
        why: written(reasons, interview, locale),
        what_if: what_if(rubric, record, recommendation.on),
        warnings: warnings
            .map(|warning| WrittenWarning { words: locale.say(&warning.explain(locale.language())), warning })
            .collect(),
    }
}

fn written<'a>(node: &'a ReasonNode, interview: &Interview, locale: &Locale) -> Written<'a> {
    Written {
        says: &node.says,
        words: locale.say(&node.says.explain(interview.rubric(), locale.language())),
        because: node.because.iter().map(|node| written(node, interview, locale)).collect(),
    }
}
