//! Preparing: one form for what is settled before the candidate enters.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    locale::Explain,
    message,
    procedure::{self, Reply, Topic, Words, place_at, preparation},
    session::{Asked, Place, Refusal, Stage},
    tui::{
        Popup, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::{Page, PageLine, PopupAnswer},
        view,
        widgets::{Editor, FormEditor},
    },
};

use super::Screen;

pub(super) struct Prepare {
    form: FormEditor,
    /// True if there is the application of a scripted candidate to read.
    application: bool,
}

impl Prepare {
    /// The form as prepared before, or as typed when the program last ended, or with sensible defaults.
    pub(super) fn new(turn: &mut Turn) -> Self {
        let (interview, draft) = (turn.interview(), turn.desk().left_events());
        let preparation = preparation::start(interview, draft, &turn.user, turn.locale.language());
        let form = preparation::form(&preparation, interview);
        Prepare { form: FormEditor::new(&form, Prepare::said(turn)), application: turn.speaking.is_some() }
    }

    /// The words of the form are those of the screen: it is filled in before the interview has a language.
    fn said(shared: &Shared) -> impl Fn(&Words) -> String {
        |words| shared.own_said(words)
    }

    fn begin(&mut self, turn: &mut Turn) {
        let refused = turn.try_answer(Topic::Preparation, Reply::Form(self.form.filled())).err();
        if let Some(Refusal::Empty { field }) = refused {
            self.form.focus_on(field);
        }
    }

    /// Goes to the candidate's own word, which needs to know what is applied for.
    fn ask_self_assessment(&mut self, turn: &mut Turn) {
        let to = place_at(Stage::SelfAssessment);
        let refused = turn.try_answer_and_go(Topic::Preparation, Reply::Form(self.form.filled()), to).err();
        if let Some(Refusal::Empty { field }) = refused {
            self.form.focus_on(field);
        }
    }

    fn edited(&mut self, changed: bool, turn: &mut Turn) {
        if changed {
            turn.wish(Wish::Typed);
        }
    }
}

/// Draws the application of a scripted candidate as far as there is room; returns how many rows it took.
fn draw_application(shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let Some(speaking) = &shared.speaking else { return 0 };
    let candidate = &speaking.case.candidate;
    let theme = &shared.theme;
    let head = shared.locale.say(&message!("practice-application", name = candidate.name.as_str()));
    canvas.text(Rect { height: 1, ..area }, &head, theme.accent());
    let text = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
    let background = shared.own_words(&candidate.background);
    let fits = wrap(background, text.width.into()).len() <= usize::from(text.height);
    let rows = canvas.paragraph(text, background, theme.normal());
    if !fits {
        let more = Rect { y: text.y + rows, height: 1, ..text };
        canvas.text(more, &shared.text("practice-application-more"), theme.dim());
    }
    1 + rows + u16::from(!fits) + 1
}

/// Draws a row for each text of the rubric on how and by whom candidates are assessed, with the key that shows them whole; says how
/// many rows they took.
fn draw_conditions(shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let theme = &shared.theme;
    let mut y = area.y;
    for (name, text) in shared.interview().rubric().conditions_of_assessment() {
        let told = format!("{}: {}", shared.text(name), shared.own_words(text));
        let more = view::more_words(shared, &[Context::Prepare, Context::Form]);
        y += canvas.excerpt(Rect { y, height: 1, ..area }, &told, theme.dim(), (&more, theme.accent()));
    }
    let rows = y - area.y;
    rows + u16::from(rows > 0)
}

/// Draws what is carried over from the session before, in one row; says how many rows it took.
fn draw_follows(shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let Some(told) = follows_told(shared) else { return 0 };
    let more = view::more_words(shared, &[Context::Prepare, Context::Form]);
    let row = Rect { height: 1, ..area };
    1 + canvas.excerpt(row, &told, shared.theme.accent(), (&more, shared.theme.accent()))
}

/// What is carried over, in numbers.
fn follows_told(shared: &Shared) -> Option<String> {
    let follows = shared.interview().record().follows.as_deref()?;
    Some(shared.locale.say(&message!(
        "prepare-follows",
        signed = shared.locale.date(follows.signed),
        units = follows.units.len(),
        criteria = follows.ratings.len(),
        items = follows.evidence.len(),
        left = follows.not_carried.len()
    )))
}

/// What is carried over and what is not, line by line.
fn follows_whole(shared: &Shared) -> Vec<PageLine> {
    let Some(told) = follows_told(shared) else { return Vec::new() };
    let mut lines = vec![PageLine::Heading(shared.text("follow-heading")), PageLine::Text(told)];
    let follows = shared.interview().record().follows.as_deref();
    let open = follows.map_or(0, |follows| follows.plan.len());
    if open > 0 {
        lines.push(PageLine::Text(shared.locale.say(&message!("follow-plan", count = open))));
    }
    let left = follows.map_or(&[][..], |follows| &follows.not_carried);
    if !left.is_empty() {
        lines.push(PageLine::Text(shared.text("follow-not-carried")));
        lines.extend(left.iter().map(|each| PageLine::Indented(1, shared.locale.say(&each.explain()))));
    }
    lines.push(PageLine::Text(String::new()));
    lines
}

