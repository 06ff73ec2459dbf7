//! Forms that are handed out and read back: what stands on each, what never does, and that what was filled in comes on
//! record, whatever program saved it; the rest is told with its place.

mod command_line;
mod fill;
mod properties;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use viva::{
    locale::{Locale, offered},
    report::{
        BlankForm, FormReader, ReportForm,
        anonymous::{Texts, anonymous},
        blank_form,
        document::{Block, Document},
        document_written, form_csv,
        letter::{LogoUnread, read_centre},
        markdown,
    },
    returned::{self, FormFault, Taken},
    rubric::{self, Directness, EvidenceKind, Rubric},
    session::{
        Event, EvidenceFile, Interview, Moment, ObservationEvent, Preparation, Refusal, SelfAnswer, StepMark,
        ThirdPartyJudgement,
    },
};

use crate::observation::watched;
use fill::{Filling, with_text};

const BY: &str = "A. Assessor (fictional)";

/// The text of the small rubric of the tests, with tasks to watch and items for third parties.
pub fn asked() -> String {
    let items = r#"third_party: [
        (id: "danger", text: { "en": "Looks for danger before helping", "ru": "Проверяет, нет ли опасности" }, informs: ["C1"], benchmark: { "en": "BENCHMARK names what was switched off", "ru": "BENCHMARK называет, что отключено" }),
        (text: { "en": "Calls for help, & says where", "ru": "Зовёт на помощь" }, informs: ["C2", "C3"]),
        (id: "calm", text: { "en": "Stays calm", "ru": "Сохраняет спокойствие" }, informs: ["C3"], benchmark: { "en": "BENCHMARK a second example", "ru": "BENCHMARK второй пример" }),
    ],
    questions: ["#;
    watched().replacen("questions: [", items, 1)
}

fn rubric() -> Arc<Rubric> {
    Arc::new(rubric::read(&asked()).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn now() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-27T10:00:00+05:00").unwrap()
}

fn prepared() -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), BY, now());
    let preparation = Preparation { candidate: "K-1".into(), assessor: BY.into(), ..Preparation::new(&rubric) };
    interview.act(Event::Prepared(preparation), BY, now()).unwrap();
    interview
}

fn blank(reader: FormReader, locale: &Locale) -> Document {
    let rubric = rubric();
    blank_form(&BlankForm { rubric: &rubric, reader, units: &[], candidate: "", centre: None }, locale)
}

fn english() -> Locale {
    Locale::new(&"en".into())
}

/// What happens in an interview by the report of a foreman.
pub fn of_third_party(interview: &Interview) -> Vec<Event> {
    let bytes = of_foreman().text("candidate", "K-0001").csv(&blank(FormReader::ThirdParty, &english()), b',');
    taken(interview, &bytes).unwrap().events
}

fn file(bytes: &[u8]) -> EvidenceFile {
    EvidenceFile { path: "form".into(), bytes: bytes.len() as u64, sha256: format!("{bytes:?}").len().to_string() }
}

fn taken(interview: &Interview, bytes: &[u8]) -> Result<Taken, FormFault> {
    returned::take(interview, &returned::read(bytes)?, file(bytes), false, None, (BY, now()))
}

fn told(taken: &Taken) -> Vec<String> {
    taken.unread.iter().map(|unread| english().explain(unread)).collect()
}

/// The interview after what a form means has happened.
fn after(interview: &Interview, taken: &Taken) -> Interview {
    let mut interview = interview.clone();
    for event in &taken.events {
        interview.act(event.clone(), BY, now()).unwrap();
    }
    interview
}

