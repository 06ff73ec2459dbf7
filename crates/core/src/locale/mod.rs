//! The words of the program in the user's language. Every text that a user sees stands in `locales/<language>/*.ftl`
//! and is chosen by a [`Message`]; the core rooms make messages, the doors say them.

mod choice;
pub mod dates;
mod language;
mod message;

pub use choice::{choose, choose_for_report, of_reports, supported};
pub use language::Language;
pub use message::{Argument, Explain, Message};

use std::{cell::RefCell, collections::HashMap};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue, memoizer::MemoizerKind};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The language that is complete, and in which a message is said that is missing elsewhere.
pub const FALLBACK: &str = "en";

/// The messages of one language over those of the fallback.
pub struct Locale {
    language: Language,
    /// The chosen language first, the fallback last.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// Messages without arguments never change; a frame asks for dozens of them.
    said: RefCell<HashMap<String, String>>,
}

impl Locale {
    /// The locale of a language that has messages; the fallback for any other.
    pub fn new(language: &Language) -> Self {
        let known = of_reports().into_iter().find(|each| each == language).unwrap_or(FALLBACK.into());
        let mut bundles = vec![bundle(known.as_str())];
        if known.as_str() != FALLBACK {
            bundles.push(bundle(FALLBACK));
        }
        Locale { language: known, bundles, said: RefCell::default() }
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        if let Some(text) = self.said.borrow().get(id) {
            return text.clone();
        }
        let text = self.format(id, &[]);
        self.said.borrow_mut().insert(id.to_owned(), text.clone());
        text
    }

    pub fn say(&self, message: &Message) -> String {
        self.format(message.id, &message.arguments)
    }

    pub fn explain(&self, subject: &impl Explain) -> String {
        self.say(&subject.explain())
    }

    /// A number with so many places, as the language writes it. Nothing is shown as less than zero that rounds to it.
    pub fn decimal(&self, value: f64, places: usize) -> String {
        let written = format!("{value:.places$}");
        let zero = written.trim_start_matches('-').chars().all(|c| matches!(c, '0' | '.'));
        let written = if zero { written.trim_start_matches('-').to_owned() } else { written };
        if DECIMAL_COMMA.contains(&self.language.as_str()) { written.replace('.', ",") } else { written }
    }

    /// What a language is called in itself; its tag where that is not known.
    pub fn language_name(&self, language: &Language) -> String {
        let id = format!("language-{language}");
        if self.has(&id) { self.text(&id) } else { language.to_string() }
    }

    /// Whether the chosen language or the fallback has the message.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    fn format(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        let found = self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)));
        let Some((bundle, pattern)) = found else {
            // A missing message is a defect of ours that the tests find; the user still sees what was meant.
            return id.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
            };
            fluent.set(*name, value);
        }
        bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }
}

/// Languages that write 2,5 (CLDR 46).
const DECIMAL_COMMA: [&str; 2] = ["kk", "ru"];

fn with_decimal_comma<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.parse().expect("folders in locales/ are language tags");
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Terminals do not know the marks that keep directions apart; they would show as boxes.
    bundle.set_use_isolating(false);
    if DECIMAL_COMMA.contains(&language) {
        bundle.set_formatter(Some(with_decimal_comma));
    }
    for file in LOCALES.get_dir(language).into_iter().flat_map(Dir::files) {
        let source = file.contents_utf8().expect("message files are UTF-8").to_owned();
        let resource = FluentResource::try_new(source).expect("message files parse; a test reads them all");
        bundle.add_resource(resource).expect("no message stands twice; a test reads them all");
    }
    bundle
}
