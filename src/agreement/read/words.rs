//! Headings by what their columns hold, and which words stand for a rating that is missing. The words are those
//! that people and programs write into tables, in English, Russian and Kazakh; they stand in `words.txt`.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use unicode_normalization::UnicodeNormalization;

/// The parts that a column may hold, by its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The things that are rated; of several such columns the one of the lowest rank counts.
    Unit(u8),
    Rater(u8),
    Rating(u8),
    Criterion,
    /// Numbers of rows.
    Numbers,
    /// Numbers of rows where it stands before the column of the units: R calls such a column X.
    LeadingNumbers,
    /// The mean or the sum of others.
    Summary,
    /// Remarks, days, groups and the like: what is no rating.
    Attribute,
}

/// The lists of `words.txt`.
struct Words {
    /// Headings of one word that tells; those with a star are the beginnings of such words.
    telling: HashMap<&'static str, Role>,
    beginnings: Vec<(&'static str, Role)>,
    /// Headings as a whole.
    phrases: HashMap<&'static str, Role>,
    ornament: HashSet<&'static str>,
    missing: HashSet<&'static str>,
    errors: HashSet<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(include_str!("words.txt")));

/// The word that Python writes for no rating. In other letters it may be a level.
const NONE: &str = "None";

impl Words {
    fn of(lists: &'static str) -> Self {
        let (telling, beginnings, phrases) = Default::default();
        let (ornament, missing, errors) = Default::default();
        let mut words = Words { telling, beginnings, phrases, ornament, missing, errors };
        let lines = lists.lines().filter(|line| !line.starts_with("# "));
        for (list, word) in lines
            .filter_map(|line| line.split_once(": "))
            .flat_map(|(list, listed)| listed.split(", ").map(move |word| (list, word)))
        {
            let role = match list {
                "unit 1" => Role::Unit(1),
                "unit 2" => Role::Unit(2),
                "rater 1" => Role::Rater(1),
                "rater 2" => Role::Rater(2),
                "rater 3" => Role::Rater(3),
                "rating 1" => Role::Rating(1),
                "rating 2" => Role::Rating(2),
                "rating 3" => Role::Rating(3),
                "criterion" => Role::Criterion,
                "numbers" => Role::Numbers,
                "summary" => Role::Summary,
                "attribute" => Role::Attribute,
                _ => {
                    let list = match list {
                        "ornament" => &mut words.ornament,
                        "missing" => &mut words.missing,
                        _ => &mut words.errors,
                    };
                    list.insert(word);
                    continue;
                }
            };
            match (role, word.strip_suffix('*')) {
                (Role::Numbers | Role::Summary | Role::Attribute, _) => _ = words.phrases.insert(word, role),
                (_, Some(beginning)) => words.beginnings.push((beginning, role)),
                (_, None) => _ = words.telling.insert(word, role),
            }
        }
        words
    }

    /// The role that a word tells, also in the plural.
    fn told_by(&self, word: &str) -> Option<Role> {
        let exact = self.telling.get(word).or_else(|| self.telling.get(word.strip_suffix('s')?));
        let begun = || self.beginnings.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, role)| *role);
        exact.copied().or_else(begun)
    }
}

pub(super) fn role(heading: &str) -> Option<Role> {
    if is_of_no_heading(heading) {
        return Some(Role::LeadingNumbers);
    }
    // Without its stop, No is an answer.
    if heading.trim().eq_ignore_ascii_case("no") {
        return None;
    }
    let words = words(heading);
    if let Some(role) = WORDS.phrases.get(words.join(" ").as_str()) {
        return Some(*role);
    }
    let telling: Vec<&String> = words.iter().filter(|word| !WORDS.ornament.contains(word.as_str())).collect();
    match telling.as_slice() {
        [word] => WORDS.told_by(word),
        [] if !words.is_empty() => Some(Role::Unit(3)),
        _ => None,
    }
}

/// True for the name of a row or column that sums others up.
pub(super) fn is_summary(name: &str) -> bool {
    // Most names hold a number.
    let may_be = name.len() <= 64 && !name.bytes().any(|byte| byte.is_ascii_digit());
    may_be && WORDS.phrases.get(words(name).join(" ").as_str()) == Some(&Role::Summary)
}

/// The lowest and the highest: such names are people's, too, so they count only where both stand.
pub(super) fn is_extreme(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "min" | "max" | "минимум" | "максимум" | "мин" | "макс")
}

pub(super) fn is_missing(said: &str) -> bool {
    if said.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    said == NONE || (said.len() <= 32 && WORDS.missing.contains(said.to_lowercase().as_str()))
}

pub(super) fn is_error(said: &str) -> bool {
    said.starts_with('#') && WORDS.errors.contains(said.to_lowercase().as_str())
}

