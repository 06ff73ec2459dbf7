//! The overview of a cohort: trainees by cases, in a table that moves under the chosen cell. Everything is read off the
//! drawing thread; until it is, and while it is read anew, keys are taken.

mod draw;
mod pages;

use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, CohortAnswer, CohortDebrief, CohortNews, ScreenAnswer},
    message,
    practice::cohort::{Attempt, CaseAttempts, Trainee},
    store::CohortOrder,
    tui::{
        Destination, Popup, PopupAnswer, Purpose, Shared, Turn,
        canvas::{Canvas, Target},
        debrief_pages,
        keymap::{Command, Context, Pressed},
        popups::{Choice, Pick, PickItem},
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct CohortScreen {
    order: CohortOrder,
    /// The folder's content; none until it has been read.
    read: Option<CohortNews>,
    /// True while the folder is being read.
    reading: bool,
    trainee: Selection,
    case: Selection,
}

impl CohortScreen {
    pub(super) fn new(order: &CohortOrder, turn: &mut Turn) -> Self {
        turn.order(ClerkOrder::ReadCohort(order.clone()));
        let (trainee, case) = (Selection::default(), Selection::default());
        CohortScreen { order: order.clone(), read: None, reading: true, trainee, case }
    }

    /// Reads it once more; not while it is being read.
    fn read_again(&mut self, turn: &mut Turn) {
        if !self.reading {
            self.reading = true;
            turn.order(ClerkOrder::ReadCohort(self.order.clone()));
        }
    }

    fn trainees(&self) -> &[Trainee] {
        self.read.as_ref().map_or(&[], |read| &read.cohort.trainees)
    }

    fn cases(&self) -> usize {
        self.read.as_ref().map_or(0, |read| read.cohort.cases.len())
    }

    /// Opens the attempts behind the chosen cell.
    fn open(&self, turn: &mut Turn) {
        let Some(read) = &self.read else { return };
        let trainee = read.cohort.trainees.get(self.trainee.at);
        let case = read.cohort.cases.get(self.case.at);
        if let (Some(trainee), Some(case)) = (trainee, case) {
            let page =
                pages::cell(trainee, case, self.case.at, self.chosen_words(read, turn), read.cohort.anonymous, turn);
            turn.open_popup(Popup::Page(page));
        }
    }
}

impl CohortScreen {
    /// The debrief of the attempt behind the chosen cell, or of one of them.
    fn ask_for_debrief(&self, turn: &mut Turn) {
        let cell = self.trainees().get(self.trainee.at).and_then(|trainee| trainee.cells.get(self.case.at));
        let measured: Vec<&Attempt> =
            cell.into_iter().flat_map(CaseAttempts::measured).map(|(attempt, _)| attempt).collect();
        match measured.as_slice() {
            [] => turn.tell(&message!("cohort-no-debrief")),
            _ if self.order.anonymous => turn.tell(&message!("cohort-debrief-names")),
            [one] => turn.order(ClerkOrder::CohortDebrief(self.order.clone(), one.file.clone())),
            several => {
                let items = several.iter().map(|attempt| PickItem {
                    choice: Choice::Attempt(attempt.file.clone()),
                    label: turn.locale.date(attempt.began.date_naive()),
                    detail: attempt.session.to_string(),
                });
                let pick = Pick::new(Purpose::Attempt, turn.text("cohort-which-debrief"), items.collect());
                turn.open_popup(Popup::Pick(pick));
            }
        }
    }

    fn take(&mut self, read: CohortNews) {
        self.trainee.clamp(read.cohort.trainees.len());
        self.case.clamp(read.cohort.cases.len());
        self.read = Some(read);
    }
}

impl Screen for CohortScreen {
    fn title(&self, shared: &Shared) -> String {
        let folder = self.order.folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let folder = folder.filter(|_| !self.order.anonymous).unwrap_or_default();
        shared.locale.say(&message!("cohort-screen", folder = folder)).trim_end().to_owned()
    }

    fn status(&self, shared: &Shared) -> String {
        match &self.read {
            _ if self.reading => shared.text("cohort-reading-files"),
            Some(read) => shared.locale.say(&message!("cohort-status", files = read.left_out.files)),
            None => String::new(),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Cohort]
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::Attempts => self.open(turn),
            Command::Debrief => self.ask_for_debrief(turn),
            Command::Difficulties => {
                if let Some(read) = &self.read {
                    let page = pages::hard(&read.cohort, turn);
                    turn.open_popup(Popup::Page(page));
                }
            }
            Command::Needs => {
                if let Some(read) = &self.read {
                    let page = pages::needs(&read.cohort, turn);
                    turn.open_popup(Popup::Page(page));
                }
            }
            Command::NotCounted => {
                if let Some(read) = &self.read {
                    let page = pages::not_counted(read, turn);
                    turn.open_popup(Popup::Page(page));
                }
            }
            Command::LookAgain => self.read_again(turn),
            Command::Cancel => turn.go(Destination::Home),
            Command::Left => {
                self.case.command(Command::Up, self.cases(), 1);
            }
            Command::Right => {
                self.case.command(Command::Down, self.cases(), 1);
            }
            command => {
                let page = usize::from(turn.size.1).saturating_sub(9);
                return self.trainee.command(command, self.trainees().len(), page);
            }
        }
        true
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        let Target::Row(row) = target else { return };
        let case = draw::Layout::new(self, area.width).case_at(at.x.saturating_sub(area.x));
        let case = case.unwrap_or(self.case.at).min(self.cases().saturating_sub(1));
        let chosen = (self.trainee.at, self.case.at) == (row, case);
        (self.trainee, self.case) = (Selection::new(row), Selection::new(case));
        if chosen {
            self.open(turn);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.trainee.wheel(down, self.trainees().len());
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if let (Purpose::Attempt, PopupAnswer::Chosen(Choice::Attempt(file))) = (purpose, answer) {
            turn.order(ClerkOrder::CohortDebrief(self.order.clone(), file));
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        let ScreenAnswer::Cohort(answer) = answer else { return };
        match answer {
            CohortAnswer::Read(read) => {
                self.reading = false;
                match read {
                    Ok(read) => self.take(*read),
                    Err(why) => turn.warn(&why),
                }
            }
            CohortAnswer::Debrief(Ok(CohortDebrief { debriefs, rubric })) => {
                let pages = debrief_pages::booklet(&debriefs, None, &rubric, &turn.locale, &turn.theme.marks);
                if let Some(booklet) = pages {
                    turn.open_popup(Popup::Booklet(booklet));
                }
            }
            CohortAnswer::Debrief(Err(why)) => turn.warn(&why),
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.paint(shared, canvas, area);
    }
}
