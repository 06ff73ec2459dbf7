//! Rated interviews from many files, for a calibration.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    bounds,
    calibration::GatheredFiles,
    file_kind::{self, FileKind},
    locale::{Explain, Message},
    message,
    practice::Case,
};

use super::{
    AsideReason, Protection, RubricSources, Shelf, StoreError, cases_of,
    cohort::walk_for,
    journal::beside,
    open_session,
    read::{is_session_name, read_bytes},
    sheets,
    verify::was_changed,
};

/// Reads files, and of folders the sessions and sheets in them and in folders within, as for a cohort. In whatever order
/// they are named, they are read in the order of their paths, each once. `progress` is told how many were read, of how
/// many. Files that cannot be read are left out with the reason.
pub fn gather_rated(
    named: &[PathBuf],
    protection: &dyn Fn(&Path) -> Result<Protection, StoreError>,
    progress: &dyn Fn(usize, usize),
) -> GatheredFiles {
    let mut gathered = GatheredFiles::default();
    let paths = paths(named, &mut gathered);
    let mut protections: BTreeMap<PathBuf, Result<Protection, Message>> = BTreeMap::new();
    for (read, path) in paths.iter().enumerate() {
        progress(read, paths.len());
        let name = path.display().to_string();
        if read >= bounds::CALIBRATION_FILES_MAX {
            let most = message!("calibration-too-many-files", most = bounds::CALIBRATION_FILES_MAX);
            gathered.unreadable(&name, most);
            continue;
        }
        let folder = super::folder_of(path).to_owned();
        let told = |error: StoreError| error.explain();
        let own = protections.entry(folder).or_insert_with_key(|folder| protection(folder).map_err(told));
        // A loss of power leaves an empty file of a session that had just begun.
        let counts = |error: StoreError| match error {
            StoreError::Empty { .. } if !named.contains(path) => None,
            _ if !named.contains(path) && is_of_another_kind(path) => None,
            error => Some(told(error)),
        };
        let loaded = match own {
            Ok(protection) => open_session(path, protection).map_err(counts),
            Err(why) => Err(Some(why.clone())),
        };
        match loaded {
            Ok(loaded) => {
                // A trail that was written anew fits itself, and no seal fits it.
                gathered.take(&name, &loaded.interview, was_changed(&loaded));
            }
            Err(None) => {}
            Err(Some(why)) => gathered.unreadable(&name, why),
        }
    }
    progress(paths.len(), paths.len());
    gathered
}

/// Returns whether a file that was come upon is a rubric, a case or settings: folders of centres hold these as well.
fn is_of_another_kind(path: &Path) -> bool {
    let text = read_bytes(path, bounds::RUBRIC_BYTES_MAX).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let kind = text.and_then(|text| file_kind::of_fields(&text));
    matches!(kind, Some(FileKind::Rubric | FileKind::Case | FileKind::Centre | FileKind::Settings))
}

/// Each file once, by the shortest of the names that it was given under.
fn paths(named: &[PathBuf], gathered: &mut GatheredFiles) -> Vec<PathBuf> {
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut add = |path: PathBuf| {
        let whole = path.canonicalize().unwrap_or_else(|_| path.clone());
        let kept = found.entry(whole).or_insert_with(|| path.clone());
        if (path.as_os_str().len(), &path) < (kept.as_os_str().len(), kept) {
            *kept = path;
        }
    };
    for path in named {
        if !path.is_dir() {
            add(path.clone());
            continue;
        }
        let walked = walk_for(path, &|name| is_session_name(name) || sheets::is_sheet_name(name));
        let walked = match walked {
            Ok(walked) => walked,
            Err(error) => {
                gathered.unreadable(&path.display().to_string(), error.explain());
                continue;
            }
        };
        for aside in walked.unreadable {
            if let AsideReason::Unreadable(error) = aside.why {
                gathered.unreadable(&path.join(aside.file).display().to_string(), error.explain());
            }
        }
        if walked.more {
            let most = message!("calibration-too-many-files", most = bounds::CALIBRATION_FILES_MAX);
            gathered.unreadable(&path.display().to_string(), most);
        }
        let files = walked.files;
        // A crash while the folder was being encrypted leaves a session twice.
        let twice = |file: &PathBuf| files.contains(&beside(file, ".ron.age"));
        files
            .iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "age") || !twice(file))
            .cloned()
            .for_each(&mut add);
    }
    let mut paths: Vec<PathBuf> = found.into_values().collect();
    paths.sort();
    paths
}

/// The practice cases for the rubrics that something was rated with.
pub fn cases_at_hand(gathered: &GatheredFiles, shelf: &Shelf, rubrics: &RubricSources) -> Vec<Arc<Case>> {
    let shelved = gathered.rubrics().filter_map(|rubric| shelf.find(rubric.id.as_str()));
    shelved.flat_map(|shelved| cases_of(shelved, rubrics).cases).collect()
}
