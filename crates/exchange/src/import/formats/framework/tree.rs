//! Trees as tables: the depth of each row as a number, and the name of what stands above it. A row may bear the name of
//! its own parent, so parents are looked for one depth up alone.

use std::collections::HashMap;

use crate::{
    bounds::{CRITERIA_MAX, UNITS_MAX},
    import::{
        Answers, ImportFault, ImportFormat, ImportWishes, Sketch,
        answers::Asked,
        ids::Ids,
        ledger::{Ledger, Why},
        text::{Texts, name_criterion},
    },
    message,
    rubric::{Draft, DraftCriterion, DraftText, DraftUnit},
    tabular::Grid,
};

use super::{
    super::{
        super::met,
        tree::{self, Link, Whole},
    },
    folded, language_of,
};

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    level: usize,
    name: usize,
    description: Option<usize>,
    code: Option<usize>,
    address: Option<usize>,
    parent: usize,
}

pub(super) fn columns(grid: &Grid) -> Option<Columns> {
    let header: Vec<String> = (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect();
    let find = |names: &[&str]| header.iter().position(|header| names.contains(&header.as_str()));
    Some(Columns {
        level: find(&["level", "depth"])?,
        name: find(&["name", "title", "preferredlabel"])?,
        description: find(&["description", "definition"]),
        code: find(&["shortcode", "code", "notation"]),
        address: find(&["uri", "url", "id"]),
        parent: find(&["broaderconcept", "parent", "broader", "parentname"])?,
    })
}

/// A row of the tree.
struct Item {
    row: usize,
    depth: usize,
    parent: Option<usize>,
    is_leaf: bool,
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
    let mut texts = Texts::new(language.clone());
    let (items, by_depth) = items(grid, columns);
    // The path from an item up: parents are less deep, so it has an end.
    let is_below = |item: usize, above: usize| {
        let mut at = Some(item);
        while let Some(one) = at {
            if one == above {
                return true;
            }
            at = items[one].parent;
        }
        false
    };
    let said = |item: usize, column: usize| grid.said(items[item].row, column);
    let code = |item: usize| columns.code.map_or("", |column| said(item, column));
    let leaves = |above: Option<usize>| {
        (0..items.len()).filter(|item| items[*item].is_leaf && above.is_none_or(|above| is_below(*item, above))).count()
    };
    let roots: Vec<usize> = (0..items.len()).filter(|item| items[*item].parent.is_none()).collect();
    let branches = || -> Vec<(String, String, usize)> {
        let name = |item: &usize| {
            let id = if code(*item).is_empty() { said(*item, columns.name) } else { code(*item) };
            (id.to_owned(), said(*item, columns.name).to_owned(), leaves(Some(*item)))
        };
        roots.iter().take(50).map(name).collect()
    };
    let chosen = match wishes.branch {
        Some(branch) => {
            let found = (0..items.len()).find(|item| code(*item) == branch || said(*item, columns.name) == branch);
            Some(found.ok_or_else(|| ImportFault::NoSuchBranch { branch: branch.to_owned(), branches: branches() })?)
        }
        None => None,
    };
    let wanted: Vec<bool> = (0..items.len()).map(|item| chosen.is_none_or(|chosen| is_below(item, chosen))).collect();
    let criteria_count = (0..items.len()).filter(|item| wanted[*item] && items[*item].is_leaf).count();
    let mut asked = Asked::default();
    let (nodes, links) = nodes(grid, number, columns, &items, ledger);
    let whole = Whole { name: "", branch: wishes.branch };
    if let Some(scaled) = tree::scaled((&nodes, &links), whole, answers, &mut asked, &mut texts, ledger)? {
        (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
        let mut draft = Draft { languages: vec![language], ..Draft::default() };
        let sources = scaled.sources.clone();
        let mut notes = scaled.put_into(&mut draft);
        notes.extend(texts.notes());
        return Ok(Sketch { draft, notes, sources, asked, ..Sketch::default() });
    }
    let mut unit_of: HashMap<Option<usize>, usize> = HashMap::new();
    let mut units: Vec<DraftUnit> = Vec::new();
    let (mut ids, mut unit_ids) = (Ids::new("C"), Ids::new("U"));
    let mut sources = std::collections::BTreeMap::new();
    for item in (0..items.len()).filter(|item| wanted[*item] && items[*item].is_leaf) {
        let parent = items[item].parent;
        let at = *unit_of.entry(parent).or_insert(units.len());
        if at == units.len() {
            if units.len() == UNITS_MAX || criteria_count > CRITERIA_MAX {
                return Err(ImportFault::BranchNeeded { criteria: criteria_count, branches: branches() });
            }
            units.push(unit(grid, number, columns, (parent, &items), &mut unit_ids, &mut texts, ledger));
        }
        let row = items[item].row;
        let id = ids.of_code(code(item));
        let mut criterion =
            DraftCriterion { id: id.clone(), scale: Some(met::SCALE.to_owned()), ..DraftCriterion::default() };
        take_code(ledger, number, columns, row, (&id, code(item)), Some(&mut criterion.maps_to));
        let name = texts.take_cell(ledger, number, (row, columns.name), &format!("{id}.title"));
        if let Some(column) = columns.description {
            criterion.statement = texts.take_cell(ledger, number, (row, column), &format!("{id}.statement"));
        }
        name_criterion(&mut criterion, name);
        if let Some(column) = columns.address {
            sources.insert(id, grid.said(row, column).to_owned());
        }
        units[at].criteria.push(criterion);
    }
    if units.is_empty() {
        return Err(ImportFault::Empty { format: ImportFormat::Framework });
    }
    (0..grid.columns(0)).for_each(|column| ledger.leave_cell(number, (0, column), Why::Heading));
    for (item, each) in items.iter().enumerate() {
        if !wanted[item] {
            (0..grid.columns(each.row))
                .for_each(|column| ledger.leave_cell(number, (each.row, column), Why::OtherBranch));
        }
        ledger.leave_cell(number, (each.row, columns.level), Why::Kind);
        ledger.leave_cell(number, (each.row, columns.parent), Why::Again);
        columns.address.into_iter().for_each(|column| ledger.leave_cell(number, (each.row, column), Why::Identifier));
    }
    let mut notes = vec![message!("import-note-no-levels")];
    notes.push(message!("import-note-framework-parent", count = items.len() - roots.len()));
    notes.extend(texts.notes());
    let mut draft = Draft {
        scales: vec![met::scale(std::slice::from_ref(&language))],
        languages: vec![language],
        units,
        ..Draft::default()
    };
    // A tree with one root is named by it.
    if let ([root], None) | ([root, ..], Some(_)) = (&*roots, chosen) {
        let root = chosen.unwrap_or(*root);
        if by_depth > 1 || chosen.is_some() {
            draft.title = texts.take_cell(ledger, number, (items[root].row, columns.name), "title");
        }
    }
    Ok(Sketch { draft, notes, sources, asked, ..Sketch::default() })
}

/// The rows as items of a tree, of which levels may be a part.
fn nodes(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    items: &[Item],
    ledger: &Ledger,
) -> (Vec<tree::Item>, Vec<Link>) {
    let node = |item: &Item| {
        let cell = |column: usize| ledger.cell(number, item.row, column);
        let code = columns.code.map_or("", |column| grid.said(item.row, column));
        let address = columns.address.and_then(cell).map(|piece| (piece, Why::Identifier));
        let others = [
            cell(columns.level).map(|piece| (piece, Why::Kind)),
            cell(columns.parent).map(|piece| (piece, Why::Again)),
        ];
        tree::Item {
            id: if code.is_empty() { grid.said(item.row, columns.name) } else { code }.to_owned(),
            code: columns.code.and_then(cell),
            name: cell(columns.name),
            statement: columns.description.and_then(cell),
            others: others.into_iter().chain([address]).flatten().collect(),
            ..tree::Item::default()
        }
    };
    let link = |(child, item): (usize, &Item)| Link { child, parent: item.parent, number: Some(child as f64) };
    (items.iter().map(node).collect(), items.iter().enumerate().map(link).collect())
}

/// The rows of the tree, each with the place of its parent, and the number of depths.
fn items(grid: &Grid, columns: &Columns) -> (Vec<Item>, usize) {
    let depth = |row: usize| grid.said(row, columns.level).trim_end_matches(".0").parse::<usize>().ok();
    let rows: Vec<(usize, usize)> = (1..grid.rows())
        .filter_map(|row| Some((row, depth(row)?)))
        .filter(|(row, _)| !grid.said(*row, columns.name).is_empty())
        .collect();
    let mut depths: Vec<usize> = rows.iter().map(|(_, depth)| *depth).collect();
    depths.sort_unstable();
    depths.dedup();
    let mut by_name: HashMap<(usize, &str), usize> = HashMap::new();
    for (at, (row, depth)) in rows.iter().enumerate() {
        by_name.entry((*depth, grid.said(*row, columns.name))).or_insert(at);
    }
    let mut items: Vec<Item> = Vec::with_capacity(rows.len());
    for (row, depth) in &rows {
        let parent = grid.said(*row, columns.parent);
        // The nearest depth above that has this name.
        let above = depths.get(..depths.partition_point(|one| one < depth)).unwrap_or_default();
        let parent = above.iter().rev().take(20).find_map(|above| by_name.get(&(*above, parent)).copied());
        items.push(Item { row: *row, depth: *depth, parent, is_leaf: true });
    }
    for at in 0..items.len() {
        if let Some(parent) = items[at].parent {
            items[parent].is_leaf = false;
        }
    }
    let deepest = items.iter().map(|item| item.depth).max().unwrap_or(0);
    debug_assert!(depths.last().is_none_or(|last| *last == deepest));
    (items, depths.len())
}

/// The unit of what stands above leaves; its title is that of its path from the root down.
fn unit(
    grid: &Grid,
    number: usize,
    columns: &Columns,
    (parent, items): (Option<usize>, &[Item]),
    ids: &mut Ids,
    texts: &mut Texts,
    ledger: &mut Ledger,
) -> DraftUnit {
    let Some(parent) = parent else { return DraftUnit { id: ids.counted(), ..DraftUnit::default() } };
    let code = columns.code.map_or("", |column| grid.said(items[parent].row, column));
    let id = ids.of_code(code);
    let mut path = vec![parent];
    while let Some(above) = path.last().and_then(|at| items[*at].parent) {
        path.push(above);
    }
    let (mut title, mut about) = (DraftText::new(), DraftText::new());
    for at in path.into_iter().rev() {
        let row = items[at].row;
        for (language, name) in texts.take_cell(ledger, number, (row, columns.name), &format!("{id}.title")) {
            let said: &mut String = title.entry(language).or_default();
            if !said.is_empty() {
                said.push_str(": ");
            }
            said.push_str(&name);
        }
        let described =
            columns.description.map(|column| texts.take_cell(ledger, number, (row, column), &format!("{id}.about")));
        for (language, text) in described.into_iter().flatten() {
            let said: &mut String = about.entry(language).or_default();
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(&text);
        }
        let own = columns.code.map_or("", |column| grid.said(row, column));
        take_code(ledger, number, columns, row, (&id, own), None);
    }
    DraftUnit { id, title, about, ..DraftUnit::default() }
}

/// A code that the id says is taken with it; another is kept where there is a place for it.
fn take_code(
    ledger: &mut Ledger,
    number: usize,
    columns: &Columns,
    row: usize,
    (id, code): (&str, &str),
    place: Option<&mut Vec<String>>,
) {
    let Some(column) = columns.code.filter(|_| !code.is_empty()) else { return };
    match place {
        _ if id == code => ledger.take_cell(number, (row, column), &format!("{id}.id")),
        Some(maps_to) => {
            maps_to.push(code.split_whitespace().collect::<Vec<_>>().join(" "));
            ledger.take_cell(number, (row, column), &format!("{id}.maps_to"));
        }
        None => ledger.leave_cell(number, (row, column), Why::Identifier),
    }
}
