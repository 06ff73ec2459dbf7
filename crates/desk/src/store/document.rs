//! The form of a session file: one RON document with a head, the rubric's own text, the record, the trail, and what is
//! unfinished. The trail is the truth; head and record are derived from it and checked against it on reading.
//! `docs/session-file.md` explains the form to a reader without this program.

mod form;

use std::{borrow::Cow, path::Path, sync::Arc};

use serde::Deserialize;

use crate::{
    encoding,
    locale::{Explain, Message},
    message, notation, rubric,
    session::{Event, Interview, Record, RubricReference, Seal, Trail, Unfinished, seal},
};

use super::{Head, StoreError, Unsealed, journal::ChangeMark, sealing};

pub use form::{FORMAT, mark_in_file};
use form::{Parts, RubricInside};

/// The contents of a session file.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    pub interview: &'a Interview,
    /// State for going on with the session; none once nothing can be gone on with.
    pub unfinished: Option<&'a Unfinished>,
    /// Seals of the signature and of each amendment; empty until it is signed.
    pub seals: &'a [Seal],
    /// Mark of the last change that is held: journals go on after it.
    pub mark: &'a ChangeMark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    format: u64,
    head: Head,
    rubric: RubricRead,
    record: Record,
    trail: Trail,
    #[serde(default, deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX + 1 }>")]
    seals: Vec<Seal>,
    unfinished: Option<Unfinished>,
    #[serde(default)]
    changes: u64,
    #[serde(default)]
    chain: String,
    #[serde(default)]
    digest: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RubricRead {
    id: String,
    version: String,
    digest: String,
    text: String,
}

/// The format alone, whatever else stands in the file.
#[derive(Deserialize)]
struct FormatOnly {
    format: u64,
}

impl<'a> Contents<'a> {
    /// A session without seals that no journal was kept of.
    pub fn new(interview: &'a Interview, unfinished: Option<&'a Unfinished>) -> Self {
        static NOWHERE: ChangeMark = ChangeMark { number: 0, chain: String::new() };
        Contents { interview, unfinished, seals: &[], mark: &NOWHERE }
    }
}

/// A session as read, and what another hand changed in it.
#[derive(Debug)]
pub struct Loaded {
    pub interview: Interview,
    pub unfinished: Option<Unfinished>,
    /// Seals as they stand in the file; [`super::verify()`] checks them.
    pub seals: Vec<Seal>,
    /// Mark of the last change that the file holds.
    pub mark: ChangeMark,
    /// Entries of the trail that the file itself holds; a journal may hold more.
    pub entries: usize,
    pub alterations: Vec<Alteration>,
}

impl Loaded {
    /// Returns whether another hand changed the record or the trail. Text that is being typed is another's to change:
    /// that is told, and the session goes on with it as it stands.
    pub fn is_altered(&self) -> bool {
        self.alterations.iter().any(|alteration| *alteration != Alteration::Unfinished)
    }

    /// The signature, or what was added after it, without a seal.
    pub fn unsealed(&self) -> Vec<Unsealed> {
        sealing::unsealed_as_opened(self.interview.trail(), &self.seals, self.entries)
    }
}

/// A difference between a file and what Viva wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alteration {
    /// The trail's chain breaks at this entry, counted from 1.
    Trail {
        entry: usize,
    },
    /// The rubric inside is not the one that the session was begun with.
    Rubric,
    Record,
    Head,
    /// The text that is being typed, or the number of the last change, differs.
    Unfinished,
    /// A signed file is written otherwise than Viva writes it, from this line on.
    Text {
        line: usize,
    },
}

impl Explain for Alteration {
    fn explain(&self) -> Message {
        match self {
            Alteration::Trail { entry } => message!("alteration-trail", entry = *entry),
            Alteration::Rubric => message!("alteration-rubric"),
            Alteration::Record => message!("alteration-record"),
            Alteration::Head => message!("alteration-head"),
            Alteration::Unfinished => message!("alteration-unfinished"),
            Alteration::Text { line } => message!("alteration-text", line = line.to_string()),
        }
    }
}

/// The text of a session file. A session that was signed in an older format is written in that one.
pub fn write(contents: &Contents) -> String {
    let Contents { interview, unfinished, seals, mark } = *contents;
    let rubric = interview.rubric();
    let (id, version, digest, text) = (rubric.id.as_str(), &rubric.version, &rubric.digest, &rubric.source_text);
    form::write(&Parts {
        interview,
        head: &Head::of(interview),
        rubric: RubricInside { id, version, digest, text },
        record: interview.record(),
        seals,
        unfinished,
        mark,
    })
}

