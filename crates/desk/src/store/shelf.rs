//! The shelf of rubrics: those shipped inside the program, and the user's own.

use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use include_dir::{Dir, File};

use crate::{
    bounds, encoding,
    locale::{Explain, Message},
    message,
    rubric::{self, Faults, Rubric, RubricId},
};

use super::{StoreError, read_text};

const FILE_NAME: &str = "rubric.ron";

/// The sources of rubrics and their cases.
#[derive(Debug, Clone, PartialEq)]
pub struct RubricSources {
    /// The files inside the program, a folder for each rubric; the crate that makes the program has them.
    pub shipped: &'static Dir<'static>,
    /// The folder of the user's own.
    pub own: PathBuf,
}

#[derive(Debug, Default)]
pub struct Shelf {
    pub rubrics: Vec<Shelved>,
    pub unreadable: Vec<Unreadable>,
}

#[derive(Debug, Clone)]
pub struct Shelved {
    pub rubric: Arc<Rubric>,
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Shipped,
    Own(PathBuf),
}

/// A file on the shelf that is no rubric.
#[derive(Debug)]
pub enum Unreadable {
    File(StoreError),
    Faults {
        path: PathBuf,
        text: String,
        faults: Faults,
    },
    /// A case for a rubric that is not on the shelf.
    NoRubric {
        path: PathBuf,
        rubric: String,
    },
}

impl Explain for Unreadable {
    fn explain(&self) -> Message {
        match self {
            Unreadable::File(error) => error.explain(),
            Unreadable::Faults { path, faults, .. } => {
                message!("rubrics-faults", path = path.display().to_string(), count = faults.0.len())
            }
            Unreadable::NoRubric { path, rubric } => {
                message!("case-no-rubric", path = path.display().to_string(), rubric = rubric.as_str())
            }
        }
    }
}

impl Shelf {
    /// The shipped rubrics and the user's own; an own rubric hides the shipped one of the same id.
    pub fn open(sources: &RubricSources) -> Self {
        let mut shelf = Shelf::default();
        for path in own_files(&sources.own) {
            match read_rubric(&path) {
                Ok(rubric) => shelf.rubrics.push(Shelved { rubric, origin: Origin::Own(path) }),
                Err(unreadable) => shelf.unreadable.push(unreadable),
            }
        }
        let own: Vec<RubricId> = shelf.rubrics.iter().map(|each| each.rubric.id.clone()).collect();
        let shipped = shipped(sources.shipped).into_iter().filter(|rubric| !own.contains(&rubric.id));
        shelf.rubrics.extend(shipped.map(|rubric| Shelved { rubric, origin: Origin::Shipped }));
        shelf
    }

    pub fn find(&self, id: &str) -> Option<&Shelved> {
        self.rubrics.iter().find(|shelved| shelved.rubric.id.as_str() == id)
    }
}

/// Reads one rubric file.
pub fn read_rubric(path: &Path) -> Result<Arc<Rubric>, Unreadable> {
    let text = read_text(path, bounds::RUBRIC_BYTES_MAX).map_err(Unreadable::File)?;
    match rubric::read(&text) {
        Ok(rubric) => Ok(Arc::new(rubric)),
        Err(faults) => Err(Unreadable::Faults { path: path.into(), text, faults }),
    }
}

/// The rubrics inside the program; a test reads them all.
fn shipped(rubrics: &'static Dir) -> Vec<Arc<Rubric>> {
    let files = rubrics.dirs().filter_map(|dir| dir.get_file(dir.path().join(FILE_NAME)));
    files.filter_map(shipped_text).filter_map(|text| rubric::read(&text).ok()).map(Arc::new).collect()
}

/// The text of a file inside the program, the same on whatever system it was built.
pub(super) fn shipped_text(file: &'static File) -> Option<Cow<'static, str>> {
    file.contents_utf8().map(encoding::as_written)
}

/// The rubric files of a folder: a folder each, or lone files.
fn own_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let Ok(inside_of) = folder.canonicalize() else { return Vec::new() };
    // Links within the folder are followed, those out of it are not.
    let stays = |path: &Path| path.canonicalize().is_ok_and(|real| real.starts_with(&inside_of) && real.is_file());
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .take(bounds::FOLDER_ENTRIES_MAX)
        .map(|entry| entry.path())
        .filter_map(|path| {
            let inside = path.join(FILE_NAME);
            let lone = stays(&path) && path.extension().is_some_and(|extension| extension == "ron");
            if stays(&inside) { Some(inside) } else { lone.then_some(path) }
        })
        .collect();
    files.sort();
    files.truncate(bounds::RUBRICS_LISTED_MAX);
    files
}
