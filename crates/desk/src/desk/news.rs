//! What comes back from what was ordered.

use std::{path::PathBuf, sync::Arc};

use crate::{
    calibration::{self, CalibrationError, CalibrationFigures, Ratings},
    locale::Message,
    practice::{
        Case,
        cohort::{Cohort, LeftOutCounts},
        debrief::Debrief,
        drill::{Drill, Review},
    },
    rubric::Rubric,
    session::{EvidenceFile, Interview, Sheet, Unfinished},
    store::{Catalogue, DrillLog, Fork, Holder, PracticeShelf, sheets::SessionSheets},
};

use super::ToCalibrate;

/// What came back from an order.
pub enum News {
    Sessions(Box<Catalogue>),
    Practice(Box<PracticeShelf>),
    Opened {
        path: PathBuf,
        result: Box<Result<Opened, Message>>,
    },
    /// A moderation was added and the session read anew, or why it was not added.
    Moderated {
        path: PathBuf,
        result: Box<Result<Opened, Message>>,
    },
    /// Files beside that of a session which was opened, in which the same session went on otherwise.
    Forks {
        path: PathBuf,
        forks: Vec<Fork>,
    },
    /// What another writes has changed.
    Followed(Box<Followed>),
    Created(Result<PathBuf, Message>),
    /// A step did not reach the journal.
    NotJournaled(Message),
    /// The journal lasts up to this number.
    Synced {
        number: u64,
        result: Result<(), Message>,
    },
    Saved {
        change: u64,
        result: Result<PathBuf, Message>,
        told: Vec<Message>,
    },
    CopySaved(Result<PathBuf, Message>),
    /// What must be told though the session that it is about was left.
    Told(Vec<Message>),
    Hashed(Result<EvidenceFile, Message>),
    /// So many per cent of a comparison of raters are done.
    CalibrationUnderWay {
        order: ToCalibrate,
        percent: u8,
    },
    Calibrated {
        order: ToCalibrate,
        result: Box<Result<(Ratings, CalibrationFigures), Incomparable>>,
    },
    Sheets(SessionSheets),
    SheetsCollected(Result<Vec<Sheet>, Message>),
    /// The debrief of the session on the desk, then those of the trainee's other attempts; or why there is none.
    Debrief(Box<Result<Vec<Debrief>, Message>>),
    /// What the folder of a cohort holds, or why it could not be read.
    Cohort(Box<Result<CohortNews, Message>>),
    CohortDebrief(Box<Result<CohortDebrief, Message>>),
    /// A session to be played back, or why it is not.
    ReplayRead(Result<Recording, Message>),
    /// The public key that belongs to the one to seal with, or why there is none.
    KeyFound(Result<String, Message>),
    /// The drills to choose from, and what the trainee did.
    Drills(Box<Result<DrillsRead, Message>>),
    /// That a drill was done is on the disk, with all that was done before; or why it is not.
    ReviewKept {
        review: Review,
        result: Box<Result<DrillLog, Message>>,
    },
}

/// A cohort, and what is told of files that do not count or not as they should.
#[derive(Clone)]
pub struct CohortNews {
    pub cohort: Cohort,
    pub left_out: LeftOutCounts,
    pub told: Vec<Message>,
}

/// Why raters cannot be compared, with what was left out.
pub type Incomparable = (CalibrationError, Vec<calibration::LeftOutFile>);

/// The debrief of an attempt in the folder of a cohort, then those of the trainee's others beside it.
pub struct CohortDebrief {
    pub debriefs: Vec<Debrief>,
    pub rubric: Arc<Rubric>,
}

/// A session read from its file.
pub struct Opened {
    pub interview: Interview,
    /// The practice case that it was begun with, if it is there.
    pub case: Option<Arc<Case>>,
    pub unfinished: Option<Unfinished>,
    /// The number of the last change.
    pub changes: u64,
    /// A journal held changes that the file does not.
    pub stale: bool,
    /// The file was changed by another hand; says how.
    pub alterations: Vec<Message>,
    /// Told of journals that were found and of a missing seal, and whether something is wrong.
    pub told: Vec<(Message, bool)>,
    /// Another has it open; who, if that is known.
    pub held: Option<Option<Holder>>,
}

/// Drills as they were wished for.
pub struct DrillsRead {
    pub drills: Vec<Drill>,
    pub log: DrillLog,
    /// What is wrong with a case or with the log, if anything is.
    pub told: Option<Message>,
}

/// A session to be played back.
pub struct Recording {
    pub interview: Arc<Interview>,
    /// The file was changed by another hand; says how.
    pub alterations: Vec<Message>,
}

/// A session that another has open, as it stands there.
pub struct Followed {
    pub interview: Interview,
    pub unfinished: Unfinished,
    /// Nobody has it open any more.
    pub free: bool,
}
