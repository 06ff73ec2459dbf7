//! The interval of each figure, by the method that holds what it says for so many units of such ratings. The choice rests
//! on simulation: `docs/agreement.md` has the table, `examples/coverage.rs` makes it.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use super::{
    Estimate, Interval, Measure, Method, NoInterval, RatingTable, Resampled, Resampling, Weights,
    bootstrap::{Statistic, intervals},
    distribution::normal_within,
    jackknife::{self, Evenness, StandardError},
    table::MISSING,
};

/// Up to so many units the jackknife holds what it says, where the percentiles of a bootstrap are too narrow.
pub const JACKKNIFE_UNITS_MAX: usize = 200;

/// An intraclass correlation of fewer levels has no limits by the F distribution, which takes ratings for normally
/// distributed.
pub(super) const INTRACLASS_LEVELS_MIN: usize = 5;

/// Units in which somebody gave another rating than the most common one. Of fewer, what is corrected for chance says
/// how sure it is only by accident.
const VARIED_UNITS_MIN: usize = 3;

/// So many units' worth of ratings must be others than the most common one.
const VARIED_RATINGS_MIN: f64 = 1.5;

/// The number of ratings that must differ from the commonest one where a table has fewer units than [`UNITS_THAT_TELL`].
/// With three such ratings, which two raters gave apart from each other, no interval holds the true value.
const VARIED_RATINGS_OF_FEW_MIN: usize = 4;

/// The number of units from which on a table tells of rare ratings by itself.
const UNITS_THAT_TELL: usize = 20;

/// Raters of whom it can be told how far a figure depends on them.
const RATERS_MIN: usize = 3;

/// A figure that an interval is sought for.
pub(super) struct Sought<'t> {
    pub measure: Measure,
    pub estimate: Estimate,
    pub statistic: Box<dyn Statistic + 't>,
}

/// The interval of a figure, or the reason why there is none.
pub(super) type Found = Result<Interval, NoInterval>;

