//! Rating: one criterion at a time, against its anchors, from the record.

mod draw;

pub(super) use draw::record_rows;

use crossterm::event::{KeyCode, KeyEvent};
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
        keymap::{Command, Context, Pressed, is_letter},
        widgets::{Editor, LevelKey, LevelKeys, Lines},
    },
};

use super::{Screen, level_words};

pub(super) struct Rate {
    criterion: CriterionId,
    rationale: Editor,
    /// True while the keys go into the rationale.
    typing: bool,
    /// The rating that Enter gives: no rating that stands is changed by one key.
    proposed: Option<Proposal>,
    level_keys: LevelKeys,
    /// First row of the record that shows.
    scroll: usize,
    /// True for a rating sheet, which is signed by itself.
    sheet: bool,
    /// The name to sign with, once there is a key to seal with: the signature names it.
    signing: Option<String>,
}

/// A rating that one more key gives.
#[derive(Debug, Clone, PartialEq)]
struct Proposal {
    /// None takes the rating back.
    rating: Option<Rating>,
    /// The key that was pressed where the reason begins: perhaps a correction, perhaps the first letter of the reason.
    typed: Option<char>,
}

impl Rate {
    /// The criterion of a place where one is rated.
    pub(super) fn new(place: &Place, turn: &mut Turn) -> Self {
        let criterion = place.criterion.clone().unwrap_or_else(|| turn.interview().rubric().criteria[0].id.clone());
        let on_record = turn.interview().record().ratings.get(&criterion);
        let rationale = Editor::new(on_record.map_or("", |record| record.rationale.as_str()), Lines::Many);
        Rate {
            criterion,
            rationale,
            typing: false,
            proposed: None,
            level_keys: LevelKeys::default(),
            scroll: 0,
            sheet: turn.desk().is_sheet(),
            signing: None,
        }
    }

