//! The heat map: how far each rater stands from the middle of all, criterion by criterion.

use super::ratings::Ratings;

/// Rows are raters, columns criteria, in their orders.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    pub rows: Vec<Vec<HeatCell>>,
    /// The most levels that a cell stands from the middle, at least 1.
    pub most: f64,
}

/// The ratings of one rater on one criterion, over all subjects.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct HeatCell {
    /// The mean level, counted from 1; none where the rater gave none.
    pub level: Option<f64>,
    /// The mean of what was given less the median of all raters who gave a level on the same subject; none where
    /// nobody else did.
    pub deviation: Option<f64>,
    /// Number of levels that the mean is taken of.
    pub rated: usize,
    /// Number of times that the rater saw too little evidence.
    pub not_enough: usize,
}

pub fn heat(ratings: &Ratings) -> Heat {
    let mut rows = vec![vec![HeatCell::default(); ratings.criteria.len()]; ratings.raters.len()];
    for criterion in 0..ratings.criteria.len() {
        let medians: Vec<Option<f64>> =
            (0..ratings.subjects.len()).map(|subject| median(ratings, subject, criterion)).collect();
        for (rater, row) in rows.iter_mut().enumerate() {
            row[criterion] = cell(ratings, criterion, rater, &medians);
        }
    }
    let deviations = rows.iter().flatten().filter_map(|cell| cell.deviation);
    let most = deviations.fold(1.0_f64, |most, deviation| most.max(deviation.abs()));
    Heat { rows, most }
}

fn cell(ratings: &Ratings, criterion: usize, rater: usize, medians: &[Option<f64>]) -> HeatCell {
    let mut cell = HeatCell::default();
    let (mut levels, mut deviations, mut compared) = (0.0, 0.0, 0);
    for (subject, median) in medians.iter().enumerate() {
        match ratings.given(subject, criterion, rater).map(|given| given.rank()) {
            None => {}
            Some(None) => cell.not_enough += 1,
            Some(Some(rank)) => {
                let level = ratings.value(criterion, rank);
                cell.rated += 1;
                levels += level;
                if let Some(median) = median {
                    deviations += level - median;
                    compared += 1;
                }
            }
        }
    }
    cell.level = (cell.rated > 0).then(|| levels / cell.rated as f64);
    cell.deviation = (compared > 0).then(|| deviations / f64::from(compared));
    cell
}

/// The middle level of those given, of two middle ones half way between; none where fewer than two raters gave one.
fn median(ratings: &Ratings, subject: usize, criterion: usize) -> Option<f64> {
    let given = (0..ratings.raters.len()).filter_map(|rater| ratings.given(subject, criterion, rater)?.rank());
    let mut levels: Vec<f64> = given.map(|rank| ratings.value(criterion, rank)).collect();
    levels.sort_unstable_by(f64::total_cmp);
    let (lower, upper) = (levels.get((levels.len().max(1) - 1) / 2)?, levels.get(levels.len() / 2)?);
    (levels.len() > 1).then(|| (lower + upper) / 2.0)
}
