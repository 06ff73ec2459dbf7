//! A rubric of skills: each group, or whatever else is next above skills, is a unit.

use indexmap::IndexMap;

use crate::{
    bounds::{CRITERIA_MAX, UNITS_MAX},
    import::{ImportFault, ImportFormat, ImportWishes, Sketch, ids::Ids, ledger::Ledger, met, text::Texts},
    message,
};

use super::{
    concepts::{Cells, Concepts, Rows, last},
    files::{Field, Table},
    write::{Wanted, Writer},
};

pub(super) fn write<'t>(
    tables: &[Table<'t>],
    concepts: &Concepts<'t>,
    wishes: &ImportWishes,
    sketch: &mut Sketch,
    ledger: &mut Ledger,
) -> Result<(), ImportFault> {
    // Files of groups alone have nothing below them.
    let has_skills = !concepts.skills.is_empty();
    let skills: &Rows = if has_skills { &concepts.skills } else { &concepts.groups };
    let mut units: IndexMap<&str, Vec<&str>> = IndexMap::new();
    for address in skills.keys() {
        units.entry(concepts.above(address).unwrap_or_default()).or_default().push(address);
    }
    let label_of = |unit: &str| -> String {
        let own = concepts.named(unit).first().and_then(|at| {
            let table = &tables[at.table];
            let lowest = table.levels(at.row).first().map_or(Field::Label, |(depth, _)| Field::LevelLabel(*depth));
            Some(table.said(at.row, lowest)).filter(|label| !label.is_empty())
        });
        let first = units.get(unit).and_then(|skills_of| skills.get(skills_of.first()?)?.first());
        let named = first.and_then(|at| tables[at.table].listed(at.row, Field::BroaderLabel).first().copied());
        own.or(named).unwrap_or(unit).to_owned()
    };
    let code_of = |unit: &str| concepts.named(unit).first().map_or("", |at| tables[at.table].said(at.row, Field::Code));
    let branches = || -> Vec<(String, String, usize)> {
        units.iter().map(|(unit, skills)| (last(unit).to_owned(), label_of(unit), skills.len())).collect()
    };
    let chosen = match wishes.branch.map(str::trim) {
        Some(branch) => {
            let is_branch = |unit: &&str| {
                **unit == *branch
                    || last(unit) == branch
                    || !code_of(unit).is_empty() && code_of(unit).eq_ignore_ascii_case(branch)
                    || label_of(unit) == branch
            };
            let found = units.keys().copied().find(is_branch);
            let refused = || ImportFault::NoSuchBranch { branch: branch.to_owned(), branches: branches() };
            Some(found.ok_or_else(refused)?)
        }
        None if skills.len() > CRITERIA_MAX || units.len() > UNITS_MAX => {
            return Err(ImportFault::BranchNeeded { criteria: skills.len(), branches: branches() });
        }
        None => None,
    };
    let taken: Vec<(&str, &[&str])> = units
        .iter()
        .filter(|(unit, _)| chosen.is_none_or(|chosen| chosen == **unit))
        .map(|(unit, members)| (*unit, members.as_slice()))
        .collect();
    let mut wanted = Wanted::none(tables);
    if chosen.is_none() {
        wanted.add_concepts(tables);
    }
    for (unit, members) in &taken {
        wanted.add(concepts.named(unit));
        for address in *members {
            wanted.add(skills.get(*address).map_or(&[], Vec::as_slice));
            wanted.add(concepts.rows_above(address));
        }
    }
    wanted.open(tables, ledger)?;
    let languages = sketch.draft.languages.clone();
    let mut writer = Writer { tables, concepts, languages: &languages, ledger, texts: Texts::default(), alone: 0 };
    let (mut criterion_ids, mut unit_ids) = (Ids::new("C"), Ids::new("U"));
    let mut several = 0;
    for (address, members) in taken {
        let id = unit_ids.counted();
        let mut unit = writer.unit(&id, address);
        for member in members {
            let cells: &[Cells] = skills.get(*member).map_or(&[], Vec::as_slice);
            let criterion_id = criterion_ids.counted();
            let criterion = writer.criterion(&criterion_id, cells);
            writer.name_by_members(&mut unit, cells);
            let above: Vec<Cells> =
                concepts.rows_above(member).iter().filter(|at| !cells.contains(at)).copied().collect();
            if concepts.named(address).is_empty() {
                writer.name_by_members(&mut unit, &above);
            }
            several += usize::from(concepts.count_above(member) > 1);
            sketch.sources.insert(criterion_id, (*member).to_owned());
            unit.criteria.push(criterion);
        }
        sketch.sources.insert(id, address.to_owned());
        sketch.draft.units.push(unit);
    }
    writer.leave_rest(&wanted);
    sketch.notes.push(message!("import-note-no-levels"));
    let group_rows = if has_skills { concepts.groups.len() } else { 0 };
    if group_rows > 0 || several > 0 {
        sketch.notes.push(message!("import-note-esco-groups", groups = group_rows, several = several));
    }
    sketch.notes.extend(writer.joined());
    sketch.notes.extend(writer.texts.notes());
    let draft = &mut sketch.draft;
    draft.scales = vec![met::scale(&languages)];
    if chosen.is_some_and(|chosen| !chosen.is_empty()) {
        draft.title = draft.units.first().map(|unit| unit.title.clone()).unwrap_or_default();
    }
    if draft.units.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Esco });
    }
    Ok(())
}
