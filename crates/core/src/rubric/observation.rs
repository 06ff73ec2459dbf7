//! Observation sheets: tasks that a candidate carries out while the assessor watches, step by step.

use indexmap::IndexMap;

use super::{CriterionId, ObservationSheetId, Rubric, StepId, Text};

/// One task with the steps to watch for.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservationSheet {
    pub id: ObservationSheetId,
    /// What the candidate is to do.
    pub task: Text,
    /// Planned length of the task. It is none of the interview's.
    pub minutes: u16,
    /// In the order in which they are expected; never empty.
    pub steps: IndexMap<StepId, ObservedStep>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ObservedStep {
    pub text: Text,
    /// Criteria for which the step speaks; never empty.
    pub informs: Vec<CriterionId>,
    /// True if it must not be missing: where it was not seen, a criterion that is rated as met is worth a look.
    pub critical: bool,
}

impl ObservationSheet {
    /// The criteria that any step informs, each once, in the order of the steps.
    pub fn informs(&self) -> Vec<&CriterionId> {
        let mut informed = Vec::new();
        for criterion in self.steps.values().flat_map(|step| &step.informs) {
            if !informed.contains(&criterion) {
                informed.push(criterion);
            }
        }
        informed
    }
}

impl Rubric {
    pub fn observation_sheet(&self, id: &ObservationSheetId) -> Option<&ObservationSheet> {
        self.observations.get(id)
    }
}
