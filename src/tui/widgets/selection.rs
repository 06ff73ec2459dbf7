//! The chosen row of a list, and the part of the list that shows.

use crate::tui::keymap::Command;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    pub at: usize,
}

impl Selection {
    pub(crate) fn new(at: usize) -> Self {
        Selection { at }
    }

    /// Moves by a command; says whether it was one that moves.
    pub(crate) fn command(&mut self, command: Command, count: usize, page: usize) -> bool {
        let last = count.saturating_sub(1);
        let page = page.max(1);
        self.at = match command {
            Command::Up => self.at.saturating_sub(1),
            Command::Down => (self.at + 1).min(last),
            Command::PageUp => self.at.saturating_sub(page),
            Command::PageDown => (self.at + page).min(last),
            Command::First => 0,
            Command::Last => last,
            _ => return false,
        };
        true
    }

    /// Moves with the wheel of the mouse, by one item.
    pub(crate) fn wheel(&mut self, down: bool, count: usize) {
        self.command(if down { Command::Down } else { Command::Up }, count, 1);
    }

    /// The first item shown of items that take so many rows each, so that the chosen one is on the screen, from its first
    /// row on, with one more below it where there is room.
    pub(crate) fn first_of_tall(&self, heights: &[usize], room: usize) -> usize {
        let below = heights.get(self.at + 1).copied().unwrap_or(0);
        let mut first = self.at.min(heights.len().saturating_sub(1));
        let mut used = heights.get(first).copied().unwrap_or(0);
        // Items that follow give way before the chosen one does.
        let reserved = if used + below <= room { below } else { 0 };
        while first > 0 && used + heights[first - 1] + reserved <= room {
            first -= 1;
            used += heights[first];
        }
        first
    }

    /// Keeps the row inside a list that may have shrunk.
    pub(crate) fn clamp(&mut self, count: usize) {
        self.at = self.at.min(count.saturating_sub(1));
    }

    /// The first row shown, so that the chosen one is on the screen with some of what follows.
    pub(crate) fn top(&self, count: usize, height: usize) -> usize {
        let context = (height / 4).min(3);
        let lowest_top = count.saturating_sub(height);
        (self.at + 1 + context).saturating_sub(height).min(lowest_top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_items_of_several_rows_the_chosen_one_is_shown_whole_where_it_fits() {
        let heights = [1, 3, 1, 5, 2, 1, 1];
        for room in 1..15 {
            for at in 0..heights.len() {
                let first = Selection::new(at).first_of_tall(&heights, room);
                let above: usize = heights[first..at].iter().sum();
                let whole = above + heights[at] <= room;
                assert!(first <= at && (whole || first == at), "{at} in {room}: {first}");
            }
        }
    }

    #[test]
    fn the_chosen_row_is_always_shown() {
        for count in 0..40 {
            for height in 1..12 {
                for at in 0..count {
                    let top = Selection::new(at).top(count, height);
                    assert!(top <= at && at < top + height, "{at} of {count} in {height}: {top}");
                }
            }
        }
    }
}
