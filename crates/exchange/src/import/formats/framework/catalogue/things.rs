//! What the places of a catalogue speak of: things with their texts, and which of them stand above others.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::tabular::Grid;

/// Something of which a catalogue has texts.
#[derive(Debug)]
pub(super) struct Thing<'g> {
    pub(super) way: &'g str,
    /// The rows of its texts, with what each says of it: “title”, “description”, or nothing.
    pub(super) rows: Vec<(usize, &'g str)>,
}

/// The things of a catalogue in their order, and the rows that speak of none.
pub(super) fn things(grid: &Grid, place: usize) -> (Vec<Thing<'_>>, usize) {
    let steps = || (1..grid.rows()).filter_map(|row| Some((row, grid.said(row, place).rsplit_once('.')?)));
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, (_, last)) in steps() {
        *times.entry(last).or_default() += 1;
    }
    // A number is that of a thing, and so is a name with one that comes but once.
    let is_own = |last: &str| is_numbered(last) && (last.parse::<u64>().is_ok() || times.get(last) == Some(&1));
    let mut things: IndexMap<&str, Vec<(usize, &str)>> = IndexMap::new();
    for (row, (way, last)) in steps() {
        let (way, name) = if is_own(last) { (grid.said(row, place), "") } else { (way, last) };
        things.entry(way).or_default().push((row, name));
    }
    let placed: usize = things.values().map(Vec::len).sum();
    let filled = (1..grid.rows()).filter(|row| grid.columns(*row) > 0).count();
    (things.into_iter().map(|(way, rows)| Thing { way, rows }).collect(), filled - placed)
}

fn is_numbered(step: &str) -> bool {
    step.bytes().any(|byte| byte.is_ascii_digit())
}

/// Returns whether something is a level: one of its steps is a word for that.
pub(super) fn is_level(way: &str) -> bool {
    way.split('.').any(|step| step.to_lowercase().trim_end_matches('s').ends_with("level"))
}

/// A way in its parts: what all things have before it, their kind, and the number of the thing.
fn parts(way: &str) -> (&str, Vec<&str>) {
    let steps: Vec<&str> = way.split('.').collect();
    let code = steps.iter().rposition(|step| !is_numbered(step)).map_or(0, |kind| kind + 1);
    let before: usize = steps.iter().take(code.saturating_sub(1)).map(|step| step.len() + 1).sum();
    (&way[..before], steps[code..].to_vec())
}

/// The code of a thing: the numbers at the end of its way.
pub(super) fn code(way: &str) -> String {
    parts(way).1.join(".")
}

/// What each thing stands below, and how many were put there by their numbers: `task.2.1` stands below `area.2`, though its
/// way does not say so.
pub(super) fn parents(things: &[&Thing]) -> (Vec<Option<usize>>, usize) {
    let by_way: HashMap<&str, usize> = things.iter().enumerate().map(|(at, thing)| (thing.way, at)).collect();
    let key = |before: &str, code: &[&str]| {
        // “CS1.2” says the number 1.2 with the letters of its kind.
        let first = code.first().map_or("", |first| first.trim_start_matches(|c: char| !c.is_ascii_digit()));
        format!("{before}\u{1}{first}.{}", code.get(1..).unwrap_or_default().join("."))
    };
    let mut by_number: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, thing) in things.iter().enumerate() {
        let (before, code) = parts(thing.way);
        if !code.is_empty() {
            by_number.entry(key(before, &code)).or_default().push(at);
        }
    }
    let mut numbered = 0;
    let parent = |thing: &&Thing| {
        let above = thing.way.match_indices('.').rev().find_map(|(end, _)| by_way.get(&thing.way[..end]).copied());
        above.or_else(|| {
            let (before, code) = parts(thing.way);
            let above = (1..code.len()).rev().find_map(|length| by_number.get(&key(before, &code[..length])));
            // Where two have the number, nothing says which of them it is.
            let above = above.and_then(|above| if let [one] = above[..] { Some(one) } else { None });
            numbered += usize::from(above.is_some());
            above
        })
    };
    let parents = things.iter().map(parent).collect();
    (parents, numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_below_what_their_way_or_their_number_names() {
        let ways =
            ["x.area.1", "x.task.1.1", "x.step.ST1.1.02", "x.task.2.1", "x.area.1.hint.3", "y.task.1.2", "x.note"];
        let things: Vec<Thing> = ways.iter().map(|way| Thing { way, rows: Vec::new() }).collect();
        let things: Vec<&Thing> = things.iter().collect();
        let expected = [None, Some(0), Some(1), None, Some(0), None, None];
        assert_eq!(parents(&things), (expected.to_vec(), 2));
        assert_eq!(ways.map(code), ["1", "1.1", "ST1.1.02", "2.1", "3", "1.2", ""]);
    }
}
