//! A list of which several rows may be ticked.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::tui::{
    Shared,
    canvas::{Canvas, Target, wrap},
    keymap::{Command, Context, Pressed},
    widgets::{Seeker, Sought, TallList},
};

use super::{Choice, PopupAnswer, PopupStep, Purpose, frame};

/// Columns of the box before each item.
const MARK_COLUMNS: u16 = 4;

pub struct Tick {
    pub purpose: Purpose,
    title: String,
    rows: Vec<(Choice, String, bool)>,
    list: TallList,
    seeker: Seeker,
}

impl Tick {
    pub fn new(purpose: Purpose, title: String, rows: Vec<(Choice, String, bool)>) -> Self {
        Tick { purpose, title, rows, list: TallList::default(), seeker: Seeker::default() }
    }

    pub fn command(&mut self, pressed: Pressed, size: (u16, u16)) -> PopupStep {
        match pressed.command {
            // The criteria of a question of one's own are ticked before it is asked.
            Command::Cancel if matches!(self.purpose, Purpose::AdHocCriteria { .. }) => {
                PopupStep::Close(PopupAnswer::Cancelled)
            }
            Command::Confirm | Command::Cancel => {
                let ticked = self.rows.iter().filter(|(_, _, on)| *on).map(|(choice, _, _)| choice.clone());
                PopupStep::Close(PopupAnswer::AllTicked(ticked.collect()))
            }
            Command::Toggle => self.toggle(),
            Command::Probe | Command::Heard => {
                // The key that ticks a row stands first in it.
                let named =
                    |label: &str| pressed.choice.is_some_and(|key| label.split(' ').next() == Some(&key.to_string()));
                match self.rows.iter().find(|(_, label, _)| named(label)) {
                    Some((choice, _, on)) => PopupStep::Close(PopupAnswer::Ticked(choice.clone(), !on)),
                    None => PopupStep::Stay,
                }
            }
            command => {
                self.seeker.clear();
                let columns = size.0.saturating_sub(2);
                let heights = self.heights(columns);
                let most = usize::from(size.1.saturating_sub(6)).saturating_sub(self.title_rows(columns).len());
                let room = heights.iter().sum::<usize>().min(most.max(1));
                self.list.command(command, &heights, room);
                PopupStep::Stay
            }
        }
    }

    /// Returns true for a list in which letters look for a row; in that of probes and points they tick.
    pub(super) fn seeks(&self) -> bool {
        matches!(self.purpose, Purpose::AdHocCriteria { .. })
    }

    pub fn key(&mut self, key: &KeyEvent) {
        let labels = self.rows.iter().map(|(_, label, _)| label.as_str());
        match self.seeker.key(key, labels) {
            Sought::Row(row) => self.list = TallList::new(row),
            Sought::Toggle => drop(self.toggle()),
            Sought::Nothing => {}
        }
    }

    /// The rows that each item takes.
    fn heights(&self, columns: u16) -> Vec<usize> {
        self.rows.iter().map(|(_, label, _)| wrap(label, columns.saturating_sub(MARK_COLUMNS).into()).len()).collect()
    }

    /// The rows of a title that its line does not hold.
    fn title_rows(&self, columns: u16) -> Vec<String> {
        frame::long_title(&self.title, columns.into())
    }

    pub fn click(&mut self, row: usize) -> PopupStep {
        self.list = TallList::new(row);
        self.toggle()
    }

    fn toggle(&mut self) -> PopupStep {
        match self.rows.get_mut(self.list.at()) {
            Some((choice, _, on)) => {
                *on = !*on;
                PopupStep::Tell(PopupAnswer::Ticked(choice.clone(), *on))
            }
            None => PopupStep::Stay,
        }
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let heights = self.heights(area.width.saturating_sub(2));
        let above = self.title_rows(area.width.saturating_sub(2));
        let above_rows = above.len() as u16;
        let rows = u16::try_from(heights.iter().sum::<usize>()).unwrap_or(u16::MAX);
        let rows = rows.saturating_add(above_rows).min(area.height.saturating_sub(4));
        let title = match self.seeker.told() {
            Some(told) if above.is_empty() => format!("{}  {}", self.title, shared.locale.say(&told)),
            // The title stands in rows of its own.
            Some(told) => shared.locale.say(&told),
            None => self.title.clone(),
        };
        let content = frame::open(shared, canvas, area, &title, rows, Context::Tick);
        for (y, row) in (content.y..content.bottom()).zip(&above) {
            canvas.text(Rect { y, height: 1, ..content }, row, theme.strong());
        }
        let used = above_rows.min(content.height);
        let content = Rect { y: content.y + used, height: content.height - used, ..content };
        let mut y = content.y;
        for shown in self.list.shown(&heights, content.height.into()) {
            let (_, label, on) = &self.rows[shown.index];
            let area = Rect { y, height: shown.rows as u16, ..content };
            let text = Rect { x: area.x + MARK_COLUMNS, width: area.width.saturating_sub(MARK_COLUMNS), ..area };
            let style = if shown.index == self.list.at() { theme.selected() } else { theme.normal() };
            if shown.from == 0 {
                let mark = if *on { theme.marks.done } else { " " };
                canvas.text(area, &format!("[{mark}] "), style);
            }
            for row in wrap(label, text.width.into()).iter().skip(shown.from).take(shown.rows) {
                canvas.text(Rect { y, height: 1, ..text }, row, style);
                y += 1;
            }
            canvas.region(area, Target::Row(shown.index));
        }
        // Items below that are not drawn, or a rest of the last.
        let last = self.list.shown(&heights, content.height.into()).pop();
        if last.is_some_and(|last| !last.is_end(&heights)) {
            frame::tell_more(shared, canvas, content);
        }
    }
}
