//! What an assessor waits for: a key, opening a session, the recommendation, saving. On a rubric of 60 criteria and a
//! session of 2,000 events.

use std::{fmt::Write as _, hint::black_box, path::Path, sync::Arc};

use chrono::{DateTime, TimeDelta};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;
use viva::{
    judgement::recommend,
    locale::Locale,
    rubric::{self, Rubric},
    session::{Event, Interview, Moment, Preparation, Rating, ScriptPart},
    store::{Contents, Origin, Shelf, Shelved, document},
    tui::{Damage, Msg, Painter, Setting, State, Theme},
};

/// 6 units of 10 criteria, 60 questions.
fn large_rubric() -> Arc<Rubric> {
    let mut text = String::from(
        r#"(format: 1, id: "large", version: "1", languages: ["en"], title: "Large", about: "For benchmarks.",
        source: "Made up.", licence: "MIT", minutes: 90,
        scales: [(id: "s", kind: Ordinal, title: "S", needed: "2", levels: [
            (id: "1", label: "Not yet"), (id: "2", label: "Meets"), (id: "3", label: "Beyond")])], units: ["#,
    );
    for unit in 0..6 {
        write!(text, r#"(id: "U{unit}", title: "Unit {unit}", credits: 5, rule: AllMet, criteria: ["#).unwrap();
        for index in 0..10 {
            let criterion = unit * 10 + index;
            write!(
                text,
                r#"(id: "C{criterion}", title: "Criterion {criterion}", statement: "Does what has to be done.", scale: "s",
                anchors: {{"1": "does not do it", "2": "does it", "3": "does it and shows others"}},
                evidence: [(at_least: 1, kinds: [WorkSample, Interview])]),"#
            )
            .unwrap();
        }
        text.push_str("]),");
    }
    text.push_str("], questions: [");
    for question in 0..60 {
        write!(
            text,
            r#"(id: "Q{question}", kind: Behavioural, informs: ["C{question}", "C{}"], minutes: 2,
            wording: "Tell me about a time when something like this happened to you; what did you do, and how did it end?",
            probes: [(text: "What did you see first?"), (text: "What did you do then?"), (text: "How did it end?")],
            listen_for: [Point(text: "says what was done", informs: ["C{question}"])]),"#,
            (question + 7) % 60
        )
        .unwrap();
    }
    text.push_str(
        r#"], opening: (text: "Welcome.", checklist: []), closing: (text: "Thank you.", checklist: []), rule: AllUnits, outcomes: ("#,
    );
    for outcome in ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"] {
        write!(text, r#"{outcome}: (label: "L", meaning: "M"),"#).unwrap();
    }
    text.push_str("))");
    Arc::new(rubric::read(&text).expect("the rubric made here is sound"))
}

fn begun() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap()
}

/// An interview of 2,000 events: thirty remarks to each question, then ratings with rationales.
fn long_interview(rubric: &Arc<Rubric>) -> Interview {
    let mut now = begun();
    let mut interview = Interview::begin("bench".into(), rubric.clone(), "A. Assessor", now);
    let mut act = |interview: &mut Interview, event: Event| {
        now += TimeDelta::seconds(2);
        interview.act(event, "A. Assessor", now).expect("the events made here are allowed");
    };
    let mut preparation = Preparation::new(rubric);
    preparation.candidate = "K-1".into();
    preparation.assessor = "A. Assessor".into();
    act(&mut interview, Event::Prepared(preparation));
    for question in rubric.questions.keys() {
        act(&mut interview, Event::QuestionOpened { question: question.clone() });
        let mut after = None;
        for number in 0..30 {
            let remark = interview.record().next_remark();
            let text = format!("remark {number}: said and did what was asked, as nearly in the words used #C{number}");
            let question = question.clone();
            let added = Event::RemarkAdded { remark: remark.clone(), question, after, began: begun(), text };
            act(&mut interview, added);
            after = Some(remark);
        }
    }
    act(&mut interview, Event::InterviewClosed);
    for criterion in rubric.criteria.keys() {
        act(&mut interview, Event::Rated { criterion: criterion.clone(), rating: Rating::Level("2".into()) });
        let rationale = "shown in the answer to this question".to_owned();
        act(&mut interview, Event::RationaleWritten { criterion: criterion.clone(), rationale });
    }
    assert!(interview.record().required_items_left(ScriptPart::Closing, rubric).next().is_none());
    interview
}

