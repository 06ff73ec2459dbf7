//! The words for evidence that is asked for, and how much of it is there.

use crate::{
    locale::{Argument, Message},
    message,
    rubric::{Difference, Directness, EvidenceKind},
};

use super::{DemandTerms, NotCounted, Shortfall};

impl Shortfall {
    /// A message about the evidence that somebody asks for, with every kind that counts, and how much of it is there.
    pub fn message(&self, id: &'static str, of: impl Into<Argument>) -> Message {
        self.told(id, of.into(), true)
    }

    /// A message about the evidence that somebody asks for, which says nothing of what is there.
    pub(crate) fn asked_message(&self, id: &'static str, of: impl Into<Argument>) -> Message {
        self.told(id, of.into(), false)
    }

    fn told(&self, id: &'static str, of: Argument, with_seen: bool) -> Message {
        let directness = match self.directness {
            None => "any",
            Some(Directness::Direct) => "direct",
            Some(Directness::Indirect) => "indirect",
            Some(Directness::Supplementary) => "supplementary",
        };
        let arguments = vec![
            ("criterion", of),
            ("needed", Argument::from(self.needed)),
            ("seen", Argument::from(self.seen)),
            ("more", Argument::from(self.lacking())),
            ("kinds", Argument::from(kinds(&self.kinds))),
            ("directness", Argument::from(directness)),
            ("months", Argument::from(self.within_months.unwrap_or(0))),
            ("terms", Argument::from(self.terms.message(with_seen))),
        ];
        Message { id, arguments }
    }
}

impl DemandTerms {
    /// The terms in a row, each after a semicolon; nothing where there are none.
    fn message(&self, with_seen: bool) -> Message {
        let tells = if with_seen { "seen" } else { "asked" };
        let mut terms: Vec<Message> = Vec::new();
        terms.extend(self.different.iter().map(|difference| {
            let what = match difference {
                Difference::Date => "date",
                Difference::Person => "person",
                Difference::Place => "place",
            };
            message!("evidence-terms-different", what = what)
        }));
        terms.extend(self.apart_days.map(|days| message!("evidence-terms-apart", days = days)));
        terms.extend(self.after.as_ref().map(|after| message!("evidence-terms-after", after = after.as_str())));
        terms.extend(self.hours.map(|hours| {
            message!("evidence-terms-hours", tells = tells, needed = hours.needed.as_f64(), seen = hours.seen.as_f64())
        }));
        terms.extend(self.of_which.iter().map(|each| {
            let mut term = each.told("evidence-terms-of-which", "".into(), with_seen);
            term.arguments.push(("tells", tells.into()));
            term
        }));
        let nothing = message!("evidence-terms-none");
        terms.into_iter().fold(nothing, |before, term| message!("evidence-terms", before = before, term = term))
    }
}

/// Shortfalls that must all be made up for, in a row.
pub(crate) fn shortfalls(list: &[Shortfall]) -> Message {
    let named = |each: &Shortfall| each.message("evidence-asked", "");
    let mut list = list.iter().map(named);
    let first = list.next().unwrap_or_else(|| message!("evidence-terms-none"));
    list.fold(first, |before, next| message!("evidence-asked-and", before = before, last = next))
}

/// Kinds in a row, as a language writes a choice; none in the demand is any.
fn kinds(kinds: &[EvidenceKind]) -> Message {
    let named = |kind: &EvidenceKind| message!("evidence-wanted-kind", kind = kind_name(*kind));
    let Some((last, before)) = kinds.split_last() else { return message!("evidence-wanted-kind", kind = "any") };
    let before =
        before.iter().map(named).reduce(|before, next| message!("evidence-wanted-then", before = before, last = next));
    match before {
        Some(before) => message!("evidence-wanted-or", before = before, last = named(last)),
        None => named(last),
    }
}

pub(super) fn kind_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Interview => "interview",
        EvidenceKind::Observation => "observation",
        EvidenceKind::WorkSample => "work-sample",
        EvidenceKind::Document => "document",
        EvidenceKind::Testimonial => "testimonial",
        EvidenceKind::Portfolio => "portfolio",
        EvidenceKind::Simulation => "simulation",
        EvidenceKind::SystemRecord => "system-record",
        EvidenceKind::OwnDescription => "own-description",
    }
}

impl NotCounted {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            NotCounted::OtherKind => "other-kind",
            NotCounted::OtherDirectness => "other-directness",
            NotCounted::Undated => "undated",
            NotCounted::TooOld => "too-old",
            NotCounted::DatedAhead => "dated-ahead",
            NotCounted::TooEarly => "too-early",
            NotCounted::NoPerson => "no-person",
            NotCounted::NoPlace => "no-place",
            NotCounted::NoHours => "no-hours",
            NotCounted::SameOccasion => "same-occasion",
            NotCounted::NotValid => "not-valid",
            NotCounted::NotAuthentic => "not-authentic",
            NotCounted::NotCurrent => "not-current",
            NotCounted::NotSufficient => "not-sufficient",
            NotCounted::ValidityInDoubt => "validity-in-doubt",
            NotCounted::AuthenticityInDoubt => "authenticity-in-doubt",
        }
    }
}
