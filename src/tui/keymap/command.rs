//! What keys can ask for, and where.

/// Where a key counts. Contexts are asked in order: a popup before the screen beneath, a screen before
/// [`Context::Everywhere`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    Everywhere,
    Home,
    Rubrics,
    /// The practice cases.
    Practice,
    /// A form of fields: the preparation, an evidence item.
    Form,
    Prepare,
    /// The preparation of a practice session.
    PracticePrepare,
    /// An opening or closing script with its checklist.
    Script,
    Ask,
    /// A question to a scripted candidate.
    PracticeAsk,
    Evidence,
    /// The documents of a scripted candidate.
    PracticeEvidence,
    EvidenceForm,
    /// Where a scripted candidate speaks.
    Speech,
    Rate,
    /// A criterion on a rating sheet.
    Sheet,
    /// Who of several assessors has signed a sheet.
    Sheets,
    /// The ratings of several assessors side by side.
    Compare,
    /// The recommendation of a practice session.
    PracticeRecommend,
    Recommend,
    /// What a moderator says of a signed session.
    Moderate,
    /// What a group of trainees made of practice cases.
    Cohort,
    /// Many raters side by side.
    Calibration,
    /// A drill with some things to choose from.
    Drill,
    /// A drill on sentences to mark.
    DrillEvidence,
    /// What is told of a drill that was done, or of a sitting.
    DrillTold,
    /// A text being edited, on whatever screen.
    Editor,
    /// A list to choose from.
    Pick,
    /// A list of which several may be ticked.
    Tick,
    /// A question with a one-line answer.
    Prompt,
    /// A page to read: help, an explanation.
    Page,
    /// Pictures of the session.
    Pictures,
    /// A session played back.
    Replay,
}

/// Everything that a key can ask for. The name in kebab case is the message that tells what it does:
/// `command-next-question`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    Help,
    Leave,
    /// Copies what is selected; leaves where nothing is.
    Interrupt,
    Suspend,
    Redraw,
    SaveCopy,
    GoTo,
    Evidence,
    Confirm,
    Cancel,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Left,
    Right,
    Toggle,
    NextField,
    PreviousField,

    Open,
    New,
    Practise,
    Rubrics,
    Search,
    Drill,

    Application,
    FollowUp,
    Documents,
    SayAll,
    SayAgain,
    Faster,
    Slower,

    Next,
    Back,
    Remark,
    Probe,
    Heard,
    TickList,
    Skip,
    AdHoc,
    Reword,
    Flag,
    LeaveNotes,
    EnterNotes,
    BreakOff,

    Refuse,
    Begin,

    Add,
    Edit,
    Remove,
    HashFile,

    Level,
    NotEnoughEvidence,
    ClearRating,
    Rationale,

    OwnSheet,
    LookAgain,
    Gather,
    Order,
    AgreedBy,

    Why,
    Pictures,
    Debrief,
    Mend,
    Accept,
    Depart,
    Feedback,
    Sign,
    Moderate,

    CompareRaters,
    ReadCriterion,
    ReadRater,
    Figures,
    Talks,
    Replay,
    PreviousEvent,
    NextEvent,
    Speed,

    Agree,
    Disagree,
    Finish,

    Attempts,
    Difficulties,
    NotCounted,

    Undo,
    Redo,
    Cut,
    Paste,
    SelectAll,
}
