//! Practice: what can be practised on, by rubric, and the attempts at it. Each row is an [`Entry`]; a further kind of
//! practice is a further variant.

use std::sync::Arc;

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    message,
    practice::Case,
    rubric::{Rubric, RubricId},
    session::{CaseId, Outcome, SessionState},
    store::{Head, Listed, PracticeShelf},
    tui::{
        AtCase, Destination, Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Pick, PickItem},
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct PracticeScreen {
    /// The rows of the list; none until they have been read.
    entries: Option<Vec<Entry>>,
    /// The newest first.
    attempts: Vec<Listed>,
    selection: Selection,
    /// The first row shown of what belongs to the chosen case.
    scroll: usize,
    /// The row at which the list begins, until the list is there.
    at: AtCase,
}

/// Something to practise on, or that was practised on.
enum Entry {
    Case(Arc<Case>, Arc<Rubric>),
    /// A case with attempts that is not here any more.
    Gone {
        case: CaseId,
        rubric: RubricId,
        rubric_title: String,
    },
}

impl Entry {
    fn case(&self) -> &CaseId {
        match self {
            Entry::Case(case, _) => &case.id,
            Entry::Gone { case, .. } => case,
        }
    }

    fn rubric(&self) -> &RubricId {
        match self {
            Entry::Case(_, rubric) => &rubric.id,
            Entry::Gone { rubric, .. } => rubric,
        }
    }

    fn heading(&self, shared: &Shared) -> String {
        match self {
            Entry::Case(_, rubric) => rubric.titled(shared.locale.language()),
            Entry::Gone { rubric_title, .. } => rubric_title.clone(),
        }
    }

    fn title(&self, shared: &Shared) -> String {
        match self {
            Entry::Case(case, _) => case.title.get(shared.locale.language()).to_owned(),
            Entry::Gone { case, .. } => case.to_string(),
        }
    }
}

/// The cases to practise on, rubric by rubric.
fn entries(shelf: &PracticeShelf) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        shelf.cases.iter().map(|(case, rubric)| Entry::Case(case.clone(), rubric.clone())).collect();
    for Listed { head, .. } in &shelf.attempts {
        let Some(case) = case_of(head) else { continue };
        if !entries.iter().any(|entry| entry.case() == case) {
            let rubric_title = format!("{} {}", head.rubric_title, head.rubric_version);
            entries.push(Entry::Gone { case: case.clone(), rubric: head.rubric.clone(), rubric_title });
        }
    }
    entries.sort_by(|one, other| one.rubric().cmp(other.rubric()));
    entries
}

/// The case of an attempt.
fn case_of(head: &Head) -> Option<&CaseId> {
    Some(&head.practice.as_ref()?.case()?.id)
}

/// Rows by which what belongs to the chosen case is scrolled.
const SCROLLED_AT_ONCE: usize = 4;
/// The width from which the chosen case stands beside the list.
const BESIDE_FROM: u16 = 110;

impl PracticeScreen {
    pub(super) fn new(at: &AtCase, turn: &mut Turn) -> Self {
        turn.order(ClerkOrder::ListPractice);
        PracticeScreen {
            entries: None,
            attempts: Vec::new(),
            selection: Selection::default(),
            scroll: 0,
            at: at.clone(),
        }
    }

    fn entries(&self) -> &[Entry] {
        self.entries.as_deref().unwrap_or_default()
    }

    /// The attempts at a case, in whatever version, those that can be gone on with first.
    fn attempts_at(&self, case: &CaseId) -> Vec<&Listed> {
        let of_case = |listed: &&Listed| case_of(&listed.head) == Some(case);
        let mut attempts: Vec<&Listed> = self.attempts.iter().filter(of_case).collect();
        attempts.sort_by_key(|listed| is_over(&listed.head));
        attempts
    }

    /// Begins an attempt, or asks which one to open where there are some.
    fn open(&self, turn: &mut Turn) {
        let Some(entry) = self.entries().get(self.selection.at) else { return };
        let attempts = self.attempts_at(entry.case());
        let mut items: Vec<PickItem> = attempts.iter().map(|listed| attempt_item(listed, turn)).collect();
        if let Entry::Case(case, rubric) = entry {
            if attempts.is_empty() {
                return turn.wish(Wish::Practise((case.clone(), rubric.clone())));
            }
            // Attempts that are not over stand above the new attempt, those that are over below.
            let open = attempts.iter().take_while(|listed| !is_over(&listed.head)).count();
            let label = turn.text("practice-new-attempt");
            items.insert(open, PickItem { choice: Choice::NewAttempt, label, detail: String::new() });
        }
        turn.open_popup(Popup::Pick(Pick::new(Purpose::Attempt, entry.title(turn), items)));
    }

