//! The worker does everything on the disk. Orders are carried out one after the other on a thread of their own, so that
//! a session saved and then opened is opened as saved; taking the digest of a large file has another. Only what must be
//! on the disk before the next frame is done at once: making the file of a new session, and appending to its journal,
//! without waiting for the disk. A third thread makes the journal durable.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use chrono::Local;

use crate::{
    judgement,
    locale::Explain,
    message,
    session::EvidenceFile,
    store::{self, ChangeMark, Holder, Journal, KnownSessions, SessionFile, StoreError, ToSync},
};

use super::{
    AtOnce, ClerkOrder, DeskNews, Errand, JournalStep, News, OpeningNews, Order, SaveOrder, ScreenAnswer, calibrate,
    clerk::{Assignment, Clerk, Report, contents},
    worker_setting::{Waker, WorkerSetting},
};

/// Records that come within this time are made durable together.
pub const SYNC_PACE: Duration = Duration::from_millis(40);
/// The pause between two looks at whether a thread has ended.
const FINISH_PACE: Duration = Duration::from_millis(1);

/// Carries out what is ordered, and has the news of it.
pub struct Worker {
    setting: WorkerSetting,
    orders: Option<Sender<OfDesk<Assignment>>>,
    syncs: Option<Sender<OfDesk<ToSync>>>,
    reports: Receiver<OfDesk<Report>>,
    back: Back,
    threads: Vec<JoinHandle<()>>,
    /// Counts what has lain on the desk: what is reported of a session that was left must not be taken for the next
    /// one's.
    desk: u64,
    /// The journal of the session on the desk.
    journal: Option<Journal>,
    /// Set for as long as somebody waits for other copies of the session on the desk.
    search: Option<Arc<AtomicBool>>,
    /// Orders whose report is not back yet.
    pending: usize,
    /// The last record of the journal that is not known to last; 0 if there is none.
    unsynced: u64,
    /// Files to be synced that were not handed on yet: the frame comes first.
    to_sync: Vec<ToSync>,
    /// The sessions that the last listing has read.
    known: Arc<KnownSessions>,
}

/// An order or a report, with the count of the desk for which it was given.
type OfDesk<T> = (u64, T);

/// The way back of reports to the worker.
#[derive(Clone)]
struct Back {
    reports: Sender<OfDesk<Report>>,
    wake: Waker,
}

impl Back {
    /// Hands a report on; says false if nobody takes reports any more.
    fn report(&self, desk: u64, report: Report) -> bool {
        let sent = self.reports.send((desk, report)).is_ok();
        (self.wake)();
        sent
    }
}

impl Worker {
    /// Starts the threads that work.
    pub fn start(setting: WorkerSetting) -> Self {
        let (orders, to_do) = channel();
        let (syncs, to_sync) = channel();
        let (sender, reports) = channel();
        let back = Back { reports: sender, wake: setting.wake.clone() };
        let mut worker = Worker {
            setting: setting.clone(),
            orders: Some(orders),
            syncs: Some(syncs),
            reports,
            back: back.clone(),
            threads: Vec::new(),
            desk: 0,
            journal: None,
            search: None,
            pending: 0,
            unsynced: 0,
            to_sync: Vec::new(),
            known: Arc::default(),
        };
        let (answer, pace) = (back.clone(), setting.sync_pace);
        worker.threads.push(thread::spawn(move || keep_durable(&to_sync, &back, pace)));
        worker.threads.push(thread::spawn(move || {
            let mut clerk = Clerk::new(setting);
            for (desk, order) in to_do {
                let Some(report) = clerk.carry_out(order) else { continue };
                if !answer.report(desk, report) {
                    return;
                }
            }
        }));
        worker
    }

    /// Takes an order. What is done at once may have news at once.
    pub fn order(&mut self, order: impl Into<Order>) -> Option<News> {
        match order.into() {
            Order::AtOnce(AtOnce::Create(order)) => Some(self.create(&order).into()),
            Order::AtOnce(AtOnce::Journal(step)) => self.append(&step),
            Order::Save(order) => {
                let journal = self.journal.as_mut().map(|journal| journal.turn_over(order.change));
                let (mark, spent) = journal.unwrap_or_else(|| (ChangeMark::unlinked(order.change), Vec::new()));
                self.send(Assignment::Save { order, mark, spent }, true)
            }
            Order::Clerk(order) => {
                if order.clears_desk() {
                    self.clear_desk();
                }
                let awaited = order != ClerkOrder::Close;
                self.send(Assignment::Do(order), awaited)
            }
            Order::Errand(errand) => {
                self.run(errand);
                None
            }
        }
    }

