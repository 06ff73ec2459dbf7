//! Competency frameworks of Moodle, as a table that is read by position: its header is in whatever language the site has.

mod rows;
mod rules;
mod values;

use std::collections::HashMap;

use crate::{bounds::SCALES_MAX, message, rubric::DraftScale, tabular::Grid};

use super::{
    super::{
        Broken, Place, Why,
        answers::Asked,
        content::Body,
        language,
        ledger::Piece,
        text::{Texts, only},
    },
    Answers, Content, ImportFault, ImportWishes, Ledger, Sketch,
    tree::{self, Item, Link, Whole},
};

use rows::{Rows, frameworks};
use values::Values;

/// Returns whether a file shows that it is one: a single row says of itself that it is the framework.
pub(super) fn knows(content: &Content) -> bool {
    table(content).is_some_and(|grid| !frameworks(grid).is_empty())
}

fn table(content: &Content) -> Option<&Grid> {
    match &content.body {
        Body::Tables(grids) => grids.first().filter(|_| grids.len() == 1),
        _ => None,
    }
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for (content, grid) in contents.iter().filter_map(|content| Some((content, table(content)?))) {
        ledger.read(content);
        ledger.begin_rubric(sketches.len());
        let number = ledger.add_grid(grid)?;
        let rows = Rows::read(grid)?;
        sketches.push(framework(Source { grid, number, rows: &rows }, wishes, answers, ledger)?);
    }
    Ok(sketches)
}

/// A table with the meaning of its rows.
#[derive(Clone, Copy)]
struct Source<'s> {
    grid: &'s Grid,
    /// The number of the table in the ledger.
    number: usize,
    rows: &'s Rows,
}

impl<'s> Source<'s> {
    fn said(&self, row: usize, column: usize) -> &'s str {
        self.grid.said(row, column)
    }

    fn piece(&self, row: usize, column: usize, ledger: &Ledger) -> Option<Piece> {
        ledger.cell(self.number, row, column)
    }
}

fn framework(
    source: Source,
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let rows = source.rows;
    let told =
        || rows.items.iter().flat_map(|row| [rows::NAME, rows::DESCRIPTION].map(|column| source.said(*row, column)));
    let language = language::answered(answers).unwrap_or_else(|| language::of_texts(told()));
    let mut texts = Texts::new(language);
    let mut notes = Vec::new();
    let places = places(source)?;
    let items: Vec<Item> = rows.items.iter().map(|row| item(source, *row, ledger)).collect();
    let links = links(source, &places);
    let head = rows.framework;
    let title = source.piece(head, rows::NAME, ledger).map(|piece| texts.take_marked_up(ledger, piece, "title"));
    let title = title.unwrap_or_default();
    let whole = Whole { name: only(&title), branch: wishes.branch };
    let mut asked = Asked::default();
    let scaled = tree::scaled((&items, &links), whole, answers, &mut asked, &mut texts, ledger)?;
    let built = match scaled {
        Some(_) => tree::Built::default(),
        None => tree::build(&items, &links, whole, &mut texts, ledger)?,
    };
    let mut draft = crate::rubric::Draft { languages: vec![texts.language.clone()], ..Default::default() };
    let about = source.piece(head, rows::DESCRIPTION, ledger).map(|piece| texts.take_marked_up(ledger, piece, "about"));
    draft.about = about.unwrap_or_default();
    draft.source = texts.of(format!("Moodle: {}", only(&title)));
    draft.title = title;
    if let Some(scaled) = scaled {
        let sources = scaled.sources.clone();
        notes.extend(scaled.put_into(&mut draft));
        notes.push(message!("import-note-levels-own-scale", scale = source.said(head, rows::SCALE)));
        // What says from which value on a competency is held says nothing of these levels.
        (0..source.grid.rows()).for_each(|row| ledger.leave_cell(source.number, (row, rows::SCALE), Why::Kind));
        leave_the_rest(source, ledger);
        notes.extend(texts.notes());
        return Ok(Sketch { draft, notes, sources, asked, ..Sketch::default() });
    }
    draft.units = built.units;
    let mut values = Values::new(source);
    let of_framework = values.scale(head, &texts, ledger);
    let mut scales: Vec<DraftScale> = Vec::new();
    for (unit, leaves) in draft.units.iter_mut().zip(&built.criterion_items) {
        for (criterion, leaf) in unit.criteria.iter_mut().zip(leaves) {
            let row = rows.items.get(*leaf).copied().unwrap_or(head);
            // A competency without a scale of its own has that of the framework.
            let scale = values.scale(row, &texts, ledger).or_else(|| of_framework.clone());
            criterion.scale = scale.as_ref().map(|scale| scale.id.clone());
            if let Some(scale) = scale.filter(|scale| scales.iter().all(|one| one.id != scale.id)) {
                scales.push(scale);
            }
        }
    }
    if scales.len() > SCALES_MAX {
        return Err(ImportFault::TooMany { what: "scales", count: scales.len(), most: SCALES_MAX });
    }
    draft.scales = scales;
    let mut critical = Vec::new();
    rules::write(
        source,
        &mut draft,
        &built.unit_items,
        &built.criterion_items,
        &built.children,
        &mut critical,
        &mut notes,
    );
    leave_the_rest(source, ledger);
    let cut = rows.items.iter().filter(|row| is_cut(source, **row)).count();
    if cut > 0 {
        notes.push(message!("import-note-names-cut", count = cut));
    }
    notes.extend(values.notes);
    notes.extend(built.notes);
    notes.extend(texts.notes());
    Ok(Sketch { draft, notes, sources: built.sources, critical, asked, ..Sketch::default() })
}

