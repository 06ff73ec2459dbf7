//! One signed session as each reader gets it. Its words are read as Markdown, in each language: after a change of words
//! `INSTA_UPDATE=always cargo test report_goldens::`, then what differs. Every other form is read back, in each language
//! too, and must say the same as the document or the tables that it was made from; what these say must be what the
//! record holds.

mod json;
mod record;

use std::{collections::BTreeMap, fs, path::Path};

use chrono::NaiveDate;
use viva::{
    judgement::{Recommendation, recommend},
    locale::{Locale, offered},
    report::{
        Audience, csv, document,
        document::Document,
        docx, html,
        letter::{CENTRE_TEMPLATE, Centre, LogoUnread, letterhead, read_centre},
        markdown, summarise,
        tables::{self, SheetCell, TableSheet},
        xlsx,
    },
    session::Interview,
    store,
};

use crate::{
    documents::{
        page::{check_page, without_style},
        pieces::check_same,
    },
    office_reports::{check_word, compare},
};

const SESSION: &str = "tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron";

/// The things that a report is made from, for one reader in one language.
struct Told<'a> {
    interview: &'a Interview,
    recommendation: &'a Recommendation,
    audience: Audience,
    locale: &'a Locale,
    /// The centre that issues the letter.
    centre: Option<&'a Centre>,
}

impl Told<'_> {
    fn document(&self) -> Document {
        let summary = summarise(self.interview, self.recommendation, self.locale);
        let summary = match self.centre {
            Some(centre) => {
                summary.issued(letterhead(centre, self.interview, self.recommendation, issued(), self.locale))
            }
            None => summary,
        };
        document(&summary, self.audience, self.locale)
    }

    fn tables(&self) -> Vec<TableSheet> {
        tables::tables(self.interview, self.recommendation, self.audience, self.locale)
    }

    /// The reader and the language: `public_kk`.
    fn name(&self) -> String {
        let reader = if self.centre.is_some() { "letter" } else { self.audience.name() };
        format!("{reader}_{}", self.locale.language())
    }
}

fn issued() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 14).expect("the day exists")
}

fn each(mut check: impl FnMut(&Told)) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SESSION);
    let text = fs::read_to_string(&path).expect("the example can be read");
    let interview = store::document::read(&text, &path).expect("the example is a session").interview;
    let signed = interview.record().signature.as_ref().expect("the example is signed").at.date_naive();
    let recommendation = recommend(interview.rubric(), interview.record(), signed);
    let centre =
        read_centre(CENTRE_TEMPLATE, &|_| Err(LogoUnread { details: String::new() })).expect("the template is sound");
    for language in offered() {
        let locale = Locale::new(&language);
        for audience in Audience::ALL {
            let (interview, recommendation, locale) = (&interview, &recommendation, &locale);
            check(&Told { interview, recommendation, audience, locale, centre: None });
        }
        let (interview, recommendation, locale) = (&interview, &recommendation, &locale);
        check(&Told { interview, recommendation, audience: Audience::Candidate, locale, centre: Some(&centre) });
    }
}

/// Tables are the same whoever issues the letter.
fn each_reader(mut check: impl FnMut(&Told)) {
    each(|told| {
        if told.centre.is_none() {
            check(told);
        }
    });
}

/// Compares with what is written down in the folder of a form.
fn golden(form: &str, name: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("goldens/{form}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

#[test]
fn markdown_reads_as_written_down() {
    each(|told| golden("md", &told.name(), &markdown(&told.document())));
}

/// The letter stands for all: whatever a page can hold besides is on the one that `html_report` shows.
#[test]
fn a_web_page_is_as_written_down() {
    each(|told| {
        check_page(&told.document(), told.locale);
        if ["candidate_en", "letter_en"].contains(&told.name().as_str()) {
            golden("html", &told.name(), &without_style(&html(&told.document(), told.locale)));
        }
    });
}

#[test]
fn json_is_as_written_down() {
    each(|told| {
        let read = serde_json::from_str(&serde_json::to_string(&told.document()).unwrap()).unwrap();
        golden("json", told.name().split('_').next().unwrap_or_default(), &json::keys(&read));
        json::check(&read, told);
    });
}

#[test]
fn csv_is_as_written_down() {
    each_reader(|told| {
        let sheet = tables::criteria(told.interview, told.recommendation, told.audience, told.locale);
        let bytes = csv(&sheet);
        let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{feff}').expect("Excel is told of UTF-8");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let read: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        let cell = |cell: &SheetCell| match cell {
            SheetCell::Empty => String::new(),
            SheetCell::Text(text) => text.clone(),
            SheetCell::Number(number) => number.to_string(),
            other => panic!("{other:?} is not among the criteria"),
        };
        let rows = sheet.rows.iter().map(|row| row.iter().map(cell).collect());
        check_same(&read, &[sheet.head.clone()].into_iter().chain(rows).collect::<Vec<_>>());
        assert!(told.tables().contains(&sheet), "the workbook has the same sheet");
    });
}

#[test]
fn a_spreadsheet_has_the_cells_written_down() {
    let mut heads: BTreeMap<String, String> = BTreeMap::new();
    each_reader(|told| {
        let sheets = told.tables();
        compare(&xlsx("Title", &sheets).unwrap(), &sheets);
        record::check(&sheets, told);
        let all = heads.entry(told.locale.language().to_string()).or_default();
        all.push_str(&format!("{}\n", told.audience.name()));
        all.extend(sheets.iter().map(|sheet| format!("  {}: {}\n", sheet.title, sheet.head.join(" | "))));
    });
    heads.iter().for_each(|(language, heads)| golden("tables", language, heads));
}

#[test]
fn a_word_document_has_the_paragraphs_written_down() {
    each(|told| check_word(&docx(&told.document()).unwrap(), &told.document()));
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_has_the_texts_written_down() {
    use crate::{
        documents::pieces::texts,
        office::{has, letters, output, with_drawings_alone},
    };

    if !has("pdftotext") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    each(|told| {
        let path = folder.path().join("report.pdf");
        fs::write(&path, viva::report::pdf(&told.document()).unwrap()).unwrap();
        let read = letters(&output("pdftotext", &["-raw", path.to_str().unwrap(), "-"]));
        // A text may go on over the end of a page, with the page's number and the title between.
        for text in texts(&with_drawings_alone(&told.document())).iter().filter(|text| text.len() < 60) {
            assert!(read.contains(&letters(text)), "{}: {text:?} is not in {read}", told.name());
        }
    });
}
