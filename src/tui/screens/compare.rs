//! The ratings of several assessors side by side: where they differ, by how much, and why; then what they agree on, or
//! leave to others.

mod draw;

use ratatui::layout::{Position, Rect};

use crate::{
    locale::Explain,
    message,
    procedure::{
        self, Reply, Topic,
        compare::{is_open, rows},
        place_of_criterion,
    },
    rubric::{CriterionId, Scale},
    session::{Asked, Place, Rating, panel::settle::RatingsApart},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, PageLine, Pick, PickItem, Tick},
        widgets::{LevelKey, LevelKeys, Selection},
    },
};

use super::{Screen, numbered_words};

pub(super) struct Compare {
    criterion: CriterionId,
    /// The most different first, else in the order of the rubric.
    by_difference: bool,
    /// The assessors who take no part in the next agreement.
    absent: Vec<String>,
    /// First row shown of what belongs to the criterion.
    scroll: usize,
    level_keys: LevelKeys,
}

impl Compare {
    /// The criterion of a place where ratings are compared.
    pub(super) fn new(place: &Place, turn: &mut Turn) -> Self {
        let criterion = place.criterion.clone().unwrap_or_else(|| turn.interview().rubric().criteria[0].id.clone());
        Compare { criterion, by_difference: true, absent: Vec::new(), scroll: 0, level_keys: LevelKeys::default() }
    }

    /// Selects a criterion. An assessor who was absent from one agreement may well be there for the next.
    fn select(&mut self, criterion: CriterionId) {
        if criterion != self.criterion {
            self.absent.clear();
        }
        self.criterion = criterion;
        self.level_keys.clear();
        self.scroll = 0;
    }

    fn at(&self, rows: &[(CriterionId, RatingsApart)]) -> usize {
        rows.iter().position(|(id, _)| *id == self.criterion).unwrap_or(0)
    }

    /// The assessors who take part in the next agreement.
    fn by(&self, shared: &Shared) -> Vec<String> {
        let raters = shared.interview().record().preparation.raters();
        raters.filter(|rater| !self.absent.iter().any(|absent| absent == rater)).map(str::to_owned).collect()
    }

    fn agree(&self, rating: Rating, turn: &mut Turn) {
        let (criterion, by) = (self.criterion.clone(), self.by(turn));
        let asked = Asked::Agree { criterion: criterion.clone(), rating: rating.clone(), by };
        // A refusal is told before the reason is typed.
        let (topic, reason) = (Topic::Line(asked.clone()), Reply::Text("-".into()));
        if let Err(refusal) = procedure::permit(turn.interview(), &topic, reason, turn.now) {
            return turn.warn(&refusal);
        }
        let before = turn.interview().record().panel.agreed.get(&criterion);
        let text = before.filter(|agreed| agreed.rating == rating).map(|agreed| agreed.rationale.clone());
        turn.ask(asked, &text.unwrap_or_default());
    }

    /// The scale of the criterion, and the number of each level.
    fn scale<'a>(&self, shared: &'a Shared) -> Option<(&'a Scale, Vec<u32>)> {
        let rubric = shared.interview().rubric();
        let scale = rubric.scale_of(rubric.criterion(&self.criterion)?);
        Some((scale, scale.numbers(shared.language())))
    }

    fn agree_on_level(&self, key: LevelKey, turn: &mut Turn) {
        match (key, self.scale(turn.read())) {
            (LevelKey::Chosen(rank), Some((scale, _))) => {
                self.agree(Rating::Level(scale.levels[rank].id.clone()), turn)
            }
            (LevelKey::SoFar(number), _) => turn.tell(&message!("rate-number-so-far", number = number)),
            (LevelKey::NoLevel(number), _) => turn.tell(&message!("rate-no-such-level", number = number)),
            (LevelKey::Chosen(_), None) => {}
        }
    }

    /// Asks for the number that counts.
    fn ask_number(&self, begun: &str, turn: &mut Turn) {
        turn.ask(Asked::Number(self.criterion.clone()), begun);
    }

    fn pick_level(&self, turn: &mut Turn) {
        if self.scale(turn).is_some_and(|(scale, _)| scale.is_number()) {
            return self.ask_number("", turn);
        }
        let rubric = turn.interview().rubric();
        let Some(criterion) = rubric.criterion(&self.criterion) else { return };
        let levels = rubric.scale_of(criterion).levels.iter().map(|level| Rating::Level(level.id.clone()));
        let item = |rating: Rating| PickItem {
            label: numbered_words(&self.criterion, &rating, turn),
            choice: Choice::Rating(rating),
            detail: String::new(),
        };
        let items: Vec<_> = levels.chain([Rating::NotEnoughEvidence]).map(item).collect();
        let title = turn.locale.say(&message!("compare-pick-title", criterion = self.criterion.as_str()));
        turn.open_popup(Popup::Pick(Pick::new(Purpose::AgreeOn(self.criterion.clone()), title, items)));
    }

    fn choose_agreed_by(&self, turn: &mut Turn) {
        let raters = turn.interview().record().preparation.raters();
        let row = |rater: &str| {
            (Choice::Rater(rater.to_owned()), rater.to_owned(), !self.absent.iter().any(|absent| absent == rater))
        };
        let tick = Tick::new(Purpose::AgreedBy, turn.text("compare-by-title"), raters.map(row).collect());
        turn.open_popup(Popup::Tick(tick));
    }

    fn read_all(&self, turn: &mut Turn) {
        let rows = draw::details(self, turn, usize::MAX);
        let lines = rows.into_iter().map(|(text, _)| PageLine::Text(text)).collect();
        let title = turn.locale.say(&message!("compare-page-title", criterion = self.criterion.as_str()));
        turn.open_popup(Popup::Page(Page::new(title, lines)));
    }
}

