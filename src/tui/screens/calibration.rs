//! Many raters of the same interviews side by side: a map of raters and criteria with the rationale of the cell at the
//! cursor, and pages to read of a criterion and of a rater.

mod draw;
mod pages;

use ratatui::layout::{Position, Rect};

use crate::{
    calibration::{CalibrationFigures, Heat, Ratings, heat},
    desk::{CalibrationAnswer, Errand, ScreenAnswer, ToCalibrate},
    message,
    report::calibration::words,
    tui::{
        AtCase, Destination, Popup, PopupAnswer, Purpose, Shared, Turn,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, PageLine, Pick, PickItem},
    },
};

use super::Screen;

pub(super) struct Calibration {
    order: ToCalibrate,
    state: State,
    /// Criteria stand by how much they need a talk, else in the rubric's order.
    by_need: bool,
    rater: usize,
    /// The place among the columns.
    column: usize,
    /// First row shown of what belongs to the cell.
    scroll: usize,
}

enum State {
    /// The part that is done, in per cent.
    Working(u8),
    Failed(String),
    Found(Box<Found>),
}

/// The results of the comparison, in the order in which they are shown.
struct Found {
    ratings: Ratings,
    figures: CalibrationFigures,
    heat: Heat,
}

impl Calibration {
    pub(super) fn new(order: &ToCalibrate, turn: &mut Turn) -> Self {
        turn.order(Errand::Calibrate(order.clone()));
        Calibration { order: order.clone(), state: State::Working(0), by_need: true, rater: 0, column: 0, scroll: 0 }
    }

    fn found(&self) -> Option<&Found> {
        match &self.state {
            State::Found(found) => Some(found),
            State::Working(_) | State::Failed(_) => None,
        }
    }

    /// The criteria as columns: those in need of a talk first, then the others.
    fn columns(&self, found: &Found) -> Vec<usize> {
        let all = 0..found.ratings.criteria.len();
        if !self.by_need {
            return all.collect();
        }
        let talks: Vec<usize> = found.figures.talks.iter().map(|talk| talk.criterion).collect();
        let others = all.filter(|criterion| !talks.contains(criterion));
        talks.iter().copied().chain(others).collect()
    }

    /// The criterion at the cursor.
    fn criterion(&self, found: &Found) -> usize {
        self.columns(found).get(self.column).copied().unwrap_or_default()
    }

    fn move_to(&mut self, rater: usize, column: usize) {
        let Some(found) = self.found() else { return };
        let (raters, columns) = (found.ratings.raters.len(), found.ratings.criteria.len());
        self.rater = rater.min(raters.saturating_sub(1));
        self.column = column.min(columns.saturating_sub(1));
        self.scroll = 0;
    }

    fn leave(&self, turn: &mut Turn) {
        turn.go(if self.order.from_practice { Destination::Practice(AtCase::First) } else { Destination::Home });
    }

    fn read_criterion(&self, criterion: usize, turn: &mut Turn) {
        let Some(found) = self.found() else { return };
        let (title, lines) = pages::of_criterion(&found.ratings, &found.figures, criterion, turn);
        turn.open_popup(Popup::Page(Page::new(title, lines)));
    }

    fn choose_talk(&self, turn: &mut Turn) {
        let Some(found) = self.found() else { return };
        let item = |talk: &crate::calibration::Talk| PickItem {
            choice: Choice::Criterion(found.ratings.criteria[talk.criterion].clone()),
            label: found.ratings.criteria[talk.criterion].to_string(),
            detail: pages::need(&found.ratings, talk, turn),
        };
        let items: Vec<PickItem> = found.figures.talks.iter().map(item).collect();
        let leanings = found.figures.leanings.iter();
        let first: Vec<String> =
            leanings.map(|leaning| words::leaning(&found.ratings, leaning, &turn.locale)).collect();
        if items.is_empty() && first.is_empty() {
            return turn.tell(&message!("calibration-no-talks"));
        }
        if items.is_empty() {
            let none = turn.text("calibration-no-more-talks");
            let lines = first.into_iter().chain([none]).map(PageLine::Text).collect();
            return turn.open_popup(Popup::Page(Page::new(turn.text("calibration-part-talks"), lines)));
        }
        let pick = Pick::new(Purpose::Talk, turn.text("calibration-part-talks"), items).about(first.join("\n"));
        turn.open_popup(Popup::Pick(pick));
    }
}

