//! The words of the program in the user's language. Every text that a user sees stands in `locales/<language>/*.ftl`
//! and is chosen by a [`Message`]; the core rooms make messages, the doors say them.

pub mod check;
mod choice;
pub mod dates;
mod full_stop;
mod language;
mod message;
mod text;
mod words;

pub use choice::{choose, offered, offered_as};
pub use language::{Language, is_tag};
pub use message::{Argument, Explain, Message};
pub use text::Text;

use crate::number::Number;
use words::LanguageWords;

/// The language that is complete, and in which a message is said that is missing elsewhere.
pub const FALLBACK: &str = "en";

/// The messages of one language over those of the fallback. All threads share them, so that a copy costs nothing.
#[derive(Clone, Copy)]
pub struct Locale {
    chosen: &'static LanguageWords,
    fallback: &'static LanguageWords,
}

impl Locale {
    /// The locale of a language that has messages; the fallback for any other.
    pub fn new(language: &Language) -> Self {
        let fallback = LanguageWords::of(FALLBACK).expect("the fallback has a folder in locales/");
        Locale { chosen: LanguageWords::of(language.as_str()).unwrap_or(fallback), fallback }
    }

    pub fn language(&self) -> &Language {
        &self.chosen.language
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.chosen.text(id, || self.format(id, &[]))
    }

    pub fn say(&self, message: &Message) -> String {
        self.format(message.id, &message.arguments)
    }

    pub fn explain(&self, subject: &impl Explain) -> String {
        self.say(&subject.explain())
    }

    /// A number with so many places, as the language writes it, with the minus of print. Nothing is shown as less than zero
    /// that rounds to it.
    pub fn decimal(&self, value: f64, places: usize) -> String {
        let written = format!("{value:.places$}");
        let zero = written.trim_start_matches('-').chars().all(|c| matches!(c, '0' | '.'));
        let written = if zero { written.trim_start_matches('-').to_owned() } else { written };
        words::printed(&written, &self.text("decimal-sign"))
    }

    /// The name of a language in these words, else as it calls itself; its tag where the name is not known.
    pub fn language_name(&self, language: &Language) -> String {
        let id = format!("language-{language}");
        if self.has(&id) {
            return self.text(&id);
        }
        let own = LanguageWords::of(language.as_str()).and_then(|words| words.format(&id, &[], self));
        own.unwrap_or_else(|| language.to_string())
    }

    /// Returns true if the chosen language or the fallback has the message.
    pub fn has(&self, id: &str) -> bool {
        self.chosen.has(id) || self.fallback.has(id)
    }

    fn format(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        let said = [self.chosen, self.fallback].into_iter().find_map(|words| words.format(id, arguments, self));
        // A missing message is a defect of ours that the tests find; the user still sees what was meant.
        said.unwrap_or_else(|| id.to_owned())
    }
}

/// An exact number as a language writes it, without zeros at its end. It is no message: the names of levels that are
/// numbers stand in a rubric in its languages.
pub fn number(number: Number, language: &Language) -> String {
    number.to_string().replace('.', &Locale::new(language).text("decimal-sign"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;

    #[test]
    fn a_number_is_shown_as_its_language_writes_it_by_itself_and_in_a_message() {
        let half = Number::from_thousandths(62_500);
        let message = message!("mend-bands-begin", from = half);
        for (language, shown) in [("en", "62.5"), ("ru", "62,5"), ("kk", "62,5")] {
            let language = language.into();
            assert_eq!(number(half, &language), shown);
            assert!(Locale::new(&language).say(&message).contains(shown), "{language}");
        }
    }

    #[test]
    fn one_locale_serves_all_threads() {
        fn is_shared<T: Send + Sync + Copy>(_: T) {}
        let (one, other) = (Locale::new(&"ru".into()), Locale::new(&"ru".into()));
        is_shared(one);
        assert!(std::ptr::eq(one.chosen, other.chosen), "its files are parsed once");
    }
}
