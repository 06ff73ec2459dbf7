//! Skills of the European classification ESCO, as tables: a row for each skill, with its address and the address of what
//! is broader. Each file speaks one language, which its name alone tells; files of several are joined by the addresses.

use indexmap::IndexMap;

use crate::{
    bounds::{CRITERIA_MAX, UNITS_MAX},
    exchange::import::{
        ids::Ids,
        language,
        ledger::Why,
        text::{Texts, name_criterion, only},
    },
    message,
    rubric::{DraftCriterion, DraftText, DraftUnit},
    tabular::Grid,
};

use super::{super::met, Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, Sketch};

/// What a column of ESCO, or of those who hand it on, holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Address,
    Label,
    Description,
    Broader,
    BroaderLabel,
    SkillType,
    /// The reason why what it holds stands in no draft.
    Left(Why),
}

fn field(header: &str) -> Option<Field> {
    let header: String = header.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    Some(match header.as_str() {
        "concepturi" | "escouri" | "originuri" => Field::Address,
        "preferredlabel" => Field::Label,
        "description" | "definition" => Field::Description,
        "broaderconcepturi" => Field::Broader,
        "broaderconceptpt" => Field::BroaderLabel,
        "skilltype" => Field::SkillType,
        "concepttype" | "reuselevel" | "iscogroup" | "code" => Field::Left(Why::Kind),
        "altlabels" | "hiddenlabels" => Field::Left(Why::Again),
        "status" => Field::Left(Why::State),
        "modifieddate" => Field::Left(Why::Moment),
        "inscheme" => Field::Left(Why::Link),
        "id" | "uuid" | "uuidhistory" | "importid" => Field::Left(Why::Identifier),
        _ => return None,
    })
}

/// The fields of the columns, if the first row names those of ESCO.
fn fields(grid: &Grid) -> Option<Vec<Option<Field>>> {
    let fields: Vec<Option<Field>> = (0..grid.columns(0)).map(|column| field(grid.said(0, column))).collect();
    let has = |wanted: Field| fields.contains(&Some(wanted));
    (has(Field::Address) && has(Field::Label)).then_some(fields)
}

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    matches!(&content.body, Body::Tables(grids) if grids.iter().any(|grid| fields(grid).is_some()))
}

/// A skill as one row says it.
#[derive(Debug, Clone, Copy)]
struct Cells {
    grid: usize,
    row: usize,
}

/// A table of ESCO in one language.
struct Table<'g> {
    grid: &'g Grid,
    number: usize,
    fields: Vec<Option<Field>>,
    language: String,
}

impl Table<'_> {
    fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|one| *one == Some(field))
    }

    fn said(&self, row: usize, field: Field) -> &str {
        self.column(field).map_or("", |column| self.grid.said(row, column))
    }

    /// Several values stand in one cell with bars or line breaks between them.
    fn listed(&self, row: usize, field: Field) -> Vec<&str> {
        let said = self.said(row, field);
        said.split(['|', '\n']).map(str::trim).filter(|one| !one.is_empty()).collect()
    }

    /// Returns whether a row is a group of skills: where kinds of skills are told, it has none.
    fn is_group(&self, row: usize) -> bool {
        self.column(Field::SkillType).is_some() && self.said(row, Field::SkillType).is_empty()
    }
}

