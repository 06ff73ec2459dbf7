//! The recommendation: the outcome with its reasons, what is missing, the decision, the feedback, the signature.

mod rows;
pub(super) mod why;

use std::{cell::RefCell, rc::Rc};

use chrono::NaiveDate;
use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, ScreenAnswer},
    judgement::{Node, Recommendation, WhatIf, recommend, tree, what_if},
    locale::Message,
    message,
    practice::debrief::NoDebrief,
    report::figures::figures,
    session::{Asked, Decision, Event, Outcome, Place, Practice, Stage, State},
    tui::{
        Answer, Destination, Popup, Purpose, Shared,
        canvas::{Canvas, Target},
        debrief_pages,
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, Pick, PickItem, Pictures},
        widgets::{Editor, Lines, Selection},
    },
};

use super::{Screen, step};
use rows::{Row, RowKind};

/// What would change the result, as of so many entries of the trail and a day.
type KnownWhatIf = ((usize, NaiveDate), Rc<WhatIf>);

pub struct Recommend {
    selection: Selection,
    feedback: Editor,
    /// Whether the keys go into the feedback.
    typing: bool,
    /// Whether it was held with a scripted candidate, so that there is a debrief once it is signed.
    practice: bool,
    /// What would change the result, as of so many entries of the trail and a day.
    what_if: RefCell<Option<KnownWhatIf>>,
    /// The name to sign with, once there is a key to seal with: the signature names it.
    signing: Option<String>,
}

impl Recommend {
    pub fn new(shared: &mut Shared) -> Self {
        let feedback = Editor::new(&shared.interview().record().feedback, Lines::Many);
        let practice = shared.interview().record().practice.as_ref().and_then(Practice::case).is_some();
        let (selection, what_if) = (Selection::default(), RefCell::default());
        Recommend { selection, feedback, typing: false, practice, what_if, signing: None }
    }

    /// Computed anew each time: it is quick, and never stale.
    fn recommendation(&self, shared: &Shared) -> Recommendation {
        let interview = shared.interview();
        recommend(interview.rubric(), interview.record(), day_of_decision(shared))
    }

    /// Computed anew when something happened: it takes longer than a frame may.
    fn what_if(&self, shared: &Shared) -> Rc<WhatIf> {
        let (interview, on) = (shared.interview(), day_of_decision(shared));
        let of = (interview.trail().len(), on);
        let mut known = self.what_if.borrow_mut();
        match known.as_ref() {
            Some((then, found)) if *then == of => found.clone(),
            _ => {
                let found = Rc::new(what_if(interview.rubric(), interview.record(), on));
                *known = Some((of, found.clone()));
                found
            }
        }
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        rows::rows(&self.recommendation(shared), &self.what_if(shared), shared)
    }

    fn accept(&mut self, shared: &mut Shared) {
        match self.recommendation(shared).outcome {
            Some(outcome) => {
                if shared.act(Event::RecommendationAccepted { outcome }) {
                    shared.tell(&message!("recommend-accepted", outcome = outcome.name()));
                }
            }
            None => shared.tell(&message!("recommend-incomplete-hint")),
        }
    }

    fn depart(&self, shared: &mut Shared) {
        let computed = self.recommendation(shared).outcome;
        let outcomes = Outcome::ALL.into_iter().filter(|outcome| Some(*outcome) != computed);
        let items = outcomes.map(|outcome| PickItem {
            choice: Choice::Outcome(outcome),
            label: shared.text(&format!("outcome-{}", outcome.name())),
            detail: shared.words(&shared.interview().rubric().outcome_words(outcome).label).to_owned(),
        });
        let pick = Pick::new(Purpose::DepartTo { computed }, shared.text("recommend-depart-title"), items.collect());
        shared.open_popup(Popup::Pick(pick));
    }

    fn sign(&mut self, shared: &mut Shared) {
        let record = shared.interview().record();
        let Some(outcome) = record.decision.as_ref().map(Decision::outcome) else {
            return shared.warn(&crate::session::Refusal::NotDecided);
        };
        let name = record.preparation.assessor.clone();
        if let Err(refusal) = shared.interview().permit(&Event::Signed { name: name.clone(), outcome, key: None }) {
            return shared.warn(&refusal);
        }
        shared.ask(Asked::SignatureName, &name);
    }

    fn sign_with(&mut self, key: Result<String, Message>, shared: &mut Shared) {
        let Some(name) = self.signing.take() else { return };
        let Some(key) = shared.key_to_sign_with(key) else { return };
        let outcome = shared.interview().record().decision.as_ref().map(Decision::outcome);
        if let Some(outcome) = outcome
            && shared.act(Event::Signed { name, outcome, key: Some(key) })
        {
            told_of_signature(shared);
        }
    }

