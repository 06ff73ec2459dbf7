//! What differs between two drafts of one source, by the ids of things and not by their order.

use crate::notation::{Bracket, Node, NodeKind};

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
    /// The element of a list that has this id.
    Id(String),
}

/// A place at which two drafts differ.
#[derive(Debug)]
pub(super) struct Difference<'n, 't> {
    pub(super) path: Vec<Step>,
    pub(super) what: WhatDiffers<'n, 't>,
}

#[derive(Debug)]
pub(super) enum WhatDiffers<'n, 't> {
    Changed {
        was: &'n Node<'t>,
        now: &'n Node<'t>,
    },
    /// An element of a list, with the id of the one before it.
    Added {
        now: &'n Node<'t>,
        after: Option<&'n str>,
    },
    FieldAdded {
        name: String,
        now: &'n Node<'t>,
    },
    /// An element or a field.
    Removed {
        was: &'n Node<'t>,
    },
}

impl Difference<'_, '_> {
    /// The place in words that a person finds in the rubric: from the last thing with an id on.
    pub(super) fn place(&self) -> String {
        let from = self.path.iter().rposition(|step| matches!(step, Step::Id(_))).unwrap_or(0);
        let steps = self.path[from..].iter().map(|step| match step {
            Step::Field(name) | Step::Id(name) => name.as_str(),
        });
        steps.collect::<Vec<_>>().join(".")
    }

    /// The id of the element that was added or removed.
    pub(super) fn id(&self) -> Option<&str> {
        match self.path.last() {
            Some(Step::Id(id)) => Some(id),
            _ => None,
        }
    }
}

/// Everything that differs, in the order of the newer draft.
pub(super) fn differences<'n, 't>(was: &'n Node<'t>, now: &'n Node<'t>) -> Vec<Difference<'n, 't>> {
    let mut found = Vec::new();
    compare(was, now, &mut Vec::new(), &mut found);
    found
}

fn compare<'n, 't>(was: &'n Node<'t>, now: &'n Node<'t>, path: &mut Vec<Step>, found: &mut Vec<Difference<'n, 't>>) {
    if same(was, now) {
        return;
    }
    let changed = |path: &[Step]| Difference { path: path.to_vec(), what: WhatDiffers::Changed { was, now } };
    match (&was.kind, &now.kind) {
        (
            NodeKind::Group { name: one, bracket: Bracket::Square, .. },
            NodeKind::Group { name: other, bracket: Bracket::Square, .. },
        ) if one == other => {
            let all_have_ids = |node: &Node| node.entries().iter().all(|entry| id(&entry.value).is_some());
            if !all_have_ids(was) || !all_have_ids(now) {
                return found.push(changed(path));
            }
            let mut after = None;
            for value in now.entries().iter().map(|entry| &entry.value) {
                let of = id(value).unwrap_or_default();
                path.push(Step::Id(of.to_owned()));
                match was.entries().iter().map(|entry| &entry.value).find(|other| id(other) == Some(of)) {
                    Some(other) => compare(other, value, path, found),
                    None => {
                        found.push(Difference { path: path.clone(), what: WhatDiffers::Added { now: value, after } });
                    }
                }
                path.pop();
                after = Some(of);
            }
            for value in was.entries().iter().map(|entry| &entry.value) {
                let of = id(value).unwrap_or_default();
                if !now.entries().iter().any(|entry| id(&entry.value) == Some(of)) {
                    path.push(Step::Id(of.to_owned()));
                    found.push(Difference { path: path.clone(), what: WhatDiffers::Removed { was: value } });
                    path.pop();
                }
            }
        }
        (
            NodeKind::Group { name: one, bracket, entries },
            NodeKind::Group { name: other, bracket: same_bracket, entries: their_entries },
        ) if one == other
            && bracket == same_bracket
            && entries.iter().chain(their_entries).all(|one| one.key.is_some()) =>
        {
            let key = |entry: &crate::notation::Entry| entry.key.as_ref().map(|key| key.name().to_owned());
            for entry in their_entries {
                let name = key(entry).unwrap_or_default();
                path.push(Step::Field(name.clone()));
                match was.field(&name) {
                    Some(other) => compare(other, &entry.value, path, found),
                    None => {
                        let what = WhatDiffers::FieldAdded { name, now: &entry.value };
                        found.push(Difference { path: path.clone(), what });
                    }
                }
                path.pop();
            }
            for entry in entries {
                let name = key(entry).unwrap_or_default();
                if now.field(&name).is_none() {
                    path.push(Step::Field(name));
                    found.push(Difference { path: path.clone(), what: WhatDiffers::Removed { was: &entry.value } });
                    path.pop();
                }
            }
        }
        _ => found.push(changed(path)),
    }
}

fn id<'n>(node: &'n Node) -> Option<&'n str> {
    node.field("id").map(Node::name)
}

/// Returns whether two values say the same, wherever they stand.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (
            NodeKind::Group { name, bracket, entries },
            NodeKind::Group { name: other_name, bracket: other_bracket, entries: other_entries },
        ) => {
            let pairs = || entries.iter().zip(other_entries);
            let key = |entry: &crate::notation::Entry| entry.key.as_ref().map(|key| key.name().to_owned());
            name == other_name
                && bracket == other_bracket
                && entries.len() == other_entries.len()
                && pairs().all(|(one, other)| key(one) == key(other) && same(&one.value, &other.value))
        }
        (one, other) => one == other,
    }
}
