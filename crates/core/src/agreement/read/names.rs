//! Names of raters, units, criteria and levels as people write them. Spellings with the same key are one name; names
//! that only look the same may be two, and are refused.

use std::collections::HashMap;

use crate::{
    bounds,
    folded::{look, name_key},
};

/// The things that have names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Rater,
    Unit,
    Criterion,
    Level,
}

/// A name that is written in more than one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    pub of: Named,
    /// Spelling of a name as first written, which stands for all.
    pub taken: String,
    pub also: Vec<String>,
}

/// Names, each with its place in the order in which they were met.
#[derive(Debug)]
pub(super) struct Names {
    of: Named,
    /// Number of each name as written.
    written: HashMap<String, u32>,
    keys: HashMap<String, u32>,
    /// Alike to the eye.
    looks: HashMap<String, u32>,
    names: Vec<String>,
    also: Vec<(u32, String)>,
}

/// Another name looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LooksLike(pub String);

impl Names {
    pub(super) fn new(of: Named) -> Self {
        let (written, keys, looks) = Default::default();
        Names { of, written, keys, looks, names: Vec::new(), also: Vec::new() }
    }

    /// The place of a name that was met in this very spelling.
    pub(super) fn written(&self, name: &str) -> Option<u32> {
        self.written.get(name).copied()
    }

    pub(super) fn get(&self, name: &str) -> Option<u32> {
        self.written.get(name).or_else(|| self.keys.get(&key(self.of, name))).copied()
    }

    /// The place of a name, a new one if it was not met before.
    pub(super) fn place(&mut self, name: &str) -> Result<u32, LooksLike> {
        if let Some(place) = self.written.get(name) {
            return Ok(*place);
        }
        let key = key(self.of, name);
        if let Some(place) = self.keys.get(&key).copied() {
            self.written.insert(name.to_owned(), place);
            self.also.push((place, name.to_owned()));
            return Ok(place);
        }
        let looks = look(&key);
        if let Some(other) = self.looks.get(&looks) {
            return Err(LooksLike(self.names[*other as usize].clone()));
        }
        let place = self.names.len() as u32;
        self.written.insert(name.to_owned(), place);
        self.keys.insert(key, place);
        self.looks.insert(looks, place);
        self.names.push(name.to_owned());
        Ok(place)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The names with several spellings: as many as anybody reads.
    pub(super) fn spellings(&self) -> Vec<Spelling> {
        let mut spellings: Vec<Spelling> = Vec::new();
        let mut of_name: HashMap<u32, usize> = HashMap::new();
        for (place, also) in &self.also {
            let at = *of_name.entry(*place).or_insert(spellings.len());
            if at == bounds::AGREEMENT_SPELLINGS_MAX {
                break;
            }
            if at == spellings.len() {
                let taken = self.names[*place as usize].clone();
                spellings.push(Spelling { of: self.of, taken, also: Vec::new() });
            }
            spellings[at].also.push(also.clone());
        }
        spellings
    }
}

/// Numbers are one however they are written: levels 2, 2.0 and 02, and whatever else is called 2 and 2.0.
pub(super) fn key(of: Named, name: &str) -> String {
    let number = || name.parse::<f64>().ok().filter(|number| number.is_finite());
    match name.split_once('.') {
        _ if of == Named::Level => number().map_or_else(|| name_key(name), |number| number.to_string()),
        Some((whole, part)) if part.bytes().all(|byte| byte == b'0') && whole.bytes().all(|b| b.is_ascii_digit()) => {
            name_key(whole)
        }
        _ => name_key(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_and_look_alikes_are_refused() {
        let mut names = Names::new(Named::Level);
        let place = |names: &mut Names, name: &str| names.place(name);
        assert_eq!(place(&mut names, "Ana  Lima"), Ok(0));
        for same in ["ana lima", "ANA LIMA", "Ana\u{A0}Lima"] {
            assert_eq!(place(&mut names, same), Ok(0), "{same}");
        }
        assert_eq!(place(&mut names, "Кай"), Ok(1));
        assert_eq!(place(&mut names, "Каи\u{306}"), Ok(1));
        assert_eq!(place(&mut names, "Семён"), Ok(2));
        assert_eq!(place(&mut names, "Семен"), Err(LooksLike("Семён".to_owned())));
        assert_eq!(place(&mut names, "Анa Lima"), Ok(3));
        assert_eq!(place(&mut names, "Aнa Lima"), Err(LooksLike("Анa Lima".to_owned())));
        assert_eq!((place(&mut names, "1"), place(&mut names, "1.0")), (Ok(4), Ok(4)));
        let also = vec!["ana lima".to_owned(), "ANA LIMA".to_owned(), "Ana\u{A0}Lima".to_owned()];
        assert_eq!(names.spellings()[0], Spelling { of: Named::Level, taken: "Ana  Lima".to_owned(), also });
        assert_eq!((names.get("КАЙ"), names.get("nobody")), (Some(1), None));
    }
}
