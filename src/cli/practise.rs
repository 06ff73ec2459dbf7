//! `viva practise`.

use std::path::Path;

use clap::Args;

use crate::{
    bounds::{
        SPEECH_WORDS_PER_MINUTE_MAX as FASTEST, SPEECH_WORDS_PER_MINUTE_MIN as SLOWEST,
        SPEECH_WORDS_PER_MINUTE_USUAL as USUAL,
    },
    locale::Locale,
    message,
    store::{CaseAndRubric, Folders, PracticeRoom, Protection, Unreadable, encryption::Unlock, practice_protection},
    tui::Start,
};

use super::{Failure, cases, faults::tell_unreadable};

#[derive(Debug, Args)]
pub struct PractiseArguments {
    #[arg(value_name = "CASE")]
    case: Option<String>,
    #[arg(long, value_name = "WORDS")]
    speed: Option<u32>,
}

/// The start of the terminal program, and the case where it lies on no shelf.
pub(super) fn start(
    arguments: &PractiseArguments,
    folders: &Folders,
    locale: &Locale,
) -> Result<(Start, Option<CaseAndRubric>), Failure> {
    let words_per_minute = arguments.speed.unwrap_or(USUAL);
    if !(SLOWEST..=FASTEST).contains(&words_per_minute) {
        return Err(Failure::Told(message!("practise-bad-speed", least = SLOWEST, most = FASTEST)));
    }
    let start = |case| Start::Practice { case, words_per_minute };
    let Some(named) = &arguments.case else { return Ok((start(None), None)) };
    if let Some(case) = cases::all(folders, locale).into_iter().find(|case| case.id.as_str() == named) {
        return Ok((start(Some(case.id.clone())), None));
    }
    let refused = |unreadable: &Unreadable| {
        tell_unreadable(unreadable, false, &mut Vec::new(), locale);
        Failure::Shown
    };
    let file = Path::new(named);
    if !file.is_file() {
        let draft = cases::draft(folders, named);
        let no_such_case = || Failure::Told(message!("practise-no-such-case", id = named.as_str()));
        return Err(draft.as_ref().map_or_else(no_such_case, refused));
    }
    let (case, rubric) = cases::read(file, folders).map_err(|unreadable| refused(&unreadable))?;
    Ok((start(Some(case.id.clone())), Some((case, rubric))))
}

/// Knowledge about the attempts, asking for what opens them.
pub(super) fn room(
    folders: &Folders,
    sessions: &Protection,
    case: Option<CaseAndRubric>,
    unlock: &dyn Unlock,
) -> Result<PracticeRoom, Failure> {
    Ok(PracticeRoom { protection: practice_protection(folders, sessions, unlock)?, case })
}
