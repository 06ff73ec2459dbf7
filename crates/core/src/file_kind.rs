//! The kinds of files, told by their content first and their name second: texts of Viva, and files of other programs.
//! Whoever is given the wrong file is told which one it is.

use crate::notation;

/// A kind of file that can be told from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Rubric,
    Case,
    Session,
    /// Settings of the centre that issues letters.
    Centre,
    /// Settings of the program.
    Settings,
    /// Answers for an import.
    Answers,
    /// A file that is encrypted for age recipients, as sessions are.
    Encrypted,
    ExcelWorkbook,
    CalcWorkbook,
    WordDocument,
    WriterDocument,
    Slides,
    /// Excel 97 to 2003.
    OldWorkbook,
    /// Word 97 to 2003.
    OldDocument,
    /// A document of Microsoft Office that a password protects.
    Locked,
    Archive,
    Pdf,
    Rtf,
    Picture,
    Json,
    Html,
    Xml,
    Yaml,
    Toml,
    Csv,
}

impl FileKind {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Rubric => "rubric",
            FileKind::Case => "case",
            FileKind::Session => "session",
            FileKind::Centre => "centre",
            FileKind::Settings => "settings",
            FileKind::Answers => "answers",
            FileKind::Encrypted => "encrypted",
            FileKind::ExcelWorkbook => "excel",
            FileKind::CalcWorkbook => "calc",
            FileKind::WordDocument => "word",
            FileKind::WriterDocument => "writer",
            FileKind::Slides => "slides",
            FileKind::OldWorkbook => "old-excel",
            FileKind::OldDocument => "old-word",
            FileKind::Locked => "locked",
            FileKind::Archive => "archive",
            FileKind::Pdf => "pdf",
            FileKind::Rtf => "rtf",
            FileKind::Picture => "picture",
            FileKind::Json => "json",
            FileKind::Html => "html",
            FileKind::Xml => "xml",
            FileKind::Yaml => "yaml",
            FileKind::Toml => "toml",
            FileKind::Csv => "csv",
        }
    }

    /// The name by which messages choose what serves who has such a file.
    pub fn serves(self) -> &'static str {
        match self {
            FileKind::Rubric => "rubric",
            FileKind::Case => "case",
            FileKind::Session | FileKind::Encrypted => "session",
            FileKind::Centre => "centre",
            FileKind::ExcelWorkbook | FileKind::CalcWorkbook | FileKind::OldWorkbook | FileKind::Csv => "table",
            FileKind::Json | FileKind::Yaml | FileKind::Toml | FileKind::Xml => "notation",
            FileKind::WordDocument
            | FileKind::WriterDocument
            | FileKind::OldDocument
            | FileKind::Pdf
            | FileKind::Rtf
            | FileKind::Html => "text",
            FileKind::Settings
            | FileKind::Answers
            | FileKind::Slides
            | FileKind::Locked
            | FileKind::Archive
            | FileKind::Picture => "other",
        }
    }
}

