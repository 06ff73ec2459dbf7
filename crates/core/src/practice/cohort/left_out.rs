//! How many files were met and why some of them are no attempt.

use serde::Serialize;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
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
    /// Nobody says whose they are.
    pub unnamed: usize,
    /// More was there than is looked at.
    pub more: bool,
}

impl LeftOut {
    pub fn is_nothing(&self) -> bool {
        *self == LeftOut { files: self.files, ..LeftOut::default() }
    }
}
