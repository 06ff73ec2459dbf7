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

/// What came back, by who takes it. Whoever does matches all of its own.
pub enum News {
    Desk(DeskNews),
    Opening(OpeningNews),
    Screen(ScreenAnswer),
    /// For the user, whatever is on the screen by then; `wrong` if something is lost or wrong, not merely worth knowing.
    Told {
        messages: Vec<Message>,
        wrong: bool,
    },
}

/// How far the session on the desk is kept, for the desk.
pub enum DeskNews {
    Created(Result<PathBuf, Message>),
    /// A step did not reach the journal.
    NotJournaled(Message),
    /// The journal lasts up to this number.
    Synced {
        number: u64,
        result: Result<(), Message>,
    },
    /// Where the file is, and what must be told besides, the worst first.
    Saved {
        change: u64,
        result: Result<(PathBuf, Vec<Message>), Message>,
    },
}

/// A session that comes onto the desk, and what is found of it.
pub enum OpeningNews {
    Opened(Result<Box<Opened>, Message>),
    /// A moderation was added and the session read anew, or why it was not added.
    Moderated(Result<Box<Opened>, Message>),
    /// Files beside that of the session, in which it went on otherwise.
    Forks(Vec<Fork>),
    /// What another writes has changed.
    Followed(Box<Followed>),
}

/// For the screen that asked for it, named for what it asked.
pub enum ScreenAnswer {
    Sessions(Box<Catalogue>),
    Practice(Box<PracticeShelf>),
    /// A session to be played back, or why it is not.
    Replay(Result<Recording, Message>),
    /// An evidence file with its digest.
    Hashed(Result<EvidenceFile, Message>),
    Sheets(SheetsAnswer),
    /// The public key that belongs to the one to seal with, or why there is none.
    Key(Result<String, Message>),
    /// The debrief of the session on the desk, then those of the trainee's other attempts; or why there is none.
    Debrief(Result<Vec<Debrief>, Message>),
    /// The moderation was not added, as the user was told.
    NotModerated,
    Cohort(CohortAnswer),
    Calibration {
        order: ToCalibrate,
        answer: CalibrationAnswer,
    },
    Drills(DrillAnswer),
}

pub enum SheetsAnswer {
    Found(SessionSheets),
    Collected(Result<Vec<Sheet>, Message>),
}

pub enum CohortAnswer {
    /// What the folder holds, or why it could not be read.
    Read(Result<Box<CohortNews>, Message>),
    Debrief(Result<CohortDebrief, Message>),
}

pub enum CalibrationAnswer {
    /// So many per cent of the comparison are done.
    UnderWay(u8),
    Done(Box<Result<(Ratings, CalibrationFigures), Incomparable>>),
}

pub enum DrillAnswer {
    /// The drills to choose from, and what the trainee did.
    Read(Result<DrillsRead, Message>),
    /// That a drill was done is on the disk, with all that was done before; or why it is not.
    Kept { review: Review, result: Result<DrillLog, Message> },
}

impl News {
    /// Whether it is about the session that lay on the desk when the order was given, and about nothing else.
    pub(super) fn is_of_desk(&self) -> bool {
        match self {
            News::Desk(_) => true,
            // That a moderation was not added must be known, wherever its moderator is by then.
            News::Opening(news) => !matches!(news, OpeningNews::Moderated(_)),
            News::Screen(answer) => {
                matches!(answer, ScreenAnswer::Hashed(_) | ScreenAnswer::Sheets(_) | ScreenAnswer::Key(_))
            }
            News::Told { .. } => false,
        }
    }
}

impl From<ScreenAnswer> for News {
    fn from(answer: ScreenAnswer) -> Self {
        News::Screen(answer)
    }
}

impl From<DeskNews> for News {
    fn from(news: DeskNews) -> Self {
        News::Desk(news)
    }
}

impl From<OpeningNews> for News {
    fn from(news: OpeningNews) -> Self {
        News::Opening(news)
    }
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
    pub path: PathBuf,
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
