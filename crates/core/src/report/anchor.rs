//! The anchor of a level in words; of a level between two, which they are.

use crate::{
    locale::{Language, Locale},
    message,
    rubric::{Criterion, LevelAnchor, Rank, Scale, Text},
};

/// The anchor in a list that has those of the neighbours too: a level between two only says which they are.
pub fn anchor_listed(criterion: &Criterion, rank: Rank, scale: &Scale, locale: &Locale, language: &Language) -> String {
    let name = |(rank, _): (Rank, &Text)| {
        locale.say(&message!("anchor-level", level = scale.levels[rank].label.get(language)))
    };
    words(criterion.anchor(rank, scale), name, locale, language)
}

/// The anchor where it stands alone: a level between two also says what theirs are.
pub fn anchor_alone(criterion: &Criterion, rank: Rank, scale: &Scale, locale: &Locale, language: &Language) -> String {
    let whole = |(rank, anchor): (Rank, &Text)| {
        let level = scale.levels[rank].label.get(language);
        locale.say(&message!("anchor-level-whole", level = level, anchor = anchor.get(language)))
    };
    words(criterion.anchor(rank, scale), whole, locale, language)
}

fn words(anchor: LevelAnchor, level: impl Fn((Rank, &Text)) -> String, locale: &Locale, language: &Language) -> String {
    match anchor {
        LevelAnchor::Own(text) => text.get(language).to_owned(),
        LevelAnchor::Between { below: Some(below), above: Some(above) } => {
            locale.say(&message!("anchor-between", below = level(below), above = level(above)))
        }
        LevelAnchor::Between { below: Some(below), above: None } => {
            locale.say(&message!("anchor-above", below = level(below)))
        }
        LevelAnchor::Between { below: None, above: Some(above) } => {
            locale.say(&message!("anchor-below", above = level(above)))
        }
        // A criterion has an anchor at least.
        LevelAnchor::Between { below: None, above: None } => String::new(),
    }
}
