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

/// The file in which the modules of a folder are named.
fn root(folder: &Path) -> PathBuf {
    let candidates = [folder.join("main.rs"), folder.join("mod.rs"), folder.with_extension("rs")];
    candidates.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("{} has no root", folder.display()))
}

#[test]
fn every_file_of_tests_is_named_where_its_folder_begins() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut found = Vec::new();
    files(&tests, &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for file in found.iter().filter(|file| **file != tests.join("main.rs")) {
        let module = if file.ends_with("mod.rs") { file.parent().unwrap().to_owned() } else { file.with_extension("") };
        let name = module.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(root(module.parent().unwrap())).unwrap();
        let named = text.lines().any(|line| line.strip_prefix("pub ").unwrap_or(line) == format!("mod {name};"));
        assert!(named, "no mod names {}", file.display());
    }
}

/// The package has no tests in it, `exclude` in Cargo.toml.
#[test]
fn nothing_in_the_package_is_made_of_files_of_tests() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let read = |path: &&PathBuf| fs::read_to_string(path).unwrap().contains("/tests/");
    assert_eq!(found.iter().filter(read).collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}
