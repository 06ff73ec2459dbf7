//! Every word of a rubric with long texts can be brought to the smallest screen, by the keys of each screen; and what is
//! cut says so.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::TimeDelta;
use viva::{
    bounds,
    rubric::{Level, ListenFor, PointId, Probe, ProbeId, Rubric, Text},
    tui::Notice,
};

use super::{readable::read_with, rig::Rig};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (200, 50)];

/// Texts of words of which none stands twice.
#[derive(Default)]
struct Words(usize);

impl Words {
    /// A text of so many characters.
    fn text(&mut self, chars: usize) -> Text {
        let count = (chars / 7).max(1);
        let words: Vec<String> = (self.0..self.0 + count).map(|word| format!("w{word:05}")).collect();
        self.0 += count;
        Text::new(words.join(" "), BTreeMap::new())
    }
}

/// The rubric of the tests with long texts: as long as they may be where one stands alone.
fn long(rubric: &mut Rubric, levels: usize) {
    let mut words = Words::default();
    let longest = bounds::RUBRIC_TEXT_CHARS_MAX;
    rubric.circumstances.values_mut().for_each(|text| *text = words.text(900));
    for scale in rubric.scales.values_mut() {
        let level = |rank: usize, words: &mut Words| Level {
            id: scale.levels.get(rank).map_or_else(|| format!("l{rank}").into(), |level| level.id.clone()),
            label: words.text(40),
            value: scale.levels[0].value,
            between: false,
        };
        scale.levels = (0..levels).map(|rank| level(rank, &mut words)).collect();
    }
    rubric.units.values_mut().for_each(|unit| unit.title = words.text(300));
    for criterion in rubric.criteria.values_mut() {
        criterion.title = words.text(300);
        criterion.statement = words.text(900);
        criterion.anchors = (0..levels).map(|rank| (rank, words.text(900))).collect();
        criterion.indicators.values_mut().for_each(|text| *text = words.text(300));
    }
    rubric.criteria[0].anchors.insert(0, words.text(longest));
    for question in rubric.questions.values_mut() {
        question.wording = words.text(900);
    }
    let first = &mut rubric.questions[0];
    first.wording = words.text(longest);
    let probe = |number: usize, words: &mut Words| {
        (ProbeId::from(number.to_string().as_str()), Probe { text: words.text(500), required: false, back_up: false })
    };
    first.probes = (1..=bounds::PROBES_MAX).map(|number| probe(number, &mut words)).collect();
    let informs = first.informs.clone();
    let point = |letter: char, words: &mut Words| {
        let heard = ListenFor { text: words.text(500), informs: informs.clone(), indicator: None };
        (PointId::from(letter.to_string().as_str()), heard)
    };
    first.listen_for = ('a'..='l').map(|letter| point(letter, &mut words)).collect();
}

fn rig(size: (u16, u16), levels: usize) -> (Rig, Rubric) {
    let mut rubric = None;
    let mut rig = Rig::with_shelf(size.0, size.1, |shelf| {
        long(Arc::make_mut(&mut shelf.rubrics[0].rubric), levels);
        rubric = Some(shelf.rubrics[0].rubric.as_ref().clone());
    });
    rig.pace = TimeDelta::zero();
    (rig, rubric.expect("the shelf has the rubric of the tests"))
}

fn words_of<'a>(texts: impl IntoIterator<Item = &'a Text>) -> BTreeSet<String> {
    let words = texts.into_iter().flat_map(|text| text.all().next().unwrap_or_default().split(' '));
    words.map(str::to_owned).collect()
}

/// The words on the screen, and on every screen to which this key leads, until it changes nothing.
fn walked(rig: &mut Rig, key: &str) -> BTreeSet<String> {
    read_with(rig, key).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
}

