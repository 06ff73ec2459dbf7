//! The name of a level. To a person it is its label, wherever a level is told of; its id is for files and programs.

use serde::{Serialize, Serializer};

use crate::locale::{Argument, Language};

use super::{CriterionId, LevelId, Rank, Rubric, Scale, Text};

/// A level that is told of: by its label to a person, by its id to a program.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LevelName {
    id: LevelId,
    /// None for a level that the scale does not have.
    label: Option<Text>,
}

impl LevelName {
    /// The id, for files and programs.
    pub fn id(&self) -> &LevelId {
        &self.id
    }

    /// The label in a language; the id of a level that is not known.
    pub fn get(&self, language: &Language) -> &str {
        self.label.as_ref().map_or(self.id.as_str(), |label| label.get(language))
    }
}

impl From<&LevelName> for Argument {
    fn from(name: &LevelName) -> Self {
        name.label.as_ref().map_or_else(|| name.id.as_str().into(), Argument::from)
    }
}

impl Serialize for LevelName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

impl Scale {
    /// The name of the level at a rank.
    pub fn name_at(&self, rank: Rank) -> Option<LevelName> {
        self.levels.get(rank).map(|level| LevelName { id: level.id.clone(), label: Some(level.label.clone()) })
    }

    /// The name of a level.
    pub fn name_of(&self, level: &LevelId) -> LevelName {
        let known = self.rank_of(level).and_then(|rank| self.name_at(rank));
        known.unwrap_or_else(|| LevelName { id: level.clone(), label: None })
    }

    /// The level that somebody names as they read it on a screen: by its label in any language, with the number that
    /// stands before it or without, or by its id as files have it. A label goes before an id that is spelt alike.
    pub fn level_named(&self, written: &str) -> Option<&LevelId> {
        let wanted = written.trim();
        if let Some(rank) = self.number.as_ref().and_then(|number| number.rank_typed(wanted)) {
            return Some(&self.levels[rank].id);
        }
        let said = |label: &str| label.trim().to_lowercase() == wanted.to_lowercase();
        let shown = |rank: Rank, label: &str| said(label) || said(&format!("{} {label}", rank + 1));
        let by_label =
            self.levels.iter().enumerate().find(|(rank, level)| level.label.all().any(|label| shown(*rank, label)));
        let by_id = || self.levels.iter().find(|level| level.id.as_str() == wanted);
        by_label.map(|(_, level)| level).or_else(by_id).map(|level| &level.id)
    }
}

impl Rubric {
    /// The name of a level on the scale of a criterion.
    pub fn level_name(&self, criterion: &CriterionId, level: &LevelId) -> LevelName {
        let scale = self.criterion(criterion).map(|known| self.scale_of(known));
        scale.map_or_else(|| LevelName { id: level.clone(), label: None }, |scale| scale.name_of(level))
    }
}
