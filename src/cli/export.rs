//! `viva export`.

use std::path::PathBuf;

use clap::Args;

use crate::{
    locale::{Explain, Locale},
    message,
    report::{
        anonymous::{Texts, anonymous},
        json,
    },
    session::Refusal,
    store::{self, encryption::Unlock},
};

use super::{
    Failure,
    output::{self, print_json, print_line},
    sessions::open,
};

#[derive(Debug, Args)]
pub struct ExportArguments {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub anonymous: bool,
    #[arg(long, conflicts_with_all = ["anonymous", "with_texts", "pseudonyms"])]
    pub register: bool,
    #[arg(long)]
    pub with_texts: bool,
    #[arg(long, value_name = "FILE")]
    pub pseudonyms: Option<PathBuf>,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// Writes a session without personal data. With personal data there is `viva show --json`; nobody gets those by
/// leaving an option away.
pub(super) fn export(arguments: &ExportArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    if !arguments.anonymous {
        return Err(Failure::Told(message!("export-not-anonymous")));
    }
    let [file] = &arguments.files[..] else { return Err(Failure::Told(message!("export-one-file"))) };
    let loaded = open(file, unlock, locale)?;
    if loaded.interview.record().consent_withdrawn().is_some() {
        return Err(Failure::Told(Refusal::ConsentWithdrawn.explain()));
    }
    let key = store::pseudonym_key(arguments.pseudonyms.as_deref());
    let key = key.map_err(|error| Failure::Told(error.explain()))?;
    let texts = if arguments.with_texts { Texts::Redacted } else { Texts::Lengths };
    let exported = anonymous(&loaded.interview, &key, texts);
    match output::file(arguments.output.as_deref()) {
        None => print_json(&exported),
        Some(path) => {
            store::write_text(path, &json(&exported))?;
            print_line(&locale.say(&message!("cli-report-written", path = path.display().to_string())))
        }
    }
}
