//! A newer file of the same source, imported over a draft that people have worked on. What the source changed since the
//! last import is changed in the text of today where nobody has touched it; what people have written stays, and both are
//! told. Comments and layout stay.

mod differences;
mod renamed;

use std::collections::{BTreeMap, HashSet};

use crate::{
    edit::{self, Edit},
    locale::{Explain, Message},
    message,
    notation::{self, Node, NodeKind},
};

use super::{ImportedRubric, Origin};
use differences::{Difference, Step, WhatDiffers, differences, same};

/// The text of today with what is new in the source, and an account of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedAgain {
    pub text: String,
    /// The draft as the source has it now, under the ids of today: the base of the next import.
    pub base: String,
    /// The ids of the source by the ids of today.
    pub ids: BTreeMap<String, String>,
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

/// Imports a draft over the text that people have made of an earlier one.
pub fn import_again(today: &str, origin: &Origin, newer: &ImportedRubric, to_be_written: &str) -> ImportedAgain {
    let base = origin.base.as_str();
    let (draft, ids) = renamed::with_ids_of(origin, today, newer);
    let theirs = draft.to_ron(to_be_written);
    let (base_tree, their_tree, today_tree) = (notation::tree(base), notation::tree(&theirs), notation::tree(today));
    let found = differences(&base_tree.root, &their_tree.root);
    let mut merge = Merge { today, root: &today_tree.root, to_be_written, edits: Vec::new(), changes: Vec::new() };
    let mut gone = HashSet::new();
    for difference in &found {
        if let WhatDiffers::Removed { was } = &difference.what {
            merge.remove(difference, was, &mut gone);
        }
    }
    for difference in &found {
        match &difference.what {
            WhatDiffers::Removed { .. } => {}
            WhatDiffers::Changed { was, now } => merge.change(difference, was, now, &theirs),
            WhatDiffers::Added { now, after } => merge.add(difference, now, *after, &theirs, &gone),
            WhatDiffers::FieldAdded { name, now } => merge.add_field(difference, name, now, &theirs),
        }
    }
    let Merge { edits, changes, .. } = merge;
    ImportedAgain { text: edit::apply(today, &edits), base: theirs, ids, changes }
}

/// The text of today while changes of the source come into it.
struct Merge<'m> {
    today: &'m str,
    root: &'m Node<'m>,
    to_be_written: &'m str,
    edits: Vec<Edit>,
    changes: Vec<Change>,
}

