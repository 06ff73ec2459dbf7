//! The commands that keys can give, and the contexts in which they count.

/// An enum whose variants each have a name, of which the ids of their messages are made.
macro_rules! named {
    ($(#[$about:meta])* pub enum $enum:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        pub enum $enum {
            $($(#[$doc])* $variant,)*
        }

        impl $enum {
            pub fn name(self) -> &'static str {
                match self {
                    $($enum::$variant => $name,)*
                }
            }
        }
    };
}

named! {
    /// A part of the program in which a key counts. Contexts are asked in order: a popup before the screen beneath, a
    /// screen before [`Context::Everywhere`].
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Context {
        /// Every screen while no popup lies over it.
        Everywhere = "everywhere",
        /// Every screen and every popup.
        Always = "always",
        Home = "home",
        Rubrics = "rubrics",
        /// The practice cases.
        Practice = "practice",
        /// A form of fields: the preparation, an evidence item.
        Form = "form",
        Prepare = "prepare",
        /// The preparation of a session that is no practice.
        PaperPrepare = "paper-prepare",
        /// The candidate's own word on each criterion.
        SelfAssessment = "self-assessment",
        /// The preparation of a practice session.
        PracticePrepare = "practice-prepare",
        /// An opening or closing script with its checklist.
        Script = "script",
        /// The closing script with a candidate to whom the record can be read back.
        Opening = "opening",
        Closing = "closing",
        Ask = "ask",
        /// A question that another backs up.
        BackUpAsk = "back-up-ask",
        /// A question to a scripted candidate.
        PracticeAsk = "practice-ask",
        Evidence = "evidence",
        /// The evidence register where certificates can stand for units.
        CreditEvidence = "credit-evidence",
        /// The documents of a scripted candidate.
        PracticeEvidence = "practice-evidence",
        EvidenceForm = "evidence-form",
        /// The observation sheets, to choose from.
        ObservationSheets = "observation-sheets",
        /// The sittings, and the plan of what is still to come.
        Plan = "plan",
        /// The form of a sitting, or of a line of the plan.
        PlanForm = "plan-form",
        /// The form of where a task is watched.
        ObservationForm = "observation-form",
        /// A task that is watched, step by step.
        Observation = "observation",
        /// A screen on which a scripted candidate speaks.
        Speech = "speech",
        Rate = "rate",
        /// A criterion of which the assessor may say that it does not apply.
        MayNotApply = "may-not-apply",
        /// A criterion on a rating sheet.
        Sheet = "sheet",
        /// The list of assessors with the state of their sheets.
        Sheets = "sheets",
        /// The ratings of several assessors side by side.
        Compare = "compare",
        /// The recommendation of a practice session.
        PracticeRecommend = "practice-recommend",
        Recommend = "recommend",
        /// The moderation of a signed session.
        Moderate = "moderate",
        /// The attempts of a group of trainees at practice cases.
        Cohort = "cohort",
        /// Many raters side by side.
        Calibration = "calibration",
        /// A drill with some things to choose from.
        Drill = "drill",
        /// A drill on sentences to mark.
        DrillEvidence = "drill-evidence",
        /// The feedback on a drill that was done, or on a sitting.
        DrillTold = "drill-told",
        /// A text being edited, on whatever screen.
        Editor = "editor",
        /// A list to choose from.
        Pick = "pick",
        /// A list of which several may be ticked.
        Tick = "tick",
        /// A question with a one-line answer.
        Prompt = "prompt",
        /// The name under a signature, which nothing takes back.
        Signature = "signature",
        /// A page to read: help, an explanation.
        Page = "page",
        /// A page for the candidate, whose answer is asked for next.
        CandidatePage = "candidate-page",
        /// What can still change the result, over the matrix of criteria and evidence.
        Agenda = "agenda",
        /// Pictures of the session.
        Pictures = "pictures",
        /// The debrief of one's own practice, with notes to tick.
        DebriefPages = "debrief-pages",
        /// A session played back.
        Replay = "replay",
    }
}

impl Command {
    /// Returns true for a command that can be run by its name: neither a movement, nor one of several of its kind.
    pub fn has_a_name(self) -> bool {
        !matches!(
            self,
            Command::Up
                | Command::Down
                | Command::PageUp
                | Command::PageDown
                | Command::First
                | Command::Last
                | Command::Left
                | Command::Right
                | Command::NextField
                | Command::PreviousField
                | Command::Probe
                | Command::Heard
                | Command::Level
                | Command::Speed
                | Command::Confirm
                | Command::Cancel
                | Command::GoTo
                | Command::LeaveNotes
        )
    }
}

named! {
    /// A command that a key can give. The message `command-next-field` tells what `next-field` does.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Command {
        Help = "help",
        Leave = "leave",
        /// Copies what is selected; says how to leave where nothing is.
        Interrupt = "interrupt",
        /// Says what is saved.
        Saved = "saved",
        /// Finds what was noted.
        Find = "find",
        /// Takes the last command back that changed the record.
        TakeBack = "take-back",
        /// Brings again what was taken back.
        BringAgain = "bring-again",
        Pause = "pause",
        /// Takes the next of the languages.
        Language = "language",
        Suspend = "suspend",
        Redraw = "redraw",
        SaveCopy = "save-copy",
        GoTo = "go-to",
        Evidence = "evidence",
        /// Goes to the observation sheets.
        Observe = "observe",
        /// Goes to the sittings and the plan.
        Plan = "plan",
        /// Begins another sitting.
        NewSitting = "new-sitting",
        /// Shows the rubric's words in another of its languages.
        OtherLanguage = "other-language",
        Confirm = "confirm",
        Cancel = "cancel",
        Up = "up",
        Down = "down",
        PageUp = "page-up",
        PageDown = "page-down",
        First = "first",
        Last = "last",
        Left = "left",
        Right = "right",
        Toggle = "toggle",
        NextField = "next-field",
        PreviousField = "previous-field",

        Open = "open",
        New = "new",
        Practise = "practise",
        Rubrics = "rubrics",
        Search = "search",
        Drill = "drill",

        Application = "application",
        FollowUp = "follow-up",
        Documents = "documents",
        SayAll = "say-all",
        SayAgain = "say-again",
        Faster = "faster",
        Slower = "slower",

        Next = "next",
        Back = "back",
        Remark = "remark",
        Probe = "probe",
        Heard = "heard",
        TickList = "tick-list",
        /// Shows everything on the screen whole, as a page.
        ReadWhole = "read-whole",
        Skip = "skip",
        AdHoc = "ad-hoc",
        Reword = "reword",
        /// Calls the question that backs up this one.
        BackUp = "back-up",
        Flag = "flag",
        LeaveNotes = "leave-notes",
        EnterNotes = "enter-notes",
        BreakOff = "break-off",

        Refuse = "refuse",
        Begin = "begin",
        /// Reads the record back to the candidate.
        Consent = "consent",
        /// The commission that votes on the result.
        Commission = "commission",
        ReadBack = "read-back",
        /// Says on which day the interview was held on paper.
        HeldOnPaper = "held-on-paper",

        /// Notes what the candidate says of each criterion.
        SelfAssessment = "self-assessment",

        Add = "add",
        Edit = "edit",
        Remove = "remove",
        HashFile = "hash-file",
        Credit = "credit",

        Seen = "seen",
        NotSeen = "not-seen",
        NotPossible = "not-possible",
        ClearMark = "clear-mark",

        Level = "level",
        NotEnoughEvidence = "not-enough-evidence",
        ClearRating = "clear-rating",
        DoesNotApply = "does-not-apply",
        NextUnrated = "next-unrated",
        /// Shows all ratings, unit by unit.
        Overview = "overview",
        Rationale = "rationale",
        /// Writes the assessor's own line on a gap.
        Advice = "advice",

        OwnSheet = "own-sheet",
        LookAgain = "look-again",
        Gather = "gather",
        Order = "order",
        AgreedBy = "agreed-by",

        /// Shows what can still change the result, and what to ask next.
        Agenda = "agenda",
        Why = "why",
        Pictures = "pictures",
        Debrief = "debrief",
        Mend = "mend",
        Accept = "accept",
        Depart = "depart",
        Feedback = "feedback",
        Sign = "sign",
        WriteReport = "write-report",
        /// Begins the interview that follows the signed one.
        NextInterview = "next-interview",
        /// Sets the day of the next assessment.
        ResitDate = "resit-date",
        /// Notes that the candidate was told the result.
        Inform = "inform",
        Moderate = "moderate",

        CompareRaters = "compare-raters",
        ReadCriterion = "read-criterion",
        ReadRater = "read-rater",
        Figures = "figures",
        Talks = "talks",
        Replay = "replay",
        PreviousEvent = "previous-event",
        NextEvent = "next-event",
        PreviousSitting = "previous-sitting",
        NextSitting = "next-sitting",
        Speed = "speed",

        Agree = "agree",
        Disagree = "disagree",
        Finish = "finish",

        Attempts = "attempts",
        Difficulties = "difficulties",
        Needs = "needs",
        NotCounted = "not-counted",

        Undo = "undo",
        Redo = "redo",
        Cut = "cut",
        Paste = "paste",
        SelectAll = "select-all",
    }
}
