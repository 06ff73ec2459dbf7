//! Sessions that follow one another: with which rubric one is followed, and whether the files that belong together say
//! the same.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    judgement::{CannotFollow, ChainFault, agrees, carry},
    locale::{Explain, Message},
    message,
    rubric::Rubric,
    session::{Follows, Interview, SessionId, SessionState},
};

use super::{Finding, Listed, Protection, Shelf, folder_of, list, read, verify};

/// A session that is to follow a signed one.
#[derive(Debug, Clone, PartialEq)]
pub struct ToFollow {
    pub rubric: Arc<Rubric>,
    pub follows: Box<Follows>,
}

/// What a session that follows this one begins with: by the rubric that is wished for, else the version of its own on
/// the shelf, else the one that it holds itself.
///
/// # Errors
/// Returns why the session cannot be followed.
pub fn to_follow(
    earlier: &Interview,
    wanted: Option<Arc<Rubric>>,
    shelf: &Shelf,
    on: NaiveDate,
) -> Result<ToFollow, CannotFollow> {
    let shelved = || shelf.find(earlier.rubric().id.as_str()).map(|shelved| shelved.rubric.clone());
    let rubric = wanted.or_else(shelved).unwrap_or_else(|| earlier.rubric().clone());
    let follows = Box::new(carry(earlier, &rubric, on)?);
    Ok(ToFollow { rubric, follows })
}

/// A session that is followed, with its file where that was found and says what was carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    pub session: SessionId,
    pub signed: NaiveDate,
    pub file: Option<PathBuf>,
}

/// Reason why a session does not continue the one that it says it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFault {
    /// The file of the session before is not in order itself.
    NotInOrder,
    Differs(ChainFault),
}

/// A chain of sessions that nothing can be added to: something is wrong with one that is followed.
#[derive(Debug, Clone, PartialEq)]
pub struct BrokenChain(Finding);

impl Explain for BrokenChain {
    fn explain(&self) -> Message {
        message!("follow-broken-chain", told = self.0.explain())
    }
}

/// Looks back from a session that is to be followed over those that it follows itself, as far as their files are in its
/// folder.
///
/// # Errors
/// Returns what is wrong with the first that is not in order.
pub fn in_order_back(path: &Path, interview: &Interview, protection: &Protection) -> Result<(), BrokenChain> {
    match chain(path, interview, protection).1.into_iter().next() {
        Some(broken) => Err(BrokenChain(broken)),
        None => Ok(()),
    }
}

/// Most sessions of a chain that are looked at.
const LINKS_MAX: usize = 100;

/// Looks in the folder of a session for those that it follows, one after the other.
pub(super) fn chain(path: &Path, interview: &Interview, protection: &Protection) -> (Vec<Link>, Vec<Finding>) {
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    let mut follows = interview.record().follows.clone();
    if follows.is_none() {
        return (links, findings);
    }
    let listed = list(folder_of(path), protection).unwrap_or_default().sessions;
    while let Some(each) = follows.take().filter(|_| links.len() < LINKS_MAX) {
        let broken =
            |path: &Path, fault| Finding::Chain { session: each.session.clone(), path: path.to_owned(), fault };
        let mut link = Link { session: each.session.clone(), signed: each.signed, file: None };
        if let Some(found) = file_of(&each.session, &listed) {
            match verify::in_order(found, protection) {
                None => findings.push(broken(found, LinkFault::NotInOrder)),
                Some(earlier) => match agrees(&each, &earlier) {
                    Err(fault) => findings.push(broken(found, LinkFault::Differs(fault))),
                    Ok(()) => {
                        link.file = Some(found.to_owned());
                        follows.clone_from(&earlier.record().follows);
                    }
                },
            }
        }
        links.push(link);
    }
    (links, findings)
}

/// The sessions in a folder that keep something of another, which they carried over from it or from one that did.
pub(super) fn keepers(path: &Path, session: &SessionId, protection: &Protection) -> Vec<PathBuf> {
    let listed = list(folder_of(path), protection).unwrap_or_default().sessions;
    let following = listed.into_iter().filter(|each| each.head.follows.is_some() && each.path != path);
    let keeps = |listed: &Listed| {
        let loaded = read::open_session(&listed.path, protection).ok();
        let follows = loaded.and_then(|loaded| loaded.interview.record().follows.clone());
        follows.is_some_and(|follows| {
            let units = follows.units.values();
            let items = follows.evidence.values().map(|carried| &carried.from);
            let from = units.chain(follows.ratings.values().map(|carried| &carried.from)).chain(items);
            follows.session == *session || from.into_iter().any(|from| from.session == *session)
        })
    };
    following.filter(keeps).map(|listed| listed.path).collect()
}

/// The file of a session: of several copies one that is signed.
fn file_of<'a>(session: &SessionId, listed: &'a [Listed]) -> Option<&'a Path> {
    let mut copies = listed.iter().filter(|each| each.head.session == *session);
    let signed = copies.clone().find(|each| each.head.state == SessionState::Signed);
    signed.or_else(|| copies.next()).map(|each| each.path.as_path())
}
