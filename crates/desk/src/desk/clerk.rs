//! The clerk: opens, follows, saves and copies sessions, one order after the other, on a thread of its own.

mod opening;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::Local;
use ed25519_dalek::SigningKey;

use crate::{
    locale::{Explain, Message},
    message,
    practice::drill::DrillWish,
    session::{Seal, language_of, seal::public_key},
    store::{
        self, ChangeMark, Contents, DrillLog, Holder, Journal, KnownSessions, PracticeRoom, Saved, SegmentFile,
        SessionFile, Settings, StoreError, sheets,
    },
};

use super::{
    CalibrationAnswer, ClerkOrder, CohortAnswer, CohortDebrief, CohortNews, DeskNews, DrillAnswer, DrillsRead,
    Followed, News, OpeningNews, Recording, SaveOrder, ScreenAnswer, SheetsAnswer, WorkerSetting,
    opened::open_with_system,
};

/// A task for the clerk.
pub(super) enum Assignment {
    Do(ClerkOrder),
    /// The file was made on the drawing thread.
    Adopt(Box<SessionFile>),
    Save {
        order: Box<SaveOrder>,
        /// The mark of the last change that the file will hold.
        mark: ChangeMark,
        /// Segments of the journal that the file will make superfluous.
        spent: Vec<Arc<SegmentFile>>,
    },
}

/// The result of an order, for the worker and the state.
pub(super) enum Report {
    /// An order was carried out of which there is nothing to tell.
    Nothing,
    News(News),
    Opened {
        news: OpeningNews,
        journal: Option<Box<Journal>>,
    },
    Saved {
        mark: ChangeMark,
        trail: String,
        /// Messages that must be told besides, the worst first.
        result: Result<(Saved, Vec<Message>), Message>,
    },
}

impl Report {
    /// Returns whether a report is about the session that lay on the desk when the order was given, and about nothing
    /// else.
    pub(super) fn is_of_desk(&self) -> bool {
        match self {
            Report::Nothing => false,
            Report::Opened { .. } | Report::Saved { .. } => true,
            Report::News(news) => news.is_of_desk(),
        }
    }

    /// Returns whether a report is the last one on its order. Nobody waits for a sync, which is not ordered.
    pub(super) fn is_last(&self) -> bool {
        let Report::News(news) = self else { return true };
        let under_way = |answer: &CalibrationAnswer| matches!(answer, CalibrationAnswer::UnderWay(_));
        match news {
            News::Desk(news) => !matches!(news, DeskNews::Synced { .. }),
            News::Screen(ScreenAnswer::Calibration { answer, .. }) => !under_way(answer),
            _ => true,
        }
    }
}

/// The one who works on the disk.
pub(super) struct Clerk {
    setting: WorkerSetting,
    /// The file of the session on the desk.
    file: Option<Box<SessionFile>>,
    /// The seals of the session on the desk.
    seals: Vec<Seal>,
    /// The key that the session on the desk is signed with, while the file does not hold the signature.
    key: Option<SigningKey>,
    /// The sessions that the last listing has read.
    known: KnownSessions,
}

impl Clerk {
    pub(super) fn new(setting: WorkerSetting) -> Self {
        Clerk { setting, file: None, seals: Vec::new(), key: None, known: KnownSessions::default() }
    }