    /// Puts those side by side who practised on the case.
    fn compare(&self, turn: &mut Turn) {
        let Some(entry) = self.entries().get(self.selection.at) else { return };
        let files: Vec<_> = self.attempts_at(entry.case()).iter().map(|listed| listed.path.clone()).collect();
        if files.is_empty() {
            return turn.tell(&message!("calibration-no-attempts"));
        }
        turn.go(Destination::calibration(files));
    }

    fn draw_list(&self, entries: &[Entry], shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let mut rows = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let begins = index == 0 || entries[index - 1].rubric() != entry.rubric();
            if begins {
                rows.push(None);
            }
            rows.push(Some(index));
        }
        let at = rows.iter().position(|row| *row == Some(self.selection.at)).unwrap_or(0);
        let height = usize::from(area.height);
        let top = Selection::new(at).top(rows.len(), height);
        let first = rows.get(top).copied().flatten();
        // The heading of what is shown first stays, though it has scrolled out.
        let mut next = first.unwrap_or_else(|| rows.get(top + 1).copied().flatten().unwrap_or(0));
        for (offset, row) in rows.iter().skip(top).take(height).enumerate() {
            let line = Rect { y: area.y + offset as u16, height: 1, ..area };
            match row {
                None => canvas.text(line, &entries[next].heading(shared), theme.dim()),
                Some(index) => {
                    self.draw_entry(&entries[*index], *index == self.selection.at, shared, canvas, line);
                    canvas.region(line, Target::Row(*index));
                    next = index + 1;
                }
            }
        }
        canvas.more_follows(area, top + height < rows.len(), theme);
    }

    fn draw_entry(&self, entry: &Entry, chosen: bool, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let style = if chosen { theme.selected() } else { theme.normal() };
        let attempts = self.attempts_at(entry.case());
        let mark = match attempts.first() {
            None => theme.marks.empty,
            Some(listed) if is_over(&listed.head) => theme.marks.full,
            Some(_) => theme.marks.quarter,
        };
        let difficulty = shared.locale.say(&match entry {
            Entry::Case(case, _) => message!("case-difficulty", difficulty = case.difficulty.name()),
            Entry::Gone { .. } => message!("practice-gone"),
        });
        let told = if attempts.is_empty() {
            String::new()
        } else {
            shared.locale.say(&message!("practice-attempts", count = attempts.len()))
        };
        canvas.text(area, &" ".repeat(area.width.into()), style);
        let (difficulty_columns, told_columns) = (12, 14);
        let title_columns = area.width.saturating_sub(3 + difficulty_columns + told_columns);
        let title = entry.title(shared);
        canvas.text(Rect { x: area.x + 1, width: 2, ..area }, mark, style);
        canvas.text(Rect { x: area.x + 3, width: title_columns.saturating_sub(1), ..area }, &title, style);
        let x = area.x + 3 + title_columns;
        canvas.text(Rect { x, width: difficulty_columns - 1, ..area }, &difficulty, style);
        canvas.text(Rect { x: x + difficulty_columns, width: told_columns, ..area }, &told, style);
    }

    /// The chosen case: its title, what it is good for, the attempts at it.
    fn about_rows(&self, entry: &Entry, shared: &Shared, columns: usize) -> Vec<(String, Style)> {
        let theme = &shared.theme;
        let mut rows = Vec::new();
        let mut put = |text: &str, style: Style| rows.extend(wrap(text, columns).into_iter().map(|row| (row, style)));
        put(&entry.title(shared), theme.strong());
        match entry {
            Entry::Case(case, _) => {
                put(&shared.text("practice-aims"), theme.dim());
                for aim in &case.aims {
                    put(&format!("{} {}", theme.marks.dash, aim.get(shared.locale.language())), theme.normal());
                }
            }
            Entry::Gone { .. } => put(&shared.text("practice-gone-told"), theme.normal()),
        }
        let attempts = self.attempts_at(entry.case());
        if !attempts.is_empty() {
            put(" ", theme.normal());
            put(&shared.text("practice-your-attempts"), theme.dim());
        }
        for listed in attempts {
            let item = attempt_item(listed, shared);
            put(&format!("{}  {}", item.label, item.detail), theme.normal());
        }
        rows
    }

    fn draw_chosen(&self, entry: &Entry, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let rows = self.about_rows(entry, shared, area.width.into());
        canvas.scrolled(area, &rows, self.scroll, &shared.theme);
    }
}

fn is_over(head: &Head) -> bool {
    matches!(head.state, SessionState::Signed | SessionState::BrokenOff)
}

