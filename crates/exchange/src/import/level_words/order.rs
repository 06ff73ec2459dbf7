//! The order that the names of levels mean: by their words, by the names of a framework, and by numbers.

use super::{KINDS, found, grade, height, names::Family, no_yes, rank, roman};

/// What has shown the order of levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Shown {
    Words,
    Numbers,
    /// Marks such as “1 – excellent” fall while the level rises.
    WordsAgainstNumbers,
}

impl Shown {
    /// The name by which messages choose what they say.
    pub(in super::super) fn name(self) -> &'static str {
        match self {
            Shown::Words => "words",
            Shown::Numbers => "numbers",
            Shown::WordsAgainstNumbers => "words-against-numbers",
        }
    }
}

/// Of ten pairs of levels, so many must stand in the order of their words where some words mean nearly the same.
const PAIRS_OF_TEN: usize = 8;

/// What the words of each label say of its height; the names of one framework say it of all.
pub(in super::super) fn words_of(labels: &[&str]) -> Vec<Option<u16>> {
    let ranks: Option<Vec<(Family, u16)>> = labels.iter().map(|label| rank(label)).collect();
    let is_one = |family: Family| ranks.as_ref().is_some_and(|ranks| ranks.iter().all(|(one, _)| *one == family));
    // Numbers tell the order of “Level 1” and “Level 2”, but not where levels of entry stand among them.
    let has_entry = || labels.iter().any(|label| label.to_lowercase().contains("entry"));
    if is_one(Family::European) || is_one(Family::Numbered) && has_entry() {
        return ranks.into_iter().flatten().map(|(_, rank)| Some(rank)).collect();
    }
    if let Some(heights) = of_one_kind(labels, |_| true) {
        return heights.into_iter().map(Some).collect();
    }
    let romans: Option<Vec<u16>> = labels.iter().map(|label| roman(label)).collect();
    if let Some(romans) = romans {
        return romans.into_iter().map(Some).collect();
    }
    // Marks that are letters, with “fail” or “not achieved” below them.
    let of_letter = |label: &&str| grade(label).filter(|_| labels.iter().filter_map(|label| grade(label)).count() >= 2);
    let of_word = |label: &&str| height(label).map(|(height, _)| height);
    labels.iter().map(|label| of_letter(label).or_else(|| of_word(label)).map(u16::from)).collect()
}

/// The heights of labels that are words of one kind of scale and say nothing else.
fn of_one_kind(labels: &[&str], is_wanted: impl Fn(usize) -> bool) -> Option<Vec<u16>> {
    // Most labels are no words of scales at all, which the first of them shows.
    let words = |label: &&str| Some(found(label)).filter(|found| found.iter().any(|one| one.is_whole));
    let all = labels.iter().map(words).collect::<Option<Vec<_>>>()?;
    let of_kind = |kind: usize| {
        all.iter()
            .map(|found| {
                let whole = found.iter().filter(|one| one.kind == kind && one.is_whole);
                whole.max_by_key(|one| one.length).map(|one| u16::from(one.height))
            })
            .collect::<Option<Vec<u16>>>()
    };
    (0..KINDS.len()).filter(|kind| is_wanted(*kind)).find_map(of_kind)
}

/// The places of labels from the lowest, where they are no and yes, or all of them words of one scale.
pub(in super::super) fn of_known_scale(labels: &[&str]) -> Option<Vec<usize>> {
    if let [one, other] = labels
        && let (Some(one), Some(other)) = (no_yes(one), no_yes(other))
        && one != other
    {
        return Some(if other { vec![0, 1] } else { vec![1, 0] });
    }
    of_one_kind(labels, |kind| KINDS[kind].is_of_choices).and_then(|heights| sorted(&heights))
}

/// The places of labels from the lowest, whatever order they come in, and what shows it.
pub(in super::super) fn order(labels: &[&str], numbers: Option<&[f64]>) -> Option<(Vec<usize>, Shown)> {
    let words: Option<Vec<u16>> = words_of(labels).into_iter().collect();
    let by_words = words.and_then(|words| sorted(&words));
    let by_numbers = numbers.and_then(sorted);
    match (by_words, by_numbers) {
        (Some(words), Some(numbers)) => Some(if words == numbers {
            (numbers, Shown::Numbers)
        } else if words.iter().rev().eq(&numbers) {
            (words, Shown::WordsAgainstNumbers)
        } else {
            (numbers, Shown::Numbers)
        }),
        (Some(words), None) => Some((words, Shown::Words)),
        (None, Some(numbers)) => Some((numbers, Shown::Numbers)),
        (None, None) => None,
    }
}

/// The places of levels that stand side by side in a table, from the lowest, and what shows it. People put such levels into
/// their order, so mostly only its direction is looked for.
pub(in super::super) fn places(words: &[Option<u16>], numbers: Option<&[f64]>) -> Option<(Vec<usize>, Shown)> {
    let count = words.len();
    let along = |is_rising: bool| if is_rising { (0..count).collect() } else { (0..count).rev().collect() };
    let said: Vec<u16> = words.iter().copied().flatten().collect();
    let by_words = direction(&said);
    let by_numbers = numbers.filter(|numbers| is_steady(numbers)).and_then(direction);
    match (by_numbers, by_words) {
        (Some(numbers), Some(words)) if numbers != words => Some((along(words), Shown::WordsAgainstNumbers)),
        (Some(numbers), _) => Some((along(numbers), Shown::Numbers)),
        (None, Some(words)) => Some((along(words), Shown::Words)),
        (None, None) => {
            let by_words = || Some((sorted(&words.iter().copied().collect::<Option<Vec<u16>>>()?)?, Shown::Words));
            numbers.and_then(sorted).map(|places| (places, Shown::Numbers)).or_else(by_words)
        }
    }
}