impl Merge<'_> {
    fn tell(&mut self, difference: &Difference, what: ChangeKind) {
        self.changes.push(Change { place: difference.place(), what });
    }

    fn change(&mut self, difference: &Difference, was: &Node, now: &Node, theirs: &str) {
        let now_written = &theirs[now.span.clone()];
        let found = find(self.root, &difference.path);
        // Somebody may have added languages to what was one text.
        let in_one_language = || {
            let entries = found.into_iter().flat_map(Node::entries);
            entries.map(|entry| &entry.value).find(|value| same(value, was) && is_text(value))
        };
        match found {
            Some(found) if same(found, now) => {}
            Some(found) if same(found, was) => {
                self.replace(found, now_written);
                self.tell(difference, ChangeKind::Changed);
            }
            Some(_) if is_text(was) && is_text(now) && in_one_language().is_some() => {
                if let Some(found) = in_one_language() {
                    self.replace(found, now_written);
                }
                self.tell(difference, ChangeKind::Changed);
            }
            _ => {
                let now = if is_text(now) { now.name().to_owned() } else { now_written.to_owned() };
                self.tell(difference, ChangeKind::Kept { now });
            }
        }
    }

    /// Puts a value into the place of another; the comment of a gap goes with the gap.
    fn replace(&mut self, found: &Node, with: &str) {
        let rest = &self.today[found.span.end..];
        let comment = format!("// {}", self.to_be_written);
        let line = rest.split('\n').next().unwrap_or_default();
        let is_gap = line.trim_start_matches([',', ' ']) == comment;
        let (end, with) = match is_gap {
            true => (found.span.end + line.len(), format!("{with},")),
            false => (found.span.end, with.to_owned()),
        };
        self.edits.push(Edit { span: found.span.start..end, with });
    }

    fn remove(&mut self, difference: &Difference, was: &Node, gone: &mut HashSet<String>) {
        let Some(found) = find(self.root, &difference.path) else { return };
        if !same(found, was) {
            return self.tell(difference, ChangeKind::KeptRemoved);
        }
        // The whole lines of it, with the comma behind it.
        let before = self.today[..found.span.start].rfind('\n').map_or(0, |at| at + 1);
        let is_alone =
            self.today[before..found.span.start].trim().chars().all(|c| c.is_alphanumeric() || "_: ".contains(c));
        let start = if is_alone { before } else { found.span.start };
        let rest = &self.today[found.span.end..];
        let comma = rest.len() - rest.trim_start_matches([',', ' ']).len();
        let line_end = usize::from(is_alone && rest[comma..].starts_with('\n'));
        self.edits.push(Edit { span: start..found.span.end + comma + line_end, with: String::new() });
        gone.extend(difference.id().map(str::to_owned));
        self.tell(difference, ChangeKind::Removed);
    }

    fn add(&mut self, difference: &Difference, now: &Node, after: Option<&str>, theirs: &str, gone: &HashSet<String>) {
        let id = difference.id().unwrap_or_default();
        let has_it = |node: &Node| node.field("id").is_some_and(|of| of.name() == id);
        if !gone.contains(id) && anywhere(self.root, &has_it) {
            let is_here = find(self.root, &difference.path).is_some();
            if !is_here {
                self.tell(difference, ChangeKind::KeptPlace);
            }
            return;
        }
        let Some(list) = find(self.root, &difference.path[..difference.path.len() - 1]) else {
            return self.tell(difference, ChangeKind::Kept { now: theirs[now.span.clone()].to_owned() });
        };
        let written = &theirs[now.span.clone()];
        let line = theirs[..now.span.start].rfind('\n').map_or(0, |at| at + 1);
        let indent = &theirs[line..now.span.start];
        let mut before = list.entries().iter().filter(|entry| {
            let of = entry.value.field("id").map(Node::name);
            after.is_some() && of == after
        });
        let last = before.next_back().or(list.entries().last());
        let (at, with) = match last {
            Some(last) => {
                let rest = &self.today[last.value.span.end..];
                let comma = rest.starts_with(',');
                let at = last.value.span.end + usize::from(comma);
                (at, format!("{}\n{indent}{written}{}", if comma { "" } else { "," }, if comma { "," } else { "" }))
            }
            // An empty list, between its brackets.
            None => (list.span.end - 1, format!("\n{indent}{written},\n")),
        };
        self.edits.push(Edit { span: at..at, with });
        self.tell(difference, ChangeKind::Added);
    }

    fn add_field(&mut self, difference: &Difference, name: &str, now: &Node, theirs: &str) {
        let written = &theirs[now.span.clone()];
        match (find(self.root, &difference.path), find(self.root, &difference.path[..difference.path.len() - 1])) {
            (Some(found), _) if same(found, now) => {}
            (Some(_), _) | (None, None) => self.tell(difference, ChangeKind::Kept { now: written.to_owned() }),
            (None, Some(group)) => {
                let Some(last) = group.entries().last() else {
                    return self.tell(difference, ChangeKind::Kept { now: written.to_owned() });
                };
                let key = if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !in_map(group) {
                    name.to_owned()
                } else {
                    format!("{name:?}")
                };
                let rest = &self.today[last.value.span.end..];
                let comma = rest.starts_with(',');
                let at = last.value.span.end + usize::from(comma);
                let (first, end) = if comma { ("", ",") } else { (",", "") };
                self.edits.push(Edit { span: at..at, with: format!("{first} {key}: {written}{end}") });
                self.tell(difference, ChangeKind::Added);
            }
        }
    }
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
    path.iter().try_fold(root, |node, step| match step {
        Step::Field(name) => node.field(name),
        Step::Id(id) => {
            let mut values = node.entries().iter().map(|entry| &entry.value);
            values.find(|value| value.field("id").is_some_and(|of| of.name() == id))
        }
    })
}

