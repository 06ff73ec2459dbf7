//! The formats that are read, and how a file shows which it is.

use super::{ImportFault, content::Content};

/// A format of another program, or of other people's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportFormat {
    /// A table of criteria and levels, in a text or a workbook.
    Grid,
    /// Rubrics and marking guides of Moodle: a backup, or the XML in it.
    MoodleGrading,
    /// A competency framework of Moodle.
    MoodleCompetencies,
    /// Competencies and Academic Standards Exchange of 1EdTech, 1.0 or 1.1.
    Case,
    /// The spreadsheet form of CASE.
    CaseSheets,
    /// A form for ODK and its like.
    XlsForm,
    /// Skills of the European classification.
    Esco,
    /// Rubrics of Canvas as a table.
    CanvasTable,
    /// Rubrics in a course export of Canvas.
    CanvasCourse,
    /// Open Badges 3.0, or a Comprehensive Learner Record 2.0.
    OpenBadge,
    /// The European Learning Model.
    Elm,
    /// A framework as a table of levels and descriptions.
    Framework,
    /// A workbook or table that was exported from a rubric.
    Workbook,
}

impl ImportFormat {
    pub const ALL: [ImportFormat; 13] = [
        ImportFormat::Workbook,
        ImportFormat::MoodleGrading,
        ImportFormat::CanvasCourse,
        ImportFormat::Case,
        ImportFormat::OpenBadge,
        ImportFormat::Elm,
        ImportFormat::CaseSheets,
        ImportFormat::XlsForm,
        ImportFormat::MoodleCompetencies,
        ImportFormat::Esco,
        ImportFormat::CanvasTable,
        ImportFormat::Framework,
        // Any table may be a grid: whatever is something else is known before it.
        ImportFormat::Grid,
    ];

    /// The name on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            ImportFormat::Grid => "grid",
            ImportFormat::MoodleGrading => "moodle",
            ImportFormat::MoodleCompetencies => "moodle-competencies",
            ImportFormat::Case => "case",
            ImportFormat::CaseSheets => "case-sheets",
            ImportFormat::XlsForm => "xlsform",
            ImportFormat::Esco => "esco",
            ImportFormat::CanvasTable => "canvas",
            ImportFormat::CanvasCourse => "canvas-course",
            ImportFormat::OpenBadge => "open-badge",
            ImportFormat::Elm => "elm",
            ImportFormat::Framework => "framework",
            ImportFormat::Workbook => "workbook",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        ImportFormat::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The format of the files, which is the same for all; or what they are instead.
pub(super) fn known(contents: &[Content]) -> Result<ImportFormat, ImportFault> {
    let all_are = |format: &ImportFormat| contents.iter().all(|content| format.knows(content));
    if let Some(format) = ImportFormat::ALL.into_iter().find(all_are) {
        return Ok(format);
    }
    let mut files = Vec::with_capacity(contents.len());
    for content in contents {
        match ImportFormat::ALL.into_iter().find(|format| format.knows(content)) {
            Some(format) => files.push((content.name.clone(), format)),
            None => {
                let instead = ImportFormat::ALL.into_iter().find_map(|format| format.not_wanted(content));
                return Err(
                    content.refused(instead.map_or(ImportFault::Unknown, |what| ImportFault::NotWanted { what }))
                );
            }
        }
    }
    Err(ImportFault::SeveralFormats { files })
}