/// The heading without the number or the single letter at its end: `Rater 2`, `эксперт_1`, `R3`, `Observer B`.
pub(super) fn numbered(heading: &str) -> Option<&str> {
    let stem = heading.trim_end_matches(|c: char| c.is_ascii_digit());
    let letter = stem.char_indices().next_back().filter(|_| stem == heading).and_then(|(place, last)| {
        let parted = stem[..place].ends_with([' ', '_', '-', '.']);
        (parted && last.is_alphabetic()).then_some(&stem[..place])
    });
    let stem = letter.unwrap_or(stem);
    (stem.len() < heading.len() && stem.chars().any(char::is_alphabetic)).then_some(stem)
}

/// Programs write this over a column of row numbers that has no heading: nothing, `Unnamed: 0`, `...1`, `X`, `V1`.
fn is_of_no_heading(heading: &str) -> bool {
    let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let after = |start: &str| heading.strip_prefix(start).is_some_and(digits);
    matches!(heading, "" | "X" | "V1") || after("Unnamed: ") || after("...") || after("X.")
}

/// The words of a heading in small letters, also where they are joined as in `rater_id` and `RaterId`.
fn words(heading: &str) -> Vec<String> {
    let mut parted = String::new();
    let mut before_small = false;
    for c in heading.nfc() {
        if before_small && c.is_uppercase() {
            parted.push(' ');
        }
        before_small = c.is_lowercase();
        let joins = c.is_whitespace() || "_-.:;,/\\()[]’'\"".contains(c);
        parted.push(if joins { ' ' } else { c });
    }
    parted.to_lowercase().split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_a_column_holds() {
        for (headings, role) in [
            (&["unit", "Units", "Unit ID", "unit_id", "Единица", "бірлік"][..], Some(Role::Unit(1))),
            (
                &["case", "Item no.", "SubjectId", "ФИО кандидата", "Задание", "Үміткердің аты-жөні"],
                Some(Role::Unit(2)),
            ),
            (&["id", "Name", "ФИО", "Ф.И.О.", "Аты-жөні", "code"], Some(Role::Unit(3))),
            (&["rater", "Rater_ID", "оценщик", "Бағалаушының аты-жөні"], Some(Role::Rater(1))),
            (&["Judge", "coder name", "annotator", "Эксперт", "сарапшы"], Some(Role::Rater(2))),
            (&["Rating", "оценка", "Баға"], Some(Role::Rating(1))),
            (&["score", "Label", "Балл", "ұпай"], Some(Role::Rating(2))),
            (&["criterion", "Criteria", "Критерий", "өлшемшарт"], Some(Role::Criterion)),
            (&["№", "No.", "index", "№ п/п", "р/с", "rownames"], Some(Role::Numbers)),
            (&["", "X", "Unnamed: 0", "Unnamed: 0.1", "...1", "V1"], Some(Role::LeadingNumbers)),
            (&["Mean", "TOTAL", "Std. Dev.", "Среднее", "Итого", "ср. балл", "Орташа", "барлығы"], Some(Role::Summary)),
            (&["Comment", "Timestamp", "Group", "примечание", "ескерту", "группа"], Some(Role::Attribute)),
            (&["no", "No", "A", "Ana", "Rater 1", "Эксперт 2", "R1", "Бағалаушы 1", "Max", "…"], None),
        ] {
            for heading in headings {
                assert_eq!(super::role(heading), role, "{heading}");
            }
        }
    }

    /// Each word is one that a heading can come down to, and is for one thing alone.
    #[test]
    fn the_lists_hold_words_that_can_be_met() {
        let mut seen = HashSet::new();
        let all = WORDS.telling.keys().chain(WORDS.phrases.keys()).chain(WORDS.ornament.iter());
        for word in all {
            assert_eq!(words(word).join(" "), *word);
            let ornament_too = WORDS.phrases.contains_key(word) && WORDS.ornament.contains(word);
            assert!(seen.insert(*word) || ornament_too, "{word}");
        }
        let small = |word: &str| word.to_lowercase() == word;
        assert!(WORDS.missing.iter().chain(&WORDS.errors).all(|word| small(word)));
    }

    #[test]
    fn headings_of_several_raters_have_a_stem() {
        for (heading, stem) in [
            ("rater1", Some("rater")),
            ("Rater 12", Some("Rater ")),
            ("Observer B", Some("Observer ")),
            ("R3", Some("R")),
            ("эксперт_А", Some("эксперт_")),
            ("Ana", None),
            ("A", None),
            ("7", None),
            ("", None),
        ] {
            assert_eq!(numbered(heading), stem, "{heading}");
        }
    }

    #[test]
    fn what_stands_for_no_rating_is_known() {
        for said in ["NA", "n/a", "N/A", "NaN", "-", "–", ".", "?", "н/д", "Н/Д", "NULL", "None", "#N/A", "#Н/Д"]
        {
            assert!(is_missing(said), "{said}");
        }
        for said in ["", "none", "жоқ", "999", "0", "no", "not met"] {
            assert!(!is_missing(said), "{said}");
        }
    }
}
