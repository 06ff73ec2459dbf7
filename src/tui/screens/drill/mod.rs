//! Drills: one exercise at a time; what an expert makes of it is told at once. When the sitting is over, how much was
//! right, and what comes again when. Each answer is kept as it is given; what could not be kept is tried again with the
//! next one.

mod draw;
mod feedback;
mod rows;

use std::collections::BTreeSet;

use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, DrillAnswer, DrillsRead, ScreenAnswer},
    message,
    practice::drill::{
        Drill, DrillKind, DrillVerdict, DrillWish, Grade, Response, Review, Schedule, Sitting, Task, follow_ups, judge,
        passages, plan, sentence_count,
    },
    session::Rating,
    store::DrillLog,
    tui::{
        Destination, Shared, Turn,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::PageLine,
        widgets::{LevelKey, LevelKeys, Selection},
    },
};

use super::Screen;

pub(super) struct Drilling {
    wish: DrillWish,
    /// The drills of the sitting; none until they have been read.
    drills: Option<Vec<Drill>>,
    log: DrillLog,
    /// Folded from the log and from what is not known to be in it.
    schedule: Schedule,
    sitting: Sitting,
    /// The seed by which follow-ups are mixed in this sitting.
    seed: u64,
    /// The option or sentence that has the keys; none until one was chosen.
    at: Option<usize>,
    marked: BTreeSet<usize>,
    /// The feedback on the drill that was just done.
    told: Option<(Grade, DrillVerdict)>,
    /// Rows scrolled off the top.
    scroll: usize,
    /// Answers that are not known to be on the disk.
    unkept: Vec<Review>,
    failed: bool,
    level_keys: LevelKeys,
}

impl Drilling {
    pub(super) fn new(wish: &DrillWish, turn: &mut Turn) -> Self {
        turn.order(ClerkOrder::ReadDrills(wish.clone()));
        Drilling {
            wish: wish.clone(),
            drills: None,
            log: DrillLog::default(),
            schedule: Schedule::default(),
            sitting: Sitting::new(Vec::new()),
            seed: turn.now.timestamp().unsigned_abs(),
            at: None,
            marked: BTreeSet::new(),
            told: None,
            scroll: 0,
            unkept: Vec::new(),
            failed: false,
            level_keys: LevelKeys::default(),
        }
    }

    /// The drill before the trainee.
    fn drill(&self) -> Option<&Drill> {
        self.drills.as_ref()?.get(self.sitting.current()?)
    }

    fn begin(&mut self, read: DrillsRead, shared: &Shared) {
        self.log = read.log;
        self.fold();
        let planned = plan(&read.drills, &self.schedule, shared.now.date_naive(), self.wish.length);
        self.sitting = Sitting::new(planned);
        self.drills = Some(read.drills);
        self.show();
    }

    /// Makes room for the next drill.
    fn show(&mut self) {
        let marks = self.drill().is_some_and(|drill| drill.kind() == DrillKind::Evidence);
        self.at = marks.then_some(0);
        self.marked.clear();
        self.told = None;
        self.scroll = 0;
    }

    /// Options, or sentences, of the drill.
    fn count(&self, shared: &Shared) -> usize {
        let Some(drill) = self.drill() else { return 0 };
        match &drill.task {
            Task::Rate(criterion) => rows::levels(drill, criterion).len() + 1,
            Task::Evidence(_) => sentence_count(&passages(drill, shared.language())),
            Task::Probe => follow_ups(drill, self.seed, shared.language()).len(),
        }
    }

    /// The numbers of the options: of levels as their scale has them, of follow-ups from 1 on.
    fn numbers(&self, shared: &Shared) -> Vec<u32> {
        match self.drill().map(|drill| (drill, &drill.task)) {
            Some((drill, Task::Rate(criterion))) => {
                drill.rubric.scale_of(&drill.rubric.criteria[criterion]).numbers(shared.language())
            }
            _ => (1..=self.count(shared) as u32).collect(),
        }
    }

    /// Answers with the option that has this number, where one has. An option that is not on the screen is shown first.
    fn answer_with(&mut self, key: LevelKey, turn: &mut Turn) {
        match key {
            LevelKey::Chosen(option) => {
                let seen = self.told.is_some() || self.at == Some(option) || self.is_seen(option, turn);
                self.at = Some(option);
                if seen {
                    self.answer(turn);
                } else {
                    turn.tell(&message!("drill-read-first"));
                }
            }
            LevelKey::SoFar(number) => turn.tell(&message!("rate-number-so-far", number = number)),
            LevelKey::NoLevel(number) => turn.tell(&message!("rate-no-such-level", number = number)),
        }
    }

    /// Answers with the chosen option, or with what is marked.
    fn answer(&mut self, turn: &mut Turn) {
        let Some(drill) = self.drill().filter(|_| self.told.is_none()) else { return };
        let response = match (&drill.task, self.at) {
            // Something always is evidence: nothing marked is a key pressed too soon.
            (Task::Evidence(_), _) if self.marked.is_empty() => return turn.tell(&message!("drill-mark-first")),
            (Task::Evidence(_), _) => Response::Marked(self.marked.clone()),
            (_, None) => return turn.tell(&message!("drill-choose-first")),
            (Task::Rate(criterion), Some(at)) => match rows::levels(drill, criterion).get(at) {
                Some(level) => Response::Rating(Rating::Level(level.id.clone())),
                None => Response::Rating(Rating::NotEnoughEvidence),
            },
            (Task::Probe, Some(at)) => Response::Chosen(at),
        };
        let Some((grade, verdict)) = judge(drill, &response, self.seed, turn.language()) else { return };
        let review = Review { at: turn.now, drill: drill.id.clone(), digest: drill.digest.clone(), grade };
        self.sitting.answer(grade);
        self.told = Some((grade, verdict));
        self.scroll = 0;
        self.unkept.push(review);
        self.fold();
        self.keep(turn);
    }

