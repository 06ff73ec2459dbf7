//! A document for Word and its kin: headings by which one moves about, lists and tables that are such, a language for
//! the spelling checker, and all looks in styles, so that a centre may give it its own. The parts that are the same for
//! every document stand beside this file; [`body`] makes the one that is not.
//!
//! Written here and not with a library: of those that are kept up, none writes heads of tables that repeat, texts for
//! those who do not see a picture, or the language. The same document gives the same bytes.

mod body;

use std::io::{Cursor, Write};

use body::Media;

use zip::{DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::locale::Language;

use super::{
    Unwritten,
    document::Document,
    xml::{escape, settle},
};

/// The parts as the packet holds them: name, then text, in which holes are filled.
const PARTS: [(&str, &str); 9] = [
    ("[Content_Types].xml", include_str!("parts/content-types.xml")),
    ("_rels/.rels", include_str!("parts/packet.rels.xml")),
    ("docProps/core.xml", include_str!("parts/core.xml")),
    ("word/_rels/document.xml.rels", include_str!("parts/document.rels.xml")),
    ("word/styles.xml", include_str!("parts/styles.xml")),
    ("word/numbering.xml", include_str!("parts/numbering.xml")),
    ("word/settings.xml", include_str!("parts/settings.xml")),
    ("word/header.xml", include_str!("parts/header.xml")),
    ("word/footer.xml", include_str!("parts/footer.xml")),
];

pub fn docx(document: &Document) -> Result<Vec<u8>, Unwritten> {
    packed(document).map_err(Unwritten::refused)
}

/// Fails only if the document is too large for a packet.
fn packed(document: &Document) -> Result<Vec<u8>, ZipError> {
    let title = escape(&settle(&document.title));
    let language = escape(&settle(&with_region(&document.language)));
    let (body, pictures) = body::document(document);
    let mut packet = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in PARTS {
        // The title last: it can bring in no hole that is still to be filled.
        let text = text.replace("{pictures}", &relationships(&pictures)).replace("{language}", &language);
        add(&mut packet, name, text.replace("{title}", &title).as_bytes())?;
    }
    add(&mut packet, "word/document.xml", body.as_bytes())?;
    if !pictures.is_empty() {
        add(&mut packet, "word/media/nothing.png", include_bytes!("parts/nothing.png"))?;
    }
    for (number, picture) in (1..).zip(&pictures) {
        add(&mut packet, &format!("word/media/picture{number}.{}", picture.kind.name()), &picture.bytes)?;
    }
    Ok(packet.finish()?.into_inner())
}

fn add(packet: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
    packet.start_file(name, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
    Ok(packet.write_all(bytes)?)
}

/// The relations that name the drawings. A Word that knows no SVG shows nothing in their place: the table beneath says
/// the same.
fn relationships(pictures: &[Media]) -> String {
    let image = |id: &str, target: &str| {
        include_str!("parts/image-relationship.xml").replace("{id}", id).replace("{target}", target)
    };
    let nothing = if pictures.is_empty() { String::new() } else { image("nothing", "nothing.png") };
    let drawing = |(number, picture): (usize, &Media)| {
        image(&format!("picture{number}"), &format!("picture{number}.{}", picture.kind.name()))
    };
    nothing + &(1..).zip(pictures).map(drawing).collect::<String>()
}

/// The tag by which Word knows the language.
fn with_region(language: &Language) -> String {
    match language.as_str() {
        "en" => "en-GB".to_owned(),
        "kk" => "kk-KZ".to_owned(),
        "ru" => "ru-RU".to_owned(),
        other => other.to_owned(),
    }
}
