//! Three trainees and two cases. What each did is made from the attempts of the debrief's tests, whose figures are worked
//! by hand there: `trusting` agrees on 2 of 4 criteria, `careful` on all.
//!
//! | trainee | sure-of-herself | second |
//! |---|---|---|
//! | Ana | trusting on 2 November, careful on 5 November | |
//! | Ben | trusting on 3 November | begun on 4 November |
//! | Cem | | |

use std::{fs, path::Path};

use viva::{
    practice::{Case, cohort::Attempt},
    session::{Event, Interview},
    store::{Contents, document},
};

use crate::debrief::trainee::{ROOT, attempt, case, case_text, held, signed};

pub const ANA: &str = "Ana Sample (fictional)";
pub const BEN: &str = "Ben Sample (fictional)";
pub const CEM: &str = "Cem Sample (fictional)";

pub fn first_case() -> Case {
    case(&case_text())
}

pub fn second_case_text() -> String {
    case_text().replace("sure-of-herself", "second").replace("Sure of herself", "The second")
}

pub fn second_case() -> Case {
    case(&second_case_text())
}

/// The same interview, held and signed by somebody else.
pub fn by(name: &str, interview: &Interview) -> Interview {
    let entries = interview.trail().entries();
    let (session, rubric) = (interview.session().clone(), interview.rubric().clone());
    let mut other = Interview::begin(session, rubric, "", entries[0].at);
    for entry in &entries[1..] {
        let event = match entry.event.clone() {
            Event::Prepared(mut preparation) => {
                preparation.assessor = name.to_owned();
                Event::Prepared(preparation)
            }
            Event::Signed { outcome, key, .. } => Event::Signed { name: name.to_owned(), outcome, key },
            event => event,
        };
        other.act(event, name, entry.at).expect("it happened before");
    }
    other
}

pub fn signed_by(name: &str, what: &str, case: &Case, session: &str, day: &str) -> Interview {
    by(name, &signed(&attempt(what), case, session, &format!("2026-11-{day}T10:00:00+05:00")))
}

pub fn held_by(name: &str, what: &str, case: &Case, session: &str, day: &str) -> Interview {
    by(name, &held(&attempt(what), case, session, &format!("2026-11-{day}T10:00:00+05:00")))
}

/// Each with the name of its file, in folders as a trainer may have them.
pub fn sessions() -> Vec<(&'static str, Interview)> {
    let (first, second) = (first_case(), second_case());
    vec![
        ("ana/2026-11-02-PRACTICE-0-first-aid.ron", signed_by(ANA, "trusting", &first, "s-ana-1", "02")),
        ("ana/2026-11-05-PRACTICE-0-first-aid.ron", signed_by(ANA, "careful", &first, "s-ana-2", "05")),
        ("2026-11-03-PRACTICE-0-first-aid.ron", signed_by(BEN, "trusting", &first, "s-ben-1", "03")),
        // Another spelling of the same name.
        (
            "2026-11-04-PRACTICE-0-first-aid.ron",
            held_by(" BEN SAMPLE (FICTIONAL)", "careful", &second, "s-ben-2", "04"),
        ),
    ]
}

pub fn attempts() -> Vec<Attempt> {
    let cases = [first_case(), second_case()];
    let of = |interview: &Interview| {
        let practised = interview.record().practice.as_ref().and_then(|practice| practice.case()).unwrap();
        let case = cases.iter().find(|case| case.id == practised.id);
        Attempt::of(interview, case, &"en".into()).expect("it is practice of somebody")
    };
    sessions().iter().map(|(_, interview)| of(interview)).collect()
}

/// The text of a session's file.
pub fn file_text(interview: &Interview) -> String {
    document::write(&Contents::new(interview, None))
}

/// Writes the sessions into a folder, and rubric and cases into `rubrics` beside it.
pub fn write(folder: &Path, rubrics: &Path) {
    for (name, interview) in sessions() {
        put(&folder.join(name), &file_text(&interview));
    }
    put_rubric(rubrics);
}

pub fn put_rubric(rubrics: &Path) {
    let rubric = fs::read_to_string(Path::new(ROOT).join("tests/rubrics/first-aid.ron")).unwrap();
    put(&rubrics.join("first-aid/rubric.ron"), &rubric);
    put(&rubrics.join("first-aid/cases/first.ron"), &case_text());
    put(&rubrics.join("first-aid/cases/second.ron"), &second_case_text());
}

pub fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
