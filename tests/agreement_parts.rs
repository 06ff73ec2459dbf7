//! Pairs, raters, units and criteria, against sums done by hand; tables that are none.

use viva::agreement::{
    AgreementWishes, Differences, Measure, MeasurementLevel, RatedUnit, RatingScale, RatingTable, Resampled,
    Resampling, TableError, Undefined, Weights, alpha, exact_agreement, findings, pair, raters, units,
};

/// Three raters, four units; the third rater left one out.
const ROWS: [[Option<f64>; 3]; 4] = [
    [Some(1.0), Some(1.0), Some(2.0)],
    [Some(2.0), Some(4.0), None],
    [Some(3.0), Some(3.0), Some(3.0)],
    [Some(4.0), Some(3.0), Some(2.0)],
];

fn table() -> RatingTable {
    let units = [("a", "C1"), ("a", "C2"), ("b", "C1"), ("b", "C2")];
    let units = units.map(|(unit, criterion)| RatedUnit::new(unit, Some(criterion))).to_vec();
    let names = ["Ana", "Ben", "Cem"].map(str::to_owned).to_vec();
    RatingTable::new(names, units, RatingScale::Numbers, &[1.0, 2.0, 3.0, 4.0, 5.0], &ROWS.concat()).unwrap()
}

fn wishes(level: MeasurementLevel) -> AgreementWishes {
    AgreementWishes {
        level,
        weights: Weights::Quadratic,
        resampling: Resampling { seed: 1, samples: 100, confidence: 0.95, over: Resampled::Units },
    }
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
}

#[test]
fn two_raters_side_by_side() {
    let figures = pair(&table(), 0, 1, 0.95);
    // Ana 1 2 3 4, Ben 1 4 3 3.
    near(figures.exact.unwrap().value, 0.5);
    near(figures.adjacent.unwrap().value, 0.75);
    near(figures.mean_difference.unwrap().value, -0.25);
    assert_eq!(figures.differences, Differences { higher: 1, same: 2, lower: 1 });
    // Chance: one of four each of 1, 2, 3, 4 against 1, 3 (twice), 4: (1·1 + 0 + 1·2 + 1·1) / 16.
    near(figures.kappa.unwrap().value, (0.5 - 0.25) / 0.75);
    // Squares: observed (4 + 1) / 4; expected over all 16 pairs: 14 + 2·6 + 14 = 40, by 16.
    let expected: f64 =
        [1.0, 2.0, 3.0, 4.0].iter().flat_map(|a| [1.0, 4.0, 3.0, 3.0].map(|b: f64| (a - b).powi(2))).sum::<f64>()
            / 16.0;
    near(figures.kappa_quadratic.unwrap().value, 1.0 - 1.25 / expected);
    let shared = pair(&table(), 2, 0, 0.95).mean_difference.unwrap();
    assert_eq!((shared.basis.units, shared.basis.left_out, shared.basis.ratings), (3, 1, 6));
    near(shared.value, (1.0 + 0.0 - 2.0) / 3.0);
    assert_eq!(pair(&table(), 0, 7, 0.95).exact, Err(Undefined::FewerThanTwoRaters));
}

#[test]
fn a_rater_is_severe_spread_out_or_apart() {
    let table = table();
    let found = raters(&table, MeasurementLevel::Ordinal);
    // Cem gave 2, 3, 2 where the others gave 1 and 1, 3 and 3, 4 and 3.
    let cem = &found[2];
    near(cem.severity.unwrap().value, (1.0 + 0.0 - 1.5) / 3.0);
    near(cem.mean.unwrap().value, 7.0 / 3.0);
    near(cem.spread.unwrap().value, (1.0_f64 / 3.0).sqrt());
    near(cem.at_the_ends.unwrap().value, 0.0);
    near(found[0].at_the_ends.unwrap().value, 0.25);
    near(cem.exact.unwrap().value, (0.0 + 1.0 + 0.0) / 3.0);
    near(cem.adjacent.unwrap().value, (1.0 + 1.0 + 0.5) / 3.0);
    for rater in &found {
        let without = alpha(&table.without_rater(rater.rater), MeasurementLevel::Ordinal);
        assert_eq!(rater.alpha_without.map(|alpha| alpha.value), without.map(|alpha| alpha.value));
    }
}

