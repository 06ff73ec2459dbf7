//! Rating: one criterion at a time, against its anchors, from the record.

mod draw;

pub(super) use draw::record_rows;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    locale::Explain,
    message,
    procedure::{self, Reply, Topic, place_of_criterion},
    rubric::{Criterion, CriterionId, LevelId},
    session::{Asked, Place, Rating, Refusal},
    tui::{
        Destination, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        widgets::{Editor, Lines},
    },
};

use super::Screen;

pub(super) struct Rate {
    criterion: CriterionId,
    rationale: Editor,
    /// True while the keys go into the rationale.
    typing: bool,
    /// First row of the record that shows.
    scroll: usize,
    /// True for a rating sheet, which is signed by itself.
    sheet: bool,
    /// The name to sign with, once there is a key to seal with: the signature names it.
    signing: Option<String>,
}

impl Rate {
    /// The criterion of a place where one is rated.
    pub(super) fn new(place: &Place, turn: &mut Turn) -> Self {
        let criterion = place.criterion.clone().unwrap_or_else(|| turn.interview().rubric().criteria[0].id.clone());
        let on_record = turn.interview().record().ratings.get(&criterion);
        let rationale = Editor::new(on_record.map_or("", |record| record.rationale.as_str()), Lines::Many);
        Rate { criterion, rationale, typing: false, scroll: 0, sheet: turn.desk().is_sheet(), signing: None }
    }

    fn known<'a>(&self, shared: &'a Shared) -> &'a Criterion {
        &shared.interview().rubric().criteria[&self.criterion]
    }

    fn rate(&mut self, rating: Rating, turn: &mut Turn) {
        let first_time = turn.interview().record().rating(&self.criterion).is_none();
        if turn.answer(Topic::Rating(self.criterion.clone()), Reply::Level(Some(rating))) {
            // A fresh rating wants its reason; a changed one usually has it.
            self.typing = first_time && self.rationale.is_empty();
        }
    }

    fn level(&self, number: usize, shared: &Shared) -> Option<LevelId> {
        let scale = shared.interview().rubric().scale_of(self.known(shared));
        Some(scale.levels.get(number)?.id.clone())
    }

    /// Moves the rating by one level, for scales with more levels than digits.
    fn shift(&mut self, up: bool, turn: &mut Turn) {
        let rank = turn.interview().record().rank(&self.criterion, turn.interview().rubric());
        let number = match rank {
            None => 0,
            Some(rank) if up => rank + 1,
            Some(rank) => rank.saturating_sub(1),
        };
        if let Some(level) = self.level(number, turn) {
            self.rate(Rating::Level(level), turn);
            self.typing = false;
        }
    }

    /// Asks for the name under a sheet, or goes to what is not rated yet.
    fn sign(&mut self, turn: &mut Turn) {
        let interview = turn.read().interview();
        let Some(own) = &interview.record().panel.own else { return };
        if let Err(refusal) = permitted(&own.rater, turn) {
            if let Some(unrated) = interview.record().criteria_unrated(interview.rubric()).next() {
                turn.go_to(place_of_criterion(unrated.id.clone()));
            }
            return turn.warn(&refusal);
        }
        turn.ask(Asked::SheetName, &own.rater);
    }
}

/// Permits a signature with this name on the sheet, or refuses it.
fn permitted(name: &str, shared: &Shared) -> Result<(), Refusal> {
    let reply = Reply::Signature { name: name.to_owned(), key: None };
    procedure::permit(shared.interview(), &Topic::Line(Asked::SheetName), reply, shared.now)
}

impl Screen for Rate {
    fn title(&self, shared: &Shared) -> String {
        let criterion = self.known(shared);
        let rate = shared.text("step-rate");
        format!("{rate}  {} {}", criterion.id, shared.words(&criterion.title))
    }

    fn status(&self, shared: &Shared) -> String {
        let interview = shared.interview();
        let ids: Vec<_> =
            interview.record().criteria_in_scope(interview.rubric()).map(|criterion| &criterion.id).collect();
        let number = ids.iter().position(|each| **each == self.criterion).map_or(0, |index| index + 1);
        let progress = shared.locale.say(&message!("rate-progress", number = number, count = ids.len()));
        match &interview.record().panel.own {
            Some(own) => format!("{}  {progress}", own.rater),
            None => progress,
        }
    }

