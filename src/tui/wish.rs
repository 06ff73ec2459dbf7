//! Wishes of screens: a screen reads the shared context, and returns its changes as wishes, which the state fulfils one
//! after the other.

use std::{ops::Deref, path::PathBuf, sync::Arc};

use crate::{
    desk::{LeftForm, Order, ToCalibrate},
    locale::{Explain, Language, Message},
    message,
    practice::{DocumentId, drill},
    procedure::{self, Consequence, Form, Onward, Reply, Topic, languages},
    rubric::Rubric,
    session::{Asked, CaseId, Line, Place, Refusal, Sheet},
    store::{CaseAndRubric, CohortOrder, ToFollow},
};

use super::{
    Popup, Purpose, Shared,
    popups::{Choice, Pick, Prompt},
    screens::Back,
    shared::LastReport,
};

/// Something to be done once a message was handled.
pub enum Wish {
    Effect(Effect),
    Go(Destination),
    Open(Box<Popup>),
    Tell(Told),
    /// Lets the consequence of an answer happen in the interview on the desk, and goes where it leads.
    Answer {
        topic: Topic,
        consequence: Consequence,
    },
    /// Takes up the sheets of all assessors, and puts their ratings side by side.
    Gather(Vec<Sheet>),
    /// Goes on from a step of the procedure.
    GoOn(Place),
    /// Something was typed: from now on there is something to lose.
    Typed,
    /// Makes the typed text happen.
    Settle,
    /// Keeps a form until it is gone on with.
    LeaveForm(Box<LeftForm>),
    /// Opens a form on the screen: the one that was left in answer to the same, where there is one.
    OpenForm(Box<(Topic, Form)>),
    /// Opens a form in which something stands already that is no beginning of another.
    OpenFormWith(Box<(Topic, Form)>),
    /// Keeps a line until it is asked for again.
    LeaveLine(Line),
    /// Begins a new interview on a rubric.
    Begin(Arc<Rubric>),
    /// Begins a new interview that was held on paper.
    BeginOnPaper(Arc<Rubric>),
    /// Begins a new attempt at a practice case.
    Practise(CaseAndRubric),
    /// Names who moderates at this terminal.
    Moderator(String),
    /// Remembers which report was written, and where.
    ReportWritten(LastReport),
    /// Asks a scripted candidate about a document.
    AskAbout(DocumentId),
    /// Shows the rubric's words in a language that does not go on record; none for the one that does.
    ShowIn(Option<Language>),
}

/// A line to be told, before it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub message: Message,
    /// Something is lost or wrong, not merely worth knowing.
    pub wrong: bool,
}

/// A destination within the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Destination {
    Home,
    /// The rubrics, to look at or to choose one for a new interview.
    Rubrics,
    /// A step of the interview on the desk.
    Step(Place),
    /// The practice cases, with the attempts at each.
    Practice(AtCase),
    /// The moderation of the signed session on the desk.
    Moderation,
    /// The attempts of a group of trainees at practice cases.
    Cohort(CohortOrder),
    /// The raters of many files side by side.
    Calibration(ToCalibrate),
    /// A session played back.
    Replay {
        path: PathBuf,
        speed: u32,
        back: Back,
    },
    /// The interview that follows the signed one on the desk.
    NextInterview(ToFollow),
    /// The rating sheet of one of several assessors.
    Sheet {
        session: PathBuf,
        rater: String,
    },
    /// A sitting of drills.
    Drill(drill::DrillWish),
}

/// The row at which the list of practice cases begins.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum AtCase {
    #[default]
    First,
    /// The case of the attempt that was left.
    Left(CaseId),
    /// A case that is to be begun.
    Wanted(CaseId),
}

/// An effect that is to be carried out outside.
#[derive(Debug, PartialEq)]
pub enum Effect {
    Order(Order),
    /// Stop the program as a job until the shell continues it.
    Suspend,
    /// Paint everything anew.
    Redraw,
    Quit,
}

impl Destination {
    /// The comparison of those who rated these practice sessions, with the usual samples.
    pub fn calibration(files: Vec<PathBuf>) -> Self {
        let (seed, samples) = (1, 2_000);
        Destination::Calibration(ToCalibrate { files, from_practice: true, seed, samples, ..ToCalibrate::default() })
    }
}

/// One message being handled by a screen: the context that it may read, and the wishes that it leaves.
pub struct Turn<'a> {
    shared: &'a Shared,
    pub(super) wishes: Vec<Wish>,
}

impl Deref for Turn<'_> {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.shared
    }
}

impl<'a> Turn<'a> {
    pub fn new(shared: &'a Shared) -> Self {
        Turn { shared, wishes: Vec::new() }
    }