/// The interval of each figure, none where nobody asked for the samples that it takes. `of` computes a measure of another
/// table; `done` is told how many samples were drawn, or how much of as many was gone through rater by rater.
pub(super) fn of_all(
    sought: &[Sought<'_>],
    table: &RatingTable,
    how: &Resampling,
    of: &(dyn Fn(&RatingTable, Measure) -> Option<f64> + Sync),
    done: &(dyn Fn(u64) + Sync),
) -> Vec<Option<Found>> {
    let varies = varies(table);
    if how.over != Resampled::Units {
        let measures: Vec<Measure> = sought.iter().map(|each| each.measure).collect();
        let of_raters = over_raters(&measures, table, of, &|part, whole| {
            let share = |part: usize| u64::from(how.samples) * part as u64 / whole as u64;
            done(share(part) - share(part - 1));
        });
        let one = |(each, raters): (&Sought<'_>, Result<StandardError, NoInterval>)| {
            let error = match how.over {
                Resampled::Both => over_both(each, table, varies, raters),
                Resampled::Units | Resampled::Raters => raters,
            };
            Some(error.and_then(|error| error.of(each, how.confidence)))
        };
        return sought.iter().zip(of_raters).map(one).collect();
    }
    let mut found: Vec<Option<Found>> =
        sought.iter().map(|each| over_units(each, table, varies, how.confidence)).collect();
    let (open, drawn): (Vec<usize>, Vec<&dyn Statistic>) = (sought.iter().zip(&found).enumerate())
        .filter(|(_, (_, found))| found.is_none() && how.samples > 1)
        .map(|(place, (each, _))| (place, each.statistic.as_ref()))
        .unzip();
    if drawn.is_empty() {
        done(u64::from(how.samples));
    }
    for (place, interval) in open.into_iter().zip(intervals(&drawn, table.units().len(), how, done)) {
        found[place] = Some(interval.ok_or(NoInterval::SamplesAlike));
    }
    found
}

/// The interval over units by the jackknife, of many units in groups: as good as a bootstrap there, and quick.
pub(super) fn in_groups(sought: &Sought<'_>, table: &RatingTable, confidence: f64) -> Found {
    let error = unit_error(sought.measure, sought.statistic.as_ref(), table, varies(table));
    error.and_then(|error| error.of(sought, confidence))
}

/// The interval over units; none where a bootstrap is to give it.
fn over_units(sought: &Sought<'_>, table: &RatingTable, varies: bool, confidence: f64) -> Option<Found> {
    let Sought { measure, estimate, statistic } = sought;
    let few = estimate.basis.units <= JACKKNIFE_UNITS_MAX;
    if measure.is_share() && (estimate.value >= 1.0 || estimate.basis.raters == 2) {
        return Some(if measure.is_specific() {
            wilson_specific(estimate, confidence)
        } else {
            wilson(estimate, confidence)
        });
    }
    if !few {
        return None;
    }
    let error = unit_error(*measure, statistic.as_ref(), table, varies);
    Some(error.and_then(|error| error.of(sought, confidence)))
}

fn unit_error(
    measure: Measure,
    statistic: &dyn Statistic,
    table: &RatingTable,
    varies: bool,
) -> Result<StandardError, NoInterval> {
    let error = jackknife::over_units(statistic, table.units().len(), JACKKNIFE_UNITS_MAX);
    let differs = error.is_err() || error.is_ok_and(|error| error.error > 0.0);
    if differs && !varies && !measure.bears_common_ratings() {
        return Err(NoInterval::FewOtherRatings);
    }
    error
}

/// The error that comes from who the raters are, of each measure: the figures without one rater after the other. A table
/// without a rater is made once, for all measures; several threads go through the raters. `done` is told at each rater
/// how many of how many are done.
fn over_raters(
    measures: &[Measure],
    table: &RatingTable,
    of: &(dyn Fn(&RatingTable, Measure) -> Option<f64> + Sync),
    done: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Result<StandardError, NoInterval>> {
    let raters = table.raters().len();
    let why = match raters {
        _ if !table.knows_raters() => Some(NoInterval::RatersUnknown),
        raters if raters < RATERS_MIN => Some(NoInterval::FewerThanThreeRaters),
        _ => None,
    };
    if let Some(why) = why {
        done(1, 1);
        return vec![Err(why); measures.len()];
    }
    let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut found: Vec<(usize, Vec<Option<f64>>)> = Vec::new();
        loop {
            let rater = next.fetch_add(1, Ordering::Relaxed);
            if rater >= raters {
                return found;
            }
            let part = table.without_rater(rater);
            found.push((rater, measures.iter().map(|measure| of(&part, *measure)).collect()));
            done(finished.fetch_add(1, Ordering::Relaxed) + 1, raters);
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(raters);
    let mut without: Vec<(usize, Vec<Option<f64>>)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("statistics do not panic")).collect()
    });
    // Sums come out alike to the last digit, whatever thread was first.
    without.sort_by_key(|(rater, _)| *rater);
    let values = |measure: usize| without.iter().map(|(_, values)| values[measure]).collect();
    (0..measures.len()).map(|measure| jackknife::of_values(values(measure))).collect()
}

/// The error that comes from units and from raters (Gwet 2014, chapter 5).
fn over_both(
    sought: &Sought<'_>,
    table: &RatingTable,
    varies: bool,
    raters: Result<StandardError, NoInterval>,
) -> Result<StandardError, NoInterval> {
    let units = unit_error(sought.measure, sought.statistic.as_ref(), table, varies)?;
    Ok(units.with(raters?))
}

impl StandardError {
    fn of(self, sought: &Sought<'_>, confidence: f64) -> Found {
        let basis = &sought.estimate.basis;
        let even = sought.measure.evenness(basis.ratings as f64 / basis.units as f64);
        self.around(sought.estimate.value, even, confidence)
    }
}

/// The interval of a correlation of the mean of ratings. Stepped up from that of one rating it may run down to minus
/// infinity, though no correlation is below −1: then there are too few units to say anything.
pub(super) fn of_mean(interval: Interval) -> Found {
    if interval.low < -1.0 { Err(NoInterval::BelowMinusOne) } else { Ok(interval) }
}

