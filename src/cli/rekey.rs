//! `viva rekey`.

use crate::{
    locale::Locale,
    message,
    store::{
        EncryptionError, Folders, Protection, StoreError, SystemDisk,
        encryption::{self, NewKeys, Unlock},
    },
};

use super::{
    Failure,
    output::print_line,
    recipients::names,
    unlock::{me, new_passphrase, remember},
};

/// Changes the passphrase or the recipients of the folder of the sessions; finishes a change that was interrupted;
/// makes the list of recipients anew where it is gone.
pub(super) fn rekey(
    folders: &Folders,
    passphrase: bool,
    recipients: Vec<String>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let (folder, keys) = (&folders.sessions, &folders.keys);
    // Finishing an interrupted change needs no key, and whoever finishes it may have none.
    if let Some(files) = encryption::finish_rekey(&SystemDisk, folder, &me())? {
        return print_line(&locale.say(&message!("rekey-finished", files = files)));
    }
    let as_listed = !passphrase && recipients.is_empty();
    if encryption::readers_of(folder)?.is_none() {
        return restore(folders, as_listed, unlock, locale);
    }
    let protection = Protection::of_folder(folder, unlock)?;
    // Whoever added a key to the list must not get all that was ever written from one who means the list as it was.
    let readers = encryption::readers_of(folder)?.unwrap_or_default();
    let new = encryption::unconfirmed(keys, folder, &readers)?;
    if as_listed && !new.is_empty() {
        return Err(Failure::Told(message!("rekey-unconfirmed", names = names(&new), count = new.len())));
    }
    let passphrase = if passphrase { Some(new_passphrase(locale)?) } else { None };
    let new = NewKeys { passphrase, recipients, work_factor: None };
    let done = encryption::rekey(&SystemDisk, folder, &protection, &new, &me())?;
    if !as_listed && !done.passphrase_alone {
        remember(folder, keys, locale);
    }
    print_line(&if done.passphrase_alone {
        locale.text("rekey-passphrase")
    } else {
        locale.say(&message!("rekey-done", files = done.files))
    })
}

/// Makes the list of recipients anew: as it is remembered here, else for the keys that open the folder.
fn restore(folders: &Folders, as_listed: bool, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let folder = &folders.sessions;
    let remembered = encryption::remembered(&folders.keys, folder);
    match Protection::plain().may_begin(folder) {
        Ok(()) if remembered.is_none() => {
            return Err(StoreError::from(EncryptionError::NotEncrypted { folder: folder.clone() }).into());
        }
        Err(lost) if !as_listed => return Err(lost.into()),
        _ => {}
    }
    let remembered = remembered.unwrap_or_default();
    let protection = if remembered.is_empty() { Protection::of_folder(folder, unlock)? } else { Protection::plain() };
    let readers = encryption::restore_recipients(&SystemDisk, folder, &protection, remembered)?;
    remember(folder, &folders.keys, locale);
    print_line(&locale.say(&message!("rekey-restored", names = names(&readers), count = readers.len())))
}
