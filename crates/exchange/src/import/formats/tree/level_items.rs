//! Items of a tree that are levels of another item: each says in words what «Level 3» of one criterion is. They become the
//! scale and the anchors of the criterion, and stand in the tree no longer.

mod names;

use std::collections::{HashMap, HashSet};

use crate::{
    bounds::{LEVELS_MAX, SCALES_MAX},
    locale::Message,
    message,
    rubric::{DraftCriterion, DraftText},
};

use super::{
    super::{
        super::{
            Answers, Asked, Choice, ImportFault, Meaning, Why, answers, clean,
            ids::natural_order,
            ledger::{Ledger, Piece},
            text::{Texts, only, short},
        },
        scales::{LEVEL_ORDER, Scales, Step, order_question},
    },
    Item, Link,
    translations::WORDS,
};
pub(in super::super) use names::number as number_of_label;
use names::{is_of_levels, label, order};

/// The answer by which items stay criteria that look like levels.
const ANSWER: &str = "item_levels";

/// What an item says of itself, by which levels are told from criteria.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Told {
    /// The kind that the source says that it is.
    pub(in super::super) kind: String,
    pub(in super::super) name: String,
    pub(in super::super) code: String,
    pub(in super::super) statement: String,
    /// The tag of its language, where the source has one.
    pub(in super::super) language: String,
}

/// Two items that are related to each other beside the tree.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Related {
    pub(in super::super) origin: usize,
    pub(in super::super) destination: usize,
    pub(in super::super) relation: Relation,
}

impl Related {
    /// Why the association itself stands in no draft.
    pub(in super::super) fn why(self) -> Why {
        match self.relation {
            Relation::Translation => Why::Order,
            Relation::Level | Relation::Other => Why::Relation,
        }
    }
}

/// How two items are related.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Relation {
    /// The destination is a level of the origin.
    Level,
    /// The origin says in another language what the destination says.
    Translation,
    /// One of them may be a level of the other.
    Other,
}

/// What an association of CASE says of levels and languages, by the name of its type without blanks and capitals.
pub(in super::super) fn related(association: &str, origin: usize, destination: usize) -> Option<Related> {
    let relation = match association {
        "hasskilllevel" => Relation::Level,
        "istranslationof" => Relation::Translation,
        "isrelatedto" | "ispartof" => Relation::Other,
        _ => return None,
    };
    Some(Related { origin, destination, relation })
}

/// A level of an item, with the pieces that say it.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct ItemLevel {
    label: String,
    item: Item,
}

impl ItemLevel {
    /// All pieces of the level, with the reason why they are in no draft where the criterion is in none.
    pub(super) fn leave(&self, why: Why, ledger: &mut Ledger) {
        self.item.leave(why, ledger);
    }
}

/// Takes levels out of a tree and gives them to the items whose levels they are.
pub(super) fn gather(
    (items, links): (&mut Vec<Item>, &mut Vec<Link>),
    (told, related): (&[Told], &[Related]),
    answers: &Answers,
    asked: &mut Asked,
    ledger: &mut Ledger,
) -> Result<Vec<Message>, ImportFault> {
    let mut found = Found::of(items, links, told, related);
    if found.levels.is_empty() {
        return Ok(Vec::new());
    }
    let choices = ["anchors", "criteria"].map(|answer| Choice {
        answer: answer.to_owned(),
        meaning: Meaning::Told(message!("import-choice-item-levels", answer = answer)),
    });
    match answers.get(ANSWER) {
        Some("criteria") => {
            asked.settled.push(ANSWER.to_owned());
            return Ok(Vec::new());
        }
        None | Some("anchors") => asked.settled.push(ANSWER.to_owned()),
        Some(other) => return Err(answers::refused(ANSWER, other, &choices)),
    }
    let count = found.levels.len();
    let shown = found.order(answers, asked)?;
    let first = found.levels.first().map(|(_, levels)| levels.iter().map(|level| found.labels[*level].as_str()));
    let labels = first.map(|labels| labels.collect::<Vec<_>>().join(" / ")).unwrap_or_default();
    let notes = vec![message!("import-note-item-levels", count = count, labels = labels, shown = shown)];
    found.take_out(items, links, ledger);
    Ok(notes)
}

/// The items of a tree whose levels are items too.
struct Found {
    /// The name of each item that is a level.
    labels: Vec<String>,
    /// Items with their levels, at first in the order in which the source lists these, then from the lowest.
    levels: Vec<(usize, Vec<usize>)>,
    children: Vec<Vec<usize>>,
}

