//! The assessor's own line on a gap: asked for where a unit is not recognised, never demanded.

use crate::{
    locale::Message,
    message,
    rubric::UnitId,
    session::{AdviceOn, Asked, Outcome, Place},
    tui::{Shared, Turn},
};

use super::{Recommend, rows::RowKind};

impl Recommend {
    /// Asks for the assessor's own line: on what the selected row is about, else on the first unit that is a gap.
    pub(super) fn advise(&self, turn: &mut Turn) {
        let rows = self.rows(turn);
        let on = match rows.get(self.selection.at).map(|row| &row.kind) {
            Some(RowKind::Unit(unit)) => Some(AdviceOn::Unit(unit.clone())),
            Some(RowKind::Missing(Place { criterion: Some(criterion), .. })) => {
                Some(AdviceOn::Criterion(criterion.clone()))
            }
            _ => self.gaps(turn).into_iter().next().map(AdviceOn::Unit),
        };
        let Some(on) = on else { return turn.tell(&message!("advice-no-gap")) };
        let stands = turn.interview().advice(&on).to_owned();
        turn.ask(Asked::Advice(on), &stands);
    }

    /// The units that are not recognised and on which no line was written.
    fn gaps(&self, shared: &Shared) -> Vec<UnitId> {
        let (interview, recommendation) = (shared.interview(), self.recommendation(shared));
        let gaps = recommendation.units.into_iter().filter(|unit| unit.outcome.is_gap());
        gaps.map(|unit| unit.unit).filter(|unit| interview.advice(&AdviceOn::Unit(unit.clone())).is_empty()).collect()
    }

    /// What is told once the computed outcome was accepted, with the units on which advice is still to be had.
    pub(super) fn accepted(&self, outcome: Outcome, shared: &Shared) -> Message {
        let accepted = message!("recommend-accepted", outcome = outcome.name());
        let gaps: Vec<String> = self.gaps(shared).iter().map(UnitId::to_string).collect();
        if gaps.is_empty() {
            return accepted;
        }
        let told = shared.locale.say(&accepted);
        message!("advice-asked", outcome = told, units = gaps.join(", "))
    }
}