/// A filling in each form in which it can come back.
fn in_each_form(filling: &Filling, reader: FormReader) -> Vec<(&'static str, Vec<u8>)> {
    let locale = english();
    let document = blank(reader, &locale);
    let (russian, _, _) = encoding_rs::WINDOWS_1251.encode("");
    assert!(russian.is_empty());
    let utf_16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(String::from_utf8(filling.csv(&document, b'\t')).unwrap().encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    vec![
        ("csv", filling.csv(&document, b',')),
        ("csv of a system with semicolons", filling.csv(&document, b';')),
        ("Unicode text of Excel", utf_16),
        ("docx", filling.docx(&document)),
        ("html", filling.html(&document, &locale).into_bytes()),
        ("xlsx", xlsx(&filling.rows(&document))),
    ]
}

fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn of_foreman() -> Filling {
    Filling::default()
        .text("candidate", " k-1")
        .text("name", "F. Foreman (fictional)")
        .text("function", "foreman, Ark Ltd")
        .text("relation", "superior")
        .text("since", "2019")
        .text("contact", "+7 000")
        .text("date", "14.11.2026")
        .text("remark", "Reliable.\nAsk me.")
        .choice("t/danger", "alone")
        .text("t/danger/example", "switched off \"the saw\" <first> & then helped; in May")
        .choice("t/2", "with-help")
        .choice("t/calm", "not-seen")
}

#[test]
fn a_form_for_each_reader_has_its_fields_in_each_language() {
    let codes = |reader, locale: &Locale| -> Vec<String> {
        let document = blank(reader, locale);
        let of_block = |block: &Block| match block {
            Block::Field(field) => vec![field.code.clone()],
            Block::Grid(grid) => grid.rows.iter().map(|row| row.code.clone()).collect(),
            _ => Vec::new(),
        };
        document.blocks.iter().flat_map(of_block).collect()
    };
    for language in offered() {
        let locale = Locale::new(&language);
        let expected = "candidate units language needs documents s/C1 s/C2 s/C3 s/C4 s/C5 consent date viva-form";
        assert_eq!(codes(FormReader::Candidate, &locale).join(" "), expected, "{language}");
        let expected = "candidate name function relation since contact t/danger t/2 t/calm remark date viva-form";
        assert_eq!(codes(FormReader::ThirdParty, &locale).join(" "), expected, "{language}");
        let expected = "candidate observer \
            o/dummy/date o/dummy/place o/dummy/setting o/dummy/present o/dummy/step/looks o/dummy/step/calls \
            o/dummy/step/presses o/dummy/step/4 o/dummy/notes \
            o/wound/date o/wound/place o/wound/setting o/wound/present o/wound/step/1 o/wound/notes viva-form";
        assert_eq!(codes(FormReader::Observer, &locale).join(" "), expected, "{language}");
        assert_eq!(codes(FormReader::Assessor, &locale), Vec::<String>::new(), "the interview is entered by hand");
    }
    let rubric = rubric();
    let units = ["U2".into()];
    let form =
        BlankForm { rubric: &rubric, reader: FormReader::Candidate, units: &units, candidate: "K-7", centre: None };
    let text = markdown(&blank_form(&form, &english()));
    assert!(text.contains("K-7") && text.contains("C4 ") && !text.contains("C1 "), "{text}");
}

#[test]
fn a_benchmark_stands_on_no_form_for_candidate_third_party_or_observer() {
    for (reader, language) in FormReader::ALL.into_iter().flat_map(|reader| offered().map(move |each| (reader, each))) {
        let locale = Locale::new(&language);
        let document = blank(reader, &locale);
        let mut all = vec![markdown(&document), String::from_utf8_lossy(&form_csv(&document, "Code".into())).into()];
        for form in ReportForm::OF_DOCUMENTS {
            let Some(Ok(bytes)) = document_written(&|| document.clone(), form, &locale) else { continue };
            match form {
                ReportForm::Docx => drop(with_text(&bytes, |xml| {
                    assert_eq!(xml.contains("BENCHMARK"), reader == FormReader::Assessor, "{reader:?} {language} docx");
                    xml.to_owned()
                })),
                ReportForm::Pdf => {}
                _ => all.push(String::from_utf8(bytes).unwrap()),
            }
        }
        for text in all {
            assert!(!text.contains("BENCHMARK") || reader == FormReader::Assessor, "{reader:?} {language}: {text}");
        }
    }
}

#[test]
fn a_page_runs_its_one_script_and_no_other_and_other_documents_run_none() {
    use sha2::{Digest, Sha256};
    let page = viva::report::html(&blank(FormReader::ThirdParty, &english()), &english());
    let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    assert!(script.contains("getElementById(\"save\")"));
    let base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".as_bytes();
    let mut hash = String::new();
    for three in Sha256::digest(script).chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let sign = |at: usize| char::from(base64[(bits >> (18 - 6 * at) & 63) as usize]);
        hash.extend((0..4).map(|at| if at <= three.len() { sign(at) } else { '=' }));
    }
    assert!(page.contains(&format!("script-src 'sha256-{hash}'\"")), "{hash}");
    assert!(!page.contains("http:") && !page.contains("https:"), "nothing is fetched");
    let on_paper = viva::report::html(&blank(FormReader::Assessor, &english()), &english());
    assert!(!on_paper.contains("<script") && !on_paper.contains("script-src") && !on_paper.contains("<input"));
}