/// The places of items by their id numbers.
fn places<'s>(source: Source<'s>) -> Result<HashMap<&'s str, usize>, ImportFault> {
    let mut places = HashMap::new();
    for (index, row) in source.rows.items.iter().enumerate() {
        let id = source.said(*row, rows::ID);
        if !id.is_empty() && places.insert(id, index).is_some() {
            return Err(ImportFault::At { place: Place::of_cell(source.grid, *row, rows::ID), why: Broken::Twice });
        }
    }
    Ok(places)
}

fn item(source: Source, row: usize, ledger: &Ledger) -> Item {
    let piece = |column: usize| source.piece(row, column, ledger);
    let (name, description) = (piece(rows::NAME), piece(rows::DESCRIPTION));
    let mut others = Vec::new();
    // A name that was cut stands in full in the description.
    let is_cut = is_cut(source, row);
    if is_cut {
        others.extend(name.map(|piece| (piece, Why::Again)));
    }
    Item {
        id: source.said(row, rows::ID).to_owned(),
        code: piece(rows::ID),
        name: name.filter(|_| !is_cut),
        statement: description,
        notes: None,
        others,
        is_plain: matches!(source.said(row, rows::FORMAT), "2" | "4"),
        language: None,
        place: Some(Place::of_cell(source.grid, row, rows::ID)),
        levels: Vec::new(),
        translations: Vec::new(),
    }
}

/// Returns whether the name was cut at the hundred letters that Moodle keeps, and the description goes on with it.
fn is_cut(source: Source, row: usize) -> bool {
    let name = source.said(row, rows::NAME);
    // The module `referentiel` has its dots in brackets.
    let Some(begun) = ["(...)", "...", "(…)", "…"].iter().find_map(|dots| name.strip_suffix(dots)) else {
        return false;
    };
    let description = super::super::clean::marked_up(source.said(row, rows::DESCRIPTION)).text;
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    !begun.trim().is_empty() && folded(&description).starts_with(&folded(begun))
}

fn links(source: Source, places: &HashMap<&str, usize>) -> Vec<Link> {
    let head = source.said(source.rows.framework, rows::ID);
    let mut links = Vec::new();
    for (child, row) in source.rows.items.iter().enumerate() {
        let parent = source.said(*row, rows::PARENT);
        match places.get(parent) {
            Some(parent) => links.push(Link { child, parent: Some(*parent), number: None }),
            None if parent.is_empty() || parent == head => links.push(Link { child, parent: None, number: None }),
            None => {}
        }
    }
    links
}

/// Says of all other cells why they are in no draft.
fn leave_the_rest(source: Source, ledger: &mut Ledger) {
    let Rows { framework, header, cross_references, exported, framework_flag, taxonomies, .. } = *source.rows;
    for row in 0..source.grid.rows() {
        for column in 0..source.grid.columns(row) {
            let why = match column {
                _ if header == Some(row) => Why::Heading,
                rows::PARENT | rows::ID => Why::Identifier,
                rows::FORMAT => Why::Display,
                rows::SCALE if row == framework => Why::Again,
                rows::CONFIGURATION => Why::Identifier,
                rows::RULE | rows::OUTCOME | rows::RULE_CONFIGURATION => Why::Rule,
                column if Some(column) == cross_references => Why::Relation,
                column if Some(column) == exported => Why::Identifier,
                column if column == framework_flag => Why::Kind,
                column if column == taxonomies => Why::Kind,
                _ => Why::NotUnderstood,
            };
            ledger.leave_cell(source.number, (row, column), why);
        }
    }
}
