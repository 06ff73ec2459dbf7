//! The tables of a calibration.

use crate::{
    agreement::{AgreementFigure, AgreementWishes, Estimate, Measure, Overview, Undefined},
    calibration::{CalibrationFigures, CriterionFigures, Ratings},
    locale::Locale,
    message,
    report::document::{self, Block, Table},
};

use super::{
    reasons::{FigureRow, reasons},
    words::{NONE, against, between, criterion, leaning, measure, methods, signed, undefined, value},
};

/// The criteria that need a talk, in their order.
pub(super) fn talks(ratings: &Ratings, figures: &CalibrationFigures, locale: &Locale) -> Vec<Block> {
    let leanings = figures.leanings.iter().map(|each| Block::Paragraph(leaning(ratings, each, locale)));
    let mut blocks: Vec<Block> = leanings.collect();
    if figures.talks.is_empty() {
        let none = if blocks.is_empty() { "calibration-no-talks" } else { "calibration-no-more-talks" };
        blocks.push(Block::Paragraph(locale.text(none)));
        return blocks;
    }
    let heads = [
        "calibration-column-criterion",
        "calibration-column-rank",
        "calibration-column-need",
        "calibration-column-apart",
        "calibration-column-from-reference",
        "calibration-column-steps",
    ];
    let shown = |value: Option<f64>| value.map_or(NONE.to_owned(), |value| locale.decimal(value, 2));
    let rows = figures.talks.iter().enumerate().map(|(rank, talk)| {
        vec![
            criterion(ratings, talk.criterion, locale),
            (rank + 1).to_string(),
            locale.decimal(talk.need, 2),
            shown(talk.apart),
            shown(talk.from_reference),
            talk.steps.to_string(),
        ]
    });
    let table = Table { caption: String::new(), head: heads.map(|id| locale.text(id)).into(), rows: rows.collect() };
    blocks.extend([Block::Paragraph(locale.text("calibration-talks-about")), Block::Table(table)]);
    blocks
}

/// All figures over all, each with what it rests on, or with the reason why there is none.
pub(super) fn agreement(
    ratings: &Ratings,
    figures: &CalibrationFigures,
    wishes: &AgreementWishes,
    locale: &Locale,
) -> Vec<Block> {
    let about = locale.text("calibration-agreement-about");
    let methods = methods(&[&figures.ordinal, &figures.nominal], &wishes.resampling, locale);
    let mut blocks = vec![Block::Paragraph(format!("{about} {methods}"))];
    if ratings.has_several_scales() {
        blocks.push(Block::Paragraph(locale.text("calibration-several-scales")));
    }
    let compared: Vec<usize> = ratings.compared().collect();
    let apart = (0..ratings.criteria.len()).filter(|criterion| !compared.contains(criterion));
    let apart: Vec<&str> = apart.map(|criterion| ratings.criteria[criterion].as_str()).collect();
    if !apart.is_empty() {
        let told = message!("calibration-numbers-apart", criteria = apart.join(", "));
        blocks.push(Block::Paragraph(locale.say(&told)));
    }
    let captions = [("calibration-ordinal", &figures.ordinal), ("calibration-nominal", &figures.nominal)];
    for (id, overview) in captions {
        blocks.push(Block::Heading(document::HeadingLevel::Section, locale.text(id)));
        blocks.push(Block::Table(measures(overview, ratings.raters.len(), locale)));
        blocks.extend(pairs(overview, locale));
    }
    blocks
}

/// The number of pairs of raters over which kappa is taken, where there are several.
fn pairs(overview: &Overview, locale: &Locale) -> Vec<Block> {
    let mut told: Vec<(usize, usize)> = Vec::new();
    for (_, figure) in &overview.figures {
        let Ok(Estimate { basis, .. }) = figure else { continue };
        if basis.pairs > 1 && !told.contains(&(basis.pairs, basis.pairs_left_out)) {
            told.push((basis.pairs, basis.pairs_left_out));
        }
    }
    let words = |(pairs, left_out)| locale.say(&message!("calibration-pairs", pairs = pairs, left_out = left_out));
    told.into_iter().map(|each| Block::Paragraph(words(each))).collect()
}

/// The reasons why cells of a table have no figures.
fn without(rows: &[FigureRow], locale: &Locale) -> Vec<Block> {
    let line = |(why, names): (Undefined, Vec<String>)| {
        let reason = locale.say(&undefined(why));
        Block::Paragraph(locale.say(&message!("calibration-no-figure", names = names.join(", "), reason = reason)))
    };
    reasons(rows).into_iter().map(line).collect()
}

