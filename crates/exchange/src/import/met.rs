//! A scale of two levels, for sources that say what is to be shown and nothing about how well.

use crate::rubric::{DraftLevel, DraftScale, DraftText, ScaleKind};

/// The id of the scale.
pub(super) const SCALE: &str = "met";
pub(super) const NOT_MET: &str = "not-met";
pub(super) const MET: &str = "met";

/// Title and labels by language; in others they are gaps.
const WORDS: &[(&str, [&str; 3])] = &[
    ("en", ["Met or not", "Not met", "Met"]),
    ("ru", ["Выполнен или нет", "Не выполнен", "Выполнен"]),
    ("kk", ["Орындалды не орындалмады", "Орындалмады", "Орындалды"]),
];

/// The scale with its words in those of the languages that have them.
pub(super) fn scale(languages: &[String]) -> DraftScale {
    let text = |index: usize| -> DraftText {
        let known = WORDS.iter().filter(|(tag, _)| languages.iter().any(|language| language == tag));
        known.map(|(tag, words)| ((*tag).to_owned(), words[index].to_owned())).collect()
    };
    let level = |id: &str, index| DraftLevel { id: id.to_owned(), label: text(index), value: None };
    DraftScale {
        id: SCALE.to_owned(),
        kind: ScaleKind::MetNotMet,
        title: text(0),
        levels: vec![level(NOT_MET, 1), level(MET, 2)],
        needed: Some(MET.to_owned()),
    }
}
