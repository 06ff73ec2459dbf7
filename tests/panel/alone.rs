//! Rating alone: what may happen on a sheet, and that nobody else sees it.

use std::{fs, path::Path, sync::Arc};

use viva::{
    session::{Change, Event, FieldName, Refusal, SessionState},
    store::{
        ChangeMark, Contents, Head, Holder, Journal, KnownSessions, Lock, LockTaken, Protection, SystemDisk, document,
        encryption::{NewKeys, encrypt_folder},
        find_forks, list, open_session,
        sheets::{self, SheetState, SheetsError},
        verify,
    },
};

use crate::{
    key,
    panel::office::{LEAD, Office, ROOT, SECOND, SECRET, THIRD, at, closed, level, name, preparation},
};

#[test]
fn nobody_rates_in_the_session_itself_where_several_rate() {
    let mut interview = closed("Consensus", &[SECOND]);
    for event in [
        level("C1", "mid"),
        Event::RatingCleared { criterion: "C1".into() },
        Event::RationaleWritten { criterion: "C1".into(), rationale: "x".into() },
    ] {
        assert_eq!(interview.act(event, LEAD, at(2)), Err(Refusal::RatedOnSheets));
    }
    // Nor before a panel is named.
    let mut alone = closed("Consensus", &[]);
    alone.act(level("C1", "mid"), LEAD, at(2)).unwrap();
    let named = Event::Prepared(preparation(&alone, &[SECOND]));
    assert_eq!(alone.act(named, LEAD, at(3)), Err(Refusal::RatedAlready));
}

