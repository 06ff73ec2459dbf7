//! `viva agree`: how far raters agree, from a table of ratings.

mod calibrate;
mod json;
mod names;
mod ratings;
mod taken;
mod text;

use clap::{Args, ValueEnum};

use crate::{
    agreement::{
        self, AgreementFindings, AgreementWishes, MeasurementLevel, RatingTable, Resampled, Resampling, Weights,
    },
    bounds,
    locale::Locale,
};

pub(super) use calibrate::{CalibrationArguments, calibrate, for_screen};
use ratings::TableArguments;

use super::{
    Failure,
    output::{print, print_json},
    progress::progress_bar,
    values::{share, whole},
};

#[derive(Debug, Args)]
pub struct AgreeArguments {
    #[command(flatten)]
    pub calibration: CalibrationArguments,
    #[command(flatten)]
    table: TableArguments,
    #[command(flatten)]
    wishes: WishArguments,
    #[arg(long)]
    json: bool,
}

/// Wishes for the figures, whatever the ratings come from.
#[derive(Debug, Args)]
pub(super) struct WishArguments {
    #[arg(long, value_enum)]
    level: Option<LevelName>,
    #[arg(long, value_enum, default_value = "quadratic")]
    weights: WeightsName,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole(0..=u64::MAX))]
    seed: u64,
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    #[arg(value_parser = whole(0..=bounds::AGREEMENT_SAMPLES_MAX))]
    samples: u32,
    #[arg(long, value_enum, default_value = "units")]
    resample: ResampleName,
    #[arg(long, value_name = "SHARE", default_value_t = 0.95, value_parser = share)]
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ResampleName {
    Units,
    Raters,
    Both,
}

impl WishArguments {
    /// The wishes for levels of a scale, which have an order.
    fn ordered(&self) -> AgreementWishes {
        self.with(MeasurementLevel::Ordinal)
    }

    /// Ratings with an order are taken as ordinal where nothing else is said.
    fn of(&self, table: &RatingTable) -> AgreementWishes {
        let level = match self.level {
            Some(LevelName::Nominal) => MeasurementLevel::Nominal,
            Some(LevelName::Ordinal) => MeasurementLevel::Ordinal,
            Some(LevelName::Interval) => MeasurementLevel::Interval,
            Some(LevelName::Ratio) => MeasurementLevel::Ratio,
            None if table.has_order() => MeasurementLevel::Ordinal,
            None => MeasurementLevel::Nominal,
        };
        self.with(level)
    }

    fn with(&self, level: MeasurementLevel) -> AgreementWishes {
        let weights = match self.weights {
            WeightsName::Unweighted => Weights::Unweighted,
            WeightsName::Linear => Weights::Linear,
            WeightsName::Quadratic => Weights::Quadratic,
            WeightsName::Ordinal => Weights::Ordinal,
        };
        let over = match self.resample {
            ResampleName::Units => Resampled::Units,
            ResampleName::Raters => Resampled::Raters,
            ResampleName::Both => Resampled::Both,
        };
        let resampling = Resampling { seed: self.seed, samples: self.samples, confidence: self.confidence, over };
        AgreementWishes { level, weights, resampling }
    }
}

pub(super) fn agree(arguments: &AgreeArguments, locale: &Locale) -> Result<(), Failure> {
    let names = arguments.wishes.level == Some(LevelName::Nominal);
    let rated = arguments.table.read(names, locale)?;
    let wishes = arguments.wishes.of(&rated.table);
    let findings = compute(&rated.table, &wishes);
    if arguments.json {
        return print_json(&json::output(&rated, &wishes, &findings, locale));
    }
    print(&text::text(&rated, &wishes, &findings, locale))
}

fn compute(table: &RatingTable, wishes: &AgreementWishes) -> AgreementFindings {
    let bar = progress_bar(agreement::samples_in_all(table, wishes));
    let findings = agreement::findings(table, wishes, &|samples| bar.inc(samples));
    bar.finish_and_clear();
    findings
}
