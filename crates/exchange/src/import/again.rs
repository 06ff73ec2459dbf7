//! A newer file of the same source, imported over a draft that people have worked on. What the source changed since the
//! last import is changed in the text of today where nobody has touched it; what people have written stays, and both are
//! told. Comments and layout stay.

mod differences;
pub(super) mod renamed;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

use crate::{
    edit::{self, Edit},
    locale::{Explain, Message},
    message,
    notation::{self, Bracket, Entry, Node, NodeKind},
};

use super::{ImportedRubric, Origin};
use differences::{Difference, Step, WhatDiffers, differences, same};

/// The text of today with what is new in the source, and an account of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedAgain {
    pub text: String,
    /// The draft as the source has it now, under the ids of today: the base of the next import.
    pub base: String,
    pub changes: Vec<Change>,
}

/// A change of the source since the last import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where in the rubric, such as `C3.anchors.good`.
    pub place: String,
    pub what: ChangeKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// The source has changed it, and nobody else has.
    Changed,
    Added,
    Removed,
    /// The source says this now, and people have written something else, which stays.
    Kept {
        now: String,
    },
    /// The source has it no longer, and people have worked on it: it stays.
    KeptRemoved,
    /// The source has it in another place now; it stays where people have it.
    KeptPlace,
}

impl Explain for Change {
    fn explain(&self) -> Message {
        let (what, now) = match &self.what {
            ChangeKind::Changed => ("changed", ""),
            ChangeKind::Added => ("added", ""),
            ChangeKind::Removed => ("removed", ""),
            ChangeKind::Kept { now } => ("kept", now.as_str()),
            ChangeKind::KeptRemoved => ("kept-removed", ""),
            ChangeKind::KeptPlace => ("kept-place", ""),
        };
        message!("import-change", place = self.place.as_str(), what = what, now = now)
    }
}

/// Imports a draft over the text that people have made of an earlier one. Its ids are those of today already, where it was
/// imported with the origin in its wishes.
pub fn import_again(today: &str, origin: &Origin, newer: &ImportedRubric, to_be_written: &str) -> ImportedAgain {
    let base = origin.base.as_str();
    let theirs = newer.text(to_be_written);
    let (base_tree, their_tree, today_tree) = (notation::tree(base), notation::tree(&theirs), notation::tree(today));
    let found = differences(&base_tree.root, &their_tree.root);
    let language = newer.draft.languages.first().map_or("", String::as_str);
    let mut merge = Merge {
        base,
        theirs: &theirs,
        today,
        root: &today_tree.root,
        language,
        gap: format!("// {to_be_written}"),
        edits: Vec::new(),
        insertions: BTreeMap::new(),
        removed: Vec::new(),
        added: HashMap::new(),
        changes: Vec::new(),
    };
    let mut gone = HashSet::new();
    for difference in &found {
        if let WhatDiffers::Removed { was } = &difference.what {
            merge.remove(difference, was, &mut gone);
        }
    }
    for difference in &found {
        match &difference.what {
            WhatDiffers::Removed { .. } => {}
            WhatDiffers::Changed { was, now } => merge.change(difference, was, now),
            WhatDiffers::Added { now, after } => merge.add(difference, now, *after, &gone),
            WhatDiffers::FieldAdded { name, now } => merge.add_field(difference, name, now),
        }
    }
    let Merge { mut edits, insertions, changes, .. } = merge;
    edits.extend(insertions.into_iter().map(|(at, with)| Edit { span: at..at, with }));
    ImportedAgain { text: edit::apply(today, &edits), base: theirs, changes }
}

/// The text of today while changes of the source come into it.
struct Merge<'m> {
    base: &'m str,
    theirs: &'m str,
    today: &'m str,
    root: &'m Node<'m>,
    /// The language in which the source speaks.
    language: &'m str,
    /// The comment of a gap.
    gap: String,
    edits: Vec<Edit>,
    /// What comes in between, by its place: all that comes in at one place is one edit.
    insertions: BTreeMap<usize, String>,
    /// The pieces of the text that go.
    removed: Vec<Range<usize>>,
    /// Where elements came in, by their ids.
    added: HashMap<String, usize>,
    changes: Vec<Change>,
}

