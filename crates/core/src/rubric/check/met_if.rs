//! Demands on the indicators heard: what is demanded must be there, and some question must listen for it.

use indexmap::{IndexMap, IndexSet};

use crate::rubric::{
    Criterion, CriterionId, FaultKind, HeardDemand, IndicatorId, Question, QuestionId, Text,
    raw::{RawCriterion, RawMetIf, RawUnit},
};

use super::findings::{At, Findings};

/// The demand of a criterion with these indicators.
pub(super) fn read(
    at: &At,
    raw: &RawCriterion,
    indicators: &IndexMap<IndicatorId, Text>,
    findings: &mut Findings,
) -> Option<HeardDemand> {
    let RawMetIf::Heard { at_least, always: named } = raw.met_if.as_ref()?;
    findings.of_format_2(at, "met_if");
    let at = at.field("always");
    let mut always: Vec<IndicatorId> = Vec::new();
    for (index, each) in named.iter().enumerate() {
        let at = at.index(index);
        let known = indicators.keys().map(IndicatorId::as_str);
        let id = match indicators.get_key_value(each.as_str()) {
            Some((id, _)) => Some(id.clone()),
            None => findings.unknown(&at, "indicator", each, known).map(IndicatorId::from),
        };
        match id {
            Some(id) if always.contains(&id) => findings.twice(&at, "indicator", each),
            Some(id) => always.push(id),
            None => {}
        }
    }
    Some(HeardDemand { at_least: *at_least, always })
}

/// Tells of demands that nobody could meet, since too few of the indicators are listened for.
pub(super) fn check(
    raw: &[RawUnit],
    criteria: &IndexMap<CriterionId, Criterion>,
    questions: &IndexMap<QuestionId, Question>,
    findings: &mut Findings,
) {
    let root = At::Root;
    let at = root.field("units");
    for (unit_index, unit) in raw.iter().enumerate() {
        for (index, each) in unit.criteria.iter().enumerate() {
            let id = findings.meant(&each.id).to_owned();
            let Some(demand) = criteria.get(id.as_str()).and_then(|criterion| criterion.met_if.as_ref()) else {
                continue;
            };
            let points = questions.values().flat_map(|question| question.listen_for.values());
            let indicators = points.filter_map(|point| point.indicator.as_ref());
            let heard: IndexSet<&IndicatorId> =
                indicators.filter(|(of, _)| of.as_str() == id).map(|(_, indicator)| indicator).collect();
            let (at_unit, wanted, most) = (at.index(unit_index), demand.at_least, heard.len());
            let at_criteria = at_unit.field("criteria");
            let at_criterion = at_criteria.index(index);
            let at = at_criterion.field("met_if");
            if wanted == 0 || wanted > most {
                findings.add(&at.field("at_least"), FaultKind::ImpossibleCount { wanted, most });
            }
            if let Some(unheard) = demand.always.iter().find(|indicator| !heard.contains(indicator)) {
                findings.add(
                    &at.field("always"),
                    FaultKind::NotListenedFor { criterion: id, indicator: unheard.to_string() },
                );
            }
        }
    }
}
