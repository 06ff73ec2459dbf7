//! What a file holds, before anybody knows its format: tables, JSON, XML, or members of a package. Nothing is unpacked
//! onto a disk, and of a package only those members are read that some format wants.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use crate::{
    bounds,
    encoding::decode,
    file_kind::{self, FileKind},
    tabular::{self, Grid},
};

use super::{ImportFault, SourceFile, fault::NotWanted};

/// What a file holds.
#[derive(Debug)]
pub(super) struct Content {
    /// The name of the file, without folders.
    pub(super) name: String,
    pub(super) body: Body,
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

pub(super) fn open(file: &SourceFile) -> Result<Content, ImportFault> {
    let SourceFile { name, bytes } = *file;
    if bytes.len() as u64 > bounds::IMPORT_BYTES_MAX {
        return Err(ImportFault::TooLarge { most: bounds::IMPORT_BYTES_MAX });
    }
    let content = |body| Ok(Content { name: name.to_owned(), body });
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
        Some(FileKind::Json) => {
            let json = serde_json::from_str(&decoded.text);
            json.map_err(|error| ImportFault::Json { line: error.line(), column: error.column() })
                .and_then(|json| content(Body::Json(json)))
        }
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

fn zip(bytes: &[u8]) -> Result<Body, ImportFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportFault::Package)?;
    if archive.len() > bounds::IMPORT_MEMBERS_MAX {
        return Err(ImportFault::TooMany { what: "members", count: archive.len(), most: bounds::IMPORT_MEMBERS_MAX });
    }
    let mut package = Package::default();
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(|_| ImportFault::Package)?;
        let name = member.name().map_err(|_| ImportFault::Package)?.into_owned();
        package.add(name, member)?;
    }
    Ok(package.body())
}

fn tar(bytes: &[u8]) -> Result<Body, ImportFault> {
    // What is passed over is unpacked as well, and bounded with the rest.
    let unpacked = MultiGzDecoder::new(bytes).take(bounds::IMPORT_UNPACKED_BYTES_MAX * 16);
    let mut archive = tar::Archive::new(unpacked);
    let mut package = Package::default();
    for member in archive.entries().map_err(|_| ImportFault::Package)? {
        let member = member.map_err(|_| ImportFault::Package)?;
        let name = String::from_utf8_lossy(&member.path_bytes()).into_owned();
        package.add(name, member)?;
    }
    Ok(package.body())
}

#[derive(Default)]
struct Package {
    names: Vec<String>,
    members: Vec<(String, String)>,
    bytes: u64,
}

impl Package {
    fn add(&mut self, name: String, member: impl Read) -> Result<(), ImportFault> {
        if self.names.len() == bounds::IMPORT_MEMBERS_MAX {
            let most = bounds::IMPORT_MEMBERS_MAX;
            return Err(ImportFault::TooMany { what: "members", count: most + 1, most });
        }
        self.names.push(name.clone());
        if !is_wanted(&name) {
            return Ok(());
        }
        let left = bounds::IMPORT_UNPACKED_BYTES_MAX - self.bytes;
        let mut read = Vec::new();
        member.take(left + 1).read_to_end(&mut read).map_err(|_| ImportFault::Package)?;
        self.bytes += read.len() as u64;
        if self.bytes > bounds::IMPORT_UNPACKED_BYTES_MAX {
            return Err(ImportFault::TooLarge { most: bounds::IMPORT_UNPACKED_BYTES_MAX });
        }
        self.members.push((name, decode(&read).map_err(ImportFault::NotText)?.text));
        Ok(())
    }

    fn body(self) -> Body {
        Body::Package { names: self.names, members: self.members }
    }
}
