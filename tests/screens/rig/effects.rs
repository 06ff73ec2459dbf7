//! What the disk and the clerk would do with effects, done in memory.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use viva::{
    desk::{AtOnce, ClerkOrder, DrillsRead, Errand, News, Opened, Order, Recording, SaveOrder},
    locale::Message,
    message,
    practice::drill::Wish,
    session::{Event, Interview, Unfinished, panel::entries_to_rate_from},
    store::{
        self, Catalogue, Head, Listed, PracticeShelf,
        sheets::{RaterSheet, SessionSheets, SheetState},
    },
    tui::{Effect, Msg},
};

use super::Rig;
use crate::screens::fuzz::terminal::{case, debriefs};

impl Rig {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let news = match effect {
                Effect::Order(Order::Clerk(ClerkOrder::ListSessions)) => {
                    let real = |listed: &Listed| listed.head.rater.is_none() && listed.head.practice.is_none();
                    let sessions = self.listed().into_iter().filter(real).collect();
                    News::Sessions(Box::new(Catalogue { sessions, ..Catalogue::default() }))
                }
                Effect::Order(Order::Clerk(ClerkOrder::ListPractice)) => {
                    let shelved = &self.state.shared.shelf.rubrics;
                    let cases = shelved.iter().map(|shelved| (case(&shelved.rubric), shelved.rubric.clone())).collect();
                    let attempts = self.listed().into_iter().filter(|listed| listed.head.practice.is_some()).collect();
                    News::Practice(Box::new(PracticeShelf { cases, attempts, ..PracticeShelf::default() }))
                }
                Effect::Order(Order::AtOnce(AtOnce::Create(order))) => News::Created(Ok(self.keep(*order))),
                Effect::Order(Order::Save(order)) => {
                    let change = order.change;
                    News::Saved { change, result: Ok(self.keep(*order)), told: Vec::new() }
                }
                // Lasts as soon as it is ordered.
                Effect::Order(Order::AtOnce(AtOnce::Journal(step))) => {
                    News::Synced { number: step.number, result: Ok(()) }
                }
                Effect::Order(Order::Clerk(ClerkOrder::SaveCopy(path, _))) => News::CopySaved(Ok(path)),
                Effect::Order(Order::Clerk(ClerkOrder::Open(path))) => opened(&path, &self.files),
                Effect::Order(Order::Clerk(ClerkOrder::Moderate { path, .. })) if self.key.is_err() => {
                    News::Moderated { path, result: Box::new(Err(message!("no key"))) }
                }
                Effect::Order(Order::Clerk(ClerkOrder::Moderate { path, event, by, at })) => {
                    let kept = self.files.iter_mut().find(|(each, _, _)| *each == path).unwrap();
                    kept.1.act(*event, &by, at).unwrap();
                    match opened(&path, &self.files) {
                        News::Opened { path, result } => News::Moderated { path, result },
                        other => other,
                    }
                }
                Effect::Order(Order::Errand(Errand::Hash(path))) => {
                    News::Hashed(Err(words(format!("{} is not there", path.display()))))
                }
                Effect::Quit => {
                    self.quit = true;
                    continue;
                }
                Effect::Order(Order::Clerk(ClerkOrder::OpenSheet { session, rater })) => {
                    let path = self.begin_sheet(&session, &rater);
                    opened(&path, &self.files)
                }
                Effect::Order(Order::Clerk(ClerkOrder::ReadReplay(path))) => {
                    let (_, interview, _) = self.files.iter().find(|(each, _, _)| *each == path).unwrap();
                    News::ReplayRead(Ok(Recording { interview: Arc::new(interview.clone()), alterations: Vec::new() }))
                }
                Effect::Order(Order::Clerk(ClerkOrder::LookAtSheets(_, order))) => {
                    News::Sheets(self.sheets_of(&order.interview))
                }
                Effect::Order(Order::Clerk(ClerkOrder::CollectSheets(..))) if self.sheets.is_empty() => {
                    News::SheetsCollected(Err(message!("not all have signed")))
                }
                Effect::Order(Order::Clerk(ClerkOrder::CollectSheets(..))) => {
                    News::SheetsCollected(Ok(self.sheets.clone()))
                }
                Effect::Order(Order::Clerk(ClerkOrder::Debrief(_, order))) => debriefs(&order.interview),
                Effect::Order(Order::Clerk(ClerkOrder::ReadCohort(_))) => match self.cohort.clone() {
                    Some(read) => News::Cohort(Box::new(read)),
                    None => continue,
                },
                Effect::Order(Order::Clerk(ClerkOrder::CohortDebrief(_, file))) => {
                    News::CohortDebrief(Box::new(Err(words(format!("of {}", file.display())))))
                }
                Effect::Order(Order::Clerk(ClerkOrder::FindKey)) => News::KeyFound(self.key.clone()),
                Effect::Order(Order::Errand(Errand::Calibrate(order))) => {
                    let under_way = News::CalibrationUnderWay { order: order.clone(), percent: 40 };
                    let effects = self.state.update(self.now, Msg::News(under_way));
                    self.carry_out(effects);
                    match &self.compared {
                        Some(compared) => News::Calibrated { order, result: Box::new(compared.clone()) },
                        None => continue,
                    }
                }
                Effect::Order(Order::Clerk(ClerkOrder::ReadDrills(wish))) => {
                    // What is shipped may grow without these pictures changing.
                    let wish = Wish { rubric: Some("first-aid".into()), ..wish };
                    let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
                    let (drills, _) = store::drills_on_shelf(&viva::rubrics(rubrics), &wish);
                    News::Drills(Box::new(Ok(DrillsRead { drills, log: self.drills.clone(), told: None })))
                }
                Effect::Order(Order::Clerk(ClerkOrder::KeepReview { review, .. })) if self.no_room => {
                    News::ReviewKept { review, result: Box::new(Err(message!("no room"))) }
                }
                Effect::Order(Order::Clerk(ClerkOrder::KeepReview { review, .. })) => {
                    if !self.drills.reviews.contains(&review) {
                        self.drills.reviews.push(review.clone());
                    }
                    News::ReviewKept { review, result: Box::new(Ok(self.drills.clone())) }
                }
                Effect::Order(Order::Clerk(ClerkOrder::MakePracticeFolder))
                | Effect::Suspend
                | Effect::Redraw
                | Effect::Order(Order::Clerk(ClerkOrder::Close))
                | Effect::Order(Order::Clerk(ClerkOrder::Follow(_))) => {
                    continue;
                }
            };
            let effects = self.state.update(self.now, Msg::News(news));
            self.carry_out(effects);
        }
    }

    fn listed(&self) -> Vec<Listed> {
        let listed =
            |(path, interview, _): &(PathBuf, Interview, _)| Listed { path: path.clone(), head: Head::of(interview) };
        self.files.iter().map(listed).collect()
    }

    /// One file per session.
    fn keep(&mut self, order: SaveOrder) -> PathBuf {
        let path = match &order.interview.record().panel.own {
            Some(own) => PathBuf::from(format!("sheet of {}.ron", own.rater)),
            None => PathBuf::from(format!("{}.ron", order.interview.session())),
        };
        self.files.retain(|(each, _, _)| *each != path);
        self.files.push((path.clone(), order.interview, order.unfinished));
        path
    }

    /// A sheet begins where the session was closed.
    fn begin_sheet(&mut self, session: &Path, rater: &str) -> PathBuf {
        let (_, interview, _) = self.files.iter().find(|(each, _, _)| each == session).unwrap();
        let entries = entries_to_rate_from(interview.trail()).unwrap();
        let trail = interview.trail().beginning(entries);
        let mut sheet = Interview::replay(interview.rubric().clone(), trail).unwrap();
        sheet.act(Event::SheetBegun { rater: rater.into() }, rater, self.now).unwrap();
        let path = PathBuf::from(format!("sheet of {rater}.ron"));
        if !self.files.iter().any(|(each, _, _)| *each == path) {
            self.files.push((path.clone(), sheet, Some(Unfinished::default())));
        }
        path
    }

    fn sheets_of(&self, interview: &Interview) -> SessionSheets {
        let state = |rater: &str| match self.sheets.iter().find(|sheet| sheet.rater == rater) {
            Some(sheet) => SheetState::Signed("sheet".into(), sheet.signed_at),
            None => SheetState::Missing,
        };
        let rater = |rater: &str| RaterSheet { rater: rater.to_owned(), state: state(rater) };
        SessionSheets { raters: interview.record().preparation.raters().map(rater).collect(), others: Vec::new() }
    }
}

/// A message that says these words: what is no id of a message is said as it stands.
fn words(text: String) -> Message {
    Message { id: text.leak(), arguments: Vec::new() }
}

/// A session or a sheet as it is read.
fn opened(path: &Path, files: &[(PathBuf, Interview, Option<Unfinished>)]) -> News {
    let (path, interview, unfinished) = files.iter().find(|(each, _, _)| each == path).unwrap().clone();
    let case = interview.record().practice.is_some().then(|| case(interview.rubric()));
    let opened = Opened {
        case,
        interview,
        unfinished,
        changes: 0,
        stale: false,
        alterations: Vec::new(),
        told: Vec::new(),
        held: None,
    };
    News::Opened { path, result: Box::new(Ok(opened)) }
}
