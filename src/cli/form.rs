//! `viva form`: forms to hand out, and what comes back.

use std::path::{Path, PathBuf};

use chrono::Local;
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::{
    locale::{Explain, Locale},
    message,
    report::{BlankForm, FormReader, ReportForm, blank_form, document_written, form_csv, letter::Centre},
    rubric::{Rubric, UnitId},
    store::{self, Existing, Folders, FormOrder, Protection, SystemDisk, encryption::Unlock},
};

use super::{
    Failure,
    output::{deliver, print_line, tell},
    report_order::form_parser,
    rubric_print::rubric_named,
};

/// The forms that a form to hand out can have. PDF is for paper.
const FORMATS: [ReportForm; 4] = [ReportForm::Html, ReportForm::Docx, ReportForm::Pdf, ReportForm::Csv];

#[derive(Debug, Args)]
pub struct FormArguments {
    /// The rubric of the form, or the session into which one is read.
    #[arg(value_name = "RUBRIC|FILE")]
    pub on: String,
    #[arg(long = "for", value_name = "READER", value_parser = reader_parser(), required_unless_present = "read")]
    pub reader: Option<FormReader>,
    #[arg(long, value_parser = form_parser(&FORMATS), default_value = "html")]
    pub format: ReportForm,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub units: Vec<String>,
    #[arg(long, value_name = "REF")]
    pub candidate: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["reader", "format", "units", "candidate", "output", "force"])]
    pub read: Option<PathBuf>,
    #[arg(long, requires = "read")]
    pub anyway: bool,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
}

fn reader_parser() -> impl TypedValueParser<Value = FormReader> {
    PossibleValuesParser::new(FormReader::ALL.map(FormReader::name))
        .map(|name| FormReader::named(&name).expect("only the names are taken"))
}

/// Writes the form that is asked for.
pub(super) fn write(
    arguments: &FormArguments,
    reader: FormReader,
    folders: &Folders,
    centre: Option<&Centre>,
    locale: &Locale,
) -> Result<(), Failure> {
    let rubric = rubric_named(&arguments.on, folders, locale)?;
    let units = units_named(&arguments.units, &rubric)?;
    let nothing = match reader {
        FormReader::ThirdParty if rubric.third_party.is_empty() => Some("form-no-third-party"),
        FormReader::Observer if rubric.observations.is_empty() => Some("observe-no-sheets"),
        _ => None,
    };
    if let Some(id) = nothing {
        let told = message!("observe-no-sheets", rubric = rubric.id.as_str());
        return Err(Failure::Told(crate::locale::Message { id, ..told }));
    }
    let candidate = arguments.candidate.as_deref().unwrap_or_default();
    let form = BlankForm { rubric: &rubric, reader, units: &units, candidate, centre };
    let document = || blank_form(&form, locale);
    let format = arguments.format;
    let bytes = match document_written(&document, format, locale) {
        Some(written) => written?,
        None if reader.comes_back() => form_csv(&document(), locale.text("form-code")),
        None => return Err(Failure::Told(message!("form-no-table"))),
    };
    if format == ReportForm::Pdf && reader.comes_back() {
        tell(&locale.text("form-pdf-is-paper"));
    }
    let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
    deliver(&bytes, format, arguments.output.as_deref(), existing, locale)
}

fn units_named(named: &[String], rubric: &Rubric) -> Result<Vec<UnitId>, Failure> {
    let unit = |id: &String| match rubric.units.get(id.as_str()) {
        Some(unit) => Ok(unit.id.clone()),
        None => {
            let known: Vec<&str> = rubric.units.keys().map(UnitId::as_str).collect();
            let known = known.join(", ");
            Err(Failure::Told(message!("form-no-such-unit", unit = id.as_str(), known = known)))
        }
    };
    named.iter().map(unit).collect()
}

/// Reads a form that came back into a session.
pub(super) fn read(
    form: &Path,
    arguments: &FormArguments,
    folders: &Folders,
    centre: Option<&Centre>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let session = Path::new(&arguments.on);
    let protection = Protection::of_folder(store::folder_of(session), unlock)?;
    let by = arguments.by.as_deref().unwrap_or_default();
    let order = FormOrder { form, anyway: arguments.anyway, centre, by, at: Local::now().fixed_offset() };
    let taken = store::take_form(&SystemDisk, session, order, &folders.keys, &protection);
    let taken = taken.map_err(|error| Failure::Told(error.explain()))?;
    let path = form.display().to_string();
    let mark = &taken.mark;
    let about = message!("form-read", path = path, reader = mark.reader.name(), version = mark.version.as_str());
    print_line(&locale.say(&about))?;
    for told in &taken.told {
        print_line(&format!("  {}", locale.say(told)))?;
    }
    taken.unread.iter().for_each(|unread| tell(&locale.explain(unread)));
    print_line(&match taken.events.is_empty() {
        true => locale.text("form-nothing-new"),
        false => locale.say(&message!("form-done", path = session.display().to_string())),
    })
}
