//! The wish of a trainee for drills.

use super::{Drill, DrillKind};

/// Drills of a sitting that is not wished longer or shorter.
pub const SITTING_DRILLS: usize = 10;

/// The choice of drills for a sitting, and its trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillWish {
    pub trainee: String,
    pub case: Option<String>,
    pub rubric: Option<String>,
    pub kind: Option<DrillKind>,
    /// Drills of the sitting, those that come again not counted.
    pub length: usize,
}

impl DrillWish {
    /// A wish for any drills.
    pub fn anything(trainee: &str) -> Self {
        DrillWish { trainee: trainee.to_owned(), case: None, rubric: None, kind: None, length: SITTING_DRILLS }
    }

    pub fn takes(&self, drill: &Drill) -> bool {
        let wanted = |wish: &Option<String>, id: &str| wish.as_ref().is_none_or(|wish| wish == id);
        wanted(&self.case, drill.case.id.as_str())
            && wanted(&self.rubric, drill.rubric.id.as_str())
            && self.kind.is_none_or(|kind| kind == drill.kind())
    }
}
