//! A question with a one-line answer.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    session::Refusal,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
        widgets::{Editor, Lines},
    },
};

use super::{Answer, Purpose, Step, frame};

pub struct Prompt {
    pub purpose: Purpose,
    title: String,
    explanation: String,
    editor: Editor,
}

impl Prompt {
    pub fn new(purpose: Purpose, title: String, explanation: String, text: &str) -> Self {
        Prompt { purpose, title, explanation, editor: Editor::new(text, Lines::One) }
    }

    pub fn command(&mut self, command: Command) -> Step {
        match command {
            Command::Cancel => Step::Close(Answer::Cancelled),
            Command::Confirm => Step::Close(Answer::Text(self.editor.text().trim().to_owned())),
            _ => Step::Stay,
        }
    }

    pub fn key(&mut self, key: &KeyEvent) {
        self.editor.key(key);
    }

    pub fn paste(&mut self, text: &str) -> Result<(), Refusal> {
        self.editor.paste(text).map(|_| ())
    }

    pub fn click(&mut self, area: Rect, at: Position) {
        self.editor.click(area, at);
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let explanation = wrap(&self.explanation, usize::from(area.width).saturating_sub(2).max(1));
        let rows = u16::try_from(explanation.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let content = frame::open(shared, canvas, area, &self.title, rows + 2, Context::Prompt);
        canvas.paragraph(Rect { height: rows.min(content.height), ..content }, &self.explanation, theme.dim());
        let line = Rect { y: content.bottom().saturating_sub(1), height: 1.min(content.height), ..content };
        canvas.text(line, theme.marks.here, theme.accent());
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        self.editor.draw(canvas, field, true);
        canvas.region(field, Target::Text);
    }
}
