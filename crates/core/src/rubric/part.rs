//! Parts of a unit: what stands between it and its criteria, as elements or functions do in many standards.

use super::{Criterion, CriterionId, LearnBy, PartId, Rubric, Text, Unit, UnitRule};

/// A part of a unit, with criteria that belong to no other.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub id: PartId,
    pub title: Text,
    pub about: Option<Text>,
    /// Advice on what to learn where the part is not shown.
    pub learn: Option<Text>,
    /// Ways to learn it.
    pub learn_by: Option<LearnBy>,
    /// Rule by which its criteria decide on it.
    pub rule: UnitRule,
    /// True if it can be recognised without its unit.
    pub separately: bool,
    pub criteria: Vec<CriterionId>,
}

impl Unit {
    /// The criteria that stand in no part.
    pub fn outside_parts(&self) -> &[CriterionId] {
        let first = self.parts.values().find_map(|part| part.criteria.first());
        let end = first.and_then(|first| self.criteria.iter().position(|criterion| criterion == first));
        &self.criteria[..end.unwrap_or(self.criteria.len())]
    }

    /// Criteria that stand in no part and come after all of them: the holistic judgement, where there is one.
    pub fn after_parts(&self) -> &[CriterionId] {
        let in_parts: usize = self.parts.values().map(|part| part.criteria.len()).sum();
        self.criteria.get(self.outside_parts().len() + in_parts..).unwrap_or_default()
    }

    /// The rules that are made of no others, each with the criteria that it is about: those of the unit, and of the parts
    /// that can be recognised without it.
    pub fn plain_rules(&self) -> Vec<(&UnitRule, &[CriterionId])> {
        let separate = self.parts.values().filter(|part| part.separately);
        let separate = separate.flat_map(|part| part.rule.plain(&part.criteria));
        self.rule.plain(&self.criteria).into_iter().chain(separate).collect()
    }

    /// Groups of its criteria, in their order: those of no part, where there are any, then part by part, then the holistic judgement
    /// of a unit with parts.
    pub fn groups(&self) -> impl Iterator<Item = (Option<&Part>, &[CriterionId])> {
        let parts = self.parts.values().map(|part| (Some(part), part.criteria.as_slice()));
        let all = [(None, self.outside_parts())].into_iter().chain(parts).chain([(None, self.after_parts())]);
        all.filter(|(_, criteria)| !criteria.is_empty())
    }
}

impl Rubric {
    /// The part in which a criterion stands, if it stands in one.
    pub fn part_of(&self, criterion: &Criterion) -> Option<&Part> {
        self.unit(&criterion.unit)?.parts.values().find(|part| part.criteria.contains(&criterion.id))
    }

    /// Returns whether it says of any unit or part whether that may be recognised by itself.
    pub fn says_what_is_separate(&self) -> bool {
        let says = |unit: &Unit| !unit.separately || unit.parts.values().any(|part| part.separately);
        self.units.values().any(says)
    }

    /// A part of any unit.
    pub fn part(&self, id: &PartId) -> Option<&Part> {
        self.units.values().find_map(|unit| unit.parts.get(id))
    }
}
