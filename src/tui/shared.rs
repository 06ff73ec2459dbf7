//! What all screens and popups share: the time, the words, the rubrics, the interview on the desk, and the wishes that
//! they leave for the state to carry out.

use std::{path::PathBuf, sync::Arc};

use crate::{
    desk::{Desk, Order, Speaking, ToCalibrate},
    locale::{Explain, Language, Locale, Message},
    message,
    practice::{Case, drill::Wish},
    rubric::{Rubric, Text},
    session::{Asked, CaseId, Event, Interview, Moment, Place, Practice, Refusal},
    store::{CaseAndRubric, CohortOrder, Shelf},
};

use super::{Popup, Theme, popups::Prompt, screens::Back};

pub struct Shared {
    /// The time of the message being handled.
    pub now: Moment,
    pub locale: Locale,
    pub theme: Theme,
    pub shelf: Shelf,
    /// The interview being held or looked at.
    pub desk: Option<Desk>,
    /// The candidate of the practice session on the desk, if its case is there.
    pub(super) speaking: Option<Speaking>,
    /// How fast scripted candidates speak.
    pub words_per_minute: u32,
    /// One line about what just happened, until the next key.
    pub notice: Option<Notice>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The name under which events are noted until a preparation names the assessor.
    pub user: String,
    /// Who moderates at this terminal; empty until that was asked.
    pub moderator: String,
    /// The step that was left for the one shown.
    pub came_from: Option<Place>,
    pub(super) effects: Vec<Effect>,
    pub(super) destination: Option<Destination>,
    pub(super) popup: Option<Popup>,
    pub(super) begin: Option<Arc<Rubric>>,
    /// The case to begin an attempt at.
    pub(super) practise: Option<CaseAndRubric>,
    /// The case that the practice screen begins with.
    pub(super) case: Option<CaseId>,
    /// The case of the attempt that was on the desk last.
    pub(super) practised: Option<CaseId>,
    /// The candidate's reference for the next new interview, where it is known already.
    pub(super) candidate: Option<String>,
}

/// One line told to the user.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub text: String,
    /// Something is lost or wrong, not merely worth knowing.
    pub wrong: bool,
}

/// Where to go when the message is handled.
#[derive(Debug, Clone, PartialEq)]
pub enum Destination {
    Home,
    /// The rubrics, to look at or to choose one for a new interview.
    Rubrics,
    /// A step of the interview on the desk.
    Step(Place),
    /// The practice cases, with the attempts at each.
    Practice,
    /// The moderation of the signed session on the desk.
    Moderation,
    /// What a group of trainees made of practice cases.
    Cohort(CohortOrder),
    /// The raters of many files side by side.
    Calibration(ToCalibrate),
    /// A session played back.
    Replay {
        path: PathBuf,
        speed: u32,
        back: Back,
    },
    /// The rating sheet of one of several assessors.
    Sheet {
        session: PathBuf,
        rater: String,
    },
    /// A sitting of drills.
    Drill(Wish),
}

/// What is to be done outside.
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

impl Shared {
    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub fn order(&mut self, order: impl Into<Order>) {
        self.effects.push(Effect::Order(order.into()));
    }

    pub fn go(&mut self, destination: Destination) {
        self.destination = Some(destination);
    }

    pub fn open_popup(&mut self, popup: Popup) {
        self.popup = Some(popup);
    }

    /// The candidate's reference for a new interview, once.
    pub fn take_candidate(&mut self) -> Option<String> {
        self.candidate.take()
    }

    /// Asks for a line of text, which says this so far.
    pub fn ask(&mut self, asked: Asked, text: &str) {
        let prompt = Prompt::new(asked, text, self);
        self.open_popup(Popup::Prompt(prompt));
    }

    /// Asks anew for a line that was refused; the box says why, for it lies over what is told elsewhere.
    pub fn ask_again(&mut self, asked: Asked, text: &str, why: &Message) {
        let prompt = Prompt::refused(asked, text, self.locale.say(why), self);
        self.open_popup(Popup::Prompt(prompt));
    }

    /// Begins a new interview on a rubric.
    pub fn begin(&mut self, rubric: Arc<Rubric>) {
        self.begin = Some(rubric);
    }

    /// Begins a new attempt at a practice case.
    pub fn practise(&mut self, case: Arc<Case>, rubric: Arc<Rubric>) {
        self.practise = Some((case, rubric));
    }

    /// Tells a message as news.
    pub fn tell(&mut self, message: &Message) {
        self.notice = Some(Notice { text: self.locale.say(message), wrong: false });
    }

    /// Tells what is wrong.
    pub fn warn(&mut self, subject: &impl Explain) {
        self.notice = Some(Notice { text: self.locale.explain(subject), wrong: true });
    }

    /// Tells all of them, if there are any, in one line.
    pub fn tell_all(&mut self, messages: &[Message], wrong: bool) {
        if !messages.is_empty() {
            let told: Vec<String> = messages.iter().map(|message| self.locale.say(message)).collect();
            self.notice = Some(Notice { text: told.join(" "), wrong });
        }
    }

    /// The public key that a signature is to name; without one nothing is signed, and that is told.
    pub fn key_to_sign_with(&mut self, found: Result<String, Message>) -> Option<String> {
        found.map_err(|why| self.warn(&message!("signing-not-signed", why = why))).ok()
    }

    /// Lets an event happen in the interview on the desk, or tells why not.
    pub fn act(&mut self, event: Event) -> bool {
        self.try_act(event).is_ok()
    }

    pub fn try_act(&mut self, event: Event) -> Result<(), Refusal> {
        let Some(desk) = &mut self.desk else { return Err(Refusal::NotPrepared) };
        if let Some(speaking) = &mut self.speaking {
            let cut = speaking.cut_by(&event).filter(|_| desk.interview.permit(&event).is_ok());
            if let Some(question) = cut {
                speaking.cut_off(question, desk, &self.user, self.now);
            }
        }
        let result = desk.act(event, &self.user, self.now);
        if let Some(speaking) = &mut self.speaking {
            speaking.take_up(&desk.interview, self.now);
        }
        if let Err(refusal) = &result {
            self.warn(refusal);
        }
        result
    }

    /// The closing begins. Whoever was answering is cut off by it.
    pub fn begin_closing(&mut self) {
        let (Some(desk), Some(speaking)) = (&mut self.desk, &mut self.speaking) else { return };
        if let Some(question) = speaking.to_be_cut().filter(|_| !desk.read_only()) {
            speaking.cut_off(question, desk, &self.user, self.now);
        }
        speaking.close(self.now);
    }

    /// The interview on the desk; screens of a step are only shown while there is one.
    pub fn interview(&self) -> &Interview {
        &self.desk().interview
    }

    pub fn desk(&self) -> &Desk {
        self.desk.as_ref().expect("the screens of an interview are only shown while it is on the desk")
    }

    /// Whether a scripted candidate is interviewed, though perhaps the case is not there any more.
    pub fn has_candidate(&self) -> bool {
        self.interview().record().practice.as_ref().and_then(Practice::case).is_some()
    }

    /// The language in which the rubric's words are shown: the interview's.
    pub fn language(&self) -> &Language {
        match &self.desk {
            Some(desk) => &desk.interview.record().preparation.language,
            None => self.locale.language(),
        }
    }

    /// A rubric's text in the language of the interview.
    pub fn words<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language())
    }

    pub fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }
}
