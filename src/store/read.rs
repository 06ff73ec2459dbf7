//! Reading files: regular ones only, within bounds.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{bounds, session::EvidenceFile};

use super::{
    Fate, JournalFound, Loaded, StoreError, document, folder_of,
    journal::{self, Segment},
};

/// A session as it stands, with what a journal beside its file holds beyond it.
pub fn open_session(path: &Path) -> Result<Loaded, StoreError> {
    with_journals(path).map(|(loaded, _)| loaded)
}

/// What the file alone holds.
pub(super) fn document(path: &Path) -> Result<Loaded, StoreError> {
    let text = read_text(path, bounds::SESSION_BYTES_MAX)?;
    if text.is_empty() {
        return Err(StoreError::Empty { path: path.into() });
    }
    document::read(&text, path)
}

/// What file and journals hold. Journals are read first: what a writer has moved from a journal into the file in
/// between is then met twice and not missed.
pub(super) fn with_journals(path: &Path) -> Result<(Loaded, Vec<JournalFound>), StoreError> {
    let (mut segments, mut found) = (Vec::new(), Vec::new());
    for journal in journals_of(path) {
        match read_segment(&journal) {
            Some(segment) => segments.push((journal, segment)),
            // What a crash leaves of a journal that had just been begun holds nothing.
            None if is_torn_beginning(&journal) => found.push(JournalFound { path: journal, fate: Fate::InTheFile }),
            None => found.push(JournalFound { path: journal, fate: Fate::Unreadable }),
        }
    }
    let mut loaded = document(path)?;
    for journal in strays(path) {
        if let Some(segment) = read_segment(&journal)
            && segment.header.session == *loaded.interview.session()
        {
            segments.push((journal, segment));
        }
    }
    if loaded.alterations.is_empty() {
        found.extend(journal::replay(&mut loaded, segments));
    } else {
        // What continues the file of before cannot continue another.
        let fate = Fate::OfAnotherVersion;
        found.extend(segments.into_iter().map(|(path, _)| JournalFound { path, fate: fate.clone() }));
    }
    Ok((loaded, found))
}

fn read_segment(path: &Path) -> Option<Segment> {
    journal_bytes(path).ok().and_then(Segment::read)
}

fn is_torn_beginning(path: &Path) -> bool {
    journal_bytes(path).is_ok_and(|bytes| !bytes.contains(&b'\n'))
}

pub(super) fn journal_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_bytes(path, bounds::JOURNAL_BYTES_MAX)
}

/// The journals that bear the name of a session's file. One that a crash left without a whole first line holds
/// nothing.
fn journals_of(document: &Path) -> Vec<PathBuf> {
    let stem = journal::stem(document);
    let stem = stem.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let own = move |name: &str| name.strip_prefix(&stem).is_some_and(|rest| is_journal_ending(rest));
    files_of(folder_of(document), own)
}

/// Journals whose own session file is gone, as after a change of its name: they are matched by what they say inside.
fn strays(document: &Path) -> Vec<PathBuf> {
    let folder = folder_of(document);
    let mut journals = files_of(folder, |name| name.find(".journal").is_some_and(|at| is_journal_ending(&name[at..])));
    journals.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = &name[..name.find(".journal").unwrap_or(name.len())];
        !["ron", "ron.age"].iter().any(|ending| folder.join(format!("{stem}.{ending}")).exists())
    });
    journals
}

/// `.journal`, `.journal-2` …, but not one that was kept aside.
fn is_journal_ending(ending: &str) -> bool {
    ending.strip_prefix(".journal").is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

/// The session files of the same folder whose names begin with the same day: copies of one session do.
pub(super) fn siblings(document: &Path) -> Vec<PathBuf> {
    let name = document.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let day = name.get(..10).unwrap_or(&name).to_owned();
    let session = |other: &str| other.starts_with(&day) && other.ends_with(".ron") && other != name;
    files_of(folder_of(document), session)
}

/// The ordinary files of a folder whose names are wanted, in the order of their names.
pub(super) fn files_of(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(&wanted))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}

/// The text of a regular file of at most so many bytes.
pub fn read_text(path: &Path, most: u64) -> Result<String, StoreError> {
    String::from_utf8(read_bytes(path, most)?).map_err(|_| StoreError::NotText { path: path.into() })
}

fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = open_regular(path)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that grew since it was looked at.
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    Ok(bytes)
}

/// The size and SHA-256 of an evidence file.
pub fn hash_evidence(path: &Path) -> Result<EvidenceFile, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = open_regular(path)?;
    let most = bounds::EVIDENCE_FILE_BYTES_MAX;
    let (mut hasher, mut bytes) = (Sha256::new(), 0);
    let mut reader = BufReader::with_capacity(1 << 20, file.take(most + 1));
    loop {
        let chunk = reader.fill_buf().map_err(failed)?;
        if chunk.is_empty() {
            break;
        }
        hasher.update(chunk);
        let read = chunk.len();
        bytes += read as u64;
        reader.consume(read);
    }
    if bytes > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    let sha256 = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(EvidenceFile { path: path.display().to_string(), bytes, sha256 })
}

/// Opens a regular file; a pipe or device, which might never end, is refused before it is opened.
fn open_regular(path: &Path) -> Result<File, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        return Err(StoreError::NotAFile { path: path.into() });
    }
    File::open(path).map_err(failed)
}