    /// Carries out an order; what is awaited is always reported.
    pub(super) fn carry_out(&mut self, assignment: Assignment) -> Option<Report> {
        let told = |error: StoreError| error.explain();
        match assignment {
            Assignment::Adopt(file) => {
                self.clear();
                self.file = Some(file);
                None
            }
            Assignment::Save { order, mark, spent } => {
                let trail = order.interview.trail().last_hash().to_owned();
                // The file was not signed when it was opened for writing.
                if let Some(key) = &self.key {
                    store::seal_added(&order.interview, &mut self.seals, 0, key);
                }
                let result = match &mut self.file {
                    Some(file) => {
                        file.save(&contents(&order, &self.seals, &mark), &order.reference, &spent).map_err(told)
                    }
                    None => Err(message!("saving-stopped")),
                };
                let result = result.map(|saved| {
                    let beside = saved.conflict.iter().map(|theirs| {
                        let (path, new) = (theirs.display().to_string(), saved.path.display().to_string());
                        message!("saved-beside", path = path, new = new)
                    });
                    let unsealed = store::unsealed(&order.interview, &self.seals);
                    let unsealed = unsealed.iter().take(1).map(|unsealed| unsealed.explain());
                    let kept = |path: &PathBuf| message!("journal-kept", path = path.display().to_string());
                    let told = beside.chain(unsealed).chain(saved.kept.iter().map(kept)).collect();
                    (saved, told)
                });
                Some(Report::Saved { mark, trail, result })
            }
            Assignment::Do(ClerkOrder::ListSessions) => {
                let folder = &self.setting.folders.sessions;
                let catalogue = store::list(folder, &self.setting.protection).unwrap_or_else(|error| {
                    store::Catalogue { unreadable: vec![(folder.clone(), error)], ..store::Catalogue::default() }
                });
                self.known = KnownSessions::listed(folder, &catalogue);
                answered(ScreenAnswer::Sessions(Box::new(catalogue)))
            }
            Assignment::Do(ClerkOrder::ListPractice) => {
                let shelf = store::practice_shelf(&self.setting.folders, &self.setting.practice);
                answered(ScreenAnswer::Practice(Box::new(shelf)))
            }
            Assignment::Do(ClerkOrder::MakePracticeFolder) => {
                let WorkerSetting { disk, folders, practice, .. } = &self.setting;
                // A folder that cannot be made is told when a file is to stand in it.
                let _ = store::make_practice_folder(&**disk, folders, &practice.protection);
                Some(Report::Nothing)
            }
            Assignment::Do(ClerkOrder::Open(path)) => Some(self.opened(path)),
            Assignment::Do(ClerkOrder::AddToSigned { path, event, by, at }) => {
                // The lock, which is held still where the session has just been signed.
                self.file = None;
                let WorkerSetting { disk, folders, .. } = &self.setting;
                let protection = self.setting.protection_of(&path);
                let added = store::amend(&**disk, &path, [*event], (&by, at), &folders.keys, protection);
                Some(match added {
                    Ok(_) => {
                        let (result, journal) = self.open(path);
                        Report::Opened { news: OpeningNews::Added(result), journal }
                    }
                    Err(error) => Report::News(OpeningNews::Added(Err(error.explain())).into()),
                })
            }
            Assignment::Do(ClerkOrder::OpenSheet { session, rater }) => {
                let (disk, now) = (&*self.setting.disk, Local::now().fixed_offset());
                Some(match sheets::own_sheet(disk, &session, &rater, now, self.setting.protection_of(&session)) {
                    Ok(path) => self.opened(path),
                    Err(error) => Report::Opened { news: OpeningNews::Opened(Err(error.explain())), journal: None },
                })
            }
            Assignment::Do(ClerkOrder::ReadReplay(path)) => answered(ScreenAnswer::Replay(self.read_replay(&path))),
            Assignment::Do(ClerkOrder::LookAtSheets(path, order)) => {
                let found = sheets::look(&path, &order.interview, self.setting.protection_of(&path));
                answered(ScreenAnswer::Sheets(SheetsAnswer::Found(found)))
            }
            Assignment::Do(ClerkOrder::CollectSheets(path, order)) => {
                let collected = sheets::collect(&path, &order.interview, self.setting.protection_of(&path));
                let collected = collected.map_err(|error| error.explain());
                answered(ScreenAnswer::Sheets(SheetsAnswer::Collected(collected)))
            }
            Assignment::Do(ClerkOrder::Debrief(path, order)) => {
                let WorkerSetting { folders, practice, .. } = &self.setting;
                let language = language_of(order.interview.record());
                let found = store::debriefs(&order.interview, store::folder_of(&path), folders, practice, language);
                answered(ScreenAnswer::Debrief(found.map_err(|error| error.explain())))
            }
            Assignment::Do(ClerkOrder::LookAtChain(path, order)) => {
                let found = store::in_order_back(&path, &order.interview, self.setting.protection_of(&path));
                answered(ScreenAnswer::Chain(found.map_err(|broken| broken.explain())))
            }
            Assignment::Do(ClerkOrder::CohortDebrief(order, file)) => {
                let path = order.folder.join(file);
                let result = store::open_session(&path, &order.protection).map_err(told).and_then(|loaded| {
                    let (interview, folder) = (loaded.interview, store::folder_of(&path));
                    let language = language_of(interview.record());
                    let room = PracticeRoom { protection: order.protection.clone(), case: None };
                    let found = store::debriefs(&interview, folder, &self.setting.folders, &room, language);
                    let debriefs = found.map_err(|error| error.explain())?;
                    Ok(CohortDebrief { debriefs, rubric: interview.rubric().clone() })
                });
                answered(ScreenAnswer::Cohort(CohortAnswer::Debrief(result)))
            }
            Assignment::Do(ClerkOrder::ReadCohort(order)) => {
                let read = store::read_cohort(&order, &self.setting.folders.rubrics, &self.setting.language);
                let found = |read: store::CohortRead| {
                    Box::new(CohortNews {
                        told: read.aside.iter().filter(|_| !order.anonymous).map(Explain::explain).collect(),
                        cohort: read.cohort,
                        left_out: read.left_out,
                    })
                };
                answered(ScreenAnswer::Cohort(CohortAnswer::Read(read.map(found).map_err(told))))
            }
            Assignment::Do(ClerkOrder::FindKey) => {
                let found = store::signing_key(&self.setting.folders.keys);
                let found = found.map(|key| public_key(self.key.insert(key)));
                answered(ScreenAnswer::Key(found.map_err(told)))
            }
            Assignment::Do(ClerkOrder::ReadDrills(wish)) => answered(ScreenAnswer::Drills(self.read_drills(&wish))),
            Assignment::Do(ClerkOrder::KeepReview { trainee, review }) => {
                let WorkerSetting { disk, folders, .. } = &self.setting;
                let me = Holder::me(&trainee, review.at);
                let kept = store::add_review(&**disk, &folders.sessions, &trainee, &review, &me);
                let result = kept.map_err(|error| error.explain());
                answered(ScreenAnswer::Drills(DrillAnswer::Kept { review, result }))
            }
            Assignment::Do(ClerkOrder::Follow(path)) => {
                let Ok(loaded) = store::open_session(&path, self.setting.protection_of(&path)) else {
                    return Some(Report::Nothing);
                };
                let followed = Followed {
                    interview: loaded.interview,
                    unfinished: loaded.unfinished.unwrap_or_default(),
                    free: !store::is_held(&path),
                };
                Some(Report::News(OpeningNews::Followed(Box::new(followed)).into()))
            }
            Assignment::Do(ClerkOrder::WriteReport(report, order)) => {
                let WorkerSetting { folders, language, opens_reports, .. } = &self.setting;
                let written = store::write_report(
                    &report,
                    &order.interview,
                    &folders.centre,
                    language,
                    Local::now().date_naive(),
                );
                let told = |path: PathBuf| {
                    let opened = *opens_reports && open_with_system(&path);
                    (path, opened)
                };
                answered(ScreenAnswer::Report(written.map(told)))
            }
            Assignment::Do(ClerkOrder::KeepLanguage(language)) => {
                let kept =
                    self.setting.folders.settings.as_deref().map(|path| Settings::keep_language(path, &language));
                self.setting.language = language;
                Some(match kept {
                    Some(Err(error)) => Report::News(News::Told { messages: vec![error.explain()], wrong: true }),
                    _ => Report::Nothing,
                })
            }
            Assignment::Do(ClerkOrder::SaveCopy(path, order)) => {
                let path = store::typed_path(&path);
                let saved = store::save_copy(
                    &*self.setting.disk,
                    self.setting.protection_for(&order.interview),
                    &path,
                    &contents(&order, &self.seals, &ChangeMark::unlinked(order.change)),
                    &order.reference,
                );
                let (message, wrong) = match saved {
                    Ok(path) => (message!("copy-saved", path = path.display().to_string()), false),
                    Err(error) => (error.explain(), true),
                };
                Some(Report::News(News::Told { messages: vec![message], wrong }))
            }
            Assignment::Do(ClerkOrder::Discard(path, session)) => {
                self.clear();
                let (message, wrong) = match store::discard(&*self.setting.disk, &path, &session) {
                    Ok(()) => (message!("session-discarded"), false),
                    Err(error) => (error.explain(), true),
                };
                Some(Report::News(News::Told { messages: vec![message], wrong }))
            }
            Assignment::Do(ClerkOrder::Close) => {
                self.clear();
                None
            }
        }
    }

