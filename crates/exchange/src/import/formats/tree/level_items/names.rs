//! The names of items that are levels, and the order that they tell.

use crate::import::level_words::{self, Shown, height};

use super::{super::super::grid::numbers, Told};

/// Letters of a name that a level may have.
const LABEL_CHARS_MAX: usize = 60;

/// The words by which sources call items that are levels.
const KINDS: [&str; 14] = [
    "achievement level",
    "performance level",
    "proficiency level",
    "mastery level",
    "competency level",
    "competence level",
    "skill level",
    "level descriptor",
    "performance descriptor",
    "achievement descriptor",
    "range ald",
    "rubric level",
    "уровень",
    "деңгей",
];

/// Returns whether a kind of items is that of levels. Those of grades, courses and depths of the tree are none.
pub(super) fn is_of_levels(kind: &str) -> bool {
    let kind = kind.to_lowercase();
    let words: Vec<&str> = kind.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_other = |word: &&str| matches!(*word, "grade" | "course" | "education" | "educational" | "year" | "age");
    if words.iter().any(is_other) {
        return false;
    }
    let is_level = matches!(words.as_slice(), ["level" | "levels" | "proficiency" | "alds" | "plds"] | ["level", _]);
    is_level
        || words.iter().any(|word| matches!(*word, "ald" | "pld"))
        || KINDS.iter().any(|known| kind.contains(known))
}

/// Returns whether a text is the name of a level: it names its number, or begins with a word for its height.
fn names_level(label: &str) -> bool {
    let label = label.trim();
    label.chars().count() <= LABEL_CHARS_MAX
        && (height(label).is_some_and(|(_, begins)| begins) || numbers::of_label(label).is_some())
}

/// The name of the level that an item is: its short name, what stands before a colon or dash, its kind, or the end of its
/// code.
pub(super) fn label(told: &Told) -> Option<String> {
    let begin = told.statement.lines().next().unwrap_or_default();
    let ends = [": ", " – ", " — ", " - ", ". "].map(|sign| begin.find(sign));
    let begin =
        ends.into_iter().flatten().min().and_then(|end| begin.get(..end)).unwrap_or(begin).trim_end_matches(':');
    let end = told.code.rsplit(['.', '-', '_', '/', ' ', ':']).next().unwrap_or_default();
    let is_short = |name: &str| !name.trim().is_empty() && name.chars().count() <= LABEL_CHARS_MAX;
    let end_names = |end: &&str| {
        let number = end.trim_start_matches(|c: char| c.is_alphabetic());
        let is_number = !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number || height(end).is_some_and(|(_, begins)| begins)
    };
    [told.name.as_str(), begin, &told.kind]
        .into_iter()
        .find(|label| names_level(label))
        // A code shows that it is a level; its name is the better label.
        // The numbers of codes name no level of things that are only called proficiencies.
        .or_else(|| {
            Some(end)
                .filter(|_| !told.kind.eq_ignore_ascii_case("proficiency"))
                .filter(end_names)
                .map(|end| if is_short(&told.name) { &told.name } else { end })
        })
        .map(|label| label.trim().to_owned())
}

/// The places of labels from the lowest, and what shows them.
pub(super) fn order(labels: &[String]) -> Option<(Vec<usize>, Shown)> {
    let numbers: Option<Vec<f64>> = labels.iter().map(|label| number(label)).collect();
    level_words::order(&labels.iter().map(String::as_str).collect::<Vec<_>>(), numbers.as_deref())
}

/// The number that a label names, be it after a letter as in «L3».
pub(in super::super::super) fn number(label: &str) -> Option<f64> {
    let of_label = numbers::of_label(label).map(|named| named.number());
    of_label.or_else(|| label.trim_start_matches(|c: char| c.is_alphabetic()).parse::<u8>().ok().map(f64::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_levels_is_told_from_grades_and_depths() {
        for (kind, is_one) in [
            ("Level", true),
            ("Range ALD", true),
            ("Achievement Level Descriptor", true),
            ("Proficiency", true),
            ("Level 3", true),
            ("Уровень владения", true),
            ("Grade Level", false),
            ("Course Level Outcome", false),
            ("Standard", false),
            ("Sub-level heading", false),
            ("", false),
        ] {
            assert_eq!(is_of_levels(kind), is_one, "{kind}");
        }
    }

    #[test]
    fn the_name_of_a_level_stands_in_one_of_four_places() {
        let told = |kind: &str, name: &str, code: &str, statement: &str| {
            let [kind, name, code, statement] = [kind, name, code, statement].map(str::to_owned);
            label(&Told { kind, name, code, statement, ..Told::default() })
        };
        let statement = "Kneads the dough until it is smooth";
        assert_eq!(told("Level", "Level 2", "A.1", statement).as_deref(), Some("Level 2"));
        assert_eq!(told("Level", "", "", "Novice: kneads too briefly").as_deref(), Some("Novice"));
        assert_eq!(told("Range ALD - Level 3", "", "", statement).as_deref(), Some("Range ALD - Level 3"));
        assert_eq!(told("Level", "", "A.1.L4", statement).as_deref(), Some("L4"));
        assert_eq!(told("Level", "", "A.1", statement).as_deref(), Some("1"));
        assert_eq!(told("Level", "", "", statement), None);
    }

    #[test]
    fn levels_rise_by_words_and_then_by_numbers() {
        let order = |labels: &[&str]| {
            let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
            order(&labels).map(|(places, _)| places)
        };
        assert_eq!(order(&["Level 3", "Level 1", "Level 2"]), Some(vec![1, 2, 0]));
        assert_eq!(order(&["Advanced", "Novice", "Proficient"]), Some(vec![1, 2, 0]));
        assert_eq!(order(&["1 – Excellent", "2 – Good", "3 – Poor"]), Some(vec![2, 1, 0]));
        assert_eq!(order(&["L2", "L1"]), Some(vec![1, 0]));
        assert_eq!(order(&["Leaf", "Tree"]), None);
    }
}
