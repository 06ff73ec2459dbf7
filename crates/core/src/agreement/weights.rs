//! Weights of agreement between two ratings: 1 for the same category, less the farther they are apart.

use serde::Serialize;

use crate::bounds;

use super::{RatingTable, Undefined};

/// The weighting of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weights {
    Unweighted,
    /// Cicchetti & Allison 1971: by the distance of the values.
    Linear,
    /// Fleiss & Cohen 1973: by its square.
    Quadratic,
    /// Gwet 2014: by the pairs of ranks that lie between, whatever the values.
    Ordinal,
}

/// Weights of each pair of categories, row by row.
#[derive(Debug, Clone)]
pub(super) struct Matrix {
    pub size: usize,
    pub cells: Vec<f64>,
}

impl Matrix {
    pub(super) fn at(&self, one: usize, other: usize) -> f64 {
        self.cells[one * self.size + other]
    }

    pub(super) fn sum(&self) -> f64 {
        self.cells.iter().sum()
    }
}

impl Weights {
    /// The name by which messages and programs know them.
    pub fn name(self) -> &'static str {
        match self {
            Weights::Unweighted => "unweighted",
            Weights::Linear => "linear",
            Weights::Quadratic => "quadratic",
            Weights::Ordinal => "ordinal",
        }
    }

    /// The weights between all categories of a table; the farthest two have the weight 0.
    pub(super) fn matrix(self, table: &RatingTable) -> Result<Matrix, Undefined> {
        let values = table.categories();
        let most = bounds::AGREEMENT_CATEGORIES_MAX;
        if values.len() > most {
            return Err(Undefined::TooManyCategories { most });
        }
        if self != Weights::Unweighted && !table.has_order() {
            return Err(Undefined::NeedsOrder);
        }
        let size = values.len();
        let span = table.span();
        let most_steps = size.saturating_sub(1) as f64;
        let far = |one: usize, other: usize| {
            let (steps, distance) = (one.abs_diff(other) as f64, (values[one] - values[other]).abs() / span);
            match self {
                Weights::Unweighted => f64::from(u8::from(one != other)),
                Weights::Linear => distance,
                Weights::Quadratic => distance * distance,
                Weights::Ordinal if one == other => 0.0,
                Weights::Ordinal => steps * (steps + 1.0) / (most_steps * (most_steps + 1.0)),
            }
        };
        let cells = (0..size * size).map(|place| 1.0 - far(place / size, place % size)).collect();
        Ok(Matrix { size, cells })
    }
}