/// Reads the text of a session file, with byte order mark and line ends as other programs save them; the path is only
/// named in errors.
pub fn read(text: &str, path: &Path) -> Result<Loaded, StoreError> {
    let written = as_written(text);
    let mut read: Read = match ron::from_str(&written) {
        Ok(read) => read,
        Err(error) => return Err(not_a_session(&written, path, &error)),
    };
    let format = known_format(read.format).ok_or_else(|| unknown_format(path, read.format))?;
    let rubric = rubric::read_recorded(&read.rubric.text).map_err(|faults| {
        let line = faults.0.first().map_or(1, |fault| fault.position(&read.rubric.text).0);
        StoreError::RubricInside { path: path.into(), line }
    })?;
    let mut alterations = Vec::new();
    if let Err(fault) = read.trail.verify() {
        alterations.push(Alteration::Trail { entry: fault.entry });
    }
    let begun_with = match read.trail.entries().first().map(|entry| &entry.event) {
        Some(Event::Began { rubric, .. }) => rubric.clone(),
        _ => return Err(StoreError::NoBeginning { path: path.into() }),
    };
    let RubricRead { id, version, digest, text: rubric_text } = read.rubric;
    let inside = RubricReference { id: id.as_str().into(), version, digest };
    if begun_with != inside || rubric.digest != inside.digest {
        alterations.push(Alteration::Rubric);
    }
    let interview =
        Interview::replay(Arc::new(rubric), read.trail).ok_or_else(|| StoreError::NoBeginning { path: path.into() })?;
    let (record, head) = (interview.record(), Head::of(&interview));
    let (same_record, same_head) = (same_record(record, &read.record), head == read.head);
    if !same_record {
        alterations.push(Alteration::Record);
    }
    if !same_head {
        alterations.push(Alteration::Head);
    }
    let mark = ChangeMark { number: read.changes, chain: read.chain };
    if record.is_signed() || !read.seals.is_empty() {
        // The file as it would be if nothing differed but what is told already.
        let written = Parts {
            interview: &interview,
            head: if same_head { &head } else { &read.head },
            rubric: RubricInside { id: &id, version: &inside.version, digest: &inside.digest, text: &rubric_text },
            record: if same_record { record } else { &read.record },
            seals: &in_their_order(&read.seals, interview.trail()),
            unfinished: read.unfinished.as_ref(),
            mark: &mark,
        };
        alterations.extend(form::first_difference(text, &written, format).map(|line| Alteration::Text { line }));
    } else if read.digest != form::digest(format, &interview, read.unfinished.as_ref(), &mark) {
        alterations.push(Alteration::Unfinished);
    }
    // Changes can always be numbered on, and no journal continues a number that another hand wrote.
    let mark = match alterations.contains(&Alteration::Unfinished) || mark.number > ChangeMark::NUMBER_MAX {
        true => ChangeMark::leaping_to(mark.number.min(ChangeMark::NUMBER_MAX)),
        false => mark,
    };
    Ok(Loaded {
        unfinished: read.unfinished,
        seals: read.seals,
        mark,
        entries: interview.trail().len(),
        interview,
        alterations,
    })
}

/// The seals that a trail has a place for, each once, and those of an entry that is cut off, which is told otherwise.
fn in_their_order(seals: &[Seal], trail: &Trail) -> Vec<Seal> {
    let sealed = seal::to_be_sealed(trail);
    let has_place = |seal: &&Seal| sealed.contains(&seal.entry) || seal.entry > trail.len();
    let mut seals: Vec<Seal> = seals.iter().filter(has_place).cloned().collect();
    seals.sort_by_key(|seal| seal.entry);
    seals.dedup_by_key(|seal| seal.entry);
    seals
}

/// The head alone, from the beginning of a file: as far as the head's closing bracket.
pub fn read_head(beginning: &str) -> Option<Head> {
    let format = beginning.lines().nth(1)?.trim().strip_prefix("format: ")?.strip_suffix(',')?;
    known_format(format.parse().ok()?)?;
    let start = beginning.find("\n    head: (")? + "\n    head: ".len();
    let end = start + beginning[start..].find("\n    ),")? + "\n    )".len();
    ron::from_str(&beginning[start..end]).ok()
}

/// The text as Viva wrote it, from one that another program saved. A file with line ends of another system was
/// converted as a whole; in one with line feeds, other line ends within the rubric's text or a note belong to it.
fn as_written(text: &str) -> Cow<'_, str> {
    let text = encoding::without_mark(text);
    match text.find(['\r', '\n']) {
        Some(end) if text[end..].starts_with('\r') => encoding::line_feeds(text),
        _ => Cow::Borrowed(text),
    }
}

/// Records are the same when all that is written of them is.
fn same_record(folded: &Record, written: &Record) -> bool {
    Record { waiting: Default::default(), ..folded.clone() } == *written
}

fn known_format(format: u64) -> Option<u32> {
    u32::try_from(format).ok().filter(|format| (1..=FORMAT).contains(format))
}

fn unknown_format(path: &Path, found: u64) -> StoreError {
    match found {
        0 => StoreError::NoFormat { path: path.into() },
        found => StoreError::NewerFormat { path: path.into(), found },
    }
}

fn not_a_session(text: &str, path: &Path, error: &ron::error::SpannedError) -> StoreError {
    if let Ok(FormatOnly { format }) = ron::from_str(text)
        && known_format(format).is_none()
    {
        return unknown_format(path, format);
    }
    StoreError::NotASession {
        path: path.into(),
        line: error.span.start.line,
        column: error.span.start.col,
        details: notation::told(&error.code),
    }
}
