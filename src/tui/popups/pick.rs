//! A list to choose from, narrowed by what is typed.

use crossterm::event::KeyEvent;
use nucleo_matcher::{
    Config, Matcher,
    pattern::{CaseMatching, Normalization, Pattern},
};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    folded::{Nearness, folded, nearest},
    session::Refusal,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, as_on_us_keys},
        widgets::{Editor, Lines, TallList},
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
    list: TallList,
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
        let (query, list) = (Editor::new("", Lines::One), TallList::default());
        Pick { purpose, title, about: String::new(), items, query, list, matching, follows_text: false, narrows: true }
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
            self.list = TallList::new(at);
        }
        self
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> PopupStep {
        match command {
            Command::Cancel => PopupStep::Close(PopupAnswer::Cancelled),
            Command::Confirm => self.choose(),
            _ => {
                let layout = self.layout(size.0, size.1.saturating_sub(2));
                self.list.command(command, &layout.heights, layout.list_rows.into());
                PopupStep::Stay
            }
        }
    }

    fn choose(&self) -> PopupStep {
        match self.matching.get(self.list.at()) {
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
        self.list = TallList::new(row);
        self.choose()
    }

    fn narrow(&mut self) {
        let query = self.query.text();
        self.list = TallList::default();
        if query.trim().is_empty() {
            self.matching = (0..self.items.len()).collect();
            return;
        }
        let mut scored = nearest(|nearness| self.scored(nearness, &query));
        // An id that was typed whole comes first; equal scores keep the order of the list.
        scored.sort_by_key(|(is_named, score, index)| (std::cmp::Reverse((*is_named, *score)), *index));
        self.matching = scored.into_iter().map(|(.., index)| index).collect();
        if self.matching.is_empty() {
            // On another layout: an id, but no letters here and there in a long text.
            let keys = folded(as_on_us_keys(&query).trim());
            let begins = |item: &PickItem| folded(&item.label).split_whitespace().any(|word| word.starts_with(&keys));
            self.matching = (0..self.items.len()).filter(|index| begins(&self.items[*index])).collect();
        }
    }

    /// The items that match, by their places: whether one was typed whole, and how well it matches.
    fn scored(&self, nearness: Nearness, query: &str) -> Vec<(bool, u32, usize)> {
        let pattern = Pattern::parse(&nearness.fold(query), CaseMatching::Respect, Normalization::Never);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let wanted = nearness.fold(query.trim());
        let mut scored = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let text = nearness.fold(&format!("{} {}", item.label, item.detail));
            let haystack = nucleo_matcher::Utf32Str::new(&text, &mut buffer);
            if let Some(score) = pattern.score(haystack, &mut matcher) {
                let is_named = nearness.fold(&item.label).split_whitespace().any(|word| word == wanted);
                scored.push((is_named, score, index));
            }
        }
        scored
    }

    /// The rows above the items: a title that is longer than its line, and what must be known to choose.
    fn above(&self, columns: usize) -> String {
        let parts = [frame::long_title(&self.title, columns).join("\n"), self.about.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The rows of the parts in an area of this size.
    fn layout(&self, width: u16, height: u16) -> PickLayout {
        let columns = usize::from(width.saturating_sub(2));
        let rows = |index: usize, whole| item_rows(&self.items[index], columns, whole).len();
        let most = usize::from(ROWS_MOST);
        // A short list has room for the longest of its items.
        let tallest = match self.items.len() < most {
            true => (0..self.items.len()).map(|index| rows(index, true)).max().unwrap_or(0),
            false => 0,
        };
        let wanted = (self.items.len() - usize::from(tallest > 0) + tallest).min(most) as u16;
        let query = u16::from(self.narrows);
        let room = height.saturating_sub(3 + query);
        let above = self.above(columns);
        let above = if above.is_empty() { 0 } else { wrap(&above, columns).len() };
        let about_rows = (above.min(ABOUT_ROWS_MOST) as u16).min(room.saturating_sub(wanted.min(3)));
        let list_rows = wanted.min(room.saturating_sub(about_rows));
        let chosen = self.list.at();
        let heights = self.matching.iter().enumerate().map(|(at, index)| rows(*index, at == chosen)).collect();
        PickLayout { about_rows, list_rows, heights }
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let PickLayout { about_rows, list_rows, heights } = self.layout(area.width, area.height);
        let query_rows = u16::from(self.narrows);
        let rows = list_rows + query_rows + about_rows;
        let content = frame::open(shared, canvas, area, &self.title, rows, Context::Pick);
        let theme = &shared.theme;
        let about = self.above(content.width.into());
        let about_area = Rect { height: about_rows.min(content.height), ..content };
        canvas.excerpt(about_area, &about, theme.normal(), (theme.marks.more, theme.accent()));
        let height = content.height.saturating_sub(about_rows);
        let content = Rect { y: content.y + about_rows.min(content.height), height, ..content };
        if self.narrows {
            canvas.text(content, theme.marks.here, theme.accent());
            let query = Rect { x: content.x + 2, width: content.width.saturating_sub(2), height: 1, ..content };
            self.query.draw(canvas, query, true);
        }
        let height = content.height.saturating_sub(query_rows);
        let list = Rect { y: content.y + query_rows, height, ..content };
        let mut y = list.y;
        let shown_items = self.list.shown(&heights, list.height.into());
        if shown_items.last().is_some_and(|last| !last.is_end(&heights)) {
            frame::tell_more(shared, canvas, list);
        }
        for shown in shown_items {
            let item = &self.items[self.matching[shown.index]];
            let chosen = shown.index == self.list.at();
            let style = if chosen { theme.selected() } else { theme.normal() };
            let rows = item_rows(item, list.width.into(), chosen);
            for row in rows.into_iter().skip(shown.from).take(shown.rows) {
                let line = Rect { y, height: 1, ..list };
                canvas.text(line, &row.label, style);
                if row.detail_at < list.width {
                    let rest = Rect { x: line.x + row.detail_at, width: line.width - row.detail_at, ..line };
                    canvas.text(rest, &row.detail, theme.dim());
                }
                canvas.region(line, Target::Row(shown.index));
                y += 1;
            }
        }
        if self.matching.is_empty() {
            canvas.text(list, &shared.text("pick-nothing"), theme.dim());
        }
    }
}

struct PickLayout {
    about_rows: u16,
    list_rows: u16,
    /// Rows of each item that matches.
    heights: Vec<usize>,
}

/// One row of an item, with the column at which its detail begins.
struct ItemRow {
    label: String,
    detail_at: u16,
    detail: String,
}

/// The narrowest column in which a long detail stands beside its label.
const DETAIL_COLUMNS_LEAST: usize = 20;

/// The rows of an item: one, or as many as it takes to show it whole.
fn item_rows(item: &PickItem, columns: usize, whole: bool) -> Vec<ItemRow> {
    let beside = item.label.width() + 2;
    let at = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
    if !whole || beside + item.detail.width() <= columns || (item.detail.is_empty() && beside <= columns + 2) {
        return vec![ItemRow { label: item.label.clone(), detail_at: at(beside), detail: item.detail.clone() }];
    }
    let (labels, indent) = match beside + DETAIL_COLUMNS_LEAST <= columns {
        true => (Vec::new(), beside),
        false => (wrap(&item.label, columns), 2),
    };
    let details = if item.detail.is_empty() { Vec::new() } else { wrap(&item.detail, columns - indent.min(columns)) };
    let with_first_label = labels.is_empty();
    let labels = labels.into_iter().map(|label| ItemRow { label, detail_at: 0, detail: String::new() });
    let details = details.into_iter().enumerate().map(|(index, detail)| {
        let label = if index == 0 && with_first_label { item.label.clone() } else { String::new() };
        ItemRow { label, detail_at: at(indent), detail }
    });
    labels.chain(details).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_by_the_keys_of_another_layout_and_prose_is_not() {
        let item = |id: &str| PickItem {
            choice: Choice::Criterion(id.into()),
            label: id.to_owned(),
            detail: "Next to nothing can be counted".into(),
        };
        let mut pick = Pick::new(Purpose::LinkCriterion, String::new(), ["C15", "C10", "C1"].map(item).into());
        for (typed, found) in [("с1", true), ("с\"қ", true), ("С\",", false), ("тст", false), ("тест", false)]
        {
            assert_eq!(pick.follow(typed), found, "{typed}");
        }
    }

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
