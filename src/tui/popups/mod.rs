//! Popups: layers over a screen that ask for one thing and answer the screen beneath. Each says what it asks for with
//! a [`Purpose`]; the screen that opened it takes the [`PopupAnswer`].

mod agenda;
mod booklet;
mod frame;
mod page;
mod pick;
mod pictures;
mod prompt;
mod tick;

pub(super) use agenda::AgendaPage;
pub(super) use booklet::Booklet;
pub(super) use page::{Page, PageLine};
pub(super) use pick::{Pick, PickItem};
pub(super) use pictures::Pictures;
pub(super) use prompt::Prompt;
pub(super) use tick::Tick;

use std::path::PathBuf;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    practice::{DocumentId, FollowUp, debrief::SpeechPlace},
    report::{Audience, ReportForm},
    rubric::{CriterionId, LevelId, PointId, ProbeId, QuestionId, StepId},
    session::{
        Asked, ClaimOn, ConsentWay, EvidenceId, Line, ObservationId, Outcome, Place, Rating, Refusal, RemarkId, WordOn,
    },
};

use super::{
    Shared,
    canvas::{Canvas, Target},
    keymap::{Command, Context, Pressed},
    widgets::Editor,
};

pub enum Popup {
    Page(Page),
    Booklet(Booklet),
    Pictures(Pictures),
    Agenda(AgendaPage),
    Pick(Pick),
    Prompt(Prompt),
    Tick(Tick),
}

/// The purpose for which a popup was opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// A text is only read.
    Read,
    /// Typed text that was refused is shown until it was read.
    ReadRefused,
    /// The record is read back to the candidate.
    ReadBack,
    /// The words of consent are shown to the candidate.
    ReadConsent,
    /// The way in which the candidate consents, or withdraws consent.
    Consent,
    /// The candidate's word.
    CandidateWord(WordOn),
    GoTo,
    /// A command that a letter gave is meant.
    Confirm(Pressed),
    /// The interview stands still.
    Paused,
    LeaveUnsaved,
    /// The decision whether somebody signs who is not the assessor.
    SignAs(String),
    /// The decision whether a session is signed whose letter is wanting something.
    SignWanting,
    /// The choice what becomes of a session before its first question.
    BeforeQuestions,
    /// The decision whether another sitting begins with what comes now.
    NewSitting,
    /// The decision whether another sitting begins though a decision or votes fall with it.
    SittingAfterDecision,
    /// The decision whether a session that is open still is gone on with.
    GoOnWith(PathBuf),
    /// The decision whether an interview goes on without consent; the reason why it was refused.
    WithoutConsent(String),
    /// A form that was filled in is kept, thrown away, or gone on with.
    LeaveForm,
    LinkCriterion,
    /// The unit for which an item of the register stands.
    Credit(EvidenceId),
    /// A line of text.
    Line(Asked),
    /// A question of one's own: in words of one's own, or about what was not seen.
    AdHoc,
    AdHocCriteria {
        wording: String,
    },
    TickPointsAndProbes(QuestionId),
    /// A member of the commission, or what it voted for.
    Commission,
    /// The vote of a member of the commission.
    VoteOf(String),
    DepartTo {
        computed: Option<Outcome>,
    },
    Mend,
    /// The reader and the form of a report.
    WriteReport,
    /// The assessor whose rating sheet is opened.
    OwnSheet(PathBuf),
    /// The rating that counts for a criterion.
    AgreeOn(CriterionId),
    /// The assessors who agreed.
    AgreedBy,
    /// The level that a moderator would have given.
    ModeratorsLevel(CriterionId),
    /// A criterion to talk about.
    Talk,
    /// The decision whether a moderator's findings are dropped.
    DropFindings,
    /// An attempt at a practice case, or a new one.
    Attempt,
    /// The trainee's remark that says what was expected, or the place at which the candidate said what a remark holds.
    Claim(ClaimOn),
    /// The next follow-up to a scripted candidate.
    FollowUp(QuestionId),
    /// A document of a scripted candidate.
    Table,
    /// The use of a document: read it, ask about it, or enter it.
    OnTable(DocumentId),
}

/// The thing for which one row of a list stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Place(Place),
    Command(Command),
    Home,
    Criterion(CriterionId),
    Question(QuestionId),
    Probe(ProbeId),
    Point(PointId),
    Outcome(Outcome),
    /// A level; none where no level is named.
    Level(Option<LevelId>),
    Document(String),
    /// The certificate at a place of the list of certificates that an item of the register can be.
    Certificate(usize),
    OnTable(DocumentId),
    /// Read what lies on the table as a page.
    Look,
    /// Ask about the document.
    AskAbout,
    /// Enter the document into the register.
    Enter,
    Attempt(PathBuf),
    NewAttempt,
    /// What the debrief lets tick.
    Claim(ClaimOn),
    Remark(RemarkId),
    SaidAt(SpeechPlace),
    /// A follow-up as it is worded; a probe of the rubric, or none.
    FollowUp(FollowUp),
    OwnWords,
    /// A sitting, by its number.
    Sitting(usize),
    /// A step that was not seen.
    NotSeen(ObservationId, StepId),
    CommissionMember(String),
    Rater(String),
    Rating(Rating),
    Report(Audience, ReportForm),
    /// The candidate agrees, has a remark, or declines.
    Agrees,
    Remarks,
    Declines,
    /// The candidate consents in this way, or withdraws consent.
    Consents(ConsentWay),
    Withdraws,
    Discard,
    Anew,
    BreakOff,
    Yes,
    No,
    /// Neither: save a copy elsewhere first.
    Copy,
    ThrowAway,
}

