//! Recognition that stands beside the rating of criteria: units for which a certificate stands, and units that are
//! recognised only together with others.

use chrono::NaiveDate;

use crate::{
    rubric::{Certificate, EvidenceKind, Number, Unit, UnitId},
    session::{EvidenceId, EvidenceItem, LatestDay},
};

use super::{
    CriterionResult, DemandResults, NotCounted, Reason, UnitOutcome, UnitResult,
    criterion::End,
    demand::ruled_out,
    evidence_days::{EvidenceDays, out_of_date},
    judged_unit::JudgedUnit,
    matter::Matter,
    part,
};

/// Returns whether an item of this kind can be a certificate.
pub fn is_document(kind: EvidenceKind) -> bool {
    matches!(kind, EvidenceKind::Document | EvidenceKind::SystemRecord)
}

/// The reason why an item is no certificate by these days; none where it is one.
pub fn why_no_credit(certificate: &Certificate, item: &EvidenceItem, days: EvidenceDays) -> Option<NotCounted> {
    if !is_document(item.kind) {
        return Some(NotCounted::OtherKind);
    }
    certificate.within_months.and_then(|months| out_of_date(item, months, days)).or_else(|| ruled_out(item))
}

/// The judgement of a unit for which a certificate stands, by the item as it is on the day of decision; none for a unit
/// that is not credited. Its criteria do not apply.
pub(super) fn judge<'a>(unit: &'a Unit, criteria: &[CriterionResult], matter: &Matter) -> Option<JudgedUnit<'a>> {
    let record = matter.record;
    let applied_for = record.preparation.units.contains(&unit.id);
    let credit = record.credited.get(&unit.id).filter(|_| applied_for)?;
    let certificate = unit.satisfied_by.get(credit.certificate)?;
    let item = record.evidence.get(&credit.evidence)?;
    let evidence = credit.evidence.clone();
    let (outcome, reason) = match why_no_credit(certificate, item, EvidenceDays::of(record, matter.on)) {
        _ if !matter.held => (UnitOutcome::NotAssessed, Reason::NotHeld),
        None => (UnitOutcome::Credited, Reason::Credited { evidence, certificate: certificate.title.clone() }),
        Some(why) => {
            let by_days = matches!(why, NotCounted::TooOld | NotCounted::DatedAhead);
            let latest = LatestDay::of(item).filter(|_| by_days);
            (UnitOutcome::MoreEvidence, Reason::CreditLapsed { evidence, why, latest })
        }
    };
    let result = UnitResult {
        unit: unit.id.clone(),
        outcome,
        credits: if outcome == UnitOutcome::Credited { unit.credits } else { Number::ZERO },
        met: 0,
        applicable: 0,
        score: None,
        level: None,
        any_level: false,
        demands: DemandResults::default(),
        reasons: vec![reason],
        parts: part::judge(unit, &[], false, matter.rubric),
        criteria: criteria.to_vec(),
    };
    Some(JudgedUnit { unit, result, applied_for, possible: true })
}

/// Holds back each unit that requires another which is not recognised. A unit that is credited stands by itself.
pub(super) fn hold_back(judged: &mut [JudgedUnit]) {
    let mut settled = vec![false; judged.len()];
    for at in 0..judged.len() {
        settle(at, judged, &mut settled);
    }
}

/// Settles the units that a unit requires, then the unit; what is required never leads back.
fn settle(at: usize, judged: &mut [JudgedUnit], settled: &mut [bool]) {
    if std::mem::replace(&mut settled[at], true) {
        return;
    }
    for id in &judged[at].unit.requires {
        let Some(required) = judged.iter().position(|each| each.unit.id == *id) else { continue };
        settle(required, judged, settled);
        let (outcome, possible) = (judged[required].result.outcome, judged[required].possible);
        judged[at].requires(id, outcome, possible);
    }
}

impl UnitResult {
    /// The day on which the session was signed in which the unit was recognised, where it is carried over.
    pub fn carried_over(&self) -> Option<NaiveDate> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::CarriedOver { signed, .. } => Some(*signed),
            _ => None,
        })
    }

    /// The item of the register by which the unit is credited.
    pub fn credit(&self) -> Option<&EvidenceId> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::Credited { evidence, .. } => Some(evidence),
            _ => None,
        })
    }
}

impl JudgedUnit<'_> {
    /// Returns whether more decides on the unit than its own criteria: another unit that it requires, or a certificate
    /// that does not count any longer.
    pub(super) fn is_tied(&self) -> bool {
        let lapsed = |reason: &Reason| matches!(reason, Reason::CreditLapsed { .. });
        let requires = self.applied_for && !self.unit.requires.is_empty();
        let by_itself = matches!(self.result.outcome, UnitOutcome::Credited | UnitOutcome::CarriedOver);
        // What a session before left open as a hurdle is not asked about here.
        let hindered = self.result.outcome == UnitOutcome::CarriedOver
            && self.result.criteria.iter().any(|result| !result.passes_hurdle(End::Worst));
        (requires && !by_itself) || hindered || self.result.reasons.iter().any(lapsed)
    }

    /// Takes up how a unit that is required stands.
    fn requires(&mut self, required: &UnitId, stands: UnitOutcome, possible: bool) {
        let result = &mut self.result;
        if stands.is_recognised()
            || matches!(result.outcome, UnitOutcome::Credited | UnitOutcome::CarriedOver | UnitOutcome::NotAppliedFor)
        {
            return;
        }
        result.reasons.push(Reason::RequiredUnit { unit: required.clone() });
        self.possible &= possible;
        result.outcome = match (result.outcome, stands) {
            (UnitOutcome::NotAssessed, _) | (_, UnitOutcome::NotAssessed) => UnitOutcome::NotAssessed,
            _ if self.possible => UnitOutcome::MoreEvidence,
            _ => UnitOutcome::NotYet,
        };
        result.credits = Number::ZERO;
    }
}
