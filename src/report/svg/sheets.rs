//! Spreads a drawing over sheets, so that each fits on a page.

use crate::report::figure::{Coverage, CoverageRow, Drawing, Profile, TimeLine};

use super::coverage::COLUMNS;

/// Rows of a sheet: with title and legend, a page of A4 in its width.
const PROFILE_ROWS: usize = 20;
const TIME_ROWS: usize = 32;
const COVERAGE_ROWS: usize = 36;

pub fn sheets(drawing: &Drawing) -> Vec<Drawing> {
    match drawing {
        Drawing::Profile(profile) => spread(&profile.rows, PROFILE_ROWS)
            .map(|rows| Drawing::Profile(Profile { rows: rows.to_vec(), ..profile.clone() }))
            .collect(),
        Drawing::TimeLine(line) => spread(&line.rows, TIME_ROWS)
            .map(|rows| Drawing::TimeLine(TimeLine { rows: rows.to_vec(), ..line.clone() }))
            .collect(),
        Drawing::Coverage(coverage) => spread(&coverage.rows, COVERAGE_ROWS)
            .flat_map(|rows| {
                let columns = spread(&coverage.columns, COLUMNS);
                let mut from = 0;
                columns.map(move |columns| {
                    let cells = from..from + columns.len();
                    from = cells.end;
                    Drawing::Coverage(part(coverage, columns, rows, cells))
                })
            })
            .collect(),
    }
}

fn part(coverage: &Coverage, columns: &[String], rows: &[CoverageRow], cells: std::ops::Range<usize>) -> Coverage {
    let row = |row: &CoverageRow| CoverageRow {
        cells: row.cells.get(cells.clone()).unwrap_or_default().to_vec(),
        ..row.clone()
    };
    Coverage { columns: columns.to_vec(), rows: rows.iter().map(row).collect(), ..coverage.clone() }
}

/// Equal parts, none longer than allowed; one empty part of nothing.
fn spread<T>(all: &[T], most: usize) -> impl Iterator<Item = &[T]> {
    let parts = all.len().div_ceil(most).max(1);
    let length = all.len().div_ceil(parts);
    (0..parts).map(move |part| &all[(part * length).min(all.len())..((part + 1) * length).min(all.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_spread_evenly_and_none_is_lost() {
        for count in 0..100 {
            let all: Vec<usize> = (0..count).collect();
            let parts: Vec<&[usize]> = spread(&all, 20).collect();
            assert_eq!(parts.concat(), all);
            assert!(parts.iter().all(|part| part.len() <= 20));
            assert!(count == 0 || parts.iter().all(|part| !part.is_empty()), "{count}");
        }
    }
}
