//! Asking: one question at a time, large and plain; probes and points to listen for beside it, the notes beneath. The
//! cursor is in the notes when a question opens.

mod draw;
mod follow_up;
mod notes;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};

use crate::{
    message,
    practice::During,
    rubric::{CriterionId, PointId, ProbeId, Question, QuestionId},
    session::{Asked, Event, Place, QuestionState, Stage},
    tui::{
        Answer, Popup, Purpose, Shared,
        canvas::{Canvas, Target},
        go_to,
        keymap::{Command, Context, Pressed},
        popups::{Choice, Pick, Tick},
    },
};

use super::{Screen, step};
use notes::Notes;

/// A paste of more bytes happens at once: as a draft it would be compared and kept with every key.
const LONG_PASTE_BYTES: usize = 64 << 10;

pub struct Ask {
    question: QuestionId,
    notes: Notes,
    /// Whether the keys go into the notes.
    typing: bool,
    /// Whether a scripted candidate answers.
    practice: bool,
}

impl Ask {
    /// The question of the place, else the first that is left, else the first of all.
    pub fn new(place: &Place, shared: &mut Shared) -> Self {
        let interview = shared.interview();
        let (rubric, record) = (interview.rubric(), interview.record());
        let in_scope = record.questions_in_scope(rubric);
        let wished = place.question.clone().filter(|question| in_scope.contains(question));
        let question = wished
            .or_else(|| record.waiting.question.clone().filter(|question| in_scope.contains(question)))
            .or_else(|| record.questions_left(rubric).first().cloned())
            .or_else(|| in_scope.first().cloned())
            .unwrap_or_else(|| rubric.questions[0].id.clone());
        let notes = Notes::new(question.clone(), record, shared.now);
        let practice = shared.has_candidate();
        let mut ask = Ask { question: question.clone(), notes, typing: true, practice };
        ask.open(question, shared);
        ask
    }

    fn open(&mut self, question: QuestionId, shared: &mut Shared) {
        let running = shared.interview().record().waiting.question.as_ref() == Some(&question);
        let closed = shared.interview().record().closed.is_some();
        if !shared.desk().read_only() && !running && !closed {
            let opened = shared.act(Event::QuestionOpened { question: question.clone() });
            // A scripted candidate answers as soon as the question is seen.
            let new = shared.interview().record().question_state(&question) == QuestionState::NotAsked;
            if self.practice && opened && new {
                shared.act(Event::QuestionAsked { question: question.clone() });
            }
        }
        self.notes = Notes::new(question.clone(), shared.interview().record(), shared.now);
        self.question = question;
        self.typing = !shared.desk().read_only();
    }

    fn known<'a>(&self, shared: &'a Shared) -> Option<&'a Question> {
        shared.interview().rubric().question(&self.question)
    }

    fn next(&mut self, shared: &mut Shared) {
        if shared.interview().record().question_state(&self.question) == QuestionState::NotAsked
            && !shared.desk().read_only()
            && !shared.act(Event::QuestionAsked { question: self.question.clone() })
        {
            return;
        }
        match self.neighbour(shared, true) {
            Some(question) => self.open(question, shared),
            None => shared.go(step(Stage::Close)),
        }
    }

    fn back(&mut self, shared: &mut Shared) {
        match self.neighbour(shared, false) {
            Some(question) => self.open(question, shared),
            None => shared.go(step(Stage::Open)),
        }
    }

    fn neighbour(&self, shared: &Shared, forward: bool) -> Option<QuestionId> {
        let interview = shared.interview();
        let questions = interview.record().questions_in_scope(interview.rubric());
        let at = questions.iter().position(|each| *each == self.question)?;
        let next = if forward { at + 1 } else { at.checked_sub(1)? };
        questions.get(next).cloned()
    }

    fn toggle_probe(&mut self, probe: &ProbeId, shared: &mut Shared) {
        let record = shared.interview().record().questions.get(&self.question);
        let used = !record.is_some_and(|record| record.probes_used.contains(probe));
        shared.act(Event::ProbeUsed { question: self.question.clone(), probe: probe.clone(), used });
    }

    fn toggle_point(&mut self, point: &PointId, shared: &mut Shared) {
        let record = shared.interview().record().questions.get(&self.question);
        let heard = !record.is_some_and(|record| record.heard.contains(point));
        shared.act(Event::PointHeard { question: self.question.clone(), point: point.clone(), heard });
    }

    fn tick_list(&self, shared: &Shared) -> Option<Tick> {
        let question = self.known(shared)?;
        let record = shared.interview().record().questions.get(&self.question);
        let used = |probe: &ProbeId| record.is_some_and(|record| record.probes_used.contains(probe));
        let heard = |point: &PointId| record.is_some_and(|record| record.heard.contains(point));
        let probes = question
            .probes
            .iter()
            .map(|(id, probe)| (Choice::Probe(id.clone()), format!("{id} {}", shared.words(&probe.text)), used(id)));
        let points = question
            .listen_for
            .iter()
            .map(|(id, point)| (Choice::Point(id.clone()), format!("{id} {}", shared.words(&point.text)), heard(id)));
        let purpose = Purpose::TickPointsAndProbes(self.question.clone());
        Some(Tick::new(purpose, shared.text("ask-tick-title"), probes.chain(points).collect()))
    }

    fn link_criterion(&self, shared: &Shared) -> Popup {
        let informs = shared.interview().record().informs(&self.question, shared.interview().rubric()).to_vec();
        let items = go_to::criteria_to_link(shared, &informs);
        Popup::Pick(Pick::new(Purpose::LinkCriterion, shared.text("ask-link-title"), items))
    }

    fn flag(&mut self, shared: &mut Shared) {
        let record = shared.interview().record().questions.get(&self.question);
        let flagged = !record.is_some_and(|record| record.flagged);
        if shared.act(Event::QuestionFlagged { question: self.question.clone(), flagged }) {
            let id = self.question.to_string();
            shared.tell(&if flagged {
                message!("ask-flagged", question = id)
            } else {
                message!("ask-unflagged", question = id)
            });
        }
    }

    fn edited(&mut self, changed: bool, shared: &mut Shared) {
        if changed {
            let now = shared.now;
            self.notes.follow(now);
            if let Some(desk) = &mut shared.desk {
                desk.typed(now);
            }
        }
    }
}

