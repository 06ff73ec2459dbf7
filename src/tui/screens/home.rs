//! Home: the sessions by how far they are, the newest first; narrowed by what is typed after the search key.

use chrono::NaiveDate;
use crossterm::event::KeyEvent;
use ratatui::{
    layout::{Position, Rect},
    style::Style,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    folded::{folded, nearest},
    locale::Message,
    message,
    practice::drill::DrillWish,
    session::{Outcome, SessionState},
    store::{Catalogue, Listed},
    tui::{
        AtCase, Destination, Popup, PopupAnswer, Purpose, Shared, Turn,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed, as_typed},
        popups::{Choice, Page, PageLine, Pick, PickItem},
        theme::Marks,
        widgets::{Editor, Lines, Selection},
    },
};

use super::Screen;

pub(super) struct Home {
    /// The sessions in the folder; none until it has been read.
    catalogue: Option<Catalogue>,
    /// The folded text by which each session is found.
    found_by: Vec<String>,
    selection: Selection,
    search: Editor,
    searching: bool,
}

impl Home {
    pub(super) fn new(turn: &mut Turn) -> Self {
        turn.order(ClerkOrder::ListSessions);
        Home {
            catalogue: None,
            found_by: Vec::new(),
            selection: Selection::default(),
            search: Editor::new("", Lines::One),
            searching: false,
        }
    }

    /// The sessions that match the search: what is to be done first, the signed ones last.
    fn shown(&self) -> Vec<&Listed> {
        let all = self.catalogue.iter().flat_map(|catalogue| &catalogue.sessions).zip(&self.found_by);
        let mut shown = as_typed(&self.search.text(), |typed| {
            nearest(|nearness| {
                let wanted = nearness.fold(typed);
                let has_all = |text: &str| wanted.split_whitespace().all(|word| text.contains(word));
                let found = all.clone().filter(|(_, text)| has_all(&nearness.of_folded(text)));
                found.map(|(listed, _)| listed).collect::<Vec<_>>()
            })
        });
        shown.sort_by_key(|listed| group(listed.head.state));
        shown
    }

    fn open(&self, turn: &mut Turn) {
        match self.shown().get(self.selection.at) {
            Some(listed) => turn.order(ClerkOrder::Open(listed.path.clone())),
            None => turn.go(Destination::Rubrics),
        }
    }

    /// Asks whose rating sheet of the chosen session is to be opened.
    fn choose_sheet(&self, turn: &mut Turn) {
        let shown = self.shown();
        let Some(listed) = shown.get(self.selection.at) else { return };
        if listed.head.raters.is_empty() {
            return turn.tell(&message!("home-no-sheets"));
        }
        let choice = |rater: &String| Choice::Rater(rater.clone());
        let items = listed.head.raters.iter().map(|rater| PickItem {
            choice: choice(rater),
            label: rater.clone(),
            detail: String::new(),
        });
        let title = turn.text("sheet-choose");
        let pick = Pick::new(Purpose::OwnSheet(listed.path.clone()), title, items.collect());
        let pick = pick.starting_at(&choice(&turn.user));
        turn.open_popup(Popup::Pick(pick));
    }
}

fn found_by(listed: &Listed) -> String {
    let head = &listed.head;
    folded(&format!("{} {} {} {}", head.candidate, head.rubric_title, head.assessor, head.began.date_naive()))
}

/// Open, to be rated, to be signed, then what is closed.
fn group(state: SessionState) -> usize {
    match state {
        SessionState::Open => 0,
        SessionState::ToBeRated => 1,
        SessionState::ToBeSigned | SessionState::BrokenOff => 2,
        SessionState::Signed => 3,
    }
}

const GROUPS: [&str; 4] = ["home-open", "home-to-be-rated", "home-to-be-signed", "home-closed"];

impl Screen for Home {
    fn title(&self, shared: &Shared) -> String {
        shared.text("viva")
    }

