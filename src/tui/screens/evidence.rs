//! The evidence register: a list of what was looked at, and a form for each item with the four rules of evidence.

mod list;
mod table;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{Errand, LeftForm, ScreenAnswer},
    locale::Message,
    message,
    practice::During,
    procedure::{self, Ask, AskKind, Filled, Reply, Topic, evidence},
    session::{
        Asked, EvidenceFile, EvidenceId, EvidenceItem, FieldName, Judgement, Line, Place, Refusal, RuleOfEvidence,
        Stage,
    },
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, PageLine, Pick, PickItem},
        speech_pane,
        widgets::{Editor, FormEditor, Selection},
    },
};

use super::{Screen, back_from_aside};

pub(super) struct Evidence {
    selection: Selection,
    form: Option<ItemForm>,
    /// The place to which Esc leads back.
    back: Place,
    /// True if the rubric has certificates that stand for units.
    credits: bool,
    /// True if documents of a scripted candidate lie on the table.
    practice: bool,
}

/// The form of one item.
struct ItemForm {
    /// The item being changed; none for a new one.
    evidence: Option<EvidenceId>,
    fields: FormEditor,
    /// The fields as the form was opened.
    begun: Filled,
}

/// A row of the list: an item, or a document brought that nobody has looked at.
#[derive(Clone)]
enum Row {
    Item(EvidenceId),
    Brought(String),
}

impl ItemForm {
    fn new(evidence: Option<EvidenceId>, item: &EvidenceItem, shared: &Shared) -> Self {
        let form = evidence::form(item, shared.interview().rubric());
        let fields = FormEditor::new(&form, |words| shared.own_said(words));
        ItemForm { evidence, begun: fields.filled(), fields }
    }

    /// The form of the same item that was left, as it was left. What it says has not happened.
    fn left(of: Option<&EvidenceId>, shared: &Shared) -> Option<ItemForm> {
        let item = evidence::drafted_for(shared.desk().left_events(), of)?;
        let form = ItemForm::new(of.cloned(), &item, shared);
        Some(ItemForm { begun: Filled::default(), ..form })
    }

    fn topic(&self) -> Topic {
        Topic::Evidence(self.evidence.clone())
    }
}

impl Evidence {
    pub(super) fn new(turn: &mut Turn) -> Self {
        let back = back_from_aside(turn);
        let left = evidence::drafted(turn.desk().left_events());
        let form = left.and_then(|(evidence, _)| ItemForm::left(evidence.as_ref(), turn));
        let credits = turn.interview().rubric().units.values().any(|unit| !unit.satisfied_by.is_empty());
        Evidence { selection: Selection::default(), form, back, credits, practice: turn.has_candidate() }
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        let interview = shared.interview();
        let brought = evidence::brought(interview).map(|title| Row::Brought(title.to_owned()));
        interview.record().evidence.keys().cloned().map(Row::Item).chain(brought).collect()
    }

    fn open(&mut self, turn: &mut Turn) {
        if turn.desk().read_only() {
            return;
        }
        let mut rows = self.rows(turn);
        if self.selection.at >= rows.len() {
            return self.add("", turn);
        }
        match rows.swap_remove(self.selection.at) {
            Row::Brought(title) => self.add(&title, turn),
            Row::Item(evidence) => {
                let item = &turn.read().interview().record().evidence[&evidence];
                let left = ItemForm::left(Some(&evidence), turn);
                self.form = Some(left.unwrap_or_else(|| ItemForm::new(Some(evidence), item, turn)));
                turn.wish(Wish::TakeUpForms);
            }
        }
    }

    /// Opens the form of a new item: the one that was left, where nothing is to be entered that was brought.
    fn add(&mut self, title: &str, turn: &mut Turn) {
        let item = table::brought(title, turn).unwrap_or_else(|| evidence::blank(title));
        let left = ItemForm::left(None, turn).filter(|_| title.is_empty());
        if left.is_some() {
            turn.wish(Wish::TakeUpForms);
        }
        self.form = Some(left.unwrap_or_else(|| ItemForm::new(None, &item, turn)));
    }

    /// Closes the form; asks what becomes of what was filled in.
    fn leave(&mut self, turn: &mut Turn) {
        if self.form.as_ref().is_none_or(|form| form.fields.filled() == form.begun) {
            self.form = None;
            return;
        }
        let options = [
            (Choice::Yes, turn.text("leave-form-keep")),
            (Choice::No, turn.text("leave-form-go-on")),
            (Choice::ThrowAway, turn.text("leave-form-throw-away")),
        ];
        let pick = Pick::confirm(Purpose::LeaveForm, turn.text("leave-form-title"), options);
        turn.open_popup(Popup::Pick(pick));
    }

