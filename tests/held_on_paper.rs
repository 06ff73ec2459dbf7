//! An interview that was held on paper and is entered later: what may be said when, and that no time of entering passes
//! for one of the interview.

use std::{fs, path::PathBuf, sync::Arc};

use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use serde_json::Value;
use viva::{
    judgement::{Warning, recommend, tree, warnings},
    locale::{Locale, offered},
    practice::{Verdicts, material, replay::Replay},
    procedure::{self, Reply, Topic, arrive, go_on, place_at, place_of_question, undo},
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document, summarise,
        tables::tables,
    },
    rubric::{self, Rubric},
    session::{
        Asked, Event, FieldName, Interview, Moment, ObservationEvent, ObservationId, ObservationScene, Practice,
        Preparation, QuestionState, Refusal, ScriptPart, Stage, Trail,
    },
    store::{Head, Protection, open_session},
};

use crate::{documents::pieces::texts, program};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const BY: &str = "A. Assessor (fictional)";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-27T10:00:00+05:00").unwrap()
}

fn first_aid() -> Arc<Rubric> {
    Arc::new(rubric::read(&fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap()).unwrap())
}

fn new() -> Interview {
    Interview::begin("S1".into(), first_aid(), BY, begun())
}

fn on(text: &str) -> Event {
    Event::HeldOnPaper { on: day(text) }
}

fn act(interview: &mut Interview, event: Event) -> Result<(), Refusal> {
    interview.act(event, BY, interview.trail().last().unwrap().at + TimeDelta::seconds(10))
}

fn prepared(rubric: &Rubric) -> Event {
    Event::Prepared(Preparation { candidate: "K-1".into(), assessor: BY.into(), ..Preparation::new(rubric) })
}

fn ticked(item: &str) -> Event {
    Event::ItemDone { script: ScriptPart::Opening, item: item.into() }
}

/// The signed examples, each as if it had been held on paper six days before it was entered.
fn examples() -> Vec<Interview> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(format!("{ROOT}/tests/sessions/examples")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let entered = |path: &PathBuf| {
        let measured = open_session(path, &Protection::plain()).unwrap().interview;
        let mut trail = Trail::default();
        for entry in measured.trail().entries() {
            trail.append(entry.at, &entry.by, entry.event.clone());
            if trail.len() == 1 {
                let held = entry.at.date_naive() - Days::new(6);
                trail.append(entry.at, &entry.by, Event::HeldOnPaper { on: held });
            }
        }
        Interview::replay(measured.rubric().clone(), trail).unwrap()
    };
    paths.iter().map(entered).collect()
}

/// The day of decision: of the signature, where there is one.
fn decided(interview: &Interview) -> NaiveDate {
    interview.record().decided_on().unwrap_or_else(|| interview.trail().last().unwrap().at.date_naive())
}

/// Times of the day and lengths in a text: digits on both sides of a colon.
fn clocks(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let is_clock = |at: &usize| {
        let digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
        signs[*at] == ':' && digit(at.checked_sub(1)) && digit(Some(at + 1)) && digit(Some(at + 2))
    };
    let around = |at: usize| signs[at.saturating_sub(2)..(at + 3).min(signs.len())].iter().collect();
    (0..signs.len()).filter(is_clock).map(around).collect()
}

#[test]
fn paper_is_said_before_anything_is_on_record_and_only_the_day_is_put_right_later() {
    let mut interview = new();
    assert_eq!(act(&mut interview, Event::PaperTakenBack), Err(Refusal::NotOnPaper));
    act(&mut interview, on("2026-11-20")).unwrap();
    act(&mut interview, Event::PaperTakenBack).unwrap();
    assert_eq!(interview.record().held_on_paper, None);
    let rubric = interview.rubric().clone();
    act(&mut interview, prepared(&rubric)).unwrap();
    act(&mut interview, on("2026-11-19")).unwrap();
    act(&mut interview, ticked("identity")).unwrap();
    assert_eq!(act(&mut interview, Event::PaperTakenBack), Err(Refusal::PaperTooLate));
    act(&mut interview, on("2026-11-20")).unwrap();
    assert_eq!(interview.record().held_on_paper, Some(day("2026-11-20")));

    let mut measured = new();
    act(&mut measured, prepared(&rubric)).unwrap();
    act(&mut measured, ticked("identity")).unwrap();
    act(&mut measured, Event::ItemCleared { script: ScriptPart::Opening, item: "identity".into() }).unwrap();
    assert_eq!(act(&mut measured, on("2026-11-20")), Err(Refusal::PaperTooLate), "time ran already");
}

