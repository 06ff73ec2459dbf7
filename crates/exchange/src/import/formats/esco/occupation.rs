//! A rubric of an occupation. Skills that are essential to it make mandatory units; those that are optional make units of
//! an elective group, and how many of these are asked for no file says. Knowledge stands apart from skills. A unit is the
//! nearest broader concept that two skills share, and for a skill that shares none, the broadest.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::{
    import::{ImportFault, ImportFormat, ImportWishes, Sketch, ids::Ids, ledger::Ledger, met, text::Texts},
    message,
    rubric::{DraftGroup, DraftText},
};

use super::{
    concepts::{Cells, Concepts, last},
    files::{Field, Kind, Table},
    write::{Wanted, Writer},
};

/// Occupations that are told; more than anybody reads.
const TOLD_MAX: usize = 200;

/// The id of the group of optional units.
const OPTIONAL: &str = "optional";

/// What is common to the skills of a unit besides what is above them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Class {
    is_optional: bool,
    is_knowledge: bool,
}

/// Names for what stands below no broader concept, in the order of the classes, and for the group of what is optional.
const WORDS: &[(&str, [&str; 5])] = &[
    ("en", ["Essential skills", "Essential knowledge", "Optional skills", "Optional knowledge", "Optional"]),
    ("ru", ["Основные умения", "Основные знания", "Дополнительные умения", "Дополнительные знания", "Дополнительно"]),
    ("kk", ["Негізгі дағдылар", "Негізгі білім", "Қосымша дағдылар", "Қосымша білім", "Қосымша"]),
];

fn words(languages: &[String], index: usize) -> DraftText {
    let known = WORDS.iter().filter(|(tag, _)| languages.iter().any(|language| language == tag));
    known.map(|(tag, words)| ((*tag).to_owned(), words[index].to_owned())).collect()
}

impl Class {
    fn word(self) -> usize {
        2 * usize::from(self.is_optional) + usize::from(self.is_knowledge)
    }
}

/// Rows of relations, each with what it relates.
fn relations<'a, 't>(tables: &'a [Table<'t>]) -> impl Iterator<Item = (Cells, &'a Table<'t>)> {
    let of_kind = tables.iter().enumerate().filter(|(_, table)| table.kind == Kind::Relations);
    of_kind.flat_map(|(at, table)| (1..table.grid.rows()).map(move |row| (Cells { table: at, row }, table)))
}

/// The occupation that is wished for, or the only one; none where the wish is one for a group of skills.
pub(super) fn chosen<'t>(
    tables: &[Table<'t>],
    concepts: &Concepts<'t>,
    wishes: &ImportWishes,
) -> Result<Option<&'t str>, ImportFault> {
    let first = tables.iter().position(|table| table.kind == Kind::Relations);
    // The relations of a second language say again what those of the first say.
    let language = first.map(|first| tables[first].language.as_str()).unwrap_or_default();
    let mut skills: IndexMap<&'t str, (usize, Cells)> =
        concepts.occupations.iter().map(|(address, rows)| (*address, (0, rows[0]))).collect();
    for (at, table) in relations(tables) {
        let address = concepts.address(table.said(at.row, Field::Occupation));
        if !address.is_empty() {
            skills.entry(address).or_insert((0, at)).0 += usize::from(table.language == language);
        }
    }
    let label = |at: Cells| {
        let table = &tables[at.table];
        let field = if table.kind == Kind::Relations { Field::OccupationLabel } else { Field::Label };
        table.said(at.row, field)
    };
    let rows_of = |address: &str| concepts.occupations.get(address).map_or(&[] as &[Cells], Vec::as_slice);
    let code = |address: &str| rows_of(address).first().map_or("", |at| tables[at.table].said(at.row, Field::Code));
    let told = || -> Vec<(String, String, usize)> {
        let with_skills = skills.iter().filter(|(_, (count, _))| *count > 0).take(TOLD_MAX);
        with_skills
            .map(|(address, (count, at))| {
                let code = code(address);
                let key = if code.is_empty() { last(address) } else { code };
                (key.to_owned(), label(*at).to_owned(), *count)
            })
            .collect()
    };
    let Some(wished) = wishes.branch.map(str::trim) else {
        let mut with_skills = skills.iter().filter(|(_, (count, _))| *count > 0).map(|(address, _)| *address);
        return match (with_skills.next(), with_skills.next()) {
            (Some(only), None) => Ok(Some(only)),
            (None, _) => Err(ImportFault::Empty { format: ImportFormat::Esco }),
            _ => Err(ImportFault::BranchNeeded { criteria: concepts.skills.len(), branches: told() }),
        };
    };
    let folded = wished.to_lowercase();
    let is_code = |address: &str| code(address).eq_ignore_ascii_case(wished);
    let is_label = |address: &str, at: Cells| {
        label(at).to_lowercase() == folded || rows_of(address).iter().any(|at| label(*at).to_lowercase() == folded)
    };
    let mut all = skills.iter();
    let found = all
        .find(|(address, _)| **address == wished || last(address) == wished || concepts.is_id(wished, address))
        .or_else(|| skills.iter().find(|(address, _)| is_code(address)))
        .or_else(|| skills.iter().find(|(address, (_, at))| is_label(address, *at)));
    match found {
        Some((address, (count, _))) if *count > 0 => Ok(Some(*address)),
        Some(_) => Err(ImportFault::Empty { format: ImportFormat::Esco }),
        None if is_group(wished, concepts) => Ok(None),
        None => Err(ImportFault::NoSuchBranch { branch: wished.to_owned(), branches: told() }),
    }
}

