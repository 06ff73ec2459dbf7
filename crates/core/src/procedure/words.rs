//! Words that a door shows before they have a language.

use chrono::NaiveDate;

use crate::{
    locale::{Language, Message},
    rubric::Text,
};

/// Words of the program, of the rubric, or of a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Words {
    Message(Message),
    /// A text of the rubric, shown in the language of the interview.
    Rubric(Text),
    /// The name of a language in itself.
    Language(Language),
    /// A language in which an interview can be held, and the one in which the rubric has its words for it.
    LanguageHeld {
        held: Language,
        questions: Language,
    },
    /// The title of a unit that was recognised in a session signed on this day.
    Carried {
        title: Text,
        signed: NaiveDate,
    },
    /// A text that somebody wrote.
    Written(String),
}

impl From<Message> for Words {
    fn from(message: Message) -> Self {
        Words::Message(message)
    }
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Words::Rubric(text.clone())
    }
}

/// The words of a message without arguments.
pub(super) fn said(id: &'static str) -> Words {
    Words::Message(Message { id, arguments: Vec::new() })
}
