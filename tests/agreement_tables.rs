//! Two hundred random tables with missing cells, degenerate ones among them: each figure is that of the Python packages
//! krippendorff, irrCAC, statsmodels, pingouin and of numpy, to nine digits, or undefined where theirs is.
//! `tests/agreement/make_tables.py` makes the tables and says which package gives what; `make_specific.py` beside it works
//! out from their definitions, in whole fractions, what no package gives where cells are missing: categories and pairs.

use std::collections::HashMap;

use serde::Deserialize;
use viva::agreement::{
    AgreementFigure, AgreementWishes, Correlations, IntraclassForm, Measure, MeasurementLevel, RatedUnit, RatingScale,
    RatingTable, Resampled, Resampling, Weights, adjacent_agreement, alpha, by_category, concordance, correlations,
    exact_agreement, fleiss, gwet, kappa, mean_kappa, negative_agreement, pabak, pairs, positive_agreement,
};

#[derive(Deserialize)]
struct Case {
    cells: Vec<Vec<Option<f64>>>,
    expected: Expected,
}

#[derive(Deserialize)]
struct Expected {
    exact: Option<f64>,
    adjacent: Option<f64>,
    fleiss: Option<f64>,
    alpha: HashMap<String, Option<f64>>,
    gwet: HashMap<String, Option<f64>>,
    /// The mean, and how many pairs have none.
    kappa: HashMap<String, (Option<f64>, usize)>,
    /// Kappa and its standard error.
    first_pair: HashMap<String, (Option<f64>, Option<f64>)>,
    /// The correlation and its limits.
    intraclass: HashMap<String, [Option<f64>; 3]>,
    /// W and its p value.
    concordance: (Option<f64>, Option<f64>),
}

const WEIGHTS: [(&str, Weights); 4] = [
    ("unweighted", Weights::Unweighted),
    ("linear", Weights::Linear),
    ("quadratic", Weights::Quadratic),
    ("ordinal", Weights::Ordinal),
];
const LEVELS: [(&str, MeasurementLevel); 4] = [
    ("nominal", MeasurementLevel::Nominal),
    ("ordinal", MeasurementLevel::Ordinal),
    ("interval", MeasurementLevel::Interval),
    ("ratio", MeasurementLevel::Ratio),
];
const FORMS: [&str; 6] = ["1,1", "2,1", "3,1", "1,k", "2,k", "3,k"];

fn cases() -> Vec<Case> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/agreement/tables.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn table(cells: &[Vec<Option<f64>>]) -> RatingTable {
    let raters = (0..cells[0].len()).map(|rater| format!("R{rater}")).collect();
    let units = (0..cells.len()).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
    RatingTable::new(raters, units, RatingScale::Numbers, &[], &cells.concat()).unwrap()
}

/// What differs, to be told all at once.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare(&mut self, what: &str, found: Option<f64>, expected: Option<f64>) {
        let same = match (found, expected) {
            (None, None) => true,
            (Some(found), Some(expected)) => (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
            _ => false,
        };
        if !same {
            self.0.push(format!("{what}: {found:?}, expected {expected:?}"));
        }
    }
}

fn value(figure: AgreementFigure) -> Option<f64> {
    figure.ok().map(|estimate| estimate.value)
}

