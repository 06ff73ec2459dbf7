//! The program is ended at random moments of typing, in every way in which a program is ended: by signals that it can
//! answer and by one that it cannot, by a line that is closed, by a panic. What was on the screen is in the session, and
//! the terminal is as it was.
//!
//! `VIVA_KILLS` says how many ends, `VIVA_SEED` repeats what a failed run has said.
#![cfg(unix)]

mod stops;
mod typist;

use std::{
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use driver::{Setting, Terminal};
use shown::{Notes, picture};
use typist::Typist;

use crate::{
    dice::Dice,
    terminal::{driver, shown},
};

/// Ends by default.
const KILLS: usize = 80;
/// Ends of one session, before another is begun.
const ENDS_EACH: usize = 6;
const COLUMNS: u16 = 100;
const ROWS: u16 = 34;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Kill,
    Terminate,
    HangUp,
    Interrupt,
    /// The line is closed, as when the window is.
    Close,
}

const ENDS: [End; 5] = [End::Kill, End::Terminate, End::HangUp, End::Interrupt, End::Close];

impl End {
    fn signal(self) -> i32 {
        match self {
            End::Kill => libc::SIGKILL,
            End::Terminate => libc::SIGTERM,
            End::HangUp => libc::SIGHUP,
            End::Interrupt => libc::SIGINT,
            End::Close => 0,
        }
    }
}

/// What the ends were like.
#[derive(Debug, Default)]
struct Figures {
    ends: usize,
    /// Ends before the first picture.
    early: usize,
    /// The session held exactly what was shown.
    exact: usize,
    /// It held keys more, which had been typed and not been shown yet.
    ahead: usize,
    ahead_most: usize,
}

#[test]
fn whatever_ends_the_program_what_was_shown_is_kept_and_the_terminal_given_back() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let kills = number("VIVA_KILLS").map_or(KILLS, |kills| kills as usize);
    let seed: u64 = number("VIVA_SEED").unwrap_or_else(|| Instant::now().elapsed().as_nanos() as u64 ^ now());
    println!("VIVA_SEED={seed}");
    let (figures, left) = (Mutex::new(Figures::default()), Mutex::new(kills));
    thread::scope(|scope| {
        for worker in 0..2 {
            let (figures, left) = (&figures, &left);
            scope.spawn(move || {
                let mut dice = Dice(seed.wrapping_add(worker));
                while let Some(count) = take(left) {
                    end_again_and_again(count, &mut dice, figures);
                }
            });
        }
    });
    println!("{:?}", figures.into_inner().unwrap());
}

fn now() -> u64 {
    std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_nanos() as u64)
}

/// The next ends to do, none if all are done.
fn take(left: &Mutex<usize>) -> Option<usize> {
    let mut left = left.lock().unwrap();
    let count = ENDS_EACH.min(*left);
    *left -= count;
    (count > 0).then_some(count)
}

/// One session, ended and gone on with so many times.
fn end_again_and_again(count: usize, dice: &mut Dice, figures: &Mutex<Figures>) {
    let setting = Setting::new();
    let mut terminal = setting.interview(COLUMNS, ROWS);
    terminal.wait_saved();
    let mut typist = Typist::default();
    for round in 0..count {
        let end = dice.one_of(&ENDS);
        let early = round > 0 && dice.below(6) == 0;
        if early {
            // Just while it starts or opens the session.
            thread::sleep(Duration::from_millis(dice.below(150)));
        } else {
            if round > 0 {
                let kept = typist.rows_here();
                terminal.wait_until(&format!("{} {kept:?}", typist.question()), |screen| {
                    picture(screen).notes.is_some_and(|(question, rows)| question == typist.question() && rows == kept)
                });
            }
            for _ in 0..5 + dice.below(60) {
                terminal.type_text(&typist.next_keys(dice));
                if dice.below(3) == 0 {
                    thread::sleep(Duration::from_millis(dice.below(25)));
                }
            }
        }
        let held = ended(&mut terminal, &setting, end, early, &typist, figures);
        typist.go_on_from(held);
        terminal = setting.start(&[], COLUMNS, ROWS);
        if round + 1 < count {
            terminal.wait_for("K-0002");
            terminal.press(&["enter"]);
        }
    }
}

/// Ends the program and looks at what it leaves; says how far the typing got.
fn ended(
    terminal: &mut Terminal,
    setting: &Setting,
    end: End,
    early: bool,
    typist: &Typist,
    figures: &Mutex<Figures>,
) -> usize {
    if end == End::Close {
        terminal.hang_up();
    } else {
        terminal.signal(end.signal());
    }
    let well = terminal.wait_end();
    terminal.read_to_end();
    let screen = terminal.last_picture();
    if end != End::Kill {
        assert!(well || early, "{end:?} ends the program well\n{screen}");
        let files = setting.files();
        assert!(files.len() == 1 || early, "the session's file alone is left by {end:?}: {files:?}");
        // Of a line that is closed nobody sees what is written last.
        if end != End::Close {
            assert!(!terminal.alternate_screen(), "{end:?}");
            assert!(terminal.modes_restored(), "{end:?}");
            assert!(!terminal.cursor_hidden(), "{end:?}");
        }
    }
    let held = shown::held(&setting.session()).unwrap();
    assert!(!held.altered, "{end:?}");
    let shown = if early { Some(0) } else { picture(&screen).notes.and_then(|shown| typist.first_like(&shown)) };
    let Some(shown) = shown else { panic!("{end:?}: a picture that was never typed\n{screen}") };
    let Some(kept) = typist.first_with(shown, &held) else {
        panic!("{end:?}, early: {early}: held {held:?}, shown\n{screen}");
    };
    let mut figures = figures.lock().unwrap();
    figures.ends += 1;
    figures.early += usize::from(early);
    figures.exact += usize::from(kept == shown);
    figures.ahead += usize::from(kept > shown);
    figures.ahead_most = figures.ahead_most.max(kept - shown);
    kept
}

/// Notes without what is not written down: empty questions.
fn told(notes: &Notes) -> Notes {
    notes.iter().filter(|(_, rows)| !rows.is_empty()).map(|(id, rows)| (id.clone(), rows.clone())).collect()
}
