//! Levels in a catalogue: those that share a way are the levels of one scale.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::{
    bounds::{LEVELS_MAX, SCALES_MAX},
    import::{ImportFault, ids::Ids, ledger::Ledger},
    rubric::{Draft, DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
};

use super::{Spoken, Thing, is_level, is_title};

/// The levels below one way.
pub(super) struct Ladder<'t> {
    way: &'t str,
    levels: Vec<&'t Thing<'t>>,
}

/// Levels by the way that they share, and whatever else a catalogue speaks of. A level alone is none.
pub(super) fn ladders<'t>(things: &'t [Thing<'t>]) -> (Vec<Ladder<'t>>, Vec<&'t Thing<'t>>) {
    let way = |thing: &Thing<'t>| thing.way.rsplit_once('.').map_or("", |(above, _)| above);
    let mut ladders: IndexMap<&str, Vec<&Thing>> = IndexMap::new();
    for thing in things.iter().filter(|thing| is_level(thing.way)) {
        ladders.entry(way(thing)).or_default().push(thing);
    }
    ladders.retain(|_, levels| levels.len() > 1);
    let others = things.iter().filter(|thing| !(is_level(thing.way) && ladders.contains_key(way(thing)))).collect();
    (ladders.into_iter().map(|(way, levels)| Ladder { way, levels }).collect(), others)
}

/// Writes a scale for each of them. The descriptions of levels are those of one criterion, which the file does not name.
pub(super) fn write(
    ladders: &[Ladder],
    is_all: bool,
    criterion_ids: &mut Ids,
    (draft, sources): (&mut Draft, &mut BTreeMap<String, String>),
    spoken: &mut Spoken,
    ledger: &mut Ledger,
) -> Result<(), ImportFault> {
    let longest = ladders.iter().map(|ladder| ladder.levels.len()).max().unwrap_or_default();
    for (what, count, most) in [("levels", longest, LEVELS_MAX), ("scales", ladders.len(), SCALES_MAX)] {
        if count > most {
            return Err(ImportFault::TooMany { what, count, most });
        }
    }
    let mut ids = Ids::new("L");
    let mut criteria = Vec::new();
    for (at, Ladder { way, levels }) in ladders.iter().enumerate() {
        let id = if at == 0 { "levels".to_owned() } else { format!("levels-{}", at + 1) };
        let mut rows = levels.iter().flat_map(|thing| &thing.rows);
        let is_described = is_all || rows.any(|(row, name)| !is_title(name) && spoken.says(*row));
        let criterion_id = if is_described { criterion_ids.counted() } else { String::new() };
        let mut criterion = DraftCriterion { scale: Some(id.clone()), ..DraftCriterion::default() };
        let mut scale =
            DraftScale { id, kind: ScaleKind::Framework, title: DraftText::new(), levels: Vec::new(), needed: None };
        for thing in levels {
            let last = thing.way.rsplit('.').next().unwrap_or_default();
            let id = match ladders.len() {
                1 => ids.of_code(&format!("L{last}")),
                _ => ids.of_code(&format!("L{}.{last}", way.rsplit('.').next().unwrap_or_default())),
            };
            let (mut label, mut anchor) = (DraftText::new(), DraftText::new());
            for (row, name) in &thing.rows {
                match is_title(name) {
                    true => spoken.add(ledger, *row, &format!("levels.{id}.label"), "\n", &mut label),
                    false => spoken.add(ledger, *row, &format!("{criterion_id}.anchors.{id}"), "\n", &mut anchor),
                }
            }
            sources.insert(id.clone(), thing.way.to_owned());
            criterion.anchors.insert(id.clone(), anchor);
            scale.levels.push(DraftLevel { id, label, value: None });
        }
        scale.title = DraftScale::title_of(&scale.levels);
        draft.scales.push(scale);
        if is_described {
            criteria.push(DraftCriterion { id: criterion_id, ..criterion });
        }
    }
    if !criteria.is_empty() {
        draft.units.push(DraftUnit { id: "U1".to_owned(), criteria, ..DraftUnit::default() });
    }
    Ok(())
}
