//! The ids that a newer draft has for things that an earlier one has already: whoever has written `#C3` in notes, or
//! questions that inform C3, finds the same criterion under it.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    notation,
    rubric::{Draft, DraftCriterion},
};

use super::super::Earlier;

/// Gives what came from the same place of the source the id that it has had: in the draft, in the ids of the source by
/// those of the draft, and in the criteria that nothing makes up for.
pub(in crate::import) fn rename(
    earlier: &Earlier,
    draft: &mut Draft,
    sources: &mut BTreeMap<String, String>,
    critical: &mut [String],
) {
    let Earlier { origin, today, .. } = earlier;
    let known: HashMap<(char, &str), &str> =
        origin.ids.iter().map(|(id, key)| ((kind(id), key.as_str()), bare(id))).collect();
    let used: HashSet<String> =
        ids_in(today).into_iter().chain(origin.ids.keys().map(|id| bare(id).to_owned())).collect();
    let mut names = BTreeMap::new();
    let mut given: HashSet<String> = HashSet::new();
    for (id, key) in sources.iter() {
        if let Some(before) = known.get(&(kind(id), key.as_str())) {
            given.insert((*before).to_owned());
            names.insert(id.clone(), (*before).to_owned());
        }
    }
    for id in sources.keys().filter(|id| !known.contains_key(&(kind(id), sources[*id].as_str()))) {
        // A new thing takes no id that another has, or has had.
        let wanted = bare(id).to_owned();
        let mut name = wanted.clone();
        let mut number = 2;
        while used.contains(&name) || given.contains(&name) {
            name = format!("{wanted}-{number}");
            number += 1;
        }
        given.insert(name.clone());
        names.insert(id.clone(), name);
    }
    let name = |id: &String| names.get(&format!("c:{id}")).cloned().unwrap_or_else(|| id.clone());
    critical.iter_mut().for_each(|id| *id = name(id));
    *draft = renamed(draft, &names);
    *sources = sources.iter().map(|(id, key)| (format!("{}:{}", kind(id), names[id]), key.clone())).collect();
}

/// The kind of thing that an id names: the letter before its colon.
fn kind(id: &str) -> char {
    id.chars().next().unwrap_or_default()
}

fn bare(id: &str) -> &str {
    id.split_once(':').map_or(id, |(_, bare)| bare)
}

/// All ids that stand in a text.
fn ids_in(text: &str) -> Vec<String> {
    fn add(node: &notation::Node, ids: &mut Vec<String>) {
        ids.extend(node.field("id").map(|id| id.name().to_owned()));
        node.entries().iter().for_each(|entry| add(&entry.value, ids));
    }
    let mut ids = Vec::new();
    add(&notation::tree(text).root, &mut ids);
    ids
}

fn renamed(draft: &Draft, names: &BTreeMap<String, String>) -> Draft {
    let name = |kind: &str, id: &str| names.get(&format!("{kind}:{id}")).cloned().unwrap_or_else(|| id.to_owned());
    let mut draft = draft.clone();
    for scale in &mut draft.scales {
        scale.id = name("s", &scale.id);
    }
    let criterion = |criterion: &mut DraftCriterion| {
        criterion.id = name("c", &criterion.id);
        criterion.scale = criterion.scale.take().map(|scale| name("s", &scale));
    };
    for unit in &mut draft.units {
        unit.id = name("u", &unit.id);
        unit.all_criteria_mut().for_each(criterion);
        unit.parts.iter_mut().for_each(|part| part.id = name("p", &part.id));
    }
    for question in &mut draft.questions {
        question.id = name("q", &question.id);
        question.informs.iter_mut().for_each(|id| *id = name("c", id));
        question.listen_for.iter_mut().flat_map(|point| &mut point.informs).for_each(|id| *id = name("c", id));
    }
    // Conditions and rules name ids between quotes.
    let pairs: Vec<(String, &String)> = names
        .iter()
        .map(|(id, name)| (format!("\"{}\"", bare(id)), name))
        .filter(|(id, name)| id.trim_matches('"') != *name)
        .collect();
    let in_quotes = |text: &mut String| {
        for (id, name) in &pairs {
            *text = text.replace(id.as_str(), &format!("\"\u{1}{name}\""));
        }
        *text = text.replace('\u{1}', "");
    };
    draft.questions.iter_mut().filter_map(|question| question.only_if.as_mut()).for_each(in_quotes);
    draft.units.iter_mut().filter_map(|unit| unit.rule.as_mut()).for_each(in_quotes);
    draft.rule.iter_mut().for_each(in_quotes);
    draft
}
