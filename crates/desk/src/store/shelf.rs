//! The shelf of rubrics: those shipped inside the program, and the user's own.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::Arc,
};

use include_dir::{Dir, File};

use crate::{
    bounds, encoding,
    file_kind::{self, FileKind},
    locale::{Explain, Message},
    message,
    rubric::{self, Faults, Rubric, Warning},
};

use super::{
    CASES, StoreError,
    read::{beginning, text_of},
    read_bytes,
    rubric_folder::{FILE_NAME, PassedOver, WhyPassedOver, shelf_files},
};

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

/// A file that is not used as what it was taken for, or a folder without one.
#[derive(Debug)]
pub enum Unreadable {
    File {
        path: PathBuf,
        error: StoreError,
    },
    Faults {
        path: PathBuf,
        text: String,
        faults: Faults,
    },
    /// A file of another kind than the one it was given as.
    OtherKind {
        path: PathBuf,
        kind: FileKind,
        wanted: FileKind,
    },
    /// A case for a rubric that is not on the shelf.
    NoRubric {
        path: PathBuf,
        rubric: String,
    },
    PassedOver(PassedOver),
    /// A rubric, or a case of one rubric, whose id another has.
    SameId {
        kind: FileKind,
        path: PathBuf,
        other: PathBuf,
        id: String,
    },
}

impl Explain for Unreadable {
    fn explain(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Unreadable::File { error, .. } => error.explain(),
            Unreadable::Faults { path, faults, .. } if faults.is_of_draft_case() => {
                message!("cases-draft", path = shown(path), gaps = faults.gaps())
            }
            Unreadable::Faults { path, faults, .. } if faults.is_of_draft() => {
                message!("rubrics-draft", path = shown(path), gaps = faults.gaps())
            }
            Unreadable::Faults { path, faults, .. } => {
                message!("rubrics-faults", path = shown(path), count = faults.0.len())
            }
            Unreadable::OtherKind { path, kind, wanted } => message!(
                "file-other-kind",
                path = shown(path),
                kind = kind.name(),
                wanted = wanted.name(),
                serves = kind.serves()
            ),
            Unreadable::NoRubric { path, rubric } => {
                message!("case-no-rubric", path = shown(path), rubric = rubric.as_str())
            }
            Unreadable::PassedOver(PassedOver { path, why }) => match why {
                WhyPassedOver::Misnamed { right, ending_hidden } => {
                    let ending = if *ending_hidden { "hidden" } else { "shown" };
                    message!("file-misnamed", path = shown(path), right = right.as_str(), ending = ending)
                }
                WhyPassedOver::TooDeep { right } => {
                    message!("file-too-deep", path = shown(path), right = shown(right))
                }
                WhyPassedOver::Empty => message!("folder-empty", path = shown(path)),
                WhyPassedOver::NoRubric => message!("folder-without-rubric", path = shown(path)),
                WhyPassedOver::NoCases => message!("folder-without-cases", path = shown(path)),
            },
            Unreadable::SameId { kind, path, other, id } => {
                message!("same-id", kind = kind.name(), path = shown(path), other = shown(other), id = id.as_str())
            }
        }
    }
}

impl Unreadable {
    /// The file, or the folder, that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Unreadable::File { path, .. }
            | Unreadable::Faults { path, .. }
            | Unreadable::OtherKind { path, .. }
            | Unreadable::NoRubric { path, .. }
            | Unreadable::PassedOver(PassedOver { path, .. })
            | Unreadable::SameId { path, .. } => path,
        }
    }

    /// The text that its faults are about.
    pub fn text(&self) -> &str {
        match self {
            Unreadable::Faults { text, .. } => text,
            _ => "",
        }
    }
}

impl Shelf {
    /// The shipped rubrics and the user's own; an own rubric hides the shipped one of the same id, and of two of one's
    /// own the first in the order of their names is used.
    pub fn open(sources: &RubricSources) -> Self {
        let mut shelf = Shelf::default();
        let found = shelf_files(&sources.own);
        for path in found.files {
            match read_rubric(&path) {
                Ok(rubric) => shelf.put(rubric, path),
                Err(unreadable) => shelf.unreadable.push(unreadable),
            }
        }
        let shipped = shipped(sources.shipped).into_iter();
        let shipped: Vec<_> = shipped.filter(|rubric| shelf.find(rubric.id.as_str()).is_none()).collect();
        shelf.rubrics.extend(shipped.into_iter().map(|rubric| Shelved { rubric, origin: Origin::Shipped }));
        let has_rubric = |passed: &PassedOver| shelf.rubric_of_own_cases(&passed.path).is_some();
        let passed_over: Vec<_> = found.passed_over.into_iter().filter(|passed| !has_rubric(passed)).collect();
        shelf.unreadable.extend(passed_over.into_iter().map(Unreadable::PassedOver));
        shelf
    }

