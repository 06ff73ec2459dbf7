//! The session that each file of a folder holds, as far as a listing has read it: copies of a session are found among
//! all files of the folder without reading them once more.

use std::{
    collections::HashMap,
    ffi::OsString,
    path::{Path, PathBuf},
};

use crate::session::SessionId;

use super::{Catalogue, Protection, catalogue, folder_of, read};

#[derive(Debug, Default)]
pub struct KnownSessions {
    folder: PathBuf,
    /// The session by the name of its file.
    sessions: HashMap<OsString, SessionId>,
    /// The listing left no file out.
    whole: bool,
}

impl KnownSessions {
    /// The sessions of a folder that was listed.
    pub fn listed(folder: &Path, catalogue: &Catalogue) -> Self {
        let listed = catalogue.sessions.iter().chain(&catalogue.practice);
        let sessions = listed.filter_map(|each| Some((each.path.file_name()?.to_owned(), each.head.session.clone())));
        KnownSessions { folder: folder.to_owned(), sessions: sessions.collect(), whole: !catalogue.more }
    }

    /// The other files beside this one that hold this session and are no rating sheets. What a listing knows of another
    /// session is not read; where there was no listing, only files whose names begin with the same day are, as those of
    /// most copies do. The search ends early once `wanted` says that nobody waits for it any more.
    pub(super) fn others_of<'a>(
        &'a self,
        path: &Path,
        session: &'a SessionId,
        protection: &'a Protection,
        wanted: &'a dyn Fn() -> bool,
    ) -> impl Iterator<Item = PathBuf> + use<'a> {
        let known = (self.folder == folder_of(path)).then_some(&self.sessions);
        let looks_everywhere = known.is_some() && self.whole;
        let name = path.file_name().unwrap_or_default().to_owned();
        let day = name.to_string_lossy().chars().take(10).collect::<String>();
        let files = read::session_files(folder_of(path)).into_iter().take_while(|_| wanted());
        files.filter(move |other| {
            let other_name = other.file_name().unwrap_or_default();
            let may_hold = match known.and_then(|known| known.get(other_name)) {
                Some(known) => known == session,
                None => looks_everywhere || other_name.to_string_lossy().starts_with(&day),
            };
            may_hold
                && other_name != name
                && catalogue::read_head(other, protection)
                    .is_ok_and(|head| head.session == *session && head.rater.is_none())
        })
    }
}
