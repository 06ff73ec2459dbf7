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

    /// The context whose keys count: on a page with lines to tick, the key that ticks is one of them.
    pub(super) fn context(&self) -> Context {
        if self.pages[self.at].ticks() { Context::DebriefPages } else { Context::Pictures }
    }

    /// Opens where another of the same kind lies open.
    pub(in crate::tui) fn opened_as(mut self, other: &Booklet) -> Self {
        if self.pages.len() == other.pages.len() {
            self.at = other.at;
            for (page, other) in self.pages.iter_mut().zip(&other.pages) {
                page.stand_as(other);
            }
        }
        self
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

    pub(super) fn click(&mut self, tick: usize) -> PopupStep {
        self.pages[self.at].click(tick)
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.pages[self.at].draw_in(self.context(), shared, canvas, area);
    }
}
