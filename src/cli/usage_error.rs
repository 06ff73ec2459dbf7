//! Faults of the arguments of a call, in the user's language.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    locale::{Argument, Locale, Message},
    message,
};

use super::{help::usage_of, values::Expected};

/// Tells a fault of usage, what was probably meant, and how the command is called.
pub(super) fn told(error: &Error, locale: &Locale) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return error.render().to_string();
    }
    let mut lines = vec![locale.say(&fault(error))];
    lines.extend(suggestion(error).map(|message| locale.say(&message)));
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        lines.push(format!("{} {}", locale.text("cli-heading-usage"), usage_of(usage, locale)));
    }
    lines.push(locale.text("usage-help"));
    lines.join("\n") + "\n"
}

fn fault(error: &Error) -> Message {
    let text = |kind| text_of(error, kind);
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => message!("usage-unknown-argument", argument = argument),
        ErrorKind::InvalidSubcommand => {
            message!("usage-unknown-command", command = text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            message!("usage-no-command", commands = text(ContextKind::ValidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => message!("usage-missing", arguments = argument),
        ErrorKind::ArgumentConflict => {
            let with = text(ContextKind::PriorArg);
            if with.is_empty() || with == argument {
                message!("usage-twice", argument = argument)
            } else {
                message!("usage-conflict", argument = argument, with = with)
            }
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals
            if value.is_empty() =>
        {
            message!("usage-no-value", argument = argument)
        }
        ErrorKind::InvalidValue => {
            let values = text(ContextKind::ValidValue);
            message!("usage-value-of", argument = argument, value = value, values = values)
        }
        ErrorKind::ValueValidation => {
            let expected = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Expected>());
            let expected = expected.map_or(Argument::from(""), |Expected(message)| message.clone().into());
            message!("usage-value", argument = argument, value = value, expected = expected)
        }
        ErrorKind::TooManyValues => message!("usage-too-many", argument = argument, value = value),
        ErrorKind::InvalidUtf8 => message!("usage-not-utf8"),
        _ => message!("usage-wrong"),
    }
}

/// The nearest of what there is, if anything is near.
fn suggestion(error: &Error) -> Option<Message> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let nearest = kinds.into_iter().map(|kind| text_of(error, kind)).find(|text| !text.is_empty())?;
    Some(message!("usage-meant", nearest = nearest))
}

fn text_of(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
