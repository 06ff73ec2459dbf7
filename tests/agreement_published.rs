//! Published examples, to all digits that were published.

use viva::agreement::{
    AgreementFigure, AgreementWishes, IntraclassForm, Measure, MeasurementLevel, RatedUnit, RatingScale, RatingTable,
    Resampled, Resampling, Undefined, Weights, alpha, by_category, concordance, correlations, exact_agreement, fleiss,
    gwet, kappa, negative_agreement, overview_of_numbers, pabak, pairs, positive_agreement,
};

/// Zero stands for an empty cell.
fn table(rows: &[&[u8]]) -> RatingTable {
    let raters = (0..rows[0].len()).map(|rater| format!("R{rater}")).collect();
    let units = (0..rows.len()).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
    let cells: Vec<Option<f64>> =
        rows.iter().flat_map(|row| row.iter()).map(|rating| (*rating > 0).then(|| f64::from(*rating))).collect();
    RatingTable::new(raters, units, RatingScale::Numbers, &[], &cells).unwrap()
}

/// Two raters by how often they chose each pair of categories, the one in rows.
fn of_counts(counts: &[&[u32]]) -> RatingTable {
    let mut rows = Vec::new();
    for (one, of_one) in counts.iter().enumerate() {
        for (other, count) in of_one.iter().enumerate() {
            rows.extend((0..*count).map(|_| [one as u8 + 1, other as u8 + 1]));
        }
    }
    table(&rows.iter().map(|row| row.as_slice()).collect::<Vec<_>>())
}

