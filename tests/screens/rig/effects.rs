//! What the disk and the clerk would do with effects, done in memory.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use viva::{
    desk::{
        AtOnce, CalibrationAnswer, ClerkOrder, CohortAnswer, DeskNews, DrillAnswer, DrillsRead, Errand, News, Opened,
        OpeningNews, Order, Recording, SaveOrder, ScreenAnswer, SheetsAnswer,
    },
    judgement,
    locale::Message,
    message,
    practice::drill::DrillWish,
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
            let news: News = match effect {
                Effect::Order(Order::Clerk(ClerkOrder::ListSessions)) => {
                    let real = |listed: &Listed| listed.head.rater.is_none() && listed.head.practice.is_none();
                    let sessions = self.listed().into_iter().filter(real).collect();
                    ScreenAnswer::Sessions(Box::new(Catalogue { sessions, ..Catalogue::default() })).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::ListPractice)) => {
                    let shelved = &self.state.shared.shelf.rubrics;
                    let cases = shelved.iter().map(|shelved| (case(&shelved.rubric), shelved.rubric.clone())).collect();
                    let attempts = self.listed().into_iter().filter(|listed| listed.head.practice.is_some()).collect();
                    ScreenAnswer::Practice(Box::new(PracticeShelf { cases, attempts, ..PracticeShelf::default() }))
                        .into()
                }
                Effect::Order(Order::AtOnce(AtOnce::Create(order))) => DeskNews::Created(Ok(self.keep(*order))).into(),
                Effect::Order(Order::Save(order)) => {
                    let change = order.change;
                    DeskNews::Saved { change, result: Ok((self.keep(*order), Vec::new())) }.into()
                }
                // Lasts as soon as it is ordered.
                Effect::Order(Order::AtOnce(AtOnce::Journal(step))) => {
                    DeskNews::Synced { number: step.number, result: Ok(()) }.into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::SaveCopy(path, _))) => {
                    let message = message!("copy-saved", path = path.display().to_string());
                    News::Told { messages: vec![message], wrong: false }
                }
                Effect::Order(Order::Clerk(ClerkOrder::WriteReport(report, _))) => {
                    ScreenAnswer::Report(Ok((report.folder.join("report"), false))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::Open(path))) => {
                    let mut opened = opened(&path, &self.files);
                    opened.held = self.held.then_some(None);
                    OpeningNews::Opened(Ok(opened)).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::AddToSigned { .. })) if self.key.is_err() => {
                    OpeningNews::Added(Err(message!("no key"))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::AddToSigned { path, event, by, at })) => {
                    let kept = self.files.iter_mut().find(|(each, _, _)| *each == path).unwrap();
                    kept.1.act(*event, &by, at).unwrap();
                    OpeningNews::Added(Ok(opened(&path, &self.files))).into()
                }
                Effect::Order(Order::Errand(Errand::Agenda(order))) => {
                    let agenda = Box::new(judgement::agenda(&order.rubric, &order.record, order.on));
                    ScreenAnswer::Agenda { entries: order.entries, agenda }.into()
                }
                Effect::Order(Order::Errand(Errand::Hash(path))) => {
                    ScreenAnswer::Hashed(Err(words(format!("{} is not there", path.display())))).into()
                }
                Effect::Quit => {
                    self.quit = true;
                    continue;
                }
                Effect::Order(Order::Clerk(ClerkOrder::OpenSheet { session, rater })) => {
                    let path = self.begin_sheet(&session, &rater);
                    OpeningNews::Opened(Ok(opened(&path, &self.files))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::ReadReplay(path))) => {
                    let (_, interview, _) = self.files.iter().find(|(each, _, _)| *each == path).unwrap();
                    let interview = Arc::new(interview.clone());
                    ScreenAnswer::Replay(Ok(Recording { interview, alterations: Vec::new() })).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::LookAtSheets(_, order))) => {
                    ScreenAnswer::Sheets(SheetsAnswer::Found(self.sheets_of(&order.interview))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::CollectSheets(..))) if self.sheets.is_empty() => {
                    ScreenAnswer::Sheets(SheetsAnswer::Collected(Err(message!("not all have signed")))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::CollectSheets(..))) => {
                    ScreenAnswer::Sheets(SheetsAnswer::Collected(Ok(self.sheets.clone()))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::LookAtChain(..))) => ScreenAnswer::Chain(Ok(())).into(),
                Effect::Order(Order::Clerk(ClerkOrder::Debrief(_, order))) => debriefs(&order.interview),
                Effect::Order(Order::Clerk(ClerkOrder::ReadCohort(_))) => match self.cohort.clone() {
                    Some(read) => ScreenAnswer::Cohort(CohortAnswer::Read(read.map(Box::new))).into(),
                    None => continue,
                },
                Effect::Order(Order::Clerk(ClerkOrder::CohortDebrief(_, file))) => {
                    let why = words(format!("of {}", file.display()));
                    ScreenAnswer::Cohort(CohortAnswer::Debrief(Err(why))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::FindKey)) => ScreenAnswer::Key(self.key.clone()).into(),
                Effect::Order(Order::Errand(Errand::Calibrate(order))) => {
                    let answer = CalibrationAnswer::UnderWay(40);
                    let under_way = ScreenAnswer::Calibration { order: order.clone(), answer };
                    let effects = self.state.update(self.now, Msg::News(under_way.into()));
                    self.carry_out(effects);
                    let Some(compared) = self.compared.clone() else { continue };
                    let answer = CalibrationAnswer::Done(Box::new(compared));
                    ScreenAnswer::Calibration { order, answer }.into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::ReadDrills(wish))) => {
                    // What is shipped may grow without these pictures changing.
                    let wish = DrillWish { rubric: Some("first-aid".into()), ..wish };
                    let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
                    let (mut drills, _) = store::drills_on_shelf(&viva::rubrics(rubrics), &wish);
                    drills.iter_mut().for_each(self.drilled);
                    let read = DrillsRead { drills, log: self.drills.clone(), told: None };
                    ScreenAnswer::Drills(DrillAnswer::Read(Ok(read))).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::KeepReview { review, .. })) if self.no_room => {
                    ScreenAnswer::Drills(DrillAnswer::Kept { review, result: Err(message!("no room")) }).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::KeepReview { review, .. })) => {
                    if !self.drills.reviews.contains(&review) {
                        self.drills.reviews.push(review.clone());
                    }
                    ScreenAnswer::Drills(DrillAnswer::Kept { review, result: Ok(self.drills.clone()) }).into()
                }
                Effect::Order(Order::Clerk(ClerkOrder::MakePracticeFolder | ClerkOrder::KeepLanguage(_)))
                | Effect::Suspend
                | Effect::Redraw
                | Effect::Order(Order::Clerk(ClerkOrder::Close | ClerkOrder::Discard(..)))
                | Effect::Order(Order::Clerk(ClerkOrder::Follow(_))) => {
                    continue;
                }
            };
            let effects = self.state.update(self.now, Msg::News(news));
            self.carry_out(effects);
        }
    }

    fn listed(&self) -> Vec<Listed> {
        let listed = |(path, interview, _): &(PathBuf, Interview, _)| Listed {
            path: path.clone(),
            head: Head::of(interview),
            copy_of: None,
        };
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
fn opened(path: &Path, files: &[(PathBuf, Interview, Option<Unfinished>)]) -> Box<Opened> {
    let (path, interview, unfinished) = files.iter().find(|(each, _, _)| each == path).unwrap().clone();
    let case = interview.record().practice.is_some().then(|| case(interview.rubric()));
    Box::new(Opened {
        behind: false,
        path,
        case,
        interview,
        unfinished,
        changes: 0,
        stale: false,
        alterations: Vec::new(),
        told: Vec::new(),
        held: None,
    })
}