    /// The shared context, for as long as the message is being handled.
    pub fn read(&self) -> &'a Shared {
        self.shared
    }

    pub fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    pub fn order(&mut self, order: impl Into<Order>) {
        self.wish(Wish::Effect(Effect::Order(order.into())));
    }

    pub fn go(&mut self, destination: Destination) {
        self.wish(Wish::Go(destination));
    }

    /// Goes to a place of the interview on the desk.
    pub fn go_to(&mut self, place: Place) {
        self.go(Destination::Step(place));
    }

    /// Goes back from a place to the one before it.
    pub fn back_from(&mut self, place: &Place) {
        if let Some(before) = procedure::previous(self.shared.interview(), place) {
            self.go_to(before);
        }
    }

    pub fn open_popup(&mut self, popup: Popup) {
        self.wish(Wish::Open(Box::new(popup)));
    }

    /// Asks for a line of text, which says this so far.
    pub fn ask(&mut self, asked: Asked, text: &str) {
        let left = self.shared.desk.as_ref().and_then(|desk| desk.left_lines.iter().find(|left| left.asked == asked));
        let prompt = Prompt::new(asked, text, self.shared);
        let prompt = match left {
            Some(left) => prompt.going_on_with(&left.text),
            None => prompt,
        };
        self.open_popup(Popup::Prompt(prompt));
    }

    /// Asks anew for a line that was refused; the box says why, for it lies over what is told elsewhere.
    pub fn ask_again(&mut self, asked: Asked, text: &str, why: &Message) {
        let prompt = Prompt::refused(asked, text, self.shared.locale.say(why), self.shared);
        self.open_popup(Popup::Prompt(prompt));
    }

    /// Asks for the reason to break off; before the first question, asks first what is to become of the session.
    pub fn break_off(&mut self) {
        if !procedure::is_only_begun(self.interview()) {
            return self.ask(Asked::BreakOff, "");
        }
        let options = [
            (Choice::Anew, self.text("begun-anew")),
            (Choice::Discard, self.text("begun-discard")),
            (Choice::BreakOff, self.text("begun-break-off")),
        ];
        let pick = Pick::confirm(Purpose::BeforeQuestions, self.text("begun-stop-title"), options);
        self.open_popup(Popup::Pick(pick.about(self.text("begun-stop-about"))));
    }

    /// Shows the rubric's words in the next of its languages, and puts that on record where anything may still happen.
    pub fn show_other_language(&mut self) {
        let shared = self.read();
        let (interview, locale) = (shared.interview(), &shared.locale);
        let mut languages = languages::to_show(interview);
        // The one that is wanted beside the interview's is most often that of the screen.
        languages[1..].sort_by_key(|each| each != locale.language());
        let shown = interview.rubric().standing_in(shared.language());
        let at = languages.iter().position(|each| each == shown).map_or(0, |at| (at + 1) % languages.len());
        let language = languages[at].clone();
        let name = locale.language_name(&language);
        if languages.len() == 1 {
            return self.tell(&message!("language-only", language = name));
        }
        let topic = Topic::Language(shared.desk().unfinished.place.stage);
        let answered = procedure::answer(interview, &topic, Reply::Language(language.clone()), shared.now);
        let permitted = |each: &Consequence| each.events.iter().all(|event| shared.desk().permit(event).is_ok());
        match answered.ok().filter(permitted) {
            Some(consequence) => {
                self.wish(Wish::ShowIn(None));
                self.wish(Wish::Answer { topic, consequence });
            }
            None => self.wish(Wish::ShowIn(Some(language))),
        }
        self.tell(&message!("language-shown", language = name));
    }

    /// Tells something as news.
    pub fn tell(&mut self, subject: &impl Explain) {
        self.wish(Wish::Tell(Told { message: subject.explain(), wrong: false }));
    }

    /// Tells a fault.
    pub fn warn(&mut self, subject: &impl Explain) {
        self.wish(Wish::Tell(Told { message: subject.explain(), wrong: true }));
    }

    /// Takes the public key that a signature is to name; without one nothing is signed, and that is told.
    pub fn key_to_sign_with(&mut self, found: Result<String, Message>) -> Option<String> {
        found.map_err(|why| self.warn(&message!("signing-not-signed", why = why))).ok()
    }

    /// Answers an ask of the procedure; a refusal is told.
    pub fn answer(&mut self, topic: Topic, reply: Reply) -> bool {
        self.try_answer(topic, reply).is_ok()
    }

    /// Answers an ask of the procedure; a refusal is told and returned.
    pub fn try_answer(&mut self, topic: Topic, reply: Reply) -> Result<(), Refusal> {
        self.answer_to(topic, reply, None)
    }

    /// Answers an ask of the procedure, and goes elsewhere than the answer leads; a refusal is told and returned.
    pub fn try_answer_and_go(&mut self, topic: Topic, reply: Reply, to: Place) -> Result<(), Refusal> {
        self.answer_to(topic, reply, Some(to))
    }

    fn answer_to(&mut self, topic: Topic, reply: Reply, to: Option<Place>) -> Result<(), Refusal> {
        let desk = self.shared.desk();
        let line = match (&topic, &reply) {
            (Topic::Line(asked), Reply::Text(text)) if !text.is_empty() => {
                Some(Line { asked: asked.clone(), text: text.clone() })
            }
            _ => None,
        };
        let consequence = procedure::answer(&desk.interview, &topic, reply, self.shared.now);
        let permitted = consequence.and_then(|consequence| {
            consequence.events.first().map_or(Ok(()), |event| desk.permit(event)).map(|()| consequence)
        });
        match permitted {
            Ok(mut consequence) => {
                consequence.to = to.map(Onward::To).or(consequence.to);
                self.wish(Wish::Answer { topic, consequence });
                Ok(())
            }
            Err(refusal) => {
                self.wishes.extend(line.map(Wish::LeaveLine));
                self.warn(&refusal);
                Err(refusal)
            }
        }
    }
}
