//! Every key of the program.

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
    /// Whether the foot of the screen shows it where there is room.
    pub hint: bool,
}

/// `Context { Command: chords / letters, … }`; a `+` before the command shows it at the foot of the screen.
macro_rules! bindings {
    ($($context:ident { $($(+ $shown:ident)? $(- $hidden:ident)? : [$($chord:literal)*] / [$($letter:literal)*];)* })*) => {
        &[$($(Binding {
            context: Context::$context,
            command: bindings!(@command $($shown)? $($hidden)?),
            chords: &[$($chord),*],
            letters: &[$($letter),*],
            hint: bindings!(@hint $($shown)?),
        },)*)*]
    };
    (@command $command:ident) => { Command::$command };
    (@hint $command:ident) => { true };
    (@hint) => { false };
}

pub const BINDINGS: &[Binding] = bindings! {
    Home {
        +Open: ["enter"] / [];
        +New: ["ctrl-n" "f2"] / ["n"];
        +Practise: ["ctrl-t" "f9"] / ["p"];
        +Rubrics: ["ctrl-r" "f3"] / ["r"];
        +Search: ["ctrl-f"] / ["/"];
        +Drill: ["ctrl-d" "f7"] / ["d"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / [];
        -PageDown: ["pagedown"] / [];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
        -OwnSheet: ["ctrl-o" "f4"] / ["s"];
        -Replay: ["f12"] / ["y"];
        -Cancel: ["esc"] / [];
        +Leave: ["ctrl-q" "ctrl-c"] / ["q"];
    }
    Rubrics {
        +New: ["ctrl-n" "f2"] / ["n"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
        -Right: ["right" "tab"] / ["l"];
        -Left: ["left" "backtab"] / ["h"];
        +Cancel: ["esc"] / [];
        +Search: ["ctrl-f"] / ["/"];
    }
    Practice {
        +Open: ["enter"] / [];
        +CompareRaters: ["ctrl-t" "f2"] / ["c"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
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
        -PageUp: ["pageup"] / [];
        -PageDown: ["pagedown"] / [];
    }
    Script {
        +Toggle: [] / ["space" "x"];
        +Refuse: ["ctrl-s" "f7"] / ["r"];
        +Begin: ["ctrl-n" "f4"] / ["n" "enter"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
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
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
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
        -PageUp: ["pageup"] / [];
        -PageDown: ["pagedown"] / [];
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
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
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
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
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
        +Moderate: ["ctrl-t" "f10"] / ["m"];
        +Pictures: ["ctrl-o" "f9"] / ["o"];
        +Replay: ["f12"] / ["y"];
        -Back: ["ctrl-p" "f3"] / ["p"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
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
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
    }
    Calibration {
        +ReadCriterion: ["enter"] / [];
        +Talks: ["ctrl-t" "f2"] / ["t"];
        +ReadRater: ["ctrl-r" "f3"] / ["r"];
        +Figures: ["ctrl-f" "f8"] / ["f"];
        +Order: ["ctrl-o" "f9"] / ["o"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -Left: ["left" "backtab"] / ["h"];
        -Right: ["right" "tab"] / ["l"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
        +Cancel: ["esc"] / [];
    }
    Drill {
        +Level: ["alt-<digit>"] / ["<digit>"];
        -Confirm: ["enter"] / [];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        +PageDown: ["pagedown"] / ["space"];
        +Cancel: ["esc"] / [];
    }
    DrillEvidence {
        +Toggle: [] / ["space" "x"];
        +Confirm: ["enter"] / [];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / [];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
        +Cancel: ["esc"] / [];
    }
    DrillTold {
        +Next: ["enter" "ctrl-n" "f4"] / ["n"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
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
        -Left: ["left" "backtab"] / ["h"];
        -Right: ["right" "tab"] / ["l"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
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
        -PageUp: ["pageup"] / [];
        -PageDown: ["pagedown"] / [];
    }
    Tick {
        +Toggle: [] / ["space" "x"];
        +Cancel: ["esc" "enter" "ctrl-c"] / ["q"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
    }
    Prompt {
        +Confirm: ["enter"] / [];
        +Cancel: ["esc" "ctrl-c"] / [];
    }
    Page {
        +Cancel: ["esc" "ctrl-c"] / ["q" "enter"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
    }
    Pictures {
        +Next: ["tab" "ctrl-n"] / ["right" "n" "l"];
        +Cancel: ["esc" "ctrl-c"] / ["q" "enter"];
        -Back: ["backtab" "ctrl-p"] / ["left" "p" "h"];
        -Up: ["up"] / ["k"];
        -Down: ["down"] / ["j"];
        -PageUp: ["pageup"] / ["b"];
        -PageDown: ["pagedown"] / ["space"];
        -First: ["home"] / ["g"];
        -Last: ["end"] / ["G"];
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
