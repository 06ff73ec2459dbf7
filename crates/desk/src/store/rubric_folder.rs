//! Files in folders of rubrics: which are read, and which are passed over though they look like one that was meant to be.
//! A folder of rubrics holds a folder for each, with `rubric.ron` and `cases/`, or lone files that end in `.ron`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::bounds;

use super::folder_of;

pub(super) const FILE_NAME: &str = "rubric.ron";
/// The folder of a rubric's cases, beside its `rubric.ron`.
pub const CASES: &str = "cases";
const ENDING: &str = "ron";

/// The files found, in the order of their names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FoundFiles {
    pub files: Vec<PathBuf>,
    pub passed_over: Vec<PassedOver>,
}

/// A file or folder that is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    pub path: PathBuf,
    pub why: WhyPassedOver,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyPassedOver {
    /// The name is not the one that is looked for. Systems that hide endings hide `.txt` after it, too.
    Misnamed { right: String, ending_hidden: bool },
    /// The file lies in a folder within that in which it is looked for.
    TooDeep { right: PathBuf },
    /// A folder without anything in it.
    Empty,
    /// A folder in which a rubric was expected.
    NoRubric,
    /// A folder in which cases were expected.
    NoCases,
}

impl PassedOver {
    fn new(path: impl Into<PathBuf>, why: WhyPassedOver) -> Self {
        PassedOver { path: path.into(), why }
    }

    /// The file that could be read all the same, once it has its right name or place.
    pub fn file(&self) -> Option<&Path> {
        let is_file = matches!(self.why, WhyPassedOver::Misnamed { .. } | WhyPassedOver::TooDeep { .. });
        (is_file && self.path.is_file()).then_some(&self.path)
    }
}

/// The rubric files of a folder of rubrics.
pub(super) fn shelf_files(folder: &Path) -> FoundFiles {
    let mut found = FoundFiles::default();
    // Links within the folder are followed, those out of it are not.
    let Ok(inside_of) = folder.canonicalize() else { return found };
    let stays = |path: &Path| path.canonicalize().is_ok_and(|real| real.starts_with(&inside_of));
    for path in entries(folder).into_iter().filter(|path| stays(path)) {
        if path.is_dir() {
            // Cases of the lone files beside it.
            if path.ends_with(CASES) {
                continue;
            }
            let one = of_one(&path);
            found.files.extend(one.files.into_iter().filter(|file| stays(file)));
            found.passed_over.extend(one.passed_over);
        } else if is_named(&path) {
            found.files.push(path);
        } else {
            found.passed_over.extend(misnamed(&path, None));
        }
    }
    found.files.truncate(bounds::RUBRICS_LISTED_MAX);
    found
}

/// The rubric in a folder of its own. Where it is not there, the files that it may be.
fn of_one(folder: &Path) -> FoundFiles {
    let inside = entries(folder);
    let deeper = inside.iter().filter(|path| path.is_dir() && !path.ends_with(CASES)).map(|path| path.join(FILE_NAME));
    let too_deep = |path: PathBuf| {
        let right = folder.with_file_name(folder_of(&path).file_name().unwrap_or_default());
        PassedOver::new(path, WhyPassedOver::TooDeep { right })
    };
    let mut passed_over: Vec<PassedOver> = deeper.filter(|path| path.is_file()).map(too_deep).collect();
    passed_over.extend(misnamed_cases(&inside));
    let rubric = folder.join(FILE_NAME);
    if rubric.is_file() {
        return FoundFiles { files: vec![rubric], passed_over };
    }
    let files = || inside.iter().filter(|path| path.is_file());
    let misspelled: Vec<PassedOver> = files().filter_map(|path| misnamed(path, Some(FILE_NAME))).collect();
    let mut lone = files().filter(|path| is_named(path));
    if !misspelled.is_empty() {
        passed_over.extend(misspelled);
    } else if let (Some(only), None) = (lone.next(), lone.next()) {
        let right = FILE_NAME.to_owned();
        passed_over.push(PassedOver::new(only, WhyPassedOver::Misnamed { right, ending_hidden: false }));
    } else if passed_over.is_empty() {
        let why = if inside.is_empty() { WhyPassedOver::Empty } else { WhyPassedOver::NoRubric };
        passed_over.push(PassedOver::new(folder, why));
    }
    FoundFiles { files: Vec::new(), passed_over }
}

