//! What a file holds, before anybody knows its format: tables, JSON, XML, or members of a package. Nothing is unpacked
//! onto a disk, and of a package only those members are read that some format wants.

mod plain;

use std::{
    io::{Cursor, Read},
    rc::Rc,
};

use flate2::read::MultiGzDecoder;
use zip::{ZipArchive, result::ZipError};

use crate::{
    bounds,
    encoding::decode,
    file_kind::{self, FileKind},
    locale::Message,
    message,
    tabular::{self, Grid},
};

use super::{ImportFault, SourceFile, fault::NotWanted, json};

/// What a file holds.
#[derive(Debug)]
pub(super) struct Content {
    /// The name of the file, or of the member of a package that stands for one, without folders.
    pub(super) name: String,
    /// The name of the file that was named for the import: the package, or the file itself.
    pub(super) file: String,
    /// The name that stands before each place of the file, where several files are read.
    pub(super) told: Option<Rc<str>>,
    pub(super) body: Body,
    /// Members of the same package that are not read, told with its first table.
    pub(super) beside: Vec<String>,
}

impl Content {
    /// A fault of this file, with its name where there are several.
    pub(super) fn refused(&self, fault: ImportFault) -> ImportFault {
        match &self.told {
            Some(name) => fault.in_file(name),
            None => fault,
        }
    }
}

#[derive(Debug)]
pub(super) enum Body {
    /// The only table of a text, or each sheet of a workbook that holds something.
    Tables(Vec<Grid>),
    Json(serde_json::Value),
    /// The text of a document in XML.
    Xml(String),
    /// Names of all members, and the texts of those that are wanted.
    Package {
        names: Vec<String>,
        members: Vec<(String, String)>,
    },
    /// A picture or a text that is neither a table nor marked up, for formats that hide in such files.
    Other(Vec<u8>),
}

/// Returns whether some format reads this member of a package. Lists of users and results are never read.
fn is_wanted(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    matches!(last, "moodle_backup.xml" | "grading.xml" | "rubrics.xml" | "imsmanifest.xml") && !name.contains("..")
}

/// The name of a member with slashes between folders, whatever wrote it.
fn with_slashes(name: &str) -> String {
    name.replace('\\', "/")
}

/// Returns whether a package holds what some format reads. A course holds documents as well, whose kinds are not its own.
fn holds_wanted(bytes: &[u8]) -> bool {
    zip_archive(bytes).is_ok_and(|archive| archive.file_names().flatten().any(|name| is_wanted(&with_slashes(&name))))
}

/// What all files hold, in their order. A package of plain tables stands for these.
pub(super) fn open_all(files: &[SourceFile]) -> Result<Vec<Content>, ImportFault> {
    let mut contents = Vec::with_capacity(files.len());
    // Packages of tables share what may be unpacked: each alone would have it anew.
    let mut left = bounds::IMPORT_UNPACKED_BYTES_MAX;
    for file in files {
        match plain::open(file, &mut left) {
            Some(members) => contents.extend(members?),
            None => contents.push(open(file).map_err(|fault| match files.len() {
                1 => fault,
                _ => fault.in_file(file.name),
            })?),
        }
        if contents.len() > bounds::IMPORT_FILES_MAX {
            let most = bounds::IMPORT_FILES_MAX;
            return Err(ImportFault::TooMany { what: "files", count: contents.len(), most });
        }
    }
    if contents.len() > 1 {
        contents.iter_mut().for_each(|content| content.told = Some(content.name.as_str().into()));
    }
    Ok(contents)
}

/// What of packages of tables is not read, by its names.
pub(super) fn beside(contents: &[Content]) -> Option<Message> {
    const MOST: usize = 10;
    let plain = |name: &String| name.chars().filter(|c| !c.is_control()).take(80).collect::<String>();
    let names: Vec<&String> = contents.iter().flat_map(|content| &content.beside).collect();
    let told: Vec<String> = names.iter().take(MOST).map(|name| plain(name)).collect();
    let told = told.join("; ") + if names.len() > MOST { "; …" } else { "" };
    (!names.is_empty()).then(|| message!("import-note-members-beside", names = told))
}

pub(super) fn open(file: &SourceFile) -> Result<Content, ImportFault> {
    let SourceFile { name, bytes } = *file;
    if bytes.len() as u64 > bounds::IMPORT_BYTES_MAX {
        return Err(ImportFault::TooLarge { most: bounds::IMPORT_BYTES_MAX });
    }
    let content =
        |body| Ok(Content { name: name.to_owned(), file: name.to_owned(), told: None, body, beside: Vec::new() });
    if file_kind::is_package(bytes) && holds_wanted(bytes) {
        return content(zip(bytes)?);
    }
    match file_kind::of_bytes(bytes) {
        Some(FileKind::ExcelWorkbook | FileKind::CalcWorkbook | FileKind::OldWorkbook | FileKind::Locked) => {
            return content(Body::Tables(tabular::read_all(bytes)?));
        }
        Some(FileKind::Archive) if file_kind::is_package(bytes) => return content(zip(bytes)?),
        Some(FileKind::Archive) if bytes.starts_with(b"\x1F\x8B") => return content(tar(bytes)?),
        Some(FileKind::Picture) => return content(Body::Other(bytes.to_vec())),
        Some(kind) => return Err(ImportFault::NotWanted { what: NotWanted::Kind { kind: kind.name() } }),
        None => {}
    }
    let decoded = decode(bytes).map_err(ImportFault::NotText)?;
    match file_kind::marked_up(&decoded.text) {
        Some(FileKind::Json) => json::parse(&decoded.text).and_then(|json| content(Body::Json(json))),
        Some(FileKind::Xml) => content(Body::Xml(decoded.text)),
        Some(kind) => Err(ImportFault::NotWanted { what: NotWanted::Kind { kind: kind.name() } }),
        None if file_kind::of_fields(&decoded.text).is_some() => Err(ImportFault::NotWanted { what: NotWanted::Viva }),
        None => {
            let token = decoded.text.trim();
            let is_token = token.split('.').count() == 3 && !token.contains(char::is_whitespace);
            if is_token {
                return content(Body::Other(bytes.to_vec()));
            }
            content(Body::Tables(tabular::read_all(bytes)?))
        }
    }
}

