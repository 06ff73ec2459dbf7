//! Parents and children from links that may be missing, doubled or lead in a circle. Nothing here calls itself: a tree may
//! be as deep as it has items.

use std::{cmp::Ordering, collections::HashSet};

use super::{
    super::super::{Broken, ImportFault, ids::natural_order, text::at_path},
    Item, Link,
};

/// A tree in which each item stands below one other, or below the whole.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) parents: Vec<Option<usize>>,
    pub(super) children: Vec<Vec<usize>>,
    pub(super) roots: Vec<usize>,
    /// Items that stand below others too, where they were not kept.
    pub(super) several_parents: usize,
    /// Items that no link puts anywhere, though others have one.
    pub(super) orphans: usize,
    /// Whether siblings were put into the order of their codes.
    pub(super) by_code: bool,
}

/// Puts items into a tree. Of several parents the first one counts, unless it would close a circle.
pub(super) fn tree(items: &[Item], codes: &[String], links: &[Link]) -> Result<Tree, ImportFault> {
    let mut of_child: Vec<Vec<Link>> = vec![Vec::new(); items.len()];
    let mut known: HashSet<(usize, Option<usize>)> = HashSet::with_capacity(links.len());
    for link in links {
        let of_child = of_child.get_mut(link.child).filter(|_| link.parent.is_none_or(|parent| parent < items.len()));
        if let Some(of_child) = of_child.filter(|_| known.insert((link.child, link.parent))) {
            of_child.push(*link);
        }
    }
    let several_parents = of_child.iter().filter(|links| links.len() > 1).count();
    let orphans = of_child.iter().filter(|links| links.is_empty()).count();
    let placed = placed(&of_child);
    if let Some(circle) = placed.iter().position(Option::is_none) {
        let place = items[circle].place.clone().unwrap_or_else(|| at_path(items[circle].id.clone()));
        return Err(ImportFault::At { place, why: Broken::Circle });
    }
    let mut tree = Tree {
        parents: vec![None; items.len()],
        children: vec![Vec::new(); items.len()],
        several_parents,
        orphans: if links.is_empty() { 0 } else { orphans },
        ..Tree::default()
    };
    let mut numbers = vec![None; items.len()];
    for (child, link) in placed.into_iter().flatten().enumerate() {
        numbers[child] = link.number.filter(|number| number.is_finite());
        tree.parents[child] = link.parent;
        match link.parent {
            Some(parent) => tree.children[parent].push(child),
            None => tree.roots.push(child),
        }
    }
    let mut by_code = sort(&mut tree.roots, &numbers, codes);
    for siblings in &mut tree.children {
        by_code |= sort(siblings, &numbers, codes);
    }
    tree.by_code = by_code;
    Ok(tree)
}

/// The link by which each item stands in the tree; none for those that only a circle holds.
fn placed(of_child: &[Vec<Link>]) -> Vec<Option<Link>> {
    let mut first_children: Vec<Vec<Link>> = vec![Vec::new(); of_child.len()];
    let mut other_children = first_children.clone();
    let mut reached: Vec<Link> = Vec::new();
    for (child, links) in of_child.iter().enumerate() {
        match links.as_slice() {
            [] => reached.push(Link { child, parent: None, number: None }),
            [first, others @ ..] => {
                match first.parent {
                    Some(parent) => first_children[parent].push(*first),
                    None => reached.push(*first),
                }
                for other in others {
                    if let Some(parent) = other.parent {
                        other_children[parent].push(*other);
                    }
                }
            }
        }
    }
    let mut placed = vec![None; of_child.len()];
    let mut order = Vec::with_capacity(of_child.len());
    follow(reached, &first_children, &mut placed, &mut order);
    // What hangs below the whole, or below something that stands in the tree, by a later link alone.
    let roots = of_child.iter().flatten().filter(|link| link.parent.is_none() && placed[link.child].is_none());
    let roots: Vec<Link> = roots.copied().collect();
    follow(roots, &first_children, &mut placed, &mut order);
    let mut next = 0;
    while let Some(parent) = order.get(next).copied() {
        next += 1;
        let later: Vec<Link> =
            other_children[parent].iter().filter(|link| placed[link.child].is_none()).copied().collect();
        follow(later, &first_children, &mut placed, &mut order);
    }
    placed
}

/// Takes in these links and all that hangs below them.
fn follow(mut reached: Vec<Link>, below: &[Vec<Link>], placed: &mut [Option<Link>], order: &mut Vec<usize>) {
    while let Some(link) = reached.pop() {
        if placed[link.child].is_none() {
            placed[link.child] = Some(link);
            order.push(link.child);
            reached.extend(&below[link.child]);
        }
    }
}

/// Sorts siblings by their numbers where all have one, else by their codes where all have one; returns whether codes have
/// put them into another order than that of the source.
fn sort(siblings: &mut [usize], numbers: &[Option<f64>], codes: &[String]) -> bool {
    siblings.sort_unstable();
    let code = |index: usize| codes.get(index).map_or("", String::as_str);
    let by_code = |one: usize, other: usize| natural_order(code(one), code(other));
    let number = |index: usize| numbers.get(index).copied().flatten();
    if siblings.iter().all(|index| number(*index).is_some()) {
        siblings.sort_by(|one, other| {
            let by_number = number(*one).partial_cmp(&number(*other)).unwrap_or(Ordering::Equal);
            by_number.then_with(|| by_code(*one, *other))
        });
        return false;
    }
    if siblings.iter().any(|index| code(*index).is_empty()) {
        return false;
    }
    siblings.sort_by(|one, other| by_code(*one, *other));
    !siblings.is_sorted()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_child_of_very_many_parents_takes_no_longer_than_many_children() {
        let items = vec![Item::default(); 200_000];
        let codes = vec![String::new(); items.len()];
        let link = |parent| Link { child: 0, parent: Some(parent), number: None };
        let links: Vec<Link> = (1..items.len()).chain(1..items.len()).map(link).collect();
        let tree = tree(&items, &codes, &links).unwrap();
        assert_eq!((tree.parents[0], tree.several_parents), (Some(1), 1));
    }
}
