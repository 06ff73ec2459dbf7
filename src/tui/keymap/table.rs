//! Every key of the program.

use std::sync::LazyLock;

use super::{Command, Context};

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
}

/// The table as it is written: a context with its rows, each of them alone or in a group that several contexts share.
type Section = (Context, &'static [&'static [Row]]);

/// A command with its chords, its letters and its hint, before it belongs to a context.
type Row = (Command, &'static [&'static str], &'static [&'static str], bool);

/// `Context { command: chords / letters; … }`; a `+` before the command shows it at the foot of the screen, and `..GROUP`
/// stands for the rows of a group.
macro_rules! sections {
    ($($context:ident $rows:tt)*) => { &[$((Context::$context, rows!($rows))),*] };
}

/// The rows of one context or group, each a slice.
macro_rules! rows {
    ({ $($mark:tt $name:ident $(: $chords:tt / $letters:tt)?;)* }) => {
        &[$(rows!(@$mark $name $($chords $letters)?)),*]
    };
    (@+ $command:ident $chords:tt $letters:tt) => { &[(Command::$command, keys!($chords), keys!($letters), true)] };
    (@- $command:ident $chords:tt $letters:tt) => { &[(Command::$command, keys!($chords), keys!($letters), false)] };
    (@.. $group:ident) => { $group };
}

macro_rules! keys {
    ([$($key:literal)*]) => { &[$($key),*] };
}

/// All keys, context by context, each context with its most needed rows first.
pub static BINDINGS: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    let rows =
        SECTIONS.iter().flat_map(|(context, groups)| groups.iter().copied().flatten().map(move |row| (*context, *row)));
    rows.map(|(context, (command, chords, letters, hint))| Binding { context, command, chords, letters, hint })
        .collect()
});

/// The usual keys from row to row.
const ROWS: &[Row] = &[(Command::Up, &["up"], &["k"], false), (Command::Down, &["down"], &["j"], false)];

/// The usual keys from page to page.
const PAGES: &[Row] =
    &[(Command::PageUp, &["pageup"], &["b"], false), (Command::PageDown, &["pagedown"], &["space"], false)];

/// The keys from page to page where the letters mean something else.
const PAGE_KEYS: &[Row] = &[(Command::PageUp, &["pageup"], &[], false), (Command::PageDown, &["pagedown"], &[], false)];

/// The usual keys to the first and the last row.
const ENDS: &[Row] = &[(Command::First, &["home"], &["g"], false), (Command::Last, &["end"], &["G"], false)];

/// The usual keys from column to column.
const COLUMNS: &[Row] =
    &[(Command::Left, &["left", "backtab"], &["h"], false), (Command::Right, &["right", "tab"], &["l"], false)];

