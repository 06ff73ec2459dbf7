//! The candidate's own word on each criterion: when it may be said, where it hides, and that no result hangs on it.

use std::{fs, path::PathBuf, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeDelta};
use viva::{
    judgement::{Warning, recommend, tree, warnings, what_if},
    locale::{Locale, offered},
    practice::{Verdicts, material},
    procedure::{
        self, Reply, Topic, place_at,
        self_assessment::{SelfAssessedRow, of_form},
        undo,
    },
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document, summarise,
        tables::tables,
    },
    rubric::{self, CriterionId, Rubric},
    session::{
        Asked, Event, FarApart, Interview, Moment, Practice, Preparation, Rating, Refusal, ScriptPart, SelfAnswer,
        Stage, Trail,
    },
    store::{Protection, open_session},
};

use crate::documents::pieces::texts;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const BY: &str = "A. Assessor (fictional)";
const EXAMPLE: &str = "built the fence at my uncle's";

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-27T10:00:00+05:00").unwrap()
}

fn first_aid() -> Arc<Rubric> {
    Arc::new(rubric::read(&fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap()).unwrap())
}

fn act(interview: &mut Interview, event: Event) -> Result<(), Refusal> {
    interview.act(event, BY, interview.trail().last().unwrap().at + TimeDelta::seconds(10))
}

fn begin() -> Interview {
    Interview::begin("S1".into(), first_aid(), BY, begun())
}

/// An interview for which the first unit alone is applied for.
fn prepared() -> Interview {
    let mut interview = begin();
    let rubric = interview.rubric().clone();
    let units = vec![rubric.units[0].id.clone()];
    let preparation = Preparation { candidate: "K-1".into(), assessor: BY.into(), units, ..Preparation::new(&rubric) };
    act(&mut interview, Event::Prepared(preparation)).unwrap();
    interview
}

fn said(criterion: &CriterionId, answer: SelfAnswer, example: &str) -> Event {
    Event::SelfAssessed { criterion: criterion.clone(), answer, example: example.to_owned() }
}

fn of_unit(interview: &Interview, unit: usize) -> CriterionId {
    interview.rubric().units[unit].criteria[0].clone()
}

/// The signed examples, each as it is and as if its candidate had said of every criterion that he or she could teach it.
fn examples() -> Vec<(Interview, Interview)> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(format!("{ROOT}/sessions")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let with_words = |path: &PathBuf| {
        let plain = open_session(path, &Protection::plain()).unwrap().interview;
        let mut trail = Trail::default();
        for entry in plain.trail().entries() {
            trail.append(entry.at, &entry.by, entry.event.clone());
            if let Event::Prepared(_) = &entry.event {
                for criterion in plain.rubric().criteria.keys() {
                    trail.append(entry.at, &entry.by, said(criterion, SelfAnswer::CouldTeach, EXAMPLE));
                }
            }
        }
        let told = Interview::replay(plain.rubric().clone(), trail).unwrap();
        (plain, told)
    };
    paths.iter().map(with_words).collect()
}

fn decided(interview: &Interview) -> NaiveDate {
    interview.record().decided_on().unwrap_or_else(|| interview.trail().last().unwrap().at.date_naive())
}

#[test]
fn it_is_said_of_what_is_applied_for_until_the_close_and_not_in_practice() {
    let mut unprepared = begin();
    let first = of_unit(&unprepared, 0);
    let word = |criterion: &CriterionId| said(criterion, SelfAnswer::Alone, "");
    assert_eq!(act(&mut unprepared, word(&first)), Err(Refusal::NotPrepared));

    let mut interview = prepared();
    let (other, unit) = (of_unit(&interview, 1), interview.rubric().units[1].id.to_string());
    assert_eq!(act(&mut interview, word(&other)), Err(Refusal::NotAppliedFor { unit }));
    let unknown = Refusal::Unknown { what: "criterion", id: "C99".into() };
    assert_eq!(act(&mut interview, word(&"C99".into())), Err(unknown));
    let long = said(&first, SelfAnswer::Alone, &"x".repeat(100_000));
    assert!(matches!(act(&mut interview, long), Err(Refusal::TooLong { .. })));
    let cleared = Event::SelfAssessmentCleared { criterion: first.clone() };
    let not_said = Refusal::NotSelfAssessed { criterion: first.to_string() };
    assert_eq!(act(&mut interview, cleared.clone()), Err(not_said));
    act(&mut interview, word(&first)).unwrap();
    act(&mut interview, cleared).unwrap();
    assert!(interview.record().self_assessment.is_empty());

    let mut closed = prepared();
    for item in ["identity", "consent"] {
        act(&mut closed, Event::ItemDone { script: ScriptPart::Opening, item: item.into() }).unwrap();
    }
    for question in closed.record().questions_left(closed.rubric()) {
        act(&mut closed, Event::QuestionSkipped { question, reason: "no time".into() }).unwrap();
    }
    act(&mut closed, word(&first)).unwrap();
    let items: Vec<_> = closed.record().required_items_left(ScriptPart::Closing, closed.rubric()).cloned().collect();
    for item in items {
        act(&mut closed, Event::ItemDone { script: ScriptPart::Closing, item }).unwrap();
    }
    act(&mut closed, Event::InterviewClosed).unwrap();
    assert_eq!(act(&mut closed, said(&first, SelfAnswer::Never, "")), Err(Refusal::SelfAssessmentClosed));

    let mut practice = begin();
    let of = Practice::Recorded { session: "S0".into(), last_hash: String::new() };
    act(&mut practice, Event::PracticeBegun(of)).unwrap();
    let rubric = practice.rubric().clone();
    let preparation = Preparation { candidate: "K-1".into(), assessor: BY.into(), ..Preparation::new(&rubric) };
    act(&mut practice, Event::Prepared(preparation)).unwrap();
    assert_eq!(act(&mut practice, word(&first)), Err(Refusal::SelfAssessmentInPractice));
}

