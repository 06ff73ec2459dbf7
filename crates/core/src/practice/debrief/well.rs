//! Things that went well, chosen by rule.

use serde::Serialize;

use super::{Debrief, EvidenceStanding, Lapse, Measured};

/// A thing that went well.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Well {
    Outcome,
    ExactAgreement {
        share: Measured,
    },
    WithinOne {
        share: Measured,
    },
    EvidenceFound {
        share: Measured,
    },
    /// Every step that was due was done.
    Procedure,
    NothingLeading,
    /// Every probe that brings something out was asked.
    Probes,
    Documents,
    OnTime,
    /// Nothing else stands out: the interview was held and signed.
    Finished,
}

const WELL_MOST: usize = 3;
/// Least share that counts as good.
const GOOD_SHARE: f64 = 0.7;

/// Least share of equal ratings for which the same outcome has the same reasons.
const REASONS_SHARED: f64 = 0.5;

/// Chooses in this order; where nothing stands out, at the least that the interview was held to its end.
pub(super) fn well(debrief: &Debrief) -> Vec<Well> {
    let good = |share: Measured| share.value.is_some_and(|value| value >= GOOD_SHARE);
    let (figures, found) = (&debrief.figures, debrief.evidence.found);
    let documents = &debrief.documents;
    let judged = !documents.is_empty() && documents.iter().all(|each| each.item.is_some() && each.otherwise.is_empty());
    let asked = debrief.evidence.expected.iter().any(|each| each.standing != EvidenceStanding::Unsaid);
    // Who hurries through has not kept to the time.
    let on_time = debrief.time.overruns.is_empty()
        && !debrief.time.is_short()
        && debrief.time.seconds <= u32::from(debrief.time.planned_minutes) * 60;
    let led = debrief.follow_ups.iter().any(|each| each.leading || each.perhaps_leading);
    // Whatever leans as a whole, or was rated before it was heard, is right by chance where it is right.
    let rated_soundly = !debrief.next.iter().any(|next| next.is_of_all_ratings())
        && !debrief.procedure.lapses.iter().any(|lapse| matches!(lapse, Lapse::RatedBeforeAsked { .. }));
    let outcomes = &debrief.outcomes;
    let same_outcome = outcomes.recommended == outcomes.reference
        && outcomes.units_otherwise.is_empty()
        && outcomes.critical_otherwise.is_empty()
        && figures.exact.value.is_none_or(|value| value >= REASONS_SHARED);
    // The same result for another reason is no sameness.
    let same_reasons = debrief.reasons_doubted.is_empty();
    let noted = &debrief.evidence.expected;
    let is_noted = |standing| matches!(standing, EvidenceStanding::Found | EvidenceStanding::Claimed);
    let told = noted.iter().filter(|each| is_noted(each.standing)).count() * 2 >= noted.len();
    let candidates = [
        (rated_soundly && same_outcome && same_reasons, Well::Outcome),
        (rated_soundly && good(figures.exact), Well::ExactAgreement { share: figures.exact }),
        (told && good(found), Well::EvidenceFound { share: found }),
        (debrief.procedure.lapses.is_empty(), Well::Procedure),
        (asked && debrief.probes_left.is_empty(), Well::Probes),
        (judged, Well::Documents),
        (rated_soundly && same_outcome && good(figures.within_one), Well::WithinOne { share: figures.within_one }),
        (asked && !led, Well::NothingLeading),
        (asked && on_time, Well::OnTime),
    ];
    let mut well: Vec<Well> = candidates.into_iter().filter_map(|(holds, well)| holds.then_some(well)).collect();
    well.truncate(WELL_MOST);
    if well.is_empty() {
        well.push(Well::Finished);
    }
    well
}
