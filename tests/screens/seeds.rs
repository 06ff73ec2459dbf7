//! The seeds of the fuzz targets, each through the function that its target calls.

use std::{collections::BTreeSet, fs, path::Path};

use crate::screens::fuzz::TARGETS;

/// Seeds that a target has at least.
const SEEDS_LEAST: usize = 5;

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_seed_of_every_target_is_played() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let targets: BTreeSet<String> = TARGETS.iter().map(|(name, _)| name.to_string()).collect();
    assert_eq!(names(&fuzz.join("seeds")), targets, "each target has seeds, and no seeds are without target");
    let sources: BTreeSet<String> = targets.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&fuzz.join("src/bin")), sources);
    for (target, play) in TARGETS {
        let seeds = fuzz.join("seeds").join(target);
        assert!(names(&seeds).len() >= SEEDS_LEAST, "{target} has few seeds");
        for seed in names(&seeds) {
            println!("{target}/{seed}");
            play(&fs::read(seeds.join(seed)).unwrap());
        }
    }
}
