//! Packages of plain tables, as sites hand out a set of files in one: each table is read as if it had been named by itself.

use std::io::Read;

use crate::{
    bounds,
    file_kind::{self, FileKind},
    tabular,
};

use super::{Body, Content, ImportFault, SourceFile, holds_wanted, not_opened, unpacked, with_slashes, zip_archive};

/// The tables of a package; nothing where it is none of plain tables. What is unpacked is taken from the bytes that are
/// left for all packages.
pub(super) fn open(file: &SourceFile, left: &mut u64) -> Option<Result<Vec<Content>, ImportFault>> {
    let SourceFile { bytes, .. } = *file;
    let is_archive = file_kind::is_package(bytes)
        && bytes.len() as u64 <= bounds::IMPORT_BYTES_MAX
        && file_kind::of_bytes(bytes) == Some(FileKind::Archive)
        && !holds_wanted(bytes);
    if !is_archive {
        return None;
    }
    match tables(file, left) {
        Ok(tables) if tables.is_empty() => None,
        tables => Some(tables),
    }
}

/// The name of a member without its folders, if it is one of a plain table. Some programs put a shadow of each file, with a
/// dot before its name, beside it.
fn name_of_table(member: &str) -> Option<&str> {
    let name = member.rsplit('/').next().filter(|name| !name.starts_with('.'))?;
    let (_, ending) = name.rsplit_once('.')?;
    (ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("tsv")).then_some(name)
}

/// Returns whether a member that is not read is told: folders and shadows of files hold nothing of their own.
fn is_told(member: &str) -> bool {
    member.rsplit('/').next().is_some_and(|name| !name.is_empty() && !name.starts_with('.'))
}

fn tables(file: &SourceFile, left: &mut u64) -> Result<Vec<Content>, ImportFault> {
    let mut archive = zip_archive(file.bytes)?;
    if archive.len() > bounds::IMPORT_MEMBERS_MAX {
        let most = bounds::IMPORT_MEMBERS_MAX;
        return Err(ImportFault::TooMany { what: "members", count: archive.len(), most });
    }
    let (mut named, mut beside) = (Vec::new(), Vec::new());
    for index in 0..archive.len() {
        let Some(Ok(name)) = archive.name_for_index(index) else { continue };
        let member = with_slashes(&name);
        match name_of_table(&member) {
            Some(name) => named.push((index, name.to_owned())),
            None if is_told(&member) => beside.push(member),
            None => {}
        }
    }
    if named.len() > bounds::IMPORT_FILES_MAX {
        let most = bounds::IMPORT_FILES_MAX;
        return Err(ImportFault::TooMany { what: "files", count: named.len(), most });
    }
    let mut tables = Vec::with_capacity(named.len());
    for (index, name) in named {
        let body = table(archive.by_index(index), left).map_err(|fault| fault.in_file(&name))?;
        tables.push(Content {
            name,
            file: file.name.to_owned(),
            told: None,
            body,
            beside: std::mem::take(&mut beside),
        });
    }
    Ok(tables)
}

fn table(member: zip::result::ZipResult<impl Read>, left: &mut u64) -> Result<Body, ImportFault> {
    let read = unpacked(member.map_err(not_opened)?, left)?;
    // A member that only bears the name of a table is not read as a package in this one.
    match file_kind::of_bytes(&read) {
        Some(_) => Err(ImportFault::Package),
        None => Ok(Body::Tables(tabular::read_all(&read)?)),
    }
}
