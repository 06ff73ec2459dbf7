//! The checked table of ratings: a row for each unit, a column for each rater, empty cells allowed.

use std::collections::HashSet;

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
};

/// A unit that is rated: a case, or one criterion of a case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RatedUnit {
    pub name: String,
    pub criterion: Option<String>,
}

impl RatedUnit {
    pub fn new(name: &str, criterion: Option<&str>) -> Self {
        RatedUnit { name: name.to_owned(), criterion: criterion.map(str::to_owned) }
    }
}

/// The scale of ratings.
#[derive(Debug, Clone, PartialEq)]
pub enum RatingScale {
    Numbers,
    /// Levels from the lowest to the highest; a rating is the place in this list, from 0.
    Ordered(Vec<String>),
    /// Categories without order; a rating is the place in this list, from 0.
    Names(Vec<String>),
}

/// Ratings of units by raters. No rater and no unit stands twice, every rating is a number within the scale, and
/// all is within its bound. A part of a table keeps the categories of the whole: what nobody chose there could have
/// been chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingTable {
    raters: Vec<String>,
    /// True if it is known who gave which rating.
    are_known: bool,
    units: Vec<RatedUnit>,
    scale: RatingScale,
    /// The step on which each category stands; none where there are no steps.
    steps: Option<Vec<u64>>,
    /// Rising, each once: those declared and those found.
    categories: Vec<f64>,
    /// The place of each rating among the categories, row by row.
    codes: Vec<u32>,
}

/// A rating of a unit with the number of raters who gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    pub value: f64,
    pub count: u32,
}

/// An empty cell among the codes.
pub(super) const MISSING: u32 = u32::MAX;

/// Reason why cells are no table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableError {
    NotRectangular { expected: usize, found: usize },
    TooManyRaters,
    TooManyUnits,
    TooManyCells,
    TooManyLabels,
    RaterTwice { rater: String },
    UnitTwice { unit: String },
    NotOnTheScale { unit: String, rater: String },
}

impl RatingTable {
    /// Cells are given row by row, a row for each unit. `declared` names categories that may be chosen beside those
    /// that were; with labels it may be empty, since the scale names them all.
    pub fn new(
        raters: Vec<String>,
        units: Vec<RatedUnit>,
        scale: RatingScale,
        declared: &[f64],
        cells: &[Option<f64>],
    ) -> Result<Self, TableError> {
        if raters.len() > bounds::AGREEMENT_RATERS_MAX {
            return Err(TableError::TooManyRaters);
        }
        if units.len() > bounds::AGREEMENT_UNITS_MAX {
            return Err(TableError::TooManyUnits);
        }
        let expected = raters.len() * units.len();
        if expected > bounds::AGREEMENT_CELLS_MAX {
            return Err(TableError::TooManyCells);
        }
        if cells.len() != expected {
            return Err(TableError::NotRectangular { expected, found: cells.len() });
        }
        if let Some(rater) = twice(&raters) {
            return Err(TableError::RaterTwice { rater: rater.clone() });
        }
        if let Some(unit) = twice(&units) {
            return Err(TableError::UnitTwice { unit: unit.name.clone() });
        }
        let labels = match &scale {
            RatingScale::Numbers => None,
            RatingScale::Ordered(labels) | RatingScale::Names(labels) => Some(labels.len()),
        };
        if labels.is_some_and(|labels| labels > bounds::AGREEMENT_CATEGORIES_MAX) {
            return Err(TableError::TooManyLabels);
        }
        let fits = |value: f64| match labels {
            None => value.abs() <= bounds::AGREEMENT_RATING_MAX,
            Some(most) => value.fract() == 0.0 && (0.0..most as f64).contains(&value),
        };
        if let Some(at) = cells.iter().position(|cell| cell.is_some_and(|value| !fits(value))) {
            let (unit, rater) = (&units[at / raters.len()], &raters[at % raters.len()]);
            return Err(TableError::NotOnTheScale { unit: unit.name.clone(), rater: rater.clone() });
        }
        // Adding zero makes the two zeros one.
        let found =
            cells.iter().flatten().chain(declared.iter().filter(|value| value.abs() <= bounds::AGREEMENT_RATING_MAX));
        let mut categories: Vec<f64> = match labels {
            None => found.map(|value| value + 0.0).collect(),
            Some(labels) => (0..labels).map(|place| place as f64).collect(),
        };
        categories.sort_by(f64::total_cmp);
        categories.dedup();
        let place = |value: f64| categories.partition_point(|category| *category < value) as u32;
        let codes = cells.iter().map(|cell| cell.map_or(MISSING, place)).collect();
        let steps = steps(&scale, !declared.is_empty(), &categories);
        Ok(RatingTable { raters, are_known: true, units, scale, steps, categories, codes })
    }

