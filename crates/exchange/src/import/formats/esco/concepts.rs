//! Skills, groups of skills and occupations by their addresses, from all tables and languages together, and what is
//! broader than what.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::files::{Field, Kind, Table};

/// A row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cells {
    pub(super) table: usize,
    pub(super) row: usize,
}

/// The rows in which a thing stands: one for each language, and more where files say it again.
pub(super) type Rows<'t> = IndexMap<&'t str, Vec<Cells>>;

/// Groups above one another, at most; a deeper way up leads in a circle.
const STEPS_MAX: usize = 32;

/// Something broader than a skill or group, with the rows that say so.
#[derive(Debug)]
struct Above<'t> {
    address: &'t str,
    rows: Vec<Cells>,
}

/// What all tables hold.
#[derive(Debug, Default)]
pub(super) struct Concepts<'t> {
    pub(super) skills: Rows<'t>,
    pub(super) groups: Rows<'t>,
    pub(super) occupations: Rows<'t>,
    /// Rows of the hierarchy that describe a group.
    pub(super) levels: HashMap<&'t str, Vec<Cells>>,
    /// Addresses by the ids of those who hand the tables on.
    addresses: HashMap<&'t str, &'t str>,
    broader: HashMap<&'t str, Vec<Above<'t>>>,
}

/// What a row of concepts is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Concept {
    Skill,
    Group,
    Occupation,
    /// A group of occupations.
    Other,
}

impl Concept {
    fn of(table: &Table, row: usize) -> Self {
        let kind = table.said(row, Field::ConceptType).to_lowercase();
        let address = table.said(row, Field::Address);
        let tells_kinds = table.column(Field::SkillType).is_some();
        match () {
            () if kind.contains("isco") || address.contains("/esco/isco/") => Concept::Other,
            () if kind == "occupation" || address.contains("/esco/occupation/") => Concept::Occupation,
            () if kind.contains("group") || address.contains("/esco/isced-f/") => Concept::Group,
            // Where kinds of skills are told, a group has none; a table of groups has codes instead.
            () if tells_kinds && table.said(row, Field::SkillType).is_empty() => Concept::Group,
            () if !tells_kinds && table.column(Field::Code).is_some() => Concept::Group,
            () => Concept::Skill,
        }
    }
}

impl<'t> Concepts<'t> {
    pub(super) fn of(tables: &[Table<'t>]) -> Self {
        let mut concepts = Concepts::default();
        for (at, table) in tables.iter().enumerate().filter(|(_, table)| table.kind == Kind::Concepts) {
            for row in 1..table.grid.rows() {
                let (address, id) = (table.said(row, Field::Address), table.said(row, Field::Id));
                let address = if address.is_empty() { id } else { address };
                if address.is_empty() {
                    continue;
                }
                if !id.is_empty() {
                    concepts.addresses.insert(id, address);
                }
                let into = match Concept::of(table, row) {
                    Concept::Skill => &mut concepts.skills,
                    Concept::Group => &mut concepts.groups,
                    Concept::Occupation => &mut concepts.occupations,
                    Concept::Other => continue,
                };
                into.entry(address).or_default().push(Cells { table: at, row });
            }
        }
        for kind in [Kind::Concepts, Kind::Broader, Kind::Hierarchy] {
            for (at, table) in tables.iter().enumerate().filter(|(_, table)| table.kind == kind) {
                (1..table.grid.rows()).for_each(|row| concepts.add_broader(table, Cells { table: at, row }));
            }
        }
        concepts
    }

    fn add_broader(&mut self, table: &Table<'t>, at: Cells) {
        if table.kind == Kind::Hierarchy {
            let levels = table.levels(at.row);
            if let Some((_, lowest)) = levels.first() {
                self.levels.entry(lowest).or_default().push(at);
            }
            if let [(_, child), (_, parent), ..] = levels.as_slice() {
                self.add_above(child, parent, at);
            }
            return;
        }
        let child = self.address(table.said(at.row, Field::Address));
        for parent in table.listed(at.row, Field::Broader) {
            let parent = self.address(parent);
            self.add_above(child, parent, at);
        }
    }

    fn add_above(&mut self, child: &'t str, parent: &'t str, at: Cells) {
        if child.is_empty() || parent.is_empty() || child == parent {
            return;
        }
        let known = self.broader.entry(child).or_default();
        match known.iter().position(|above| above.address == parent) {
            Some(place) => known[place].rows.push(at),
            // The first counts, and that there are others is all that is told of them.
            None if known.len() < STEPS_MAX => known.push(Above { address: parent, rows: vec![at] }),
            None => {}
        }
    }

    /// The address of what is named by its address or by an id.
    pub(super) fn address(&self, name: &'t str) -> &'t str {
        self.addresses.get(name).copied().unwrap_or(name)
    }

    /// Returns whether an id that others have given names this.
    pub(super) fn is_id(&self, id: &str, address: &str) -> bool {
        self.addresses.get(id).is_some_and(|known| *known == address)
    }

    /// The first of what is broader; nothing where no file says it.
    pub(super) fn above(&self, address: &str) -> Option<&'t str> {
        self.broader.get(address)?.first().map(|above| above.address)
    }

    /// The number of concepts that are broader.
    pub(super) fn count_above(&self, address: &str) -> usize {
        self.broader.get(address).map_or(0, Vec::len)
    }

    /// The rows that say what is next above.
    pub(super) fn rows_above(&self, address: &str) -> &[Cells] {
        self.broader.get(address).and_then(|above| above.first()).map_or(&[], |above| &above.rows)
    }

    /// All that is broader, from the next on up.
    pub(super) fn way_up(&self, address: &str) -> Vec<&'t str> {
        let mut way: Vec<&'t str> = Vec::new();
        let mut next = self.above(address);
        while let Some(above) = next.filter(|above| way.len() < STEPS_MAX && !way.contains(above)) {
            way.push(above);
            next = self.above(above);
        }
        way
    }

    /// The rows that name a group, or a skill that others stand below.
    pub(super) fn named(&self, address: &str) -> &[Cells] {
        let rows = self.groups.get(address).or_else(|| self.skills.get(address));
        rows.or_else(|| self.levels.get(address)).map_or(&[], Vec::as_slice)
    }
}

/// The last part of an address, by which people name it.
pub(super) fn last(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}
