//! A state with a clock that only moves when told, and effects that are carried out in memory.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend, layout::Position};
use viva::{
    calibration::{Figures, Ratings},
    locale::Locale,
    practice::{self, Case, debrief::debrief, drill::Wish},
    rubric::Rubric,
    session::{Event, Interview, Moment, Rating, Sheet, SheetRating, Unfinished, panel::entries_to_rate_from},
    store::{
        self, Catalogue, CohortOrder, DrillLog, Head, Listed, PracticeShelf, Protection, Shelf,
        sheets::{RaterSheet, SheetState, Sheets},
    },
    tui::{
        CohortNews, Destination, DrillsRead, Effect, Msg, News, Opened, Painter, Recording, SaveOrder, Setting, State,
        Theme, keymap, keymap::KeyPattern,
    },
};

pub struct Rig {
    pub state: State,
    now: Moment,
    size: (u16, u16),
    /// The sessions on the imagined disk.
    files: Vec<(PathBuf, Interview, Option<Unfinished>)>,
    pub quit: bool,
    /// What all have signed; empty while nobody has begun.
    pub sheets: Vec<Sheet>,
    /// Whether seals can be made.
    pub key: Result<(), String>,
    /// What comes of a comparison of raters; none while it goes on.
    pub compared: Option<Result<(Ratings, Figures), String>>,
    /// What the trainee did; it cannot be kept while there is no room.
    pub drills: DrillLog,
    pub no_room: bool,
    /// How far the clock moves with each message.
    pub pace: TimeDelta,
    /// What the folder of a cohort holds; while there is nothing, it is being read.
    pub cohort: Option<Result<CohortNews, String>>,
}

/// As if the same had been done before.
pub fn debriefs(interview: &Interview) -> News {
    let of = debrief(&case(interview.rubric()), interview, &"en".into());
    News::Debrief(Box::new(of.map(|own| vec![own.clone(), own]).map_err(|no| format!("{no:?}"))))
}

/// The case that the tests have.
pub fn case(rubric: &Rubric) -> Arc<Case> {
    Arc::new(practice::read(include_str!("../rubrics/cases/sure-of-herself.ron"), rubric).unwrap())
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
        journals: Vec::new(),
        forks: Vec::new(),
        held: None,
    };
    News::Opened { path, result: Box::new(Ok(opened)) }
}

impl Rig {
    pub fn new(columns: u16, rows: u16) -> Self {
        Self::with_shelf(columns, rows, |_| {})
    }

