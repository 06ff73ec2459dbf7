//! News: the results of orders as they come back.

use std::{path::PathBuf, sync::Arc};

use crate::{
    calibration::{self, CalibrationError, CalibrationFigures, Ratings},
    judgement::Agenda,
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

/// News by who takes it. Whoever takes one kind matches all of it.
pub enum News {
    Desk(DeskNews),
    Opening(OpeningNews),
    Screen(ScreenAnswer),
    /// Messages for the user, whatever is on the screen by then; `wrong` if something is lost or wrong, not merely
    /// worth knowing.
    Told {
        messages: Vec<Message>,
        wrong: bool,
    },
}

/// News for the desk of how far its session is kept.
pub enum DeskNews {
    Created(Result<PathBuf, Message>),
    /// A step did not reach the journal.
    NotJournaled(Message),
    /// The journal lasts up to this number.
    Synced {
        number: u64,
        result: Result<(), Message>,
    },
    /// The path of the file with messages that must be told, the worst first; or the reason of a failure.
    Saved {
        change: u64,
        result: Result<(PathBuf, Vec<Message>), Message>,
    },
}

/// A session that comes onto the desk, and what is found of it.
pub enum OpeningNews {
    Opened(Result<Box<Opened>, Message>),
    /// Something was added to a signed session and that read anew, or why it was not added.
    Added(Result<Box<Opened>, Message>),
    /// Files beside that of the session, in which it went on otherwise.
    Forks(Vec<Fork>),
    /// The session that another program writes has changed.
    Followed(Box<Followed>),
}

/// An answer for the screen that asked, named for its question.
pub enum ScreenAnswer {
    Sessions(Box<Catalogue>),
    Practice(Box<PracticeShelf>),
    /// A session to be played back, or why it is not.
    Replay(Result<Recording, Message>),
    /// An evidence file with its digest.
    Hashed(Result<EvidenceFile, Message>),
    /// What can still change the result of the interview on the desk, when its trail had so many entries.
    Agenda {
        entries: usize,
        agenda: Box<Agenda>,
    },
    /// Whether the sessions that the one on the desk follows are in order, or what is wrong with the first that is not.
    Chain(Result<(), Message>),
    Sheets(SheetsAnswer),
    /// The public key that belongs to the one to seal with, or why there is none.
    Key(Result<String, Message>),
    /// The debrief of the session on the desk, then those of the trainee's other attempts; or why there is none.
    Debrief(Result<Vec<Debrief>, Message>),
    /// Nothing was added to the signed session, as the user was told.
    NotAdded,
    /// The path of the report, and whether it is being opened; or why there is none.
    Report(Result<(PathBuf, bool), Message>),
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
    /// The cohort in the folder, or the reason why it could not be read.
    Read(Result<Box<CohortNews>, Message>),
    Debrief(Result<CohortDebrief, Message>),
}

pub enum CalibrationAnswer {
    /// The part of the comparison that is done, in per cent.
    UnderWay(u8),
    Done(Box<Result<(Ratings, CalibrationFigures), Incomparable>>),
}

pub enum DrillAnswer {
    /// The drills to choose from, and what the trainee did.
    Read(Result<DrillsRead, Message>),
    /// The log of drills with a new review, as it is on the disk; or the reason why the review is not there.
    Kept { review: Review, result: Result<DrillLog, Message> },
}

impl News {
    /// Returns whether the news is about the session that lay on the desk when the order was given, and about nothing
    /// else.
    pub(super) fn is_of_desk(&self) -> bool {
        match self {
            News::Desk(_) => true,
            // A moderator must know of what was not added, wherever he or she is by then.
            News::Opening(news) => !matches!(news, OpeningNews::Added(_)),
            News::Screen(answer) => {
                matches!(
                    answer,
                    ScreenAnswer::Hashed(_)
                        | ScreenAnswer::Sheets(_)
                        | ScreenAnswer::Key(_)
                        | ScreenAnswer::Agenda { .. }
                        | ScreenAnswer::Chain(_)
                )
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

/// The reason why raters cannot be compared, with the files that were left out.
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
    /// Another file goes on with the session where this one ends.
    pub behind: bool,
    /// Another has it open; who, if that is known.
    pub held: Option<Option<Holder>>,
}

/// Drills as they were wished for.
pub struct DrillsRead {
    pub drills: Vec<Drill>,
    pub log: DrillLog,
    /// A fault of a case or of the log, if there is one.
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
