//! The forms in which session files are written, and were. A session that was signed stays in the form in which it was
//! signed, and its file is what the writer of that form makes of it, letter for letter.

use ron::ser::PrettyConfig;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::session::{Interview, Record, Seal, SessionId, Trail, Unfinished};

use super::super::{Head, journal::ChangeMark};

/// The format in which sessions are written, those aside that were signed in an older one.
pub const FORMAT: u32 = 3;

/// The fields that were written at some time. They differ within a format, too.
#[derive(Debug, Clone, Copy)]
struct Form {
    format: u32,
    /// `changes` is there.
    changes: bool,
    /// `seals` are there, and `amendments` in the record.
    seals: bool,
    /// `moderations` are there in the record.
    moderations: bool,
}

/// All forms that there were, the newest last.
const FORMS: [Form; 5] = [
    Form { format: 1, changes: false, seals: false, moderations: false },
    Form { format: 2, changes: true, seals: false, moderations: false },
    Form { format: 2, changes: true, seals: true, moderations: false },
    Form { format: 2, changes: true, seals: true, moderations: true },
    Form { format: FORMAT, changes: true, seals: true, moderations: true },
];

/// All parts of a session file. Head and record follow from the interview, unless another hand changed them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    pub interview: &'a Interview,
    pub head: &'a Head,
    pub rubric: RubricInside<'a>,
    pub record: &'a Record,
    pub seals: &'a [Seal],
    pub unfinished: Option<&'a Unfinished>,
    pub mark: &'a ChangeMark,
}

#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct RubricInside<'a> {
    pub id: &'a str,
    pub version: &'a str,
    pub digest: &'a str,
    pub text: &'a str,
}

/// The parts before the trail.
#[derive(Serialize)]
struct Front<'a> {
    format: u32,
    head: &'a Head,
    rubric: RubricInside<'a>,
    record: &'a Record,
}

/// The trail, and what stands after it.
#[derive(Serialize)]
struct Back<'a> {
    trail: &'a Trail,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_it_is")]
    seals: Option<&'a [Seal]>,
    unfinished: Option<&'a Unfinished>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_it_is")]
    changes: Option<u64>,
    #[serde(skip_serializing_if = "str::is_empty")]
    chain: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
}

/// Writes a field that some forms do not have like one that all have.
fn as_it_is<T: Serialize, S: Serializer>(field: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    match field {
        Some(value) => value.serialize(serializer),
        None => serializer.serialize_none(),
    }
}

/// The text of a session file that is written now.
pub(super) fn write(parts: &Parts) -> String {
    let format = format_of(parts.interview.trail());
    let unfinished = parts.unfinished.filter(|_| !parts.interview.record().is_signed());
    let newest = FORMS.iter().rfind(|form| form.format == format);
    let text = newest.and_then(|form| form.write(&Parts { unfinished, ..*parts }));
    text.expect("the newest form of a format has a place for everything")
}

/// The line in which a file that says to be of a format first differs from what was written in that format; none if
/// it never does.
pub(super) fn first_difference(text: &str, parts: &Parts, format: u32) -> Option<usize> {
    let signed = parts.interview.record().is_signed();
    let format = match format_of(parts.interview.trail()) {
        FORMAT if signed => FORMAT,
        FORMAT => format,
        older => format.min(older),
    };
    let entries = parts.interview.trail().entries();
    // After a crash between the signature and the save of it, an addition was written with what was unfinished.
    let left_behind = format == 2 && entries.last().is_some_and(|last| last.event.may_follow_signature());
    let parts = Parts { unfinished: parts.unfinished.filter(|_| !signed || left_behind), ..*parts };
    let mut furthest = 0;
    for form in FORMS.iter().rev().filter(|form| form.format == format) {
        let Some(written) = form.write(&parts) else { continue };
        if written == text {
            return None;
        }
        let same = text.split('\n').zip(written.split('\n')).take_while(|(found, written)| found == written);
        furthest = furthest.max(same.count());
    }
    Some(furthest + 1)
}

/// The format in which a session is written. A signature that names no key was made by an older Viva; seals came with
/// the second format.
fn format_of(trail: &Trail) -> u32 {
    match trail.entries().iter().find_map(|entry| entry.event.signature()) {
        Some((_, None)) => 2,
        _ => FORMAT,
    }
}

/// The mark that is read back from a file which is written with this one.
pub fn mark_in_file(interview: &Interview, mark: &ChangeMark) -> ChangeMark {
    let format = format_of(interview.trail());
    FORMS.iter().rfind(|form| form.format == format).map_or_else(ChangeMark::default, |form| form.mark(interview, mark))
}

impl Form {
    /// The mark as it stands in a file of this form.
    fn mark(self, interview: &Interview, mark: &ChangeMark) -> ChangeMark {
        // Nothing goes on after a signature, so nothing is numbered that a journal could go on after.
        match self.format {
            FORMAT if interview.record().is_signed() => ChangeMark::default(),
            FORMAT => mark.clone(),
            _ => ChangeMark::unlinked(mark.number),
        }
    }

    /// None if the form has no place for something.
    fn write(self, parts: &Parts) -> Option<String> {
        let Parts { interview, head, rubric, record, seals, unfinished, mark } = *parts;
        let ChangeMark { number: changes, chain } = self.mark(interview, mark);
        if !self.seals && !seals.is_empty() {
            return None;
        }
        let mut front = pretty(&Front { format: self.format, head, rubric, record });
        front.truncate(front.strip_suffix(')')?.len());
        self.remove_later_fields(&mut front, record)?;
        let back = pretty(&Back {
            trail: interview.trail(),
            seals: self.seals.then_some(seals),
            unfinished,
            changes: self.changes.then_some(changes),
            chain: &chain,
            digest: digest(self.format, interview, unfinished, mark),
        });
        Some(front + back.strip_prefix("(\n")? + "\n")
    }

    /// The record's fields that came later are written where they hold nothing, too: an older form lacks their lines at
    /// the end of the record.
    fn remove_later_fields(self, front: &mut String, record: &Record) -> Option<()> {
        if self.seals && self.moderations {
            return Some(());
        }
        let end = format!("        interview_seconds: {},\n    ),\n", record.interview_seconds);
        let mut kept = front.strip_suffix(&end)?;
        let later = [(self.moderations, "        moderations: [],\n"), (self.seals, "        amendments: [],\n")];
        for (_, line) in later.iter().filter(|(there, _)| !there) {
            kept = kept.strip_suffix(line)?;
        }
        let kept = kept.len();
        front.replace_range(kept..front.len() - end.len(), "");
        Some(())
    }
}

/// Shows that nobody changed the mark of the last change or what was being typed. A signed file has neither, and the
/// formats before had no digest.
pub(super) fn digest(
    format: u32,
    interview: &Interview,
    unfinished: Option<&Unfinished>,
    mark: &ChangeMark,
) -> Option<String> {
    if format < FORMAT || interview.record().is_signed() {
        return None;
    }
    let told: (&SessionId, u64, &str, Option<&Unfinished>) =
        (interview.session(), mark.number, &mark.chain, unfinished);
    let told = ron::to_string(&told).expect("what is unfinished is plain data");
    Some(Sha256::digest(told.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
}

fn pretty(value: &impl Serialize) -> String {
    // Raw strings keep the rubric's text as its author wrote it; line feeds alone make the file the same everywhere.
    let style = PrettyConfig::new().new_line("\n").escape_strings(false);
    ron::ser::to_string_pretty(value, style).expect("a session is plain data")
}
