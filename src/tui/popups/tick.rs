//! A list of which several rows may be ticked.

use ratatui::layout::Rect;

use crate::tui::{
    Shared,
    canvas::{Canvas, Target},
    keymap::{Command, Context, Pressed},
    widgets::Selection,
};

use super::{Choice, PopupAnswer, PopupStep, Purpose, frame};

pub struct Tick {
    pub purpose: Purpose,
    title: String,
    rows: Vec<(Choice, String, bool)>,
    selection: Selection,
}

impl Tick {
    pub fn new(purpose: Purpose, title: String, rows: Vec<(Choice, String, bool)>) -> Self {
        Tick { purpose, title, rows, selection: Selection::default() }
    }

    pub fn command(&mut self, pressed: Pressed) -> PopupStep {
        match pressed.command {
            // Of a question of one's own the criteria are ticked before it is asked.
            Command::Cancel if matches!(self.purpose, Purpose::AdHocCriteria { .. }) => {
                PopupStep::Close(PopupAnswer::Cancelled)
            }
            Command::Confirm | Command::Cancel => {
                let ticked = self.rows.iter().filter(|(_, _, on)| *on).map(|(choice, _, _)| choice.clone());
                PopupStep::Close(PopupAnswer::AllTicked(ticked.collect()))
            }
            Command::Toggle => self.toggle(),
            Command::Probe | Command::Heard => {
                let named = |choice: &Choice| match choice {
                    Choice::Probe(id) => pressed.choice.is_some_and(|c| id.as_str() == c.to_string()),
                    Choice::Point(id) => pressed.choice.is_some_and(|c| id.as_str() == c.to_string()),
                    _ => false,
                };
                match self.rows.iter().find(|(choice, ..)| named(choice)) {
                    Some((choice, _, on)) => PopupStep::Close(PopupAnswer::Ticked(choice.clone(), !on)),
                    None => PopupStep::Stay,
                }
            }
            command => {
                self.selection.command(command, self.rows.len(), 10);
                PopupStep::Stay
            }
        }
    }

    pub fn click(&mut self, row: usize) -> PopupStep {
        self.selection = Selection::new(row);
        self.toggle()
    }

    fn toggle(&mut self) -> PopupStep {
        match self.rows.get_mut(self.selection.at) {
            Some((choice, _, on)) => {
                *on = !*on;
                PopupStep::Tell(PopupAnswer::Ticked(choice.clone(), *on))
            }
            None => PopupStep::Stay,
        }
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
        let content = frame::open(shared, canvas, area, &self.title, rows, Context::Tick);
        let height = usize::from(content.height);
        let top = self.selection.top(self.rows.len(), height);
        for (offset, (_, label, on)) in self.rows.iter().skip(top).take(height).enumerate() {
            let row = Rect { y: content.y + offset as u16, height: 1, ..content };
            let mark = if *on { theme.marks.done } else { " " };
            let style = if top + offset == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &format!("[{mark}] {label}"), style);
            canvas.region(row, Target::Row(top + offset));
        }
    }
}
