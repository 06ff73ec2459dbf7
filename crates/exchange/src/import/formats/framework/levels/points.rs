//! The points of levels, where a column says them for each description.

use std::collections::HashMap;

use crate::{rubric::Number, tabular::Grid};

use super::{super::super::scales, Columns};

/// What points say of levels, which come in the order of the source.
pub(super) struct Points {
    /// By these the levels rise.
    pub(super) heights: Vec<f64>,
    /// The points of each level, where it has the same for whatever it is a level of.
    pub(super) values: Option<Vec<Number>>,
}

/// The points of these levels; none where a level has none, or where what is higher for one thing is lower for another.
pub(super) fn points(grid: &Grid, columns: &Columns, levels: &[&str]) -> Option<Points> {
    let column = columns.points?;
    let mut by_level: Vec<Vec<Number>> = vec![Vec::new(); levels.len()];
    let mut by_competence: HashMap<&str, Vec<(usize, Number)>> = HashMap::new();
    let mut are_kept = true;
    for row in 1..grid.rows() {
        let Some(level) = levels.iter().position(|level| *level == grid.said(row, columns.level)) else { continue };
        let points = scales::points(grid.said(row, column))?;
        are_kept &= scales::number_of_rubric(grid.said(row, column)).is_some();
        by_level[level].push(points);
        let competence = columns.competence.map_or("", |column| grid.said(row, column));
        by_competence.entry(competence).or_default().push((level, points));
    }
    let mean = |of: &Vec<Number>| of.iter().map(|one| one.as_f64()).sum::<f64>() / of.len() as f64;
    let heights: Vec<f64> = by_level.iter().map(mean).collect();
    let rises = |of: &Vec<(usize, Number)>| {
        let mut sorted = of.clone();
        sorted.sort_by(|(one, _), (other, _)| heights[*one].total_cmp(&heights[*other]));
        sorted.windows(2).all(|pair| pair[0].0 == pair[1].0 || pair[0].1 < pair[1].1)
    };
    let is_same = by_level.iter().all(|of| of.windows(2).all(|pair| pair[0] == pair[1]));
    let values = (is_same && are_kept).then(|| by_level.iter().filter_map(|of| of.first().copied()).collect());
    by_competence.values().all(rises).then_some(Points { heights, values })
}
