//! Observations, a row for each step of each. The public sees marks, not places and times.

use crate::session::{ObservationId, ObservationRecord, StepStanding};

use super::{SheetCell, SheetSource, TableSheet, moment};

/// The sheet; none where the rubric has no task to watch.
pub(super) fn sheet(from: &SheetSource) -> Option<TableSheet> {
    let rubric = from.interview.rubric();
    if rubric.observations.is_empty() {
        return None;
    }
    let mut head = vec!["tables-observation", "observation-step", "evidence-criteria", "tables-mark"];
    if from.tells_all() {
        head.extend(["tables-marked-at", "evidence-date", "evidence-place"]);
        head.extend(["observation-setting", "observation-present"]);
    }
    let observed = from.interview.record().observed(rubric).enumerate();
    let rows = observed.flat_map(|(place, (id, of, sheet))| {
        // The id in a file may be anything.
        let name =
            if from.tells_all() { id.to_string() } else { ObservationId::from(format!("O{}", place + 1)).to_string() };
        of.steps(sheet).map(|step| row(&name, of, &step, from)).collect::<Vec<_>>()
    });
    let rows = rows.collect();
    Some(TableSheet {
        title: from.locale.text("report-observations"),
        head: head.into_iter().map(|id| from.locale.text(id)).collect(),
        rows,
    })
}

fn row(name: &str, of: &ObservationRecord, step: &StepStanding, from: &SheetSource) -> Vec<SheetCell> {
    let record = from.interview.record();
    let mut row = vec![
        from.text(name),
        from.of_rubric(&step.step.text),
        from.criteria(&step.step.informs),
        step.mark.map_or(SheetCell::Empty, |mark| from.words(mark.message())),
    ];
    if from.tells_all() {
        let at = step.at.filter(|_| record.observation_is_timed(of));
        row.extend([
            at.as_ref().map_or(SheetCell::Empty, moment),
            SheetCell::Date(record.observed_on(of)),
            from.text(&of.scene.place),
            from.words(of.scene.setting.message()),
            from.text(&of.scene.present),
        ]);
    }
    row
}