fn read_application(turn: &mut Turn) {
    let Some(speaking) = &turn.read().speaking else { return };
    let candidate = &speaking.case.candidate;
    let background = PageLine::Text(turn.own_words(&candidate.background).to_owned());
    let page = Page::new(candidate.name.clone(), vec![background]);
    turn.open_popup(Popup::Page(page));
}

impl Screen for Prepare {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text("step-prepare")
    }

    fn contexts(&self) -> &'static [Context] {
        match self.application {
            true => &[Context::PracticePrepare, Context::Prepare, Context::Form],
            false => &[Context::Prepare, Context::PaperPrepare, Context::Form],
        }
    }

    fn typing(&self) -> bool {
        self.form.typing()
    }

    fn takes_pastes(&self) -> bool {
        self.form.takes_text()
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        let told = shared.interview().rubric().conditions_of_assessment();
        let lines = told.flat_map(|(name, text)| {
            let text = shared.own_words(text).to_owned();
            [PageLine::Heading(shared.text(name)), PageLine::Text(text), PageLine::Text(String::new())]
        });
        follows_whole(shared).into_iter().chain(lines).chain(self.form.whole(&shared.theme)).collect()
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.form.editor()
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Prepare))
    }

    fn say_again(&mut self, shared: &Shared) {
        let interview = shared.interview();
        let draft = shared.desk().left_events();
        let preparation = preparation::start(interview, draft, &shared.user, shared.locale.language());
        self.form.say_again(&preparation::form(&preparation, interview), Prepare::said(shared));
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::Begin => self.begin(turn),
            Command::SelfAssessment => self.ask_self_assessment(turn),
            Command::Application => read_application(turn),
            Command::HeldOnPaper => {
                let held = turn.interview().record().held_on_paper;
                turn.ask(Asked::HeldOnPaper, &held.map(|held| held.to_string()).unwrap_or_default());
            }
            Command::BreakOff => turn.break_off(),
            command => {
                let changed = matches!(command, Command::Toggle | Command::Left | Command::Right);
                if !self.form.command(command) {
                    return false;
                }
                self.edited(changed, turn);
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        let changed = self.form.key(key);
        self.edited(changed, turn);
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        match self.form.paste(text) {
            Ok(changed) => self.edited(changed, turn),
            Err(refusal) => turn.warn(&refusal),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, _turn: &mut Turn) {
        if let Target::Field(index) = target {
            self.form.click(index, area, at);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.form.command(if down { Command::NextField } else { Command::PreviousField });
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        let (Purpose::Line(asked @ Asked::HeldOnPaper), PopupAnswer::Text(typed)) = (purpose, answer) else { return };
        let topic = Topic::Line(asked.clone());
        match procedure::permit(turn.interview(), &topic, Reply::Text(typed.clone()), turn.now) {
            Err(refusal) => turn.ask_again(asked.clone(), &typed, &refusal.explain()),
            Ok(()) => {
                turn.answer(topic, Reply::Text(typed));
            }
        }
    }

    /// Says in which language the rubric's words stand where they do not stand in the one that is spoken.
    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let shared = turn.read();
        let preparation = &shared.interview().record().preparation;
        if let (Topic::Preparation, Some(questions)) = (topic, shared.other_language()) {
            let held = match preparation.spoken.as_str() {
                "" => shared.locale.language_name(&preparation.language),
                spoken => spoken.to_owned(),
            };
            turn.tell(&message!("language-missing", held = held, questions = questions));
        }
    }

    /// The form is one answer: leaving it by any other way than to begin keeps it as a draft, unless it stands whole.
    fn typed(&self, shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        let filled = self.form.filled();
        let settled = &shared.interview().record().preparation;
        let changed = preparation::read(&filled, shared.interview()) != *settled;
        if changed { vec![(Topic::Preparation, Reply::Form(filled))] } else { Vec::new() }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(100), ..area };
        let rows = draw_application(shared, canvas, Rect { height: area.height / 3, ..inner });
        let inner = Rect { y: inner.y + rows, height: inner.height - rows, ..inner };
        let rows = draw_follows(shared, canvas, inner);
        let inner = Rect { y: inner.y + rows, height: inner.height - rows, ..inner };
        let rows = draw_conditions(shared, canvas, inner);
        let inner = Rect { y: inner.y + rows, height: inner.height - rows, ..inner };
        self.form.draw(canvas, inner, shared);
    }
}
