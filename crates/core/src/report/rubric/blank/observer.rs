//! Observation sheets to fill in: by an observer whom the centre sends, or as a part of the interview on paper.

use crate::{
    report::{Field, Grid, GridRow, Input, document::Block, rubric::Told},
    rubric::{ObservationSheet, ObservedStep, StepId},
    session::{ObservationSetting, StepMark},
};

use super::{Blank, choices, code};

const REMARK_LINES: u8 = 6;

impl Blank<'_> {
    pub(super) fn observer(&self) -> Vec<Block> {
        let mut blocks = vec![self.paragraph("hand-out-observer-about"), self.reference()];
        blocks.push(self.field("observer", "hand-out-observer", 1));
        blocks.extend(self.told.observation_forms(|sheet| self.is_about_any(&own(sheet))));
        blocks.push(Block::SignatureBlock { name: self.say("hand-out-signature"), position: String::new() });
        blocks
    }
}

fn own(sheet: &ObservationSheet) -> Vec<crate::rubric::CriterionId> {
    sheet.informs().into_iter().cloned().collect()
}

impl Told<'_> {
    /// Every sheet as a form: the marks of each step with time and remark, and what stands around them.
    pub(in crate::report::rubric) fn observation_forms(
        &self,
        wanted: impl Fn(&ObservationSheet) -> bool,
    ) -> Vec<Block> {
        let say = |id: &str| self.locale.text(id);
        self.each_sheet(
            |sheet| {
                let own = |last: &str| code(&["o", sheet.id.as_str(), last]);
                let step = |(number, (id, step)): (usize, (&StepId, &ObservedStep))| GridRow {
                    code: code(&["o", sheet.id.as_str(), "step", id.as_str()]),
                    text: format!("{number} {}", self.marked("observation-step-critical", step.critical, &step.text)),
                };
                let setting = choices(&ObservationSetting::ALL, setting_name, ObservationSetting::message, self.locale);
                let (name, input) = (say("observation-setting"), Input::OneOf(setting));
                vec![
                    Field::text(own("date"), say("hand-out-date"), 1),
                    Field::text(own("place"), say("prepare-place"), 1),
                    Block::Field(Field { code: own("setting"), name, input, value: String::new() }),
                    Field::text(own("present"), say("observation-present"), 1),
                    Block::Grid(Grid {
                        item: say("observation-step"),
                        remark: say("hand-out-time"),
                        choices: choices(&StepMark::ALL, mark_name, StepMark::message, self.locale),
                        rows: (1..).zip(&sheet.steps).map(step).collect(),
                    }),
                    Field::text(own("notes"), say("report-notes"), REMARK_LINES),
                ]
            },
            wanted,
        )
    }
}

/// The name of a setting on a form.
pub fn setting_name(setting: ObservationSetting) -> &'static str {
    match setting {
        ObservationSetting::Real => "real",
        ObservationSetting::Simulated => "simulated",
    }
}

/// The name of a mark on a form.
pub fn mark_name(mark: StepMark) -> &'static str {
    match mark {
        StepMark::Seen => "seen",
        StepMark::NotSeen => "not-seen",
        StepMark::NotPossible => "not-possible",
    }
}
