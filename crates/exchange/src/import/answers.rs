//! What a person has said about an import, and what is still to be asked.

use std::collections::BTreeMap;

use crate::{
    locale::Message,
    message,
    notation::{self, For},
    rubric::Faults,
};

use super::ImportFault;

/// Answers by the ids of questions, such as `needed.levels` or `rule`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers(BTreeMap<String, String>);

/// A question about an import that only a person can answer.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenQuestion {
    /// The name of its answer.
    pub id: String,
    pub ask: Message,
    /// The answer that is proposed; a person confirms it or says another.
    pub proposal: Option<String>,
    /// The answers that there are; empty where any text will do.
    pub choices: Vec<Choice>,
    /// Whether several of the choices may be given, with commas between them.
    pub several: bool,
}

/// An answer to choose, with what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub answer: String,
    pub meaning: Meaning,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// Words of the source, such as the label of a level.
    OfSource(String),
    Told(Message),
}

impl Choice {
    pub(super) fn of_source(answer: &str, words: &str) -> Self {
        Choice { answer: answer.to_owned(), meaning: Meaning::OfSource(words.to_owned()) }
    }
}

impl OpenQuestion {
    /// A question that takes any text.
    pub(super) fn text(id: impl Into<String>, ask: Message, proposal: Option<String>) -> Self {
        OpenQuestion { id: id.into(), ask, proposal, choices: Vec::new(), several: false }
    }

    /// A question that takes one of these.
    pub(super) fn choice(id: impl Into<String>, ask: Message, proposal: Option<String>, choices: Vec<Choice>) -> Self {
        OpenQuestion { id: id.into(), ask, proposal, choices, several: false }
    }

    /// The branch of a tree that is larger than a rubric: id, name and number of criteria of each.
    pub fn branch(criteria: usize, branches: &[(String, String, usize)]) -> Self {
        let choice = |(id, name, count): &(String, String, usize)| Choice::of_source(id, &format!("{name} ({count})"));
        let ask = message!("import-ask-branch", criteria = criteria);
        OpenQuestion::choice("branch", ask, None, branches.iter().map(choice).collect())
    }

    /// Returns whether it takes this answer.
    pub fn takes(&self, answer: &str) -> bool {
        let known = |one: &str| self.choices.iter().any(|choice| choice.answer == one);
        match (self.choices.is_empty(), self.several) {
            (true, _) => true,
            (false, false) => known(answer),
            (false, true) => answer.split(',').map(str::trim).filter(|one| !one.is_empty()).all(known),
        }
    }
}

/// Answers that are taken without a question: what they say can as well be written into the draft, or is asked where a
/// file is refused.
pub(super) const UNASKED: [&str; 6] = ["branch", "id", "language", "minutes", "title", "version"];

/// Answers that name rows of a table.
const OF_ROWS: [&str; 2] = ["header_row", "sections"];

/// What was asked about a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Asked {
    pub(super) open: Vec<OpenQuestion>,
    /// The ids of questions that an answer has settled.
    pub(super) settled: Vec<String>,
}

impl Asked {
    /// Takes the questions of another part of the file.
    pub(super) fn join(&mut self, other: Asked) {
        self.open.extend(other.open);
        self.settled.extend(other.settled);
    }

    /// The answer to a question; without one, the question stays open.
    ///
    /// # Errors
    /// An answer that the question does not take.
    pub(super) fn ask<'a>(
        &mut self,
        question: OpenQuestion,
        answers: &'a Answers,
    ) -> Result<Option<&'a str>, ImportFault> {
        match answers.get(&question.id) {
            Some(answer) if question.takes(answer) => {
                self.settled.push(question.id);
                Ok(Some(answer))
            }
            Some(answer) => Err(refused(&question.id, answer, &question.choices)),
            None => {
                self.open.push(question);
                Ok(None)
            }
        }
    }
}

pub(super) fn refused(id: &str, answer: &str, choices: &[Choice]) -> ImportFault {
    let choices = choices.iter().map(|choice| choice.answer.clone()).collect();
    ImportFault::Answer { id: id.to_owned(), answer: answer.to_owned(), choices }
}

impl Answers {
    /// Reads answers from a text in the notation: a map of texts, or the faults of that text.
    pub fn read(text: &str) -> Result<Self, Faults> {
        let (answers, source) = notation::read::<BTreeMap<String, String>>(text, For::Author);
        match answers {
            Some(answers) if source.slips.is_empty() => Ok(Answers(answers)),
            _ => Err(Faults::of_slips(source)),
        }
    }

    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|answer| answer.trim())
    }

    pub fn set(&mut self, id: &str, answer: &str) {
        self.0.insert(id.to_owned(), answer.to_owned());
    }

    pub fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Takes over the answers of an earlier import to whatever has no answer here, and says which; those that name rows
    /// of a table are asked anew, since rows move.
    pub fn or_earlier(&mut self, earlier: &Answers) -> Vec<String> {
        let mut taken = Vec::new();
        for (id, answer) in earlier.0.iter().filter(|(id, _)| !OF_ROWS.contains(&id.as_str())) {
            if !self.0.contains_key(id) {
                self.0.insert(id.clone(), answer.clone());
                taken.push(id.clone());
            }
        }
        taken
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids of all answers: one that nothing asks for is told.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The answers as a text in the notation.
    pub fn to_ron(&self) -> String {
        let mut text = "{\n".to_owned();
        for (id, answer) in &self.0 {
            let quoted = |text: &str| ron::to_string(text).expect("a text can be written");
            text.push_str(&format!("    {}: {},\n", quoted(id), quoted(answer)));
        }
        text.push_str("}\n");
        text
    }
}
