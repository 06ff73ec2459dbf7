//! `viva rekey`.

use std::path::Path;

use crate::{
    locale::Locale,
    message,
    store::{
        Protection, SystemDisk,
        encryption::{self, NewKeys, Reader, Unlock},
    },
};

use super::{
    Failure,
    output::print_line,
    unlock::{me, new_passphrase},
};

/// Changes the passphrase or the recipients of the folder of the sessions; finishes a change that was interrupted; makes
/// the list of recipients anew where it is gone.
pub fn rekey(
    folder: &Path,
    passphrase: bool,
    recipients: Vec<String>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    // Finishing an interrupted change needs no key, and whoever finishes it may have none.
    if let Some(files) = encryption::finish_rekey(&SystemDisk, folder, &me())? {
        return print_line(&locale.say(&message!("rekey-finished", files = files)));
    }
    let protection = Protection::of_folder(folder, unlock)?;
    let as_listed = !passphrase && recipients.is_empty();
    // Where nothing was ever encrypted there is nothing to make anew.
    if as_listed && encryption::readers_of(folder)?.is_none() && Protection::plain().may_begin(folder).is_err() {
        let readers = encryption::restore_recipients(&SystemDisk, folder, &protection, Vec::new())?;
        let names: Vec<String> = readers.iter().map(Reader::shown).collect();
        return print_line(&locale.say(&message!("rekey-restored", names = names.join(", "))));
    }
    let passphrase = if passphrase { Some(new_passphrase(locale)?) } else { None };
    let new = NewKeys { passphrase, recipients, work_factor: None };
    let done = encryption::rekey(&SystemDisk, folder, &protection, &new, &me())?;
    print_line(&if done.passphrase_alone {
        locale.text("rekey-passphrase")
    } else {
        locale.say(&message!("rekey-done", files = done.files))
    })
}