    /// A table of which it is known how many raters gave a unit each rating, and not who. Raters are numbers then, and
    /// one number may be another person in each unit.
    pub fn of_counts(
        units: Vec<RatedUnit>,
        scale: RatingScale,
        declared: &[f64],
        counts: &[Vec<Counted>],
    ) -> Result<Self, TableError> {
        let ratings = |unit: &Vec<Counted>| unit.iter().map(|each| each.count as usize).sum::<usize>();
        let most = counts.iter().map(ratings).max().unwrap_or(0);
        if most > bounds::AGREEMENT_RATERS_MAX {
            return Err(TableError::TooManyRaters);
        }
        if most * counts.len() > bounds::AGREEMENT_CELLS_MAX {
            return Err(TableError::TooManyCells);
        }
        let mut cells = Vec::with_capacity(most * counts.len());
        for unit in counts {
            let end = cells.len() + most;
            for Counted { value, count } in unit {
                cells.extend((0..*count).map(|_| Some(*value)));
            }
            cells.resize(end, None);
        }
        let raters = (1..=most).map(|rater| rater.to_string()).collect();
        Ok(RatingTable { are_known: false, ..RatingTable::new(raters, units, scale, declared, &cells)? })
    }

    /// True unless the table only counts raters by rating.
    pub fn knows_raters(&self) -> bool {
        self.are_known
    }

    pub fn raters(&self) -> &[String] {
        &self.raters
    }

    pub fn units(&self) -> &[RatedUnit] {
        &self.units
    }

    pub fn scale(&self) -> &RatingScale {
        &self.scale
    }

    pub fn categories(&self) -> &[f64] {
        &self.categories
    }

    pub fn cell(&self, unit: usize, rater: usize) -> Option<f64> {
        self.value(*self.row(unit).get(rater)?)
    }

    /// The name of a rating.
    pub fn label(&self, value: f64) -> String {
        match &self.scale {
            RatingScale::Numbers => value.to_string(),
            RatingScale::Ordered(labels) | RatingScale::Names(labels) => {
                labels.get(value as usize).cloned().unwrap_or_default()
            }
        }
    }

    pub fn has_order(&self) -> bool {
        !matches!(self.scale, RatingScale::Names(_))
    }

    pub fn has_numbers(&self) -> bool {
        self.scale == RatingScale::Numbers
    }

    pub fn ratings(&self) -> usize {
        self.codes.iter().filter(|code| **code != MISSING).count()
    }

    /// The criteria in the order in which they first stand in the table.
    pub fn criteria(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let named = self.units.iter().filter_map(|unit| unit.criterion.as_deref());
        named.filter(|criterion| seen.insert(*criterion)).collect()
    }

    /// The units of one criterion.
    pub fn of_criterion(&self, criterion: &str) -> RatingTable {
        let own = |unit: &usize| self.units[*unit].criterion.as_deref() == Some(criterion);
        let units: Vec<usize> = (0..self.units.len()).filter(own).collect();
        self.part(&units, &(0..self.raters.len()).collect::<Vec<_>>())
    }

    /// The table of these raters alone, in this order; places that are none are left out.
    pub fn of_raters(&self, raters: &[usize]) -> RatingTable {
        let raters: Vec<usize> = raters.iter().copied().filter(|rater| *rater < self.raters.len()).collect();
        self.part(&(0..self.units.len()).collect::<Vec<_>>(), &raters)
    }

    pub fn without_rater(&self, rater: usize) -> RatingTable {
        self.of_raters(&(0..self.raters.len()).filter(|each| *each != rater).collect::<Vec<_>>())
    }

