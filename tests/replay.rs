//! Replay: wherever it goes, the record is the fold of the trail's beginning.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::TimeDelta;
use proptest::prelude::*;
use viva::{
    practice::{
        Verdicts, material,
        replay::{Focus, Replay},
    },
    session::{Event, Interview, Moment, Preparation, ScriptPart},
    store::{Contents, Protection, document, open_session},
};

use crate::program;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn examples() -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(format!("{ROOT}/sessions")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn example() -> Arc<Interview> {
    Arc::new(open_session(&examples()[1], &Protection::plain()).unwrap().interview)
}

/// What the record is after so many entries.
fn assert_folded(replay: &Replay, interview: &Interview) {
    let beginning = interview.trail().beginning(replay.happened().len());
    let folded = Interview::replay(interview.rubric().clone(), beginning).unwrap();
    assert_eq!(replay.record(), folded.record());
}

/// An interview with so many remarks, each reworded once.
fn long(remarks: usize) -> Arc<Interview> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    let rubric = Arc::new(viva::rubric::read(&text).unwrap());
    let at = |second: usize| {
        let begun = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
        begun + TimeDelta::seconds(i64::try_from(second).unwrap())
    };
    let mut interview = Interview::begin("s-1".into(), rubric.clone(), "A", at(0));
    let preparation = Preparation { candidate: "K-1".into(), assessor: "A".into(), ..Preparation::new(&rubric) };
    interview.act(Event::Prepared(preparation), "A", at(0)).unwrap();
    for item in ["identity", "consent"] {
        interview.act(Event::ItemDone { script: ScriptPart::Opening, item: item.into() }, "A", at(1)).unwrap();
    }
    for number in 0..remarks {
        let (remark, question) = (format!("R{number}"), format!("Q{}", number % 4 + 1));
        let (began, text) = (at(number), format!("noted {number}"));
        let added = Event::RemarkAdded {
            remark: remark.as_str().into(),
            question: question.as_str().into(),
            after: None,
            began,
            text,
        };
        interview.act(added, "A", at(number + 2)).unwrap();
        let text = format!("noted better {number}");
        interview.act(Event::RemarkReworded { remark: remark.as_str().into(), text }, "A", at(number + 2)).unwrap();
    }
    Arc::new(interview)
}

#[test]
fn every_station_of_every_example_is_the_fold_of_its_beginning() {
    for path in examples() {
        let interview = Arc::new(open_session(&path, &Protection::plain()).unwrap().interview);
        let mut replay = Replay::new(interview.clone());
        for station in replay.stations().to_vec().into_iter().rev() {
            replay.seek_entry(station.entry());
            assert!(replay.happened().len() > station.entry());
            assert_folded(&replay, &interview);
        }
        replay.seek(TimeDelta::MAX);
        assert_eq!(replay.record(), interview.record());
        assert_eq!(replay.happened().len(), interview.trail().len());
    }
}

#[test]
fn a_long_trail_is_gone_through_by_checkpoints() {
    let interview = long(3_000);
    let mut replay = Replay::new(interview.clone());
    for seconds in [3_000, 10, 2_900, 1_500, 1_499, 0, 2_000, 700, 3_100] {
        replay.seek(TimeDelta::seconds(seconds));
        assert_folded(&replay, &interview);
    }
}

#[test]
fn questions_come_before_the_assessor_and_then_criteria() {
    let interview = example();
    let mut replay = Replay::new(interview.clone());
    let mut seen = Vec::new();
    while !replay.is_at_end() {
        replay.next_station();
        seen.push(replay.focus());
    }
    let first_criterion = seen.iter().position(|focus| matches!(focus, Focus::Criterion(_))).unwrap();
    assert!(seen[..first_criterion].iter().filter(|focus| matches!(focus, Focus::Question(_))).count() > 5);
    assert_eq!(replay.focus(), Focus::Result);
    replay.previous_station();
    assert!(matches!(replay.focus(), Focus::Criterion(_)));
    assert!(replay.bar(40).iter().flatten().count() > 5);
    assert!(replay.bar(0).is_empty());
}

