//! Trees as tables. What a row stands below is said by the id of another row, by the code of its own, which begins with that
//! of what is above, or by the name of what is above beside the depth of each row. A row may bear the name of its own
//! parent, so names are looked for less deep alone.

use std::collections::{HashMap, HashSet};

use crate::{
    import::{
        Answers, ImportFault, ImportFormat, ImportWishes, Place, Sketch,
        ledger::{Ledger, Why},
        text::Texts,
    },
    message,
    rubric::Draft,
    tabular::Grid,
};

use super::{
    super::tree::{self, Link},
    folded, language_of,
};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    name: usize,
    description: Option<usize>,
    code: Option<usize>,
    address: Option<usize>,
    above: Above,
}

/// What says what a row stands below.
#[derive(Debug, Clone, Copy)]
enum Above {
    /// The id of another row in one column, which that row has in another.
    Id { parent: usize, of: usize },
    /// The depth of each row, and the name of what is above.
    Name { depth: usize, parent: usize },
    /// The code of the row.
    Code { code: usize },
}

const NAMES: &[&str] = &["name", "title", "preferredlabel", "название", "наименование", "атауы"];
const DESCRIPTIONS: &[&str] = &["description", "definition", "описание", "определение", "сипаттама", "сипаттамасы"];
const CODES: &[&str] = &["shortcode", "code", "notation", "код", "коды"];
const ADDRESSES: &[&str] = &["uri", "url", "id"];
const DEPTHS: &[&str] = &["level", "depth"];
const PARENTS: &[&str] = &[
    "broaderconcept",
    "parent",
    "broader",
    "parentname",
    "parentid",
    "parentcode",
    "parenturi",
    "broaderid",
    "broadercode",
    "broaderuri",
    "родитель",
    "кодродителя",
];

pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect();
    let find = |names: &[&str]| header.iter().position(|header| names.contains(&header.as_str()));
    let (code, address) = (find(CODES), find(ADDRESSES));
    let of_id = |parent: usize| {
        let of = [address, code].into_iter().flatten().find(|of| names_rows(grid, parent, *of))?;
        Some(Above::Id { parent, of })
    };
    let by_name = |parent: usize| Some(Above::Name { depth: find(DEPTHS)?, parent });
    let above = find(PARENTS).and_then(|parent| of_id(parent).or_else(|| by_name(parent)));
    let Some(above) = above else { return by_code(grid, &header) };
    // An id in which a person sees more than a number is a code.
    let (code, address) = match (code, address) {
        (None, Some(id)) if are_codes(grid, id) => (Some(id), None),
        known => known,
    };
    Some(Columns { name: find(NAMES)?, description: find(DESCRIPTIONS), code, address, above })
}

/// A tree of which nothing but the codes says that it is one: a table of codes, names and descriptions alone.
fn by_code(grid: &Grid, header: &[String]) -> Option<Columns> {
    let is = |names: &[&str], ends: &[&str], header: &String| {
        names.contains(&header.as_str()) || ends.iter().any(|end| header.ends_with(end))
    };
    let find = |names: &[&str], ends: &[&str]| header.iter().position(|header| is(names, ends, header));
    let code = find(CODES, &["code", "id"])?;
    let name = find(NAMES, &["name"])?;
    let description = find(DESCRIPTIONS, &[]);
    let filled = header.iter().filter(|header| !header.is_empty()).count();
    if filled != 2 + usize::from(description.is_some()) {
        return None;
    }
    let codes: Vec<&str> = rows(grid, name).map(|row| grid.said(row, code)).collect();
    let known: HashSet<&str> = codes.iter().map(|code| bare(code)).collect();
    let below = codes.iter().filter(|code| beginnings(code).any(|above| known.contains(above))).count();
    let are_codes = known.len() == codes.len() && !known.contains("");
    let above = Above::Code { code };
    let columns = Columns { name, description, code: Some(code), address: None, above };
    (are_codes && below >= 2 && below * 2 >= codes.len()).then_some(columns)
}

