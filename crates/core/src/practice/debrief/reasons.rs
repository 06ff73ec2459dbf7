//! The reasons that a trainee wrote for ratings, beside what the expert's reasons rest on. The comparison is by links,
//! numbers and words, as that of the notes: a reason in quite other words is left alone, one that is in doubt is asked
//! about.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::Case,
    rubric::{CriterionId, QuestionId, Text},
    session::Record,
};

use super::{EvidenceCompared, EvidenceStanding, Expected, RatingPair, stems::Stems};

/// A reason to look at again, beside the expert's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonDoubted {
    pub criterion: CriterionId,
    pub own: String,
    pub reference: String,
    pub doubt: ReasonDoubt,
}

/// What is doubtful in a reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReasonDoubt {
    /// There is none.
    Empty,
    /// It has the words of what sounds like evidence and is none.
    Distractor { quote: String, because: String },
    /// It cites what the expert links to other criteria.
    Elsewhere { criteria: Vec<CriterionId> },
}

/// A text that a reason may rest on, in every language of the case.
struct Ground(Vec<Stems>);

impl Ground {
    fn of(texts: &[&Text], case: &Case) -> Self {
        let in_language = |language| {
            let mut stems = Stems::default();
            texts.iter().for_each(|text| stems.add(text.get(language)));
            stems
        };
        Ground(case.languages.iter().map(in_language).collect())
    }

    /// Returns whether a reason shares two words, or a name or a number, with it; one word is enough where the reason
    /// has not more than two.
    fn is_touched_by(&self, reason: &Stems) -> bool {
        let enough = if reason.len() <= 2 { 1 } else { 2 };
        self.0.iter().any(|stems| stems.shared_with(reason).weight() >= enough)
    }

    fn is_matched_by(&self, reason: &Stems) -> bool {
        self.0.iter().any(|stems| stems.shared_with(reason).is_firm_match())
    }
}

/// The reasons that are in doubt, of the criteria that both rated.
pub(super) fn doubted(
    case: &Case,
    record: &Record,
    pairs: &[RatingPair],
    evidence: &EvidenceCompared,
    language: &Language,
) -> Vec<ReasonDoubted> {
    let mut doubted = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.is_compared()) {
        let (Some(own), Some(reference)) = (&pair.own, &pair.reference) else { continue };
        if let Some(doubt) = doubt(&own.rationale, &pair.criterion, case, record, evidence, language) {
            let (own, reference) = (own.rationale.clone(), reference.rationale.clone());
            doubted.push(ReasonDoubted { criterion: pair.criterion.clone(), own, reference, doubt });
        }
    }
    doubted
}

fn doubt(
    reason: &str,
    criterion: &CriterionId,
    case: &Case,
    record: &Record,
    evidence: &EvidenceCompared,
    language: &Language,
) -> Option<ReasonDoubt> {
    if reason.trim().is_empty() {
        return Some(ReasonDoubt::Empty);
    }
    let bears = |criteria: &[CriterionId]| criteria.contains(criterion);
    // What is cited by its id: a remark, or a question.
    let ids: Vec<&str> = reason.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_')).collect();
    let ids: Vec<&str> = ids.into_iter().map(|id| id.trim_matches('.')).collect();
    let is_known =
        |expected: &&Expected| matches!(expected.standing, EvidenceStanding::Found | EvidenceStanding::Claimed);
    let known = evidence.expected.iter().filter(is_known);
    let known: Vec<(&str, &Vec<CriterionId>)> =
        known.filter_map(|each| Some((each.remark.as_ref()?.remark.as_str(), &each.criteria))).collect();
    let is_told = |id: &str| known.iter().any(|(remark, _)| *remark == id);
    // What a remark in other words bears on, or an item of the register, nobody can tell by words.
    let is_open = |id: &&str| {
        record.evidence.keys().any(|item| item.as_str() == *id)
            || (record.remarks().any(|(_, remark)| remark.id.as_str() == *id) && !is_told(id))
    };
    if ids.iter().any(is_open) {
        return None;
    }
    let cited: Vec<&Vec<CriterionId>> =
        known.iter().filter(|(remark, _)| ids.contains(remark)).map(|(_, criteria)| *criteria).collect();
    let questions = ids.iter().map(|id| QuestionId::from(*id)).filter(|id| record.questions.contains_key(id));
    let rests = |question: QuestionId| {
        let here = case.reference.remarks.iter().any(|remark| remark.question == question && bears(&remark.criteria));
        here || case
            .answers
            .get(&question)
            .is_some_and(|answer| answer.ratings.iter().any(|each| each.criterion == *criterion))
    };
    if cited.iter().any(|criteria| bears(criteria)) || questions.into_iter().any(rests) {
        return None;
    }
    let own = Stems::of(reason);
    if grounds(criterion, case).iter().any(|ground| ground.is_touched_by(&own)) {
        return None;
    }
    let mut others: Vec<CriterionId> = cited.into_iter().flatten().cloned().collect();
    let distractors = case.answers.values().flat_map(|answer| &answer.distractors);
    let distractor = distractors.into_iter().find(|each| Ground::of(&[&each.quote], case).is_matched_by(&own));
    if let Some(distractor) = distractor.filter(|_| others.is_empty()) {
        let (quote, because) = (distractor.quote.get(language).to_owned(), distractor.because.get(language).to_owned());
        return Some(ReasonDoubt::Distractor { quote, because });
    }
    if others.is_empty() {
        let remark = case.reference.remarks.iter().filter(|remark| !bears(&remark.criteria));
        let mut matched = remark.filter(|remark| Ground::of(&[&remark.quote, &remark.note], case).is_matched_by(&own));
        others.extend(matched.next().into_iter().flat_map(|remark| remark.criteria.iter().cloned()));
    }
    let mut criteria: Vec<CriterionId> = Vec::new();
    for each in others {
        if !criteria.contains(&each) {
            criteria.push(each);
        }
    }
    (!criteria.is_empty()).then_some(ReasonDoubt::Elsewhere { criteria })
}

/// All that the expert's rating of a criterion rests on: the reasons, the remarks, the documents.
fn grounds(criterion: &CriterionId, case: &Case) -> Vec<Ground> {
    let reasons = case.reference.ratings.get(criterion).map(|rating| &rating.because);
    let of_answers = case.answers.values().flat_map(|answer| &answer.ratings);
    let of_answers = of_answers.filter(|rating| rating.criterion == *criterion).map(|rating| &rating.because);
    let remarks = case.reference.remarks.iter().filter(|remark| remark.criteria.contains(criterion));
    let documents = case.documents.values().filter(|document| document.criteria.contains(criterion));
    let reasons = reasons.into_iter().chain(of_answers).map(|because| Ground::of(&[because], case));
    let remarks = remarks.map(|remark| Ground::of(&[&remark.quote, &remark.note], case));
    let documents = documents.map(|document| Ground::of(&[&document.title, &document.because], case));
    reasons.chain(remarks).chain(documents).collect()
}
