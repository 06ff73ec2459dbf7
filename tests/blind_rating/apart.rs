//! Those who rate material: each on a sheet of their own, apart from each other and from the session.

use std::{
    fs,
    path::{Path, PathBuf},
};

use viva::{
    session::{Event, Interview, Rating, Refusal, SessionState},
    store::{
        Protection, SystemDisk, list, open_session,
        sheets::{self, SheetState, SheetsError},
        verify,
    },
};

use crate::{
    blind_rating::{
        made::Office,
        signed::{SECRET, at, signed, write},
    },
    key,
};

const SECOND: &str = "B. Second (fictional)";
const THIRD: &str = "C. Third (fictional)";

fn read(path: &Path) -> Interview {
    let loaded = open_session(path, &Protection::plain()).unwrap();
    assert_eq!(loaded.alterations, []);
    loaded.interview
}

fn own_sheet(office: &Office, rater: &str) -> Result<PathBuf, SheetsError> {
    sheets::own_sheet(&SystemDisk, &office.material(), rater, at(100), &Protection::plain())
}

fn rate(office: &Office, rater: &str, level: &str) -> PathBuf {
    let path = own_sheet(office, rater).unwrap();
    let mut sheet = read(&path);
    let criteria: Vec<_> =
        sheet.record().criteria_in_scope(sheet.rubric()).map(|criterion| criterion.id.clone()).collect();
    for criterion in criteria {
        let rating = Rating::Level(level.into());
        sheet.act(Event::Rated { criterion: criterion.clone(), rating }, rater, at(101)).unwrap();
        let rationale = format!("{SECRET} by {rater}");
        sheet.act(Event::RationaleWritten { criterion, rationale }, rater, at(101)).unwrap();
    }
    sheet.act(Event::SheetSigned { name: rater.into(), key: key::public() }, rater, at(102)).unwrap();
    write(&path, &sheet);
    path
}

#[test]
fn two_rate_and_sign_apart() {
    let office = Office::with_material();
    let (_, told) = office.told(&["sheets", office.material().to_str().unwrap()]);
    assert!(told.contains("Nobody has rated this yet"), "{told}");
    let second = rate(&office, SECOND, "high");
    let third = own_sheet(&office, THIRD).unwrap();
    assert!(!fs::read_to_string(&third).unwrap().contains(SECRET));
    assert!(!fs::read_to_string(office.material()).unwrap().contains(SECRET));
    // The same person under a name written otherwise has no second sheet.
    assert!(matches!(own_sheet(&office, &SECOND.to_uppercase()), Err(SheetsError::RatedAlready { .. })));
    assert_eq!(own_sheet(&office, &format!(" {} ", THIRD.to_lowercase())).unwrap(), third);
    let (done, told) = office.told(&["sheets", office.material().to_str().unwrap()]);
    assert!(done && told.contains(&format!("{SECOND}: signed at")), "{told}");
    assert!(told.contains(&format!("{THIRD}: rating")) && !told.contains("high"), "{told}");
    assert_eq!(rate(&office, THIRD, "low"), third);
    for path in [&second, &third] {
        let verified = verify(path, &[], &Protection::plain()).unwrap();
        assert_eq!((verified.findings, verified.seals.len()), (Vec::new(), 1));
        assert_eq!(read(path).state(), SessionState::Signed);
        let (done, told) = office.told(&["show", path.to_str().unwrap()]);
        assert!(!done && !told.contains(SECRET), "{told}");
    }
    let found = sheets::look(&office.material(), &read(&office.material()), &Protection::plain());
    let signed = |each: &sheets::RaterSheet| matches!(each.state, SheetState::Signed(..));
    assert_eq!((found.raters.len(), found.raters.iter().all(signed), found.others.len()), (2, true, 0));
}

#[test]
fn sheets_of_material_are_never_gathered_nor_counted() {
    let office = Office::with_material();
    let sheet = rate(&office, SECOND, "high");
    let material = read(&office.material());
    let (done, told) = office.told(&["sheets", office.material().to_str().unwrap(), "--gather"]);
    assert!(!done && told.contains("recorded interview for practice"), "{told}");
    let collected = sheets::collect(&office.material(), &material, &Protection::plain());
    assert!(matches!(collected, Err(SheetsError::Refused(Refusal::Material))));
    assert_eq!(material.permit(&Event::SheetsGathered { sheets: Vec::new() }), Err(Refusal::Material));
    for event in [
        Event::Resumed,
        Event::InterviewClosed,
        Event::Rated { criterion: "C1".into(), rating: Rating::NotEnoughEvidence },
        Event::FeedbackWritten { feedback: "x".into() },
    ] {
        assert_eq!(material.permit(&event), Err(Refusal::Material));
    }
    // Under the name of a sheet of the session itself it is a stranger's.
    let beside = office.session().with_extension("sheet-2.ron");
    fs::copy(&sheet, &beside).unwrap();
    let found = sheets::look(&office.session(), &read(&office.session()), &Protection::plain());
    assert_eq!(found.others, [(beside, sheets::SheetFault::Foreign)]);
    let catalogue = list(office.folder.path(), &Protection::plain()).unwrap();
    assert_eq!(catalogue.sessions.iter().map(|each| each.path.clone()).collect::<Vec<_>>(), [office.session()]);
    assert_eq!(catalogue.practice.len(), 1);
}

#[test]
fn a_session_is_not_rated_as_material() {
    let office = Office::with_material();
    let (done, told) = office.told(&["rate", office.session().to_str().unwrap(), "--rater", SECOND]);
    assert!(!done && told.contains("is no material"), "{told}");
    let (done, told) = office.told(&["rate", office.material().to_str().unwrap(), "--rater", " "]);
    assert!(!done && told.contains("Enter your name"), "{told}");
}

#[test]
fn a_sheet_of_another_material_is_not_anybodys_here() {
    let office = Office::with_material();
    let sheet = rate(&office, SECOND, "high");
    let other = office.path("other.ron");
    let again = viva::practice::material(&signed(), &"m-2".into(), viva::practice::Verdicts::Kept).unwrap();
    write(&other, &again);
    fs::copy(sheet, office.path("other.sheet-1.ron")).unwrap();
    let found = sheets::look(&other, &read(&other), &Protection::plain());
    assert_eq!((found.raters.len(), found.others.len()), (0, 1));
}
