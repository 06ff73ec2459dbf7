//! Where levels stand in a tree, and what stands below each of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    bounds::LEVELS_MAX,
    import::level_words::{Family, bare, rank},
};

use super::order::Tree;

/// Items above one another in a tree whose levels are looked for.
const DEPTH_MAX: usize = 32;

/// The place of a level on a scale.
pub(super) type Rank = (Family, u16);

/// A level on the way down, with its place on that way.
type Reached = Option<(Rank, usize)>;

/// The way down to an item, and the level on it.
type Step = (Vec<usize>, Reached);

/// A description with what stands above it.
pub(super) struct Described {
    /// Its level; none for something that stands below no level.
    pub(super) level: Option<Rank>,
    pub(super) level_item: Option<usize>,
    /// What it describes, from the root down, levels left aside; the description itself where its name names that.
    pub(super) above: Vec<usize>,
    /// How many of these stand above the level.
    pub(super) before: usize,
    pub(super) item: usize,
}

/// Levels of a tree, and what stands below them.
pub(super) struct Plan {
    /// The first item of each level, from the lowest on.
    pub(super) levels: BTreeMap<Rank, usize>,
    pub(super) described: Vec<Described>,
}

impl Plan {
    /// The levels of a tree: siblings of which each is named as a level is, and no two as the same. Most of what it
    /// describes has to stand below one.
    pub(super) fn of(tree: &Tree, roots: &[usize], names: &[String], is_told: impl Fn(usize) -> bool) -> Option<Self> {
        let mut plan = Plan { levels: BTreeMap::new(), described: Vec::new() };
        let mut open = Vec::new();
        plan.go_on(roots, names, (&[], None), &mut open);
        while let Some((way, level)) = open.pop() {
            let item = *way.last()?;
            if way.len() > DEPTH_MAX {
                return None;
            }
            let children = &tree.children[item];
            if !children.is_empty() {
                plan.go_on(children, names, (&way, level), &mut open);
                continue;
            }
            let Some((rank, at)) = level else {
                plan.described.push(Described { level: None, level_item: None, before: way.len(), above: way, item });
                continue;
            };
            let below = way.get(at + 1..way.len() - 1).unwrap_or_default();
            let above = [&way[..at], below].concat();
            plan.described.push(Described { level: Some(rank), level_item: Some(way[at]), above, before: at, item });
        }
        plan.name(names, is_told);
        let at_levels = plan.described.iter().filter(|described| described.level.is_some()).count();
        let families =
            plan.levels.keys().all(|(family, _)| plan.levels.keys().next().is_some_and(|(one, _)| one == family));
        let is_scale = (2..=LEVELS_MAX).contains(&plan.levels.len()) && families;
        (is_scale && at_levels * 2 >= plan.described.len()).then_some(plan)
    }

    /// Descriptions that are called the same below several levels are those of one thing, which their name names. Only an
    /// item that says more than its name is one.
    fn name(&mut self, names: &[String], is_told: impl Fn(usize) -> bool) {
        let key = |described: &Described| -> Vec<String> {
            described.above.iter().chain([&described.item]).map(|item| bare(&names[*item])).collect()
        };
        let is_one = |described: &Described| is_told(described.item) && described.level_item != Some(described.item);
        let mut levels: HashMap<Vec<String>, BTreeSet<Option<Rank>>> = HashMap::new();
        for described in self.described.iter().filter(|described| is_one(described)) {
            levels.entry(key(described)).or_default().insert(described.level);
        }
        for described in self.described.iter_mut().filter(|described| is_one(described)) {
            if levels.get(&key(described)).is_some_and(|levels| levels.len() > 1) {
                described.above.push(described.item);
            }
        }
    }

    /// Goes on below an item, from which a way leads up; among its children are levels, unless one stands above.
    fn go_on(&mut self, siblings: &[usize], names: &[String], (way, level): (&[usize], Reached), open: &mut Vec<Step>) {
        let ranks = ranks(siblings, names).filter(|_| level.is_none());
        for (at, item) in siblings.iter().enumerate().rev() {
            let own = ranks.as_ref().map(|ranks| (ranks[at], way.len()));
            open.push(([way, &[*item]].concat(), level.or(own)));
        }
        for (rank, item) in ranks.into_iter().flatten().zip(siblings) {
            self.levels.entry(rank).or_insert(*item);
        }
    }
}

/// The levels that siblings are; none where one of them is no level, or two are the same.
fn ranks(siblings: &[usize], names: &[String]) -> Option<Vec<Rank>> {
    let ranks: Vec<Rank> = siblings.iter().map(|item| rank(&names[*item])).collect::<Option<_>>()?;
    let mut sorted = ranks.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let is_one_family = sorted.iter().all(|(family, _)| *family == ranks[0].0);
    (ranks.len() > 1 && sorted.len() == ranks.len() && is_one_family).then_some(ranks)
}
