//! Preparing: one form for what is settled before the candidate enters.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    message,
    session::{Asked, ConflictOfInterest, Event, Mode, Place, Preparation, Stage},
    tui::{
        Popup, Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::{Page, PageLine},
        widgets::{Check, Field, Form},
    },
};

use super::{Screen, step};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Candidate,
    Assessor,
    Units,
    Circumstances,
    Conflict,
    ConflictDetails,
    Place,
    Mode,
    Language,
    Adjustments,
    OthersPresent,
    Panel,
    Documents,
}

pub struct Prepare {
    form: Form<Id>,
    /// Whether there is the application of a scripted candidate to read.
    application: bool,
}

impl Prepare {
    /// The form as prepared before, or as typed when the program last ended, or with sensible defaults.
    pub fn new(shared: &mut Shared) -> Self {
        let prepared = |event: &Event| match event {
            Event::Prepared(preparation) => Some(preparation.clone()),
            _ => None,
        };
        let drafted = shared.desk.as_mut().and_then(|desk| desk.take_drafted(prepared));
        let candidate = shared.take_candidate();
        let record = shared.interview().record();
        let mut preparation = drafted.unwrap_or_else(|| record.preparation.clone());
        if let Some(candidate) = candidate.filter(|_| preparation.candidate.is_empty()) {
            preparation.candidate = candidate;
        }
        if preparation.assessor.is_empty() {
            preparation.assessor = shared.user.clone();
        }
        Prepare { form: form(&preparation, shared), application: shared.speaking.is_some() }
    }