/// The rows that have a name.
fn rows(grid: &Grid, name: usize) -> impl Iterator<Item = usize> {
    (1..grid.rows()).filter(move |row| !grid.said(*row, name).is_empty())
}

/// Whether most cells of a column say what rows have in another.
fn names_rows(grid: &Grid, parent: usize, of: usize) -> bool {
    let said = |column: usize| (1..grid.rows()).map(move |row| grid.said(row, column)).filter(|said| !said.is_empty());
    let ids: HashSet<&str> = said(of).collect();
    let known = said(parent).filter(|said| ids.contains(said)).count();
    parent != of && known > 0 && known * 2 > said(parent).count()
}

/// Whether ids are short codes such as 1.2 or A3.
fn are_codes(grid: &Grid, column: usize) -> bool {
    const CHARS_MAX: usize = 16;
    let said = || (1..grid.rows()).map(|row| grid.said(row, column));
    said().all(|said| said.chars().count() <= CHARS_MAX) && said().any(|said| said.bytes().any(|b| !b.is_ascii_digit()))
}

/// A code without the sign at its end: “1.” is 1.
fn bare(code: &str) -> &str {
    code.trim_end_matches(|c: char| !c.is_alphanumeric())
}

/// What a code begins with, the longest first: 1.2 and 1 of 1.2.a, A of A3.
fn beginnings(code: &str) -> impl Iterator<Item = &str> {
    let code = bare(code);
    let is_end = |before: char, after: char| !after.is_alphanumeric() || before.is_alphabetic() && after.is_numeric();
    let ends = code
        .char_indices()
        .zip(code.char_indices().skip(1))
        .filter(move |((_, before), (_, after))| is_end(*before, *after));
    let ends: Vec<usize> = ends.map(|(_, (end, _))| end).collect();
    ends.into_iter().rev().map(|end| bare(&code[..end])).filter(|beginning| !beginning.is_empty())
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let text_columns: Vec<usize> = [Some(columns.name), columns.description].into_iter().flatten().collect();
    let language = language_of(grid, &text_columns, answers);
    let texts = Texts::new(language.clone());
    let rows: Vec<usize> = match columns.above {
        Above::Name { depth, .. } => {
            rows(grid, columns.name).filter(|row| depth_of(grid, *row, depth).is_some()).collect()
        }
        Above::Id { .. } | Above::Code { .. } => rows(grid, columns.name).collect(),
    };
    if rows.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Framework });
    }
    let items: Vec<tree::Item> = rows.iter().map(|row| item(grid, number, columns, *row, ledger)).collect();
    let links = links(grid, columns, &rows);
    // A branch may be told by its name too.
    let branch = wishes.branch.map(|branch| {
        let is_it = |row: &usize| columns.code.is_some_and(|code| grid.said(*row, code) == branch);
        let is_known = items.iter().any(|item| item.id == branch) || rows.iter().any(is_it);
        let named = rows.iter().position(|row| grid.said(*row, columns.name) == branch).filter(|_| !is_known);
        named.map_or(branch, |at| items[at].id.as_str())
    });
    let draft = Draft { languages: vec![language.clone()], ..Draft::default() };
    let mut sketch = tree::sketch(draft, (&items, &links), (branch, answers), texts, ledger)?;
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    let below = links.iter().filter(|link| link.parent.is_some()).count();
    sketch.notes.extend(match columns.above {
        Above::Id { .. } => None,
        Above::Name { .. } => Some(message!("import-note-framework-parent", count = below)),
        Above::Code { .. } => Some(message!("import-note-framework-number", count = below)),
    });
    // A tree with one root is named by it, and so is a branch.
    let roots: Vec<usize> = links.iter().filter(|link| link.parent.is_none()).map(|link| link.child).collect();
    let whole = match (branch, &*roots) {
        (Some(branch), _) => items.iter().position(|item| item.id == branch).or_else(|| {
            let code = columns.code?;
            rows.iter().position(|row| grid.said(*row, code).eq_ignore_ascii_case(branch))
        }),
        (None, [root]) if items.len() > 1 => Some(*root),
        _ => None,
    };
    if let Some(row) = whole.and_then(|whole| rows.get(whole)) {
        sketch.draft.title = Texts::new(language).take_cell(ledger, number, (*row, columns.name), "title");
    }
    Ok(sketch)
}