/// At the first question, with a few remarks noted.
fn asking(rubric: &Arc<Rubric>, size: (u16, u16)) -> State {
    let shelf =
        Shelf { rubrics: vec![Shelved { rubric: rubric.clone(), origin: Origin::Shipped }], ..Shelf::default() };
    let (mut state, _) = State::new(Setting {
        locale: Locale::new(&"en".into()),
        theme: Theme::new(true, true),
        shelf,
        centre: None,
        size,
        user: "A. Assessor".into(),
        new_session: |_| "bench".into(),
        now: begun(),
    });
    let mut press = |code, modifiers| {
        state.update(begun(), Msg::Key(KeyEvent::new(code, modifiers)));
    };
    press(KeyCode::Enter, KeyModifiers::NONE);
    press(KeyCode::Char('n'), KeyModifiers::NONE);
    "K-1".chars().for_each(|c| press(KeyCode::Char(c), KeyModifiers::NONE));
    press(KeyCode::Char('n'), KeyModifiers::CONTROL);
    press(KeyCode::Char('n'), KeyModifiers::CONTROL);
    for _ in 0..8 {
        "A remark of usual length on what the candidate said and did"
            .chars()
            .for_each(|c| press(KeyCode::Char(c), KeyModifiers::NONE));
        press(KeyCode::Enter, KeyModifiers::NONE);
    }
    state
}

/// A key in notes of a megabyte: in many remarks and in a single one, before and after they are on the trail.
fn long_notes(bench: &mut Criterion) {
    let rubric = large_rubric();
    let line = "A remark of usual length on what the candidate said and did, noted as nearly as it could be heard. ";
    let many = format!("{}\n", line.trim_end()).repeat(1_000_000 / line.len());
    let single = line.repeat(1_000_000 / line.len());
    for (name, text) in [("many", many), ("single", single)] {
        for settled in [false, true] {
            let mut state = asking(&rubric, (80, 24));
            let mut painter = Painter::new(std::io::sink(), Size { width: 80, height: 24 });
            state.update(begun(), Msg::Paste(text.clone()));
            if settled {
                let probe = KeyEvent::new(KeyCode::Char('1'), KeyModifiers::ALT);
                state.update(begun(), Msg::Key(probe));
            }
            state.take_damage();
            painter.paint(&state, Damage::All).unwrap();
            assert!(state.shared.notice.is_none(), "the paste was taken");
            bench.bench_function(
                &format!("key_in_1_MB_of_notes_{name}_{}", if settled { "noted" } else { "typed" }),
                |bencher| {
                    bencher.iter(|| {
                        let key = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE);
                        black_box(state.update(begun(), Msg::Key(key)));
                        let damage = state.take_damage();
                        painter.paint(&state, damage).unwrap();
                    })
                },
            );
        }
    }
}

fn keys(bench: &mut Criterion) {
    let rubric = large_rubric();
    let size = (200, 50);
    let mut state = asking(&rubric, size);
    let mut painter = Painter::new(std::io::sink(), Size { width: size.0, height: size.1 });
    let mut letters = "the quick brown fox ".chars().cycle();
    painter.paint(&state, Damage::All).unwrap();
    let mut press = |code| {
        black_box(state.update(begun(), Msg::Key(KeyEvent::new(code, KeyModifiers::NONE))));
        let damage = state.take_damage();
        painter.paint(&state, damage).unwrap();
    };
    bench.bench_function("two_keys_typed_200x50", |bencher| {
        bencher.iter(|| {
            press(KeyCode::Char(letters.next().unwrap()));
            // Taken back, so that the notes do not grow with the number of runs.
            press(KeyCode::Backspace);
        });
    });
    bench.bench_function("whole_screen_200x50", |bencher| {
        bencher.iter(|| painter.paint(&state, Damage::All).unwrap());
    });
}

fn files(bench: &mut Criterion) {
    let rubric = large_rubric();
    let interview = long_interview(&rubric);
    let text = document::write(&Contents::new(&interview, None));
    let events = interview.trail().len();
    let path = Path::new("bench.ron");
    bench.bench_function(&format!("open_{events}_events"), |bencher| {
        bencher.iter(|| document::read(black_box(&text), path).unwrap());
    });
    bench.bench_function(&format!("fold_{events}_events"), |bencher| {
        bencher.iter_batched(
            || interview.trail().clone(),
            |trail| Interview::replay(rubric.clone(), trail),
            BatchSize::LargeInput,
        );
    });
    bench.bench_function(&format!("write_{events}_events"), |bencher| {
        bencher.iter(|| document::write(&Contents::new(black_box(&interview), None)));
    });
    let day = begun().date_naive();
    bench.bench_function("recommend_60_criteria", |bencher| {
        bencher.iter(|| recommend(&rubric, black_box(interview.record()), day));
    });
}

criterion_group!(benches, keys, long_notes, files);
criterion_main!(benches);
