//! One signed session as each reader gets it, in each language of reports. After a change of words read them all:
//! `INSTA_UPDATE=always cargo test --test report_goldens`, then what differs.

use std::{fs, path::Path};

use viva::{
    judgement::recommend,
    locale::{Locale, of_reports},
    report::{Audience, document, markdown, summarise},
    store,
};

const SESSION: &str = "sessions/2026-10-12-EXAMPLE-2-adult-educator.ron";

#[test]
fn a_session_reads_as_written_down_for_each_reader_in_each_language() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SESSION);
    let text = fs::read_to_string(&path).expect("the example can be read");
    let interview = store::document::read(&text, &path).expect("the example is a session").interview;
    let signed = interview.record().signature.as_ref().expect("the example is signed").at.date_naive();
    let recommendation = recommend(interview.rubric(), interview.record(), signed);
    for language in of_reports() {
        let locale = Locale::new(&language);
        let summary = summarise(&interview, &recommendation, &locale);
        for audience in Audience::ALL {
            let report = markdown(&document(&summary, audience, &locale));
            insta::assert_snapshot!(format!("{}_{language}", audience.name()), report);
        }
    }
}
