//! Any bytes, workbooks among them, are read as a table of ratings without panic, every fault points into it, and what
//! was read has figures that are numbers or undefined. `cargo fuzz run ratings fuzz/corpus/ratings fuzz/seeds/ratings --
//! -max_len=20000`; its stable twin stands in `tests/agreement_properties.rs`.

use viva::{
    agreement::{
        AgreementWishes, MeasurementLevel, Resampled, Resampling, TableForm, TableReading, Weights, findings, read,
    },
    tabular::{self, GridSource, Located, Opening},
};

pub fn play(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Ok(grid) = tabular::read(rest, Opening::default()) else { return };
    let order: &[&str] = match first % 4 {
        0 => &["low", "mid", "high"],
        1 => &["1", "2", "3"],
        _ => &[],
    };
    let order = order.iter().map(|level| level.to_string()).collect();
    let forms = [None, Some(TableForm::Long), Some(TableForm::Counts), Some(TableForm::Contingency)];
    let form = forms[usize::from(first / 16) % 4];
    match read(&grid, &TableReading { order, names: first % 4 == 2, form, ..TableReading::default() }) {
        Ok(found) => {
            let level = [
                MeasurementLevel::Nominal,
                MeasurementLevel::Ordinal,
                MeasurementLevel::Interval,
                MeasurementLevel::Ratio,
            ][usize::from(first / 4) % 4];
            let resampling = Resampling { seed: 1, samples: 3, confidence: 0.95, over: Resampled::Units };
            let wishes = AgreementWishes { level, weights: Weights::Ordinal, resampling };
            for (measure, figure) in findings(&found.table, &wishes, &|_| ()).overview.figures {
                assert!(figure.is_err() || figure.is_ok_and(|estimate| estimate.value.is_finite()), "{measure:?}");
            }
        }
        Err(faults) => {
            assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                if let (Located::Text { span, .. }, GridSource::Text { text, .. }) =
                    (grid.locate(fault.place), grid.source())
                {
                    assert!(text.get(span).is_some());
                }
            }
        }
    }
}
