//! The wording of questions: two questions asked as one, of which a candidate answers the one that is remembered, and
//! questions that tell the answer. Probes are looked at for the latter alone: they are short, and asked one by one.

use crate::{
    locale::Language,
    rubric::{ProbeId, Question, Rubric, Text, check::findings::At},
};

use super::{Found, WarningKind, sentences, wording::Wording, words::Word};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let root = At::Root;
    let at_questions = root.field("questions");
    let (mut first, mut several) = (None, Vec::new());
    for (index, question) in rubric.questions.values().enumerate() {
        let at_question = at_questions.index(index);
        let at = at_question.field("wording");
        // An opening question that informs nothing may ask for as much as it likes.
        let in_language = |(language, text): (&Language, &str)| asks_several(text, language).then(|| language.clone());
        let in_languages = |text: &Text| text.by_language(rubric.fallback()).find_map(in_language);
        if let Some(language) = in_languages(&question.wording).filter(|_| !question.informs.is_empty()) {
            first = first.or_else(|| Some(at.key(language.as_str()).path()));
            several.push(question.id.clone());
        }
        leading(&at, question, None, &question.wording, rubric, found);
        let at_probes = at_question.field("probes");
        for (index, (id, probe)) in question.probes.iter().enumerate() {
            leading(&at_probes.index(index).field("text"), question, Some(id), &probe.text, rubric, found);
        }
    }
    if let Some(path) = first {
        found.0.push((path, WarningKind::DoubleBarrelled { questions: several }));
    }
}

/// Returns whether a text asks two things at once.
fn asks_several(text: &str, language: &Language) -> bool {
    let Some(wording) = Wording::of(language) else { return false };
    let mut asked = 0;
    sentences::questions(text, |_, words| {
        let follows_a_story = |clause: &[Word]| wording.takes_up_the_story(clause);
        if asked == 0 || (wording.asks(words) && is_clause(words) && !follows_a_story(words)) {
            asked += 1;
        }
        asked += wording.joined_questions(words).filter(|clause| is_clause(clause) && !follows_a_story(clause)).count();
    });
    asked > 1
}

/// Fewer words take up the question before: “and why”, “and how often”.
fn is_clause(words: &[Word]) -> bool {
    words.len() >= 3
}

impl Wording {
    /// Returns whether these words ask something.
    fn asks(&self, words: &[Word]) -> bool {
        (0..words.len()).any(|at| self.asks_at(&words[at..]).is_some())
    }

    /// The number of words with which a question begins here.
    fn asks_at(&self, words: &[Word]) -> Option<usize> {
        let asking = self.asking.at_start(words);
        let asking = match asking {
            Some(length) if self.then.is_empty() => Some(length),
            Some(length) => self.then.at_start(&words[length..]).map(|then| length + then),
            None => None,
        };
        asking.or_else(|| self.yes_or_no.at_start(words))
    }

    /// The clauses that a word such as “and” joins to a question before it, each of which asks something itself.
    fn joined_questions<'w, 'a>(&'static self, words: &'w [Word<'a>]) -> impl Iterator<Item = &'w [Word<'a>]> {
        (1..words.len()).filter_map(move |at| {
            let joint = self.and.at_start(&words[at..])?;
            let (before, mut clause) = (&words[..at], &words[at + joint..]);
            if !self.closing.is_empty() {
                let closed = before.last().is_some_and(|word| self.closes(word.text));
                return (closed && self.asks(before) && self.asks(clause)).then_some(clause);
            }
            if let Some(preposition) = self.prepositions.at_start(clause) {
                clause = &clause[preposition..];
            }
            let joined = self.asks_at(clause).is_some() && self.asks(before) && !self.tells_what(before);
            joined.then_some(clause)
        })
    }

    /// Returns whether a word is the verb that closes a question.
    fn closes(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.closing.iter().any(|end| word == *end || (end.chars().count() > 2 && word.ends_with(end.as_str())))
    }

    /// Returns whether a question holds a clause such as “, what learners know”, to which the next may belong as well.
    fn tells_what(&self, words: &[Word]) -> bool {
        let may_tell = self.then.is_empty();
        may_tell && words.iter().enumerate().any(|(at, word)| word.after_comma && self.asks_at(&words[at..]).is_some())
    }

    /// Returns whether a clause asks how the story goes on that was asked for before.
    fn takes_up_the_story(&self, clause: &[Word]) -> bool {
        let from = if self.closing.is_empty() { 0..1 } else { 0..clause.len() };
        from.into_iter().any(|at| self.story.at_start(&clause[at..]).is_some())
    }
}

fn leading(at: &At, question: &Question, probe: Option<&ProbeId>, text: &Text, rubric: &Rubric, found: &mut Found) {
    for (language, text) in text.by_language(rubric.fallback()) {
        let Some(wording) = Wording::of(language) else { continue };
        if let Some(words) = leading_words(text, wording) {
            let (question, probe) = (question.id.clone(), probe.cloned());
            return found.add(&at.key(language.as_str()), WarningKind::Leading { question, probe, words });
        }
    }
}

/// The words by which a text tells the answer to its question.
fn leading_words(text: &str, wording: &Wording) -> Option<String> {
    let mut leading = None;
    sentences::questions(text, |sentence, words| {
        let tag =
            wording.tags.at_end(words).map(|length| &words[words.len() - length..]).filter(|tag| tag[0].after_comma);
        let lead = wording.leads.at_start(words).map(|length| &words[..length]);
        if let Some((first, last)) = tag.or(lead).and_then(|words| words.first().zip(words.last())) {
            leading.get_or_insert_with(|| sentence[first.start..last.end()].to_lowercase());
        }
    });
    leading
}