    fn known<'a>(&self, shared: &'a Shared) -> &'a Criterion {
        &shared.interview().rubric().criteria[&self.criterion]
    }

    /// Rates, or takes the rating back: at once where nothing is rated, else once Enter says so.
    fn propose(&mut self, rating: Option<Rating>, turn: &mut Turn) {
        self.proposed = None;
        let on_record = turn.interview().record().rating(&self.criterion);
        if on_record == rating.as_ref() {
            return;
        }
        if on_record.is_none() {
            return self.rate(rating, turn);
        }
        self.point_at(rating, turn);
    }

    /// Points at a rating, which Enter gives.
    fn point_at(&mut self, rating: Option<Rating>, turn: &mut Turn) {
        let words = |rating: Option<&Rating>| rating.map(|rating| level_words(&self.criterion, rating, turn));
        let was = words(turn.interview().record().rating(&self.criterion));
        let told = match (was, words(rating.as_ref())) {
            (Some(was), Some(to)) => message!("rate-proposed", was = was, to = to),
            (Some(was), None) => message!("rate-proposed-none", was = was),
            (None, Some(to)) => message!("rate-proposed-first", to = to),
            (None, None) => return,
        };
        self.proposed = Some(Proposal { rating, typed: None });
        turn.tell(&told);
    }

    fn rate(&mut self, rating: Option<Rating>, turn: &mut Turn) {
        let given = rating.is_some();
        if turn.answer(Topic::Rating(self.criterion.clone()), Reply::Level(rating)) {
            // A fresh rating wants its reason; a changed one usually has it.
            self.typing |= given && self.rationale.is_empty();
        }
    }

    /// Gives the rating that was pointed at; says false where none was.
    fn take_proposed(&mut self, turn: &mut Turn) -> bool {
        match self.proposed.take() {
            Some(proposed) => self.rate(proposed.rating, turn),
            None => return false,
        }
        true
    }

    fn choose(&mut self, key: LevelKey, turn: &mut Turn) {
        match key {
            LevelKey::Chosen(rank) => {
                let level = self.level(rank, turn).map(Rating::Level);
                self.propose(level, turn);
            }
            LevelKey::SoFar(number) => turn.tell(&message!("rate-number-so-far", number = number)),
            LevelKey::NoLevel(number) => turn.tell(&message!("rate-no-such-level", number = number)),
        }
    }

    /// The number of each level, as the screen shows it.
    fn numbers(&self, shared: &Shared) -> Vec<u32> {
        shared.interview().rubric().scale_of(self.known(shared)).numbers(shared.language())
    }

    fn level(&self, rank: usize, shared: &Shared) -> Option<LevelId> {
        let scale = shared.interview().rubric().scale_of(self.known(shared));
        Some(scale.levels.get(rank)?.id.clone())
    }

    /// The level that Enter gives.
    fn proposed_level(&self) -> Option<&LevelId> {
        match self.proposed.as_ref()?.rating.as_ref()? {
            Rating::Level(level) => Some(level),
            Rating::NotEnoughEvidence => None,
        }
    }

    /// Points at the level beside the one that is rated or pointed at.
    fn shift(&mut self, up: bool, turn: &mut Turn) {
        let scale = turn.read().interview().rubric().scale_of(self.known(turn));
        let pointed = self.proposed_level().and_then(|level| scale.rank_of(level));
        let rank = pointed.or_else(|| turn.interview().record().rank(&self.criterion, turn.interview().rubric()));
        let rank = match rank {
            None => 0,
            Some(rank) if up => (rank + 1).min(scale.levels.len() - 1),
            Some(rank) => rank.saturating_sub(1),
        };
        let rating = Rating::Level(scale.levels[rank].id.clone());
        if turn.interview().record().rating(&self.criterion) == Some(&rating) {
            self.proposed = None;
        } else {
            self.point_at(Some(rating), turn);
        }
    }

    /// The rating for which a key stands where the reason begins, just after a rating was given.
    fn correction(&self, key: &KeyEvent, shared: &Shared) -> Option<(char, Rating)> {
        let KeyCode::Char(c) = key.code else { return None };
        let begins = is_letter(key) && self.rationale.is_empty() && self.proposed.is_none();
        let on_record = shared.interview().record().rating(&self.criterion).filter(|_| begins)?;
        let rating = match c {
            '-' => Rating::NotEnoughEvidence,
            digit => {
                match LevelKeys::default().digit(digit.is_ascii_digit().then_some(digit)?, &self.numbers(shared)) {
                    LevelKey::Chosen(rank) => Rating::Level(self.level(rank, shared)?),
                    _ => return None,
                }
            }
        };
        (rating != *on_record).then_some((c, rating))
    }

    /// Writes the letter with which the reason begins after all.
    fn write_first(&mut self, typed: Option<char>) {
        if let Some(letter) = typed {
            self.rationale.key(&KeyEvent::from(KeyCode::Char(letter)));
        }
    }

    /// Takes a key of the reason.
    fn write(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if let Some((typed, rating)) = self.correction(key, turn) {
            let to = level_words(&self.criterion, &rating, turn);
            turn.tell(&message!("rate-correction", typed = typed.to_string(), to = to));
            self.proposed = Some(Proposal { rating: Some(rating), typed: Some(typed) });
            return turn.wish(Wish::Typed);
        }
        if key.code == KeyCode::Enter && self.take_proposed(turn) {
            return;
        }
        match self.proposed.take().and_then(|proposed| proposed.typed) {
            Some(_) if key.code == KeyCode::Backspace => return,
            typed => self.write_first(typed),
        }
        if self.rationale.key(key) {
            turn.wish(Wish::Typed);
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

    fn editor(&mut self) -> Option<&mut Editor> {
        self.typing.then_some(&mut self.rationale)
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
            Command::Level => {
                if let Some(digit) = pressed.choice {
                    let key = self.level_keys.digit(digit, &self.numbers(turn));
                    self.choose(key, turn);
                }
            }
            Command::NotEnoughEvidence => self.propose(Some(Rating::NotEnoughEvidence), turn),
            Command::ClearRating => self.propose(None, turn),
            Command::Confirm => match self.level_keys.enter(&self.numbers(turn)) {
                Some(key) => {
                    self.choose(key, turn);
                    // A number and Enter are two keys.
                    self.take_proposed(turn);
                }
                None if self.take_proposed(turn) => {}
                None => return self.command(Command::Next.into(), turn),
            },
            Command::Rationale => {
                self.typing = !self.typing;
                self.proposed = None;
            }
            Command::LeaveNotes => {
                self.typing = false;
                self.proposed = None;
                self.level_keys.clear();
            }
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
        if self.typing {
            self.write(key, turn);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        let typed = self.proposed.take().and_then(|proposed| proposed.typed);
        self.write_first(typed);
        if let Err(refusal) = self.rationale.paste(text) {
            turn.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        match target {
            Target::Level(index) if !turn.desk().read_only() => {
                self.choose(LevelKey::Chosen(index), turn);
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
        matches!(command, Command::Next | Command::Back | Command::Confirm) || (signs && !shared.desk().read_only())
    }

    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        let reason = (Topic::Rationale(self.criterion.clone()), Reply::Text(self.rationale.text()));
        // A number where the reason should begin, and nothing after it, is a correction.
        let correction = self.proposed.as_ref().filter(|proposed| proposed.typed.is_some());
        let rating = correction.and_then(|correction| correction.rating.clone());
        let corrected = rating.map(|rating| (Topic::Rating(self.criterion.clone()), Reply::Level(Some(rating))));
        corrected.into_iter().chain([reason]).collect()
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let record = turn.read().interview().record();
        if *topic == Topic::Rating(self.criterion.clone()) {
            self.proposed = None;
        }
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
