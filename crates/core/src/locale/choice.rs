//! The choice of the language that the user reads.
//!
//! A language is offered once it has every message; a screen in two languages helps nobody. A translation that is half
//! done may lie in `locales/` without anybody being shown it. Which languages are whole is found when the program is
//! built, so that nothing has to be read for it at every start.

use super::{FALLBACK, Language};

const OFFERED: &[&str] = include!(concat!(env!("OUT_DIR"), "/offered.rs"));

/// The languages of the program and its reports, in the alphabet of their tags.
pub fn offered() -> impl Iterator<Item = Language> {
    OFFERED.iter().copied().map(Language::from)
}

/// The offered language that a wish names, by its whole tag or by the first part of it. Wishes are tags as people and
/// systems write them: `kk`, `ru-RU`, `ru_RU.UTF-8`.
pub fn offered_as(wish: &str) -> Option<Language> {
    let tag = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    offered().find(|each| each.as_str() == tag || each.as_str() == primary)
}

/// The language of the first wish that is offered, else the fallback.
pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Language {
    wishes.into_iter().find_map(offered_as).unwrap_or(FALLBACK.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_offered_wish_wins_however_it_is_written() {
        assert_eq!(choose(["xx", "en_GB.UTF-8", "kk"]).as_str(), "en");
        assert_eq!(choose(["xx", "ru-RU"]).as_str(), "ru");
        assert_eq!(choose(["kk_KZ@cyrillic"]).as_str(), "kk");
        assert_eq!(choose(["C.UTF-8"]).as_str(), FALLBACK);
    }
}
