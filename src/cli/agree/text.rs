//! Findings for people: tables, and beneath each what must be known to read it.

use crate::{
    agreement::{
        AgreementFigure, AgreementFindings, AgreementWishes, CriterionOverview, Estimate, Interval, Measure,
        MeasurementLevel, Method, Overview, RatingScale, RatingTable, Resampled, Undefined, Weights,
    },
    locale::Locale,
    message,
    report::calibration::{FigureRow, reasons, words::methods},
};

mod sides;

use super::{
    super::table::table as columns,
    names::{convention, name},
    ratings::RatedTable,
    taken,
};

/// Units that are shown; JSON has them all.
const UNITS_SHOWN: usize = 10;
/// Categories that are named.
const CATEGORIES_SHOWN: usize = 12;
const NONE: &str = "–";

pub(super) fn text(
    rated: &RatedTable,
    wishes: &AgreementWishes,
    findings: &AgreementFindings,
    locale: &Locale,
) -> String {
    let table = &rated.table;
    let mut parts = vec![head(rated, wishes, locale), statistics(table, &findings.overview, wishes, locale)];
    if table.knows_raters() {
        parts.push(by_rater(table, findings, wishes, locale));
    }
    parts.extend(sides::by_category(table, findings, locale));
    parts.extend(sides::by_pair(table, findings, wishes, locale));
    parts.extend(by_unit(table, findings, locale));
    parts.extend(by_criterion(findings, wishes, locale));
    parts.join("\n")
}

/// The reading of the table stands before all figures.
fn head(rated: &RatedTable, wishes: &AgreementWishes, locale: &Locale) -> String {
    let table = &rated.table;
    let ratings = table.ratings();
    let categories: Vec<String> = table.categories().iter().map(|value| table.label(*value)).collect();
    let what = message!(
        "agree-head",
        source = rated.file.as_str(),
        units = table.units().len(),
        known = if table.knows_raters() { "yes" } else { "no" },
        raters = table.raters().len(),
        ratings = ratings,
        empty = table.units().len() * table.raters().len() - ratings
    );
    let how = message!(
        "agree-how",
        level = wishes.level.name(),
        count = categories.len(),
        listed = if categories.len() > CATEGORIES_SHOWN { "no" } else { "yes" },
        categories = categories.join(" ")
    );
    format!("{}\n{}{}\n", locale.say(&what), taken::told(rated, locale), locale.say(&how))
}

fn statistics(table: &RatingTable, overview: &Overview, wishes: &AgreementWishes, locale: &Locale) -> String {
    let heads = [
        "agree-column-statistic",
        "agree-column-value",
        "agree-column-interval",
        "agree-column-units",
        "agree-column-left-out",
        "agree-column-raters",
        "agree-column-ratings",
        "agree-column-convention",
    ];
    let mut rows = vec![heads.map(|id| locale.text(id)).to_vec()];
    let mut notes = Vec::new();
    for (measure, figure) in &overview.figures {
        let called = name(*measure, table, locale);
        match figure {
            Ok(estimate) => {
                rows.push(row(*measure, &called, estimate, locale));
                notes.extend(notes_of(&called, estimate, locale));
            }
            Err(why) => {
                let mut row = vec![called, locale.text("agree-undefined")];
                row.resize(heads.len(), String::new());
                rows.push(row);
                notes.push((Some(*why), name(*measure, table, locale)));
            }
        }
    }
    let notes = told(notes, locale);
    format!("{}\n{}{}", columns(&rows), notes, reading(overview, wishes, locale))
}

fn row(measure: Measure, called: &str, estimate: &Estimate, locale: &Locale) -> Vec<String> {
    let basis = estimate.basis;
    let said = convention(measure, estimate.value).map(|message| locale.say(&message));
    vec![
        called.to_owned(),
        decimals(estimate.value, locale),
        estimate.interval.as_ref().map_or(NONE.to_owned(), |interval| between(interval, locale)),
        basis.units.to_string(),
        basis.left_out.to_string(),
        basis.raters.to_string(),
        basis.ratings.to_string(),
        said.unwrap_or_default(),
    ]
}

/// A note, with the reason for which several may be told together.
type Note = (Option<Undefined>, String);

fn notes_of(called: &str, estimate: &Estimate, locale: &Locale) -> Vec<Note> {
    let mut notes = Vec::new();
    let basis = estimate.basis;
    if basis.pairs > 1 {
        notes.push(locale.say(&message!("agree-pairs", pairs = basis.pairs, left_out = basis.pairs_left_out)));
    }
    if let Some(Interval { method: Method::Bootstrap { samples, undefined_samples }, .. }) = estimate.interval
        && undefined_samples > 0
    {
        notes.push(locale.say(&message!(
            "agree-undefined-samples",
            name = called,
            undefined = undefined_samples,
            samples = samples
        )));
    }
    if let Some(p) = estimate.p_value {
        let p =
            if p < 0.0005 { format!("< {}", decimals(0.001, locale)) } else { format!("= {}", decimals(p, locale)) };
        notes.push(locale.say(&message!("agree-p-value", name = called, p = p)));
    }
    if let Some(why) = estimate.no_interval {
        notes.push(locale.say(&message!("agree-no-interval", name = called, why = why.name())));
    }
    notes.into_iter().map(|note| (None, note)).collect()
}

