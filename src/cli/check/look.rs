//! The look at rubrics and cases: what is wrong with each, and with them beside one another.

use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    edit::Edit,
    file_kind::FileKind,
    locale::{Explain, Locale, Message},
    message, notation,
    practice::Case,
    rubric::{self, Faults, Rubric},
    store::{
        self, CASES, Folders, Origin, PassedOver, Shelf, Unreadable, WhyPassedOver, case_files, case_files_at,
        check_rubric, read_case, read_rubric, rubric_files, rubric_of_case, shipped_rubric,
    },
};

use super::{
    super::faults::{FaultOutput, Severity, of_unreadable, of_warnings},
    Subject,
};

/// What was found, file by file.
#[derive(Default)]
pub(super) struct Looked {
    pub files: Vec<LookedFile>,
    pub rubrics: usize,
    pub cases: usize,
}

pub(super) struct LookedFile {
    pub path: PathBuf,
    /// The text that its faults are about; empty where it could not be read.
    pub text: Arc<str>,
    pub told: Vec<FaultOutput>,
    /// Edits that mend faults of it mechanically.
    pub edits: Vec<Edit>,
    /// What is told beside its faults: that it is in order, or what was not looked at.
    pub note: Option<Message>,
}

pub(super) struct Look<'a> {
    folders: &'a Folders,
    locale: &'a Locale,
    /// Edits that mend are looked for; each is tried on the text.
    mends: bool,
    shelf: OnceCell<Shelf>,
    looked: Looked,
    /// The rubrics, and the cases of each, that were in order.
    rubrics: Vec<(Arc<Rubric>, PathBuf)>,
    cases: Vec<(Arc<Case>, PathBuf)>,
    /// Files that were met, by the names that they have once links are followed.
    met: Vec<PathBuf>,
}

impl<'a> Look<'a> {
    pub(super) fn new(folders: &'a Folders, mends: bool, locale: &'a Locale) -> Self {
        let (rubrics, cases, met) = (Vec::new(), Vec::new(), Vec::new());
        Look { folders, locale, mends, shelf: OnceCell::new(), looked: Looked::default(), rubrics, cases, met }
    }

    /// Looks at everything at these paths.
    pub(super) fn at(mut self, paths: &[PathBuf], subject: Subject) -> Looked {
        for path in paths {
            match subject {
                Subject::Rubrics => self.rubrics_at(path),
                Subject::Cases { rubric } => self.cases_at(path, rubric),
            }
        }
        if matches!(subject, Subject::Rubrics) {
            self.beside_the_shelf();
        }
        self.looked
    }

    fn rubrics_at(&mut self, path: &Path) {
        let found = rubric_files(path);
        let with_cases = path.is_dir();
        for file in &found.files {
            if let Some(rubric) = self.rubric(file, with_cases) {
                self.take(rubric, file);
            }
        }
        for passed in found.passed_over {
            // Cases of one's own for a rubric that lies elsewhere.
            if let Some(rubric) = self.shelf().rubric_of_own_cases(&passed.path) {
                self.cases_of(&rubric, &passed.path);
                continue;
            }
            let file = passed.file().map(Path::to_owned);
            self.passed_over(passed);
            // Its faults are told with the others; nobody meets it under its id yet.
            if let Some(file) = file {
                self.rubric(&file, with_cases);
            }
        }
    }

    /// Looks at a rubric that was not met yet, and comes back with it if it is in order.
    fn rubric(&mut self, file: &Path, with_cases: bool) -> Option<Arc<Rubric>> {
        if !self.is_new(file) {
            return None;
        }
        self.looked.rubrics += 1;
        let folder = store::folder_of(file);
        match check_rubric(file) {
            Ok((rubric, warnings)) => {
                let path = file.display().to_string();
                let told = of_warnings(&path, &rubric, &warnings, self.locale);
                let note = message!("cli-rubric-good", path = path, id = rubric.id.as_str());
                self.add(file, rubric.source_text.clone(), told, Some(note));
                if with_cases {
                    self.cases_of(&rubric, folder);
                }
                Some(rubric)
            }
            Err(unreadable) => {
                self.unreadable(&unreadable);
                let waiting = if with_cases { case_files(&folder.join(CASES)).files.len() } else { 0 };
                if waiting > 0 {
                    let note = message!("check-cases-wait", path = file.display().to_string(), count = waiting);
                    self.add(file, "", Vec::new(), Some(note));
                }
                None
            }
        }
    }

    /// Keeps a rubric that is found under its id.
    fn take(&mut self, rubric: Arc<Rubric>, file: &Path) {
        if let Some((_, other)) = self.rubrics.iter().find(|(known, _)| known.id == rubric.id) {
            self.same_id(Severity::Fault, FileKind::Rubric, file, other.clone(), rubric.id.as_str());
        }
        self.rubrics.push((rubric, file.into()));
    }

    /// The cases beside a rubric.
    fn cases_of(&mut self, rubric: &Arc<Rubric>, folder: &Path) {
        let found = case_files(&folder.join(CASES));
        found.passed_over.into_iter().for_each(|passed| self.passed_over(passed));
        // Rubrics that are lone files share the folder of their cases.
        let of_another = |file: &PathBuf| rubric_of_case(file).is_ok_and(|id| id != rubric.id.as_str());
        let is_shared = rubric_files(folder).files.len() > 1;
        for file in found.files {
            if !(is_shared && of_another(&file)) {
                self.case(&file, Ok(rubric.clone()));
            }
        }
    }

