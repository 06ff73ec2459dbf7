//! `viva replay`.

use std::{path::PathBuf, sync::Arc};

use clap::Args;

use crate::{
    bounds,
    locale::Locale,
    practice::replay::Replay,
    store::{self, Folders, encryption::Unlock},
    tui,
};

use super::{Failure, output::print, sessions::open, values::whole};

#[derive(Debug, Args)]
pub struct ReplayArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(
        long,
        value_name = "N",
        default_value_t = tui::REPLAY_SPEED,
        value_parser = whole(1..=bounds::REPLAY_SPEED_MAX)
    )]
    pub speed: u32,
    #[arg(long)]
    pub timeline: bool,
}

/// The folders in which a session is played back, and how it begins. A session that cannot be shown is told before the
/// screen is taken over.
pub(super) fn start(
    arguments: ReplayArguments,
    folders: Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(Folders, tui::Start), Failure> {
    open(&arguments.file, unlock, locale)?;
    let folders = Folders { sessions: store::folder_of(&arguments.file).to_owned(), ..folders };
    let (path, speed, back) = (arguments.file, arguments.speed, tui::Back::Out);
    Ok((folders, tui::Start::At(tui::Destination::Replay { path, speed, back })))
}

/// Prints what happened, with times since the beginning where they are known.
pub(super) fn timeline(arguments: &ReplayArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let interview = open(&arguments.file, unlock, locale)?.interview;
    let paper = interview.told_of_paper().map(|told| format!("{}\n", locale.say(&told)));
    let replay = Replay::new(Arc::new(interview));
    let line = |(at, words)| format!("{at:>9}  {}\n", crate::plain_text::line(&locale.say(&words)));
    print(&paper.into_iter().chain(replay.timeline(locale.language()).map(line)).collect::<String>())
}
