//! The arguments. Their help stands in `locales/`: `cli-about` for the whole, `cli-interview` for a subcommand,
//! `cli-interview--rubric` for its argument.

use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::locale::Locale;

use super::{
    agree::AgreeArguments,
    amend::AmendArguments,
    cases::{CaseCommand, CasesArguments},
    centre::CentreCommand,
    cohort::CohortArguments,
    debrief::DebriefArguments,
    drill::DrillArguments,
    export::ExportArguments,
    forget::ForgetArguments,
    material::{MaterialArguments, RateArguments},
    moderate::ModerateArguments,
    practise::PractiseArguments,
    recipients::RecipientsArguments,
    recommend::RecommendArguments,
    replay::ReplayArguments,
    report::ReportArguments,
    sheets::{SheetArguments, SheetsArguments},
    verify::VerifyArguments,
};

#[derive(Debug, Parser)]
#[command(name = "viva", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "DIR", env = "VIVA_SESSIONS")]
    pub sessions: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "VIVA_RUBRICS")]
    pub rubrics: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", env = "VIVA_KEYS")]
    pub keys: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", env = "VIVA_CENTRE")]
    pub centre: Option<PathBuf>,
    #[arg(long, global = true, value_name = "TAG")]
    pub language: Option<String>,
    #[arg(long, global = true)]
    pub encrypt: bool,
    #[arg(long = "recipient", global = true, value_name = "AGE1…")]
    pub recipients: Vec<String>,
    #[arg(long, global = true, value_name = "FILE", env = "VIVA_IDENTITY")]
    pub identity: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Interview {
        #[arg(long, value_name = "ID")]
        rubric: Option<String>,
        #[arg(long, value_name = "REF")]
        candidate: Option<String>,
    },
    Rubrics {
        #[arg(long)]
        json: bool,
    },
    Rubric {
        #[command(subcommand)]
        command: RubricCommand,
    },
    Practise(PractiseArguments),
    Cases(CasesArguments),
    Case {
        #[command(subcommand)]
        command: CaseCommand,
    },
    Cohort(CohortArguments),
    Drill(DrillArguments),
    Sessions {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Recommend(RecommendArguments),
    Report(ReportArguments),
    Centre {
        #[command(subcommand)]
        command: CentreCommand,
    },
    Debrief(DebriefArguments),
    Sheet(SheetArguments),
    Sheets(SheetsArguments),
    Material(MaterialArguments),
    Rate(RateArguments),
    Replay(ReplayArguments),
    Export(ExportArguments),
    Amend(AmendArguments),
    Moderate(ModerateArguments),
    Agree(AgreeArguments),
    Verify(VerifyArguments),
    Key {
        #[arg(long)]
        json: bool,
    },
    Forget(ForgetArguments),
    Rekey {
        #[arg(long)]
        passphrase: bool,
    },
    Recipients(RecipientsArguments),
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Debug, Subcommand)]
pub enum RubricCommand {
    Check {
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// The command with its help in the user's language.
pub fn command(locale: &Locale) -> clap::Command {
    let command = Arguments::command().about(locale.text("cli-about"));
    explain(command, "cli", locale)
}

/// Sets the help of a command's arguments and subcommands, and of theirs.
fn explain(mut command: clap::Command, prefix: &str, locale: &Locale) -> clap::Command {
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for argument in arguments.iter().filter(|argument| !matches!(argument.as_str(), "help" | "version")) {
        let help = locale.text(&format!("{prefix}--{argument}"));
        command = command.mut_arg(argument, |arg| arg.help(help));
    }
    let subcommands: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    for name in subcommands {
        let id = format!("{prefix}-{name}");
        let about = locale.text(&id);
        command = command.mut_subcommand(name, |subcommand| explain(subcommand.about(about), &id, locale));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_help(command: &clap::Command, path: &str) -> Vec<String> {
        let unexplained = |text: Option<String>| text.is_none_or(|text| text.starts_with("cli-"));
        let arguments = command.get_arguments().filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version"));
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
        let locale = Locale::new(&"en".into());
        command(&locale).debug_assert();
        assert_eq!(without_help(&command(&locale), "viva"), Vec::<String>::new());
    }
}
