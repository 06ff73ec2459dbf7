//! The numbers of levels, as people name and choose them.

use crate::locale::Language;

use super::{Level, Rank, Scale};

impl Scale {
    /// The number of each level that is chosen by pressing it: the one in its label where every label has one and they
    /// rise, else its place from 1 on. The levels of a number scale are typed, and have none.
    pub fn numbers(&self, language: &Language) -> Vec<u32> {
        if self.is_number() { Vec::new() } else { numbers(&self.levels, language) }
    }

    /// The words for a level as it is chosen: its label, with its number before it where the label does not say it; of
    /// a number, its band.
    pub fn numbered(&self, rank: Rank, language: &Language) -> String {
        let level = &self.levels[rank];
        match &self.number {
            Some(number) => {
                let band = number.bands[self.rung_of(rank)].label.get(language);
                format!("{} {band}", level.label.get(language))
            }
            None => numbered_label(level, numbers(&self.levels, language)[rank], language),
        }
    }
}

/// The number of each of these levels, which rise.
fn numbers(levels: &[Level], language: &Language) -> Vec<u32> {
    let named: Option<Vec<u32>> = levels.iter().map(|level| only_number(level.label.get(language))).collect();
    named
        .filter(|named| named.is_sorted_by(|one, next| one < next))
        .unwrap_or_else(|| (1..=levels.len() as u32).collect())
}

fn numbered_label(level: &Level, number: u32, language: &Language) -> String {
    let label = level.label.get(language);
    if only_number(label) == Some(number) { label.to_owned() } else { format!("{number} {label}") }
}

/// The number in a text that has one and no other.
fn only_number(text: &str) -> Option<u32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let number = numbers.next()?.parse().ok()?;
    numbers.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::Text;

    #[test]
    fn the_number_of_a_level_is_the_one_that_its_label_says() {
        for (labels, wanted, shown) in [
            (&["Not yet", "Partly", "Meets"][..], &[1, 2, 3][..], "2 Partly"),
            (&["0", "1", "2"], &[0, 1, 2], "1"),
            (&["Benchmark 1", "Milestone 2", "Milestone 3", "Capstone 4"], &[1, 2, 3, 4], "Milestone 2"),
            (&["Level 10", "Level 20"], &[10, 20], "Level 20"),
            (&["1 of 3", "2 of 3", "3 of 3"], &[1, 2, 3], "2 2 of 3"),
            (&["3", "2", "1"], &[1, 2, 3], "2"),
            (&["with 1 helper", "alone"], &[1, 2], "2 alone"),
        ] {
            let level = |label: &&str| Level {
                id: (*label).into(),
                label: Text::new((*label).to_owned(), Default::default()),
                value: super::super::Number::ZERO,
                between: false,
            };
            let levels: Vec<Level> = labels.iter().map(level).collect();
            let found = numbers(&levels, &"en".into());
            assert_eq!(found, wanted, "{labels:?}");
            assert_eq!(numbered_label(&levels[1], found[1], &"en".into()), shown, "{labels:?}");
        }
    }
}
