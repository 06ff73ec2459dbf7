//! One file for each format: how it is known, and how drafts come from it. Each importer takes pieces from the ledger and
//! says what became of them; it may leave alone what it does not understand, which is then told.

mod canvas;
mod canvas_course;
mod canvas_rated;
mod case;
#[cfg(test)]
mod case_cases;
mod case_sheets;
mod elm;
mod esco;
mod framework;
mod grid;
mod moodle;
#[cfg(test)]
mod moodle_cases;
mod moodle_competencies;
mod open_badge;
mod scales;
#[cfg(test)]
mod table_kinds_tests;
#[cfg(test)]
mod tables_tests;
mod tree;
mod workbook;
mod wrapped;
mod xlsform;

use super::{
    Answers, ImportFault, ImportFormat, ImportWishes, NotWanted, Sketch,
    content::{Body, Content},
    language,
    ledger::Ledger,
};
use crate::{message, tabular::Grid};

impl ImportFormat {
    /// Returns whether a file shows that it is of this format, by its content alone.
    pub(super) fn knows(self, content: &Content) -> bool {
        match self {
            ImportFormat::Grid => grid::knows(content),
            ImportFormat::MoodleGrading => moodle::knows(content),
            ImportFormat::MoodleCompetencies => moodle_competencies::knows(content),
            ImportFormat::Case => case::knows(content),
            ImportFormat::CaseSheets => case_sheets::knows(content),
            ImportFormat::XlsForm => xlsform::knows(content),
            ImportFormat::Esco => esco::knows(content),
            ImportFormat::CanvasTable => canvas::knows(content),
            ImportFormat::CanvasCourse => canvas_course::knows(content),
            ImportFormat::OpenBadge => open_badge::knows(content),
            ImportFormat::Elm => elm::knows(content),
            ImportFormat::Framework => framework::knows(content),
            ImportFormat::Workbook => workbook::knows(content),
        }
    }

    /// What a file is instead that looks like one of this format; few formats are taken for another.
    pub(super) fn not_wanted(self, content: &Content) -> Option<NotWanted> {
        match self {
            ImportFormat::Grid => grid::not_wanted(content),
            ImportFormat::MoodleGrading => moodle::not_wanted(content),
            ImportFormat::Case => case::not_wanted(content),
            ImportFormat::CanvasTable => canvas::not_wanted(content),
            ImportFormat::OpenBadge => open_badge::not_wanted(content),
            ImportFormat::MoodleCompetencies
            | ImportFormat::CaseSheets
            | ImportFormat::XlsForm
            | ImportFormat::Esco
            | ImportFormat::CanvasCourse
            | ImportFormat::Elm
            | ImportFormat::Framework
            | ImportFormat::Workbook => None,
        }
    }

    /// Drafts from files of this format.
    pub(super) fn sketch<'c>(
        self,
        contents: &'c [Content],
        wishes: &ImportWishes,
        answers: &Answers,
        ledger: &mut Ledger<'c>,
    ) -> Result<Vec<Sketch>, ImportFault> {
        language::check_answer(answers)?;
        let sketched = self.sketch_of(contents, wishes, answers, ledger);
        let mut sketches = sketched.map_err(|fault| ledger.refused(fault))?;
        // A wish that means nothing here is told.
        let (has_branches, has_sheets) = self.follows();
        let unmet =
            [("branch", wishes.branch.is_some() && !has_branches), ("sheet", wishes.sheet.is_some() && !has_sheets)];
        for (what, _) in unmet.into_iter().filter(|(_, is_unmet)| *is_unmet) {
            if let Some(first) = sketches.first_mut() {
                first.notes.push(message!("import-note-wish-unmet", what = what));
            }
        }
        Ok(sketches)
    }

    /// Whether a wish for a branch, and one for a sheet, says which part of a file of this format is meant.
    fn follows(self) -> (bool, bool) {
        match self {
            ImportFormat::Grid => (false, true),
            ImportFormat::MoodleCompetencies
            | ImportFormat::Case
            | ImportFormat::CaseSheets
            | ImportFormat::Esco
            | ImportFormat::Framework => (true, false),
            ImportFormat::MoodleGrading
            | ImportFormat::XlsForm
            | ImportFormat::CanvasTable
            | ImportFormat::CanvasCourse
            | ImportFormat::OpenBadge
            | ImportFormat::Elm
            | ImportFormat::Workbook => (false, false),
        }
    }

    fn sketch_of<'c>(
        self,
        contents: &'c [Content],
        wishes: &ImportWishes,
        answers: &Answers,
        ledger: &mut Ledger<'c>,
    ) -> Result<Vec<Sketch>, ImportFault> {
        match self {
            ImportFormat::Grid => grid::sketch(contents, wishes, answers, ledger),
            ImportFormat::MoodleGrading => moodle::sketch(contents, wishes, answers, ledger),
            ImportFormat::MoodleCompetencies => moodle_competencies::sketch(contents, wishes, answers, ledger),
            ImportFormat::Case => case::sketch(contents, wishes, answers, ledger),
            ImportFormat::CaseSheets => case_sheets::sketch(contents, wishes, answers, ledger),
            ImportFormat::XlsForm => xlsform::sketch(contents, wishes, answers, ledger),
            ImportFormat::Esco => esco::sketch(contents, wishes, answers, ledger),
            ImportFormat::CanvasTable => canvas::sketch(contents, wishes, answers, ledger),
            ImportFormat::CanvasCourse => canvas_course::sketch(contents, wishes, answers, ledger),
            ImportFormat::OpenBadge => open_badge::sketch(contents, wishes, answers, ledger),
            ImportFormat::Elm => elm::sketch(contents, wishes, answers, ledger),
            ImportFormat::Framework => framework::sketch(contents, wishes, answers, ledger),
            ImportFormat::Workbook => workbook::sketch(contents, wishes, answers, ledger),
        }
    }
}

/// The tables of all files, with their numbers in the ledger, which takes in their cells.
fn tables<'c>(
    contents: &'c [Content],
    format: ImportFormat,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<(&'c Content, &'c Grid, usize)>, ImportFault> {
    let mut tables = Vec::new();
    for content in contents {
        ledger.read(content);
        let Body::Tables(grids) = &content.body else { return Err(ImportFault::OtherFormat { format }) };
        for grid in grids {
            tables.push((content, grid, ledger.add_grid(grid)?));
        }
    }
    Ok(tables)
}
