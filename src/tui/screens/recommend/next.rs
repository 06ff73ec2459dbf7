//! The interview that follows this one: whether it can be begun, and its beginning.

use crate::{
    desk::{ClerkOrder, DeskAccess},
    judgement::CannotFollow,
    store::to_follow,
    tui::{Destination, Turn},
};

/// Begins it, where this one follows no other; else the files of those that it follows are looked at first.
pub(super) fn look_back(turn: &mut Turn) {
    let desk = turn.desk();
    let back = desk.path.clone().filter(|_| desk.interview.record().follows.is_some());
    match back {
        Some(path) if may_follow(turn).is_ok() => {
            let copy = Box::new(turn.desk().copy());
            turn.order(ClerkOrder::LookAtChain(path, copy));
        }
        _ => begin(turn),
    }
}

/// Begins the interview that follows this one, or says why none can.
pub(super) fn begin(turn: &mut Turn) {
    match may_follow(turn) {
        Ok(destination) => turn.go(destination),
        Err(why) => turn.warn(&why),
    }
}

fn may_follow(turn: &Turn) -> Result<Destination, CannotFollow> {
    let desk = turn.desk();
    match desk.access {
        DeskAccess::Altered => Err(CannotFollow::Altered),
        _ => to_follow(&desk.interview, None, &turn.shelf, turn.now.date_naive()).map(Destination::NextInterview),
    }
}
