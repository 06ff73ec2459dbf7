//! A page to read: help, reasons, a notice that needs more than a line.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    session::ClaimOn,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
    },
};

use super::{Choice, PopupAnswer, PopupStep, Purpose, frame};

pub struct Page {
    title: String,
    paragraphs: Vec<PageLine>,
    top: usize,
    /// The line with a box that is chosen, counted among those that have one.
    chosen: usize,
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
    /// A heading with a box that can be ticked.
    Tick {
        text: String,
        on: ClaimOn,
        ticked: bool,
    },
}

/// A row of a page as it is painted.
struct PageRow {
    text: String,
    heading: bool,
    /// The place of the box among all, for each row of a line that can be ticked.
    tick: Option<usize>,
    /// True for the row in which the box stands.
    has_box: bool,
}

const ENTRY_COLUMNS: usize = 26;
const INDENT_MAX: usize = 8;
/// Columns of the box before a line that can be ticked.
const BOX_COLUMNS: u16 = 4;

impl Page {
    pub fn new(title: String, paragraphs: Vec<PageLine>) -> Self {
        Page { title, paragraphs, top: 0, chosen: 0, gives_way: false, purpose: Purpose::Read }
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
        let rows = self.rows(columns);
        let last_top = rows.len().saturating_sub(page);
        let before = self.top;
        // Leafing keeps one row of those that are to be seen.
        let seen = page + 1;
        self.top = match command {
            Command::Toggle => return self.tick(&rows, seen),
            Command::Up | Command::Down if self.choose_next(command == Command::Down, &rows, seen) => self.top,
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
        self.choose_in_view(&rows, seen, self.top >= before);
        PopupStep::Stay
    }

    /// Returns whether there are lines to tick.
    pub(super) fn ticks(&self) -> bool {
        self.boxes().next().is_some()
    }

    fn boxes(&self) -> impl Iterator<Item = (&ClaimOn, bool)> {
        self.paragraphs.iter().filter_map(|line| match line {
            PageLine::Tick { on, ticked, .. } => Some((on, *ticked)),
            _ => None,
        })
    }

    /// Stands where another page stands, with the same line chosen as far as it is there still.
    pub(super) fn stand_as(&mut self, other: &Page) {
        let chosen = other.boxes().nth(other.chosen).map(|(on, _)| on);
        let same = self.boxes().position(|(on, _)| Some(on) == chosen);
        (self.top, self.chosen) = (other.top, same.unwrap_or(other.chosen));
    }

    pub(super) fn click(&mut self, tick: usize) -> PopupStep {
        self.chosen = tick;
        self.tell_tick()
    }

    /// Ticks what is chosen, if it is to be seen.
    fn tick(&mut self, rows: &[PageRow], page: usize) -> PopupStep {
        self.choose_in_view(rows, page, true);
        match self.in_view(rows, page).any(|tick| tick == self.chosen) {
            true => self.tell_tick(),
            false => PopupStep::Stay,
        }
    }

    fn tell_tick(&self) -> PopupStep {
        match self.boxes().nth(self.chosen) {
            Some((on, ticked)) => PopupStep::Tell(PopupAnswer::Ticked(Choice::Claim(on.clone()), !ticked)),
            None => PopupStep::Stay,
        }
    }

    /// The boxes that are to be seen.
    fn in_view<'a>(&self, rows: &'a [PageRow], page: usize) -> impl DoubleEndedIterator<Item = usize> + 'a {
        let shown = rows.iter().skip(self.top).take(page);
        shown.filter(|row| row.has_box).filter_map(|row| row.tick)
    }

    /// Chooses the next box that is to be seen; where there is none, the page moves.
    fn choose_next(&mut self, down: bool, rows: &[PageRow], page: usize) -> bool {
        let (chosen, mut seen) = (self.chosen, self.in_view(rows, page));
        let next = match down {
            true => seen.find(|tick| *tick > chosen),
            false => seen.rfind(|tick| *tick < chosen),
        };
        if let Some(next) = next {
            self.chosen = next;
        }
        next.is_some()
    }

    /// What is chosen is to be seen, as far as anything is.
    fn choose_in_view(&mut self, rows: &[PageRow], page: usize, down: bool) {
        let seen: Vec<usize> = self.in_view(rows, page).collect();
        let nearest = if down { seen.first() } else { seen.last() };
        if let Some(nearest) = nearest.filter(|_| !seen.contains(&self.chosen)) {
            self.chosen = *nearest;
        }
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
        let boxes: Vec<bool> = self.boxes().map(|(_, ticked)| ticked).collect();
        for (offset, row) in rows.iter().skip(self.top).take(content.height.into()).enumerate() {
            let line = Rect { y: content.y + offset as u16, height: 1, ..content };
            let style = if row.heading { shared.theme.strong() } else { shared.theme.normal() };
            let Some(tick) = row.tick else {
                canvas.text(line, &row.text, style);
                continue;
            };
            let style = if tick == self.chosen { shared.theme.selected() } else { style };
            if row.has_box {
                let mark = if boxes.get(tick) == Some(&true) { shared.theme.marks.done } else { " " };
                canvas.text(line, &format!("[{mark}] "), style);
            }
            let indent = BOX_COLUMNS.min(line.width);
            canvas.text(Rect { x: line.x + indent, width: line.width - indent, ..line }, &row.text, style);
            canvas.region(line, Target::Row(tick));
        }
        if self.top + usize::from(content.height) < rows.len() {
            frame::tell_more(shared, canvas, content);
        }
    }

    fn rows(&self, columns: usize) -> Vec<PageRow> {
        let title = frame::long_title(&self.title, columns);
        let row = |heading: bool| move |text: String| PageRow { text, heading, tick: None, has_box: false };
        let mut rows: Vec<PageRow> = title.into_iter().map(row(true)).collect();
        let mut boxes = 0;
        for line in &self.paragraphs {
            match line {
                PageLine::Heading(text) => rows.extend(wrap(text, columns).into_iter().map(row(true))),
                PageLine::Text(text) => rows.extend(wrap(text, columns).into_iter().map(row(false))),
                PageLine::Tick { text, .. } => {
                    let wrapped = wrap(text, columns.saturating_sub(BOX_COLUMNS.into()));
                    let of_box = wrapped.into_iter().enumerate().map(|(index, text)| PageRow {
                        text,
                        heading: true,
                        tick: Some(boxes),
                        has_box: index == 0,
                    });
                    rows.extend(of_box);
                    boxes += 1;
                }
                PageLine::Indented(depth, text) => {
                    let indent = " ".repeat(2 * depth.min(&INDENT_MAX));
                    let wrapped = wrap(text, columns.saturating_sub(indent.len()));
                    rows.extend(wrapped.into_iter().map(|text| row(false)(format!("{indent}{text}"))));
                }
                PageLine::Pair(left, right) => {
                    let half = columns.saturating_sub(3) / 2;
                    let (left, right) = (wrap(left, half), wrap(right, half));
                    for index in 0..left.len().max(right.len()) {
                        let part = |rows: &[String]| rows.get(index).cloned().unwrap_or_default();
                        let (left, right) = (part(&left), part(&right));
                        let blanks = " ".repeat(half.saturating_sub(left.width()));
                        rows.push(row(false)(format!("{left}{blanks} | {right}")));
                    }
                }
                PageLine::Entry(name, text) => {
                    let wrapped = wrap(text, columns.saturating_sub(ENTRY_COLUMNS));
                    // A name that does not fit beside its text stands above it.
                    let beside = name.width() < ENTRY_COLUMNS;
                    if !beside {
                        rows.extend(wrap(name, columns).into_iter().map(row(false)));
                    }
                    for (index, part) in wrapped.iter().enumerate() {
                        let name = if index == 0 && beside { name } else { "" };
                        rows.push(row(false)(format!("{name:<width$}{part}", width = ENTRY_COLUMNS)));
                    }
                }
            }
        }
        rows
    }
}
