//! Several pages to read, one after the other.

use ratatui::layout::Rect;

use crate::tui::{
    Shared,
    canvas::Canvas,
    keymap::{Command, Context},
};

use super::{Page, PopupStep};

pub struct Booklet {
    /// Pages, at least one.
    pages: Vec<Page>,
    at: usize,
}

impl Booklet {
    /// A booklet of pages; none where there is nothing to read.
    pub fn new(pages: Vec<Page>) -> Option<Self> {
        let count = pages.len();
        let pages = pages.into_iter().enumerate().map(|(at, page)| page.numbered(at + 1, count)).collect();
        (count > 0).then_some(Booklet { pages, at: 0 })
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> PopupStep {
        let count = self.pages.len();
        match command {
            Command::Next => self.at = (self.at + 1) % count,
            Command::Back => self.at = (self.at + count - 1) % count,
            other => return self.pages[self.at].command(other, size),
        }
        PopupStep::Stay
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.pages[self.at].draw_in(Context::Pictures, shared, canvas, area);
    }
}
