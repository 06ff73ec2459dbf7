//! Two copies of one session that went on apart, as when two machines wrote to a synchronised folder. Both are kept;
//! here is found where they part.

use std::path::{Path, PathBuf};

use crate::session::{Entry, Interview, Trail};

use super::{Protection, read};

/// Another file of the same session whose trail goes on otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Fork {
    pub path: PathBuf,
    /// Entries that both have.
    pub common: usize,
    /// What each has after them.
    pub here: Vec<Entry>,
    pub there: Vec<Entry>,
}

/// Whether `later` is `earlier` gone on with, or the same.
pub fn continues(later: &Trail, earlier: &Trail) -> bool {
    common(later, earlier) == earlier.len()
}

/// Entries with which both begin.
fn common(one: &Trail, other: &Trail) -> usize {
    one.entries().iter().zip(other.entries()).take_while(|(one, other)| one.hash == other.hash).count()
}

/// The files beside this one that hold the same session, gone on with otherwise. Copies that are merely older are
/// passed over.
pub fn find(path: &Path, interview: &Interview, protection: &Protection) -> Vec<Fork> {
    let mut forks = Vec::new();
    // A rating sheet goes on otherwise than its session because it is meant to.
    if interview.record().panel.own.is_some() {
        return forks;
    }
    for other in read::siblings(path) {
        let Ok(theirs) = read::document(&other, protection) else { continue };
        let theirs = theirs.interview;
        if theirs.session() != interview.session() || theirs.record().panel.own.is_some() {
            continue;
        }
        let (here, there) = (interview.trail(), theirs.trail());
        if continues(here, there) || continues(there, here) {
            continue;
        }
        let common = common(here, there);
        forks.push(Fork {
            path: other,
            common,
            here: here.entries()[common..].to_vec(),
            there: there.entries()[common..].to_vec(),
        });
    }
    forks
}
