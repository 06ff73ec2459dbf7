//! Reasons why cells of a table of figures are empty.

use crate::agreement::{AgreementFigure, Undefined};

/// Rows that are named with a reason; there may be hundreds.
const ROWS_NAMED: usize = 12;

/// A row by its name, with its figures beneath the heads of their columns.
pub struct FigureRow<'a> {
    pub name: &'a str,
    pub figures: Vec<(&'a str, &'a AgreementFigure)>,
}

/// The reasons with what has no figure for them: a column, and in it the rows, where not all of them are meant.
pub fn reasons(rows: &[FigureRow]) -> Vec<(Undefined, Vec<String>)> {
    let mut found: Vec<(Undefined, &str, Vec<&str>)> = Vec::new();
    for row in rows {
        for (head, figure) in &row.figures {
            let Err(why) = figure else { continue };
            match found.iter_mut().find(|(reason, column, _)| reason == why && column == head) {
                Some((.., names)) => names.push(row.name),
                None => found.push((*why, head, vec![row.name])),
            }
        }
    }
    let mut reasons: Vec<(Undefined, Vec<String>)> = Vec::new();
    for (why, head, names) in found {
        let more = if names.len() > ROWS_NAMED { ", …" } else { "" };
        let listed = names[..names.len().min(ROWS_NAMED)].join(", ");
        let what = if names.len() == rows.len() { head.to_owned() } else { format!("{head} ({listed}{more})") };
        match reasons.iter_mut().find(|(reason, _)| *reason == why) {
            Some((_, all)) => all.push(what),
            None => reasons.push((why, vec![what])),
        }
    }
    reasons
}
