//! Consent with its text, and its withdrawal: the events that follow from either, so that the item of the opening which
//! stands for consent says the same.

use crate::session::{Consent, ConsentWay, Event, Interview, Moment, ScriptPart, Withdrawal};

/// Consent was given: it stands with its text, and the item of the opening is done.
pub fn with_consent(interview: &Interview, consent: Consent) -> Vec<Event> {
    let open = interview.record().consent_items(interview.rubric()).filter(|(_, done)| !done);
    let ticked = open.map(|(item, _)| Event::ItemDone { script: ScriptPart::Opening, item: item.clone() });
    let ticked: Vec<Event> = ticked.collect();
    [Event::ConsentGiven(Box::new(consent))].into_iter().chain(ticked).collect()
}

/// Consent was withdrawn: before the signature, the item of the opening is refused with the whole, so that the interview
/// stops as it does without consent. Where a part is withdrawn, the item stands for the rest.
pub fn without_consent(interview: &Interview, withdrawal: Withdrawal) -> Vec<Event> {
    let record = interview.record();
    let open = !record.is_signed() && record.broken_off.is_none() && withdrawal.is_whole();
    let items = record.consent_items(interview.rubric()).filter(|_| open);
    let refused = items.map(|(item, _)| Event::ItemRefused {
        script: ScriptPart::Opening,
        item: item.clone(),
        reason: withdrawal.way.clone(),
    });
    let refused: Vec<Event> = refused.collect();
    [Event::ConsentWithdrawn(withdrawal)].into_iter().chain(refused).collect()
}

/// The withdrawal of the whole consent, as it is said in the interview.
pub(super) fn withdrawn_now(interview: &Interview, way: String, now: Moment) -> Vec<Event> {
    without_consent(interview, Withdrawal { on: now.date_naive(), way, what: String::new() })
}

/// The plainest consent that there can be, by which is found out whether any may be given.
pub(super) fn plainest(interview: &Interview) -> Consent {
    let preparation = &interview.record().preparation;
    let text = "-".to_owned();
    Consent {
        on: interview.entered_on(),
        way: ConsentWay::Aloud,
        taken_by: "-".into(),
        proof: "-".into(),
        language: preparation.language.clone(),
        digest: Consent::digest_of(&text),
        text,
        beside: None,
    }
}