/// The rubric files at a path that somebody names: a file, the folder of one rubric, or a folder of rubrics.
pub fn rubric_files(path: &Path) -> FoundFiles {
    if !path.is_dir() {
        return FoundFiles { files: vec![path.into()], passed_over: misnamed(path, None).into_iter().collect() };
    }
    let one = of_one(path);
    let is_spelled_otherwise = |passed: &PassedOver| misnamed(&passed.path, Some(FILE_NAME)).is_some();
    if !one.files.is_empty() || one.passed_over.iter().any(is_spelled_otherwise) {
        return one;
    }
    let mut many = shelf_files(path);
    if many.files.is_empty() {
        // Folders without a rubric are none of a folder of rubrics that is not one.
        many.passed_over.retain(|passed| {
            passed.file().is_some() && misnamed(&passed.path, None).is_some()
                || matches!(passed.why, WhyPassedOver::TooDeep { .. })
        });
    }
    if many == FoundFiles::default() {
        let why = if entries(path).is_empty() { WhyPassedOver::Empty } else { WhyPassedOver::NoRubric };
        many.passed_over.push(PassedOver::new(path, why));
    }
    many
}

/// The case files of a folder of cases. Links are not followed.
pub fn case_files(folder: &Path) -> FoundFiles {
    let mut found = FoundFiles::default();
    for path in entries(folder) {
        match path.symlink_metadata().map(|about| about.file_type()) {
            Ok(kind) if kind.is_file() && is_named(&path) => found.files.push(path),
            Ok(kind) if kind.is_file() => found.passed_over.extend(misnamed(&path, None)),
            Ok(kind) if kind.is_dir() => {
                let deep = entries(&path).into_iter().filter(|file| is_named(file) && file.is_file());
                let too_deep = |file: PathBuf| {
                    let right = folder.join(file.file_name().unwrap_or_default());
                    PassedOver::new(file, WhyPassedOver::TooDeep { right })
                };
                found.passed_over.extend(deep.map(too_deep));
            }
            _ => {}
        }
    }
    found.files.truncate(bounds::CASES_LISTED_MAX);
    found
}

/// The case files at a path that somebody names: a file, a folder of cases, or of rubrics with their cases.
pub fn case_files_at(path: &Path) -> FoundFiles {
    if !path.is_dir() {
        return FoundFiles { files: vec![path.into()], passed_over: misnamed(path, None).into_iter().collect() };
    }
    let is_of_cases = |folder: &Path| folder.canonicalize().is_ok_and(|real| real.ends_with(CASES));
    let mut folders = vec![path.to_owned()];
    if !is_of_cases(path) {
        let below = entries(path).into_iter().filter(|below| below.is_dir());
        let of_rubrics = [path.to_owned()].into_iter().chain(below).map(|folder| folder.join(CASES));
        let of_rubrics: Vec<PathBuf> = of_rubrics.filter(|cases| cases.is_dir()).collect();
        if !of_rubrics.is_empty() {
            folders = of_rubrics;
        }
    }
    let mut found = FoundFiles::default();
    for folder in folders {
        let inside = case_files(&folder);
        found.files.extend(inside.files);
        found.passed_over.extend(inside.passed_over);
    }
    if found == FoundFiles::default() {
        found.passed_over.push(PassedOver::new(path, WhyPassedOver::NoCases));
    }
    found
}

/// A name that differs from the right one in a way that a file manager hides, or that only some systems see through.
fn misnamed(path: &Path, right: Option<&str>) -> Option<PassedOver> {
    let name = path.file_name()?.to_str()?;
    let lower = name.to_lowercase();
    let ending_hidden = lower.ends_with(".ron.txt");
    let plain = lower.strip_suffix(".txt").unwrap_or(&lower);
    let stem = plain.strip_suffix(".ron")?;
    let kept = if stem == "rubric" { FILE_NAME.to_owned() } else { format!("{}.{ENDING}", &name[..stem.len()]) };
    let right = match right {
        Some(right) if plain != right => return None,
        Some(right) => right.to_owned(),
        None => kept,
    };
    (name != right).then(|| PassedOver::new(path, WhyPassedOver::Misnamed { right, ending_hidden }))
}

/// A folder of cases that is spelled otherwise.
fn misnamed_cases(inside: &[PathBuf]) -> Option<PassedOver> {
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    if inside.iter().any(|path| path.ends_with(CASES)) {
        return None;
    }
    let otherwise = inside.iter().find(|path| ["cases", "case"].contains(&name(path).as_str()) && path.is_dir())?;
    let right = CASES.to_owned();
    Some(PassedOver::new(otherwise, WhyPassedOver::Misnamed { right, ending_hidden: false }))
}

fn is_named(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == ENDING)
}

