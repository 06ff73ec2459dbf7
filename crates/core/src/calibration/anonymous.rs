//! Raters without their names, for a meeting that speaks of levels and not of people.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::redaction::Values;

use super::{
    fault::LeftOutFile,
    rated::{RatedSubject, SIGNED_MARK},
    ratings::Ratings,
};

/// Stands in a rationale for who is known to a file and rates nothing that counts.
const SOMEBODY: &str = "…";

/// Raters become R1, R2 … in an order that nobody can tell from the names without the files, and each word that is, or
/// holds, a part of a name known from the files is replaced where it stands in a rationale. The same files and seed
/// give the same numbers. Real candidates are numbered likewise.
pub fn anonymous(ratings: Ratings, seed: u64) -> Ratings {
    let drawn = |rater: usize| {
        let mut hasher = Sha256::new();
        hasher.update(seed.to_le_bytes());
        hasher.update(ratings.raters[rater].as_bytes());
        // Rationales are not known to whoever knows names alone.
        for (subject, criterion) in ratings.places(None) {
            if let Some(cell) = ratings.cell(subject, criterion, rater) {
                hasher.update(cell.rationale.as_bytes());
                hasher.update(format!("{:?}", cell.rating).as_bytes());
            }
        }
        hasher.finalize().to_vec()
    };
    let mut order: Vec<usize> = (0..ratings.raters.len()).collect();
    order.sort_by_key(|rater| drawn(*rater));
    let mark = |rater: usize| if ratings.is_signed_for_it(rater) { SIGNED_MARK } else { "" };
    let numbers = order.iter().enumerate().map(|(at, rater)| format!("R{}{}", at + 1, mark(*rater)));
    let numbers: Vec<String> = numbers.collect();
    let mut names = Values::default();
    for (rater, number) in order.iter().zip(&numbers) {
        let name = &ratings.raters[*rater];
        names.add_name(name.strip_suffix(SIGNED_MARK).unwrap_or(name), number);
    }
    ratings.people.iter().for_each(|name| names.add_name(name, SOMEBODY));
    let names = names.finish();
    let mut cells = Vec::with_capacity(ratings.cells.len());
    for row in ratings.cells.chunks(ratings.raters.len()) {
        for rater in &order {
            let mut cell = row[*rater].clone();
            if let Some(cell) = &mut cell {
                cell.rationale = names.redact(&cell.rationale);
            }
            cells.push(cell);
        }
    }
    let decided = ratings.decisions.chunks(ratings.raters.len());
    let decisions = decided.flat_map(|row| order.iter().map(|rater| row[*rater].clone())).collect();
    let numbered = |(place, subject): (usize, &RatedSubject)| match subject {
        RatedSubject::Candidate { .. } => RatedSubject::Candidate { reference: (place + 1).to_string() },
        other => other.clone(),
    };
    let subjects = ratings.subjects.iter().enumerate().map(numbered).collect();
    let nameless = |each: &LeftOutFile| LeftOutFile { file: String::new(), rater: None, why: each.why.without_names() };
    let left_out = ratings.left_out.iter().map(nameless).collect();
    Ratings { raters: numbers, subjects, people: BTreeSet::new(), cells, decisions, left_out, ..ratings.clone() }
}