/// Returns whether something holds for a value or one in it. The notation bounds how deep values stand in one another.
fn anywhere(node: &Node, holds: &impl Fn(&Node) -> bool) -> bool {
    holds(node) || node.entries().iter().any(|entry| anywhere(&entry.value, holds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::{self, Draft, DraftCriterion, DraftQuestion, DraftScale, DraftUnit, ScaleKind};

    const GAP: &str = "to be written";

    fn text(words: &str) -> crate::rubric::DraftText {
        [("en".to_owned(), words.to_owned())].into()
    }

    /// A draft of one unit with criteria of these ids, codes of the source and statements.
    fn imported(criteria: &[(&str, &str, &str)]) -> ImportedRubric {
        let criterion = |(id, _, statement): &(&str, &str, &str)| DraftCriterion {
            id: (*id).to_owned(),
            title: text(statement),
            statement: text(statement),
            scale: Some("levels".to_owned()),
            ..DraftCriterion::default()
        };
        let level = |id: &str| crate::rubric::DraftLevel { id: id.to_owned(), label: text(id), value: None };
        let draft = Draft {
            id: "oven".into(),
            version: "0.1".into(),
            languages: vec!["en".into()],
            title: text("Oven"),
            scales: vec![DraftScale {
                id: "levels".into(),
                kind: ScaleKind::Ordinal,
                title: text("Levels"),
                levels: vec![level("low"), level("high")],
                needed: None,
            }],
            units: vec![DraftUnit {
                id: "U1".into(),
                title: text("Baking"),
                criteria: criteria.iter().map(criterion).collect(),
                ..DraftUnit::default()
            }],
            questions: vec![DraftQuestion {
                id: "Q1".into(),
                wording: text("What did you bake?"),
                informs: criteria.iter().map(|(id, ..)| (*id).to_owned()).collect(),
                ..DraftQuestion::default()
            }],
            ..Draft::default()
        };
        let sources = criteria.iter().map(|(id, code, _)| (format!("c:{id}"), (*code).to_owned())).collect();
        ImportedRubric {
            draft,
            sources,
            counts: Default::default(),
            taken: Vec::new(),
            left_out: Vec::new(),
            notes: Vec::new(),
            open: Vec::new(),
            whole: None,
        }
    }

    fn origin(rubric: &ImportedRubric) -> Origin {
        let (base, _) = rubric.written(GAP);
        Origin { format: "grid".into(), files: Vec::new(), ids: rubric.sources.clone(), base }
    }

    /// The places and kinds of changes, a word each.
    fn told(again: &ImportedAgain) -> Vec<String> {
        let kind = |change: &Change| match change.what {
            ChangeKind::Changed => "changed",
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::Kept { .. } => "kept",
            ChangeKind::KeptRemoved => "kept-removed",
            ChangeKind::KeptPlace => "kept-place",
        };
        again.changes.iter().map(|change| format!("{} {}", change.place, kind(change))).collect()
    }

    #[test]
    fn nothing_changes_where_the_source_is_the_same_and_what_people_wrote_stays() {
        let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
        let worked_on =
            first.written(GAP).0.replacen("\"low\": \"\", // to be written", "\"low\": \"by chance\", // mine", 1);
        let again = import_again(&worked_on, &origin(&first), &first, GAP);
        assert_eq!((again.text.as_str(), again.changes), (worked_on.as_str(), Vec::new()));
    }

    #[test]
    fn a_criterion_keeps_its_id_when_others_come_before_it() {
        let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
        let newer = imported(&[("C1", "n", "Weighs"), ("C2", "a", "Kneads"), ("C3", "b", "Bakes")]);
        let today = first.written(GAP).0.replacen("\"low\": \"\", // to be written", "\"low\": \"by chance\",", 1);
        let again = import_again(&today, &origin(&first), &newer, GAP);
        assert_eq!(told(&again), ["C1-2 added", "Q1.informs changed"]);
        let (one, two) = (again.text.find("id: \"C1\"").unwrap(), again.text.find("Weighs").unwrap());
        assert!(again.text[one..].contains("by chance") && two > 0, "{}", again.text);
        assert!(again.text.contains("informs: [\"C1-2\", \"C1\", \"C2\"]"), "{}", again.text);
        assert_eq!(again.ids["c:C1"], "a");
    }

    #[test]
    fn what_both_have_changed_stays_as_people_have_it_and_is_told() {
        let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes"), ("C3", "c", "Cools")]);
        let newer = imported(&[("C1", "a", "Kneads dough"), ("C2", "b", "Bakes bread")]);
        let (today, _) = first.written(GAP);
        let today = today.replacen("statement: \"Kneads\"", "statement: \"Kneads well\"", 1);
        let again = import_again(&today, &origin(&first), &newer, GAP);
        let expected = [
            "C3 removed",
            "C1.title changed",
            "C1.statement kept",
            "C2.title changed",
            "C2.statement changed",
            "Q1.informs changed",
        ];
        assert_eq!(told(&again), expected);
        assert!(again.text.contains("statement: \"Kneads well\"") && again.text.contains("statement: \"Bakes bread\""));
        assert!(!again.text.contains("Cools"));
        // What was worked on stays though the source has it no longer.
        let today = today.replacen("statement: \"Cools\"", "statement: \"Cools on a rack\"", 1);
        let again = import_again(&today, &origin(&first), &newer, GAP);
        assert!(told(&again).contains(&"C3 kept-removed".to_owned()) && again.text.contains("Cools on a rack"));
    }

    #[test]
    fn a_text_that_has_got_more_languages_takes_what_the_source_changes_in_its_own() {
        let first = imported(&[("C1", "a", "Kneads")]);
        let newer = imported(&[("C1", "a", "Kneads dough")]);
        let (today, _) = first.written(GAP);
        let today = today.replace("\"Kneads\"", "{\"en\": \"Kneads\", \"kk\": \"Илейді\"}");
        let again = import_again(&today, &origin(&first), &newer, GAP);
        assert_eq!(again.text, today.replace("\"Kneads\"", "\"Kneads dough\""));
    }

    #[test]
    fn an_import_over_an_untouched_draft_is_the_newer_draft() {
        let first = imported(&[("C1", "a", "Kneads"), ("C2", "b", "Bakes")]);
        let newer = imported(&[("C1", "a", "Kneads dough"), ("C2", "b", ""), ("C3", "c", "Cools")]);
        let again = import_again(&first.written(GAP).0, &origin(&first), &newer, GAP);
        let faults =
            |text: &str| rubric::read(text).unwrap_err().0.into_iter().map(|fault| fault.kind).collect::<Vec<_>>();
        assert_eq!(faults(&again.text), faults(&newer.written(GAP).0), "{}", again.text);
        let (one, other) = (notation::tree(&again.text), notation::tree(&again.base));
        assert!(same(&one.root, &other.root), "{}\n{}", again.text, again.base);
    }
}