    fn status(&self, shared: &Shared) -> String {
        let Some(catalogue) = &self.catalogue else { return shared.text("home-reading") };
        let count = |wanted| catalogue.sessions.iter().filter(|listed| group(listed.head.state) == wanted).count();
        shared.locale.say(&message!(
            "home-counts",
            sessions = catalogue.sessions.len(),
            open = count(0),
            rate = count(1),
            sign = count(2)
        ))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Home]
    }

    fn typing(&self) -> bool {
        self.searching
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.searching.then_some(&mut self.search)
    }

    /// A paste is searched for.
    fn takes_pastes(&self) -> bool {
        true
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let count = self.shown().len();
        match pressed.command {
            Command::Open => self.open(turn),
            Command::Why => {
                let shown = self.shown();
                let Some(listed) = shown.get(self.selection.at) else { return true };
                let [facts, path] = whole(listed, turn);
                let lines = vec![PageLine::Text(facts), PageLine::Text(path)];
                let page = Page::new(turn.text("command-home-why"), lines);
                turn.open_popup(Popup::Page(page));
            }
            Command::OwnSheet => self.choose_sheet(turn),
            Command::Replay => {
                let Some(path) = self.shown().get(self.selection.at).map(|listed| listed.path.clone()) else {
                    return true;
                };
                turn.go(Destination::Replay { path, speed: super::REPLAY_SPEED, back: super::Back::Home });
            }
            Command::Practise => turn.go(Destination::Practice(AtCase::First)),
            Command::New => turn.go(Destination::Rubrics),
            Command::Rubrics => turn.go(Destination::Rubrics),
            Command::Drill => turn.go(Destination::Drill(DrillWish::anything(&turn.user))),
            Command::Search => self.searching = true,
            Command::Cancel => {
                self.searching = false;
                self.search = Editor::new("", Lines::One);
                self.selection = Selection::default();
            }
            command => {
                let page = usize::from(turn.size.1).saturating_sub(8);
                return self.selection.command(command, count, page);
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, _turn: &mut Turn) {
        if self.searching && self.search.key(key) {
            self.selection = Selection::default();
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        self.searching = true;
        if let Err(refusal) = self.search.paste(text) {
            turn.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(row) = target {
            if self.selection.at == row {
                self.open(turn);
            }
            self.selection = Selection::new(row);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        let count = self.shown().len();
        self.selection.command(if down { Command::Down } else { Command::Up }, count, 1);
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if let (Purpose::OwnSheet(session), PopupAnswer::Chosen(Choice::Rater(rater))) = (purpose, answer) {
            turn.go(Destination::Sheet { session: session.clone(), rater });
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        if let ScreenAnswer::Sessions(catalogue) = answer {
            // An earlier notice is of more weight, and this one is told whenever home is shown.
            if let Some((_, error)) = catalogue.unreadable.first().filter(|_| turn.notice.is_none()) {
                turn.warn(error);
            }
            self.found_by = catalogue.sessions.iter().map(found_by).collect();
            self.catalogue = Some(*catalogue);
            let count = self.shown().len();
            self.selection.clamp(count);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let search_rows = u16::from(self.searching || !self.search.is_empty());
        if search_rows > 0 {
            canvas.text(inner, "/", theme.accent());
            let field = Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), height: 1, ..inner };
            self.search.draw(canvas, field, self.searching);
        }
        let list = Rect { y: inner.y + search_rows, height: inner.height - search_rows, ..inner };
        let shown = self.shown();
        if shown.is_empty() {
            let empty = match (&self.catalogue, self.search.is_empty()) {
                (None, _) => return,
                (Some(_), true) => "home-empty",
                (Some(_), false) => "home-no-match",
            };
            canvas.paragraph(
                Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list },
                &shared.text(empty),
                theme.normal(),
            );
            return;
        }
        let whole = shown.get(self.selection.at).map(|listed| whole(listed, shared));
        let whole = whole.iter().flatten().flat_map(|text| wrap(text, list.width.into()));
        let whole: Vec<(String, Style)> = whole.map(|row| (row, theme.normal())).collect();
        let below = (whole.len() as u16).min(list.height * 2 / 3);
        let above = Rect { height: list.height - below - 1, ..list };
        draw_sessions(&shown, self.selection, shared, canvas, above);
        canvas.rule(Rect { y: above.bottom(), height: 1, ..area }, theme.marks.rule, theme.dim());
        let below = Rect { y: above.bottom() + 1, height: below, ..list };
        canvas.scrolled(below, &whole, 0, theme);
    }
}

/// The chosen session with nothing cut: who, which rubric, how far, and its file.
fn whole(listed: &Listed, shared: &Shared) -> [String; 2] {
    let head = &listed.head;
    let told = shared.locale.say(&told(listed).1);
    let rubric = title(listed, shared);
    let paper = |held| message!("home-on-paper", date = shared.locale.date(held));
    let paper = head.held_on_paper.map_or_else(String::new, |held| shared.locale.say(&paper(held)));
    let follows = |signed| message!("home-follows", signed = shared.locale.date(signed));
    let follows = head.follows.map_or_else(String::new, |signed| shared.locale.say(&follows(signed)));
    let sittings = |sittings| shared.locale.say(&message!("home-sittings", sittings = sittings));
    let sittings = head.sittings.map_or_else(String::new, sittings);
    let due = head.plan_due.filter(|_| head.state != SessionState::Signed);
    let due = due.map(|due| message!("home-plan-due", date = shared.locale.date_short(due)));
    let due = due.map_or_else(String::new, |due| shared.locale.say(&due));
    let withdrawn = |on| message!("home-consent-withdrawn", withdrawn = shared.locale.date(on));
    let withdrawn = head.consent_withdrawn.map_or_else(String::new, |on| shared.locale.say(&withdrawn(on)));
    let parts =
        [head.candidate.as_str(), &rubric, &paper, &follows, &sittings, &due, &told, &withdrawn, &head.assessor];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let path = listed.path.display().to_string();
    [parts.join(" · "), path]
}

/// How far a session is, as a mark and in words.
fn told(listed: &Listed) -> (fn(&Marks) -> &'static str, Message) {
    let head = &listed.head;
    let (mark, told): (fn(&Marks) -> &'static str, Message) = match head.state {
        SessionState::Open => (
            |marks| marks.quarter,
            message!("home-to-ask", left = head.questions.saturating_sub(head.asked), questions = head.questions),
        ),
        SessionState::ToBeRated if !head.raters.is_empty() => {
            (|marks| marks.half, message!("home-sheets", count = head.raters.len()))
        }
        SessionState::ToBeRated => {
            (|marks| marks.half, message!("home-rated", rated = head.rated, criteria = head.criteria))
        }
        SessionState::ToBeSigned => (|marks| marks.most, message!("home-unsigned")),
        SessionState::BrokenOff => (|marks| marks.refused, message!("home-broken-off")),
        SessionState::Signed => {
            (|marks| marks.full, message!("home-signed", outcome = head.outcome.map_or("none", Outcome::name)))
        }
    };
    // A copy says only that it is one: how far the session is stands in the line of the file that goes on with it.
    (mark, if listed.copy_of.is_some() { message!("home-copy") } else { told })
}

/// A row of the list: a group's heading, or a session with its place among those shown.
enum Row<'a> {
    Heading(&'static str),
    Session(usize, &'a Listed),
}

fn draw_sessions(shown: &[&Listed], selection: Selection, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let mut rows = Vec::new();
    let mut last_group = None;
    for (index, listed) in shown.iter().enumerate() {
        let group = group(listed.head.state);
        if last_group != Some(group) {
            rows.push(Row::Heading(GROUPS[group]));
            last_group = Some(group);
        }
        rows.push(Row::Session(index, listed));
    }
    let at = rows.iter().position(|row| matches!(row, Row::Session(index, _) if *index == selection.at)).unwrap_or(0);
    let height = usize::from(area.height);
    let top = Selection::new(at).top(rows.len(), height);
    let today = shared.now.date_naive();
    let visible: Vec<[String; 4]> = rows
        .iter()
        .skip(top)
        .take(height)
        .filter_map(|row| match row {
            Row::Session(_, listed) => Some(cells(listed, today, shared)),
            Row::Heading(_) => None,
        })
        .collect();
    let columns = Columns::of(&visible, area.width);
    let mut visible = visible.iter();
    for (offset, row) in rows.iter().skip(top).take(height).enumerate() {
        let line = Rect { y: area.y + offset as u16, height: 1, ..area };
        match row {
            Row::Heading(id) => canvas.text(line, &shared.text(id), theme.dim()),
            Row::Session(index, listed) => {
                let style = if *index == selection.at { theme.selected() } else { theme.normal() };
                let cells = visible.next().into_iter().flatten();
                draw_session(told(listed).0(&theme.marks), cells, style, &columns, canvas, line);
                canvas.region(line, Target::Row(*index));
            }
        }
    }
    canvas.more_follows(area, top + height < rows.len(), theme);
}

/// Blanks between two columns.
const GAP: u16 = 2;
const NAME_LEAST: u16 = 12;
/// Columns of `26 September` with its gap.
const WHEN_MOST: u16 = 14;

/// The widths of name, rubric, state and time, their gaps among them: as wide as what stands there, where there is room
/// for it.
struct Columns([u16; 4]);

impl Columns {
    fn of(rows: &[[String; 4]], width: u16) -> Self {
        let widest = |column: usize| {
            let widest = rows.iter().map(|cells| cells[column].width()).max().unwrap_or(0);
            u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(GAP)
        };
        let (told, when) = (widest(2).min(width / 3), widest(3).min(WHEN_MOST));
        let room = width.saturating_sub(2 + GAP + told + when);
        let title = widest(1);
        let name = widest(0).max(NAME_LEAST).min((room / 2).max(NAME_LEAST + GAP).max(room.saturating_sub(title)));
        Columns([name, title.min(room - name), told, when])
    }
}

/// Name, rubric, state and time of a session.
fn cells(listed: &Listed, today: NaiveDate, shared: &Shared) -> [String; 4] {
    let head = &listed.head;
    let changed = head.changed.date_naive();
    let when = if changed == today { shared.locale.time(&head.changed) } else { shared.locale.date_short(changed) };
    [head.candidate.clone(), title(listed, shared), shared.locale.say(&told(listed).1), when]
}

/// The rubric in the language of the screen, where it lies on the shelf; else as the session names it.
fn title(listed: &Listed, shared: &Shared) -> String {
    let head = &listed.head;
    let shelved = shared.shelf.find(head.rubric.as_str()).filter(|each| each.rubric.version == head.rubric_version);
    let title = shelved.map_or(head.rubric_title.as_str(), |each| shared.own_words(&each.rubric.title));
    format!("{title} {}", head.rubric_version)
}

fn draw_session<'a>(
    mark: &str,
    cells: impl Iterator<Item = &'a String>,
    style: Style,
    columns: &Columns,
    canvas: &mut Canvas,
    area: Rect,
) {
    canvas.text(area, &" ".repeat(area.width.into()), style);
    canvas.text(Rect { x: area.x + 1, width: 1, ..area }, mark, style);
    let mut x = area.x + 2 + GAP;
    for (cell, width) in cells.zip(columns.0) {
        let room = width.saturating_sub(GAP).min(area.right().saturating_sub(x));
        canvas.text(Rect { x, width: room, ..area }, cell, style);
        x += width;
    }
}
