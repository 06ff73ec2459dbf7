//! Asking: one question at a time, large and plain; probes and points to listen for beside it, the notes beneath. The
//! cursor is in the notes when a question opens.

mod draw;
mod follow_up;
mod whole;

use std::borrow::Cow;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    message,
    practice::During,
    procedure::{self, AskKind, Reply, Topic, notes::Notes, place_of_question},
    rubric::{PointId, ProbeId, Question, QuestionId},
    session::{Asked, Place, Stage},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        go_to,
        keymap::{Command, Context, Pressed},
        popups::{Choice, PageLine, Tick},
        widgets::{Editor, Lines},
    },
};

use super::{Screen, ad_hoc, links};

/// A paste of more bytes happens at once: as a draft it would be compared and kept with every key.
const LONG_PASTE_BYTES: usize = 64 << 10;

pub(super) struct AskScreen {
    question: QuestionId,
    editor: Editor,
    /// The remarks that the text in the editor means.
    notes: Notes,
    /// True while the keys go into the notes.
    typing: bool,
    /// True if a scripted candidate answers.
    practice: bool,
    /// True if a back-up question can be called.
    back_up: bool,
}

impl AskScreen {
    /// The question of a place where one is asked.
    pub(super) fn new(place: &Place, turn: &mut Turn) -> Self {
        let interview = turn.interview();
        let question = place.question.clone().unwrap_or_else(|| interview.rubric().questions[0].id.clone());
        let notes = Notes::new(question.clone(), interview.record(), turn.now);
        let editor = Editor::from_rows(notes.lines().map(str::to_owned).collect(), Lines::Many);
        let back_up = interview.record().back_ups(&question, interview.rubric()).next().is_some();
        let (typing, practice) = (!turn.desk().read_only(), turn.has_candidate());
        AskScreen { question, editor, notes, typing, practice, back_up }
    }

    fn here(&self) -> Place {
        place_of_question(self.question.clone())
    }

    fn known<'a>(&self, shared: &'a Shared) -> Option<&'a Question> {
        shared.interview().rubric().question(&self.question)
    }

    fn toggle_probe(&self, probe: &ProbeId, turn: &mut Turn) {
        let record = turn.interview().record().questions.get(&self.question);
        let used = !record.is_some_and(|record| record.probes_used.contains(probe));
        turn.answer(Topic::Probe(self.question.clone(), probe.clone()), Reply::Tick(used));
    }

    fn toggle_point(&self, point: &PointId, turn: &mut Turn) {
        let record = turn.interview().record().questions.get(&self.question);
        let heard = !record.is_some_and(|record| record.heard.contains(point));
        turn.answer(Topic::Point(self.question.clone(), point.clone()), Reply::Tick(heard));
    }

    fn tick_list(&self, shared: &Shared) -> Option<Tick> {
        let known = self.known(shared)?;
        let asks = procedure::ticks_of_question(shared.interview(), &self.question);
        let row = |ask: procedure::Ask| {
            let AskKind::Tick { ticked, .. } = ask.kind else { return None };
            let (choice, key, words) = match ask.topic {
                Topic::Probe(_, id) => {
                    let words = draw::probe_words(known, &id, &ask.words, shared);
                    (Choice::Probe(id.clone()), id.to_string(), words)
                }
                Topic::Point(_, id) => {
                    let key = known.letter_of(&id)?.to_string();
                    (Choice::Point(id), key, shared.said(&ask.words))
                }
                _ => return None,
            };
            Some((choice, format!("{key} {words}"), ticked))
        };
        let rows = asks.into_iter().filter_map(row).collect();
        let purpose = Purpose::TickPointsAndProbes(self.question.clone());
        Some(Tick::new(purpose, shared.text("ask-tick-title"), rows))
    }

    fn flag(&self, turn: &mut Turn) {
        let record = turn.interview().record().questions.get(&self.question);
        let flagged = !record.is_some_and(|record| record.flagged);
        turn.answer(Topic::Flag(self.question.clone()), Reply::Tick(flagged));
    }

    fn edited(&mut self, changed: bool, turn: &mut Turn) {
        if changed {
            self.notes.follow(self.editor.rows(), turn.now);
            turn.wish(Wish::Typed);
        }
    }
}

