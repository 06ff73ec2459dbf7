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
        text::{Texts, only, short},
    },
    Item, Link, Whole, branch,
    order::{Tree, tree},
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
    writer.speak(None);
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
    /// The texts that come are in the language of an item, or of the whole.
    fn speak(&mut self, item: Option<usize>) {
        let language = item.and_then(|item| self.items[item].language.as_ref()).unwrap_or(&self.language);
        self.texts.language.clone_from(language);
    }

    fn unit(&mut self, parent: Option<usize>, leaves: &[usize], whole: Whole, built: &mut Built) -> DraftUnit {
        let code = parent.map_or("", |index| self.codes[index].as_str());
        let id = self.unit_ids.of_code(code);
        let above = std::iter::successors(parent, |index| self.tree.parents[*index]);
        let (mut titles, mut abouts) = (Vec::new(), Vec::new());
        let mut length = 0;
        let language = parent.and_then(|parent| self.items[parent].language.clone());
        self.speak(parent);
        // One title is in one language.
        for index in above.filter(|index| self.items[*index].language == language) {
            length += name(&self.items[index], self.ledger).chars().count() + 3;
            // A tree may be as deep as it has items: what is next to the criteria says most.
            if length > TITLE_CHARS_MAX && !titles.is_empty() {
                break;
            }
            let (title, about) = self.named(index, &id);
            titles.push(title);
            abouts.extend(about);
        }
        titles.reverse();
        abouts.reverse();
        if let Some(index) = parent {
            built.sources.insert(id.clone(), self.items[index].id.clone());
        }
        let title = if titles.is_empty() { whole.name.to_owned() } else { titles.join(" / ") };
        let title = if title.is_empty() { DraftText::new() } else { self.texts.of(title) };
        let about = abouts.join("\n\n");
        let about = if about.is_empty() { DraftText::new() } else { self.texts.of(about) };
        let criteria = leaves.iter().map(|leaf| self.criterion(*leaf, built)).collect();
        DraftUnit { id, title, about, criteria, ..DraftUnit::default() }
    }

    /// The title of an item above criteria, and what else it says where it stands for the first time.
    fn named(&mut self, index: usize, unit: &str) -> (String, Option<String>) {
        let item = &self.items[index];
        let (title_into, about_into) = (format!("{unit}.title"), format!("{unit}.about"));
        let name = self.words(item.name, item.is_plain, &title_into);
        let statement = self.words(item.statement, item.is_plain, &about_into);
        let title = match (name.is_empty(), statement.is_empty()) {
            (false, _) => name,
            (true, false) => short(&statement),
            (true, true) => self.codes[index].clone(),
        };
        if std::mem::replace(&mut self.told[index], true) {
            return (title, None);
        }
        let notes = self.words(item.notes, item.is_plain, &about_into);
        if let Some(code) = item.code {
            match title.contains(&self.codes[index]) || unit == self.codes[index] {
                true => self.ledger.take(code, &title_into),
                false => self.ledger.leave(code, Why::Identifier),
            }
        }
        self.leave_others(index);
        let more = [Some(statement).filter(|statement| *statement != title), Some(notes)];
        let more: Vec<String> = more.into_iter().flatten().filter(|words| !words.is_empty()).collect();
        (title, Some(more.join("\n\n")).filter(|more| !more.is_empty()))
    }

    fn criterion(&mut self, index: usize, built: &mut Built) -> DraftCriterion {
        let item = &self.items[index];
        let code = &self.codes[index];
        let id = self.criterion_ids.of_code(code);
        self.told[index] = true;
        built.sources.insert(id.clone(), item.id.clone());
        let into = format!("{id}.statement");
        self.speak(Some(index));
        let name = self.words(item.name, item.is_plain, &format!("{id}.title"));
        let statement = self.words(item.statement, item.is_plain, &into);
        let notes = self.words(item.notes, item.is_plain, &into);
        let title = if name.is_empty() { short(&statement) } else { name.clone() };
        // Where a source has one text alone, it is both.
        let statement = if statement.is_empty() { name } else { statement };
        let both = [statement, notes].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n\n");
        if let Some(piece) = item.code {
            self.ledger.take(piece, &format!("{id}.maps_to"));
        }
        self.leave_others(index);
        let text = |words: String| if words.is_empty() { DraftText::new() } else { self.texts.of(words) };
        DraftCriterion {
            id,
            title: text(title),
            statement: text(both),
            maps_to: if code.is_empty() { Vec::new() } else { vec![code.clone()] },
            ..DraftCriterion::default()
        }
    }

    /// The words of a piece, cleaned, which are noted as standing in the draft.
    fn words(&mut self, piece: Option<Piece>, is_plain: bool, into: &str) -> String {
        let Some(piece) = piece else { return String::new() };
        let text = match is_plain {
            true => self.texts.take(self.ledger, piece, into),
            false => self.texts.take_marked_up(self.ledger, piece, into),
        };
        only(&text).to_owned()
    }

    fn leave_others(&mut self, index: usize) {
        self.items[index].others.iter().for_each(|(piece, why)| self.ledger.leave(*piece, *why));
    }

    /// Leaves out what stands in no unit: the rest of the tree where a branch was chosen, else what is too far above.
    fn leave_the_rest(&mut self, why: Why) {
        for (item, _) in self.items.iter().zip(&self.told).filter(|(_, told)| !**told) {
            let pieces = [item.code, item.name, item.statement, item.notes].into_iter().flatten();
            let why = if item.language.is_some() && why == Why::TooLong { Why::OtherLanguage } else { why };
            pieces.for_each(|piece| self.ledger.leave(piece, why));
            item.others.iter().for_each(|(piece, why)| self.ledger.leave(*piece, *why));
            item.levels.iter().for_each(|level| level.leave(why, self.ledger));
        }
    }
}
