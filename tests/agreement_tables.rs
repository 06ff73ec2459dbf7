//! Two hundred random tables with missing cells, degenerate ones among them: each figure is that of the Python packages
//! krippendorff, irrCAC, statsmodels, pingouin and of numpy, to nine digits, or undefined where theirs is.
//! `tests/agreement/make_tables.py` makes the tables and says which package gives what; `make_specific.py` beside it works
//! out from their definitions, in whole fractions, what no package gives where cells are missing: categories and pairs.
//! `make_packages.py` has the same categories and pairs, all intervals but those by F, and the agreement of decisions, as
//! irrCAC, scikit-learn, statsmodels, krippendorff and resample give them.

use std::collections::HashMap;

use serde::Deserialize;
use viva::agreement::{
    AgreementFigure, AgreementWishes, Correlations, IntraclassForm, Measure, MeasurementLevel, NoInterval, RatedUnit,
    RatingScale, RatingTable, Resampled, Resampling, Weights, adjacent_agreement, alpha, by_category, concordance,
    correlations, exact_agreement, fleiss, gwet, kappa, mean_kappa, negative_agreement, overview, pabak, pairs,
    positive_agreement,
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
        self.compare_to(1e-9, what, found, expected);
    }

    /// Limits have seven digits: where an interval is wide, the ninth digit of Student's t is the seventh of its ends.
    fn compare_to(&mut self, digits: f64, what: &str, found: Option<f64>, expected: Option<f64>) {
        let same = match (found, expected) {
            (None, None) => true,
            (Some(found), Some(expected)) => (found - expected).abs() <= digits * expected.abs().max(1.0),
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
            // The packages print limits below −1, where no correlation is.
            if found.is_ok_and(|found| found.no_interval == Some(NoInterval::BelowMinusOne)) {
                assert!(low.is_none_or(|low| low < -1.0), "table {number}, {form:?}: {low:?}");
                continue;
            }
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

/// A figure and its limits.
type WithLimits = (Option<f64>, Option<[f64; 2]>);

/// What the packages say of one table.
#[derive(Deserialize)]
struct OfPackages {
    figures: HashMap<String, WithLimits>,
    /// Each category with its kappa and the agreement on it.
    categories: Vec<(f64, Option<f64>, Option<f64>)>,
    pairs: Vec<PairOfPackages>,
    /// A unit is recognised from this rating on.
    cut: f64,
    decisions: HashMap<String, WithLimits>,
}

/// Both raters, their cross table, exact agreement with its limits, kappa, quadratic kappa.
#[derive(Deserialize)]
struct PairOfPackages(usize, usize, Vec<Vec<usize>>, f64, Option<[f64; 2]>, Option<f64>, Option<f64>);

#[derive(Deserialize)]
struct Packages {
    made_with: HashMap<String, String>,
    tables: Vec<OfPackages>,
}

/// The name of a measure in the file of the packages.
fn named(measure: Measure) -> String {
    match measure {
        Measure::Kappa(weights) => format!("kappa {}", weights.name()),
        Measure::Intraclass(form) => format!("icc {}", form.name()),
        other => other.name().to_owned(),
    }
}

#[test]
fn every_interval_category_pair_and_decision_is_that_of_the_packages() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/agreement/packages.json");
    let packages: Packages = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = cases();
    assert_eq!((cases.len(), packages.tables.len(), packages.made_with.len()), (200, 200, 9));
    let resampling = Resampling { seed: 1, samples: 0, confidence: 0.95, over: Resampled::Units };
    let of_levels = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let of_decisions = AgreementWishes { level: MeasurementLevel::Nominal, weights: Weights::Unweighted, resampling };
    let mut differences = Differences::default();
    let (mut values, mut intervals) = (HashMap::new(), HashMap::new());
    for (number, (Case { cells, .. }, expected)) in cases.iter().zip(&packages.tables).enumerate() {
        let table = table(cells);
        let decided = |cell: &Option<f64>| cell.map(|rating| f64::from(u8::from(rating >= expected.cut)));
        let cells: Vec<Option<f64>> = cells.iter().flatten().map(decided).collect();
        let (raters, units) = (table.raters().to_vec(), table.units().to_vec());
        let recognised = RatingTable::new(raters, units, RatingScale::Numbers, &[0.0, 1.0], &cells).unwrap();
        for (kind, table, wishes, expected) in [
            ("levels", &table, &of_levels, &expected.figures),
            ("decisions", &recognised, &of_decisions, &expected.decisions),
        ] {
            for (measure, found) in overview(table, wishes, &|_| ()).figures {
                let name = named(measure);
                let Some((figure, limits)) = expected.get(&name) else { continue };
                let mut compare = |what: &str, found: Option<f64>, expected| {
                    let what = format!("table {number}, {kind}, {name}{what}");
                    differences.compare(&what, found, expected);
                };
                compare("", value(found), *figure);
                *values.entry(format!("{kind}, {name}")).or_insert(0) += usize::from(figure.is_some());
                let Ok(found) = found else { continue };
                // The packages have no rule that withholds an interval where nearly all ratings are the same.
                if found.no_interval == Some(NoInterval::FewOtherRatings) {
                    continue;
                }
                // Nor one for limits below −1, where no correlation is.
                if found.no_interval == Some(NoInterval::BelowMinusOne) {
                    assert!(limits.is_none_or(|[low, _]| low < -1.0), "table {number}, {name}: {limits:?}");
                    *intervals.entry(format!("{kind}, {name}")).or_insert(0) += usize::from(limits.is_some());
                    continue;
                }
                let ends = |limits: Option<[f64; 2]>| limits.map_or([None; 2], |limits| limits.map(Some));
                let ours = ends(found.interval.map(|each| [each.low, each.high]));
                for (end, (ours, theirs)) in ["low", "high"].iter().zip(ours.into_iter().zip(ends(*limits))) {
                    differences.compare_to(1e-7, &format!("table {number}, {kind}, {name}, {end}"), ours, theirs);
                }
                *intervals.entry(format!("{kind}, {name}")).or_insert(0) += usize::from(limits.is_some());
            }
        }
        let mut compare = |what: &str, found, expected: Option<f64>| {
            differences.compare(&format!("table {number}, {what}"), found, expected);
        };
        for (found, (category, kappa, agreement)) in by_category(&table, &of_levels).iter().zip(&expected.categories) {
            assert_eq!(found.category, *category);
            compare(&format!("kappa of {category}"), value(found.kappa), *kappa);
            compare(&format!("agreement on {category}"), value(found.agreement), *agreement);
        }
        let found = pairs(&table, &of_levels);
        assert_eq!(found.len(), expected.pairs.len(), "table {number}");
        for PairOfPackages(one, other, cross, exact, limits, kappa, quadratic) in &expected.pairs {
            let pair = found.iter().find(|pair| (pair.one, pair.other) == (*one, *other)).unwrap();
            assert_eq!(pair.cross, *cross, "table {number}, {one} and {other}");
            let of = |measure| pair.overview.get(measure);
            let interval = of(Measure::Exact).ok().and_then(|exact| exact.interval);
            compare("exact", value(of(Measure::Exact)), Some(*exact));
            compare("its lower limit", interval.map(|each| each.low), limits.map(|[low, _]| low));
            compare("its upper limit", interval.map(|each| each.high), limits.map(|[_, high]| high));
            compare("kappa", value(of(Measure::Kappa(Weights::Unweighted))), *kappa);
            compare("quadratic kappa", value(of(Measure::Kappa(Weights::Quadratic))), *quadratic);
        }
    }
    assert!(differences.0.is_empty(), "{} differ:\n{}", differences.0.len(), differences.0.join("\n"));
    let told = |of: &HashMap<String, usize>| of.values().sum::<usize>();
    assert!(told(&values) > 3_000 && told(&intervals) > 1_500, "{values:#?} {intervals:#?}");
    assert!(values.values().chain(intervals.values()).all(|count| *count >= 15), "{values:#?} {intervals:#?}");
}
