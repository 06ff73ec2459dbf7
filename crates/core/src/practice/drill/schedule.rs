//! The schedule of drills: FSRS, folded over all reviews. Days are the trainee's own: a drill due on a day is due from
//! its first minute.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use rs_fsrs::{Card, FSRS, Parameters, Rating, Seed};
use serde::{Deserialize, Serialize};

use crate::session::Moment;

use super::{Drill, DrillId, Grade};

/// A drill was done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    pub at: Moment,
    pub drill: DrillId,
    /// Digest of the exercise as it was then.
    pub digest: String,
    pub grade: Grade,
}

/// The standing of a drill with the trainee.
#[derive(Debug, Clone, PartialEq)]
pub struct DrillStanding {
    pub digest: String,
    /// The day on which it last counted, and with what grade.
    pub last: NaiveDate,
    pub grade: Grade,
    /// The day from which on it is to come again.
    pub due: NaiveDate,
    /// Days after which it is still done right with a probability of nine in ten.
    pub stability: f64,
    /// Difficulty from 1 to 10.
    pub difficulty: f64,
    card: Card,
}

/// The days on which drills come again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schedule {
    standings: BTreeMap<DrillId, DrillStanding>,
}

/// Most days between two reviews: a drill that would be kept for longer is seen once a year all the same, give or take
/// the days by which FSRS keeps grades apart.
const INTERVAL_DAYS_MAX: i32 = 365;
/// Share that is to be kept in mind: nine in ten, FSRS's own default.
const RETENTION: f64 = 0.9;
/// Years in which a review counts; others come from a clock gone wrong.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=9000;

impl Schedule {
    /// The fold of all reviews, in whatever order they come.
    pub fn of<'a>(reviews: impl IntoIterator<Item = &'a Review>) -> Self {
        let mut reviews: Vec<&Review> = reviews.into_iter().collect();
        reviews.sort();
        let mut schedule = Schedule::default();
        let fsrs = fsrs(WEIGHTS, INTERVAL_DAYS_MAX);
        reviews.into_iter().for_each(|review| schedule.apply(review, &fsrs));
        schedule
    }

    /// Takes a review later than all before. Only the first of a day counts: what is done again in the same sitting is
    /// fresh in mind, and FSRS, which thinks in days, would take it for remembered.
    fn apply(&mut self, review: &Review, fsrs: &FSRS) {
        let day = review.at.date_naive();
        if !YEARS.contains(&day.year()) {
            return;
        }
        let known = self.standings.get(&review.drill).filter(|known| known.digest == review.digest);
        if known.is_some_and(|known| day <= known.last) {
            return;
        }
        let card = known.map_or_else(Card::default, |known| known.card.clone());
        let card = fsrs.next(card, day.and_time(NaiveTime::MIN).and_utc(), rating(review.grade)).card;
        let days = match review.grade {
            // FSRS says how well it will be remembered; what was got wrong does not wait for that.
            Grade::Again => 1,
            _ => card.scheduled_days.max(1).unsigned_abs(),
        };
        let standing = DrillStanding {
            digest: review.digest.clone(),
            last: day,
            grade: review.grade,
            due: day.checked_add_days(Days::new(days)).unwrap_or(day),
            stability: card.stability,
            difficulty: card.difficulty,
            card,
        };
        self.standings.insert(review.drill.clone(), standing);
    }

    /// The standing of a drill; none if it is new, or another than it was.
    pub fn standing(&self, drill: &Drill) -> Option<&DrillStanding> {
        self.standings.get(&drill.id).filter(|standing| standing.digest == drill.digest)
    }

    /// Every drill that was ever done, with how it stands, by its id.
    pub fn standings(&self) -> impl Iterator<Item = (&DrillId, &DrillStanding)> {
        self.standings.iter()
    }
}

/// The default parameters of FSRS-5 as its authors publish them in rs-fsrs. They stand here because the schedule of
/// whoever has begun must not change with a crate, and because the crate's own default looks at the clock.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953, 0.2975,
    2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// FSRS over days, without random spread: the same reviews make the same schedule on every machine.
fn fsrs(weights: [f64; 19], interval_days_max: i32) -> FSRS {
    FSRS::new(Parameters {
        request_retention: RETENTION,
        maximum_interval: interval_days_max,
        w: weights,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        seed: Seed::Empty,
    })
}

fn rating(grade: Grade) -> Rating {
    match grade {
        Grade::Again => Rating::Again,
        Grade::Hard => Rating::Hard,
        Grade::Good => Rating::Good,
        Grade::Easy => Rating::Easy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Published {
        weights: [f64; 19],
        reviews: Vec<(Grade, i64, f64, f64)>,
    }

    #[test]
    fn the_weights_are_those_published_as_default() {
        assert_eq!(WEIGHTS, Parameters::default().w);
    }

    /// The reviews of the published example, each on the day on which the one before was due there.
    #[test]
    fn memory_is_as_published() {
        let published: Published = ron::from_str(include_str!("published.ron")).unwrap();
        let fsrs = fsrs(published.weights, 36_500);
        let mut schedule = Schedule::default();
        let mut at = Moment::parse_from_rfc3339("2022-11-29T12:30:00Z").unwrap();
        let rounded = |value: f64| (value * 10_000.0).round() / 10_000.0;
        for (grade, days, stability, difficulty) in published.reviews {
            let review = Review { at, drill: "a/rate/Q1/C1".into(), digest: "0".into(), grade };
            schedule.apply(&review, &fsrs);
            let standing = &schedule.standings["a/rate/Q1/C1"];
            assert_eq!(rounded(standing.stability), stability, "{at}");
            assert_eq!(rounded(standing.difficulty), difficulty, "{at}");
            let due = (standing.due - at.date_naive()).num_days();
            assert_eq!(due, if grade == Grade::Again { 1 } else { days }, "{at}");
            at += chrono::TimeDelta::days(days);
        }
    }
}
