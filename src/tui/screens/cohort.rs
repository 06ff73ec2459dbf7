//! The overview of a cohort: trainees by cases, in a table that moves under the chosen cell. Everything is read off the
//! drawing thread; until it is, and while it is read anew, keys are taken.

mod draw;
mod pages;

use ratatui::layout::{Position, Rect};

use crate::{
    message,
    practice::cohort::Trainee,
    store::CohortOrder,
    tui::{
        CohortNews, Destination, Effect, News, Notice, Popup, Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        widgets::Selection,
    },
};

use super::Screen;

pub struct Cohort {
    order: CohortOrder,
    /// None until the folder has been read.
    read: Option<CohortNews>,
    /// It is being read.
    reading: bool,
    trainee: Selection,
    case: Selection,
}

impl Cohort {
    pub fn new(order: &CohortOrder, shared: &mut Shared) -> Self {
        shared.effect(Effect::ReadCohort(order.clone()));
        let (trainee, case) = (Selection::default(), Selection::default());
        Cohort { order: order.clone(), read: None, reading: true, trainee, case }
    }

    /// Reads it once more; not while it is being read.
    fn read_again(&mut self, shared: &mut Shared) {
        if !self.reading {
            self.reading = true;
            shared.effect(Effect::ReadCohort(self.order.clone()));
        }
    }

    fn trainees(&self) -> &[Trainee] {
        self.read.as_ref().map_or(&[], |read| &read.cohort.trainees)
    }

    fn cases(&self) -> usize {
        self.read.as_ref().map_or(0, |read| read.cohort.cases.len())
    }

    /// What is behind the chosen cell.
    fn open(&self, shared: &mut Shared) {
        let Some(read) = &self.read else { return };
        let trainee = read.cohort.trainees.get(self.trainee.at);
        let case = read.cohort.cases.get(self.case.at);
        if let (Some(trainee), Some(case)) = (trainee, case) {
            let page = pages::cell(trainee, case, self.case.at, read.cohort.anonymous, shared);
            shared.open_popup(Popup::Page(page));
        }
    }
}

impl Screen for Cohort {
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

    fn command(&mut self, pressed: Pressed, shared: &mut Shared) -> bool {
        match pressed.command {
            Command::Attempts => self.open(shared),
            Command::Difficulties => {
                if let Some(read) = &self.read {
                    let page = pages::hard(&read.cohort, shared);
                    shared.open_popup(Popup::Page(page));
                }
            }
            Command::NotCounted => {
                if let Some(read) = &self.read {
                    let page = pages::not_counted(read, shared);
                    shared.open_popup(Popup::Page(page));
                }
            }
            Command::LookAgain => self.read_again(shared),
            Command::Cancel => shared.go(Destination::Home),
            Command::Left => {
                self.case.command(Command::Up, self.cases(), 1);
            }
            Command::Right => {
                self.case.command(Command::Down, self.cases(), 1);
            }
            command => {
                let page = usize::from(shared.size.1).saturating_sub(9);
                return self.trainee.command(command, self.trainees().len(), page);
            }
        }
        true
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, shared: &mut Shared) {
        let Target::Row(row) = target else { return };
        let case = draw::Layout::new(self, area.width).case_at(at.x.saturating_sub(area.x));
        let case = case.unwrap_or(self.case.at).min(self.cases().saturating_sub(1));
        let chosen = (self.trainee.at, self.case.at) == (row, case);
        (self.trainee, self.case) = (Selection::new(row), Selection::new(case));
        if chosen {
            self.open(shared);
        }
    }

    fn wheel(&mut self, down: bool, _shared: &mut Shared) {
        let command = if down { Command::Down } else { Command::Up };
        self.trainee.command(command, self.trainees().len(), 1);
    }

    fn told(&mut self, news: &News, shared: &mut Shared) {
        let News::Cohort(result) = news else { return };
        self.reading = false;
        match &**result {
            Ok(read) => {
                self.trainee.clamp(read.cohort.trainees.len());
                self.case.clamp(read.cohort.cases.len());
                self.read = Some(read.clone());
            }
            Err(why) => shared.notice = Some(Notice { text: why.clone(), wrong: true }),
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.paint(shared, canvas, area);
    }
}
