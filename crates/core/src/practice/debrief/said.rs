//! The places of the candidate's words: in the first answer, or in what a probe brings out.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{Answer, Case, During, Leading, Speech},
    rubric::{ProbeId, QuestionId, Text},
    session::Interview,
};

use super::stems::same_words;

/// A place where the candidate says something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SpeechPlace {
    /// The first answer to a question.
    Answer { question: QuestionId },
    /// The answer to a probe.
    Probe { question: QuestionId, probe: ProbeId },
}

impl SpeechPlace {
    pub fn question(&self) -> &QuestionId {
        match self {
            SpeechPlace::Answer { question } | SpeechPlace::Probe { question, .. } => question,
        }
    }

    /// The place of words of an answer: in what is said first, else with the first probe that brings them out.
    pub(super) fn of(quote: &Text, question: &QuestionId, case: &Case) -> SpeechPlace {
        let language = &case.languages[0];
        let quote = quote.get(language);
        let probes = case.answers.get(question).filter(|answer| !answer.says.get(language).contains(quote));
        let probe = probes.and_then(|answer| {
            answer.probes.iter().find(|(_, probe)| probe.says.get(language).contains(quote)).map(|(id, _)| id.clone())
        });
        let question = question.clone();
        match probe {
            Some(probe) => SpeechPlace::Probe { question, probe },
            None => SpeechPlace::Answer { question },
        }
    }
}

/// The words said in an interview, as far as the candidate was let finish.
pub(super) struct Heard(Speech);

impl Heard {
    pub(super) fn of(case: &Case, interview: &Interview) -> Self {
        Heard(Speech::of(case, interview))
    }

    /// Returns whether these words of the case were said in answer to this question.
    pub(super) fn said(&self, words: &Text, question: &QuestionId, language: &Language) -> bool {
        let words = words.get(language);
        let mut said = self.0.said().iter().filter(|each| each.during == During::Question(question.clone()));
        said.any(|each| each.beginning(usize::MAX).contains(words))
    }

    /// Returns whether the candidate began to say what these words stand in, cut off before them or not.
    pub(super) fn begun(&self, words: &Text, question: &QuestionId, language: &Language) -> bool {
        let words = words.get(language);
        let mut said = self.0.said().iter().filter(|each| each.during == During::Question(question.clone()));
        said.any(|each| each.text.contains(words) && each.words() > 0)
    }
}

/// The leading follow-up of the case that has these words, in any of its languages.
pub(super) fn leading<'a>(wording: &str, answer: &'a Answer, case: &Case) -> Option<&'a Leading> {
    let same =
        |leading: &&Leading| case.languages.iter().any(|language| same_words(leading.asks.get(language), wording));
    answer.leading.iter().find(same)
}
