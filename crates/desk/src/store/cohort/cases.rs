//! The cases at hand: shipped ones and those of one's own.

use std::{collections::HashMap, sync::Arc};

use crate::{
    practice::Case,
    rubric::RubricId,
    session::{CaseId, CaseReference},
    store::{RubricSources, Shelf, cases_of},
};

pub(super) struct KnownCases(HashMap<(RubricId, CaseId), Arc<Case>>);

impl KnownCases {
    /// Cases that cannot be read are not known here; `viva cases` tells them.
    pub(super) fn open(rubrics: &RubricSources) -> Self {
        let shelf = Shelf::open(rubrics);
        let cases = shelf.rubrics.iter().flat_map(|shelved| cases_of(shelved, rubrics).cases);
        KnownCases(cases.map(|case| ((case.rubric.clone(), case.id.clone()), case)).collect())
    }

    pub(super) fn find(&self, rubric: &RubricId, reference: &CaseReference) -> Option<&Case> {
        self.0.get(&(rubric.clone(), reference.id.clone())).map(|case| &**case)
    }
}
