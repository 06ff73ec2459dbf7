//! The criteria that need a talk, and the voices on each. The rule stands in `docs/calibration.md`.
//!
//! Two answers to one unit are as far apart as their levels, as a part of the scale; a level and *not enough evidence*
//! are one step apart, as in the comparison of a panel. A criterion's need is the mean distance of two raters, over its
//! units, or the mean distance from the reference, whichever is more: raters who agree on what the expert does not see
//! need a talk as well. What comes from a rater's leaning is taken out first: it needs a talk with that rater.

use super::{
    leaning::{Leaning, Leanings, Row},
    ratings::{GivenRating, Ratings},
};

/// A criterion that needs a talk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Talk {
    /// The place among the ratings' criteria.
    pub criterion: usize,
    /// Need from 0 to 1 that is left once leanings are taken out; never 0.
    pub need: f64,
    /// The mean distance of two raters; none where nobody can be compared.
    pub apart: Option<f64>,
    /// The mean distance from the reference, where it is at hand.
    pub from_reference: Option<f64>,
    /// The most levels between two answers to one unit, the reference among them.
    pub steps: usize,
}

/// The voices on one unit, in the order of the levels; *not enough evidence* last.
#[derive(Debug, Clone, PartialEq)]
pub struct Voices<'a> {
    pub subject: usize,
    pub voices: Vec<Voice<'a>>,
    /// The lowest and the highest level given: between their anchors the answers differ. None where no level was given.
    pub between: Option<(usize, usize)>,
}

/// A rating of one rater, or of the reference, with its reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice<'a> {
    pub given: GivenRating,
    /// Place of the rater; none for the reference.
    pub rater: Option<usize>,
    pub rationale: Rationale<'a>,
}

/// A rater writes in one language, a case says the same in several.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rationale<'a> {
    Written(&'a str),
    Of(&'a crate::rubric::Text),
}

impl<'a> Rationale<'a> {
    pub fn words(&self, language: &crate::locale::Language) -> &'a str {
        match self {
            Rationale::Written(text) => text,
            Rationale::Of(text) => text.get(language),
        }
    }
}

/// Those who lean to one side, the farthest first: a talk with them comes before one about criteria.
pub fn leanings(ratings: &Ratings) -> Vec<Leaning> {
    Leanings::of(ratings).told()
}

/// The criteria in need of a talk: the greatest need first, of two alike the one with more levels between answers, then
/// in the rubric's order.
pub fn talks(ratings: &Ratings) -> Vec<Talk> {
    let leanings = Leanings::of(ratings);
    let all = 0..ratings.criteria.len();
    let mut talks: Vec<Talk> = all.map(|criterion| talk(ratings, criterion, &leanings)).collect();
    talks.retain(|talk| talk.need > 0.0);
    talks.sort_by(|one, other| other.need.total_cmp(&one.need).then(other.steps.cmp(&one.steps)));
    talks
}

fn talk(ratings: &Ratings, criterion: usize, leanings: &Leanings) -> Talk {
    let span = ratings.levels(criterion).saturating_sub(1).max(1) as f64;
    let (mut apart, mut from_reference, mut steps) = (Mean::default(), Mean::default(), 0);
    let (mut apart_left, mut from_reference_left) = (Mean::default(), Mean::default());
    let numbers = ratings.are_numbers(Some(criterion));
    for (subject, _) in ratings.places(Some(criterion)) {
        let given: Vec<Option<GivenRating>> =
            (0..ratings.raters.len()).map(|rater| ratings.given(subject, criterion, rater)).collect();
        let reference = ratings.reference(subject, criterion).map(|(reference, _)| reference);
        // Numbers have no levels that anybody leans by.
        let row = (!numbers).then(|| Row::of(ratings, subject, criterion));
        let without = row.map(|row| leanings.taken_out(&row));
        // The distance that is left never exceeds the one that was found.
        let left = |one: usize, other: usize, far: usize| {
            let levels = without.as_ref().and_then(|without| Some((without[one]? - without[other]?).abs()));
            levels.map_or(far as f64, |levels| levels.min(far as f64))
        };
        let (mut pairs, mut pairs_left) = (Mean::default(), Mean::default());
        for (one, given_by_one) in given.iter().enumerate() {
            let Some(by_one) = given_by_one else { continue };
            for (other, by_other) in given.iter().enumerate().skip(one + 1) {
                let Some(by_other) = by_other else { continue };
                let far = distance(*by_one, *by_other);
                pairs.add(far as f64 / span);
                pairs_left.add(left(one, other, far) / span);
                steps = steps.max(far);
            }
            if let Some(reference) = reference {
                let far = distance(*by_one, reference);
                from_reference.add(far as f64 / span);
                from_reference_left.add(left(one, given.len(), far) / span);
                steps = steps.max(far);
            }
        }
        if let (Some(mean), Some(mean_left)) = (pairs.mean(), pairs_left.mean()) {
            apart.add(mean);
            apart_left.add(mean_left);
        }
    }
    let need = apart_left.mean().unwrap_or_default().max(from_reference_left.mean().unwrap_or_default());
    Talk { criterion, need, apart: apart.mean(), from_reference: from_reference.mean(), steps }
}

/// The distance of two ratings in steps of the scale.
fn distance(one: GivenRating, other: GivenRating) -> usize {
    match (one.rank(), other.rank()) {
        (Some(one), Some(other)) => one.abs_diff(other),
        (None, None) => 0,
        _ => 1,
    }
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: usize,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

/// The voices on a criterion, subject by subject.
pub fn voices(ratings: &Ratings, criterion: usize) -> Vec<Voices<'_>> {
    let of = |subject: usize| {
        let own = (0..ratings.raters.len()).filter_map(|rater| {
            let given = ratings.given(subject, criterion, rater)?;
            let rationale = Rationale::Written(&ratings.cell(subject, criterion, rater)?.rationale);
            Some(Voice { given, rater: Some(rater), rationale })
        });
        let reference = ratings.reference(subject, criterion).map(|(given, because)| Voice {
            given,
            rater: None,
            rationale: Rationale::Of(because),
        });
        let mut voices: Vec<Voice> = own.chain(reference).collect();
        voices.sort_by_key(|voice| voice.given);
        let ranks = || voices.iter().filter_map(|voice| voice.given.rank());
        let between = ranks().min().zip(ranks().max());
        Voices { subject, voices, between }
    };
    ratings.places(Some(criterion)).map(|(subject, _)| of(subject)).collect()
}

impl Voices<'_> {
    /// Returns whether all voices say the same.
    pub fn agree(&self) -> bool {
        self.voices.windows(2).all(|two| two[0].given == two[1].given)
    }
}
