//! The list of trainees who are expected: one name a line.

use std::collections::HashSet;

use thiserror::Error;

use crate::{
    bounds,
    locale::{Explain, Message},
    message,
    session::person_key,
};

/// Why a list of those expected cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RosterFault {
    #[error("nobody is named")]
    Empty,
    #[error("more than {most} names")]
    TooMany { most: usize },
    #[error("line {line} is longer than {most} characters")]
    TooLong { line: usize, most: usize },
}

impl Explain for RosterFault {
    fn explain(&self) -> Message {
        match self {
            RosterFault::Empty => message!("cohort-roster-empty"),
            RosterFault::TooMany { most } => message!("cohort-roster-too-many", most = *most),
            RosterFault::TooLong { line, most } => {
                message!("cohort-roster-too-long", line = line.to_string(), most = *most)
            }
        }
    }
}

/// The names of a list, each once. Empty lines and what stands after a number sign at the beginning are passed over, as
/// is the mark that some editors put before UTF-8.
pub fn roster(text: &str) -> Result<Vec<String>, RosterFault> {
    let (mut names, mut known) = (Vec::new(), HashSet::new());
    for (index, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let name = line.trim();
        if name.is_empty() || name.starts_with('#') || known.contains(&person_key(name)) {
            continue;
        }
        if name.chars().count() > bounds::FIELD_CHARS_MAX {
            return Err(RosterFault::TooLong { line: index + 1, most: bounds::FIELD_CHARS_MAX });
        }
        if names.len() == bounds::COHORT_TRAINEES_MAX {
            return Err(RosterFault::TooMany { most: bounds::COHORT_TRAINEES_MAX });
        }
        known.insert(person_key(name));
        names.push(name.to_owned());
    }
    if names.is_empty() { Err(RosterFault::Empty) } else { Ok(names) }
}
