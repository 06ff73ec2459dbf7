//! Practice cases: those shipped inside the program, and the user's own beside rubrics.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use include_dir::Dir;

use crate::{
    bounds,
    practice::{self, Case},
    rubric::Rubric,
};

use super::{
    Unreadable, read_text,
    shelf::{Origin, RubricSources, Shelved, shipped_text},
};

/// The folder of a rubric's cases, beside its `rubric.ron`.
pub const CASES: &str = "cases";

/// The cases for one rubric, the easiest first, and the files that are none.
#[derive(Debug, Default)]
pub struct Cases {
    pub cases: Vec<Arc<Case>>,
    pub unreadable: Vec<Unreadable>,
}

/// The cases of a rubric on the shelf: those that came with it, and those in `<rubrics>/<id>/cases`, which is also
/// where cases of one's own for a shipped rubric stand. An own case hides the shipped one of the same id.
pub fn cases_of(shelved: &Shelved, sources: &RubricSources) -> Cases {
    let mut found = Cases::default();
    let own = sources.own.join(shelved.rubric.id.as_str()).join(CASES);
    let beside = match &shelved.origin {
        Origin::Own(path) => Some(super::folder_of(path).join(CASES)),
        Origin::Shipped => None,
    };
    let folders = beside.filter(|beside| *beside != own).into_iter().chain([own]);
    for path in folders.flat_map(|folder| case_files(&folder)) {
        match read_case(&path, &shelved.rubric) {
            Ok(case) => found.take(case),
            Err(unreadable) => found.unreadable.push(unreadable),
        }
    }
    if shelved.origin == Origin::Shipped {
        shipped(sources.shipped, &shelved.rubric).into_iter().for_each(|case| found.take(case));
    }
    found.cases.sort_by(|one, other| (one.difficulty, &one.id).cmp(&(other.difficulty, &other.id)));
    found
}

impl Cases {
    fn take(&mut self, case: Arc<Case>) {
        if !self.cases.iter().any(|known| known.id == case.id) {
            self.cases.push(case);
        }
    }
}

/// Reads one case file for its rubric.
pub fn read_case(path: &Path, rubric: &Rubric) -> Result<Arc<Case>, Unreadable> {
    let text = read_text(path, bounds::RUBRIC_BYTES_MAX).map_err(Unreadable::File)?;
    match practice::read(&text, rubric) {
        Ok(case) => Ok(Arc::new(case)),
        Err(faults) => Err(Unreadable::Faults { path: path.into(), text, faults }),
    }
}

/// The case files of a folder. Links are not followed.
pub fn case_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .take(bounds::FOLDER_ENTRIES_MAX)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files.truncate(bounds::CASES_LISTED_MAX);
    files
}

/// The cases inside the program; a test reads them all.
fn shipped(rubrics: &'static Dir, rubric: &Rubric) -> Vec<Arc<Case>> {
    let folder = rubrics.get_dir(Path::new(rubric.id.as_str()).join(CASES));
    let files = folder.into_iter().flat_map(|folder| folder.files());
    files.filter_map(shipped_text).filter_map(|text| practice::read(&text, rubric).ok()).map(Arc::new).collect()
}
