//! Which language the user reads.

use super::{FALLBACK, LOCALES, Language};

/// The languages with messages in this program.
pub fn supported() -> Vec<Language> {
    let name = |dir: &include_dir::Dir| dir.path().file_name()?.to_str().map(Language::from);
    LOCALES.dirs().filter_map(name).collect()
}

/// The first wish that is supported, by whole tag or by its first part; else the fallback. Wishes are tags as people
/// and systems write them: `kk`, `ru-RU`, `ru_RU.UTF-8`.
pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Language {
    let supported = supported();
    let find = |wish: &str| {
        let tag = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
        let primary = tag.split('-').next().unwrap_or_default().to_owned();
        supported.iter().find(|each| each.as_str() == tag || each.as_str() == primary).cloned()
    };
    wishes.into_iter().find_map(find).unwrap_or(FALLBACK.into())
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
