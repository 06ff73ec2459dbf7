//! Rating: one criterion at a time, against its anchors, from the record.

mod draw;
mod overview;
mod propose;

pub(super) use draw::record_rows;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    locale::Explain,
    message,
    procedure::{self, Reply, Topic, place_of_criterion},
    rubric::{Criterion, CriterionId},
    session::{AdviceOn, Asked, Place, Rating, Refusal},
    tui::{
        Destination, Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::PageLine,
        widgets::{Editor, LevelKey, LevelKeys, Lines},
    },
};

use super::Screen;
use propose::Proposal;

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
    /// True where the assessor may say that the criterion does not apply.
    may_not_apply: bool,
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
        let known = turn.interview().rubric().criterion(&criterion);
        let may_not_apply = known.is_some_and(|known| known.may_not_apply);
        let rationale = Editor::new(on_record.map_or("", |record| record.rationale.as_str()), Lines::Many);
        let proposed = propose::by_indicators(&criterion, turn);
        Rate {
            criterion,
            rationale,
            typing: false,
            proposed,
            level_keys: LevelKeys::default(),
            scroll: 0,
            may_not_apply,
            sheet: turn.desk().is_sheet(),
            signing: None,
        }
    }

    fn known<'a>(&self, shared: &'a Shared) -> &'a Criterion {
        &shared.interview().rubric().criteria[&self.criterion]
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
        format!("{rate}  {} {}", criterion.id, shared.own_words(&criterion.title))
    }

    fn status(&self, shared: &Shared) -> String {
        let interview = shared.interview();
        let progress = overview::progress(&self.criterion, shared);
        match &interview.record().panel.own {
            Some(own) => format!("{}  {progress}", own.rater),
            None => progress,
        }
    }

    fn contexts(&self) -> &'static [Context] {
        match (self.sheet, self.may_not_apply) {
            (true, _) => &[Context::Sheet, Context::Rate],
            (false, true) => &[Context::MayNotApply, Context::Rate],
            (false, false) => &[Context::Rate],
        }
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
            Command::Next
                | Command::Back
                | Command::Up
                | Command::Down
                | Command::PageUp
                | Command::PageDown
                | Command::NextUnrated
                | Command::Overview
                | Command::Agenda
        );
        if turn.desk().read_only() && !moves {
            return false;
        }
        let here = place_of_criterion(self.criterion.clone());
        match pressed.command {
            Command::Level => {
                if let Some(digit) = pressed.choice {
                    if self.is_number(turn) {
                        self.ask_number(&digit.to_string(), turn);
                        return true;
                    }
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
            Command::DoesNotApply if turn.interview().record().not_applying.contains_key(&self.criterion) => {
                turn.answer(Topic::Applies(self.criterion.clone()), Reply::Tick(true));
            }
            Command::DoesNotApply => turn.ask(Asked::DoesNotApply(self.criterion.clone()), ""),
            Command::Advice if !self.sheet => {
                let on = AdviceOn::Criterion(self.criterion.clone());
                let stands = turn.interview().advice(&on).to_owned();
                turn.ask(Asked::Advice(on), &stands);
            }
            Command::NextUnrated => match overview::next_unrated(&self.criterion, turn) {
                Some(criterion) => turn.go_to(place_of_criterion(criterion)),
                None => turn.tell(&message!("rate-all-rated")),
            },
            // What decides would lead whoever rates alone: on a sheet there are only the ratings.
            Command::Agenda if self.sheet => return self.command(Command::Overview.into(), turn),
            Command::Overview => {
                let page = overview::page(turn);
                turn.open_popup(Popup::Page(page));
            }
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
            Target::Level(index) if !turn.desk().read_only() => match self.is_number(turn) {
                true => self.ask_number("", turn),
                false => self.choose(LevelKey::Chosen(index), turn),
            },
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
        if let (Purpose::Line(asked @ (Asked::DoesNotApply(_) | Asked::Advice(_))), PopupAnswer::Text(reason)) =
            (purpose, &answer)
        {
            turn.answer(Topic::Line(asked.clone()), Reply::Text(reason.clone()));
        }
        if let (Purpose::Line(Asked::Number(criterion)), PopupAnswer::Text(typed)) = (purpose, &answer)
            && *criterion == self.criterion
        {
            return self.rate_number(typed, turn);
        }
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
        matches!(
            command,
            Command::Next
                | Command::Back
                | Command::Confirm
                | Command::NextUnrated
                | Command::Overview
                | Command::Agenda
        ) || (signs && !shared.desk().read_only())
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

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        draw::whole(self, shared)
    }

    fn draw_text(&self, _shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.rationale.draw(canvas, text, self.typing);
        true
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