impl Merge<'_> {
    fn tell(&mut self, difference: &Difference, what: ChangeKind) {
        self.changes.push(Change { place: difference.place(), what });
    }

    fn keep(&mut self, difference: &Difference, now: &Node) {
        let now = if is_text(now) { now.name().to_owned() } else { self.theirs[now.span.clone()].to_owned() };
        self.tell(difference, ChangeKind::Kept { now });
    }

    fn change(&mut self, difference: &Difference, was: &Node, now: &Node) {
        let found = find(self.root, &difference.path);
        // Somebody may have added languages to what was one text.
        let in_its_language = || found?.field(self.language).filter(|value| is_text(value) && same(value, was));
        match found {
            Some(found) if same(found, now) => {}
            Some(found) if same(found, was) => {
                self.replace(found, now);
                self.tell(difference, ChangeKind::Changed);
            }
            Some(_) if is_text(was) && is_text(now) && in_its_language().is_some() => {
                if let Some(found) = in_its_language() {
                    self.replace(found, now);
                }
                self.tell(difference, ChangeKind::Changed);
            }
            _ => self.keep(difference, now),
        }
    }

    /// Puts a value into the place of another; the comment of a gap goes with the gap.
    fn replace(&mut self, found: &Node, now: &Node) {
        self.edits.push(Edit { span: found.span.clone(), with: self.theirs[now.span.clone()].to_owned() });
        let comment = self.gap_comment(found.span.end);
        self.edits.extend(comment.map(|span| Edit { span, with: String::new() }));
    }

    /// The comment of a gap behind a value, with the blank before it.
    fn gap_comment(&self, end: usize) -> Option<Range<usize>> {
        let line = self.today[end..].split('\n').next().unwrap_or_default();
        let comma = usize::from(line.starts_with(','));
        (line[comma..].trim() == self.gap).then(|| end + comma..end + line.len())
    }

    fn remove(&mut self, difference: &Difference, was: &Node, gone: &mut HashSet<String>) {
        let Some(entry) = find_entry(self.root, &difference.path) else { return };
        let found = &entry.value;
        let comments = |text: &str| text.matches("//").count();
        let commented = comments(&self.today[found.span.clone()]) > comments(&self.base[was.span.clone()]);
        if !same(found, was) || commented {
            return self.tell(difference, ChangeKind::KeptRemoved);
        }
        // The whole lines of it, with the comma behind it.
        let from = entry.key.as_ref().map_or(found.span.start, |key| key.span.start);
        let line = self.today[..from].rfind('\n').map_or(0, |at| at + 1);
        let comma = usize::from(self.today[found.span.end..].starts_with(','));
        let end = self.gap_comment(found.span.end).map_or(found.span.end + comma, |comment| comment.end);
        let is_alone = self.today[line..from].trim().is_empty() && self.today[end..].starts_with('\n');
        let span = if is_alone { line..end + 1 } else { from..end };
        self.removed.push(span.clone());
        self.edits.push(Edit { span, with: String::new() });
        gone.extend(difference.id().map(str::to_owned));
        self.tell(difference, ChangeKind::Removed);
    }

    /// The last entry that stays, before which nothing of a group is added.
    fn last_kept<'n, 't>(&self, group: &'n Node<'t>, holds: impl Fn(&Entry) -> bool) -> Option<&'n Entry<'t>> {
        let stays = |entry: &&Entry| !self.removed.iter().any(|span| span.contains(&entry.value.span.start));
        group.entries().iter().filter(stays).rfind(|entry| holds(entry))
    }

    /// Puts something behind an entry, on a line of its own where the entry has one.
    fn insert_behind(&mut self, entry: &Entry, written: &str) -> usize {
        let end = entry.value.span.end;
        let line = self.today[end..].split('\n').next().unwrap_or_default();
        let has_comma = line.starts_with(',');
        let rest = &line[usize::from(has_comma)..];
        // A comment behind the entry stays with it.
        let at = if rest.trim_start().starts_with("//") { end + line.len() } else { end + usize::from(has_comma) };
        let from = entry.key.as_ref().map_or(entry.value.span.start, |key| key.span.start);
        let begin = self.today[..from].rfind('\n').map_or(0, |at| at + 1);
        let indent = &self.today[begin..from];
        let break_before = if indent.trim().is_empty() { format!("\n{indent}") } else { " ".to_owned() };
        let piece = if has_comma { format!("{break_before}{written},") } else { format!(",{break_before}{written}") };
        self.insertions.entry(at).or_default().push_str(&piece);
        at
    }

    fn add(&mut self, difference: &Difference, now: &Node, after: Option<&str>, gone: &HashSet<String>) {
        let id = difference.id().unwrap_or_default();
        let has_it = |node: &Node| node.field("id").is_some_and(|of| of.name() == id);
        if !gone.contains(id) && anywhere(self.root, &has_it) {
            if find(self.root, &difference.path).is_none() {
                self.tell(difference, ChangeKind::KeptPlace);
            }
            return;
        }
        let list = find(self.root, &difference.path[..difference.path.len() - 1]);
        let Some(list) = list.filter(|list| is_list(list)) else { return self.keep(difference, now) };
        let written = self.theirs[now.span.clone()].to_owned();
        let has_id = |entry: &Entry| entry.value.field("id").map(Node::name) == after && after.is_some();
        let at = match after.and_then(|after| self.added.get(after).copied()) {
            // The one before it is new as well.
            Some(at) => {
                let before = self.insertions.entry(at).or_default();
                let (begin, end) = if before.ends_with(',') { ("\n", ",") } else { (",\n", "") };
                let indent = before.trim_start_matches([',', '\n']);
                let indent = " ".repeat(indent.len() - indent.trim_start_matches(' ').len());
                before.push_str(&format!("{begin}{indent}{written}{end}"));
                at
            }
            None => match self.last_kept(list, has_id).or_else(|| self.last_kept(list, |_| true)) {
                Some(entry) => self.insert_behind(entry, &written),
                None => {
                    let at = list.span.end - 1;
                    self.insertions.entry(at).or_default().push_str(&format!("\n{written},"));
                    at
                }
            },
        };
        self.added.insert(id.to_owned(), at);
        self.tell(difference, ChangeKind::Added);
    }

    fn add_field(&mut self, difference: &Difference, name: &str, now: &Node) {
        let written = self.theirs[now.span.clone()].to_owned();
        match (find(self.root, &difference.path), find(self.root, &difference.path[..difference.path.len() - 1])) {
            (Some(found), _) if same(found, now) => {}
            (None, Some(group))
                if !group.entries().is_empty() && group.entries().iter().all(|one| one.key.is_some()) =>
            {
                let key = if in_map(group) { format!("{name:?}") } else { name.to_owned() };
                match self.last_kept(group, |_| true) {
                    Some(entry) => {
                        self.insert_behind(entry, &format!("{key}: {written}"));
                    }
                    None => {
                        let piece = format!("{key}: {written},");
                        self.insertions.entry(group.span.end - 1).or_default().push_str(&piece);
                    }
                }
                self.tell(difference, ChangeKind::Added);
            }
            _ => self.keep(difference, now),
        }
    }
}

