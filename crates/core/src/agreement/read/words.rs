//! Headings by what their columns hold, and which words stand for a rating that is missing. The words are those
//! that people and programs write into tables, in English, Russian and Kazakh; they stand in `words.txt`.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use unicode_normalization::UnicodeNormalization;

/// The parts that a column may hold, by its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnRole {
    /// The things that are rated; of several such columns the one of the lowest rank counts.
    Unit(u8),
    Rater(u8),
    Rating(u8),
    Criterion,
    /// Numbers of rows.
    Numbers,
    /// Numbers of rows where it stands before the column of the units: R calls such a column X.
    LeadingNumbers,
    /// The mean or the sum of others, if its numbers are.
    Summary,
    /// Number of units that a line stands for, if the ratings of no two lines are the same.
    Frequency,
    /// Remarks, days, groups and the like: what is no rating.
    Attribute,
}

/// The lists of `words.txt`.
#[derive(Default)]
struct Words {
    /// Headings of one word that tells; those with a star are the beginnings of such words.
    telling: HashMap<&'static str, ColumnRole>,
    beginnings: Vec<(&'static str, ColumnRole)>,
    /// Headings as a whole.
    phrases: HashMap<&'static str, ColumnRole>,
    /// Words that say all, whatever stands beside them.
    strong: HashMap<&'static str, ColumnRole>,
    strong_beginnings: Vec<(&'static str, ColumnRole)>,
    ornament: HashSet<&'static str>,
    extremes: HashSet<&'static str>,
    /// Words for what comes of several ratings; units may be called so.
    finals: HashSet<&'static str>,
    /// Names of rows beneath a table, and of people elsewhere.
    coefficients: HashSet<&'static str>,
    months: HashSet<&'static str>,
    /// Words for a missing rating, by their letters and digits alone.
    missing: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(include_str!("words.txt")));

/// The word that Python writes for no rating. Among other names it may be a level.
pub(super) const NONE: &str = "None";

impl Words {
    fn of(lists: &'static str) -> Self {
        let mut words = Words::default();
        let lines = lists.lines().filter(|line| !line.starts_with("# "));
        for (list, word) in lines
            .filter_map(|line| line.split_once(": "))
            .flat_map(|(list, listed)| listed.split(", ").map(move |word| (list, word)))
        {
            let (kind, rank) = list.split_once(' ').map_or((list, 1), |(kind, rank)| (kind, rank.parse().unwrap_or(1)));
            let role = match kind {
                "unit" => ColumnRole::Unit(rank),
                "rater" => ColumnRole::Rater(rank),
                "rating" => ColumnRole::Rating(rank),
                "criterion" => ColumnRole::Criterion,
                "numbers" => ColumnRole::Numbers,
                "sum" | "summary" => ColumnRole::Summary,
                "frequent" | "frequency" => ColumnRole::Frequency,
                "attribute" => ColumnRole::Attribute,
                _ => {
                    match list {
                        "ornament" => words.ornament.insert(word),
                        "extreme" => words.extremes.insert(word),
                        "final" => words.finals.insert(word),
                        "coefficient" => words.coefficients.insert(word),
                        "month" => words.months.insert(word),
                        _ => words.missing.insert(letters(word)),
                    };
                    continue;
                }
            };
            match (list, word.strip_suffix('*')) {
                ("sum" | "frequent", Some(beginning)) => words.strong_beginnings.push((beginning, role)),
                ("sum" | "frequent", None) => _ = words.strong.insert(word, role),
                ("numbers" | "summary" | "frequency" | "attribute", _) => _ = words.phrases.insert(word, role),
                (_, Some(beginning)) => words.beginnings.push((beginning, role)),
                (_, None) => _ = words.telling.insert(word, role),
            }
        }
        words
    }

    /// The role that a word tells, also in the plural.
    fn told_by(&self, word: &str) -> Option<ColumnRole> {
        let exact = self.telling.get(word).or_else(|| self.telling.get(word.strip_suffix('s')?));
        exact.copied().or_else(|| begun(&self.beginnings, word))
    }

    fn strong(&self, word: &str) -> Option<ColumnRole> {
        self.strong.get(word).copied().or_else(|| begun(&self.strong_beginnings, word))
    }
}

fn begun(beginnings: &[(&'static str, ColumnRole)], word: &str) -> Option<ColumnRole> {
    beginnings.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, role)| *role)
}

pub(super) fn role(heading: &str) -> Option<ColumnRole> {
    if is_of_no_heading(heading) {
        return Some(ColumnRole::LeadingNumbers);
    }
    // The word No without its stop is an answer.
    if heading.trim().eq_ignore_ascii_case("no") {
        return None;
    }
    let words = words(heading);
    let phrase = WORDS.phrases.get(words.join(" ").as_str()).copied();
    if let Some(role) = phrase.or_else(|| words.iter().find_map(|word| WORDS.strong(word))) {
        return Some(role);
    }
    if is_final(&words) {
        return Some(ColumnRole::Summary);
    }
    let telling: Vec<&String> = words.iter().filter(|word| !WORDS.ornament.contains(word.as_str())).collect();
    match telling.as_slice() {
        [word] => WORDS.told_by(word),
        [] if !words.is_empty() => Some(ColumnRole::Unit(3)),
        _ => None,
    }
}

/// True for a heading of which some word names what is rated.
pub(super) fn speaks_of_units(heading: &str) -> bool {
    let is_unit = |word: &String| matches!(WORDS.told_by(word), Some(ColumnRole::Unit(_)));
    matches!(role(heading), Some(ColumnRole::Unit(_) | ColumnRole::Numbers)) || words(heading).iter().any(is_unit)
}

/// True for a heading that says by itself that lines stand for several units.
pub(super) fn is_frequent(heading: &str) -> bool {
    words(heading).iter().any(|word| WORDS.strong(word) == Some(ColumnRole::Frequency))
}

/// Tells which of these columns are called as sums of others are. The lowest and the highest have names of people, too,
/// so they count only where both stand; a bare `Score` beside several raters is one, too.
pub(super) fn columns_of_sums(names: &[&str]) -> Vec<bool> {
    let roles: Vec<Option<ColumnRole>> = names.iter().map(|name| role(name)).collect();
    let is_rating = |role: &Option<ColumnRole>| matches!(role, Some(ColumnRole::Rating(_)));
    let one_rating = roles.iter().filter(|role| is_rating(role)).count() == 1 && names.len() > 2;
    let extremes = names.iter().filter(|name| is_extreme(name)).count() > 1;
    let is_sum = |(name, role): (&&str, &Option<ColumnRole>)| {
        matches!(role, Some(ColumnRole::Summary | ColumnRole::Frequency))
            || (one_rating && is_rating(role))
            || (extremes && is_extreme(name))
    };
    names.iter().zip(&roles).map(is_sum).collect()
}

/// Tells which of these rows are called as sums of others are: in few words, since units may be texts.
pub(super) fn rows_of_sums(names: &[&str]) -> Vec<bool> {
    const WORDS_MAX: usize = 4;
    let extremes = names.iter().filter(|name| is_extreme(name)).count() > 1;
    let is_sum = |name: &&str| {
        let few = name.len() <= 128 && words(name).len() <= WORDS_MAX;
        let called =
            || matches!(role(name), Some(ColumnRole::Summary | ColumnRole::Frequency)) && !is_final(&words(name));
        few && (called()
            || (extremes && is_extreme(name))
            || WORDS.coefficients.contains(words(name).join(" ").as_str()))
    };
    names.iter().map(is_sum).collect()
}

fn is_final(words: &[String]) -> bool {
    words.iter().any(|word| WORDS.finals.contains(word.as_str()))
}

fn is_extreme(name: &str) -> bool {
    WORDS.extremes.contains(name.to_lowercase().as_str())
}

/// Three capitals or fewer: a person's, whatever else they are short for.
pub(super) fn are_initials(name: &str) -> bool {
    name.chars().count() <= 3 && name.chars().all(char::is_uppercase)
}

/// Letters and digits alone, without capitals.
fn letters(said: &str) -> String {
    crate::folded::folded(said).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// True for what stands for no rating: such words, however they are written, and signs that say nothing.
pub(super) fn is_missing(said: &str) -> bool {
    let Some(first) = said.chars().find(|c| c.is_alphanumeric()) else {
        return says_nothing(said);
    };
    if first.is_ascii_digit() || said.len() > 64 {
        return false;
    }
    said == NONE || said == "\\N" || WORDS.missing.contains(letters(said).as_str())
}

/// True for stops, dashes, brackets and what nobody sees. A plus is said of something.
pub(super) fn says_nothing(said: &str) -> bool {
    let is_sign = |c: char| {
        let dash_or_stop = matches!(c, '\u{2010}'..='\u{205E}' | '−' | '«' | '»' | '¿' | '¡' | '·');
        c != '+' && (c.is_ascii_punctuation() || c.is_whitespace() || dash_or_stop || crate::folded::is_unseen(c))
    };
    said.chars().all(is_sign)
}

/// Errors of formulas, as spreadsheets in every language write them.
pub(super) fn is_error(said: &str) -> bool {
    said.starts_with('#') && said.ends_with(['!', '?']) && said.chars().any(char::is_alphabetic)
}

/// A day as spreadsheets write it into text: `02-Jan`, `01.фев`, `2026-02-01`, `1/2/2026`.
pub(super) fn is_day(said: &str) -> bool {
    if !(5..=24).contains(&said.len()) {
        return false;
    }
    let parts: Vec<&str> = said.split(['-', '.', '/', ' ']).collect();
    let digits = |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = parts.iter().filter(|part| digits(part)).count();
    let months = parts.iter().filter(|part| WORDS.months.contains(part.to_lowercase().as_str())).count();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match (numbers, months, lengths.as_slice()) {
        (1 | 2, 1, lengths) => lengths.len() == numbers + months,
        (3, 0, [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4]) => true,
        _ => false,
    }
}

/// The heading without the number or the single letter at its end, or the number at its beginning: `Rater 2`,
/// `эксперт_1`, `R3`, `Observer B`, `1-бағалаушы`.
pub(super) fn numbered(heading: &str) -> Option<&str> {
    let stem = heading.trim_end_matches(|c: char| c.is_ascii_digit());
    let letter = stem.char_indices().next_back().filter(|_| stem == heading).and_then(|(place, last)| {
        let parted = stem[..place].ends_with([' ', '_', '-', '.']);
        (parted && last.is_alphabetic()).then_some(&stem[..place])
    });
    let stem = letter.unwrap_or(stem);
    let begun = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    let stem = if begun.len() < stem.len() { begun.trim_start_matches(['-', '.', ' ', '_']) } else { stem };
    (stem.len() < heading.len() && stem.chars().any(char::is_alphabetic)).then_some(stem)
}

/// The role of the things that a name numbers.
pub(super) fn numbered_role(name: &str) -> Option<ColumnRole> {
    numbered(name).and_then(role)
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
            (&["unit", "Units", "Unit ID", "unit_id", "Единица", "бірлік"][..], Some(ColumnRole::Unit(1))),
            (
                &["case", "Item no.", "SubjectId", "ФИО кандидата", "Задание", "Үміткердің аты-жөні"],
                Some(ColumnRole::Unit(2)),
            ),
            (&["id", "Name", "ФИО", "Ф.И.О.", "Аты-жөні", "code"], Some(ColumnRole::Unit(3))),
            (&["rater", "Rater_ID", "оценщик", "Бағалаушының аты-жөні"], Some(ColumnRole::Rater(1))),
            (&["Judge", "coder name", "annotator", "Эксперт", "сарапшы"], Some(ColumnRole::Rater(2))),
            (&["Rating", "оценка", "Баға"], Some(ColumnRole::Rating(1))),
            (&["score", "Label", "Балл", "ұпай"], Some(ColumnRole::Rating(2))),
            (&["criterion", "Criteria", "Критерий", "өлшемшарт"], Some(ColumnRole::Criterion)),
            (&["№", "No.", "index", "№ п/п", "р/с", "rownames"], Some(ColumnRole::Numbers)),
            (&["", "X", "Unnamed: 0", "Unnamed: 0.1", "...1", "V1"], Some(ColumnRole::LeadingNumbers)),
            (
                &["Mean", "TOTAL", "Std. Dev.", "Среднее", "Итого", "ср. балл", "Орташа", "барлығы"],
                Some(ColumnRole::Summary),
            ),
            (&["Comment", "Timestamp", "Group", "примечание", "ескерту", "группа"], Some(ColumnRole::Attribute)),
            (
                &["avg_score", "rowMeans", "Mean rating (1-5)", "Итого баллов", "Орташа ұпай", "Overall"],
                Some(ColumnRole::Summary),
            ),
            (&["Freq", "n", "Количество", "жиілігі"], Some(ColumnRole::Frequency)),
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
        let lists = [&WORDS.telling, &WORDS.phrases, &WORDS.strong];
        for word in lists.into_iter().flat_map(HashMap::keys).chain(WORDS.ornament.iter()) {
            assert_eq!(words(word).join(" "), *word);
            let ornament_too = WORDS.phrases.contains_key(word) && WORDS.ornament.contains(word);
            assert!(seen.insert(*word) || ornament_too, "{word}");
        }
    }

    #[test]
    fn headings_of_several_raters_have_a_stem() {
        for (heading, stem) in [
            ("rater1", Some("rater")),
            ("Rater 12", Some("Rater ")),
            ("Observer B", Some("Observer ")),
            ("R3", Some("R")),
            ("1-бағалаушы", Some("бағалаушы")),
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
        for said in [
            "NA",
            "n/a",
            "N.A.",
            "n.a.",
            "N / A",
            "NaN",
            "NaT",
            "-",
            "–",
            "---",
            ".",
            "?",
            "…",
            "_",
            "\u{200B}",
            "н/д",
            "Н/Д",
            "н/о",
            "NULL",
            "(null)",
            "<NULL>",
            "\\N",
            "None",
            "#N/A",
            "#N/A N/A",
            "#Н/Д",
            "#NULL!",
            "not rated",
            "Not applicable",
            "Missing",
            "(blank)",
            "N/R",
            "Не оценено",
            "нет ответа",
            "бағаланбады",
        ] {
            assert!(is_missing(said), "{said}");
        }
        for said in ["none", "жоқ", "нет", "999", "0", "-1", "no", "N", "not met", "+", "+/-", "✓", "★"] {
            assert!(!is_missing(said), "{said}");
        }
        assert!(["#DIV/0!", "#ERROR!", "#ИМЯ?", "#ОШИБКА!"].into_iter().all(is_error) && !is_error("#1"));
        assert!(["02-Jan", "01.фев", "2026-02-01", "1/2/2026", "3 мая"].into_iter().all(is_day));
        assert!(!["1.2", "1/2", "4/5", "1-2", "1.2.3", "mark 1", "May", "level 1"].into_iter().any(is_day));
    }
}
