//! The spreadsheet form of CASE, as OpenSALT writes and reads it: a sheet each for document, items and associations.

use std::collections::HashMap;

use crate::tabular::{Grid, GridSource};

use super::{
    super::{Asked, Broken, Place, Why, clean, content::Body, language, ledger::Piece, text::Texts},
    Answers, Content, ImportFault, ImportFormat, ImportWishes, Ledger, Sketch,
    case::{Document, association_type},
    tree::{self, Item, Link, Related, Told},
};

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    let Body::Tables(grids) = &content.body else { return false };
    let is_of_items = |grid: &Grid| named(grid, "cfitem") && columns(grid).contains_key("fullstatement");
    let is_whole = grids.iter().any(is_of_items) && grids.iter().any(|grid| named(grid, "cfdoc"));
    is_whole || matches!(grids.as_slice(), [grid] if are_items_alone(grid))
}

/// Returns whether a text holds the sheet of items by itself, which people save as CSV.
fn are_items_alone(grid: &Grid) -> bool {
    let columns = columns(grid);
    let has = |name: &&str| columns.contains_key(*name);
    matches!(grid.source(), GridSource::Text { .. })
        && ["identifier", "fullstatement"].iter().all(has)
        && ["smartlevel", "humancodingscheme", "cfitemtype"].iter().any(has)
}

/// Returns whether a sheet has this name; blanks and capitals differ between versions.
fn named(grid: &Grid, name: &str) -> bool {
    match grid.source() {
        GridSource::Workbook { sheet } => {
            association_type(sheet).strip_suffix('s').unwrap_or(&association_type(sheet)) == name
        }
        GridSource::Text { .. } => false,
    }
}

/// The columns of a sheet by the names in its first row.
fn columns(grid: &Grid) -> HashMap<String, usize> {
    (0..grid.columns(0)).rev().map(|column| (association_type(grid.said(0, column)), column)).collect()
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        ledger.read(content);
        let other = || ImportFault::OtherFormat { format: ImportFormat::CaseSheets };
        let Body::Tables(grids) = &content.body else { return Err(other()) };
        ledger.begin_rubric(sketches.len());
        let mut sheets = Vec::new();
        for grid in grids {
            let number = ledger.add_grid(grid)?;
            sheets.push(Sheet { grid, number, columns: columns(grid) });
        }
        let sheet = |name: &str| sheets.iter().find(|sheet| named(sheet.grid, name));
        let alone = || sheets.first().filter(|sheet| are_items_alone(sheet.grid));
        let Some(items) = sheet("cfitem").or_else(alone) else { return Err(other()) };
        sketches.extend(framework(sheet("cfdoc"), items, sheet("cfassociation"), wishes, answers, ledger)?);
    }
    Ok(sketches)
}

/// A sheet with its number in the ledger and its columns by name.
struct Sheet<'s> {
    grid: &'s Grid,
    number: usize,
    columns: HashMap<String, usize>,
}

impl Sheet<'_> {
    fn said(&self, row: usize, name: &str) -> &str {
        self.columns.get(name).map_or("", |column| self.grid.said(row, *column))
    }

    fn piece(&self, row: usize, name: &str, ledger: &Ledger) -> Option<Piece> {
        self.columns.get(name).and_then(|column| ledger.cell(self.number, row, *column))
    }

    fn place(&self, row: usize, name: &str) -> Place {
        Place::of_cell(self.grid, row, self.columns.get(name).copied().unwrap_or_default())
    }

    /// The pieces of a row in columns that none of these names, each with the reason why it is in no draft.
    fn others(&self, row: usize, taken: &[&str], ledger: &Ledger) -> Vec<(Piece, Why)> {
        let columns =
            (0..self.grid.columns(row)).filter_map(|column| Some((column, ledger.cell(self.number, row, column)?)));
        let taken: Vec<usize> = taken.iter().filter_map(|name| self.columns.get(*name)).copied().collect();
        let others = columns.filter(|(column, _)| !taken.contains(column));
        others.map(|(column, piece)| (piece, why(&association_type(self.grid.said(0, column))))).collect()
    }
}

