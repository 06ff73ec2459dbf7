//! The tables of a calibration.

use crate::{
    agreement::{Figure, Level, Measure, Overview, Wishes},
    calibration::{Figures, Ratings},
    locale::Locale,
    message,
    report::document::{self, Block, Table},
};

use super::words::{NONE, against, between, criterion, measure, number, signed, undefined, value};

/// Which criteria need a talk, in their order.
pub fn talks(ratings: &Ratings, figures: &Figures, locale: &Locale) -> Vec<Block> {
    if figures.talks.is_empty() {
        return vec![Block::Paragraph(locale.text("calibration-no-talks"))];
    }
    let heads = [
        "calibration-column-criterion",
        "calibration-column-rank",
        "calibration-column-need",
        "calibration-column-apart",
        "calibration-column-from-reference",
        "calibration-column-steps",
    ];
    let shown = |value: Option<f64>| value.map_or(NONE.to_owned(), |value| number(value, 2, locale));
    let rows = figures.talks.iter().enumerate().map(|(rank, talk)| {
        vec![
            criterion(ratings, talk.criterion, locale),
            (rank + 1).to_string(),
            number(talk.need, 2, locale),
            shown(talk.apart),
            shown(talk.from_reference),
            talk.steps.to_string(),
        ]
    });
    let table = Table { caption: String::new(), head: heads.map(|id| locale.text(id)).into(), rows: rows.collect() };
    vec![Block::Paragraph(locale.text("calibration-talks-about")), Block::Table(table)]
}

/// All figures over all, each with what it rests on, or with the reason why there is none.
pub fn agreement(ratings: &Ratings, figures: &Figures, wishes: &Wishes, locale: &Locale) -> Vec<Block> {
    let how = &wishes.resampling;
    let about = message!(
        "calibration-agreement-about",
        samples = how.samples,
        seed = how.seed.to_string(),
        confidence = (how.confidence * 1e6).round() / 1e4
    );
    let mut blocks = vec![Block::Paragraph(locale.say(&about))];
    if ratings.has_several_scales() {
        blocks.push(Block::Paragraph(locale.text("calibration-several-scales")));
    }
    let captions = [("calibration-ordinal", &figures.ordinal), ("calibration-nominal", &figures.nominal)];
    for (id, overview) in captions {
        blocks.push(Block::Heading(document::Level::Section, locale.text(id)));
        blocks.push(Block::Table(measures(overview, locale)));
    }
    blocks
}

fn measures(overview: &Overview, locale: &Locale) -> Table {
    let heads = [
        "calibration-column-figure",
        "calibration-column-value",
        "calibration-column-interval",
        "calibration-column-units",
        "calibration-column-raters",
        "calibration-column-ratings",
    ];
    let row = |(each, figure): &(Measure, Figure)| {
        let name = locale.say(&measure(*each));
        match figure {
            Ok(estimate) => {
                let interval = estimate.interval.as_ref().map_or(NONE.to_owned(), |each| between(each, locale));
                let basis = estimate.basis;
                let counts = [basis.units, basis.raters, basis.ratings].map(|count| count.to_string());
                [vec![name, number(estimate.value, 2, locale), interval], counts.to_vec()].concat()
            }
            Err(why) => {
                let none = || NONE.to_owned();
                vec![name, none(), locale.say(&undefined(*why)), none(), none(), none()]
            }
        }
    };
    let rows = overview.figures.iter().map(row).collect();
    Table { caption: String::new(), head: heads.map(|id| locale.text(id)).into(), rows }
}

/// A line for each criterion.
pub fn criteria(ratings: &Ratings, figures: &Figures, locale: &Locale) -> Table {
    let mut heads = vec![
        "calibration-column-criterion",
        "calibration-column-distribution",
        "calibration-not-enough",
        "calibration-column-exact",
        "calibration-column-adjacent",
        "calibration-column-alpha",
    ];
    if ratings.has_references() {
        heads.push("calibration-column-reference");
    }
    let rows = figures.criteria.iter().enumerate().map(|(place, each)| {
        let mut row = vec![
            criterion(ratings, place, locale),
            distribution(&each.distribution, locale),
            each.not_enough.to_string(),
            value(&each.ordinal.get(Measure::Exact), locale),
            value(&each.ordinal.get(Measure::Adjacent), locale),
            value(&each.ordinal.get(Measure::Alpha(Level::Ordinal)), locale),
        ];
        if ratings.has_references() {
            row.push(against(each.against.as_ref(), locale));
        }
        row
    });
    let head = heads.iter().map(|id| locale.text(id)).collect();
    Table { caption: String::new(), head, rows: rows.collect() }
}

/// How often each level was given, by its number.
pub fn distribution(counts: &[usize], locale: &Locale) -> String {
    let given = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let said: Vec<String> = given
        .map(|(rank, count)| locale.say(&message!("calibration-distribution-level", count = *count, level = rank + 1)))
        .collect();
    if said.is_empty() { NONE.to_owned() } else { said.join(", ") }
}

/// A line for each rater.
pub fn raters(ratings: &Ratings, figures: &Figures, locale: &Locale) -> Table {
    let mut heads = vec![
        "calibration-column-rater",
        "calibration-column-ratings",
        "calibration-not-enough",
        "calibration-column-mean",
        "calibration-column-severity",
        "calibration-column-spread",
        "calibration-column-exact",
        "calibration-column-adjacent",
        "calibration-column-alpha-without",
    ];
    if ratings.has_references() {
        heads.push("calibration-column-reference");
    }
    let rows = figures.raters.iter().map(|line| {
        let each = &line.figures;
        let mut row = vec![
            ratings.raters[each.rater].clone(),
            each.ratings.to_string(),
            line.not_enough.to_string(),
            value(&each.mean, locale),
            signed(&each.severity, locale),
            value(&each.spread, locale),
            value(&each.exact, locale),
            value(&each.adjacent, locale),
            value(&each.alpha_without, locale),
        ];
        if ratings.has_references() {
            row.push(against(line.against.as_ref(), locale));
        }
        row
    });
    let head = heads.iter().map(|id| locale.text(id)).collect();
    Table { caption: String::new(), head, rows: rows.collect() }
}
