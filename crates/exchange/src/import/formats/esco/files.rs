//! The tables of ESCO, and of those who hand it on: what kind each is, what its columns hold, and its language.

use crate::{
    import::{
        Answers, ImportFault, ImportFormat, Sketch, language,
        ledger::{Ledger, Why},
    },
    message,
    tabular::Grid,
};

use super::super::{Body, Content};

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A row for each skill, group of skills or occupation.
    Concepts,
    /// Which skills an occupation needs.
    Relations,
    /// What is broader than what.
    Broader,
    /// The groups of skills, each with those above it in its row.
    Hierarchy,
    /// A table that has nothing for a rubric.
    Other,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Address,
    /// The id that those who hand the tables on have given, by which theirs name each other.
    Id,
    Code,
    ConceptType,
    Label,
    Description,
    Broader,
    BroaderLabel,
    SkillType,
    Occupation,
    OccupationLabel,
    Relation,
    Skill,
    SkillLabel,
    /// Address and name of the group at this depth.
    LevelAddress(u8),
    LevelLabel(u8),
    /// The reason why what it holds stands in no draft.
    Left(Why),
}

/// The depths of groups that a row of the hierarchy names.
const DEPTHS: u8 = 4;

fn folded(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn field(header: &str) -> Option<Field> {
    if let Some(level) = header.strip_prefix("level") {
        let depth = level.bytes().next().filter(u8::is_ascii_digit)?.checked_sub(b'0').filter(|at| *at < DEPTHS)?;
        return match level.get(1..)? {
            "uri" => Some(Field::LevelAddress(depth)),
            "preferredterm" => Some(Field::LevelLabel(depth)),
            "code" => Some(Field::Left(Why::Identifier)),
            _ => None,
        };
    }
    Some(match header {
        "concepturi" | "escouri" | "originuri" | "childid" => Field::Address,
        "id" => Field::Id,
        "code" => Field::Code,
        "concepttype" => Field::ConceptType,
        "preferredlabel" => Field::Label,
        "description" | "definition" | "scopenote" => Field::Description,
        "broaderconcepturi" | "broaderuri" | "parentid" => Field::Broader,
        "broaderconceptpt" | "broaderlabel" => Field::BroaderLabel,
        "skilltype" => Field::SkillType,
        "occupationuri" | "occupationid" => Field::Occupation,
        "occupationlabel" => Field::OccupationLabel,
        "relationtype" => Field::Relation,
        "skilluri" | "skillid" => Field::Skill,
        "skilllabel" => Field::SkillLabel,
        "reuselevel" | "iscogroup" | "iscogroupcode" | "nacecode" | "broadertype" | "occupationtype"
        | "parentobjecttype" | "childobjecttype" | "islocalized" => Field::Left(Why::Kind),
        "altlabels" | "hiddenlabels" | "conceptlabel" => Field::Left(Why::Again),
        "status" => Field::Left(Why::State),
        "modifieddate" | "createdat" | "updatedat" | "released" => Field::Left(Why::Moment),
        "inscheme" | "regulatedprofessionnote" => Field::Left(Why::Link),
        "signallingvalue" | "signallingvaluelabel" | "greenshare" => Field::Left(Why::WorkedOut),
        "uuid" | "uuidhistory" | "importid" => Field::Left(Why::Identifier),
        _ => return None,
    })
}

/// What the header of a column says.
struct Column {
    field: Option<Field>,
    /// Its language, where the columns of several stand side by side.
    language: Option<String>,
}

fn column(header: &str) -> Column {
    let of_language = || {
        let (name, tag) = header.trim().rsplit_once('_')?;
        let field =
            field(&folded(name)).filter(|field| Table::speaks(Some(*field)) || *field == Field::Left(Why::Again))?;
        let is_tag = (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_tag.then(|| Column { field: Some(field), language: Some(tag.to_ascii_lowercase()) })
    };
    of_language().unwrap_or_else(|| Column { field: field(&folded(header)), language: None })
}

/// The kind of a table and its columns, if the first row names those of ESCO.
fn kind(grid: &Grid) -> Option<(Kind, Vec<Column>)> {
    let header: Vec<String> = (0..grid.columns(0)).map(|column| folded(grid.said(0, column))).collect();
    let columns: Vec<Column> = (0..grid.columns(0)).map(|at| column(grid.said(0, at))).collect();
    let fields: Vec<Option<Field>> = columns.iter().map(|column| column.field).collect();
    let has = |wanted: Field| fields.contains(&Some(wanted));
    let names = |wanted: &str| header.iter().any(|header| header == wanted);
    let kind = match () {
        () if has(Field::Address) && has(Field::Label) => Kind::Concepts,
        () if has(Field::Occupation) && has(Field::Skill) && has(Field::Relation) => Kind::Relations,
        () if names("concepturi") && names("broaderuri") => Kind::Broader,
        () if names("childid") && names("parentid") && names("parentobjecttype") => Kind::Broader,
        () if has(Field::LevelAddress(0)) && has(Field::LevelLabel(0)) => Kind::Hierarchy,
        () if names("originalskilluri") && names("relatedskilluri") => Kind::Other,
        () if names("requiringid") && names("requiredid") => Kind::Other,
        () if names("conceptschemeuri") => Kind::Other,
        // What explains the columns of the others.
        () if names("filename") && names("dataheader") => Kind::Other,
        // What tells of the whole: its name, version and licence.
        () if names("uuidhistory") && names("name") && names("version") => Kind::Other,
        () if matches!(header.as_slice(), [only] if only == "license" || only == "licence") => Kind::Other,
        () => return None,
    };
    Some((kind, columns))
}

/// Returns whether a file shows that it is one of ESCO.
pub(in super::super) fn knows(content: &Content) -> bool {
    matches!(&content.body, Body::Tables(grids) if grids.iter().any(|grid| kind(grid).is_some()))
}

/// A table of ESCO in one language; one that holds several stands for as many.
pub(super) struct Table<'g> {
    pub(super) grid: &'g Grid,
    pub(super) number: usize,
    pub(super) kind: Kind,
    pub(super) fields: Vec<Option<Field>>,
    pub(super) language: String,
    /// Whether its descriptions are in the language of its names: those of the hierarchy are English in every file.
    pub(super) describes: bool,
}

impl<'g> Table<'g> {
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|one| *one == Some(field))
    }

    pub(super) fn said(&self, row: usize, field: Field) -> &'g str {
        self.column(field).map_or("", |column| self.grid.said(row, column))
    }

    /// Several values stand in one cell with bars or line breaks between them.
    pub(super) fn listed(&self, row: usize, field: Field) -> Vec<&'g str> {
        let said = self.said(row, field);
        said.split(['|', '\n']).map(str::trim).filter(|one| !one.is_empty()).collect()
    }

    /// The addresses of the groups that a row of the hierarchy names, from the lowest up, with their depths.
    pub(super) fn levels(&self, row: usize) -> Vec<(u8, &'g str)> {
        let at = |depth: u8| (depth, self.said(row, Field::LevelAddress(depth)));
        (0..DEPTHS).rev().map(at).filter(|(_, address)| !address.is_empty()).collect()
    }

    fn speaks(field: Option<Field>) -> bool {
        use Field::{BroaderLabel, Description, Label, LevelLabel, OccupationLabel, SkillLabel};
        matches!(field, Some(Label | Description | BroaderLabel | OccupationLabel | SkillLabel | LevelLabel(_)))
    }
}

