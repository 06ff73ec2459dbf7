//! Reading files: regular ones only, within bounds.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    bounds, encoding,
    session::{EvidenceFile, SessionId},
};

use super::{
    Fate, JournalFound, Loaded, Protection, StoreError, document, encryption, folder_of,
    journal::{self, ChangeMark, Segment, SegmentHeader},
    sheets,
};

/// Bytes in which a journal's header is looked for: room for a key that is wrapped for hundreds of recipients.
const JOURNAL_HEADER_BYTES_MAX: u64 = 128 << 10;

/// A session as it stands, with what a journal beside its file holds beyond it.
pub fn open_session(path: &Path, protection: &Protection) -> Result<Loaded, StoreError> {
    with_journals(path, protection).map(|read| read.loaded)
}

/// The content of the file alone.
pub(super) fn document(path: &Path, protection: &Protection) -> Result<Loaded, StoreError> {
    document::read(&document_text(path, protection)?, path)
}

/// The text of a session's file; an empty one is an error of its own.
pub(super) fn document_text(path: &Path, protection: &Protection) -> Result<String, StoreError> {
    let most = bounds::SESSION_BYTES_MAX;
    let bytes = read_bytes(path, encryption::sealed_bytes_max(most))?;
    if bytes.is_empty() {
        return Err(StoreError::Empty { path: path.into() });
    }
    let text = protection.open(bytes, path, most)?;
    if text.is_empty() {
        return Err(StoreError::Empty { path: path.into() });
    }
    Ok(text)
}

/// The content of file and journals.
pub(super) struct WithJournals {
    pub loaded: Loaded,
    /// Mark of the last change that the file alone holds.
    pub in_file: ChangeMark,
    pub found: Vec<JournalFound>,
}

/// Reads file and journals. Journals are read first: what a writer has moved from a journal into the file in
/// between is then met twice and not missed.
pub(super) fn with_journals(path: &Path, protection: &Protection) -> Result<WithJournals, StoreError> {
    let (mut segments, mut found) = (Vec::new(), Vec::new());
    for journal in journals_of(path) {
        match read_segment(&journal, protection) {
            Some(segment) => segments.push((journal, segment)),
            // A crash leaves a journal that had just been begun without anything in it.
            None if is_torn_beginning(&journal) => found.push(JournalFound { path: journal, fate: Fate::InTheFile }),
            None => found.push(JournalFound { path: journal, fate: Fate::Unreadable }),
        }
    }
    let mut loaded = document(path, protection)?;
    let in_file = loaded.mark.clone();
    for journal in strays(path) {
        if let Some(segment) = read_segment(&journal, protection)
            && segment.header.session == *loaded.interview.session()
        {
            segments.push((journal, segment));
        }
    }
    if loaded.alterations.is_empty() {
        found.extend(journal::replay(&mut loaded, segments));
    } else {
        // A journal that continues the file of before cannot continue another.
        let fate = Fate::OfAnotherVersion;
        found.extend(segments.into_iter().map(|(path, _)| JournalFound { path, fate: fate.clone() }));
    }
    Ok(WithJournals { loaded, in_file, found })
}

/// The header alone, which says whose journal it is without any key.
fn read_header(path: &Path) -> Option<SegmentHeader> {
    journal::read_header(&journal_bytes(path).ok()?)
}

/// Returns whether a journal's header says that its records are encrypted.
pub(super) fn is_sealed_journal(path: &Path) -> bool {
    // Nearly all are short.
    let header = |most| journal::read_header(&beginning(path, most));
    header(4 << 10).or_else(|| header(JOURNAL_HEADER_BYTES_MAX)).is_some_and(|header| header.key.is_some())
}

fn read_segment(path: &Path, protection: &Protection) -> Option<Segment> {
    Segment::read(journal_bytes(path).ok()?, protection, path)
}

fn is_torn_beginning(path: &Path) -> bool {
    journal_bytes(path).is_ok_and(|bytes| !bytes.contains(&b'\n'))
}

pub(super) fn journal_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_bytes(path, bounds::JOURNAL_BYTES_MAX)
}

