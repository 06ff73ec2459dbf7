//! Evidence found, missed, not found in what was said, and linked elsewhere. The matching is by words alone (`stems`):
//! it shows where to look again, and the trainee judges.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{Case, ReferenceRemark},
    rubric::{CriterionId, QuestionId, Rubric},
    session::{Interview, Record, Remark, RemarkId, language_of},
};

use super::{
    Measured,
    said::{Heard, SpeechPlace, could_have_been_heard},
    stems::{SharedWords, Stems},
};

/// The trainee's remarks beside the expert's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceCompared {
    /// The expert's remarks in the order of the case, each with the trainee's remark that seems to say the same.
    pub expected: Vec<Expected>,
    /// Share of remarks found, of those that were said.
    pub found: Measured,
    /// Remarks whose words hardly stand in anything that could have been heard by then.
    pub not_in_what_was_said: Vec<OwnRemark>,
    /// Remarks that link to a criterion what sounds like evidence and is none.
    pub distractors: Vec<DistractorNoted>,
    /// Matched remarks that link to none of the criteria that the expert names.
    pub linked_elsewhere: Vec<LinkedElsewhere>,
}

/// One remark of the expert.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Expected {
    pub place: SpeechPlace,
    pub quote: String,
    pub note: String,
    pub criteria: Vec<CriterionId>,
    pub standing: EvidenceStanding,
    /// The trainee's remark that matches best.
    pub remark: Option<OwnRemark>,
}

/// The fate of an expert’s remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceStanding {
    Found,
    Missed,
    /// The words were never said: the question or the probe was not asked, or the candidate was cut off. Nobody can
    /// miss them.
    Unsaid,
}

/// A remark of the trainee.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnRemark {
    pub remark: RemarkId,
    pub question: QuestionId,
    pub text: String,
    pub criteria: Vec<CriterionId>,
}

/// A remark that takes for evidence what is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DistractorNoted {
    pub remark: OwnRemark,
    pub quote: String,
    /// Reason why the words are no evidence.
    pub because: String,
}

/// A remark that says what the expert says, of other criteria.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinkedElsewhere {
    pub remark: OwnRemark,
    /// Criteria that the expert links the same words to.
    pub expected: Vec<CriterionId>,
}

/// A remark with its words.
struct Noted<'a> {
    question: &'a QuestionId,
    remark: &'a Remark,
    stems: Stems,
}

impl Noted<'_> {
    fn own(&self) -> OwnRemark {
        OwnRemark {
            remark: self.remark.id.clone(),
            question: self.question.clone(),
            text: self.remark.text.clone(),
            criteria: self.remark.criteria.clone(),
        }
    }
}

pub(super) fn evidence(case: &Case, interview: &Interview, language: &Language) -> EvidenceCompared {
    let (rubric, record) = (&**interview.rubric(), interview.record());
    let heard = &Heard::of(case, interview);
    let noted: Vec<Noted> = record
        .remarks()
        .map(|(question, remark)| Noted { question, remark, stems: Stems::of(&without_links(remark)) })
        .collect();
    let mut matched: Vec<Vec<&ReferenceRemark>> = vec![Vec::new(); noted.len()];
    let mut expected = Vec::new();
    for reference in &case.reference.remarks {
        let place = SpeechPlace::of(&reference.quote, &reference.question, case);
        let said = heard.said(&reference.quote, &reference.question, language_of(record));
        // A trainee who noted the words has heard them, wherever the cut is taken to have fallen.
        let begun = said || heard.begun(&reference.quote, &reference.question, language_of(record));
        let best = begun.then(|| best_match(reference, &noted, case, said)).flatten();
        if let Some(best) = best {
            matched[best].push(reference);
        }
        let standing = match (said, best) {
            (_, Some(_)) => EvidenceStanding::Found,
            (true, None) => EvidenceStanding::Missed,
            (false, None) => EvidenceStanding::Unsaid,
        };
        expected.push(Expected {
            place,
            quote: reference.quote.get(language).to_owned(),
            note: reference.note.get(language).to_owned(),
            criteria: reference.criteria.clone(),
            standing,
            remark: best.map(|best| noted[best].own()),
        });
    }
    let count = |standing| expected.iter().filter(|each| each.standing == standing).count();
    let (found, missed) = (count(EvidenceStanding::Found), count(EvidenceStanding::Missed));
    let alone = || noted.iter().zip(&matched).filter(|(_, matched)| matched.is_empty()).map(|(noted, _)| noted);
    EvidenceCompared {
        found: Measured::share(found, found + missed),
        not_in_what_was_said: alone()
            .filter(|noted| is_unheard(noted, case, rubric, (record, heard)))
            .map(Noted::own)
            .collect(),
        distractors: alone().filter_map(|noted| distractor(noted, case, (record, heard), language)).collect(),
        linked_elsewhere: noted.iter().zip(&matched).filter_map(|(noted, of)| linked_elsewhere(noted, of)).collect(),
        expected,
    }
}

