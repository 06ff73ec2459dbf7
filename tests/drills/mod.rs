//! Drills: what they are made of, how answers are graded, what comes when, and that nothing done is lost.

mod grading;
mod kept;
mod schedule;

use std::{path::Path, sync::Arc};

use viva::{
    practice::{
        self,
        drill::{Drill, drills_of},
    },
    rubric::Rubric,
    store,
};

fn rubric() -> Arc<Rubric> {
    store::read_rubric(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics/first-aid.ron")).unwrap()
}

/// The drills of the small case for tests.
fn drills() -> Vec<Drill> {
    let rubric = rubric();
    let case = practice::read(include_str!("../rubrics/cases/sure-of-herself.ron"), &rubric).unwrap();
    drills_of(&Arc::new(case), &rubric)
}

fn drill(id: &str) -> Drill {
    drills().into_iter().find(|drill| drill.id.as_str() == id).unwrap_or_else(|| panic!("no drill {id}"))
}
