//! Figures as SVG. A drawing is text built by hand: what it needs of the format are six elements, and the one place
//! where texts of others go in escapes them, so a crate would add more than it takes away.
//!
//! A drawing stands alone: each shape carries its colour, for renderers that know no style sheet. Each also carries a
//! class, with which a style sheet gives it other colours, as in the dark. Nothing is told by colour alone: shapes,
//! hatching and words tell it too.

mod course;
mod coverage;
mod heat_map;
mod paper;
mod profile;
mod sheets;
mod time_line;

use super::figure::{Drawing, Figure};

/// Width of every drawing, in pixels, but that of a matrix with more columns than a sheet holds.
pub(super) const WIDTH: i32 = 720;

/// The whole figure as one drawing, however high; `id` begins the ids within.
pub fn svg(figure: &Figure, id: &str) -> String {
    draw(&figure.drawing, &figure.title, &figure.description, id)
}

/// The figure as drawings that each fit on a sheet of A4: rows and columns that are too many are spread over several.
pub fn svg_sheets(figure: &Figure, id: &str) -> Vec<String> {
    let sheets = sheets::sheets(&figure.drawing);
    let count = sheets.len();
    let draw_sheet = |(index, sheet): (usize, &Drawing)| {
        let title = match count {
            1 => figure.title.clone(),
            _ => format!("{} ({}/{count})", figure.title, index + 1),
        };
        draw(sheet, &title, &figure.description, &format!("{id}-{}", index + 1))
    };
    sheets.iter().enumerate().map(draw_sheet).collect()
}

fn draw(drawing: &Drawing, title: &str, description: &str, id: &str) -> String {
    match drawing {
        Drawing::Profile(profile) => profile::draw(profile, id),
        Drawing::TimeLine(time_line) => time_line::draw(time_line, id),
        Drawing::Coverage(coverage) => coverage::draw(coverage, id),
        Drawing::Course(course) => course::draw(course, id),
        Drawing::HeatMap(map) => heat_map::draw(map, id),
    }
    .finish(title, description)
}

#[cfg(test)]
mod tests;
