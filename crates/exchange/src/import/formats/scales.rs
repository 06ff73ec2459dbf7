//! Scales made of the levels of a source: one for each list of levels that occurs, and the labels that must be made where
//! a source has numbers alone.

use crate::{
    bounds::{LEVELS_MAX, SCALES_MAX},
    locale::Message,
    message,
    rubric::{DraftLevel, DraftScale, DraftText, Number, ScaleKind},
};

use super::{
    super::{Choice, Meaning, OpenQuestion, ids::Ids},
    ImportFault,
};

/// The answer that says which of levels is the highest, where nothing in a source shows it.
pub(super) const LEVEL_ORDER: &str = "level_order";

/// The question which of levels is the highest, with what sources of a kind mostly do as its proposal.
pub(super) fn order_question(labels: &[&str], proposal: &str) -> OpenQuestion {
    let choices = [("falling", message!("import-choice-falling")), ("rising", message!("import-choice-rising"))]
        .map(|(answer, told)| Choice { answer: answer.to_owned(), meaning: Meaning::Told(told) });
    let ask = message!("import-ask-level-order", labels = labels.join(" | "));
    OpenQuestion::choice(LEVEL_ORDER, ask, Some(proposal.to_owned()), choices.to_vec())
}

/// A level as a source has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    /// Its points, if the source gives any.
    pub(super) score: Option<Number>,
    /// Its name; a source that has none gets one made of the points.
    pub(super) label: String,
}

/// A scale for each list of levels, with the ids of its levels.
#[derive(Debug)]
pub(super) struct Scales {
    language: String,
    lists: Vec<Vec<Step>>,
    levels: Vec<Vec<String>>,
    ids: Ids,
    pub(super) made: Vec<DraftScale>,
    labelled: usize,
    alike: usize,
}

impl Scales {
    pub(super) fn new(language: &str) -> Self {
        Scales {
            language: language.to_owned(),
            lists: Vec::new(),
            levels: Vec::new(),
            ids: Ids::new("S"),
            made: Vec::new(),
            labelled: 0,
            alike: 0,
        }
    }

    /// The id of the scale with these levels, from the lowest to the highest, and the ids of its levels.
    pub(super) fn of(&mut self, steps: Vec<Step>) -> Result<(String, &[String]), ImportFault> {
        if steps.len() > LEVELS_MAX {
            return Err(ImportFault::TooMany { what: "levels", count: steps.len(), most: LEVELS_MAX });
        }
        let index = match self.lists.iter().position(|list| *list == steps) {
            Some(index) => index,
            None if self.lists.len() == SCALES_MAX => {
                return Err(ImportFault::TooMany { what: "scales", count: SCALES_MAX + 1, most: SCALES_MAX });
            }
            None => self.make(steps),
        };
        Ok((self.made[index].id.clone(), &self.levels[index]))
    }

    fn make(&mut self, steps: Vec<Step>) -> usize {
        let has_points = have_points(&steps);
        // Levels with equal points stand beside each other in the source; on a scale their values would have to rise.
        self.alike += usize::from(!has_points && steps.iter().all(|step| step.score.is_some()));
        let mut ids = Ids::new("L");
        let mut levels = Vec::with_capacity(steps.len());
        for step in &steps {
            let points = step.score.map(|score| score.to_string());
            let label = match (step.label.is_empty(), step.score) {
                (true, Some(score)) => points_label(&self.language, score),
                _ => step.label.clone(),
            };
            self.labelled += usize::from(step.label.is_empty());
            let code = if step.label.is_empty() { points.as_deref().unwrap_or_default() } else { step.label.as_str() };
            let value = points.clone().filter(|_| has_points);
            levels.push(DraftLevel { id: ids.of_code(code), label: self.text(&label), value });
        }
        let name = |level: Option<&DraftLevel>| level.and_then(|level| level.label.values().next()).cloned();
        let title = match (name(levels.first()), name(levels.last())) {
            (Some(lowest), Some(highest)) => self.text(&format!("{lowest} – {highest}")),
            _ => DraftText::new(),
        };
        let kind = if has_points { ScaleKind::Points } else { ScaleKind::Ordinal };
        self.levels.push(levels.iter().map(|level| level.id.clone()).collect());
        self.made.push(DraftScale { id: self.ids.counted(), kind, title, levels, needed: None });
        self.lists.push(steps);
        self.lists.len() - 1
    }

    fn text(&self, words: &str) -> DraftText {
        [(self.language.clone(), words.to_owned())].into()
    }

    /// Names a level in a further language; the first name counts.
    pub(super) fn label_in(&mut self, language: &str, scale: &str, level: &str, label: String) {
        let scale = self.made.iter_mut().find(|made| made.id == scale);
        let level = scale.and_then(|scale| scale.levels.iter_mut().find(|made| made.id == level));
        if let Some(level) = level.filter(|_| !label.is_empty()) {
            level.label.entry(language.to_owned()).or_insert(label);
        }
    }

