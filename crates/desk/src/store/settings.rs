//! Settings that a person chose for every run of the program, in a small file that can be written by hand.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::Deserialize;

use crate::{
    bounds, encoding,
    locale::{Explain, Language},
    notation::{self, For},
};

use super::{StoreError, folder_of, read_text, save};

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The language of the program.
    #[serde(default)]
    pub language: Option<Language>,
}

impl Settings {
    /// The file of the settings in the platform's folder of settings, where a home folder is known.
    pub fn path() -> Option<PathBuf> {
        ProjectDirs::from("", "", "viva").map(|project| project.config_dir().join("settings.ron"))
    }

    /// The settings of a file; none are set where it is not there.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        Ok(Self::with_text(path)?.map(|(settings, _)| settings).unwrap_or_default())
    }

    /// The settings of a file with its text; nothing where it is not there.
    fn with_text(path: &Path) -> Result<Option<(Self, String)>, StoreError> {
        if path.symlink_metadata().is_err() {
            return Ok(None);
        }
        let text = read_text(path, bounds::SETTINGS_BYTES_MAX)?;
        let (settings, source) = notation::read::<Settings>(&text, For::Author);
        if let Some(found) = source.slips.first() {
            let (line, column) = encoding::position(&text, found.span.start);
            let details = found.slip.explain();
            return Err(StoreError::NotSettings { path: path.into(), line, column, details });
        }
        Ok(settings.map(|settings| (settings, text)))
    }

    /// Keeps the language for later runs. A file that cannot be read is left as it is, and comments stay.
    pub fn keep_language(path: &Path, language: &Language) -> Result<(), StoreError> {
        // The file may be a link to one that is kept elsewhere.
        let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let quoted = |language: &Language| format!("{:?}", language.as_str());
        let text = Self::with_text(path)?.and_then(|(settings, text)| {
            let kept = quoted(&settings.language?);
            (text.matches(&kept).count() == 1).then(|| text.replace(&kept, &quoted(language)))
        });
        let text = text.unwrap_or_else(|| format!("(\n    language: {},\n)\n", quoted(language)));
        save::replace(folder_of(path), path, text.as_bytes())
            .map_err(|source| StoreError::Write { path: path.into(), source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_kept_and_a_damaged_file_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("viva").join("settings.ron");
        assert_eq!(Settings::read(&path).unwrap(), Settings::default());
        Settings::keep_language(&path, &"kk".into()).unwrap();
        assert_eq!(Settings::read(&path).unwrap().language, Some("kk".into()));

        let commented = "// Chosen at the desk.\n(\n    language: \"ru\",\n)\n".to_owned();
        std::fs::write(&path, &commented).unwrap();
        Settings::keep_language(&path, &"en".into()).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), commented.replace("\"ru\"", "\"en\""));

        std::fs::write(&path, "(\n    langauge: \"ru\",\n)\n").unwrap();
        let error = Settings::keep_language(&path, &"ru".into()).unwrap_err();
        assert!(matches!(error, StoreError::NotSettings { line: 2, column: 5, .. }), "{error}");
        assert!(std::fs::read_to_string(&path).unwrap().contains("langauge"));
    }
}
