//! Scales: ladders of levels, and numbers in even steps with names for their bands.
//!
//! The numbers of a number scale are its levels, made when it is read, so that ranks, sums and rules are the same for
//! every kind of scale. Whatever lists levels asks for [`Scale::rungs`], which are few on any scale.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::locale::{self, Language};

use super::{LevelId, Number, ScaleId, Text};

/// A named ladder of levels.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    pub id: ScaleId,
    pub kind: ScaleKind,
    pub title: Text,
    /// Levels from the lowest to the highest, two at least; values rise.
    pub levels: Vec<Level>,
    /// The rank from which a criterion is met, unless the criterion says otherwise; none where nothing asks for one.
    pub needed: Option<Rank>,
    /// The range that makes its levels, where they are numbers.
    pub number: Option<NumberScale>,
}

/// The kind of judgement that a scale holds. The kind decides how levels are worded on screen, not how rules compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScaleKind {
    MetNotMet,
    Ordinal,
    Points,
    Framework,
    Number,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub id: LevelId,
    pub label: Text,
    pub value: Number,
    /// Stands between two levels that are described, and needs no anchor of its own.
    pub between: bool,
}

/// The place of a level on its scale: 0 is the lowest.
pub type Rank = usize;

/// Numbers in even steps.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberScale {
    pub from: Number,
    pub to: Number,
    pub step: Number,
    /// From the lowest to the highest; the first begins with the first number.
    pub bands: Vec<Band>,
}

/// Neighbouring numbers that have a name and an anchor in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The rank of its first number.
    pub from: Rank,
    pub id: LevelId,
    pub label: Text,
}

impl NumberScale {
    /// The rank of a number, if it is on the scale.
    pub fn rank_of(&self, number: Number) -> Option<Rank> {
        let above = number.thousandths().checked_sub(self.from.thousandths())?;
        let is_on = (self.from..=self.to).contains(&number) && above % self.step.thousandths() == 0;
        is_on.then(|| usize::try_from(above / self.step.thousandths()).ok())?
    }

    /// The rank of a number as a person types it, with a point or a comma.
    pub fn rank_typed(&self, typed: &str) -> Option<Rank> {
        self.rank_of(Number::typed(typed)?)
    }

    /// The levels, each named by its number: in files with a point, to people as their language writes it. The first of
    /// the languages is the fallback.
    pub(super) fn levels(&self, languages: &[Language]) -> Vec<Level> {
        let numbers = (self.from.thousandths()..=self.to.thousandths()).step_by(self.step.thousandths() as usize);
        let level = |thousandths| {
            let value = Number::from_thousandths(thousandths);
            let name = value.to_string();
            Level { id: name.as_str().into(), label: label(value, languages), value, between: false }
        };
        numbers.map(level).collect()
    }
}

/// A number in the languages that write it otherwise than the fallback does.
fn label(number: Number, languages: &[Language]) -> Text {
    let Some((fallback, others)) = languages.split_first().filter(|_| number.thousandths() % 1_000 != 0) else {
        return Text::new(number.to_string(), Default::default());
    };
    let shown = |language| locale::number(number, language);
    let others = others.iter().map(|language| (language.clone(), shown(language).into()));
    Text::new(shown(fallback), others.collect())
}

impl Scale {
    pub fn rank_of(&self, level: &LevelId) -> Option<Rank> {
        match &self.number {
            // A number is looked up, not sought, and has one spelling.
            Some(number) => number.rank_typed(level.as_str()).filter(|rank| self.levels[*rank].id == *level),
            None => self.levels.iter().position(|each| each.id == *level),
        }
    }

    pub fn top(&self) -> Rank {
        self.levels.len() - 1
    }

    pub fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// The ranks by which the scale is told in a list, the lowest first: every level, or the first number of each band.
    pub fn rungs(&self) -> Vec<Rank> {
        match &self.number {
            Some(number) => number.bands.iter().map(|band| band.from).collect(),
            None => (0..self.levels.len()).collect(),
        }
    }

    /// The place among the rungs of the one on which a rank stands.
    pub fn rung_of(&self, rank: Rank) -> usize {
        match &self.number {
            Some(number) => number.bands.partition_point(|band| band.from <= rank).saturating_sub(1),
            None => rank,
        }
    }

    /// All ranks of a rung.
    pub fn ranks_of_rung(&self, rung: usize) -> RangeInclusive<Rank> {
        let first = self.rungs()[rung];
        match self.number.as_ref().and_then(|number| number.bands.get(rung + 1)) {
            Some(next) => first..=next.from - 1,
            None if self.is_number() => first..=self.top(),
            None => first..=first,
        }
    }

