//! A report as PDF is read by poppler's tools: every text is there, the fonts are inside, a screen reader and a reader
//! who looks for a heading are led. A test target of its own, so that nobody who wants it builds all others again with the
//! typesetter.

// What other reports are tested with stands there, too.
#![allow(dead_code)]

mod documents;
mod office;

use std::{fs, time::Instant};

use proptest::prelude::*;
use viva::report::{
    Audience,
    document::{Block, Document, Tone},
    pdf, svg_sheets,
};

use documents::pieces::texts;
use office::{
    KAZAKH_LETTERS, everything, filled_with, folder, has, hostile, letters, long, output, with_drawings_alone,
};

/// Writes a document and says where.
fn written(name: &str, document: &Document) -> String {
    let path = folder("pdf").join(format!("{name}.pdf"));
    fs::write(&path, pdf(document).unwrap()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn every_text_is_there_in_its_order() {
    for language in ["kk", "ru", "en"] {
        let document = everything(language);
        let path = written(language, &document);
        if !has("pdftotext") {
            return;
        }
        // The first page has no running head, so the title on it is the title.
        let first = letters(&output("pdftotext", &["-l", "1", &path, "-"]));
        assert!(first.starts_with(&letters(&document.title)), "{first}");
        let all = letters(&output("pdftotext", &[&path, "-"]));
        assert!(all.contains(KAZAKH_LETTERS));
        // Columns may be read in another order; what stands in one place may not be torn.
        for text in texts(&with_drawings_alone(&document)) {
            assert!(all.contains(&letters(&text)), "{language}: {text:?} is not in {all}");
        }
    }
}

#[test]
fn it_is_tagged_and_has_its_fonts_title_and_language() {
    let document = everything("kk");
    let path = written("tagged", &document);
    if !has("pdfinfo") {
        return;
    }
    let about = output("pdfinfo", &[&path]);
    let says = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    assert_eq!(says("Tagged:"), Some("yes"));
    assert_eq!(says("Title:"), Some(document.title.as_str()));
    assert_eq!((says("Author:"), says("CreationDate:")), (None, None));
    assert!(about.contains("A4"), "{about}");
    let parts = output("pdfinfo", &["-struct", &path]);
    for part in ["H1", "H2", "H3", "LI", "BlockQuote", "Figure", "Table", "TH", "TD", "Caption"] {
        assert!(parts.lines().any(|line| line.trim().starts_with(part)), "no {part} in {parts}");
    }
    let meta = output("pdfinfo", &["-meta", &path]);
    assert!(meta.contains("pdfuaid:part") && meta.contains("kk"), "{meta}");
    let fonts = output("pdffonts", &[&path]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        assert!(font.contains("yes yes yes"), "not embedded, not a subset or not to be read: {font}");
    }
}

#[test]
fn headings_are_its_outline() {
    let document = everything("ru");
    let path = written("outline", &document);
    if !has("pdftohtml") {
        return;
    }
    let read = output("pdftohtml", &["-xml", "-i", "-stdout", &path]);
    let (_, outline) = read.split_once("<outline>").expect("there is an outline");
    for block in &document.blocks {
        if let Block::Heading(_, text) = block {
            assert!(outline.contains(text), "{text} is not in {outline}");
        }
    }
}

#[test]
fn a_long_one_has_numbered_pages_and_repeats_the_heads_of_tables() {
    let document = long();
    let began = Instant::now();
    let path = written("long", &document);
    let seconds = began.elapsed().as_secs_f64();
    if !has("pdftotext") {
        return;
    }
    let pages: Vec<String> = output("pdftotext", &["-layout", &path, "-"]).split('\u{c}').map(str::to_owned).collect();
    // What follows the last page is empty.
    let count = pages.len() - 1;
    eprintln!("{count} pages in {seconds:.2} s");
    let mut with_head = 0;
    for (index, page) in pages[..count].iter().enumerate() {
        assert!(page.contains(&format!("{} / {count}", index + 1)), "{page}");
        let has_head = page.lines().any(|line| line.contains("Тұжырымы") && line.contains("Уақыты"));
        with_head += usize::from(has_head);
        assert!(has_head || !page.contains("өткізілді: уақыт"), "rows without a head: {page}");
    }
    assert!(with_head > 3);
}

#[test]
fn every_figure_is_drawn_and_told() {
    let document = documents::long(40, 40);
    let path = written("figures", &document);
    written("example", &documents::example(&str::to_owned));
    written("letter", &documents::letter());
    if !has("pdftotext") {
        return;
    }
    let read = letters(&output("pdftotext", &[&path, "-"]));
    let parts = output("pdfinfo", &["-struct", &path]);
    let drawn = parts.lines().filter(|line| line.trim().starts_with("Figure")).count();
    let figures =
        document.blocks.iter().filter_map(|block| if let Block::Figure(each) = block { Some(each) } else { None });
    let mut sheets = 0;
    for figure in figures {
        assert!(read.contains(&letters(&figure.title)) && read.contains(&letters(&figure.description)));
        sheets += svg_sheets(figure, "figure").len();
    }
    assert!(sheets > 2);
    assert_eq!(drawn, sheets);
}

/// Each interview is written for every third audience, and each audience gets some of them: the typesetter takes a second
/// for each where it is not optimised.
#[test]
fn real_interviews_can_be_written_for_every_audience() {
    for (place, (name, interview)) in office::examples().into_iter().enumerate() {
        for audience in Audience::ALL.into_iter().skip(place % 3).step_by(3) {
            written(&format!("{name}-{audience:?}"), &office::report_of(&interview, audience));
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(pdf(&everything("kk")).unwrap(), pdf(&everything("kk")).unwrap());
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    let mut document = filled_with(&"сөзбенсөз".repeat(30));
    // Drawings cut what has no room.
    document.blocks.retain(|block| !matches!(block, Block::Figure(_)));
    let path = written("endless", &document);
    if !has("pdftotext") {
        return;
    }
    let read = output("pdftotext", &["-bbox", &path, "-"]);
    let right = |word: &str| word.split("xMax=\"").nth(1)?.split('"').next()?.parse::<f64>().ok();
    let furthest = read.lines().filter_map(right).fold(0.0, f64::max);
    // A4 without a margin of 22 mm.
    assert!(furthest > 300.0 && furthest < 533.5, "{furthest}");
}

#[test]
fn every_sign_can_be_set_or_has_one_that_stands_in() {
    let signs: Vec<char> = ('\0'..='\u{1ffff}').collect();
    let blocks = signs.chunks(256).flat_map(|signs| {
        let text: String = signs.iter().collect();
        [Block::Paragraph(text.clone()), Block::Outcome { tone: Tone::None, label: text, meaning: String::new() }]
    });
    pdf(&Document { blocks: blocks.collect(), ..everything("en") }).unwrap();
}

#[test]
fn a_document_of_nothing_can_be_written() {
    let nothing = Document {
        title: String::new(),
        subtitle: String::new(),
        language: "kk".into(),
        is_letter: false,
        above: Vec::new(),
        blocks: Vec::new(),
    };
    pdf(&nothing).unwrap();
    pdf(&filled_with("")).unwrap();
    pdf(&filled_with(" \n ")).unwrap();
    pdf(&Document { language: "not a tag".into(), ..everything("en") }).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_is_obeyed_and_none_is_refused(text in hostile()) {
        let bytes = pdf(&filled_with(&text)).unwrap();
        prop_assert!(bytes.starts_with(b"%PDF-"));
    }
}

#[test]
fn markup_is_read_as_it_was_typed() {
    let typed =
        "= h *b* _i_ `c` $x$ #eval(\"1\") @label <label> // c /* c */ -- ... \\ ~ 'q' \"q\" [a] {b} - 1. http://x.y";
    let path = written("typed", &filled_with(typed));
    if !has("pdftotext") {
        return;
    }
    let pages = output("pdftotext", &[&path, "-"]);
    let read = letters(&pages);
    let times = read.matches(&letters(typed)).count();
    // Each page but the first repeats the title at its head.
    let repeated = pages.matches('\u{c}').count().saturating_sub(1);
    let places = texts(&with_drawings_alone(&filled_with(typed))).len() + repeated;
    assert_eq!(times, places, "once in each place: {read}");
}