#[test]
fn a_task_that_was_watched_on_the_screen_keeps_its_times_and_rules_no_paper_out() {
    let text = crate::observation::watched();
    let rubric = Arc::new(rubric::read(&text).unwrap());
    let mut interview = Interview::begin("S1".into(), rubric.clone(), BY, begun());
    let watched = |event| Event::Observation { observation: "O1".into(), event };
    let begins = ObservationEvent::Begun { sheet: "wound".into(), scene: ObservationScene::default() };
    let ended = ObservationEvent::Ended(None);
    for event in [prepared(&rubric), watched(begins), watched(ended), on("2026-11-20")] {
        act(&mut interview, event).unwrap();
    }
    let record = interview.record();
    let of = &record.observations[&ObservationId::from("O1")];
    assert!(!record.times_are_known() && record.observation_is_timed(of));
    assert_eq!(record.observed_on(of), of.begun.date_naive());
    act(&mut interview, Event::PaperTakenBack).unwrap();
    assert!(interview.record().times_are_known());
}

#[test]
fn a_task_entered_from_paper_is_never_taken_for_one_that_was_watched_on_the_screen() {
    let rubric = Arc::new(rubric::read(&crate::observation::watched()).unwrap());
    let mut interview = Interview::begin("S1".into(), rubric.clone(), BY, begun());
    let begins = ObservationEvent::Begun { sheet: "wound".into(), scene: ObservationScene::default() };
    for event in [prepared(&rubric), on("2026-11-20"), Event::Observation { observation: "O1".into(), event: begins }] {
        act(&mut interview, event).unwrap();
    }
    assert_eq!(act(&mut interview, Event::PaperTakenBack), Err(Refusal::PaperTooLate));
    act(&mut interview, on("2026-11-19")).unwrap();
    let record = interview.record();
    assert!(!record.observation_is_timed(&record.observations[&ObservationId::from("O1")]));
}

#[test]
fn a_day_that_cannot_be_is_refused_with_what_to_write() {
    let mut interview = new();
    let entered = day("2026-11-27");
    let held = day("2026-11-28");
    assert_eq!(act(&mut interview, on("2026-11-28")), Err(Refusal::HeldAhead { held, entered }));
    let held = day("2021-11-26");
    assert_eq!(act(&mut interview, on("2021-11-26")), Err(Refusal::HeldLongAgo { held, entered, years: 5 }));
    act(&mut interview, on("2021-11-27")).unwrap();
    act(&mut interview, on("2026-11-27")).unwrap();
    let answer = |interview: &Interview, typed: &str| {
        procedure::answer(interview, &Topic::Line(Asked::HeldOnPaper), Reply::Text(typed.into()), begun())
    };
    let unreadable = Refusal::Unreadable { field: FieldName::HeldOn };
    assert_eq!(answer(&interview, "last week"), Err(unreadable.clone()));
    assert_eq!(answer(&interview, "27.11.2026").unwrap().events, [], "it stands on record already");
    assert_eq!(answer(&interview, "20.11.2026").unwrap().events, [on("2026-11-20")]);
    assert_eq!(answer(&interview, " ").unwrap().events, [Event::PaperTakenBack]);
    for refusal in [unreadable, Refusal::HeldAhead { held, entered }, Refusal::HeldLongAgo { held, entered, years: 5 }]
    {
        for language in offered() {
            let told = Locale::new(&language).explain(&refusal);
            assert!(told.contains("2026-11-20"), "{language}: {told}");
        }
    }
}

#[test]
fn practice_is_not_held_on_paper_and_paper_is_no_practice() {
    let practice = Practice::Recorded { session: "S0".into(), last_hash: String::new() };
    let mut interview = new();
    act(&mut interview, Event::PracticeBegun(practice.clone())).unwrap();
    assert_eq!(act(&mut interview, on("2026-11-20")), Err(Refusal::PracticeOnPaper));
    let mut interview = new();
    act(&mut interview, on("2026-11-20")).unwrap();
    assert_eq!(act(&mut interview, Event::PracticeBegun(practice)), Err(Refusal::PracticeTooLate));
}

