//! Catalogues of translators, as Weblate writes them: the place of each text, the text, and its translation. The place is a
//! way of names with points between them, the last of which says what the text is.

mod languages;
mod levels;
mod things;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::{
    bounds::{CRITERIA_MAX, UNITS_MAX},
    import::{
        Answers, ImportFault, ImportFormat, Sketch,
        ids::Ids,
        ledger::{Ledger, Why},
        text::{name_criterion, short},
    },
    message,
    rubric::{Draft, DraftCriterion, DraftText, DraftUnit},
    tabular::Grid,
};

use super::{super::super::met, folded};
use languages::Spoken;
use things::{Thing, code, is_level};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    place: usize,
    source: usize,
    target: usize,
}

pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(20)).map(|column| folded(grid.said(0, column))).collect();
    let find = |name: &str| header.iter().position(|header| header == name);
    let columns = Columns { place: find("location")?, source: find("source")?, target: find("target")? };
    // The texts of any program stand in such a catalogue.
    let names_one = |row: usize| {
        let place = grid.said(row, columns.place).to_lowercase();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        // Things that are judged are counted: “area.1”, “CS1.1.01”. A line of a file is told with a colon.
        let is_counted = || place.contains(|c: char| c.is_ascii_digit()) && place.chars().all(is_name);
        THINGS.iter().any(|thing| place.contains(thing)) || is_counted()
    };
    let rows = 1..grid.rows().min(ROWS_MAX);
    let named = rows.clone().filter(|row| names_one(*row)).count();
    (named * 2 >= rows.len()).then_some(columns)
}

/// Rows by whose places it is known whether a catalogue is that of a framework.
const ROWS_MAX: usize = 1_000;

/// What the places of a framework name.
const THINGS: [&str; 12] = [
    "competenc",
    "area",
    "skill",
    "level",
    "statement",
    "outcome",
    "descriptor",
    "criteri",
    "framework",
    "dimension",
    "digcomp",
    "strand",
];

/// Whether the name of a text is that of a title.
fn is_title(name: &str) -> bool {
    ["name", "title", "label"].iter().any(|word| name.ends_with(word))
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    file: &str,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let mut spoken = Spoken::of(grid, number, columns, file, answers);
    let (things, unplaced) = things::things(grid, columns.place);
    if things.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Framework });
    }
    let (ladders, others) = levels::ladders(&things);
    let mut draft = Draft { languages: spoken.tags(), ..Draft::default() };
    let mut sketch = Sketch::default();
    let mut ids = Ids::new("C");
    levels::write(&ladders, others.is_empty(), &mut ids, (&mut draft, &mut sketch.sources), &mut spoken, ledger)?;
    if !ladders.is_empty() {
        sketch.notes.push(message!("import-note-framework-levels", as = "scale"));
    }
    if !others.is_empty() {
        if draft.scales.is_empty() {
            draft.scales.push(met::scale(&draft.languages));
            sketch.notes.push(message!("import-note-no-levels"));
        }
        let scale = draft.scales.first().map(|scale| scale.id.clone());
        let (parents, numbered) = things::parents(&others);
        let tree = Tree { things: &others, parents: &parents, scale };
        tree.write(&mut ids, (&mut draft.units, &mut sketch.sources), &mut spoken, ledger)?;
        if numbered > 0 {
            sketch.notes.push(message!("import-note-framework-number", count = numbered));
        }
    }
    leave_the_rest(grid, number, columns, &things, &spoken, ledger);
    if unplaced > 0 {
        sketch.notes.push(message!("import-note-framework-catalogue", count = unplaced));
    }
    sketch.notes.extend(spoken.notes());
    Ok(Sketch { draft, ..sketch })
}

/// What is no level: things that nothing stands below become criteria, those above them units.
struct Tree<'t> {
    things: &'t [&'t Thing<'t>],
    parents: &'t [Option<usize>],
    scale: Option<String>,
}

/// What criteria stand below: a thing, or the way that they share.
#[derive(PartialEq, Eq, Hash)]
enum Above<'t> {
    Thing(usize),
    Way(&'t str),
}

