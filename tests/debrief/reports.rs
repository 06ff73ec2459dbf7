//! The debrief as Markdown and as a web page in each language of reports. After a change of words read them all:
//! `INSTA_UPDATE=always cargo test --test debrief`, then what differs.

use scraper::{Html, Selector};
use viva::{
    locale::{Locale, of_reports},
    practice::debrief::{debrief, progress},
    report::{debrief_document, document::Document, html, markdown},
};

use crate::trainee::{attempt, case, case_text, rubric, signed};

/// Two attempts at two cases, the trusting one last.
fn document(locale: &Locale) -> Document {
    let (first, second) = (case(&case_text()), case(&case_text().replace("sure-of-herself", "second")));
    let of = |name: &str, case, at: &str| {
        debrief(case, &signed(&attempt(name), case, at, at), locale.language()).expect("it is signed")
    };
    let debriefs =
        [of("careful", &second, "2026-11-20T10:00:00+05:00"), of("trusting", &first, "2026-11-21T10:00:00+05:00")];
    debrief_document(&debriefs[1], &progress(&debriefs), &rubric(), locale)
}

fn each(form: &str, write: impl Fn(&Document, &Locale) -> String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("goldens");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| {
        for language in of_reports() {
            let locale = Locale::new(&language);
            insta::assert_snapshot!(format!("{form}_{language}"), write(&document(&locale), &locale));
        }
    });
}

#[test]
fn markdown_reads_as_written_down() {
    each("md", |document, _| markdown(document));
}

#[test]
fn a_web_page_is_as_written_down() {
    each("html", |document, locale| {
        let page = html(document, locale);
        let (before, style) = page.split_once("<style>").expect("a page has a style");
        let (_, after) = style.split_once("</style>").expect("a style ends");
        format!("{before}<style>…</style>{after}")
    });
}

#[test]
fn a_web_page_is_without_fault_and_can_be_heard() {
    for language in of_reports() {
        let locale = Locale::new(&language);
        let read = Html::parse_document(&html(&document(&locale), &locale));
        assert!(read.errors.is_empty(), "{:?}", read.errors);
        assert_eq!(read.root_element().attr("lang"), Some(language.as_str()));
        let select = |what: &str| read.select(&Selector::parse(what).expect("a selector")).count();
        assert_eq!(select("svg[role=img]"), 1);
        assert_eq!(select("svg[role=img] > title"), 1);
        assert_eq!(select("svg[role=img] > desc"), 1);
        // Whoever does not see the chart reads its table.
        assert!(select("figure table") >= 1 || select("details table") >= 1);
        assert_eq!(select("table"), select("table:has(th[scope=col])"));
    }
}

/// Nothing of ours is left in English, as far as Latin letters tell.
#[test]
fn no_english_of_ours_is_left() {
    let others = format!("{} {} {:?} {:?}", case_text(), rubric().source_text, attempt("trusting"), attempt("careful"));
    let others = others.to_lowercase();
    for language in of_reports().into_iter().filter(|language| language.as_str() != "en") {
        let locale = Locale::new(&language);
        let text = markdown(&document(&locale));
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
        let latin = words.filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()));
        let ours: Vec<&str> = latin.filter(|word| !others.contains(&word.to_lowercase())).collect();
        assert!(ours.iter().all(|word| ["fictional", "trainee"].contains(&word.to_lowercase().as_str())), "{ours:?}");
    }
}
