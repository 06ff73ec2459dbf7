//! The context that all screens and popups read: the time, the words, the rubrics, the interview on the desk. Their
//! changes come back as wishes ([`super::Wish`]).

use crate::{
    desk::{Desk, Saving, Speaking},
    locale::{Explain, Language, Locale, Message, offered_as},
    message,
    procedure::Words,
    report::{Audience, ReportForm, letter::Centre},
    rubric::{ObservationSheetId, Text},
    session::{Interview, Moment, Place, SessionId, language_of},
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
    /// The settings of the centre as they stood when the program was begun; none where there are none, or faults in them.
    pub centre: Option<Centre>,
    /// The report written last in this run of the program.
    pub last_report: Option<LastReport>,
    /// The step that was left for the one shown.
    pub came_from: Option<Place>,
    /// The observation sheet that the command line asked for, until its form is opened.
    pub(super) wanted_sheet: Option<ObservationSheetId>,
    /// The language in which the rubric's words are shown where a choice cannot go on record, as in a session that is
    /// signed; and the session that it was chosen in.
    pub(super) shown_in: Option<(SessionId, Language)>,
}

/// The choices made for a report, offered first for the next.
#[derive(Debug, Clone, PartialEq)]
pub struct LastReport {
    pub audience: Audience,
    pub form: ReportForm,
    pub folder: String,
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

    /// The language in which the rubric's words are shown: the one chosen last, else the interview's, and until it has
    /// one that of the screen.
    pub fn language(&self) -> &Language {
        let prepared = self.desk.as_ref().filter(|desk| desk.interview.record().prepared);
        let Some(desk) = prepared else { return self.locale.language() };
        let chosen = self.shown_in.as_ref().filter(|(session, _)| session == desk.interview.session());
        chosen.map_or_else(|| language_of(desk.interview.record()), |(_, language)| language)
    }

    /// The name of the language in which the rubric's words stand, where it is not the one that is spoken.
    pub(super) fn other_language(&self) -> Option<String> {
        let interview = self.interview();
        let preparation = &interview.record().preparation;
        let standing = interview.rubric().standing_in(self.language());
        let same = preparation.spoken.is_empty() && *standing == preparation.language;
        (!same).then(|| self.locale.language_name(standing))
    }

    /// A rubric's text in the language in which its words are shown: what is said to the candidate, or listened for.
    pub fn words<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language())
    }

    /// The words of the program that are said to the candidate together with those of the rubric, in the same language
    /// where the program has it.
    pub(super) fn spoken(&self) -> Locale {
        offered_as(self.language().as_str()).map_or(self.locale, |language| Locale::new(&language))
    }

    /// A rubric's text in what is told to the assessor, which is in the language of the screen throughout: names of
    /// units and criteria, what sentences and tables say of them.
    pub fn own_words<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.locale.language())
    }

    /// Words of the procedure as they are told to the assessor.
    pub fn own_said(&self, words: &Words) -> String {
        self.said_in(words, self.locale.language())
    }

    /// Words of the procedure, those of the rubric in the language in which they are shown.
    pub fn said(&self, words: &Words) -> String {
        self.said_in(words, self.language())
    }

    /// Words of the procedure, those of the rubric in this language.
    pub fn said_in(&self, words: &Words, language: &Language) -> String {
        match words {
            Words::Message(message) => self.locale.say(message),
            Words::Rubric(text) => text.get(language).to_owned(),
            Words::Language(named) => self.locale.language_name(named),
            Words::LanguageHeld { held, questions } => {
                let name = |language| self.locale.language_name(language);
                self.locale.say(&message!("report-language-held", held = name(held), questions = name(questions)))
            }
            Words::Carried { title, signed } => self.locale.say(&message!(
                "prepare-unit-carried",
                title = title.get(language),
                signed = self.locale.date(*signed)
            )),
            Words::Written(text) => text.clone(),
        }
    }

    /// Says how many more there are than stand above: the mark of more, and their count.
    pub(super) fn more_told(&self, count: usize) -> String {
        format!("{} {}", self.theme.marks.more, self.locale.say(&message!("more-count", count = count)))
    }

    pub fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }
}