    fn put(&mut self, rubric: Arc<Rubric>, path: PathBuf) {
        match self.find(rubric.id.as_str()) {
            Some(Shelved { origin: Origin::Own(other), .. }) => {
                let (other, id) = (other.clone(), rubric.id.to_string());
                self.unreadable.push(Unreadable::SameId { kind: FileKind::Rubric, path, other, id });
            }
            _ => self.rubrics.push(Shelved { rubric, origin: Origin::Own(path) }),
        }
    }

    /// The rubric for which a folder without one holds cases of one's own: it bears the rubric's id.
    pub fn rubric_of_own_cases(&self, folder: &Path) -> Option<Arc<Rubric>> {
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        folder.join(CASES).is_dir().then(|| self.find(&id)).flatten().map(|shelved| shelved.rubric.clone())
    }

    pub fn find(&self, id: &str) -> Option<&Shelved> {
        self.rubrics.iter().find(|shelved| shelved.rubric.id.as_str() == id)
    }
}

/// Reads one rubric file.
pub fn read_rubric(path: &Path) -> Result<Arc<Rubric>, Unreadable> {
    let text = read_source(path, FileKind::Rubric)?;
    rubric::read(&text).map(Arc::new).map_err(|faults| faulty(path, text, faults, FileKind::Rubric))
}

/// Reads one rubric file, with what is probably a mistake in it.
pub fn check_rubric(path: &Path) -> Result<(Arc<Rubric>, Vec<Warning>), Unreadable> {
    let text = read_source(path, FileKind::Rubric)?;
    let checked = rubric::check(&text).map_err(|faults| faulty(path, text, faults, FileKind::Rubric));
    checked.map(|(rubric, warnings)| (Arc::new(rubric), warnings))
}

/// The text of a file that people write for Viva; one of another program is named for what it is.
pub fn read_source(path: &Path, wanted: FileKind) -> Result<String, Unreadable> {
    /// Bytes of a file too large in which its kind is looked for.
    const BEGINNING_BYTES: u64 = 64 << 10;
    let other =
        |bytes: &[u8]| file_kind::of_bytes(bytes).map(|kind| Unreadable::OtherKind { path: path.into(), kind, wanted });
    let failed = |error| Unreadable::File { path: path.into(), error };
    let bytes = match read_bytes(path, bounds::RUBRIC_BYTES_MAX) {
        Ok(bytes) => bytes,
        Err(error @ StoreError::TooLarge { .. }) => {
            return Err(other(&beginning(path, BEGINNING_BYTES)).unwrap_or_else(|| failed(error)));
        }
        Err(error) => return Err(failed(error)),
    };
    if let Some(other) = other(&bytes) {
        return Err(other);
    }
    let text = text_of(bytes, path).map_err(failed)?;
    // Most texts are as Viva would have written them, and large ones are not copied.
    Ok(match encoding::as_written(&text) {
        Cow::Borrowed(written) if written.len() == text.len() => text,
        written => written.into_owned(),
    })
}

/// The faults of a text, or its kind where it was meant for something else.
pub(super) fn faulty(path: &Path, text: String, faults: Faults, wanted: FileKind) -> Unreadable {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let kind = file_kind::of_text(&text, &name).or_else(|| file_kind::of_fields(&text));
    match kind.filter(|kind| *kind != wanted) {
        Some(kind) => Unreadable::OtherKind { path: path.into(), kind, wanted },
        None => Unreadable::Faults { path: path.into(), text, faults },
    }
}

/// The rubric of this id inside the program.
pub fn shipped_rubric(sources: &RubricSources, id: &str) -> Option<Arc<Rubric>> {
    let file = sources.shipped.get_file(Path::new(id).join(FILE_NAME))?;
    rubric::read(&shipped_text(file)?).ok().map(Arc::new)
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
