//! What is on the screen beneath the popups: a screen, and the form that stands on it while one is filled in. The form then
//! has the keys, is kept as a draft with every letter, and stays when the screen is left; no screen sees to that itself.

use std::ops::{Deref, DerefMut};

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{Errand, LeftForm, ScreenAnswer},
    message,
    practice::During,
    procedure::{
        self, Filled, Form, Reply, Topic, drafted, field_of_line, form_of, form_of_event, is_form, sittings,
        take_lines, waits_for_word,
    },
    session::{FieldName, Line, Refusal},
};

use super::{
    Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
    canvas::{Canvas, Target},
    keymap::{Command, Context, Pressed},
    popups::{Choice, PageLine, Pick},
    screens::Screen,
    widgets::{Editor, FormEditor},
};

pub(super) struct Shown {
    screen: Box<dyn Screen>,
    form: Option<OpenForm>,
}

/// A form that is filled in, and what it answers.
struct OpenForm {
    topic: Topic,
    fields: FormEditor,
    /// The fields before anything was typed.
    begun: Filled,
}

/// Whatever is no matter of the form is the screen's.
impl Deref for Shown {
    type Target = dyn Screen;

    fn deref(&self) -> &Self::Target {
        &*self.screen
    }
}

impl DerefMut for Shown {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut *self.screen
    }
}

impl OpenForm {
    fn new(topic: Topic, form: &Form, shared: &Shared) -> Self {
        let fields = FormEditor::new(form, |words| shared.own_said(words));
        OpenForm { topic, begun: fields.filled(), fields }
    }

    /// A form as it was left, with the lines in it that no event could hold.
    fn left(left: &LeftForm, shared: &Shared) -> Option<Self> {
        let (topic, form) = form_of_event(&left.event, shared.interview())?;
        let mut open = OpenForm::new(topic, &form, shared);
        // A new line that was proposed has itself for its beginning.
        open.begun = match &open.topic {
            Topic::PlanProposed(_) => Filled::default(),
            topic => form_of(topic, shared.interview()).map(|form| form.filled()).unwrap_or_default(),
        };
        for line in &left.lines {
            if let Some(field) = field_of_line(&open.topic, line) {
                open.fields.set_text(field, &line.text);
            }
        }
        Some(open)
    }

    fn contexts(&self) -> &'static [Context] {
        match self.topic {
            Topic::Evidence(_) => &[Context::EvidenceForm, Context::Form],
            Topic::ObservationBegin(_) | Topic::ObservationScene(_) => &[Context::ObservationForm, Context::Form],
            _ => &[Context::PlanForm, Context::Form],
        }
    }

    fn is_changed(&self) -> bool {
        self.fields.filled() != self.begun
    }

    /// What is filled in, without the lines that no event can hold; nothing where nothing was.
    fn filled(&self, shared: &Shared) -> Option<(Filled, Vec<Line>)> {
        let mut filled = Some(self.fields.filled()).filter(|filled| *filled != self.begun)?;
        let lines = take_lines(&self.topic, &mut filled, shared.interview().rubric());
        Some((filled, lines))
    }

    /// The form as it is kept until it is gone on with.
    fn to_leave(&self, shared: &Shared) -> Option<LeftForm> {
        let (filled, lines) = self.filled(shared)?;
        let events = drafted(shared.interview(), &self.topic, Reply::Form(filled), shared.now);
        events.into_iter().find(is_form).map(|event| LeftForm { event, lines })
    }

    /// Answers with the form; a refusal has the cursor go to what it is about.
    fn confirm(&mut self, turn: &mut Turn) {
        let refused = turn.try_answer(self.topic.clone(), Reply::Form(self.fields.filled())).err();
        let field = match refused {
            None => return,
            Some(Refusal::Unreadable { field } | Refusal::Empty { field } | Refusal::TooLong { field, .. }) => field,
            Some(Refusal::AmbiguousDate { .. }) => match self.topic {
                Topic::Evidence(_) => FieldName::Date,
                Topic::PlanLine(_) | Topic::PlanProposed(_) => FieldName::By,
                _ => FieldName::HeldOn,
            },
            Some(Refusal::Unknown { what: "criterion" | "unit", .. }) => FieldName::About,
            Some(Refusal::Unknown { what: "evidence", .. }) => FieldName::ShownBy,
            Some(Refusal::HeldAhead { .. } | Refusal::HeldLongAgo { .. }) => FieldName::HeldOn,
            Some(_) => return,
        };
        self.fields.focus_on(field);
    }

    fn hash_file(&self, turn: &mut Turn) {
        match self.fields.filled().text(FieldName::File) {
            "" => turn.tell(&message!("evidence-no-path")),
            path => turn.order(Errand::Hash(path.into())),
        }
    }
}

