//! The form of `--json`, described in `docs/agreement.md`.

use serde::Serialize;

use crate::{
    agreement::{
        AgreementFigure, AgreementFindings, AgreementWishes, CategoryFigures, CriterionOverview, Differences, Interval,
        Measure, NoInterval, Overview, RaterFigures, RaterPair, RatingScale, RatingTable, TableForm, Undefined,
        UnitFigures,
    },
    locale::Locale,
};

use super::{
    ratings::RatedTable,
    taken::{self, LeftOutOutput, MissingOutput, SpellingOutput, TakenOutput},
};

#[derive(Serialize)]
pub(super) struct AgreeOutput<'a> {
    source: &'a str,
    form: TableForm,
    taken: TakenOutput<'a>,
    left_out: Vec<LeftOutOutput<'a>>,
    missing: Vec<MissingOutput<'a>>,
    spellings: Vec<SpellingOutput<'a>>,
    raters: &'a [String],
    units: usize,
    ratings: usize,
    empty: usize,
    scale: &'static str,
    categories: Vec<String>,
    level: &'static str,
    weights: &'static str,
    seed: u64,
    samples: u32,
    resample: &'static str,
    confidence: f64,
    statistics: Vec<StatisticOutput>,
    by_rater: Vec<RaterOutput<'a>>,
    kappa_by_category: Vec<CategoryOutput>,
    by_pair: Vec<PairOutput<'a>>,
    by_unit: Vec<UnitOutput<'a>>,
    by_criterion: Vec<CriterionOutput<'a>>,
}

#[derive(Serialize)]
pub(super) struct StatisticOutput {
    statistic: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weights: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'static str>,
    #[serde(flatten)]
    figure: FigureOutput,
}

/// A value with what it rests on, or why there is none.
#[derive(Serialize)]
pub(super) struct FigureOutput {
    value: Option<f64>,
    undefined: Option<UndefinedOutput>,
    units: Option<usize>,
    left_out: Option<usize>,
    raters: Option<usize>,
    ratings: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs_left_out: Option<usize>,
    interval: Option<Interval>,
    interval_method: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_interval: Option<NoInterval>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standard_error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    p_value: Option<f64>,
}

#[derive(Serialize)]
struct UndefinedOutput {
    #[serde(flatten)]
    why: Undefined,
    message: String,
}

#[derive(Serialize)]
pub(super) struct RaterOutput<'a> {
    rater: &'a str,
    ratings: usize,
    mean: FigureOutput,
    severity: FigureOutput,
    spread: FigureOutput,
    at_the_ends: FigureOutput,
    exact: FigureOutput,
    adjacent: FigureOutput,
    alpha_without: FigureOutput,
}

/// Agreement on one category against all others.
#[derive(Serialize)]
pub(super) struct CategoryOutput {
    category: String,
    ratings: usize,
    kappa: FigureOutput,
    agreement: FigureOutput,
}

/// Two raters side by side.
#[derive(Serialize)]
pub(super) struct PairOutput<'a> {
    raters: [&'a str; 2],
    units: usize,
    statistics: Vec<StatisticOutput>,
    mean_difference: FigureOutput,
    differences: Differences,
    /// A row for each category that the first chose, in it a number of units for each that the second chose.
    cross_table: &'a [Vec<usize>],
}

#[derive(Serialize)]
pub(super) struct UnitOutput<'a> {
    unit: &'a str,
    criterion: Option<&'a str>,
    ratings: usize,
    lowest: String,
    highest: String,
    steps: Option<usize>,
    exact: f64,
    distance: f64,
}

#[derive(Serialize)]
struct CriterionOutput<'a> {
    criterion: &'a str,
    distance: Option<f64>,
    statistics: Vec<StatisticOutput>,
}

pub(super) fn output<'a>(
    rated: &'a RatedTable,
    wishes: &AgreementWishes,
    findings: &'a AgreementFindings,
    locale: &Locale,
) -> AgreeOutput<'a> {
    let table = &rated.table;
    let ratings = table.ratings();
    AgreeOutput {
        source: &rated.file,
        form: rated.taken.form,
        taken: taken::taken(rated),
        left_out: taken::left_out(rated, locale),
        missing: taken::missing(rated),
        spellings: taken::spellings(rated),
        raters: if table.knows_raters() { table.raters() } else { &[] },
        units: table.units().len(),
        ratings,
        empty: table.units().len() * table.raters().len() - ratings,
        scale: match table.scale() {
            RatingScale::Numbers => "numbers",
            RatingScale::Ordered(_) => "ordered",
            RatingScale::Names(_) => "names",
        },
        categories: table.categories().iter().map(|value| table.label(*value)).collect(),
        level: wishes.level.name(),
        weights: wishes.weights.name(),
        seed: wishes.resampling.seed,
        samples: wishes.resampling.samples,
        resample: wishes.resampling.over.name(),
        confidence: wishes.resampling.confidence,
        statistics: statistics(&findings.overview, locale),
        by_rater: findings.raters.iter().map(|rater| rater_output(table.raters(), rater, locale)).collect(),
        kappa_by_category: categories(table, &findings.categories, locale),
        by_pair: findings.pairs.iter().map(|pair| pair_output(table.raters(), pair, locale)).collect(),
        by_unit: findings.units.iter().map(|unit| unit_output(table, unit)).collect(),
        by_criterion: findings.criteria.iter().map(|criterion| criterion_output(criterion, locale)).collect(),
    }
}