#[test]
fn an_answer_keeps_its_example_and_an_example_needs_an_answer() {
    let mut interview = prepared();
    let first = of_unit(&interview, 0);
    let asks = procedure::step(&interview, &place_at(Stage::SelfAssessment), begun()).asks;
    let asked = interview.rubric().units[0].criteria.len();
    assert_eq!(asks.len(), 2 * asked, "an answer and an example for each criterion applied for");
    let answer = |interview: &Interview, answer| {
        let topic = Topic::SelfAssessment(first.clone());
        procedure::answer(interview, &topic, Reply::SelfAnswer(answer), begun()).unwrap().events
    };
    let example = |interview: &Interview, text: &str| {
        let topic = Topic::Line(Asked::SelfExample(first.clone()));
        procedure::answer(interview, &topic, Reply::Text(text.into()), begun()).map(|consequence| consequence.events)
    };
    assert_eq!(example(&interview, "a fence"), Err(Refusal::NotSelfAssessed { criterion: first.to_string() }));
    for given in [SelfAnswer::Alone, SelfAnswer::WithHelp] {
        let events = answer(&interview, Some(given));
        assert_eq!(events, [said(&first, given, "")]);
        act(&mut interview, events[0].clone()).unwrap();
    }
    let events = example(&interview, " a fence ").unwrap();
    assert_eq!(events, [said(&first, SelfAnswer::WithHelp, "a fence")]);
    act(&mut interview, events[0].clone()).unwrap();
    assert_eq!(answer(&interview, Some(SelfAnswer::Never)), [said(&first, SelfAnswer::Never, "a fence")]);
    assert_eq!(answer(&interview, Some(SelfAnswer::WithHelp)), [], "it stands already");
    let cleared = Event::SelfAssessmentCleared { criterion: first.clone() };
    assert_eq!(answer(&interview, None), std::slice::from_ref(&cleared));
    // What was said last is taken back to what was said before, and to nothing in the end.
    let last = interview.trail().len();
    assert_eq!(undo::reverse(&interview, last - 1..last, "").unwrap(), [said(&first, SelfAnswer::WithHelp, "")]);
    assert_eq!(undo::reverse(&interview, 2..3, "").unwrap(), [cleared]);
}

#[test]
fn the_rows_of_a_filled_form_become_events_as_far_as_they_are_new() {
    let mut interview = prepared();
    let criteria = interview.rubric().units[0].criteria.clone();
    let row = |at: usize, answer, example: &str| SelfAssessedRow {
        criterion: criteria[at].clone(),
        answer,
        example: example.into(),
    };
    let rows = [row(0, SelfAnswer::Never, ""), row(1, SelfAnswer::CouldTeach, " a fence ")];
    let events = of_form(interview.record(), &rows);
    let wanted = [said(&criteria[0], SelfAnswer::Never, ""), said(&criteria[1], SelfAnswer::CouldTeach, "a fence")];
    assert_eq!(events, wanted);
    for event in events {
        act(&mut interview, event).unwrap();
    }
    assert_eq!(of_form(interview.record(), &rows), []);
    for answer in SelfAnswer::ALL {
        assert_eq!(SelfAnswer::named(answer.name()), Some(answer));
    }
}