    /// The id by which a criterion describes a rank: that of the level, or of the band on which it stands.
    pub fn described_id(&self, rank: Rank) -> &LevelId {
        match &self.number {
            Some(number) => &number.bands[self.rung_of(rank)].id,
            None => &self.levels[rank].id,
        }
    }

    /// The name of what a criterion describes at a rank: of the level, or of the band.
    pub fn described_label(&self, rank: Rank) -> &Text {
        match &self.number {
            Some(number) => &number.bands[self.rung_of(rank)].label,
            None => &self.levels[rank].label,
        }
    }

    /// The steps from one rank to another: levels, or bands of numbers. Another number of the same band is a step.
    pub fn steps_between(&self, from: Rank, to: Rank) -> usize {
        let rungs = self.rung_of(from).abs_diff(self.rung_of(to));
        if from == to { 0 } else { rungs.max(1) }
    }

    /// The ranks to try for a change upward, the rank itself among them, lowest first: every level, or the last number
    /// of each band, which leads the farthest for its step.
    pub fn targets_up(&self, rank: Option<Rank>) -> Vec<Rank> {
        if !self.is_number() {
            return (rank.unwrap_or(0)..=self.top()).collect();
        }
        let lasts = (0..self.rungs().len()).map(|rung| *self.ranks_of_rung(rung).end());
        let above = lasts.filter(|last| rank.is_none_or(|rank| *last > rank));
        rank.into_iter().chain(above).collect()
    }

    /// The ranks to try for a change downward, the nearest first: every level, or the first number of each band.
    pub fn targets_down(&self, rank: Rank) -> Vec<Rank> {
        if !self.is_number() {
            return (0..rank).rev().collect();
        }
        self.rungs().into_iter().rev().filter(|first| *first < rank).collect()
    }

    /// The words for a rung in a list: a level with the number to press, or the numbers of a band with its name.
    pub fn rung_label(&self, rung: usize, language: &Language) -> String {
        let Some(number) = &self.number else { return self.numbered(rung, language) };
        let ranks = self.ranks_of_rung(rung);
        let [first, last] = [*ranks.start(), *ranks.end()].map(|rank| self.levels[rank].label.get(language));
        let label = number.bands[rung].label.get(language);
        if ranks.start() == ranks.end() { format!("{first} {label}") } else { format!("{first}–{last} {label}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        let band = |from, id: &str| Band { from, id: id.into(), label: Text::new(id.to_owned(), Default::default()) };
        let [from, to, step] = [0, 100_000, 500].map(Number::from_thousandths);
        let number = NumberScale { from, to, step, bands: vec![band(0, "fail"), band(100, "pass"), band(200, "full")] };
        let title = Text::new(String::new(), Default::default());
        let levels = number.levels(&["en".into(), "ru".into()]);
        Scale { id: "s".into(), kind: ScaleKind::Number, title, levels, needed: None, number: Some(number) }
    }

    #[test]
    fn each_number_of_a_scale_is_a_level_with_one_spelling() {
        let scale = scale();
        assert_eq!((scale.levels.len(), scale.top()), (201, 200));
        for (id, rank) in [("0", Some(0)), ("62.5", Some(125)), ("100", Some(200)), ("62.50", None), ("62,5", None)] {
            assert_eq!(scale.rank_of(&id.into()), rank, "{id}");
        }
        let number = scale.number.as_ref().unwrap();
        let typed = ["62.5", "62,5", " 62.50 ", "0100", "62.25", "100.5", "-1", "1e1", "", ".", "12345678901234567890"];
        let ranks = [Some(125), Some(125), Some(125), Some(200), None, None, None, None, None, None, None];
        assert_eq!(typed.map(|typed| number.rank_typed(typed)), ranks);
    }

    #[test]
    fn a_number_is_shown_with_the_sign_of_each_language_and_kept_with_a_point() {
        let level = &scale().levels[125];
        assert_eq!((level.label.get(&"en".into()), level.label.get(&"ru".into())), ("62.5", "62,5"));
        assert_eq!(level.id.as_str(), "62.5");
        assert_eq!(scale().level_named("62,5"), scale().level_named("62.5"));
    }

    #[test]
    fn a_number_scale_is_told_by_its_bands() {
        let (scale, language) = (scale(), Language::from("en"));
        let labels = (0..3).map(|rung| scale.rung_label(rung, &language)).collect::<Vec<_>>();
        assert_eq!(labels, ["0–49.5 fail", "50–99.5 pass", "100 full"]);
        assert_eq!(scale.rung_label(0, &"ru".into()), "0–49,5 fail");
        assert_eq!([0, 99, 100, 199, 200].map(|rank| scale.rung_of(rank)), [0, 0, 1, 1, 2]);
        assert_eq!([(5, 5), (5, 6), (5, 100), (200, 0)].map(|(from, to)| scale.steps_between(from, to)), [0, 1, 1, 2]);
    }
}
