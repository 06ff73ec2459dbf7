//! A text that a person writes for Viva, written anew with its faults mended: durably, whole or not at all, with the
//! rights and the line ends that it had.

use std::path::Path;

use crate::{bounds, encoding};

use super::{StoreError, encryption, folder_of, read::text_of, read_bytes, save};

/// Writes a text over the one that was read as this. Refused where the file was changed since, or is a link that leads
/// out of its folder.
pub fn write_mended(path: &Path, read: &str, mended: &str) -> Result<(), StoreError> {
    let failed = |source| StoreError::Write { path: path.into(), source };
    let real = path.canonicalize().map_err(failed)?;
    let folder = folder_of(path).canonicalize().map_err(failed)?;
    if !real.starts_with(&folder) {
        return Err(StoreError::LinkOut { path: path.into(), to: real });
    }
    encryption::refuse_report_in(folder_of(&real))?;
    let found = text_of(read_bytes(&real, bounds::RUBRIC_BYTES_MAX)?, path)?;
    if encoding::as_written(&found) != read {
        return Err(StoreError::ChangedSince { path: path.into() });
    }
    // A byte order mark goes; the line ends stay where they are all of one system.
    let ends = found.matches("\r\n").count();
    let of_windows = ends > 0 && found.matches('\n').count() == ends && found.matches('\r').count() == ends;
    let mended = if of_windows { mended.replace('\n', "\r\n") } else { mended.to_owned() };
    let rights = real.metadata().map_err(failed)?.permissions();
    save::replace_keeping(folder_of(&real), &real, mended.as_bytes(), Some(rights)).map_err(failed)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_mended_text_keeps_line_ends_and_loses_its_mark() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rubric.ron");
        for (before, after) in [
            ("(\n a: 2,5\n)", "(\n a: 2.5\n)"),
            ("\u{FEFF}(\r\n a: 2,5\r\n)\r\n", "(\r\n a: 2.5\r\n)\r\n"),
            ("(\r\n a: 2,5\n)", "(\n a: 2.5\n)"),
        ] {
            fs::write(&path, before).unwrap();
            let read = encoding::as_written(before).into_owned();
            write_mended(&path, &read, &read.replace("2,5", "2.5")).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), after);
        }
    }

    #[test]
    fn a_text_that_was_changed_since_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rubric.ron");
        fs::write(&path, "(a: 3)").unwrap();
        let refused = write_mended(&path, "(a: 2,5)", "(a: 2.5)").unwrap_err();
        assert!(matches!(refused, StoreError::ChangedSince { .. }), "{refused}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "(a: 3)");
    }

    #[cfg(unix)]
    #[test]
    fn a_mended_file_keeps_its_rights_and_a_link_out_is_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (path, inner) = (folder.path().join("rubric.ron"), folder.path().join("inner.ron"));
        fs::write(&path, "(a: 2,5)").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
        symlink(&path, &inner).unwrap();
        write_mended(&inner, "(a: 2,5)", "(a: 2.5)").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "(a: 2.5)");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o664);
        assert!(fs::symlink_metadata(&inner).unwrap().is_symlink());

        let (out, outside) = (folder.path().join("out.ron"), elsewhere.path().join("rubric.ron"));
        fs::write(&outside, "(a: 2,5)").unwrap();
        symlink(&outside, &out).unwrap();
        let refused = write_mended(&out, "(a: 2,5)", "(a: 2.5)").unwrap_err();
        assert!(matches!(refused, StoreError::LinkOut { .. }), "{refused}");
        assert_eq!(fs::read_to_string(&outside).unwrap(), "(a: 2,5)");
    }
}