    fn contexts(&self) -> &'static [Context] {
        if self.sheet { &[Context::Sheet, Context::Rate] } else { &[Context::Rate] }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn place(&self) -> Option<Place> {
        Some(place_of_criterion(self.criterion.clone()))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let moves = matches!(
            pressed.command,
            Command::Next | Command::Back | Command::Up | Command::Down | Command::PageUp | Command::PageDown
        );
        if turn.desk().read_only() && !moves {
            return false;
        }
        let here = place_of_criterion(self.criterion.clone());
        match pressed.command {
            Command::Interrupt => return self.rationale.copy_selection(),
            Command::Level => {
                let number = pressed.choice.and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
                match number.checked_sub(1).and_then(|index| self.level(index, turn)) {
                    Some(level) => self.rate(Rating::Level(level), turn),
                    None => turn.tell(&message!("rate-no-such-level", number = number)),
                }
            }
            Command::NotEnoughEvidence => self.rate(Rating::NotEnoughEvidence, turn),
            Command::ClearRating => {
                turn.answer(Topic::Rating(self.criterion.clone()), Reply::Level(None));
            }
            Command::Rationale => self.typing = !self.typing,
            Command::LeaveNotes => self.typing = false,
            Command::Left => self.shift(false, turn),
            Command::Right => self.shift(true, turn),
            Command::Next => match procedure::next(turn.interview(), &here) {
                Some(place) => turn.go_to(place),
                // A sheet begins and ends with its criteria.
                None => self.sign(turn),
            },
            Command::Back => turn.back_from(&here),
            Command::Sign if self.sheet => self.sign(turn),
            Command::Up => self.scroll = self.scroll.saturating_sub(1),
            Command::Down => self.scroll += 1,
            Command::PageUp => self.scroll = self.scroll.saturating_sub(5),
            Command::PageDown => self.scroll += 5,
            _ => return false,
        }
        let rows = record_rows(&self.criterion, turn, turn.size.0).len();
        self.scroll = self.scroll.min(rows.saturating_sub(1));
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if self.typing && self.rationale.key(key) {
            turn.wish(Wish::Typed);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        if self.typing
            && let Err(refusal) = self.rationale.paste(text)
        {
            turn.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        match target {
            Target::Level(index) if !turn.desk().read_only() => {
                if let Some(level) = self.level(index, turn) {
                    self.rate(Rating::Level(level), turn);
                }
            }
            Target::Text if !turn.desk().read_only() => {
                self.typing = true;
                self.rationale.click(area, at);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.scroll = if down { self.scroll + 2 } else { self.scroll.saturating_sub(2) };
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if let (Purpose::Line(Asked::SheetName), PopupAnswer::Text(name)) = (purpose, answer) {
            if let Err(refusal) = permitted(&name, turn) {
                return turn.ask_again(Asked::SheetName, &name, &refusal.explain());
            }
            self.signing = Some(name);
            turn.order(ClerkOrder::FindKey);
        }
    }

    /// Signs, and leaves: whoever rates next at this machine must not read what was rated here.
    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Key(key) = answer else { return };
        let Some(name) = self.signing.take() else { return };
        let Some(key) = turn.key_to_sign_with(key) else { return };
        turn.wish(Wish::Settle);
        turn.answer(Topic::Line(Asked::SheetName), Reply::Signature { name, key: Some(key) });
    }

    fn settles_before(&self, command: Command, shared: &Shared) -> bool {
        let signs = self.sheet && command == Command::Sign;
        matches!(command, Command::Next | Command::Back) || (signs && !shared.desk().read_only())
    }

    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        vec![(Topic::Rationale(self.criterion.clone()), Reply::Text(self.rationale.text()))]
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let record = turn.read().interview().record();
        match topic {
            Topic::Rating(criterion) if record.ratings.get(criterion).is_some_and(|rated| rated.before_asked) => {
                turn.tell(&message!("rate-before-asked"));
            }
            Topic::Line(Asked::SheetName) => {
                self.typing = false;
                turn.tell(&match record.is_material() {
                    true => message!("material-signed-told"),
                    false => message!("sheet-signed-told"),
                });
                turn.go(Destination::Home);
            }
            _ => {}
        }
    }

    fn draw_text(&self, _shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.rationale.draw(canvas, text, self.typing);
        true
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
