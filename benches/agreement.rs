//! Agreement of 100 raters on 1,000 units, a fifth of the cells empty, five levels: each statistic once, and alpha with
//! the interval of 10,000 samples. `agreement_beside_krippendorff.py` measures the whole command beside Python.

use criterion::{Criterion, criterion_group, criterion_main};
use viva::{
    agreement::{
        AgreementWishes, MeasurementLevel, RatedUnit, RatingScale, RatingTable, Resampled, Resampling, TableReading,
        Weights, alpha, concordance, correlations, exact_agreement, fleiss, gwet, kappa, mean_kappa, overview, raters,
        read, units,
    },
    tabular::{self, Opening},
};

const RATERS: usize = 100;
const UNITS: usize = 1_000;

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Ratings around a level of each unit's own; `missing` of ten cells are empty.
fn cells(missing: u64) -> Vec<Option<f64>> {
    let mut random = Random(20_261_124);
    let mut cells = Vec::new();
    for _ in 0..UNITS {
        let truth = 1 + random.below(5);
        for _ in 0..RATERS {
            let shift = [0, 0, 0, 1, 2][random.below(5) as usize];
            let rating = (truth + shift).clamp(2, 6) - 1;
            cells.push((random.below(10) >= missing).then_some(rating as f64));
        }
    }
    cells
}

fn table(missing: u64) -> RatingTable {
    let raters = (0..RATERS).map(|rater| format!("R{rater}")).collect();
    let units = (0..UNITS).map(|unit| RatedUnit::new(&format!("U{unit}"), None)).collect();
    RatingTable::new(raters, units, RatingScale::Numbers, &[1.0, 2.0, 3.0, 4.0, 5.0], &cells(missing)).unwrap()
}

fn as_text(table: &RatingTable) -> String {
    let mut text = format!("unit,{}\n", table.raters().join(","));
    for (unit, named) in table.units().iter().enumerate() {
        text.push_str(&named.name);
        for rater in 0..table.raters().len() {
            text.push(',');
            text.extend(table.cell(unit, rater).map(|value| value.to_string()));
        }
        text.push('\n');
    }
    text
}

fn agreement(criterion: &mut Criterion) {
    let (table, complete) = (table(2), table(0));
    let text = as_text(&table);
    let resampling = Resampling { seed: 1, samples: 10_000, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let opened = || tabular::read(text.as_bytes(), Opening::default()).unwrap();
    bench(criterion, "read", || read(&opened(), &TableReading::default()));
    bench(criterion, "exact", || exact_agreement(&table));
    bench(criterion, "kappa of a pair", || kappa(&table, 0, 1, Weights::Quadratic, 0.95));
    bench(criterion, "mean kappa", || mean_kappa(&table, Weights::Quadratic));
    bench(criterion, "fleiss", || fleiss(&table));
    bench(criterion, "alpha", || alpha(&table, MeasurementLevel::Ordinal));
    bench(criterion, "ac2", || gwet(&table, Weights::Quadratic));
    bench(criterion, "icc", || correlations(&complete, 0.95));
    bench(criterion, "w", || concordance(&complete));
    bench(criterion, "raters", || raters(&table, MeasurementLevel::Ordinal));
    bench(criterion, "units", || units(&table));
    bench(criterion, "all figures with 10,000 samples", || overview(&table, &wishes, &|_| ()));
}

fn bench<T>(criterion: &mut Criterion, name: &str, run: impl Fn() -> T) {
    criterion.bench_function(name, |bencher| bencher.iter(&run));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = agreement
}
criterion_main!(benches);