    fn keep(&mut self, turn: &mut Turn) {
        let line = self.line();
        let typed = self.typed(turn);
        for (topic, reply) in typed {
            let said = procedure::answer(turn.interview(), &topic, reply, turn.now);
            for event in said.into_iter().flat_map(|consequence| consequence.events) {
                turn.wish(Wish::LeaveForm(Box::new(LeftForm { event, line: line.clone() })));
            }
        }
        self.form = None;
        turn.tell(&message!("leave-form-kept"));
    }

    fn confirm(&mut self, turn: &mut Turn) {
        let Some(form) = &mut self.form else { return };
        let refused = turn.try_answer(form.topic(), Reply::Form(form.fields.filled())).err();
        match refused {
            Some(Refusal::Unreadable { field }) => form.fields.focus_on(field),
            Some(Refusal::AmbiguousDate { .. }) => form.fields.focus_on(FieldName::Date),
            _ => {}
        }
    }

    fn remove(&mut self, turn: &mut Turn) {
        let rows = self.rows(turn);
        match rows.get(self.selection.at) {
            Some(Row::Item(evidence)) => turn.ask(Asked::RemoveEvidence(evidence.clone()), ""),
            Some(Row::Brought(title)) => turn.ask(Asked::Brought(title.clone()), title),
            None => {}
        }
    }

    /// Asks for which unit the chosen item stands, or takes back the one for which it does.
    fn credit(&mut self, turn: &mut Turn) {
        let Some(Row::Item(evidence)) = self.rows(turn).get(self.selection.at).cloned() else { return };
        let asks = procedure::credits(turn.interview(), &evidence);
        if asks.is_empty() {
            return turn.tell(&message!("evidence-credit-none"));
        }
        let item = |(at, ask): (usize, &Ask)| {
            let Topic::Credit(unit, ..) = &ask.topic else { return None };
            let ticked = matches!(ask.kind, AskKind::Tick { ticked: true, .. });
            let mark = if ticked { turn.theme.marks.done } else { turn.theme.marks.empty };
            let title = turn.interview().rubric().unit(unit).map_or("", |known| turn.own_words(&known.title));
            let label = format!("{mark} {unit} {title}");
            Some(PickItem { choice: Choice::Certificate(at), label, detail: turn.own_said(&ask.words) })
        };
        let items = asks.iter().enumerate().filter_map(item).collect();
        let title = turn.locale.say(&message!("evidence-credit-title", evidence = evidence.as_str()));
        turn.open_popup(Popup::Pick(Pick::new(Purpose::Credit(evidence), title, items)));
    }

    fn hashed(&mut self, file: Result<EvidenceFile, Message>, turn: &mut Turn) {
        match (file, &mut self.form) {
            (Ok(file), Some(form)) => {
                turn.tell(&message!("evidence-hashed", bytes = file.bytes, digest = &file.sha256[..16]));
                form.fields.set_file(file);
            }
            (Err(why), _) => turn.warn(&why),
            (Ok(_), None) => {}
        }
    }
}