#[test]
fn who_rates_is_named_once_and_within_the_bound() {
    let interview = closed("Consensus", &[]);
    let permit = |others: &[&str]| interview.permit(&Event::Prepared(preparation(&interview, others)));
    assert_eq!(permit(&[SECOND, THIRD]), Ok(()));
    assert_eq!(permit(&[LEAD]), Err(Refusal::RaterTwice { name: LEAD.into() }));
    assert_eq!(permit(&[SECOND, &SECOND.to_uppercase()]), Err(Refusal::RaterTwice { name: SECOND.to_uppercase() }));
    assert_eq!(permit(&[" "]), Err(Refusal::Empty { field: FieldName::Name }));
    let many: Vec<String> = (0..9).map(|number| format!("Assessor {number} (fictional)")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(permit(&many), Err(Refusal::TooMany { what: "panel", most: 8 }));
    assert_eq!(permit(&many[..8]), Ok(()));
}

#[test]
fn on_a_sheet_there_is_only_rating_and_after_the_signature_nothing() {
    let office = Office::new("Consensus", &[SECOND]);
    let mut sheet = office.read(&office.own_sheet(SECOND).unwrap());
    assert_eq!(sheet.permit(&Event::QuestionAsked { question: "Q1".into() }), Err(Refusal::OnSheet));
    assert_eq!(sheet.permit(&Event::FeedbackWritten { feedback: "x".into() }), Err(Refusal::OnSheet));
    assert_eq!(sheet.permit(&Event::SheetBegun { rater: LEAD.into() }), Err(Refusal::OnSheet));
    let signed = Event::SheetSigned { name: SECOND.into(), key: key::public() };
    assert_eq!(sheet.permit(&signed), Err(Refusal::NotRated { first: "C1".into(), left: 4 }));
    for criterion in ["C1", "C2", "C3", "C4"] {
        sheet.act(level(criterion, "mid"), SECOND, at(11)).unwrap();
    }
    let anothers = Refusal::AnothersSheet { rater: SECOND.into() };
    assert_eq!(sheet.permit(&Event::SheetSigned { name: LEAD.into(), key: key::public() }), Err(anothers));
    let as_people_read_it = format!(" {} ", SECOND.to_uppercase());
    assert_eq!(sheet.permit(&Event::SheetSigned { name: as_people_read_it, key: key::public() }), Ok(()));
    sheet.act(signed, SECOND, at(12)).unwrap();
    assert_eq!(sheet.state(), SessionState::Signed);
    for event in [level("C1", "low"), Event::Paused, Event::Resumed] {
        assert_eq!(sheet.permit(&event), Err(Refusal::SheetSigned));
    }
}

#[test]
fn before_the_gathering_nobodys_ratings_stand_where_others_look() {
    let office = Office::new("Consensus", &[SECOND, THIRD]);
    let signed = office.sign(SECOND, ["high", "mid", "low", "mid"]);
    let begun = office.rate(THIRD, ["low", "low", "low", "low"]);
    office.own_sheet(LEAD).unwrap();
    let holds = |path: &Path, words: &str| fs::read_to_string(path).unwrap().contains(words);
    // The bytes of the session and of a third one's sheet know nothing of what was rated.
    for other in [office.session(), office.sheet(1)] {
        assert!(!holds(&other, SECRET) && !holds(&other, "Rated("), "{}", other.display());
    }
    let (theirs, others) = (format!("{SECRET}, high"), format!("{SECRET}, mid"));
    assert!(holds(&signed, &theirs) && holds(&begun, SECRET));
    assert!(!holds(&begun, &theirs) && !holds(&begun, &others));
    // Nor does any command tell.
    for sheet in [&signed, &begun] {
        for arguments in [
            ["show", name(sheet)].as_slice(),
            &["show", name(sheet), "--json"],
            &["recommend", name(sheet)],
            &["report", name(sheet), "--format", "md"],
            &["export", name(sheet), "--anonymous", "--with-texts"],
            &["sheets", name(sheet)],
            &["amend", name(sheet), "--reason", "x", "--text", "y", "--by", "z"],
        ] {
            let (done, told) = office.told(arguments);
            assert!(!done && !told.contains(SECRET) && !told.contains("high"), "{arguments:?}: {told}");
        }
    }
    let (done, told) = office.told(&["sheets", name(&office.session())]);
    assert!(done && !told.contains(SECRET) && !told.contains("high"), "{told}");
    assert!(told.contains(&format!("{SECOND}: signed at")) && told.contains(&format!("{THIRD}: rating")), "{told}");
    let (_, shown) = office.told(&["show", name(&office.session())]);
    assert!(!shown.contains(SECRET), "{shown}");
    // One who has signed does not open the sheet again either, for others could be looking.
    assert!(matches!(office.own_sheet(SECOND), Err(SheetsError::SignedAlready { .. })));
    assert!(matches!(office.own_sheet("Somebody"), Err(SheetsError::Refused(Refusal::NotARater { .. }))));
}

#[test]
fn a_sheet_is_neither_a_session_nor_a_copy_that_went_apart() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    // Under the name of a session, too.
    fs::copy(office.sheet(2), office.path("2026-11-24-K-9-first-aid.ron")).unwrap();
    let catalogue = list(office.folder.path(), &Protection::plain()).unwrap();
    let listed: Vec<_> = catalogue.sessions.iter().map(|listed| listed.path.clone()).collect();
    assert_eq!(listed, [office.session()]);
    assert!(catalogue.unreadable.is_empty());
    for path in [office.session(), office.sheet(2)] {
        assert_eq!(
            find_forks(&path, &office.read(&path), &KnownSessions::default(), &Protection::plain(), &|| true),
            []
        );
    }
    let raters = Head::of(&office.read(&office.session())).raters;
    assert_eq!(raters, [LEAD, SECOND]);
}

#[test]
fn a_signed_sheet_is_sealed_and_verified() {
    let office = Office::new("Consensus", &[SECOND]);
    let sheet = office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    let verified = verify(&sheet, &[], &Protection::plain()).unwrap();
    assert_eq!((verified.findings, verified.seals.len()), (Vec::new(), 1));
    let (done, told) = office.told(&["verify", name(&sheet)]);
    assert!(done && told.contains("a rating sheet, signed by B. Second"), "{told}");
    let text = fs::read_to_string(&sheet).unwrap().replace(SECRET, "for no reason");
    fs::write(&sheet, text).unwrap();
    assert!(!office.told(&["verify", name(&sheet)]).0);
}

