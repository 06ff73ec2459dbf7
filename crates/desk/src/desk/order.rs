//! Orders of screens to the desk, by who carries them out. Whoever carries out one kind matches all of it, so that an
//! order which nobody carries out does not compile.

use std::{path::PathBuf, sync::Arc};

use chrono::NaiveDate;

use crate::{
    calibration::Attempts,
    locale::Language,
    practice::drill::{DrillWish, Review},
    rubric::Rubric,
    session::{Change, Event, Interview, Moment, Record, SessionId, Unfinished},
    store::{CohortOrder, ReportToWrite},
};

/// Anything that is to be done on the disk.
#[derive(Debug, PartialEq)]
pub enum Order {
    AtOnce(AtOnce),
    /// Write everything into the session's file.
    Save(Box<SaveOrder>),
    Clerk(ClerkOrder),
    Errand(Errand),
}

/// An order that must be carried out before the next frame: on the drawing thread, without waiting for the disk.
#[derive(Debug, PartialEq)]
pub enum AtOnce {
    /// Make the file of a new session, before the next frame.
    Create(Box<SaveOrder>),
    /// Put a step into the journal, before the next frame.
    Journal(JournalStep),
}

/// An order to the clerk, who carries out one after the other.
#[derive(Debug, PartialEq)]
pub enum ClerkOrder {
    ListSessions,
    /// List the practice cases, and the attempts at them.
    ListPractice,
    Open(PathBuf),
    /// Open the rating sheet of an assessor, made if it is not there.
    OpenSheet {
        session: PathBuf,
        rater: String,
    },
    /// Read a session to play it back, without holding it.
    ReadReplay(PathBuf),
    /// Look how far the rating sheets of the session are.
    LookAtSheets(PathBuf, Box<SaveOrder>),
    /// Read the rating sheets of the session, if all are signed.
    CollectSheets(PathBuf, Box<SaveOrder>),
    /// Compare the signed practice session of this file with its reference.
    Debrief(PathBuf, Box<SaveOrder>),
    /// Look whether the sessions that the one of this file follows are in order.
    LookAtChain(PathBuf, Box<SaveOrder>),
    /// Read the folder of a cohort.
    ReadCohort(CohortOrder),
    /// Read the debrief of an attempt in it.
    CohortDebrief(CohortOrder, PathBuf),
    /// Make sure that a seal could be made now.
    FindKey,
    /// Read again the session that another program writes.
    Follow(PathBuf),
    /// Make the folder of practice sessions ready, so that making a file in it takes no time.
    MakePracticeFolder,
    /// Add an event to the signed session of a file, and read it anew.
    AddToSigned {
        path: PathBuf,
        event: Box<Event>,
        by: String,
        at: Moment,
    },
    /// Read the drills that there are, and the log of the trainee.
    ReadDrills(DrillWish),
    /// Keep that a drill was done.
    KeepReview {
        trainee: String,
        review: Review,
    },
    /// Write a report of a signed session, and open it where that is wished.
    WriteReport(ReportToWrite, Box<SaveOrder>),
    /// Read and write in this language from now on, and in later runs of the program.
    KeepLanguage(Language),
    /// Write a copy elsewhere.
    SaveCopy(PathBuf, Box<SaveOrder>),
    /// The session is off the desk: its lock is given up.
    Close,
    /// The same, and its files are removed, for nothing but its beginning was on record.
    Discard(PathBuf, SessionId),
}

/// An order that takes long and holds nothing up: each has a thread of its own.
#[derive(Debug, PartialEq)]
pub enum Errand {
    /// Read rated interviews and compare those who rated them; how far that is comes as news, too.
    Calibrate(ToCalibrate),
    /// Take the SHA-256 of an evidence file.
    Hash(PathBuf),
    /// Find out what can still change the result of the interview on the desk.
    Agenda(Box<ToConsider>),
}

/// An interview as it stands, of which somebody wants to know what can still change its result.
#[derive(Debug)]
pub struct ToConsider {
    pub rubric: Arc<Rubric>,
    pub record: Record,
    pub on: NaiveDate,
    /// The number of entries of its trail, which comes back with the answer.
    pub entries: usize,
}

impl PartialEq for ToConsider {
    fn eq(&self, other: &Self) -> bool {
        (self.entries, self.on) == (other.entries, other.on)
    }
}

impl ClerkOrder {
    /// Returns true for an order by which another session comes onto the desk, or none: reports on the one before are
    /// no news then.
    pub fn clears_desk(&self) -> bool {
        matches!(
            self,
            ClerkOrder::Open(_)
                | ClerkOrder::OpenSheet { .. }
                | ClerkOrder::AddToSigned { .. }
                | ClerkOrder::Close
                | ClerkOrder::Discard(..)
        )
    }
}

impl From<AtOnce> for Order {
    fn from(order: AtOnce) -> Self {
        Order::AtOnce(order)
    }
}

impl From<ClerkOrder> for Order {
    fn from(order: ClerkOrder) -> Self {
        Order::Clerk(order)
    }
}

impl From<Errand> for Order {
    fn from(order: Errand) -> Self {
        Order::Errand(order)
    }
}

/// The ratings that are to be compared, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToCalibrate {
    /// Session files, sheets, or folders of them.
    pub files: Vec<PathBuf>,
    pub attempts: Attempts,
    /// True if the comparison was asked for on the list of practice cases, to which it leads back.
    pub from_practice: bool,
    /// Raters have numbers for names.
    pub anonymous: bool,
    pub seed: u64,
    pub samples: u32,
}

/// A session to be written, as it was at one moment.
#[derive(Debug)]
pub struct SaveOrder {
    pub interview: Interview,
    /// The candidate's reference, for the name of a new file.
    pub reference: String,
    pub unfinished: Option<Unfinished>,
    /// Counts the changes of the desk; comes back with the result.
    pub change: u64,
}

/// Changes for the journal that happened together, with their number.
#[derive(Debug, PartialEq)]
pub struct JournalStep {
    pub number: u64,
    pub changes: Vec<Change>,
}

impl PartialEq for SaveOrder {
    fn eq(&self, other: &Self) -> bool {
        (self.interview.session(), self.change) == (other.interview.session(), other.change)
    }
}