/// The row of an attempt: when it was left, by whom, and how far it is.
fn attempt_item(listed: &Listed, shared: &Shared) -> PickItem {
    let head = &listed.head;
    let told = match head.state {
        SessionState::Open => {
            message!("home-to-ask", left = head.questions.saturating_sub(head.asked), questions = head.questions)
        }
        SessionState::ToBeRated => message!("home-rated", rated = head.rated, criteria = head.criteria),
        SessionState::ToBeSigned => message!("home-unsigned"),
        SessionState::BrokenOff => message!("home-broken-off"),
        SessionState::Signed => message!("home-signed", outcome = head.outcome.map_or("none", Outcome::name)),
    };
    let (day, time) = (shared.locale.date(head.changed.date_naive()), shared.locale.time(&head.changed));
    let id = if is_over(head) {
        message!("practice-look-at", day = day, time = time)
    } else {
        message!("practice-go-on", day = day, time = time)
    };
    let detail = format!("{} · {}", shared.locale.say(&told), head.assessor);
    PickItem { choice: Choice::Attempt(listed.path.clone()), label: shared.locale.say(&id), detail }
}

impl Screen for PracticeScreen {
    fn title(&self, shared: &Shared) -> String {
        format!("{}  {}", shared.text("practice-mark"), shared.text("practice-title"))
    }

    fn status(&self, shared: &Shared) -> String {
        match &self.entries {
            None => shared.text("home-reading"),
            Some(entries) => {
                shared.locale.say(&message!("practice-counts", cases = entries.len(), attempts = self.attempts.len()))
            }
        }
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Practice]
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::Open => self.open(turn),
            Command::CompareRaters => self.compare(turn),
            Command::Cancel => turn.go(Destination::Home),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(SCROLLED_AT_ONCE),
            Command::PageDown => {
                let rows = self
                    .entries()
                    .get(self.selection.at)
                    .map_or(0, |entry| self.about_rows(entry, turn, usize::from(turn.size.0).saturating_sub(2)).len());
                self.scroll = (self.scroll + SCROLLED_AT_ONCE).min(rows);
            }
            command => {
                self.scroll = 0;
                return self.selection.command(command, self.entries().len(), 5);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(row) = target {
            let chosen = self.selection.at == row;
            self.selection = Selection::new(row);
            if chosen {
                self.open(turn);
            }
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        let count = self.entries().len();
        self.selection.command(if down { Command::Down } else { Command::Up }, count, 1);
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, answer) {
            (Purpose::Attempt, PopupAnswer::Chosen(Choice::Attempt(path))) => turn.order(ClerkOrder::Open(path)),
            (Purpose::Attempt, PopupAnswer::Chosen(Choice::NewAttempt)) => {
                if let Some(Entry::Case(case, rubric)) = self.entries().get(self.selection.at) {
                    turn.wish(Wish::Practise((case.clone(), rubric.clone())));
                }
            }
            _ => {}
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Practice(shelf) = answer else { return };
        if let Some(unreadable) = shelf.unreadable.first() {
            turn.warn(unreadable);
        }
        if let Some(error) = &shelf.unlisted {
            turn.warn(error);
        }
        let entries = entries(&shelf);
        self.attempts = shelf.attempts;
        self.selection.clamp(entries.len());
        let place = |case: &CaseId| entries.iter().position(|entry| entry.case() == case);
        let at = std::mem::take(&mut self.at);
        let found = match &at {
            AtCase::First => None,
            AtCase::Left(case) | AtCase::Wanted(case) => place(case),
        };
        self.entries = Some(entries);
        if let Some(found) = found {
            self.selection = Selection::new(found);
            if matches!(at, AtCase::Wanted(_)) {
                self.open(turn);
            }
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let Some(entries) = &self.entries else { return };
        let Some(chosen) = entries.get(self.selection.at) else {
            canvas.paragraph(Rect { y: inner.y + 1, ..inner }, &shared.text("practice-none"), theme.normal());
            return;
        };
        if area.width >= BESIDE_FROM {
            let list = Rect { width: inner.width / 2, ..inner };
            let x = list.right() + 3;
            self.draw_list(entries, shared, canvas, list);
            self.draw_chosen(chosen, shared, canvas, Rect { x, width: inner.right().saturating_sub(x), ..inner });
            return;
        }
        let list = Rect { height: inner.height / 2, ..inner };
        self.draw_list(entries, shared, canvas, list);
        canvas.rule(Rect { y: list.bottom(), height: 1, ..area }, theme.marks.rule, theme.dim());
        let below = Rect { y: list.bottom() + 1, height: inner.height.saturating_sub(list.height + 1), ..inner };
        self.draw_chosen(chosen, shared, canvas, below);
    }
}
