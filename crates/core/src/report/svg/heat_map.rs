//! The heat map: a cell for each rater and criterion, with the level as text, a colour, and marks that say the same.

use crate::report::figure::{HeatMap, Warmth};

use super::{
    WIDTH,
    paper::{LETTERS, Paint, Paper, Side, width_of},
};

const LEFT: i32 = 200;
const CELL_WIDTH: i32 = 52;
const CELL_HEIGHT: i32 = 26;
/// Number of columns that a drawing of the usual width holds.
pub(super) const COLUMNS: usize = ((WIDTH - LEFT) / CELL_WIDTH) as usize;
const HEAD_ROOM: i32 = 110;
const HEAD_TOP: i32 = 60;
const UP: &str = "M-4 3H4L0-4Z";
const DOWN: &str = "M-4-3H4L0 4Z";
const FAR_UP: &str = "M-4 0H4L0-6ZM-4 6H4L0 0Z";
const FAR_DOWN: &str = "M-4-6H4L0 0ZM-4 0H4L0 6Z";

pub(super) fn draw(map: &HeatMap, id: &str) -> Paper {
    let right = LEFT + CELL_WIDTH * map.columns.len() as i32;
    let mut paper = Paper::new(id, right.max(WIDTH));
    legend(&mut paper, map);
    let head = map.columns.iter().map(|column| width_of(column)).max().unwrap_or(0).clamp(CELL_HEIGHT, HEAD_ROOM);
    let top = HEAD_TOP + head + 8;
    for (column, x) in map.columns.iter().zip((LEFT..).step_by(CELL_WIDTH as usize)) {
        paper.upwards(x + CELL_WIDTH / 2 + 4, top - 6, HEAD_ROOM, column);
    }
    for (row, y) in map.rows.iter().zip((top..).step_by(CELL_HEIGHT as usize)) {
        let foot = y + CELL_HEIGHT / 2 + LETTERS / 3;
        paper.text(0, foot, LEFT - 12, Side::Left, Paint::Ink, &row.name);
        for (cell, x) in row.cells.iter().zip((LEFT..).step_by(CELL_WIDTH as usize)) {
            if let Some(paint) = cell.warmth.and_then(ground) {
                paper.bar(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2, paint);
            }
            mark(&mut paper, x + CELL_WIDTH - 12, y + CELL_HEIGHT / 2, cell.warmth);
            paper.text(x + CELL_WIDTH / 2 - 5, foot, CELL_WIDTH - 22, Side::Middle, Paint::Ink, &cell.label);
        }
    }
    let bottom = top + CELL_HEIGHT * map.rows.len() as i32;
    for row in 0..=map.rows.len() as i32 {
        paper.path(0, top + row * CELL_HEIGHT, &format!("M0 0H{right}"), Paint::Grid);
    }
    for column in 0..=map.columns.len() as i32 {
        paper.path(LEFT + column * CELL_WIDTH, top, &format!("M0 0V{}", bottom - top), Paint::Grid);
    }
    paper.reach(bottom + 2);
    paper
}

fn ground(warmth: Warmth) -> Option<Paint> {
    match warmth {
        Warmth::FarAbove => Some(Paint::FarAbove),
        Warmth::Above => Some(Paint::Above),
        Warmth::Middle => None,
        Warmth::Below => Some(Paint::Below),
        Warmth::FarBelow => Some(Paint::FarBelow),
    }
}

fn mark(paper: &mut Paper, x: i32, y: i32, warmth: Option<Warmth>) {
    let path = match warmth {
        Some(Warmth::FarAbove) => FAR_UP,
        Some(Warmth::Above) => UP,
        Some(Warmth::Below) => DOWN,
        Some(Warmth::FarBelow) => FAR_DOWN,
        Some(Warmth::Middle) | None => return,
    };
    paper.path(x, y, path, Paint::Ink);
}

fn legend(paper: &mut Paper, map: &HeatMap) {
    let words = [
        (Some(Warmth::FarAbove), &map.far_above),
        (Some(Warmth::Above), &map.above),
        (Some(Warmth::Middle), &map.middle),
        (Some(Warmth::FarBelow), &map.far_below),
        (Some(Warmth::Below), &map.below),
        (None, &map.nothing),
    ];
    const PLACE: i32 = WIDTH / 3;
    for (number, (warmth, word)) in (0..).zip(words) {
        let (x, y) = (number % 3 * PLACE + 10, number / 3 * 24);
        if let Some(paint) = warmth.and_then(ground) {
            paper.bar(x - 9, y + 2, 18, 18, paint);
        } else {
            paper.bar(x - 9, y + 2, 18, 18, Paint::Grid);
        }
        mark(paper, x, y + 11, warmth);
        paper.text(x + 16, y + 15, PLACE - 34, Side::Left, Paint::Quiet, word);
    }
    paper.reach(HEAD_TOP);
}
