//! A course: shares over attempts, a line for each, told apart by the shape of its points.

use crate::report::figure::{Course, CourseLine};

use super::{
    WIDTH,
    paper::{Paint, Paper, Side, width_of},
};

const LEFT: i32 = 48;
const LENGTH: i32 = WIDTH - LEFT - 32;
const HEIGHT: i32 = 200;
const LEGEND_PITCH: i32 = 20;
/// Percent from one line of the grid to the next.
const GRID_STEP: u32 = 25;
const WHOLE: u32 = 100;

pub(super) fn draw(course: &Course, id: &str) -> Paper {
    let mut paper = Paper::new(id, WIDTH);
    let top = legend(&mut paper, course) + 16;
    grid(&mut paper, course, top);
    for (index, line) in course.lines.iter().enumerate() {
        draw_line(&mut paper, line, index, course.columns.len(), top);
    }
    paper.reach(top + HEIGHT + 30);
    paper
}

/// Draws the legend, two names on a line; returns where it ends.
fn legend(paper: &mut Paper, course: &Course) -> i32 {
    let half = WIDTH / 2;
    for (index, line) in course.lines.iter().enumerate() {
        let place = index as i32;
        let (x, y) = (8 + half * (place % 2), 10 + LEGEND_PITCH * (place / 2));
        point(paper, x, y, index);
        let room = (half - 32).min(width_of(&line.name) + 12);
        paper.text(x + 14, y + 4, room, Side::Left, Paint::Quiet, &line.name);
    }
    10 + LEGEND_PITCH * (course.lines.len() as i32 + 1) / 2
}

fn grid(paper: &mut Paper, course: &Course, top: i32) {
    for percent in (0..=WHOLE).step_by(GRID_STEP as usize) {
        let y = height(percent, top);
        paper.path(LEFT, y, &format!("M0 0H{LENGTH}"), Paint::Grid);
        paper.text(LEFT - 8, y + 4, LEFT, Side::Right, Paint::Quiet, &format!("{percent}%"));
    }
    let room = LENGTH / course.columns.len().max(1) as i32;
    for (index, column) in course.columns.iter().enumerate() {
        let x = across(index, course.columns.len());
        paper.text(x, top + HEIGHT + 18, room, Side::Middle, Paint::Quiet, column);
    }
}

fn height(percent: u32, top: i32) -> i32 {
    top + HEIGHT - HEIGHT * percent.min(WHOLE) as i32 / WHOLE as i32
}

fn across(index: usize, count: usize) -> i32 {
    LEFT + (LENGTH as usize * (2 * index + 1) / (2 * count.max(1))) as i32
}

/// Points, joined where nothing is missing between them.
fn draw_line(paper: &mut Paper, line: &CourseLine, index: usize, count: usize, top: i32) {
    let place = |(at, percent): (usize, &Option<u32>)| percent.map(|percent| (across(at, count), height(percent, top)));
    let places: Vec<Option<(i32, i32)>> = line.percent.iter().enumerate().map(place).collect();
    let paint = if index.is_multiple_of(2) { Paint::Outline } else { Paint::Dashed };
    for two in places.windows(2) {
        if let [Some((x, y)), Some((next_x, next_y))] = two {
            paper.path(*x, *y, &format!("M0 0L{} {}", next_x - x, next_y - y), paint);
        }
    }
    for (x, y) in places.into_iter().flatten() {
        point(paper, x, y, index);
    }
}

/// A disc, a ring, a square, a rhomb.
fn point(paper: &mut Paper, x: i32, y: i32, index: usize) {
    match index % 4 {
        0 => paper.circle(x, y, 5, Paint::Bar),
        1 => paper.circle(x, y, 5, Paint::Outline),
        2 => paper.bar(x - 4, y - 4, 8, 8, Paint::Ink),
        _ => paper.path(x, y, "M0-6L6 0L0 6L-6 0Z", Paint::Mark),
    }
}