fn is_list(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Group { bracket: Bracket::Square, .. })
}

/// Maps have texts for keys.
fn in_map(group: &Node) -> bool {
    group.entries().iter().any(|entry| entry.key.as_ref().is_some_and(is_text))
}

fn is_text(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Text(_))
}

/// The value at a way.
fn find<'n, 't>(root: &'n Node<'t>, path: &[Step]) -> Option<&'n Node<'t>> {
    if path.is_empty() { Some(root) } else { find_entry(root, path).map(|entry| &entry.value) }
}

/// The value at a way with its key.
fn find_entry<'n, 't>(root: &'n Node<'t>, path: &[Step]) -> Option<&'n Entry<'t>> {
    let (last, before) = path.split_last()?;
    let within = find(root, before)?;
    within.entries().iter().find(|entry| match last {
        Step::Field(name) => entry.key.as_ref().is_some_and(|key| key.name() == name),
        Step::Id(id) => entry.value.field("id").is_some_and(|of| of.name() == id),
    })
}

/// Returns whether something holds for a value or one in it. The notation bounds how deep values stand in one another.
fn anywhere(node: &Node, holds: &impl Fn(&Node) -> bool) -> bool {
    holds(node) || node.entries().iter().any(|entry| anywhere(&entry.value, holds))
}

#[cfg(test)]
mod tests;