const SECTIONS: &[Section] = sections! {
    Home {
        +Open: ["enter"] / [];
        +New: ["ctrl-n" "f2"] / ["n"];
        +Practise: ["ctrl-t" "f9"] / ["p"];
        +Rubrics: ["ctrl-r" "f3"] / ["r"];
        +Search: ["ctrl-f"] / ["/"];
        +Drill: ["ctrl-d" "f7"] / ["d"];
        ..ROWS;
        ..PAGE_KEYS;
        ..ENDS;
        -OwnSheet: ["ctrl-o" "f4"] / ["s"];
        -Replay: ["f12"] / ["y"];
        -Cancel: ["esc"] / [];
        +Leave: ["ctrl-q" "ctrl-c"] / ["q"];
    }
    Rubrics {
        +New: ["ctrl-n" "f2"] / ["n"];
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
        +CompareRaters: ["ctrl-t" "f2"] / ["c"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
        +Leave: ["ctrl-q" "ctrl-c"] / ["q"];
    }
    PracticePrepare {
        +Application: ["ctrl-r" "f9"] / [];
    }
    Prepare {
        +Begin: ["ctrl-n" "f4"] / [];
        +BreakOff: ["alt-x"] / [];
    }
    EvidenceForm {
        +Confirm: ["ctrl-n" "f4" "ctrl-s"] / [];
        +HashFile: ["ctrl-r" "f5"] / [];
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
        ..PAGE_KEYS;
    }
    Script {
        +Toggle: [] / ["space" "x"];
        +Refuse: ["ctrl-s" "f7"] / ["r"];
        +Begin: ["ctrl-n" "f4"] / ["n" "enter"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        +BreakOff: ["alt-x"] / ["X"];
    }
    Ask {
        +Next: ["ctrl-n" "f4"] / ["n"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        +Probe: ["alt-<digit>"] / ["<digit>"];
        +Heard: ["alt-<point>"] / [];
        -TickList: ["ctrl-l" "f9"] / ["t"];
        +Skip: ["ctrl-s" "f7"] / ["s"];
        -Remark: ["ctrl-t" "f2"] / ["i" "a" "o"];
        +Flag: ["ctrl-f" "f8"] / ["f"];
        -AdHoc: ["ctrl-o" "f10"] / ["+"];
        -Reword: ["ctrl-r" "f12"] / ["w"];
        -LeaveNotes: ["esc"] / [];
        -EnterNotes: [] / ["enter"];
        -BreakOff: ["alt-x"] / ["X"];
        -PageUp: ["ctrl-up"] / ["pageup"];
        -PageDown: ["ctrl-down"] / ["pagedown"];
    }
    PracticeAsk {
        +FollowUp: ["alt-q" "alt-m"] / ["u"];
    }
    PracticeEvidence {
        +Documents: ["ctrl-t" "f9"] / ["t"];
    }
    Speech {
        -SayAll: ["alt-." "alt-s"] / ["."];
        -SayAgain: ["alt-," "alt-r"] / [","];
        -Faster: ["alt->" "alt-up"] / [">"];
        -Slower: ["alt-<" "alt-down"] / ["<"];
    }
    Evidence {
        +Add: ["ctrl-o" "f2"] / ["a" "n"];
        +Edit: ["enter"] / ["e"];
        +Remove: ["delete"] / ["d"];
        +Cancel: ["esc"] / [];
        ..ROWS;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Rate {
        +NotEnoughEvidence: ["alt-0"] / ["0"];
        +Level: ["alt-<digit>"] / ["<digit>"];
        +Rationale: ["tab"] / ["b" "i"];
        +Next: ["ctrl-n" "f4"] / ["n" "enter"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        -ClearRating: ["ctrl-x"] / ["x"];
        -Flag: ["ctrl-f" "f8"] / ["f"];
        -Left: [] / ["left" "h"];
        -Right: [] / ["right" "l"];
        -Up: ["ctrl-up"] / ["up" "k"];
        -Down: ["ctrl-down"] / ["down" "j"];
        ..PAGE_KEYS;
        -LeaveNotes: ["esc"] / [];
    }
    Sheet {
        +Sign: ["ctrl-s" "f2"] / ["s"];
    }
    Sheets {
        +OwnSheet: ["enter"] / ["s"];
        +Gather: ["ctrl-a" "f2"] / ["g"];
        +LookAgain: ["ctrl-r" "f8"] / ["r"];
        +Next: ["ctrl-n" "f4"] / ["n"];
        +Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Compare {
        -NotEnoughEvidence: ["alt-0"] / ["0"];
        +Level: ["alt-<digit>"] / ["<digit>"];
        +Accept: ["ctrl-a"] / ["a"];
        +Refuse: ["ctrl-s" "f7"] / ["r"];
        +Order: ["ctrl-o" "f2"] / ["o"];
        +AgreedBy: ["ctrl-l" "f9"] / ["w"];
        +Why: ["enter"] / [];
        +Next: ["ctrl-n" "f4"] / ["n"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        ..PAGES;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    PracticeRecommend {
        +Debrief: ["ctrl-r" "f12"] / ["b"];
    }
    Recommend {
        +Why: ["enter"] / [];
        +Mend: ["ctrl-e"] / ["e"];
        +Accept: ["ctrl-a" "f2"] / ["a"];
        +Depart: ["ctrl-d" "f7"] / ["d"];
        +Feedback: ["ctrl-b" "f8"] / ["f"];
        +Sign: ["ctrl-s" "f4"] / ["s"];
        +WriteReport: ["ctrl-w"] / ["w"];
        +Moderate: ["ctrl-t" "f10"] / ["m"];
        +Pictures: ["ctrl-o" "f9"] / ["o"];
        +Replay: ["f12"] / ["y"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        ..ROWS;
        ..PAGES;
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
        -LeaveNotes: ["esc"] / [];
    }
    Moderate {
        +Why: ["enter"] / [];
        +Agree: ["ctrl-a" "f2"] / ["a"];
        +Disagree: ["ctrl-d" "f7"] / ["d"];
        +Finish: ["ctrl-s" "f4"] / ["s"];
        +Back: ["esc" "ctrl-p"] / ["p"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    Calibration {
        +ReadCriterion: ["enter"] / [];
        +Talks: ["ctrl-t" "f2"] / ["t"];
        +ReadRater: ["ctrl-r" "f3"] / ["r"];
        +Figures: ["ctrl-f" "f8"] / ["f"];
        +Order: ["ctrl-o" "f9"] / ["o"];
        ..ROWS;
        ..COLUMNS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
    }
    Drill {
        +Level: ["alt-<digit>"] / ["<digit>"];
        -Confirm: ["enter"] / [];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        +PageDown: ["pagedown"] / ["space"];
        +Cancel: ["esc"] / [];
    }
    DrillEvidence {
        +Toggle: [] / ["space" "x"];
        +Confirm: ["enter"] / [];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        ..ENDS;
        +Cancel: ["esc"] / [];
    }
    DrillTold {
        +Next: ["enter" "ctrl-n" "f4"] / ["n"];
        ..ROWS;
        -PageUp: ["pageup"] / ["b"];
        +PageDown: ["pagedown"] / ["space"];
        +Cancel: ["esc"] / [];
    }
    Cohort {
        +Attempts: ["enter"] / [];
        +Debrief: ["ctrl-b" "f12"] / ["v"];
        +Difficulties: ["ctrl-d" "f2"] / ["d"];
        +NotCounted: ["ctrl-t" "f7"] / ["t"];
        +LookAgain: ["ctrl-r" "f8"] / ["r"];
        ..COLUMNS;
        ..ROWS;
        ..PAGES;
        ..ENDS;
        +Cancel: ["esc"] / [];
    }
    Editor {
        -Undo: ["ctrl-u" "alt-z"] / [];
        -Redo: ["ctrl-y" "alt-y"] / [];
        -Cut: ["ctrl-k"] / [];
        -Paste: ["ctrl-v"] / [];
        -SelectAll: ["ctrl-a"] / [];
    }
    Pick {
        +Confirm: ["enter"] / [];
        +Cancel: ["esc" "ctrl-c"] / [];
        -Up: ["up" "ctrl-p"] / [];
        -Down: ["down" "ctrl-n" "tab"] / [];
        ..PAGE_KEYS;
    }
    Tick {
        +Toggle: [] / ["space" "x"];
        +Cancel: ["esc" "enter" "ctrl-c"] / ["q"];
        ..ROWS;
    }
    Prompt {
        +Confirm: ["enter"] / [];
        +Cancel: ["esc" "ctrl-c"] / [];
    }
    Page {
        +Cancel: ["esc" "ctrl-c"] / ["q" "enter"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    Pictures {
        +Next: ["tab" "ctrl-n"] / ["right" "n" "l"];
        +Cancel: ["esc" "ctrl-c"] / ["q" "enter"];
        -Back: ["backtab" "ctrl-p"] / ["left" "p" "h"];
        ..ROWS;
        ..PAGES;
        ..ENDS;
    }
    Replay {
        +Toggle: [] / ["space"];
        +Left: ["left"] / ["h"];
        +Right: ["right"] / ["l"];
        +Next: ["ctrl-n"] / ["n"];
        +GoTo: ["ctrl-g" "f5"] / ["g"];
        +Speed: [] / ["<digit>"];
        +Cancel: ["esc"] / [];
        -Back: ["ctrl-p"] / ["p"];
        -NextEvent: ["shift-right"] / ["]"];
        -PreviousEvent: ["shift-left"] / ["["];
        -Faster: [] / ["+" "="];
        -Slower: [] / ["-"];
        -First: ["home"] / [];
        -Last: ["end"] / ["G"];
    }
    Everywhere {
        +GoTo: ["ctrl-g" "f5"] / [];
        +Evidence: ["ctrl-e" "f6"] / [];
        +Help: ["f1" "alt-?"] / ["?"];
        -Leave: ["ctrl-q"] / ["q"];
        -Interrupt: ["ctrl-c"] / [];
        -SaveCopy: ["alt-w" "f11"] / ["W"];
        -Suspend: ["ctrl-z"] / [];
        -Redraw: ["ctrl-alt-l"] / [];
    }
};