/// Drafts from files of this format: all of them together are one.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketch = Sketch::default();
    let tables = tables(contents, answers, ledger, &mut sketch)?;
    let mut languages: Vec<String> = Vec::new();
    for table in &tables {
        if !languages.contains(&table.language) {
            languages.push(table.language.clone());
        }
    }
    let (mut skills, mut groups) = (IndexMap::<&str, Vec<Cells>>::new(), IndexMap::<&str, Vec<Cells>>::new());
    for (grid, table) in tables.iter().enumerate() {
        for row in 1..table.grid.rows() {
            let address = table.said(row, Field::Address);
            if !address.is_empty() && table.grid.columns(row) > 0 {
                let into = if table.is_group(row) { &mut groups } else { &mut skills };
                into.entry(address).or_default().push(Cells { grid, row });
            }
        }
    }
    let group_rows = groups.len();
    // A file of groups alone has nothing below them.
    if skills.is_empty() {
        skills = std::mem::take(&mut groups);
    }
    let broader = |cells: &[Cells]| -> &str {
        cells.iter().find_map(|at| tables[at.grid].listed(at.row, Field::Broader).first().copied()).unwrap_or_default()
    };
    let mut units: IndexMap<&str, Vec<&str>> = IndexMap::new();
    for (address, cells) in &skills {
        units.entry(broader(cells)).or_default().push(address);
    }
    let label_of = |unit: &str| -> String {
        let of_group = groups.get(unit).or_else(|| skills.get(unit));
        let own = of_group.and_then(|cells| cells.first()).map(|at| tables[at.grid].said(at.row, Field::Label));
        let first = units.get(unit).and_then(|skills_of| skills.get(skills_of.first()?)?.first());
        let named = first.and_then(|at| tables[at.grid].listed(at.row, Field::BroaderLabel).first().copied());
        own.or(named).unwrap_or(unit).to_owned()
    };
    let last = |address: &str| address.rsplit('/').next().unwrap_or(address).to_owned();
    let branches: Vec<(String, String, usize)> =
        units.iter().map(|(unit, skills)| (last(unit), label_of(unit), skills.len())).collect();
    let chosen =
        match wishes.branch {
            Some(branch) => {
                let is_branch = |unit: &&str| **unit == *branch || last(unit) == branch || label_of(unit) == branch;
                let found = units.keys().copied().find(is_branch);
                Some(found.ok_or_else(|| ImportFault::NoSuchBranch {
                    branch: branch.to_owned(),
                    branches: branches.clone(),
                })?)
            }
            None if skills.len() > CRITERIA_MAX || units.len() > UNITS_MAX => {
                return Err(ImportFault::BranchNeeded { criteria: skills.len(), branches });
            }
            None => None,
        };
    let mut texts = Texts::default();
    let (mut criterion_ids, mut unit_ids) = (Ids::new("C"), Ids::new("U"));
    let (mut several, mut alone) = (0, 0);
    for (unit_address, members) in &units {
        if chosen.is_some_and(|chosen| chosen != *unit_address) {
            for at in members.iter().filter_map(|address| skills.get(*address)).flatten() {
                let table = &tables[at.grid];
                (0..table.grid.columns(at.row))
                    .for_each(|column| ledger.leave_cell(table.number, (at.row, column), Why::OtherBranch));
            }
            continue;
        }
        let id = unit_ids.counted();
        let mut unit = DraftUnit { id: id.clone(), ..DraftUnit::default() };
        // A group that has a row of its own is named and described there.
        for at in groups.get(unit_address).into_iter().flatten() {
            take(&tables[at.grid], *at, Field::Label, &format!("{id}.title"), &mut unit.title, &mut texts, ledger);
            take(
                &tables[at.grid],
                *at,
                Field::Description,
                &format!("{id}.about"),
                &mut unit.about,
                &mut texts,
                ledger,
            );
        }
        for address in members {
            let Some(cells) = skills.get(*address) else { continue };
            let criterion_id = criterion_ids.counted();
            let mut criterion = DraftCriterion {
                id: criterion_id.clone(),
                scale: Some(met::SCALE.to_owned()),
                ..DraftCriterion::default()
            };
            alone += usize::from(languages.len() > cells.len());
            for at in cells {
                let table = &tables[at.grid];
                let mut label = DraftText::new();
                take(table, *at, Field::Label, &format!("{criterion_id}.title"), &mut label, &mut texts, ledger);
                take(
                    table,
                    *at,
                    Field::Description,
                    &format!("{criterion_id}.statement"),
                    &mut criterion.statement,
                    &mut texts,
                    ledger,
                );
                name_criterion(&mut criterion, label);
                if table.listed(at.row, Field::Broader).len() < 2 {
                    take(table, *at, Field::BroaderLabel, &format!("{id}.title"), &mut unit.title, &mut texts, ledger);
                }
                let labels = table.listed(at.row, Field::BroaderLabel);
                if labels.len() > 1 {
                    several += 1;
                    let title = labels.first().copied().unwrap_or_default().to_owned();
                    unit.title.entry(table.language.clone()).or_insert(title);
                    let column = table.column(Field::BroaderLabel);
                    column
                        .into_iter()
                        .for_each(|column| ledger.leave_cell(table.number, (at.row, column), Why::OtherBranch));
                }
            }
            sketch.sources.insert(criterion_id, (*address).to_owned());
            unit.criteria.push(criterion);
        }
        sketch.sources.insert(id, (*unit_address).to_owned());
        sketch.draft.units.push(unit);
    }
    for table in &tables {
        leave_rest(table, ledger);
    }
    sketch.notes.push(message!("import-note-no-levels"));
    if group_rows > 0 || several > 0 {
        sketch.notes.push(message!("import-note-esco-groups", groups = group_rows, several = several));
    }
    if tables.len() > 1 {
        sketch.notes.push(message!("import-note-esco-joined", files = tables.len(), alone = alone));
    }
    sketch.notes.extend(texts.notes());
    let draft = &mut sketch.draft;
    draft.scales = vec![met::scale(&languages)];
    draft.title = match chosen {
        Some(chosen) => {
            draft.units.first().filter(|_| !chosen.is_empty()).map(|unit| unit.title.clone()).unwrap_or_default()
        }
        None => DraftText::new(),
    };
    let names: Vec<&str> = contents.iter().map(|content| content.name.as_str()).collect();
    draft.source = languages.iter().map(|language| (language.clone(), format!("ESCO, {}", names.join(", ")))).collect();
    draft.id =
        names.first().and_then(|name| name.split(['.', '_']).find(|part| part.len() > 4)).unwrap_or("esco").to_owned();
    draft.languages = languages;
    if tables.iter().any(|table| !table.grid.said(1, 0).is_empty()) && draft.units.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Esco });
    }
    Ok(vec![sketch])
}

