//! The branch of a tree that becomes a rubric, and the branches among which a person chooses where the whole is too large.

use crate::bounds::{CRITERIA_MAX, UNITS_MAX};

use super::{super::super::ImportFault, Item, Whole, order::Tree};

/// Branches that are told; more than anybody reads.
const TOLD_MAX: usize = 200;

/// Numbers of what a tree holds below each of its items.
struct Below {
    leaves: Vec<usize>,
    /// Items that have leaves as their children.
    units: Vec<usize>,
}

/// The roots of what is taken: the whole, or the branch that is wished for.
pub(super) fn taken(
    tree: &Tree,
    items: &[Item],
    codes: &[String],
    names: &dyn Fn(usize) -> String,
    whole: Whole,
) -> Result<Vec<usize>, ImportFault> {
    let below = below(tree);
    let told = |starts: &[usize]| {
        let mut branches = Vec::new();
        let mut open: Vec<usize> = starts.iter().rev().copied().collect();
        while let Some(index) = open.pop().filter(|_| branches.len() < TOLD_MAX) {
            let Some(children) = tree.children.get(index).filter(|children| !children.is_empty()) else { continue };
            if fits(&below, index) {
                branches.push((key(items, codes, index), names(index), below.leaves[index]));
            } else {
                open.extend(children.iter().rev());
            }
        }
        branches
    };
    let Some(wished) = whole.branch.map(str::trim) else {
        let sum = |counts: &[usize]| tree.roots.iter().map(|root| counts[*root]).sum::<usize>();
        let own = usize::from(tree.roots.iter().any(|root| tree.children[*root].is_empty()));
        let criteria = sum(&below.leaves);
        return match criteria > CRITERIA_MAX || sum(&below.units) + own > UNITS_MAX {
            true => Err(ImportFault::BranchNeeded { criteria, branches: told(&tree.roots) }),
            false => Ok(tree.roots.clone()),
        };
    };
    match found(items, codes, wished) {
        None => Err(ImportFault::NoSuchBranch { branch: wished.to_owned(), branches: told(&tree.roots) }),
        Some(index) if fits(&below, index) => Ok(vec![index]),
        Some(index) => {
            let branches = told(&tree.children[index]);
            Err(ImportFault::BranchNeeded { criteria: below.leaves[index], branches })
        }
    }
}

/// The item that a branch names: by its id, else by its code.
pub(super) fn found(items: &[Item], codes: &[String], wished: &str) -> Option<usize> {
    let position = |is_it: &dyn Fn(usize) -> bool| (0..items.len()).find(|index| is_it(*index));
    position(&|index| items[index].id == wished)
        .or_else(|| position(&|index| codes[index] == wished))
        .or_else(|| position(&|index| !codes[index].is_empty() && codes[index].to_lowercase() == wished.to_lowercase()))
}

fn fits(below: &Below, index: usize) -> bool {
    below.leaves[index] <= CRITERIA_MAX && below.units[index] <= UNITS_MAX
}

/// The name by which a branch is chosen: its code if no other has it, else its id.
fn key(items: &[Item], codes: &[String], index: usize) -> String {
    let code = &codes[index];
    let others = || codes.iter().filter(|other| *other == code).count() > 1;
    match code.is_empty() || others() {
        true => items[index].id.clone(),
        false => code.clone(),
    }
}

/// Counts from the leaves up.
fn below(tree: &Tree) -> Below {
    let count = tree.children.len();
    let mut below = Below { leaves: vec![0; count], units: vec![0; count] };
    let mut order = Vec::with_capacity(count);
    let mut open = tree.roots.clone();
    while let Some(index) = open.pop() {
        order.push(index);
        open.extend(&tree.children[index]);
    }
    for index in order.into_iter().rev() {
        let children = &tree.children[index];
        if children.is_empty() {
            below.leaves[index] = 1;
            continue;
        }
        let has_leaves = children.iter().any(|child| tree.children[*child].is_empty());
        below.leaves[index] = children.iter().map(|child| below.leaves[*child]).sum();
        below.units[index] = children.iter().map(|child| below.units[*child]).sum::<usize>() + usize::from(has_leaves);
    }
    below
}
