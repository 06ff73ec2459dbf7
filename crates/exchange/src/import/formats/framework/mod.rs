//! Tables of frameworks that follow no standard: a row for each description of a competence at a level; a tree by what
//! each row says of what stands above it; a list of competences whose statement stands in several columns; and the
//! catalogues of translators, which hold two languages side by side.

mod catalogue;
mod grouped;
mod levels;
mod listed;
#[cfg(test)]
mod tests;
mod tree;

use crate::{
    bounds::{CRITERIA_MAX, IMPORT_TREE_ROWS_MAX, LEVELS_MAX},
    import::language,
    tabular::Grid,
};

use super::{Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, Sketch, grid};

/// Which of these tables one is.
#[derive(Debug, Clone)]
enum Kind {
    Catalogue(catalogue::Columns),
    Tree(tree::Columns),
    Levels(levels::Columns),
    Listed(listed::Columns),
}

/// A header in small letters and digits alone.
fn folded(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn kind(grid: &Grid) -> Option<Kind> {
    // No rubric takes more, and no branch can be chosen of these.
    let is_short = grid.rows() <= CRITERIA_MAX * LEVELS_MAX;
    let catalogue = catalogue::columns(grid).map(Kind::Catalogue);
    let tree = || (grid.rows() <= IMPORT_TREE_ROWS_MAX).then(|| tree::columns(grid))?.map(Kind::Tree);
    let levels = || is_short.then(|| levels::columns(grid))?.map(Kind::Levels);
    let listed = || is_short.then(|| listed::columns(grid))?.map(Kind::Listed);
    catalogue.or_else(tree).or_else(levels).or_else(listed)
}

/// Returns whether a file shows that it is one. What is about people is none, and no sheet with levels side by side is
/// passed over for one that lies beside it.
pub(super) fn knows(content: &Content) -> bool {
    let Body::Tables(grids) = &content.body else { return false };
    let of_kinds: Vec<Option<Kind>> = grids.iter().map(kind).collect();
    let is_grid = |(grid, of_kind): (&Grid, &Option<Kind>)| of_kind.is_none() && grid::has_levels(grid);
    of_kinds.iter().any(Option::is_some)
        && !grids.iter().any(grid::is_about_people)
        && !grids.iter().zip(&of_kinds).any(is_grid)
}

/// Drafts from files of this format: one for each table.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for (content, grid, number) in super::tables(contents, ImportFormat::Framework, ledger)? {
        ledger.read(content);
        let Some(kind) = kind(grid) else { continue };
        ledger.begin_rubric(sketches.len());
        ledger.claim(number);
        let mut sketch = match &kind {
            Kind::Catalogue(columns) => catalogue::sketch(grid, number, columns, &content.name, answers, ledger)?,
            Kind::Tree(columns) => tree::sketch(grid, number, columns, wishes, answers, ledger)?,
            Kind::Levels(columns) => levels::sketch(grid, number, columns, answers, ledger)?,
            Kind::Listed(columns) => listed::sketch(grid, number, columns, answers, ledger)?,
        };
        let stem = content.name.rsplit_once('.').map_or(content.name.as_str(), |(stem, _)| stem);
        let draft = &mut sketch.draft;
        draft.source = draft.languages.iter().map(|tag| (tag.clone(), content.name.clone())).collect();
        draft.id = stem.to_owned();
        sketches.push(sketch);
    }
    Ok(sketches)
}

/// The language of some columns: as answered, else as their texts show.
fn language_of(grid: &Grid, columns: &[usize], answers: &Answers) -> String {
    let said = (1..grid.rows().min(1_000)).flat_map(|row| columns.iter().map(move |column| grid.said(row, *column)));
    language::answered(answers).unwrap_or_else(|| language::of_texts(said))
}
