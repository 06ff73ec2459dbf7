//! Two questions asked as one, of which a candidate answers the one that is remembered. Probes are not looked at: they
//! are short, and asked one by one.

use crate::{
    locale::Language,
    rubric::{Rubric, check::findings::At},
};

use super::{Found, WarningKind, sentences, wording::Wording, words::Word};

/// Fewer words take up the question before: “and why”, “and how often”.
const CLAUSE_WORDS_MIN: usize = 3;

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let root = At::Root;
    let at_questions = root.field("questions");
    let (mut first, mut several) = (None, Vec::new());
    for (index, question) in rubric.questions.values().enumerate() {
        // An opening question that informs nothing may ask for as much as it likes.
        if question.informs.is_empty() {
            continue;
        }
        let mut texts = question.wording.by_language(rubric.fallback());
        if let Some((language, _)) = texts.find(|(language, text)| asks_several(text, language)) {
            let at_wording = || at_questions.index(index).field("wording").key(language.as_str()).path();
            first.get_or_insert_with(at_wording);
            several.push(question.id.clone());
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
        let clauses = Clauses::of(words, wording);
        asked += usize::from(asked == 0 || clauses.is_new(0)) + clauses.joined();
    });
    asked > 1
}

/// A sentence that asks, with what is found at each of its words.
struct Clauses<'a> {
    words: &'a [Word<'a>],
    wording: &'static Wording,
    /// True where something begins to be asked.
    asks: Vec<bool>,
    /// True where the next step of a story begins to be asked for.
    steps: Vec<bool>,
}

impl<'a> Clauses<'a> {
    fn of(words: &'a [Word<'a>], wording: &'static Wording) -> Self {
        let each = |holds: &dyn Fn(&[Word]) -> bool| (0..words.len()).map(|at| holds(&words[at..])).collect();
        let asks = each(&|words| wording.asks(words));
        let steps = each(&|words| wording.story.at_start(words).is_some());
        Clauses { words, wording, asks, steps }
    }

    /// Returns whether the clause that begins with this word asks for something that was not asked for.
    fn is_new(&self, start: usize) -> bool {
        let holds = |marks: &[bool]| match self.wording.puts_verb_last() {
            true => marks.iter().rposition(|mark| *mark).is_some_and(|last| last >= start),
            false => marks.get(start).copied().unwrap_or_default(),
        };
        start + CLAUSE_WORDS_MIN <= self.words.len() && holds(&self.asks) && !holds(&self.steps)
    }

    /// The number of new questions that a word such as “and” joins to one before it.
    fn joined(&self) -> usize {
        let Some(first) = self.asks.iter().position(|asks| *asks) else { return 0 };
        let joins = |at: &usize| self.joined_at(*at).is_some_and(|start| self.is_new(start));
        (first + 1..self.words.len()).take_while(|at| !self.tells_before(*at)).filter(joins).count()
    }

    /// The word with which a clause begins that is joined here to a question.
    fn joined_at(&self, at: usize) -> Option<usize> {
        let start = at + self.wording.and.at_start(&self.words[at..])?;
        if self.wording.puts_verb_last() {
            return self.wording.closes(self.words[at - 1].text).then_some(start);
        }
        Some(start + self.wording.prepositions.at_start(&self.words[start..]).unwrap_or(0))
    }

    /// Returns whether a clause such as “, what learners know” stands right before this word: what follows may belong
    /// to it as well.
    fn tells_before(&self, at: usize) -> bool {
        self.wording.tells_as_it_asks() && self.asks[at - 1] && self.words[at - 1].after_comma
    }
}

impl Wording {
    /// Returns whether a question begins with these words.
    fn asks(&self, words: &[Word]) -> bool {
        let asked = self.asking.at_start(words);
        let asked = asked.is_some_and(|length| self.then.is_empty() || self.then.at_start(&words[length..]).is_some());
        asked || self.yes_or_no.at_start(words).is_some()
    }

    fn puts_verb_last(&self) -> bool {
        !self.closing.is_empty()
    }

    /// Returns whether nothing but the mark at the end tells a question from a clause within it.
    fn tells_as_it_asks(&self) -> bool {
        self.then.is_empty() && !self.puts_verb_last()
    }

    /// Returns whether a word is the verb that closes a question.
    fn closes(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.closing.iter().any(|end| word == *end || (end.chars().count() > 2 && word.ends_with(end.as_str())))
    }
}
