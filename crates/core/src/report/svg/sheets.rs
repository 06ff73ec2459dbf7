//! Spreads a drawing over sheets, so that each fits on a page.

use crate::report::figure::{
    Course, CourseLine, Coverage, CoverageRow, Drawing, HeatMap, HeatMapRow, Profile, TimeLine,
};

use super::{coverage::COLUMNS, heat_map, time_line};

/// Rows of a sheet: with title and legend, a page of A4 in its width.
const PROFILE_ROWS: usize = 20;
const TIME_ROWS: usize = 32;
const COVERAGE_ROWS: usize = 36;
/// Attempts side by side.
const COURSE_COLUMNS: usize = 24;
const HEAT_ROWS: usize = 28;

pub(super) fn sheets(drawing: &Drawing) -> Vec<Drawing> {
    match drawing {
        Drawing::Profile(profile) => filled(&profile.rows, PROFILE_ROWS)
            .map(|rows| Drawing::Profile(Profile { rows: rows.to_vec(), ..profile.clone() }))
            .collect(),
        Drawing::TimeLine(line) => {
            // All sheets have the same axis.
            let seconds = time_line::end(line);
            filled(&line.rows, TIME_ROWS)
                .map(|rows| Drawing::TimeLine(TimeLine { rows: rows.to_vec(), seconds, ..line.clone() }))
                .collect()
        }
        Drawing::Coverage(coverage) => filled(&coverage.rows, COVERAGE_ROWS)
            .flat_map(|rows| {
                let columns = balanced(&coverage.columns, COLUMNS);
                let mut from = 0;
                columns.map(move |columns| {
                    let cells = from..from + columns.len();
                    from = cells.end;
                    Drawing::Coverage(part(coverage, columns, rows, cells))
                })
            })
            .collect(),
        Drawing::Course(course) => {
            let mut from = 0;
            let sheet = |columns: &[String]| {
                let part = from..from + columns.len();
                from = part.end;
                let line = |line: &CourseLine| CourseLine {
                    name: line.name.clone(),
                    percent: line.percent.get(part.clone()).unwrap_or_default().to_vec(),
                };
                Drawing::Course(Course { columns: columns.to_vec(), lines: course.lines.iter().map(line).collect() })
            };
            filled(&course.columns, COURSE_COLUMNS).map(sheet).collect()
        }
        Drawing::HeatMap(map) => filled(&map.rows, HEAT_ROWS)
            .flat_map(|rows| {
                let columns = balanced(&map.columns, heat_map::COLUMNS);
                let mut from = 0;
                columns.map(move |columns| {
                    let cells = from..from + columns.len();
                    from = cells.end;
                    Drawing::HeatMap(part_of_map(map, columns, rows, cells))
                })
            })
            .collect(),
    }
}

fn part_of_map(map: &HeatMap, columns: &[String], rows: &[HeatMapRow], cells: std::ops::Range<usize>) -> HeatMap {
    let row = |row: &HeatMapRow| HeatMapRow {
        name: row.name.clone(),
        cells: row.cells.get(cells.clone()).unwrap_or_default().to_vec(),
    };
    HeatMap { columns: columns.to_vec(), rows: rows.iter().map(row).collect(), ..map.clone() }
}

fn part(coverage: &Coverage, columns: &[String], rows: &[CoverageRow], cells: std::ops::Range<usize>) -> Coverage {
    let row = |row: &CoverageRow| CoverageRow {
        cells: row.cells.get(cells.clone()).unwrap_or_default().to_vec(),
        ..row.clone()
    };
    Coverage { columns: columns.to_vec(), rows: rows.iter().map(row).collect(), ..coverage.clone() }
}

/// Parts as long as allowed, so that pages are filled; one empty part of nothing.
fn filled<T>(all: &[T], most: usize) -> impl Iterator<Item = &[T]> {
    let nothing = all.is_empty().then_some(all);
    all.chunks(most).chain(nothing)
}

/// Equal parts, none longer than allowed; one empty part of nothing.
fn balanced<T>(all: &[T], most: usize) -> impl Iterator<Item = &[T]> {
    let parts = all.len().div_ceil(most).max(1);
    filled(all, all.len().div_ceil(parts).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spread_is_whole() {
        for count in 0..100 {
            let all: Vec<usize> = (0..count).collect();
            for parts in [filled(&all, 20).collect::<Vec<_>>(), balanced(&all, 20).collect()] {
                assert_eq!(parts.concat(), all);
                assert_eq!(parts.len(), count.div_ceil(20).max(1));
                assert!(parts.iter().all(|part| part.len() <= 20));
            }
        }
    }
}
