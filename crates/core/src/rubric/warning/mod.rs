//! Warnings: a rubric that can be used, and in it what is probably a mistake of its author. Each says what it is about
//! and what to do, and holds for the rubric as it is checked: a rubric with warnings is held, signed and kept like any
//! other.
//!
//! One file looks for one kind of mistake and leaves what it finds in [`Found`], by the way to it in the rubric; the
//! places in the text are looked up together at the end. Where many parts have one
//! and the same mistake, one warning names them all. Rules about words rest on the lists in `wording/`, one for each
//! language, and prefer to miss a mistake to blaming what is sound.

mod anchors;
mod conditions;
mod double_barrelled;
mod informed;
mod kind;
mod leading;
mod levels;
mod markup;
mod means;
mod script;
mod sentences;
mod texts;
mod time;
mod weights;
mod wording;
mod words;

use std::{hash::Hash, ops::Range};

use indexmap::IndexMap;

use crate::notation::{PathStep, Source};

use super::{Counts, Criterion, CriterionId, Rubric, check::findings::At};

pub use kind::WarningKind;

/// One warning with its place in the text, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    pub kind: WarningKind,
    pub span: Range<usize>,
}

/// All warnings about a rubric, in the order of their places in what it was read from.
pub(super) fn look(rubric: &Rubric, source: &Source) -> Vec<Warning> {
    let mut found = Found::default();
    let looks = [
        anchors::look,
        conditions::look,
        double_barrelled::look,
        informed::look,
        leading::look,
        levels::look,
        means::look,
        texts::look,
        time::look,
        weights::look,
    ];
    looks.iter().for_each(|look| look(rubric, &mut found));
    found.0.extend(rubric.noted.iter().cloned());
    for criteria in found.0.iter_mut().filter_map(|(_, kind)| kind.criteria_mut()) {
        *criteria = rubric.repeated.as_written(std::mem::take(criteria));
    }
    found.placed(source)
}

/// The warnings found so far, each with the way to what it is about.
#[derive(Default)]
struct Found(Vec<(Vec<PathStep>, WarningKind)>);

impl Found {
    fn add(&mut self, at: &At, kind: WarningKind) {
        self.0.push((at.path(), kind));
    }

    fn placed(self, source: &Source) -> Vec<Warning> {
        let placed = |(path, kind): (Vec<PathStep>, WarningKind)| Warning { span: source.place(&path), kind };
        let mut warnings: Vec<Warning> = self.0.into_iter().map(placed).collect();
        warnings.sort_by_key(|warning| warning.span.start);
        warnings
    }
}

/// Calls for each criterion of the rubric with the way to it. Those that are one in several contexts stand at one place.
fn each_criterion<'r>(rubric: &'r Rubric, mut look: impl FnMut(&At, &'r Criterion)) {
    let root = At::Root;
    let at_units = root.field("units");
    for (unit_index, unit) in rubric.units.values().enumerate() {
        let at_unit = at_units.index(unit_index);
        let at_parts = at_unit.field("parts");
        let mut list = |at: &At, criteria: &'r [CriterionId]| {
            let mut written: Vec<&CriterionId> = Vec::new();
            for id in criteria {
                let criterion = &rubric.criteria[id];
                if criterion.counts == Counts::Holistic {
                    look(&at_unit.field("holistic"), criterion);
                    continue;
                }
                let name = rubric.repeated.around(id).map_or(id, |(written, _)| written);
                if written.last() != Some(&name) {
                    written.push(name);
                }
                look(&at.index(written.len() - 1), criterion);
            }
        };
        list(&at_unit.field("criteria"), unit.outside_parts());
        for (index, part) in unit.parts.values().enumerate() {
            list(&at_parts.index(index).field("criteria"), &part.criteria);
        }
        list(&at_unit, unit.after_parts());
    }
}

/// Criteria with one and the same mistake, under what makes it the same; the way leads to the first of each group.
struct Groups<Same>(IndexMap<Same, (Vec<PathStep>, Vec<CriterionId>)>);

impl<Same: Hash + Eq> Groups<Same> {
    fn new() -> Self {
        Groups(IndexMap::new())
    }

    fn add(&mut self, same: Same, at: &At, criterion: &CriterionId) {
        let (_, criteria) = self.0.entry(same).or_insert_with(|| (at.path(), Vec::new()));
        criteria.push(criterion.clone());
    }

    /// One warning for each group.
    fn tell(self, found: &mut Found, kind: impl Fn(Same, Vec<CriterionId>) -> WarningKind) {
        found.0.extend(self.0.into_iter().map(|(same, (path, criteria))| (path, kind(same, criteria))));
    }
}
