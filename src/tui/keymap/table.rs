//! Every key of the program.

use std::sync::LazyLock;

use super::{Command, Context, KeyPattern, parse};

/// One row of the table.
#[derive(Debug)]
pub struct Binding {
    pub context: Context,
    pub command: Command,
    /// Keys that count even while text is typed; the first is shown.
    pub chords: &'static [&'static str],
    /// Keys that count only while no text is typed.
    pub letters: &'static [&'static str],
    /// True if the foot of the screen shows the row where there is room.
    pub hint: bool,
    /// True if the command is asked for once more when a letter gave it: the letter may have been one of a text.
    pub asks: bool,
    /// The same keys, read once.
    pub(super) patterns: Patterns,
}

/// The chords and the letters of a row as they are compared with a key.
#[derive(Debug)]
pub(super) struct Patterns {
    pub(super) chords: Vec<KeyPattern>,
    pub(super) letters: Vec<KeyPattern>,
}

/// The table as it is written: a context with its rows, each of them alone or in a group that several contexts share.
type Section = (Context, &'static [&'static [Row]]);

/// A command with its chords, its letters, its hint and whether it asks, before it belongs to a context.
type Row = (Command, &'static [&'static str], &'static [&'static str], bool, bool);

/// `Context { command: chords / letters; … }`; a `+` before the command shows it at the foot of the screen, a `!` does,
/// too, and lets it ask where a letter gave it, a `?` lets it ask alone; `..GROUP` stands for the rows of a group.
macro_rules! sections {
    ($($context:ident $rows:tt)*) => { &[$((Context::$context, rows!($rows))),*] };
}

/// The rows of one context: a slice for each row that stands alone, and for each group.
macro_rules! rows {
    ({ $($mark:tt $name:ident $(: $chords:tt / $letters:tt)?;)* }) => {
        &[$(rows!(@$mark $name $($chords $letters)?)),*]
    };
    (@.. $group:ident) => { $group };
    (@$mark:tt $command:ident $chords:tt $letters:tt) => { &[row!($mark $command $chords $letters)] };
}

/// The rows of a group.
macro_rules! group {
    ($($mark:tt $command:ident: $chords:tt / $letters:tt;)*) => { &[$(row!($mark $command $chords $letters)),*] };
}

/// One row by its mark.
macro_rules! row {
    (+ $command:ident $chords:tt $letters:tt) => {
        (Command::$command, keys!($chords), keys!($letters), true, false)
    };
    (! $command:ident $chords:tt $letters:tt) => {
        (Command::$command, keys!($chords), keys!($letters), true, true)
    };
    (? $command:ident $chords:tt $letters:tt) => {
        (Command::$command, keys!($chords), keys!($letters), false, true)
    };
    (- $command:ident $chords:tt $letters:tt) => {
        (Command::$command, keys!($chords), keys!($letters), false, false)
    };
}

macro_rules! keys {
    ([$($key:literal)*]) => { &[$($key),*] };
}

/// All keys, context by context, each context with its most needed rows first.
pub static BINDINGS: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    let rows =
        SECTIONS.iter().flat_map(|(context, groups)| groups.iter().copied().flatten().map(move |row| (*context, *row)));
    let read = |keys: &[&str]| keys.iter().filter_map(|key| parse(key)).collect();
    let binding = |(context, (command, chords, letters, hint, asks))| {
        let patterns = Patterns { chords: read(chords), letters: read(letters) };
        Binding { context, command, chords, letters, hint, asks, patterns }
    };
    rows.map(binding).collect()
});

/// The usual keys from row to row.
const ROWS: &[Row] = group! {
    -Up: ["up"] / ["k"];
    -Down: ["down"] / ["j"];
};

/// The usual keys from page to page.
const PAGES: &[Row] = group! {
    -PageUp: ["pageup"] / ["b"];
    -PageDown: ["pagedown"] / ["space"];
};

/// The keys from page to page where the letters mean something else.
const PAGE_KEYS: &[Row] = group! {
    -PageUp: ["pageup"] / [];
    -PageDown: ["pagedown"] / [];
};

