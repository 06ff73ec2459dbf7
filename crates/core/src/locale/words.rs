//! The message files of each language, parsed once in a process and shared by all its threads.

use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind};
use include_dir::{Dir, File, include_dir};
use rustc_hash::FxHashMap;

use super::{Argument, Language, Locale, full_stop};

static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

static WORDS: LazyLock<HashMap<Language, OnceLock<LanguageWords>>> = LazyLock::new(|| {
    let name = |dir: &Dir| dir.path().file_name()?.to_str().map(Language::from);
    LOCALES.dirs().filter_map(name).map(|language| (language, OnceLock::new())).collect()
});

/// The files of a language with their names, as they stand in its folder.
pub(super) fn files(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = |file: &'static File| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?));
    LOCALES.get_dir(language).into_iter().flat_map(Dir::files).filter_map(named)
}

/// The messages of one language.
pub(super) struct LanguageWords {
    pub(super) language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments never change, and a frame asks for dozens of them. It is only written to when one is
    /// said for the first time.
    said: RwLock<FxHashMap<String, String>>,
}

impl LanguageWords {
    /// The messages of a language, if it has any.
    pub(super) fn of(language: &str) -> Option<&'static LanguageWords> {
        let (language, words) = WORDS.get_key_value(language)?;
        Some(words.get_or_init(|| LanguageWords::parse(language, files(language.as_str()).map(|(_, text)| text))))
    }

    /// Parses the messages of a language. A message that does not parse, or stands twice, is left out: tests find such
    /// a defect, and the user still reads the rest.
    fn parse<'a>(language: &Language, sources: impl Iterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.as_str().parse().unwrap_or_default()]);
        // Terminals do not know the marks that keep directions apart; they would show as boxes.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
            let _ = bundle.add_resource(resource);
        }
        let sign = bundle.get_message("decimal-sign").and_then(|message| message.value());
        let comma = sign.is_some_and(|sign| bundle.format_pattern(sign, None, &mut Vec::new()) == ",");
        bundle.set_formatter(Some(if comma { with_decimal_comma } else { with_decimal_point }));
        LanguageWords { language: language.clone(), bundle, said: RwLock::default() }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text of a message without arguments; made with `say` the first time.
    pub(super) fn text(&self, id: &str, say: impl FnOnce() -> String) -> String {
        if let Some(text) = self.said.read().unwrap_or_else(PoisonError::into_inner).get(id) {
            return text.clone();
        }
        let text = say();
        self.said.write().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned(), text.clone());
        text
    }

    /// A message with its arguments, if the language has it; messages among them are said by the locale.
    pub(super) fn format(&self, id: &str, arguments: &[(&'static str, Argument)], locale: &Locale) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut fluent = FluentArgs::new();
        let mut filled_with = Vec::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::InLanguages(text) => FluentValue::from(text.get(locale.language())),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Message(message) => FluentValue::from(locale.say(message)),
            };
            if let FluentValue::String(text) = &value
                && text.ends_with('.')
            {
                filled_with.push(text.clone());
            }
            fluent.set(*name, value);
        }
        let said = self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned();
        Some(full_stop::once(said, filled_with.iter().map(AsRef::as_ref)))
    }
}

/// A number as people read it: with the minus of print and the decimal sign of the language.
pub(super) fn printed(number: &str, decimal_sign: &str) -> String {
    number.replace('-', "−").replace('.', decimal_sign)
}

fn with_decimal_comma<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    printed_value(value, ",")
}

fn with_decimal_point<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    printed_value(value, ".")
}

fn printed_value(value: &FluentValue, decimal_sign: &str) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(printed(&number.as_string(), decimal_sign)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_in_a_message_file_falls_back_and_the_rest_is_said() {
        let files =
            ["step-rate = Bewerten\nstep-ask Fragen\nstep-close = {\n", "step-rate = Noch einmal\nhelp = Hilfe\n"];
        let words = LanguageWords::parse(&"de".into(), files.into_iter());
        let locale = Locale::new(&"en".into());
        let said = |id| words.format(id, &[], &locale);
        assert_eq!((said("step-rate"), said("help")), (Some("Bewerten".into()), Some("Hilfe".into())));
        assert_eq!((said("step-ask"), said("step-close")), (None, None));
    }

    #[test]
    fn people_read_the_minus_of_print_wherever_a_figure_stands() {
        for (language, read) in [("en", "−0.42"), ("ru", "−0,42"), ("kk", "−0,42")] {
            let locale = Locale::new(&language.into());
            let told = locale.say(&crate::message!("measured-number", value = -0.42, n = 4));
            assert!(told.contains(read), "{told}");
            assert_eq!(locale.decimal(-0.42, 2), read);
            assert_eq!(locale.decimal(-0.001, 2).chars().next(), Some('0'));
        }
    }
}
