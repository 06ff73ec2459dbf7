//! What the candidate is told: the day of the next assessment, set before the signature, and the day and the way in
//! which the result was told, noted after it.

use chrono::NaiveDate;

use crate::{
    desk::{ClerkOrder, DeskAccess},
    locale::Explain,
    message,
    procedure::{self, Addition, Reply, Topic},
    report::letter::{Wanting, wanting},
    session::{Asked, Refusal},
    tui::Turn,
};

use super::Recommend;

impl Recommend {
    /// What the centre's letter about this session is wanting.
    pub(super) fn wanting(&self, shared: &crate::tui::Shared) -> Vec<Wanting> {
        let interview = shared.interview();
        // Practice is no letter of a centre.
        let centre = shared.centre.as_ref().filter(|_| interview.record().practice.is_none());
        centre
            .map(|centre| wanting(centre, interview, &self.recommendation(shared), shared.now.date_naive()))
            .unwrap_or_default()
    }

    pub(super) fn resit_date(&self, turn: &mut Turn) {
        let resit = turn.interview().record().resit;
        let reply = Reply::Text(resit.map_or_else(|| plainest(turn), |on| on.to_string()));
        match procedure::permit(turn.interview(), &Topic::Line(Asked::ResitOn), reply, turn.now) {
            Ok(()) => turn.ask(Asked::ResitOn, &resit.map(|on| on.to_string()).unwrap_or_default()),
            Err(refusal) => turn.warn(&refusal),
        }
    }

    /// Sets the day that was typed, or asks again where it is none.
    pub(super) fn resit_on(&self, typed: String, turn: &mut Turn) {
        let topic = Topic::Line(Asked::ResitOn);
        match procedure::permit(turn.interview(), &topic, Reply::Text(typed.clone()), turn.now) {
            Ok(()) => {
                turn.answer(topic, Reply::Text(typed));
            }
            Err(refusal) => turn.ask_again(Asked::ResitOn, &typed, &refusal.explain()),
        }
    }

    /// Asks on which day the candidate was told, or says why nothing can be noted.
    pub(super) fn inform(&self, turn: &mut Turn) {
        match may_be_noted(turn) {
            Ok(()) => {
                let today = turn.now.date_naive().to_string();
                turn.ask(Asked::InformedOn, &today);
            }
            Err(refusal) => turn.warn(&refusal),
        }
    }

    pub(super) fn informed_on(&self, typed: &str, turn: &mut Turn) {
        match procedure::informed_on(turn.interview(), typed, turn.now.date_naive()) {
            Ok(on) => turn.ask(Asked::InformedBy(on), ""),
            Err(refusal) => turn.ask_again(Asked::InformedOn, typed, &refusal.explain()),
        }
    }

    /// Orders it to be noted in the file, which is sealed and read anew.
    pub(super) fn informed_by(&self, on: NaiveDate, way: String, turn: &mut Turn) {
        add_to_signed(procedure::informed(on, &way), Asked::InformedBy(on), &way, turn);
    }

    /// Asks for the day of the next assessment of a signed session.
    pub(super) fn resit_late(&self, turn: &mut Turn) {
        match may_be_noted(turn) {
            Ok(()) => {
                let resit = turn.interview().record().resit.map(|on| on.to_string());
                turn.ask(Asked::ResitOn, &resit.unwrap_or_default());
            }
            Err(refusal) => turn.warn(&refusal),
        }
    }

    pub(super) fn resit_set_late(&self, typed: &str, turn: &mut Turn) {
        match procedure::resit_on(typed) {
            Ok(added) => add_to_signed(added, Asked::ResitOn, typed, turn),
            Err(refusal) => turn.ask_again(Asked::ResitOn, typed, &refusal.explain()),
        }
    }

    /// Asks for recommendations that are added to a signed session.
    pub(super) fn recommend_late(&self, turn: &mut Turn) {
        match may_be_noted(turn) {
            Ok(()) => turn.ask(Asked::LateRecommendations, ""),
            Err(refusal) => turn.warn(&refusal),
        }
    }

    pub(super) fn recommended_late(&self, text: String, turn: &mut Turn) {
        add_to_signed(procedure::recommendations(&text), Asked::LateRecommendations, &text, turn);
    }
}

/// Orders something to be added to the file of a signed session, or asks again where it is refused.
fn add_to_signed(event: Addition, asked: Asked, typed: &str, turn: &mut Turn) {
    if let Err(refusal) = turn.interview().permit(&event) {
        return turn.ask_again(asked, typed, &refusal.explain());
    }
    let desk = turn.desk();
    match desk.path.clone().filter(|_| desk.is_saved()) {
        Some(path) => {
            let (by, at) = (in_whose_name(turn), turn.now);
            turn.order(ClerkOrder::AddToSigned { path, event: Box::new(event), by, at });
        }
        None => turn.ask_again(asked, typed, &message!("moderate-not-saved")),
    }
}

/// A day that may be set, by which is found out whether any may.
fn plainest(turn: &Turn) -> String {
    let after = turn.now.date_naive().succ_opt();
    after.unwrap_or(NaiveDate::MAX).to_string()
}

/// The name under which something is added to a signed session: the user's, and on a terminal without one the assessor's.
pub(super) fn in_whose_name(turn: &Turn) -> String {
    let named = Some(&turn.user).filter(|user| !user.trim().is_empty());
    named.unwrap_or(&turn.interview().record().preparation.assessor).clone()
}

pub(super) fn may_be_noted(turn: &Turn) -> Result<(), Refusal> {
    match turn.desk().access {
        DeskAccess::Along(_) => Err(Refusal::HeldElsewhere),
        DeskAccess::Altered => Err(Refusal::Altered),
        DeskAccess::Behind => Err(Refusal::Behind),
        DeskAccess::Write => turn.interview().may_be_added_to(),
    }
}