    /// With other rubrics than those that the tests have.
    pub fn with_shelf(columns: u16, rows: u16, change: impl FnOnce(&mut Shelf)) -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap();
        let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
        let mut shelf = Shelf::open(&rubrics);
        // What is shipped may grow without these pictures changing.
        shelf.rubrics.retain(|shelved| shelved.rubric.id.as_str() == "first-aid");
        change(&mut shelf);
        let (state, effects) = State::new(Setting {
            locale: Locale::new(&"en".into()),
            theme: Theme::new(true, true),
            shelf,
            size: (columns, rows),
            user: "A. Assessor (fictional)".into(),
            new_session: |now| format!("{}-test", now.format("%Y%m%d%H%M")).into(),
            now,
        });
        let mut rig = Rig {
            state,
            now,
            size: (columns, rows),
            files: Vec::new(),
            quit: false,
            sheets: Vec::new(),
            key: Ok(()),
            compared: None,
            drills: DrillLog::default(),
            no_room: false,
            pace: TimeDelta::seconds(1),
            cohort: None,
        };
        rig.carry_out(effects);
        rig
    }

    pub fn tell(&mut self, msg: Msg) {
        self.now += self.pace;
        let effects = self.state.update(self.now, msg);
        self.carry_out(effects);
    }

    /// Begins a sitting of drills, as the command line does.
    pub fn begin_drills(&mut self, wish: Wish) {
        let effects = self.state.begin_at(Destination::Drill(wish), self.now);
        self.carry_out(effects);
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
        self.tell(Msg::Tick);
    }

    /// Lets milliseconds pass.
    pub fn pass(&mut self, milliseconds: i64) {
        self.now += TimeDelta::milliseconds(milliseconds);
        self.tell(Msg::Tick);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let news = match effect {
                Effect::ListSessions => {
                    let real = |listed: &Listed| listed.head.rater.is_none() && listed.head.practice.is_none();
                    let sessions = self.listed().into_iter().filter(real).collect();
                    News::Sessions(Box::new(Catalogue { sessions, ..Catalogue::default() }))
                }
                Effect::ListPractice => {
                    let shelved = &self.state.shared.shelf.rubrics;
                    let cases = shelved.iter().map(|shelved| (case(&shelved.rubric), shelved.rubric.clone())).collect();
                    let attempts = self.listed().into_iter().filter(|listed| listed.head.practice.is_some()).collect();
                    News::Practice(Box::new(PracticeShelf { cases, attempts, ..PracticeShelf::default() }))
                }
                Effect::Create(order) => News::Created(Ok(self.keep(*order))),
                Effect::Save(order) => {
                    let change = order.change;
                    News::Saved { change, result: Ok(self.keep(*order)), told: None }
                }
                // Lasts as soon as it is ordered.
                Effect::Journal(step) => News::Synced { number: step.number, result: Ok(()) },
                Effect::SaveCopy(path, _) => News::CopySaved(Ok(path)),
                Effect::Open(path) => opened(&path, &self.files),
                Effect::Moderate { path, .. } if self.key.is_err() => {
                    News::Moderated { path, result: Box::new(Err("no key".into())) }
                }
                Effect::Moderate { path, event, by, at } => {
                    let kept = self.files.iter_mut().find(|(each, _, _)| *each == path).unwrap();
                    kept.1.act(*event, &by, at).unwrap();
                    match opened(&path, &self.files) {
                        News::Opened { path, result } => News::Moderated { path, result },
                        other => other,
                    }
                }
                Effect::Hash(path) => News::Hashed(Err(format!("{} is not there", path.display()))),
                Effect::Quit => {
                    self.quit = true;
                    continue;
                }
                Effect::OpenSheet { session, rater } => {
                    let path = self.begin_sheet(&session, &rater);
                    opened(&path, &self.files)
                }
                Effect::ReadReplay(path) => {
                    let (_, interview, _) = self.files.iter().find(|(each, _, _)| *each == path).unwrap();
                    News::ReplayRead(Ok(Recording { interview: Arc::new(interview.clone()), alterations: Vec::new() }))
                }
                Effect::LookAtSheets(_, order) => News::Sheets(self.sheets_of(&order.interview)),
                Effect::CollectSheets(..) if self.sheets.is_empty() => {
                    News::SheetsCollected(Err("not all have signed".into()))
                }
                Effect::CollectSheets(..) => News::SheetsCollected(Ok(self.sheets.clone())),
                Effect::Debrief(_, order) => debriefs(&order.interview),
                Effect::ReadCohort(_) => match self.cohort.clone() {
                    Some(read) => News::Cohort(Box::new(read)),
                    None => continue,
                },
                Effect::CohortDebrief(_, file) => News::CohortDebrief(Box::new(Err(format!("of {}", file.display())))),
                Effect::FindKey => News::KeyFound(self.key.clone()),
                Effect::Calibrate(order) => {
                    let under_way = News::CalibrationUnderWay { order: order.clone(), percent: 40 };
                    let effects = self.state.update(self.now, Msg::News(under_way));
                    self.carry_out(effects);
                    match &self.compared {
                        Some(compared) => News::Calibrated { order, result: Box::new(compared.clone()) },
                        None => continue,
                    }
                }
                Effect::ReadDrills(wish) => {
                    // What is shipped may grow without these pictures changing.
                    let wish = Wish { rubric: Some("first-aid".into()), ..wish };
                    let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
                    let (drills, _) = store::drills_on_shelf(&rubrics, &wish);
                    News::Drills(Box::new(Ok(DrillsRead { drills, log: self.drills.clone(), told: None })))
                }
                Effect::KeepReview { review, .. } if self.no_room => {
                    News::ReviewKept { review, result: Box::new(Err("no room".into())) }
                }
                Effect::KeepReview { review, .. } => {
                    if !self.drills.reviews.contains(&review) {
                        self.drills.reviews.push(review.clone());
                    }
                    News::ReviewKept { review, result: Box::new(Ok(self.drills.clone())) }
                }
                Effect::Suspend | Effect::Redraw | Effect::Close | Effect::Follow(_) => continue,
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

    /// Presses keys as the keymap writes them, separated by blanks; `"…"` types a text.
    pub fn press(&mut self, keys: &str) {
        for (index, part) in keys.split('"').enumerate() {
            if index % 2 == 1 {
                part.chars().for_each(|c| self.key(KeyCode::Char(c), KeyModifiers::NONE));
                continue;
            }
            for key in part.split_whitespace() {
                match keymap::parse(key).unwrap_or_else(|| panic!("no key: {key}")) {
                    KeyPattern::Exactly(code, modifiers) => self.key(code, modifiers),
                    _ => panic!("one key, not a family: {key}"),
                }
            }
        }
    }

    pub fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.tell(Msg::Key(KeyEvent::new(code, modifiers)));
    }

    /// Keys as they come, until one of them ends the program; after each, what else happens. Then the screen is made
    /// about as small as it may be.
    pub fn take(&mut self, keys: Vec<(KeyCode, KeyModifiers)>, also: impl Fn(&mut Rig, usize)) {
        for (index, (code, modifiers)) in keys.into_iter().enumerate() {
            self.key(code, modifiers);
            also(self, index);
            if self.quit {
                break;
            }
        }
        self.resize(61, 17);
        self.picture();
    }

    /// Clicks on what is painted there.
    pub fn click(&mut self, x: u16, y: u16) {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let (mut regions, at) = (Vec::new(), Position { x, y });
        terminal.draw(|frame| regions = viva::tui::draw(&self.state, frame)).unwrap();
        let (area, target) = regions.into_iter().rev().find(|(area, _)| area.contains(at)).expect("something is there");
        self.tell(Msg::Click { target, area, at });
    }

    /// Goes to the comparison of raters.
    pub fn compare(&mut self) {
        let destination = Destination::calibration(vec!["practice".into()]);
        let effects = self.state.begin_at(destination, self.now);
        self.carry_out(effects);
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.tell(Msg::Resize(columns, rows));
    }

    /// What the screen says, with the place of the cursor in a last line.
    pub fn picture(&self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let mut cursor = None;
        terminal
            .draw(|frame| {
                viva::tui::draw(&self.state, frame);
            })
            .unwrap();
        if terminal.backend().cursor_visible() {
            cursor = Some(terminal.get_cursor_position().unwrap());
        }
        let buffer = terminal.backend().buffer();
        let mut text = String::new();
        for row in buffer.content().chunks(self.size.0.into()) {
            let line: String = row.iter().map(|cell| cell.symbol()).collect();
            text.push_str(line.trim_end());
            text.push('\n');
        }
        match cursor {
            Some(cursor) => format!("{text}[cursor at column {}, row {}]\n", cursor.x, cursor.y),
            None => text + "[no cursor]\n",
        }
    }

    /// Brings the terminal up to date, as the program does after each message.
    pub fn paint(&mut self, painter: &mut Painter<impl std::io::Write>) {
        let damage = self.state.take_damage();
        painter.paint(&self.state, damage).unwrap();
    }

    /// Opens the overview of a cohort.
    pub fn show_cohort(&mut self, anonymous: bool) {
        let mut order = CohortOrder::whole("autumn".into(), Protection::plain());
        order.anonymous = anonymous;
        let effects = self.state.begin_at(Destination::Cohort(order), self.now);
        self.carry_out(effects);
    }

    /// Prepares and opens an interview with a fictional candidate.
    pub fn open_interview(&mut self) {
        self.press(r#"enter n "K-0001" ctrl-n space space ctrl-n"#);
    }

    /// Opens one that two more assessors rate.
    pub fn open_interview_of_a_panel(&mut self) {
        self.press(r#"enter n "K-0001" pagedown backtab "B. Second (fictional), C. Third (fictional)" ctrl-n"#);
        self.press("space space ctrl-n");
    }

    /// Three sheets that differ: in one level, in two, in whether it can be judged.
    pub fn all_have_signed(&mut self) {
        let signed = [
            ("A. Assessor (fictional)", ["mid", "mid", "low", "mid"]),
            ("B. Second (fictional)", ["mid", "high", "high", "mid"]),
            ("C. Third (fictional)", ["mid", "mid", "mid", "none"]),
        ];
        let ids = ["C1", "C2", "C3", "C4"];
        let sheet = |(rater, levels): (&str, [&str; 4])| {
            let ratings = ids.into_iter().zip(levels).map(|(id, level)| {
                let rating = if level == "none" { Rating::NotEnoughEvidence } else { Rating::Level(level.into()) };
                let rationale = format!("{rater} heard what was said of {id} so");
                (id.into(), SheetRating { rating, rationale })
            });
            Sheet { rater: rater.into(), signed_at: self.now, last_hash: "0".repeat(64), ratings: ratings.collect() }
        };
        self.sheets = signed.into_iter().map(sheet).collect();
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

    fn sheets_of(&self, interview: &Interview) -> Sheets {
        let state = |rater: &str| match self.sheets.iter().find(|sheet| sheet.rater == rater) {
            Some(sheet) => SheetState::Signed("sheet".into(), sheet.signed_at),
            None => SheetState::Missing,
        };
        let rater = |rater: &str| RaterSheet { rater: rater.to_owned(), state: state(rater) };
        Sheets { raters: interview.record().preparation.raters().map(rater).collect(), others: Vec::new() }
    }

    /// Begins an attempt at the practice case, as far as the first question, and hears the answer out.
    pub fn open_practice(&mut self) {
        self.press("p enter ctrl-n space space ctrl-n");
        self.press("alt-.");
    }

    /// Holds it to the end.
    pub fn hold_interview(&mut self) {
        self.open_interview();
        self.hold_opened_interview();
    }

    /// Holds to its end what was opened.
    pub fn hold_opened_interview(&mut self) {
        self.press(r#""By a course at the plant" ctrl-n"#);
        self.press(r#""Looked round, switched the saw off #" enter enter "Called 112, said where" alt-1 alt-a ctrl-n"#);
        self.press(r#""Right place, deep enough" ctrl-e a "Resuscitation on the dummy" tab left tab tab"#);
        self.press(r#""2026-11-01" tab tab down down space ctrl-n esc ctrl-n"#);
        self.press(r#""Gloves, water, plaster" ctrl-n space ctrl-n"#);
    }

    /// Rates what was held.
    pub fn rate_interview(&mut self) {
        self.press(r#"2 "looked round first (Q2)" ctrl-n 2 "said where" ctrl-n 3 "deep, even pace" ctrl-n 1 ctrl-n"#);
    }
}
