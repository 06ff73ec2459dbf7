//! The levels of a criterion, and the order that they mean: a rubric may list them from the best or from the lowest.

use serde_json::Value;

use super::{
    super::super::{
        super::{Broken, clean, json, level_words, text::at_path},
        ImportFault,
        scales::{Step, is_rounded, points},
        tree::number_of_label,
    },
    Number, Reader,
};

/// A level before it stands on a scale.
pub(super) struct Level<'v> {
    pub(super) value: &'v Value,
    pub(super) step: Step,
    position: f64,
}

impl Reader<'_, '_> {
    /// The levels of a criterion in the order of their positions.
    pub(super) fn levels<'v>(&mut self, value: &'v Value, criterion: usize) -> Result<Vec<Level<'v>>, ImportFault> {
        let mut levels = Vec::new();
        for (index, value) in json::several(value, "CFRubricCriterionLevels").iter().enumerate() {
            let score = match value.get("score").filter(|score| !score.is_null()) {
                Some(score) => self.number(score, &format!("{criterion}/CFRubricCriterionLevels/{index}/score"))?,
                None => None,
            };
            let label = clean::marked_up(json::text(value, "quality").unwrap_or_default()).text;
            levels.push(Level { value, step: Step { score, label }, position: position(value) });
        }
        levels.sort_by(|one, other| one.position.total_cmp(&other.position));
        Ok(levels)
    }

    pub(super) fn number(&mut self, value: &Value, at: &str) -> Result<Option<Number>, ImportFault> {
        let said = match value {
            // A power of ten is a number here, and is written out.
            Value::Number(number) => number.as_f64().map_or_else(String::new, |number| number.to_string()),
            Value::String(text) if text.trim().is_empty() => return Ok(None),
            Value::String(text) => text.clone(),
            _ => String::new(),
        };
        let index = self.index;
        let place = || at_path(format!("/CFRubrics/{index}/CFRubricCriteria/{at}"));
        let number =
            points(&said).ok_or_else(|| ImportFault::At { place: place(), why: Broken::NotA { what: "number" } })?;
        self.rounded += usize::from(is_rounded(&said, number));
        Ok(Some(number))
    }

    /// Levels from the lowest: by their points, else by their names, else as somebody has answered.
    pub(super) fn ordered<'v>(&mut self, mut levels: Vec<Level<'v>>) -> Vec<Level<'v>> {
        let labels: Vec<&str> = levels.iter().map(|level| level.step.label.as_str()).collect();
        let scores: Vec<Option<f64>> = levels.iter().map(|level| level.step.score.map(Number::as_f64)).collect();
        let has_values = scores.iter().all(Option::is_some);
        let Some(places) = places(&scores, &labels) else {
            if levels.len() > 1 {
                let labels = labels.iter().map(|label| (*label).to_owned()).collect();
                self.unordered.get_or_insert(labels);
                self.by_position += usize::from(self.order_answered.is_none());
            }
            if self.order_answered == Some("falling") {
                levels.reverse();
            }
            return levels;
        };
        // Values that rise show the order by themselves.
        let rises = |places: &[usize]| places.windows(2).all(|pair| scores[pair[0]] < scores[pair[1]]);
        self.turned += usize::from(!(places.is_sorted() || has_values && rises(&places)));
        let mut levels: Vec<Option<Level>> = levels.into_iter().map(Some).collect();
        places.into_iter().filter_map(|place| levels.get_mut(place)?.take()).collect()
    }
}

/// The places of levels from the lowest; none where nothing shows which that is.
fn places(scores: &[Option<f64>], labels: &[&str]) -> Option<Vec<usize>> {
    let numbers: Option<Vec<f64>> = labels.iter().map(|label| number_of_label(label)).collect();
    let by_names = || level_words::places(&level_words::words_of(labels), numbers.as_deref()).map(|found| found.0);
    let known: Vec<f64> = scores.iter().copied().flatten().collect();
    let along_known =
        level_words::places(&vec![None; known.len()], Some(&known)).map(|found| found.0).filter(|_| known.len() > 1);
    match along_known {
        // Of equal points, the names show which level is the higher one.
        _ if known.len() == scores.len() && known.iter().any(|score| *score != known[0]) => {
            let mut places = by_names().or(along_known).unwrap_or_else(|| (0..scores.len()).collect());
            places.sort_by(|one, other| known[*one].total_cmp(&known[*other]));
            Some(places)
        }
        // Levels without points stand among the others as these rise or fall.
        Some(places) if places.is_sorted() => Some((0..scores.len()).collect()),
        Some(places) if places.iter().rev().is_sorted() => Some((0..scores.len()).rev().collect()),
        _ => by_names(),
    }
}

/// Where something stands among its siblings; behind them, if it does not say.
pub(super) fn position(value: &Value) -> f64 {
    let position = match value.get("position") {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        _ => None,
    };
    position.filter(|position| position.is_finite()).unwrap_or(f64::MAX)
}
