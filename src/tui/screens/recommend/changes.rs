//! The ways to another result. They take longer to find than a frame may, so they are found beside the drawing, by the
//! search of the agenda; until then a line says so.

use chrono::NaiveDate;

use crate::{
    desk::{Errand, ToConsider},
    judgement::{Agenda, WhatIf},
    session::Outcome,
    tui::Shared,
    tui::widgets::Selection,
};

use super::{Recommend, day_of_decision, rows::RowKind};

/// A number of entries of the trail and a day.
type Of = (usize, NaiveDate);

#[derive(Default)]
pub(super) struct Changes {
    /// The situation that is being looked at.
    asked: Option<Of>,
    found: Option<(Of, WhatIf)>,
}

impl Changes {
    /// The ways as things stand; none while they are being looked for.
    pub(super) fn found(&self, shared: &Shared) -> Option<&WhatIf> {
        let now = of(shared);
        self.found.as_ref().filter(|(of, _)| *of == now).map(|(_, found)| found)
    }

    /// Returns whether they are being looked for, or were.
    pub(super) fn is_asked(&self, shared: &Shared) -> bool {
        self.asked == Some(of(shared))
    }

    /// The order to look for them as things stand.
    pub(super) fn ask(&mut self, shared: &Shared) -> Errand {
        let (entries, on) = of(shared);
        self.asked = Some((entries, on));
        let interview = shared.interview();
        let (rubric, record) = (interview.rubric().clone(), interview.record().clone());
        Errand::Agenda(Box::new(ToConsider { rubric, record, on, entries }))
    }

    fn take(&mut self, entries: usize, agenda: Agenda) {
        if let Some(of) = self.asked.filter(|(asked, _)| *asked == entries) {
            self.found = Some((of, agenda.what_if.unwrap_or_default()));
        }
    }
}

fn of(shared: &Shared) -> Of {
    (shared.interview().trail().len(), day_of_decision(shared))
}

/// Returns whether changes could make this another result.
pub(super) fn can_change(outcome: Option<Outcome>) -> bool {
    outcome.is_some_and(|outcome| !matches!(outcome, Outcome::Refer | Outcome::NoResult))
}

impl Recommend {
    /// Takes what was found. What is selected below stays selected.
    pub(super) fn take_changes(&mut self, entries: usize, agenda: Agenda, shared: &Shared) {
        let before = self.rows(shared);
        self.changes.take(entries, agenda);
        let after = self.rows(shared);
        let is_change = |row: &super::ReasonRow| matches!(row.kind, RowKind::Changes);
        let first = before.iter().position(is_change).or_else(|| after.iter().position(is_change));
        if first.is_some_and(|first| self.selection.at > first) {
            let below = before.len().saturating_sub(self.selection.at);
            self.selection = Selection::new(after.len().saturating_sub(below));
        }
    }
}
