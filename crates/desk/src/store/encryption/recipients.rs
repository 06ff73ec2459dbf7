//! Recipients of a folder: `recipients.txt`, one public key a line. Lines that begin with `#` are comments, as other
//! programs of age have it; the one above a key, or behind it after a `#`, names whose key it is. Names are text of
//! whoever wrote the file, and prove nothing.

use std::{io, path::Path};

use age::x25519;

use crate::{
    bounds,
    encoding::NotUtf8,
    plain_text,
    store::{StoreError, read},
};

use super::{EncryptionError, IDENTITY_FILE, KEYS_BYTES_MAX, RECIPIENTS_FILE, guard::is_there};

/// A reader of what is written in a folder.
#[derive(Debug, Clone)]
pub struct FolderReader {
    pub(super) recipient: x25519::Recipient,
    /// Name as the file has it, on one line and of few letters; may be empty.
    pub name: String,
}

/// Letters of a name.
const NAME_CHARS_MAX: usize = 60;
/// Letters of a key that is told by its ends.
const KEY_ENDS: (usize, usize) = (12, 6);

impl FolderReader {
    /// The folder's own key.
    pub(super) fn own(recipient: x25519::Recipient) -> Self {
        FolderReader { recipient, name: IDENTITY_FILE.to_owned() }
    }

    pub(super) fn unnamed(recipient: x25519::Recipient) -> Self {
        FolderReader { recipient, name: String::new() }
    }

    /// The public key.
    pub fn key(&self) -> String {
        self.recipient.to_string()
    }

    /// The name with the two ends of the key, which nobody else can have chosen alike without much work.
    pub fn shown(&self) -> String {
        let key = self.key();
        let (first, last) = KEY_ENDS;
        let ends = format!("{}…{}", &key[..first], &key[key.len() - last..]);
        if self.name.is_empty() { ends } else { format!("{} ({ends})", self.name) }
    }

    /// Returns whether the file says that this is the folder's own key, which `identity.age` holds.
    pub(super) fn is_own(&self) -> bool {
        self.name == IDENTITY_FILE
    }
}

/// The recipients of a folder; none if it has no such file. A file that names nobody is an error: silence is not
/// consent to writing plain text.
pub fn of(folder: &Path) -> Result<Option<Vec<FolderReader>>, StoreError> {
    let path = folder.join(RECIPIENTS_FILE);
    if !is_there(&path) {
        return Ok(None);
    }
    let text = read::read_text(&path, KEYS_BYTES_MAX).map_err(|error| match error {
        StoreError::Read { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
            StoreError::Read { path: path.clone(), source }
        }
        // A file that is only in another encoding is whole, and the error says how to mend it.
        error @ StoreError::NotUtf8 { found: NotUtf8::Encoded(_), .. } => error,
        _ => EncryptionError::RecipientsUnusable { path: path.clone() }.into(),
    })?;
    let readers = parse(&text, &path)?;
    if readers.is_empty() {
        return Err(EncryptionError::RecipientsUnusable { path }.into());
    }
    Ok(Some(readers))
}

/// The keys that a text names, one a line.
pub(super) fn parse(text: &str, path: &Path) -> Result<Vec<FolderReader>, StoreError> {
    let (mut readers, mut above) = (Vec::new(), "");
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let (key, behind) = line.split_once('#').unwrap_or((line, ""));
        if key.is_empty() {
            // A comment, or an empty line, which parts a comment from what follows.
            above = behind;
            continue;
        }
        let not_one = |_| EncryptionError::NotARecipient { path: path.into(), line: index + 1 };
        let recipient = key.trim().parse().map_err(not_one)?;
        readers.push(FolderReader { recipient, name: name(if behind.is_empty() { above } else { behind }) });
        above = "";
    }
    if readers.len() > bounds::RECIPIENTS_MAX {
        return Err(EncryptionError::TooManyRecipients { path: path.into(), most: bounds::RECIPIENTS_MAX }.into());
    }
    Ok(readers)
}

fn name(comment: &str) -> String {
    plain_text::line(comment.trim_start_matches('#').trim()).chars().take(NAME_CHARS_MAX).collect()
}

/// A list as it is written.
pub(super) fn written(readers: &[FolderReader]) -> String {
    let line = |reader: &FolderReader| match reader.name.as_str() {
        "" => format!("{}\n", reader.key()),
        name => format!("# {name}\n{}\n", reader.key()),
    };
    readers.iter().map(line).collect()
}
