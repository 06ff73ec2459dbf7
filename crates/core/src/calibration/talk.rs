//! The criteria that need a talk, and the voices on each. The rule stands in `docs/calibration.md`.
//!
//! Two answers to one unit are as far apart as their levels, as a part of the scale; a level and *not enough evidence*
//! are one step apart, as in the comparison of a panel. A criterion's need is the mean distance of two raters, over its
//! units, or the mean distance from the reference, whichever is more: raters who agree on what the expert does not see
//! need a talk as well.

use super::ratings::{GivenRating, Ratings};

/// A criterion that needs a talk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Talk {
    /// The place among the ratings' criteria.
    pub criterion: usize,
    /// Need from 0 to 1; never 0.
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

/// The criteria in need of a talk: the greatest need first, of two alike the one with more levels between answers, then
/// in the rubric's order.
pub fn talks(ratings: &Ratings) -> Vec<Talk> {
    let mut talks: Vec<Talk> = (0..ratings.criteria.len()).map(|criterion| talk(ratings, criterion)).collect();
    talks.retain(|talk| talk.need > 0.0);
    talks.sort_by(|one, other| other.need.total_cmp(&one.need).then(other.steps.cmp(&one.steps)));
    talks
}

fn talk(ratings: &Ratings, criterion: usize) -> Talk {
    let span = ratings.levels(criterion).saturating_sub(1).max(1) as f64;
    let (mut apart, mut from_reference, mut steps) = (Mean::default(), Mean::default(), 0);
    for (subject, _) in ratings.places(Some(criterion)) {
        let given = (0..ratings.raters.len()).filter_map(|rater| ratings.given(subject, criterion, rater));
        let given: Vec<GivenRating> = given.collect();
        let mut pairs = Mean::default();
        for (place, one) in given.iter().enumerate() {
            for other in &given[place + 1..] {
                pairs.add(distance(*one, *other) as f64 / span);
                steps = steps.max(distance(*one, *other));
            }
        }
        if let Some(mean) = pairs.mean() {
            apart.add(mean);
        }
        if let Some((reference, _)) = ratings.reference(subject, criterion) {
            for one in &given {
                from_reference.add(distance(*one, reference) as f64 / span);
                steps = steps.max(distance(*one, reference));
            }
        }
    }
    let (apart, from_reference) = (apart.mean(), from_reference.mean());
    let need = apart.unwrap_or_default().max(from_reference.unwrap_or_default());
    Talk { criterion, need, apart, from_reference, steps }
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
