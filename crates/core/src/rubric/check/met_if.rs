//! Demands on the indicators heard: what is demanded must be there, and some question must listen for it. While it is
//! not written yet, a draft has a gap.

use indexmap::{IndexMap, IndexSet};

use crate::rubric::{
    CriterionId, FaultKind, HeardDemand, IndicatorId, Question, QuestionId, Text,
    raw::{RawCriterion, RawMetIf, RawUnit},
};

use super::{
    each_criterion,
    findings::{At, Findings},
    units::ReadUnits,
};

/// The demand of a criterion with these indicators.
pub(super) fn read(
    at: &At,
    raw: &RawCriterion,
    indicators: &IndexMap<IndicatorId, Text>,
    findings: &mut Findings,
) -> Option<HeardDemand> {
    let RawMetIf::Heard { at_least, always: named } = raw.met_if.as_ref()?;
    findings.of_format_2(at, "met_if");
    let known = || indicators.keys().map(IndicatorId::as_str);
    let has = |id: &str| indicators.contains_key(id);
    let always = findings.named_once(&at.field("always"), "indicator", named, has, known());
    Some(HeardDemand { at_least: *at_least, always })
}

/// Tells of demands that nobody could meet, since too few of the indicators are listened for.
pub(super) fn check(
    raw: &[RawUnit],
    units: &ReadUnits,
    questions: &IndexMap<QuestionId, Question>,
    findings: &mut Findings,
) {
    each_criterion(raw, |at, each| {
        let ids = units.criteria_named(findings.meant(&each.id));
        let demand = ids.first().and_then(|id| units.criteria.get(id)?.met_if.as_ref());
        let Some(demand) = demand else { return };
        let heard = |id: &CriterionId| -> IndexSet<&IndicatorId> {
            let points = questions.values().flat_map(|question| question.listen_for.values());
            let indicators = points.filter_map(|point| point.indicator.as_ref());
            indicators.filter(|(of, _)| of == id).map(|(_, indicator)| indicator).collect()
        };
        let heard: Vec<IndexSet<&IndicatorId>> = ids.iter().map(heard).collect();
        let (at, wanted, most) = (at.field("met_if"), demand.at_least, each.indicators.len());
        // Of several contexts the one in which the fewest are listened for decides.
        let fewest = ids.iter().zip(&heard).min_by_key(|(_, heard)| heard.len());
        if wanted == 0 || wanted > most {
            findings.add(&at.field("at_least"), FaultKind::ImpossibleCount { wanted, most });
        } else if let Some((id, heard)) = fewest.filter(|(_, heard)| heard.len() < wanted) {
            let (criterion, heard) = (id.to_string(), heard.len());
            findings.add(&at.field("at_least"), FaultKind::TooFewListenedFor { criterion, wanted, heard });
        }
        let unheard = ids.iter().zip(&heard).find_map(|(id, heard)| {
            let indicator = demand.always.iter().find(|indicator| !heard.contains(indicator))?;
            Some((id.to_string(), indicator.to_string()))
        });
        if let Some((criterion, indicator)) = unheard {
            findings.add(&at.field("always"), FaultKind::NotListenedFor { criterion, indicator });
        }
    });
}
