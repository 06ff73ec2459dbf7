//! Matching journals with their session's file, and replaying what the file does not hold yet.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use crate::{
    locale::{Explain, Message},
    message,
    session::{Change, Interview, Unfinished},
    store::document::Loaded,
};

use super::{ChangeMark, format::Segment};

/// The fate of a journal that was found beside a session's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// All records stand in the file already.
    InTheFile,
    /// Everything was replayed; so many records were not in the file yet.
    Replayed { records: usize },
    /// All that is whole was replayed; the rest of so many bytes cannot be read.
    Damaged { records: usize, bytes_left: usize },
    /// The journal was written for another session.
    OfAnotherSession,
    /// The journal continues the same session from elsewhere than the file ends: from another copy, or from a newer
    /// file than this one.
    OfAnotherVersion,
    /// The journal's beginning cannot be read.
    Unreadable,
}

/// A journal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalFound {
    pub path: PathBuf,
    pub fate: Fate,
}

impl Fate {
    /// Returns whether nothing but the file is needed any more once the file is written again.
    pub fn is_spent(&self) -> bool {
        matches!(self, Fate::InTheFile | Fate::Replayed { .. })
    }
}

impl Explain for JournalFound {
    fn explain(&self) -> Message {
        let path = self.path.display().to_string();
        match self.fate {
            Fate::InTheFile => message!("journal-in-the-file", path = path),
            Fate::Replayed { records } => message!("journal-replayed", path = path, records = records),
            Fate::Damaged { records, bytes_left } => {
                message!("journal-damaged", path = path, records = records, bytes = bytes_left)
            }
            Fate::OfAnotherSession => message!("journal-of-another-session", path = path),
            Fate::OfAnotherVersion => message!("journal-of-another-version", path = path),
            Fate::Unreadable => message!("journal-unreadable", path = path),
        }
    }
}

/// Replays the segments over what was read from the file, in the order in which they were begun.
pub fn replay(loaded: &mut Loaded, mut segments: Vec<(PathBuf, Segment)>) -> Vec<JournalFound> {
    segments.sort_by_key(|(_, segment)| segment.header.number);
    let mut state = State {
        mark: loaded.mark.clone(),
        unfinished: loaded.unfinished.take().unwrap_or_default(),
        interview: &mut loaded.interview,
    };
    let was_signed = state.interview.record().is_signed();
    let mut met = HashSet::from([state.mark.clone()]);
    // Without a chain, the number and the last entry say what was met.
    let mut met_unlinked = HashSet::from([(state.mark.number, state.interview.trail().last_hash().to_owned())]);
    let mut typed = HashMap::new();
    let take = |(_, segment): &(PathBuf, Segment)| match was_signed {
        true => state.look_up(segment, &mut met, &mut typed),
        false => state.take(segment, &mut met),
    };
    let mut fates: Vec<Fate> = segments.iter().map(take).collect();
    // Records that lead to a mark that was met stand in the file already; so do those that lead there in turn.
    for (fate, (_, segment)) in fates.iter_mut().zip(&segments).rev() {
        let leads_on = || match end_of(segment) {
            Some((end, _)) if segment.has_chain() => met.contains(&end),
            Some((end, trail)) => met_unlinked.contains(&(end.number, trail)),
            None => false,
        };
        if *fate == Fate::OfAnotherVersion && leads_on() {
            *fate = Fate::InTheFile;
            met.insert(segment.begins_at());
        }
        if fate.is_spent() && !segment.has_chain() {
            met_unlinked.insert((segment.header.number, segment.header.trail.clone()));
        }
    }
    loaded.mark = state.mark;
    loaded.unfinished = (!was_signed).then_some(state.unfinished);
    segments.into_iter().zip(fates).map(|((path, _), fate)| JournalFound { path, fate }).collect()
}

/// The end of a segment, and the last entry that it knows of; none if it is damaged.
fn end_of(segment: &Segment) -> Option<(ChangeMark, String)> {
    let (mut end, mut trail) = (segment.begins_at(), segment.header.trail.clone());
    for record in segment.records() {
        let record = record.ok()?;
        if let Some(hash) = record.changes.iter().rev().find_map(hash_of) {
            hash.clone_into(&mut trail);
        }
        end = record.mark;
    }
    Some((end, trail))
}

struct State<'a> {
    mark: ChangeMark,
    interview: &'a mut Interview,
    unfinished: Unfinished,
}

