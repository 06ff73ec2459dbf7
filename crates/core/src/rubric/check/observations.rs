//! Observation sheets.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        FaultKind, ObservationSheet, ObservationSheetId, ObservedStep, StepId,
        raw::{RawObservation, RawStep},
    },
};

use super::{
    findings::{At, Findings, TWIN},
    units::ReadUnits,
};

pub(super) fn read(
    raw: &[RawObservation],
    units: &ReadUnits,
    findings: &mut Findings,
) -> IndexMap<ObservationSheetId, ObservationSheet> {
    let root = At::Root;
    let at = root.field("observations");
    if !raw.is_empty() {
        findings.of_format_2(&at, "observations");
    }
    findings.bound(&at, "observations", raw.len(), bounds::OBSERVATION_SHEETS_MAX);
    let mut sheets = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let task = findings.text(&at.field("task"), &each.task);
        if each.minutes == 0 {
            findings.add(&at.field("minutes"), FaultKind::ZeroMinutes);
        }
        let steps = steps(&at.field("steps"), each, units, findings);
        // What a twin informs is informed, though nothing can name the twin.
        let own = findings.unique(&at.field("id"), "observation", "", id);
        let id = ObservationSheetId::from(own.unwrap_or_else(|| format!("{TWIN}{index}")));
        sheets.insert(id.clone(), ObservationSheet { id, task, minutes: each.minutes, steps });
    }
    sheets
}

fn steps(at: &At, raw: &RawObservation, units: &ReadUnits, findings: &mut Findings) -> IndexMap<StepId, ObservedStep> {
    findings.filled(at, "steps", raw.steps.len(), bounds::OBSERVED_STEPS_MAX);
    let mut steps = IndexMap::new();
    for (index, each) in raw.steps.iter().enumerate() {
        let at = at.index(index);
        let step = step(&at, each, units, findings);
        let id = match &each.id {
            Some(id) => findings.id(&at.field("id"), id),
            None => (index + 1).to_string(),
        };
        let own = findings.unique(&at.field("id"), "step", &raw.id, id);
        steps.insert(StepId::from(own.unwrap_or_else(|| format!("{TWIN}{index}"))), step);
    }
    steps
}

fn step(at: &At, raw: &RawStep, units: &ReadUnits, findings: &mut Findings) -> ObservedStep {
    let at_informs = at.field("informs");
    if raw.informs.is_empty() {
        findings.add(&at_informs, FaultKind::StepInformsNothing);
    }
    let named = |id: &str| units.criteria_named(id);
    let informs = findings.all_named_once(&at_informs, "criterion", &raw.informs, named, units.criterion_names());
    ObservedStep { text: findings.text(&at.field("text"), &raw.text), informs, critical: raw.critical }
}
