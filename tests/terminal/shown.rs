//! What a picture of the screen says of the notes, and what a session holds of them, in one form: so that the two can
//! be compared.

use std::{collections::BTreeMap, path::Path};

use viva::{
    session::{Asked, Interview, Line, Moment, Unfinished},
    store::{Protection, StoreError, open_session},
};

/// Rows of the notes by question; questions without any are not named.
pub type Notes = BTreeMap<String, Vec<String>>;

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// The question whose notes are shown whole, with their rows.
    pub notes: Option<(String, Vec<String>)>,
    /// The reason being typed for skipping a question.
    pub reason: Option<String>,
    /// Whether the top line says that everything lasts.
    pub saved: bool,
    /// The top line says that something cannot be saved.
    pub failed: bool,
}

/// Columns of the time beside the notes, with the margin.
const TIME_COLUMNS: usize = 8;

/// Reads a picture. Windows of less than 110 columns are understood, with rows that do not wrap.
pub fn picture(screen: &str) -> Picture {
    let rows: Vec<&str> = screen.lines().collect();
    let says = |words: &str| rows.first().is_some_and(|top| top.contains(words));
    let (saved, failed) = (says("saved ●"), says("NOT SAVED"));
    let reason = rows.iter().position(|row| row.contains("── Skip this question ──")).and_then(|at| {
        let typed = rows[at + 1..].iter().find_map(|row| row.trim_start().strip_prefix('▸'));
        typed.map(|typed| typed.trim().to_owned())
    });
    Picture { notes: notes(&rows), reason, saved, failed }
}

fn notes(rows: &[&str]) -> Option<(String, Vec<String>)> {
    // Under the top line a rule, the unit, the question with its id; then the lists, a rule, the notes, the criteria.
    let question = rows.get(3)?.split_whitespace().next()?;
    let digits = question.strip_prefix('Q')?;
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    // A popup lies over the notes, with its title in a rule.
    if rows.iter().any(|row| row.trim_start().starts_with("── ")) {
        return None;
    }
    let is_rule = |row: &&str| row.chars().count() > 50 && row.chars().all(|c| c == '─');
    let rule = 2 + rows[2..].iter().position(is_rule)?;
    let foot = rows.len().checked_sub(3)?;
    // A fault of several rows moves the criteria up; not every question has some.
    let is_of_criteria = |row: &&str| row.trim_start().starts_with('C') && row.contains(['○', '●']);
    let criteria = rows.get(rule + 1..foot)?.iter().rposition(is_of_criteria);
    let foot = criteria.map_or(foot, |at| rule + 1 + at);
    let texts = rows.get(rule + 1..foot)?.iter().map(|row| row.chars().skip(TIME_COLUMNS).collect::<String>());
    let texts =
        texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty() && !text.starts_with("No notes yet"));
    Some((question.to_owned(), texts.collect()))
}

/// What a session holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub notes: Notes,
    /// The question that was on the screen last.
    pub question: Option<String>,
    /// The reason being typed for skipping a question, or the one that was left last.
    pub reason: Option<String>,
    pub altered: bool,
}

/// What stands in a file and its journals, as the next opening would take it up.
pub fn held(path: &Path) -> Result<Held, StoreError> {
    held_in(path, &Protection::plain())
}

/// The same in a folder that is protected so.
pub fn held_in(path: &Path, protection: &Protection) -> Result<Held, StoreError> {
    let loaded = open_session(path, protection)?;
    let altered = !loaded.alterations.is_empty();
    let (mut interview, unfinished) = (loaded.interview, loaded.unfinished.unwrap_or_default());
    let question = unfinished.place.question.as_ref().map(ToString::to_string);
    let left = unfinished.left.clone();
    let line = take_up(&mut interview, unfinished);
    let mut notes = Notes::new();
    for (question, remark) in interview.record().remarks() {
        notes.entry(question.to_string()).or_default().push(remark.text.trim().to_owned());
    }
    let lines = left.into_iter().chain(line);
    let reason = lines.filter(|line| matches!(line.asked, Asked::SkipQuestion(_))).last().map(|line| line.text);
    Ok(Held { notes, question, reason, altered })
}

/// Lets what was being typed happen; the line that is no event comes back.
pub fn take_up(interview: &mut Interview, unfinished: Unfinished) -> Option<Line> {
    let now = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
    for event in unfinished.draft {
        // What may not happen yet, such as half a form, is for its screen to show.
        let _ = interview.act(event, "A. Assessor (fictional)", now);
    }
    unfinished.line
}
