//! Observation sheets as a document tells them.

use crate::{
    report::document::{Block, HeadingLevel, Table, part},
    rubric::{ObservationSheet, ObservedStep},
};

use super::{Told, ids};

impl Told<'_> {
    /// Every sheet with its steps; nothing where the rubric has none.
    pub(super) fn observations(&self) -> Vec<Block> {
        let told = |sheet: &ObservationSheet| {
            let cells = |step: &ObservedStep| {
                vec![self.marked("observation-step-critical", step.critical, &step.text), ids(&step.informs)]
            };
            vec![self.steps(sheet, &["observation-step", "rubric-informs"], cells)]
        };
        self.each_sheet(told, |_| true)
    }

    /// The sheets that are wanted, each with its task before what is told of it.
    pub(super) fn each_sheet(
        &self,
        told: impl Fn(&ObservationSheet) -> Vec<Block>,
        wanted: impl Fn(&ObservationSheet) -> bool,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        for sheet in self.rubric.observations.values().filter(|sheet| wanted(sheet)) {
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