#[test]
fn the_report_of_a_third_party_becomes_one_indirect_item_whatever_saved_it() {
    let interview = prepared();
    for (form, bytes) in in_each_form(&of_foreman(), FormReader::ThirdParty) {
        let taken = taken(&interview, &bytes).unwrap_or_else(|fault| panic!("{form}: {fault:?}"));
        assert_eq!(told(&taken), Vec::<String>::new(), "{form}");
        let after = after(&interview, &taken);
        let item = &after.record().evidence["E1"];
        assert_eq!((item.kind, item.directness), (EvidenceKind::Testimonial, Directness::Indirect), "{form}");
        assert_eq!(item.source, "F. Foreman (fictional), foreman, Ark Ltd", "{form}");
        assert_eq!(item.date, NaiveDate::from_ymd_opt(2026, 11, 14), "{form}");
        let criteria: Vec<&str> = item.criteria.iter().map(|id| id.as_str()).collect();
        assert_eq!(criteria, ["C1", "C2", "C3"], "{form}: of what was done");
        let testimony = item.testimony.as_ref().unwrap();
        let judged: Vec<_> = testimony.answers.values().map(|answer| answer.judged).collect();
        use ThirdPartyJudgement::{Alone, NotSeen, WithHelp};
        assert_eq!(judged, [Alone, WithHelp, NotSeen], "{form}");
        assert_eq!(
            testimony.answers["danger"].example, "switched off \"the saw\" <first> & then helped; in May",
            "{form}"
        );
        assert_eq!(testimony.remark.lines().collect::<Vec<_>>(), ["Reliable.", "Ask me."], "{form}");
        assert_eq!(item.file.as_ref().map(|file| file.path.as_str()), Some("form"), "{form}");
        let again = returned::take(&after, &returned::read(&bytes).unwrap(), file(&bytes), false, None, (BY, now()));
        assert_eq!(again.unwrap_err(), FormFault::ReadBefore { evidence: "E1".into() }, "{form}");
    }
}

#[test]
fn an_export_without_names_has_the_answers_and_not_who_gave_them() {
    let mut interview = prepared();
    let filling = of_foreman().text("t/danger/example", "F. Foreman switched it off");
    let bytes = filling.csv(&blank(FormReader::ThirdParty, &english()), b',');
    let taken = taken(&interview, &bytes).unwrap();
    interview = after(&interview, &taken);
    for texts in [Texts::Redacted, Texts::Lengths] {
        let told = serde_json::to_string(&anonymous(&interview, b"key", texts)).unwrap();
        assert!(told.contains("testimony") && told.contains("WithHelp"), "{told}");
        for personal in ["Foreman", "Ark Ltd", "+7 000", "superior", "2019"] {
            assert!(!told.contains(personal), "{personal}: {told}");
        }
    }
}

#[test]
fn the_candidates_form_is_their_word_and_what_they_will_bring() {
    let interview = prepared();
    let filling = Filling::default()
        .text("candidate", "K-1")
        .text("needs", "large print")
        .text("documents", "certificate of 2024\n  work log  ")
        .text("language", "kk")
        .choice("units", "U1")
        .choice("s/C1", "alone")
        .text("s/C1/example", "at the depot\nin May")
        .choice("s/C2", "never")
        .choice("consent", "yes");
    for (form, bytes) in in_each_form(&filling, FormReader::Candidate) {
        let taken = taken(&interview, &bytes).unwrap_or_else(|fault| panic!("{form}: {fault:?}"));
        assert_eq!(told(&taken), Vec::<String>::new(), "{form}");
        let after = after(&interview, &taken);
        let record = after.record();
        assert_eq!(record.self_assessment["C1"].answer, SelfAnswer::Alone, "{form}");
        assert_eq!(record.self_assessment["C1"].example, "at the depot in May", "{form}");
        assert_eq!(record.self_assessment["C2"].answer, SelfAnswer::Never, "{form}");
        assert_eq!(record.preparation.documents, ["certificate of 2024", "work log"], "{form}");
        assert_eq!(record.preparation.adjustments, "large print", "{form}");
        assert!(record.evidence.is_empty(), "{form}: it is no evidence");
        let again = self::taken(&after, &bytes).unwrap();
        assert!(again.events.is_empty(), "{form}: nothing comes on record twice");
    }
}