impl Tree<'_> {
    fn write(
        &self,
        ids: &mut Ids,
        (units, sources): (&mut Vec<DraftUnit>, &mut BTreeMap<String, String>),
        spoken: &mut Spoken,
        ledger: &mut Ledger,
    ) -> Result<(), ImportFault> {
        let mut is_leaf = vec![true; self.things.len()];
        self.parents.iter().flatten().for_each(|parent| is_leaf[*parent] = false);
        let mut groups: IndexMap<Above, Vec<&Thing>> = IndexMap::new();
        for (at, thing) in self.things.iter().enumerate().filter(|(at, _)| is_leaf[*at]) {
            let above = match self.parents[at] {
                Some(parent) => Above::Thing(parent),
                None => Above::Way(thing.way.rsplit_once('.').map_or("", |(above, _)| above)),
            };
            groups.entry(above).or_default().push(thing);
        }
        let criteria: usize = groups.values().map(Vec::len).sum();
        for (what, count, most) in
            [("criteria", criteria, CRITERIA_MAX), ("units", units.len() + groups.len(), UNITS_MAX)]
        {
            if count > most {
                return Err(ImportFault::TooMany { what, count, most });
            }
        }
        let mut unit_ids = Ids::new("U");
        units.iter().for_each(|unit| _ = unit_ids.of_code(&unit.id));
        for (above, leaves) in groups {
            let mut unit = match above {
                Above::Thing(thing) => self.unit(thing, &mut unit_ids, spoken, ledger),
                Above::Way(_) => DraftUnit { id: unit_ids.counted(), ..DraftUnit::default() },
            };
            if let Above::Thing(thing) = above {
                sources.insert(unit.id.clone(), self.things[thing].way.to_owned());
            }
            for thing in leaves {
                let criterion = self.criterion(thing, ids, spoken, ledger);
                sources.insert(criterion.id.clone(), thing.way.to_owned());
                unit.criteria.push(criterion);
            }
            units.push(unit);
        }
        Ok(())
    }

    /// The unit of a thing above criteria; its title is that of its path from above down.
    fn unit(&self, thing: usize, ids: &mut Ids, spoken: &mut Spoken, ledger: &mut Ledger) -> DraftUnit {
        let id = ids.of_code(&code(self.things[thing].way));
        let mut path: Vec<usize> = std::iter::successors(Some(thing), |at| self.parents[*at]).collect();
        path.reverse();
        let mut unit = DraftUnit { id, ..DraftUnit::default() };
        for at in path {
            for (row, name) in &self.things[at].rows {
                match is_title(name) {
                    true => spoken.add(ledger, *row, &format!("{}.title", unit.id), " / ", &mut unit.title),
                    false => spoken.add(ledger, *row, &format!("{}.about", unit.id), "\n", &mut unit.about),
                }
            }
        }
        unit
    }

    fn criterion(&self, thing: &Thing, ids: &mut Ids, spoken: &mut Spoken, ledger: &mut Ledger) -> DraftCriterion {
        let id = ids.of_code(&code(thing.way));
        let mut criterion = DraftCriterion { scale: self.scale.clone(), ..DraftCriterion::default() };
        let mut title = DraftText::new();
        for (row, name) in &thing.rows {
            match is_title(name) {
                true => spoken.add(ledger, *row, &format!("{id}.title"), "\n", &mut title),
                false => spoken.add(ledger, *row, &format!("{id}.statement"), "\n", &mut criterion.statement),
            }
        }
        if title.is_empty() {
            let named = criterion.statement.iter().map(|(language, said)| (language.clone(), short(said)));
            criterion.title = named.collect();
        }
        name_criterion(&mut criterion, title);
        DraftCriterion { id, ..criterion }
    }
}

fn leave_the_rest(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    things: &[Thing],
    spoken: &Spoken,
    ledger: &mut Ledger,
) {
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let context = (0..grid.columns(0)).find(|column| folded(grid.said(0, *column)) == "context");
    for (row, _) in things.iter().flat_map(|thing| &thing.rows) {
        ledger.leave_cell(number, (*row, columns.place), Why::Identifier);
        context.into_iter().for_each(|context| ledger.leave_cell(number, (*row, context), Why::Heading));
        for column in [columns.source, columns.target] {
            ledger.leave_cell(number, (*row, column), spoken.why_left());
        }
    }
}
