//! Ways to learn what was not shown, as a rubric names them beside what to learn.

use super::{Number, Text};

#[derive(Debug, Clone, PartialEq)]
pub struct LearnBy {
    pub course: Option<Text>,
    pub practice: Option<Text>,
    pub reading: Option<Text>,
    /// Hours that it takes, about.
    pub hours: Option<Number>,
}

impl LearnBy {
    /// The texts, each with the name of its field, which is also that of its message.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &Text)> {
        let fields = [("course", &self.course), ("practice", &self.practice), ("reading", &self.reading)];
        fields.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)))
    }
}
