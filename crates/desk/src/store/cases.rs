//! Practice cases: those shipped inside the program, and the user's own beside rubrics.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use include_dir::Dir;

use crate::{
    file_kind::FileKind,
    practice::{self, Case},
    rubric::Rubric,
};

use super::{
    CASES, Unreadable, case_files, read_source,
    shelf::{Origin, RubricSources, Shelved, faulty, shipped_text},
};

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
    let mut own: Vec<(Arc<Case>, PathBuf)> = Vec::new();
    for folder in folders {
        let files = case_files(&folder);
        found.unreadable.extend(files.passed_over.into_iter().map(Unreadable::PassedOver));
        for path in files.files {
            match read_case(&path, &shelved.rubric) {
                Ok(case) => match own.iter().find(|(known, _)| known.id == case.id) {
                    Some((_, other)) => {
                        let (other, id) = (other.clone(), case.id.to_string());
                        found.unreadable.push(Unreadable::SameId { kind: FileKind::Case, path, other, id });
                    }
                    None => own.push((case, path)),
                },
                Err(unreadable) => found.unreadable.push(unreadable),
            }
        }
    }
    found.cases = own.into_iter().map(|(case, _)| case).collect();
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
    let text = read_source(path, FileKind::Case)?;
    match practice::read(&text, rubric) {
        Ok(case) => Ok(Arc::new(case)),
        Err(faults) => Err(faulty(path, text, faults, FileKind::Case)),
    }
}

/// The rubric that a case names, so that it can be looked for.
pub fn rubric_of_case(path: &Path) -> Result<String, Unreadable> {
    let text = read_source(path, FileKind::Case)?;
    practice::rubric_of(&text).map_err(|faults| faulty(path, text, faults, FileKind::Case))
}

/// The cases inside the program; a test reads them all.
fn shipped(rubrics: &'static Dir, rubric: &Rubric) -> Vec<Arc<Case>> {
    let folder = rubrics.get_dir(Path::new(rubric.id.as_str()).join(CASES));
    let files = folder.into_iter().flat_map(|folder| folder.files());
    files.filter_map(shipped_text).filter_map(|text| practice::read(&text, rubric).ok()).map(Arc::new).collect()
}