fn measures(overview: &Overview, raters: usize, locale: &Locale) -> Table {
    let heads = [
        "calibration-column-figure",
        "calibration-column-value",
        "calibration-column-interval",
        "calibration-column-units",
        "calibration-column-raters",
        "calibration-column-ratings",
    ];
    let row = |(each, figure): &(Measure, AgreementFigure)| {
        let name = locale.say(&measure(*each, raters));
        match figure {
            Ok(estimate) => {
                let interval = estimate.interval.as_ref().map_or(NONE.to_owned(), |each| between(each, locale));
                let basis = estimate.basis;
                let counts = [basis.units, basis.raters, basis.ratings].map(|count| count.to_string());
                [vec![name, locale.decimal(estimate.value, 2), interval], counts.to_vec()].concat()
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

/// The agreement of decisions: of the outcome, of all units together, of each unit.
pub(super) fn decisions(ratings: &Ratings, figures: &CalibrationFigures, locale: &Locale) -> Table {
    let heads = [
        "calibration-column-decision",
        "calibration-column-decided",
        "calibration-column-units",
        "calibration-column-exact",
        "calibration-column-interval",
        "calibration-column-pabak",
        "calibration-column-fleiss",
    ];
    let row = |name: String, decided: String, overview: &Overview| {
        let exact = overview.get(Measure::Exact);
        let interval = exact.ok().and_then(|exact| exact.interval);
        vec![
            name,
            decided,
            exact.map_or(0, |exact| exact.basis.units).to_string(),
            value(&exact, locale),
            interval.map_or(NONE.to_owned(), |interval| between(&interval, locale)),
            value(&overview.get(Measure::Pabak), locale),
            value(&overview.get(Measure::Fleiss), locale),
        ]
    };
    let found = &figures.decisions;
    let mut rows = vec![
        row(locale.text("calibration-decision-outcome"), NONE.to_owned(), &found.outcome),
        row(locale.text("calibration-decision-units"), NONE.to_owned(), &found.units),
    ];
    for each in &found.by_unit {
        let title = ratings.rubric.units.get(&each.unit).map_or("", |unit| unit.title.get(locale.language()));
        let decided = message!("calibration-decided", yes = each.recognised, no = each.not_recognised);
        rows.push(row(format!("{} {title}", each.unit), locale.say(&decided), &each.figures));
    }
    Table { caption: String::new(), head: heads.map(|id| locale.text(id)).into(), rows }
}

/// A line for each criterion.
pub(super) fn criteria(ratings: &Ratings, figures: &CalibrationFigures, locale: &Locale) -> Vec<Block> {
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
            distribution(ratings, place, &each.distribution, locale),
            each.not_enough.to_string(),
            value(&each.ordinal.get(Measure::Exact), locale),
            value(&each.ordinal.get(Measure::Adjacent), locale),
            value(&each.ordinal.alpha(), locale),
        ];
        if ratings.has_references() {
            row.push(against(each.against.as_ref(), locale));
        }
        row
    });
    let head: Vec<String> = heads.iter().map(|id| locale.text(id)).collect();
    let found = |each: &CriterionFigures| {
        [each.ordinal.get(Measure::Exact), each.ordinal.get(Measure::Adjacent), each.ordinal.alpha()]
    };
    let found: Vec<[AgreementFigure; 3]> = figures.criteria.iter().map(found).collect();
    let named = found.iter().zip(&ratings.criteria).map(|(figures, criterion)| FigureRow {
        name: criterion.as_str(),
        figures: head[3..6].iter().map(String::as_str).zip(figures).collect(),
    });
    let empty = without(&named.collect::<Vec<_>>(), locale);
    let table = Block::Table(Table { caption: String::new(), rows: rows.collect(), head });
    std::iter::once(table).chain(empty).collect()
}

/// The number of times that each level, or band of numbers, was given on a criterion, by its label.
pub fn distribution(ratings: &Ratings, criterion: usize, counts: &[usize], locale: &Locale) -> String {
    let scale = ratings.rubric.scale_of(ratings.criterion(criterion));
    let label = |rung: usize| match scale.is_number() {
        true => scale.rung_label(rung, locale.language()),
        false => scale.levels[rung].label.get(locale.language()).to_owned(),
    };
    let given = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let said: Vec<String> = given
        .map(|(rank, count)| {
            locale.say(&message!("calibration-distribution-level", count = *count, level = label(rank)))
        })
        .collect();
    if said.is_empty() { NONE.to_owned() } else { said.join(", ") }
}

/// A line for each rater.
pub(super) fn raters(ratings: &Ratings, figures: &CalibrationFigures, locale: &Locale) -> Vec<Block> {
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
    let head: Vec<String> = heads.iter().map(|id| locale.text(id)).collect();
    let named = figures.raters.iter().map(|line| {
        let each = &line.figures;
        let figures = [&each.mean, &each.severity, &each.spread, &each.exact, &each.adjacent, &each.alpha_without];
        FigureRow {
            name: &ratings.raters[each.rater],
            figures: head[3..9].iter().map(String::as_str).zip(figures).collect(),
        }
    });
    let empty = without(&named.collect::<Vec<_>>(), locale);
    let table = Block::Table(Table { caption: String::new(), rows: rows.collect(), head });
    std::iter::once(table).chain(empty).collect()
}