impl Measure {
    pub(super) fn is_share(self) -> bool {
        matches!(self, Measure::Exact | Measure::Adjacent) || self.is_specific()
    }

    fn is_specific(self) -> bool {
        matches!(self, Measure::Positive | Measure::Negative)
    }

    /// Returns whether it means something where nearly all ratings are the same.
    fn bears_common_ratings(self) -> bool {
        self.is_share() || matches!(self, Measure::Gwet(_))
    }

    /// The scale of its interval, where a unit has so many ratings.
    fn evenness(self, ratings: f64) -> Evenness {
        match self {
            share if share.is_share() => Evenness::Share,
            Measure::Intraclass(form) if form.is_of_mean() => Evenness::OfMean,
            Measure::Gwet(weights) if weights != Weights::Unweighted => Evenness::Weighted,
            _ => Evenness::Coefficient { ratings },
        }
    }
}

/// The limits of a share of units by its score (Wilson 1927): the share in which two raters agree, or that in which all
/// do. Where every unit agrees, the limits are those of a share that was found in all.
fn wilson(estimate: &Estimate, confidence: f64) -> Found {
    let (share, units) = (estimate.value, estimate.basis.units as f64);
    let square = normal_within(confidence).powi(2) / units;
    let middle = share + square / 2.0;
    let far = (square * (share * (1.0 - share) + square / 4.0)).sqrt();
    let limits = [(middle - far) / (1.0 + square), (middle + far) / (1.0 + square)].map(|limit| limit.clamp(0.0, 1.0));
    Interval::new(limits[0], limits[1], confidence, Method::Wilson).ok_or(NoInterval::SamplesAlike)
}

/// The limits of agreement on a category. Of the units in which somebody chose it, those in which all did are a share with
/// limits of its own, and the agreement rises with it: of two raters to twice the share over one more than it, of more
/// at least so far.
fn wilson_specific(estimate: &Estimate, confidence: f64) -> Found {
    let others = estimate.basis.raters as f64 - 1.0;
    let share = estimate.value / (1.0 + others * (1.0 - estimate.value));
    let limits = wilson(&Estimate { value: share, ..*estimate }, confidence)?;
    let of = |share: f64| (1.0 + others) * share / (1.0 + others * share);
    Ok(Interval { low: of(limits.low), high: of(limits.high), ..limits })
}

/// Returns whether enough ratings differ from the most common one.
fn varies(table: &RatingTable) -> bool {
    let mut chosen = vec![0_usize; table.categories().len()];
    let given = |row: &[u32]| row.iter().copied().filter(|code| *code != MISSING).collect::<Vec<u32>>();
    table.rows().flat_map(given).for_each(|code| chosen[code as usize] += 1);
    let Some(common) = (0..chosen.len()).max_by_key(|code| chosen[*code]) else { return false };
    let all: usize = chosen.iter().sum();
    let units = table.rows().filter(|row| row.iter().any(|code| *code != MISSING)).count();
    let varied = table.rows().filter(|row| row.iter().any(|code| *code != MISSING && *code as usize != common)).count();
    let others = all - chosen[common];
    let worth = others as f64 * units as f64 / all.max(1) as f64;
    let suffice = units >= UNITS_THAT_TELL || others >= VARIED_RATINGS_OF_FEW_MIN;
    varied >= VARIED_UNITS_MIN && worth >= VARIED_RATINGS_MIN && suffice
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Basis;

    /// Newcombe 1998, Statistics in Medicine 17, 857–872, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29, by the
    /// score without correction.
    #[test]
    fn the_limits_of_a_share_are_newcombes() {
        for (found, all, low, high) in [
            (81, 263, "0.2553", "0.3662"),
            (15, 148, "0.0624", "0.1605"),
            (0, 20, "0.0000", "0.1611"),
            (1, 29, "0.0061", "0.1718"),
        ] {
            let basis = Basis { units: all, ..Basis::default() };
            let estimate = Estimate::of(f64::from(found) / all as f64, basis).unwrap();
            let limits = wilson(&estimate, 0.95).unwrap();
            assert_eq!([format!("{:.4}", limits.low), format!("{:.4}", limits.high)], [low, high]);
        }
    }
}
