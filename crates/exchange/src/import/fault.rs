//! Reasons why a file gives no draft, each with the way to mend it.

use thiserror::Error;

use crate::{
    bounds,
    encoding::NotUtf8,
    locale::{Explain, Message},
    message,
    tabular::{Grid, GridPlace, Located, TabularFault},
};

use super::{ImportFormat, Place};

#[derive(Debug, Clone, PartialEq, Error)]
pub enum ImportFault {
    #[error("a table that cannot be read")]
    Tabular(TabularFault),
    #[error("a text that cannot be read")]
    NotText(NotUtf8),
    #[error("JSON that is damaged")]
    Json { line: usize, column: usize },
    #[error("XML that is damaged")]
    Xml { member: String, line: u32, column: u32 },
    #[error("a package that is damaged")]
    Package,
    #[error("larger than its bound")]
    TooLarge { most: u64 },
    #[error("no format that is known")]
    Unknown,
    /// Each file is known, but they are not all of one format.
    #[error("files of several formats")]
    SeveralFormats { files: Vec<(String, ImportFormat)> },
    /// The file is known, and is not one from which a rubric comes.
    #[error("a known file that is not wanted")]
    NotWanted { what: NotWanted },
    /// The file is not of the format that was asked for.
    #[error("another format than the one asked for")]
    OtherFormat { format: ImportFormat },
    #[error("nothing in it becomes a criterion or a question")]
    Empty { format: ImportFormat },
    #[error("more than a rubric can hold")]
    TooMany { what: &'static str, count: usize, most: usize },
    /// A tree that is larger than a rubric, with its branches: id, name and number of criteria.
    #[error("a tree of which a branch must be chosen")]
    BranchNeeded { criteria: usize, branches: Vec<(String, String, usize)> },
    #[error("there is no such branch")]
    NoSuchBranch { branch: String, branches: Vec<(String, String, usize)> },
    /// A row of a text has another number of fields than the others.
    #[error("a row of another length")]
    RowLength { line: usize, fields: usize, expected: usize },
    /// The source contradicts itself or lacks what its format demands.
    #[error("the source cannot be understood at a place")]
    At { place: Place, why: Broken },
    /// A fault of one file of several, or of one member of a package.
    #[error("a file of several that is refused")]
    InFile { file: String, fault: Box<ImportFault> },
    /// An answer that its question does not take.
    #[error("an answer that is not among the choices")]
    Answer { id: String, answer: String, choices: Vec<String> },
}

/// Files that are known and give no rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotWanted {
    /// A method of grading that is not Moodle's own.
    GradingMethod { method: String },
    /// A list of people.
    People,
    /// Results of assessments.
    Results,
    /// Outcomes of Canvas, which have no criteria.
    CanvasOutcomes,
    /// Files of ESCO that say nothing without another one of it.
    EscoPart { needed: &'static str },
    /// A single answer of the CASE interface.
    CasePart { name: String },
    /// A framework in the JSON of OpenSALT that came before CASE.
    OldFramework,
    /// A credential or a list that belongs to badges and says nothing of an achievement.
    NoAchievement { kind: &'static str },
    /// A badge of version 2.
    OldBadge,
    /// A learner record of version 1.
    OldRecord,
    /// A table of ratings.
    Ratings,
    /// A marking scheme of WorldSkills, whose aspects and scores stand below one another in rows of several kinds.
    WorldSkills,
    /// A file that Viva wrote or reads by another command.
    Viva,
    /// A package of which a member that is read is locked with a password.
    Locked,
    /// A document, picture or other file of a kind that holds no table.
    Kind { kind: &'static str },
}

/// What is wrong at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Something that must be there is missing.
    Missing { what: &'static str },
    /// The value is of another kind than expected.
    NotA { what: &'static str },
    /// A tree leads back into itself.
    Circle,
    /// An id that stands twice.
    Twice,
    /// A row that belongs to something that is not there.
    NothingHasThisId,
    /// A formula whose value no program has worked out.
    OpenFormula,
    /// A fault of a formula.
    FormulaFault,
    /// A quote that is opened and never closed.
    Unclosed,
    /// Fields that cannot be told apart.
    Ambiguous,
}

impl Broken {
    fn name(self) -> &'static str {
        match self {
            Broken::Missing { .. } => "missing",
            Broken::NotA { .. } => "not-a",
            Broken::Circle => "circle",
            Broken::Twice => "twice",
            Broken::NothingHasThisId => "nothing-has-this-id",
            Broken::OpenFormula => "open-formula",
            Broken::FormulaFault => "formula-fault",
            Broken::Unclosed => "unclosed",
            Broken::Ambiguous => "ambiguous",
        }
    }
}

impl From<TabularFault> for ImportFault {
    fn from(fault: TabularFault) -> Self {
        ImportFault::Tabular(fault)
    }
}

impl Explain for NotWanted {
    fn explain(&self) -> Message {
        match self {
            NotWanted::GradingMethod { method } => message!("import-other-grading-method", method = method.as_str()),
            NotWanted::People => message!("import-people"),
            NotWanted::Results => message!("import-results"),
            NotWanted::CanvasOutcomes => message!("import-canvas-outcomes"),
            NotWanted::EscoPart { needed } => message!("import-esco-part", needed = *needed),
            NotWanted::CasePart { name } => message!("import-case-part", name = name.as_str()),
            NotWanted::OldFramework => message!("import-old-framework"),
            NotWanted::NoAchievement { kind } => message!("import-no-achievement", kind = *kind),
            NotWanted::OldBadge => message!("import-old-badge"),
            NotWanted::OldRecord => message!("import-old-record"),
            NotWanted::Ratings => message!("import-ratings"),
            NotWanted::WorldSkills => message!("import-worldskills"),
            NotWanted::Viva => message!("import-viva"),
            NotWanted::Locked => message!("import-locked"),
            NotWanted::Kind { kind } => message!("import-no-table", kind = *kind),
        }
    }
}

impl Explain for ImportFault {
    fn explain(&self) -> Message {
        match self {
            ImportFault::Tabular(fault) => fault.explain(),
            ImportFault::NotText(NotUtf8::Encoded(encoding)) => message!("tabular-encoded", encoding = *encoding),
            ImportFault::NotText(NotUtf8::Damaged { line, column }) => {
                message!("tabular-damaged-text", line = *line, column = *column)
            }
            ImportFault::NotText(NotUtf8::NoText) | ImportFault::Unknown => message!("import-unknown"),
            ImportFault::Json { line, column } => message!("import-json", line = *line, column = *column),
            ImportFault::Xml { member, line, column } => {
                message!("import-xml", member = member.as_str(), line = *line, column = *column)
            }
            ImportFault::Package => message!("import-package"),
            ImportFault::TooLarge { most } => message!("import-too-large", most = *most >> 20),
            ImportFault::NotWanted { what } => what.explain(),
            ImportFault::OtherFormat { format } => message!("import-other-format", format = format.name()),
            ImportFault::SeveralFormats { files } => {
                let told: Vec<String> =
                    files.iter().map(|(file, format)| format!("{file} ({})", format.name())).collect();
                message!("import-several-formats", files = told.join(", "))
            }
            ImportFault::Empty { format } => message!("import-empty", format = format.name()),
            ImportFault::TooMany { what, count, most } => {
                message!("import-too-many", what = *what, count = *count, most = *most)
            }
            ImportFault::BranchNeeded { criteria, branches } if *criteria <= bounds::CRITERIA_MAX => {
                message!("import-branch-of-several", criteria = *criteria, branches = listed(branches))
            }
            ImportFault::BranchNeeded { criteria, branches } => message!(
                "import-branch-needed",
                criteria = *criteria,
                most = bounds::CRITERIA_MAX,
                units = bounds::UNITS_MAX,
                branches = listed(branches)
            ),
            ImportFault::NoSuchBranch { branch, branches } => {
                message!("import-no-such-branch", branch = branch.as_str(), branches = listed(branches))
            }
            ImportFault::RowLength { line, fields, expected } => {
                message!("import-row-length", line = *line, fields = *fields, expected = *expected)
            }
            ImportFault::At { place, why } => {
                let what = match why {
                    Broken::Missing { what } | Broken::NotA { what } => *what,
                    _ => "",
                };
                message!("import-broken", place = place.to_string(), why = why.name(), what = what)
            }
            ImportFault::InFile { file, fault } => {
                message!("import-in-file", file = file.as_str(), fault = fault.explain())
            }
            ImportFault::Answer { id, answer, choices } => {
                let choices = if choices.is_empty() { "none".to_owned() } else { choices.join(", ") };
                message!("import-answer", id = id.as_str(), answer = answer.as_str(), choices = choices)
            }
        }
    }
}

impl ImportFault {
    /// The fault with the name of the file that has it.
    pub(super) fn in_file(self, file: &str) -> Self {
        match self {
            ImportFault::InFile { .. } => self,
            fault => ImportFault::InFile { file: file.to_owned(), fault: Box::new(fault) },
        }
    }

    /// Returns whether a fault says a place, which means nothing without its file.
    pub(super) fn has_place(&self) -> bool {
        use ImportFault::{At, Json, NotText, RowLength, Tabular};
        matches!(self, At { .. } | Json { .. } | NotText(_) | RowLength { .. } | Tabular(_))
    }

    /// A row with more fields than the header has columns, told by its line.
    pub(super) fn row_length(grid: &Grid, row: usize, fields: usize, expected: usize) -> Self {
        let line = match grid.locate(GridPlace { row, column: Some(0) }) {
            Located::Text { line, .. } => line,
            Located::Sheet { .. } => row + 1,
        };
        ImportFault::RowLength { line, fields, expected }
    }
}

/// Branches by their ids, with name and number of criteria; the largest list of a person can read.
fn listed(branches: &[(String, String, usize)]) -> String {
    const MOST: usize = 12;
    let told = branches.iter().take(MOST).map(|(id, name, criteria)| format!("{id} ({name}: {criteria})"));
    let more = if branches.len() > MOST { ", …" } else { "" };
    told.collect::<Vec<_>>().join(", ") + more
}
