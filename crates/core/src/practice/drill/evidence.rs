//! Find the evidence: the answer split into sentences, those among them that hold what the expert noted, and those
//! that only sound like it.

use std::{collections::BTreeSet, ops::Range};

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    locale::Language,
    practice::{
        case::{Answer, Case, ReferenceRemark},
        debrief::stems::Stems,
    },
    rubric::{CriterionId, ProbeId, QuestionId},
};

use super::{Drill, Grade, Task};

/// Words that the candidate says at one go.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub source: PassageSource,
    pub sentences: Vec<Sentence>,
}

/// The question or probe that a passage answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassageSource {
    /// The answer before any probe.
    Answer,
    Probe(ProbeId),
}

/// A sentence, with what the expert makes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    pub text: String,
    /// True if the sentence holds words that the expert noted for the criterion.
    pub evidence: bool,
    /// True if the expert's reason for the rating of the criterion speaks of it, noted or not: it can be defended as
    /// evidence, for or against.
    pub defensible: bool,
    /// The other criteria that the expert noted some of it for.
    pub others: Vec<CriterionId>,
    /// Place in the case of the distractor that tells why the sentence only sounds like evidence.
    pub distractor: Option<usize>,
}

/// The fate of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkedAs {
    Found,
    Missed,
    /// Marked and not noted, but the expert's rating speaks of it: no mistake.
    Defensible,
    /// Marked, though it is none.
    Wrongly,
    /// The sentence is not marked, and rightly so.
    LeftOut,
}

/// The feedback on marked sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceVerdict {
    /// Verdicts by the number of the sentence, over all passages.
    pub sentences: Vec<MarkedAs>,
    pub found: usize,
    pub missed: usize,
    /// Marked though they are none, distractors among them.
    pub wrongly: usize,
    /// The reasons why marked distractors are no evidence, by their place in the case.
    pub distractors: Vec<usize>,
}

/// The candidate's answer to the question of a drill, sentence by sentence. For drills on evidence, each sentence says
/// whether it is some for the criterion.
pub fn passages(drill: &Drill, language: &Language) -> Vec<Passage> {
    let answer = drill.answer();
    let wanted = match &drill.task {
        Task::Evidence(criterion) => Some(criterion),
        Task::Rate(_) | Task::Probe => None,
    };
    let noted: Vec<&ReferenceRemark> = remarks(&drill.case, &drill.question).collect();
    sources(answer, language)
        .map(|(source, text)| Passage { source, sentences: split(text, answer, &noted, wanted, language) })
        .map(|passage| match wanted {
            Some(criterion) => with_defensible(passage, &cited(&drill.case, answer, criterion, language)),
            None => passage,
        })
        .collect()
}

/// The words of the expert's reasons for the ratings of a criterion, of this answer and of the whole interview.
fn cited(case: &Case, answer: &Answer, criterion: &CriterionId, language: &Language) -> Stems {
    let here = answer.ratings.iter().filter(|rating| rating.criterion == *criterion).map(|rating| &rating.because);
    let whole = case.reference.ratings.get(criterion).map(|rating| &rating.because);
    let mut cited = Stems::default();
    here.chain(whole).for_each(|because| cited.add(because.get(language)));
    cited
}

/// A sentence is defensible if half of its words stand in the expert's reasons, and it is no distractor.
fn with_defensible(mut passage: Passage, cited: &Stems) -> Passage {
    for sentence in passage.sentences.iter_mut().filter(|each| !each.evidence && each.distractor.is_none()) {
        let own = Stems::of(&sentence.text);
        let shared = own.found_in(cited);
        sentence.defensible = shared > 0 && shared * 2 >= own.len();
    }
    passage
}

/// Sentences of all passages together.
pub fn sentence_count(passages: &[Passage]) -> usize {
    passages.iter().map(|passage| passage.sentences.len()).sum()
}

/// The expert's remarks on the answer to a question.
pub(super) fn remarks<'a>(case: &'a Case, question: &'a QuestionId) -> impl Iterator<Item = &'a ReferenceRemark> {
    case.reference.remarks.iter().filter(move |remark| remark.question == *question)
}

/// The criteria for which there is something to be found in this answer, and something to be left out.
pub(super) fn criteria(case: &Case, question: &QuestionId, answer: &Answer) -> Vec<CriterionId> {
    let language = &case.languages[0];
    let noted: Vec<&ReferenceRemark> = remarks(case, question).collect();
    let mut found: Vec<CriterionId> = Vec::new();
    for criterion in noted.iter().flat_map(|remark| &remark.criteria) {
        if found.contains(criterion) {
            continue;
        }
        let split = |text| split(text, answer, &noted, Some(criterion), language);
        let sentences: Vec<Sentence> = sources(answer, language).flat_map(|(_, text)| split(text)).collect();
        let evidence = sentences.iter().filter(|sentence| sentence.evidence).count();
        if (1..sentences.len()).contains(&evidence) {
            found.push(criterion.clone());
        }
    }
    found
}

fn sources<'a>(answer: &'a Answer, language: &'a Language) -> impl Iterator<Item = (PassageSource, &'a str)> {
    let probes = answer.probes.iter().map(|(id, probe)| (PassageSource::Probe(id.clone()), probe.says.get(language)));
    std::iter::once((PassageSource::Answer, answer.says.get(language))).chain(probes)
}

/// Sentences by the rules of Unicode (UAX #29); blanks around them belong to none.
fn split(
    text: &str,
    answer: &Answer,
    noted: &[&ReferenceRemark],
    wanted: Option<&CriterionId>,
    language: &Language,
) -> Vec<Sentence> {
    let quoted: Vec<_> = noted.iter().map(|remark| (places(text, remark.quote.get(language)), *remark)).collect();
    let sounding: Vec<_> =
        answer.distractors.iter().map(|distractor| places(text, distractor.quote.get(language))).collect();
    let sentences = text.split_sentence_bound_indices().filter(|(_, sentence)| !sentence.trim().is_empty());
    sentences
        .map(|(at, sentence)| {
            let begin = at + (sentence.len() - sentence.trim_start().len());
            let end = at + sentence.trim_end().len();
            let touches = |places: &Vec<Range<usize>>| places.iter().any(|each| each.start < end && begin < each.end);
            let here = quoted.iter().filter(|(places, _)| touches(places)).flat_map(|(_, remark)| &remark.criteria);
            let (wanted, mut others): (Vec<CriterionId>, Vec<CriterionId>) =
                here.cloned().partition(|criterion| Some(criterion) == wanted);
            others.sort();
            others.dedup();
            let distractor = sounding.iter().position(touches);
            Sentence {
                text: sentence.trim().to_owned(),
                evidence: !wanted.is_empty(),
                defensible: false,
                others,
                distractor,
            }
        })
        .collect()
}

/// The places where a text says something; none for an empty quote.
fn places(text: &str, quote: &str) -> Vec<Range<usize>> {
    let found = text.match_indices(quote).filter(|(_, found)| !found.is_empty());
    found.map(|(at, found)| at..at + found.len()).collect()
}

/// Compares what was marked with what the expert noted.
pub(super) fn judge(passages: &[Passage], marked: &BTreeSet<usize>) -> (Grade, SentenceVerdict) {
    let (mut told, mut distractors) = (Vec::new(), Vec::new());
    for (number, sentence) in passages.iter().flat_map(|passage| &passage.sentences).enumerate() {
        told.push(match (marked.contains(&number), sentence.evidence) {
            (true, true) => MarkedAs::Found,
            (false, true) => MarkedAs::Missed,
            (true, false) if sentence.defensible => MarkedAs::Defensible,
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