impl State<'_> {
    /// Nothing goes on after a signature, and its file numbers no changes: a segment beside it is superfluous if all
    /// that it says happened is in the trail, and what was typed did not remain at its end, or at that of one it leads
    /// to.
    fn look_up(
        &self,
        segment: &Segment,
        met: &mut HashSet<ChangeMark>,
        typed: &mut HashMap<ChangeMark, Typed>,
    ) -> Fate {
        if segment.header.session != *self.interview.session() {
            return Fate::OfAnotherSession;
        }
        let happened: HashSet<&str> =
            self.interview.trail().entries().iter().map(|entry| entry.hash.as_str()).collect();
        let (mut known, mut end) = (happened.contains(segment.header.trail.as_str()), segment.begins_at());
        let mut left = typed.get(&end).cloned().unwrap_or_default();
        for record in segment.records() {
            match record {
                Ok(record) => {
                    known &= record.changes.iter().filter_map(hash_of).all(|hash| happened.contains(hash));
                    record.changes.iter().for_each(|change| left.follow(change));
                    end = if segment.has_chain() { record.mark } else { ChangeMark::unlinked(record.mark.number) };
                }
                Err(damage) if known => return Fate::Damaged { records: 0, bytes_left: damage.bytes_left },
                Err(_) => {}
            }
        }
        typed.insert(end, left.clone());
        if !known || left.remains() {
            return Fate::OfAnotherVersion;
        }
        met.insert(segment.begins_at());
        Fate::InTheFile
    }

    /// Applies what a segment holds beyond the state. The marks that the state is known to have gone through are `met`.
    fn take(&mut self, segment: &Segment, met: &mut HashSet<ChangeMark>) -> Fate {
        if segment.header.session != *self.interview.session() {
            return Fate::OfAnotherSession;
        }
        // The point of the session to which this segment has been followed.
        let (mut mark, mut trail) = (segment.begins_at(), segment.header.trail.clone());
        let mut linked = self.is_at(&mark, segment) && self.ends_in(&trail);
        let (mut passed, mut records) = (vec![mark.clone()], 0);
        for record in segment.records() {
            let record = match record {
                Ok(record) => record,
                Err(damage) => return Fate::Damaged { records, bytes_left: damage.bytes_left },
            };
            mark = record.mark.clone();
            if linked {
                if record.changes.into_iter().try_for_each(|change| self.apply(change)).is_err() {
                    return Fate::OfAnotherVersion;
                }
                self.mark = mark.clone();
                records += 1;
            } else {
                if let Some(hash) = record.changes.iter().rev().find_map(hash_of) {
                    hash.clone_into(&mut trail);
                }
                linked = self.is_at(&mark, segment) && self.ends_in(&trail);
            }
            passed.push(mark.clone());
        }
        let empty = passed.len() == 1;
        match records {
            _ if linked => {
                met.extend(passed);
                if records == 0 { Fate::InTheFile } else { Fate::Replayed { records } }
            }
            _ if empty => Fate::InTheFile,
            _ => Fate::OfAnotherVersion,
        }
    }

    /// Returns whether a mark of a segment is where the state is.
    fn is_at(&self, mark: &ChangeMark, segment: &Segment) -> bool {
        mark.number == self.mark.number && (mark.chain == self.mark.chain || !segment.has_chain())
    }

    fn apply(&mut self, change: Change) -> Result<(), ()> {
        self.unfinished.apply(&change).map_err(|_| ())?;
        match change {
            Change::Happened(entry) => self.interview.take_up(*entry).map_err(|_| ()),
            _ => Ok(()),
        }
    }

    fn ends_in(&self, hash: &str) -> bool {
        self.interview.trail().last_hash() == hash
    }
}

/// Text that was typed in segments and did not happen.
#[derive(Clone, Default)]
struct Typed {
    /// Events in the draft, at least.
    drafted: usize,
    in_line: bool,
}

impl Typed {
    fn follow(&mut self, change: &Change) {
        match change {
            Change::Drafted { keep, drop, put } => {
                self.drafted = self.drafted.saturating_sub(*drop).max(*keep) + put.len();
            }
            Change::Typed { event, .. } => self.drafted = self.drafted.max(event + 1),
            Change::LineTyped(line) => self.in_line = line.is_some(),
            // Lines that were left on purpose go with the signature.
            Change::Happened(_) | Change::Moved(_) | Change::LinesLeft(_) => {}
        }
    }

    fn remains(&self) -> bool {
        self.drafted > 0 || self.in_line
    }
}

fn hash_of(change: &Change) -> Option<&str> {
    match change {
        Change::Happened(entry) => Some(&entry.hash),
        _ => None,
    }
}
