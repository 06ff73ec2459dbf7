//! Names of raters, units, criteria and levels as people write them: with blanks too many, in capitals or not, in letters
//! put together in two ways. Such spellings are one name. Those that only look the same (a Latin A and a Cyrillic one,
//! е and ё) may be two, and are refused.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

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
    /// As it is first written, which stands for all.
    pub taken: String,
    pub also: Vec<String>,
}

/// Names, each with its place in the order in which they were met.
#[derive(Debug)]
pub(super) struct Names {
    of: Named,
    /// As written.
    written: HashMap<String, u32>,
    /// Alike but for blanks, capitals and how letters are put together.
    folded: HashMap<String, u32>,
    /// Alike to the eye.
    looks: HashMap<String, u32>,
    names: Vec<String>,
    also: Vec<(u32, String)>,
}

/// Another name looks the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LooksLike(pub String);

impl Names {
    pub fn new(of: Named) -> Self {
        let (written, folded, looks) = Default::default();
        Names { of, written, folded, looks, names: Vec::new(), also: Vec::new() }
    }

    /// The place of a name that was met in this very spelling.
    pub fn written(&self, name: &str) -> Option<u32> {
        self.written.get(name).copied()
    }

    pub fn get(&self, name: &str) -> Option<u32> {
        self.written.get(name).or_else(|| self.folded.get(&self.fold(name))).copied()
    }

    /// The place of a name, a new one if it was not met before.
    pub fn place(&mut self, name: &str) -> Result<u32, LooksLike> {
        if let Some(place) = self.written.get(name) {
            return Ok(*place);
        }
        let folded = self.fold(name);
        if let Some(place) = self.folded.get(&folded).copied() {
            self.written.insert(name.to_owned(), place);
            self.also.push((place, name.to_owned()));
            return Ok(place);
        }
        let looks: String = folded.chars().map(look).collect();
        if let Some(other) = self.looks.get(&looks) {
            return Err(LooksLike(self.names[*other as usize].clone()));
        }
        let place = self.names.len() as u32;
        self.written.insert(name.to_owned(), place);
        self.folded.insert(folded, place);
        self.looks.insert(looks, place);
        self.names.push(name.to_owned());
        Ok(place)
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub fn spellings(&self) -> Vec<Spelling> {
        let mut spellings: Vec<Spelling> = Vec::new();
        for (place, also) in &self.also {
            let taken = &self.names[*place as usize];
            match spellings.iter_mut().find(|spelling| spelling.taken == *taken) {
                Some(spelling) => spelling.also.push(also.clone()),
                None => spellings.push(Spelling { of: self.of, taken: taken.clone(), also: vec![also.clone()] }),
            }
        }
        spellings
    }

    /// Levels 2 and 2.0 are one; other names such as these may be two.
    fn fold(&self, name: &str) -> String {
        let number = name.parse::<f64>().ok().filter(|number| self.of == Named::Level && number.is_finite());
        number.map_or_else(|| folded(name), |number| number.to_string())
    }
}

/// A name without what says nothing: blanks too many, capitals, how letters are put together.
pub(super) fn folded(name: &str) -> String {
    let lower = name.nfc().collect::<String>().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter that a small letter cannot be told from.
fn look(c: char) -> char {
    match c {
        'ё' => 'e',
        'а' => 'a',
        'в' => 'b',
        'е' => 'e',
        'к' => 'k',
        'м' => 'm',
        'н' | 'һ' => 'h',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        c => c,
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