#[test]
fn the_day_is_taken_back_to_what_it_was() {
    let mut interview = new();
    act(&mut interview, on("2026-11-19")).unwrap();
    act(&mut interview, on("2026-11-20")).unwrap();
    assert_eq!(undo::reverse(&interview, 2..3, "").unwrap(), [on("2026-11-19")]);
    assert_eq!(undo::reverse(&interview, 1..2, "").unwrap(), [Event::PaperTakenBack]);
}

#[test]
fn no_minute_is_counted_while_a_sheet_is_entered_and_a_question_gone_on_from_was_asked() {
    let mut interview = new();
    act(&mut interview, on("2026-11-20")).unwrap();
    let rubric = interview.rubric().clone();
    act(&mut interview, prepared(&rubric)).unwrap();
    for item in ["identity", "consent"] {
        act(&mut interview, ticked(item)).unwrap();
    }
    let place = place_of_question("Q1".into());
    for event in arrive(&interview, &place).events {
        act(&mut interview, event).unwrap();
    }
    let now = interview.trail().last().unwrap().at;
    let soon = go_on(&interview, &place, now + TimeDelta::seconds(1)).unwrap();
    assert_eq!(soon.events, [], "what is leafed through was not entered");
    for event in go_on(&interview, &place, now + TimeDelta::seconds(40)).unwrap().events {
        interview.act(event, BY, now + TimeDelta::seconds(40)).unwrap();
    }
    let record = interview.record();
    assert_eq!(record.question_state(&"Q1".into()), QuestionState::Asked);
    assert_eq!((record.interview_seconds, record.questions["Q1"].seconds), (0, 0));
    let asks = procedure::step(&interview, &place_at(Stage::Prepare), now).asks;
    assert!(asks.iter().any(|ask| ask.topic == Topic::Line(Asked::HeldOnPaper)));
}

#[test]
fn a_report_to_any_reader_names_both_days_where_it_names_days_and_no_time() {
    for interview in examples() {
        let record = interview.record();
        let recommendation = recommend(interview.rubric(), record, decided(&interview));
        for language in offered() {
            let locale = Locale::new(&language);
            let summary = summarise(&interview, &recommendation, &locale);
            let [held, entered] = [record.held_on_paper.unwrap(), interview.entered_on()].map(|day| locale.date(day));
            for audience in [Audience::Candidate, Audience::Centre, Audience::Assessor, Audience::Public] {
                let all = texts(&document(&summary, audience, &locale));
                let told = |wanted: &str| all.iter().any(|text| text.contains(wanted));
                let named = audience != Audience::Public;
                assert_eq!((told(&held), told(&entered)), (named, named), "{audience:?} {language}");
                // The moment of a signature, of an addition and of a moderation is known, and what people wrote stays.
                let known = |text: &&String| {
                    let written = record.remarks().any(|(_, remark)| text.contains(&remark.text));
                    let later = summary.amendments.iter().any(|each| text.contains(&each.title))
                        || summary.moderations.iter().any(|each| text.contains(&each.title));
                    **text != summary.signature && !written && !later
                };
                let found: Vec<&String> = all.iter().filter(known).filter(|text| !clocks(text).is_empty()).collect();
                assert!(found.is_empty(), "{audience:?} {language}: {found:#?}");
            }
        }
    }
}

#[test]
fn deadlines_run_from_the_signature_though_the_interview_was_earlier() {
    let interview = &examples()[0];
    let days = interview.rubric().appeal.unwrap().days;
    let signed = interview.record().signature.as_ref().unwrap().at.date_naive();
    let locale = Locale::new(&"en".into());
    let recommendation = recommend(interview.rubric(), interview.record(), signed);
    let summary = summarise(interview, &recommendation, &locale);
    assert!(summary.appeal.contains(&locale.date(signed + Days::new(days.into()))), "{}", summary.appeal);
    assert_eq!(summary.date, locale.date(interview.record().held_on_paper.unwrap()));
    assert_eq!(interview.record().decided_on(), Some(signed));
}

