//! Units and criteria from a tree.

use std::collections::BTreeMap;

use crate::{
    locale::Message,
    message,
    rubric::{DraftCriterion, DraftText, DraftUnit},
};

use super::{
    super::super::{
        ImportFault, Why, clean,
        ids::Ids,
        ledger::{Ledger, Piece},
        text::{Texts, short},
    },
    Item, Link, Whole, branch,
    order::{Tree, tree},
    translations::Words,
};

/// What a tree has become.
#[derive(Debug, Default)]
pub(in super::super) struct Built {
    pub(in super::super) units: Vec<DraftUnit>,
    /// The items of units, by the places of the units; none for the one of the whole.
    pub(in super::super) unit_items: Vec<Option<usize>>,
    /// The items of the criteria of each unit, in their order.
    pub(in super::super) criterion_items: Vec<Vec<usize>>,
    /// All children of the items of units, criteria or not.
    pub(in super::super) children: Vec<Vec<usize>>,
    pub(in super::super) sources: BTreeMap<String, String>,
    pub(in super::super) notes: Vec<Message>,
}

/// Makes units and criteria of items; the scale of the criteria is for the caller to say.
pub(in super::super) fn build(
    items: &[Item],
    links: &[Link],
    whole: Whole,
    texts: &mut Texts,
    ledger: &mut Ledger,
) -> Result<Built, ImportFault> {
    let codes: Vec<String> = items.iter().map(|item| said(item.code, ledger)).collect();
    let tree = tree(items, &codes, links)?;
    let name = |index: usize| name(&items[index], ledger);
    let roots = branch::taken(&tree, items, &codes, &name, whole)?;
    let planned = planned(&tree, &roots);
    let mut writer = Writer {
        language: texts.language.clone(),
        items,
        tree: &tree,
        codes: &codes,
        texts,
        ledger,
        unit_ids: Ids::new("U"),
        criterion_ids: Ids::new("C"),
        told: vec![false; items.len()],
    };
    let mut built = Built::default();
    for (parent, leaves) in planned {
        let unit = writer.unit(parent, &leaves, whole, &mut built);
        built.units.push(unit);
        built.unit_items.push(parent);
        built.criterion_items.push(leaves);
    }
    writer.leave_the_rest(if whole.branch.is_some() { Why::OtherBranch } else { Why::TooLong });
    built.children = tree.children.clone();
    if tree.several_parents > 0 {
        built.notes.push(message!("import-note-several-parents", count = tree.several_parents));
    }
    if tree.orphans > 0 {
        built.notes.push(message!("import-note-orphans", count = tree.orphans));
    }
    if tree.by_code {
        built.notes.push(message!("import-note-order-by-code"));
    }
    Ok(built)
}

/// The units of a tree in its order: the item that they are made of, and its leaves.
fn planned(tree: &Tree, roots: &[usize]) -> Vec<(Option<usize>, Vec<usize>)> {
    let is_leaf = |index: &usize| tree.children[*index].is_empty();
    let mut planned = Vec::new();
    // A root that is a leaf stands below the whole, or below the parent that the branch leaves outside.
    let alone: Vec<usize> = roots.iter().filter(|root| is_leaf(root)).copied().collect();
    if let Some(first) = alone.first() {
        planned.push((tree.parents[*first], alone));
    }
    let mut open: Vec<usize> = roots.iter().filter(|root| !is_leaf(root)).rev().copied().collect();
    while let Some(index) = open.pop() {
        let leaves: Vec<usize> = tree.children[index].iter().filter(|child| is_leaf(child)).copied().collect();
        if !leaves.is_empty() {
            planned.push((Some(index), leaves));
        }
        open.extend(tree.children[index].iter().filter(|child| !is_leaf(child)).rev());
    }
    planned
}

fn said(piece: Option<Piece>, ledger: &Ledger) -> String {
    piece.map_or_else(String::new, |piece| clean::plain(ledger.said(piece)).text.replace('\n', " "))
}

/// The name of an item in a list: its short name, else the beginning of what it says, else its code.
fn name(item: &Item, ledger: &Ledger) -> String {
    let words = item.name.or(item.statement).or(item.code);
    words.map_or_else(|| item.id.clone(), |piece| short(&clean::marked_up(ledger.said(piece)).text))
}

/// Letters of the title of a unit, the names of all above it among them.
const TITLE_CHARS_MAX: usize = 1_000;

struct Writer<'w, 'l> {
    /// The language of the whole.
    language: String,
    items: &'w [Item],
    tree: &'w Tree,
    codes: &'w [String],
    texts: &'w mut Texts,
    ledger: &'w mut Ledger<'l>,
    unit_ids: Ids,
    criterion_ids: Ids,
    /// Items that stand in the draft already.
    told: Vec<bool>,
}