impl Screen for AskScreen {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        let interview = shared.interview();
        let progress = go_to::progress(shared, &self.question);
        let record = interview.record();
        if !record.time_is_measured() {
            return progress;
        }
        let length = crate::locale::dates::clock(interview.record().interview_length(shared.now));
        let planned = interview.rubric().minutes;
        let time = match record.sittings.is_empty() {
            true => message!("ask-interview-time", length = length, minutes = planned),
            false => {
                let sitting = crate::locale::dates::clock(record.sitting_length(shared.now));
                message!("ask-sitting-time", sitting = sitting, length = length, minutes = planned)
            }
        };
        let time = shared.locale.say(&time);
        let word = procedure::clock::on_interview(
            interview.rubric(),
            Stage::Ask,
            interview.record().interview_length(shared.now),
        );
        format!("{progress}   {}", super::with_word(time, word, shared))
    }

    fn contexts(&self) -> &'static [Context] {
        match (self.practice, self.back_up) {
            (true, true) => &[Context::BackUpAsk, Context::PracticeAsk, Context::Ask, Context::Speech],
            (true, false) => &[Context::PracticeAsk, Context::Ask, Context::Speech],
            (false, true) => &[Context::BackUpAsk, Context::Ask],
            (false, false) => &[Context::Ask],
        }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.typing.then_some(&mut self.editor)
    }

    fn shows_clock(&self) -> bool {
        true
    }

    fn hears(&self) -> Option<During> {
        self.practice.then(|| During::Question(self.question.clone()))
    }

    fn place(&self) -> Option<Place> {
        Some(self.here())
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        if turn.desk().read_only() && !matches!(pressed.command, Command::Next | Command::Back) {
            return false;
        }
        match pressed.command {
            Command::Next => turn.wish(Wish::GoOn(self.here())),
            Command::Back => turn.back_from(&self.here()),
            Command::Probe => {
                if let Some(digit) = pressed.choice {
                    self.toggle_probe(&digit.to_string().into(), turn);
                }
            }
            Command::Heard => {
                let by_place = |letter: char| {
                    self.known(turn)?.listen_for.keys().nth((letter as usize).checked_sub('a' as usize)?)
                };
                if let Some(letter) = pressed.choice {
                    // A letter for which there is no point is refused like any other answer.
                    let point = by_place(letter).cloned().unwrap_or_else(|| letter.to_string().into());
                    self.toggle_point(&point, turn);
                }
            }
            Command::TickList => {
                if let Some(tick) = self.tick_list(turn) {
                    turn.open_popup(Popup::Tick(tick));
                }
            }
            Command::Remark => {
                self.editor.begin_row();
                self.notes.follow(self.editor.rows(), turn.now);
                self.typing = true;
            }
            Command::Skip => turn.ask(Asked::SkipQuestion(self.question.clone()), ""),
            Command::Reword => {
                let wording = go_to::question_words(turn, &self.question);
                turn.ask(Asked::RewordQuestion(self.question.clone()), &wording);
            }
            Command::BackUp => {
                let interview = turn.interview();
                let back_up = interview.record().back_ups(&self.question, interview.rubric()).next();
                if let Some(question) = back_up.map(|each| each.id.clone()) {
                    turn.answer(Topic::BackUp(question), Reply::Tick(true));
                }
            }
            Command::AdHoc => ad_hoc::ask(turn),
            Command::FollowUp => follow_up::ask(self, turn),
            Command::BreakOff => turn.ask(Asked::BreakOff, ""),
            Command::Flag => self.flag(turn),
            Command::LeaveNotes => self.typing = false,
            Command::EnterNotes => self.typing = true,
            Command::PageUp => self.editor.scroll(-5),
            Command::PageDown => self.editor.scroll(5),
            _ => return false,
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if !self.typing {
            return;
        }
        let changed = self.editor.key(key);
        self.edited(changed, turn);
        if changed && links::begins(key, &self.editor) {
            let (record, rubric) = (turn.interview().record(), turn.interview().rubric());
            let popup = links::list(record.informs(&self.question, rubric), turn);
            turn.open_popup(popup);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        if !self.typing {
            return;
        }
        match self.editor.paste(text) {
            Ok(changed) => {
                self.edited(changed, turn);
                if text.len() > LONG_PASTE_BYTES {
                    turn.wish(Wish::Settle);
                }
            }
            Err(refusal) => turn.warn(&refusal),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        let question = self.known(turn);
        match target {
            Target::Text => {
                self.typing = !turn.desk().read_only();
                self.editor.click(area, at);
            }
            Target::Probe(index) => {
                if let Some(probe) = question.and_then(|question| question.probes.keys().nth(index).cloned()) {
                    self.toggle_probe(&probe, turn);
                }
            }
            Target::Point(index) => {
                if let Some(point) = question.and_then(|question| question.listen_for.keys().nth(index).cloned()) {
                    self.toggle_point(&point, turn);
                }
            }
            Target::Row(index) => {
                let interview = turn.interview();
                let questions = procedure::questions_in_order(interview);
                if let Some(question) = questions.get(index).cloned() {
                    turn.go_to(place_of_question(question));
                }
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.editor.scroll(if down { 3 } else { -3 });
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, answer) {
            (Purpose::LinkCriterion, PopupAnswer::Chosen(Choice::Criterion(criterion))) => {
                links::put(&criterion, &mut self.editor);
                self.edited(true, turn);
            }
            (Purpose::Line(asked @ (Asked::SkipQuestion(_) | Asked::RewordQuestion(_))), PopupAnswer::Text(text)) => {
                turn.answer(Topic::Line(asked.clone()), Reply::Text(text));
            }
            (Purpose::FollowUp(_) | Purpose::Line(Asked::FollowUp(_)), answer) => {
                follow_up::answered(self, answer, turn)
            }
            (Purpose::TickPointsAndProbes(_), PopupAnswer::Ticked(Choice::Probe(probe), _)) => {
                self.toggle_probe(&probe, turn);
            }
            (Purpose::TickPointsAndProbes(_), PopupAnswer::Ticked(Choice::Point(point), _)) => {
                self.toggle_point(&point, turn);
            }
            (purpose, answer) => {
                ad_hoc::answered(purpose, &answer, turn);
            }
        }
    }

    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        vec![(Topic::Notes(self.question.clone()), Reply::Notes(Cow::Borrowed(&self.notes)))]
    }

    fn link_typed(&self) -> Option<String> {
        links::typed(&self.editor)
    }

    fn settles_before(&self, command: Command, shared: &Shared) -> bool {
        let stays = matches!(command, Command::LeaveNotes | Command::EnterNotes);
        !stays && !shared.desk().read_only()
    }

    fn settles_before_click(&self, target: Target) -> bool {
        matches!(target, Target::Probe(_) | Target::Point(_) | Target::Row(_))
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let record = turn.read().interview().record();
        match topic {
            Topic::Notes(_) => self.notes.catch_up(record),
            Topic::Flag(question) => {
                let flagged = record.questions.get(question).is_some_and(|record| record.flagged);
                turn.tell(&if flagged {
                    message!("ask-flagged", question = question.as_str())
                } else {
                    message!("ask-unflagged", question = question.as_str())
                });
            }
            _ => {}
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        whole::lines(&self.question, shared)
    }

    fn text_rows(&self, columns: u16) -> u16 {
        self.editor.rows_at_most(columns)
    }

    fn letter(&self, text: Rect) -> Option<(Position, char)> {
        self.editor.letter(text)
    }

    fn text_margin(&self) -> u16 {
        draw::TIME_COLUMNS
    }

    fn draw_text(&self, shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        draw::draw_text(self, shared, canvas, text);
        true
    }
}
