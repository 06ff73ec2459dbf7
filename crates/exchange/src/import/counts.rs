//! What a draft holds, in numbers.

use std::iter::Sum;

use serde::Serialize;

use crate::rubric::Draft;

/// Numbers of what a draft holds, and of the pieces of its source that it does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub rubrics: usize,
    pub units: usize,
    pub parts: usize,
    pub criteria: usize,
    /// Levels of all scales.
    pub levels: usize,
    /// Anchors that stand, over all criteria, in the first language.
    pub anchors: usize,
    pub anchors_missing: usize,
    pub questions: usize,
    /// Questions that are asked on a condition.
    pub conditions: usize,
    pub languages: usize,
    pub left_out: usize,
}

impl Counts {
    pub(super) fn of(draft: &Draft, left_out: usize) -> Self {
        let criteria = || draft.units.iter().flat_map(|unit| unit.all_criteria());
        let language = draft.languages.first().map_or("", String::as_str);
        let mut counts = Counts {
            rubrics: 1,
            units: draft.units.len(),
            parts: draft.units.iter().map(|unit| unit.parts.len()).sum(),
            criteria: criteria().count(),
            levels: draft.scales.iter().map(|scale| scale.levels.len()).sum(),
            questions: draft.questions.len(),
            conditions: draft.questions.iter().filter(|question| question.only_if.is_some()).count(),
            languages: draft.languages.len(),
            left_out,
            ..Counts::default()
        };
        for criterion in criteria() {
            let scale = draft.scales.iter().find(|scale| criterion.scale.as_ref() == Some(&scale.id));
            for level in scale.into_iter().flat_map(|scale| &scale.levels) {
                let anchor = criterion.anchors.get(&level.id).and_then(|anchor| anchor.get(language));
                match anchor.is_some_and(|anchor| !anchor.trim().is_empty()) {
                    true => counts.anchors += 1,
                    false => counts.anchors_missing += 1,
                }
            }
        }
        counts
    }
}

impl<'c> Sum<&'c Counts> for Counts {
    fn sum<I: Iterator<Item = &'c Counts>>(counts: I) -> Counts {
        counts.fold(Counts::default(), |sum, one| Counts {
            rubrics: sum.rubrics + one.rubrics,
            units: sum.units + one.units,
            parts: sum.parts + one.parts,
            criteria: sum.criteria + one.criteria,
            levels: sum.levels + one.levels,
            anchors: sum.anchors + one.anchors,
            anchors_missing: sum.anchors_missing + one.anchors_missing,
            questions: sum.questions + one.questions,
            conditions: sum.conditions + one.conditions,
            languages: sum.languages + one.languages,
            left_out: sum.left_out + one.left_out,
        })
    }
}
