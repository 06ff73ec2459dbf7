//! What the rating of a criterion counts as: for its unit like any other, on top of the sums, off them, or beside them.

use serde::Deserialize;

use crate::{
    locale::{Language, Message},
    message,
};

use super::{Criterion, Rubric, UnitRule};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Counts {
    /// Rules ask for its level, count it, or sum it.
    #[default]
    Standard,
    /// Its points are added where points are summed, and are no part of what can be attained.
    Bonus,
    /// Its points are taken away where points are summed: a higher rating makes the sum lower.
    Deduction,
    /// One judgement of the whole unit, in no sum and no count of its criteria. Written as `holistic` of the unit.
    #[serde(skip)]
    Holistic,
}

impl Counts {
    pub fn is_standard(self) -> bool {
        self == Counts::Standard
    }

    /// Returns whether it adds to sums or takes from them, and nothing else asks for it.
    pub fn is_in_sums_alone(self) -> bool {
        matches!(self, Counts::Bonus | Counts::Deduction)
    }

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Counts::Standard => "standard",
            Counts::Bonus => "bonus",
            Counts::Deduction => "deduction",
            Counts::Holistic => "holistic",
        }
    }
}

impl Rubric {
    /// What a criterion counts as, in words; none for one like any other.
    pub fn counts_as(&self, criterion: &Criterion) -> Option<Message> {
        let told = || message!("counts-as", counts = self.counts_name(criterion));
        (!criterion.counts.is_standard()).then(told)
    }

    /// What a criterion counts as, for whoever rates it; none for one like any other.
    pub fn counts_for_rater(&self, criterion: &Criterion) -> Option<Message> {
        let told = || message!("counts-for-rater", counts = self.counts_name(criterion));
        (!criterion.counts.is_standard()).then(told)
    }

    /// The title of a criterion, with what it counts as where it is not one like any other.
    pub fn criterion_title(&self, criterion: &Criterion, language: &Language) -> Message {
        message!("counts-titled", title = criterion.title.get(language), counts = self.counts_name(criterion))
    }

    /// A holistic judgement that no rule asks for stands beside the result.
    fn counts_name(&self, criterion: &Criterion) -> &'static str {
        let asks = |rule: &UnitRule| rule.looks_at(criterion.counts);
        let is_asked = || {
            let unit = self.unit(&criterion.unit);
            let rules = unit.into_iter().flat_map(|unit| unit.rule.plain(&unit.criteria));
            criterion.critical.is_some() || criterion.hurdle.is_some() || rules.into_iter().any(|(rule, _)| asks(rule))
        };
        match criterion.counts {
            Counts::Holistic if !is_asked() => "beside",
            counts => counts.name(),
        }
    }
}
