//! The report for a calibration meeting: what to talk about first, then who gave what and why, then the figures. The
//! meaning of each figure stands in `docs/calibration.md`.

mod export;
mod map;
mod reasons;
mod tables;
mod talk;
pub mod words;

pub use export::csv;
pub use map::{map, warmth};
pub use reasons::{FigureRow, reasons};
pub use tables::distribution;
pub use talk::anchors;

use std::collections::BTreeMap;

use crate::{
    agreement::AgreementWishes,
    calibration::{CalibrationFigures, LeftOutFile, Ratings},
    locale::Locale,
    message,
};

use super::document::{Block, Document, part};

/// Everything, in the locale's language. Where raters have no names, no file is named.
pub fn document(
    ratings: &Ratings,
    figures: &CalibrationFigures,
    wishes: &AgreementWishes,
    locale: &Locale,
) -> Document {
    let mut rationales = vec![Block::Figure(map(ratings, locale))];
    rationales.extend(figures.talks.iter().flat_map(|each| talk::blocks(ratings, figures, each, locale)));
    let mut ending = left_out(&ratings.left_out, locale);
    ending.push(part("calibration-part-reading", locale));
    let reading = ["calibration-reading-agreement", "calibration-reading-small", "calibration-reading-evidence"];
    ending.extend(reading.map(|id| Block::Paragraph(locale.text(id))));
    report(rationales, ending, ratings, figures, wishes, locale)
}

/// The same without the rationales: what a terminal shows at once.
pub fn overview(
    ratings: &Ratings,
    figures: &CalibrationFigures,
    wishes: &AgreementWishes,
    locale: &Locale,
) -> Document {
    let map = map(ratings, locale);
    let map = vec![part("calibration-map", locale), Block::Paragraph(map.description), Block::Table(map.table)];
    let ending = vec![Block::Paragraph(locale.text("calibration-reading-agreement"))];
    report(map, ending, ratings, figures, wishes, locale)
}

/// A report of the criteria to talk about with what belongs to them, then the figures, then the ending.
fn report(
    of_talks: Vec<Block>,
    ending: Vec<Block>,
    ratings: &Ratings,
    figures: &CalibrationFigures,
    wishes: &AgreementWishes,
    locale: &Locale,
) -> Document {
    let mut blocks = head(ratings, locale);
    blocks.push(part("calibration-part-talks", locale));
    blocks.extend(tables::talks(ratings, figures, locale));
    blocks.extend(of_talks);
    blocks.push(part("calibration-part-agreement", locale));
    blocks.extend(tables::agreement(ratings, figures, wishes, locale));
    blocks.push(part("calibration-part-decisions", locale));
    blocks.push(Block::Paragraph(locale.text("calibration-decisions-about")));
    blocks.push(Block::Table(tables::decisions(ratings, figures, locale)));
    blocks.push(part("calibration-part-criteria", locale));
    blocks.extend(tables::criteria(ratings, figures, locale));
    blocks.push(part("calibration-part-raters", locale));
    blocks.push(Block::Paragraph(locale.text("calibration-raters-about")));
    blocks.extend(tables::raters(ratings, figures, locale));
    blocks.extend(ending);
    Document {
        title: title(ratings, locale),
        subtitle: subtitle(ratings, locale),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}

fn title(ratings: &Ratings, locale: &Locale) -> String {
    locale.say(&message!("calibration-title", rubric = ratings.rubric.titled(locale.language())))
}

fn subtitle(ratings: &Ratings, locale: &Locale) -> String {
    locale.say(&message!("calibration-subtitle", raters = ratings.raters.len(), counted = ratings.counted))
}

fn head(ratings: &Ratings, locale: &Locale) -> Vec<Block> {
    let (levels, without) = ratings.counts();
    let about = if ratings.is_practice() { "calibration-practice" } else { "calibration-real" };
    let subjects = (0..ratings.subjects.len())
        .map(|subject| (locale.text("calibration-subjects"), words::subject(ratings, subject, locale)));
    let mut facts = vec![(locale.text("calibration-raters"), ratings.raters.join(", "))];
    facts.extend(subjects);
    facts.push((
        locale.text("calibration-given-in-all"),
        locale.say(&message!("calibration-counts", levels = levels, without = without)),
    ));
    if (0..ratings.raters.len()).any(|rater| ratings.is_signed_for_it(rater)) {
        facts.push(("*".to_owned(), locale.text("calibration-signed-for-it")));
    }
    if !ratings.left_out.is_empty() {
        facts.push((locale.text("calibration-left-out-count"), ratings.left_out.len().to_string()));
    }
    vec![Block::Paragraph(locale.text(about)), Block::Facts(facts)]
}

/// The number of files left out for each reason; which files these were is told to whoever made the report.
fn left_out(left_out: &[LeftOutFile], locale: &Locale) -> Vec<Block> {
    if left_out.is_empty() {
        return Vec::new();
    }
    let mut counts: BTreeMap<&str, (usize, &LeftOutFile)> = BTreeMap::new();
    for each in left_out {
        counts.entry(each.why.name()).or_insert((0, each)).0 += 1;
    }
    let line = |(count, each): &(usize, &LeftOutFile)| {
        let kind = locale.say(&each.why.kind());
        locale.say(&message!("calibration-left-out-times", kind = kind, count = *count))
    };
    vec![part("calibration-part-left-out", locale), Block::List(counts.values().map(line).collect())]
}