fn zip_archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ImportFault> {
    // The list of members is read whole into memory. Packages that lie in this one have lists, too.
    let listed = memchr::memmem::find_iter(bytes, b"PK\x01\x02").count();
    if listed > bounds::IMPORT_MEMBERS_MAX * 10 {
        return Err(ImportFault::TooMany { what: "members", count: listed, most: bounds::IMPORT_MEMBERS_MAX });
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportFault::Package)
}

fn zip(bytes: &[u8]) -> Result<Body, ImportFault> {
    let mut archive = zip_archive(bytes)?;
    if archive.len() > bounds::IMPORT_MEMBERS_MAX {
        return Err(ImportFault::TooMany { what: "members", count: archive.len(), most: bounds::IMPORT_MEMBERS_MAX });
    }
    let mut package = Package::new();
    for index in 0..archive.len() {
        let Some(Ok(name)) = archive.name_for_index(index) else { continue };
        let name = with_slashes(&name);
        // What is not wanted may be locked, or packed in a way that nothing here unpacks.
        if !is_wanted(&name) {
            package.list(name)?;
            continue;
        }
        let member = archive.by_index(index).map_err(not_opened)?;
        match member.is_file() {
            true => package.add(name, member)?,
            false => package.list(name)?,
        }
    }
    Ok(package.body())
}

fn not_opened(error: ZipError) -> ImportFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportFault::NotWanted { what: NotWanted::Locked },
        _ => ImportFault::Package,
    }
}

/// Bytes of the name of a member that stands before it.
const NAME_BYTES_MAX: u64 = 64 << 10;

fn tar(bytes: &[u8]) -> Result<Body, ImportFault> {
    // What is passed over is unpacked as well, and bounded with the rest.
    let most = bounds::IMPORT_UNPACKED_BYTES_MAX * 16;
    let mut archive = tar::Archive::new(MultiGzDecoder::new(bytes).take(most));
    let package = members(&mut archive);
    match archive.into_inner().limit() {
        0 => Err(ImportFault::TooLarge { most }),
        _ => Ok(package?.body()),
    }
}

fn members(archive: &mut tar::Archive<impl Read>) -> Result<Package, ImportFault> {
    let damaged = |_| ImportFault::Package;
    let mut package = Package::new();
    let mut long_name = None;
    // Raw, since long names would be read into memory whatever their length.
    for member in archive.entries().map_err(damaged)?.raw(true) {
        let mut member = member.map_err(damaged)?;
        let kind = member.header().entry_type();
        let is_name = kind.is_gnu_longname() || kind.is_pax_local_extensions();
        if is_name || kind.is_gnu_longlink() || kind.is_pax_global_extensions() {
            if is_name {
                let mut said = Vec::new();
                (&mut member).take(NAME_BYTES_MAX).read_to_end(&mut said).map_err(damaged)?;
                let name = match kind.is_gnu_longname() {
                    true => said.split(|byte| *byte == 0).next(),
                    false => {
                        let mut said = tar::PaxExtensions::new(&said).flatten();
                        said.find(|said| said.key_bytes() == b"path").map(|said| said.value_bytes())
                    }
                };
                long_name = name.map(|name| String::from_utf8_lossy(name).into_owned()).or(long_name);
            }
            continue;
        }
        let name = long_name.take().unwrap_or_else(|| String::from_utf8_lossy(&member.path_bytes()).into_owned());
        match kind.is_file() {
            true => package.add(name, member)?,
            // A link may bear the name of what it only points to.
            false => package.list(name)?,
        }
    }
    Ok(package)
}

struct Package {
    names: Vec<String>,
    members: Vec<(String, String)>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// A member of a package, unpacked as far as the bytes go that are left for it and those behind it.
fn unpacked(member: impl Read, left: &mut u64) -> Result<Vec<u8>, ImportFault> {
    let mut read = Vec::new();
    member.take(*left + 1).read_to_end(&mut read).map_err(|_| ImportFault::Package)?;
    let most = bounds::IMPORT_UNPACKED_BYTES_MAX;
    *left = left.checked_sub(read.len() as u64).ok_or(ImportFault::TooLarge { most })?;
    Ok(read)
}

impl Package {
    fn new() -> Self {
        Package { names: Vec::new(), members: Vec::new(), left: bounds::IMPORT_UNPACKED_BYTES_MAX }
    }

    fn list(&mut self, name: String) -> Result<(), ImportFault> {
        if self.names.len() == bounds::IMPORT_MEMBERS_MAX {
            let most = bounds::IMPORT_MEMBERS_MAX;
            return Err(ImportFault::TooMany { what: "members", count: most + 1, most });
        }
        self.names.push(name);
        Ok(())
    }

    fn add(&mut self, name: String, member: impl Read) -> Result<(), ImportFault> {
        self.list(name.clone())?;
        if !is_wanted(&name) {
            return Ok(());
        }
        let read = unpacked(member, &mut self.left)?;
        self.members.push((name, decode(&read).map_err(ImportFault::NotText)?.text));
        Ok(())
    }

    fn body(self) -> Body {
        Body::Package { names: self.names, members: self.members }
    }
}

#[cfg(test)]
mod tests;
