//! Facts that a session has one of: who, when, with what result.

use crate::{
    locale::offered,
    message,
    report::languages::held_in,
    session::{ConflictOfInterest, Decision, SessionState, StandingWord, WordOn},
};

use super::{SheetCell, SheetSource, TableSheet, count, minutes, moment};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let mut rows = vec![practice(from)];
    rows.extend(rubric(from));
    if from.tells_all() {
        rows.extend(people(from));
    } else {
        let held = from.interview.record().held_on_paper.unwrap_or_else(|| from.interview.entered_on());
        rows.push(("report-date", from.text(&held.format("%Y-%m").to_string())));
    }
    rows.extend(paper(from));
    rows.extend(procedure(from));
    rows.extend(words(from));
    rows.extend(result(from));
    let rows = rows.into_iter().filter(|(_, value)| *value != SheetCell::Empty);
    TableSheet {
        title: from.locale.text("tables-overview"),
        head: vec![from.locale.text("tables-what"), from.locale.text("tables-value")],
        rows: rows.map(|(id, value)| vec![from.words(id), value]).collect(),
    }
}

fn rubric(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    let rubric = from.interview.rubric();
    vec![
        ("tables-rubric", from.of_rubric(&rubric.title)),
        ("tables-rubric-id", from.text(rubric.id.as_str())),
        ("tables-rubric-version", from.text(&rubric.version)),
        ("report-rubric-digest", from.text(&rubric.digest)),
    ]
}

fn people(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    let record = from.interview.record();
    let (preparation, began) = (&record.preparation, from.interview.trail().entries()[0].at);
    let conflict = match &preparation.conflict_of_interest {
        ConflictOfInterest::NotDeclared => from.words("conflict-not-declared"),
        ConflictOfInterest::None => from.words("conflict-none"),
        ConflictOfInterest::Declared(details) => {
            from.text(&format!("{}: {details}", from.locale.text("conflict-declared")))
        }
    };
    vec![
        ("report-session", from.text(from.interview.session().as_str())),
        ("tables-follows", record.follows.as_ref().map_or(SheetCell::Empty, |each| from.text(each.session.as_str()))),
        (
            "tables-follows-signed",
            record.follows.as_ref().map_or(SheetCell::Empty, |each| SheetCell::Date(each.signed)),
        ),
        ("prepare-candidate", from.text(&preparation.candidate)),
        ("prepare-assessor", from.text(&preparation.assessor)),
        ("report-date", record.held_on_paper.map_or_else(|| moment(&began), SheetCell::Date)),
        ("prepare-place", from.text(&preparation.place)),
        ("prepare-adjustments", from.text(&preparation.adjustments)),
        ("prepare-others", from.text(&preparation.others_present)),
        ("prepare-conflict", conflict),
        ("prepare-documents", from.text(&preparation.documents.join("\n"))),
    ]
}

/// The rows about days and times of an interview that was held on paper.
fn paper(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    if from.interview.record().times_are_known() {
        return Vec::new();
    }
    let entered = SheetCell::Date(from.interview.entered_on());
    vec![
        ("tables-held", from.words("tables-on-paper")),
        ("tables-entered-on", if from.tells_all() { entered } else { SheetCell::Empty }),
    ]
}

fn procedure(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let preparation = &record.preparation;
    let units: Vec<&str> =
        preparation.units.iter().filter(|id| rubric.unit(id).is_some()).map(|id| id.as_str()).collect();
    // A language that is seldom spoken can tell who it is.
    let known = rubric.languages.contains(&preparation.language) || offered().any(|each| each == preparation.language);
    let language = match from.tells_all() {
        true => held_in(preparation, rubric, from.locale),
        false if known && preparation.spoken.is_empty() => from.locale.language_name(&preparation.language),
        false => String::new(),
    };
    let circumstances = preparation.circumstances.iter().filter_map(|id| rubric.circumstances.get(id));
    let circumstances: Vec<&str> = circumstances.map(|text| text.get(from.language)).collect();
    let mut rows = vec![
        ("prepare-mode", from.words(preparation.mode.message())),
        ("prepare-language", from.text(&language)),
        ("prepare-units", from.text(&units.join(" "))),
        ("report-length", from.seconds(record.interview_seconds)),
        ("tables-planned", minutes(rubric.minutes)),
    ];
    // Data about a candidate's own circumstances can tell who it is.
    if from.tells_all() {
        rows.push(("prepare-circumstances", from.text(&circumstances.join("\n"))));
        rows.push(("report-broken-off", from.text(record.broken_off.as_deref().unwrap_or_default())));
    }
    rows
}

/// The candidate's words; in their own where the sheet tells all.
fn words(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    let record = from.interview.record();
    let row = |(on, said): (&WordOn, &StandingWord)| {
        let id = match on {
            WordOn::Record => "tables-word-on-record",
            WordOn::Evidence => "tables-word-on-evidence",
        };
        let text = if from.tells_all() { said.word.text() } else { "" };
        let told = message!("tables-word", word = said.word.name(), text = text);
        (id, from.text(&from.locale.say(&told)))
    };
    record.candidate_words.iter().map(row).collect()
}

fn practice(from: &SheetSource) -> (&'static str, SheetCell) {
    let practice = from.interview.record().practice.is_some();
    ("tables-practice", if practice { from.words("report-practice") } else { SheetCell::Empty })
}

fn result(from: &SheetSource) -> Vec<(&'static str, SheetCell)> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let words = |outcome| from.of_rubric(&rubric.outcome_words(outcome).label);
    let decided = record.decision.as_ref().map(Decision::outcome);
    let mut rows = vec![
        ("report-state", from.words(state(from.interview.state()))),
        ("tables-computed", from.recommendation.outcome.map_or(SheetCell::Empty, words)),
        ("tables-decided", decided.map_or(SheetCell::Empty, words)),
        ("tables-credits", SheetCell::Number(from.recommendation.credits)),
        ("tables-credits-attainable", SheetCell::Number(from.recommendation.credits_attainable)),
    ];
    if !from.tells_all() {
        return rows;
    }
    rows.push(("tables-decided-on", SheetCell::Date(from.recommendation.on)));
    if let Some(Decision::Departed { reason, .. }) = &record.decision {
        rows.push(("tables-departed", from.text(reason)));
    }
    if let Some(signature) = &record.signature {
        rows.push(("tables-signed-by", from.text(&signature.name)));
        rows.push(("tables-signed-at", moment(&signature.at)));
    }
    rows.push(("report-feedback", from.text(&record.feedback)));
    rows.push(("tables-amendments", count(record.amendments.len())));
    rows.push(("tables-entries", count(from.interview.trail().len())));
    rows.push(("tables-last-hash", from.text(from.interview.trail().last_hash())));
    rows
}

fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Open => "state-open",
        SessionState::ToBeRated => "state-to-be-rated",
        SessionState::ToBeSigned => "state-to-be-signed",
        SessionState::Signed => "state-signed",
        SessionState::BrokenOff => "state-broken-off",
    }
}