impl Found {
    fn of(items: &[Item], links: &[Link], told: &[Told], related: &[Related]) -> Self {
        let count = items.len();
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut parents: Vec<Option<usize>> = vec![None; count];
        let mut numbers: Vec<Option<f64>> = vec![None; count];
        for link in links.iter().filter(|link| link.child < count) {
            let Some(parent) = link.parent.filter(|parent| *parent < count) else { continue };
            if parents[link.child].is_none() {
                (parents[link.child], numbers[link.child]) = (Some(parent), link.number);
                children[parent].push(link.child);
            }
        }
        let is_plain = |item: usize| items[item].language.is_none();
        let is_leaf = |item: usize| children[item].is_empty();
        let mut labels: Vec<String> = vec![String::new(); count];
        for (index, told) in told.iter().enumerate().take(count) {
            if is_leaf(index) && is_plain(index) && is_of_levels(&told.kind) {
                labels[index] = label(told).unwrap_or_default();
            }
        }
        let mut by_relation: HashMap<usize, Vec<usize>> = HashMap::new();
        let skill = || related.iter().filter(|one| one.relation == Relation::Level);
        let destinations: HashSet<usize> = skill().map(|one| one.destination).collect();
        let mut is_placed = vec![false; count];
        for Related { origin, destination: level, .. } in skill().copied() {
            let is_one = level < count && origin < count && is_leaf(level) && is_plain(level);
            if !is_one || destinations.contains(&origin) || !labels[origin].is_empty() {
                continue;
            }
            if labels[level].is_empty() {
                let told = &told[level];
                labels[level] = match told.name.is_empty() {
                    true => label(told).unwrap_or_else(|| short(&told.statement)),
                    false => short(&told.name),
                };
            }
            is_placed[level] = true;
            by_relation.entry(origin).or_default().push(level);
        }
        let is_level = |item: usize| !labels[item].is_empty();
        for (level, parent) in parents.iter().enumerate().filter(|(level, _)| is_level(*level) && !is_placed[*level]) {
            let Some(parent) = parent.filter(|parent| children[*parent].iter().all(|child| is_level(*child))) else {
                continue;
            };
            by_relation.entry(parent).or_default().push(level);
        }
        let has_parent: HashSet<usize> = by_relation.values().flatten().copied().collect();
        for Related { origin, destination, .. } in related.iter().filter(|one| one.relation == Relation::Other) {
            for (level, other) in [(*origin, *destination), (*destination, *origin)] {
                let is_one = level < count && other < count && is_level(level) && !has_parent.contains(&level);
                if is_one && !is_level(other) && is_leaf(other) {
                    by_relation.entry(other).or_default().push(level);
                }
            }
        }
        let mut levels: Vec<(usize, Vec<usize>)> = Vec::new();
        for (item, mut of_item) in by_relation {
            of_item.sort_unstable();
            of_item.dedup();
            let names: HashSet<String> = of_item.iter().map(|level| labels[*level].to_lowercase()).collect();
            let is_whole = names.len() == of_item.len() && (2..=LEVELS_MAX).contains(&of_item.len());
            let has_others = children[item].iter().any(|child| !of_item.contains(child));
            if is_whole && !has_others && is_plain(item) {
                sort(&mut of_item, &numbers, told);
                levels.push((item, of_item));
            }
        }
        levels.sort_unstable_by_key(|(item, _)| *item);
        // The scale of those that have no levels stands beside these.
        let lists: HashSet<Vec<&str>> =
            levels.iter().map(|(_, levels)| levels.iter().map(|level| labels[*level].as_str()).collect()).collect();
        if lists.len() >= SCALES_MAX {
            levels.clear();
        }
        Found { labels, levels, children }
    }

