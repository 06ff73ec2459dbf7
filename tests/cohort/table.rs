//! The table of the example, worked by hand, and what the group finds hard.

use viva::practice::{
    cohort::{Cohort, CohortStep, HowFar, RosterFault, WantedAttempts, cohort, roster},
    debrief::Measured,
};

use crate::cohort::example::{ANA, BEN, CEM, attempts};

fn expected() -> Vec<String> {
    [BEN, CEM, ANA].map(str::to_owned).into()
}

fn example() -> Cohort {
    cohort(attempts(), Some(&expected()))
}

fn is(measured: Measured) -> (Option<f64>, usize) {
    (measured.value, measured.n)
}

#[test]
fn each_trainee_has_a_cell_for_each_case() {
    let cohort = example();
    let names: Vec<&str> = cohort.trainees.iter().map(|trainee| trainee.name.as_str()).collect();
    assert_eq!(names, [ANA, BEN, CEM]);
    let cases: Vec<(&str, &str)> = cohort.cases.iter().map(|case| (case.case.as_str(), case.title.as_str())).collect();
    assert_eq!(cases, [("second", "The second"), ("sure-of-herself", "Sure of herself")]);
    let counts = |trainee: usize, case: usize| {
        let cell = &cohort.trainees[trainee].cells[case];
        (cell.attempts.len(), cell.signed(), cell.unsigned())
    };
    assert_eq!([counts(0, 0), counts(0, 1)], [(0, 0, 0), (2, 2, 0)]);
    assert_eq!([counts(1, 0), counts(1, 1)], [(1, 0, 1), (1, 1, 0)]);
    assert_eq!([counts(2, 0), counts(2, 1)], [(0, 0, 0), (0, 0, 0)]);
    assert_eq!(cohort.not_begun().map(|trainee| trainee.name.as_str()).collect::<Vec<_>>(), [CEM]);
    assert_eq!(cohort.trainees[1].cells[0].attempts[0].how_far, HowFar::Begun);
}

#[test]
fn a_cell_tells_the_best_and_the_latest_attempt() {
    let cohort = example();
    let cell = &cohort.trainees[0].cells[1];
    let (best, figures) = cell.best().unwrap();
    assert_eq!((best.session.as_str(), is(figures.exact)), ("s-ana-2", (Some(1.0), 4)));
    let (latest, _) = cell.latest().unwrap();
    assert_eq!(latest.session.as_str(), "s-ana-2");
    let first = cell.attempts[0].figures().unwrap();
    // As worked by hand in tests/debrief/attempts/trusting.ron.
    assert_eq!(is(first.exact), (Some(0.5), 4));
    assert_eq!(is(first.within_one), (Some(1.0), 4));
    assert_eq!(is(first.kappa_quadratic), (Some(0.5), 4));
    assert_eq!(is(first.mean_difference), (Some(0.5), 4));
    assert_eq!(is(first.evidence_found), (Some(0.667), 3));
    assert!(!first.outcome_same());
    assert!(figures.outcome_same());
    assert!(cohort.trainees[2].cells[0].best().is_none());
}

#[test]
fn progress_runs_from_the_first_signed_attempt_to_the_latest() {
    let cohort = example();
    let change = cohort.trainees[0].progress.change().unwrap();
    assert_eq!((change.exact, change.within_one, change.same_case), (Some(0.5), Some(0.0), true));
    assert_eq!(change.evidence_found, Some(0.333));
    assert_eq!(cohort.trainees[0].progress.points.len(), 2);
    // One signed attempt is no course.
    assert_eq!(cohort.trainees[1].progress.change(), None);
}

/// Ana's and Ben's first signed attempts count, both `trusting`: C2 and C4 one level too mild, C1 and C3 as the
/// reference; probe 2 of Q2 not asked; the certificate not judged.
#[test]
fn what_is_hard_rests_on_the_first_attempts_alone() {
    let hard = example().hard;
    assert_eq!((hard.attempts, hard.trainees), (2, 2));
    let criteria: Vec<_> = hard.criteria.iter().map(|each| (each.criterion.as_str(), is(each.exact))).collect();
    let (none, all) = ((Some(0.0), 2), (Some(1.0), 2));
    assert_eq!(criteria, [("C2", none), ("C4", none), ("C1", all), ("C3", all)]);
    assert_eq!(is(hard.criteria[0].mean_difference), (Some(1.0), 2));
    assert_eq!(is(hard.criteria[2].mean_difference), (Some(0.0), 2));
    let probes: Vec<_> =
        hard.probes.iter().map(|each| (each.question.as_str(), each.probe.as_str(), is(each.unused))).collect();
    assert_eq!(probes, [("Q2", "2", (Some(1.0), 2))]);
    let document = CohortStep::Document { case: "sure-of-herself".into(), document: "D2".into() };
    let step = hard.steps.iter().find(|each| each.step == document).unwrap();
    assert_eq!((is(step.left_out), step.text.as_str()), ((Some(1.0), 2), "Course certificate"));
    let item = hard.steps.iter().find(|each| matches!(each.step, CohortStep::Item { .. }));
    assert_eq!(item, None, "every item of the scripts was done");
}