/// A row with the cells that say it.
fn item(grid: &Grid, number: usize, columns: &Columns, row: usize, ledger: &Ledger) -> tree::Item {
    let cell = |column: usize| ledger.cell(number, row, column);
    let said = |column: Option<usize>| column.map(|column| grid.said(row, column)).filter(|said| !said.is_empty());
    let others = match columns.above {
        Above::Id { parent, .. } => [cell(parent).map(|piece| (piece, Why::Identifier)), None],
        Above::Name { depth, parent } => {
            [cell(depth).map(|piece| (piece, Why::Kind)), cell(parent).map(|piece| (piece, Why::Again))]
        }
        Above::Code { .. } => [None, None],
    };
    let address = columns.address.and_then(cell).map(|piece| (piece, Why::Identifier));
    let id = said(columns.address).or_else(|| said(columns.code)).unwrap_or_else(|| grid.said(row, columns.name));
    tree::Item {
        id: id.to_owned(),
        code: columns.code.and_then(cell),
        name: cell(columns.name),
        statement: columns.description.and_then(cell),
        others: others.into_iter().chain([address]).flatten().collect(),
        place: Some(Place::of_cell(grid, row, columns.name)),
        ..tree::Item::default()
    }
}

fn depth_of(grid: &Grid, row: usize, column: usize) -> Option<usize> {
    grid.said(row, column).trim_end_matches(".0").parse().ok()
}

/// What each row stands below. One that names a parent which no row is has no link.
fn links(grid: &Grid, columns: &Columns, rows: &[usize]) -> Vec<Link> {
    let link = |child: usize, parent: Option<usize>| Link { child, parent, number: Some(child as f64) };
    match columns.above {
        Above::Id { parent, of } => {
            let known = first_rows(rows.iter().map(|row| grid.said(*row, of)));
            let link = |(child, row): (usize, &usize)| match grid.said(*row, parent) {
                // A root may name itself.
                said if said.is_empty() || said == grid.said(*row, of) => Some(link(child, None)),
                said => known.get(said).map(|above| link(child, Some(*above))),
            };
            rows.iter().enumerate().filter_map(link).collect()
        }
        Above::Code { code } => {
            let known = first_rows(rows.iter().map(|row| bare(grid.said(*row, code))));
            let above = |row: usize| beginnings(grid.said(row, code)).find_map(|above| known.get(above).copied());
            rows.iter().enumerate().map(|(child, row)| link(child, above(*row))).collect()
        }
        Above::Name { depth, parent } => {
            let depth = |row: usize| depth_of(grid, row, depth).unwrap_or_default();
            let mut depths: Vec<usize> = rows.iter().map(|row| depth(*row)).collect();
            depths.sort_unstable();
            depths.dedup();
            let known = first_rows(rows.iter().map(|row| (depth(*row), grid.said(*row, columns.name))));
            // The nearest depth above that has this name.
            let above = |row: usize| {
                let less = depths.get(..depths.partition_point(|one| *one < depth(row))).unwrap_or_default();
                less.iter().rev().take(20).find_map(|less| known.get(&(*less, grid.said(row, parent))).copied())
            };
            rows.iter().enumerate().map(|(child, row)| link(child, above(*row))).collect()
        }
    }
}

/// The place at which each key stands first.
fn first_rows<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    let mut known = HashMap::new();
    keys.enumerate().for_each(|(at, key)| _ = known.entry(key).or_insert(at));
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_the_codes_of_what_stands_above_it() {
        for (code, expected) in [
            ("2.A.1.a", &["2.A.1", "2.A", "2"][..]),
            ("A3", &["A"]),
            ("PC 1.2.", &["PC 1", "PC"]),
            ("ПК1-2", &["ПК1", "ПК"]),
            ("12", &[]),
            ("", &[]),
        ] {
            assert_eq!(beginnings(code).collect::<Vec<_>>(), expected, "{code}");
        }
    }
}