/// The entries of a folder in the order of their names, but for those that systems hide.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .take(bounds::FOLDER_ENTRIES_MAX)
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files that are found in a folder with these, and what is passed over with its reason, by their names in it.
    fn found(files: &[&str], look: fn(&Path) -> FoundFiles) -> (Vec<String>, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            match file.strip_suffix('/') {
                Some(_) => fs::create_dir_all(&path).unwrap(),
                None => {
                    fs::create_dir_all(folder_of(&path)).unwrap();
                    fs::write(&path, "").unwrap();
                }
            }
        }
        let name = |path: &Path| path.strip_prefix(folder.path()).unwrap().display().to_string();
        let FoundFiles { files, passed_over } = look(folder.path());
        let why = |passed: &PassedOver| match &passed.why {
            WhyPassedOver::Misnamed { right, .. } => format!("{} → {right}", name(&passed.path)),
            WhyPassedOver::TooDeep { right } => format!("{} ↑ {}", name(&passed.path), name(right)),
            other => format!("{} {other:?}", name(&passed.path)),
        };
        (files.iter().map(|file| name(file)).collect(), passed_over.iter().map(why).collect())
    }

    #[test]
    fn a_folder_of_rubrics_says_which_files_are_read_and_which_are_not() {
        for (files, read, passed_over) in [
            (&["a/rubric.ron", "b.ron", "readme.md", ".git/x"][..], &["a/rubric.ron", "b.ron"][..], &[][..]),
            (&["a/rubric.ron.txt"], &[], &["a/rubric.ron.txt → rubric.ron"]),
            (&["a/Rubric.ron", "b/rubric.RON"], &[], &["a/Rubric.ron → rubric.ron", "b/rubric.RON → rubric.ron"]),
            (&["a/first-aid.ron"], &[], &["a/first-aid.ron → rubric.ron"]),
            (&["First-aid.ron.txt", "b.Ron"], &[], &["First-aid.ron.txt → First-aid.ron", "b.Ron → b.ron"]),
            (&["a/b/rubric.ron"], &[], &["a/b/rubric.ron ↑ b"]),
            (&["a/rubric.ron", "a/b/rubric.ron"], &["a/rubric.ron"], &["a/b/rubric.ron ↑ b"]),
            (&["a/", "b/notes.md"], &[], &["a Empty", "b NoRubric"]),
            (&["a/cases/c.ron"], &[], &["a NoRubric"]),
            (&["a.ron", "cases/c.ron"], &["a.ron"], &[]),
            (&["a/rubric.ron", "a/Cases/c.ron"], &["a/rubric.ron"], &["a/Cases → cases"]),
            // A copy that an editor leaves is not meant to be read.
            (&["a/rubric.ron", "a/rubric.ron.txt", "a/draft.ron"], &["a/rubric.ron"], &[]),
        ] {
            let (found_read, found_passed) = found(files, shelf_files);
            assert_eq!((found_read, found_passed), (strings(read), strings(passed_over)), "{files:?}");
        }
    }

    #[test]
    fn a_folder_that_is_named_is_that_of_one_rubric_or_of_many() {
        for (files, read, passed_over) in [
            (&["rubric.ron", "cases/c.ron"][..], &["rubric.ron"][..], &[][..]),
            (&["Rubric.ron"], &[], &["Rubric.ron → rubric.ron"]),
            (&["a/rubric.ron", "b/rubric.ron", "c/"], &["a/rubric.ron", "b/rubric.ron"], &["c Empty"]),
            (&["docs/x.md", "rubrics/a/rubric.ron", "src/"], &[], &["rubrics/a/rubric.ron ↑ a"]),
            (&["a.ron"], &["a.ron"], &[]),
            (&["docs/x.md", "src/"], &[], &[" NoRubric"]),
            (&[], &[], &[" Empty"]),
        ] {
            let (found_read, found_passed) = found(files, rubric_files);
            assert_eq!((found_read, found_passed), (strings(read), strings(passed_over)), "{files:?}");
        }
    }

    #[test]
    fn cases_are_found_wherever_they_lie_beside_rubrics() {
        for (files, read, passed_over) in [
            (&["c.ron", "d.ron"][..], &["c.ron", "d.ron"][..], &[][..]),
            (&["rubric.ron", "cases/c.ron"], &["cases/c.ron"], &[]),
            (&["a/cases/c.ron", "b/cases/d.ron", "e/rubric.ron"], &["a/cases/c.ron", "b/cases/d.ron"], &[]),
            (&["cases/c.ron.txt", "cases/d.RON"], &[], &["cases/c.ron.txt → c.ron", "cases/d.RON → d.ron"]),
            (&["cases/more/c.ron"], &[], &["cases/more/c.ron ↑ cases/c.ron"]),
            (&["notes.md"], &[], &[" NoCases"]),
        ] {
            let (found_read, found_passed) = found(files, case_files_at);
            assert_eq!((found_read, found_passed), (strings(read), strings(passed_over)), "{files:?}");
        }
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }
}
