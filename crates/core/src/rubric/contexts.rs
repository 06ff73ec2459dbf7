//! Criteria that are judged in several contexts. The check writes such a criterion out as one for each context, and
//! whatever comes after it knows these alone; what is told to the author names the criterion as it is written.

use indexmap::IndexMap;

use super::{CriterionId, Rubric, Text};

/// A criterion that is judged in several contexts, as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Contexts {
    pub title: Text,
    pub statement: Text,
    /// The criteria that it stands for, each with the text of its context.
    pub criteria: IndexMap<CriterionId, Text>,
    /// The number of contexts in which it must be met.
    pub at_least: usize,
}

impl Contexts {
    /// Returns whether contexts may be missed.
    pub(super) fn spares_some(&self) -> bool {
        self.at_least < self.criteria.len()
    }
}

/// The criteria that are judged in several contexts, by their ids as they are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Repeated(pub IndexMap<CriterionId, Contexts>);

impl Repeated {
    /// The criterion as it is written that stands for this one, with its contexts.
    pub(super) fn around(&self, id: &CriterionId) -> Option<(&CriterionId, &Contexts)> {
        // Most rubrics have none, and the ids of the others begin alike.
        let begins = |(written, _): &(&CriterionId, _)| id.as_str().starts_with(written.as_str());
        self.0.iter().filter(begins).find(|(_, contexts)| contexts.criteria.contains_key(id))
    }

    /// These criteria as an author names them: by the criterion as it is written where all of its contexts are among
    /// them.
    pub(super) fn as_written(&self, ids: Vec<CriterionId>) -> Vec<CriterionId> {
        if self.0.is_empty() {
            return ids;
        }
        let mut named: Vec<CriterionId> = Vec::new();
        for id in &ids {
            let whole = self.around(id).filter(|(_, contexts)| contexts.criteria.keys().all(|each| ids.contains(each)));
            let name = whole.map_or(id, |(written, _)| written);
            if !named.contains(name) {
                named.push(name.clone());
            }
        }
        named
    }
}

/// Where a criterion comes from that the text has once for several contexts.
pub struct InContext<'a> {
    /// Its id as it is written.
    pub criterion: &'a CriterionId,
    /// Its title as it is written, without the context.
    pub title: &'a Text,
    /// Its statement as it is written, without the context.
    pub statement: &'a Text,
    /// The text of the context.
    pub text: &'a Text,
}

impl Rubric {
    /// The criterion as it is written and the context, for one that is judged in several.
    pub fn context_of(&self, id: &CriterionId) -> Option<InContext<'_>> {
        let (criterion, contexts) = self.repeated.around(id)?;
        let text = contexts.criteria.get(id)?;
        Some(InContext { criterion, title: &contexts.title, statement: &contexts.statement, text })
    }

    /// Returns whether some criterion need not be met in all of its contexts.
    pub fn spares_contexts(&self) -> bool {
        self.repeated.0.values().any(Contexts::spares_some)
    }

    /// The criteria that an id stands for: its own, or one for each context of a criterion that is written once.
    pub fn criteria_named<'a>(&'a self, id: &'a CriterionId) -> impl Iterator<Item = &'a CriterionId> {
        let own = self.criteria.get_key_value(id).map(|(id, _)| id);
        let contexts = self.repeated.0.get(id).into_iter().flat_map(|contexts| contexts.criteria.keys());
        own.into_iter().chain(contexts)
    }
}
