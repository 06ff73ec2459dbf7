//! Gathering the sheets: of all or of nobody.

use std::fs;

use serde_json::Value;
use viva::{
    session::{AdviceOn, Event, Interview, Refusal, ScriptPart},
    store::{
        Contents, Protection, document,
        sheets::{self, SheetFault, SheetState, SheetsError},
    },
};

use crate::{
    key,
    panel::office::{LEAD, Office, SECOND, SECRET, THIRD, at, closed, item, name, preparation, rubric},
};

#[test]
fn sheets_are_gathered_only_when_all_are_signed_sealed_unaltered_and_of_this_record() {
    let office = Office::new("Consensus", &[SECOND]);
    let missing = |error: SheetsError| matches!(error, SheetsError::Missing { .. });
    assert!(missing(office.gather().unwrap_err()));
    let own = office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    assert!(missing(office.gather().unwrap_err()));

    let theirs = office.rate(SECOND, ["mid", "mid", "mid", "mid"]);
    assert!(matches!(office.gather().unwrap_err(), SheetsError::NotSigned { rater } if rater == SECOND));

    let mut sheet = office.read(&theirs);
    sheet.act(Event::SheetSigned { name: SECOND.into(), key: key::public() }, SECOND, at(12)).unwrap();
    let fault = |office: &Office| match office.gather().unwrap_err() {
        SheetsError::Sheet { rater, fault } if rater == SECOND => fault,
        other => panic!("{other:?}"),
    };
    // Signed without a seal.
    fs::write(&theirs, document::write(&Contents::new(&sheet, None))).unwrap();
    assert_eq!(fault(&office), SheetFault::Seal);
    // Another hand changed a word.
    office.write(&theirs, &sheet);
    let good = fs::read_to_string(&theirs).unwrap();
    fs::write(&theirs, good.replace(SECRET, "for no reason")).unwrap();
    assert_eq!(fault(&office), SheetFault::Altered);
    // A copy beside it.
    fs::write(&theirs, &good).unwrap();
    fs::write(office.sheet(7), &good).unwrap();
    assert_eq!(fault(&office), SheetFault::Twice);
    // The sheet of another session under this one's name.
    fs::remove_file(office.sheet(7)).unwrap();
    let foreign = Office::new("Consensus", &[SECOND]);
    let mut other = Interview::begin("s-2".into(), rubric("Consensus"), LEAD, at(0));
    for entry in &closed("Consensus", &[SECOND]).trail().entries()[1..] {
        other.act(entry.event.clone(), LEAD, at(1)).unwrap();
    }
    foreign.write(&foreign.session(), &other);
    let of_other = foreign.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    fs::copy(of_other, &theirs).unwrap();
    assert!(missing(office.gather().unwrap_err()));
    let interview = office.read(&office.session());
    let found = sheets::look(&office.session(), &interview, &Protection::plain());
    assert_eq!(found.others, [(theirs.clone(), SheetFault::Foreign)]);

    fs::write(&theirs, good).unwrap();
    assert!(matches!(&office.states()[..], [SheetState::Signed(first, _), SheetState::Signed(..)] if *first == own));
    let gathered = office.gather().unwrap();
    assert_eq!(gathered.record().panel.sheets.len(), 2);
    assert!(matches!(office.gather().unwrap_err(), SheetsError::Refused(Refusal::GatheredAlready)));
}

#[test]
fn who_rated_a_record_that_was_changed_since_rates_anew() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    let mut session = office.read(&office.session());
    session.act(Event::Resumed, LEAD, at(30)).unwrap();
    let wording = "How did you know?".to_owned();
    session.act(Event::QuestionReworded { question: "Q1".into(), wording }, LEAD, at(31)).unwrap();
    office.write(&office.session(), &session);
    assert!(matches!(office.own_sheet(LEAD), Err(SheetsError::Refused(Refusal::ChangedSinceClose))));
    assert!(session.must_be_closed_again());
    session.act(Event::InterviewClosed, LEAD, at(32)).unwrap();
    office.write(&office.session(), &session);
    assert_eq!(office.states()[1], SheetState::Faulty(SheetFault::OtherRecord));
    let anew = office.own_sheet(SECOND).unwrap();
    assert_eq!(anew, office.sheet(3), "the one of before stays");
    assert_eq!(office.states()[1], SheetState::Begun(anew));
}

#[test]
fn the_list_of_the_close_changes_nothing_that_is_rated_from_and_that_of_the_opening_does() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    let mut session = office.read(&office.session());
    let script = ScriptPart::Closing;
    session.act(Event::ItemCleared { script, item: "next-steps".into() }, LEAD, at(30)).unwrap();
    let reason = "had to run".to_owned();
    session.act(Event::ItemRefused { script, item: "next-steps".into(), reason }, LEAD, at(31)).unwrap();
    session.act(item(ScriptPart::Closing, "next-steps"), LEAD, at(32)).unwrap();
    office.write(&office.session(), &session);
    assert!(!session.must_be_closed_again());
    assert!(matches!(&office.states()[..], [SheetState::Signed(..), SheetState::Signed(..)]));
    let mut opened = session.clone();
    let (script, reason) = (ScriptPart::Opening, "took it back".to_owned());
    opened.act(Event::ItemRefused { script, item: "consent".into(), reason }, LEAD, at(33)).unwrap();
    assert!(opened.must_be_closed_again());
    assert_eq!(office.gather().unwrap().record().panel.sheets.len(), 2);
}

