//! Demands on the indicators heard: what is demanded must be there, and some question must listen for it.

use indexmap::{IndexMap, IndexSet};

use crate::rubric::{
    Criterion, CriterionId, FaultKind, HeardDemand, IndicatorId, Question, QuestionId, Text,
    raw::{RawCriterion, RawMetIf, RawUnit},
};

use super::{
    each_criterion,
    findings::{At, Findings},
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
    criteria: &IndexMap<CriterionId, Criterion>,
    questions: &IndexMap<QuestionId, Question>,
    findings: &mut Findings,
) {
    each_criterion(raw, |at, each| {
        let id = findings.meant(&each.id).to_owned();
        let Some(demand) = criteria.get(id.as_str()).and_then(|criterion| criterion.met_if.as_ref()) else { return };
        let points = questions.values().flat_map(|question| question.listen_for.values());
        let indicators = points.filter_map(|point| point.indicator.as_ref());
        let heard: IndexSet<&IndicatorId> =
            indicators.filter(|(of, _)| of.as_str() == id).map(|(_, indicator)| indicator).collect();
        let (at, wanted, most) = (at.field("met_if"), demand.at_least, heard.len());
        if wanted == 0 || wanted > most {
            findings.add(&at.field("at_least"), FaultKind::ImpossibleCount { wanted, most });
        }
        if let Some(unheard) = demand.always.iter().find(|indicator| !heard.contains(indicator)) {
            let indicator = unheard.to_string();
            findings.add(&at.field("always"), FaultKind::NotListenedFor { criterion: id, indicator });
        }
    });
}
