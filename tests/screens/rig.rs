//! A state with a clock that only moves when told, and effects that are carried out in memory.

mod effects;

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Terminal,
    backend::TestBackend,
    layout::{Position, Rect},
};
use viva::{
    calibration::{CalibrationFigures, Ratings},
    desk::{CohortNews, Incomparable},
    locale::{Locale, Message},
    practice::drill::{Drill, DrillWish},
    session::{Event, Interview, Line, Moment, Rating, Sheet, SheetRating, Unfinished},
    store::{CohortOrder, DrillLog, Protection, Shelf},
    tui::{Destination, Msg, Painter, Setting, State, Target, Theme, keymap, keymap::KeyPattern},
};

use super::{fuzz::terminal::case, pictures};

pub struct Rig {
    pub state: State,
    now: Moment,
    size: (u16, u16),
    /// The sessions on the imagined disk.
    files: Vec<(PathBuf, Interview, Option<Unfinished>)>,
    pub quit: bool,
    /// Whether another window has every session open.
    pub held: bool,
    /// What all have signed; empty while nobody has begun.
    pub sheets: Vec<Sheet>,
    /// Whether seals can be made.
    pub key: Result<String, Message>,
    /// What comes of a comparison of raters; none while it goes on.
    pub compared: Option<Result<(Ratings, CalibrationFigures), Incomparable>>,
    /// What the trainee did; it cannot be kept while there is no room.
    pub drills: DrillLog,
    pub no_room: bool,
    /// What becomes of a drill as it is read.
    pub drilled: fn(&mut Drill),
    /// How far the clock moves with each message.
    pub pace: TimeDelta,
    /// What the folder of a cohort holds; while there is nothing, it is being read.
    pub cohort: Option<Result<CohortNews, Message>>,
    /// All that was typed.
    typed: String,
}

impl Rig {
    pub fn new(columns: u16, rows: u16) -> Self {
        Self::with_shelf(columns, rows, |_| {})
    }

    /// With other rubrics than those that the tests have.
    pub fn with_shelf(columns: u16, rows: u16, change: impl FnOnce(&mut Shelf)) -> Self {
        let now = DateTime::parse_from_rfc3339("2026-11-24T10:30:00+05:00").unwrap();
        let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
        let mut shelf = Shelf::open(&viva::rubrics(rubrics));
        // What is shipped may grow without these pictures changing.
        shelf.rubrics.retain(|shelved| shelved.rubric.id.as_str() == "first-aid");
        change(&mut shelf);
        let (state, effects) = State::new(Setting {
            locale: Locale::new(&pictures::language()),
            theme: Theme::new(true, true),
            shelf,
            centre: None,
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
            held: false,
            sheets: Vec::new(),
            key: Ok("ab".repeat(32)),
            compared: None,
            drills: DrillLog::default(),
            no_room: false,
            drilled: |_| (),
            pace: TimeDelta::seconds(1),
            cohort: None,
            typed: String::new(),
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
    pub fn begin_drills(&mut self, wish: DrillWish) {
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

    /// Everything that the program did not say of itself: the texts of rubrics and cases, what was typed, names.
    pub fn others(&self) -> String {
        let rubrics = self.state.shared.shelf.rubrics.iter();
        let texts = rubrics.map(|shelved| format!("{} {:?}", shelved.rubric.source_text, case(&shelved.rubric)));
        format!("{} {} {}", self.typed, self.state.shared.user, texts.collect::<String>())
    }

    /// Presses keys as the keymap writes them, separated by blanks; `"…"` types a text.
    pub fn press(&mut self, keys: &str) {
        for (index, part) in keys.split('"').enumerate() {
            if index % 2 == 1 {
                self.typed += part;
                self.typed.push(' ');
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

    /// What answers to a click where.
    pub fn regions(&self) -> Vec<(Rect, Target)> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let mut regions = Vec::new();
        terminal.draw(|frame| regions = viva::tui::draw(&self.state, frame)).unwrap();
        regions
    }

    /// Clicks on what is painted there.
    pub fn click(&mut self, x: u16, y: u16) {
        let at = Position { x, y };
        let (area, target) =
            self.regions().into_iter().rev().find(|(area, _)| area.contains(at)).expect("something is there");
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

    /// Lets something happen in the only session, which nobody has open.
    pub fn happens(&mut self, events: impl FnOnce(&Interview) -> Vec<Event>) {
        let interview = &mut self.files[0].1;
        for event in events(interview) {
            // The words are those of whoever wrote them elsewhere.
            self.typed.push_str(&format!("{event:?}"));
            interview.act(event, "A. Assessor (fictional)", self.now).unwrap();
        }
    }

    /// What the file of the only session says was being typed.
    pub fn draft(&mut self) -> &mut Vec<Event> {
        &mut self.files[0].2.as_mut().expect("nobody signed it").draft
    }

    /// The line that was being typed, by the file of the only session.
    pub fn line(&mut self) -> &mut Option<Line> {
        &mut self.files[0].2.as_mut().expect("nobody signed it").line
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
