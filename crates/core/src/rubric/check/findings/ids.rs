//! Ids as they are written: which can be none, which stand twice, and which name nothing, each with the one that is
//! most likely meant.

use std::collections::HashSet;

use crate::{bounds, folded, id::nearest_id, rubric::FaultKind};

use super::{At, Finding, Findings, TWIN};

/// Ids that are proposed, at most.
const KNOWN_TOLD_MAX: usize = 12;

impl Findings<'_> {
    /// An id as it is meant, with a fault if what is written cannot be one.
    pub(crate) fn id(&mut self, at: &At, id: &str) -> String {
        if is_id(id) {
            return id.to_owned();
        }
        let meant = Some(folded::as_latin(id.trim())).filter(|meant| is_id(meant));
        let told = id.chars().take(2 * bounds::ID_CHARS_MAX).collect();
        self.add(at, FaultKind::BadId { id: told, meant: meant.clone() });
        let meant = meant.unwrap_or_else(|| id.to_owned());
        self.meant.insert(id.to_owned(), meant.clone());
        meant
    }

    /// The id that a written one stands for.
    pub(crate) fn meant<'a>(&'a self, id: &'a str) -> &'a str {
        self.meant.get(id).map_or(id, String::as_str)
    }

    /// Declares an id that must be unique, all over or within a part. Of twins the later one has no id, but for one
    /// that is named elsewhere and that nothing else has.
    pub(crate) fn unique(&mut self, at: &At, what: &'static str, within: &str, id: String) -> Option<String> {
        let key = (what, within.to_owned(), id);
        let Some(first) = self.declared.get(&key) else {
            let id = key.2.clone();
            self.declared.insert(key, at.path());
            return Some(id);
        };
        let (first, id) = (first.clone(), key.2);
        let meant = self.wanted.get_mut(what).filter(|wanted| !wanted.is_empty()).map(|wanted| wanted.remove(0));
        let path = at.path();
        if !self.source.is_doubtful(&path) {
            let kind = FaultKind::DuplicateId { what, id, first: None, meant: meant.clone() };
            self.found.push(Finding { path, kind, first: Some(first) });
        }
        meant
    }

    /// Tells where something of another kind has the id.
    pub(in crate::rubric::check) fn unlike(
        &mut self,
        at: &At,
        what: &'static str,
        others: &[&'static str],
        id: String,
    ) {
        let first = others.iter().find_map(|other| self.declared.get(&(*other, String::new(), id.clone()))).cloned();
        let path = at.path();
        if first.is_some() && !self.source.is_doubtful(&path) {
            let kind = FaultKind::DuplicateId { what, id, first: None, meant: None };
            self.found.push(Finding { path, kind, first });
        }
    }

    /// Tells that a list names the same thing twice.
    pub(crate) fn twice(&mut self, at: &At, what: &'static str, id: &str) {
        self.add(at, FaultKind::DuplicateId { what, id: id.to_owned(), first: None, meant: None });
    }

    /// Says which ids of a kind are named and not declared, and which are declared and not named.
    pub(crate) fn expect(&mut self, what: &'static str, declared: &[&str], named: &[&str]) {
        let without = |ids: &[&str], others: &[&str]| -> Vec<String> {
            let others: HashSet<&str> = others.iter().copied().collect();
            let mut ids: Vec<&str> = ids.iter().copied().filter(|id| !others.contains(id)).collect();
            ids.dedup();
            ids.into_iter().map(str::to_owned).collect()
        };
        self.wanted.insert(what, without(named, declared));
        self.unclaimed.insert(what, without(declared, named));
    }

    /// Tells that nothing has an id, and returns the one that is most likely meant. One to which nothing refers yet
    /// goes before those in use.
    pub(crate) fn unknown<'a>(
        &mut self,
        at: &At,
        what: &'static str,
        id: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<String> {
        if let Some(meant) = self.meant.get(id).filter(|meant| known.clone().any(|known| known == **meant)) {
            return Some(meant.clone());
        }
        let latin = folded::as_latin(id.trim());
        let unclaimed = self.unclaimed.get(what).map_or(&[][..], Vec::as_slice).iter().map(String::as_str);
        let free: Vec<&str> = unclaimed.filter(|free| known.clone().any(|known| known == *free)).collect();
        let spelt = known.clone().find(|known| **known == latin).map(str::to_owned);
        let known = known.filter(|known| !known.starts_with(TWIN));
        let nearest = spelt.or_else(|| nearest_id(id, free.into_iter())).or_else(|| nearest_id(id, known.clone()));
        let told = known.clone().take(KNOWN_TOLD_MAX + 1).map(str::to_owned).collect::<Vec<_>>();
        let known = if told.len() > KNOWN_TOLD_MAX { Vec::new() } else { told };
        self.add(at, FaultKind::UnknownId { what, id: id.to_owned(), nearest: nearest.clone(), known });
        nearest
    }

    /// Ids of a list that name known things, each once.
    pub(in crate::rubric::check) fn named_once<'a, Id: From<String> + PartialEq>(
        &mut self,
        at: &At,
        what: &'static str,
        list: &[String],
        has: impl Fn(&str) -> bool,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Vec<Id> {
        let named = |id: &str| if has(id) { vec![Id::from(id.to_owned())] } else { Vec::new() };
        self.all_named_once(at, what, list, named, known)
    }

    /// Ids of a list whose entries may name several things, or nothing; each once.
    pub(in crate::rubric::check) fn all_named_once<'a, Id: PartialEq>(
        &mut self,
        at: &At,
        what: &'static str,
        list: &[String],
        named: impl Fn(&str) -> Vec<Id>,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for (index, each) in list.iter().enumerate() {
            let at = at.index(index);
            let mut found = named(each);
            if found.is_empty() {
                found = self.several_in_one(&at, each, &named);
            }
            if found.is_empty() {
                found = self.unknown(&at, what, each, known.clone()).map_or_else(Vec::new, |id| named(&id));
            }
            let count = found.len();
            found.retain(|id| !ids.contains(id));
            if found.len() < count {
                self.twice(&at, what, each);
            }
            ids.extend(found);
        }
        ids
    }

    /// The ids that stand in one text, where each of its words is one; that is told.
    fn several_in_one<Id>(&mut self, at: &At, text: &str, named: impl Fn(&str) -> Vec<Id>) -> Vec<Id> {
        let words: Vec<&str> = text.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
        if words.len() < 2 || words.iter().any(|word| named(word).is_empty()) {
            return Vec::new();
        }
        let ids = words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        self.add(at, FaultKind::SeveralInOne { ids });
        words.into_iter().flat_map(named).collect()
    }
}

fn is_id(id: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let begins = id.chars().next().is_some_and(|c| c.is_ascii_alphanumeric());
    begins && id.chars().all(allowed) && id.len() <= bounds::ID_CHARS_MAX
}