#[test]
fn one_who_drops_out_costs_nobody_a_sheet() {
    let office = Office::new("Consensus", &[SECOND, THIRD]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    office.own_sheet(THIRD).unwrap();
    let mut session = office.read(&office.session());
    let fewer = Event::Prepared(preparation(&session, &[SECOND]));
    session.act(fewer, LEAD, at(30)).unwrap();
    office.write(&office.session(), &session);
    assert!(!session.must_be_closed_again());
    assert!(matches!(&office.states()[..], [SheetState::Signed(..), SheetState::Signed(..)]));
    assert_eq!(office.gather().unwrap().record().panel.sheets.len(), 2);
    // Whoever comes in rates from a record that names them.
    let mut more = session.clone();
    more.act(Event::Prepared(preparation(&more, &[SECOND, "D. Fourth (fictional)"])), LEAD, at(31)).unwrap();
    assert!(more.must_be_closed_again());
}

#[test]
fn a_forged_entry_in_a_sheet_is_found_though_the_chain_holds() {
    let office = Office::new("Consensus", &[SECOND]);
    let path = office.own_sheet(SECOND).unwrap();
    let mut trail = office.read(&path).trail().clone();
    // Signed without a rating: no program of ours permits it.
    trail.append(at(11), SECOND, Event::SheetSigned { name: SECOND.into(), key: key::public() });
    let forged = Interview::replay(rubric("Consensus"), trail).unwrap();
    office.write(&path, &forged);
    assert_eq!(office.states()[1], SheetState::Faulty(SheetFault::Altered));
}

#[test]
fn the_export_knows_raters_by_labels_alone() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    office.sign(SECOND, ["high", "mid", "mid", "mid"]);
    office.gather().unwrap();
    let (done, told) = office.told(&["export", name(&office.session()), "--anonymous", "--with-texts"]);
    assert!(done && !told.contains("Second") && !told.contains("Assessor (fictional)"), "{told}");
    let exported: Value = serde_json::from_str(&told).unwrap();
    let panel = &exported["panel"];
    assert_eq!(panel["sheets"][1]["ratings"]["C1"]["rating"]["Level"], "high");
    assert_eq!(panel["sheets"][1]["by"], panel["others"][0]);
    assert_eq!(panel["sheets"][0]["by"], exported["assessor"]);
}

#[test]
fn the_centre_reads_what_each_rated_alone_and_nobody_outside_does() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    office.sign(SECOND, ["high", "mid", "mid", "mid"]);
    office.gather().unwrap();
    let report = |reader: &str| office.told(&["report", name(&office.session()), "--format", "md", "--for", reader]).1;
    let centre = report("centre");
    assert!(centre.contains("(fictional), alone: Beyond. Because: because of the saw, high"), "{centre}");
    assert!(centre.contains("Other assessors"), "{centre}");
    for reader in ["candidate", "public"] {
        let told = report(reader);
        assert!(!told.contains("Second") && !told.contains(SECRET), "{reader}: {told}");
    }
}

#[test]
fn gathering_on_the_command_line() {
    let office = Office::new("Consensus", &[SECOND]);
    let session = office.session();
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    let (done, told) = office.told(&["sheets", name(&session), "--gather"]);
    assert!(!done && told.contains("B. Second (fictional) has no rating sheet yet"), "{told}");
    office.sign(SECOND, ["mid", "mid", "mid", "high"]);
    let output = office.viva(&["sheets", name(&session), "--json"]);
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(listed[1]["state"], "signed");
    assert!(office.told(&["sheets", name(&session), "--gather"]).0);
    let (_, shown) = office.told(&["show", name(&session)]);
    assert!(shown.contains(SECRET), "{shown}");
    let output = office.viva(&["sheets", name(&session), "--json"]);
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(listed[0]["state"], "gathered");
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 4, "session, sheets and keys, no lock");
}

#[test]
fn who_decides_and_what_is_advised_make_no_signed_sheet_stale() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "mid", "mid"]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    let mut session = office.read(&office.session());
    let commission = crate::commission::named(&session);
    let advice = Event::AdviceWritten { on: AdviceOn::Criterion("C1".into()), text: "practise".into() };
    for event in [Event::CommissionNamed(commission), advice] {
        session.act(event, LEAD, at(13)).unwrap();
    }
    office.write(&office.session(), &session);
    office.gather().unwrap();
    assert!(office.read(&office.session()).record().panel.is_gathered());
}
