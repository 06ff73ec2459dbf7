//! The trainee's ratings beside the reference's, and what they say together. “Not enough evidence” is no rank: to agree
//! on it is to agree exactly; a disagreement on it is told apart and counts in no figure that needs ranks.

use serde::Serialize;

use crate::{
    agreement::{RatedUnit, RatingScale, RatingTable, pair},
    locale::Language,
    practice::Case,
    rubric::{Criterion, CriterionId, LevelId, Number, Rank, Rubric},
    session::{Rating, Record},
};

use super::{Measured, UnmeasuredReason};

/// One criterion, rated by both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RatingPair {
    pub criterion: CriterionId,
    pub title: String,
    /// None where the trainee did not rate it.
    pub own: Option<ReasonedRating>,
    /// None where the case does not: it does not apply to this candidate in the expert's eyes.
    pub reference: Option<ReasonedRating>,
    /// Levels by which the trainee's rating is above the reference's; none where one of them is no level.
    pub difference: Option<i64>,
    pub standing: PairStanding,
}

/// A rating with its reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonedRating {
    /// None for “not enough evidence”.
    pub level: Option<LevelId>,
    /// The level's label; empty for “not enough evidence”.
    pub label: String,
    /// 0 is the lowest level.
    pub rank: Option<Rank>,
    /// The rank of the scale's highest level.
    pub top: Rank,
    /// The number given, where the scale is one of numbers.
    #[serde(skip)]
    pub number: Option<Number>,
    pub rationale: String,
}

/// The standing of trainee and reference to each other on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PairStanding {
    Same,
    Differs,
    /// The trainee gave a level where the reference says that the evidence is not enough for any.
    RatedWithoutEnough,
    /// The trainee says that the evidence is not enough where the reference could rate.
    EnoughOverlooked,
    /// Only one of them rated the criterion.
    OneSided,
}

/// Figures of all pairs together; docs/debrief.md has the formulas.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RatingFigures {
    /// Equal ratings, of all criteria that both rated.
    pub exact: Measured,
    /// Ratings at most one level apart, of those that both gave a level.
    pub within_one: Measured,
    pub kappa_linear: Measured,
    pub kappa_quadratic: Measured,
    /// Above zero: the trainee is milder.
    pub mean_difference: Measured,
    pub spread: Measured,
    pub spread_reference: Measured,
    /// Ratings at the lowest or highest level.
    pub ends: Measured,
    pub ends_reference: Measured,
    /// Criteria on which only one of the two found the evidence not to be enough.
    pub evidence_disagreements: usize,
}

/// The pairs in the rubric's order of criteria.
pub(super) fn pairs(case: &Case, rubric: &Rubric, record: &Record, language: &Language) -> Vec<RatingPair> {
    let pair = |criterion: &Criterion| {
        let rated = record.ratings.get(&criterion.id);
        let own = rated.and_then(|rated| {
            Some(given(rated.rating.as_ref()?, rated.rationale.clone(), criterion, rubric, language))
        });
        let reference = case.reference.ratings.get(&criterion.id);
        let reference = reference
            .map(|each| given(&each.rating, each.because.get(language).to_owned(), criterion, rubric, language));
        (own.is_some() || reference.is_some()).then(|| {
            let (difference, standing) = compare(own.as_ref(), reference.as_ref());
            let (id, title) = (criterion.id.clone(), criterion.title.get(language).to_owned());
            RatingPair { criterion: id, title, own, reference, difference, standing }
        })
    };
    rubric.criteria.values().filter_map(pair).collect()
}

fn given(
    rating: &Rating,
    rationale: String,
    criterion: &Criterion,
    rubric: &Rubric,
    language: &Language,
) -> ReasonedRating {
    let scale = rubric.scale_of(criterion);
    let (level, rank) = match rating {
        Rating::Level(level) => (Some(level.clone()), scale.rank_of(level)),
        Rating::NotEnoughEvidence => (None, None),
    };
    let label = rank.map(|rank| scale.levels[rank].label.get(language).to_owned());
    // A level that the scale does not have keeps its id.
    let label = label.or_else(|| level.as_ref().map(ToString::to_string)).unwrap_or_default();
    let number = rank.filter(|_| scale.is_number()).map(|rank| scale.levels[rank].value);
    ReasonedRating { level, label, rank, top: scale.top(), number, rationale }
}

fn compare(own: Option<&ReasonedRating>, reference: Option<&ReasonedRating>) -> (Option<i64>, PairStanding) {
    let (Some(own), Some(reference)) = (own, reference) else { return (None, PairStanding::OneSided) };
    match (own.rank, reference.rank) {
        (Some(own), Some(reference)) => {
            let difference = own as i64 - reference as i64;
            (Some(difference), if difference == 0 { PairStanding::Same } else { PairStanding::Differs })
        }
        (None, None) => (None, PairStanding::Same),
        (Some(_), None) => (None, PairStanding::RatedWithoutEnough),
        (None, Some(_)) => (None, PairStanding::EnoughOverlooked),
    }
}

impl RatingPair {
    /// The ranks of both and the scale's top, where both gave a level.
    pub fn ranks(&self) -> Option<(Rank, Rank, Rank)> {
        let (own, reference) = (self.own.as_ref()?, self.reference.as_ref()?);
        Some((own.rank?, reference.rank?, reference.top))
    }