impl Screen for Calibration {
    fn title(&self, shared: &Shared) -> String {
        let title = shared.text("calibration-screen");
        match self.found() {
            Some(found) => format!("{title}  {}", found.ratings.rubric.titled(shared.locale.language())),
            None => title,
        }
    }

    fn status(&self, shared: &Shared) -> String {
        let Some(found) = self.found() else { return String::new() };
        shared.locale.say(&message!(
            "calibration-subtitle",
            raters = found.ratings.raters.len(),
            counted = found.ratings.counted
        ))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Calibration]
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let Some(found) = self.found() else {
            if pressed.command == Command::Cancel {
                self.leave(turn);
                return true;
            }
            return false;
        };
        let (raters, columns) = (found.ratings.raters.len(), found.ratings.criteria.len());
        let criterion = self.criterion(found);
        match pressed.command {
            Command::Up => self.move_to(self.rater.saturating_sub(1), self.column),
            Command::Down => self.move_to(self.rater + 1, self.column),
            Command::Left => self.move_to(self.rater, self.column.saturating_sub(1)),
            Command::Right => self.move_to(self.rater, self.column + 1),
            Command::First => self.move_to(0, 0),
            Command::Last => self.move_to(raters, columns),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(4),
            Command::PageDown => {
                let count = draw::details(self, found, turn, draw::columns(turn)).len();
                self.scroll = (self.scroll + 4).min(count.saturating_sub(1));
            }
            Command::Order => {
                self.by_need = !self.by_need;
                // The cursor stays on its criterion.
                let column = self.found().map(|found| self.columns(found));
                let column = column.and_then(|columns| columns.iter().position(|each| *each == criterion));
                self.move_to(self.rater, column.unwrap_or_default());
            }
            Command::ReadCriterion => self.read_criterion(criterion, turn),
            Command::ReadRater => {
                let (title, lines) = pages::of_rater(&found.ratings, &found.figures, self.rater, turn);
                turn.open_popup(Popup::Page(Page::new(title, lines)));
            }
            Command::Figures => {
                let (title, lines) = pages::figures(&found.ratings, &found.figures, turn);
                turn.open_popup(Popup::Page(Page::new(title, lines)));
            }
            Command::Talks => self.choose_talk(turn),
            Command::Cancel => self.leave(turn),
            _ => return false,
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, _turn: &mut Turn) {
        let Some(found) = self.found() else { return };
        if let Target::Row(cell) = target {
            let columns = found.ratings.criteria.len().max(1);
            self.move_to(cell / columns, cell % columns);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        let rater = if down { self.rater + 1 } else { self.rater.saturating_sub(1) };
        self.move_to(rater, self.column);
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        let (Purpose::Talk, PopupAnswer::Chosen(Choice::Criterion(id)), Some(found)) = (purpose, answer, self.found())
        else {
            return;
        };
        let Some(criterion) = found.ratings.criteria.iter().position(|each| *each == id) else { return };
        let column = self.columns(found).iter().position(|each| *each == criterion);
        self.move_to(self.rater, column.unwrap_or_default());
        self.read_criterion(criterion, turn);
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Calibration { order, answer } = answer else { return };
        if order != self.order {
            return;
        }
        match answer {
            CalibrationAnswer::UnderWay(percent) if self.found().is_none() => self.state = State::Working(percent),
            CalibrationAnswer::UnderWay(_) => {}
            CalibrationAnswer::Done(result) => {
                self.state = match *result {
                    Err((error, left_out)) => {
                        let left_out = left_out.iter().map(|each| turn.locale.explain(each));
                        let lines: Vec<String> = [turn.locale.explain(&error)].into_iter().chain(left_out).collect();
                        State::Failed(lines.join("\n"))
                    }
                    Ok((ratings, figures)) => {
                        let heat = heat(&ratings);
                        State::Found(Box::new(Found { ratings, figures, heat }))
                    }
                };
                if let Some(found) = self.found()
                    && !found.ratings.left_out.is_empty()
                {
                    let count = found.ratings.left_out.len();
                    turn.tell(&message!("calibration-some-left-out", count = count));
                }
            }
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