#[test]
fn only_what_is_wanted_is_looked_at() {
    let wanted = WantedAttempts { rubric: None, case: Some("second".into()) };
    let mut few = attempts();
    few.retain(|attempt| wanted.wants(attempt));
    let cohort = cohort(few, None);
    assert_eq!((cohort.trainees.len(), cohort.cases.len(), cohort.hard.attempts), (1, 1, 0));
    assert!(!WantedAttempts { rubric: Some("other".into()), case: None }.wants(&attempts()[0]));
}

#[test]
fn labels_tell_nobody() {
    let cohort = example().anonymous();
    let names: Vec<&str> = cohort.trainees.iter().map(|trainee| trainee.name.as_str()).collect();
    assert_eq!(names, ["T1", "T2", "T3"]);
    // Who has not begun comes last.
    assert!(!cohort.trainees[2].has_begun());
    let told = format!("{cohort:?}");
    for name in ["Ana", "Ben", "BEN", "Cem", "s-ana", "s-ben"] {
        assert!(!told.contains(name), "{name}");
    }
    assert_eq!(cohort.hard, example().hard);
}

#[test]
fn a_list_of_trainees_is_read_line_by_line() {
    let names = roster("\u{FEFF}# group of autumn\n\n  Ana \nBen\nana\n").unwrap();
    assert_eq!(names, ["Ana", "Ben"]);
    assert!(roster("\n# nobody\n").is_err());
    assert!(roster("x".repeat(501)).is_err());
    let many: String = (0..2_001).map(|number| format!("N{number}\n")).collect();
    assert!(roster(&many).is_err());
}

/// A list is read as programs save it: in other encodings, from a table with a column of names, from a workbook.
#[test]
fn a_list_of_trainees_is_read_as_programs_save_it() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let names = ["Әсел Оқушы", "Борис Слушатель"];
    assert_eq!(roster(utf16("\u{FEFF}Әсел Оқушы\r\nБорис Слушатель\r\n")).unwrap(), names);
    let windows: &[u8] = b"\xC1\xEE\xF0\xE8\xF1 \xD1\xEB\xF3\xF8\xE0\xF2\xE5\xEB\xFC\r\n";
    assert_eq!(roster(windows).unwrap(), [names[1]]);
    assert_eq!(roster("№;ФИО;Группа\r\n1;Әсел Оқушы;А\r\n2;Борис Слушатель;А\r\n").unwrap(), names);
    assert_eq!(roster("sep=,\n\"Name\",\"Mail\"\nAna,a@example.org\n").unwrap(), ["Ana"]);
    // A comma within names parts nothing.
    assert_eq!(roster("Roe, Ana\nDoe, Ben\n").unwrap(), ["Roe, Ana", "Doe, Ben"]);
    assert_eq!(roster("\"Roe, Ana\"\nBen\n").unwrap(), ["Roe, Ana", "Ben"]);
    assert_eq!(roster("Ana\n\"Ben\nCem\n"), Err(RosterFault::QuoteNotClosed { line: 2 }));
    assert!(matches!(roster(b"PK\x03\x04"), Err(RosterFault::NoTable(_))));

    let workbook = |rows: &[&[&str]]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write(row as u32, column as u16, *cell).unwrap();
            }
        }
        roster(book.save_to_buffer().unwrap())
    };
    assert_eq!(workbook(&[&["Әсел Оқушы"], &["Борис Слушатель"]]).unwrap(), names);
    assert_eq!(workbook(&[&["№", "ФИО слушателя"], &["1", names[0]], &["2", names[1]]]).unwrap(), names);
    assert_eq!(workbook(&[&["1", names[0]], &["2", names[1]]]), Err(RosterFault::WhichColumn));
}
