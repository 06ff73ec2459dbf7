//! `viva recipients`.

use clap::Args;

use crate::{
    locale::Locale,
    message,
    store::{
        EncryptionError, Folders, Protection, StoreError,
        encryption::{self, FolderReader},
    },
};

use super::{Failure, output::print_line};

#[derive(Debug, Args)]
pub struct RecipientsArguments {
    #[arg(long)]
    accept: bool,
}

/// Names told in one message.
const NAMES_MOST: usize = 5;

/// The names of readers for a message; of many, the first.
pub(super) fn names(readers: &[FolderReader]) -> String {
    let mut names: Vec<String> = readers.iter().take(NAMES_MOST).map(FolderReader::shown).collect();
    if readers.len() > NAMES_MOST {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// Says who can read what is written in the folders of the sessions and of practice, and whom nobody here has
/// confirmed; confirms them, if that is wished for.
pub(super) fn recipients(arguments: &RecipientsArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let keys = &folders.keys;
    for folder in [folders.sessions.clone(), folders.practice()] {
        let path = folder.display().to_string();
        let Some(readers) = encryption::readers_of(&folder)? else {
            // A folder that has lost its list is not for nobody.
            Protection::plain().may_begin(&folder)?;
            if arguments.accept {
                encryption::forget(keys, &folder)?;
            } else if encryption::remembered(keys, &folder).is_some() {
                return Err(StoreError::from(EncryptionError::RecipientsLost { folder, trace: None }).into());
            }
            if folder == folders.sessions {
                print_line(&locale.say(&message!("recipients-nobody", path = path)))?;
            }
            continue;
        };
        let new = encryption::unconfirmed(keys, &folder, &readers)?;
        if arguments.accept {
            encryption::confirm(keys, &folder, &readers)?;
        }
        print_line(&locale.say(&message!("recipients-heading", path = path, count = readers.len())))?;
        for reader in &readers {
            let is_new = new.iter().any(|new| new.key() == reader.key());
            let state = if !is_new {
                "known"
            } else if arguments.accept {
                "accepted"
            } else {
                "new"
            };
            let (key, name) = (reader.key(), reader.name.as_str());
            let named = if name.is_empty() { "no" } else { "yes" };
            let line = message!("recipients-line", key = key, named = named, name = name, state = state);
            print_line(&locale.say(&line))?;
        }
    }
    Ok(())
}