/// Returns whether a branch is one of the groups of skills.
fn is_group(branch: &str, concepts: &Concepts) -> bool {
    let is_it = |address: &str| address == branch || last(address) == branch;
    concepts.groups.keys().any(|address| is_it(address)) || concepts.levels.keys().any(|address| is_it(address))
}

/// A skill that the occupation needs.
struct Member {
    class: Class,
    /// The rows that relate it to the occupation.
    rows: Vec<Cells>,
}

/// The skills of an occupation in the order of the first file; one that is essential in any row is essential.
fn members<'t>(occupation: &str, tables: &[Table<'t>], concepts: &Concepts<'t>) -> (IndexMap<&'t str, Member>, usize) {
    let mut members: IndexMap<&'t str, Member> = IndexMap::new();
    let mut others = 0;
    for (at, table) in relations(tables) {
        if concepts.address(table.said(at.row, Field::Occupation)) != occupation {
            continue;
        }
        let is_optional = match table.said(at.row, Field::Relation).to_lowercase().as_str() {
            "essential" => false,
            "optional" => true,
            _ => {
                others += 1;
                continue;
            }
        };
        let skill = concepts.address(table.said(at.row, Field::Skill));
        let cells = concepts.skills.get(skill);
        let is_named = cells.is_some() || !table.said(at.row, Field::SkillLabel).is_empty();
        if !is_named {
            others += 1;
            continue;
        }
        let kind = Some(table.said(at.row, Field::SkillType)).filter(|kind| !kind.is_empty());
        let own = || cells.and_then(|cells| cells.first()).map(|at| tables[at.table].said(at.row, Field::SkillType));
        let is_knowledge = kind.or_else(own).is_some_and(|kind| kind.eq_ignore_ascii_case("knowledge"));
        let class = Class { is_optional, is_knowledge };
        let member = members.entry(skill).or_insert_with(|| Member { class, rows: Vec::new() });
        member.class.is_optional &= is_optional;
        member.rows.push(at);
    }
    (members, others)
}

/// A unit to be: its class, and the address of the concept above its skills, or nothing.
type Unit<'t> = (Class, &'t str);

/// The skills of each unit, mandatory units before elective ones.
fn units<'t>(members: &IndexMap<&'t str, Member>, concepts: &Concepts<'t>) -> Vec<(Unit<'t>, Vec<&'t str>)> {
    let mut shared: HashMap<Unit, usize> = HashMap::new();
    let ways: Vec<Vec<&'t str>> = members.keys().map(|skill| concepts.way_up(skill)).collect();
    for (member, way) in members.values().zip(&ways) {
        way.iter().for_each(|above| *shared.entry((member.class, *above)).or_default() += 1);
    }
    let mut units: IndexMap<Unit<'t>, Vec<&'t str>> = IndexMap::new();
    for ((skill, member), way) in members.iter().zip(&ways) {
        let nearest = way.iter().find(|above| shared.get(&(member.class, **above)).is_some_and(|count| *count > 1));
        let above = nearest.or(way.last()).copied().unwrap_or_default();
        units.entry((member.class, above)).or_default().push(skill);
    }
    let mut units: Vec<(Unit, Vec<&str>)> = units.into_iter().collect();
    units.sort_by_key(|((class, _), _)| *class);
    units
}