impl Writer<'_, '_> {
    fn unit(&mut self, parent: Option<usize>, leaves: &[usize], whole: Whole, built: &mut Built) -> DraftUnit {
        let code = parent.map_or("", |index| self.codes[index].as_str());
        let id = self.unit_ids.of_code(code);
        let above = std::iter::successors(parent, |index| self.tree.parents[*index]);
        let (mut titles, mut abouts) = (Vec::new(), Vec::new());
        let mut length = 0;
        let language = parent.and_then(|parent| self.items[parent].language.clone());
        // One title is in one language.
        for index in above.filter(|index| self.items[*index].language == language) {
            length += name(&self.items[index], self.ledger).chars().count() + 3;
            // A tree may be as deep as it has items: what is next to the criteria says most.
            if length > TITLE_CHARS_MAX && !titles.is_empty() {
                break;
            }
            let (title, about) = self.named(index, &id);
            titles.push(title);
            abouts.push(about);
        }
        titles.reverse();
        abouts.reverse();
        if let Some(index) = parent {
            built.sources.insert(id.clone(), self.items[index].id.clone());
        }
        let mut title = joined(titles, " / ");
        if title.is_empty() && !whole.name.is_empty() {
            title = [(self.language.clone(), whole.name.to_owned())].into();
        }
        let about = joined(abouts, "\n\n");
        let criteria = leaves.iter().map(|leaf| self.criterion(*leaf, built)).collect();
        DraftUnit { id, title, about, criteria, ..DraftUnit::default() }
    }

    /// The title of an item above criteria, and what else it says where it stands for the first time.
    fn named(&mut self, index: usize, unit: &str) -> (DraftText, DraftText) {
        let item = &self.items[index];
        let (title_into, about_into) = (format!("{unit}.title"), format!("{unit}.about"));
        let mut title = self.text(index, |item| item.name, &title_into);
        let mut about = self.text(index, |item| item.statement, &about_into);
        for (language, statement) in &about {
            title.entry(language.clone()).or_insert_with(|| short(statement));
        }
        if title.is_empty() && !self.codes[index].is_empty() {
            let language = item.language.as_ref().unwrap_or(&self.language);
            title = [(language.clone(), self.codes[index].clone())].into();
        }
        if std::mem::replace(&mut self.told[index], true) {
            return (title, DraftText::new());
        }
        about.retain(|language, statement| title.get(language) != Some(statement));
        let notes = self.text(index, |item| item.notes, &about_into);
        if let Some(code) = item.code {
            match title.values().any(|title| title.contains(&self.codes[index])) || unit == self.codes[index] {
                true => self.ledger.take(code, &title_into),
                false => self.ledger.leave(code, Why::Identifier),
            }
        }
        self.leave_others(index);
        (title, joined(vec![about, notes], "\n\n"))
    }

    fn criterion(&mut self, index: usize, built: &mut Built) -> DraftCriterion {
        let item = &self.items[index];
        let code = &self.codes[index];
        let id = self.criterion_ids.of_code(code);
        self.told[index] = true;
        built.sources.insert(id.clone(), item.id.clone());
        let into = format!("{id}.statement");
        let mut title = self.text(index, |item| item.name, &format!("{id}.title"));
        let mut statement = self.text(index, |item| item.statement, &into);
        let notes = self.text(index, |item| item.notes, &into);
        let name = title.clone();
        for (language, statement) in &statement {
            title.entry(language.clone()).or_insert_with(|| short(statement));
        }
        // Where a source has one text alone, it is both.
        for (language, name) in name {
            statement.entry(language).or_insert(name);
        }
        if let Some(piece) = item.code {
            self.ledger.take(piece, &format!("{id}.maps_to"));
        }
        self.leave_others(index);
        DraftCriterion {
            id,
            title,
            statement: joined(vec![statement, notes], "\n\n"),
            maps_to: if code.is_empty() { Vec::new() } else { vec![code.clone()] },
            ..DraftCriterion::default()
        }
    }

    /// What an item says in a place, cleaned, in each of its languages; noted as standing in the draft.
    fn text(&mut self, index: usize, place: Words, into: &str) -> DraftText {
        let item = &self.items[index];
        let mut text = DraftText::new();
        for (language, piece) in item.in_each_language(place) {
            language.unwrap_or(&self.language).clone_into(&mut self.texts.language);
            text.extend(match item.is_plain {
                true => self.texts.take(self.ledger, piece, into),
                false => self.texts.take_marked_up(self.ledger, piece, into),
            });
        }
        self.texts.language.clone_from(&self.language);
        text
    }

    /// Leaves out what else an item and its translations say, which are in the draft: codes are those of the item again.
    fn leave_others(&mut self, index: usize) {
        let item = &self.items[index];
        item.others.iter().for_each(|(piece, why)| self.ledger.leave(*piece, *why));
        item.translations.iter().for_each(|translation| {
            translation.code.into_iter().for_each(|code| self.ledger.leave(code, Why::Again));
            translation.others.iter().for_each(|(piece, why)| self.ledger.leave(*piece, *why));
        });
    }

    /// Leaves out what stands in no unit: the rest of the tree where a branch was chosen, else what is too far above.
    fn leave_the_rest(&mut self, why: Why) {
        for (item, _) in self.items.iter().zip(&self.told).filter(|(_, told)| !**told) {
            let why = if item.language.is_some() && why == Why::TooLong { Why::OtherLanguage } else { why };
            item.leave(why, self.ledger);
            item.levels.iter().for_each(|level| level.leave(why, self.ledger));
        }
    }
}

/// Texts one behind another in each language.
fn joined(texts: Vec<DraftText>, between: &str) -> DraftText {
    let mut all = DraftText::new();
    for (language, words) in texts.into_iter().flatten().filter(|(_, words)| !words.is_empty()) {
        let whole: &mut String = all.entry(language).or_default();
        whole.push_str(if whole.is_empty() { "" } else { between });
        whole.push_str(&words);
    }
    all
}
