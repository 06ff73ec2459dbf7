//! Units and criteria from rows of ESCO. Of a large table only the rows that are wanted are read cell by cell; the others
//! are left out as whole rows.

use crate::{
    import::{
        ImportFault,
        ledger::{Ledger, Why},
        met,
        text::{Texts, name_criterion, only},
    },
    locale::Message,
    message,
    rubric::{DraftCriterion, DraftText, DraftUnit},
};

use super::{
    concepts::{Cells, Concepts},
    files::{Field, Kind, Table},
};

/// The rows of each table that a draft is made of.
pub(super) struct Wanted(Vec<Vec<bool>>);

impl Wanted {
    pub(super) fn none(tables: &[Table]) -> Self {
        Wanted(tables.iter().map(|table| vec![false; table.grid.rows()]).collect())
    }

    pub(super) fn add(&mut self, cells: &[Cells]) {
        for Cells { table, row } in cells {
            if let Some(wanted) = self.0.get_mut(*table).and_then(|rows| rows.get_mut(*row)) {
                *wanted = true;
            }
        }
    }

    /// Wants all skills, groups and occupations.
    pub(super) fn add_concepts(&mut self, tables: &[Table]) {
        for (rows, _) in self.0.iter_mut().zip(tables).filter(|(_, table)| table.kind == Kind::Concepts) {
            rows.fill(true);
        }
    }

    fn rows(&self, table: usize) -> impl Iterator<Item = usize> {
        self.0
            .get(table)
            .into_iter()
            .flatten()
            .enumerate()
            .filter(|(row, wanted)| **wanted && *row > 0)
            .map(|(row, _)| row)
    }

    /// Takes in the wanted rows cell by cell, and of all others that they are left out.
    pub(super) fn open(&self, tables: &[Table], ledger: &mut Ledger) -> Result<(), ImportFault> {
        for (at, (table, rows)) in tables.iter().zip(&self.0).enumerate() {
            // One table in several languages is there once; they want the same rows.
            if tables[..at].iter().any(|other| other.number == table.number) {
                continue;
            }
            let why = if table.kind == Kind::Other { Why::Relation } else { Why::OtherBranch };
            for (row, wanted) in rows.iter().enumerate() {
                match row == 0 || *wanted {
                    true => ledger.add_row(table.number, row)?,
                    false => ledger.leave_row(table.number, row, why)?,
                }
            }
        }
        Ok(())
    }
}

/// Writes what is wanted into a draft, and notes of each cell what became of it.
pub(super) struct Writer<'w, 't, 'l> {
    pub(super) tables: &'w [Table<'t>],
    pub(super) concepts: &'w Concepts<'t>,
    /// The languages of the draft; others are left out.
    pub(super) languages: &'w [String],
    pub(super) ledger: &'w mut Ledger<'l>,
    pub(super) texts: Texts,
    /// Skills that do not stand in all languages.
    pub(super) alone: usize,
}

