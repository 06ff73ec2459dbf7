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
        if mended == *file.text {
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
pub(in crate::cli) fn difference(path: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().context_radius(1).header(path, path).to_string()
}

/// Asks on the terminal; anything but a yes is a no.
pub(in crate::cli) fn agreed(question: &str, locale: &Locale) -> bool {
    warn(&format!("{} [y/N] ", plain_text::line(question)));
    let mut answer = String::new();
    let read = stdin().read_line(&mut answer).is_ok();
    let answer = answer.trim().to_lowercase();
    read && locale.text("check-fix-yes").split_whitespace().any(|yes| yes == answer)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{cli::check::look::LookedFile, edit::Edit};

    #[test]
    fn what_is_mechanical_is_written_once_somebody_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rubric.ron");
        let text = "(\n    a: 2,5,\n    b: 1,\n    c: 1,\n)\n";
        let edits = vec![Edit { span: 10..11, with: ".".to_owned() }];
        let file = LookedFile { path: path.clone(), text: text.into(), told: Vec::new(), edits, note: None };
        let looked = Looked { files: vec![file], rubrics: 1, cases: 0 };
        let locale = Locale::new(&"en".into());
        fs::write(&path, text).unwrap();
        assert!(fix(&looked, true, &locale).unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), text.replace("2,5", "2.5"));
        // The text that was looked at is there no more.
        assert!(fix(&looked, true, &locale).is_err());
    }

    #[test]
    fn a_difference_shows_the_lines_that_differ() {
        let text = "(\n    a: 2,5,\n    b: 1,\n    c: 1,\n)\n";
        let shown = difference("rubric.ron", text, &text.replace("2,5", "2.5"));
        assert_eq!(
            shown,
            "--- rubric.ron\n+++ rubric.ron\n@@ -1,3 +1,3 @@\n (\n-    a: 2,5,\n+    a: 2.5,\n     b: 1,\n"
        );
    }
}
