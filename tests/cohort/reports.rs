//! The overview as Markdown and as a web page in each language of reports, and as CSV. After a change of words read what
//! is written down of them: `INSTA_UPDATE=always cargo test cohort::`, then what differs.

use viva::{
    locale::{Locale, offered},
    practice::cohort::{LeftOutCounts, cohort},
    report::{
        cohort::{document, sheet},
        csv, markdown,
    },
};

use crate::{
    cohort::example::{ANA, CEM, attempts},
    documents::page::check_page,
};

fn golden(name: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("goldens");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

fn example() -> (viva::practice::cohort::Cohort, LeftOutCounts) {
    let expected = [ANA, CEM].map(str::to_owned);
    let left = LeftOutCounts { files: 9, real: 1, altered: 2, copies: 1, more: true, ..LeftOutCounts::default() };
    (cohort(attempts(), Some(&expected)), left)
}

#[test]
fn markdown_reads_as_written_down() {
    let (cohort, left) = example();
    for language in offered() {
        let locale = Locale::new(&language);
        golden(&format!("md_{language}"), &markdown(&document(&cohort, &left, &locale)));
    }
    let locale = Locale::new(&"en".into());
    golden("md_en_anonymous", &markdown(&document(&cohort.anonymous(), &left, &locale)));
}

#[test]
fn a_web_page_is_as_written_down() {
    let (cohort, left) = example();
    for language in offered() {
        let locale = Locale::new(&language);
        check_page(&document(&cohort, &left, &locale), &locale);
    }
}

#[test]
fn the_sheet_is_as_written_down() {
    let (cohort, _) = example();
    golden("csv", &String::from_utf8(csv(&sheet(&cohort))).unwrap());
    golden("csv_anonymous", &String::from_utf8(csv(&sheet(&cohort.anonymous()))).unwrap());
}

#[test]
fn nothing_of_an_anonymous_overview_tells_who_or_when() {
    let (cohort, left) = example();
    let cohort = cohort.anonymous();
    let text = String::from_utf8(csv(&sheet(&cohort))).unwrap();
    let report = markdown(&document(&cohort, &left, &Locale::new(&"en".into())));
    for told in [text, report] {
        for name in ["Ana", "Ben", "BEN", "Cem", "s-ana", "2026-11-0", "November"] {
            assert!(!told.contains(name), "{name}: {told}");
        }
        assert!(told.contains("2026-11"));
    }
}
