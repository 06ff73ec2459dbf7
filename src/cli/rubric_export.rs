//! `viva rubric export`: a rubric in a format of other programs, with what that format has no place for.

use std::path::PathBuf;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::{
    exchange::{
        export::{ExportFault, ExportFormat, Exported, export},
        translation,
    },
    locale::{Explain, Locale, is_tag},
    message,
    store::{self, Existing, Folders},
};

use super::{
    Failure,
    check::rubric_file,
    output::{file, print_bytes, print_document, print_line, tell},
    rubric_print::{rubric_at, rubric_named},
};

/// The format that is for translators, and comes back by `viva rubric translate`.
const TRANSLATION: &str = "translation";

#[derive(Debug, Args)]
pub struct RubricExportArguments {
    #[arg(value_name = "ID|PATH")]
    rubric: String,
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(), default_value = "xlsx")]
    format: Format,
    #[arg(long, value_name = "TAG", required_if_eq("format", TRANSLATION))]
    to: Option<String>,
    #[arg(long, value_name = "PATH", requires = "to")]
    since: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Whole(ExportFormat),
    Translation,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = ExportFormat::ALL.map(ExportFormat::name).into_iter().chain([TRANSLATION]);
    PossibleValuesParser::new(names).map(|name| ExportFormat::named(&name).map_or(Format::Translation, Format::Whole))
}

pub(super) fn run(arguments: &RubricExportArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let rubric = rubric_named(&arguments.rubric, folders, locale)?;
    let exported = match (arguments.format, &arguments.to) {
        (Format::Whole(format), _) => export(&rubric, format),
        (Format::Translation, to) => {
            let to = to.as_deref().unwrap_or_default();
            if !is_tag(to) {
                return Err(Failure::Told(message!("export-no-language", language = to)));
            }
            let since = arguments.since.as_deref().map(|path| rubric_at(&rubric_file(path), locale)).transpose()?;
            let since = since.as_ref().map(|since| &*since.source_text);
            let sheet = translation::sheet(&rubric.source_text, to, since).map_err(ExportFault::from);
            sheet.map(|bytes| Exported { bytes, not_held: Vec::new() })
        }
    };
    let Exported { bytes, not_held } = exported.map_err(|fault| Failure::Told(fault.explain()))?;
    // Standard output may be the file itself.
    not_held.iter().for_each(|message| tell(&locale.say(message)));
    match file(arguments.output.as_deref()) {
        Some(path) => {
            let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
            store::write_bytes(path, &bytes, existing)?;
            print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
        }
        None => match String::from_utf8(bytes) {
            Ok(text) => print_document(&text),
            Err(bytes) => print_bytes(bytes.as_bytes()),
        },
    }
}
