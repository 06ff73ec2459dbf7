//! The command line door. One file per subcommand; what they print goes to standard output, what went wrong to
//! standard error. Reads never change a file. The calls, outputs and exit codes are described in
//! `docs/command-line.md`.

mod agenda;
mod agree;
mod amend;
mod arguments;
mod cases;
mod centre;
mod check;
mod claims;
mod cohort;
mod commission;
mod consent;
mod debrief;
mod drill;
mod export;
mod faults;
mod follow;
mod forget;
mod form;
mod frame;
mod help;
mod inform;
mod languages;
mod material;
mod migrate;
mod moderate;
mod noted;
mod object;
mod observe;
mod output;
mod plan;
mod practise;
mod progress;
mod recipients;
mod recommend;
mod register;
mod rekey;
mod replay;
mod report;
mod report_all;
mod report_order;
mod resit;
mod rubric_export;
mod rubric_import;
mod rubric_print;
mod rubric_show;
mod rubric_translate;
mod rubrics;
mod sessions;
mod sheets;
mod sitting;
mod table;
mod unlock;
mod usage_error;
mod values;
mod verify;

pub use agree::AgreeArguments;
pub use amend::AmendArguments;
pub use arguments::{Arguments, Command, RubricCommand, command};
pub use cases::{CaseCommand, CasesArguments};
pub use centre::CentreCommand;
pub use check::CheckArguments;
pub use cohort::CohortArguments;
pub use commission::CommissionArguments;
pub use consent::ConsentArguments;
pub use debrief::DebriefArguments;
pub use drill::DrillArguments;
pub use export::ExportArguments;
pub use forget::ForgetArguments;
pub use form::FormArguments;
pub use inform::InformArguments;
pub use languages::LanguageCommand;
pub use material::{MaterialArguments, RateArguments};
pub use moderate::ModerateArguments;
pub use object::ObjectArguments;
pub use observe::ObserveArguments;
pub use plan::PlanArguments;
pub use practise::PractiseArguments;
pub use recipients::RecipientsArguments;
pub use recommend::RecommendArguments;
pub use replay::ReplayArguments;
pub use report::ReportArguments;
pub use resit::ResitArguments;
pub use sheets::{SheetArguments, SheetsArguments};
pub use sitting::SittingArguments;
pub use verify::VerifyArguments;

use std::process::ExitCode;

use chrono::Local;
use clap::{FromArgMatches, Parser};

use unlock::Terminal;

use crate::{
    locale::Language,
    locale::{self, Explain, Locale, Message},
    message, plain_text,
    report::Unwritten,
    session::may_have_been_held,
    store::{Folders, Protection, Settings, StoreError},
    tui,
};

/// A failure that is told on standard error; exit code 1.
#[derive(Debug)]
pub enum Failure {
    Told(Message),
    Store(StoreError),
    Run(tui::RunError),
    /// The failure was told already, in a form of its own.
    Shown,
}

impl Explain for Failure {
    fn explain(&self) -> Message {
        match self {
            Failure::Told(message) => message.clone(),
            Failure::Store(error) => error.explain(),
            Failure::Run(error) => error.explain(),
            Failure::Shown => message!("cli-failed"),
        }
    }
}

