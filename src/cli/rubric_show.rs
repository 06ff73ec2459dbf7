//! `viva rubric show`: a rubric as a document to proofread, or its own text.

use clap::Args;

use crate::{
    locale::Locale,
    message,
    report::{ReportForm, document_written, rubric_document},
    store::{Existing, Folders, Shelf},
};

use super::{
    Failure,
    output::{deliver, print_document},
    report_order::form_parser,
};

#[derive(Debug, Args)]
pub struct RubricShowArguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_parser = form_parser(&ReportForm::OF_DOCUMENTS), default_value = "md", conflicts_with = "ron")]
    format: ReportForm,
    #[arg(long)]
    ron: bool,
}

pub(super) fn show(arguments: &RubricShowArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let shelf = Shelf::open(&folders.rubrics);
    let Some(shelved) = shelf.find(&arguments.id) else {
        return Err(Failure::Told(message!("run-no-such-rubric", id = arguments.id.as_str())));
    };
    if arguments.ron {
        return print_document(&shelved.rubric.source_text);
    }
    let document = || rubric_document(&shelved.rubric, locale);
    // The arguments take no other form.
    let Some(written) = document_written(&document, arguments.format, locale) else { return Ok(()) };
    let bytes = written?;
    deliver(&bytes, arguments.format, None, Existing::Keep, locale)
}
