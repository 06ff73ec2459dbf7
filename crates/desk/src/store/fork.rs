//! Two copies of one session that went on apart, as when two machines wrote to a synchronised folder. Both are kept;
//! this file finds where they part.

use std::path::{Path, PathBuf};

use crate::session::{Entry, Interview, Trail};

use super::{KnownSessions, Protection, catalogue, read};

/// Another file of the same session whose trail goes on otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Fork {
    pub path: PathBuf,
    /// Entries that both have.
    pub common: usize,
    /// Entries of this copy after those.
    pub here: Vec<Entry>,
    pub there: Vec<Entry>,
}

/// Returns whether `later` continues `earlier`, or is the same.
pub(super) fn continues(later: &Trail, earlier: &Trail) -> bool {
    common(later, earlier) == earlier.len()
}

/// Entries with which both begin.
fn common(one: &Trail, other: &Trail) -> usize {
    one.entries().iter().zip(other.entries()).take_while(|(one, other)| one.hash == other.hash).count()
}

/// Another file of the same session that goes on where this one ends, and how many entries it has more: this one is a
/// copy that was left behind.
pub fn ahead(path: &Path, known: &KnownSessions, protection: &Protection) -> Option<(PathBuf, usize)> {
    let own = catalogue::read_head(path, protection).ok().filter(|own| own.rater.is_none())?;
    let mut same = known.others_of(path, &own.session, protection, &|| true);
    let first = same.next()?;
    let here = read::with_journals(path, protection).ok()?.loaded.interview;
    let longer = [first].into_iter().chain(same).filter_map(|other| {
        let there = read::with_journals(&other, protection).ok()?.loaded.interview;
        let more = there.trail().len().checked_sub(here.trail().len()).filter(|more| *more > 0)?;
        continues(there.trail(), here.trail()).then_some((other, more))
    });
    longer.max_by_key(|(_, more)| *more)
}

/// The files beside this one that hold the same session, gone on with otherwise. Copies that are merely older are
/// passed over. The search ends early, without result, once `wanted` says that nobody waits for it any more.
pub fn find(
    path: &Path,
    interview: &Interview,
    known: &KnownSessions,
    protection: &Protection,
    wanted: &dyn Fn() -> bool,
) -> Vec<Fork> {
    let mut forks = Vec::new();
    // A rating sheet goes on otherwise than its session because it is meant to.
    if interview.record().panel.own.is_some() {
        return forks;
    }
    for other in known.others_of(path, interview.session(), protection, wanted) {
        if !wanted() {
            return Vec::new();
        }
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