    /// Puts the levels into their order from the lowest, and says what showed it; where nothing does, it is asked.
    fn order(&mut self, answers: &Answers, asked: &mut Asked) -> Result<&'static str, ImportFault> {
        let answer = answers.get(LEVEL_ORDER).map(str::to_owned);
        let mut shown = "words";
        let mut unknown: Vec<Vec<String>> = Vec::new();
        let lists: Vec<Vec<String>> = self
            .levels
            .iter()
            .map(|(_, levels)| levels.iter().map(|level| self.labels[*level].clone()).collect())
            .collect();
        for (list, (_, levels)) in lists.iter().zip(&mut self.levels) {
            match order(list) {
                Some((places, _)) => *levels = places.iter().filter_map(|place| levels.get(*place)).copied().collect(),
                None => {
                    if answer.as_deref() == Some("falling") {
                        levels.reverse();
                    }
                    if !unknown.contains(list) {
                        unknown.push(list.clone());
                    }
                }
            }
        }
        if let Some(first) = unknown.first() {
            shown = if answer.is_some() { "answer" } else { "nothing" };
            let labels: Vec<&str> = first.iter().map(String::as_str).collect();
            asked.ask(order_question(&labels, "rising"), answers)?;
        } else {
            asked.settled.push(LEVEL_ORDER.to_owned());
        }
        Ok(shown)
    }

    /// Takes the levels, and the headings that have nothing but levels of others below them, out of the tree.
    fn take_out(self, items: &mut Vec<Item>, links: &mut Vec<Link>, ledger: &mut Ledger) {
        let mut is_out = vec![false; items.len()];
        let mut has_levels = vec![false; items.len()];
        for (item, levels) in &self.levels {
            has_levels[*item] = true;
            levels.iter().for_each(|level| is_out[*level] = true);
            items[*item].levels = levels
                .iter()
                .map(|level| ItemLevel { label: self.labels[*level].clone(), item: items[*level].clone() })
                .collect();
        }
        let mut open: Vec<usize> = (0..items.len()).filter(|item| !is_out[*item] && !has_levels[*item]).collect();
        // A heading of headings comes free with the last of them: each is looked at as often as it has children.
        let mut parents: HashMap<usize, usize> = HashMap::new();
        for (parent, children) in self.children.iter().enumerate() {
            parents.extend(children.iter().map(|child| (*child, parent)));
        }
        let mut left: Vec<usize> =
            self.children.iter().map(|children| children.iter().filter(|child| !is_out[**child]).count()).collect();
        while let Some(item) = open.pop() {
            let is_heading = !is_out[item] && !has_levels[item] && !self.children[item].is_empty() && left[item] == 0;
            if !is_heading {
                continue;
            }
            is_out[item] = true;
            items[item].leave(Why::Heading, ledger);
            if let Some(parent) = parents.get(&item) {
                left[*parent] = left[*parent].saturating_sub(1);
                open.push(*parent);
            }
        }
        let mut places: Vec<Option<usize>> = Vec::with_capacity(items.len());
        let mut next = 0;
        for is_out in &is_out {
            places.push((!is_out).then_some(next));
            next += usize::from(!is_out);
        }
        let place = |item: usize| places.get(item).copied().flatten();
        *links = links
            .iter()
            .filter_map(|link| {
                let parent = match link.parent {
                    Some(parent) => Some(place(parent)?),
                    None => None,
                };
                Some(Link { child: place(link.child)?, parent, number: link.number })
            })
            .collect();
        let mut is_out = is_out.into_iter();
        items.retain(|_| !is_out.next().unwrap_or_default());
    }
}

/// Sorts the levels of an item as the source lists them: by their numbers, by their codes, or as they come.
fn sort(levels: &mut [usize], numbers: &[Option<f64>], told: &[Told]) {
    let number = |level: usize| numbers.get(level).copied().flatten();
    let code = |level: usize| told.get(level).map_or("", |told| told.code.as_str());
    if levels.iter().all(|level| number(*level).is_some()) {
        levels.sort_by(|one, other| number(*one).unwrap_or(0.0).total_cmp(&number(*other).unwrap_or(0.0)));
    } else if levels.iter().all(|level| !code(*level).is_empty()) {
        levels.sort_by(|one, other| natural_order(code(*one), code(*other)));
    }
}

/// Gives a criterion the scale and the anchors of the item that it was made of.
pub(super) fn write(
    criterion: &mut DraftCriterion,
    levels: &[ItemLevel],
    scales: &mut Scales,
    texts: &mut Texts,
    ledger: &mut Ledger,
) -> Result<(), ImportFault> {
    let steps = levels.iter().map(|level| Step { score: None, label: level.label.clone() }).collect();
    let (scale, ids) = scales.of(steps)?;
    let ids = ids.to_vec();
    let whole = texts.language.clone();
    for (ItemLevel { label, item }, id) in levels.iter().zip(ids) {
        let into = format!("{}.anchors.{id}", criterion.id);
        let of_scale = format!("{scale}.{id}");
        let mut anchor = DraftText::new();
        for place in WORDS {
            let is_label = place(item).is_some_and(|piece| clean::marked_up(ledger.said(piece)).text == *label);
            for (at, (language, piece)) in item.in_each_language(place).into_iter().enumerate() {
                language.unwrap_or(&whole).clone_into(&mut texts.language);
                let words = words(piece, item.is_plain, if is_label { &of_scale } else { &into }, texts, ledger);
                match is_label {
                    true if at == 0 => {}
                    true => scales.label_in(&texts.language, &scale, &id, words),
                    false => add_paragraph(&mut anchor, &texts.language, words),
                }
            }
        }
        if !anchor.is_empty() {
            criterion.anchors.insert(id, anchor);
        }
        item.leave(Why::Identifier, ledger);
    }
    texts.language = whole;
    criterion.scale = Some(scale);
    Ok(())
}

fn words(piece: Piece, is_plain: bool, into: &str, texts: &mut Texts, ledger: &mut Ledger) -> String {
    let text: DraftText = match is_plain {
        true => texts.take(ledger, piece, into),
        false => texts.take_marked_up(ledger, piece, into),
    };
    only(&text).to_owned()
}

/// Adds words to a text in their language as a paragraph, unless it is one already.
pub(super) fn add_paragraph(text: &mut DraftText, language: &str, words: String) {
    if words.is_empty() {
        return;
    }
    let whole = text.entry(language.to_owned()).or_default();
    if !whole.split("\n\n").any(|paragraph| paragraph == words) {
        whole.push_str(if whole.is_empty() { "" } else { "\n\n" });
        whole.push_str(&words);
    }
}
