//! What third parties are asked.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{FaultKind, ThirdPartyItem, ThirdPartyItemId, raw::RawThirdPartyItem},
};

use super::{
    findings::{At, Findings, TWIN},
    units::ReadUnits,
};

pub(super) fn read(
    raw: &[RawThirdPartyItem],
    units: &ReadUnits,
    findings: &mut Findings,
) -> IndexMap<ThirdPartyItemId, ThirdPartyItem> {
    let root = At::Root;
    let at = root.field("third_party");
    if !raw.is_empty() {
        findings.of_format_2(&at, "third_party");
    }
    findings.bound(&at, "third-party-items", raw.len(), bounds::THIRD_PARTY_ITEMS_MAX);
    let mut items = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let item = item(&at, each, units, findings);
        let id = match &each.id {
            Some(id) => findings.id(&at.field("id"), id),
            None => (index + 1).to_string(),
        };
        let own = findings.unique(&at.field("id"), "third-party-item", "", id);
        items.insert(ThirdPartyItemId::from(own.unwrap_or_else(|| format!("{TWIN}{index}"))), item);
    }
    items
}

fn item(at: &At, raw: &RawThirdPartyItem, units: &ReadUnits, findings: &mut Findings) -> ThirdPartyItem {
    let at_informs = at.field("informs");
    if raw.informs.is_empty() {
        findings.add(&at_informs, FaultKind::ThirdPartyInformsNothing);
    }
    let named = |id: &str| units.criteria_named(id);
    let informs = findings.all_named_once(&at_informs, "criterion", &raw.informs, named, units.criterion_names());
    let text = findings.text(&at.field("text"), &raw.text);
    let benchmark = raw.benchmark.as_ref().map(|each| findings.text(&at.field("benchmark"), each));
    ThirdPartyItem { text, informs, benchmark }
}
