//! The profile: a bar for each criterion from the lowest level to the one reached, and a mark at the one needed.

use crate::report::figure::{Profile, ProfileRow};

use super::{
    WIDTH,
    paper::{LETTERS, Paint, Paper, Side, width_of},
};

const PITCH: i32 = 44;
/// The bar's height, and how deep it lies under its row's top.
const BAR: i32 = 12;
const BAR_TOP: i32 = 21;
/// Bars leave room for the mark at either end.
const LEFT: i32 = 6;
const LENGTH: i32 = WIDTH - 2 * LEFT;
const TITLE_ROOM: i32 = 430;
const LABEL_ROOM: i32 = WIDTH - TITLE_ROOM - 2 * LEFT - LETTERS;
/// A bar that ends where it begins is still seen.
const STUB: i32 = 4;
/// A line through the bar between two points.
const NEEDED: &str = "M-5-4H5L1.5 2V10L5 16H-5L-1.5 10V2Z";

pub(super) fn draw(profile: &Profile, id: &str) -> Paper {
    let mut paper = Paper::new(id, WIDTH);
    legend(&mut paper, profile);
    for (row, y) in profile.rows.iter().zip((40..).step_by(PITCH as usize)) {
        draw_row(&mut paper, row, y);
        paper.reach(y + PITCH);
    }
    paper
}

fn legend(paper: &mut Paper, profile: &Profile) {
    paper.bar(LEFT, 6, 28, BAR, Paint::Bar);
    paper.text(42, 16, 280, Side::Left, Paint::Quiet, &profile.reached);
    let x = 42 + width_of(&profile.reached).min(280) + 30;
    paper.path(x, 6, NEEDED, Paint::Mark);
    paper.text(x + 14, 16, 280, Side::Left, Paint::Quiet, &profile.needed);
    paper.reach(32);
}

fn draw_row(paper: &mut Paper, row: &ProfileRow, y: i32) {
    let top = row.top.max(1);
    let place = |level: usize| LEFT + (LENGTH as usize * level / top) as i32;
    paper.named(LEFT, y + LETTERS, TITLE_ROOM, &row.id, &row.title);
    paper.text(WIDTH - LEFT, y + LETTERS, LABEL_ROOM, Side::Right, Paint::Quiet, &row.label);
    match row.reached {
        None => paper.bar(LEFT, y + BAR_TOP, LENGTH, BAR, Paint::Dashed),
        Some(reached) => {
            paper.bar(LEFT, y + BAR_TOP, LENGTH, BAR, Paint::Track);
            let paint = if Some(reached) < row.needed { Paint::Hatched } else { Paint::Bar };
            paper.bar(LEFT, y + BAR_TOP, (place(reached.min(top)) - LEFT).max(STUB), BAR, paint);
        }
    }
    for level in &row.notches {
        paper.path(place(*level), y + BAR_TOP, "M0 0V12", Paint::Notch);
    }
    if let Some(needed) = row.needed {
        paper.path(place(needed.min(top)), y + BAR_TOP, NEEDED, Paint::Mark);
    }
}