#[test]
fn the_units_that_are_ticked_on_an_application_are_told_and_the_preparation_keeps_its_own() {
    let interview = prepared();
    let units: Vec<String> = interview.record().preparation.units.iter().map(|unit| unit.to_string()).collect();
    let document = blank(FormReader::Candidate, &english());
    let said_of = |ticked: &[&str]| {
        let filling = Filling::default().text("candidate", "K-1").text("needs", "large print");
        let filling = ticked.iter().fold(filling, |filling, unit| filling.choice("units", unit));
        let taken = taken(&interview, &filling.csv(&document, b',')).unwrap();
        let after = after(&interview, &taken);
        let prepared = &after.record().preparation.units;
        assert_eq!(prepared.iter().map(|unit| unit.to_string()).collect::<Vec<_>>(), units);
        taken.told.iter().map(|told| english().say(told)).collect::<Vec<_>>().join("\n")
    };
    let all: Vec<&str> = units.iter().map(String::as_str).collect();
    let same = format!("Applied for on the form: {}. The preparation has the same units.", all.join(", "));
    assert!(said_of(&all).contains(&same), "{}", said_of(&all));
    let other = format!("Applied for on the form: U1. The preparation has {}, which stays.", all.join(", "));
    assert!(all.len() < 2 || said_of(&["U1"]).contains(&other), "{}", said_of(&["U1"]));
    assert!(!said_of(&[]).contains("Applied for"), "nothing is told where nothing is ticked");
}

#[test]
fn whatever_a_centre_prints_on_a_form_is_the_forms_own() {
    let settings = "(format: 1, languages: [\"en\"], name: { \"en\": \"Example centre of recognition\" }, \
        address: { \"en\": \"1 Station Street\\nExampletown\" }, appeal_to: { \"en\": \"Board of appeal\" }, \
        contact: [\"post@example.org\"], appeal: (days: 5, count: Working, from: Informed))";
    let centre = read_centre(settings, &|_| Err(LogoUnread { details: String::new() })).unwrap();
    let (interview, rubric, locale) = (prepared(), rubric(), english());
    for reader in FormReader::ALL.into_iter().filter(|reader| reader.comes_back()) {
        let form = BlankForm { rubric: &rubric, reader, units: &[], candidate: "K-1", centre: Some(&centre) };
        let document = blank_form(&form, &locale);
        let filling = match reader {
            FormReader::Candidate => Filling::default().choice("s/C1", "alone"),
            FormReader::ThirdParty => of_foreman(),
            _ => Filling::default().text("o/dummy/date", "2026-11-20").choice("o/dummy/step/looks", "seen"),
        };
        let filling = filling.text("candidate", "K-1");
        let html = filling.html(&document, &locale).into_bytes();
        for (name, bytes) in [("docx", filling.docx(&document)), ("csv", filling.csv(&document, b',')), ("html", html)]
        {
            let returned = returned::read(&bytes).unwrap();
            let taken = returned::take(&interview, &returned, file(&bytes), false, Some(&centre), (BY, now()));
            let taken = taken.unwrap_or_else(|fault| panic!("{name} {reader:?}: {fault:?}"));
            assert_eq!(told(&taken), Vec::<String>::new(), "{name} {reader:?}");
        }
    }
}