/// Notes beneath a table: figures undefined for the same reason stand on one line, and what is true of several is told
/// once.
fn told(notes: Vec<Note>, locale: &Locale) -> String {
    let mut lines: Vec<(Option<Undefined>, Vec<String>)> = Vec::new();
    for (why, what) in notes {
        let same = |(reason, names): &(Option<Undefined>, Vec<String>)| match why {
            Some(_) => *reason == why,
            None => names.contains(&what),
        };
        match lines.iter().position(same) {
            Some(line) if why.is_some() => lines[line].1.push(what),
            Some(_) => {}
            None => lines.push((why, vec![what])),
        }
    }
    let line = |(why, names): &(Option<Undefined>, Vec<String>)| match why {
        Some(why) => {
            let message = message!("agree-undefined-why", names = names.join(", "), why = locale.explain(why));
            format!("{}\n", locale.say(&message))
        }
        None => format!("{}\n", names.join(", ")),
    };
    lines.iter().map(line).collect()
}

/// Notes on how intervals were made, and on what words by convention are worth.
fn reading(overview: &Overview, wishes: &AgreementWishes, locale: &Locale) -> String {
    let by_jackknife = |(_, figure): &(Measure, AgreementFigure)| {
        figure.is_ok_and(|estimate| estimate.interval.is_some_and(|interval| interval.method == Method::Jackknife))
    };
    let mut lines = vec![methods(&[overview], &wishes.resampling, locale), locale.text("agree-conventions")];
    let over_units = wishes.resampling.over == Resampled::Units;
    if over_units && overview.figures.iter().any(by_jackknife) {
        lines.push(locale.text("agree-few-units"));
    }
    let complete = |(measure, figure): &(Measure, AgreementFigure)| {
        let needs = matches!(measure, Measure::Intraclass(_) | Measure::Concordance);
        needs && figure.as_ref().is_ok_and(|estimate| estimate.basis.left_out > 0)
    };
    if overview.figures.iter().any(complete) {
        lines.push(locale.text("agree-complete"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn by_rater(table: &RatingTable, findings: &AgreementFindings, wishes: &AgreementWishes, locale: &Locale) -> String {
    let ordered = wishes.level != MeasurementLevel::Nominal && table.has_order();
    let mut heads = vec!["agree-column-rater", "agree-column-ratings"];
    if ordered {
        heads.extend(["agree-column-mean", "agree-column-severity", "agree-column-spread", "agree-column-ends"]);
    }
    heads.push("agree-column-exact");
    if ordered {
        heads.push("agree-column-adjacent");
    }
    heads.push("agree-column-alpha-without");
    let heads: Vec<String> = heads.iter().map(|id| locale.text(id)).collect();
    let (mut rows, mut reasons) = (vec![heads.clone()], Vec::new());
    for rater in &findings.raters {
        let mut figures = Vec::new();
        if ordered {
            figures.extend([&rater.mean, &rater.severity, &rater.spread, &rater.at_the_ends]);
        }
        figures.push(&rater.exact);
        if ordered {
            figures.push(&rater.adjacent);
        }
        figures.push(&rater.alpha_without);
        let name = table.raters()[rater.rater].as_str();
        let mut row = vec![name.to_owned(), rater.ratings.to_string()];
        row.extend(figures.iter().map(|figure| shown(figure, locale)));
        if ordered {
            row[3] = signed(&rater.severity, locale);
        }
        rows.push(row);
        reasons.push(FigureRow { name, figures: heads[2..].iter().map(String::as_str).zip(figures).collect() });
    }
    let places = matches!(table.scale(), RatingScale::Ordered(_)).then_some("agree-places");
    let explained = [Some("agree-raters-explained"), places].into_iter().flatten().filter(|_| ordered);
    let explained: String = explained.map(|id| format!("{}\n", locale.text(id))).collect();
    format!("{}{}{explained}{}", columns(&rows), empty(&reasons, locale), apart(table, findings, wishes, locale))
}

/// The reasons why cells of a table hold no figure.
fn empty(rows: &[FigureRow], locale: &Locale) -> String {
    let notes = |(why, names): (Undefined, Vec<String>)| names.into_iter().map(move |name| (Some(why), name));
    told(reasons(rows).into_iter().flat_map(notes).collect(), locale)
}

/// The rater without whom alpha rises most.
fn apart(table: &RatingTable, findings: &AgreementFindings, wishes: &AgreementWishes, locale: &Locale) -> String {
    let Ok(all) = findings.overview.get(Measure::Alpha(wishes.level)) else { return String::new() };
    let without = findings.raters.iter().filter_map(|rater| Some((rater.rater, rater.alpha_without.ok()?.value)));
    let Some((rater, alpha)) = without.max_by(|(_, one), (_, other)| one.total_cmp(other)) else {
        return String::new();
    };
    if alpha <= all.value {
        return String::new();
    }
    let rater = table.raters()[rater].as_str();
    let message =
        message!("agree-apart", rater = rater, alpha = decimals(alpha, locale), all = decimals(all.value, locale));
    format!("{}\n", locale.say(&message))
}

fn by_unit(table: &RatingTable, findings: &AgreementFindings, locale: &Locale) -> Option<String> {
    let apart: Vec<_> = findings.units.iter().filter(|unit| unit.distance > 0.0).collect();
    if apart.is_empty() {
        return None;
    }
    let heads = [
        "agree-column-unit",
        "agree-column-criterion",
        "agree-column-ratings",
        "agree-column-lowest",
        "agree-column-highest",
        "agree-column-exact",
        "agree-column-distance",
    ];
    let criteria = !findings.criteria.is_empty();
    let kept = |place: usize| criteria || place != 1;
    let keep = |row: Vec<String>| {
        row.into_iter().enumerate().filter(|(place, _)| kept(*place)).map(|(_, cell)| cell).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![keep(heads.map(|id| locale.text(id)).to_vec())];
    for unit in apart.iter().take(UNITS_SHOWN) {
        let named = &table.units()[unit.unit];
        rows.push(keep(vec![
            named.name.clone(),
            named.criterion.clone().unwrap_or_default(),
            unit.ratings.to_string(),
            table.label(unit.lowest),
            table.label(unit.highest),
            decimals(unit.exact, locale),
            decimals(unit.distance, locale),
        ]));
    }
    let more = message!("agree-units-apart", count = apart.len(), shown = apart.len().min(UNITS_SHOWN));
    Some(format!("{}\n{}", locale.say(&more), columns(&rows)))
}

fn by_criterion(findings: &AgreementFindings, wishes: &AgreementWishes, locale: &Locale) -> Option<String> {
    if findings.criteria.is_empty() {
        return None;
    }
    let shown_weights = Weights::Unweighted;
    let measures = [
        ("agree-column-exact", Measure::Exact),
        ("agree-column-adjacent", Measure::Adjacent),
        ("agree-column-kappa", Measure::Kappa(shown_weights)),
        ("agree-column-alpha", Measure::Alpha(wishes.level)),
        (
            "agree-column-gwet",
            Measure::Gwet(if wishes.level == MeasurementLevel::Nominal { shown_weights } else { wishes.weights }),
        ),
    ];
    let listed = |measure: Measure| {
        let of = |(each, _): &(Measure, AgreementFigure)| *each == measure;
        findings.criteria.iter().any(|criterion| criterion.overview.figures.iter().any(of))
    };
    let measures: Vec<_> = measures.into_iter().filter(|(_, measure)| listed(*measure)).collect();
    let mut heads = vec![locale.text("agree-column-criterion"), locale.text("agree-column-units")];
    heads.extend(measures.iter().map(|(id, _)| locale.text(id)));
    heads.extend([locale.text("agree-column-alpha-interval"), locale.text("agree-column-distance")]);
    let mut rows = vec![heads.clone()];
    let figures = |criterion: &CriterionOverview| -> Vec<AgreementFigure> {
        measures.iter().map(|(_, measure)| criterion.overview.get(*measure)).collect()
    };
    let figures: Vec<Vec<AgreementFigure>> = findings.criteria.iter().map(figures).collect();
    let mut reasons = Vec::new();
    for (criterion, figures) in findings.criteria.iter().zip(&figures) {
        let units = criterion.overview.get(Measure::Exact).map_or(0, |estimate| estimate.basis.units);
        let mut row = vec![criterion.criterion.clone(), units.to_string()];
        row.extend(figures.iter().map(|figure| shown(figure, locale)));
        reasons.push(FigureRow {
            name: &criterion.criterion,
            figures: heads[2..].iter().map(String::as_str).zip(figures).collect(),
        });
        let interval = criterion.overview.get(Measure::Alpha(wishes.level)).ok().and_then(|alpha| alpha.interval);
        row.push(interval.as_ref().map_or(NONE.to_owned(), |interval| between(interval, locale)));
        row.push(criterion.distance.map_or(NONE.to_owned(), |value| decimals(value, locale)));
        rows.push(row);
    }
    let weights = wishes.weights.name();
    let explained = message!("agree-criteria-explained", level = wishes.level.name(), weights = weights);
    Some(format!("{}\n{}{}", locale.say(&explained), columns(&rows), empty(&reasons, locale)))
}

fn shown(figure: &AgreementFigure, locale: &Locale) -> String {
    figure.as_ref().map_or(NONE.to_owned(), |estimate| decimals(estimate.value, locale))
}

fn signed(figure: &AgreementFigure, locale: &Locale) -> String {
    let with_sign =
        |value: f64| if value > 0.0005 { format!("+{}", decimals(value, locale)) } else { decimals(value, locale) };
    figure.as_ref().map_or(NONE.to_owned(), |estimate| with_sign(estimate.value))
}

fn between(interval: &Interval, locale: &Locale) -> String {
    format!("{} … {}", decimals(interval.low, locale), decimals(interval.high, locale))
}

/// Three decimals: the conventions need as many.
fn decimals(value: f64, locale: &Locale) -> String {
    locale.decimal(value, 3)
}