#[test]
fn units_and_criteria_that_need_a_talk_stand_first() {
    let table = table();
    // Mean distances over the span of 4: unit 1 has 2 and 4, unit 3 has 4, 3, 2, unit 0 has 1, 1, 2.
    let found = units(&table);
    let distances: Vec<(usize, f64)> = found.iter().map(|unit| (unit.unit, unit.distance)).collect();
    assert_eq!(distances.iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), [1, 3, 0, 2]);
    for ((_, distance), expected) in distances.iter().zip([0.5, 4.0 / 12.0, 2.0 / 12.0, 0.0]) {
        near(*distance, expected);
    }
    assert_eq!((found[1].lowest, found[1].highest, found[1].steps, found[1].ratings), (2.0, 4.0, Some(2), 3));
    let found = findings(&table, &wishes(MeasurementLevel::Ordinal), &|_| ());
    let criteria: Vec<&str> = found.criteria.iter().map(|each| each.criterion.as_str()).collect();
    assert_eq!(criteria, ["C2", "C1"]);
    near(found.criteria[0].distance.unwrap(), 5.0 / 12.0);
    let exact = found.criteria[1].overview.get(Measure::Exact).unwrap();
    assert_eq!(exact.value, exact_agreement(&table.of_criterion("C1")).unwrap().value);
}

#[test]
fn parts_keep_the_scale_of_the_whole() {
    let table = table();
    assert_eq!(table.of_criterion("C1").categories(), [1.0, 2.0, 3.0, 4.0, 5.0]);
    let two = table.of_raters(&[2, 0]);
    assert_eq!((two.raters()[0].as_str(), two.cell(0, 0), two.cell(1, 0)), ("Cem", Some(2.0), None));
    assert_eq!(table.without_rater(1).raters().len(), 2);
}

#[test]
fn empty_tables_have_no_figures() {
    for (raters, units) in [(0, 0), (0, 2), (2, 0), (1, 1), (2, 2)] {
        let raters: Vec<String> = (0..raters).map(|rater| format!("R{rater}")).collect();
        let units: Vec<RatedUnit> = (0..units).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
        let cells = vec![None; raters.len() * units.len()];
        for scale in
            [RatingScale::Numbers, RatingScale::Names(Vec::new()), RatingScale::Ordered(vec!["low".to_owned()])]
        {
            let table = RatingTable::new(raters.clone(), units.clone(), scale, &[], &cells).unwrap();
            for level in [
                MeasurementLevel::Nominal,
                MeasurementLevel::Ordinal,
                MeasurementLevel::Interval,
                MeasurementLevel::Ratio,
            ] {
                let found = findings(&table, &wishes(level), &|_| ());
                assert!(found.overview.figures.iter().all(|(_, figure)| figure.is_err()), "{found:?}");
            }
        }
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let of_units = |units: &[&str]| units.iter().map(|unit| RatedUnit::new(unit, None)).collect::<Vec<_>>();
    let table = |raters: &[&str], units: &[&str], scale, cells: &[Option<f64>]| {
        RatingTable::new(names(raters), of_units(units), scale, &[], cells)
    };
    assert_eq!(
        table(&["A", "B"], &["1"], RatingScale::Numbers, &[None]),
        Err(TableError::NotRectangular { expected: 2, found: 1 })
    );
    assert_eq!(
        table(&["A", "A"], &["1"], RatingScale::Numbers, &[None, None]),
        Err(TableError::RaterTwice { rater: "A".to_owned() })
    );
    assert_eq!(
        table(&["A"], &["1", "1"], RatingScale::Numbers, &[None, None]),
        Err(TableError::UnitTwice { unit: "1".to_owned() })
    );
    let off = Err(TableError::NotOnTheScale { unit: "1".to_owned(), rater: "A".to_owned() });
    for value in [f64::NAN, f64::INFINITY, 1e10] {
        assert_eq!(table(&["A"], &["1"], RatingScale::Numbers, &[Some(value)]), off);
    }
    let labels = || RatingScale::Ordered(names(&["low", "high"]));
    for value in [2.0, 0.5, -1.0] {
        assert_eq!(table(&["A"], &["1"], labels(), &[Some(value)]), off);
    }
    let many: Vec<String> = (0..1_001).map(|rater| format!("R{rater}")).collect();
    assert_eq!(RatingTable::new(many, Vec::new(), RatingScale::Numbers, &[], &[]), Err(TableError::TooManyRaters));
}

/// Whoever waits sees how far it is: rater by rater, and in the end as much as was announced.
#[test]
fn what_goes_by_raters_tells_how_far_it_is() {
    use std::sync::Mutex;
    for over in [Resampled::Raters, Resampled::Both] {
        let resampling = Resampling { seed: 1, samples: 1_000, confidence: 0.9, over };
        let wishes = AgreementWishes { resampling, ..wishes(MeasurementLevel::Ordinal) };
        let told = Mutex::new(Vec::new());
        let found = viva::agreement::overview(&table(), &wishes, &|part| told.lock().unwrap().push(part));
        let told = told.into_inner().unwrap();
        assert_eq!((told.len(), told.iter().sum::<u64>()), (3, 1_000), "{over:?}");
        assert_eq!(format!("{found:?}"), format!("{:?}", viva::agreement::overview(&table(), &wishes, &|_| ())));
    }
}