    /// The highest points of a scale, if its levels have points.
    pub(super) fn highest(&self, id: &str) -> Option<Number> {
        let index = self.made.iter().position(|scale| scale.id == id && scale.kind == ScaleKind::Points)?;
        self.lists.get(index)?.last()?.score
    }

    /// What was made or could not be kept, for a person to read.
    pub(super) fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.labelled > 0 {
            notes.push(message!("import-note-labels-made", count = self.labelled));
        }
        if self.alike > 0 {
            notes.push(message!("import-note-equal-points", count = self.alike));
        }
        notes
    }
}

/// Returns whether all levels have points, and these rise: then they are their values.
pub(super) fn have_points(steps: &[Step]) -> bool {
    steps.iter().all(|step| step.score.is_some()) && steps.windows(2).all(|pair| pair[0].score < pair[1].score)
}

/// Returns whether a number has more decimals than a rubric keeps.
pub(super) fn is_rounded(said: &str, number: Number) -> bool {
    plain(said).and_then(|said| said.parse::<f64>().ok()).is_some_and(|exact| (exact - number.as_f64()).abs() > 1e-9)
}

/// A number with point or comma, as the notation has it, without zeros at its end; of signs only a minus stands before it.
/// Powers of ten are no numbers that people write.
pub(super) fn plain(text: &str) -> Option<String> {
    // A longer text is no number, whatever stands in it.
    const BYTES_MAX: usize = 100;
    let text = text.trim();
    if text.len() > BYTES_MAX {
        return None;
    }
    let text = text.replace(['\u{A0}', '\u{202F}', ' '], "").replace(',', ".").replace('\u{2212}', "-");
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let part = part.trim_end_matches('0');
    let sign = if text.starts_with('-') && !(whole.is_empty() && part.is_empty()) { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

/// A way in which a criterion counts that is not among the others of its unit, as the notation has it.
pub(super) fn way_to_count(said: &str) -> Option<String> {
    matches!(said, "Bonus" | "Deduction" | "Holistic").then(|| said.to_owned())
}

/// A number that a rubric takes as it stands: not below zero, with at most three decimals.
pub(super) fn number_of_rubric(said: &str) -> Option<String> {
    plain(said).filter(|number| {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        !number.starts_with('-') && whole.len() <= 6 && decimals.len() <= 3
    })
}

/// The points of a source, which may have more decimals than are kept; none where it is no number.
pub(super) fn points(said: &str) -> Option<Number> {
    const MOST: f64 = 1_000_000.0;
    let value: f64 = plain(said)?.parse().ok()?;
    (value.abs() <= MOST).then(|| Number::from_thousandths((value * 1_000.0).round() as i64))
}

/// The label of a level that has points alone.
fn points_label(language: &str, points: Number) -> String {
    let number = points.to_string();
    match language {
        "en" => format!("{number} {}", if number == "1" { "point" } else { "points" }),
        "ru" => format!("{} {}", number.replace('.', ","), russian_points(points)),
        "kk" => format!("{} балл", number.replace('.', ",")),
        _ => number,
    }
}

fn russian_points(points: Number) -> &'static str {
    let whole = points.thousandths().abs() / 1_000;
    match (points.thousandths() % 1_000 != 0, whole % 100, whole % 10) {
        (true, ..) => "балла",
        (_, 11..=14, _) => "баллов",
        (_, _, 1) => "балл",
        (_, _, 2..=4) => "балла",
        _ => "баллов",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_worded_as_their_language_counts_them() {
        let label = |language: &str, said: &str| points_label(language, points(said).unwrap());
        for (said, en, ru, kk, fr) in [
            ("1.00000", "1 point", "1 балл", "1 балл", "1"),
            ("0.00000", "0 points", "0 баллов", "0 балл", "0"),
            ("22", "22 points", "22 балла", "22 балл", "22"),
            ("12", "12 points", "12 баллов", "12 балл", "12"),
            ("2,50000", "2.5 points", "2,5 балла", "2,5 балл", "2.5"),
            ("-1.00000", "-1 points", "-1 балл", "-1 балл", "-1"),
        ] {
            assert_eq!(["en", "ru", "kk", "fr"].map(|language| label(language, said)), [en, ru, kk, fr]);
        }
        assert_eq!(["", "many", "NaN", "1e9"].map(points), [None; 4]);
    }

    #[test]
    fn a_number_is_the_same_to_all_that_read_one() {
        for (said, number, of_rubric) in [
            ("1,5", Some("1.5"), Some("1.5")),
            (" 2.50000 ", Some("2.5"), Some("2.5")),
            ("\u{2212}3", Some("-3"), None),
            ("-0", Some("0"), Some("0")),
            ("0.1234", Some("0.1234"), None),
            ("1e3", None, None),
            ("1.2.3", None, None),
            ("+1", None, None),
        ] {
            assert_eq!((plain(said).as_deref(), number_of_rubric(said).as_deref()), (number, of_rubric), "{said}");
            assert_eq!(points(said).is_some(), number.is_some(), "{said}");
            let of_form = super::super::xlsform::number(said);
            assert_eq!(of_form.is_some(), number.is_some() && said != "0.1234", "{said}");
        }
    }
}