#[test]
fn sheets_are_erased_with_their_session_and_not_without_it() {
    let office = Office::new("Consensus", &[SECOND]);
    let sheet = office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    office.rate(LEAD, ["mid", "mid", "mid", "mid"]);
    let early = ["--now", "--reason", "asked for it"];
    let (done, told) = office.told(&[&["forget", name(&sheet)], early.as_slice()].concat());
    assert!(!done && told.contains("erased with its session"), "{told}");
    let (done, told) = office.told(&[&["forget", name(&office.session())], early.as_slice()].concat());
    assert!(done, "{told}");
    let mut left: Vec<_> = fs::read_dir(office.folder.path()).unwrap().map(|each| each.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["forgotten.log", "keys"]);
}

#[test]
fn a_session_that_one_assessor_rates_is_written_as_before() {
    let interview = closed("Consensus", &[]);
    let text = document::write(&Contents::new(&interview, None));
    assert!(!text.replace(&*interview.rubric().source_text, "").contains("panel"), "{text}");
    let old = open_session(Path::new(&format!("{ROOT}/tests/sessions/format-1.ron")), &Protection::plain()).unwrap();
    assert_eq!(old.alterations, []);
}

#[test]
fn a_session_whose_sheet_is_open_elsewhere_is_not_erased() {
    let office = Office::new("Consensus", &[SECOND]);
    let sheet = office.own_sheet(SECOND).unwrap();
    let LockTaken::Mine(_lock) = Lock::take(&sheet.with_extension("lock"), &Holder::me(SECOND, at(11))) else {
        panic!("nobody else has it");
    };
    let (done, told) = office.told(&["forget", name(&office.session()), "--now", "--reason", "asked for it"]);
    assert!(!done && told.contains("open"), "{told}");
    assert!(office.session().exists() && sheet.exists());
}

#[test]
fn in_an_encrypted_folder_sheets_are_encrypted_too() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    let new = NewKeys {
        passphrase: Some("six plainly fictional words".to_owned().into()),
        work_factor: Some(2),
        ..NewKeys::default()
    };
    let me = Holder::me(LEAD, at(11));
    let (protection, converted) = encrypt_folder(&SystemDisk, office.folder.path(), &new, &me).unwrap();
    assert_eq!((converted.files, converted.left.len()), (2, 0));
    let session = office.session().with_extension("ron.age");
    let theirs = sheets::own_sheet(&SystemDisk, &session, SECOND, at(12), &protection).unwrap();
    assert!(theirs.to_str().unwrap().ends_with(".sheet-2.ron.age"), "{}", theirs.display());
    assert!(fs::read(&theirs).unwrap().starts_with(b"age-encryption.org"));
    let interview = open_session(&session, &protection).unwrap().interview;
    let found = sheets::look(&session, &interview, &protection);
    assert!(matches!(found.raters[0].state, SheetState::Signed(..)), "{found:?}");
    assert_eq!(found.raters[1].state, SheetState::Begun(theirs));
}

#[test]
fn a_journal_that_a_sheet_has_left_never_leads_into_the_session() {
    let office = Office::new("Consensus", &[SECOND]);
    let sheet = office.own_sheet(SECOND).unwrap();
    let begun = office.read(&sheet);
    let plain = Protection::plain();
    let (session, hash) = (begun.session().clone(), begun.trail().last_hash().to_owned());
    let mut journal =
        Journal::new(Arc::new(SystemDisk), &sheet, session, ChangeMark::default(), &hash, Vec::new(), plain.clone());
    let mut rated = begun;
    rated.act(level("C1", "high"), SECOND, at(11)).unwrap();
    let entry = rated.trail().last().unwrap().clone();
    journal.append(1, &[Change::Happened(Box::new(entry))]).unwrap();
    assert!(office.read(&sheet).record().rating(&"C1".into()).is_some(), "the sheet goes on with it");
    fs::remove_file(&sheet).unwrap();
    assert!(office.read(&office.session()).record().ratings.is_empty());
    // A new sheet does not come to lie beside it.
    assert_eq!(office.own_sheet(SECOND).unwrap(), office.sheet(3));
}
