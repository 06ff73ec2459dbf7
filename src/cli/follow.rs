//! `viva interview --follows`: what a signed session gives to the next one, before the screen is taken over.

use std::path::Path;

use chrono::Local;

use crate::{
    judgement::CannotFollow,
    locale::Explain,
    message,
    store::{self, Folders, Protection, Shelf, ToFollow, encryption::Unlock},
};

use super::Failure;

/// What the session of a file gives to one that follows it, by a rubric of the shelf where one is named.
pub(super) fn to_follow(
    file: &Path,
    rubric: Option<String>,
    folders: &Folders,
    unlock: &dyn Unlock,
) -> Result<ToFollow, Failure> {
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let loaded = store::open_session(file, &protection)?;
    let told = |why: CannotFollow| Failure::Told(why.explain());
    if store::was_changed(&loaded) {
        return Err(told(CannotFollow::Altered));
    }
    let back = store::in_order_back(file, &loaded.interview, &protection);
    back.map_err(|broken| Failure::Told(broken.explain()))?;
    let shelf = Shelf::open(&folders.rubrics);
    let missing = |id: &String| Failure::Told(message!("run-no-such-rubric", id = id.as_str()));
    let find = |id: String| shelf.find(&id).map(|shelved| shelved.rubric.clone()).ok_or_else(|| missing(&id));
    let wanted = rubric.map(find).transpose()?;
    store::to_follow(&loaded.interview, wanted, &shelf, Local::now().date_naive()).map_err(told)
}
