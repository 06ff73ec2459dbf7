//! Counts of the files that were met and of those that are no attempt.

use serde::Serialize;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct LeftOutCounts {
    /// Files that were looked at.
    pub files: usize,
    /// Assessments of somebody.
    pub real: usize,
    /// Practice on recorded interviews.
    pub recorded: usize,
    /// Changed outside Viva.
    pub altered: usize,
    pub unreadable: usize,
    /// Files that hold the same session as another, or its beginning.
    pub copies: usize,
    /// Files that hold the same session as another, which went on otherwise.
    pub contradicting: usize,
    /// Number of attempts that name no trainee.
    pub unnamed: usize,
    /// True if more was there than is looked at.
    pub more: bool,
}

impl LeftOutCounts {
    pub fn is_nothing(&self) -> bool {
        *self == LeftOutCounts { files: self.files, ..LeftOutCounts::default() }
    }
}