/// The tables of all files, each with its language: as answered, else as its name says, else guessed.
fn tables<'c>(
    contents: &'c [Content],
    answers: &Answers,
    ledger: &mut Ledger<'c>,
    sketch: &mut Sketch,
) -> Result<Vec<Table<'c>>, ImportFault> {
    let mut tables = Vec::new();
    for content in contents {
        let Body::Tables(grids) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Esco });
        };
        for grid in grids {
            let number = ledger.add_grid(grid)?;
            let Some(fields) = fields(grid) else { continue };
            let columns: Vec<usize> = (0..fields.len())
                .filter(|column| matches!(fields[*column], Some(Field::Label | Field::Description)))
                .collect();
            let said =
                (1..grid.rows().min(1_000)).flat_map(|row| columns.iter().map(move |column| grid.said(row, *column)));
            let is_only = contents.len() == 1;
            let language = match language::answered(answers).filter(|_| is_only) {
                Some(language) => language,
                None => match language::of_file_name(&content.name) {
                    Some(language) => language,
                    None => {
                        let language = language::of_texts(said);
                        let note = message!(
                            "import-note-esco-language",
                            file = content.name.as_str(),
                            language = language.as_str()
                        );
                        sketch.notes.push(note);
                        language
                    }
                },
            };
            tables.push(Table { grid, number, fields, language });
        }
    }
    Ok(tables)
}

/// Adds what a row says in a field to a text, once for each language.
fn take(
    table: &Table,
    at: Cells,
    field: Field,
    into: &str,
    text: &mut DraftText,
    texts: &mut Texts,
    ledger: &mut Ledger,
) {
    let columns = (0..table.fields.len()).filter(|column| table.fields[*column] == Some(field));
    for column in columns {
        table.language.clone_into(&mut texts.language);
        let known = text.get(&table.language).cloned();
        match known {
            // What the text says already is taken with it.
            Some(known) if !known.is_empty() => {
                let again = ledger.cell(table.number, at.row, column);
                if let Some(piece) = again {
                    let said = texts.clone().take_html(ledger, piece, into);
                    let more = only(&said);
                    if !known.contains(more) {
                        text.insert(table.language.clone(), format!("{known}\n{more}"));
                    }
                }
            }
            _ => text.extend(texts.take_cell(ledger, table.number, (at.row, column), into)),
        }
    }
}

/// Tells of all cells that no draft holds why that is so.
fn leave_rest(table: &Table, ledger: &mut Ledger) {
    for column in 0..table.fields.len() {
        ledger.leave_cell(table.number, (0, column), Why::Heading);
        let why = match table.fields[column] {
            Some(Field::Address | Field::Broader) => Why::Identifier,
            Some(Field::SkillType) => Why::Kind,
            Some(Field::Left(why)) => why,
            Some(Field::Label | Field::Description | Field::BroaderLabel) => Why::Again,
            None => continue,
        };
        for row in 1..table.grid.rows() {
            ledger.leave_cell(table.number, (row, column), why);
        }
    }
}