    fn read_drills(&self, wish: &DrillWish) -> DrillAnswer {
        let WorkerSetting { disk, folders, .. } = &self.setting;
        let (drills, mut told) = store::drills_on_shelf(&folders.rubrics, wish);
        let me = Holder::me(&wish.trainee, Local::now().fixed_offset());
        let log = store::open_drills(&**disk, &folders.sessions, &wish.trainee, &me);
        if let Ok(DrillLog { set_aside: Some(kept), .. }) = &log {
            told.push(message!("drills-set-aside", path = kept.display().to_string()));
        }
        let read = log.map(|log| DrillsRead { drills, log, told: told.pop() });
        DrillAnswer::Read(read.map_err(|error| error.explain()))
    }

    /// Reads a session without holding it. What stands on a rating sheet is played to nobody.
    fn read_replay(&self, path: &Path) -> Result<Recording, Message> {
        let loaded = store::open_session(path, self.setting.protection_of(path)).map_err(|error| error.explain())?;
        if let Some(told) = sheets::not_shown(path, loaded.interview.record()) {
            return Err(told);
        }
        let alterations = loaded.alterations.iter().map(Explain::explain).collect();
        Ok(Recording { interview: Arc::new(loaded.interview), alterations })
    }

    /// Gives up the session that lay on the desk.
    fn clear(&mut self) {
        (self.file, self.key) = (None, None);
        self.seals.clear();
    }
}

fn answered(answer: ScreenAnswer) -> Option<Report> {
    Some(Report::News(answer.into()))
}

pub(super) fn contents<'a>(order: &'a SaveOrder, seals: &'a [Seal], mark: &'a ChangeMark) -> Contents<'a> {
    Contents { interview: &order.interview, unfinished: order.unfinished.as_ref(), seals, mark }
}
