//! The ratings of several assessors side by side: where they differ, by how much, and why; then what they agree on, or
//! leave to others.

mod draw;

use ratatui::layout::{Position, Rect};

use crate::{
    message,
    rubric::CriterionId,
    session::{
        Asked, Event, Place, Rating, Stage,
        panel::settle::{RatingsApart, apart},
    },
    tui::{
        Answer, Popup, Purpose, Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, PageLine, Pick, PickItem, Tick},
        widgets::Selection,
    },
};

use super::{Screen, level_words, step};

pub struct Compare {
    criterion: CriterionId,
    /// The most different first, else in the order of the rubric.
    by_difference: bool,
    /// Who does not take part in what is agreed now.
    absent: Vec<String>,
    /// First row shown of what belongs to the criterion.
    scroll: usize,
}

impl Compare {
    /// The criterion of the place, else the first of those that are open, else the one that differs most.
    pub fn new(place: &Place, shared: &mut Shared) -> Self {
        let (rows, record) = (rows(shared, true), shared.interview().record());
        let wished = place.criterion.as_ref().filter(|id| rows.iter().any(|(row, _)| row == *id));
        let open = || rows.iter().find(|(id, _)| is_open(id, shared)).map(|(id, _)| id);
        let first = || rows.first().map(|(id, _)| id);
        let criterion = wished.or_else(open).or_else(first);
        let criterion = criterion.unwrap_or(&shared.interview().rubric().criteria[0].id).clone();
        debug_assert!(record.panel.is_gathered(), "there is nothing to compare before");
        Compare { criterion, by_difference: true, absent: Vec::new(), scroll: 0 }
    }

    /// Who was absent from one agreement may well be there for the next.
    fn select(&mut self, criterion: CriterionId) {
        if criterion != self.criterion {
            self.absent.clear();
        }
        self.criterion = criterion;
        self.scroll = 0;
    }

    fn at(&self, rows: &[(CriterionId, RatingsApart)]) -> usize {
        rows.iter().position(|(id, _)| *id == self.criterion).unwrap_or(0)
    }

    /// Those who agree to what is agreed now.
    fn by(&self, shared: &Shared) -> Vec<String> {
        let raters = shared.interview().record().preparation.raters();
        raters.filter(|rater| !self.absent.iter().any(|absent| absent == rater)).map(str::to_owned).collect()
    }

    fn agree(&self, rating: Rating, shared: &mut Shared) {
        let (criterion, by) = (self.criterion.clone(), self.by(shared));
        // Whatever speaks against it is told before the reason is typed.
        let rationale = "-".to_owned();
        let tried = Event::Agreed { criterion: criterion.clone(), rating: rating.clone(), rationale, by: by.clone() };
        if let Err(refusal) = shared.interview().permit(&tried) {
            return shared.warn(&refusal);
        }
        let before = shared.interview().record().panel.agreed.get(&criterion);
        let text = before.filter(|agreed| agreed.rating == rating).map(|agreed| agreed.rationale.clone());
        shared.ask(Asked::Agree { criterion, rating, by }, &text.unwrap_or_default());
    }

    fn agree_on_level(&self, number: usize, shared: &mut Shared) {
        let rubric = shared.interview().rubric();
        let scale = rubric.criterion(&self.criterion).map(|criterion| rubric.scale_of(criterion));
        let level = number.checked_sub(1).and_then(|rank| Some(scale?.levels.get(rank)?.id.clone()));
        match level {
            Some(level) => self.agree(Rating::Level(level), shared),
            None => shared.tell(&message!("rate-no-such-level", number = number)),
        }
    }

    fn pick_level(&self, shared: &mut Shared) {
        let rubric = shared.interview().rubric();
        let Some(criterion) = rubric.criterion(&self.criterion) else { return };
        let levels = rubric.scale_of(criterion).levels.iter().map(|level| Rating::Level(level.id.clone()));
        let item = |rating: Rating| PickItem {
            label: level_words(&self.criterion, &rating, shared),
            choice: Choice::Rating(rating),
            detail: String::new(),
        };
        let items: Vec<_> = levels.chain([Rating::NotEnoughEvidence]).map(item).collect();
        let title = shared.locale.say(&message!("compare-pick-title", criterion = self.criterion.as_str()));
        shared.open_popup(Popup::Pick(Pick::new(Purpose::AgreeOn(self.criterion.clone()), title, items)));
    }

    fn choose_agreed_by(&self, shared: &mut Shared) {
        let raters = shared.interview().record().preparation.raters();
        let row = |rater: &str| {
            (Choice::Rater(rater.to_owned()), rater.to_owned(), !self.absent.iter().any(|absent| absent == rater))
        };
        let tick = Tick::new(Purpose::AgreedBy, shared.text("compare-by-title"), raters.map(row).collect());
        shared.open_popup(Popup::Tick(tick));
    }

