//! All faults of one text together: what was done the same way in many places is one slip, and what a machine mends is
//! mended only where nothing else comes of it.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    edit::{self, Edit},
    notation::Source,
};

use super::Fault;

/// All faults of one text in the order of their places; there is at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Faults(pub Vec<Fault>);

/// Places of one and the same slip that are told each for itself.
const TOLD_APART_MAX: usize = 3;

impl Faults {
    /// The faults of notation alone.
    pub fn of_slips(source: Source) -> Self {
        Faults::gathered(source.slips.into_iter().map(Fault::from).collect())
    }

    /// Puts faults in the order of their places. What was done the same way in many places is one slip.
    pub(crate) fn gathered(mut faults: Vec<Fault>) -> Self {
        faults.sort_by_key(|fault| fault.span.start);
        let mut places: IndexMap<String, Vec<usize>> = IndexMap::new();
        for (index, fault) in faults.iter().enumerate() {
            if let Some(habit) = fault.kind.habit() {
                places.entry(habit).or_default().push(index);
            }
        }
        let mut dropped = HashSet::new();
        for alike in places.into_values().filter(|alike| alike.len() > TOLD_APART_MAX) {
            for index in &alike[1..] {
                let (span, repair) = (faults[*index].span.clone(), std::mem::take(&mut faults[*index].repair));
                faults[alike[0]].also.push(span);
                faults[alike[0]].repair.extend(repair);
                dropped.insert(*index);
            }
        }
        let told = faults.into_iter().enumerate().filter(|(index, _)| !dropped.contains(index));
        Faults(told.map(|(_, fault)| fault).collect())
    }
}

/// Faults whose mends are tried one by one.
const TRIED_APART_MAX: usize = 50;

impl Faults {
    /// The edits that mend what a machine can mend. An edit that brings other faults about was a wrong guess, and is
    /// left out; `count` says how many faults a text has.
    pub fn mending(&self, text: &str, count: &dyn Fn(&str) -> usize) -> Vec<Edit> {
        let mendable = || self.0.iter().filter(|fault| !fault.repair.is_empty());
        let all: Vec<Edit> = mendable().flat_map(|fault| fault.repair.clone()).collect();
        let left = self.0.len() - mendable().count();
        if count(&edit::apply(text, &all)) <= left {
            return all;
        }
        let mends = |fault: &&Fault| count(&edit::apply(text, &fault.repair)) < self.0.len();
        mendable().take(TRIED_APART_MAX).filter(mends).flat_map(|fault| fault.repair.clone()).collect()
    }
}