#[test]
fn an_observation_sheet_becomes_the_observation_of_its_day() {
    let interview = prepared();
    let filling = Filling::default()
        .text("observer", "O. Observer (fictional)")
        .text("o/dummy/date", "2026-11-20")
        .text("o/dummy/place", "hall")
        .choice("o/dummy/setting", "simulated")
        .choice("o/dummy/step/looks", "seen")
        .text("o/dummy/step/looks/example", "10:40")
        .choice("o/dummy/step/calls", "not-seen")
        .choice("o/dummy/step/presses", "not-possible")
        .text("o/dummy/notes", "calm\nquick")
        .choice("o/wound/step/1", "seen");
    for (form, bytes) in in_each_form(&filling, FormReader::Observer) {
        let taken = taken(&interview, &bytes).unwrap_or_else(|fault| panic!("{form}: {fault:?}"));
        let unread = told(&taken);
        assert!(unread.len() == 1 && unread[0].contains("no day"), "{form}: the second sheet has no date: {unread:?}");
        let mut after = after(&interview, &taken);
        let of = &after.record().observations["O1"];
        let marks: Vec<_> = of.marks.values().map(|marks| marks[0].mark.unwrap()).collect();
        assert_eq!(marks, [StepMark::Seen, StepMark::NotSeen, StepMark::NotPossible], "{form}");
        let remarks: Vec<&str> = of.remarks.iter().map(|remark| remark.text.as_str()).collect();
        assert_eq!(remarks, ["1: 10:40", "calm", "quick"], "{form}");
        assert_eq!((of.scene.held_on, of.seconds), (NaiveDate::from_ymd_opt(2026, 11, 20), 0), "{form}");
        let item = &after.record().evidence["E1"];
        assert_eq!((item.kind, item.source.as_str()), (EvidenceKind::Observation, "O. Observer (fictional)"), "{form}");
        assert_eq!(item.criteria.len(), 1, "{form}: of what was seen");
        let on = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(
            after.act(Event::HeldOnPaper { on }, BY, now()),
            Ok(()),
            "{form}: a sheet on paper measures no time"
        );
    }
    let mut watching = prepared();
    let event = ObservationEvent::Begun { sheet: "dummy".into(), scene: Default::default() };
    watching.act(Event::Observation { observation: "O1".into(), event }, BY, now()).unwrap();
    let on = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    assert_eq!(watching.act(Event::HeldOnPaper { on }, BY, now()), Ok(()), "a task keeps its own times");
}

#[test]
fn whatever_is_written_and_not_read_is_told_with_its_place() {
    let interview = prepared();
    let mut rows = of_foreman().rows(&blank(FormReader::ThirdParty, &english()));
    let row = |rows: &[Vec<String>], code: &str| rows.iter().position(|row| row[0] == code).unwrap();
    let (danger, second, calm) = (row(&rows, "t/danger"), row(&rows, "t/2"), row(&rows, "t/calm"));
    rows[danger][3] = "x".into();
    rows[second][3] = "with his brother".into();
    rows[calm][5] = String::new();
    rows[calm][6] = "I was away".into();
    let date = row(&rows, "date");
    rows[date][2] = "last summer".into();
    rows[date].push("or autumn".into());
    rows.push(vec!["t/9".into(), "Cooks".into(), "x".into()]);
    rows.push(vec![String::new(), "Please call me".into()]);
    let csv = |rows: &[Vec<String>]| {
        let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.into_inner().unwrap()
    };
    let bytes = csv(&rows);
    let taken = taken(&interview, &bytes).unwrap();
    let lines = told(&taken);
    for (line, because) in [
        (danger, "one of several marks"),
        (second, "“with his brother”: was read as a mark"),
        (calm, "“I was away”: has no mark beside it"),
        (date, "“last summer”: is no day"),
        (date, "“or autumn”: stands where the form has no field"),
        (rows.len() - 2, "“x”: belongs to nothing"),
        (rows.len() - 1, "“Please call me”: stands where the form has no field"),
    ] {
        // Lines of the file and rows are the same as long as no cell has line feeds before them.
        let found = lines.iter().any(|told| told.contains(because));
        assert!(found, "row {line}: {because}: {lines:#?}");
    }
    assert!(lines.iter().all(|told| told.starts_with("line ")), "{lines:#?}");
    assert_eq!(taken.events.len(), 1, "the rest is read");
    let xlsx = xlsx(&rows);
    let taken = self::taken(&interview, &xlsx).unwrap();
    let cell = format!("cell D{}", danger + 1);
    assert!(told(&taken).iter().any(|told| told.contains(&cell)), "{cell}: {:#?}", told(&taken));
}

