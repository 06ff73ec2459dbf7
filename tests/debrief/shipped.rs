//! The cases that come with the program: who does, notes and rates what the reference does has nothing to work on.

use viva::{
    locale::Language,
    practice::{
        Case,
        debrief::{Debrief, EvidenceStanding, debrief},
    },
    rubric::Rubric,
    session::Interview,
    store::{Shelf, cases_of},
};

use crate::debrief::habits::{Conduct, held_as};

/// The expert's interview, event by event.
fn as_the_reference(case: &Case, rubric: &std::sync::Arc<Rubric>, language: &Language) -> Interview {
    held_as(&Conduct::default(), case, rubric, language)
}

#[test]
fn who_does_as_the_reference_has_nothing_to_work_on() {
    let nowhere = tempfile::tempdir().unwrap();
    let (mut looked_at, mut unmatched, mut to_work_on) = (0, Vec::new(), Vec::new());
    let rubrics = viva::rubrics(nowhere.path());
    for shelved in &Shelf::open(&rubrics).rubrics {
        for case in cases_of(shelved, &rubrics).cases {
            for language in &case.languages {
                let debrief = nothing_to_work_on(&case, &shelved.rubric, language);
                to_work_on.extend(debrief.next.iter().map(|each| format!("{} {language}: {each:?}", case.id)));
                let missed =
                    debrief.evidence.expected.into_iter().filter(|each| each.standing != EvidenceStanding::Found);
                unmatched.extend(missed.map(|each| format!("{} {language}: {} | {}", case.id, each.quote, each.note)));
                looked_at += 1;
            }
        }
    }
    assert!(unmatched.is_empty(), "{unmatched:#?}");
    assert!(to_work_on.is_empty(), "{to_work_on:#?}");
    assert!(looked_at > 30, "{looked_at}");
}

fn nothing_to_work_on(case: &Case, rubric: &std::sync::Arc<Rubric>, language: &Language) -> Debrief {
    let interview = as_the_reference(case, rubric, language);
    let debrief = debrief(case, &interview, language).expect("it is signed");
    let evidence = &debrief.evidence;
    assert!(evidence.not_in_what_was_said.is_empty(), "{} {language}: {:#?}", case.id, evidence.not_in_what_was_said);
    assert!(evidence.distractors.is_empty(), "{} {language}: {:#?}", case.id, evidence.distractors);
    assert_eq!(debrief.figures.exact.value, Some(1.0), "{} {language}", case.id);
    assert_eq!(debrief.outcomes.recommended, debrief.outcomes.reference, "{} {language}", case.id);
    assert_eq!(debrief.procedure.lapses, [], "{} {language}", case.id);
    assert!(debrief.documents.iter().all(|each| each.item.is_some() && each.otherwise.is_empty()), "{}", case.id);
    debrief
}