    /// The numbers of both, where the scale is one of numbers.
    fn numbers(&self) -> Option<(f64, f64)> {
        let number = |rating: &Option<ReasonedRating>| Some(rating.as_ref()?.number?.as_f64());
        Some((number(&self.own)?, number(&self.reference)?))
    }

    pub fn is_compared(&self) -> bool {
        self.standing != PairStanding::OneSided
    }
}

/// Figures of levels; where every criterion that both rated has numbers, figures of these. Numbers and levels are not
/// compared in one figure.
pub(super) fn figures(pairs: &[RatingPair]) -> RatingFigures {
    let of_levels: Vec<RatingPair> = pairs.iter().filter(|pair| pair.numbers().is_none()).cloned().collect();
    let numbers: Vec<(f64, f64)> = pairs.iter().filter_map(RatingPair::numbers).collect();
    if numbers.is_empty() || of_levels.iter().any(|pair| pair.ranks().is_some()) {
        return figures_of_levels(&of_levels);
    }
    let n = numbers.len();
    let none = Measured::unknown(UnmeasuredReason::NoCategories, n);
    let column = |of: fn(&(f64, f64)) -> f64| -> Vec<f64> { numbers.iter().map(of).collect() };
    RatingFigures {
        exact: none,
        within_one: none,
        kappa_linear: none,
        kappa_quadratic: none,
        mean_difference: Measured::mean(&column(|(own, reference)| own - reference)),
        spread: Measured::spread(&column(|(own, _)| *own)),
        spread_reference: Measured::spread(&column(|(_, reference)| *reference)),
        ends: none,
        ends_reference: none,
        ..figures_of_levels(pairs)
    }
}

fn figures_of_levels(pairs: &[RatingPair]) -> RatingFigures {
    let compared = pairs.iter().filter(|pair| pair.is_compared()).count();
    let same = pairs.iter().filter(|pair| pair.standing == PairStanding::Same).count();
    let ranked: Vec<(Rank, Rank, Rank)> = pairs.iter().filter_map(RatingPair::ranks).collect();
    let n = ranked.len();
    let near = ranked.iter().filter(|(own, reference, _)| own.abs_diff(*reference) <= 1).count();
    let differences: Vec<f64> = ranked.iter().map(|(own, reference, _)| *own as f64 - *reference as f64).collect();
    let own: Vec<f64> = ranked.iter().map(|(own, ..)| *own as f64).collect();
    let reference: Vec<f64> = ranked.iter().map(|(_, reference, _)| *reference as f64).collect();
    let at_end = |rank: Rank, top: Rank| rank == 0 || rank >= top;
    let ends = ranked.iter().filter(|(own, _, top)| at_end(*own, *top)).count();
    let ends_reference = ranked.iter().filter(|(_, reference, top)| at_end(*reference, *top)).count();
    let one_scale = ranked.windows(2).all(|two| two[0].2 == two[1].2);
    let on_one_scale = |figure: Measured| match one_scale {
        true => figure,
        false => Measured::unknown(UnmeasuredReason::ScalesDiffer, n),
    };
    let (kappa_linear, kappa_quadratic) = kappas(&ranked);
    let evidence =
        |pair: &&RatingPair| matches!(pair.standing, PairStanding::RatedWithoutEnough | PairStanding::EnoughOverlooked);
    RatingFigures {
        exact: Measured::share(same, compared),
        within_one: Measured::share(near, n),
        kappa_linear: on_one_scale(kappa_linear),
        kappa_quadratic: on_one_scale(kappa_quadratic),
        mean_difference: Measured::mean(&differences),
        spread: on_one_scale(Measured::spread(&own)),
        spread_reference: on_one_scale(Measured::spread(&reference)),
        ends: Measured::share(ends, n),
        ends_reference: Measured::share(ends_reference, n),
        evidence_disagreements: pairs.iter().filter(evidence).count(),
    }
}

/// Weighted kappa of trainee and reference, linear and quadratic; all levels of the scale count, chosen or not.
fn kappas(ranked: &[(Rank, Rank, Rank)]) -> (Measured, Measured) {
    let n = ranked.len();
    let top = ranked.iter().map(|(own, reference, top)| *top.max(own).max(reference)).max().unwrap_or(0);
    let labels = (0..=top).map(|rank| rank.to_string()).collect();
    let units = (0..n).map(|unit| RatedUnit::new(&unit.to_string(), None)).collect();
    let cells: Vec<Option<f64>> =
        ranked.iter().flat_map(|(own, reference, _)| [Some(*own as f64), Some(*reference as f64)]).collect();
    let raters = ["own", "reference"].map(str::to_owned).to_vec();
    match RatingTable::new(raters, units, RatingScale::Ordered(labels), &[], &cells) {
        Ok(table) => {
            let figures = pair(&table, 0, 1, CONFIDENCE);
            (Measured::of(figures.kappa_linear, n), Measured::of(figures.kappa_quadratic, n))
        }
        Err(_) => (
            Measured::unknown(UnmeasuredReason::NothingToCompare, n),
            Measured::unknown(UnmeasuredReason::NothingToCompare, n),
        ),
    }
}

/// Confidence of the intervals that the agreement figures carry; a debrief shows none, for its ratings are too few.
const CONFIDENCE: f64 = 0.95;