/// The four rules of evidence with a mark each.
pub(super) fn rules_of_evidence(item: &EvidenceItem, shared: &Shared) -> String {
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
            (None, false) if self.credits => &[Context::CreditEvidence, Context::Evidence],
            (None, false) => &[Context::Evidence],
        }
    }

    fn hears(&self) -> Option<During> {
        (self.practice && self.form.is_none()).then_some(During::Documents)
    }

    fn say_again(&mut self, shared: &Shared) {
        if let Some(form) = &mut self.form {
            let words = evidence::form(&evidence::blank(""), shared.interview().rubric());
            form.fields.say_again(&words, |words| shared.own_said(words));
        }
    }

    fn typing(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.fields.typing())
    }

    fn takes_pastes(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.fields.takes_text())
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        match &self.form {
            Some(form) => form.fields.whole(&shared.theme),
            None => self.rows(shared).iter().flat_map(|row| list::row_whole(row, shared)).collect(),
        }
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.form.as_mut()?.fields.editor()
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Evidence, ..self.back.clone() })
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let Some(form) = &mut self.form else {
            match pressed.command {
                Command::Add if !turn.desk().read_only() => self.add("", turn),
                Command::Edit => self.open(turn),
                Command::Remove => self.remove(turn),
                Command::Documents => table::show(turn),
                Command::Credit if !turn.desk().read_only() => self.credit(turn),
                Command::Cancel => turn.go_to(self.back.clone()),
                // The chord that opened the register closes it.
                Command::Evidence => turn.go_to(self.back.clone()),
                command => {
                    let count = self.rows(turn).len();
                    return self.selection.command(command, count, 5);
                }
            }
            return true;
        };
        match pressed.command {
            Command::Confirm => self.confirm(turn),
            Command::Cancel => self.leave(turn),
            Command::HashFile => {
                let filled = form.fields.filled();
                match filled.text(FieldName::File) {
                    "" => turn.tell(&message!("evidence-no-path")),
                    path => turn.order(Errand::Hash(path.into())),
                }
            }
            command => {
                let changed = matches!(command, Command::Toggle | Command::Left | Command::Right);
                let handled = form.fields.command(command);
                if handled && changed {
                    turn.wish(Wish::Typed);
                }
                return handled;
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if self.form.as_mut().is_some_and(|form| form.fields.key(key)) {
            turn.wish(Wish::Typed);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        if let Some(Err(refusal)) = self.form.as_mut().map(|form| form.fields.paste(text)) {
            turn.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        match (target, &mut self.form) {
            (Target::Field(index), Some(form)) => form.fields.click(index, area, at),
            (Target::Row(index), None) => {
                self.selection = Selection::new(index);
                self.open(turn);
            }
            _ => {}
        }
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, &answer) {
            (Purpose::LeaveForm, PopupAnswer::Chosen(Choice::Yes)) => return self.keep(turn),
            (Purpose::LeaveForm, PopupAnswer::Chosen(Choice::ThrowAway)) => self.form = None,
            _ => {}
        }
        if let (Purpose::Credit(evidence), PopupAnswer::Chosen(Choice::Certificate(at))) = (purpose, &answer) {
            let ask = procedure::credits(turn.interview(), evidence).into_iter().nth(*at);
            if let Some(Ask { topic, kind: AskKind::Tick { ticked, .. }, .. }) = ask {
                turn.answer(topic, Reply::Tick(!ticked));
            }
        }
        if let Some(title) = table::answered(purpose, &answer, turn) {
            return self.add(&title, turn);
        }
        if let (Purpose::Line(asked @ (Asked::RemoveEvidence(_) | Asked::Brought(_))), PopupAnswer::Text(reason)) =
            (purpose, answer)
        {
            turn.answer(Topic::Line(asked.clone()), Reply::Text(reason));
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        if let ScreenAnswer::Hashed(file) = answer {
            self.hashed(file, turn);
        }
    }

    /// A form that is whole is kept; one that is not stays a draft in the file. A date that cannot be read is a line.
    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        let Some(form) = &self.form else { return Vec::new() };
        let mut filled = form.fields.filled();
        evidence::take_unreadable(&mut filled);
        vec![(form.topic(), Reply::Form(filled))]
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        match topic {
            Topic::Evidence(_) => self.form = None,
            Topic::Line(Asked::RemoveEvidence(_) | Asked::Brought(_)) => {
                let count = self.rows(turn).len();
                self.selection.clamp(count);
            }
            _ => {}
        }
    }

    fn line(&self) -> Option<Line> {
        let (field, text) = evidence::take_unreadable(&mut self.form.as_ref()?.fields.filled())?;
        let asked = if field == FieldName::Hours { Asked::EvidenceHours } else { Asked::EvidenceDate };
        Some(Line { asked, text })
    }

    fn take_line(&mut self, line: &Line) {
        let field = match line.asked {
            Asked::EvidenceDate => FieldName::Date,
            Asked::EvidenceHours => FieldName::Hours,
            _ => return,
        };
        if let Some(form) = &mut self.form {
            form.fields.set_text(field, &line.text);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
        match &self.form {
            Some(form) => form.fields.draw(canvas, inner, shared),
            None => {
                let pane = self.hears().map_or(0, |_| speech_pane::rows(area.height));
                list::draw(self, shared, canvas, Rect { height: area.height - pane, ..inner });
                if let Some(during) = self.hears() {
                    speech_pane::draw(&during, shared, canvas, Rect { y: area.bottom() - pane, height: pane, ..area });
                }
            }
        }
    }
}
