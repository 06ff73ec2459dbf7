//! The evidence that a criterion, a unit or the whole asks for: lists of demands on the register, of which one is enough.

use serde::{Deserialize, Serialize};

use super::{DemandId, Directness, EvidenceKind, Number, Rubric};

/// Lists of demands, of which one must be met; no list where nothing is asked for. Rubrics mostly write one list;
/// choices within it are written out, so that each list stands for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceAsked {
    lists: Vec<Vec<EvidenceDemand>>,
}

/// A demand on the evidence register, beyond ratings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceDemand {
    pub at_least: usize,
    /// Kinds of evidence that count; empty for any kind at all.
    pub kinds: Vec<EvidenceKind>,
    /// Greatest age of the evidence on the day of decision.
    pub within_months: Option<u16>,
    pub directness: Option<Directness>,
    /// Details in each of which the items that count must show so many different ones.
    pub different: Vec<Difference>,
    /// Least number of days between the dates of items that count.
    pub apart_days: Option<u16>,
    /// Hours that the items that count must add up to.
    pub hours: Option<Number>,
    /// Demands on the items that count for this one.
    pub of_which: Vec<EvidenceDemand>,
    pub id: Option<DemandId>,
    /// The earlier demand of the list that must have been met before the items are dated.
    pub after: Option<DemandId>,
    /// True if a later demand of the list must come after this one.
    pub is_followed: bool,
}

/// A respect in which items of evidence differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Difference {
    Date,
    /// The person or context in which the work was shown.
    Person,
    Place,
}

/// The fields of register items that some demand of a rubric asks for, beyond those that every item has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AskedOfItems {
    pub person: bool,
    pub place: bool,
    pub hours: bool,
}

impl EvidenceAsked {
    /// The lists as they are written out; a list without demands asks for nothing.
    pub(super) fn of(mut lists: Vec<Vec<EvidenceDemand>>) -> Self {
        if lists.iter().any(Vec::is_empty) {
            lists.clear();
        }
        for list in &mut lists {
            let followed: Vec<DemandId> = list.iter().filter_map(|demand| demand.after.clone()).collect();
            for demand in list.iter_mut() {
                demand.is_followed = demand.id.as_ref().is_some_and(|id| followed.contains(id));
            }
        }
        EvidenceAsked { lists }
    }

    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    pub fn lists(&self) -> &[Vec<EvidenceDemand>] {
        &self.lists
    }

    /// The kinds that its demands name, each once.
    pub fn kinds(&self) -> Vec<EvidenceKind> {
        let mut kinds = Vec::new();
        for kind in self.demands().flat_map(|demand| &demand.kinds) {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        kinds
    }

    /// The demands of all lists, and those within them.
    pub fn demands(&self) -> impl Iterator<Item = &EvidenceDemand> {
        self.lists.iter().flatten().flat_map(|demand| [demand].into_iter().chain(&demand.of_which))
    }
}

impl EvidenceDemand {
    /// Returns whether items without a date cannot count.
    pub fn needs_date(&self) -> bool {
        let spread = self.different.contains(&Difference::Date) || self.apart_days.is_some();
        spread || self.after.is_some() || self.is_followed
    }
}

impl Rubric {
    /// The fields of register items that some demand asks for.
    pub fn asked_of_items(&self) -> AskedOfItems {
        let of_criteria = self.criteria.values().map(|criterion| &criterion.evidence);
        let of_units = self.units.values().map(|unit| &unit.evidence);
        let mut asked = AskedOfItems::default();
        for demand in of_criteria.chain(of_units).chain([&self.evidence]).flat_map(EvidenceAsked::demands) {
            asked.person |= demand.different.contains(&Difference::Person);
            asked.place |= demand.different.contains(&Difference::Place);
            asked.hours |= demand.hours.is_some();
        }
        asked
    }
}
