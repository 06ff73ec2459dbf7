//! The arguments. What they are for stands in `locales/`, as [`super::help`] says.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::locale::Locale;

use super::{
    agree::AgreeArguments,
    amend::AmendArguments,
    cases::{CaseCommand, CasesArguments},
    centre::CentreCommand,
    check::CheckArguments,
    cohort::CohortArguments,
    commission::CommissionArguments,
    consent::ConsentArguments,
    debrief::DebriefArguments,
    drill::DrillArguments,
    export::ExportArguments,
    forget::ForgetArguments,
    form::FormArguments,
    help,
    inform::InformArguments,
    languages::LanguageCommand,
    material::{MaterialArguments, RateArguments},
    migrate::MigrateArguments,
    moderate::ModerateArguments,
    object::ObjectArguments,
    observe::ObserveArguments,
    plan::PlanArguments,
    practise::PractiseArguments,
    recipients::RecipientsArguments,
    recommend::RecommendArguments,
    replay::ReplayArguments,
    report::ReportArguments,
    resit::ResitArguments,
    rubric_export::RubricExportArguments,
    rubric_import::RubricImportArguments,
    rubric_print::RubricPrintArguments,
    rubric_show::RubricShowArguments,
    rubric_translate::RubricTranslateArguments,
    sheets::{SheetArguments, SheetsArguments},
    sitting::SittingArguments,
    values,
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
    #[arg(long, global = true, value_name = "TAG", value_parser = values::language)]
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
        #[arg(long, value_name = "DATE", value_parser = values::day)]
        held_on: Option<NaiveDate>,
        #[arg(long, value_name = "FILE")]
        follows: Option<PathBuf>,
    },
    Observe(ObserveArguments),
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
    Form(FormArguments),
    Amend(AmendArguments),
    Inform(InformArguments),
    Resit(ResitArguments),
    Object(ObjectArguments),
    Commission(CommissionArguments),
    Sitting(SittingArguments),
    Plan(PlanArguments),
    Consent(ConsentArguments),
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
    Language {
        #[command(subcommand)]
        command: LanguageCommand,
    },
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Debug, Subcommand)]
pub enum RubricCommand {
    Check(CheckArguments),
    Show(RubricShowArguments),
    Print(RubricPrintArguments),
    Migrate(MigrateArguments),
    Import(RubricImportArguments),
    Export(RubricExportArguments),
    Translate(RubricTranslateArguments),
}

/// The command with its help in the user's language.
pub fn command(locale: &Locale) -> clap::Command {
    help::explain(Arguments::command(), locale)
}