    fn cases_at(&mut self, path: &Path, rubric: Option<&Path>) {
        let found = case_files_at(path);
        for file in found.files {
            let rubric = rubric_for(&file, rubric, || self.shelf());
            self.case(&file, rubric);
        }
        found.passed_over.into_iter().for_each(|passed| self.passed_over(passed));
    }

    fn case(&mut self, file: &Path, rubric: Result<Arc<Rubric>, Unreadable>) {
        if !self.is_new(file) {
            return;
        }
        self.looked.cases += 1;
        match rubric.and_then(|rubric| read_case(file, &rubric)) {
            Ok(case) => {
                let note = message!("cli-case-good", path = file.display().to_string(), id = case.id.as_str());
                self.add(file, "", Vec::new(), Some(note));
                let same = |known: &Case| known.id == case.id && known.rubric == case.rubric;
                if let Some((_, other)) = self.cases.iter().find(|(known, _)| same(known)) {
                    self.same_id(Severity::Fault, FileKind::Case, file, other.clone(), case.id.as_str());
                }
                self.cases.push((case, file.into()));
            }
            Err(unreadable) => self.unreadable(&unreadable),
        }
    }

    /// Rubrics that stand in the way of one on the shelf, or that one on the shelf stands in the way of.
    fn beside_the_shelf(&mut self) {
        for (rubric, path) in std::mem::take(&mut self.rubrics) {
            let id = rubric.id.as_str();
            let own = self.shelf().find(id).and_then(|shelved| match &shelved.origin {
                Origin::Own(own) => Some(own.clone()),
                Origin::Shipped => None,
            });
            if let Some(own) = own.filter(|own| !self.met.contains(&real(own))) {
                self.same_id(Severity::Warning, FileKind::Rubric, &path, own, id);
            }
            let shipped = shipped_rubric(&self.folders.rubrics, id);
            if shipped.is_some_and(|shipped| shipped.digest != rubric.digest) {
                let told = message!("rubric-replaces-shipped", path = path.display().to_string(), id = id);
                self.of_file(Severity::Warning, &path, &told);
            }
        }
    }

    fn same_id(&mut self, severity: Severity, kind: FileKind, path: &Path, other: PathBuf, id: &str) {
        let same = Unreadable::SameId { kind, path: path.into(), other, id: id.to_owned() };
        self.of_file(severity, path, &same.explain());
    }

    fn passed_over(&mut self, passed: PassedOver) {
        let severity = match passed.why {
            WhyPassedOver::TooDeep { .. } => Severity::Warning,
            _ => Severity::Fault,
        };
        let path = passed.path.clone();
        self.of_file(severity, &path, &Unreadable::PassedOver(passed).explain());
    }

    fn of_file(&mut self, severity: Severity, path: &Path, told: &Message) {
        let said = self.locale.say(told);
        let told = FaultOutput::of_file(severity, path.display().to_string(), told.id, said);
        self.add(path, "", vec![told], None);
    }

    fn unreadable(&mut self, unreadable: &Unreadable) {
        let told = of_unreadable(unreadable, self.locale);
        // Several cases may lie beside one rubric that has faults.
        if !self.looked.files.iter().any(|file| file.path == unreadable.path() && file.told == told) {
            self.add(unreadable.path(), unreadable.text(), told, None);
            if let (Unreadable::Faults { faults, .. }, Some(file)) = (unreadable, self.looked.files.last_mut()) {
                file.edits = if self.mends { mending(&file.text, faults) } else { Vec::new() };
            }
        }
    }

    fn add(&mut self, path: &Path, text: impl Into<Arc<str>>, told: Vec<FaultOutput>, note: Option<Message>) {
        self.looked.files.push(LookedFile { path: path.into(), text: text.into(), told, edits: Vec::new(), note });
    }

    fn is_new(&mut self, file: &Path) -> bool {
        let file = real(file);
        let is_new = !self.met.contains(&file);
        self.met.extend(is_new.then_some(file));
        is_new
    }

    fn shelf(&self) -> &Shelf {
        self.shelf.get_or_init(|| Shelf::open(&self.folders.rubrics))
    }
}

/// The edits that mend what is mechanical among the faults of a rubric, or of a file beside it.
fn mending(text: &str, faults: &Faults) -> Vec<Edit> {
    let of_rubric = |text: &str| rubric::read(text).err().map_or(0, |faults| faults.0.len());
    let of_notation = |text: &str| notation::tree(text).slips.len();
    let is_rubric = rubric::read(text).err().as_ref() == Some(faults);
    let before = of_notation(text);
    // A fault beyond those of the notation is mended where no fault of the notation comes of it.
    let of_other = |text: &str| if of_notation(text) > before { usize::MAX } else { 0 };
    faults.mending(text, if is_rubric { &of_rubric } else { &of_other })
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The rubric of a case: the one that is named, that it lies beside, or that is on the shelf.
pub(in crate::cli) fn rubric_for<'s>(
    file: &Path,
    named: Option<&Path>,
    shelf: impl FnOnce() -> &'s Shelf,
) -> Result<Arc<Rubric>, Unreadable> {
    if let Some(named) = named {
        return read_rubric(&rubric_file(named));
    }
    let beside = store::folder_of(file).join("..").join("rubric.ron");
    if beside.is_file() {
        return read_rubric(&beside);
    }
    let id = rubric_of_case(file)?;
    match shelf().find(&id) {
        Some(shelved) => Ok(shelved.rubric.clone()),
        None => Err(Unreadable::NoRubric { path: file.into(), rubric: id }),
    }
}

/// A rubric's file, named itself or by its folder.
pub(in crate::cli) fn rubric_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("rubric.ron") } else { path.to_path_buf() }
}
