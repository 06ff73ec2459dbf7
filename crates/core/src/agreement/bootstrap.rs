//! The percentile bootstrap over units (Efron & Tibshirani 1993, chapter 13): as many units are drawn as there are,
//! with replacement, and each statistic is computed anew. Every sample has random numbers of its own, made from seed
//! and number of the sample, so that the result is the same on one core and on many.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use super::{Interval, Method, Undefined};

/// Samples that a thread takes at once.
const CHUNK: u32 = 64;

/// Settings of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resampling {
    pub seed: u64,
    pub samples: u32,
    /// Confidence between 0 and 1.
    pub confidence: f64,
    pub over: Resampled,
}

/// The part of a table that might have been another, and that an interval allows for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Resampled {
    /// The units: these raters, on other units of the same kind.
    #[default]
    Units,
    /// The raters: other raters, on these units.
    Raters,
    /// Both.
    Both,
}

impl Resampled {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Resampled::Units => "units",
            Resampled::Raters => "raters",
            Resampled::Both => "both",
        }
    }
}

/// A statistic of a table: its value when each unit counts so often.
pub(super) trait Statistic: Sync {
    fn value(&self, times: &[u32]) -> Result<f64, Undefined>;

    /// Returns whether the statistic rests on this unit, by its place in the table.
    fn uses(&self, unit: usize) -> bool;
}

/// An interval for each statistic, of one table of so many units; none where fewer than two samples give a value.
/// `done` is told how many samples were finished since it was last told.
pub(super) fn intervals(
    statistics: &[&dyn Statistic],
    units: usize,
    how: &Resampling,
    done: &(dyn Fn(u64) + Sync),
) -> Vec<Option<Interval>> {
    if units == 0 || statistics.is_empty() {
        return vec![None; statistics.len()];
    }
    let next = AtomicU32::new(0);
    let work = || {
        let mut values: Vec<Vec<f64>> = vec![Vec::new(); statistics.len()];
        let mut times = vec![0; units];
        loop {
            let first = next.fetch_add(CHUNK, Ordering::Relaxed);
            if first >= how.samples {
                return values;
            }
            let last = first.saturating_add(CHUNK).min(how.samples);
            for sample in first..last {
                draw(how.seed, sample, &mut times);
                for (statistic, values) in statistics.iter().zip(&mut values) {
                    values.extend(statistic.value(&times).ok().filter(|value| value.is_finite()));
                }
            }
            done(u64::from(last - first));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(how.samples.div_ceil(CHUNK) as usize);
    let parts: Vec<Vec<Vec<f64>>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().expect("statistics do not panic")).collect()
    });
    let of = |statistic: usize| {
        let values = parts.iter().flat_map(|part| &part[statistic]).copied().collect();
        percentiles(values, how)
    };
    (0..statistics.len()).map(of).collect()
}

/// Fills in how often each unit was drawn.
fn draw(seed: u64, sample: u32, times: &mut [u32]) {
    let mut random = Random::new(seed, sample);
    times.fill(0);
    let units = times.len();
    for _ in 0..units {
        times[random.below(units)] += 1;
    }
}

fn percentiles(mut values: Vec<f64>, how: &Resampling) -> Option<Interval> {
    if values.len() < 2 {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let tail = (1.0 - how.confidence) / 2.0;
    let undefined_samples = how.samples - values.len() as u32;
    let method = Method::Bootstrap { samples: how.samples, undefined_samples };
    Interval::new(quantile(&values, tail), quantile(&values, 1.0 - tail), how.confidence, method)
}

/// The quantile between the two nearest of the sorted values, in proportion (Hyndman & Fan 1996, type 7).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

/// SplitMix64 (Steele, Lea & Flood 2014).
struct Random(u64);

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Random {
    fn new(seed: u64, sample: u32) -> Self {
        Random(mixed(mixed(seed.wrapping_add(STEP)) ^ u64::from(sample).wrapping_mul(STEP)))
    }

    /// Below a bound: the high half of a product (Lemire 2019). With bounds as ours, what makes one number likelier
    /// than another is less than one in ten to the fourteenth.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(STEP);
        ((u128::from(mixed(self.0)) * bound as u128) >> 64) as usize
    }
}

fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean of the places of the units.
    struct MeanPlace;

    impl Statistic for MeanPlace {
        fn value(&self, times: &[u32]) -> Result<f64, Undefined> {
            let sum: f64 = times.iter().enumerate().map(|(place, times)| place as f64 * f64::from(*times)).sum();
            Ok(sum / times.len() as f64)
        }

        fn uses(&self, _: usize) -> bool {
            true
        }
    }

    #[test]
    fn a_seed_gives_the_published_numbers_and_a_sample_its_own() {
        // The first outputs for the state 1234567, as in the reference implementation of Vigna.
        let mut random = Random(1_234_567);
        let mut next = || {
            random.below(1);
            mixed(random.0)
        };
        assert_eq!([next(), next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
        let drawn = |seed, sample| {
            let mut times = vec![0; 50];
            draw(seed, sample, &mut times);
            times
        };
        assert_eq!(drawn(1, 2), drawn(1, 2));
        assert_ne!(drawn(1, 2), drawn(1, 3));
        assert_ne!(drawn(1, 2), drawn(2, 2));
        assert_eq!(drawn(7, 7).iter().sum::<u32>(), 50);
    }

    #[test]
    fn the_interval_of_a_mean_is_near_what_theory_says() {
        let how = Resampling { seed: 5, samples: 4_000, confidence: 0.95, over: Resampled::Units };
        let interval = intervals(&[&MeanPlace], 400, &how, &|_| ())[0].unwrap();
        // The standard deviation of 0..400 is 115.47, of its mean 5.77, and 1.96 of these 11.3.
        assert!((interval.low - (199.5 - 11.3)).abs() < 0.7, "{interval:?}");
        assert!((interval.high - (199.5 + 11.3)).abs() < 0.7, "{interval:?}");
    }

    /// Many threads draw side by side what one draws one after the other, in whatever order they finish.
    #[test]
    fn the_number_of_threads_changes_nothing() {
        let how = Resampling { seed: 9, samples: 1_001, confidence: 0.9, over: Resampled::Units };
        let one_by_one = (0..how.samples).map(|sample| {
            let mut times = vec![0; 30];
            draw(how.seed, sample, &mut times);
            MeanPlace.value(&times).unwrap()
        });
        assert_eq!(intervals(&[&MeanPlace], 30, &how, &|_| ())[0], percentiles(one_by_one.collect(), &how));
    }

    #[test]
    fn quantiles_lie_between_the_nearest_values() {
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.5), 2.0);
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), 3.0);
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 1.0), 4.0);
    }
}