    fn mend(&self, shared: &mut Shared) {
        let missing = self.recommendation(shared).missing;
        if missing.is_empty() {
            return shared.tell(&message!("recommend-nothing-missing"));
        }
        let items = missing.iter().map(|each| PickItem {
            choice: Choice::Place(each.place()),
            label: shared.locale.explain(each),
            detail: if each.blocks() { shared.text("recommend-blocks") } else { String::new() },
        });
        let pick = Pick::new(Purpose::Mend, shared.text("recommend-mend-title"), items.collect());
        shared.open_popup(Popup::Pick(pick));
    }

    fn why(&self, shared: &mut Shared) {
        let rows = self.rows(shared);
        let Some(row) = rows.get(self.selection.at) else { return };
        match &row.kind {
            RowKind::Missing(place) => shared.go(Destination::Step(place.clone())),
            RowKind::Unit(unit) => {
                let reasons = self.reasons(shared);
                let lines = reasons.unit(unit).map(|node| why::lines(node, shared)).unwrap_or_default();
                let title = shared.locale.say(&message!("recommend-why-title", unit = unit.as_str()));
                shared.open_popup(Popup::Page(Page::new(title, lines)));
            }
            RowKind::Changes => {
                let lines = why::changes(&self.what_if(shared), shared);
                let title = shared.text("report-what-if");
                shared.open_popup(Popup::Page(Page::new(title, lines)));
            }
            RowKind::Other => {
                let lines = why::lines(&self.reasons(shared), shared);
                let title = shared.text("recommend-why-overall");
                shared.open_popup(Popup::Page(Page::new(title, lines)));
            }
        }
    }

    fn pictures(&self, shared: &mut Shared) {
        let figures = figures(shared.interview(), &self.recommendation(shared), &shared.locale);
        match Pictures::new(figures) {
            Some(pictures) => shared.open_popup(Popup::Pictures(pictures)),
            None => shared.tell(&message!("recommend-no-pictures")),
        }
    }

    fn reasons(&self, shared: &Shared) -> Node {
        let interview = shared.interview();
        tree(interview.rubric(), interview.record(), &self.recommendation(shared))
    }

    fn feedback_event(&self, shared: &Shared) -> Option<Event> {
        let feedback = self.feedback.text().trim().to_owned();
        (feedback != shared.interview().record().feedback).then_some(Event::FeedbackWritten { feedback })
    }
}

/// It comes after the signature; what it needs lies on the disk.
fn ask_for_debrief(shared: &mut Shared) {
    let desk = shared.desk();
    let (path, copy) = (desk.path.clone(), desk.copy());
    match path {
        Some(path) if desk.interview.record().signature.is_some() => {
            shared.order(ClerkOrder::Debrief(path, Box::new(copy)));
        }
        _ => shared.warn(&NoDebrief::NotSigned),
    }
}

/// After the signature. What is learnt from an attempt at a practice case begins here.
fn told_of_signature(shared: &mut Shared) {
    if shared.has_candidate() {
        shared.tell(&message!("practice-signed-told"));
    } else {
        shared.tell(&message!("recommend-signed-told"));
    }
}

/// The day by which evidence is current: of the signature, else today.
pub(super) fn day_of_decision(shared: &Shared) -> NaiveDate {
    shared.interview().record().decided_on().unwrap_or_else(|| shared.now.date_naive())
}

impl Screen for Recommend {
    fn title(&self, shared: &Shared) -> String {
        let title = super::interview_title(shared);
        format!("{}  {title}", shared.text("step-recommend"))
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text(match shared.interview().state() {
            State::Signed => "recommend-signed",
            _ if shared.interview().record().decision.is_some() => "recommend-decided",
            _ => "recommend-not-decided",
        })
    }