#[test]
fn practice_and_material_are_played_back_and_sheets_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let mut made = material(&example(), &"m-1".into(), Verdicts::Kept).unwrap();
    let told = |name: &str, interview: &Interview, wishes: &[&str]| {
        let path = folder.path().join(name);
        fs::write(&path, document::write(&Contents::new(interview, None))).unwrap();
        let arguments = [&["replay", path.to_str().unwrap()], wishes].concat();
        let output = program::viva(folder.path(), &keys, &arguments);
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.success(), text)
    };
    let (done, text) = told("material.ron", &made, &["--timeline"]);
    assert!(done && text.contains("0:00") && text.contains("interview closed") && !text.contains("rated"), "{text}");
    let (done, text) = told("session.ron", &example(), &["--timeline"]);
    assert!(done && text.contains("rated") && text.contains("signed by"), "{text}");
    made.act(Event::SheetBegun { rater: "B. Second".into() }, "B. Second", Moment::default()).unwrap();
    for wishes in [&[][..], &["--timeline"]] {
        let (done, text) = told("sheet.ron", &made, wishes);
        assert!(!done && text.contains("rating sheet of B. Second"), "{text}");
    }
    let (done, _) = told("session.ron", &example(), &["--speed", "65"]);
    assert!(!done && Path::new(&folder.path().join("session.ron")).exists());
}

fn moment(seconds: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::seconds(seconds)
}

fn paused_at(seconds: &[i64]) -> Replay {
    let rubric = Arc::new(viva::rubric::read(include_str!("rubrics/first-aid.ron")).unwrap());
    let mut interview = Interview::begin("s-1".into(), rubric, "A", moment(0));
    for at in seconds {
        interview.act(Event::Paused, "A", moment(*at)).unwrap();
    }
    Replay::new(Arc::new(interview))
}

#[test]
fn long_pauses_are_shortened_and_told() {
    let mut replay = paused_at(&[10, 910]);
    assert_eq!((replay.length(), replay.elapsed_in_all()), (TimeDelta::seconds(40), TimeDelta::seconds(910)));
    replay.seek(TimeDelta::seconds(5));
    assert_eq!((replay.elapsed(), replay.shortened_pause()), (TimeDelta::seconds(5), None));
    replay.seek(TimeDelta::seconds(25));
    assert_eq!(replay.elapsed(), TimeDelta::seconds(460));
    assert_eq!(replay.shortened_pause(), Some(TimeDelta::seconds(900)));
    replay.advance(TimeDelta::seconds(100));
    assert_eq!((replay.elapsed(), replay.is_at_end()), (TimeDelta::seconds(910), true));
    assert_eq!(replay.happened().len(), 3);
}

#[test]
fn a_clock_set_back_does_not_turn_time_round() {
    let replay = paused_at(&[10, 5, 20]);
    let elapsed: Vec<_> = (0..4).map(|entry| replay.elapsed_at(entry).num_seconds()).collect();
    assert_eq!(elapsed, [0, 10, 10, 25]);
}

#[test]
fn events_are_gone_through_in_both_directions() {
    let mut replay = paused_at(&[0, 0, 4, 4, 9]);
    assert_eq!(replay.happened().len(), 3);
    replay.next_event();
    assert_eq!(replay.happened().len(), 5);
    replay.next_event();
    replay.next_event();
    assert_eq!((replay.happened().len(), replay.is_at_end()), (6, true));
    replay.previous_event();
    assert_eq!(replay.happened().len(), 5);
    replay.previous_event();
    replay.previous_event();
    assert_eq!((replay.happened().len(), replay.position()), (3, TimeDelta::zero()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn wherever_it_goes_the_record_is_the_fold(steps in prop::collection::vec((0..9_u8, 0..4_000_i64), 1..12)) {
        let interview = example();
        let mut replay = Replay::new(interview.clone());
        for (step, seconds) in steps {
            let before = (replay.position(), replay.happened().len());
            match step {
                0 => replay.next_event(),
                1 => replay.previous_event(),
                2 => replay.next_station(),
                3 => replay.previous_station(),
                4 => replay.advance(TimeDelta::seconds(seconds % 60)),
                5 => replay.seek(replay.position() - TimeDelta::seconds(seconds % 60)),
                6 => replay.seek_entry(usize::try_from(seconds).unwrap() % interview.trail().len()),
                _ => replay.seek(TimeDelta::seconds(seconds)),
            }
            match step {
                0 => prop_assert!(replay.happened().len() > before.1 || replay.is_at_end()),
                1 => prop_assert!(replay.position() <= before.0),
                _ => {}
            }
            prop_assert!(replay.position() >= TimeDelta::zero() && replay.position() <= replay.length());
            prop_assert!(replay.elapsed() >= replay.position() && replay.elapsed() <= replay.elapsed_in_all());
            assert_folded(&replay, &interview);
        }
    }
}
