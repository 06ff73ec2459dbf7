//! The four components of accuracy (Cronbach 1955), over several cases.

use serde::Serialize;

use crate::rubric::CriterionId;

use super::{Debrief, UnmeasuredReason};

/// Mean squared differences between ratings and reference, in squared levels. With ratings x and reference t of n cases
/// (ratees) on k criteria (dimensions), a dot for a mean over an index:
///
/// - elevation: (x̄.. − t̄..)², the general level;
/// - differential elevation: (1/n) Σᵢ [(x̄ᵢ. − x̄..) − (t̄ᵢ. − t̄..)]², telling candidates apart;
/// - stereotype accuracy: (1/k) Σⱼ [(x̄.ⱼ − x̄..) − (t̄.ⱼ − t̄..)]², telling criteria apart;
/// - differential accuracy: (1/nk) Σᵢⱼ [(xᵢⱼ − x̄ᵢ. − x̄.ⱼ + x̄..) − (tᵢⱼ − t̄ᵢ. − t̄.ⱼ + t̄..)]², telling apart what each
///   candidate does well.
///
/// The components add up to the mean of (xᵢⱼ − tᵢⱼ)². The less of each the better. L. J. Cronbach, Processes affecting
/// scores on “understanding of others” and “assumed similarity”, Psychological Bulletin 52 (1955), 177–193; as
/// rater-accuracy research uses them: L. M. Sulsky & W. K. Balzer, Meaning and measurement of performance rating
/// accuracy, Journal of Applied Psychology 73 (1988), 497–506.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Components {
    pub elevation: f64,
    pub differential_elevation: f64,
    pub stereotype_accuracy: f64,
    pub differential_accuracy: f64,
    pub cases: usize,
    pub criteria: usize,
}

/// The components of a complete grid: a row of (rating, reference) for each case, as long as there are criteria.
pub fn components(grid: &[Vec<(f64, f64)>]) -> Result<Components, UnmeasuredReason> {
    let (n, k) = (grid.len(), grid.first().map_or(0, Vec::len));
    if n < 2 || k < 2 || grid.iter().any(|row| row.len() != k) {
        return Err(UnmeasuredReason::TooFew);
    }
    // All four components are linear in the differences, so that these are enough.
    let far = |row: usize, column: usize| grid[row][column].0 - grid[row][column].1;
    let mean = |values: &mut dyn Iterator<Item = f64>, count: usize| values.sum::<f64>() / count as f64;
    let of_row: Vec<f64> = (0..n).map(|row| mean(&mut (0..k).map(|column| far(row, column)), k)).collect();
    let of_column: Vec<f64> = (0..k).map(|column| mean(&mut (0..n).map(|row| far(row, column)), n)).collect();
    let all = mean(&mut of_row.iter().copied(), n);
    let cells = (0..n).flat_map(|row| (0..k).map(move |column| (row, column)));
    let own = cells.map(|(row, column)| (far(row, column) - of_row[row] - of_column[column] + all).powi(2));
    Ok(Components {
        elevation: all.powi(2),
        differential_elevation: mean(&mut of_row.iter().map(|each| (each - all).powi(2)), n),
        stereotype_accuracy: mean(&mut of_column.iter().map(|each| (each - all).powi(2)), k),
        differential_accuracy: own.sum::<f64>() / (n * k) as f64,
        cases: n,
        criteria: k,
    })
}

/// The components over debriefs in the order of the attempts: one rubric, the last attempt at each case, the criteria
/// that both gave a level in all of them.
pub fn of_debriefs(debriefs: &[Debrief]) -> Result<Components, UnmeasuredReason> {
    let Some(last) = debriefs.last() else { return Err(UnmeasuredReason::TooFew) };
    let mut latest: Vec<&Debrief> = Vec::new();
    for debrief in debriefs.iter().filter(|debrief| debrief.rubric == last.rubric).rev() {
        if !latest.iter().any(|known| known.case.id == debrief.case.id) {
            latest.push(debrief);
        }
    }
    let ranks = |debrief: &Debrief, criterion: &CriterionId| {
        let pair = debrief.ratings.iter().find(|pair| pair.criterion == *criterion)?;
        pair.ranks()
    };
    let shared = last.ratings.iter().map(|pair| &pair.criterion);
    let shared: Vec<&CriterionId> =
        shared.filter(|criterion| latest.iter().all(|debrief| ranks(debrief, criterion).is_some())).collect();
    let tops = latest.iter().flat_map(|debrief| shared.iter().filter_map(|criterion| ranks(debrief, criterion)));
    let tops: Vec<usize> = tops.map(|(.., top)| top).collect();
    if tops.windows(2).any(|two| two[0] != two[1]) {
        return Err(UnmeasuredReason::ScalesDiffer);
    }
    let cell = |(own, reference, _): (usize, usize, usize)| (own as f64, reference as f64);
    let row = |debrief: &&Debrief| shared.iter().filter_map(|criterion| ranks(debrief, criterion)).map(cell).collect();
    components(&latest.iter().map(row).collect::<Vec<_>>())
}
