//! `viva rubric migrate`: a rubric of format 1 rewritten into format 2, its comments and layout kept.

use std::path::PathBuf;

use clap::Args;

use crate::{
    edit,
    locale::Locale,
    message,
    rubric::{self, RubricFormat},
    store,
};

use super::{
    Failure,
    check::{difference, rubric_file},
    output::{print, print_line},
    rubric_print::rubric_at,
};

#[derive(Debug, Args)]
pub struct MigrateArguments {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long)]
    write: bool,
}

pub(super) fn migrate(arguments: &MigrateArguments, locale: &Locale) -> Result<(), Failure> {
    let file = rubric_file(&arguments.path);
    let path = file.display().to_string();
    let rubric = rubric_at(&file, locale)?;
    if rubric.format == RubricFormat::Two {
        return print_line(&locale.say(&message!("migrate-is-format-2", path = path)));
    }
    let text = &rubric.source_text;
    let migrated = edit::apply(text, &rubric::migration(&rubric));
    print(&difference(&path, text, &migrated))?;
    if rubric.criteria.values().any(|criterion| !criterion.evidence.is_empty()) {
        print_line(&locale.text("migrate-evidence-counts"))?;
    }
    if !arguments.write {
        return print_line(&locale.text("migrate-not-written"));
    }
    store::write_mended(&file, text, &migrated)?;
    print_line(&locale.say(&message!("check-fix-written", path = path)))
}
