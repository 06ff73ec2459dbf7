//! Figures of ratings side by side.

use crate::agreement::{
    AgreementWishes, Measure, MeasurementLevel, Overview, PairFigures, RaterFigures, RaterPair, RatingScale,
    RatingTable, Undefined, UnitFigures, Weights, overview, overview_of_numbers, pair, pair_of_numbers, pairs, raters,
    units,
};

use super::{
    decision::{DecisionFigures, decisions, tables_of_decisions},
    fault::CalibrationError,
    leaning::Leaning,
    ratings::{GivenRating, Ratings},
    talk::{Talk, leanings, talks},
};

/// Figures over all, by criterion, by rater, by unit, and which criteria need a talk. Levels are compared as ordered;
/// the nominal figures have *not enough evidence* as a category of its own.
#[derive(Debug, Clone)]
pub struct CalibrationFigures {
    pub ordinal: Overview,
    pub nominal: Overview,
    /// Figures of the criteria, in the order of the ratings.
    pub criteria: Vec<CriterionFigures>,
    /// Figures of the raters, in the order of the ratings.
    pub raters: Vec<RaterLine>,
    /// Level numbers of all units, which the ordinal figures are of.
    pub table: RatingTable,
    /// Pairs of raters, those that agree least first; none where ratings are numbers that are measured.
    pub pairs: Vec<RaterPair>,
    pub decisions: DecisionFigures,
    /// Units by their places in the table, those farthest apart first.
    pub units: Vec<UnitFigures>,
    /// Raters who need one before all, the farthest first.
    pub leanings: Vec<Leaning>,
    /// Criteria that need a talk, the most needed first.
    pub talks: Vec<Talk>,
}

/// The figures of one criterion.
#[derive(Debug, Clone)]
pub struct CriterionFigures {
    pub ordinal: Overview,
    pub nominal: Overview,
    /// Number of times that each level, or a number of each band, was given, the lowest first.
    pub distribution: Vec<usize>,
    pub not_enough: usize,
    pub against: Option<Against>,
}

/// The figures of one rater.
#[derive(Debug, Clone)]
pub struct RaterLine {
    pub figures: RaterFigures,
    pub not_enough: usize,
    pub against: Option<Against>,
}

/// Ratings against the case's reference, where levels stand on both sides.
#[derive(Debug, Clone)]
pub struct Against {
    pub figures: PairFigures,
    /// Number of ratings where one gave a level and the other says that the evidence is not enough.
    pub kinds_differ: usize,
}

/// The number of samples drawn in all, for those who show progress.
pub fn samples_in_all(ratings: &Ratings, wishes: &AgreementWishes) -> u64 {
    let tables = 2 * (ratings.criteria.len() + 1) + tables_of_decisions(ratings);
    tables as u64 * u64::from(wishes.resampling.samples)
}

/// `done` is told how many samples of the bootstrap were finished since it was last told.
pub fn figures(
    ratings: &Ratings,
    wishes: &AgreementWishes,
    done: &(dyn Fn(u64) + Sync),
) -> Result<CalibrationFigures, CalibrationError> {
    let ordinal = ratings.ordinal(None).map_err(CalibrationError::NoTable)?;
    let as_names = AgreementWishes { level: MeasurementLevel::Nominal, weights: Weights::Unweighted, ..*wishes };
    let of_levels = |table: &RatingTable, criterion: Option<usize>| match ratings.are_numbers(criterion) {
        true => overview_of_numbers(table, wishes, done),
        false => overview(table, wishes, done),
    };
    let of_names = |criterion: Option<usize>| {
        // Numbers are no names.
        if ratings.are_numbers(criterion) {
            done(wishes.resampling.samples.into());
            return Ok(Overview { figures: vec![(Measure::Exact, Err(Undefined::NoCategories))] });
        }
        let names = ratings.nominal(criterion).map_err(CalibrationError::NoTable)?;
        Ok(overview(&names, &as_names, done))
    };
    let mut criteria = Vec::new();
    for criterion in 0..ratings.criteria.len() {
        let levels = ratings.ordinal(Some(criterion)).map_err(CalibrationError::NoTable)?;
        let (distribution, not_enough) = distribution(ratings, criterion);
        criteria.push(CriterionFigures {
            ordinal: of_levels(&levels, Some(criterion)),
            nominal: of_names(Some(criterion))?,
            distribution,
            not_enough,
            against: against(ratings, Some(criterion), None, wishes),
        });
    }
    let line = |figures: RaterFigures| RaterLine {
        not_enough: not_enough_of(ratings, figures.rater),
        against: against(ratings, None, Some(figures.rater), wishes),
        figures,
    };
    Ok(CalibrationFigures {
        ordinal: of_levels(&ordinal, None),
        nominal: of_names(None)?,
        criteria,
        raters: raters(&ordinal, wishes.level).into_iter().map(line).collect(),
        pairs: if ratings.are_numbers(None) { Vec::new() } else { pairs(&ordinal, wishes) },
        decisions: decisions(ratings, wishes, done).map_err(CalibrationError::NoTable)?,
        units: units(&ordinal),
        leanings: leanings(ratings),
        talks: talks(ratings),
        table: ordinal,
    })
}