/// Places from the least key to the greatest; none where two are alike.
fn sorted<K: PartialOrd + Copy>(keys: &[K]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    places.sort_by(|one, other| keys[*one].partial_cmp(&keys[*other]).unwrap_or(std::cmp::Ordering::Equal));
    places.windows(2).all(|pair| keys[pair[0]] < keys[pair[1]]).then_some(places)
}

/// Returns whether numbers never turn, though some may be equal.
fn is_steady(numbers: &[f64]) -> bool {
    let pairs = || numbers.windows(2);
    pairs().all(|pair| pair[0] <= pair[1]) || pairs().all(|pair| pair[0] >= pair[1])
}

/// Whether keys rise or fall from the first to the last. Some pairs may stand the other way: “fair” and “average” do.
fn direction<K: PartialOrd>(keys: &[K]) -> Option<bool> {
    let (mut rising, mut falling) = (0, 0);
    for (at, one) in keys.iter().enumerate() {
        for other in &keys[at + 1..] {
            rising += usize::from(one < other);
            falling += usize::from(one > other);
        }
    }
    let (first, last) = (keys.first()?, keys.last()?);
    let all = rising + falling;
    match (rising * 10 >= all * PAIRS_OF_TEN, falling * 10 >= all * PAIRS_OF_TEN) {
        (true, false) if first < last => Some(true),
        (false, true) if first > last => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_that_people_use_are_put_into_their_order() {
        for labels in [
            "Entry Level 1|Entry Level 3|Level 1|Level 2",
            "A1|A2|B1|B2|C1|C2",
            "Beginning|Developing|Proficient|Exemplary",
            "Foundation|Intermediate|Advanced|Highly specialised",
            "Novice|Advanced beginner|Competent|Proficient|Expert",
            "Emerging|Developing|Secure|Extending",
            "Does not meet expectations|Needs improvement|Meets expectations|Exceeds expectations",
            "Unsatisfactory|Basic|Proficient|Distinguished",
            "Ineffective|Developing|Effective|Highly effective",
            "Fail|Pass|Credit|Distinction|High Distinction",
            "Starter|Elementary|Pre-Intermediate|Intermediate|Upper-Intermediate|Advanced",
            "Rarely|Sometimes|Usually|Consistently",
            "Неудовлетворительно|Удовлетворительно|Хорошо|Отлично",
            "Начальный|Базовый|Средний|Повышенный|Высокий",
            "Начальный|Базовый|Средний|Продвинутый",
            "Ниже порогового|Пороговый|Базовый|Высокий",
            "Критический|Допустимый|Оптимальный",
            "Низкий|Ниже среднего|Средний|Выше среднего|Высокий",
            "Не освоен|Частично освоен|Освоен",
            "Не зачтено|Зачтено",
            "Қанағаттанарлықсыз|Қанағаттанарлық|Жақсы|Өте жақсы",
            "Бастапқы|Төмен|Орта|Жоғары",
            "Меңгермеген|Ішінара меңгерген|Меңгерген",
            "Not yet competent|Competent",
            "ungenügend|mangelhaft|ausreichend|befriedigend|gut|sehr gut",
            "Non acquis|En cours d’acquisition|Acquis",
            "Insuficiente|Suficiente|Notable|Sobresaliente",
            "Junior|Middle|Senior|Lead",
        ] {
            let labels: Vec<&str> = labels.split('|').collect();
            let along: Vec<usize> = (0..labels.len()).collect();
            assert_eq!(order(&labels, None), Some((along.clone(), Shown::Words)), "{labels:?}");
            let back: Vec<&str> = labels.iter().rev().copied().collect();
            assert_eq!(order(&back, None).map(|found| found.0), Some(along.iter().rev().copied().collect()));
        }
    }

    #[test]
    fn numbers_count_where_words_only_half_agree_with_them() {
        let order = |labels: &[&str], numbers: &[f64]| order(labels, Some(numbers)).unwrap();
        assert_eq!(order(&["1 – Excellent", "2 – Poor"], &[1.0, 2.0]), (vec![1, 0], Shown::WordsAgainstNumbers));
        let half = order(&["Level 1 – Basic", "Level 2 – Good", "Level 3 – Average"], &[1.0, 2.0, 3.0]);
        assert_eq!(half, (vec![0, 1, 2], Shown::Numbers));
    }

    #[test]
    fn levels_side_by_side_keep_their_places_where_two_words_mean_nearly_the_same() {
        let places = |labels: &[&str]| places(&words_of(labels), None).map(|(places, _)| places);
        assert_eq!(places(&["Excellent", "Good", "Fair", "Average", "Poor"]), Some(vec![4, 3, 2, 1, 0]));
        assert_eq!(places(&["Poor", "Adequate", "Satisfactory", "Excellent"]), Some(vec![0, 1, 2, 3]));
        assert_eq!(places(&["Good", "Poor", "Excellent"]), Some(vec![1, 0, 2]));
        assert_eq!(places(&["Good", "Good"]), None);
    }

    #[test]
    fn choices_are_a_known_scale_only_where_all_say_so_and_nothing_else() {
        assert_eq!(of_known_scale(&["Strongly agree", "Disagree"]), Some(vec![1, 0]));
        assert_eq!(of_known_scale(&["Yes", "No"]), Some(vec![1, 0]));
        for none in [&["High school", "Low school"][..], &["Never", "Agree"], &["Junior", "Senior"], &["Good", "Sunny"]]
        {
            assert_eq!(of_known_scale(none), None, "{none:?}");
        }
    }
}