impl Screen for Compare {
    fn title(&self, shared: &Shared) -> String {
        format!("{}  {}", shared.text("step-compare"), super::interview_title(shared))
    }

    fn status(&self, shared: &Shared) -> String {
        let interview = shared.interview();
        let open = rows(interview, false).iter().filter(|(id, _)| is_open(id, interview)).count();
        shared.locale.say(&message!("compare-open", open = open))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Compare]
    }

    fn place(&self) -> Option<Place> {
        Some(place_of_criterion(self.criterion.clone()))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let changes = matches!(
            pressed.command,
            Command::Level | Command::NotEnoughEvidence | Command::Accept | Command::Refuse | Command::AgreedBy
        );
        if changes && turn.desk().read_only() {
            return false;
        }
        let here = place_of_criterion(self.criterion.clone());
        match pressed.command {
            Command::Level => {
                if let (Some(digit), Some((scale, numbers))) = (pressed.choice, self.scale(turn)) {
                    if scale.is_number() {
                        self.ask_number(&digit.to_string(), turn);
                        return true;
                    }
                    let key = self.level_keys.digit(digit, &numbers);
                    self.agree_on_level(key, turn);
                }
            }
            Command::NotEnoughEvidence => self.agree(Rating::NotEnoughEvidence, turn),
            Command::Accept => self.pick_level(turn),
            Command::Refuse => turn.ask(Asked::ReferCriterion(self.criterion.clone()), ""),
            Command::AgreedBy => self.choose_agreed_by(turn),
            Command::Order => self.by_difference = !self.by_difference,
            Command::Why => match self.scale(turn).and_then(|(_, numbers)| self.level_keys.enter(&numbers)) {
                Some(key) => self.agree_on_level(key, turn),
                None => self.read_all(turn),
            },
            Command::Next => turn.wish(Wish::GoOn(here)),
            Command::Back => turn.back_from(&here),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(4),
            Command::PageDown => {
                let count = draw::details(self, turn, draw::columns(turn)).len();
                self.scroll = (self.scroll + 4).min(count.saturating_sub(1));
            }
            command => {
                let rows = rows(turn.interview(), self.by_difference);
                let mut selection = Selection::new(self.at(&rows));
                if !selection.command(command, rows.len(), 1) {
                    return false;
                }
                if let Some((criterion, _)) = rows.get(selection.at) {
                    self.select(criterion.clone());
                }
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(row) = target
            && let Some((criterion, _)) = rows(turn.interview(), self.by_difference).get(row)
        {
            self.select(criterion.clone());
        }
    }

    fn wheel(&mut self, down: bool, turn: &mut Turn) {
        let count = draw::details(self, turn, draw::columns(turn)).len();
        let scroll = if down { self.scroll + 2 } else { self.scroll.saturating_sub(2) };
        self.scroll = scroll.min(count.saturating_sub(1));
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, answer) {
            (Purpose::AgreedBy, PopupAnswer::Ticked(Choice::Rater(rater), on)) => {
                self.absent.retain(|absent| *absent != rater);
                if !on {
                    self.absent.push(rater);
                }
            }
            (Purpose::AgreeOn(criterion), PopupAnswer::Chosen(Choice::Rating(rating)))
                if *criterion == self.criterion =>
            {
                self.agree(rating, turn);
            }
            (Purpose::Line(asked @ Asked::Number(criterion)), PopupAnswer::Text(typed))
                if *criterion == self.criterion =>
            {
                match procedure::number_typed(turn.interview(), criterion, &typed) {
                    Ok(level) => self.agree(Rating::Level(level), turn),
                    Err(refusal) => turn.ask_again(asked.clone(), &typed, &refusal.explain()),
                }
            }
            (Purpose::Line(asked @ (Asked::Agree { .. } | Asked::ReferCriterion(_))), PopupAnswer::Text(reason)) => {
                turn.answer(Topic::Line(asked.clone()), Reply::Text(reason));
            }
            _ => {}
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
