//! The asking: probes that would have brought something out, follow-ups, points to listen for.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::Case,
    rubric::{CriterionId, PointId, ProbeId, QuestionId, Rubric},
    session::Record,
};

use super::{leading::expects_its_answer, ratings::RatingPair, said::leading};

/// A probe of a question that was asked, left out though it would have brought out what changes a rating.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProbeLeft {
    pub question: QuestionId,
    pub probe: ProbeId,
    /// The probe's wording.
    pub asks: String,
    /// Words that would have come out.
    pub says: String,
    pub reveals: Vec<CriterionId>,
    /// The criteria on which trainee and reference differ: the probe may have changed their ratings.
    pub rated_otherwise: Vec<CriterionId>,
}

/// A follow-up in own words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnFollowUp {
    pub question: QuestionId,
    pub wording: String,
    /// True if the follow-up put the answer into the candidate's mouth: the case has the same words among its leading
    /// follow-ups.
    pub leading: bool,
    /// True if other words than the case's expect their answer: perhaps they lead, which the trainee judges.
    pub perhaps_leading: bool,
}

/// Points to listen for in one question, where trainee and expert marked others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Points {
    pub question: QuestionId,
    /// Marked by both.
    pub marked: Vec<PointId>,
    /// The expert would mark them, if all probes that matter were asked.
    pub missed: Vec<PointId>,
    /// Points that only the trainee marked.
    pub only_own: Vec<PointId>,
}

pub(super) fn probes_left(
    case: &Case,
    rubric: &Rubric,
    record: &Record,
    pairs: &[RatingPair],
    language: &Language,
) -> Vec<ProbeLeft> {
    let otherwise = |criterion: &CriterionId| {
        pairs.iter().any(|pair| pair.criterion == *criterion && pair.is_compared() && pair.difference != Some(0))
    };
    let mut left = Vec::new();
    for (question, answer) in &case.answers {
        let Some(asked) = record.questions.get(question).filter(|_| record.is_marked_asked(question)) else { continue };
        let known = rubric.question(question);
        for (probe, brings) in &answer.probes {
            if brings.reveals.is_empty() || asked.probes_used.contains(probe) {
                continue;
            }
            let asks = known.and_then(|known| known.probes.get(probe)).map(|known| known.text.get(language).to_owned());
            left.push(ProbeLeft {
                question: question.clone(),
                probe: probe.clone(),
                asks: asks.unwrap_or_default(),
                says: brings.says.get(language).to_owned(),
                reveals: brings.reveals.clone(),
                rated_otherwise: brings.reveals.iter().filter(|each| otherwise(each)).cloned().collect(),
            });
        }
    }
    left
}

/// The number of probes that bring something out, of the questions that were asked.
pub(super) fn revealing_probes(case: &Case, record: &Record) -> usize {
    let asked = case.answers.iter().filter(|(question, _)| record.is_marked_asked(question));
    asked.flat_map(|(_, answer)| answer.probes.values()).filter(|probe| !probe.reveals.is_empty()).count()
}

pub(super) fn follow_ups(case: &Case, record: &Record) -> Vec<OwnFollowUp> {
    let of = |(question, wording): (&QuestionId, &String)| {
        let leading = case.answers.get(question).is_some_and(|answer| leading(wording, answer, case).is_some());
        let perhaps_leading = !leading && expects_its_answer(wording);
        OwnFollowUp { question: question.clone(), wording: wording.clone(), leading, perhaps_leading }
    };
    let all = record.questions.iter();
    all.flat_map(|(question, asked)| asked.follow_ups.iter().map(move |wording| (question, wording))).map(of).collect()
}

pub(super) fn points(case: &Case, record: &Record) -> Vec<Points> {
    let mut points = Vec::new();
    for (question, answer) in &case.answers {
        let Some(asked) = record.questions.get(question).filter(|_| record.is_marked_asked(question)) else { continue };
        let of = |one: &[PointId], in_other: bool, other: &[PointId]| -> Vec<PointId> {
            one.iter().filter(|point| other.contains(point) == in_other).cloned().collect()
        };
        let marked = of(&answer.heard, true, &asked.heard);
        let (missed, only_own) = (of(&answer.heard, false, &asked.heard), of(&asked.heard, false, &answer.heard));
        if !(marked.is_empty() && missed.is_empty() && only_own.is_empty()) {
            points.push(Points { question: question.clone(), marked, missed, only_own });
        }
    }
    points
}
