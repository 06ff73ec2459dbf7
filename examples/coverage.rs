//! How often intervals of agreement hold the true value: tables are drawn at random from settings whose true value is
//! known, and it is counted how many of their intervals hold it. The table stands in `docs/agreement.md`.
//! `cargo run --release --example coverage -- [TABLES] [UNITS,…] [SEED]`: another seed draws other tables.

#[path = "../tests/coverage/settings.rs"]
mod settings;

use std::{env, error::Error, fmt::Write};

use settings::settings;
use viva::agreement::{Measure, Weights};

/// Tables drawn for each setting and size, unless another number is given.
const TABLES: u64 = 1_000;
/// Large tables that the true value is the mean of.
const LARGE_TABLES: u64 = 5;
const UNITS: [usize; 5] = [10, 20, 50, 100, 250];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let tables = arguments.next().map_or(Ok(TABLES), |number| number.parse())?;
    let units: Vec<usize> = match arguments.next() {
        Some(list) => list.split(',').map(str::parse).collect::<Result<_, _>>()?,
        None => UNITS.to_vec(),
    };
    let seed: u64 = arguments.next().map_or(Ok(0), |number| number.parse())?;
    // Tables of one seed share none with those of the next.
    let first = seed * tables;
    let mut told = String::from("| setting | figure | units | true | held | without | width | method |\n");
    told.push_str("|---|---|---|---|---|---|---|---|\n");
    for setting in settings() {
        let truth = setting.truth(LARGE_TABLES);
        for units in &units {
            let found = setting.coverage(&truth, *units, tables, first);
            for ((measure, truth), coverage) in setting.measures.iter().zip(&truth).zip(found) {
                let with = coverage.held + coverage.missed;
                let percent = |part: u64, of: u64| 100.0 * part as f64 / of.max(1) as f64;
                writeln!(
                    told,
                    "| {} | {} | {units} | {truth:.2} | {:.1} | {:.1} | {:.2} | {} |",
                    setting.name,
                    called(*measure),
                    percent(coverage.held, with),
                    percent(tables - with, tables),
                    coverage.width / with.max(1) as f64,
                    coverage.method.unwrap_or("none"),
                )?;
            }
        }
    }
    print!("{told}");
    Ok(())
}

fn called(measure: Measure) -> String {
    match measure {
        Measure::Kappa(Weights::Unweighted) => "κ".to_owned(),
        Measure::Kappa(weights) => format!("κ {}", weights.name()),
        Measure::Alpha(level) => format!("α {}", level.name()),
        Measure::Gwet(Weights::Unweighted) => "AC1".to_owned(),
        Measure::Gwet(_) => "AC2".to_owned(),
        Measure::Intraclass(form) => format!("ICC({})", form.name()),
        other => other.name().to_owned(),
    }
}
