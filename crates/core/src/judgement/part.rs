//! Parts of a unit: how the rule of each stands, and which are recognised though their unit is not.

use serde::Serialize;

use crate::{
    rubric::{PartId, Rubric, Unit},
    session::Outcome,
};

use super::{
    Reason, RuleStanding,
    asks::UnitAsks,
    because,
    criterion::End,
    judged_unit::JudgedUnit,
    rules::{self, SeenCriterion},
};

/// The result of a part of a unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartResult {
    pub part: PartId,
    /// None where nothing was judged yet, or nothing of the part applies.
    pub stands: Option<RuleStanding>,
    /// True if it is recognised though its unit is not.
    pub recognised: bool,
    /// Its rule with the figures; empty while nothing is judged.
    pub reasons: Vec<Reason>,
}

impl PartResult {
    /// The message that names how it stands.
    pub fn message(&self) -> &'static str {
        if self.recognised { "part-recognised" } else { standing_message(self.stands) }
    }

    fn may_hold(&self, end: End) -> bool {
        match end {
            End::Worst => self.stands == Some(RuleStanding::Holds),
            End::Best => matches!(self.stands, Some(RuleStanding::Holds | RuleStanding::Open)),
        }
    }
}

/// The message that names how the rule of a part stands.
pub(super) fn standing_message(stands: Option<RuleStanding>) -> &'static str {
    match stands {
        Some(RuleStanding::Holds) => "part-met",
        Some(RuleStanding::Open) => "part-open",
        Some(RuleStanding::Fails) => "part-not-met",
        None => "part-not-assessed",
    }
}

/// The results of a unit's parts, over its criteria that apply.
pub(super) fn judge(unit: &Unit, seen: &[SeenCriterion], judged: bool, rubric: &Rubric) -> Vec<PartResult> {
    let each = unit.parts.values().map(|part| {
        let asks = if judged { UnitAsks::of_part(part, seen, rubric) } else { None };
        let stands = asks.map(|asks| {
            let holds = |end| {
                let (ranks, points) = rules::at(end, seen, rubric);
                asks.met(&ranks, &points)
            };
            RuleStanding::of(holds(End::Worst), holds(End::Best))
        });
        let reasons = stands.map(|stands| because::of_part(part, stands, seen, rubric)).unwrap_or_default();
        PartResult { part: part.id.clone(), stands, recognised: false, reasons }
    });
    each.collect()
}

impl JudgedUnit<'_> {
    /// Settles which parts are recognised, now that it is known whether the unit is.
    pub(super) fn recognise_parts(&mut self) {
        let alone = !self.result.outcome.is_recognised();
        for result in &mut self.result.parts {
            result.recognised = alone && self.unit.parts[&result.part].separately && result.may_hold(End::Worst);
        }
    }

    /// The parts that are recognised where the whole is not: without the unit, or because the unit is not recognised
    /// without the whole, and something is recognised in part.
    pub(super) fn parts_alone(&self, outcome: Outcome) -> impl Iterator<Item = &PartResult> {
        let withheld = self.is_only_with_whole() && outcome == Outcome::Partial;
        let alone = move |result: &&PartResult| result.recognised || (withheld && result.may_hold(End::Worst));
        self.separate_parts().filter(alone)
    }

    /// The parts that can be recognised without the unit and of which something applies.
    pub(super) fn separate_parts(&self) -> impl Iterator<Item = &PartResult> {
        let is_separate = |result: &&PartResult| self.unit.parts[&result.part].separately;
        self.result.parts.iter().filter(|result| result.stands.is_some()).filter(is_separate)
    }

    /// Returns whether a part can be recognised by itself, at one end of what is not known.
    pub(super) fn has_part(&self, end: End) -> bool {
        self.separate_parts().any(|result| result.may_hold(end))
    }
}
