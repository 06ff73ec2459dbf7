//! A page to read: help, reasons, a notice that needs more than a line.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::tui::{
    Shared,
    canvas::{Canvas, wrap},
    keymap::{Command, Context},
};

use super::{PopupAnswer, PopupStep, Purpose, frame};

pub struct Page {
    title: String,
    paragraphs: Vec<PageLine>,
    top: usize,
    gives_way: bool,
    purpose: Purpose,
}

/// A line of a page; a heading is strong, everything else wraps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageLine {
    Heading(String),
    Text(String),
    /// A text that is indented by a number of steps.
    Indented(usize, String),
    /// A key or name, and what it does.
    Entry(String, String),
    /// Two things side by side, each half as wide as the page.
    Pair(String, String),
}

const ENTRY_COLUMNS: usize = 26;
const INDENT_MAX: usize = 8;

impl Page {
    pub fn new(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { title, paragraphs, top: 0, gives_way: false, purpose: Purpose::Read }
    }

    /// A page with typed text that was refused: it lies there until it was read.
    pub fn of_refused(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { purpose: Purpose::ReadRefused, ..Page::new(title, paragraphs) }
    }

    /// A page of what is read back to the candidate, who is asked for a word on it next.
    pub fn to_read_back(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { purpose: Purpose::ReadBack, ..Page::new(title, paragraphs) }
    }

    /// A page with the words of consent, after which it is asked how the candidate consents.
    pub fn of_consent(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { purpose: Purpose::ReadConsent, ..Page::new(title, paragraphs) }
    }

    /// A page that lies over an interview which stands still.
    pub fn of_pause(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { purpose: Purpose::Paused, ..Page::new(title, paragraphs) }
    }

    /// A page that lies over what is being written, and closes as soon as the writing goes on: no key of it is lost.
    pub fn giving_way(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { gives_way: true, ..Page::new(title, paragraphs) }
    }

    pub(super) fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The context whose keys count: where an answer is asked for next, the foot says what leads to it.
    pub(super) fn context(&self) -> Context {
        match self.purpose {
            Purpose::ReadBack | Purpose::ReadConsent => Context::CandidatePage,
            _ => Context::Page,
        }
    }

    pub(super) fn gives_way(&self) -> bool {
        self.gives_way
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> PopupStep {
        let page = usize::from(size.1).saturating_sub(6).max(1);
        let columns = usize::from(size.0).saturating_sub(2);
        let last_top = self.rows(columns).len().saturating_sub(page);
        self.top = match command {
            Command::Cancel | Command::Confirm => return PopupStep::Close(PopupAnswer::Cancelled),
            Command::Up => self.top.saturating_sub(1),
            Command::Down => self.top + 1,
            Command::PageUp => self.top.saturating_sub(page),
            Command::PageDown => self.top + page,
            Command::First => 0,
            Command::Last => last_top,
            _ => self.top,
        }
        .min(last_top);
        PopupStep::Stay
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.draw_in(self.context(), shared, canvas, area);
    }

    /// The page as one of several, whose title says which.
    pub(super) fn numbered(self, number: usize, count: usize) -> Page {
        Page { title: format!("{} ({number}/{count})", self.title), ..self }
    }

    /// Draws it with the keys of a context at its foot.
    pub(super) fn draw_in(&self, context: Context, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let rows = self.rows(usize::from(area.width).saturating_sub(2));
        let room = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(3));
        let content = frame::open(shared, canvas, area, &self.title, room, context);
        for (offset, (row, heading)) in rows.iter().skip(self.top).take(content.height.into()).enumerate() {
            let line = Rect { y: content.y + offset as u16, height: 1, ..content };
            canvas.text(line, row, if *heading { shared.theme.strong() } else { shared.theme.normal() });
        }
        if self.top + usize::from(content.height) < rows.len() {
            frame::tell_more(shared, canvas, content);
        }
    }

    fn rows(&self, columns: usize) -> Vec<(String, bool)> {
        let title = frame::long_title(&self.title, columns);
        let mut rows: Vec<(String, bool)> = title.into_iter().map(|row| (row, true)).collect();
        for line in &self.paragraphs {
            match line {
                PageLine::Heading(text) => rows.extend(wrap(text, columns).into_iter().map(|row| (row, true))),
                PageLine::Text(text) => rows.extend(wrap(text, columns).into_iter().map(|row| (row, false))),
                PageLine::Indented(depth, text) => {
                    let indent = " ".repeat(2 * depth.min(&INDENT_MAX));
                    let wrapped = wrap(text, columns.saturating_sub(indent.len()));
                    rows.extend(wrapped.into_iter().map(|row| (format!("{indent}{row}"), false)));
                }
                PageLine::Pair(left, right) => {
                    let half = columns.saturating_sub(3) / 2;
                    let (left, right) = (wrap(left, half), wrap(right, half));
                    for index in 0..left.len().max(right.len()) {
                        let part = |rows: &[String]| rows.get(index).cloned().unwrap_or_default();
                        let (left, right) = (part(&left), part(&right));
                        let blanks = " ".repeat(half.saturating_sub(left.width()));
                        rows.push((format!("{left}{blanks} | {right}"), false));
                    }
                }
                PageLine::Entry(name, text) => {
                    let wrapped = wrap(text, columns.saturating_sub(ENTRY_COLUMNS));
                    // A name that does not fit beside its text stands above it.
                    let beside = name.width() < ENTRY_COLUMNS;
                    if !beside {
                        rows.extend(wrap(name, columns).into_iter().map(|row| (row, false)));
                    }
                    for (index, part) in wrapped.iter().enumerate() {
                        let name = if index == 0 && beside { name } else { "" };
                        rows.push((format!("{name:<width$}{part}", width = ENTRY_COLUMNS), false));
                    }
                }
            }
        }
        rows
    }
}