#[test]
fn far_apart_is_what_contradicts_the_level_needed() {
    use SelfAnswer::{Alone, CouldTeach, Never, WithHelp};
    // The level in the middle is needed.
    for (level, answer, apart) in [
        ("low", Never, None),
        ("low", WithHelp, None),
        ("low", Alone, Some(FarApart::SaidMore)),
        ("low", CouldTeach, Some(FarApart::SaidMore)),
        ("mid", Never, Some(FarApart::SaidLess)),
        ("mid", WithHelp, None),
        ("mid", Alone, None),
        ("mid", CouldTeach, None),
        ("high", Never, Some(FarApart::SaidLess)),
        ("high", CouldTeach, None),
    ] {
        let mut interview = prepared();
        let first = of_unit(&interview, 0);
        act(&mut interview, said(&first, answer, EXAMPLE)).unwrap();
        let rubric = interview.rubric().clone();
        assert_eq!(interview.record().self_assessment_beside(&first), None, "it hides until the rating");
        act(&mut interview, Event::Rated { criterion: first.clone(), rating: Rating::Level(level.into()) }).unwrap();
        assert_eq!(interview.record().self_assessment_beside(&first).unwrap().answer, answer);
        assert_eq!(interview.record().far_apart(&first, &rubric), apart, "{level} {answer:?}");
        act(&mut interview, Event::RatingCleared { criterion: first.clone() }).unwrap();
        assert_eq!(interview.record().self_assessment_beside(&first), None, "it hides again");
    }
}

#[test]
fn no_rating_result_demand_or_change_hangs_on_it() {
    for (plain, told) in examples() {
        let (rubric, on) = (plain.rubric(), decided(&plain));
        let [without, with] = [&plain, &told].map(|each| recommend(rubric, each.record(), on));
        assert_eq!(without, with);
        assert_eq!(what_if(rubric, plain.record(), on), what_if(rubric, told.record(), on));
        assert_eq!(tree(rubric, plain.record(), &without), tree(rubric, told.record(), &with));
        let warned = |interview: &Interview| warnings(rubric, interview.record(), &with);
        let rest = |all: Vec<Warning>| -> Vec<Warning> {
            all.into_iter().filter(|each| !matches!(each, Warning::SelfAssessmentApart { .. })).collect()
        };
        assert_eq!(warned(&plain), rest(warned(&told)));
        let below = without.units.iter().flat_map(|unit| &unit.criteria).filter(|each| {
            let asks_level = rubric.criteria[&each.criterion].asks_level;
            asks_level && each.applies() && each.rank.is_some_and(|rank| rank < each.needed)
        });
        let apart = warned(&told).len() - warned(&plain).len();
        assert_eq!(apart, below.count(), "whoever could teach it and is rated below is worth a look");
    }
}

#[test]
fn the_full_record_and_its_tables_have_it_and_no_other_reader_has() {
    let (_, told) = examples().swap_remove(0);
    let recommendation = recommend(told.rubric(), told.record(), decided(&told));
    for language in offered() {
        let locale = Locale::new(&language);
        let summary = summarise(&told, &recommendation, &locale);
        for audience in Audience::ALL {
            let all = texts(&document(&summary, audience, &locale)).join("\n");
            assert_eq!(all.contains(EXAMPLE), audience == Audience::Centre, "{audience:?} {language}");
            let sheets = format!("{:?}", tables(&told, &recommendation, audience, &locale)[2]);
            let knows = matches!(audience, Audience::Centre | Audience::Assessor);
            assert_eq!(sheets.contains(EXAMPLE), knows, "{audience:?} {language}: {sheets}");
        }
    }
}

#[test]
fn those_who_rate_material_never_see_it_and_an_export_has_it_without_names() {
    let (_, told) = examples().swap_remove(0);
    let made = material(&told, &"S2".into(), Verdicts::Kept).unwrap();
    assert!(made.record().self_assessment.is_empty());
    assert!(!format!("{:?}", made.trail()).contains(EXAMPLE));

    let mut interview = prepared();
    let first = of_unit(&interview, 0);
    act(&mut interview, said(&first, SelfAnswer::Alone, "as K-1 I did it")).unwrap();
    let [lengths, redacted] = [Texts::Lengths, Texts::Redacted].map(|texts| anonymous(&interview, b"key", texts));
    let of = |value: &serde_json::Value| value["self_assessment"][first.as_str()].clone();
    assert_eq!(of(&lengths), serde_json::json!({ "answer": "alone", "example": 15 }));
    assert_eq!(of(&redacted)["answer"], "alone");
    let text = of(&redacted)["example"].as_str().unwrap().to_owned();
    assert!(text.contains("I did it") && !redacted.to_string().contains("K-1"), "{redacted}");
}