fn distribution(ratings: &Ratings, criterion: usize) -> (Vec<usize>, usize) {
    let scale = ratings.rubric.scale_of(ratings.criterion(criterion));
    let (mut levels, mut not_enough) = (vec![0; scale.rungs().len()], 0);
    for (subject, _) in ratings.places(Some(criterion)) {
        for given in (0..ratings.raters.len()).filter_map(|rater| ratings.given(subject, criterion, rater)) {
            match given {
                GivenRating::Level(rank) => levels[scale.rung_of(rank)] += 1,
                GivenRating::NotEnoughEvidence => not_enough += 1,
            }
        }
    }
    (levels, not_enough)
}

fn not_enough_of(ratings: &Ratings, rater: usize) -> usize {
    let given = ratings.places(None).filter_map(|(subject, criterion)| ratings.given(subject, criterion, rater));
    given.filter(|given| *given == GivenRating::NotEnoughEvidence).count()
}

/// The ratings of a rater beside the reference of each case: a table of two, the rater and the expert. None where no
/// case is at hand that says what it should have been.
fn against(
    ratings: &Ratings,
    criterion: Option<usize>,
    rater: Option<usize>,
    wishes: &AgreementWishes,
) -> Option<Against> {
    let mut cells: Vec<(Option<f64>, Option<f64>)> = Vec::new();
    let mut kinds_differ = 0;
    for (subject, each) in ratings.places_compared(criterion) {
        let Some((reference, _)) = ratings.reference(subject, each) else { continue };
        let raters = rater.map_or(0..ratings.raters.len(), |rater| rater..rater + 1);
        for given in raters.filter_map(|rater| ratings.given(subject, each, rater)) {
            kinds_differ += usize::from(given.rank().is_some() != reference.rank().is_some());
            let value = |given: GivenRating| given.rank().map(|rank| ratings.value(each, rank));
            cells.push((value(given), value(reference)));
        }
    }
    if cells.is_empty() {
        return None;
    }
    let levels = criterion.map_or_else(|| ratings.levels_max(), |criterion| ratings.levels(criterion));
    let numbers = ratings.are_numbers(criterion);
    let declared: Vec<f64> = (1..=levels).filter(|_| !numbers).map(|level| level as f64).collect();
    let units = (0..cells.len()).map(|unit| crate::agreement::RatedUnit::new(&unit.to_string(), None)).collect();
    let values: Vec<Option<f64>> = cells.iter().flat_map(|(one, other)| [*one, *other]).collect();
    // The names are seen by nobody.
    let two = vec![String::from("1"), String::from("2")];
    let table = RatingTable::new(two, units, RatingScale::Numbers, &declared, &values).ok()?;
    let figures = match numbers {
        true => pair_of_numbers(&table, 0, 1),
        false => pair(&table, 0, 1, wishes.resampling.confidence),
    };
    Some(Against { figures, kinds_differ })
}
