//! The check again whenever a file of the paths changes, until Ctrl-C.

use std::{
    io::{IsTerminal, stdout},
    path::PathBuf,
    thread::sleep,
    time::Duration,
};

use chrono::Local;
use crossterm::{
    cursor::MoveTo,
    execute,
    terminal::{Clear, ClearType},
};

use crate::{
    locale::Locale,
    message,
    store::{self, FileStamps},
};

use super::{
    super::{Failure, output::print_line},
    Subject, rubric_file,
};

/// Time between two looks at the files.
const PAUSE: Duration = Duration::from_millis(500);
/// Time in which a file that is being saved is left alone.
const SETTLING: Duration = Duration::from_millis(100);

pub(super) fn watch(
    paths: &[PathBuf],
    subject: Subject,
    json: bool,
    check: &mut dyn FnMut() -> Result<(), Failure>,
    locale: &Locale,
) -> Result<(), Failure> {
    let watched = watched(paths, subject);
    loop {
        // Taken before the check: a change meanwhile is seen after it.
        let stamps = store::stamps(&watched);
        if !json {
            if stdout().is_terminal() {
                let _ = execute!(stdout(), Clear(ClearType::All), Clear(ClearType::Purge), MoveTo(0, 0));
            }
            let time = Local::now().format("%H:%M:%S").to_string();
            print_line(&locale.say(&message!("check-at", time = time)))?;
        }
        check()?;
        wait_for_change(&watched, &stamps);
    }
}

/// Waits until the files are others, and stay as they are then.
fn wait_for_change(watched: &[PathBuf], before: &FileStamps) {
    let mut now = store::stamps(watched);
    while now == *before {
        sleep(PAUSE);
        now = store::stamps(watched);
    }
    loop {
        sleep(SETTLING);
        let later = store::stamps(watched);
        if later == now {
            return;
        }
        now = later;
    }
}

/// The paths themselves, and the rubrics that cases among them are checked against.
fn watched(paths: &[PathBuf], subject: Subject) -> Vec<PathBuf> {
    let mut watched = paths.to_vec();
    if let Subject::Cases { rubric } = subject {
        watched.extend(rubric.map(rubric_file));
        watched.extend(paths.iter().map(|path| store::folder_of(path).join("..").join("rubric.ron")));
    }
    watched
}
