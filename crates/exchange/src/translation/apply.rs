//! From a sheet that comes back to changes of the rubric's text.

use std::collections::HashMap;

use thiserror::Error;

use crate::{
    edit::Edit,
    locale::{Explain, Message},
    message,
    notation::{self, Node, NodeKind},
    tabular::{self, Grid, TabularFault},
};

use super::super::export::workbook::{decode, parted, quoted};
use super::{
    PLACE, SOURCE, TRANSLATION,
    places::{TextPlace, fallback, places},
};

/// What a sheet changes in the text of a rubric.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Applied {
    pub edits: Vec<Edit>,
    /// The language of the translations.
    pub language: String,
    /// Number of texts that are new or other than before.
    pub changed: usize,
    /// Number of texts without a translation.
    pub missing: usize,
    /// Places whose words have changed since the sheet was made: their translations are not taken.
    pub outdated: Vec<String>,
    /// Places that the rubric no longer has.
    pub unknown: Vec<String>,
}

/// Reasons why a sheet changes nothing.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum TranslationFault {
    #[error("a table that cannot be read")]
    Tabular(TabularFault),
    #[error("no sheet for a translation")]
    NoSheet,
}

impl Explain for TranslationFault {
    fn explain(&self) -> Message {
        match self {
            TranslationFault::Tabular(fault) => fault.explain(),
            TranslationFault::NoSheet => message!("translation-no-sheet"),
        }
    }
}

/// The sheet that comes back, by the places in it.
struct Returned {
    language: String,
    /// Source and translation by place.
    rows: HashMap<String, (String, String)>,
    order: Vec<String>,
}

/// The changes that a sheet makes to the text of a rubric.
pub fn apply(text: &str, sheet: &[u8]) -> Result<Applied, TranslationFault> {
    let grids = tabular::read_all(sheet).map_err(TranslationFault::Tabular)?;
    let returned = grids.iter().find_map(returned).ok_or(TranslationFault::NoSheet)?;
    let tree = notation::tree(text);
    let from = fallback(&tree.root);
    let mut applied = Applied { language: returned.language.clone(), ..Applied::default() };
    let mut rows = returned.rows;
    for place in places(&tree.root) {
        let Some((source, translation)) = rows.remove(&place.way) else {
            applied.missing += usize::from(place.said(&returned.language, &from).is_none());
            continue;
        };
        if translation.is_empty() {
            applied.missing += 1;
        } else if place.said(&from, &from).unwrap_or_default() != source {
            applied.outdated.push(place.way);
        } else if place.said(&returned.language, &from) != Some(&translation) {
            applied.changed += 1;
            put(text, &place, &returned.language, &from, &translation, &mut applied.edits);
        }
    }
    applied.unknown = returned.order.into_iter().filter(|way| rows.contains_key(way)).collect();
    if !applied.edits.is_empty() {
        declare(&tree.root, &returned.language, &mut applied.edits);
    }
    Ok(applied)
}

fn returned(grid: &Grid) -> Option<Returned> {
    let heads: Vec<(&str, Option<&str>)> = (0..grid.columns(0)).map(|column| parted(grid.said(0, column))).collect();
    let column = |name: &str| heads.iter().position(|(head, _)| head.eq_ignore_ascii_case(name));
    let (place, source, translation) = (column(PLACE)?, column(SOURCE)?, column(TRANSLATION)?);
    let language = heads.get(translation)?.1?.to_owned();
    let mut returned = Returned { language, rows: HashMap::new(), order: Vec::new() };
    for row in 1..grid.rows() {
        let way = grid.said(row, place).to_owned();
        let said = |column| decode(grid.said(row, column));
        if !way.is_empty() && returned.rows.insert(way.clone(), (said(source), said(translation))).is_none() {
            returned.order.push(way);
        }
    }
    Some(returned)
}

/// Puts a translation into its place.
fn put(text: &str, place: &TextPlace, language: &str, from: &str, translation: &str, edits: &mut Vec<Edit>) {
    let written = quoted(translation);
    let span = place.node.span.clone();
    let insert = |at: usize, with: String| Edit { span: at..at, with };
    match &place.node.kind {
        // The only text so far is that of the first language.
        NodeKind::Text(_) if language == from => edits.push(Edit { span, with: written }),
        NodeKind::Text(_) => {
            edits.push(insert(span.start, format!("{{ {}: ", quoted(from))));
            edits.push(insert(span.end, format!(", {}: {written} }}", quoted(language))));
        }
        _ => match (place.node.field(language), place.node.entries()) {
            (Some(present), _) => edits.push(Edit { span: present.span.clone(), with: written }),
            (None, [.., last]) => {
                // The blanks before the last entry stand before the new one as well.
                let begin = last.key.as_ref().map_or(last.value.span.start, |key| key.span.start);
                let before = text.get(..begin).unwrap_or_default();
                let blanks = &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
                let blanks = if blanks.contains('\n') { blanks } else { " " };
                let end = last.value.span.end;
                edits.push(insert(end, format!(",{blanks}{}: {written}", quoted(language))));
            }
            (None, []) => edits.push(Edit { span, with: format!("{{ {}: {written} }}", quoted(language)) }),
        },
    }
}

/// A language that the rubric does not name is one that is being worked on.
fn declare(root: &Node, language: &str, edits: &mut Vec<Edit>) {
    let names = |field: &str| {
        let entries = root.field(field).map_or(&[][..], Node::entries);
        entries.iter().any(|entry| entry.value.name() == language)
    };
    if names("languages") || names("draft_languages") {
        return;
    }
    let insert = |at: usize, with: String| Edit { span: at..at, with };
    let tag = quoted(language);
    let drafts = root.field("draft_languages");
    match (drafts.map(|drafts| (drafts, drafts.entries())), root.field("languages")) {
        (Some((_, [.., last])), _) => edits.push(insert(last.value.span.end, format!(", {tag}"))),
        (Some((drafts, [])), _) => edits.push(Edit { span: drafts.span.clone(), with: format!("[{tag}]") }),
        (None, Some(languages)) => {
            edits.push(insert(languages.span.end, format!(",\n    draft_languages: [{tag}]")));
        }
        _ => {}
    }
}
