//! Rating: one criterion at a time, against its anchors, from the record.

mod draw;

pub use draw::record_rows;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    locale::Explain,
    message,
    rubric::{Criterion, CriterionId, LevelId},
    session::{Asked, Event, Place, Rating, Stage},
    tui::{
        Answer, Destination, Purpose, Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        widgets::{Editor, Lines},
    },
};

use super::{Screen, step};

pub struct Rate {
    criterion: CriterionId,
    rationale: Editor,
    /// Whether the keys go into the rationale.
    typing: bool,
    /// First row of the record that shows.
    scroll: usize,
    /// Whether this is a rating sheet, signed by itself.
    sheet: bool,
    /// The name to sign with, once there is a key to seal with: the signature names it.
    signing: Option<String>,
}

impl Rate {
    /// The criterion of the place, else the first that is not rated, else the first of all.
    pub fn new(place: &Place, shared: &mut Shared) -> Self {
        let interview = shared.interview();
        let (rubric, record) = (interview.rubric(), interview.record());
        let mut in_scope = record.criteria_in_scope(rubric);
        let first = in_scope.next().unwrap_or(&rubric.criteria[0]).id.clone();
        let wished = place
            .criterion
            .clone()
            .filter(|id| rubric.criterion(id).is_some_and(|criterion| record.criterion_applies(criterion, rubric)));
        let unrated = || record.criteria_unrated(rubric).next().map(|criterion| criterion.id.clone());
        let criterion = wished.or_else(unrated).unwrap_or(first);
        let rationale = rationale_of(&criterion, shared);
        Rate { criterion, rationale, typing: false, scroll: 0, sheet: shared.desk().is_sheet(), signing: None }
    }

    fn open(&mut self, criterion: CriterionId, shared: &Shared) {
        self.rationale = rationale_of(&criterion, shared);
        self.criterion = criterion;
        self.typing = false;
        self.scroll = 0;
    }

    fn known<'a>(&self, shared: &'a Shared) -> &'a Criterion {
        &shared.interview().rubric().criteria[&self.criterion]
    }

    fn neighbour(&self, shared: &Shared, forward: bool) -> Option<CriterionId> {
        let interview = shared.interview();
        let ids: Vec<_> =
            interview.record().criteria_in_scope(interview.rubric()).map(|criterion| criterion.id.clone()).collect();
        let at = ids.iter().position(|each| *each == self.criterion)?;
        let next = if forward { at + 1 } else { at.checked_sub(1)? };
        ids.get(next).cloned()
    }

    fn rate(&mut self, rating: Rating, shared: &mut Shared) {
        let criterion = self.criterion.clone();
        let first_time = shared.interview().record().rating(&criterion).is_none();
        if !shared.act(Event::Rated { criterion, rating }) {
            return;
        }
        if shared.interview().record().ratings[&self.criterion].before_asked {
            shared.tell(&message!("rate-before-asked"));
        }
        // A fresh rating wants its reason; a changed one usually has it.
        self.typing = first_time && self.rationale.is_empty();
    }

    fn level(&self, number: usize, shared: &Shared) -> Option<LevelId> {
        let scale = shared.interview().rubric().scale_of(self.known(shared));
        Some(scale.levels.get(number)?.id.clone())
    }

    /// Moves the rating by one level, for scales with more levels than digits.
    fn shift(&mut self, up: bool, shared: &mut Shared) {
        let rank = shared.interview().record().rank(&self.criterion, shared.interview().rubric());
        let number = match rank {
            None => 0,
            Some(rank) if up => rank + 1,
            Some(rank) => rank.saturating_sub(1),
        };
        if let Some(level) = self.level(number, shared) {
            self.rate(Rating::Level(level), shared);
            self.typing = false;
        }
    }

    /// Asks for the name under a sheet, or goes to what is not rated yet.
    fn sign(&mut self, shared: &mut Shared) {
        let interview = shared.interview();
        let Some(name) = interview.record().panel.own.as_ref().map(|own| own.rater.clone()) else { return };
        let unrated = interview.record().criteria_unrated(interview.rubric()).next().map(|each| each.id.clone());
        if let Err(refusal) = interview.permit(&Event::SheetSigned { name: name.clone(), key: None }) {
            if let Some(criterion) = unrated {
                self.open(criterion, shared);
            }
            return shared.warn(&refusal);
        }
        shared.ask(Asked::SheetName, &name);
    }

    fn rationale_event(&self, shared: &Shared) -> Option<Event> {
        let rationale = self.rationale.text().trim().to_owned();
        let on_record = shared.interview().record().ratings.get(&self.criterion);
        let known = on_record.map_or("", |record| record.rationale.as_str());
        (known != rationale).then(|| Event::RationaleWritten { criterion: self.criterion.clone(), rationale })
    }
}

