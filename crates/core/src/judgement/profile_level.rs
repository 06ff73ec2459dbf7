//! The level that is the result of a unit, where its rule is a profile.

use serde::{Serializer, ser::SerializeMap};

use crate::{
    locale::{Language, Message},
    message,
    rubric::LevelName,
};

/// The level that a profile gives at the worst end of what is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProfileLevel {
    /// Nothing that is not known could change it.
    Reached(LevelName),
    /// What is not known could show a higher one.
    AtLeast(LevelName),
}

impl ProfileLevel {
    pub fn name(&self) -> &LevelName {
        match self {
            ProfileLevel::Reached(name) | ProfileLevel::AtLeast(name) => name,
        }
    }

    /// The level in words, which tell whether it may be higher.
    pub fn message(&self, language: &Language) -> Message {
        let known = match self {
            ProfileLevel::Reached(_) => "reached",
            ProfileLevel::AtLeast(_) => "at-least",
        };
        message!("profile-level", known = known, level = self.name().get(language))
    }

    /// Serialises the field `level`, null where no level can be told, and `level_at_least` where it may be higher.
    pub(super) fn serialize<S: Serializer>(level: &Option<Self>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match level {
            Some(ProfileLevel::Reached(name)) => map.serialize_entry("level", name)?,
            Some(ProfileLevel::AtLeast(name)) => {
                map.serialize_entry("level", &None::<LevelName>)?;
                map.serialize_entry("level_at_least", name)?;
            }
            None => map.serialize_entry("level", &None::<LevelName>)?,
        }
        map.end()
    }
}
