//! A text that was read: its tree, what was found in it, and where what was read only stands in for what should be there.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::super::{
    node::{Node, Tree},
    path::PathStep,
    slip::FoundSlip,
};

/// A text that was read, and what was found in it.
#[derive(Debug)]
pub struct Source<'t> {
    pub tree: Tree<'t>,
    /// Every fault of notation, in the order of their places.
    pub slips: Vec<FoundSlip>,
    pub(super) stand_ins: StandIns,
}

/// The places where stand-ins were read.
#[derive(Debug, Default, Clone)]
pub(super) struct StandIns {
    pub(super) values: HashSet<(usize, usize)>,
    /// Fields that are missing, by the place of the thing that lacks them.
    pub(super) fields: HashSet<(usize, &'static str)>,
    /// Maps in which a key stands twice.
    pub(super) twins: HashSet<(usize, usize)>,
    /// Fields that were meant, by the place of the thing, with the names that stand there.
    pub(super) renamed: HashMap<(usize, &'static str), String>,
}

impl Source<'_> {
    /// The value at a path, or the deepest on the way that is there, with the step that leads nowhere.
    fn find<'p>(&self, path: &'p [PathStep]) -> (&Node<'_>, Option<&'p PathStep>) {
        let mut node = &self.tree.root;
        for step in path {
            let renamed = match step {
                PathStep::Field(name) => self.stand_ins.renamed.get(&(node.span.start, *name)),
                _ => None,
            };
            match renamed.map_or_else(|| node.step(step), |name| node.field(name)) {
                Some(next) => node = next,
                None => return (node, Some(step)),
            }
        }
        (node, None)
    }

    /// The place of the value at a path, or of the deepest on the way that is there.
    pub fn place(&self, path: &[PathStep]) -> Range<usize> {
        self.find(path).0.span.clone()
    }

    /// Returns whether a key stands twice in the map at a path.
    pub fn has_twins(&self, path: &[PathStep]) -> bool {
        let node = self.find(path).0;
        self.stand_ins.twins.contains(&(node.span.start, node.span.end))
    }

    /// Returns whether a stand-in was read at a path or on the way to it: what follows from it says nothing.
    pub fn is_doubtful(&self, path: &[PathStep]) -> bool {
        if self.stand_ins.values.is_empty() && self.stand_ins.fields.is_empty() {
            return false;
        }
        (0..=path.len()).any(|length| {
            let (node, nowhere) = self.find(&path[..length]);
            let missing = match nowhere {
                Some(PathStep::Field(name)) => self.stand_ins.fields.contains(&(node.span.start, name)),
                _ => false,
            };
            missing || self.stand_ins.values.contains(&(node.span.start, node.span.end))
        })
    }
}
