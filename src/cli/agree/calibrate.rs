//! `viva agree FILE…`: the raters of the same interviews side by side.

mod json;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    agreement::AgreementWishes,
    calibration::{self, Attempts, CalibrationFigures, Ratings, anonymous, figures},
    cli::{
        Failure,
        output::{self, print, print_document, print_json, print_line, tell},
        progress::progress_bar,
    },
    desk::ToCalibrate,
    locale::Locale,
    message,
    report::{calibration as report, html, markdown},
    store::{self, Folders, Protection, Shelf, StoreError, encryption::Unlock},
};

use super::AgreeArguments;

#[derive(Debug, Args)]
pub struct CalibrationArguments {
    #[arg(value_name = "FILE", conflicts_with_all = ["ratings", "level"])]
    pub files: Vec<PathBuf>,
    // None of these is known of a table of ratings; passed over in silence, names would stand where none are expected.
    #[arg(long, requires = "files", conflicts_with = "ratings")]
    latest: bool,
    #[arg(long, requires = "files", conflicts_with = "ratings")]
    anonymous: bool,
    #[arg(long, value_enum, requires = "files", conflicts_with_all = ["json", "ratings"])]
    format: Option<Format>,
    #[arg(short, long, value_name = "OUT", requires = "format", conflicts_with_all = ["ratings", "screen", "json"])]
    output: Option<PathBuf>,
    #[arg(long, value_name = "CSV", requires = "files", conflicts_with = "ratings")]
    export: Option<PathBuf>,
    #[arg(long, requires = "files", conflicts_with_all = ["json", "format", "export", "ratings"])]
    pub screen: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
}

impl CalibrationArguments {
    fn attempts(&self) -> Attempts {
        if self.latest { Attempts::Latest } else { Attempts::First }
    }
}

/// The comparison that the terminal program is to show.
pub(crate) fn for_screen(arguments: &AgreeArguments) -> ToCalibrate {
    let (own, wishes) = (&arguments.calibration, &arguments.wishes);
    ToCalibrate {
        files: own.files.clone(),
        attempts: own.attempts(),
        from_practice: false,
        anonymous: own.anonymous,
        seed: wishes.seed,
        samples: wishes.samples,
    }
}

pub(crate) fn calibrate(
    arguments: &AgreeArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    report_locale: &Locale,
    locale: &Locale,
) -> Result<(), Failure> {
    let own = &arguments.calibration;
    own.not_over_what_is_read()?;
    let ratings = read(arguments, folders, unlock, locale)?;
    let wishes = arguments.wishes.ordered();
    let figures = compute(&ratings, &wishes)?;
    if let Some(path) = &own.export {
        store::write_text(path, &report::csv(&ratings))?;
        // Numbers have the order that they have.
        let levels = if ratings.are_numbers(None) { 0 } else { ratings.levels_max() };
        let order: Vec<String> = (1..=levels).map(|level| level.to_string()).collect();
        let told = message!("calibration-exported", path = path.display().to_string(), order = order.join(","));
        // People are told on standard error where standard output is for a program or a report.
        if arguments.json || own.format.is_some() {
            tell(&locale.say(&told));
        } else {
            print_line(&locale.say(&told))?;
        }
    }
    match own.format {
        Some(format) => {
            let document = report::document(&ratings, &figures, &wishes, report_locale);
            let text = match format {
                Format::Md => markdown(&document),
                Format::Html => html(&document, report_locale),
            };
            match output::file(own.output.as_deref()) {
                Some(path) => {
                    store::write_text(path, &text)?;
                    print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
                }
                None => print_document(&text),
            }
        }
        None if arguments.json => print_json(&json::output(&ratings, &figures, &wishes, own.anonymous, locale)),
        None => print(&text::text(&report::overview(&ratings, &figures, &wishes, locale))),
    }
}

impl CalibrationArguments {
    /// Refuses to write over a file that is read, whatever it is called.
    fn not_over_what_is_read(&self) -> Result<(), Failure> {
        for out in [&self.output, &self.export].into_iter().flatten() {
            let Ok(whole) = out.canonicalize() else { continue };
            let read = |file: &PathBuf| {
                let file = file.canonicalize().ok();
                file.is_some_and(|file| file == whole || (file.is_dir() && whole.parent() == Some(&file)))
            };
            if self.files.iter().any(read) && whole.extension().is_some_and(|ending| ending == "ron" || ending == "age")
            {
                return Err(StoreError::WouldReplace { path: out.clone() }.into());
            }
        }
        Ok(())
    }
}

/// Reads what counts, and tells what does not.
fn read(
    arguments: &AgreeArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<Ratings, Failure> {
    let own = &arguments.calibration;
    let protection = |folder: &std::path::Path| Protection::of_folder(folder, unlock);
    let gathered = store::gather_rated(&own.files, &protection, &|_, _| ());
    let shelf = Shelf::open(&folders.rubrics);
    let cases = store::cases_at_hand(&gathered, &shelf, &folders.rubrics);
    match gathered.ratings(own.attempts(), &cases) {
        Ok(ratings) => {
            ratings.left_out.iter().for_each(|each| tell(&locale.explain(each)));
            Ok(if own.anonymous { anonymous(ratings, arguments.wishes.seed) } else { ratings })
        }
        Err((error, left_out)) => {
            left_out.iter().for_each(|each| tell(&locale.explain(each)));
            Err(Failure::Told(crate::locale::Explain::explain(&error)))
        }
    }
}

fn compute(ratings: &Ratings, wishes: &AgreementWishes) -> Result<CalibrationFigures, Failure> {
    let bar = progress_bar(calibration::samples_in_all(ratings, wishes));
    let figures = figures(ratings, wishes, &|samples| bar.inc(samples));
    bar.finish_and_clear();
    figures.map_err(|error| Failure::Told(crate::locale::Explain::explain(&error)))
}