/// A screen, the keys to it from the preparation, the key that walks through it, the texts that it must bring.
type Case = (&'static str, &'static str, &'static str, fn(&Rubric) -> BTreeSet<String>);

const TO_QUESTION: &str = r#""K-0001" ctrl-n space space ctrl-n "#;

const CASES: &[Case] = &[
    ("preparation", "alt-n", "pagedown", |rubric| {
        words_of(rubric.units.values().map(|unit| &unit.title).chain(rubric.circumstances.values()))
    }),
    ("question", "ask alt-n", "pagedown", |rubric| {
        let question = &rubric.questions[0];
        let points = question.listen_for.values().map(|point| &point.text);
        words_of([&question.wording].into_iter().chain(question.probes.values().map(|probe| &probe.text)).chain(points))
    }),
    ("probes and points", "ask ctrl-l", "down", |rubric| {
        let question = &rubric.questions[0];
        let points = question.listen_for.values().map(|point| &point.text);
        words_of(question.probes.values().map(|probe| &probe.text).chain(points))
    }),
    ("places", "ask ctrl-g pageup pageup pageup", "down", |rubric| {
        let questions = rubric.questions.values().filter(|each| each.only_if.is_none()).map(|each| &each.wording);
        let criteria = rubric.criteria.values().filter(|each| each.only_if.is_none()).map(|each| &each.title);
        words_of(questions.chain(criteria))
    }),
    ("criteria to link", "ask \"#\"", "down", |rubric| {
        words_of(rubric.criteria.values().filter(|each| each.only_if.is_none()).map(|each| &each.title))
    }),
    ("criterion", "ask ctrl-g \"C1\" enter alt-n", "pagedown", |rubric| {
        let criterion = &rubric.criteria[0];
        let levels = rubric.scale_of(criterion).levels.iter().map(|level| &level.label);
        let texts = [&criterion.title, &criterion.statement].into_iter().chain(criterion.anchors.values());
        words_of(texts.chain(criterion.indicators.values()).chain(levels))
    }),
    ("all ratings", "ask ctrl-g \"C1\" enter o tab", "pagedown", |rubric| {
        let criteria = rubric.criteria.values().filter(|each| each.only_if.is_none());
        words_of(criteria.flat_map(|each| [&each.title, &rubric.units[&each.unit].title]))
    }),
    ("evidence", "ask ctrl-e a alt-n", "pagedown", |rubric| {
        words_of(rubric.criteria.values().map(|criterion| &criterion.title))
    }),
    ("recommendation", "ask ctrl-g \"Recommendation\" enter alt-n", "pagedown", |rubric| {
        words_of(rubric.units.values().map(|unit| &unit.title))
    }),
];

#[test]
fn every_word_can_be_brought_to_every_screen() {
    for (size, levels) in [(SIZES[0], 3), (SIZES[0], bounds::LEVELS_MAX), (SIZES[2], 3)] {
        for (name, keys, key, wanted) in CASES {
            let (mut rig, rubric) = rig(size, levels);
            rig.press("enter n");
            match keys.strip_prefix("ask ") {
                Some(keys) => {
                    rig.press(TO_QUESTION);
                    rig.press(keys);
                }
                None => rig.press(keys),
            }
            let seen = walked(&mut rig, key);
            let missing: Vec<_> = wanted(&rubric).difference(&seen).cloned().collect();
            assert!(missing.is_empty(), "{name} at {size:?}: {missing:?} of\n{}", rig.picture());
        }
    }
}

#[test]
fn the_level_that_is_rated_or_looked_at_is_on_the_screen() {
    for size in SIZES {
        for levels in [3, 10, 11, bounds::LEVELS_MAX] {
            let (mut rig, rubric) = rig(size, levels);
            rig.press("enter n");
            rig.press(TO_QUESTION);
            rig.press("ctrl-g \"C2\" enter");
            let scale = rubric.scale_of(&rubric.criteria[1]);
            let label = |rank: usize| words_of([&scale.levels[rank].label]).pop_first().expect("a label has words");
            for rank in 0..levels {
                rig.press("right");
                let picture = rig.picture();
                assert!(picture.contains(&label(rank)), "level {rank} of {levels} at {size:?}:\n{picture}");
            }
            rig.press(&format!("\"{levels}\" enter esc"));
            let picture = rig.picture();
            let rated = format!("●{levels} {}", label(levels - 1));
            assert!(picture.contains(&rated), "{rated} at {size:?}:\n{picture}");
        }
    }
}

#[test]
fn what_is_cut_says_so_and_by_which_key_it_is_read() {
    for size in SIZES {
        let (mut rig, _) = rig(size, 3);
        rig.press("enter n");
        rig.press(TO_QUESTION);
        let picture = rig.picture();
        assert!(picture.contains("… Alt-n"), "{size:?}:\n{picture}");
        rig.press("ctrl-l");
        let more = |rig: &Rig| rig.picture().lines().any(|line| line.trim() == "…");
        assert!(more(&rig), "{size:?}:\n{}", rig.picture());
        rig.press("esc alt-n");
        assert!(more(&rig), "{size:?}:\n{}", rig.picture());
        rig.press("end");
        assert!(!more(&rig), "{size:?}:\n{}", rig.picture());
        rig.press("esc ctrl-g \"C1\" enter 1");
        let picture = rig.picture();
        assert!(picture.contains("… Alt-n"), "{size:?}:\n{picture}");
        assert!(picture.contains("Because"), "{size:?}:\n{picture}");
    }
}

#[test]
fn a_notice_is_shown_whole_over_as_many_rows_as_it_takes() {
    for size in SIZES {
        for keys in ["", "ctrl-g", "alt-k"] {
            let (mut rig, _) = rig(size, 3);
            rig.press("enter n");
            rig.press(TO_QUESTION);
            rig.press(keys);
            let told = Words::default().text(bounds::FIELD_CHARS_MAX);
            let text = told.all().next().expect("a text").to_owned();
            rig.state.shared.notice = Some(Notice { text, wrong: true });
            let seen = walked(&mut rig, "f12");
            assert!(words_of([&told]).is_subset(&seen), "{keys} at {size:?}");
        }
    }
}

#[test]
fn the_next_criterion_without_a_rating_is_a_key_away_and_all_stand_in_one_list() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    rig.press(r#"ctrl-g "C1" enter 2 esc n n 1 esc"#);
    rig.press("u");
    assert!(rig.picture().contains("C4 Treats small wounds"), "{}", rig.picture());
    rig.press("u");
    assert!(rig.picture().contains("C2 Calls for help"), "{}", rig.picture());
    assert!(rig.picture().contains("2 of 3 in Emergencies"), "{}", rig.picture());
    rig.press("o tab");
    for told in ["2 of 4 rated", "Emergencies: 2 of 3 rated", "C1 2 Meets", "C2 not rated"] {
        assert!(rig.picture().contains(told), "{told}: {}", rig.picture());
    }
    rig.press("esc 2 esc u 2 esc u");
    assert!(rig.picture().contains("Every criterion is rated."), "{}", rig.picture());
}

#[test]
fn a_question_over_its_time_says_so() {
    let mut rig = Rig::new(80, 24);
    rig.open_interview();
    assert!(!rig.picture().contains("over time"), "{}", rig.picture());
    rig.wait(150);
    assert!(rig.picture().contains("min, over time"), "{}", rig.picture());
}

#[test]
fn a_word_beside_the_clock_says_what_turns_and_none_stands_where_time_does() {
    let change = |rubric: &mut viva::rubric::Rubric| {
        rubric.minutes_by_part =
            Some(viva::rubric::MinutesByPart { opening: 1, questions: 20, evidence: 5, closing: 4 });
        let question = &mut rubric.questions[0];
        (question.minutes, question.minutes_most) = (5, Some(7));
    };
    // By steps of fifty seconds on the first question, which begins with the interview but for a moment.
    let turns = [
        (4, "3:2", "5 min", ""),
        (1, "4:1", "5 min, 1 min left", ""),
        (2, "5:5", "5 min, at most 2 min more", ""),
        (2, "7:3", "5 min, over time", ""),
        (17, "21:4", "over time", "30 min, time for evidence"),
        (6, "26:4", "over time", "30 min, time to close"),
        (5, "30:5", "over time", "30 min, over time"),
    ];
    let mut rig = Rig::with_shelf(80, 24, |shelf| change(Arc::make_mut(&mut shelf.rubrics[0].rubric)));
    rig.open_interview();
    for (steps, length, of_question, of_whole) in turns {
        (0..steps).for_each(|_| rig.wait(49));
        let picture = rig.picture();
        let (top, second) = (picture.lines().next().unwrap(), picture.lines().nth(2).unwrap());
        assert!(second.contains(length) && second.contains(of_question), "{picture}");
        assert!(top.contains(of_whole), "{picture}");
        assert_eq!(second.contains("left"), of_question.contains("left"), "{picture}");
    }
}

#[test]
fn a_criterion_is_ticked_by_typing_its_id() {
    let mut rig = Rig::with_shelf(80, 24, |shelf| {
        let rubric = Arc::make_mut(&mut shelf.rubrics[0].rubric);
        let model = rubric.criteria[0].clone();
        for number in 10..150 {
            let id = format!("C{number}");
            let criterion = viva::rubric::Criterion { id: id.as_str().into(), ..model.clone() };
            rubric.criteria.insert(id.as_str().into(), criterion);
        }
    });
    rig.open_interview();
    rig.press(r#"alt-o "What else?" enter "c149 " enter"#);
    assert!(rig.picture().contains("C149"), "{}", rig.picture());
    rig.press(r#"ctrl-e a "Log" tab tab tab tab tab "C120 " "c14 " ctrl-n"#);
    let evidence = rig.state.shared.interview().record().evidence.values().next().expect("it is on the register");
    let linked: Vec<_> = evidence.criteria.iter().map(|id| id.as_str().to_owned()).collect();
    assert_eq!(linked, ["C14", "C120"], "{}", rig.picture());
}

#[test]
fn a_click_in_a_scrolled_list_of_boxes_ticks_the_box_that_was_clicked() {
    let mut rig = Rig::with_shelf(60, 16, |shelf| {
        let rubric = Arc::make_mut(&mut shelf.rubrics[0].rubric);
        let model = rubric.criteria[0].clone();
        for number in 10..40 {
            let id = format!("C{number}");
            rubric
                .criteria
                .insert(id.as_str().into(), viva::rubric::Criterion { id: id.as_str().into(), ..model.clone() });
        }
    });
    rig.open_interview();
    rig.press(r#"ctrl-e a "Log" tab tab tab tab tab "C25""#);
    let picture = rig.picture();
    let row = picture.lines().position(|line| line.contains("] C24 ")).expect("it is beside the one that was sought");
    rig.click(30, row.try_into().unwrap());
    assert!(rig.picture().contains("[✓] C24 "), "{}\n{}", picture, rig.picture());
}

#[test]
fn a_question_of_127_words_stands_whole_beside_the_notes() {
    for size in &SIZES[1..] {
        let words: Vec<String> = (100..227).map(|word| format!("wo{word}")).collect();
        let mut rig = Rig::with_shelf(size.0, size.1, |shelf| {
            let rubric = Arc::make_mut(&mut shelf.rubrics[0].rubric);
            rubric.questions[0].wording = Text::new(words.join(" "), BTreeMap::new());
        });
        rig.open_interview();
        rig.press("\"noted\"");
        let picture = rig.picture();
        assert!(words.iter().all(|word| picture.contains(word)), "{picture}");
        assert!(picture.contains("noted"), "{picture}");
    }
}