fn columns(raters: &[&[u8]]) -> RatingTable {
    let rows: Vec<Vec<u8>> =
        (0..raters[0].len()).map(|unit| raters.iter().map(|rater| rater[unit]).collect()).collect();
    table(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[track_caller]
fn is(figure: AgreementFigure, published: &str) {
    let digits = published.split_once('.').map_or(0, |(_, digits)| digits.len());
    assert_eq!(format!("{:.digits$}", figure.unwrap().value), published);
}

/// Fleiss 1971, Psychological Bulletin 76, 378–382, table 1: 30 patients, 6 psychiatrists, 5 diagnoses; published .430.
/// The ratings are the set `diagnoses` of the R package irr, whose `kappam.fleiss` gives 0.4302445.
fn fleiss_1971_table() -> RatingTable {
    #[rustfmt::skip]
    let rows: [&[u8]; 30] = [
        &[4, 4, 4, 4, 4, 4], &[2, 2, 2, 5, 5, 5], &[2, 3, 3, 3, 3, 5], &[5, 5, 5, 5, 5, 5], &[2, 2, 2, 4, 4, 4],
        &[1, 1, 3, 3, 3, 3], &[3, 3, 3, 3, 5, 5], &[1, 1, 3, 3, 3, 4], &[1, 1, 4, 4, 4, 4], &[5, 5, 5, 5, 5, 5],
        &[1, 4, 4, 4, 4, 4], &[1, 2, 4, 4, 4, 4], &[2, 2, 2, 3, 3, 3], &[1, 4, 4, 4, 4, 4], &[2, 2, 4, 4, 4, 5],
        &[3, 3, 3, 3, 3, 5], &[1, 1, 1, 4, 5, 5], &[1, 1, 1, 1, 1, 2], &[2, 2, 4, 4, 4, 4], &[1, 3, 3, 5, 5, 5],
        &[5, 5, 5, 5, 5, 5], &[2, 4, 4, 4, 4, 4], &[2, 2, 4, 5, 5, 5], &[1, 1, 4, 4, 4, 4], &[1, 4, 4, 4, 4, 5],
        &[2, 2, 2, 2, 2, 4], &[1, 1, 1, 1, 5, 5], &[2, 2, 4, 4, 4, 4], &[1, 3, 3, 3, 3, 3], &[5, 5, 5, 5, 5, 5],
    ];
    table(&rows)
}

#[test]
fn fleiss_1971() {
    let table = fleiss_1971_table();
    is(fleiss(&table), "0.430");
    is(fleiss(&table), "0.4302445");
}

/// Fleiss 1971, table 2, as `kappam.fleiss(diagnoses, detail = TRUE)` of the R package irr gives it: the kappas of
/// depression, personality disorder, schizophrenia, neurosis and other.
#[test]
fn fleiss_1971_by_category() {
    let found = by_category(&fleiss_1971_table(), &samples_of_none());
    for (category, published) in found.iter().zip(["0.245", "0.245", "0.520", "0.471", "0.566"]) {
        is(category.kappa, published);
    }
    let ratings: Vec<usize> = found.iter().map(|category| category.ratings).collect();
    assert_eq!(ratings, [26, 26, 30, 55, 43]);
}

/// Feinstein & Cicchetti 1990, Journal of Clinical Epidemiology 43, 543–549, and Byrt, Bishop & Carlin 1993, 46, 423–429:
/// two tables of 100 with the same observed agreement of .85, and kappas of .70 and .32. The higher category is yes.
#[test]
fn feinstein_and_cicchetti_1990() {
    let even = of_counts(&[&[45, 6], &[9, 40]]);
    let lopsided = of_counts(&[&[5, 5], &[10, 80]]);
    for (table, kappa_published, positive, negative) in
        [(even, "0.6995", "0.842", "0.857"), (lopsided, "0.3182", "0.914", "0.400")]
    {
        is(exact_agreement(&table), "0.85");
        is(kappa(&table, 0, 1, Weights::Unweighted, 0.95), kappa_published);
        is(pabak(&table), "0.70");
        is(positive_agreement(&table), positive);
        is(negative_agreement(&table), negative);
    }
}

/// The agreement on a category is `agreement` of the categories, whatever stands beside it: the same 100 units.
#[test]
fn agreement_on_a_category_is_that_of_the_table_without_the_others() {
    let table = of_counts(&[&[5, 5], &[10, 80]]);
    let found = by_category(&table, &samples_of_none());
    is(found[0].agreement, "0.400");
    is(found[1].agreement, "0.914");
    is(found[1].kappa, &format!("{:.9}", fleiss(&table).unwrap().value));
    let [pair] = pairs(&table, &samples_of_none()).try_into().unwrap();
    assert_eq!(pair.cross, [[5, 5], [10, 80]]);
    is(pair.overview.get(Measure::Pabak), "0.70");
    is(pair.overview.get(Measure::Kappa(Weights::Unweighted)), "0.3182");
}

fn samples_of_none() -> AgreementWishes {
    let resampling = Resampling { seed: 1, samples: 0, confidence: 0.95, over: Resampled::Units };
    AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling }
}

/// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, example C: 4 observers, 12 units.
fn krippendorff_2011() -> RatingTable {
    columns(&[
        &[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        &[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        &[0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        &[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ])
}

#[test]
fn krippendorffs_four_levels() {
    let table = krippendorff_2011();
    is(alpha(&table, MeasurementLevel::Nominal), "0.743");
    is(alpha(&table, MeasurementLevel::Ordinal), "0.815");
    is(alpha(&table, MeasurementLevel::Interval), "0.849");
    is(alpha(&table, MeasurementLevel::Ratio), "0.797");
    let basis = alpha(&table, MeasurementLevel::Ordinal).unwrap().basis;
    assert_eq!((basis.units, basis.left_out, basis.ratings), (11, 1, 40));
}

#[test]
fn measured_numbers_have_the_published_alpha_of_intervals_and_no_figure_of_categories() {
    let resampling = Resampling { samples: 0, seed: 1, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Linear, resampling };
    let found = overview_of_numbers(&krippendorff_2011(), &wishes, &|_| ());
    is(found.alpha(), "0.849");
    for measure in [Measure::Exact, Measure::Adjacent, Measure::Fleiss, Measure::Kappa(Weights::Quadratic)] {
        assert_eq!(found.get(measure), Err(Undefined::NoCategories), "{measure:?}");
    }
}

/// Wikipedia's and the Python package krippendorff's example: 3 coders, 15 units; 0.691 nominal, 0.811 interval.
#[test]
fn alpha_of_three_coders() {
    let table = columns(&[
        &[0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3],
        &[1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0],
        &[0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4],
    ]);
    is(alpha(&table, MeasurementLevel::Nominal), "0.691358");
    is(alpha(&table, MeasurementLevel::Interval), "0.810845");
}

/// Shrout & Fleiss 1979, Psychological Bulletin 86, 420–428, tables 2 and 4: 6 targets, 4 judges.
#[test]
fn shrout_and_fleiss_1979() {
    let table = table(&[&[9, 2, 5, 8], &[6, 1, 3, 2], &[8, 4, 6, 8], &[7, 1, 2, 6], &[10, 5, 6, 9], &[6, 2, 4, 7]]);
    let published = ["0.17", "0.29", "0.71", "0.44", "0.62", "0.91"];
    let found = correlations(&table, 0.95);
    for (form, published) in IntraclassForm::ALL.into_iter().zip(published) {
        is(found.get(form), published);
    }
    // The limits that the R package psych gives for these data (`ICC(sf)`), to its two digits.
    let limits = [(-0.13, 0.72), (0.02, 0.76), (0.34, 0.95), (-0.88, 0.91), (0.07, 0.93), (0.68, 0.99)];
    for (form, (low, high)) in IntraclassForm::ALL.into_iter().zip(limits) {
        let interval = found.get(form).unwrap().interval.unwrap();
        assert!((interval.low - low).abs() < 0.006 && (interval.high - high).abs() < 0.006, "{form:?}: {interval:?}");
    }
}

/// Cohen 1968, Psychological Bulletin 70, 213–220, table 1: 200 cases, three diagnoses; unweighted kappa .492.
#[test]
fn cohen_1968() {
    let table = of_counts(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
    is(kappa(&table, 0, 1, Weights::Unweighted, 0.95), "0.492");
    is(exact_agreement(&table), "0.70");
}

/// Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323–327, table 1: 200 cases, two raters, three diagnoses, as
/// the R package psych quotes the counts; kappa .429, its variance .002885.
#[test]
fn fleiss_cohen_and_everitt_1969() {
    let table = of_counts(&[&[106, 10, 4], &[22, 28, 10], &[2, 12, 6]]);
    let found = kappa(&table, 0, 1, Weights::Unweighted, 0.95);
    is(found, "0.429");
    let variance = found.unwrap().standard_error.unwrap().powi(2);
    assert_eq!(format!("{variance:.6}"), "0.002885");
}

/// The example of kappa in SAS's documentation of FREQ, which tests of statsmodels quote: simple and linearly weighted
/// kappa, each with its standard error by Fleiss, Cohen & Everitt 1969 and its limits.
#[test]
fn kappa_with_its_error() {
    let table = of_counts(&[&[0, 4, 1], &[0, 8, 0], &[0, 1, 5]]);
    for (weights, published) in [
        (Weights::Unweighted, ["0.4842", "0.1380", "0.2137", "0.7547"]),
        (Weights::Linear, ["0.4701", "0.1457", "0.1845", "0.7558"]),
    ] {
        let estimate = kappa(&table, 0, 1, weights, 0.95).unwrap();
        let interval = estimate.interval.unwrap();
        let found = [estimate.value, estimate.standard_error.unwrap(), interval.low, interval.high];
        assert_eq!(found.map(|value| format!("{value:.4}")), published);
    }
}

/// Gwet 2014, Handbook of Inter-Rater Reliability, table 2.10 (4 raters, 12 subjects, missing ratings) and the 100
/// patients of two abstractors, as the package irrCAC prints them: AC1, Fleiss' kappa; AC1, AC2; of
/// both the coefficient of Brennan & Prediger 1981.
#[test]
fn gwet_2014() {
    let four = columns(&[
        &[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        &[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 0],
        &[0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
        &[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ]);
    is(gwet(&four, Weights::Unweighted), "0.77544");
    is(gwet(&four, Weights::Linear), "0.859");
    is(gwet(&four, Weights::Ordinal), "0.899");
    is(gwet(&four, Weights::Quadratic), "0.914");
    is(fleiss(&four), "0.76117");
    is(exact_agreement(&four), "0.81818");
    is(pabak(&four), "0.77273");
    let abstractors = of_counts(&[&[13, 0, 0], &[0, 20, 7], &[0, 4, 56]]);
    is(gwet(&abstractors, Weights::Unweighted), "0.84933");
    is(gwet(&abstractors, Weights::Quadratic), "0.94024");
    is(pabak(&abstractors), "0.835");
}

/// Gwet 2014, page 120: 5 observers, 15 units, a scale from 0 to 3, missing ratings; one is added to each here. AC1 as
/// the tests of irrCAC have it, alpha as the same package gives it.
#[test]
fn gwets_five_observers() {
    let five = columns(&[
        &[2, 2, 3, 0, 1, 1, 2, 2, 3, 3, 0, 1, 2, 4, 2],
        &[2, 2, 4, 1, 1, 1, 1, 0, 3, 2, 2, 1, 3, 4, 2],
        &[3, 1, 4, 1, 1, 1, 3, 3, 3, 2, 1, 1, 3, 3, 2],
        &[0, 2, 4, 0, 0, 0, 0, 1, 0, 2, 1, 1, 3, 3, 0],
        &[3, 0, 0, 1, 1, 1, 2, 0, 3, 0, 0, 0, 0, 4, 2],
    ]);
    is(gwet(&five, Weights::Unweighted), "0.497");
    is(exact_agreement(&five), "0.616");
    is(alpha(&five, MeasurementLevel::Nominal), "0.480530");
}

/// The set `anxiety` of the R packages irr and DescTools (20 subjects, 3 raters, ties): `KendallW(anxiety, TRUE)` gives
/// 0.5396569.
#[test]
fn concordance_with_ties() {
    let table = columns(&[
        &[3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        &[3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        &[2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]);
    is(concordance(&table), "0.5396569");
}