impl From<Unwritten> for Failure {
    fn from(unwritten: Unwritten) -> Self {
        Failure::Told(unwritten.explain())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Store(error)
    }
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let wishes = Wishes::of_process();
    let locale = Locale::new(&locale::choose(wishes.all()));
    // The words of the help take time, and are needed for help and wrong usage alone.
    let arguments = match Arguments::try_parse().or_else(|_| {
        let matches = command(&locale).try_get_matches()?;
        Arguments::from_arg_matches(&matches)
    }) {
        Ok(arguments) => arguments,
        // Help and version are our own words; wrong usage repeats what was given, a file name among it.
        Err(error) if error.use_stderr() => {
            output::warn(&plain_text::text(&usage_error::told(&error, &locale)));
            return ExitCode::from(2);
        }
        Err(error) => error.exit(),
    };
    if let Some(fault) = &wishes.fault {
        output::tell(&locale.say(fault));
    }
    match run(arguments, &wishes, &locale) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !matches!(failure, Failure::Shown) {
                output::tell(&locale.explain(&failure));
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments, wishes: &Wishes, locale: &Locale) -> Result<(), Failure> {
    let (sessions, rubrics, keys, centre) = (arguments.sessions, arguments.rubrics, arguments.keys, arguments.centre);
    let folders = || Folders::choose(sessions.clone(), rubrics.clone(), keys.clone(), centre.clone(), &crate::RUBRICS);
    let unlock = &Terminal::new(arguments.identity, folders().ok().map(|folders| folders.keys), locale);
    if arguments.encrypt {
        let folders = folders()?;
        unlock::encrypt(&folders.sessions, &folders.keys, arguments.recipients.clone(), unlock, locale)?;
    }
    let terminal_with = |folders: Folders, start, case| {
        // The passphrase is asked for before the screen is taken over.
        let protection = match start {
            tui::Start::At(tui::Destination::Replay { .. }) => Protection::of_folder(&folders.sessions, unlock)?,
            _ => Protection::for_writing(&folders.sessions, unlock)?,
        };
        let language = locale.language().clone();
        let practice = practise::room(&folders, &protection, case, unlock)?;
        let told = unlock.told();
        tui::run(tui::Options { folders, protection, practice, language, told, start }).map_err(Failure::Run)
    };
    let terminal = |folders, start| terminal_with(folders, start, None);
    match arguments.command {
        None => terminal(folders()?, tui::Start::Home),
        Some(Command::Interview { rubric, candidate, held_on, follows }) => {
            // A day that cannot be is told before the screen is taken over.
            let today = Local::now().date_naive();
            held_on
                .map_or(Ok(()), |held| may_have_been_held(held, today))
                .map_err(|why| Failure::Told(why.explain()))?;
            let folders = folders()?;
            match follows {
                None => terminal(folders, tui::Start::Interview { rubric, candidate, held_on }),
                Some(file) => {
                    let to_follow = follow::to_follow(&file, rubric, &folders, unlock)?;
                    terminal(folders, tui::Start::Following { to_follow, candidate, held_on })
                }
            }
        }
        Some(Command::Observe(arguments)) => {
            let (folders, start) = observe::start(arguments, folders()?, unlock, locale)?;
            terminal(folders, start)
        }
        Some(Command::Practise(arguments)) => {
            let folders = folders()?;
            let (start, case) = practise::start(&arguments, &folders, locale)?;
            terminal_with(folders, start, case)
        }
        Some(Command::Rubrics { json }) => rubrics::list(&folders()?, json, locale),
        Some(Command::Rubric { command: RubricCommand::Check(arguments) }) => {
            check::check(&arguments, check::Subject::Rubrics, &folders()?, locale)
        }
        Some(Command::Rubric { command: RubricCommand::Show(arguments) }) => {
            rubric_show::show(&arguments, &folders()?, locale)
        }
        Some(Command::Rubric { command: RubricCommand::Print(arguments) }) => {
            rubric_print::print(&arguments, &folders()?, locale)
        }
        Some(Command::Rubric { command: RubricCommand::Import(arguments) }) => rubric_import::run(&arguments, locale),
        Some(Command::Rubric { command: RubricCommand::Export(arguments) }) => {
            rubric_export::run(&arguments, &folders()?, locale)
        }
        Some(Command::Rubric { command: RubricCommand::Translate(arguments) }) => {
            rubric_translate::run(&arguments, locale)
        }
        Some(Command::Rubric { command: RubricCommand::Migrate(arguments) }) => migrate::migrate(&arguments, locale),
        Some(Command::Cases(arguments)) => cases::list(&arguments, &folders()?, locale),
        Some(Command::Case { command: CaseCommand::Check { arguments, rubric } }) => {
            let subject = check::Subject::Cases { rubric: rubric.as_deref() };
            check::check(&arguments, subject, &folders()?, locale)
        }
        Some(Command::Case { command: CaseCommand::New { rubric } }) => cases::new(&folders()?, &rubric),
        Some(Command::Case { command: CaseCommand::Show { id } }) => cases::show(&folders()?, &id, locale),
        Some(Command::Cohort(arguments)) if arguments.on_screen() => {
            let order = arguments.order(unlock)?;
            terminal(folders()?, tui::Start::At(tui::Destination::Cohort(order)))
        }
        Some(Command::Cohort(arguments)) => cohort::overview(&arguments, &folders()?, wishes, unlock, locale),
        Some(Command::Drill(arguments)) if arguments.due => drill::due(&arguments, &folders()?, locale),
        Some(Command::Drill(arguments)) => {
            let folders = folders()?;
            let wish = drill::wish(&arguments, &folders)?;
            terminal(folders, tui::Start::At(tui::Destination::Drill(wish)))
        }
        Some(Command::Sessions { json }) => sessions::list(&folders()?, json, unlock, locale),
        Some(Command::Show { file, json }) => sessions::show(&file, json, unlock, locale),
        Some(Command::Recommend(arguments)) => recommend::recommend(&arguments, unlock, locale),
        Some(Command::Report(arguments)) => {
            let centre = centre::of_letters(centre.as_deref(), folders().ok().as_ref(), locale)?;
            report::report(&arguments, centre, folders, wishes, unlock, locale)
        }
        Some(Command::Centre { command }) => centre::run(&command, &folders()?.centre, locale),
        Some(Command::Debrief(arguments)) => debrief::run(&arguments, &folders()?, wishes, unlock, locale),
        Some(Command::Sheet(arguments)) => {
            let (folders, path) = sheets::own(&arguments, folders()?, unlock)?;
            terminal(folders, tui::Start::Open(path))
        }
        Some(Command::Sheets(arguments)) => sheets::sheets(&arguments, &folders()?, unlock, locale),
        Some(Command::Material(arguments)) => material::material(&arguments, unlock, locale),
        Some(Command::Rate(arguments)) => {
            let (folders, path) = material::own_sheet(arguments, folders()?, unlock, locale)?;
            terminal(folders, tui::Start::Open(path))
        }
        Some(Command::Replay(arguments)) if arguments.timeline => replay::timeline(&arguments, unlock, locale),
        Some(Command::Replay(arguments)) => {
            let (folders, start) = replay::start(arguments, folders()?, unlock, locale)?;
            terminal(folders, start)
        }
        Some(Command::Export(arguments)) if arguments.register => {
            let centre = centre::of_letters(centre.as_deref(), folders().ok().as_ref(), locale)?;
            register::write(&arguments, centre.as_ref(), unlock, locale)
        }
        Some(Command::Export(arguments)) => export::export(&arguments, unlock, locale),
        Some(Command::Form(arguments)) => match (&arguments.read, arguments.reader) {
            (Some(file), _) => {
                let folders = folders()?;
                let centre = centre::of_letters(centre.as_deref(), Some(&folders), locale)?;
                form::read(file, &arguments, &folders, centre.as_ref(), unlock, locale)
            }
            (None, Some(reader)) => {
                let folders = folders()?;
                let centre = centre::of_letters(centre.as_deref(), Some(&folders), locale)?;
                form::write(&arguments, reader, &folders, centre.as_ref(), locale)
            }
            // The arguments ask for one of them.
            (None, None) => Ok(()),
        },
        Some(Command::Amend(arguments)) => amend::amend(arguments, &folders()?, unlock, locale),
        Some(Command::Inform(arguments)) => inform::inform(arguments, &folders()?, unlock, locale),
        Some(Command::Sitting(arguments)) => sitting::sitting(&arguments, unlock, locale),
        Some(Command::Plan(arguments)) => {
            let centre = centre::of_letters(centre.as_deref(), folders().ok().as_ref(), locale)?;
            plan::plan(&arguments, centre.as_ref(), wishes, unlock, locale)
        }
        Some(Command::Object(arguments)) => {
            let folders = folders()?;
            let centre = centre::of_letters(centre.as_deref(), Some(&folders), locale)?;
            object::object(arguments, &folders, centre.as_ref(), unlock, locale)
        }
        Some(Command::Commission(arguments)) => {
            let folders = folders()?;
            let centre = centre::of_letters(centre.as_deref(), Some(&folders), locale)?;
            commission::commission(&arguments, &folders, centre.as_ref(), unlock, locale)
        }
        Some(Command::Consent(arguments)) => {
            let folders = folders()?;
            let centre = centre::of_letters(centre.as_deref(), Some(&folders), locale)?;
            consent::consent(arguments, &folders, centre.as_ref(), wishes, unlock, locale)
        }
        Some(Command::Resit(arguments)) => resit::resit(arguments, &folders()?, unlock, locale),
        Some(Command::Moderate(arguments)) => moderate::moderate(arguments, &folders()?, unlock, locale),
        Some(Command::Agree(arguments)) if arguments.calibration.files.is_empty() => agree::agree(&arguments, locale),
        Some(Command::Agree(arguments)) if arguments.calibration.screen => {
            terminal(folders()?, tui::Start::At(tui::Destination::Calibration(agree::for_screen(&arguments))))
        }
        Some(Command::Agree(arguments)) => {
            let report_locale = Locale::new(&wishes.for_report(None));
            agree::calibrate(&arguments, &folders()?, unlock, &report_locale, locale)
        }
        Some(Command::Verify(arguments)) => verify::verify(&arguments, unlock, locale),
        Some(Command::Key { json }) => verify::key(json, &folders()?, locale),
        Some(Command::Forget(arguments)) => forget::forget(&arguments, unlock, locale),
        Some(Command::Rekey { passphrase }) => {
            rekey::rekey(&folders()?, passphrase, arguments.recipients, unlock, locale)
        }
        Some(Command::Recipients(arguments)) => recipients::recipients(&arguments, &folders()?, locale),
        Some(Command::Language { command: LanguageCommand::Check { folders, json } }) => {
            languages::check(&folders, json, locale)
        }
        Some(Command::Completions { shell }) => output::completions(shell, locale),
    }
}

/// Languages as the user wishes them, before anything else is known: the help of the arguments is in one of them.
struct Wishes {
    /// Languages asked for in this call or in the environment.
    asked: Vec<String>,
    /// The language that the user chose in the program once, and those of the system.
    usual: Vec<String>,
    /// A fault that is told as soon as there is a language to tell it in.
    fault: Option<Message>,
}

impl Wishes {
    fn of_process() -> Self {
        let arguments: Vec<String> =
            std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
        let after = |index: usize| arguments.get(index + 1).cloned();
        let wished =
            arguments.iter().enumerate().find_map(|(index, argument)| match argument.strip_prefix("--language") {
                Some("") => after(index),
                Some(rest) => rest.strip_prefix('=').map(str::to_owned),
                None => None,
            });
        let of_environment = std::env::var("VIVA_LANGUAGE").ok().filter(|wish| !wish.is_empty());
        let settings = Settings::path().map(|path| Settings::read(&path)).transpose();
        let kept = settings.as_ref().ok().cloned().flatten().and_then(|settings| settings.language);
        let kept = kept.map(|language| language.to_string());
        let unknown = of_environment.iter().chain(&kept).find(|wish| locale::offered_as(wish).is_none());
        let fault = match &settings {
            Err(error) => Some(error.explain()),
            Ok(_) => unknown.map(|wish| values::no_language(wish)),
        };
        let usual = kept.into_iter().chain(sys_locale::get_locales()).collect();
        Wishes { asked: wished.into_iter().chain(of_environment).collect(), usual, fault }
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.asked.iter().chain(&self.usual).map(String::as_str)
    }

    /// The language of a report: as asked, else that of its reader where it is known, else the usual one.
    fn for_report(&self, of_reader: Option<&Language>) -> Language {
        let asked = self.asked.iter().map(String::as_str);
        let usual = self.usual.iter().map(String::as_str);
        locale::choose(asked.chain(of_reader.map(Language::as_str)).chain(usual))
    }
}
