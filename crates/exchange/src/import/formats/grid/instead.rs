//! What a table is instead of a rubric, although it looks like one.

use crate::{import::level_words, tabular::Grid};

use super::{super::NotWanted, numbers, people};

/// What all tables of a file are instead. Lists of people are never taken for criteria.
pub(super) fn instead(grids: &[Grid]) -> Option<NotWanted> {
    // A scheme of marks beside its sheets of sums is one all the same.
    if grids.iter().any(is_of_world_skills) {
        return Some(NotWanted::WorldSkills);
    }
    let about_people: Option<Vec<NotWanted>> = grids.iter().map(people::of).collect();
    about_people?.into_iter().next()
}

/// Returns whether a row names the columns of a marking scheme of WorldSkills: the type of aspects, and the score of
/// judgement.
fn is_of_world_skills(grid: &Grid) -> bool {
    const TYPES: [&str; 5] = ["aspect type", "type of aspect", "тип аспекта", "вид аспекта", "аспект түрі"];
    (0..grid.rows().min(60)).any(|row| {
        let said: Vec<String> =
            (0..grid.columns(row).min(50)).map(|column| level_words::folded(grid.said(row, column))).collect();
        let has = |words: &[&str]| said.iter().any(|said| words.iter().any(|word| said.starts_with(word)));
        has(&TYPES) && said.iter().any(|said| said.contains("judg") || said.contains("судейск"))
    })
}

/// Returns whether hardly anything but numbers stands below the first row.
pub(super) fn is_of_ratings(grid: &Grid) -> bool {
    let cells =
        (1..grid.rows().min(200)).flat_map(|row| (1..grid.columns(row).min(50)).map(move |column| (row, column)));
    let said: Vec<&str> = cells.map(|(row, column)| grid.said(row, column)).filter(|said| !said.is_empty()).collect();
    // Requirements with their points are no ratings of anything.
    let names = (1..grid.rows().min(200)).map(|row| grid.said(row, 0)).filter(|name| !name.is_empty());
    let (count, words) =
        names.fold((0, 0), |(count, words), name| (count + 1, words + name.split_whitespace().count()));
    if count > 0 && words >= count * 3 {
        return false;
    }
    // Names with one number each are rated by nobody, and levels in words say which of them somebody needs.
    let is_of_level = |column: &usize| level_words::is_height_alone(grid.said(0, *column));
    let columns = grid.columns(0).min(50);
    if columns < 3 && grid.rows() > 1 || (1..columns).filter(is_of_level).count() >= 2 {
        return false;
    }
    let short = said.iter().filter(|said| numbers::plain(said).is_some() || said.chars().count() <= 2).count();
    said.len() >= 4 && short * 10 >= said.len() * 9
}
