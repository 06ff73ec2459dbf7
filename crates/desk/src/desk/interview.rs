//! The desk: the interview being held, and what lies beside it. How far it is on the disk is in `saving`.

mod saving;

use std::path::PathBuf;

use crate::{
    bounds,
    locale::Message,
    procedure::undo::History,
    session::{Event, Interview, Line, Moment, Preparation, Refusal, SessionState, Unfinished},
    store::Holder,
};

use super::{LeftForm, lasting::Lasting};

#[derive(Debug)]
pub struct Desk {
    pub interview: Interview,
    /// The session's file; none until it was made.
    pub path: Option<PathBuf>,
    pub access: DeskAccess,
    /// The part of the session that is not on the trail: the place, and text that is being typed.
    pub unfinished: Unfinished,
    /// Events of text that was being typed at the end and may not happen. They stay in the file until they were read.
    pub refused: Vec<Event>,
    /// The forms that were left half filled in.
    pub left_forms: Vec<LeftForm>,
    /// Lines that were typed and not confirmed, until they are asked for again; the newest last. The file keeps those
    /// that are about the interview.
    pub left_lines: Vec<Line>,
    /// The commands that can be taken back, and those that were.
    pub history: History,
    /// The content of journal and file.
    kept: Kept,
    /// The same before the last step went to the journal, should that step fail.
    kept_before: Option<Kept>,
    /// True once something was done that looking around does not do: then a file is wanted.
    touched: bool,
    /// The journal could not be written; nothing more goes into it until then.
    journal_failed: bool,
    journal_retry: Option<Moment>,
    lasting: Lasting,
    /// The time of the first change that the file does not hold.
    unfolded_since: Option<Moment>,
    last_typed: Option<Moment>,
    /// The save under way: its number, and what it will hold.
    saving: Option<(u64, Kept)>,
    /// The reason why nothing can be saved at present.
    pub failure: Option<Message>,
    retry: Option<Moment>,
}

/// The access that this program has to the session on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskAccess {
    Write,
    /// Another has it open; what is seen follows what is written there.
    Along(Option<Holder>),
    /// Another hand than Viva's changed the file: it can be read, not gone on with.
    Altered,
    /// Another file goes on with the session where this one ends.
    Behind,
}

/// The state of the file, as the top line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    Saved,
    NotYet,
    Failed,
    ReadOnly,
    Along,
}

/// The entries of the trail that are kept, and the unfinished part beside them.
#[derive(Debug, Clone, Default, PartialEq)]
struct Kept {
    /// The change after which this was so.
    number: u64,
    entries: usize,
    unfinished: Unfinished,
}

impl Desk {
    /// A new interview, which has no file yet.
    pub fn begin(interview: Interview) -> Self {
        Desk::new(interview, None, Unfinished::default(), DeskAccess::Write)
    }

    /// A new interview, which has no file yet, with its form half filled in.
    pub fn begin_prepared(interview: Interview, preparation: Preparation) -> Self {
        let left_forms = vec![LeftForm { event: Event::Prepared(preparation), lines: Vec::new() }];
        Desk { left_forms, ..Desk::begin(interview) }
    }

    /// A session from its file, which holds the changes up to a number; `stale` if a journal held more.
    pub fn open(
        interview: Interview,
        path: PathBuf,
        unfinished: Unfinished,
        access: DeskAccess,
        changes: u64,
        stale: bool,
    ) -> Self {
        let mut desk = Desk::new(interview, Some(path), unfinished, access);
        desk.touched = true;
        desk.kept.number = changes;
        desk.lasting = Lasting::opened(changes, stale);
        desk
    }

    fn new(interview: Interview, path: Option<PathBuf>, unfinished: Unfinished, access: DeskAccess) -> Self {
        let kept = Kept { number: 0, entries: interview.trail().len(), unfinished: unfinished.clone() };
        let history = History::of(interview.trail());
        Desk {
            interview,
            path,
            access,
            unfinished,
            refused: Vec::new(),
            left_forms: Vec::new(),
            left_lines: Vec::new(),
            history,
            kept,
            kept_before: None,
            touched: false,
            journal_failed: false,
            journal_retry: None,
            lasting: Lasting::default(),
            unfolded_since: None,
            last_typed: None,
            saving: None,
            failure: None,
            retry: None,
        }
    }

    /// Returns true where nothing can be changed any more, or not here.
    pub fn read_only(&self) -> bool {
        let material = self.interview.record().is_material() && !self.is_sheet();
        self.access != DeskAccess::Write || self.interview.state() == SessionState::Signed || material
    }

    /// Returns true for a rating sheet.
    pub fn is_sheet(&self) -> bool {
        self.interview.record().panel.own.is_some()
    }

    /// Permits an event now and here, or refuses it.
    pub fn permit(&self, event: &Event) -> Result<(), Refusal> {
        match self.access {
            DeskAccess::Write => self.interview.permit(event),
            DeskAccess::Along(_) => Err(Refusal::HeldElsewhere),
            DeskAccess::Altered => Err(Refusal::Altered),
            DeskAccess::Behind => Err(Refusal::Behind),
        }
    }

    pub fn act(&mut self, event: Event, user: &str, now: Moment) -> Result<(), Refusal> {
        self.permit(&event)?;
        let record = self.interview.record();
        // The rater acts on a rating sheet.
        let assessor = record.panel.own.as_ref().map_or(&record.preparation.assessor, |own| &own.rater);
        let by = if assessor.is_empty() { user } else { assessor }.to_owned();
        self.history.happened(self.interview.trail().len(), &event);
        self.interview.act(event, &by, now)
    }

    /// Puts a break on record that has just ended: its time counts neither for the interview nor for a question.
    ///
    /// # Errors
    /// Refused where nothing may happen in the interview any more.
    pub fn take_break(&mut self, from: Moment, until: Moment, user: &str) -> Result<(), Refusal> {
        let last = self.interview.trail().last().map_or(from, |last| last.at);
        self.act(Event::Paused, user, from.max(last))?;
        self.act(Event::Resumed, user, until)
    }

    /// Something was typed: from now on there is something to lose.
    pub fn typed(&mut self, now: Moment) {
        self.touched = true;
        self.last_typed = Some(now);
    }

    /// Takes the draft that the last opening of the file found.
    pub fn take_draft(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.unfinished.draft)
    }

    /// Keeps a line that was typed and not confirmed, in place of an earlier one in answer to the same.
    pub fn leave_line(&mut self, line: Line) {
        self.left_lines.retain(|left| left.asked != line.asked);
        if self.left_lines.len() == bounds::LEFT_LINES_MAX {
            self.left_lines.remove(0);
        }
        self.left_lines.push(line);
    }

    /// The events of the forms that were left half filled in.
    pub fn left_events(&self) -> Vec<Event> {
        self.left_forms.iter().map(|left| left.event.clone()).collect()
    }
}