impl Shown {
    pub(super) fn new(screen: Box<dyn Screen>) -> Self {
        Shown { screen, form: None }
    }

    /// Opens a form: the one that was left in answer to the same, where there is one.
    pub(super) fn open_form(&mut self, topic: Topic, form: &Form, left: Option<&LeftForm>, shared: &Shared) {
        let left = left.and_then(|left| OpenForm::left(left, shared));
        self.form = Some(left.unwrap_or_else(|| OpenForm::new(topic, form, shared)));
    }

    /// The place, in a list of forms that were left, of one that is gone on with on this screen.
    pub(super) fn goes_on_with(&self, left: &[LeftForm], shared: &Shared) -> Option<usize> {
        if self.form.is_some() {
            return None;
        }
        let read_only = shared.desk().read_only();
        let is_taken = |left: &LeftForm| {
            let form = form_of_event(&left.event, shared.interview());
            let taken = form.is_some_and(|(topic, _)| self.screen.has_form(&topic));
            taken && !(read_only && waits_for_word(&left.event))
        };
        left.iter().position(is_taken)
    }

    pub(super) fn go_on_with(&mut self, left: &LeftForm, shared: &Shared) {
        self.form = OpenForm::left(left, shared);
    }

    /// The form as it is kept when the screen is left.
    pub(super) fn form_to_leave(&self, shared: &Shared) -> Option<LeftForm> {
        self.form.as_ref()?.to_leave(shared)
    }

    /// Asks what becomes of what was filled in; a form in which nothing was closes at once.
    fn leave_form(&mut self, turn: &mut Turn) {
        if !self.form.as_ref().is_some_and(OpenForm::is_changed) {
            return self.close_form(turn);
        }
        let options = [
            (Choice::Yes, turn.text("leave-form-keep")),
            (Choice::No, turn.text("leave-form-go-on")),
            (Choice::ThrowAway, turn.text("leave-form-throw-away")),
        ];
        let pick = Pick::confirm(Purpose::LeaveForm, turn.text("leave-form-title"), options);
        turn.open_popup(Popup::Pick(pick));
    }

    /// Answers with the form; where something falls with that which nobody may expect to, asks first.
    fn confirm_form(&mut self, turn: &mut Turn) {
        let Some(form) = &mut self.form else { return };
        let falls = sittings::falls_with_another(turn.interview().record());
        let Some(falls) = falls.filter(|_| form.topic == Topic::SittingBegin) else { return form.confirm(turn) };
        let options = [(Choice::No, turn.text("sitting-falls-no")), (Choice::Yes, turn.text("sitting-falls-yes"))];
        let pick = Pick::confirm(Purpose::SittingAfterDecision, turn.text("sitting-falls-title"), options);
        turn.open_popup(Popup::Pick(pick.about(turn.locale.say(&falls))));
    }

    fn keep_form(&mut self, turn: &mut Turn) {
        if let Some(left) = self.form_to_leave(turn) {
            turn.wish(Wish::LeaveForm(Box::new(left)));
        }
    }

    fn close_form(&mut self, turn: &mut Turn) {
        self.form = None;
        self.screen.form_closed(turn);
    }

