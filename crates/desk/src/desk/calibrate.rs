//! Reads rated interviews and compares those who rated them, on a thread of its own.

use std::{
    path::Path,
    sync::atomic::{AtomicU8, AtomicU64, Ordering},
};

use crate::{
    agreement::{AgreementWishes, MeasurementLevel, Resampled, Resampling, Weights},
    calibration::{CalibrationFigures, Ratings, anonymous, figures, samples_in_all},
    store::{self, Shelf},
};

use super::{CalibrationAnswer, Incomparable, ScreenAnswer, ToCalibrate, WorkerSetting};

/// Reading is the first of so many parts of a hundred.
const READING_PERCENT: usize = 20;

/// Tells how far it is, at each per cent, and at last what came of it.
pub(super) fn calibrate(order: ToCalibrate, setting: &WorkerSetting, tell: &(dyn Fn(ScreenAnswer) + Sync)) {
    let answer = CalibrationAnswer::Done(Box::new(compared(&order, setting, tell)));
    tell(ScreenAnswer::Calibration { order, answer });
}

fn compared(
    order: &ToCalibrate,
    setting: &WorkerSetting,
    tell: &(dyn Fn(ScreenAnswer) + Sync),
) -> Result<(Ratings, CalibrationFigures), Incomparable> {
    let told = AtomicU8::new(0);
    let under_way = |percent: usize| {
        let percent = u8::try_from(percent.min(99)).unwrap_or_default();
        if told.fetch_max(percent, Ordering::Relaxed) < percent {
            let answer = CalibrationAnswer::UnderWay(percent);
            tell(ScreenAnswer::Calibration { order: order.clone(), answer });
        }
    };
    let protection = |folder: &Path| Ok(setting.protection_in(folder).clone());
    let read = |read: usize, of: usize| under_way(READING_PERCENT * read / of.max(1));
    let gathered = store::gather_rated(&order.files, &protection, &read);
    let rubrics = &setting.folders.rubrics;
    let cases = store::cases_at_hand(&gathered, &Shelf::open(rubrics), rubrics);
    let ratings = gathered.ratings(order.attempts, &cases)?;
    let ratings = if order.anonymous { anonymous(ratings, order.seed) } else { ratings };
    let resampling = Resampling { seed: order.seed, samples: order.samples, confidence: 0.95, over: Resampled::Units };
    let wishes = AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling };
    let (all, drawn) = (samples_in_all(&ratings, &wishes).max(1), AtomicU64::new(0));
    let done = |samples: u64| {
        let so_far = drawn.fetch_add(samples, Ordering::Relaxed) + samples;
        under_way(READING_PERCENT + (so_far.min(all) * (100 - READING_PERCENT as u64) / all) as usize);
    };
    let figures = figures(&ratings, &wishes, &done).map_err(|error| (error, Vec::new()))?;
    Ok((ratings, figures))
}