/// The journals that bear the name of a session's file. One that a crash left without a whole first line holds
/// nothing.
pub(super) fn journals_of(document: &Path) -> Vec<PathBuf> {
    let stem = journal::stem(document);
    let stem = stem.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let own = move |name: &str| name.strip_prefix(&stem).is_some_and(is_journal_ending);
    files_of(folder_of(document), own)
}

/// Journals whose own session file is gone, as after a change of its name: they are matched by what they say inside.
fn strays(document: &Path) -> Vec<PathBuf> {
    let folder = folder_of(document);
    // A sheet keeps its name, and no journal of one may lead into its session.
    if document.file_name().is_some_and(|name| sheets::is_of_sheet(&name.to_string_lossy())) {
        return Vec::new();
    }
    let stray = |name: &str| {
        !sheets::is_of_sheet(name) && name.find(".journal").is_some_and(|at| is_journal_ending(&name[at..]))
    };
    let mut journals = files_of(folder, stray);
    journals.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = &name[..name.find(".journal").unwrap_or(name.len())];
        !["ron", "ron.age"].iter().any(|ending| folder.join(format!("{stem}.{ending}")).exists())
    });
    journals
}

/// The journals of a session that lie beside its file under a name that the file had before.
pub(super) fn strays_of(document: &Path, session: &SessionId) -> Vec<PathBuf> {
    let own = |path: &PathBuf| read_header(path).is_some_and(|header| header.session == *session);
    strays(document).into_iter().filter(own).collect()
}

/// `.journal`, `.journal-2` …, but not one that was kept aside.
fn is_journal_ending(ending: &str) -> bool {
    ending.strip_prefix(".journal").is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

/// The session files of a folder.
pub(super) fn session_files(folder: &Path) -> Vec<PathBuf> {
    files_of(folder, is_session_name)
}

/// Returns whether a file's name is that of a session, plain or encrypted.
pub(super) fn is_session_name(name: &str) -> bool {
    !name.starts_with('.') && (name.ends_with(".ron") || name.ends_with(".ron.age")) && !sheets::is_sheet_name(name)
}

/// The ordinary files of a folder whose names are wanted, in the order of their names.
pub(super) fn files_of(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .take(bounds::FOLDER_ENTRIES_MAX)
        .filter(|entry| entry.file_name().to_str().is_some_and(&wanted))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}

/// The text of a regular file of at most so many bytes, as Viva would have written it: without byte order mark, with
/// line feeds alone.
pub fn read_text(path: &Path, most: u64) -> Result<String, StoreError> {
    Ok(encoding::as_written(&text_of(read_bytes(path, most)?, path)?).into_owned())
}

/// The text that bytes are, letter by letter; the path is only named in errors.
pub(super) fn text_of(bytes: Vec<u8>, path: &Path) -> Result<String, StoreError> {
    encoding::utf8(bytes).map_err(|found| StoreError::NotUtf8 { path: path.into(), found })
}

/// The bytes of a regular file within a bound.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let file = open_regular(path)?;
    if file.metadata().map_err(failed)?.len() > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that grew since it was looked at.
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(StoreError::TooLarge { path: path.into(), most });
    }
    Ok(bytes)
}

/// The first bytes of a regular file, at most so many; nothing of one that cannot be read.
pub(super) fn beginning(path: &Path, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    match open_regular(path).map(|file| file.take(most).read_to_end(&mut bytes)) {
        Ok(Ok(_)) => bytes,
        _ => Vec::new(),
    }
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

/// Opens a regular file. It is opened without waiting and looked at then, so that nobody can put a pipe in its place in
/// between, which might never end.
fn open_regular(path: &Path) -> Result<File, StoreError> {
    let failed = |source| StoreError::Read { path: path.into(), source };
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOCTTY);
    let file = options.open(path).map_err(|source| match std::fs::metadata(path) {
        // A socket cannot even be opened.
        Ok(about) if !about.is_file() && !about.is_dir() => StoreError::NotAFile { path: path.into() },
        _ => failed(source),
    })?;
    let about = file.metadata().map_err(failed)?;
    if about.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        return Err(StoreError::NotAFile { path: path.into() });
    }
    Ok(file)
}