    fn contexts(&self) -> &'static [Context] {
        if self.practice { &[Context::PracticeRecommend, Context::Recommend] } else { &[Context::Recommend] }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Recommend, ..Place::default() })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        let changes = matches!(
            pressed.command,
            Command::Accept | Command::Depart | Command::Feedback | Command::Sign | Command::Mend
        );
        if changes && shared.desk().read_only() {
            shared.warn(&crate::session::Refusal::Signed);
            return true;
        }
        if self.typing && !matches!(pressed.command, Command::LeaveNotes | Command::Feedback) {
            // Arrows and Enter belong to the feedback while it is written.
            let belongs =
                matches!(pressed.command, Command::Up | Command::Down | Command::Why | Command::First | Command::Last);
            if belongs {
                return false;
            }
            self.settle(shared);
        }
        match pressed.command {
            Command::Interrupt => return self.feedback.copy_selection(),
            Command::Why => self.why(shared),
            Command::Pictures => self.pictures(shared),
            Command::Debrief => ask_for_debrief(shared),
            Command::Mend => self.mend(shared),
            Command::Accept => self.accept(shared),
            Command::Depart => self.depart(shared),
            Command::Feedback => self.typing = !self.typing,
            Command::LeaveNotes => {
                self.settle(shared);
                self.typing = false;
            }
            Command::Sign => self.sign(shared),
            Command::Moderate => super::moderate::open(shared),
            Command::Replay => {
                let path = shared.desk().path.clone().filter(|_| shared.interview().record().signature.is_some());
                let Some(path) = path else { return false };
                shared.go(Destination::Replay { path, speed: super::REPLAY_SPEED, back: super::Back::Session });
            }
            Command::Back => shared.go(step(Stage::Rate)),
            command => {
                let count = self.rows(shared).len();
                return self.selection.command(command, count, 5);
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, shared: &mut Shared) {
        if self.typing
            && self.feedback.key(key)
            && let Some(desk) = &mut shared.desk
        {
            desk.typed(shared.now);
        }
    }

    fn paste(&mut self, text: &str, shared: &mut Shared) {
        if self.typing
            && let Err(refusal) = self.feedback.paste(text)
        {
            shared.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, shared: &mut Shared) {
        match target {
            Target::Row(row) => {
                self.selection = Selection::new(row);
                self.why(shared);
            }
            Target::Text if !shared.desk().read_only() => {
                self.typing = true;
                self.feedback.click(area, at);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, shared: &mut Shared) {
        let count = self.rows(shared).len();
        self.selection.command(if down { Command::Down } else { Command::Up }, count, 1);
    }

    fn answered(&mut self, purpose: &Purpose, answer: Answer, shared: &mut Shared) {
        match (purpose, answer) {
            (Purpose::Mend, Answer::Chosen(Choice::Place(place))) => shared.go(Destination::Step(place)),
            (Purpose::DepartTo { computed }, Answer::Chosen(Choice::Outcome(outcome))) => {
                shared.ask(Asked::DepartReason { computed: *computed, outcome }, "");
            }
            (Purpose::Line(Asked::DepartReason { computed, outcome }), Answer::Text(reason)) => {
                shared.act(Event::RecommendationDeparted { computed: *computed, outcome: *outcome, reason });
            }
            (Purpose::Line(Asked::SignatureName), Answer::Text(name)) => {
                self.signing = Some(name);
                shared.order(ClerkOrder::FindKey);
            }
            _ => {}
        }
    }

    fn told(&mut self, answer: ScreenAnswer, shared: &mut Shared) {
        match answer {
            ScreenAnswer::Key(key) => self.sign_with(key, shared),
            // Another session may have come on the desk since it was asked for.
            ScreenAnswer::Debrief(Ok(debriefs))
                if debriefs.first().is_none_or(|own| own.session != *shared.interview().session()) => {}
            ScreenAnswer::Debrief(Ok(debriefs)) => {
                let rubric = shared.interview().rubric().clone();
                let pages = debrief_pages::booklet(&debriefs, &rubric, &shared.locale, &shared.theme.marks);
                if let Some(booklet) = pages {
                    shared.open_popup(Popup::Booklet(booklet));
                }
            }
            ScreenAnswer::Debrief(Err(why)) => shared.warn(&why),
            _ => {}
        }
    }

    fn settle(&mut self, shared: &mut Shared) {
        if let Some(event) = self.feedback_event(shared) {
            shared.act(event);
        }
    }

    fn draft(&self, shared: &Shared) -> Vec<Event> {
        self.feedback_event(shared).into_iter().collect()
    }

    fn draw_text(&self, _shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.feedback.draw(canvas, text, self.typing);
        self.typing
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let feedback_rows = if self.typing { 8 } else { 4 }.min(area.height / 2);
        let list = Rect { height: area.height - feedback_rows, ..inner };
        let rows = self.rows(shared);
        let height = usize::from(list.height);
        let top = self.selection.top(rows.len(), height);
        for (offset, (index, row)) in rows.iter().enumerate().skip(top).take(height).enumerate() {
            let line = Rect { y: list.y + offset as u16, height: 1, ..list };
            let style = if index == self.selection.at && !self.typing { theme.selected() } else { row.style };
            canvas.text(line, &row.text, style);
            canvas.region(line, Target::Row(index));
        }
        let rule = Rect { y: list.bottom(), height: 1, ..area };
        canvas.rule(rule, theme.marks.rule, theme.dim());
        let title_style = if self.typing { theme.accent() } else { theme.dim() };
        let title = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..rule };
        canvas.text(title, &format!(" {} ", shared.text("recommend-feedback")), title_style);
        let text = Rect { y: rule.y + 1, height: feedback_rows.saturating_sub(1), ..inner };
        self.feedback.draw(canvas, text, self.typing);
        canvas.region(text, Target::Text);
        if self.feedback.is_empty() && !self.typing {
            canvas.text(text, &shared.text("recommend-no-feedback"), theme.dim());
        }
    }
}
