//! `viva rubric translate`: the sheet of a translator put into its rubric. Texts change, and nothing else of the file.

use std::path::PathBuf;

use clap::Args;

use crate::{
    edit,
    exchange::translation::{Applied, apply},
    locale::{Explain, Locale},
    message, store,
};

use super::{
    Failure,
    check::{difference, rubric_file},
    output::{print, print_line, tell},
    rubric_print::rubric_at,
};

#[derive(Debug, Args)]
pub struct RubricTranslateArguments {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(value_name = "FILE")]
    sheet: PathBuf,
    #[arg(long)]
    write: bool,
}

pub(super) fn run(arguments: &RubricTranslateArguments, locale: &Locale) -> Result<(), Failure> {
    let file = rubric_file(&arguments.path);
    let path = file.display().to_string();
    let rubric = rubric_at(&file, locale)?;
    let sheet = store::read_import_source(&arguments.sheet)?;
    let applied = apply(&rubric.source_text, &sheet.bytes).map_err(|fault| Failure::Told(fault.explain()))?;
    let Applied { edits, language, changed, missing, outdated, unknown } = applied;
    for (which, places) in [("outdated", outdated), ("unknown", unknown)] {
        if !places.is_empty() {
            tell(&locale.say(&message!("translation-left", which = which, places = places.join(", "))));
        }
    }
    let text = &rubric.source_text;
    let translated = edit::apply(text, &edits);
    print(&difference(&path, text, &translated))?;
    print_line(&locale.say(&message!("translation-done", language = language, changed = changed, missing = missing)))?;
    if edits.is_empty() {
        return Ok(());
    }
    if !arguments.write {
        return print_line(&locale.text("migrate-not-written"));
    }
    store::write_mended(&file, text, &translated)?;
    print_line(&locale.say(&message!("check-fix-written", path = path)))
}
