//! Folders in which things are kept.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};
use include_dir::Dir;

use super::{RubricSources, Settings, StoreError};

#[derive(Debug, Clone, PartialEq)]
pub struct Folders {
    pub sessions: PathBuf,
    pub rubrics: RubricSources,
    /// Folder of the key that seals sessions.
    pub keys: PathBuf,
    /// The settings of the centre that issues letters; there need be none.
    pub centre: PathBuf,
    /// The file of what the person chose for every run; none where no home folder is known.
    pub settings: Option<PathBuf>,
}

impl Folders {
    /// The folders named, else those of the platform, beside the rubrics inside the program.
    pub fn choose(
        sessions: Option<PathBuf>,
        rubrics: Option<PathBuf>,
        keys: Option<PathBuf>,
        centre: Option<PathBuf>,
        shipped: &'static Dir<'static>,
    ) -> Result<Self, StoreError> {
        let project = ProjectDirs::from("", "", "viva");
        let platform = |folder: fn(&ProjectDirs) -> &Path, name: &str| {
            project.as_ref().map(|project| folder(project).join(name)).ok_or(StoreError::NoHome)
        };
        let typed = |path: PathBuf| Ok(typed_path(&path));
        Ok(Folders {
            sessions: sessions.map_or_else(|| platform(ProjectDirs::data_dir, "sessions"), typed)?,
            rubrics: RubricSources {
                shipped,
                own: rubrics.map_or_else(|| platform(ProjectDirs::config_dir, "rubrics"), typed)?,
            },
            centre: centre.map_or_else(|| platform(ProjectDirs::config_dir, "centre.ron"), typed)?,
            settings: Settings::path(),
            keys: keys.map_or_else(|| platform(ProjectDirs::data_dir, "keys"), typed)?,
        })
    }
}

/// A path as somebody types it: `~` at its beginning is the person's own folder, as in a shell.
pub fn typed_path(path: &Path) -> PathBuf {
    let Ok(rest) = path.strip_prefix("~") else { return path.to_owned() };
    BaseDirs::new().map_or_else(|| path.to_owned(), |own| own.home_dir().join(rest))
}

/// Makes a folder that its owner alone can look into, with all above it; says in which folders new names stand now.
/// They last over a loss of power once those are synced: a file synced in a folder is lost with the folder's name.
pub(super) fn make(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let missing = folder.ancestors().take_while(|each| !each.as_os_str().is_empty() && !each.exists());
    let above: Vec<PathBuf> = missing.map(|made| super::folder_of(made).to_owned()).collect();
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    Ok(above)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_at_the_beginning_is_the_persons_own_folder() {
        let own = BaseDirs::new().unwrap().home_dir().to_owned();
        assert_eq!(typed_path(Path::new("~/scans/plan.pdf")), own.join("scans/plan.pdf"));
        assert_eq!(typed_path(Path::new("~")), own);
        for as_it_is in ["/tmp/~/x", "~other/x", "x~", "./~"] {
            assert_eq!(typed_path(Path::new(as_it_is)), Path::new(as_it_is));
        }
    }
}