/// The marks of links are no words of the candidate's.
fn without_links(remark: &Remark) -> String {
    let words = remark.text.split_whitespace().filter(|word| !word.starts_with('#'));
    words.collect::<Vec<_>>().join(" ")
}

/// The remark that shares most with quote or note, or with both together: one of the same question, else, if others are
/// looked at too, one of another. The first of several that are equal counts.
fn best_match(reference: &ReferenceRemark, noted: &[Noted], case: &Case, others_too: bool) -> Option<usize> {
    let texts = [&reference.quote, &reference.note];
    let mut texts: Vec<Stems> = texts.into_iter().flat_map(|text| Stems::in_all_languages(text, case)).collect();
    for language in &case.languages {
        let mut both = Stems::of(reference.quote.get(language));
        both.add(reference.note.get(language));
        texts.push(both);
    }
    let shared = |noted: &Noted| -> SharedWords {
        let all = texts.iter().map(|text| text.shared_with(&noted.stems));
        all.filter(|shared| shared.is_match()).max_by_key(|shared| shared.words).unwrap_or_default()
    };
    let best = |own_question: bool| {
        let mut best: Option<(usize, usize)> = None;
        for (index, noted) in noted.iter().enumerate() {
            let words = shared(noted).words;
            let here = (*noted.question == reference.question) == own_question;
            if here && words > 0 && best.is_none_or(|(_, most)| words > most) {
                best = Some((index, words));
            }
        }
        best.map(|(index, _)| index)
    };
    best(true).or_else(|| others_too.then(|| best(false)).flatten())
}

/// Fewer words than this are too few to tell.
const WORDS_TO_TELL: usize = 3;

fn is_unheard(noted: &Noted, case: &Case, rubric: &Rubric, heard: (&Record, &Heard)) -> bool {
    // The case says nothing to a question of the trainee's own that could be compared.
    if noted.stems.len() < WORDS_TO_TELL || !case.answers.contains_key(noted.question) {
        return false;
    }
    let heard = could_have_been_heard(noted.question, noted.remark.at, case, rubric, heard);
    noted.stems.found_in(&heard) * 3 < noted.stems.len()
}

fn distractor(
    noted: &Noted,
    case: &Case,
    (record, heard): (&Record, &Heard),
    language: &Language,
) -> Option<DistractorNoted> {
    if noted.remark.criteria.is_empty() {
        return None;
    }
    let answer = case.answers.get(noted.question)?;
    let found = answer.distractors.iter().find(|distractor| {
        let said = heard.said(&distractor.quote, noted.question, language_of(record));
        let mut texts = Stems::in_all_languages(&distractor.quote, case).into_iter();
        said && texts.any(|text| text.shared_with(&noted.stems).is_match())
    })?;
    let (quote, because) = (found.quote.get(language).to_owned(), found.because.get(language).to_owned());
    Some(DistractorNoted { remark: noted.own(), quote, because })
}

fn linked_elsewhere(noted: &Noted, matched: &[&ReferenceRemark]) -> Option<LinkedElsewhere> {
    let mut expected: Vec<CriterionId> = Vec::new();
    for criterion in matched.iter().flat_map(|reference| &reference.criteria) {
        if !expected.contains(criterion) {
            expected.push(criterion.clone());
        }
    }
    let missed = !expected.is_empty() && !noted.remark.criteria.iter().any(|criterion| expected.contains(criterion));
    missed.then(|| LinkedElsewhere { remark: noted.own(), expected })
}
