//! The debrief as Markdown and as a web page in each language of reports. After a change of words read them all:
//! `INSTA_UPDATE=always cargo test debrief::`, then what differs.

use scraper::{Html, Selector};
use viva::{
    locale::{Locale, offered},
    practice::debrief::{debrief, progress},
    report::{
        debrief_document,
        document::{Document, Table},
        figure::{Course, CourseLine, Drawing, Figure},
        html, markdown, svg, svg_sheets,
    },
};

use crate::{
    debrief::trainee::{attempt, case, case_text, rubric, signed},
    documents::page::{check_page, without_style},
};

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

fn golden(name: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("goldens");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

#[test]
fn markdown_reads_as_written_down() {
    for language in offered() {
        golden(&format!("md_{language}"), &markdown(&document(&Locale::new(&language))));
    }
}

/// The one in English shows how the course of attempts is drawn.
#[test]
fn a_web_page_is_as_written_down() {
    for language in offered() {
        let locale = Locale::new(&language);
        check_page(&document(&locale), &locale);
    }
    let locale = Locale::new(&"en".into());
    golden("html_en", &without_style(&html(&document(&locale), &locale)));
}

#[test]
fn a_web_page_is_without_fault_and_can_be_heard() {
    for language in offered() {
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
    for language in offered().filter(|language| language.as_str() != "en") {
        let locale = Locale::new(&language);
        let text = markdown(&document(&locale));
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
        let latin = words.filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()));
        let ours: Vec<&str> = latin.filter(|word| !others.contains(&word.to_lowercase())).collect();
        assert!(ours.iter().all(|word| ["fictional", "trainee"].contains(&word.to_lowercase().as_str())), "{ours:?}");
    }
}

/// Many attempts are spread over sheets; whatever names say, a drawing is sound, and every point of it is drawn once.
#[test]
fn a_course_is_sound_however_long_and_whatever_it_says() {
    let name = "x</title><script>alert(1)</script>&\"'\u{1b}[31m\0\u{202e}\u{fffe}";
    let attempts = 60;
    let course = Course {
        columns: (1..=attempts).map(|number| format!("{number} {name}")).collect(),
        lines: vec![CourseLine {
            name: name.to_owned(),
            percent: (0..attempts).map(|at| (at % 7 != 0).then_some(at % 101)).collect(),
        }],
    };
    let table = Table { caption: name.into(), head: vec![name.into()], rows: Vec::new() };
    let figure = Figure { title: name.into(), description: name.into(), drawing: Drawing::Course(course), table };
    let sheets = svg_sheets(&figure, "a");
    assert_eq!(sheets.len(), 3);
    let mut points = 0;
    for sheet in sheets.iter().chain([&svg(&figure, name)]) {
        let read = roxmltree::Document::parse(sheet).expect("a drawing is XML");
        assert!(!read.descendants().any(|node| node.tag_name().name() == "script"));
        // One in each legend.
        points += read.descendants().filter(|node| node.tag_name().name() == "circle").count() - 1;
    }
    let drawn = (0..attempts).filter(|at| at % 7 != 0).count();
    assert_eq!(points, 2 * drawn);
}
