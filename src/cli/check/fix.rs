//! Faults whose mending is mechanical: the difference is shown, and written once somebody says so.

use std::io::{IsTerminal, stderr, stdin};

use similar::TextDiff;

use crate::{edit, locale::Locale, message, plain_text, store};

use super::{
    super::{
        Failure,
        output::{print, print_line, warn},
    },
    Looked,
};

/// Shows what can be mended, and writes it if that is wanted; returns whether anything was written.
pub(super) fn fix(looked: &Looked, yes: bool, locale: &Locale) -> Result<bool, Failure> {
    let asks = stdin().is_terminal() && stderr().is_terminal();
    let (mut shown, mut written) = (false, false);
    for file in looked.files.iter().filter(|file| !file.edits.is_empty()) {
        let mended = edit::apply(&file.text, &file.edits);
        if mended == file.text {
            continue;
        }
        shown = true;
        let path = file.path.display().to_string();
        print(&difference(&path, &file.text, &mended))?;
        let wanted = yes || asks && agreed(&locale.say(&message!("check-fix-ask", path = path.as_str())), locale);
        if wanted {
            store::write_mended(&file.path, &file.text, &mended)?;
            print_line(&locale.say(&message!("check-fix-written", path = path)))?;
            written = true;
        }
    }
    if !shown {
        print_line(&locale.text("check-fix-nothing"))?;
    } else if !yes && !asks {
        print_line(&locale.text("check-fix-not-written"))?;
    }
    Ok(written)
}

/// The lines that differ, with one before and one after.
fn difference(path: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().context_radius(1).header(path, path).to_string()
}

/// Asks on the terminal; anything but a yes is a no.
fn agreed(question: &str, locale: &Locale) -> bool {
    warn(&format!("{} [y/N] ", plain_text::line(question)));
    let mut answer = String::new();
    let read = stdin().read_line(&mut answer).is_ok();
    let answer = answer.trim().to_lowercase();
    read && locale.text("check-fix-yes").split_whitespace().any(|yes| yes == answer)
}
