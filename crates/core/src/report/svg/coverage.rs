//! The matrix of criteria and evidence: a mark in each cell, and a warning beside each row that has too little.

use crate::report::figure::{Coverage, Covers};

use super::{
    WIDTH,
    paper::{LETTERS, Paint, Paper, Side, width_of},
};

const TITLE_ROOM: i32 = 236;
/// Room for the warning between a row's title and its cells.
const LEFT: i32 = 270;
pub(super) const CELL: i32 = 22;
/// Number of columns that a drawing of the usual width holds.
pub(super) const COLUMNS: usize = ((WIDTH - LEFT) / CELL) as usize;
const HEAD_ROOM: i32 = 110;
const HEAD_TOP: i32 = 34;
const CROSS: &str = "M-4-4L4 4M4-4L-4 4";
const WARNING: &str = "M0-6L7 6H-7ZM0-2V2M0 3.5V4.5";

pub(super) fn draw(coverage: &Coverage, id: &str) -> Paper {
    let right = LEFT + CELL * coverage.columns.len() as i32;
    let mut paper = Paper::new(id, right.max(WIDTH));
    legend(&mut paper, coverage);
    let head = coverage.columns.iter().map(|column| width_of(column)).max().unwrap_or(0).clamp(CELL, HEAD_ROOM);
    let top = HEAD_TOP + head + 8;
    for (column, x) in coverage.columns.iter().zip((LEFT..).step_by(CELL as usize)) {
        paper.upwards(x + CELL / 2 + 4, top - 6, HEAD_ROOM, column);
    }
    let bottom = top + CELL * coverage.rows.len() as i32;
    for (row, y) in coverage.rows.iter().zip((top..).step_by(CELL as usize)) {
        let foot = y + CELL / 2 + LETTERS / 3;
        paper.named(0, foot, TITLE_ROOM, &row.id, &row.title);
        if row.short {
            paper.path(LEFT - 16, y + CELL / 2, WARNING, Paint::Warning);
        }
        for (covers, x) in row.cells.iter().zip((LEFT..).step_by(CELL as usize)) {
            mark(&mut paper, x + CELL / 2, y + CELL / 2, *covers);
        }
    }
    grid(&mut paper, coverage, top, bottom, right);
    paper.reach(bottom + 2);
    paper
}

fn grid(paper: &mut Paper, coverage: &Coverage, top: i32, bottom: i32, right: i32) {
    for row in 0..=coverage.rows.len() as i32 {
        paper.path(0, top + row * CELL, &format!("M0 0H{right}"), Paint::Grid);
    }
    for column in 0..=coverage.columns.len() as i32 {
        paper.path(LEFT + column * CELL, top, &format!("M0 0V{}", bottom - top), Paint::Grid);
    }
}

fn mark(paper: &mut Paper, x: i32, y: i32, covers: Covers) {
    match covers {
        Covers::Nothing => {}
        Covers::Answer => paper.circle(x, y, 5, Paint::Outline),
        Covers::Counts => paper.bar(x - 6, y - 6, 12, 12, Paint::Bar),
        Covers::DoesNotCount => paper.path(x, y, CROSS, Paint::Outline),
    }
}

fn legend(paper: &mut Paper, coverage: &Coverage) {
    let words = [
        (Covers::Counts, &coverage.counts),
        (Covers::Answer, &coverage.answer),
        (Covers::DoesNotCount, &coverage.does_not_count),
        (Covers::Nothing, &coverage.nothing),
    ];
    let mut x = 8;
    for (covers, word) in words {
        if let Covers::Nothing = covers {
            paper.bar(x - 8, 3, 16, 16, Paint::Grid);
        }
        mark(paper, x, 11, covers);
        paper.text(x + 14, 15, 170, Side::Left, Paint::Quiet, word);
        x += 14 + width_of(word).min(170) + 22;
    }
    paper.path(x, 11, WARNING, Paint::Warning);
    paper.text(x + 14, 15, 170, Side::Left, Paint::Quiet, &coverage.short);
    paper.reach(HEAD_TOP);
}
