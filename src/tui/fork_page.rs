//! The page that shows two copies of one session side by side, where they went on apart.

use crate::{
    locale::Locale,
    message,
    session::{Entry, Interview},
    store::Fork,
};

use super::popups::{Page, PageLine};

/// Entries of each copy that are shown.
const SHOWN_MOST: usize = 40;

pub(super) fn page(here: &str, fork: &Fork, interview: &Interview, locale: &Locale) -> Page {
    let there = fork.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut lines = vec![
        PageLine::Text(locale.say(&message!(
            "fork-explained",
            here = here,
            there = there.as_str(),
            common = fork.common
        ))),
        PageLine::Text(String::new()),
        PageLine::Pair(here.to_owned(), there),
    ];
    let rows = fork.here.len().max(fork.there.len());
    for index in 0..rows.min(SHOWN_MOST) {
        let told =
            |entries: &[Entry]| entries.get(index).map(|entry| tell(entry, interview, locale)).unwrap_or_default();
        lines.push(PageLine::Pair(told(&fork.here), told(&fork.there)));
    }
    if rows > SHOWN_MOST {
        lines.push(PageLine::Text(locale.say(&message!("fork-more", count = rows - SHOWN_MOST))));
    }
    Page::new(locale.text("fork-title"), lines)
}

/// The line of an entry: when it happened, who did it, and its event.
fn tell(entry: &Entry, interview: &Interview, locale: &Locale) -> String {
    let what = locale.say(&entry.event.explain(interview.rubric(), locale.language()));
    format!("{} {}: {what}", locale.time(&entry.at), entry.by)
}
