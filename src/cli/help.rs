//! The help of the arguments in the user's language: `cli-about` for the whole, `cli-interview` for a subcommand,
//! `cli-interview--rubric` for its argument. The parser writes headings, defaults and what may be given in English
//! alone, so that all of these are set here.

use clap::{
    Arg, ArgAction, Command,
    builder::{PossibleValue, StyledStr},
};

use crate::{
    locale::{Locale, Message},
    message,
};

/// The command with its help in the user's language.
pub(super) fn explain(command: Command, locale: &Locale) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let command = command.disable_help_flag(true).disable_version_flag(true).arg(help).arg(version);
    let command = explain_under(command.about(locale.text("cli-about")), "cli", locale);
    // Only a built command knows its usage, with the arguments that all subcommands share.
    let mut built = command.clone();
    built.build();
    with_usage(command, &mut built, locale)
}

/// Sets the help of a command's arguments and subcommands, and of theirs.
fn explain_under(mut command: Command, prefix: &str, locale: &Locale) -> Command {
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for argument in arguments {
        let help = locale.text(&format!("{prefix}--{argument}"));
        command = command.mut_arg(argument, |argument| explain_argument(argument, help, locale));
    }
    let subcommands: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    for name in subcommands {
        let id = format!("{prefix}-{name}");
        let about = locale.text(&id);
        command = command.mut_subcommand(name, |subcommand| {
            explain_under(subcommand.about(about).disable_help_flag(true), &id, locale)
        });
    }
    command
        .subcommand_help_heading(locale.text("cli-heading-commands"))
        .subcommand_value_name(locale.text("cli-value-command"))
}

fn explain_argument(argument: Arg, help: String, locale: &Locale) -> Arg {
    let heading = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let argument = argument.help_heading(locale.text(heading));
    if !argument.get_action().takes_values() {
        return argument.help(help);
    }
    let say = |message: Message| locale.say(&message);
    let mut help = vec![help];
    let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !defaults.is_empty() {
        help.push(say(message!("cli-default", value = defaults.join(", "))));
    }
    let possible = argument.get_possible_values();
    let values: Vec<&str> = possible.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    if !values.is_empty() {
        help.push(say(message!("cli-possible-values", values = values.join(", "))));
    }
    if let Some(variable) = argument.get_env() {
        help.push(say(message!("cli-environment", variable = variable.to_string_lossy().into_owned())));
    }
    let names: Vec<String> =
        argument.get_value_names().unwrap_or_default().iter().map(|name| value_name(name, locale)).collect();
    argument
        .help(help.join(" "))
        .value_names(names)
        .hide_default_value(true)
        .hide_possible_values(true)
        .hide_env(true)
}

/// The name of a value in the user's language; as it stands where it is no word, as `AGE1…`.
fn value_name(name: &str, locale: &Locale) -> String {
    let id = format!("cli-value-{}", name.to_lowercase());
    if locale.has(&id) { locale.text(&id) } else { name.to_owned() }
}

/// Sets how a command and those beneath it are called, and the order of their help.
fn with_usage(mut command: Command, built: &mut Command, locale: &Locale) -> Command {
    let usage = usage_of(&built.render_usage(), locale);
    let heading = locale.text("cli-heading-usage");
    for below in built.get_subcommands_mut().filter(|each| each.get_name() != "help") {
        let name = below.get_name().to_owned();
        command = command.mut_subcommand(name, |subcommand| with_usage(subcommand, below, locale));
    }
    let template = format!("{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}");
    command.override_usage(usage).help_template(template)
}

/// A usage without the parser's heading, and with its one word in the user's language.
pub(super) fn usage_of(rendered: &StyledStr, locale: &Locale) -> String {
    let rendered = rendered.to_string();
    let usage = rendered.trim_start_matches("Usage:").trim();
    usage.replace("[OPTIONS]", &format!("[{}]", locale.text("cli-value-options")))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::{cli::Arguments, locale::supported};

    fn without_help(command: &Command, path: &str) -> Vec<String> {
        let unexplained = |text: Option<String>| text.is_none_or(|text| text.starts_with("cli-"));
        let arguments = command.get_arguments();
        let mut missing: Vec<String> = arguments
            .filter(|arg| unexplained(arg.get_help().map(ToString::to_string)))
            .map(|arg| format!("{path} {}", arg.get_id()))
            .collect();
        for each in command.get_subcommands() {
            let path = format!("{path} {}", each.get_name());
            if unexplained(each.get_about().map(ToString::to_string)) {
                missing.push(path.clone());
            }
            missing.extend(without_help(each, &path));
        }
        missing
    }

    #[test]
    fn every_argument_and_subcommand_is_explained() {
        for language in supported() {
            let locale = Locale::new(&language);
            let command = explain(Arguments::command(), &locale);
            command.clone().debug_assert();
            assert_eq!(without_help(&command, "viva"), Vec::<String>::new(), "{language}");
        }
    }
}
