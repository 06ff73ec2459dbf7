//! What `viva rubric export` writes into the extensions of a package, for which CASE has no field of its own: ids, scales
//! and levels needed. A package that another program has changed is read like any other, where these do not fit any more.

use std::collections::HashMap;

use serde_json::Value;

use crate::{
    bounds::{LEVELS_MAX, SCALES_MAX},
    rubric::{DraftLevel, DraftScale, ScaleKind},
};

use super::super::{
    super::{ids, json},
    scales::way_to_count,
};

/// The name under which they stand among the extensions of a thing.
const NAME: &str = "viva";

/// The extensions of a thing that are ours.
pub(super) fn of(thing: &Value) -> Option<&Value> {
    let extensions = thing.get("extensions")?;
    extensions.get(NAME).or_else(|| extensions.as_array()?.iter().find_map(|one| one.get(NAME)))
}

/// A text among our extensions that may be an id.
pub(super) fn id<'v>(thing: &'v Value, field: &str) -> Option<&'v str> {
    json::text(of(thing)?, field).filter(|said| ids::is_id(said))
}

/// The context in which a criterion is judged that a rubric has once for several.
pub(super) struct Context<'v> {
    /// The id of the criterion as the rubric has it.
    pub(super) of: &'v str,
    pub(super) id: &'v str,
    /// Title and statement of the criterion, and the text of the context.
    pub(super) told: &'v Value,
}

pub(super) fn context(criterion: &Value) -> Option<Context<'_>> {
    let told = of(criterion)?.get("context")?;
    let id = |field: &str| json::text(told, field).filter(|said| ids::is_id(said));
    Some(Context { of: id("of")?, id: id("id")?, told })
}

/// How a criterion counts, where it is not among the others of its unit.
pub(super) fn counts(criterion: &Value) -> Option<String> {
    way_to_count(json::text(of(criterion)?, "counts")?)
}

/// The scales of a rubric whose criteria all say by our ids which they have; none where any does not, or where two say
/// other things of one scale.
pub(super) fn scales(rubric: &Value) -> Option<Vec<DraftScale>> {
    let told = json::several(of(rubric)?, "scales");
    let mut scales: Vec<DraftScale> = Vec::new();
    for one in told {
        let id = json::text(one, "id").filter(|said| ids::is_id(said))?;
        let kind = match json::text(one, "kind") {
            Some("MetNotMet") => ScaleKind::MetNotMet,
            Some("Points") => ScaleKind::Points,
            Some("Framework") => ScaleKind::Framework,
            _ => ScaleKind::Ordinal,
        };
        if scales.len() == SCALES_MAX || scales.iter().any(|scale| scale.id.eq_ignore_ascii_case(id)) {
            return None;
        }
        let needed = json::text(one, "needed").map(str::to_owned);
        scales.push(DraftScale { id: id.to_owned(), kind, title: Default::default(), levels: Vec::new(), needed });
    }
    let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
    for criterion in json::several(rubric, "CFRubricCriteria") {
        let scale = id(criterion, "scale").filter(|id| scales.iter().any(|scale| scale.id == *id))?;
        let levels = json::several(criterion, "CFRubricCriterionLevels");
        let list: Vec<&str> = levels.iter().map(|level| id(level, "id")).collect::<Option<_>>()?;
        let is_list = (1..=LEVELS_MAX).contains(&list.len())
            && list.iter().enumerate().all(|(at, id)| !list[..at].iter().any(|one| one.eq_ignore_ascii_case(id)));
        if !is_list || *lists.entry(scale).or_insert_with(|| list.clone()) != list {
            return None;
        }
    }
    // A scale that no criterion has is not in the package, whose levels stand with criteria.
    scales.retain(|scale| lists.contains_key(scale.id.as_str()));
    for scale in &mut scales {
        let list = lists.get(scale.id.as_str())?;
        scale.levels = list.iter().map(|id| DraftLevel { id: (*id).to_owned(), ..DraftLevel::default() }).collect();
        scale.needed = scale.needed.take().filter(|needed| list.contains(&needed.as_str()));
    }
    Some(scales)
}