    fn preparation(&self, shared: &Shared) -> Preparation {
        let rubric = shared.interview().rubric();
        let form = &self.form;
        let details = form.text(&Id::ConflictDetails);
        let conflict_of_interest = match form.chosen(&Id::Conflict) {
            0 => ConflictOfInterest::NotDeclared,
            1 => ConflictOfInterest::None,
            _ => ConflictOfInterest::Declared(details),
        };
        let pick = |checked: Vec<usize>| checked.into_iter();
        Preparation {
            candidate: form.text(&Id::Candidate),
            assessor: form.text(&Id::Assessor),
            panel: names(&form.text(&Id::Panel)),
            units: pick(form.checked(&Id::Units))
                .filter_map(|index| rubric.units.get_index(index).map(|(id, _)| id.clone()))
                .collect(),
            circumstances: pick(form.checked(&Id::Circumstances))
                .filter_map(|index| rubric.circumstances.get_index(index).map(|(id, _)| id.clone()))
                .collect(),
            place: form.text(&Id::Place),
            mode: Mode::ALL[form.chosen(&Id::Mode)],
            language: rubric.languages[form.chosen(&Id::Language)].clone(),
            adjustments: form.text(&Id::Adjustments),
            others_present: form.text(&Id::OthersPresent),
            conflict_of_interest,
            documents: form
                .text(&Id::Documents)
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }

    fn begin(&mut self, shared: &mut Shared) {
        let preparation = self.preparation(shared);
        let unchanged = shared.interview().record().prepared && shared.interview().record().preparation == preparation;
        let event = Event::Prepared(preparation);
        match if unchanged { Ok(()) } else { shared.try_act(event) } {
            Ok(()) => shared.go(step(Stage::Open)),
            Err(crate::session::Refusal::Empty { field }) => self.form.focus_on(match field {
                "assessor" => &Id::Assessor,
                "units" => &Id::Units,
                _ => &Id::Candidate,
            }),
            Err(_) => {}
        }
    }

    fn typed(&mut self, changed: bool, shared: &mut Shared) {
        let now = shared.now;
        if let (true, Some(desk)) = (changed, &mut shared.desk) {
            desk.typed(now);
        }
    }
}

fn form(preparation: &Preparation, shared: &Shared) -> Form<Id> {
    let rubric = shared.interview().rubric();
    let language = shared.locale.language();
    let label = |name: &str| shared.text(&format!("prepare-{name}"));
    let help = |name: &str| shared.text(&format!("prepare-{name}-help"));
    let line = |id, name: &str, text: &str| Field::line(id, label(name), help(name), text);
    let units = rubric.units.values().map(|unit| Check {
        label: format!("{} {}", unit.id, unit.title.get(language)),
        on: preparation.units.contains(&unit.id),
    });
    let circumstances = rubric
        .circumstances
        .iter()
        .map(|(id, text)| Check { label: text.get(language).to_owned(), on: preparation.circumstances.contains(id) });
    let (conflict, details) = match &preparation.conflict_of_interest {
        ConflictOfInterest::NotDeclared => (0, ""),
        ConflictOfInterest::None => (1, ""),
        ConflictOfInterest::Declared(details) => (2, details.as_str()),
    };
    let conflicts = ["conflict-not-declared", "conflict-none", "conflict-declared"].map(|id| shared.text(id)).to_vec();
    let mode = Mode::ALL.iter().position(|mode| *mode == preparation.mode).unwrap_or(0);
    let languages: Vec<String> = rubric.languages.iter().map(|each| shared.locale.language_name(each)).collect();
    let spoken = rubric.languages.iter().position(|each| *each == preparation.language).unwrap_or(0);
    let mut fields = vec![
        line(Id::Candidate, "candidate", &preparation.candidate),
        line(Id::Assessor, "assessor", &preparation.assessor),
        Field::checks(Id::Units, label("units"), help("units"), units.collect()),
    ];
    if !rubric.circumstances.is_empty() {
        let checks = circumstances.collect();
        fields.push(Field::checks(Id::Circumstances, label("circumstances"), help("circumstances"), checks));
    }
    fields.extend([
        Field::choice(Id::Conflict, label("conflict"), help("conflict"), conflicts, conflict),
        line(Id::ConflictDetails, "conflict-details", details),
        line(Id::Place, "place", &preparation.place),
        Field::choice(
            Id::Mode,
            label("mode"),
            help("mode"),
            Mode::ALL.map(|mode| shared.text(mode.message())).to_vec(),
            mode,
        ),
        Field::choice(Id::Language, label("language"), help("language"), languages, spoken),
        line(Id::Adjustments, "adjustments", &preparation.adjustments),
        line(Id::OthersPresent, "others", &preparation.others_present),
        line(Id::Panel, "panel", &preparation.panel.join(", ")),
        Field::text(Id::Documents, label("documents"), help("documents"), &preparation.documents.join("\n"), 4),
    ]);
    Form::new(fields)
}

/// What a scripted candidate has written, as far as there is room; says how many rows it took.
fn draw_application(shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let Some(speaking) = &shared.speaking else { return 0 };
    let candidate = &speaking.case.candidate;
    let theme = &shared.theme;
    let head = shared.locale.say(&message!("practice-application", name = candidate.name.as_str()));
    canvas.text(Rect { height: 1, ..area }, &head, theme.accent());
    let text = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
    let background = shared.words(&candidate.background);
    let fits = wrap(background, text.width.into()).len() <= usize::from(text.height);
    let rows = canvas.paragraph(text, background, theme.normal());
    if !fits {
        let more = Rect { y: text.y + rows, height: 1, ..text };
        canvas.text(more, &shared.text("practice-application-more"), theme.dim());
    }
    1 + rows + u16::from(!fits) + 1
}

fn read_application(shared: &mut Shared) {
    let Some(speaking) = &shared.speaking else { return };
    let candidate = &speaking.case.candidate;
    let background = PageLine::Text(shared.words(&candidate.background).to_owned());
    let page = Page::new(candidate.name.clone(), vec![background]);
    shared.open_popup(Popup::Page(page));
}

/// Names between commas.
fn names(line: &str) -> Vec<String> {
    line.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
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
            false => &[Context::Prepare, Context::Form],
        }
    }

    fn typing(&self) -> bool {
        self.form.typing()
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Prepare, ..Place::default() })
    }

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        match pressed.command {
            Command::Begin => self.begin(shared),
            Command::Application => read_application(shared),
            Command::BreakOff => shared.ask(Asked::BreakOff, ""),
            command => {
                let changed = matches!(command, Command::Toggle | Command::Left | Command::Right);
                if !self.form.command(command) {
                    return false;
                }
                self.typed(changed, shared);
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, shared: &mut Shared) {
        let changed = self.form.key(key);
        self.typed(changed, shared);
    }

    fn paste(&mut self, text: &str, shared: &mut Shared) {
        match self.form.paste(text) {
            Ok(changed) => self.typed(changed, shared),
            Err(refusal) => shared.warn(&refusal),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, _shared: &mut Shared) {
        if let Target::Field(index) = target {
            self.form.click(index, area, at);
        }
    }

    fn wheel(&mut self, down: bool, _shared: &mut Shared) {
        self.form.command(if down { Command::NextField } else { Command::PreviousField });
    }

    /// The form is one answer: leaving it by any other way than to begin keeps it as a draft, unless it stands whole.
    fn settle(&mut self, shared: &mut Shared) {
        let event = Event::Prepared(self.preparation(shared));
        let interview = shared.interview();
        let changed = event != Event::Prepared(interview.record().preparation.clone());
        if changed && interview.permit(&event).is_ok() {
            shared.act(event);
        }
    }

    fn draft(&self, shared: &Shared) -> Vec<Event> {
        let preparation = self.preparation(shared);
        let settled = &shared.interview().record().preparation;
        if preparation == *settled { Vec::new() } else { vec![Event::Prepared(preparation)] }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(100), ..area };
        let rows = draw_application(shared, canvas, Rect { height: area.height / 3, ..inner });
        let inner = Rect { y: inner.y + rows, height: inner.height - rows, ..inner };
        self.form.draw(canvas, inner, &shared.theme);
    }
}
