//! The choice of the language that the user reads.
//!
//! A language is offered once it is complete: for the program when it has every message, for reports when it has all
//! that they say. The shipped languages are known when the program is built, so that the lists stand here, a test
//! compares them with the message files, and nothing has to be read at every start. A translation that is half done may
//! lie in `locales/` without anybody being shown it.

use super::{FALLBACK, Language};

/// The languages that have every message. A screen in two languages helps nobody.
const OF_PROGRAM: [&str; 1] = [FALLBACK];

/// The languages that have every message of reports.
const OF_REPORTS: [&str; 3] = [FALLBACK, "kk", "ru"];

/// The languages of reports.
pub fn of_reports() -> Vec<Language> {
    OF_REPORTS.map(Language::from).into()
}

/// The languages of the program.
pub fn supported() -> Vec<Language> {
    OF_PROGRAM.map(Language::from).into()
}

/// The language of the program: the first wish that it has, else the fallback. Wishes are tags as people and systems
/// write them: `kk`, `ru-RU`, `ru_RU.UTF-8`.
pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Language {
    first_of(&supported(), wishes).unwrap_or(FALLBACK.into())
}

/// The language of a report: the first wish that reports have, else the fallback.
pub fn choose_for_report<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Language {
    first_of(&of_reports(), wishes).unwrap_or(FALLBACK.into())
}

/// The first wish that is among the languages, by whole tag or by its first part.
fn first_of<'a>(languages: &[Language], wishes: impl IntoIterator<Item = &'a str>) -> Option<Language> {
    let find = |wish: &str| {
        let tag = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
        let primary = tag.split('-').next().unwrap_or_default().to_owned();
        languages.iter().find(|each| each.as_str() == tag || each.as_str() == primary).cloned()
    };
    wishes.into_iter().find_map(find)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_supported_wish_wins_however_it_is_written() {
        assert_eq!(choose(["xx", "en_GB.UTF-8"]).as_str(), "en");
        assert_eq!(choose(["C.UTF-8"]).as_str(), "en");
    }
}
