//! Giving a rating: at once where there is none; where one stands, a key points at another, and a second key gives it.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    judgement,
    locale::Explain,
    message,
    procedure::{self, Reply, Topic},
    rubric::{CriterionId, LevelId},
    session::{Asked, Rating},
    tui::{
        Shared, Turn, Wish,
        keymap::is_letter,
        widgets::{Editor, LevelKey, LevelKeys, Lines},
    },
};

use super::{super::numbered_words, Rate};

/// A rating that one more key gives.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Proposal {
    /// None takes the rating back.
    pub(super) rating: Option<Rating>,
    /// The key that was pressed where the reason begins: perhaps a correction, perhaps the first letter of the reason.
    pub(super) typed: Option<char>,
}

/// The rating that the indicators heard speak for, where none is given yet and one may be.
pub(super) fn by_indicators(criterion: &CriterionId, turn: &mut Turn) -> Option<Proposal> {
    let interview = turn.read().interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let known = rubric.criterion(criterion).filter(|_| record.rating(criterion).is_none())?;
    let rating = Rating::Level(judgement::proposal(known, rubric, record)?.level);
    let (topic, reply) = (Topic::Rating(criterion.clone()), Reply::Level(Some(rating.clone())));
    let permitted = procedure::permit(interview, &topic, reply, turn.now).is_ok() && !turn.desk().read_only();
    permitted.then(|| {
        let to = numbered_words(criterion, &rating, turn);
        turn.tell(&message!("rate-proposed-first", to = to));
        Proposal { rating: Some(rating), typed: None }
    })
}

impl Rate {
    /// Rates, or takes the rating back: at once where nothing is rated, else once Enter says so.
    pub(super) fn propose(&mut self, rating: Option<Rating>, turn: &mut Turn) {
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
        let words = |rating: Option<&Rating>| rating.map(|rating| numbered_words(&self.criterion, rating, turn));
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
        let was_carried = turn.interview().record().carried_rating(&self.criterion).is_some();
        if turn.answer(Topic::Rating(self.criterion.clone()), Reply::Level(rating)) {
            // The reason of a session before is none of a rating of this one.
            if was_carried {
                self.rationale = Editor::new("", Lines::Many);
            }
            // A fresh rating wants its reason; a changed one usually has it.
            self.typing |= given && self.rationale.is_empty();
        }
    }

    /// Gives the rating that was pointed at; says false where none was.
    pub(super) fn take_proposed(&mut self, turn: &mut Turn) -> bool {
        match self.proposed.take() {
            Some(proposed) => self.rate(proposed.rating, turn),
            None => return false,
        }
        true
    }

    pub(super) fn choose(&mut self, key: LevelKey, turn: &mut Turn) {
        match key {
            LevelKey::Chosen(rank) => {
                let level = self.level(rank, turn).map(Rating::Level);
                self.propose(level, turn);
            }
            LevelKey::SoFar(number) => turn.tell(&message!("rate-number-so-far", number = number)),
            LevelKey::NoLevel(number) => turn.tell(&message!("rate-no-such-level", number = number)),
        }
    }

    /// Returns whether the criterion is rated by typing a number.
    pub(super) fn is_number(&self, shared: &Shared) -> bool {
        shared.interview().rubric().scale_of(self.known(shared)).is_number()
    }

    /// Asks for the number, which has begun with a digit.
    pub(super) fn ask_number(&self, begun: &str, turn: &mut Turn) {
        turn.ask(Asked::Number(self.criterion.clone()), begun);
    }

    /// Rates with a number that was typed and confirmed, or says what numbers there are.
    pub(super) fn rate_number(&mut self, typed: &str, turn: &mut Turn) {
        self.proposed = None;
        match procedure::number_typed(turn.interview(), &self.criterion, typed) {
            Ok(level) => {
                let rating = Rating::Level(level);
                if turn.interview().record().rating(&self.criterion) != Some(&rating) {
                    self.rate(Some(rating), turn);
                }
            }
            Err(refusal) => turn.ask_again(Asked::Number(self.criterion.clone()), typed, &refusal.explain()),
        }
    }

    /// The number of each level, as the screen shows it.
    pub(super) fn numbers(&self, shared: &Shared) -> Vec<u32> {
        shared.interview().rubric().scale_of(self.known(shared)).numbers(shared.language())
    }

    fn level(&self, rank: usize, shared: &Shared) -> Option<LevelId> {
        let scale = shared.interview().rubric().scale_of(self.known(shared));
        Some(scale.levels.get(rank)?.id.clone())
    }

    /// The level that Enter gives.
    pub(super) fn proposed_level(&self) -> Option<&LevelId> {
        match self.proposed.as_ref()?.rating.as_ref()? {
            Rating::Level(level) => Some(level),
            Rating::NotEnoughEvidence => None,
        }
    }

    /// The rung of the scale whose anchor is shown whole: that of the level pointed at, or rated, or the lowest.
    pub(super) fn rung_in_view(&self, shared: &Shared) -> usize {
        let rubric = shared.interview().rubric();
        let scale = rubric.scale_of(self.known(shared));
        let pointed = self.proposed_level().and_then(|level| scale.rank_of(level));
        let rank = pointed.or_else(|| shared.interview().record().rank(&self.criterion, rubric));
        rank.map_or(0, |rank| scale.rung_of(rank))
    }

    /// Points at the level beside the one that is rated or pointed at.
    pub(super) fn shift(&mut self, up: bool, turn: &mut Turn) {
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
    pub(super) fn write_first(&mut self, typed: Option<char>) {
        if let Some(letter) = typed {
            self.rationale.key(&KeyEvent::from(KeyCode::Char(letter)));
        }
    }

    /// Takes a key of the reason.
    pub(super) fn write(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if let Some((typed, rating)) = self.correction(key, turn) {
            let to = numbered_words(&self.criterion, &rating, turn);
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
}
