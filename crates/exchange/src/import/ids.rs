//! Ids for drafts, made from the codes of the source where these are short and unique, and counted otherwise.

use std::{cmp::Ordering, collections::HashSet};

use crate::{bounds::ID_CHARS_MAX, rubric::Draft};

use super::{Answers, text::only};

/// Gives out ids of one kind: no two are alike.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids {
    prefix: &'static str,
    given: HashSet<String>,
    count: usize,
}

impl Ids {
    /// Ids that are counted with this letter before the number: C1, C2 …
    pub(super) fn new(prefix: &'static str) -> Self {
        Ids { prefix, given: HashSet::new(), count: 0 }
    }

    /// The id for something with this code; counted where there is no code, or none that an id can be made of.
    pub(super) fn of_code(&mut self, code: &str) -> String {
        match of_code(code).filter(|id| !self.given.contains(&id.to_lowercase())) {
            Some(id) => self.give(id),
            None => self.counted(),
        }
    }

    pub(super) fn counted(&mut self) -> String {
        loop {
            self.count += 1;
            let id = format!("{}{}", self.prefix, self.count);
            if !self.given.contains(&id.to_lowercase()) {
                return self.give(id);
            }
        }
    }

    fn give(&mut self, id: String) -> String {
        self.given.insert(id.to_lowercase());
        id
    }
}

/// Returns whether a text can be an id of a rubric as it stands.
pub(super) fn is_id(said: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !said.is_empty() && said.len() <= ID_CHARS_MAX && said.chars().all(is_sign)
}

/// A code as an id: letters, digits and `-_.` as they stand, anything between them a dash.
pub(super) fn of_code(code: &str) -> Option<String> {
    let code = in_latin(code.trim());
    if code.chars().count() > ID_CHARS_MAX {
        return None;
    }
    slug(&code).filter(|id| {
        // Letters of another script would leave nothing that tells codes apart.
        let told = id.bytes().filter(u8::is_ascii_alphanumeric).count();
        told * 2 >= code.chars().filter(|c| c.is_alphanumeric()).count()
    })
}

/// Letters of the other script that a code may have beside its number: «ПК 1.1» and «ОК 1.1» are two codes.
const LETTERS_MAX: usize = 4;

const LATIN: [(char, &str); 36] = [
    ('А', "A"),
    ('Ә', "A"),
    ('Б', "B"),
    ('В', "V"),
    ('Г', "G"),
    ('Ғ', "G"),
    ('Д', "D"),
    ('Е', "E"),
    ('Ж', "Zh"),
    ('З', "Z"),
    ('И', "I"),
    ('І', "I"),
    ('Й', "I"),
    ('К', "K"),
    ('Қ', "Q"),
    ('Л', "L"),
    ('М', "M"),
    ('Н', "N"),
    ('О', "O"),
    ('Ө', "O"),
    ('П', "P"),
    ('Р', "R"),
    ('С', "S"),
    ('Т', "T"),
    ('У', "U"),
    ('Ұ', "U"),
    ('Ү', "U"),
    ('Ф', "F"),
    ('Х', "Kh"),
    ('Һ', "H"),
    ('Ц', "Ts"),
    ('Ч', "Ch"),
    ('Ш', "Sh"),
    ('Ы', "Y"),
    ('Э', "E"),
    ('Я', "Ya"),
];

/// A code with a few capital letters of the Cyrillic script beside its number, in Latin letters; others as they stand.
fn in_latin(code: &str) -> String {
    let is_cyrillic = |c: &char| matches!(c, 'Ѐ'..='ӿ');
    let letters: Vec<char> = code.chars().filter(is_cyrillic).collect();
    let latin = |c: char| LATIN.iter().find(|(letter, _)| *letter == c).map(|(_, latin)| *latin);
    let is_code = (1..=LETTERS_MAX).contains(&letters.len())
        && letters.iter().all(|c| latin(*c).is_some())
        && code.bytes().any(|byte| byte.is_ascii_digit());
    if !is_code {
        return code.to_owned();
    }
    code.chars().map(|c| latin(c).map_or_else(|| c.to_string(), str::to_owned)).collect()
}

fn slug(text: &str) -> Option<String> {
    let mut id = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') && !id.is_empty() {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches(['-', '.', '_']);
    let id = id.get(..ID_CHARS_MAX.min(id.len()))?.trim_end_matches(['-', '.', '_']);
    (!id.is_empty()).then(|| id.to_owned())
}

/// Gives a draft its id: the one that was answered, else one made of its title or of the one it has, else a number.
pub(super) fn settle_rubric_id(draft: &mut Draft, taken: &mut Vec<String>, answers: &Answers) {
    let title = only(&draft.title).to_lowercase();
    // A title in another script leaves at best a year or an abbreviation.
    let of_title = slug(&title).filter(|id| id.len() * 2 > title.chars().count().min(ID_CHARS_MAX));
    let wanted = answers.get("id").and_then(slug).or(of_title).or_else(|| slug(&draft.id.to_lowercase()));
    let wanted = wanted.unwrap_or_else(|| "rubric".to_owned());
    let mut id = wanted.clone();
    let mut number = 2;
    while taken.contains(&id) {
        let end = format!("-{number}");
        id = format!("{}{end}", &wanted[..wanted.len().min(ID_CHARS_MAX - end.len())]);
        number += 1;
    }
    taken.push(id.clone());
    draft.id = id;
}

/// The order in which people count: numbers in codes by their value, so that 1.2 comes before 1.10.
pub(super) fn natural_order(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one.trim().chars().peekable(), other.trim().chars().peekable());
    loop {
        match (one.peek().copied(), other.peek().copied()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => {
                let (a, b) = (digits(&mut one), digits(&mut other));
                let by_value = a.len().cmp(&b.len()).then_with(|| a.cmp(&b));
                if by_value != Ordering::Equal {
                    return by_value;
                }
            }
            (Some(a), Some(b)) => {
                let by_letter = a.to_lowercase().cmp(b.to_lowercase());
                if by_letter != Ordering::Equal {
                    return by_letter;
                }
                one.next();
                other.next();
            }
        }
    }
}

/// A run of digits without zeros before it.
fn digits(chars: &mut std::iter::Peekable<std::str::Chars>) -> String {
    let mut run = String::new();
    while let Some(digit) = chars.next_if(char::is_ascii_digit) {
        if digit != '0' || !run.is_empty() {
            run.push(digit);
        }
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_ids_where_they_tell_things_apart() {
        let mut ids = Ids::new("C");
        let codes = [
            "PC 1.1",
            "PC 1.1",
            "L1.10",
            "",
            "Код 3",
            "ПК 1.1",
            "ОК 1.1",
            "А1",
            "№ 7",
            "-x-",
            "a very long code that no id could ever hold",
        ];
        let given: Vec<String> = codes.iter().map(|code| ids.of_code(code)).collect();
        assert_eq!(given, ["PC-1.1", "C1", "L1.10", "C2", "C3", "PK-1.1", "OK-1.1", "A1", "7", "x", "C4"]);
    }

    #[test]
    fn codes_stand_in_the_order_in_which_people_count() {
        let mut codes = vec!["L1.10", "L1.2", "L1.1", "L1", "l2", "L1.02", "L10"];
        codes.sort_by(|one, other| natural_order(one, other));
        assert_eq!(codes, ["L1", "L1.1", "L1.2", "L1.02", "L1.10", "l2", "L10"]);
    }
}
