//! Categories one by one, and raters two by two, with what the one said where the other said what.

use crate::{
    agreement::{
        AgreementFigure, AgreementFindings, AgreementWishes, CategoryFigures, Measure, MeasurementLevel, RaterPair,
        RatingTable, Weights,
    },
    locale::Locale,
    message,
};

use super::{CATEGORIES_SHOWN, NONE, between, columns, shown, signed};

/// Pairs whose figures are shown, and of whom the first have their cross table shown; JSON has them all.
const PAIRS_SHOWN: usize = 15;
const CROSSED_SHOWN: usize = 3;

/// Kappas of the categories. Where there are two with an order, the figures over all say the same.
pub(super) fn by_category(table: &RatingTable, findings: &AgreementFindings, locale: &Locale) -> Option<String> {
    let chosen: Vec<&CategoryFigures> = findings.categories.iter().filter(|each| each.ratings > 0).collect();
    if chosen.len() < 2 || (table.has_order() && findings.categories.len() == 2) {
        return None;
    }
    let heads = [
        "agree-column-category",
        "agree-column-ratings",
        "agree-column-kappa",
        "agree-column-interval",
        "agree-column-specific",
        "agree-column-interval",
    ];
    let mut rows = vec![heads.map(|id| locale.text(id)).to_vec()];
    for each in chosen {
        rows.push(vec![
            table.label(each.category),
            each.ratings.to_string(),
            shown(&each.kappa, locale),
            limits(&each.kappa, locale),
            shown(&each.agreement, locale),
            limits(&each.agreement, locale),
        ]);
    }
    Some(format!("{}\n{}", locale.text("agree-categories-explained"), columns(&rows)))
}

/// Pairs of raters, those that agree least first. Of two raters alone the figures stand over all already.
pub(super) fn by_pair(
    table: &RatingTable,
    findings: &AgreementFindings,
    wishes: &AgreementWishes,
    locale: &Locale,
) -> Option<String> {
    let [first, ..] = findings.pairs.as_slice() else { return None };
    let crossed = findings.pairs.iter().take(CROSSED_SHOWN).filter_map(|pair| cross(table, pair, locale));
    let crossed: Vec<String> = crossed.collect();
    if findings.pairs.len() == 1 && table.raters().len() == 2 {
        return (!crossed.is_empty()).then(|| crossed.join("\n"));
    }
    let ordered = wishes.level != MeasurementLevel::Nominal && table.has_order();
    let weighted = Measure::Kappa(Weights::Quadratic);
    let weighs = first.overview.figures.iter().any(|(measure, _)| *measure == weighted);
    let mut heads = vec!["agree-column-pair", "agree-column-units", "agree-column-exact", "agree-column-interval"];
    heads.push("agree-column-kappa");
    if weighs {
        heads.push("agree-column-weighted");
    }
    if ordered {
        heads.push("agree-column-difference");
    }
    let mut rows = vec![heads.iter().map(|id| locale.text(id)).collect::<Vec<_>>()];
    for pair in findings.pairs.iter().take(PAIRS_SHOWN) {
        let exact = pair.overview.get(Measure::Exact);
        let mut row = vec![names(table, pair, locale), pair.units.to_string(), shown(&exact, locale)];
        row.push(limits(&exact, locale));
        row.push(shown(&pair.overview.get(Measure::Kappa(Weights::Unweighted)), locale));
        if weighs {
            row.push(shown(&pair.overview.get(weighted), locale));
        }
        if ordered {
            row.push(signed(&pair.mean_difference, locale));
        }
        rows.push(row);
    }
    let (count, told) = (findings.pairs.len(), findings.pairs.len().min(PAIRS_SHOWN));
    let head = locale.say(&message!(
        "agree-pairs-explained",
        count = count,
        shown = told,
        more = if told < count { "yes" } else { "no" }
    ));
    let mut parts = vec![format!("{head}\n{}", columns(&rows))];
    parts.extend(crossed);
    Some(parts.join("\n"))
}

fn names(table: &RatingTable, pair: &RaterPair, locale: &Locale) -> String {
    let (one, other) = (table.raters()[pair.one].as_str(), table.raters()[pair.other].as_str());
    locale.say(&message!("agree-pair", one = one, other = other))
}

/// The cross table of a pair, with the categories that either chose; none where these are more than a line holds.
fn cross(table: &RatingTable, pair: &RaterPair, locale: &Locale) -> Option<String> {
    let of_other = |category: usize| pair.cross.iter().any(|row| row[category] > 0);
    let chosen = |category: &usize| pair.cross[*category].iter().any(|units| *units > 0) || of_other(*category);
    let categories: Vec<usize> = (0..pair.cross.len()).filter(chosen).collect();
    if categories.is_empty() || categories.len() > CATEGORIES_SHOWN {
        return None;
    }
    let label = |category: &usize| table.label(table.categories()[*category]);
    let mut rows = vec![std::iter::once(String::new()).chain(categories.iter().map(label)).collect::<Vec<_>>()];
    for one in &categories {
        let cell = |other: &usize| match pair.cross[*one][*other] {
            0 => NONE.to_owned(),
            units => units.to_string(),
        };
        rows.push(std::iter::once(label(one)).chain(categories.iter().map(cell)).collect());
    }
    let (one, other) = (table.raters()[pair.one].as_str(), table.raters()[pair.other].as_str());
    let head = locale.say(&message!("agree-cross", one = one, other = other));
    Some(format!("{head}\n{}", columns(&rows)))
}

fn limits(figure: &AgreementFigure, locale: &Locale) -> String {
    let interval = figure.as_ref().ok().and_then(|estimate| estimate.interval);
    interval.map_or(NONE.to_owned(), |interval| between(&interval, locale))
}
