//! Asking for passphrases, in the terminal and not on standard input: what is typed is not shown, and is asked for
//! before the interview takes the screen over.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

use chrono::Local;

use crate::{
    locale::{Locale, Message},
    message, plain_text,
    store::{
        EncryptionError, Holder, Protection, StoreError, SystemDisk,
        encryption::{self, Converted, FolderReader, NewKeys, SecretString, Unlock},
    },
};

use super::{Failure, output, recipients::names};

/// The person at the terminal, who may know a passphrase or have named a file of keys.
pub(super) struct Terminal<'a> {
    identity: Option<PathBuf>,
    /// Folder that remembers for whom folders are encrypted.
    keys: Option<PathBuf>,
    locale: &'a Locale,
    /// Lines that told of keys that nobody has confirmed.
    told: RefCell<Vec<String>>,
    /// The passphrase given last and what it opens: nobody is asked for one twice.
    given: RefCell<Option<(PathBuf, SecretString)>>,
}

impl<'a> Terminal<'a> {
    pub(super) fn new(identity: Option<PathBuf>, keys: Option<PathBuf>, locale: &'a Locale) -> Self {
        Terminal { identity, keys, locale, told: RefCell::default(), given: RefCell::default() }
    }

    /// The lines that told of keys that nobody has confirmed, for the home screen to say again.
    pub(super) fn told(&self) -> Option<String> {
        self.told.borrow().first().cloned()
    }
}

impl Unlock for Terminal<'_> {
    fn met(&self, folder: &Path, readers: &[FolderReader]) {
        let Some(keys) = &self.keys else { return };
        let told = match encryption::unconfirmed(keys, folder, readers) {
            Ok(new) if new.is_empty() => return,
            Ok(new) => {
                let (path, names) = (folder.display().to_string(), names(&new));
                message!("recipients-new", names = names, count = new.len(), path = path)
            }
            Err(error) => not_remembered(&error, self.locale),
        };
        let told = self.locale.say(&told);
        if !self.told.borrow().contains(&told) {
            output::tell(&told);
            self.told.borrow_mut().push(told);
        }
    }

    fn remembers(&self, folder: &Path) -> bool {
        self.keys.as_ref().is_some_and(|keys| encryption::remembered(keys, folder).is_some())
    }

    fn passphrase(&self, path: &Path) -> Option<SecretString> {
        if let Some((opens, passphrase)) = &*self.given.borrow()
            && opens == path
        {
            return Some(passphrase.clone());
        }
        let passphrase = ask(&self.locale.say(&message!("unlock-passphrase", path = path.display().to_string())))?;
        *self.given.borrow_mut() = Some((path.to_owned(), passphrase.clone()));
        Some(passphrase)
    }

    fn identity_file(&self) -> Option<PathBuf> {
        self.identity.clone()
    }
}

/// Asks for a new passphrase, twice: one mistyped would lock everything away.
pub(super) fn new_passphrase(locale: &Locale) -> Result<SecretString, Failure> {
    use encryption::ExposeSecret;
    let no_terminal = || Failure::Told(message!("unlock-no-terminal"));
    let passphrase = ask(&locale.text("unlock-new-passphrase")).ok_or_else(no_terminal)?;
    if passphrase.expose_secret().is_empty() {
        return Err(Failure::Told(message!("unlock-empty")));
    }
    let again = ask(&locale.text("unlock-new-passphrase-again")).ok_or_else(no_terminal)?;
    if passphrase.expose_secret() == again.expose_secret() {
        Ok(passphrase)
    } else {
        Err(Failure::Told(message!("unlock-not-the-same")))
    }
}

/// Encrypts the folder of the sessions: for the recipients named, else with a passphrase asked for. Where that was
/// interrupted, it is gone on with.
pub(super) fn encrypt(
    folder: &Path,
    keys: &Path,
    recipients: Vec<String>,
    unlock: &Terminal,
    locale: &Locale,
) -> Result<(), Failure> {
    match encryption::may_encrypt(folder) {
        Err(StoreError::Encryption(EncryptionError::Already { .. })) if !encryption::plain_files(folder).is_empty() => {
            let protection = Protection::of_folder(folder, unlock)?;
            tell_converted(folder, &encryption::finish_encrypting(&SystemDisk, folder, &protection, &me())?, locale);
            return Ok(());
        }
        may => may?,
    }
    let passphrase = if recipients.is_empty() { Some(new_passphrase(locale)?) } else { None };
    let new = NewKeys { passphrase, recipients, work_factor: None };
    let (_, converted) = encryption::encrypt_folder(&SystemDisk, folder, &new, &me())?;
    *unlock.given.borrow_mut() = new.passphrase.map(|passphrase| (folder.join(encryption::IDENTITY_FILE), passphrase));
    remember(folder, keys, locale);
    tell_converted(folder, &converted, locale);
    Ok(())
}

/// Whoever has chosen the keys of a folder has confirmed them.
pub(super) fn remember(folder: &Path, keys: &Path, locale: &Locale) {
    let readers = encryption::readers_of(folder).map(Option::unwrap_or_default);
    if let Err(error) = readers.and_then(|readers| encryption::confirm(keys, folder, &readers)) {
        output::tell(&locale.say(&not_remembered(&error, locale)));
    }
}

/// The warning that recipients were not remembered; nothing stops for that: keys are then told as new that are not, or
/// are not told.
fn not_remembered(error: &StoreError, locale: &Locale) -> Message {
    message!("recipients-not-remembered", why = locale.explain(error))
}

fn tell_converted(folder: &Path, converted: &Converted, locale: &Locale) {
    for (path, error) in &converted.left {
        let (path, why) = (path.display().to_string(), locale.explain(error));
        output::tell(&locale.say(&message!("encrypt-left", path = path, why = why)));
    }
    let path = folder.display().to_string();
    output::tell(&locale.say(&message!("encrypt-done", path = path, files = converted.files)));
}

/// Whoever runs this process, for the locks.
pub(super) fn me() -> Holder {
    Holder::me(&std::env::var("VIVA_ASSESSOR").unwrap_or_default(), Local::now().fixed_offset())
}

/// None where there is no terminal to ask in.
fn ask(prompt: &str) -> Option<SecretString> {
    let prompt = format!("{} ", plain_text::line(prompt));
    rpassword::prompt_password(prompt).ok().map(SecretString::from)
}
