//! The context that all screens and popups read: the time, the words, the rubrics, the interview on the desk. Their
//! changes come back as wishes ([`super::Wish`]).

use crate::{
    desk::{Desk, Saving, Speaking},
    locale::{Explain, Language, Locale, Message},
    procedure::Words,
    rubric::Text,
    session::{Interview, Moment, Place},
    store::Shelf,
};

use super::Theme;

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
    /// The speed at which scripted candidates speak.
    pub words_per_minute: u32,
    /// One line about what just happened, until the next key.
    pub notice: Option<Notice>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The name under which events are noted until a preparation names the assessor.
    pub user: String,
    /// The name of the moderator at this terminal; empty until it was asked for.
    pub moderator: String,
    /// The step that was left for the one shown.
    pub came_from: Option<Place>,
}

/// One line told to the user.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub text: String,
    /// Something is lost or wrong, not merely worth knowing.
    pub wrong: bool,
}

impl Shared {
    /// Tells something as news.
    pub fn tell(&mut self, subject: &impl Explain) {
        self.notice = Some(Notice { text: self.locale.explain(subject), wrong: false });
    }

    /// Tells a fault.
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

    /// The state of the session's file, as it is told now; none while there is nothing to save.
    pub(super) fn saving(&self) -> Option<Saving> {
        self.desk.as_ref().and_then(|desk| desk.saving(self.now))
    }

    /// The reason why nothing can be saved at present.
    pub(super) fn failure(&self) -> Option<&Message> {
        self.desk.as_ref().and_then(|desk| desk.failure.as_ref())
    }

    /// The interview on the desk; screens of a step are only shown while there is one.
    pub fn interview(&self) -> &Interview {
        &self.desk().interview
    }

    pub fn desk(&self) -> &Desk {
        self.desk.as_ref().expect("the screens of an interview are only shown while it is on the desk")
    }

    /// Returns true if a scripted candidate is interviewed, though perhaps the case is not there any more.
    pub fn has_candidate(&self) -> bool {
        self.interview().record().has_scripted_candidate()
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

    /// Words of the procedure, those of the rubric in the language of the interview.
    pub fn said(&self, words: &Words) -> String {
        self.said_in(words, self.language())
    }

    /// Words of the procedure, those of the rubric in this language.
    pub fn said_in(&self, words: &Words, language: &Language) -> String {
        match words {
            Words::Message(message) => self.locale.say(message),
            Words::Rubric(text) => text.get(language).to_owned(),
            Words::Language(named) => self.locale.language_name(named),
            Words::Written(text) => text.clone(),
        }
    }

    pub fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }
}
