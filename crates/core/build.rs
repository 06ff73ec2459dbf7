//! Finds the languages that are offered: those whose folder in `locales/` has every message of the fallback. Nothing of
//! that has to be looked for at each start of the program.

// A build script is no part of the core, which knows no disk.
#![allow(clippy::disallowed_methods)]

use std::{collections::BTreeSet, env, fs, path::Path};

const FALLBACK: &str = "en";

fn main() {
    println!("cargo:rerun-if-changed=locales");
    let folder = Path::new("locales");
    let every = ids(&folder.join(FALLBACK));
    let entries = fs::read_dir(folder).expect("locales/ can be read").map(|entry| entry.expect("an entry"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut offered: Vec<String> = folders
        .filter(|entry| every.is_subset(&ids(&entry.path())))
        .map(|entry| entry.file_name().into_string().expect("languages are named by their tags"))
        .collect();
    offered.sort();
    let list = format!("&{offered:?}");
    fs::write(Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("offered.rs"), list).expect("it is written");
}

/// The ids of the messages in a language's files. A message begins its line with its id.
fn ids(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("a language's folder can be read").map(|entry| entry.expect("an entry"));
    let texts = files.map(|file| fs::read_to_string(file.path()).expect("messages are text"));
    let id = |line: &str| {
        let (id, _) = line.split_once(" =")?;
        id.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| id.to_owned())
    };
    texts.flat_map(|text| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}
