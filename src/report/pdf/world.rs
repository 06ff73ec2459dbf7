//! All that the typesetter sees of the world: the template, the document as JSON and three fonts. No disk, no network,
//! no clock.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The first for nearly all; the last for Arabic, Georgian, Armenian, arrows and signs that it alone has.
const FONT_FILES: [&[u8]; 3] = [
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/DejaVuSans.ttf"),
];

/// What is the same for every document.
struct Workshop {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
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
        fonts,
        template: Source::new(file("report.typ"), include_str!("report.typ").to_owned()),
        document: file("document.json"),
    }
});

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name without folders is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Whether a sign can be set in upright letters.
pub fn has_glyph(c: char) -> bool {
    let covers = |font: &Font| font.info().coverage.contains(c.into());
    WORKSHOP.fonts.iter().any(covers)
}

/// The workshop with one document on the desk.
pub struct Desk {
    document: Bytes,
}

impl Desk {
    pub fn new(document: &serde_json::Value) -> Self {
        Desk { document: Bytes::from_string(document.to_string()) }
    }
}

impl World for Desk {
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
