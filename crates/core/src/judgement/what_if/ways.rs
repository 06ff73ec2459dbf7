//! Sets of changes that lead to the same, all of the same size.

use super::change::PossibleChange;

/// Most sets that are told; of more, only that there are more.
pub(super) const SETS_MAX: usize = 6;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ways {
    pub cost: usize,
    pub sets: Vec<Vec<PossibleChange>>,
    /// True if there are more sets of this size.
    pub more: bool,
}

impl Ways {
    /// The way of changing nothing.
    pub(super) fn nothing() -> Self {
        Ways { cost: 0, sets: vec![Vec::new()], more: false }
    }

    /// The ways in which both come about.
    pub(super) fn and(&self, other: &Ways) -> Self {
        let pairs = self.sets.iter().flat_map(|one| other.sets.iter().map(move |two| [one.as_slice(), two].concat()));
        Ways { cost: self.cost + other.cost, sets: pairs.collect(), more: self.more || other.more }.bounded()
    }

    /// The one that costs less; both together where they cost the same.
    pub(super) fn cheaper(one: Option<Ways>, other: Option<Ways>) -> Option<Ways> {
        match (one, other) {
            (Some(mut one), Some(other)) if one.cost == other.cost => {
                one.sets.extend(other.sets);
                one.more |= other.more;
                Some(one.bounded())
            }
            (Some(one), Some(other)) => Some(if one.cost < other.cost { one } else { other }),
            (one, other) => one.or(other),
        }
    }

    /// The ways with each set once, and no more sets than are told.
    pub(super) fn bounded(mut self) -> Self {
        let mut seen: Vec<Vec<PossibleChange>> = Vec::new();
        for mut set in std::mem::take(&mut self.sets) {
            set.sort();
            if !seen.contains(&set) {
                seen.push(set);
            }
        }
        self.more |= seen.len() > SETS_MAX;
        seen.truncate(SETS_MAX);
        self.sets = seen;
        self
    }
}
