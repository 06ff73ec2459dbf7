//! Items that say in another language what an item of the tree says: one thing in several languages, not several things.

use std::collections::{HashMap, HashSet};

use crate::{bounds::LANGUAGES_MAX, locale::Message, message};

use super::{
    super::super::{
        Why, language,
        ledger::{Ledger, Piece},
    },
    Item, Link, Related, Relation, Told,
};

/// Translations of translations are looked through so far.
const CHAIN_MAX: usize = 8;

/// What is said of the items that are left, and of those that were taken out.
pub(super) struct Joined {
    pub(super) told: Vec<Told>,
    pub(super) related: Vec<Related>,
    pub(super) notes: Vec<Message>,
}

/// A place in which an item says something in words.
pub(super) type Words = fn(&Item) -> Option<Piece>;

/// All such places.
pub(super) const WORDS: [Words; 3] = [|item| item.name, |item| item.statement, |item| item.notes];

impl Item {
    /// What the item and its translations say in one place, each with its language if that is not the one of the whole.
    pub(super) fn in_each_language(&self, place: Words) -> Vec<(Option<&str>, Piece)> {
        let all = std::iter::once(self).chain(&self.translations);
        all.filter_map(|item| Some((item.language.as_deref(), place(item)?))).collect()
    }

    /// A piece of the item, with what its translations say in the same place.
    pub(super) fn translated(&self, piece: Piece) -> Vec<(Option<&str>, Piece)> {
        let place = WORDS.into_iter().find(|place| place(self) == Some(piece));
        place.map_or_else(|| vec![(self.language.as_deref(), piece)], |place| self.in_each_language(place))
    }

    /// Whatever of an item and its translations stands in no draft yet is left out.
    pub(super) fn leave(&self, why: Why, ledger: &mut Ledger) {
        let Item { code, name, statement, notes, .. } = *self;
        [code, name, statement, notes].into_iter().flatten().for_each(|piece| ledger.leave(piece, why));
        self.others.iter().for_each(|(piece, why)| ledger.leave(*piece, *why));
        self.translations.iter().for_each(|translation| translation.leave(why, ledger));
    }
}

/// Takes translations out of a tree and gives them to the items that they translate. A language in which there is less than
/// half of the tree is left out.
pub(super) fn join(
    (items, links): (&mut Vec<Item>, &mut Vec<Link>),
    (told, related): (&[Told], &[Related]),
    whole: &str,
    ledger: &mut Ledger,
) -> Joined {
    let languages: Vec<String> =
        told.iter().map(|told| language::of_name(&told.language).unwrap_or_else(|| whole.to_owned())).collect();
    let originals = originals(related, &languages, whole);
    let count = originals.iter().filter(|original| original.is_none()).count();
    let mut places: Vec<usize> = Vec::with_capacity(items.len());
    let mut next = 0;
    for original in &originals {
        places.push(next);
        next += usize::from(original.is_none());
    }
    let place = |item: usize| places[originals[item].unwrap_or(item)];
    let has_link: HashSet<usize> = links.iter().map(|link| link.child).collect();
    links.retain(|link| originals[link.child].is_none_or(|original| !has_link.contains(&original)));
    for link in links.iter_mut() {
        (link.child, link.parent) = (place(link.child), link.parent.map(place));
    }
    links.retain(|link| link.parent != Some(link.child));
    let related = related.iter().filter(|related| related.relation != Relation::Translation).map(|related| Related {
        origin: place(related.origin),
        destination: place(related.destination),
        ..*related
    });
    let related = related.filter(|related| related.origin != related.destination).collect();
    let is_kept = |item: &usize| originals[*item].is_none();
    let told = told.iter().enumerate().filter(|(item, _)| is_kept(item)).map(|(_, told)| told.clone()).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (item, _) in originals.iter().enumerate().filter(|(_, original)| original.is_some()) {
        *counts.entry(&languages[item]).or_default() += 1;
    }
    let mut notes = Vec::new();
    let mut fullest: Vec<(&str, usize)> = counts.into_iter().collect();
    fullest.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    let mut kept: HashSet<&str> = HashSet::new();
    for (language, of_language) in fullest {
        if of_language * 2 > count && kept.len() + 1 < LANGUAGES_MAX {
            kept.insert(language);
        } else {
            notes.push(message!("import-note-language-dropped", name = language, count = of_language, of = count));
        }
    }
    let (left, out): (Vec<_>, Vec<_>) =
        std::mem::take(items).into_iter().enumerate().partition(|(item, _)| is_kept(item));
    *items = left.into_iter().map(|(_, item)| item).collect();
    for (index, mut item) in out {
        if kept.contains(&*languages[index]) {
            item.language = Some(languages[index].clone());
            items[place(index)].translations.push(item);
        } else {
            item.leave(Why::OtherLanguage, ledger);
        }
    }
    Joined { told, related, notes }
}

/// The item that each translates; none for those that stand for themselves. Of two in one language, the first is the
/// translation.
fn originals(related: &[Related], languages: &[String], whole: &str) -> Vec<Option<usize>> {
    let mut next: Vec<Option<usize>> = vec![None; languages.len()];
    for Related { origin, destination, .. } in related
        .iter()
        .filter(|related| related.relation == Relation::Translation && related.origin != related.destination)
    {
        let is_of_whole = |item: usize| language::is_same(&languages[item], whole);
        let (translation, original) = match is_of_whole(*origin) && !is_of_whole(*destination) {
            true => (*destination, *origin),
            false => (*origin, *destination),
        };
        next[translation].get_or_insert(original);
    }
    let last = |item: usize| {
        let way = std::iter::successors(next[item], |item| next[*item]).take(CHAIN_MAX);
        way.last().filter(|last| next[*last].is_none())
    };
    let primary = |item: usize| languages[item].split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let mut known: HashSet<(usize, String)> = HashSet::new();
    let of_item = |item: usize| {
        let original = last(item)?;
        let is_other = !language::is_same(&languages[item], &languages[original]);
        (is_other && known.insert((original, primary(item)))).then_some(original)
    };
    (0..languages.len()).map(of_item).collect()
}
