//! The places of the candidate's words: in the first answer, or in what a probe brings out.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{Answer, Case, During, Leading, Speech},
    rubric::{ProbeId, Question, QuestionId, Rubric, Text},
    session::{Interview, Moment, QuestionRecord, Record, language_of},
};

use super::stems::{Stems, same_words};

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

/// The words of everything that the candidate could have said, shown or been asked by this moment, and by the end of
/// this question. Expert's notes of it count too: who notes seldom quotes.
pub(super) fn could_have_been_heard(
    question: &QuestionId,
    by: Moment,
    case: &Case,
    rubric: &Rubric,
    (record, heard): (&Record, &Heard),
) -> Stems {
    let mut stems = Stems::default();
    let mut add = |text: &Text| stems.add_all(text, case);
    add(&case.candidate.background);
    add(&case.candidate.demeanour);
    let reactions = &case.reactions;
    let said_anywhere = [
        &reactions.greeting,
        &reactions.ready,
        &reactions.opening_skipped,
        &reactions.out_of_order,
        &reactions.cut_off,
        &reactions.ad_hoc,
        &reactions.follow_up,
        &reactions.closing,
    ];
    said_anywhere.into_iter().for_each(&mut add);
    for document in case.documents.values() {
        [&document.title, &document.looks, &document.says, &document.source].into_iter().for_each(&mut add);
    }
    let earlier = |id: &QuestionId, asked: &QuestionRecord| record.is_marked_asked(id) && asked.asked <= Some(by);
    for (id, asked) in record.questions.iter().filter(|(id, asked)| *id == question || earlier(id, asked)) {
        of_question(id, asked, case, rubric, &mut stems);
    }
    for remark in case.reference.remarks.iter().filter(|remark| remark.question == *question) {
        if heard.said(&remark.quote, question, language_of(record)) {
            stems.add_all(&remark.note, case);
        }
    }
    stems
}

fn of_question(id: &QuestionId, asked: &QuestionRecord, case: &Case, rubric: &Rubric, stems: &mut Stems) {
    let known: Option<&Question> = rubric.question(id);
    if let Some(known) = known {
        stems.add_all(&known.wording, case);
        let used = known.probes.iter().filter(|(probe, _)| asked.probes_used.contains(probe));
        used.for_each(|(_, probe)| stems.add_all(&probe.text, case));
        let heard = known.listen_for.iter().filter(|(point, _)| asked.heard.contains(point));
        heard.for_each(|(_, point)| stems.add_all(&point.text, case));
    }
    asked.follow_ups.iter().for_each(|wording| stems.add(wording));
    let Some(answer) = case.answers.get(id) else { return };
    stems.add_all(&answer.says, case);
    let used = answer.probes.iter().filter(|(probe, _)| asked.probes_used.contains(*probe));
    used.for_each(|(_, probe)| stems.add_all(&probe.says, case));
    let led = asked.follow_ups.iter().filter_map(|wording| leading(wording, answer, case));
    led.for_each(|leading| stems.add_all(&leading.says, case));
}
