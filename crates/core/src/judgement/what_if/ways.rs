//! Sets of changes that lead to the same, all of the same size.

use super::change::Change;

/// So many sets are told; of more, that there are more.
pub const SETS_MAX: usize = 6;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    pub cost: usize,
    pub sets: Vec<Vec<Change>>,
    /// Whether there are more sets of this size.
    pub more: bool,
}

impl Ways {
    /// Nothing need change.
    pub fn nothing() -> Self {
        Ways { cost: 0, sets: vec![Vec::new()], more: false }
    }

    /// Both must come about.
    pub fn and(&self, other: &Ways) -> Self {
        let pairs = self.sets.iter().flat_map(|one| other.sets.iter().map(move |two| [one.as_slice(), two].concat()));
        Ways { cost: self.cost + other.cost, sets: pairs.collect(), more: self.more || other.more }.bounded()
    }

    /// The one that costs less; both together where they cost the same.
    pub fn cheaper(one: Option<Ways>, other: Option<Ways>) -> Option<Ways> {
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

    /// Each set once and no more than are told.
    pub fn bounded(mut self) -> Self {
        let mut seen: Vec<Vec<Change>> = Vec::new();
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