#[test]
fn a_form_about_something_else_is_refused() {
    let interview = prepared();
    let document = blank(FormReader::ThirdParty, &english());
    let other = of_foreman().text("candidate", "K-2").csv(&document, b',');
    let fault = FormFault::OtherCandidate { of_form: "K-2".into(), of_session: "K-1".into() };
    assert_eq!(taken(&interview, &other).unwrap_err(), fault);
    let anyway =
        returned::take(&interview, &returned::read(&other).unwrap(), file(&other), true, None, (BY, now())).unwrap();
    assert!(told(&anyway).iter().any(|told| told.contains("“K-2”: differs")), "{:?}", told(&anyway));
    let form = of_foreman().csv(&document, b',');
    let text = String::from_utf8(form.clone()).unwrap();
    let baker = text.replace("en first-aid 0.9.0", "en baker 0.9.0").into_bytes();
    assert!(matches!(taken(&interview, &baker), Err(FormFault::OtherRubric { .. })));
    let older = text.replace("en first-aid 0.9.0", "en first-aid 0.1").replace("t/calm", "t/gone").into_bytes();
    let older = taken(&interview, &older).unwrap();
    assert!(older.told.iter().any(|told| told.id == "returned-other-version"));
    assert!(told(&older).iter().any(|told| told.contains("belongs to nothing")), "{:?}", told(&older));
    let empty = Filling::default().text("candidate", "K-1").csv(&document, b',');
    assert_eq!(taken(&interview, &empty).unwrap_err(), FormFault::Empty);
    let unprepared = Interview::begin("s-2".into(), rubric(), BY, now());
    assert_eq!(taken(&unprepared, &form).unwrap_err(), FormFault::Refused(Refusal::NotPrepared));
    for (bytes, fault) in [
        (b"just words".to_vec(), FormFault::NoForm),
        (b"%PDF-1.7\n".to_vec(), FormFault::OnPaper),
        (b"<!DOCTYPE html><p>nothing".to_vec(), FormFault::NoForm),
        (b"PK\x03\x04word/document.xml".to_vec(), FormFault::Damaged),
        (text.replace("third-party en", "assessor en").into_bytes(), FormFault::OnPaper),
    ] {
        assert_eq!(returned::read(&bytes).map(|_| ()).unwrap_err(), fault, "{:?}", String::from_utf8_lossy(&bytes));
    }
    let docx = of_foreman().docx(&document);
    let entity = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    let outside = with_text(&docx, |xml| xml.replacen("?>", &format!("?>{entity}"), 1));
    assert_eq!(returned::read(&outside).map(|_| ()).unwrap_err(), FormFault::Damaged);
    let bomb = with_text(&docx, |xml| xml.to_owned() + &" ".repeat(viva::bounds::FORM_UNPACKED_BYTES_MAX as usize));
    assert!(bomb.len() < 2 << 20);
    assert_eq!(returned::read(&bomb).map(|_| ()).unwrap_err(), FormFault::TooLarge);
}

/// Read in one pass: looking for the end of each reference to the end of the page would take hours.
#[test]
fn a_page_full_of_ampersands_is_read_at_once_and_references_are_resolved() {
    let interview = prepared();
    let locale = english();
    let page = of_foreman().html(&blank(FormReader::ThirdParty, &locale), &locale);
    let plain = taken(&interview, page.as_bytes()).unwrap();
    assert!(page.contains("F. Foreman (fictional)"));
    let referred = page.replace("F. Foreman (fictional)", "F&#x2E; For&#101;man&#32;(fictional)");
    let full =
        format!("{referred}<textarea>{}&\u{436}\u{436}\u{436}\u{436}\u{436}\u{436};</textarea>", "&".repeat(2_000_000));
    let found = taken(&interview, full.as_bytes()).unwrap();
    let told = format!("{:?}", found.events);
    assert!(told.contains("F. Foreman (fictional)"), "{told}");
    assert_eq!(found.events.len(), plain.events.len());
}