/// The first bytes of files whose programs mark them so.
const MARKS: &[(&[u8], FileKind)] = &[
    (b"%PDF-", FileKind::Pdf),
    (b"{\\rtf", FileKind::Rtf),
    (b"age-encryption.org/", FileKind::Encrypted),
    (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"\x1F\x8B", FileKind::Archive),
    (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (b"Rar!\x1A\x07", FileKind::Archive),
];

/// Names that stand in a package, unpacked, and the kind that each tells.
const PARTS: &[(&str, FileKind)] = &[
    ("xl/workbook.", FileKind::ExcelWorkbook),
    ("word/document.xml", FileKind::WordDocument),
    ("ppt/presentation.xml", FileKind::Slides),
    ("application/vnd.oasis.opendocument.spreadsheet", FileKind::CalcWorkbook),
    ("application/vnd.oasis.opendocument.text", FileKind::WriterDocument),
    ("application/vnd.oasis.opendocument.presentation", FileKind::Slides),
];

/// Names of streams in the container of Microsoft Office 97 to 2003.
const STREAMS: &[(&str, FileKind)] = &[
    ("EncryptedPackage", FileKind::Locked),
    ("WordDocument", FileKind::OldDocument),
    ("Workbook", FileKind::OldWorkbook),
    ("PowerPoint", FileKind::Slides),
];

const ENDINGS: &[(&str, FileKind)] = &[
    ("json", FileKind::Json),
    ("yaml", FileKind::Yaml),
    ("yml", FileKind::Yaml),
    ("toml", FileKind::Toml),
    ("csv", FileKind::Csv),
    ("tsv", FileKind::Csv),
    ("htm", FileKind::Html),
    ("html", FileKind::Html),
    ("xml", FileKind::Xml),
];

const ZIP: &[u8] = b"PK\x03\x04";
/// The container of Microsoft Office 97 to 2003, in which documents with a password lie, too.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The kind of a file that is no plain text, by its bytes; by the first of them where that is all there is.
pub fn of_bytes(bytes: &[u8]) -> Option<FileKind> {
    if is_package(bytes) {
        let part = PARTS.iter().find(|(part, _)| holds(bytes, part.as_bytes()));
        return Some(part.map_or(FileKind::Archive, |(_, kind)| *kind));
    }
    if bytes.starts_with(COMPOUND) {
        let named = |name: &str| holds(bytes, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
        let stream = STREAMS.iter().find(|(name, _)| named(name));
        return Some(stream.map_or(FileKind::OldWorkbook, |(_, kind)| *kind));
    }
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind)
}

/// Returns whether bytes are a package, of whatever kind: the files of newer office programs are packages.
pub fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The kind of a text that is not in the notation of Viva: by what it begins with, else by its name.
pub fn of_text(text: &str, name: &str) -> Option<FileKind> {
    if let marked @ Some(_) = marked_up(text) {
        return marked;
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(['#', '%']));
    let first = lines.next()?;
    // A text in Viva's notation, whatever its name.
    if first.starts_with(['(', '/']) || first.trim_end_matches('(').ends_with("Rubric") {
        return None;
    }
    let (ending, second) = (by_ending(name), lines.next().unwrap_or_default());
    let is_key = |c: char| c.is_ascii_alphanumeric() || "_-.\"".contains(c);
    let key_before = |sign: &str| first.split_once(sign).is_some_and(|(key, _)| key.trim_end().chars().all(is_key));
    let table = first.starts_with('[') && first.ends_with(']') && first.trim_matches(['[', ']']).chars().all(is_key);
    match ending {
        Some(_) => ending,
        None if first == "---" => Some(FileKind::Yaml),
        None if table || first.contains('=') && key_before("=") => Some(FileKind::Toml),
        // Fields of Viva's notation end with commas where the bracket before them is missing.
        None if key_before(":") && ![first, second].iter().any(|line| line.ends_with(',')) => Some(FileKind::Yaml),
        None => [';', '\t', ',']
            .iter()
            .map(|delimiter| [first, second].map(|line| line.matches(*delimiter).count()))
            .any(|[one, other]| one > 0 && one == other && !first.contains(':'))
            .then_some(FileKind::Csv),
    }
}

fn by_ending(name: &str) -> Option<FileKind> {
    let (_, ending) = name.rsplit_once('.')?;
    ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known)).map(|(_, kind)| *kind)
}

/// JSON, HTML or XML, by the first signs of a text.
pub fn marked_up(text: &str) -> Option<FileKind> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let (first, second) = (signs.next()?, signs.next());
    match first {
        '[' if matches!(second, Some('[' | '{')) => Some(FileKind::Json),
        '{' if matches!(second, Some('"')) => Some(FileKind::Json),
        '<' if second.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) => {
            let begins = |with: &str| text.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
            let html = ["<!doctype html", "<html", "<head", "<body", "<div", "<table"].iter().any(|tag| begins(tag));
            Some(if html { FileKind::Html } else { FileKind::Xml })
        }
        _ => None,
    }
}

/// Fields that stand in files of one kind alone, at least so many of them.
const FIELDS: &[(FileKind, &[&str], usize)] = &[
    (FileKind::Session, &["head", "record", "trail"], 2),
    (FileKind::Case, &["rubric", "rubric_version", "candidate", "reactions", "answers", "reference", "held"], 3),
    (FileKind::Rubric, &["scales", "units", "questions", "opening", "closing", "outcomes", "minutes"], 3),
    (FileKind::Centre, &["name", "address", "contact", "logo", "signatory", "reference", "place", "appeal_to"], 2),
    (FileKind::Settings, &["language"], 1),
];