    fn read_all(&self, shared: &mut Shared) {
        let rows = draw::details(self, shared, usize::MAX);
        let lines = rows.into_iter().map(|(text, _)| PageLine::Text(text)).collect();
        let title = shared.locale.say(&message!("compare-page-title", criterion = self.criterion.as_str()));
        shared.open_popup(Popup::Page(Page::new(title, lines)));
    }
}

/// The criteria in scope with how far apart the ratings on each are.
fn rows(shared: &Shared, by_difference: bool) -> Vec<(CriterionId, RatingsApart)> {
    let interview = shared.interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let row = |criterion: &crate::rubric::Criterion| {
        let ratings = record.panel.ratings_on(&criterion.id);
        (criterion.id.clone(), apart(&ratings, rubric.scale_of(criterion)))
    };
    let mut rows: Vec<_> = record.criteria_in_scope(rubric).map(row).collect();
    if by_difference {
        rows.sort_by_key(|(_, apart)| std::cmp::Reverse(apart.weight()));
    }
    rows
}

/// Whether the assessors still have to agree on it.
fn is_open(criterion: &CriterionId, shared: &Shared) -> bool {
    let record = shared.interview().record();
    record.rating(criterion).is_none() && !record.panel.referred.contains_key(criterion)
}

impl Screen for Compare {
    fn title(&self, shared: &Shared) -> String {
        format!("{}  {}", shared.text("step-compare"), super::interview_title(shared))
    }

    fn status(&self, shared: &Shared) -> String {
        let open = rows(shared, false).iter().filter(|(id, _)| is_open(id, shared)).count();
        shared.locale.say(&message!("compare-open", open = open))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Compare]
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Rate, question: None, criterion: Some(self.criterion.clone()) })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        let changes = matches!(
            pressed.command,
            Command::Level | Command::NotEnoughEvidence | Command::Accept | Command::Refuse | Command::AgreedBy
        );
        if changes && shared.desk().read_only() {
            return false;
        }
        match pressed.command {
            Command::Level => {
                let number = pressed.choice.and_then(|digit| digit.to_digit(10)).unwrap_or(0);
                self.agree_on_level(number as usize, shared);
            }
            Command::NotEnoughEvidence => self.agree(Rating::NotEnoughEvidence, shared),
            Command::Accept => self.pick_level(shared),
            Command::Refuse => shared.ask(Asked::ReferCriterion(self.criterion.clone()), ""),
            Command::AgreedBy => self.choose_agreed_by(shared),
            Command::Order => self.by_difference = !self.by_difference,
            Command::Why => self.read_all(shared),
            Command::Next => shared.go(step(Stage::Recommend)),
            Command::Back => shared.go(step(Stage::Close)),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(4),
            Command::PageDown => {
                let count = draw::details(self, shared, shared.size.0.into()).len();
                self.scroll = (self.scroll + 4).min(count.saturating_sub(1));
            }
            command => {
                let rows = rows(shared, self.by_difference);
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

    fn click(&mut self, target: Target, _area: Rect, _at: Position, shared: &mut Shared) {
        if let Target::Row(row) = target
            && let Some((criterion, _)) = rows(shared, self.by_difference).get(row)
        {
            self.select(criterion.clone());
        }
    }

    fn wheel(&mut self, down: bool, shared: &mut Shared) {
        let count = draw::details(self, shared, shared.size.0.into()).len();
        let scroll = if down { self.scroll + 2 } else { self.scroll.saturating_sub(2) };
        self.scroll = scroll.min(count.saturating_sub(1));
    }

    fn answered(&mut self, purpose: &Purpose, answer: Answer, shared: &mut Shared) {
        match (purpose, answer) {
            (Purpose::AgreedBy, Answer::Ticked(Choice::Rater(rater), on)) => {
                self.absent.retain(|absent| *absent != rater);
                if !on {
                    self.absent.push(rater);
                }
            }
            (Purpose::AgreeOn(criterion), Answer::Chosen(Choice::Rating(rating))) if *criterion == self.criterion => {
                self.agree(rating, shared);
            }
            (Purpose::Line(Asked::Agree { criterion, rating, by }), Answer::Text(rationale)) => {
                let (criterion, rating, by) = (criterion.clone(), rating.clone(), by.clone());
                shared.act(Event::Agreed { criterion, rating, rationale, by });
            }
            (Purpose::Line(Asked::ReferCriterion(criterion)), Answer::Text(reason)) => {
                shared.act(Event::CriterionReferred { criterion: criterion.clone(), reason });
            }
            _ => {}
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
