//! Points that stand beside the description of each level, in columns of their own.

use super::{
    area::Area,
    columns::Texts,
    words::{self, Role},
};

/// Returns whether a column may hold the points of the level beside it: its header says so, or nothing.
pub(super) fn may_be(grid: &Area, row: usize, column: usize, texts: &Texts) -> bool {
    let header = grid.said(row, column);
    let is_called = header.is_empty() || matches!(words::role(header), Some(Role::Weight | Role::Result));
    is_called && texts.filled > 0 && texts.named * 5 >= texts.filled * 4
}

/// The columns of levels with those of their points, which stand all to the right of them, or all to their left.
pub(super) fn beside(levels: &[usize], may_be: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let right: Vec<(usize, usize)> =
        levels.iter().map(|level| (*level, level + 1)).filter(|(_, points)| may_be(*points)).collect();
    let left: Vec<(usize, usize)> = levels
        .iter()
        .filter_map(|level| Some((*level, level.checked_sub(1)?)))
        .filter(|(_, points)| may_be(*points))
        .collect();
    let all = if left.len() > right.len() { left } else { right };
    if all.len() >= 2 && all.len() + 1 >= levels.len() { all } else { Vec::new() }
}

/// Returns whether a row below the names of levels says what each of their columns holds: the description, or points.
pub(super) fn is_of_roles(grid: &Area, row: usize) -> bool {
    let roles: Vec<Option<Role>> = grid.filled(row).map(|column| words::role(grid.said(row, column))).collect();
    let is_of_levels = |role: &&Option<Role>| matches!(role, Some(Role::Weight | Role::Result | Role::Description));
    roles.iter().all(Option::is_some) && roles.iter().filter(is_of_levels).count() >= 2
}