/// The reason why a value in a column of this name is in no draft.
fn why(name: &str) -> Why {
    match name {
        "identifier" => Why::Identifier,
        "lastchangedate" | "lastchangedatetime" | "statusstartdate" | "statusenddate" => Why::Moment,
        "smartlevel" | "listenumeration" | "sequencenumber" => Why::Order,
        "adoptionstatus" => Why::State,
        "language" | "educationlevel" | "cfitemtype" | "conceptkeywords" | "subject" | "license" | "licensetext" => {
            Why::Kind
        }
        "notes" => Why::MarkersNote,
        name if name.ends_with("identifier") || name.ends_with("uri") => Why::Identifier,
        _ => Why::NotUnderstood,
    }
}

fn framework(
    document: Option<&Sheet>,
    items: &Sheet,
    associations: Option<&Sheet>,
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Option<Sketch>, ImportFault> {
    for sheet in [document, Some(items), associations].into_iter().flatten() {
        (0..sheet.grid.columns(0)).for_each(|column| ledger.leave_cell(sheet.number, (0, column), Why::Heading));
    }
    let rows: Vec<usize> = (1..items.grid.rows())
        .filter(|row| {
            ["fullstatement", "abbreviatedstatement", "humancodingscheme"]
                .iter()
                .any(|name| !items.said(*row, name).is_empty())
        })
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let mut texts = Texts::new(language_of(document, items, &rows, answers));
    let mut nodes: Vec<Item> = rows.iter().map(|row| item(items, *row, ledger)).collect();
    let tags = rows.iter().map(|row| items.said(*row, "language"));
    tree::tell_languages(&mut nodes, tags, &texts.language, answers);
    let (mut links, related) = links(document, items, associations, &rows, ledger)?;
    let of_rows: Vec<Told> = rows.iter().map(|row| told_of_item(items, *row)).collect();
    let mut asked = Asked::default();
    let whole = (texts.language.as_str(), answers);
    let notes = tree::gather((&mut nodes, &mut links), (&of_rows, &related), whole, &mut asked, ledger)?;
    let draft = document.map(|sheet| told(sheet, ledger)).unwrap_or_default().draft(&mut texts, ledger);
    let mut sketch = tree::sketch(draft, (&nodes, &links), (wishes.branch, answers), texts, ledger)?;
    sketch.notes.splice(0..0, notes);
    sketch.asked.join(asked);
    Ok(Some(sketch))
}

/// The language: the one that was answered, that of the document or the first item with one, else the one that texts show.
fn language_of(document: Option<&Sheet>, items: &Sheet, rows: &[usize], answers: &Answers) -> String {
    let of_items = || rows.iter().find_map(|row| language::of_name(items.said(*row, "language")));
    let of_document = || document.and_then(|sheet| language::of_name(sheet.said(1, "language")));
    let told = language::answered(answers).or_else(of_document).or_else(of_items);
    told.unwrap_or_else(|| language::of_texts(rows.iter().map(|row| items.said(*row, "fullstatement"))))
}

/// What the first sheet says of the framework.
fn told(sheet: &Sheet, ledger: &Ledger) -> Document {
    const SOURCE: [&str; 4] = ["creator", "publisher", "officialsourceurl", "version"];
    let piece = |name: &str| sheet.piece(1, name, ledger);
    let mut taken = vec!["title", "description", "licensetitle"];
    taken.extend(SOURCE);
    Document {
        title: piece("title"),
        about: piece("description"),
        source: SOURCE.into_iter().filter_map(piece).collect(),
        licence: piece("licensetitle"),
        others: sheet.others(1, &taken, ledger),
        ..Document::default()
    }
}

fn item(sheet: &Sheet, row: usize, ledger: &Ledger) -> Item {
    let piece = |name: &str| sheet.piece(row, name, ledger);
    const TAKEN: [&str; 4] = ["humancodingscheme", "abbreviatedstatement", "fullstatement", "notes"];
    Item {
        id: sheet.said(row, "identifier").to_owned(),
        code: piece("humancodingscheme"),
        name: piece("abbreviatedstatement"),
        statement: piece("fullstatement"),
        notes: piece("notes"),
        others: sheet.others(row, &TAKEN, ledger),
        is_plain: false,
        language: None,
        place: Some(sheet.place(row, "identifier")),
        levels: Vec::new(),
        translations: Vec::new(),
    }
}

/// What an item says of itself, by which levels are told from criteria.
fn told_of_item(sheet: &Sheet, row: usize) -> Told {
    let text = |name: &str| clean::marked_up(sheet.said(row, name)).text;
    Told {
        kind: text("cfitemtype"),
        name: text("abbreviatedstatement"),
        code: text("humancodingscheme"),
        statement: text("fullstatement"),
        language: sheet.said(row, "language").to_owned(),
    }
}

/// What stands below what: by the associations, and for items that have none by the level that numbers them, such as 1.2
/// below 1.
fn links(
    document: Option<&Sheet>,
    items: &Sheet,
    associations: Option<&Sheet>,
    rows: &[usize],
    ledger: &mut Ledger,
) -> Result<(Vec<Link>, Vec<Related>), ImportFault> {
    let (mut by_id, mut by_level) = (HashMap::new(), HashMap::new());
    for (index, row) in rows.iter().enumerate() {
        let id = items.said(*row, "identifier");
        if !id.is_empty() && by_id.insert(id, index).is_some() {
            return Err(ImportFault::At { place: items.place(*row, "identifier"), why: Broken::Twice });
        }
        by_level.entry(level(items, *row)).or_insert(index);
    }
    let whole = document.map_or("", |sheet| sheet.said(1, "identifier"));
    let number = |index: usize| {
        let level = rows.get(index).map_or("", |row| level(items, *row));
        level.rsplit('.').next().and_then(|last| last.parse().ok())
    };
    let (mut links, mut related) = (Vec::new(), Vec::new());
    let mut has_link = vec![false; rows.len()];
    if let Some(sheet) = associations {
        for row in 1..sheet.grid.rows() {
            let (origin, destination) =
                (sheet.said(row, "originnodeidentifier"), sheet.said(row, "destinationnodeidentifier"));
            let child = by_id.get(origin).copied();
            let parent = by_id.get(destination).copied();
            let association = association_type(sheet.said(row, "associationtype"));
            let is_child = association == "ischildof";
            let below_whole = destination == whole && !whole.is_empty();
            let why = match (child, parent) {
                (Some(child), parent) if is_child && (parent.is_some() || below_whole) => {
                    links.push(Link { child, parent, number: number(child) });
                    has_link[child] = true;
                    Why::Order
                }
                (Some(origin), Some(destination)) => {
                    let found = tree::related(&association, origin, destination);
                    related.extend(found);
                    found.map_or(Why::Relation, Related::why)
                }
                _ => Why::Link,
            };
            (0..sheet.grid.columns(row)).for_each(|column| ledger.leave_cell(sheet.number, (row, column), why));
        }
    }
    for (child, row) in rows.iter().enumerate().filter(|(child, _)| !has_link[*child]) {
        let level = level(items, *row);
        if level.is_empty() {
            continue;
        }
        let parent = level.rsplit_once('.').and_then(|(above, _)| by_level.get(above)).copied();
        links.push(Link { child, parent: parent.filter(|parent| *parent != child), number: number(child) });
    }
    Ok((links, related))
}

/// The level that numbers an item, such as 1.2.1.
fn level<'s>(items: &'s Sheet, row: usize) -> &'s str {
    items.said(row, "smartlevel").trim_end_matches('.')
}
