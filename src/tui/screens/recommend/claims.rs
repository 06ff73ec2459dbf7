//! What the trainee ticks in the debrief of signed practice: a note that says what was expected, or words that the
//! candidate did say. Each tick goes into the file, sealed, before it shows.

use crate::{
    desk::ClerkOrder,
    message,
    practice::debrief::{Debrief, NoClaim, OwnRemark, SpeechPlace, take_claim_back},
    procedure::Addition,
    session::{ClaimOn, RemarkId},
    tui::{
        Popup, Purpose, Turn,
        popups::{Choice, Pick, PickItem},
    },
};

use super::{
    Recommend,
    informing::{in_whose_name, may_be_noted},
};

/// Returns whether a tick can go into the file.
pub(super) fn may_be_ticked(turn: &Turn) -> bool {
    may_be_noted(turn).is_ok()
}

impl Recommend {
    /// Ticks or unticks. Where several remarks or places could be meant, it is asked which.
    pub(super) fn claim(&self, on: &ClaimOn, ticked: bool, turn: &mut Turn) {
        let Some(debrief) = &self.debrief else { return };
        if !ticked {
            let by = in_whose_name(turn);
            return order(take_claim_back(turn.interview(), on, &by), by, turn);
        }
        let items = match on {
            ClaimOn::Expected(_) => remarks(debrief, on, turn),
            ClaimOn::Remark(remark) => places(debrief, remark, turn),
        };
        match items.as_slice() {
            [only] => self.claim_by(on, &only.choice, turn),
            _ => {
                let title = match on {
                    ClaimOn::Expected(_) => "claim-which-remark",
                    ClaimOn::Remark(_) => "claim-which-place",
                };
                let pick = Pick::new(Purpose::Claim(on.clone()), turn.text(title), items);
                turn.open_popup(Popup::Pick(pick));
            }
        }
    }

    /// Claims by the remark or the place that was chosen.
    pub(super) fn claim_by(&self, on: &ClaimOn, choice: &Choice, turn: &mut Turn) {
        let Some(debrief) = &self.debrief else { return };
        let (interview, by) = (turn.interview(), in_whose_name(turn));
        let event = match (on, choice) {
            (ClaimOn::Expected(_), Choice::Remark(remark)) => {
                let at = debrief.evidence.expected.iter().position(|each| each.claim_on() == *on);
                let Some(at) = at else { return };
                debrief.claim_noted(interview, at + 1, Some(remark), &by)
            }
            (ClaimOn::Remark(remark), Choice::SaidAt(place)) => debrief.claim_said(interview, remark, Some(place), &by),
            _ => return,
        };
        order(event, by, turn);
    }
}

/// The remarks that can be meant, the one quoted first.
fn remarks(debrief: &Debrief, on: &ClaimOn, turn: &Turn) -> Vec<PickItem> {
    let expected = debrief.evidence.expected.iter().find(|each| each.claim_on() == *on);
    let remarks = expected.map(|expected| debrief.remarks_for(expected, turn.interview())).unwrap_or_default();
    let item = |own: OwnRemark| PickItem {
        label: format!("{} {}", own.remark, own.text),
        detail: String::new(),
        choice: Choice::Remark(own.remark),
    };
    remarks.into_iter().map(item).collect()
}

/// The places at which the candidate can have said it, those of the remark's own question first.
fn places(debrief: &Debrief, remark: &RemarkId, turn: &Turn) -> Vec<PickItem> {
    let rubric = turn.interview().rubric();
    let item = |place: SpeechPlace| {
        let question = rubric.question(place.question());
        let asked = match &place {
            SpeechPlace::Answer { .. } => question.map(|question| &question.wording),
            SpeechPlace::Probe { probe, .. } => {
                question.and_then(|question| question.probes.get(probe)).map(|probe| &probe.text)
            }
        };
        let label = match &place {
            SpeechPlace::Answer { question } => question.to_string(),
            SpeechPlace::Probe { question, probe } => {
                let place = message!("debrief-place-probe", question = question.as_str(), probe = probe.as_str());
                turn.locale.say(&place)
            }
        };
        let detail = asked.map(|asked| asked.get(&debrief.language).to_owned()).unwrap_or_default();
        PickItem { choice: Choice::SaidAt(place), label, detail }
    };
    debrief.places_for(remark, turn.interview()).into_iter().map(item).collect()
}

/// Orders the claim to be added to the file, or says why it cannot be.
fn order(event: Result<Addition, NoClaim>, by: String, turn: &mut Turn) {
    let event = match event {
        Ok(event) => event,
        Err(why) => return turn.warn(&why),
    };
    if let Err(refusal) = may_be_noted(turn).and_then(|()| turn.interview().permit_by(&event, &by)) {
        return turn.warn(&refusal);
    }
    let desk = turn.desk();
    match desk.path.clone().filter(|_| desk.is_saved()) {
        Some(path) => {
            let at = turn.now;
            turn.order(ClerkOrder::AddToSigned { path, event: Box::new(event), by, at });
        }
        None => turn.tell(&message!("moderate-not-saved")),
    }
}