pub(super) fn statistics(overview: &Overview, locale: &Locale) -> Vec<StatisticOutput> {
    let one = |(measure, figure): &(Measure, AgreementFigure)| {
        let (mut level, mut weights, mut form) = (None, None, None);
        match measure {
            Measure::Alpha(of) => level = Some(of.name()),
            Measure::Kappa(by) | Measure::Gwet(by) => weights = Some(by.name()),
            Measure::Intraclass(of) => form = Some(of.name()),
            Measure::Exact
            | Measure::Adjacent
            | Measure::Pabak
            | Measure::Positive
            | Measure::Negative
            | Measure::Fleiss
            | Measure::Concordance => {}
        }
        StatisticOutput { statistic: measure.name(), level, weights, form, figure: figure_output(figure, locale) }
    };
    overview.figures.iter().map(one).collect()
}

pub(super) fn figure_output(figure: &AgreementFigure, locale: &Locale) -> FigureOutput {
    let estimate = figure.as_ref().ok();
    let basis = estimate.map(|estimate| estimate.basis);
    let pairs = basis.filter(|basis| basis.pairs > 0);
    let undefined = figure.as_ref().err().map(|why| UndefinedOutput { why: *why, message: locale.explain(why) });
    FigureOutput {
        value: estimate.map(|estimate| estimate.value),
        undefined,
        units: basis.map(|basis| basis.units),
        left_out: basis.map(|basis| basis.left_out),
        raters: basis.map(|basis| basis.raters),
        ratings: basis.map(|basis| basis.ratings),
        pairs: pairs.map(|basis| basis.pairs),
        pairs_left_out: pairs.map(|basis| basis.pairs_left_out),
        interval: estimate.and_then(|estimate| estimate.interval),
        interval_method: estimate.and_then(|estimate| estimate.interval).map(|interval| interval.method.name()),
        no_interval: estimate.and_then(|estimate| estimate.no_interval),
        standard_error: estimate.and_then(|estimate| estimate.standard_error),
        p_value: estimate.and_then(|estimate| estimate.p_value),
    }
}

pub(super) fn rater_output<'a>(raters: &'a [String], rater: &RaterFigures, locale: &Locale) -> RaterOutput<'a> {
    let figure = |figure| figure_output(figure, locale);
    RaterOutput {
        rater: &raters[rater.rater],
        ratings: rater.ratings,
        mean: figure(&rater.mean),
        severity: figure(&rater.severity),
        spread: figure(&rater.spread),
        at_the_ends: figure(&rater.at_the_ends),
        exact: figure(&rater.exact),
        adjacent: figure(&rater.adjacent),
        alpha_without: figure(&rater.alpha_without),
    }
}

pub(super) fn categories(table: &RatingTable, found: &[CategoryFigures], locale: &Locale) -> Vec<CategoryOutput> {
    let one = |each: &CategoryFigures| CategoryOutput {
        category: table.label(each.category),
        ratings: each.ratings,
        kappa: figure_output(&each.kappa, locale),
        agreement: figure_output(&each.agreement, locale),
    };
    found.iter().map(one).collect()
}

pub(super) fn pair_output<'a>(raters: &'a [String], pair: &'a RaterPair, locale: &Locale) -> PairOutput<'a> {
    PairOutput {
        raters: [&raters[pair.one], &raters[pair.other]],
        units: pair.units,
        statistics: statistics(&pair.overview, locale),
        mean_difference: figure_output(&pair.mean_difference, locale),
        differences: pair.differences,
        cross_table: &pair.cross,
    }
}

pub(super) fn unit_output<'a>(table: &'a RatingTable, unit: &UnitFigures) -> UnitOutput<'a> {
    let named = &table.units()[unit.unit];
    UnitOutput {
        unit: &named.name,
        criterion: named.criterion.as_deref(),
        ratings: unit.ratings,
        lowest: table.label(unit.lowest),
        highest: table.label(unit.highest),
        steps: unit.steps,
        exact: unit.exact,
        distance: unit.distance,
    }
}

fn criterion_output<'a>(criterion: &'a CriterionOverview, locale: &Locale) -> CriterionOutput<'a> {
    CriterionOutput {
        criterion: &criterion.criterion,
        distance: criterion.distance,
        statistics: statistics(&criterion.overview, locale),
    }
}