    fn run(&mut self, errand: Errand) {
        self.pending += 1;
        let (back, setting, desk) = (self.back.clone(), self.setting.clone(), self.desk);
        thread::spawn(move || {
            let tell = |answer| {
                back.report(desk, Report::News(News::Screen(answer)));
            };
            match errand {
                Errand::Hash(path) => {
                    // The record keeps the path as it was typed: the form compares it with what stands in the field.
                    let typed = |file| EvidenceFile { path: path.display().to_string(), ..file };
                    let hashed = store::hash_evidence(&store::typed_path(&path)).map(typed);
                    tell(ScreenAnswer::Hashed(hashed.map_err(|error| error.explain())));
                }
                Errand::Agenda(order) => {
                    let agenda = Box::new(judgement::agenda(&order.rubric, &order.record, order.on));
                    tell(ScreenAnswer::Agenda { entries: order.entries, agenda });
                }
                Errand::Calibrate(order) => calibrate::calibrate(order, &setting, &tell),
            }
        });
    }

    /// Another session comes, or none.
    fn clear_desk(&mut self) {
        // The journal that is left is synced all the same, and the sync is counted for its own session.
        self.hand_on();
        self.desk += 1;
        self.unsynced = 0;
        self.stop_searching();
        // Before the lock is given up: the journal of whoever comes next has the same name.
        if let Some(journal) = self.journal.take() {
            journal.close();
        }
    }

    fn send(&mut self, order: Assignment, awaited: bool) -> Option<News> {
        if self.orders.as_ref().is_some_and(|orders| orders.send((self.desk, order)).is_ok()) {
            self.pending += usize::from(awaited);
            return None;
        }
        Some(DeskNews::NotJournaled(message!("saving-stopped")).into())
    }

    fn create(&mut self, order: &SaveOrder) -> DeskNews {
        let disk = self.setting.disk.clone();
        let me = Holder::me(&self.setting.user, Local::now().fixed_offset());
        let folders = &self.setting.folders;
        let protection = self.setting.protection_for(&order.interview);
        let folder = match order.interview.record().practice {
            None => Ok(folders.sessions.clone()),
            Some(_) => store::make_practice_folder(&*disk, folders, protection).map(|()| folders.practice()),
        };
        let mark = ChangeMark::unlinked(order.change);
        let made = folder.and_then(|folder| {
            SessionFile::create(disk.clone(), protection, &folder, &contents(order, &[], &mark), &order.reference, &me)
        });
        DeskNews::Created(match made {
            Ok((file, journal, to_sync)) => {
                let path = file.path().to_owned();
                self.journal = Some(journal);
                self.sync_soon(to_sync);
                self.send(Assignment::Adopt(Box::new(file)), false);
                Ok(path)
            }
            Err(error) => Err(error.explain()),
        })
    }

    fn append(&mut self, step: &JournalStep) -> Option<News> {
        let appended = match &mut self.journal {
            Some(journal) => journal.append(step.number, &step.changes),
            None => Err(io::ErrorKind::NotFound.into()),
        };
        match appended {
            Ok(to_sync) => {
                self.sync_soon(to_sync);
                None
            }
            Err(source) => Some(DeskNews::NotJournaled(self.journal_error(source).explain()).into()),
        }
    }

    fn sync_soon(&mut self, to_sync: ToSync) {
        self.unsynced = to_sync.number;
        self.to_sync.push(to_sync);
    }

    /// Lets what was appended to the journal be synced, once the frame that shows it is out: waking a thread takes
    /// time that somebody who types would wait. Whoever waits for news does so, too.
    pub fn hand_on(&mut self) {
        if let Some(syncs) = &self.syncs {
            for to_sync in self.to_sync.drain(..) {
                // A thread that has ended told why.
                let _ = syncs.send((self.desk, to_sync));
            }
        }
    }

    fn journal_error(&self, source: io::Error) -> StoreError {
        let path = self.journal.as_ref().map_or(self.setting.folders.sessions.as_path(), Journal::document);
        // An error of the store itself says why.
        source.downcast().unwrap_or_else(|source| StoreError::Write { path: path.to_owned(), source })
    }

    /// Returns true while news is to come.
    pub fn is_busy(&self) -> bool {
        self.pending > 0 || self.unsynced > 0
    }

    /// News that has come back, without waiting; none only once every report was taken: whoever sent one behind a report
    /// without news has woken for it already, and does not do so again.
    pub fn news(&mut self) -> Option<News> {
        while let Ok(report) = self.reports.try_recv() {
            if let Some(news) = self.take(report) {
                return Some(news);
            }
        }
        None
    }

