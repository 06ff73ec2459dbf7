//! The evidence register: a list of what was looked at, and a form for each item with the four rules of evidence.

mod form;
mod table;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{Errand, ScreenAnswer},
    locale::Message,
    message,
    practice::During,
    session::{Asked, Event, EvidenceFile, EvidenceId, EvidenceItem, Judgement, Line, Place, RuleOfEvidence, Stage},
    tui::{
        Answer, Destination, Purpose, Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        speech_pane,
        widgets::Selection,
    },
};

use super::Screen;
use form::EvidenceForm;

pub struct Evidence {
    selection: Selection,
    form: Option<EvidenceForm>,
    /// Where Esc leads back to.
    back: Place,
    /// Whether documents of a scripted candidate lie on the table.
    practice: bool,
}

/// What stands at a row of the list: an item, or a document brought that nobody has looked at.
enum Row {
    Item(EvidenceId),
    Brought(String),
}

impl Evidence {
    pub fn new(shared: &mut Shared) -> Self {
        let came_from = shared.came_from.clone().filter(|place| place.stage != Stage::Evidence);
        let back = came_from.unwrap_or(Place { stage: Stage::Ask, ..Place::default() });
        let item = |event: &Event| match event {
            Event::EvidenceAdded { item, .. } => Some((None, item.clone())),
            Event::EvidenceChanged { evidence, item } => Some((Some(evidence.clone()), item.clone())),
            _ => None,
        };
        let drafted = shared.desk.as_mut().and_then(|desk| desk.take_drafted(item));
        let form = drafted.map(|(evidence, item)| EvidenceForm::new(evidence, &item, shared));
        let practice = shared.has_candidate();
        Evidence { selection: Selection::default(), form, back, practice }
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        let record = shared.interview().record();
        let registered = |title: &String| record.evidence.values().any(|item| item.title == *title);
        let brought = record.preparation.documents.iter().filter(|title| !registered(title));
        record.evidence.keys().cloned().map(Row::Item).chain(brought.cloned().map(Row::Brought)).collect()
    }

    fn open(&mut self, shared: &mut Shared) {
        if shared.desk().read_only() {
            return;
        }
        let mut rows = self.rows(shared);
        if self.selection.at >= rows.len() {
            return self.add("", shared);
        }
        match rows.swap_remove(self.selection.at) {
            Row::Brought(title) => self.add(&title, shared),
            Row::Item(evidence) => {
                let item = shared.interview().record().evidence[&evidence].clone();
                self.form = Some(EvidenceForm::new(Some(evidence), &item, shared));
            }
        }
    }

    fn add(&mut self, title: &str, shared: &mut Shared) {
        let item = table::brought(title, shared).unwrap_or_else(|| form::blank(title));
        self.form = Some(EvidenceForm::new(None, &item, shared));
    }

    fn confirm(&mut self, shared: &mut Shared) {
        let Some(form) = &mut self.form else { return };
        match form.event(shared) {
            Err(()) => {
                form.focus_on_date();
                shared.notice = Some(crate::tui::Notice { text: shared.text("evidence-date-unreadable"), wrong: true });
            }
            Ok(event) => {
                if shared.act(event) {
                    self.form = None;
                }
            }
        }
    }

    fn remove(&mut self, shared: &mut Shared) {
        let rows = self.rows(shared);
        if let Some(Row::Item(evidence)) = rows.get(self.selection.at) {
            shared.ask(Asked::RemoveEvidence(evidence.clone()), "");
        }
    }

    fn hashed(&mut self, file: Result<EvidenceFile, Message>, shared: &mut Shared) {
        match (file, &mut self.form) {
            (Ok(file), Some(form)) => {
                shared.tell(&message!("evidence-hashed", bytes = file.bytes, digest = &file.sha256[..16]));
                form.set_file(file);
            }
            (Err(why), _) => shared.warn(&why),
            (Ok(_), None) => {}
        }
    }

    fn draw_list(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let rows = self.rows(shared);
        if rows.is_empty() {
            canvas.paragraph(area, &shared.text("evidence-none"), theme.dim());
            return;
        }
        let height = usize::from(area.height) / 2;
        let top = self.selection.top(rows.len(), height.max(1));
        for (offset, (index, row)) in rows.iter().enumerate().skip(top).take(height).enumerate() {
            let first = Rect { y: area.y + 2 * offset as u16, height: 1, ..area };
            let second = Rect { x: first.x + 5, y: first.y + 1, width: first.width.saturating_sub(5), height: 1 };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            match row {
                Row::Brought(title) => {
                    canvas.text(first, &format!("{}    {title}", theme.marks.empty), style);
                    canvas.text(second, &shared.text("evidence-brought"), theme.dim());
                }
                Row::Item(id) => {
                    let item = &shared.interview().record().evidence[id];
                    canvas.text(first, &format!("{id:<4} {}", item.title), style);
                    canvas.text(second, &summary(item, shared), theme.dim());
                }
            }
            canvas.region(Rect { height: 2, ..first }, Target::Row(index));
        }
    }
}

/// One line on an item: kind, date, criteria, the four rules.
fn summary(item: &EvidenceItem, shared: &Shared) -> String {
    let date = item.date.map(|date| shared.locale.date(date)).unwrap_or_else(|| shared.text("evidence-undated"));
    let criteria: Vec<&str> = item.criteria.iter().map(|criterion| criterion.as_str()).collect();
    format!(
        "{} · {date} · {} · {}",
        shared.text(item.kind.message()),
        criteria.join(" "),
        rules_of_evidence(item, shared)
    )
}

