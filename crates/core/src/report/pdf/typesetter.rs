//! The typesetter at work. All that it sees of the world: the template, one document as JSON, three fonts. No disk, no
//! network, no clock.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    layout::Abs,
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook, FontInstance, FontVariant, FontVariations},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::report::Unwritten;

/// The first for nearly all; the last for Arabic, Georgian, Armenian, arrows and signs that it alone has.
const FONT_FILES: [&[u8]; 3] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/DejaVuSans.ttf"),
];

/// Fonts and library that are the same for every document.
struct Workshop {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
    /// The fonts as they are set.
    faces: Vec<FontInstance>,
    book: LazyHash<FontBook>,
    template: Source,
    document: FileId,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    // Rows whose first cell names them are told to screen readers only with these.
    let features = [Feature::A11yExtras].into_iter().collect();
    let fonts: Vec<Font> = FONT_FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Workshop {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        faces: fonts.iter().cloned().map(face).collect(),
        fonts,
        template: Source::new(file("report.typ"), include_str!("report.typ").to_owned()),
        document: file("document.json"),
    }
});

fn face(font: Font) -> FontInstance {
    font.instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default())
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name without folders is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Returns whether a sign can be set in upright letters. A font's own list of its signs may name some that it has not
/// drawn.
pub fn has_glyph(c: char) -> bool {
    WORKSHOP.faces.iter().any(|face| face.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0))
}

/// The pages of a document, as a file.
pub fn set(document: &serde_json::Value) -> Result<Vec<u8>, Unwritten> {
    let desk = TypesettingDesk { document: Bytes::from_string(document.to_string()) };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| Unwritten::refused(fault.message()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let pages = typst::compile::<PagedDocument>(&desk).output;
    let written = pages.and_then(|pages| typst_pdf::pdf(&pages, &options)).map_err(refused);
    // The memory of this document would never be asked for again.
    comemo::evict(0);
    written
}

fn refused(faults: impl IntoIterator<Item = SourceDiagnostic>) -> Unwritten {
    let messages: Vec<String> = faults.into_iter().map(|fault| fault.message.to_string()).collect();
    Unwritten::Refused(messages.join("; "))
}

/// The workshop with one document on the desk.
pub struct TypesettingDesk {
    document: Bytes,
}

impl World for TypesettingDesk {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        WORKSHOP.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(WORKSHOP.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == WORKSHOP.document { Ok(self.document.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
