//! `viva agree`: how far raters agree, from a table of ratings.

mod calibrate;
mod json;
mod names;
mod text;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::{
    agreement::{self, Findings, Form, Level, Reading, Resampling, Table, Weights, Wishes},
    bounds,
    locale::Locale,
    message, store,
};

pub use calibrate::{CalibrationArguments, calibrate, for_screen};

use super::{
    Failure, faults,
    output::{print, print_json, warn},
    progress::progress_bar,
};

#[derive(Debug, Args)]
pub struct AgreeArguments {
    #[command(flatten)]
    pub calibration: CalibrationArguments,
    #[arg(long, value_name = "FILE", required_unless_present = "files")]
    ratings: Option<PathBuf>,
    #[arg(long, value_name = "LEVELS", value_delimiter = ',', requires = "ratings", conflicts_with = "files")]
    order: Vec<String>,
    #[command(flatten)]
    wishes: WishArguments,
    #[arg(long)]
    json: bool,
}

/// What may be wished for, whatever the ratings come from.
#[derive(Debug, Args)]
pub struct WishArguments {
    #[arg(long, value_enum)]
    level: Option<LevelName>,
    #[arg(long, value_enum, default_value = "quadratic")]
    weights: WeightsName,
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    #[arg(value_parser = clap::value_parser!(u32).range(0..=i64::from(bounds::AGREEMENT_SAMPLES_MAX)))]
    samples: u32,
    #[arg(long, value_name = "SHARE", default_value_t = 0.95)]
    confidence: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LevelName {
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WeightsName {
    Unweighted,
    Linear,
    Quadratic,
    Ordinal,
}

impl WishArguments {
    /// For levels of a scale, which have an order.
    fn ordered(&self) -> Result<Wishes, Failure> {
        self.with(Level::Ordinal)
    }

    /// Ratings with an order are taken as ordinal where nothing else is said.
    fn of(&self, table: &Table) -> Result<Wishes, Failure> {
        let level = match self.level {
            Some(LevelName::Nominal) => Level::Nominal,
            Some(LevelName::Ordinal) => Level::Ordinal,
            Some(LevelName::Interval) => Level::Interval,
            Some(LevelName::Ratio) => Level::Ratio,
            None if table.has_order() => Level::Ordinal,
            None => Level::Nominal,
        };
        self.with(level)
    }

    fn with(&self, level: Level) -> Result<Wishes, Failure> {
        if !(self.confidence > 0.0 && self.confidence < 1.0) {
            return Err(Failure::Told(message!("agree-confidence")));
        }
        let weights = match self.weights {
            WeightsName::Unweighted => Weights::Unweighted,
            WeightsName::Linear => Weights::Linear,
            WeightsName::Quadratic => Weights::Quadratic,
            WeightsName::Ordinal => Weights::Ordinal,
        };
        let resampling = Resampling { seed: self.seed, samples: self.samples, confidence: self.confidence };
        Ok(Wishes { level, weights, resampling })
    }
}

/// Where a table came from.
struct Source {
    name: String,
    form: Option<Form>,
}

pub fn agree(arguments: &AgreeArguments, locale: &Locale) -> Result<(), Failure> {
    let Some(file) = &arguments.ratings else { return Err(Failure::Told(message!("agree-nothing"))) };
    let (table, source) = from_ratings(file, arguments, locale)?;
    tell(&table, &source, &arguments.wishes, arguments.json, locale)
}

/// The table of a file of ratings; its faults are shown over its text.
fn from_ratings(file: &Path, arguments: &AgreeArguments, locale: &Locale) -> Result<(Table, Source), Failure> {
    let order: Vec<String> = arguments.order.iter().map(|level| level.trim().to_owned()).collect();
    let twice = |place: usize| order[..place].contains(&order[place]) || order[place].is_empty();
    if (0..order.len()).any(twice) || order.len() == 1 || order.len() > bounds::AGREEMENT_CATEGORIES_MAX {
        return Err(Failure::Told(message!("agree-order", most = bounds::AGREEMENT_CATEGORIES_MAX)));
    }
    let text = store::read_text(file, bounds::RATINGS_BYTES_MAX)?;
    let name = file.display().to_string();
    let names = arguments.wishes.level == Some(LevelName::Nominal);
    match agreement::read(&text, &Reading { order, names }) {
        Ok(read) => Ok((read.table, Source { name, form: Some(read.form) })),
        Err(found) => {
            let found = faults::output_of_ratings(&name, &text, &found, locale);
            warn(&faults::show(&text, &found, faults::colours()));
            Err(Failure::Shown)
        }
    }
}

/// Computes all that is said of a table, and says it.
fn tell(table: &Table, source: &Source, wishes: &WishArguments, json: bool, locale: &Locale) -> Result<(), Failure> {
    let wishes = wishes.of(table)?;
    let findings = compute(table, &wishes);
    if json {
        return print_json(&json::output(table, source, &wishes, &findings, locale));
    }
    print(&text::text(table, source, &wishes, &findings, locale))
}

fn compute(table: &Table, wishes: &Wishes) -> Findings {
    let bar = progress_bar(agreement::samples_in_all(table, wishes));
    let findings = agreement::findings(table, wishes, &|samples| bar.inc(samples));
    bar.finish_and_clear();
    findings
}