    /// Waits for news, but not long.
    pub fn news_within(&mut self, time: Duration) -> Option<News> {
        self.hand_on();
        let report = self.reports.recv_timeout(time).ok()?;
        self.take(report).or_else(|| self.news())
    }

    fn take(&mut self, (desk, report): OfDesk<Report>) -> Option<News> {
        if report.is_last() {
            self.pending = self.pending.saturating_sub(1);
        }
        if desk != self.desk && report.is_of_desk() {
            return match report {
                // These messages must be told though the session that they are about was left.
                Report::Saved { result: Ok((_, messages)), .. } if !messages.is_empty() => {
                    Some(News::Told { messages, wrong: true })
                }
                _ => None,
            };
        }
        Some(match report {
            Report::Nothing => return None,
            Report::News(news) => {
                if let News::Screen(ScreenAnswer::Sessions(catalogue)) = &news {
                    self.known = Arc::new(KnownSessions::listed(&self.setting.folders.sessions, catalogue));
                }
                if let News::Desk(DeskNews::Synced { number, result }) = &news {
                    if *number >= self.unsynced {
                        self.unsynced = 0;
                    }
                    if result.is_err()
                        && let Some(journal) = &mut self.journal
                    {
                        journal.abandon_segment();
                    }
                }
                news
            }
            Report::Opened { news, journal } => {
                self.journal = journal.map(|journal| *journal);
                self.search_forks(&news);
                news.into()
            }
            Report::Saved { mark, trail, result } => {
                let change = mark.number;
                let result = result.map(|(saved, told)| {
                    if let Some(journal) = &mut self.journal {
                        journal.folded(&mark, &trail);
                        // A journal that cannot follow is found by what it says inside.
                        let _ = journal.follow(&saved.path);
                    }
                    (saved.path, told)
                });
                DeskNews::Saved { change, result }.into()
            }
        })
    }

    /// Looks for other copies of a session that was opened, on a thread of its own: there may be many sessions.
    fn search_forks(&mut self, news: &OpeningNews) {
        self.stop_searching();
        let (OpeningNews::Opened(Ok(opened)) | OpeningNews::Added(Ok(opened))) = news else { return };
        let (path, interview) = (opened.path.clone(), opened.interview.clone());
        let (protection, known) = (self.setting.protection_of(&path).clone(), self.known.clone());
        let (wanted, back, desk) = (Arc::new(AtomicBool::new(true)), self.back.clone(), self.desk);
        self.search = Some(wanted.clone());
        self.pending += 1;
        thread::spawn(move || {
            let is_wanted = || wanted.load(Ordering::Relaxed);
            let forks = store::find_forks(&path, &interview, &known, &protection, &is_wanted);
            let news = |forks| Report::News(OpeningNews::Forks(forks).into());
            let report = if forks.is_empty() { Report::Nothing } else { news(forks) };
            back.report(desk, report);
        });
    }

    fn stop_searching(&mut self) {
        if let Some(wanted) = self.search.take() {
            wanted.store(false, Ordering::Relaxed);
        }
    }

    /// Lets the threads end what they do, but waits no longer than this: what they read then is of no use any more, and
    /// what was typed stands in the journal.
    pub fn finish(mut self, patience: Duration) {
        let deadline = Instant::now() + patience;
        self.stop_searching();
        self.hand_on();
        self.orders = None;
        self.syncs = None;
        for thread in self.threads {
            while !thread.is_finished() && Instant::now() < deadline {
                thread::sleep(FINISH_PACE);
            }
            if thread.is_finished() {
                // The reason why a thread ended was told when it did.
                let _ = thread.join();
            }
        }
    }
}

/// Syncs what was appended to the journal, a moment after, for as long as there are orders.
fn keep_durable(to_sync: &Receiver<OfDesk<ToSync>>, back: &Back, pace: Duration) {
    while let Ok(first) = to_sync.recv() {
        thread::sleep(pace);
        let mut all = vec![first];
        all.extend(to_sync.try_iter());
        for of_desk in all.chunk_by(|(one, _), (next, _)| one == next) {
            let result = sync(of_desk).map_err(|error| error.explain());
            let number = of_desk.iter().map(|(_, each)| each.number).max().unwrap_or_default();
            if !back.report(of_desk[0].0, Report::News(DeskNews::Synced { number, result }.into())) {
                return;
            }
        }
    }
}

fn sync(all: &[OfDesk<ToSync>]) -> Result<(), StoreError> {
    for (index, (_, each)) in all.iter().enumerate() {
        if !all[..index].iter().any(|(_, before)| before.is_of_same_file(each)) {
            each.sync()?;
        }
    }
    Ok(())
}
