//! `viva sessions` and `viva show`.

use std::path::Path;

use serde::Serialize;

use crate::{
    locale::Locale,
    message, plain_text,
    session::{Outcome, Record, RubricReference, SessionState},
    store::{self, Folders, Head, Loaded, Protection, encryption::Unlock, sheets},
};

use super::{
    Failure,
    output::{print, print_json, tell},
};

#[derive(Serialize)]
struct SessionOutput<'a> {
    path: &'a Path,
    #[serde(flatten)]
    head: &'a Head,
    #[serde(skip_serializing_if = "Option::is_none")]
    copy_of: Option<&'a Path>,
}

pub(super) fn list(folders: &Folders, json: bool, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let protection = Protection::of_folder(&folders.sessions, unlock)?;
    let catalogue = store::list(&folders.sessions, &protection)?;
    for (_, error) in &catalogue.unreadable {
        tell(&locale.explain(error));
    }
    if json {
        let outputs: Vec<_> = catalogue
            .sessions
            .iter()
            .map(|each| SessionOutput { path: &each.path, head: &each.head, copy_of: each.copy_of.as_deref() })
            .collect();
        return print_json(&outputs);
    }
    let mut text = String::new();
    for listed in &catalogue.sessions {
        let head = &listed.head;
        let state = locale.text(match head.state {
            SessionState::Open => "state-open",
            SessionState::ToBeRated => "state-to-be-rated",
            SessionState::ToBeSigned => "state-to-be-signed",
            SessionState::Signed => "state-signed",
            SessionState::BrokenOff => "state-broken-off",
        });
        let date = head.held_on_paper.unwrap_or_else(|| head.began.date_naive());
        let title = format!("{} {}", head.rubric_title, head.rubric_version);
        let of = listed.copy_of.as_ref().map(|of| message!("copy-of", of = of.display().to_string()));
        let of = of.map_or_else(String::new, |of| format!("  ({})", locale.say(&of)));
        let paper = head.held_on_paper.map(|_| head.began.date_naive().to_string());
        let paper = paper.map(|entered| locale.say(&message!("sessions-entered-from-paper", entered = entered)));
        let follows = head.follows.map(|signed| locale.say(&message!("home-follows", signed = signed.to_string())));
        let sittings = head.sittings.map(|sittings| locale.say(&message!("home-sittings", sittings = sittings)));
        let of = sittings.map_or_else(String::new, |sittings| format!("  ({sittings})")) + &of;
        let of = follows.map_or_else(String::new, |follows| format!("  ({follows})")) + &of;
        let withdrawn = head.consent_withdrawn.map(|on| message!("home-consent-withdrawn", withdrawn = on.to_string()));
        let withdrawn = withdrawn.map(|told| locale.say(&told));
        let of = withdrawn.map_or_else(String::new, |withdrawn| format!("  ({withdrawn})")) + &of;
        let of = paper.map_or_else(String::new, |paper| format!("  ({paper})")) + &of;
        let line = format!("{date}  {:<16} {title:<32} {state:<14} {}{of}", head.candidate, listed.path.display());
        text.push_str(&plain_text::line(&line));
        text.push('\n');
    }
    print(&text)
}

/// The record as folded from the trail, with what belongs to it.
#[derive(Serialize)]
struct ShowOutput<'a> {
    session: &'a str,
    rubric: RubricReference,
    state: SessionState,
    outcome: Option<Outcome>,
    /// Kinds of alterations by another hand; empty for a file that Viva wrote.
    alterations: Vec<String>,
    /// The signature or additions to it that bear no seal.
    unsealed: Vec<String>,
    events: usize,
    trail_hash: &'a str,
    record: &'a Record,
}

pub(super) fn show(file: &Path, json: bool, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let loaded = open(file, unlock, locale)?;
    let interview = &loaded.interview;
    if json {
        let rubric = interview.rubric();
        return print_json(&ShowOutput {
            session: interview.session().as_str(),
            rubric: RubricReference {
                id: rubric.id.clone(),
                version: rubric.version.clone(),
                digest: rubric.digest.clone(),
            },
            state: interview.state(),
            outcome: interview.record().decision.as_ref().map(|decision| decision.outcome()),
            alterations: loaded.alterations.iter().map(|each| locale.explain(each)).collect(),
            unsealed: loaded.unsealed().iter().map(|each| locale.explain(each)).collect(),
            events: interview.trail().len(),
            trail_hash: interview.trail().last_hash(),
            record: interview.record(),
        });
    }
    let record = ron::ser::to_string_pretty(interview.record(), ron::ser::PrettyConfig::new().escape_strings(false));
    let record = record.map_err(|error| Failure::Told(message!("cli-output-failed", details = error.to_string())))?;
    print(&(record + "\n"))
}

/// Opens a session, warning of what another hand changed and of a seal that is missing. The ratings on a rating sheet
/// are told to nobody here.
pub(super) fn open(file: &Path, unlock: &dyn Unlock, locale: &Locale) -> Result<Loaded, Failure> {
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let loaded = store::open_session(file, &protection)?;
    if let Some(told) = sheets::not_shown(file, loaded.interview.record()) {
        return Err(Failure::Told(told));
    }
    let altered = loaded.alterations.iter().map(|each| locale.explain(each));
    for told in altered.chain(loaded.unsealed().iter().map(|each| locale.explain(each))) {
        tell(&format!("{}: {told}", file.display()));
    }
    Ok(loaded)
}
