//! The form of a session file: one RON document with a head, the rubric's own text, the record, the trail, and what is
//! unfinished. The trail is the truth; head and record are derived from it and checked against it on reading.
//! `docs/session-file.md` explains the form to a reader without this program.

use std::{borrow::Cow, path::Path, sync::Arc};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::{
    encoding,
    locale::{Explain, Message},
    message, rubric,
    session::{Event, Interview, Record, RubricReference, Seal, Trail, Unfinished},
};

use super::{Head, StoreError};

/// The format that this program writes and reads.
pub const FORMAT: u32 = 2;

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    head: Head,
    rubric: RubricInside<'a>,
    record: &'a Record,
    trail: &'a Trail,
    seals: &'a [Seal],
    unfinished: Option<&'a Unfinished>,
    changes: u64,
}

/// What a session file is made from.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    pub interview: &'a Interview,
    /// None once nothing can be gone on with.
    pub unfinished: Option<&'a Unfinished>,
    /// Those of the signature and of each amendment; empty until it is signed.
    pub seals: &'a [Seal],
    /// The number of the last change that is held: journals go on after it.
    pub changes: u64,
}

#[derive(Serialize)]
struct RubricInside<'a> {
    id: &'a str,
    version: &'a str,
    digest: &'a str,
    text: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "format")]
    _format: u32,
    head: Head,
    rubric: RubricRead,
    record: Record,
    trail: Trail,
    #[serde(default, deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::AMENDMENTS_MAX + 1 }>")]
    seals: Vec<Seal>,
    unfinished: Option<Unfinished>,
    #[serde(default)]
    changes: u64,
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
    format: u32,
}

impl<'a> Contents<'a> {
    /// A session without seals that no journal was kept of.
    pub fn new(interview: &'a Interview, unfinished: Option<&'a Unfinished>) -> Self {
        Contents { interview, unfinished, seals: &[], changes: 0 }
    }
}

/// A session as read, and what another hand changed in it.
#[derive(Debug)]
pub struct Loaded {
    pub interview: Interview,
    pub unfinished: Option<Unfinished>,
    /// As they stand in the file; [`super::verify()`] checks them.
    pub seals: Vec<Seal>,
    /// The number of the last change that it holds.
    pub changes: u64,
    pub alterations: Vec<Alteration>,
}

/// How a file differs from what Viva wrote.
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
}

impl Explain for Alteration {
    fn explain(&self) -> Message {
        match self {
            Alteration::Trail { entry } => message!("alteration-trail", entry = *entry),
            Alteration::Rubric => message!("alteration-rubric"),
            Alteration::Record => message!("alteration-record"),
            Alteration::Head => message!("alteration-head"),
        }
    }
}

/// The text of a session file.
pub fn write(contents: &Contents) -> String {
    let Contents { interview, unfinished, seals, changes } = *contents;
    let rubric = interview.rubric();
    let document = Written {
        format: FORMAT,
        head: Head::of(interview),
        rubric: RubricInside {
            id: rubric.id.as_str(),
            version: &rubric.version,
            digest: &rubric.digest,
            text: &rubric.source_text,
        },
        record: interview.record(),
        trail: interview.trail(),
        seals,
        unfinished,
        changes,
    };
    pretty(&document) + "\n"
}

/// The trail as it stands in the text of a session file.
pub(super) fn trail_part(trail: &Trail) -> String {
    #[derive(Serialize)]
    struct Part<'a> {
        trail: &'a Trail,
    }
    let text = pretty(&Part { trail });
    text.trim_start_matches('(').trim_end_matches(')').to_owned()
}

fn pretty(value: &impl Serialize) -> String {
    // Raw strings keep the rubric's text as its author wrote it; line feeds alone make the file the same everywhere.
    let style = PrettyConfig::new().new_line("\n").escape_strings(false);
    ron::ser::to_string_pretty(value, style).expect("a session is plain data")
}

/// Reads the text of a session file, with byte order mark and line ends as other programs save them; the path is only
/// named in errors.
pub fn read(text: &str, path: &Path) -> Result<Loaded, StoreError> {
    let text = &*as_written(text);
    let mut read: Read = match ron::from_str(text) {
        Ok(read) => read,
        Err(error) => return Err(not_a_session(text, path, &error)),
    };
    let rubric = rubric::read(&read.rubric.text).map_err(|faults| {
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
    let inside =
        RubricReference { id: read.rubric.id.into(), version: read.rubric.version, digest: read.rubric.digest };
    if begun_with != inside || rubric.digest != inside.digest {
        alterations.push(Alteration::Rubric);
    }
    let interview =
        Interview::replay(Arc::new(rubric), read.trail).ok_or_else(|| StoreError::NoBeginning { path: path.into() })?;
    if !same_record(interview.record(), &read.record) {
        alterations.push(Alteration::Record);
    }
    if Head::of(&interview) != read.head {
        alterations.push(Alteration::Head);
    }
    let (unfinished, seals) = (read.unfinished, read.seals);
    Ok(Loaded { interview, unfinished, seals, changes: read.changes, alterations })
}

/// The head alone, from the beginning of a file: as far as the head's closing bracket.
pub fn read_head(beginning: &str) -> Option<Head> {
    let start = beginning.find("\n    head: (")? + "\n    head: ".len();
    let end = start + beginning[start..].find("\n    ),")? + "\n    )".len();
    ron::from_str(&beginning[start..end]).ok()
}

/// What Viva wrote, of a text that another program saved. A file with line ends of another system was converted as a
/// whole; in one with line feeds, what else stands within the rubric's text or a note belongs to it.
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

fn not_a_session(text: &str, path: &Path, error: &ron::error::SpannedError) -> StoreError {
    if let Ok(FormatOnly { format }) = ron::from_str(text)
        && format > FORMAT
    {
        return StoreError::NewerFormat { path: path.into(), found: format };
    }
    StoreError::NotASession {
        path: path.into(),
        line: error.span.start.line,
        column: error.span.start.col,
        details: error.code.to_string(),
    }
}
