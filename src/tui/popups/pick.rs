//! A list to choose from, narrowed by what is typed.

use crossterm::event::KeyEvent;
use nucleo_matcher::{
    Config, Matcher,
    pattern::{CaseMatching, Normalization, Pattern},
};
use ratatui::layout::Rect;

use crate::{
    folded::folded,
    session::Refusal,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
        widgets::{Editor, Lines, Selection},
    },
};

use super::{Choice, PopupAnswer, PopupStep, Purpose, frame};

pub struct Pick {
    pub purpose: Purpose,
    title: String,
    /// Text that must be known to choose, in as many rows as it takes; may be empty.
    about: String,
    items: Vec<PickItem>,
    query: Editor,
    selection: Selection,
    /// Places in `items` of those that match, best first.
    matching: Vec<usize>,
    /// True if the query is what stands in the text beneath, where every key goes.
    follows_text: bool,
    /// True if what is typed narrows the list.
    narrows: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PickItem {
    pub choice: Choice,
    pub label: String,
    /// Shown dim behind the label; found by typing too.
    pub detail: String,
}

const ROWS_MOST: u16 = 12;
const ABOUT_ROWS_MOST: usize = 10;

impl Pick {
    pub fn new(purpose: Purpose, title: String, items: Vec<PickItem>) -> Self {
        let matching = (0..items.len()).collect();
        let (query, selection) = (Editor::new("", Lines::One), Selection::default());
        Pick {
            purpose,
            title,
            about: String::new(),
            items,
            query,
            selection,
            matching,
            follows_text: false,
            narrows: true,
        }
    }

    /// A question to be answered with one of two.
    pub fn confirm(purpose: Purpose, title: String, options: impl IntoIterator<Item = (Choice, String)>) -> Self {
        let item = |(choice, label)| PickItem { choice, label, detail: String::new() };
        Pick { narrows: false, ..Pick::new(purpose, title, options.into_iter().map(item).collect()) }
    }

    /// A list that only follows what is typed into the text beneath: nothing typed is in the list alone, so that
    /// nothing is lost with it.
    pub fn following_text(self) -> Self {
        Pick { follows_text: true, ..self }
    }

    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        self.narrows.then_some(&mut self.query)
    }

    pub(super) fn narrows(&self) -> bool {
        self.narrows
    }

    pub(super) fn follows_text(&self) -> bool {
        self.follows_text
    }

    /// Takes up what stands in the text; says whether anything matches.
    pub fn follow(&mut self, query: &str) -> bool {
        self.query = Editor::new(query, Lines::One);
        self.narrow();
        !self.matching.is_empty()
    }

    /// Says above the items what must be known to choose.
    pub fn about(mut self, about: String) -> Self {
        self.about = about;
        self
    }

    /// Starts on the item with this choice.
    pub fn starting_at(mut self, choice: &Choice) -> Self {
        if let Some(at) = self.items.iter().position(|item| item.choice == *choice) {
            self.selection = Selection::new(at);
        }
        self
    }

    pub fn command(&mut self, command: Command) -> PopupStep {
        match command {
            Command::Cancel => PopupStep::Close(PopupAnswer::Cancelled),
            Command::Confirm => self.choose(),
            _ => {
                self.selection.command(command, self.matching.len(), ROWS_MOST.into());
                PopupStep::Stay
            }
        }
    }

    fn choose(&self) -> PopupStep {
        match self.matching.get(self.selection.at) {
            Some(index) => PopupStep::Close(PopupAnswer::Chosen(self.items[*index].choice.clone())),
            None => PopupStep::Stay,
        }
    }

    pub fn key(&mut self, key: &KeyEvent) {
        if self.query.key(key) {
            self.narrow();
        }
    }

    pub fn paste(&mut self, text: &str) -> Result<(), Refusal> {
        self.query.paste(text)?;
        self.narrow();
        Ok(())
    }

    pub fn click(&mut self, row: usize) -> PopupStep {
        self.selection = Selection::new(row);
        self.choose()
    }

    fn narrow(&mut self) {
        let query = self.query.text();
        self.selection = Selection::default();
        if query.trim().is_empty() {
            self.matching = (0..self.items.len()).collect();
            return;
        }
        let pattern = Pattern::parse(&folded(&query), CaseMatching::Respect, Normalization::Never);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let wanted = folded(query.trim());
        let mut scored: Vec<(bool, u32, usize)> = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let text = folded(&format!("{} {}", item.label, item.detail));
            let haystack = nucleo_matcher::Utf32Str::new(&text, &mut buffer);
            if let Some(score) = pattern.score(haystack, &mut matcher) {
                let is_named = folded(&item.label).split_whitespace().any(|word| word == wanted);
                scored.push((is_named, score, index));
            }
        }
        // An id that was typed whole comes first; equal scores keep the order of the list.
        scored.sort_by_key(|(is_named, score, index)| (std::cmp::Reverse((*is_named, *score)), *index));
        self.matching = scored.into_iter().map(|(.., index)| index).collect();
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let about_rows = match self.about.is_empty() {
            true => 0,
            false => wrap(&self.about, area.width.saturating_sub(2).into()).len().min(ABOUT_ROWS_MOST) as u16,
        };
        let query_rows = u16::from(self.narrows);
        let rows = u16::try_from(self.items.len()).unwrap_or(u16::MAX).min(ROWS_MOST) + query_rows + about_rows;
        let content = frame::open(shared, canvas, area, &self.title, rows, Context::Pick);
        let theme = &shared.theme;
        canvas.paragraph(Rect { height: about_rows.min(content.height), ..content }, &self.about, theme.normal());
        let height = content.height.saturating_sub(about_rows);
        let content = Rect { y: content.y + about_rows.min(content.height), height, ..content };
        if self.narrows {
            canvas.text(content, theme.marks.here, theme.accent());
            let query = Rect { x: content.x + 2, width: content.width.saturating_sub(2), height: 1, ..content };
            self.query.draw(canvas, query, true);
        }
        let height = content.height.saturating_sub(query_rows);
        let list = Rect { y: content.y + query_rows, height, ..content };
        let height = usize::from(list.height);
        let top = self.selection.top(self.matching.len(), height);
        for (offset, index) in self.matching.iter().skip(top).take(height).enumerate() {
            let item = &self.items[*index];
            let row = Rect { y: list.y + offset as u16, height: 1, ..list };
            let style = if top + offset == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &item.label, style);
            let used = unicode_width::UnicodeWidthStr::width(item.label.as_str()) as u16 + 2;
            if used < row.width {
                canvas.text(Rect { x: row.x + used, width: row.width - used, ..row }, &item.detail, theme.dim());
            }
            canvas.region(row, Target::Row(top + offset));
        }
        if self.matching.is_empty() {
            canvas.text(list, &shared.text("pick-nothing"), theme.dim());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_typed_whole_comes_first() {
        let item =
            |id: &str| PickItem { choice: Choice::Criterion(id.into()), label: id.to_owned(), detail: String::new() };
        let mut pick = Pick::new(Purpose::LinkCriterion, String::new(), ["C15", "C10", "C1"].map(item).into());
        assert!(pick.follow("c1"));
        let first = pick.choose();
        let of_c1 =
            matches!(first, PopupStep::Close(PopupAnswer::Chosen(Choice::Criterion(id))) if id.as_str() == "C1");
        assert!(of_c1);
    }
}
