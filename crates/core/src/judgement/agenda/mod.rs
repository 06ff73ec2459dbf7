//! The agenda by consequence: which criteria can still change the result as far as the record tells, what each of them
//! wants, and the question that informs most of them. It is advice: neither order nor rules of skipping hang on it, and
//! no result does.
//!
//! `bearing` finds out whether a criterion can still change anything, whatever the others come to; `needs` says what is
//! not there yet; the question is chosen here. Once everything is rated, what would change the result is the answer of
//! [`what_if`].

mod bearing;
mod needs;
mod possible;
mod words;

pub use bearing::Bearing;
pub use needs::Need;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{CriterionId, EvidenceKind, QuestionId, Rubric},
    session::{Outcome, Record},
};

use super::{
    CriterionResult, WhatIf, grounds::Grounds, judged_unit::JudgedUnit, matter::Matter, missing, unit, what_if,
};

/// The agenda of an interview: criteria that can still change its result, and the question to ask next.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Agenda {
    /// The criteria that apply, in the order of the rubric.
    pub criteria: Vec<AgendaCriterion>,
    /// The lowest and the highest outcome that there can still be; none where none follows from ratings any more.
    pub possible: Option<(Outcome, Outcome)>,
    /// The question that informs most of what is open; none where no question that is left informs any of it.
    pub question: Option<AdvisedQuestion>,
    /// The number of criteria that are open and that an answer could inform.
    pub open: usize,
    /// False if it is not known of each criterion whether it can still change anything.
    pub complete: bool,
    /// The changes that would make the result another, once everything is rated.
    pub what_if: Option<WhatIf>,
}

/// A criterion with what hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgendaCriterion {
    pub criterion: CriterionId,
    pub bearing: Bearing,
    /// True if nothing makes up for it: it is critical, or a hurdle.
    pub crucial: bool,
    /// Things that are not there yet, for a criterion on which something still hangs.
    pub needs: Vec<Need>,
}

/// A question that is left to ask, and the open criteria that it informs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AdvisedQuestion {
    pub question: QuestionId,
    pub informs: Vec<CriterionId>,
}

impl AgendaCriterion {
    /// Returns whether something hangs on the criterion that an answer of the candidate could inform.
    fn is_open_to_answers(&self) -> bool {
        let asks = |need: &Need| match need {
            Need::Informed => true,
            Need::Evidence(short) => short.kinds.contains(&EvidenceKind::Interview),
            Need::LookedAt(_) => false,
        };
        self.bearing.is_open() && self.needs.iter().any(asks)
    }
}

impl Agenda {
    /// The criteria that still decide, those for which nothing makes up first, then those of which least is known.
    pub fn deciding(&self) -> Vec<&AgendaCriterion> {
        let mut open: Vec<&AgendaCriterion> = self.criteria.iter().filter(|each| each.bearing.is_open()).collect();
        let wants = |each: &AgendaCriterion| !each.needs.contains(&Need::Informed);
        open.sort_by_key(|each| (!each.crucial, wants(each)));
        open
    }

    /// The criteria that are not rated and cannot change anything any more.
    pub fn decided(&self) -> impl Iterator<Item = &CriterionId> {
        let decided = self.criteria.iter().filter(|each| each.bearing == Bearing::CannotChange);
        decided.map(|each| &each.criterion)
    }
}

/// The agenda of a record on a day.
pub fn agenda(rubric: &Rubric, record: &Record, on: NaiveDate) -> Agenda {
    let matter = Matter { rubric, record, on, grounds: Grounds::of(record, rubric), held: true, supposed: &[] };
    let judged = unit::judge_all(rubric, &matter);
    let ends = record.broken_off.is_some() || record.criteria_referred(rubric).next().is_some();
    let possible = (!ends).then(|| possible::between(rubric, &judged, &matter));
    let (bearings, complete) = bearing::bearings(rubric, record, &judged, possible);
    let results = |judged: &JudgedUnit| judged.result.criteria.iter().filter(|each| each.applies()).cloned().collect();
    let results: Vec<CriterionResult> =
        judged.iter().flat_map(|each| -> Vec<CriterionResult> { results(each) }).collect();
    let criteria: Vec<AgendaCriterion> = rubric
        .criteria
        .values()
        .filter_map(|criterion| {
            let result = results.iter().find(|result| result.criterion == criterion.id)?;
            let bearing = *bearings.get(&criterion.id)?;
            let needs = match bearing.is_open() && !ends {
                true => needs::of(result, record, rubric),
                false => Vec::new(),
            };
            let crucial = criterion.critical.is_some() || criterion.hurdle.is_some();
            Some(AgendaCriterion { criterion: criterion.id.clone(), bearing, crucial, needs })
        })
        .collect();
    let over = ends || record.is_signed();
    let question = if over { None } else { advised(&criteria, rubric, record) };
    let rated = record.criteria_unrated(rubric).next().is_none() && missing::of_procedure(record, rubric).is_empty();
    Agenda {
        possible,
        question,
        open: criteria.iter().filter(|each| each.is_open_to_answers()).count(),
        complete,
        what_if: (rated && !ends).then(|| what_if(rubric, record, on)),
        criteria,
    }
}

/// The question left to ask that informs most of the open criteria; of several, the one that informs more of those for
/// which nothing makes up, then the one that comes first.
fn advised(criteria: &[AgendaCriterion], rubric: &Rubric, record: &Record) -> Option<AdvisedQuestion> {
    let mut best: Option<(AdvisedQuestion, (usize, usize))> = None;
    for question in rubric.questions.values().filter(|each| record.is_left_to_ask(each, rubric)) {
        let informed = criteria.iter().filter(|each| question.informs.contains(&each.criterion));
        let informed: Vec<&AgendaCriterion> = informed.filter(|each| each.is_open_to_answers()).collect();
        let worth = (informed.len(), informed.iter().filter(|each| each.crucial).count());
        if worth.0 > 0 && best.as_ref().is_none_or(|(_, most)| worth > *most) {
            let informs = informed.into_iter().map(|each| each.criterion.clone()).collect();
            best = Some((AdvisedQuestion { question: question.id.clone(), informs }, worth));
        }
    }
    best.map(|(question, _)| question)
}