#[test]
fn nothing_is_worth_a_look_that_only_times_could_tell() {
    for interview in examples() {
        let (rubric, record) = (interview.rubric(), interview.record());
        let recommendation = recommend(rubric, record, decided(&interview));
        let of_time = |warning: &Warning| {
            matches!(
                warning,
                Warning::QuestionTime { .. }
                    | Warning::OverTime { .. }
                    | Warning::RatedBeforeAsked { .. }
                    | Warning::PassedOver { .. }
            )
        };
        let found: Vec<Warning> = warnings(rubric, record, &recommendation).into_iter().filter(of_time).collect();
        assert_eq!(found, []);
        let why = serde_json::to_string(&tree(rubric, record, &recommendation)).unwrap();
        assert!(!why.contains("\"at\":\""), "{why}");
        assert_eq!(record.interview_seconds, 0);
    }
}

#[test]
fn tables_have_the_days_and_leave_the_cells_of_times_empty() {
    let interview = &examples()[0];
    let recommendation = recommend(interview.rubric(), interview.record(), interview.record().decided_on().unwrap());
    let locale = Locale::new(&"en".into());
    for audience in [Audience::Centre, Audience::Public] {
        let sheets = tables(interview, &recommendation, audience, &locale);
        let all = format!("{sheets:?}");
        assert!(all.contains("On paper; times are not known"), "{audience:?}");
        let [overview, questions] = ["Overview", "Questions"].map(|title| {
            sheets.iter().find(|sheet| sheet.title == title).unwrap_or_else(|| panic!("{title} in {all}"))
        });
        assert!(!overview.rows.iter().any(|row| format!("{row:?}").contains("Length")), "{overview:?}");
        for (column, head) in
            questions.head.iter().enumerate().filter(|(_, head)| ["Asked at", "Taken"].contains(&head.as_str()))
        {
            let filled = questions.rows.iter().find(|row| format!("{:?}", row[column]) != "Empty");
            assert_eq!(filled, None, "{head}");
        }
    }
}

#[test]
fn an_export_without_names_has_months_and_no_seconds() {
    let told = anonymous(&examples()[0], b"key", Texts::Lengths);
    assert_eq!((&told["month"], &told["entered_from_paper"]), (&"2026-09".into(), &"2026-10".into()));
    fn all<'a>(value: &'a Value, name: &str, found: &mut Vec<&'a Value>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(field, value)| match field == name {
                true => found.push(value),
                false => all(value, name, found),
            }),
            Value::Array(items) => items.iter().for_each(|item| all(item, name, found)),
            _ => {}
        }
    }
    for name in ["at", "seconds", "interview_seconds", "asked", "closed", "began"] {
        let mut found = Vec::new();
        all(&told, name, &mut found);
        assert!(!found.is_empty() && found.iter().all(|value| value.is_null()), "{name}: {found:?}");
    }
}

#[test]
fn a_replay_goes_from_entry_to_entry_and_tells_no_time() {
    let interview = Arc::new(examples().swap_remove(0));
    let replay = Replay::new(interview.clone());
    assert!(replay.told_of_paper().is_some());
    let told: Vec<String> = replay.timeline(&"en".into()).map(|(at, _)| at).collect();
    assert_eq!(told, (1..=interview.trail().len()).map(|at| at.to_string()).collect::<Vec<_>>());
    assert_eq!(replay.shortened_pause(), None, "nobody counts how long the typist rested");
    assert_eq!(replay.progress(), ("1".into(), interview.trail().len().to_string()));
}

#[test]
fn material_of_an_interview_on_paper_is_on_paper() {
    let interview = &examples()[0];
    let made = material(interview, &"S2".into(), Verdicts::Kept).unwrap();
    assert_eq!(made.record().held_on_paper, interview.record().held_on_paper);
    assert!(made.record().is_material());
    assert_eq!(made.record().interview_seconds, 0);
}

#[test]
fn a_listing_has_the_day_of_the_interview_beside_that_of_entering() {
    let interview = &examples()[0];
    let head = Head::of(interview);
    assert_eq!(head.held_on_paper, interview.record().held_on_paper);
    assert_eq!(head.began.date_naive(), interview.entered_on());
}

#[test]
fn a_wrong_day_on_the_command_line_is_refused_before_the_screen_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let [sessions, keys] = ["sessions", "keys"].map(|name| folder.path().join(name));
    for (typed, code) in [("2999-01-01", 1), ("1926-11-20", 1), ("20.11.2026", 2)] {
        let output = program::viva(&sessions, &keys, &["interview", "--rubric", "care-assistant", "--held-on", typed]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{typed}: {told}");
        assert!(told.contains("2026-"), "what to write: {told}");
    }
}
