//! The time line: when each question was before the candidate, over a line as long as was planned for it.

use chrono::TimeDelta;

use crate::{
    locale::dates::clock,
    report::figure::{TimeLine, TimeRow},
};

use super::{
    WIDTH,
    paper::{LETTERS, Paint, Paper, Side, width_of},
};

const PITCH: i32 = 28;
const TITLE_ROOM: i32 = 236;
/// Left end of the axis, and its length.
const LEFT: i32 = 252;
const LENGTH: i32 = 340;
const TAKEN: i32 = 10;
const PLANNED: i32 = 6;
const TOP: i32 = 60;
/// Most stretches of time on the axis.
const STEPS_MAX: u32 = 6;
/// Minutes from one mark of the axis to the next.
const STEPS: [u32; 8] = [1, 2, 5, 10, 15, 30, 60, 120];

pub(super) fn draw(line: &TimeLine, id: &str) -> Paper {
    let mut paper = Paper::new(id, WIDTH);
    legend(&mut paper, line);
    let bottom = TOP + PITCH * line.rows.len() as i32;
    let end = end(line);
    axis(&mut paper, end, bottom);
    for second in &line.sittings {
        paper.path(place(*second, end), TOP - 6, &format!("M0 0V{}", bottom - TOP + 6), Paint::Outline);
    }
    for (row, y) in line.rows.iter().zip((TOP..).step_by(PITCH as usize)) {
        draw_row(&mut paper, row, y, end);
    }
    paper.reach(bottom + 8);
    paper
}

/// The end of the axis: that of the interview, or of what was planned to take longer.
pub(super) fn end(line: &TimeLine) -> u32 {
    let planned = line.rows.iter().map(|row| begins(row).saturating_add(row.planned_seconds.unwrap_or(0)));
    planned.max().unwrap_or(0).max(line.seconds).max(60)
}

fn legend(paper: &mut Paper, line: &TimeLine) {
    paper.bar(0, 6, 28, TAKEN, Paint::Bar);
    paper.text(36, 16, 280, Side::Left, Paint::Quiet, &line.taken);
    let x = 36 + width_of(&line.taken).min(280) + 24;
    paper.bar(x, 8, 28, PLANNED, Paint::Outline);
    paper.text(x + 36, 16, 280, Side::Left, Paint::Quiet, &line.planned);
}

/// The place of a second after the beginning.
fn place(second: u32, end: u32) -> i32 {
    LEFT + (i64::from(second.min(end)) * i64::from(LENGTH) / i64::from(end)) as i32
}

fn axis(paper: &mut Paper, end: u32, bottom: i32) {
    let step = step_seconds(end);
    for second in (0..=end).step_by(step as usize) {
        let x = place(second, end);
        paper.path(x, TOP - 6, &format!("M0 0V{}", bottom - TOP + 6), Paint::Grid);
        let text = clock(TimeDelta::seconds(second.into()));
        paper.text(x, TOP - 12, LENGTH, Side::Middle, Paint::Quiet, &text);
    }
}

/// Whole minutes, few enough that their words do not touch.
fn step_seconds(end: u32) -> u32 {
    let fits = |minutes: &u32| end / (minutes * 60) <= STEPS_MAX;
    let usual = STEPS.into_iter().find(fits);
    let minutes = usual.unwrap_or_else(|| (end / 60).div_ceil(STEPS_MAX));
    minutes * 60
}

fn begins(row: &TimeRow) -> u32 {
    row.stretches.iter().map(|(begin, _)| *begin).min().unwrap_or(0)
}

fn draw_row(paper: &mut Paper, row: &TimeRow, y: i32, end: u32) {
    let foot = y + LETTERS + 3;
    paper.named(0, foot, TITLE_ROOM, &row.id, &row.title);
    let right = LEFT + LENGTH + 12;
    paper.text(right, foot, WIDTH - right, Side::Left, Paint::Quiet, &row.label);
    for (begin, seconds) in &row.stretches {
        let x = place(*begin, end);
        let width = (place(begin.saturating_add(*seconds), end) - x).max(2);
        paper.bar(x, y + 2, width, TAKEN, Paint::Bar);
    }
    if let (Some(planned), false) = (row.planned_seconds, row.stretches.is_empty()) {
        let x = place(begins(row), end);
        let width = (place(begins(row).saturating_add(planned), end) - x).max(2);
        paper.bar(x, y + TAKEN + 4, width, PLANNED, Paint::Outline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_few_marks_at_whole_minutes() {
        for (minutes, step) in [(1, 1), (5, 1), (12, 2), (45, 10), (60, 10), (90, 15), (180, 30), (700, 120)] {
            assert_eq!(step_seconds(minutes * 60), step * 60, "{minutes}");
        }
        for end in [60, 3_599, 86_400, u32::MAX] {
            assert!(end / step_seconds(end) <= STEPS_MAX, "{end}");
        }
    }
}
