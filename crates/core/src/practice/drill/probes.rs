//! Choose the neutral probe: the rubric's probes and the case's leading follow-ups, mixed.

use sha2::{Digest, Sha256};

use crate::{
    locale::Language,
    practice::case::Answer,
    rubric::{CriterionId, ProbeId},
};

use super::{Drill, Grade};

/// Follow-ups to choose among.
const LEAST: usize = 3;
const MOST: usize = 4;
/// Leading ones among them, so that a neutral one is never found by what is left over alone.
const LEADING_MOST: usize = 2;

/// A follow-up that could be asked next.
#[derive(Debug, Clone, PartialEq)]
pub struct DrillFollowUp {
    pub asks: String,
    /// Words that the follow-up brings out of the candidate.
    pub says: String,
    /// The probe of the rubric that it is; none for one that puts the answer into the candidate's mouth.
    pub probe: Option<ProbeId>,
    /// The criteria whose rating changes by it.
    pub reveals: Vec<CriterionId>,
}

pub(super) fn are_enough(answer: &Answer) -> bool {
    let leading = answer.leading.len().min(LEADING_MOST);
    leading > 0 && !answer.probes.is_empty() && leading + answer.probes.len() >= LEAST
}

/// Three or four follow-ups in an order drawn by the seed. Probes that bring something out come first into the choice.
pub fn follow_ups(drill: &Drill, seed: u64, language: &Language) -> Vec<DrillFollowUp> {
    let answer = drill.answer();
    let lot = |part: &str| -> [u8; 32] { Sha256::digest(format!("{seed}\n{}\n{part}\n", drill.id)).into() };
    let mut choice: Vec<(String, DrillFollowUp)> = Vec::new();
    for (index, leading) in answer.leading.iter().take(LEADING_MOST).enumerate() {
        let (asks, says) = (leading.asks.get(language).to_owned(), leading.says.get(language).to_owned());
        choice.push((format!("leading {index}"), DrillFollowUp { asks, says, probe: None, reveals: Vec::new() }));
    }
    let mut probes: Vec<(&ProbeId, _)> = answer.probes.iter().collect();
    probes.sort_by_key(|(id, probe)| (probe.reveals.is_empty(), lot(&format!("choice {id}"))));
    for (id, probe) in probes.into_iter().take(MOST - choice.len()) {
        let Some(asked) = drill.asked().probes.get(id) else { continue };
        let follow_up = DrillFollowUp {
            asks: asked.text.get(language).to_owned(),
            says: probe.says.get(language).to_owned(),
            probe: Some(id.clone()),
            reveals: probe.reveals.clone(),
        };
        choice.push((format!("probe {id}"), follow_up));
    }
    choice.sort_by_cached_key(|(part, _)| lot(part));
    choice.into_iter().map(|(_, follow_up)| follow_up).collect()
}

/// The grade of a choice, never easy: with three or four to choose from, a right choice may be a guess.
pub fn grade(chosen: &DrillFollowUp, all: &[DrillFollowUp]) -> Grade {
    let others_reveal = all.iter().any(|other| !other.reveals.is_empty());
    match (&chosen.probe, chosen.reveals.is_empty() && others_reveal) {
        (None, _) => Grade::Again,
        (Some(_), true) => Grade::Hard,
        (Some(_), false) => Grade::Good,
    }
}