/// The usual keys to the first and the last row.
const ENDS: &[Row] = group! {
    -First: ["home"] / ["g"];
    -Last: ["end"] / ["G"];
};

/// The usual keys from column to column.
const COLUMNS: &[Row] = group! {
    -Left: ["left" "backtab"] / ["h"];
    -Right: ["right" "tab"] / ["l"];
};

/// The keys of a question with a one-line answer.
const ANSWER: &[Row] = group! {
    +Confirm: ["enter"] / [];
    +Cancel: ["esc"] / [];
};

const SECTIONS: &[Section] = sections! {
    Home {
        +Open: ["enter"] / [];
        +New: ["f4"] / ["n"];
        +Practise: ["ctrl-t" "f9"] / ["p"];
        +Rubrics: ["ctrl-r"] / ["r"];
        +Search: ["ctrl-f"] / ["/"];
        +Drill: ["ctrl-d" "f7"] / ["d"];
        ..ROWS;
        ..PAGE_KEYS;
        ..ENDS;
        -OwnSheet: ["ctrl-o"] / ["s"];
        -Why: ["f8"] / ["space"];
        -Replay: [] / ["y"];
        -Cancel: ["esc"] / [];
        +Leave: ["ctrl-q"] / ["q"];
    }
    Rubrics {
        +New: ["f4" "enter"] / ["n"];
        +HeldOnPaper: ["ctrl-t" "f7"] / ["t"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
        -Right: ["right" "tab"] / ["l"];
        -Left: ["left" "backtab"] / ["h"];
        +Cancel: ["esc"] / [];
        +Search: ["ctrl-f"] / ["/"];
    }
    Practice {
        +Open: ["enter"] / [];
        +CompareRaters: ["ctrl-t"] / ["c"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
        +Leave: ["ctrl-q"] / ["q"];
    }
    PaperPrepare {
        +SelfAssessment: ["ctrl-l" "f9"] / [];
        -HeldOnPaper: ["ctrl-t" "f7"] / [];
    }
    PracticePrepare {
        +Application: ["ctrl-r" "f9"] / [];
    }
    Prepare {
        +Begin: ["ctrl-n" "f4"] / [];
        +BreakOff: ["alt-x"] / [];
        -Agenda: ["ctrl-o"] / [];
    }
    SelfAssessment {
        +Level: ["alt-<digit>"] / ["<digit>"];
        +Edit: ["enter"] / ["e"];
        +Begin: ["ctrl-n" "f4"] / ["n"];
        -ClearRating: ["delete"] / ["x"];
        -ReadWhole: ["alt-n"] / ["v"];
        +Back: ["esc" "ctrl-p" "f3"] / ["p"];
        -Agenda: ["ctrl-o"] / ["o"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    EvidenceForm {
        +Confirm: ["ctrl-n" "f4"] / [];
        +HashFile: ["ctrl-r" "f9"] / [];
        +Cancel: ["esc"] / [];
    }
    Form {
        +NextField: ["tab"] / [];
        -PreviousField: ["backtab"] / [];
        -Down: ["down" "enter"] / [];
        -Up: ["up"] / [];
        +Toggle: [] / ["space"];
        -Left: ["left"] / [];
        -Right: ["right"] / [];
        -ReadWhole: ["alt-n"] / [];
        ..PAGE_KEYS;
    }
    Script {
        +Toggle: [] / ["space" "x"];
        !Refuse: ["f7"] / ["r"];
        +Begin: ["ctrl-n" "f4"] / ["n" "enter"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        -Agenda: ["ctrl-o"] / ["o"];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        !BreakOff: ["alt-x"] / ["X"];
    }
    Opening {
        -Consent: ["ctrl-r" "f8"] / ["c"];
    }
    Closing {
        +ReadBack: ["ctrl-r" "f8"] / ["c"];
    }
    Ask {
        +Next: ["ctrl-n" "f4"] / ["n"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        +TickList: ["ctrl-l" "f9"] / ["t"];
        !Skip: ["alt-k" "f7"] / ["s"];
        +Flag: ["alt-m" "f8"] / ["m"];
        -ReadWhole: ["alt-n"] / ["v"];
        -Probe: ["alt-<digit>"] / ["<digit>"];
        -Heard: ["alt-<point>"] / [];
        -Remark: ["ctrl-t"] / ["i" "a" "o"];
        -AdHoc: ["alt-o"] / ["+"];
        +Agenda: ["ctrl-o"] / [];
        -Reword: ["alt-r" "ctrl-r"] / ["w"];
        -LeaveNotes: ["esc"] / [];
        -EnterNotes: [] / ["enter"];
        ?BreakOff: ["alt-x"] / ["X"];
        -PageUp: ["ctrl-up"] / ["pageup"];
        -PageDown: ["ctrl-down"] / ["pagedown"];
    }
    BackUpAsk {
        +BackUp: ["ctrl-b"] / ["b"];
    }
    PracticeAsk {
        +FollowUp: ["alt-q" "alt-u"] / ["u"];
    }
    PracticeEvidence {
        +Documents: ["ctrl-t" "f9"] / ["t"];
    }
    Speech {
        -SayAll: ["alt-."] / ["."];
        -SayAgain: ["alt-,"] / [","];
        -Faster: ["alt->"] / [">"];
        -Slower: ["alt-<"] / ["<"];
    }
    CreditEvidence {
        +Credit: ["ctrl-t"] / ["t"];
    }
    Evidence {
        +Add: ["ctrl-o"] / ["a" "n"];
        +Edit: ["enter"] / ["e"];
        !Remove: ["delete"] / ["d"];
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
        ..ROWS;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Plan {
        +Add: ["ctrl-o"] / ["a" "n"];
        +Edit: ["enter"] / ["e"];
        +Toggle: [] / ["space" "x"];
        +Remove: ["delete"] / ["d"];
        +NewSitting: ["ctrl-t" "f9"] / ["s"];
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
        ..ROWS;
        ..PAGE_KEYS;
        ..ENDS;
    }
    PlanForm {
        +Confirm: ["ctrl-n" "f4"] / [];
        +Cancel: ["esc"] / [];
    }
    ObservationSheets {
        +Open: ["enter"] / [];
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    ObservationForm {
        +Confirm: ["ctrl-n" "f4"] / [];
        +Cancel: ["esc"] / [];
    }
    Observation {
        -Seen: ["alt-1"] / ["1" "space"];
        -NotSeen: ["alt-2"] / ["2"];
        -NotPossible: ["alt-3"] / ["3"];
        +Remark: ["tab" "ctrl-t"] / ["i" "a"];
        +Finish: ["f9"] / ["s"];
        +AdHoc: ["alt-o"] / ["+"];
        +Edit: ["f8"] / ["e"];
        +Cancel: ["esc"] / [];
        -ClearMark: [] / ["x" "delete"];
        -Next: ["ctrl-n" "f4"] / ["n"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        -ReadWhole: ["alt-n"] / ["v"];
        -Up: ["ctrl-up"] / ["up" "k"];
        -Down: ["ctrl-down"] / ["down" "j"];
        ..PAGE_KEYS;
        -First: [] / ["home" "g"];
        -Last: [] / ["end" "G"];
    }
    Rate {
        +Level: ["alt-<digit>"] / ["<digit>"];
        +NotEnoughEvidence: ["alt--"] / ["-"];
        +Rationale: ["tab"] / ["b" "i"];
        +Next: ["ctrl-n" "f4"] / ["n"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        -NextUnrated: ["ctrl-t"] / ["u"];
        -Advice: [] / ["t"];
        +Agenda: ["ctrl-o"] / ["o"];
        -Overview: [] / [];
        -ReadWhole: ["alt-n"] / ["v"];
        -Confirm: [] / ["enter"];
        -ClearRating: [] / ["x" "delete"];
        -Flag: ["alt-m" "f8"] / ["m"];
        -Left: [] / ["left" "h"];
        -Right: [] / ["right" "l"];
        -Up: ["ctrl-up"] / ["up" "k"];
        -Down: ["ctrl-down"] / ["down" "j"];
        ..PAGE_KEYS;
        -LeaveNotes: ["esc"] / [];
    }
    MayNotApply {
        +DoesNotApply: ["ctrl-d" "f7"] / ["d"];
    }
    Sheet {
        !Sign: ["f9"] / ["s"];
    }
    Sheets {
        +OwnSheet: ["enter"] / ["s"];
        +Gather: ["ctrl-t"] / ["g"];
        +LookAgain: ["ctrl-r"] / ["r"];
        -Agenda: ["ctrl-o"] / ["o"];
        -Why: ["f8"] / ["space"];
        +Next: ["ctrl-n" "f4"] / ["n"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Compare {
        +Level: ["alt-<digit>"] / ["<digit>"];
        -NotEnoughEvidence: ["alt--"] / ["-"];
        !Accept: ["ctrl-t"] / ["a"];
        !Refuse: ["f7"] / ["r"];
        +Order: ["ctrl-o"] / ["o"];
        +AgreedBy: ["f9"] / ["w"];
        -Agenda: [] / ["O"];
        +Why: ["enter"] / [];
        +Next: ["ctrl-n" "f4"] / ["n"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        ..PAGES;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    PracticeRecommend {
        +Debrief: ["ctrl-w"] / ["b"];
    }
    Recommend {
        +Why: ["enter"] / [];
        +Mend: ["ctrl-r"] / ["e"];
        +Accept: ["ctrl-t"] / ["a"];
        !Depart: ["ctrl-d" "f7"] / ["d"];
        +Feedback: ["ctrl-b" "f8"] / ["f"];
        -Advice: [] / ["t"];
        !Sign: ["f9"] / ["s"];
        +WriteReport: ["ctrl-w"] / ["w"];
        -ResitDate: [] / ["D"];
        -Commission: [] / ["V"];
        -Inform: [] / ["i"];
        +Moderate: [] / ["m"];
        +NextInterview: [] / ["u"];
        +Agenda: ["ctrl-o"] / ["o"];
        -Pictures: [] / [];
        +Replay: [] / ["y"];
        -ReadWhole: ["alt-n"] / ["v"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        ..PAGES;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
        -LeaveNotes: ["esc"] / [];
    }
    Moderate {
        +Why: ["enter"] / [];
        +Agree: ["ctrl-t"] / ["a"];
        +Disagree: ["ctrl-d" "f7"] / ["d"];
        !Finish: ["f9"] / ["s"];
        +Back: ["esc" "ctrl-p"] / ["p"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    Calibration {
        +ReadCriterion: ["enter"] / [];
        +Talks: ["ctrl-t"] / ["t"];
        +ReadRater: ["ctrl-r"] / ["r"];
        +Figures: ["f8"] / ["f"];
        +Order: ["ctrl-o" "f9"] / ["o"];
        ..ROWS;
        ..COLUMNS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
    }
    Drill {
        +Level: ["alt-<digit>"] / ["<digit>"];
        -NotEnoughEvidence: [] / ["-"];
        -Confirm: ["enter"] / [];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        +PageDown: ["pagedown"] / ["space"];
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
    }
    DrillEvidence {
        +Toggle: [] / ["space" "x"];
        +Confirm: ["enter"] / [];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        ..ENDS;
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
    }
    DrillTold {
        +Next: ["enter" "ctrl-n" "f4"] / ["n"];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        +PageDown: ["pagedown"] / ["space"];
        -ReadWhole: ["alt-n"] / ["v"];
        +Cancel: ["esc"] / [];
    }
    Cohort {
        +Attempts: ["enter"] / [];
        +Debrief: ["ctrl-w"] / ["v"];
        +Needs: ["f9"] / ["w"];
        +Difficulties: ["ctrl-d"] / ["d"];
        +NotCounted: ["ctrl-t" "f7"] / ["t"];
        +LookAgain: ["ctrl-r"] / ["r"];
        ..COLUMNS;
        ..ROWS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
    }
    Editor {
        -Undo: ["ctrl-z" "ctrl-u"] / [];
        -Redo: ["ctrl-y"] / [];
        -Cut: ["ctrl-x"] / [];
        -Paste: ["ctrl-v"] / [];
        -SelectAll: ["ctrl-a"] / [];
    }
    Pick {
        +Confirm: ["enter"] / [];
        +Cancel: ["esc"] / [];
        -Up: ["up" "ctrl-p"] / [];
        -Down: ["down" "ctrl-n" "tab"] / [];
        ..PAGE_KEYS;
    }
    Tick {
        +Toggle: [] / ["space"];
        -Probe: [] / ["<digit>"];
        -Heard: [] / ["<point>"];
        +Confirm: ["enter"] / [];
        +Cancel: ["esc"] / [];
        -Up: ["up" "ctrl-p"] / [];
        -Down: ["down" "ctrl-n"] / [];
        ..PAGE_KEYS;
    }
    Prompt {
        ..ANSWER;
        ..PAGE_KEYS;
    }
    Signature {
        ..ANSWER;
        ..PAGE_KEYS;
    }
    Page {
        +Cancel: ["esc"] / ["q" "enter"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    CandidatePage {
        +Confirm: ["enter"] / [];
        -Cancel: ["esc"] / ["q"];
        +PageDown: ["pagedown"] / ["space"];
        -PageUp: ["pageup"] / ["b"];
        ..ROWS;
        ..ENDS;
    }
    Agenda {
        +Confirm: ["enter"] / [];
        +Next: ["tab" "ctrl-n"] / ["right" "n" "l"];
        +Cancel: ["esc"] / ["q"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    Pictures {
        +Next: ["tab" "ctrl-n"] / ["right" "n" "l"];
        +Cancel: ["esc"] / ["q" "enter"];
        -Back: ["backtab" "ctrl-p"] / ["left" "p" "h"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    DebriefPages {
        +Toggle: [] / ["space"];
        +Next: ["tab" "ctrl-n"] / ["right" "n" "l"];
        +Cancel: ["esc"] / ["q" "enter"];
        -Back: ["backtab" "ctrl-p"] / ["left" "p" "h"];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        ..ENDS;
    }
    Replay {
        +Toggle: [] / ["space"];
        +Left: ["left"] / ["h"];
        +Right: ["right"] / ["l"];
        +Next: ["ctrl-n"] / ["n"];
        +GoTo: ["ctrl-g" "f5"] / ["g"];
        +Speed: [] / ["<digit>"];
        +Why: ["enter"] / [];
        +Cancel: ["esc"] / [];
        -Back: ["ctrl-p"] / ["p"];
        -NextEvent: ["shift-right"] / ["]"];
        -PreviousEvent: ["shift-left"] / ["["];
        -NextSitting: ["ctrl-right"] / ["}"];
        -PreviousSitting: ["ctrl-left"] / ["{"];
        -Faster: [] / ["+" "="];
        -Slower: [] / ["-"];
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Everywhere {
        +GoTo: ["ctrl-g" "f5"] / [];
        +Evidence: ["ctrl-e" "f6"] / [];
        -Observe: ["alt-s" "alt-v"] / ["O"];
        -Plan: ["alt-t"] / ["P"];
        +Help: ["alt-/" "f1" "alt-?"] / ["?"];
        -Find: ["ctrl-f"] / [];
        -TakeBack: ["alt-z" "ctrl-z"] / [];
        -BringAgain: ["alt-y" "ctrl-y"] / [];
        -Pause: ["alt-p"] / [];
        -OtherLanguage: ["ctrl-k"] / ["L"];
        ?Leave: ["ctrl-q"] / ["q"];
        -SaveCopy: ["alt-w"] / ["W"];
        -Language: ["ctrl-space" "f2"] / [];
        -Suspend: [] / [];
        -Redraw: [] / [];
    }
    Always {
        -Saved: ["ctrl-s"] / [];
        -Interrupt: ["ctrl-c"] / [];
    }
};