#[test]
fn every_figure_is_that_of_the_packages() {
    let cases = cases();
    assert_eq!(cases.len(), 200);
    let mut differences = Differences::default();
    for (number, Case { cells, expected }) in cases.iter().enumerate() {
        let table = table(cells);
        let mut compare =
            |what: &str, found, expected| differences.compare(&format!("table {number}, {what}"), found, expected);
        compare("exact", value(exact_agreement(&table)), expected.exact);
        compare("adjacent", value(adjacent_agreement(&table)), expected.adjacent);
        compare("fleiss", value(fleiss(&table)), expected.fleiss);
        for (name, level) in LEVELS {
            compare(&format!("alpha {name}"), value(alpha(&table, level)), expected.alpha[name]);
        }
        for (name, weights) in WEIGHTS {
            compare(&format!("gwet {name}"), value(gwet(&table, weights)), expected.gwet[name]);
            let Some((mean, left_out)) = expected.kappa.get(name) else { continue };
            let found = mean_kappa(&table, weights);
            compare(&format!("mean kappa {name}"), value(found), *mean);
            if let Ok(found) = found {
                assert_eq!(found.basis.pairs_left_out, *left_out, "table {number}, pairs without kappa {name}");
            }
            let (theirs, error) = expected.first_pair[name];
            let found = kappa(&table, 0, 1, weights, 0.95);
            compare(&format!("kappa {name}"), value(found), theirs);
            // A root near zero holds half the digits of what it is taken of.
            let ours = found.ok().and_then(|found| found.standard_error).filter(|error| *error > 1e-7);
            compare(&format!("error of kappa {name}"), ours, error.filter(|error| *error > 1e-7));
        }
        let Correlations(found) = correlations(&table, 0.95);
        for ((name, form), found) in FORMS.iter().zip(IntraclassForm::ALL).zip(found) {
            let [icc, low, high] = expected.intraclass[*name];
            let interval = found.ok().and_then(|found| found.interval);
            compare(&format!("{form:?}"), value(found), icc);
            compare(&format!("{form:?} low"), interval.map(|interval| interval.low), low);
            compare(&format!("{form:?} high"), interval.map(|interval| interval.high), high);
        }
        let found = concordance(&table);
        compare("concordance", value(found), expected.concordance.0);
        compare("its p value", found.ok().and_then(|found| found.p_value), expected.concordance.1);
    }
    assert!(differences.0.is_empty(), "{} differ:\n{}", differences.0.len(), differences.0.join("\n"));
}

/// Figures of categories and of pairs.
#[derive(Deserialize)]
struct Specific {
    pabak: Option<f64>,
    categories: Vec<Category>,
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
struct Category {
    category: f64,
    kappa: Option<f64>,
    agreement: Option<f64>,
}

#[derive(Deserialize)]
struct Pair {
    raters: [usize; 2],
    cross: Vec<Vec<usize>>,
    exact: Option<f64>,
    /// Limits of the exact agreement.
    limits: Option<[f64; 2]>,
    kappa: Option<f64>,
    quadratic: Option<f64>,
}

#[test]
fn every_category_and_pair_is_that_of_the_fractions() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/agreement/specific.json");
    let specific: Vec<Specific> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = cases();
    assert_eq!((cases.len(), specific.len()), (200, 200));
    let resampling = Resampling { seed: 1, samples: 0, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let mut differences = Differences::default();
    let mut compared = 0;
    for (number, (Case { cells, .. }, expected)) in cases.iter().zip(&specific).enumerate() {
        let table = table(cells);
        let mut compare = |what: &str, found, expected: Option<f64>| {
            compared += usize::from(expected.is_some());
            differences.compare(&format!("table {number}, {what}"), found, expected);
        };
        compare("pabak", value(pabak(&table)), expected.pabak);
        let found = by_category(&table, &wishes);
        assert_eq!(found.len(), expected.categories.len(), "table {number}");
        for (found, Category { category, kappa, agreement }) in found.iter().zip(&expected.categories) {
            assert_eq!(found.category, *category);
            compare(&format!("kappa of {category}"), value(found.kappa), *kappa);
            compare(&format!("agreement on {category}"), value(found.agreement), *agreement);
        }
        if let [low, high] = expected.categories.as_slice() {
            compare("negative", value(negative_agreement(&table)), low.agreement);
            compare("positive", value(positive_agreement(&table)), high.agreement);
        }
        let found = pairs(&table, &wishes);
        assert_eq!(found.len(), expected.pairs.len(), "table {number}");
        for Pair { raters, cross, exact, limits, kappa, quadratic } in &expected.pairs {
            let pair = found.iter().find(|pair| [pair.one, pair.other] == *raters).unwrap();
            assert_eq!(pair.cross, *cross, "table {number}, {raters:?}");
            let of = |measure| pair.overview.get(measure);
            let interval = of(Measure::Exact).ok().and_then(|exact| exact.interval);
            compare(&format!("exact of {raters:?}"), value(of(Measure::Exact)), *exact);
            compare("its lower limit", interval.map(|each| each.low), limits.map(|[low, _]| low));
            compare("its upper limit", interval.map(|each| each.high), limits.map(|[_, high]| high));
            compare(&format!("kappa of {raters:?}"), value(of(Measure::Kappa(Weights::Unweighted))), *kappa);
            compare(&format!("quadratic of {raters:?}"), value(of(Measure::Kappa(Weights::Quadratic))), *quadratic);
        }
    }
    assert!(compared > 5_000, "{compared}");
    assert!(differences.0.is_empty(), "{} differ:\n{}", differences.0.len(), differences.0.join("\n"));
}