impl Writer<'_, '_, '_> {
    /// Adds what a row says in a field to a text, once for each language.
    pub(super) fn take(&mut self, at: Cells, field: Field, into: &str, text: &mut DraftText) {
        let Some(table) = self.tables.get(at.table) else { return };
        let is_described = field != Field::Description || table.describes;
        for column in (0..table.fields.len()).filter(|column| table.fields[*column] == Some(field)) {
            if !self.languages.contains(&table.language) || !is_described {
                self.ledger.leave_cell(table.number, (at.row, column), Why::OtherLanguage);
                continue;
            }
            table.language.clone_into(&mut self.texts.language);
            let known = text.get(&table.language).cloned();
            match known {
                // What the text says already is taken with it.
                Some(known) if !known.is_empty() => {
                    if let Some(piece) = self.ledger.cell(table.number, at.row, column) {
                        let said = self.texts.clone().take_marked_up(self.ledger, piece, into);
                        let more = only(&said);
                        if !known.contains(more) {
                            text.insert(table.language.clone(), format!("{known}\n{more}"));
                        }
                    }
                }
                _ => text.extend(self.texts.take_cell(self.ledger, table.number, (at.row, column), into)),
            }
        }
    }

    /// The criterion of a skill with these rows.
    pub(super) fn criterion(&mut self, id: &str, cells: &[Cells]) -> DraftCriterion {
        let mut criterion =
            DraftCriterion { id: id.to_owned(), scale: Some(met::SCALE.to_owned()), ..DraftCriterion::default() };
        self.alone += usize::from(self.languages.len() > cells.len());
        for at in cells {
            let mut label = DraftText::new();
            self.take(*at, Field::Label, &format!("{id}.title"), &mut label);
            self.take(*at, Field::SkillLabel, &format!("{id}.title"), &mut label);
            self.take(*at, Field::Description, &format!("{id}.statement"), &mut criterion.statement);
            name_criterion(&mut criterion, label);
        }
        criterion
    }

    /// The unit of a group, or of a skill that others stand below, as its own rows name and describe it.
    pub(super) fn unit(&mut self, id: &str, address: &str) -> DraftUnit {
        let mut unit = DraftUnit { id: id.to_owned(), ..DraftUnit::default() };
        let (title, about) = (format!("{id}.title"), format!("{id}.about"));
        let concepts = self.concepts;
        for at in concepts.named(address) {
            let Some(table) = self.tables.get(at.table) else { continue };
            let label = match table.kind {
                Kind::Hierarchy => table.levels(at.row).first().map(|(depth, _)| Field::LevelLabel(*depth)),
                _ => Some(Field::Label),
            };
            label.into_iter().for_each(|label| self.take(*at, label, &title, &mut unit.title));
            self.take(*at, Field::Description, &about, &mut unit.about);
        }
        unit
    }

    /// Names a unit by what the rows of its skills call it, where they name one thing alone.
    pub(super) fn name_by_members(&mut self, unit: &mut DraftUnit, cells: &[Cells]) {
        let title = format!("{}.title", unit.id);
        for at in cells {
            let Some(table) = self.tables.get(at.table) else { continue };
            let labels = table.listed(at.row, Field::BroaderLabel);
            if labels.len() < 2 {
                self.take(*at, Field::BroaderLabel, &title, &mut unit.title);
                continue;
            }
            if self.languages.contains(&table.language) {
                let first = labels.first().copied().unwrap_or_default().to_owned();
                unit.title.entry(table.language.clone()).or_insert(first);
            }
            let column = table.column(Field::BroaderLabel);
            column
                .into_iter()
                .for_each(|column| self.ledger.leave_cell(table.number, (at.row, column), Why::OtherBranch));
        }
    }

    /// How many files were joined, and how many skills do not stand in all languages.
    pub(super) fn joined(&self) -> Option<Message> {
        let mut numbers: Vec<usize> = self.tables.iter().map(|table| table.number).collect();
        numbers.dedup();
        (numbers.len() > 1).then(|| message!("import-note-esco-joined", files = numbers.len(), alone = self.alone))
    }

    /// Tells of all cells that no draft holds why that is so.
    pub(super) fn leave_rest(&mut self, wanted: &Wanted) {
        for (at, table) in self.tables.iter().enumerate() {
            (0..table.grid.columns(0))
                .for_each(|column| self.ledger.leave_cell(table.number, (0, column), Why::Heading));
            for row in wanted.rows(at) {
                for (column, field) in table.fields.iter().enumerate() {
                    if let Some(why) = field.map(|field| why_left(field, table.kind)) {
                        self.ledger.leave_cell(table.number, (row, column), why);
                    }
                }
            }
        }
    }
}

/// Why a cell of a row that is wanted stands in no draft.
fn why_left(field: Field, kind: Kind) -> Why {
    match field {
        Field::Address | Field::Id | Field::Code | Field::Broader | Field::Occupation | Field::Skill => Why::Identifier,
        Field::LevelAddress(_) => Why::Identifier,
        Field::SkillType | Field::ConceptType | Field::Relation => Why::Kind,
        Field::LevelLabel(_) => Why::Relation,
        Field::BroaderLabel if kind == Kind::Broader => Why::Relation,
        Field::Label | Field::Description | Field::BroaderLabel | Field::OccupationLabel | Field::SkillLabel => {
            Why::Again
        }
        Field::Left(why) => why,
    }
}
