//! Several assessors, before their ratings are put side by side: who has signed a sheet, and the way to one's own. What
//! stands on a sheet does not show here.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    desk::{ClerkOrder, ScreenAnswer, SheetsAnswer},
    message,
    procedure::place_at,
    session::{Place, Stage},
    store::sheets::{self, SheetState},
    tui::{
        Destination, Popup, Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::{Page, PageLine},
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct Sheets {
    /// The sheets of the session; none until the folder was read.
    found: Option<sheets::SessionSheets>,
    selection: Selection,
}

impl Sheets {
    pub(super) fn new(turn: &mut Turn) -> Self {
        look(turn);
        Sheets { found: None, selection: Selection::default() }
    }

    fn raters(&self, shared: &Shared) -> Vec<String> {
        shared.interview().record().preparation.raters().map(str::to_owned).collect()
    }

    /// The mark of an assessor, and how far his or her sheet is.
    fn row(&self, rater: &String, shared: &Shared) -> (&'static str, String) {
        let marks = &shared.theme.marks;
        let state = self.found.as_ref().and_then(|found| found.raters.iter().find(|each| each.rater == *rater));
        let mark = match state.map(|each| &each.state) {
            None => return (marks.dash, rater.clone()),
            Some(SheetState::Missing) => marks.empty,
            Some(SheetState::Begun(_)) => marks.half,
            Some(SheetState::Signed(..)) => marks.full,
            Some(SheetState::Faulty(_)) => marks.refused,
        };
        (mark, state_words(state, shared))
    }

    fn open_own(&self, turn: &mut Turn) {
        if let Err(refusal) = turn.interview().may_be_rated() {
            return turn.warn(&refusal);
        }
        let rater = self.raters(turn).get(self.selection.at).cloned();
        if let (Some(session), Some(rater)) = (turn.desk().path.clone(), rater) {
            turn.go(Destination::Sheet { session, rater });
        }
    }

    fn gather(&self, turn: &mut Turn) {
        let desk = turn.desk();
        if let Some(path) = desk.path.clone() {
            let order = Box::new(desk.copy());
            turn.order(ClerkOrder::CollectSheets(path, order));
        }
    }
}

fn look(turn: &mut Turn) {
    let desk = turn.desk();
    if let (Some(path), Ok(())) = (desk.path.clone(), desk.interview.may_be_rated()) {
        let order = Box::new(desk.copy());
        turn.order(ClerkOrder::LookAtSheets(path, order));
    }
}

impl Screen for Sheets {
    fn title(&self, shared: &Shared) -> String {
        format!("{}  {}", shared.text("step-rate"), super::interview_title(shared))
    }

    fn status(&self, shared: &Shared) -> String {
        let Some(found) = &self.found else { return String::new() };
        let signed = found.raters.iter().filter(|each| matches!(each.state, SheetState::Signed(..))).count();
        shared.locale.say(&message!("sheets-progress", signed = signed, count = found.raters.len()))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Sheets]
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Rate))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::Why => {
                let rater = self.raters(turn).get(self.selection.at).cloned();
                let lines = rater.map(|rater| PageLine::Text(self.row(&rater, turn).1)).into_iter().collect();
                let page = Page::new(turn.text("command-sheets-why"), lines);
                turn.open_popup(Popup::Page(page));
            }
            Command::OwnSheet => self.open_own(turn),
            Command::Gather => self.gather(turn),
            Command::LookAgain => look(turn),
            Command::Next => turn.wish(Wish::GoOn(place_at(Stage::Rate))),
            Command::Back => turn.back_from(&place_at(Stage::Rate)),
            command => {
                let count = self.raters(turn).len();
                return self.selection.command(command, count, 5);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, _turn: &mut Turn) {
        if let Target::Row(row) = target {
            self.selection = Selection::new(row);
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Sheets(answer) = answer else { return };
        match answer {
            SheetsAnswer::Found(found) => self.found = Some(found),
            SheetsAnswer::Collected(Ok(sheets)) => {
                // A refusal leads to this screen again.
                turn.wish(Wish::Gather(sheets));
            }
            SheetsAnswer::Collected(Err(why)) => {
                turn.tell(&why);
                look(turn);
            }
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(96), ..area };
        let refusal = shared.interview().may_be_rated().err();
        let complete = self.found.as_ref().is_some_and(sheets::SessionSheets::are_complete);
        let about = match (&refusal, complete) {
            (Some(refusal), _) => shared.locale.explain(refusal),
            (None, true) => shared.text("sheets-complete"),
            (None, false) => shared.text("sheets-about"),
        };
        let used = canvas.paragraph(Rect { height: inner.height / 2, ..inner }, &about, theme.normal());
        let raters = self.raters(shared);
        let whole = raters.get(self.selection.at).map(|rater| wrap(&self.row(rater, shared).1, inner.width.into()));
        // The chosen row stands whole beneath the list where it does not fit.
        let whole: Vec<(String, Style)> =
            whole.filter(|rows| rows.len() > 1).into_iter().flatten().map(|row| (row, theme.normal())).collect();
        let list = Rect { y: inner.y + used + 1, height: inner.height.saturating_sub(used + 1), ..inner };
        let below = (whole.len() as u16).min(list.height / 2);
        let list = Rect { height: list.height - below, ..list };
        let top = self.selection.top(raters.len(), list.height.into());
        for (y, (index, rater)) in (list.y..list.bottom()).zip(raters.iter().enumerate().skip(top)) {
            let (mark, words) = self.row(rater, shared);
            let row = Rect { y, height: 1, ..inner };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &format!("{mark} {words}"), style);
            canvas.region(row, Target::Row(index));
        }
        canvas.more_follows(list, top + usize::from(list.height) < raters.len(), theme);
        canvas.scrolled(Rect { y: list.bottom(), height: below, ..list }, &whole, 0, theme);
    }
}

fn state_words(state: Option<&sheets::RaterSheet>, shared: &Shared) -> String {
    match state {
        Some(sheets::RaterSheet { rater, state: SheetState::Signed(_, at) }) => {
            let (date, time) = (shared.locale.date_short(at.date_naive()), shared.locale.time(at));
            shared.locale.say(&message!("sheets-signed-on", rater = rater.as_str(), date = date, time = time))
        }
        Some(state) => shared.locale.explain(state),
        None => String::new(),
    }
}