    pub(super) fn contexts(&self) -> &'static [Context] {
        self.form.as_ref().map_or_else(|| self.screen.contexts(), OpenForm::contexts)
    }

    pub(super) fn hears(&self) -> Option<During> {
        self.screen.hears().filter(|_| self.form.is_none())
    }

    pub(super) fn say_again(&mut self, shared: &Shared) {
        self.screen.say_again(shared);
        let Some(form) = &mut self.form else { return };
        if let Some(words) = form_of(&form.topic, shared.interview()) {
            form.fields.say_again(&words, |words| shared.own_said(words));
        }
    }

    pub(super) fn typing(&self) -> bool {
        self.form.as_ref().map_or_else(|| self.screen.typing(), |form| form.fields.typing())
    }

    pub(super) fn takes_pastes(&self) -> bool {
        self.form.as_ref().map_or_else(|| self.screen.takes_pastes(), |form| form.fields.takes_text())
    }

    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.form {
            Some(form) => form.fields.editor(),
            None => self.screen.editor(),
        }
    }

    pub(super) fn link_typed(&self) -> Option<String> {
        self.screen.link_typed().filter(|_| self.form.is_none())
    }

    pub(super) fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        match &self.form {
            Some(form) => form.fields.whole(&shared.theme),
            None => self.screen.whole(shared),
        }
    }

    pub(super) fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let Some(form) = &mut self.form else { return self.screen.command(pressed, turn) };
        match pressed.command {
            Command::Confirm => self.confirm_form(turn),
            Command::Cancel => self.leave_form(turn),
            Command::HashFile => form.hash_file(turn),
            // What opened the screen leads back from it, whatever is being filled in; that stays.
            Command::Evidence | Command::Observe | Command::Plan => return self.screen.command(pressed, turn),
            Command::NewSitting => {
                self.keep_form(turn);
                self.form = None;
                return self.screen.command(pressed, turn);
            }
            command => {
                let before = form.fields.filled();
                let handled = form.fields.command(command);
                if handled && form.fields.filled() != before {
                    turn.wish(Wish::Typed);
                }
                return handled;
            }
        }
        true
    }

    pub(super) fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        match &mut self.form {
            Some(form) => {
                if form.fields.key(key) {
                    turn.wish(Wish::Typed);
                }
            }
            None => self.screen.key(key, turn),
        }
    }

    pub(super) fn paste(&mut self, text: &str, turn: &mut Turn) {
        match self.form.as_mut().map(|form| form.fields.paste(text)) {
            Some(Ok(_)) => turn.wish(Wish::Typed),
            Some(Err(refusal)) => turn.warn(&refusal),
            None => self.screen.paste(text, turn),
        }
    }

    pub(super) fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        match (target, &mut self.form) {
            (Target::Field(index), Some(form)) => form.fields.click(index, area, at),
            (_, Some(_)) => {}
            (target, None) => self.screen.click(target, area, at, turn),
        }
    }

    pub(super) fn wheel(&mut self, down: bool, turn: &mut Turn) {
        if self.form.is_none() {
            self.screen.wheel(down, turn);
        }
    }

    pub(super) fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, &answer) {
            (Purpose::LeaveForm, PopupAnswer::Chosen(Choice::Yes)) => {
                self.keep_form(turn);
                self.close_form(turn);
                turn.tell(&message!("leave-form-kept"));
            }
            (Purpose::LeaveForm, PopupAnswer::Chosen(Choice::ThrowAway)) => self.close_form(turn),
            (Purpose::SittingAfterDecision, PopupAnswer::Chosen(Choice::Yes)) => {
                if let Some(form) = &mut self.form {
                    form.confirm(turn);
                }
            }
            (Purpose::LeaveForm | Purpose::SittingAfterDecision, _) => {}
            _ => self.screen.answered(purpose, answer, turn),
        }
    }

    pub(super) fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        match (answer, &mut self.form) {
            (ScreenAnswer::Hashed(Ok(file)), Some(form)) => {
                turn.tell(&message!("evidence-hashed", bytes = file.bytes, digest = &file.sha256[..16]));
                form.fields.set_file(file);
                turn.wish(Wish::Typed);
            }
            (ScreenAnswer::Hashed(Err(why)), _) => turn.warn(&why),
            (answer, _) => self.screen.told(answer, turn),
        }
    }

    /// The text that is being typed, in the form and on the screen.
    pub(super) fn typed(&self, shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        let mut typed = self.screen.typed(shared);
        let form = self.form.as_ref().and_then(|form| Some((form.topic.clone(), form.filled(shared)?.0)));
        typed.extend(form.map(|(topic, filled)| (topic, Reply::Form(filled))));
        typed
    }

    /// The lines in the form that no event can hold.
    pub(super) fn lines(&self, shared: &Shared) -> Vec<Line> {
        self.form.as_ref().and_then(|form| form.filled(shared)).map(|(_, lines)| lines).unwrap_or_default()
    }

    pub(super) fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        self.form.take_if(|form| form.topic == *topic);
        self.screen.taken(topic, turn);
    }

    pub(super) fn draw_text(&self, shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.form.is_none() && self.screen.draw_text(shared, canvas, text)
    }

    pub(super) fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        match &self.form {
            Some(form) => {
                let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
                form.fields.draw(canvas, inner, shared);
            }
            None => self.screen.draw(shared, canvas, area),
        }
    }
}

impl Turn<'_> {
    /// Opens the form of a topic as it stands on record.
    pub(super) fn open_form(&mut self, topic: Topic) {
        if let Some(form) = procedure::form_of(&topic, self.interview()) {
            self.wish(Wish::OpenForm(Box::new((topic, form))));
        }
    }
}