/// The answer with which a popup was closed.
#[derive(Debug, Clone, PartialEq)]
pub enum PopupAnswer {
    Cancelled,
    Chosen(Choice),
    /// A row was ticked or unticked; the popup stays open.
    Ticked(Choice, bool),
    /// The rows that are ticked as the popup closes.
    AllTicked(Vec<Choice>),
    Text(String),
}

/// The effect of a message on a popup.
pub enum PopupStep {
    Stay,
    /// Stays open, and tells the screen.
    Tell(PopupAnswer),
    Close(PopupAnswer),
}

impl Popup {
    pub fn purpose(&self) -> &Purpose {
        match self {
            Popup::Page(page) => page.purpose(),
            Popup::Booklet(_) | Popup::Pictures(_) => &Purpose::Read,
            // It leads to a question, or to what else there is to see.
            Popup::Agenda(_) => &Purpose::GoTo,
            Popup::Pick(pick) => &pick.purpose,
            Popup::Prompt(prompt) => &prompt.purpose,
            Popup::Tick(tick) => &tick.purpose,
        }
    }

    /// The line being typed, if it is worth keeping over a crash.
    pub fn line(&self) -> Option<Line> {
        match self {
            Popup::Prompt(prompt) => prompt.line(),
            // The wording has been typed; the criteria are chosen again.
            Popup::Tick(Tick { purpose: Purpose::AdHocCriteria { wording }, .. }) => {
                Some(Line { asked: Asked::AdHocWording, text: wording.clone() })
            }
            _ => None,
        }
    }

    pub fn context(&self) -> Context {
        match self {
            Popup::Page(page) => page.context(),
            Popup::Booklet(booklet) => booklet.context(),
            Popup::Pictures(_) => Context::Pictures,
            Popup::Agenda(_) => Context::Agenda,
            Popup::Pick(_) => Context::Pick,
            Popup::Prompt(prompt) => prompt.context(),
            Popup::Tick(_) => Context::Tick,
        }
    }

    /// Closes as soon as something is written on the screen beneath.
    pub fn gives_way(&self) -> bool {
        matches!(self, Popup::Page(page) if page.gives_way())
    }

    /// Returns true for a list that follows what is typed into the text beneath.
    pub fn follows_text(&self) -> bool {
        matches!(self, Popup::Pick(pick) if pick.follows_text())
    }

    pub fn typing(&self) -> bool {
        match self {
            Popup::Pick(pick) => pick.narrows(),
            Popup::Prompt(_) => true,
            Popup::Tick(tick) => tick.seeks(),
            _ => false,
        }
    }

    /// Returns true for a question that only wants to know whether something is meant.
    pub fn asks_whether(&self) -> bool {
        matches!(self, Popup::Pick(pick) if !pick.narrows())
    }

    /// The text that has the keys.
    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        match self {
            Popup::Prompt(prompt) => Some(prompt.editor()),
            Popup::Pick(pick) => pick.editor(),
            _ => None,
        }
    }

    pub fn command(&mut self, pressed: Pressed, shared: &Shared) -> PopupStep {
        match self {
            Popup::Page(page) => page.command(pressed.command, shared.size),
            Popup::Booklet(booklet) => booklet.command(pressed.command, shared.size),
            Popup::Pictures(pictures) => pictures.command(pressed.command, shared.size),
            Popup::Agenda(agenda) => agenda.command(pressed.command, shared),
            Popup::Pick(pick) => pick.command(pressed.command, shared.size),
            Popup::Prompt(prompt) => prompt.command(pressed.command, shared.size),
            Popup::Tick(tick) => tick.command(pressed, shared.size),
        }
    }

    pub fn key(&mut self, key: &KeyEvent) {
        match self {
            Popup::Pick(pick) => pick.key(key),
            Popup::Prompt(prompt) => prompt.key(key),
            Popup::Tick(tick) => tick.key(key),
            Popup::Page(_) | Popup::Booklet(_) | Popup::Pictures(_) | Popup::Agenda(_) => {}
        }
    }

    pub fn paste(&mut self, text: &str) -> Result<(), Refusal> {
        match self {
            Popup::Pick(pick) => pick.paste(text),
            Popup::Prompt(prompt) => prompt.paste(text),
            Popup::Page(_) | Popup::Booklet(_) | Popup::Pictures(_) | Popup::Agenda(_) | Popup::Tick(_) => Ok(()),
        }
    }

    pub fn click(&mut self, target: Target, area: Rect, at: Position) -> PopupStep {
        match (self, target) {
            (Popup::Pick(pick), Target::Row(row)) => pick.click(row),
            (Popup::Tick(tick), Target::Row(row)) => tick.click(row),
            (Popup::Agenda(agenda), Target::Row(row)) => agenda.click(row),
            (Popup::Booklet(booklet), Target::Row(row)) => booklet.click(row),
            (Popup::Prompt(prompt), Target::Text) => {
                prompt.click(area, at);
                PopupStep::Stay
            }
            _ => PopupStep::Stay,
        }
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        match self {
            Popup::Page(page) => page.draw(shared, canvas, area),
            Popup::Booklet(booklet) => booklet.draw(shared, canvas, area),
            Popup::Pictures(pictures) => pictures.draw(shared, canvas, area),
            Popup::Agenda(agenda) => agenda.draw(shared, canvas, area),
            Popup::Pick(pick) => pick.draw(shared, canvas, area),
            Popup::Prompt(prompt) => prompt.draw(shared, canvas, area),
            Popup::Tick(tick) => tick.draw(shared, canvas, area),
        }
    }
}
