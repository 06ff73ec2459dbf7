//! One criterion to talk about: what was given and why, in the order of levels, and the anchors between which the
//! answers differ.

use crate::{
    calibration::{CalibrationFigures, Ratings, Talk, Voices, voices},
    locale::Locale,
    message,
    report::document::{Block, HeadingLevel, Table},
};

use super::{
    tables::distribution,
    words::{NONE, criterion, given, subject},
};

pub(super) fn blocks(ratings: &Ratings, figures: &CalibrationFigures, talk: &Talk, locale: &Locale) -> Vec<Block> {
    let statement = ratings.criterion(talk.criterion).statement.get(locale.language());
    let shown = |value: Option<f64>| value.map_or(NONE.to_owned(), |value| locale.decimal(value, 2));
    let need = message!(
        "calibration-need",
        apart = shown(talk.apart),
        reference = shown(talk.from_reference),
        steps = talk.steps
    );
    let own = &figures.criteria[talk.criterion];
    let levels = distribution(ratings, talk.criterion, &own.distribution, locale);
    let count: usize = own.distribution.iter().sum();
    let counts = message!("calibration-given", count = count, levels = levels, without = own.not_enough);
    let mut blocks = vec![
        Block::Heading(HeadingLevel::Section, criterion(ratings, talk.criterion, locale)),
        Block::Paragraph(locale.say(&message!("calibration-statement", statement = statement))),
        Block::Paragraph(locale.say(&need)),
        Block::Paragraph(locale.say(&counts)),
    ];
    for each in voices(ratings, talk.criterion) {
        if ratings.subjects.len() > 1 {
            blocks.push(Block::Heading(HeadingLevel::Item, subject(ratings, each.subject, locale)));
        }
        if let (true, Some(first)) = (each.agree(), each.voices.first()) {
            let level = given(ratings, talk.criterion, first.given, locale);
            blocks.push(Block::Paragraph(locale.say(&message!("calibration-all-agree", level = level))));
            continue;
        }
        blocks.extend(quotes(ratings, talk.criterion, &each, locale));
        let rows = anchors(ratings, talk.criterion, &each, locale);
        if rows.len() > 1 {
            let head = ["calibration-column-level", "calibration-column-anchor"].map(|id| locale.text(id));
            let rows = rows.into_iter().map(|(level, anchor)| vec![level, anchor]).collect();
            blocks.push(Block::Table(Table { caption: locale.text("calibration-anchors"), head: head.into(), rows }));
        }
    }
    blocks
}

fn quotes(ratings: &Ratings, criterion: usize, voices: &Voices, locale: &Locale) -> Vec<Block> {
    let quote = |voice: &crate::calibration::Voice| {
        let rater =
            voice.rater.map_or_else(|| locale.text("calibration-reference"), |rater| ratings.raters[rater].clone());
        let level = given(ratings, criterion, voice.given, locale);
        let source = locale.say(&message!("calibration-voice", rater = rater, level = level));
        let text = voice.rationale.words(locale.language());
        let text = if text.trim().is_empty() { locale.text("calibration-no-rationale") } else { text.to_owned() };
        Block::Quote { text, source }
    };
    voices.voices.iter().map(quote).collect()
}

/// Each level, or band of numbers, from the lowest to the highest that was given, with its anchor.
pub fn anchors(ratings: &Ratings, criterion: usize, voices: &Voices, locale: &Locale) -> Vec<(String, String)> {
    let Some((lowest, highest)) = voices.between else { return Vec::new() };
    let known = ratings.criterion(criterion);
    let scale = ratings.rubric.scale_of(known);
    let rung = |rung: usize| {
        let rank = *scale.ranks_of_rung(rung).start();
        let anchor = crate::report::anchor_alone(known, rank, scale, locale, locale.language());
        match scale.is_number() {
            true => (scale.rung_label(rung, locale.language()), anchor),
            false => (given(ratings, criterion, crate::calibration::GivenRating::Level(rank), locale), anchor),
        }
    };
    (scale.rung_of(lowest)..=scale.rung_of(highest)).map(rung).collect()
}