impl Screen for Ask {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        let interview = shared.interview();
        let length = crate::locale::dates::clock(interview.record().interview_length(shared.now));
        let planned = interview.rubric().minutes;
        let time = shared.locale.say(&message!("ask-interview-time", length = length, minutes = planned));
        format!("{}   {time}", go_to::progress(shared, &self.question))
    }

    fn contexts(&self) -> &'static [Context] {
        match self.practice {
            true => &[Context::PracticeAsk, Context::Ask, Context::Speech],
            false => &[Context::Ask],
        }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn shows_clock(&self) -> bool {
        true
    }

    fn hears(&self) -> Option<During> {
        self.practice.then(|| During::Question(self.question.clone()))
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Ask, question: Some(self.question.clone()), criterion: None })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        if shared.desk().read_only() && !matches!(pressed.command, Command::Next | Command::Back) {
            return false;
        }
        if pressed.command == Command::Interrupt {
            return self.notes.editor.copy_selection();
        }
        // Commands other than movements make happen what was typed, so that the trail keeps its order.
        if !matches!(pressed.command, Command::LeaveNotes | Command::EnterNotes) {
            self.settle(shared);
        }
        match pressed.command {
            Command::Next => self.next(shared),
            Command::Back => self.back(shared),
            Command::Probe => {
                if let Some(digit) = pressed.choice {
                    self.toggle_probe(&digit.to_string().into(), shared);
                }
            }
            Command::Heard => {
                if let Some(letter) = pressed.choice {
                    self.toggle_point(&letter.to_string().into(), shared);
                }
            }
            Command::TickList => {
                if let Some(tick) = self.tick_list(shared) {
                    shared.open_popup(Popup::Tick(tick));
                }
            }
            Command::Remark => {
                self.notes.editor.begin_row();
                self.notes.follow(shared.now);
                self.typing = true;
            }
            Command::Skip => shared.ask(Asked::SkipQuestion(self.question.clone()), ""),
            Command::Reword => {
                let wording = go_to::question_words(shared, &self.question);
                shared.ask(Asked::RewordQuestion(self.question.clone()), &wording);
            }
            Command::AdHoc => shared.ask(Asked::AdHocWording, ""),
            Command::FollowUp => follow_up::ask(self, shared),
            Command::BreakOff => shared.ask(Asked::BreakOff, ""),
            Command::Flag => self.flag(shared),
            Command::LeaveNotes => self.typing = false,
            Command::EnterNotes => self.typing = true,
            Command::PageUp => self.notes.editor.scroll(-5),
            Command::PageDown => self.notes.editor.scroll(5),
            _ => return false,
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, shared: &mut Shared) {
        if !self.typing {
            return;
        }
        let changed = self.notes.editor.key(key);
        self.edited(changed, shared);
        if changed && key.code == KeyCode::Char('#') {
            let popup = self.link_criterion(shared);
            shared.open_popup(popup);
        }
    }

    fn paste(&mut self, text: &str, shared: &mut Shared) {
        if !self.typing {
            return;
        }
        match self.notes.editor.paste(text) {
            Ok(changed) => {
                self.edited(changed, shared);
                if text.len() > LONG_PASTE_BYTES {
                    self.settle(shared);
                }
            }
            Err(refusal) => shared.warn(&refusal),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, shared: &mut Shared) {
        let question = self.known(shared);
        match target {
            Target::Text => {
                self.typing = !shared.desk().read_only();
                self.notes.editor.click(area, at);
            }
            Target::Probe(index) => {
                if let Some(probe) = question.and_then(|question| question.probes.keys().nth(index).cloned()) {
                    self.settle(shared);
                    self.toggle_probe(&probe, shared);
                }
            }
            Target::Point(index) => {
                if let Some(point) = question.and_then(|question| question.listen_for.keys().nth(index).cloned()) {
                    self.settle(shared);
                    self.toggle_point(&point, shared);
                }
            }
            Target::Row(index) => {
                let interview = shared.interview();
                let questions = interview.record().questions_in_scope(interview.rubric());
                if let Some(question) = questions.get(index).cloned() {
                    self.settle(shared);
                    self.open(question, shared);
                }
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, _shared: &mut Shared) {
        self.notes.editor.scroll(if down { 3 } else { -3 });
    }

    fn answered(&mut self, purpose: &Purpose, answer: Answer, shared: &mut Shared) {
        match (purpose, answer) {
            (Purpose::LinkCriterion, Answer::Chosen(Choice::Criterion(criterion))) => {
                self.notes.editor.insert(&format!("{criterion} "));
                self.edited(true, shared);
            }
            (Purpose::Line(Asked::SkipQuestion(question)), Answer::Text(reason)) => {
                let skipped = shared.act(Event::QuestionSkipped { question: question.clone(), reason });
                match self.neighbour(shared, true) {
                    _ if !skipped => {}
                    Some(question) => self.open(question, shared),
                    None => shared.go(step(Stage::Close)),
                }
            }
            (Purpose::Line(Asked::RewordQuestion(question)), Answer::Text(wording)) => {
                let as_written = self.known(shared).is_some_and(|known| shared.words(&known.wording) == wording);
                let wording = if as_written { String::new() } else { wording };
                shared.act(Event::QuestionReworded { question: question.clone(), wording });
            }
            (Purpose::Line(Asked::AdHocWording), Answer::Text(wording)) if !wording.is_empty() => {
                let rows = go_to::criteria_to_link(shared, &[])
                    .into_iter()
                    .map(|item| (item.choice, format!("{} {}", item.label, item.detail), false))
                    .collect();
                let title = shared.text("ask-ad-hoc-criteria");
                shared.open_popup(Popup::Tick(Tick::new(Purpose::AdHocCriteria { wording }, title, rows)));
            }
            (Purpose::AdHocCriteria { wording }, Answer::AllTicked(choices)) => {
                let informs: Vec<CriterionId> = choices
                    .into_iter()
                    .filter_map(|choice| match choice {
                        Choice::Criterion(criterion) => Some(criterion),
                        _ => None,
                    })
                    .collect();
                let question = shared.interview().record().next_ad_hoc(shared.interview().rubric());
                let event = Event::AdHocAsked { question: question.clone(), wording: wording.clone(), informs };
                if shared.act(event) {
                    self.open(question, shared);
                }
            }
            (Purpose::FollowUp(_) | Purpose::Line(Asked::FollowUp(_)), answer) => {
                follow_up::answered(self, answer, shared)
            }
            (Purpose::TickPointsAndProbes(_), Answer::Ticked(Choice::Probe(probe), _)) => {
                self.toggle_probe(&probe, shared);
            }
            (Purpose::TickPointsAndProbes(_), Answer::Ticked(Choice::Point(point), _)) => {
                self.toggle_point(&point, shared);
            }
            _ => {}
        }
    }

    fn settle(&mut self, shared: &mut Shared) {
        let changes = self.notes.changes(shared.interview().record());
        for (row, event) in changes {
            if shared.act(event.clone()) {
                self.notes.happened(row, &event);
            }
        }
    }

    fn draft(&self, shared: &Shared) -> Vec<Event> {
        self.notes.events(shared.interview().record())
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }

    fn text_rows(&self, columns: u16) -> u16 {
        self.notes.editor.rows_at_most(columns)
    }

    fn text_margin(&self) -> u16 {
        draw::TIME_COLUMNS
    }

    fn draw_text(&self, shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        draw::draw_text(self, shared, canvas, text);
        true
    }
}