    /// The table of one category against all others: 1 for those who chose it, 0 for the others.
    pub(super) fn of_category(&self, category: usize) -> RatingTable {
        let code = |code: &u32| if *code == MISSING { MISSING } else { u32::from(*code as usize == category) };
        RatingTable {
            scale: RatingScale::Numbers,
            steps: Some(vec![0, 1]),
            categories: vec![0.0, 1.0],
            codes: self.codes.iter().map(code).collect(),
            ..self.of_raters(&(0..self.raters.len()).collect::<Vec<_>>())
        }
    }

    fn part(&self, units: &[usize], raters: &[usize]) -> RatingTable {
        let codes = units.iter().flat_map(|unit| raters.iter().map(|rater| self.row(*unit)[*rater])).collect();
        RatingTable {
            raters: raters.iter().map(|rater| self.raters[*rater].clone()).collect(),
            are_known: self.are_known,
            steps: self.steps.clone(),
            units: units.iter().map(|unit| self.units[*unit].clone()).collect(),
            scale: self.scale.clone(),
            categories: self.categories.clone(),
            codes,
        }
    }

    pub(super) fn row(&self, unit: usize) -> &[u32] {
        let width = self.raters.len();
        &self.codes[unit * width..(unit + 1) * width]
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.units.len()).map(|unit| self.row(unit))
    }

    /// The step of each category, from the lowest; none where there are no steps.
    pub(super) fn steps(&self) -> Option<&[u64]> {
        self.steps.as_deref()
    }

    /// The distance from the lowest category to the highest; 1 where there is but one.
    pub(super) fn span(&self) -> f64 {
        match self.categories.as_slice() {
            [low, .., high] => high - low,
            _ => 1.0,
        }
    }

    /// The categories moved and stretched so that they reach from 0 to 1: what does not change with the unit of
    /// measurement is computed from these without overflow.
    pub(super) fn unit_values(&self) -> Vec<f64> {
        let low = self.categories.first().copied().unwrap_or_default();
        self.categories.iter().map(|value| (value - low) / self.span()).collect()
    }

    pub(super) fn value(&self, code: u32) -> Option<f64> {
        self.categories.get(code as usize).copied()
    }
}

/// Levels, and numbers of which somebody said which may be given, are a step from their neighbours on the list. Other
/// numbers that are whole, halves or quarters are a step apart; where any number may lie between two there are no
/// steps.
fn steps(scale: &RatingScale, declared: bool, categories: &[f64]) -> Option<Vec<u64>> {
    let places = || Some((0..categories.len() as u64).collect());
    let low = categories.first().copied().unwrap_or_default();
    let all_are = |step: &f64| categories.iter().all(|category| (category / step).fract() == 0.0);
    match scale {
        RatingScale::Names(_) => None,
        RatingScale::Ordered(_) => places(),
        RatingScale::Numbers if declared => places(),
        RatingScale::Numbers => {
            let step = [1.0, 0.5, 0.25].into_iter().find(all_are)?;
            Some(categories.iter().map(|category| ((category - low) / step).round() as u64).collect())
        }
    }
}

fn twice<T: Eq + std::hash::Hash>(names: &[T]) -> Option<&T> {
    let mut seen = HashSet::new();
    names.iter().find(|name| !seen.insert(*name))
}

impl Explain for TableError {
    fn explain(&self) -> Message {
        match self {
            TableError::NotRectangular { expected, found } => {
                message!("agreement-not-rectangular", expected = *expected, found = *found)
            }
            TableError::TooManyRaters => message!("agreement-too-many-raters", most = bounds::AGREEMENT_RATERS_MAX),
            TableError::TooManyUnits => message!("agreement-too-many-units", most = bounds::AGREEMENT_UNITS_MAX),
            TableError::TooManyCells => message!("agreement-too-many-cells", most = bounds::AGREEMENT_CELLS_MAX),
            TableError::TooManyLabels => message!("agreement-too-many-labels", most = bounds::AGREEMENT_CATEGORIES_MAX),
            TableError::RaterTwice { rater } => message!("agreement-rater-twice", rater = rater.as_str()),
            TableError::UnitTwice { unit } => message!("agreement-unit-twice", unit = unit.as_str()),
            TableError::NotOnTheScale { unit, rater } => {
                message!("agreement-not-on-the-scale", unit = unit.as_str(), rater = rater.as_str())
            }
        }
    }
}
