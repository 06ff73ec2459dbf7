//! What holds of every table: the order of raters and units says nothing, perfect agreement is 1, no figure is a number
//! that is none, and no text makes the reader panic.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use viva::{
    agreement::{
        AgreementFigure, AgreementWishes, Estimate, MeasurementLevel, Overview, RatedUnit, RatingFault,
        RatingFaultKind, RatingScale, RatingTable, Resampled, Resampling, TableForm, TableReading, Undefined, Weights,
        overview, pair, raters, read, units,
    },
    tabular::{self, GridSource, Located, Opening},
};

fn table(scale: RatingScale, rows: &[Vec<Option<f64>>]) -> RatingTable {
    let raters = (0..rows[0].len()).map(|rater| format!("R{rater}")).collect();
    let units = (0..rows.len()).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
    RatingTable::new(raters, units, scale, &[], &rows.concat()).unwrap()
}

fn figures(table: &RatingTable, level: MeasurementLevel, samples: u32) -> Overview {
    let resampling = Resampling { seed: 7, samples, confidence: 0.9, over: Resampled::Units };
    overview(table, &AgreementWishes { level, weights: Weights::Ordinal, resampling }, &|_| ())
}

fn level() -> impl Strategy<Value = MeasurementLevel> {
    prop_oneof![
        Just(MeasurementLevel::Nominal),
        Just(MeasurementLevel::Ordinal),
        Just(MeasurementLevel::Interval),
        Just(MeasurementLevel::Ratio)
    ]
}

fn scale() -> impl Strategy<Value = RatingScale> {
    let labels = || ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    prop_oneof![3 => Just(RatingScale::Numbers), 1 => Just(RatingScale::Ordered(labels())), 1 => Just(RatingScale::Names(labels()))]
}

/// Rows of 1 to 5 raters, whole ratings from 0 to 3.
fn rows() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (1..6_usize, 0..8_usize).prop_flat_map(|(raters, filled)| {
        let rating = (0..4_u8, 0..8_usize).prop_map(move |(rating, draw)| (draw <= filled).then(|| f64::from(rating)));
        prop::collection::vec(prop::collection::vec(rating, raters), 1..10)
    })
}

fn sound(estimate: &Estimate) -> bool {
    let others = [estimate.standard_error, estimate.p_value, estimate.interval.map(|each| each.low)];
    let high = estimate.interval.map(|each| each.high);
    estimate.value.is_finite() && others.iter().chain([&high]).flatten().all(|value| value.is_finite())
}

fn alike(one: &AgreementFigure, other: &AgreementFigure) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one.value - other.value).abs() < 1e-9 && one.basis == other.basis,
        (Err(one), Err(other)) => one == other,
        _ => false,
    }
}