    /// Orders everything to be kept that is not known to be; what is there already is not added again.
    fn keep(&self, turn: &mut Turn) {
        for review in &self.unkept {
            let trainee = self.wish.trainee.clone();
            turn.order(ClerkOrder::KeepReview { trainee, review: review.clone() });
        }
    }

    fn go_on(&mut self, turn: &mut Turn) {
        if self.sitting.current().is_none() {
            if self.failed {
                self.keep(turn);
            }
            return turn.go(Destination::Home);
        }
        self.sitting.go_on();
        self.show();
    }

    fn fold(&mut self) {
        self.schedule = Schedule::of(self.log.reviews.iter().chain(&self.unkept));
    }

    fn scroll_by(&mut self, down: bool, rows: usize, shared: &Shared) {
        let longest = self.scroll_most(shared);
        self.scroll = if down { (self.scroll + rows).min(longest) } else { self.scroll.saturating_sub(rows) };
    }
}

impl Screen for Drilling {
    fn title(&self, shared: &Shared) -> String {
        match self.drill() {
            Some(drill) => {
                let kind = message!("drill-kind", kind = drill.kind().name());
                format!("{}  {}", shared.text("drill-title"), shared.locale.say(&kind))
            }
            None => shared.text("drill-title"),
        }
    }

    fn status(&self, shared: &Shared) -> String {
        if self.drills.is_none() {
            return shared.text("drill-reading");
        }
        let number = self.sitting.turns().len() + usize::from(!self.sitting.is_answered());
        let count = self.sitting.turns().len() + self.sitting.remaining();
        let status = message!("drill-status", number = number.min(count), count = count);
        let kept = match (self.failed, self.unkept.is_empty()) {
            (true, _) => format!("{} {}", shared.text("drill-not-kept"), shared.theme.marks.refused),
            (false, false) => format!("{} {}", shared.text("drill-keeping"), shared.theme.marks.empty),
            (false, true) => format!("{} {}", shared.text("drill-kept"), shared.theme.marks.full),
        };
        let status = self.drill().map_or(String::new(), |_| shared.locale.say(&status) + "  ");
        format!("{status}{kept}")
    }

    fn contexts(&self) -> &'static [Context] {
        match self.drill() {
            Some(_) if self.told.is_some() => &[Context::DrillTold],
            Some(drill) if drill.kind() == DrillKind::Evidence => &[Context::DrillEvidence],
            Some(_) => &[Context::Drill],
            None => &[Context::DrillTold],
        }
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let page = usize::from(turn.size.1).saturating_sub(8).max(1);
        let asking = self.told.is_none() && self.drill().is_some();
        match pressed.command {
            Command::Cancel => turn.go(Destination::Home),
            Command::Next if !asking => self.go_on(turn),
            Command::Level if asking => {
                if let Some(digit) = pressed.choice {
                    let key = self.level_keys.digit(digit, &self.numbers(turn));
                    self.answer_with(key, turn);
                }
            }
            Command::NotEnoughEvidence
                if asking && self.drill().is_some_and(|drill| drill.kind() == DrillKind::Rate) =>
            {
                self.answer_with(LevelKey::Chosen(self.count(turn).saturating_sub(1)), turn);
            }
            Command::Confirm if asking => match self.level_keys.enter(&self.numbers(turn)) {
                Some(key) => self.answer_with(key, turn),
                None => self.answer(turn),
            },
            Command::Toggle if asking => {
                if let Some(at) = self.at
                    && !self.marked.remove(&at)
                {
                    self.marked.insert(at);
                }
            }
            Command::PageUp | Command::PageDown if self.at.is_none() || !self.is_marking() => {
                self.scroll_by(pressed.command == Command::PageDown, page, turn);
            }
            Command::Up | Command::Down if !asking => {
                self.scroll_by(pressed.command == Command::Down, 1, turn);
            }
            Command::Down if self.at.is_none() => self.at = Some(0),
            command => {
                let mut selection = Selection::new(self.at.unwrap_or_default());
                if !selection.command(command, self.count(turn), page / 2) {
                    return false;
                }
                self.at = Some(selection.at);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        match target {
            Target::Row(sentence) if self.is_marking() => {
                self.at = Some(sentence);
                if !self.marked.remove(&sentence) {
                    self.marked.insert(sentence);
                }
            }
            Target::Level(option) if self.told.is_none() => {
                self.at = Some(option);
                self.answer(turn);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, turn: &mut Turn) {
        self.scroll_by(down, 1, turn);
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Drills(answer) = answer else { return };
        match answer {
            DrillAnswer::Read(Ok(read)) => {
                if let Some(told) = &read.told {
                    turn.warn(told);
                }
                self.begin(read, turn);
            }
            DrillAnswer::Read(Err(why)) => {
                self.drills = Some(Vec::new());
                turn.warn(&why);
            }
            DrillAnswer::Kept { review, result: Ok(log) } => {
                self.unkept.retain(|each| *each != review);
                self.failed = false;
                if let Some(kept) = &log.set_aside {
                    turn.warn(&message!("drills-set-aside", path = kept.display().to_string()));
                }
                self.log = log;
                self.fold();
            }
            DrillAnswer::Kept { result: Err(why), .. } => {
                self.failed = true;
                turn.warn(&why);
            }
        }
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        self.all_rows(shared)
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.paint(shared, canvas, area);
    }
}

impl Drilling {
    fn is_marking(&self) -> bool {
        self.told.is_none() && self.drill().is_some_and(|drill| drill.kind() == DrillKind::Evidence)
    }
}