/// The kind of a text in Viva's notation, by the fields of its outermost brackets.
pub fn of_fields(text: &str) -> Option<FileKind> {
    let tree = notation::tree(text);
    let holds = |(_, known, least): &&(FileKind, &[&str], usize)| {
        known.iter().filter(|field| tree.root.field(field).is_some()).count() >= *least
    };
    FIELDS.iter().find(holds).map(|(kind, ..)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_told_by_their_bytes() {
        let package = |part: &str| [ZIP, b"\x14\0\0\0", part.as_bytes(), b"\0"].concat();
        let container = |name: &str| {
            [COMPOUND, &[0; 16], &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat()
        };
        for (bytes, expected) in [
            (package("[Content_Types].xmlxl/workbook.xml"), Some(FileKind::ExcelWorkbook)),
            (package("word/document.xml"), Some(FileKind::WordDocument)),
            (package("mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"), Some(FileKind::CalcWorkbook)),
            (package("mimetypeapplication/vnd.oasis.opendocument.textPK"), Some(FileKind::WriterDocument)),
            (package("ppt/presentation.xml"), Some(FileKind::Slides)),
            (package("notes.txt"), Some(FileKind::Archive)),
            (container("WordDocument"), Some(FileKind::OldDocument)),
            (container("Workbook"), Some(FileKind::OldWorkbook)),
            (container("EncryptedPackage"), Some(FileKind::Locked)),
            (b"%PDF-1.7\n".to_vec(), Some(FileKind::Pdf)),
            (b"{\\rtf1\\ansi".to_vec(), Some(FileKind::Rtf)),
            (b"\x89PNG\r\n\x1a\n\0".to_vec(), Some(FileKind::Picture)),
            (b"age-encryption.org/v1\n".to_vec(), Some(FileKind::Encrypted)),
            (b"(format: 1)".to_vec(), None),
            (b"".to_vec(), None),
        ] {
            assert_eq!(of_bytes(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn texts_of_other_programs_are_told_by_content_before_name() {
        for (text, name, expected) in [
            ("{\"id\": \"x\"}", "rubric.ron", Some(FileKind::Json)),
            ("[\n  {\"id\": 1}]", "rubric.ron", Some(FileKind::Json)),
            ("\u{FEFF}<!DOCTYPE html><p>", "rubric.ron", Some(FileKind::Html)),
            ("<?xml version='1.0'?>", "rubric.ron", Some(FileKind::Xml)),
            ("---\nid: x\n", "rubric.ron", Some(FileKind::Yaml)),
            ("id: first-aid\ntitle: First aid\nunits:\n  - a", "rubric.ron", Some(FileKind::Yaml)),
            ("# about\nid = \"x\"\n", "rubric.ron", Some(FileKind::Toml)),
            ("[rubric]\nid = \"x\"\n", "rubric.ron", Some(FileKind::Toml)),
            ("criterion;level\nC1;met\n", "rubric.ron", Some(FileKind::Csv)),
            ("id\n", "units.csv", Some(FileKind::Csv)),
            ("id: \"x\",\nversion: \"1\",\n", "rubric.yaml", Some(FileKind::Yaml)),
            // In Viva's notation, or broken in it.
            ("// about\n(format: 1)", "rubric.yaml", None),
            ("(format: 1", "x.json", None),
            ("format: 1,\nid: \"x\",\n", "rubric.ron", None),
            ("{ id: \"x\" }", "rubric.ron", None),
            ("[(id: \"x\")]", "rubric.ron", None),
            ("just words", "rubric.ron", None),
            ("", "rubric.ron", None),
        ] {
            assert_eq!(of_text(text, name), expected, "{name}: {text}");
        }
    }

    #[test]
    fn files_of_viva_are_told_by_their_fields() {
        let rubric = "(format: 1, id: \"trail: (\", /* head: */ scales: [(head: 1)], units: [], questions: [])";
        for (text, expected) in [
            (rubric, Some(FileKind::Rubric)),
            ("(format: 3, head: (state: Open), rubric: (units: []), record: (), trail: [])", Some(FileKind::Session)),
            ("(format: 1, rubric: \"a\", candidate: (), answers: [", Some(FileKind::Case)),
            (include_str!("report/letter/centre.ron"), Some(FileKind::Centre)),
            ("(\n    language: \"ru\",\n)\n", Some(FileKind::Settings)),
            ("(format: 1, id: \"a\")", None),
            ("(title: \"\\\"head: trail: record:", None),
            ("", None),
        ] {
            assert_eq!(of_fields(text), expected, "{text}");
        }
    }
}