pub(super) fn write<'t>(
    occupation: &'t str,
    tables: &[Table<'t>],
    concepts: &Concepts<'t>,
    sketch: &mut Sketch,
    ledger: &mut Ledger,
) -> Result<(), ImportFault> {
    let (members, unnamed) = members(occupation, tables, concepts);
    let units = units(&members, concepts);
    let own = concepts.occupations.get(occupation).map_or(&[] as &[Cells], Vec::as_slice);
    let mut wanted = Wanted::none(tables);
    wanted.add(own);
    for (skill, member) in &members {
        wanted.add(&member.rows);
        wanted.add(concepts.skills.get(skill).map_or(&[], Vec::as_slice));
        wanted.add(concepts.rows_above(skill));
    }
    units.iter().for_each(|((_, above), _)| wanted.add(concepts.named(above)));
    wanted.open(tables, ledger)?;
    let languages = sketch.draft.languages.clone();
    let mut writer = Writer { tables, concepts, languages: &languages, ledger, texts: Texts::default(), alone: 0 };
    let draft = &mut sketch.draft;
    for at in own {
        writer.take(*at, Field::Label, "title", &mut draft.title);
        writer.take(*at, Field::Description, "about", &mut draft.about);
    }
    // Without a row of its own, the occupation is called as its relations call it.
    if own.is_empty() {
        let rows = members.values().flat_map(|member| &member.rows);
        rows.for_each(|at| writer.take(*at, Field::OccupationLabel, "title", &mut draft.title));
    }
    draft.profession = draft.title.clone();
    let (mut criterion_ids, mut unit_ids) = (Ids::new("C"), Ids::new("U"));
    let mut several = 0;
    for ((class, above), skills) in units {
        let id = unit_ids.counted();
        let mut unit = writer.unit(&id, above);
        unit.elective = class.is_optional.then(|| OPTIONAL.to_owned());
        for skill in skills {
            let criterion_id = criterion_ids.counted();
            let described = concepts.skills.get(skill).map_or(&[] as &[Cells], Vec::as_slice);
            let related = members.get(skill).map_or(&[] as &[Cells], |member| &member.rows);
            let criterion = writer.criterion(&criterion_id, if described.is_empty() { related } else { described });
            // What is next above a skill is named beside it in some files, and is the unit of some skills.
            if concepts.above(skill) == Some(above) && unit.title.is_empty() {
                writer.name_by_members(&mut unit, concepts.rows_above(skill));
            }
            several += usize::from(concepts.count_above(skill) > 1);
            sketch.sources.insert(criterion_id, skill.to_owned());
            unit.criteria.push(criterion);
        }
        if unit.title.is_empty() && above.is_empty() {
            unit.title = words(&languages, class.word());
        }
        let kind = [("", ""), ("", "#knowledge"), ("#optional", ""), ("#optional", "#knowledge")][class.word()];
        sketch.sources.insert(id, format!("{above}{}{}", kind.0, kind.1));
        draft.units.push(unit);
    }
    writer.leave_rest(&wanted);
    let optional = members.values().filter(|member| member.class.is_optional).count();
    if optional > 0 {
        let group = DraftGroup { id: OPTIONAL.to_owned(), title: words(&languages, 4), at_least: None };
        draft.elective_groups.push(group);
    }
    let essential = members.len() - optional;
    sketch.notes.push(message!("import-note-no-levels"));
    sketch.notes.push(message!("import-note-esco-occupation", essential = essential, optional = optional));
    if several > 0 {
        sketch.notes.push(message!("import-note-esco-several", count = several));
    }
    if unnamed > 0 {
        sketch.notes.push(message!("import-note-esco-unnamed", count = unnamed));
    }
    sketch.notes.extend(writer.joined());
    sketch.notes.extend(writer.texts.notes());
    draft.scales = vec![met::scale(&languages)];
    if draft.units.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Esco });
    }
    Ok(())
}
