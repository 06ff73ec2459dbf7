//! The anchor of a level: its own description, or the levels between which it stands.

use super::{Criterion, Rank, Scale, Text};

/// The description that a criterion gives of a level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LevelAnchor<'a> {
    /// Its description, or on a number scale that of its band.
    Own(&'a Text),
    /// The nearest levels that are described.
    Between { below: Option<(Rank, &'a Text)>, above: Option<(Rank, &'a Text)> },
}

impl Criterion {
    /// The anchor of a rank of the criterion's scale.
    pub fn anchor(&self, rank: Rank, scale: &Scale) -> LevelAnchor<'_> {
        let below = self.anchors.range(..=rank).next_back().map(|(rank, text)| (*rank, text));
        match below {
            Some((at, text)) if at == rank || scale.is_number() => LevelAnchor::Own(text),
            _ => {
                let above = self.anchors.range(rank..).next().map(|(rank, text)| (*rank, text));
                LevelAnchor::Between { below, above }
            }
        }
    }
}
