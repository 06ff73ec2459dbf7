//! One signed session as each reader gets it, in each language and each form of reports. After a change of words read
//! them all: `INSTA_UPDATE=always cargo test report_goldens::`, then what differs. Of Word and spreadsheets, which
//! are not text, the texts are compared, paragraph by paragraph and cell by cell; with the feature `pdf` those of PDF,
//! as poppler's `pdftotext` reads them.

use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};

use calamine::{Reader, Xlsx};
use viva::{
    judgement::{Recommendation, recommend},
    locale::{Locale, of_reports},
    report::{Audience, csv, document, docx, html, markdown, summarise, tables, xlsx},
    session::Interview,
    store,
};

const SESSION: &str = "sessions/2026-10-12-EXAMPLE-2-adult-educator.ron";

fn session() -> (Interview, Recommendation) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SESSION);
    let text = fs::read_to_string(&path).expect("the example can be read");
    let interview = store::document::read(&text, &path).expect("the example is a session").interview;
    let signed = interview.record().signature.as_ref().expect("the example is signed").at.date_naive();
    let recommendation = recommend(interview.rubric(), interview.record(), signed);
    (interview, recommendation)
}

/// Compares what a form says for each reader in each language with what is written down.
fn each(form: &str, say: impl Fn(&Interview, &Recommendation, Audience, &Locale) -> String) {
    let (interview, recommendation) = session();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("goldens/{form}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for language in of_reports() {
            let locale = Locale::new(&language);
            for audience in Audience::ALL {
                let said = say(&interview, &recommendation, audience, &locale);
                insta::assert_snapshot!(format!("{}_{language}", audience.name()), said);
            }
        }
    });
}

fn of_document(
    write: impl Fn(&viva::report::document::Document, &Locale) -> String,
) -> impl Fn(&Interview, &Recommendation, Audience, &Locale) -> String {
    move |interview, recommendation, audience, locale| {
        write(&document(&summarise(interview, recommendation, locale), audience, locale), locale)
    }
}

#[test]
fn markdown_reads_as_written_down() {
    each("md", of_document(|document, _| markdown(document)));
}

#[test]
fn a_web_page_is_as_written_down() {
    each("html", of_document(html));
}

#[test]
fn json_is_as_written_down() {
    each("json", of_document(|document, _| serde_json::to_string_pretty(document).unwrap()));
}

#[test]
fn csv_is_as_written_down() {
    each("csv", |interview, recommendation, audience, locale| {
        let bytes = csv(&tables::criteria(interview, recommendation, audience, locale));
        String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
    });
}

#[test]
fn a_spreadsheet_has_the_cells_written_down() {
    each("xlsx", |interview, recommendation, audience, locale| {
        let sheets = tables::tables(interview, recommendation, audience, locale);
        let bytes = xlsx("Title", &sheets).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        for (name, range) in book.worksheets() {
            text += &format!("== {name}\n");
            for row in range.rows() {
                let cells: Vec<String> = row.iter().map(|cell| cell.to_string().replace('\n', "⏎")).collect();
                text += &format!("{}\n", cells.join(" | ").trim_end());
            }
        }
        text
    });
}

#[test]
fn a_word_document_has_the_paragraphs_written_down() {
    each(
        "docx",
        of_document(|document, _| {
            let bytes = docx(document).unwrap();
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut xml = String::new();
            archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
            let tree = roxmltree::Document::parse(&xml).unwrap();
            let of = |node: roxmltree::Node, name: &str| node.tag_name().name() == name;
            let paragraphs = tree.descendants().filter(|node| of(*node, "p"));
            let words = |paragraph: roxmltree::Node| -> String {
                let style = paragraph.descendants().find(|node| of(*node, "pStyle"));
                let style = style.and_then(|node| node.attributes().next()).map_or("", |value| value.value());
                let texts = paragraph.descendants().filter(|node| of(*node, "t"));
                let text: String = texts.filter_map(|node| node.text()).collect();
                format!("[{style}] {text}")
            };
            paragraphs.map(words).collect::<Vec<_>>().join("\n")
        }),
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_has_the_texts_written_down() {
    use std::process::Command;

    let asked = Command::new("pdftotext").arg("-v").output();
    if asked.is_err() {
        assert!(std::env::var_os("VIVA_OFFICE").is_none(), "pdftotext is not here");
        eprintln!("SKIPPED: no pdftotext to read the PDF with");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    each(
        "pdf",
        of_document(|document, _| {
            let path = folder.path().join("report.pdf");
            fs::write(&path, viva::report::pdf(document).unwrap()).unwrap();
            let read = Command::new("pdftotext").args(["-raw"]).arg(&path).arg("-").output().unwrap();
            // Where lines break is the typesetter's to decide, and poppler's to tell.
            let words = String::from_utf8(read.stdout).unwrap();
            words.split_whitespace().collect::<Vec<_>>().join("\n")
        }),
    );
}