/// The columns of each language of a table in which those of several stand side by side, if it names something in it.
fn side_by_side(grid: &Grid, columns: &[Column]) -> Vec<(String, Vec<Option<Field>>)> {
    let mut languages: Vec<&String> = Vec::new();
    for (at, Column { field, language }) in columns.iter().enumerate() {
        if let Some(language) = language.as_ref().filter(|language| !languages.contains(language)) {
            let is_name = *field == Some(Field::Label) && (1..grid.rows()).any(|row| !grid.said(row, at).is_empty());
            languages.extend(is_name.then_some(language));
        }
    }
    let fields = |wanted: &String| {
        let of_it = |column: &Column| {
            column.field.filter(|_| column.language.as_ref().is_none_or(|language| language == wanted))
        };
        columns.iter().map(of_it).collect()
    };
    languages.into_iter().map(|language| (language.clone(), fields(language))).collect()
}

/// The tables of all files, each with its language: as its name says, else as answered, else guessed. Their rows are still
/// to be taken in.
pub(super) fn tables<'c>(
    contents: &'c [Content],
    answers: &Answers,
    ledger: &mut Ledger<'c>,
    sketch: &mut Sketch,
) -> Result<Vec<Table<'c>>, ImportFault> {
    let mut tables = Vec::new();
    let is_only = contents.len() == 1;
    for content in contents {
        ledger.read(content);
        let Body::Tables(grids) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Esco });
        };
        for grid in grids {
            let Some((kind, columns)) = kind(grid) else {
                ledger.add_grid(grid)?;
                continue;
            };
            let number = ledger.hold_grid(grid);
            let side_by_side = side_by_side(grid, &columns);
            if !side_by_side.is_empty() {
                tables.extend(side_by_side.into_iter().map(|(language, fields)| Table {
                    grid,
                    number,
                    kind,
                    fields,
                    language,
                    describes: true,
                }));
                continue;
            }
            let fields: Vec<Option<Field>> = columns.into_iter().map(|column| column.field).collect();
            let said_by = |is_it: &dyn Fn(Option<Field>) -> bool| {
                let columns: Vec<usize> = (0..fields.len()).filter(|column| is_it(fields[*column])).collect();
                let rows = 1..grid.rows().min(1_000);
                let said = rows.flat_map(|row| columns.iter().map(move |column| grid.said(row, *column)));
                (!columns.is_empty()).then(|| language::of_texts(said))
            };
            let answered = language::answered(answers);
            let named = answered.clone().filter(|_| is_only).or_else(|| language::of_file_name(&content.name));
            let language = match named.or(answered) {
                Some(language) => language,
                None => match said_by(&Table::speaks) {
                    Some(language) => {
                        let file = content.name.as_str();
                        let note = message!("import-note-esco-language", file = file, language = language.as_str());
                        sketch.notes.push(note);
                        language
                    }
                    // A table of ids alone speaks none.
                    None => String::new(),
                },
            };
            let described = || said_by(&|field| field == Some(Field::Description));
            let describes = kind != Kind::Hierarchy || described().is_none_or(|of| language::is_same(&of, &language));
            tables.push(Table { grid, number, kind, fields, language, describes });
        }
    }
    Ok(tables)
}
