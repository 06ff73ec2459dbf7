//! A question with a one-line answer.

use crossterm::event::KeyEvent;
use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    procedure::prompt,
    session::{Asked, Line, Refusal},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
        screens::level_words,
        widgets::{Editor, Lines},
    },
};

use super::{PopupAnswer, PopupStep, Purpose, frame};

pub struct Prompt {
    pub purpose: Purpose,
    title: String,
    explanation: String,
    /// Rows of the explanation above those that show.
    scroll: usize,
    /// The explanation says why what was typed was refused.
    refused: bool,
    editor: Editor,
    /// The text that it began with.
    begun: String,
}

impl Prompt {
    /// Asks for a line, which says this so far.
    pub fn new(asked: Asked, text: &str, shared: &Shared) -> Self {
        let level = |criterion: &_, rating: &_| level_words(criterion, rating, shared);
        let (title, explanation) = prompt::words(&asked, shared.interview(), shared.now, level);
        Prompt {
            purpose: Purpose::Line(asked),
            title: shared.said(&title),
            explanation: shared.said(&explanation),
            scroll: 0,
            refused: false,
            editor: Editor::new(text, Lines::One),
            begun: text.to_owned(),
        }
    }

    /// Goes on with what was typed when this was asked for before.
    pub fn going_on_with(self, text: &str) -> Self {
        Prompt { editor: Editor::new(text, Lines::One), ..self }
    }

    /// The line if it says something else than it began with.
    pub fn changed_line(&self) -> Option<Line> {
        self.line().filter(|line| !line.text.trim().is_empty() && line.text != self.begun)
    }

    /// Asks anew for what was refused, and says why.
    pub fn refused(asked: Asked, text: &str, why: String, shared: &Shared) -> Self {
        Prompt { explanation: why, refused: true, ..Prompt::new(asked, text, shared) }
    }

    pub fn line(&self) -> Option<Line> {
        match &self.purpose {
            Purpose::Line(asked) => Some(Line { asked: asked.clone(), text: self.editor.text() }),
            _ => None,
        }
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> PopupStep {
        let (rows, shown) = self.explanation_rows(size.0, size.1.saturating_sub(2));
        let step = shown.saturating_sub(1).max(1);
        match command {
            Command::PageDown => self.scroll = (self.scroll + step).min(rows.len().saturating_sub(shown)),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(step),
            Command::Cancel => return PopupStep::Close(PopupAnswer::Cancelled),
            Command::Confirm => return PopupStep::Close(PopupAnswer::Text(self.editor.text().trim().to_owned())),
            _ => {}
        }
        PopupStep::Stay
    }

    pub fn key(&mut self, key: &KeyEvent) {
        self.editor.key(key);
    }

    pub(super) fn editor(&mut self) -> &mut Editor {
        &mut self.editor
    }

    pub fn paste(&mut self, text: &str) -> Result<(), Refusal> {
        self.editor.paste(text).map(|_| ())
    }

    /// The context whose keys count: a signature says what Enter does.
    pub fn context(&self) -> Context {
        match &self.purpose {
            Purpose::Line(Asked::SignatureName | Asked::SheetName) => Context::Signature,
            _ => Context::Prompt,
        }
    }

    pub fn click(&mut self, area: Rect, at: Position) {
        self.editor.click(area, at);
    }

    /// The rows of the explanation, headed by a title that is longer than its line, and how many of them show.
    fn explanation_rows(&self, width: u16, height: u16) -> (Vec<String>, usize) {
        let columns = usize::from(width).saturating_sub(2).max(1);
        let title = frame::long_title(&self.title, columns);
        let rows: Vec<String> = title.into_iter().chain(wrap(&self.explanation, columns)).collect();
        let shown = rows.len().min(height.saturating_sub(5).into());
        (rows, shown)
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let (explanation, rows) = self.explanation_rows(area.width, area.height);
        let rows = rows as u16;
        let content = frame::open(shared, canvas, area, &self.title, rows + 2, self.context());
        let style = if self.refused { theme.wrong() } else { theme.dim() };
        let explanation: Vec<(String, Style)> = explanation.into_iter().map(|row| (row, style)).collect();
        canvas.scrolled(Rect { height: rows.min(content.height), ..content }, &explanation, self.scroll, theme);
        let line = Rect { y: content.bottom().saturating_sub(1), height: 1.min(content.height), ..content };
        canvas.text(line, theme.marks.here, theme.accent());
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        self.editor.draw(canvas, field, true);
        canvas.region(field, Target::Text);
    }
}
