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
