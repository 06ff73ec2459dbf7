//! Several assessors, before their ratings are put side by side: who has signed a sheet, and the way to one's own. What
//! stands on a sheet does not show here.

use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer, SheetsAnswer},
    message,
    session::{Event, Place, Stage},
    store::sheets::{self, SheetState},
    tui::{
        Destination, Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        widgets::Selection,
    },
};

use super::{Screen, step};

pub struct Sheets {
    /// None until it was looked.
    found: Option<sheets::Sheets>,
    selection: Selection,
}

impl Sheets {
    pub fn new(shared: &mut Shared) -> Self {
        look(shared);
        Sheets { found: None, selection: Selection::default() }
    }

    fn raters(&self, shared: &Shared) -> Vec<String> {
        shared.interview().record().preparation.raters().map(str::to_owned).collect()
    }

    fn open_own(&self, shared: &mut Shared) {
        if let Err(refusal) = shared.interview().may_be_rated() {
            return shared.warn(&refusal);
        }
        let rater = self.raters(shared).get(self.selection.at).cloned();
        if let (Some(session), Some(rater)) = (shared.desk().path.clone(), rater) {
            shared.go(Destination::Sheet { session, rater });
        }
    }

    fn gather(&self, shared: &mut Shared) {
        let desk = shared.desk();
        if let Some(path) = desk.path.clone() {
            let order = Box::new(desk.copy());
            shared.order(ClerkOrder::CollectSheets(path, order));
        }
    }
}

fn look(shared: &mut Shared) {
    let desk = shared.desk();
    if let (Some(path), Ok(())) = (desk.path.clone(), desk.interview.may_be_rated()) {
        let order = Box::new(desk.copy());
        shared.order(ClerkOrder::LookAtSheets(path, order));
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
        Some(Place { stage: Stage::Rate, ..Place::default() })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        match pressed.command {
            Command::OwnSheet => self.open_own(shared),
            Command::Gather => self.gather(shared),
            Command::LookAgain => look(shared),
            Command::Next => shared.go(step(Stage::Recommend)),
            Command::Back => shared.go(step(Stage::Close)),
            command => {
                let count = self.raters(shared).len();
                return self.selection.command(command, count, 5);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, _shared: &mut Shared) {
        if let Target::Row(row) = target {
            self.selection = Selection::new(row);
        }
    }

    fn told(&mut self, answer: ScreenAnswer, shared: &mut Shared) {
        let ScreenAnswer::Sheets(answer) = answer else { return };
        match answer {
            SheetsAnswer::Found(found) => self.found = Some(found),
            SheetsAnswer::Collected(Ok(sheets)) => {
                shared.act(Event::SheetsGathered { sheets });
                // Where that was refused, this is the screen again.
                let notice = shared.notice.take();
                shared.go(step(Stage::Rate));
                shared.notice = notice;
            }
            SheetsAnswer::Collected(Err(why)) => {
                shared.tell(&why);
                look(shared);
            }
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(96), ..area };
        let refusal = shared.interview().may_be_rated().err();
        let complete = self.found.as_ref().is_some_and(sheets::Sheets::are_complete);
        let about = match (&refusal, complete) {
            (Some(refusal), _) => shared.locale.explain(refusal),
            (None, true) => shared.text("sheets-complete"),
            (None, false) => shared.text("sheets-about"),
        };
        let used = canvas.paragraph(Rect { height: inner.height / 2, ..inner }, &about, theme.normal());
        let rows = inner.y + used + 1..inner.bottom();
        for (y, (index, rater)) in rows.zip(self.raters(shared).iter().enumerate()) {
            let state = self.found.as_ref().and_then(|found| found.raters.iter().find(|each| each.rater == *rater));
            let (mark, words) = match state.map(|each| &each.state) {
                None => (theme.marks.dash, rater.clone()),
                Some(SheetState::Missing) => (theme.marks.empty, state_words(state, shared)),
                Some(SheetState::Begun(_)) => (theme.marks.half, state_words(state, shared)),
                Some(SheetState::Signed(..)) => (theme.marks.full, state_words(state, shared)),
                Some(SheetState::Faulty(_)) => (theme.marks.refused, state_words(state, shared)),
            };
            let row = Rect { y, height: 1, ..inner };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &format!("{mark} {words}"), style);
            canvas.region(row, Target::Row(index));
        }
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
