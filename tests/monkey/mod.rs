//! People at random at an interview: what they typed where text is taken is in the notes, in their order; a rating is
//! the last that they chose; and nothing is skipped, refused, signed or rated that they did not choose.
//!
//! `VIVA_MONKEYS` says how many people there are, `VIVA_SEED` which one is the first.

mod model;
mod on_rig;
mod on_terminal;
mod person;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use model::Model;
use person::{Act, Person};
use viva::store::{Protection, open_session};

use crate::{screens::rig::Rig, terminal::driver::Setting};

/// People at the state alone, and the things that each does there.
const PEOPLE: u64 = 120;
const DEEDS: usize = 50;
/// People at the program on a terminal.
const PEOPLE_AT_TERMINALS: u64 = 20;
const DEEDS_AT_A_TERMINAL: usize = 40;

#[test]
fn whatever_people_do_the_notes_and_ratings_are_what_they_typed_and_chose() {
    of_all_people(PEOPLE, |seed| {
        let mut rig = on_rig::at_first_question();
        let mut person = Person::new(seed, &mut rig);
        for _ in 0..DEEDS {
            let before = person.done.len();
            person.next();
            let acts = &person.done[before..];
            compare(&person.model, person.body, acts, &person.done);
        }
    });
}

#[test]
fn the_file_of_a_session_holds_what_people_at_a_terminal_typed_and_chose() {
    of_all_people(PEOPLE_AT_TERMINALS, |seed| {
        let setting = Setting::new();
        let mut terminal = setting.interview(100, 34);
        let mut person = Person::new(seed, &mut terminal);
        (0..DEEDS_AT_A_TERMINAL).for_each(|_| person.next());
        person.leave();
        let loaded = open_session(&setting.session(), &Protection::plain()).unwrap();
        assert!(loaded.alterations.is_empty());
        let difference = person.model.differs_from(loaded.interview, loaded.unfinished.unwrap_or_default());
        assert!(difference.is_none(), "{}\nafter {:?}", difference.unwrap_or_default(), person.done);
        terminal.press(&["q"]);
        assert!(terminal.wait_end());
    });
}

/// Compares what would be found if the program died now.
fn compare(model: &Model, rig: &Rig, last: &[Act], all: &[Act]) {
    let desk = rig.state.shared.desk.as_ref().expect("the interview is on the desk");
    if let Some(difference) = model.differs_from(desk.interview.clone(), desk.unfinished.clone()) {
        let before: Vec<_> = all[..all.len() - last.len()].iter().rev().take(12).rev().collect();
        panic!("{difference}\nafter {last:?}\nbefore that {before:?}\n{}", rig.picture());
    }
}

/// Lets each seed play, two at a time; a seed that fails is named.
fn of_all_people(count: u64, play: impl Fn(u64) + Sync) {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let (first, count) = (number("VIVA_SEED").unwrap_or(1), number("VIVA_MONKEYS").unwrap_or(count));
    let next = AtomicU64::new(first);
    let failed = Mutex::new(Vec::new());
    let play_all = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count {
                return;
            }
            if catch_unwind(AssertUnwindSafe(|| play(seed))).is_err() {
                failed.lock().unwrap().push(seed);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(play_all);
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "each of these fails again with VIVA_MONKEYS=1 VIVA_SEED=: {failed:?}");
}
