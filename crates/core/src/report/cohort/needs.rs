//! A line for each trainee, who needs most first, and who needs the same exercise.

use crate::{
    locale::Locale,
    message,
    practice::{
        cohort::{Advice, Cohort, Exercise, Trainee, TraineeLine},
        debrief::Measured,
    },
    report::{
        document::{Block, HeadingLevel, Table},
        measured::hundredths,
    },
};

use super::words::{leaning, share};

/// Heads of a line.
const HEADS: [&str; 7] = [
    "cohort-line-advice",
    "cohort-line-leaning",
    "cohort-line-spread",
    "cohort-line-probes",
    "cohort-line-leading",
    "cohort-line-opening",
    "cohort-line-documents",
];

/// The lines as a table, and the exercises that several need.
pub fn blocks(cohort: &Cohort, locale: &Locale) -> Vec<Block> {
    let lines: Vec<(&Trainee, &TraineeLine)> =
        cohort.by_need().into_iter().filter_map(|trainee| Some((trainee, trainee.line.as_ref()?))).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let row = |(trainee, line): &(&Trainee, &TraineeLine)| {
        std::iter::once(trainee.name.clone()).chain(values(line, locale)).collect()
    };
    let heading = locale.text("cohort-needs");
    let mut blocks = vec![
        Block::Heading(HeadingLevel::Part, heading.clone()),
        Block::Paragraph(locale.text("cohort-needs-reading")),
        Block::Table(Table {
            caption: heading,
            head: std::iter::once("cohort-trainee").chain(HEADS).map(|id| locale.text(id)).collect(),
            rows: lines.iter().map(row).collect(),
        }),
    ];
    let claims = lines.iter().filter_map(|(trainee, line)| Some((&trainee.name, claims(line, locale)?)));
    let claims: Vec<String> =
        claims.map(|(name, told)| locale.say(&message!("debrief-fact", name = name.as_str(), value = told))).collect();
    if !claims.is_empty() {
        blocks.push(Block::Heading(HeadingLevel::Section, locale.text("debrief-claims")));
        blocks.push(Block::List(claims));
    }
    let same = cohort.same_exercises();
    if !same.is_empty() {
        let told = same.iter().map(|each| {
            let names: Vec<&str> = each.trainees.iter().map(|trainee| trainee.name.as_str()).collect();
            let exercise = exercise(each.exercise, locale);
            locale.say(&message!("cohort-same-exercise", exercise = exercise, names = names.join(", ")))
        });
        blocks.push(Block::Heading(HeadingLevel::Section, locale.text("cohort-same-exercises")));
        blocks.push(Block::List(told.collect()));
    }
    blocks
}

/// The facts of a line, each with its head.
pub fn line_facts(line: &TraineeLine, locale: &Locale) -> Vec<(String, String)> {
    let claims = claims(line, locale).map(|told| (locale.text("debrief-claims"), told));
    HEADS.into_iter().map(|id| locale.text(id)).zip(values(line, locale)).chain(claims).collect()
}

/// What counts by the trainee's own word, where anything does.
fn claims(line: &TraineeLine, locale: &Locale) -> Option<String> {
    let (noted, said) = (line.evidence_claimed, line.said_claimed);
    (noted + said > 0).then(|| locale.say(&message!("cohort-claims", noted = noted, said = said)))
}

fn values(line: &TraineeLine, locale: &Locale) -> [String; 7] {
    let opening = match (line.consent_left, line.opening_left) {
        (true, _) => "consent",
        (false, 0) => "whole",
        (false, _) => "left",
    };
    [
        line.advice.map_or_else(|| locale.text("cohort-advice-nothing"), |each| advice(each, locale)),
        leaning_with_interval(line, locale),
        spread(line.spread, line.spread_reference, locale),
        share(line.probes_used, locale),
        locale.say(&message!("cohort-leading", certain = line.leading, perhaps = line.perhaps_leading)),
        locale.say(&message!("cohort-opening", state = opening, count = line.opening_left)),
        share(line.documents, locale),
    ]
}

/// The advice in a few words, with the number of its places.
fn advice(advice: Advice, locale: &Locale) -> String {
    let told = locale.say(&message!("cohort-advice", kind = advice.kind));
    match advice.count {
        0 | 1 => told,
        count => locale.say(&message!("cohort-advice-places", told = told, count = count)),
    }
}

fn exercise(exercise: Exercise, locale: &Locale) -> String {
    locale.say(&message!("cohort-exercise", exercise = exercise.name()))
}

fn leaning_with_interval(line: &TraineeLine, locale: &Locale) -> String {
    let told = leaning(line.leaning, locale);
    match &line.leaning_interval {
        Some(interval) => locale.say(&message!(
            "cohort-leaning-interval",
            leaning = told,
            low = hundredths(interval.low),
            high = hundredths(interval.high)
        )),
        None => told,
    }
}

fn spread(own: Measured, reference: Measured, locale: &Locale) -> String {
    match (own.value, reference.value) {
        (Some(value), Some(reference)) => locale.say(&message!(
            "cohort-spread",
            own = hundredths(value),
            reference = hundredths(reference),
            n = own.n
        )),
        _ => locale.text("cohort-no-figure"),
    }
}
