//! Observation sheets: as a document tells them, and as a form to fill in beside the candidate.

use crate::{
    report::document::{Block, HeadingLevel, Table, part},
    rubric::{ObservationSheet, ObservedStep},
    session::{ObservationSetting, StepMark},
};

use super::{Told, ids};

const PRESENT_LINES: u8 = 1;
const REMARK_LINES: u8 = 6;

impl Told<'_> {
    /// Every sheet with its steps; nothing where the rubric has none.
    pub(super) fn observations(&self) -> Vec<Block> {
        self.each_sheet(|sheet| {
            let cells = |step: &ObservedStep| {
                vec![self.marked("observation-step-critical", step.critical, &step.text), ids(&step.informs)]
            };
            vec![self.steps(sheet, &["observation-step", "rubric-informs"], cells)]
        })
    }

    /// Every sheet as a form: boxes for the marks of each step, and lines for the rest.
    pub(super) fn observation_forms(&self) -> Vec<Block> {
        let ruled = |id: &str, lines| Block::Ruled { name: self.locale.text(id), lines };
        self.each_sheet(|sheet| {
            let head: Vec<&str> =
                ["observation-step"].into_iter().chain(StepMark::ALL.map(StepMark::message)).collect();
            let cells = |step: &ObservedStep| {
                let mut cells = vec![String::new(); head.len()];
                cells[0] = self.marked("observation-step-critical", step.critical, &step.text);
                cells
            };
            vec![
                ruled("form-date", 1),
                ruled("prepare-place", 1),
                Block::Boxes(ObservationSetting::ALL.map(|each| self.locale.text(each.message())).into()),
                ruled("observation-present", PRESENT_LINES),
                self.steps(sheet, &head, cells),
                ruled("report-notes", REMARK_LINES),
            ]
        })
    }

    fn each_sheet(&self, told: impl Fn(&ObservationSheet) -> Vec<Block>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for sheet in self.rubric.observations.values() {
            if blocks.is_empty() {
                blocks.push(part("observation-sheets", self.locale));
            }
            let title = format!("{} · {}", sheet.id, self.minutes(sheet.minutes));
            blocks.push(Block::Heading(HeadingLevel::Section, title));
            blocks.push(Block::Quote { text: self.words(&sheet.task), source: String::new() });
            blocks.extend(told(sheet));
        }
        blocks
    }

    /// A row for each step, with its number before it.
    fn steps(&self, sheet: &ObservationSheet, head: &[&str], cells: impl Fn(&ObservedStep) -> Vec<String>) -> Block {
        let head = [String::new()].into_iter().chain(head.iter().map(|id| self.locale.text(id))).collect();
        let numbered = sheet.steps.values().zip(1..);
        let row = |(step, number): (&ObservedStep, usize)| {
            [number.to_string()].into_iter().chain(cells(step)).collect::<Vec<String>>()
        };
        Block::Table(Table { caption: String::new(), head, rows: numbered.map(row).collect() })
    }
}
