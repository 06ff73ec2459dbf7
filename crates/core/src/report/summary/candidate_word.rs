//! The candidate's own word, as reports tell it.

use crate::{
    locale::Locale,
    message,
    session::{StandingWord, WordOn},
};

use super::SummarySource;

/// A word of the candidate on the record or on the evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct WordSummary {
    /// What it is about, and what was said or that nothing was.
    pub fact: (String, String),
    /// The sentence of the letter; empty where nothing was said.
    pub to_candidate: String,
    /// The candidate's own words; empty where there are none.
    pub quoted: String,
}

/// The words of an interview that was held to its end; none where the candidate is a scripted one.
pub(super) fn words(from: &SummarySource) -> Vec<WordSummary> {
    let record = from.interview.record();
    let told = |on: &WordOn| {
        let asked_for = record.closed.is_some() && record.words_asked_for().any(|each| each == *on);
        asked_for || record.candidate_words.contains_key(on)
    };
    let summary = |on: WordOn| {
        let said = record.candidate_words.get(&on);
        let letter = said.map(|said| message!("letter-word", on = on.name(), word = said.word.name()));
        WordSummary {
            fact: word_told(on, said, from.locale),
            to_candidate: letter.map(|sentence| from.locale.say(&sentence)).unwrap_or_default(),
            quoted: said.map(|said| said.word.text().to_owned()).unwrap_or_default(),
        }
    };
    WordOn::ALL.into_iter().filter(told).map(summary).collect()
}

/// What a word is about, and what was said.
pub(in crate::report) fn word_told(on: WordOn, said: Option<&StandingWord>, locale: &Locale) -> (String, String) {
    let word = said.map_or("none", |said| said.word.name());
    let text = said.map_or("", |said| said.word.text());
    let told = locale.say(&message!("candidate-word-told", on = on.name(), word = word, text = text));
    let changed = said.is_some_and(|said| said.changed_since);
    let later = changed.then(|| locale.say(&message!("candidate-word-before-change", told = told.as_str())));
    (locale.say(&message!("candidate-word-on", on = on.name())), later.unwrap_or(told))
}
