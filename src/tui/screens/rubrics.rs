//! The rubrics: a list to begin an interview from, with what each one holds beside or beneath it.

use std::sync::Arc;

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    message,
    rubric::Rubric,
    store::{Origin, Shelved},
    tui::{
        Destination, Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct Rubrics {
    selection: Selection,
    scroll: usize,
}

impl Rubrics {
    pub(super) fn new(turn: &mut Turn) -> Self {
        if let Some(unreadable) = turn.read().shelf.unreadable.first() {
            turn.warn(unreadable);
        }
        Rubrics { selection: Selection::default(), scroll: 0 }
    }

    fn begin(&self, wish: impl FnOnce(Arc<Rubric>) -> Wish, turn: &mut Turn) {
        if let Some(shelved) = turn.shelf.rubrics.get(self.selection.at) {
            let rubric = shelved.rubric.clone();
            turn.wish(wish(rubric));
        }
    }
}

impl Screen for Rubrics {
    fn title(&self, shared: &Shared) -> String {
        shared.text("rubrics-title")
    }

    fn status(&self, shared: &Shared) -> String {
        shared.locale.say(&message!("rubrics-count", count = shared.shelf.rubrics.len()))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Rubrics]
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::New => self.begin(Wish::Begin, turn),
            Command::HeldOnPaper => self.begin(Wish::BeginOnPaper, turn),
            Command::Cancel => turn.go(Destination::Home),
            Command::PageDown => self.scroll += 5,
            Command::PageUp => self.scroll = self.scroll.saturating_sub(5),
            command => {
                self.scroll = 0;
                return self.selection.command(command, turn.shelf.rubrics.len(), 5);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(row) = target {
            if self.selection.at == row {
                self.begin(Wish::Begin, turn);
            }
            self.selection = Selection::new(row);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.scroll = if down { self.scroll + 2 } else { self.scroll.saturating_sub(2) };
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let shelved = &shared.shelf.rubrics;
        let list_rows = (shelved.len() as u16).clamp(1, area.height / 2);
        let top = self.selection.top(shelved.len(), list_rows.into());
        for (offset, (index, each)) in shelved.iter().enumerate().skip(top).take(list_rows.into()).enumerate() {
            let row = Rect { y: inner.y + offset as u16, height: 1, ..inner };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &title(each, shared), style);
            canvas.region(row, Target::Row(index));
        }
        let list = Rect { height: list_rows, ..inner };
        canvas.more_follows(list, top + usize::from(list_rows) < shelved.len(), theme);
        canvas.rule(Rect { y: area.y + list_rows, height: 1, ..area }, theme.marks.rule, theme.dim());
        let Some(chosen) = shelved.get(self.selection.at) else { return };
        let about = Rect { y: area.y + list_rows + 1, height: area.height.saturating_sub(list_rows + 1), ..inner };
        canvas.scrolled(about, &about_rows(chosen, shared, about.width.into()), self.scroll, theme);
    }
}

fn title(shelved: &Shelved, shared: &Shared) -> String {
    let rubric = &shelved.rubric;
    let framework = rubric.framework.as_ref().map(|text| format!(" · {}", shared.own_words(text))).unwrap_or_default();
    let own =
        if shelved.origin == Origin::Shipped { String::new() } else { format!(" · {}", shared.text("rubrics-own")) };
    format!("{} {}{framework}{own}", shared.own_words(&rubric.title), rubric.version)
}

/// All of a rubric that helps to choose it, its title first where the list had to cut it.
fn about_rows(shelved: &Shelved, shared: &Shared, columns: usize) -> Vec<(String, Style)> {
    let (rubric, theme): (&Rubric, _) = (&shelved.rubric, &shared.theme);
    let mut rows = Vec::new();
    let mut put = |text: &str, strong: bool| {
        let style = if strong { theme.strong() } else { theme.normal() };
        rows.extend(wrap(text, columns).into_iter().map(|row| (row, style)));
    };
    let title = title(shelved, shared);
    if title.width() > columns {
        put(&title, true);
        put(" ", false);
    }
    put(shared.own_words(&rubric.about), false);
    put(" ", false);
    put(&shared.locale.say(&rubric.size()), false);
    put(" ", false);
    for unit in rubric.units.values() {
        put(&format!("{} {}", unit.id, shared.own_words(&unit.title)), true);
        for (part, criteria) in unit.groups() {
            let indent = if part.is_some() { "      " } else { "   " };
            if let Some(part) = part {
                put(&format!("   {} {}", part.id, shared.own_words(&part.title)), false);
            }
            for criterion in criteria.iter().filter_map(|id| rubric.criterion(id)) {
                let title = shared.locale.say(&rubric.criterion_title(criterion, shared.locale.language()));
                put(&format!("{indent}{:<4} {title}", criterion.id), false);
            }
        }
    }
    put(" ", false);
    put(shared.own_words(&rubric.source), false);
    rows
}