proptest! {
    #[test]
    fn the_order_of_raters_and_units_says_nothing(
        (rows, order, columns) in rows().prop_flat_map(|rows| {
            let (units, raters) = ((0..rows.len()).collect::<Vec<_>>(), (0..rows[0].len()).collect::<Vec<_>>());
            (Just(rows), Just(units).prop_shuffle(), Just(raters).prop_shuffle())
        }),
        level in level(),
        scale in scale(),
    ) {
        let shuffled: Vec<Vec<Option<f64>>> =
            order.iter().map(|unit| columns.iter().map(|rater| rows[*unit][*rater]).collect()).collect();
        let (one, other) = (table(scale.clone(), &rows), table(scale, &shuffled));
        let (one, other) = (figures(&one, level, 0), figures(&other, level, 0));
        for ((measure, one), (_, other)) in one.figures.iter().zip(&other.figures) {
            prop_assert!(alike(one, other), "{:?}: {:?} and {:?}", measure, one, other);
        }
    }

    #[test]
    fn who_agrees_perfectly_agrees_to_one(
        ratings in prop::collection::vec(0..4_u8, 2..9), raters in 2..6_usize, level in level(), scale in scale(),
    ) {
        let rows: Vec<Vec<Option<f64>>> = ratings.iter().map(|rating| vec![Some(f64::from(*rating)); raters]).collect();
        let varied = ratings.iter().any(|rating| *rating != ratings[0]);
        for (measure, figure) in figures(&table(scale, &rows), level, 0).figures {
            match figure {
                Ok(estimate) => prop_assert!((estimate.value - 1.0).abs() < 1e-9, "{:?}: {:?}", measure, estimate),
                Err(why) => prop_assert!(
                    !varied || matches!(why, Undefined::NeedsOrder | Undefined::NeedsNumbers)
                        || (ratings.len() < 3 && matches!(why, Undefined::TooFewCommonUnits { .. })),
                    "{:?}: {:?}", measure, why
                ),
            }
        }
    }

    #[test]
    fn no_figure_is_a_number_that_is_none(rows in rows(), level in level(), scale in scale()) {
        let table = table(scale, &rows);
        for (measure, figure) in figures(&table, level, 40).figures {
            if let Ok(estimate) = figure {
                prop_assert!(sound(&estimate), "{:?}: {:?}", measure, estimate);
            }
        }
        for rater in raters(&table, level) {
            let all = [rater.mean, rater.severity, rater.spread, rater.at_the_ends, rater.exact, rater.adjacent];
            prop_assert!(all.iter().chain([&rater.alpha_without]).flatten().all(sound), "{:?}", rater);
        }
        for unit in units(&table) {
            prop_assert!((0.0..=1.0).contains(&unit.exact) && (0.0..=1.0).contains(&unit.distance), "{:?}", unit);
        }
        let two = pair(&table, 0, 1, 0.95);
        let all = [two.exact, two.adjacent, two.kappa, two.kappa_linear, two.kappa_quadratic, two.mean_difference];
        prop_assert!(all.iter().flatten().all(sound), "{:?}", two);
    }

    /// Values far apart, tiny and huge, overflow nothing.
    #[test]
    fn any_numbers_give_numbers_or_reasons(
        rows in prop::collection::vec(prop::collection::vec(prop::option::of(-1e9..1e9_f64), 3), 1..6),
        small in prop::bool::ANY,
    ) {
        let scaled = |cell: &Option<f64>| cell.map(|value| if small { value * 1e-300 } else { value });
        let rows: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row.iter().map(scaled).collect()).collect();
        for (measure, figure) in figures(&table(RatingScale::Numbers, &rows), MeasurementLevel::Interval, 10).figures {
            prop_assert!(figure.iter().all(sound), "{:?}: {:?}", measure, figure);
        }
    }

    /// The stable twin of the fuzz target `ratings`.
    #[test]
    fn any_bytes_are_read_without_panic(
        head in "(unit|rater|rating|criterion|a|b|\"|,|;|\t|\u{FEFF}|sep=;\n){0,9}", bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        reads(&[head.as_bytes(), b"\n", &bytes].concat());
    }

    #[test]
    fn tables_with_mistakes_are_read_without_panic(
        text in "(unit,rater,rating\n|,unit,A,B\n|A,B,C\n|x,a,b\n)?([ab1-3,;|\t\"\n\r]|1,5|NaN|NA|1e999|é|Total|mean){0,80}",
    ) {
        reads(text.as_bytes());
    }

    /// A workbook in which any byte was changed, of the package or of what is packed in it, is read or refused.
    #[test]
    fn damaged_workbooks_are_read_without_panic(
        ods in prop::bool::ANY, part in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let name = if ods { "libreoffice.ods" } else { "excel-ru.xlsx" };
        let whole = std::fs::read(format!("{}/tests/agreement/tables/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let changed = |mut bytes: Vec<u8>| {
            for (place, byte) in &changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            bytes
        };
        reads(&changed(whole.clone()));
        reads(&whole[..cut.index(whole.len())]);
        let mut archive = zip::ZipArchive::new(Cursor::new(&whole)).unwrap();
        let part = part.index(archive.len());
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let (mut entry, mut bytes) = (archive.by_index(index).unwrap(), Vec::new());
            entry.read_to_end(&mut bytes).unwrap();
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(entry.name().unwrap().as_ref(), options).unwrap();
            writer.write_all(&if index == part && !bytes.is_empty() { changed(bytes) } else { bytes }).unwrap();
        }
        reads(&writer.finish().unwrap().into_inner());
    }

    /// The order of rows and of columns with names says nothing.
    #[test]
    fn a_table_in_another_order_has_the_same_figures(
        (rows, order, columns) in rows().prop_flat_map(|rows| {
            let (units, raters) = ((0..rows.len()).collect::<Vec<_>>(), (0..rows[0].len() + 1).collect::<Vec<_>>());
            (Just(rows), Just(units).prop_shuffle(), Just(raters).prop_shuffle())
        }),
    ) {
        let said = |row: Option<usize>, column: usize| match (row, column) {
            (None, 0) => "unit".to_owned(),
            (None, rater) => format!("Rater{rater}x"),
            (Some(row), 0) => format!("U{row}x"),
            (Some(row), rater) => rows[row][rater - 1].map_or("NA".to_owned(), |value| value.to_string()),
        };
        let straight: Vec<usize> = (0..=rows[0].len()).collect();
        let written = |order: &[usize], columns: &[usize]| {
            let lines = std::iter::once(None).chain(order.iter().map(|row| Some(*row)));
            let line = |row| columns.iter().map(|column| said(row, *column)).collect::<Vec<_>>().join(";") + "\n";
            lines.map(line).collect::<String>()
        };
        let read = |text: String| read(&tabular::read(text.as_bytes(), Opening::default()).unwrap(), &TableReading::default());
        let one = read(written(&(0..rows.len()).collect::<Vec<_>>(), &straight));
        let other = read(written(&order, &columns));
        match (one, other) {
            (Ok(one), Ok(other)) => {
                let (one, other) = (figures(&one.table, MeasurementLevel::Ordinal, 0), figures(&other.table, MeasurementLevel::Ordinal, 0));
                for ((measure, one), (_, other)) in one.figures.iter().zip(&other.figures) {
                    prop_assert!(alike(one, other), "{:?}: {:?} and {:?}", measure, one, other);
                }
            }
            (Err(one), Err(other)) => prop_assert_eq!(one.0.len(), other.0.len()),
            // Numbers that rise from row to row may number the rows, and in another order they do not rise.
            (Ok(_), Err(faults)) | (Err(faults), Ok(_)) => {
                let is_stranger = |fault: &RatingFault| matches!(fault.kind, RatingFaultKind::Stranger { .. });
                prop_assert!(faults.0.iter().all(is_stranger), "{:?}", faults);
            }
        }
    }

    /// Ten identical draws are the same on one core and on many: the seed alone says what is drawn.
    #[test]
    fn a_seed_repeats(rows in rows()) {
        let table = table(RatingScale::Numbers, &rows);
        prop_assert_eq!(figures(&table, MeasurementLevel::Ordinal, 200), figures(&table, MeasurementLevel::Ordinal, 200));
    }
}

fn reads(bytes: &[u8]) {
    let Ok(grid) = tabular::read(bytes, Opening::default()) else { return };
    let ordered = TableReading { order: vec!["a".to_owned(), "b".to_owned()], ..TableReading::default() };
    let with = |form| TableReading { form: Some(form), ..TableReading::default() };
    let forms = [with(TableForm::Long), with(TableForm::Wide), with(TableForm::Counts), with(TableForm::Contingency)];
    let others = [TableReading::default(), TableReading { names: true, ..TableReading::default() }, ordered];
    for reading in forms.into_iter().chain(others) {
        match read(&grid, &reading) {
            Ok(found) => assert!(found.table.ratings() > 0),
            Err(faults) => {
                assert!(!faults.0.is_empty());
                for fault in &faults.0 {
                    match (grid.locate(fault.place), grid.source()) {
                        (Located::Text { line, column, span }, GridSource::Text { text, .. }) => {
                            assert!(text.get(span.clone()).is_some(), "{fault:?}");
                            assert!(line > 0 && column > 0);
                        }
                        (Located::Sheet { cell, .. }, GridSource::Workbook { .. }) => assert!(!cell.is_empty()),
                        other => panic!("{other:?}"),
                    }
                }
            }
        }
    }
}
