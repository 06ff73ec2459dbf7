//! Find the evidence: the answer split into sentences, those among them that hold what the expert noted, and those
//! that only sound like it.

use std::{collections::BTreeSet, ops::Range};

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    locale::Language,
    practice::case::{Answer, Case, Distractor, ReferenceRemark},
    rubric::{CriterionId, ProbeId, QuestionId},
};

use super::{Drill, Grade, Task};

/// What the candidate says at one go.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub source: Source,
    pub sentences: Vec<Sentence>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The answer before any probe.
    Answer,
    Probe(ProbeId),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    pub text: String,
    /// It holds words that the expert noted for the criterion.
    pub evidence: bool,
    /// Why it only sounds like evidence, by the distractors' place in the case.
    pub distractor: Option<usize>,
}

/// What became of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkedAs {
    Found,
    Missed,
    /// Marked, though it is none.
    Wrongly,
    /// Not marked, and rightly so.
    LeftOut,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SentenceVerdict {
    /// By the number of the sentence, over all passages.
    pub sentences: Vec<MarkedAs>,
    pub found: usize,
    pub missed: usize,
    /// Marked though they are none, distractors among them.
    pub wrongly: usize,
    /// The reasons why marked distractors are no evidence, by their place in the case.
    pub distractors: Vec<usize>,
}

/// What the candidate says to the question of a drill, sentence by sentence. For drills on evidence, each sentence says
/// whether it is some for the criterion.
pub fn passages(drill: &Drill, language: &Language) -> Vec<Passage> {
    let answer = drill.answer();
    let quotes: Vec<&str> = match &drill.task {
        Task::Evidence(criterion) => {
            remarks(&drill.case, &drill.question, criterion).map(|remark| remark.quote.get(language)).collect()
        }
        Task::Rate(_) | Task::Probe => Vec::new(),
    };
    sources(answer, language)
        .map(|(source, text)| Passage { source, sentences: split(text, &quotes, &answer.distractors, language) })
        .collect()
}

/// Sentences of all passages together.
pub fn sentence_count(passages: &[Passage]) -> usize {
    passages.iter().map(|passage| passage.sentences.len()).sum()
}

pub(super) fn remarks<'a>(
    case: &'a Case,
    question: &'a QuestionId,
    criterion: &'a CriterionId,
) -> impl Iterator<Item = &'a ReferenceRemark> {
    let remarks = case.reference.remarks.iter();
    remarks.filter(move |remark| remark.question == *question && remark.criteria.contains(criterion))
}

/// The criteria for which there is something to be found in this answer, and something to be left out.
pub(super) fn criteria(case: &Case, question: &QuestionId, answer: &Answer) -> Vec<CriterionId> {
    let language = &case.languages[0];
    let mut found: Vec<CriterionId> = Vec::new();
    let of_question = case.reference.remarks.iter().filter(|remark| remark.question == *question);
    for criterion in of_question.flat_map(|remark| &remark.criteria) {
        if found.contains(criterion) {
            continue;
        }
        let quotes: Vec<&str> = remarks(case, question, criterion).map(|remark| remark.quote.get(language)).collect();
        let sentences: Vec<Sentence> =
            sources(answer, language).flat_map(|(_, text)| split(text, &quotes, &[], language)).collect();
        let evidence = sentences.iter().filter(|sentence| sentence.evidence).count();
        if (1..sentences.len()).contains(&evidence) {
            found.push(criterion.clone());
        }
    }
    found
}

fn sources<'a>(answer: &'a Answer, language: &'a Language) -> impl Iterator<Item = (Source, &'a str)> {
    let probes = answer.probes.iter().map(|(id, probe)| (Source::Probe(id.clone()), probe.says.get(language)));
    std::iter::once((Source::Answer, answer.says.get(language))).chain(probes)
}

/// Sentences by the rules of Unicode (UAX #29); blanks around them belong to none.
fn split(text: &str, quotes: &[&str], distractors: &[Distractor], language: &Language) -> Vec<Sentence> {
    let places = |quote: &str| -> Vec<Range<usize>> {
        if quote.is_empty() {
            return Vec::new();
        }
        text.match_indices(quote).map(|(at, found)| at..at + found.len()).collect()
    };
    let quoted: Vec<Range<usize>> = quotes.iter().flat_map(|quote| places(quote)).collect();
    let sounding: Vec<Vec<Range<usize>>> = distractors.iter().map(|each| places(each.quote.get(language))).collect();
    let sentences = text.split_sentence_bound_indices().filter(|(_, sentence)| !sentence.trim().is_empty());
    sentences
        .map(|(at, sentence)| {
            let begin = at + (sentence.len() - sentence.trim_start().len());
            let end = at + sentence.trim_end().len();
            let touches = |place: &Range<usize>| place.start < end && begin < place.end;
            Sentence {
                text: sentence.trim().to_owned(),
                evidence: quoted.iter().any(touches),
                distractor: sounding.iter().position(|places| places.iter().any(touches)),
            }
        })
        .collect()
}

/// Compares what was marked with what the expert noted.
pub(super) fn judge(passages: &[Passage], marked: &BTreeSet<usize>) -> (Grade, SentenceVerdict) {
    let (mut told, mut distractors) = (Vec::new(), Vec::new());
    for (number, sentence) in passages.iter().flat_map(|passage| &passage.sentences).enumerate() {
        told.push(match (marked.contains(&number), sentence.evidence) {
            (true, true) => MarkedAs::Found,
            (false, true) => MarkedAs::Missed,
            (true, false) => MarkedAs::Wrongly,
            (false, false) => MarkedAs::LeftOut,
        });
        if let (Some(MarkedAs::Wrongly), Some(distractor)) = (told.last(), sentence.distractor)
            && !distractors.contains(&distractor)
        {
            distractors.push(distractor);
        }
    }
    let count = |wanted| told.iter().filter(|each| **each == wanted).count();
    let (found, missed, wrongly) = (count(MarkedAs::Found), count(MarkedAs::Missed), count(MarkedAs::Wrongly));
    let grade = grade(found, missed, wrongly, distractors.len());
    (grade, SentenceVerdict { sentences: told, found, missed, wrongly, distractors })
}

/// A distractor counts twice: taking it for evidence is the very mistake that the drill is about.
pub fn grade(found: usize, missed: usize, wrongly: usize, distractors: usize) -> Grade {
    match missed + wrongly + distractors {
        0 => Grade::Easy,
        1 if found > 0 => Grade::Good,
        mistakes if found >= mistakes => Grade::Hard,
        _ => Grade::Again,
    }
}
