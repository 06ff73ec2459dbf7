//! `viva rubric print`: the form for an interview on paper.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use crate::{
    locale::Locale,
    message,
    report::{ReportForm, document_written, paper_form},
    rubric::Rubric,
    store::{Existing, Folders, Shelf, read_rubric},
};

use super::{
    Failure,
    check::rubric_file,
    faults::{of_unreadable, tell},
    output::deliver,
    report_order::form_parser,
};

#[derive(Debug, Args)]
pub struct RubricPrintArguments {
    #[arg(value_name = "ID|PATH")]
    rubric: String,
    #[arg(long, value_parser = form_parser(&ReportForm::OF_DOCUMENTS), default_value = "html")]
    format: ReportForm,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub(super) fn print(arguments: &RubricPrintArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let rubric = rubric_named(&arguments.rubric, folders, locale)?;
    let document = || paper_form(&rubric, locale);
    // The arguments take no other form.
    let Some(written) = document_written(&document, arguments.format, locale) else { return Ok(()) };
    let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
    deliver(&written?, arguments.format, arguments.output.as_deref(), existing, locale)
}

/// The rubric of an id on the shelf, else the one at a path.
pub(super) fn rubric_named(named: &str, folders: &Folders, locale: &Locale) -> Result<Arc<Rubric>, Failure> {
    if let Some(shelved) = Shelf::open(&folders.rubrics).find(named) {
        return Ok(shelved.rubric.clone());
    }
    let path = Path::new(named);
    if !path.exists() {
        return Err(Failure::Told(message!("run-no-such-rubric", id = named)));
    }
    rubric_at(&rubric_file(path), locale)
}

/// The rubric in a file; one that cannot be used is told with its faults.
pub(super) fn rubric_at(file: &Path, locale: &Locale) -> Result<Arc<Rubric>, Failure> {
    read_rubric(file).map_err(|unreadable| {
        tell(unreadable.text(), &of_unreadable(&unreadable, locale), locale);
        Failure::Shown
    })
}