/// The four rules of evidence with a mark each.
pub fn rules_of_evidence(item: &EvidenceItem, shared: &Shared) -> String {
    let marks = &shared.theme.marks;
    let rules = RuleOfEvidence::ALL.map(|rule| {
        let mark = match item.rules.verdict(rule).judgement {
            Judgement::NotJudged => marks.empty,
            Judgement::Yes => marks.done,
            Judgement::No => marks.refused,
            Judgement::Doubt => marks.doubt,
        };
        format!("{} {mark}", shared.text(rule.message()))
    });
    rules.join("  ")
}

impl Screen for Evidence {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text("step-evidence")
    }

    fn contexts(&self) -> &'static [Context] {
        match (&self.form, self.practice) {
            (Some(_), _) => &[Context::EvidenceForm, Context::Form],
            (None, true) => &[Context::PracticeEvidence, Context::Evidence, Context::Speech],
            (None, false) => &[Context::Evidence],
        }
    }

    fn hears(&self) -> Option<During> {
        (self.practice && self.form.is_none()).then_some(During::Documents)
    }

    fn typing(&self) -> bool {
        self.form.as_ref().is_some_and(EvidenceForm::typing)
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Evidence, ..self.back.clone() })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        let Some(form) = &mut self.form else {
            match pressed.command {
                Command::Add if !shared.desk().read_only() => self.add("", shared),
                Command::Edit => self.open(shared),
                Command::Remove => self.remove(shared),
                Command::Documents => table::show(shared),
                Command::Cancel => shared.go(Destination::Step(self.back.clone())),
                // The chord that opened the register closes it.
                Command::Evidence => shared.go(Destination::Step(self.back.clone())),
                command => {
                    let count = self.rows(shared).len();
                    return self.selection.command(command, count, 5);
                }
            }
            return true;
        };
        match pressed.command {
            Command::Confirm => self.confirm(shared),
            Command::Cancel => self.form = None,
            Command::HashFile => {
                let path = form.path();
                if path.is_empty() {
                    shared.tell(&message!("evidence-no-path"));
                } else {
                    shared.order(Errand::Hash(path.into()));
                }
            }
            command => {
                let changed = matches!(command, Command::Toggle | Command::Left | Command::Right);
                let handled = form.command(command);
                if let (true, Some(desk)) = (handled && changed, &mut shared.desk) {
                    desk.typed(shared.now);
                }
                return handled;
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, shared: &mut Shared) {
        let changed = self.form.as_mut().is_some_and(|form| form.key(key));
        if let (true, Some(desk)) = (changed, &mut shared.desk) {
            desk.typed(shared.now);
        }
    }

    fn paste(&mut self, text: &str, shared: &mut Shared) {
        if let Some(Err(refusal)) = self.form.as_mut().map(|form| form.paste(text)) {
            shared.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, shared: &mut Shared) {
        match (target, &mut self.form) {
            (Target::Field(index), Some(form)) => form.click(index, area, at),
            (Target::Row(index), None) => {
                self.selection = Selection::new(index);
                self.open(shared);
            }
            _ => {}
        }
    }

    fn answered(&mut self, purpose: &Purpose, answer: Answer, shared: &mut Shared) {
        if let Some(title) = table::answered(purpose, &answer, shared) {
            return self.add(&title, shared);
        }
        if let (Purpose::Line(Asked::RemoveEvidence(evidence)), Answer::Text(reason)) = (purpose, answer) {
            shared.act(Event::EvidenceRemoved { evidence: evidence.clone(), reason });
            let count = self.rows(shared).len();
            self.selection.clamp(count);
        }
    }

    fn told(&mut self, answer: ScreenAnswer, shared: &mut Shared) {
        if let ScreenAnswer::Hashed(file) = answer {
            self.hashed(file, shared);
        }
    }

    /// A form that is complete is kept; one that is not stays a draft in the file.
    fn settle(&mut self, shared: &mut Shared) {
        let event = self.form.as_ref().and_then(|form| form.event(shared).ok());
        if let Some(event) = event
            && shared.interview().permit(&event).is_ok()
        {
            shared.act(event);
            self.form = None;
        }
    }

    fn draft(&self, shared: &Shared) -> Vec<Event> {
        self.form.as_ref().map(|form| form.draft(shared)).into_iter().collect()
    }

    fn line(&self) -> Option<Line> {
        let text = self.form.as_ref()?.unreadable_date()?;
        Some(Line { asked: Asked::EvidenceDate, text })
    }

    fn take_line(&mut self, line: &Line, _shared: &mut Shared) {
        if let (Some(form), Asked::EvidenceDate) = (&mut self.form, &line.asked) {
            form.set_date(&line.text);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
        match &self.form {
            Some(form) => form.draw(shared, canvas, inner),
            None => {
                let pane = self.hears().map_or(0, |_| speech_pane::rows(area.height));
                self.draw_list(shared, canvas, Rect { height: area.height - pane, ..inner });
                if let Some(during) = self.hears() {
                    speech_pane::draw(&during, shared, canvas, Rect { y: area.bottom() - pane, height: pane, ..area });
                }
            }
        }
    }
}
