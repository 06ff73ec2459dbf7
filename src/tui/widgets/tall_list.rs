//! A list whose items take as many rows as their text needs: the chosen one can be read whole, a part at a time where it
//! is higher than the list.

use crate::tui::keymap::Command;

use super::Selection;

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TallList {
    selection: Selection,
    /// Rows of the chosen item above those that show.
    skipped: usize,
}

/// Rows of an item that show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShownItem {
    pub index: usize,
    pub from: usize,
    pub rows: usize,
}

impl ShownItem {
    /// Returns true if nothing of the list follows these rows.
    pub(crate) fn is_end(&self, heights: &[usize]) -> bool {
        self.index + 1 == heights.len() && self.from + self.rows == heights[self.index]
    }
}

impl TallList {
    pub(crate) fn new(at: usize) -> Self {
        TallList { selection: Selection::new(at), skipped: 0 }
    }

    pub(crate) fn at(&self) -> usize {
        self.selection.at
    }

    /// Moves by a command in a list of items so high, of which so many rows show: through an item that is higher than
    /// the list, then on.
    pub(crate) fn command(&mut self, command: Command, heights: &[usize], room: usize) -> bool {
        let height = heights.get(self.at()).copied().unwrap_or(0);
        let step = room.saturating_sub(1).max(1);
        let lowest = height.saturating_sub(room);
        match command {
            Command::Down | Command::PageDown if self.skipped < lowest => {
                self.skipped = (self.skipped + step).min(lowest)
            }
            Command::Up | Command::PageUp if self.skipped > 0 => self.skipped = self.skipped.saturating_sub(step),
            command => {
                let before = self.at();
                let moves = self.selection.command(command, heights.len(), step);
                // At the end of the list its last rows stay.
                if self.at() != before || matches!(command, Command::First | Command::Last) {
                    self.skipped = 0;
                }
                return moves;
            }
        }
        true
    }

    /// The items that show, from the top down.
    pub(crate) fn shown(&self, heights: &[usize], room: usize) -> Vec<ShownItem> {
        let height = heights.get(self.at()).copied().unwrap_or(0);
        if height > room {
            return vec![ShownItem { index: self.at(), from: self.skipped.min(height - room), rows: room }];
        }
        let mut left = room;
        let mut shown = Vec::new();
        for (index, height) in heights.iter().enumerate().skip(self.selection.first_of_tall(heights, room)) {
            if left == 0 {
                break;
            }
            let rows = (*height).min(left);
            shown.push(ShownItem { index, from: 0, rows });
            left -= rows;
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_every_item_comes_to_the_screen_by_going_down() {
        let heights = [1, 7, 2, 30, 1, 3];
        for room in 1..12 {
            let mut list = TallList::default();
            let mut seen: Vec<Vec<bool>> = heights.iter().map(|height| vec![false; *height]).collect();
            for _ in 0..100 {
                for item in list.shown(&heights, room) {
                    seen[item.index][item.from..item.from + item.rows].fill(true);
                }
                list.command(Command::Down, &heights, room);
            }
            let end = list.shown(&heights, room);
            list.command(Command::Down, &heights, room);
            assert_eq!(list.shown(&heights, room), end, "{room}");
            assert!(seen.iter().flatten().all(|row| *row), "{room}: {seen:?}");
        }
    }
}
