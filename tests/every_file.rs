//! A file of tests that no `mod` names is never compiled, and nobody misses it.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The crates of the workspace, by the names of their folders, the lowest first; the doors stand at the root.
pub const CRATES: [&str; 4] = ["crates/core", "crates/exchange", "crates/desk", "."];

/// The folder with the source of a crate.
pub fn source(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of).join("src")
}

/// The file in which the modules of a folder are named.
pub fn root(folder: &Path) -> PathBuf {
    let candidates =
        [folder.join("main.rs"), folder.join("lib.rs"), folder.join("mod.rs"), folder.with_extension("rs")];
    candidates.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{} has no root", folder.display()))
}

#[test]
fn every_file_of_tests_is_named_where_its_folder_begins() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut found = Vec::new();
    files(&tests, &mut found);
    assert!(found.len() > 100, "{}", found.len());
    let manifest = include_str!("../Cargo.toml");
    let targets = manifest.lines().filter_map(|line| line.strip_prefix("path = \"tests/")?.strip_suffix('"'));
    let targets: Vec<PathBuf> = targets.map(|target| tests.join(target)).collect();
    for file in found.iter().filter(|file| !targets.contains(file)) {
        let module = if file.ends_with("mod.rs") { file.parent().unwrap().to_owned() } else { file.with_extension("") };
        let name = module.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(root(module.parent().unwrap())).unwrap();
        let named = text.lines().any(|line| line.strip_prefix("pub ").unwrap_or(line) == format!("mod {name};"));
        assert!(named, "no mod names {}", file.display());
    }
}

#[test]
fn every_crate_is_looked_through() {
    let crates = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates")).unwrap();
    let mut folders: Vec<String> =
        crates.map(|entry| format!("crates/{}", entry.unwrap().file_name().into_string().unwrap())).collect();
    folders.push(".".to_owned());
    folders.sort();
    let mut known = CRATES.to_vec();
    known.sort_unstable();
    assert_eq!(folders, known);
}

/// The package has no tests in it, `exclude` in Cargo.toml.
#[test]
fn nothing_in_the_package_is_made_of_files_of_tests() {
    let mut found = Vec::new();
    CRATES.iter().for_each(|of| files(&source(of), &mut found));
    let read = |path: &&PathBuf| fs::read_to_string(path).unwrap().contains("/tests/");
    assert_eq!(found.iter().filter(read).collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}

/// Built otherwise, nothing that was checked of the program could be taken up for the fuzz targets.
#[test]
fn the_fuzz_targets_are_built_as_the_program_is() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let profile = |text: &str| text.split_once("[profile.dev]\n").unwrap().1.to_owned();
    let (program, fuzz) = (profile(&read("Cargo.toml")), profile(&read("fuzz/Cargo.toml")));
    let other: Vec<&str> = fuzz.lines().filter(|line| !program.lines().any(|each| each == *line)).collect();
    assert!(fuzz.lines().count() > 20 && other.is_empty(), "{other:?}");
}