fn rationale_of(criterion: &CriterionId, shared: &Shared) -> Editor {
    let on_record = shared.interview().record().ratings.get(criterion);
    Editor::new(on_record.map_or("", |record| record.rationale.as_str()), Lines::Many)
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
        Some(Place { stage: Stage::Rate, question: None, criterion: Some(self.criterion.clone()) })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        let moves = matches!(
            pressed.command,
            Command::Next | Command::Back | Command::Up | Command::Down | Command::PageUp | Command::PageDown
        );
        if shared.desk().read_only() && !moves {
            return false;
        }
        if matches!(pressed.command, Command::Next | Command::Back) {
            self.settle(shared);
        }
        match pressed.command {
            Command::Interrupt => return self.rationale.copy_selection(),
            Command::Level => {
                let number = pressed.choice.and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
                match number.checked_sub(1).and_then(|index| self.level(index, shared)) {
                    Some(level) => self.rate(Rating::Level(level), shared),
                    None => shared.tell(&message!("rate-no-such-level", number = number)),
                }
            }
            Command::NotEnoughEvidence => self.rate(Rating::NotEnoughEvidence, shared),
            Command::ClearRating => {
                shared.act(Event::RatingCleared { criterion: self.criterion.clone() });
            }
            Command::Rationale => self.typing = !self.typing,
            Command::LeaveNotes => self.typing = false,
            Command::Left => self.shift(false, shared),
            Command::Right => self.shift(true, shared),
            Command::Next => match self.neighbour(shared, true) {
                Some(criterion) => self.open(criterion, shared),
                None if self.sheet => self.sign(shared),
                None => shared.go(step(Stage::Recommend)),
            },
            Command::Back => match self.neighbour(shared, false) {
                Some(criterion) => self.open(criterion, shared),
                // A sheet begins and ends with its criteria.
                None if self.sheet => {}
                None => shared.go(step(Stage::Close)),
            },
            Command::Sign if self.sheet => {
                self.settle(shared);
                self.sign(shared);
            }
            Command::Up => self.scroll = self.scroll.saturating_sub(1),
            Command::Down => self.scroll += 1,
            Command::PageUp => self.scroll = self.scroll.saturating_sub(5),
            Command::PageDown => self.scroll += 5,
            _ => return false,
        }
        let rows = record_rows(&self.criterion, shared, shared.size.0).len();
        self.scroll = self.scroll.min(rows.saturating_sub(1));
        true
    }

    fn key(&mut self, key: &KeyEvent, shared: &mut Shared) {
        if self.typing
            && self.rationale.key(key)
            && let Some(desk) = &mut shared.desk
        {
            desk.typed(shared.now);
        }
    }

    fn paste(&mut self, text: &str, shared: &mut Shared) {
        if self.typing
            && let Err(refusal) = self.rationale.paste(text)
        {
            shared.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, shared: &mut Shared) {
        match target {
            Target::Level(index) if !shared.desk().read_only() => {
                if let Some(level) = self.level(index, shared) {
                    self.rate(Rating::Level(level), shared);
                }
            }
            Target::Text if !shared.desk().read_only() => {
                self.typing = true;
                self.rationale.click(area, at);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, _shared: &mut Shared) {
        self.scroll = if down { self.scroll + 2 } else { self.scroll.saturating_sub(2) };
    }

    fn answered(&mut self, purpose: &Purpose, answer: Answer, shared: &mut Shared) {
        if let (Purpose::Line(Asked::SheetName), Answer::Text(name)) = (purpose, answer) {
            let event = Event::SheetSigned { name: name.clone(), key: None };
            if let Err(refusal) = shared.interview().permit(&event) {
                return shared.ask_again(Asked::SheetName, &name, &refusal.explain());
            }
            self.signing = Some(name);
            shared.order(ClerkOrder::FindKey);
        }
    }

    /// Signs, and leaves: whoever rates next at this machine must not read what was rated here.
    fn told(&mut self, answer: ScreenAnswer, shared: &mut Shared) {
        let ScreenAnswer::Key(key) = answer else { return };
        let Some(name) = self.signing.take() else { return };
        let Some(key) = shared.key_to_sign_with(key) else { return };
        self.settle(shared);
        if shared.act(Event::SheetSigned { name, key: Some(key) }) {
            self.typing = false;
            shared.tell(&match shared.interview().record().is_material() {
                true => message!("material-signed-told"),
                false => message!("sheet-signed-told"),
            });
            shared.go(Destination::Home);
        }
    }

    fn settle(&mut self, shared: &mut Shared) {
        if let Some(event) = self.rationale_event(shared) {
            shared.act(event);
        }
    }

    fn draft(&self, shared: &Shared) -> Vec<Event> {
        self.rationale_event(shared).into_iter().collect()
    }

    fn draw_text(&self, _shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.rationale.draw(canvas, text, self.typing);
        true
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
