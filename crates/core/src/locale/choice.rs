//! Which language the user reads.

use include_dir::Dir;

use super::{FALLBACK, LOCALES, Language};

/// The languages of reports: those with any messages in this program.
pub fn of_reports() -> Vec<Language> {
    LOCALES.dirs().filter_map(name).collect()
}

/// The languages of the program: those that have the words of its screens, too. A screen in two languages helps nobody.
pub fn supported() -> Vec<Language> {
    let has_screens = |dir: &&Dir| dir.get_file(dir.path().join("terminal.ftl")).is_some();
    LOCALES.dirs().filter(has_screens).filter_map(name).collect()
}

fn name(dir: &Dir) -> Option<Language> {
    dir.path().file_name()?.to_str().map(Language::from)
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
