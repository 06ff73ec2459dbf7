//! Things that a criterion wants before it can be judged well.

use serde::Serialize;

use crate::{
    judgement::{CriterionResult, CriterionStatus, Shortfall},
    locale::Message,
    message,
    rubric::Rubric,
    session::{EvidenceId, Judgement, Record},
};

/// A thing that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Need {
    /// No question that informs the criterion was asked, and no item names it.
    Informed,
    /// A demand for evidence that is not met.
    Evidence(Shortfall),
    /// An item that names the criterion, of which nobody has said whether it is valid and authentic.
    LookedAt(EvidenceId),
}

impl Need {
    /// The need in words, for a criterion that is named beside it.
    pub fn explain(&self) -> Message {
        match self {
            Need::Informed => message!("agenda-needs-information"),
            Need::Evidence(short) => {
                message!("agenda-needs-evidence", evidence = short.message("evidence-asked", ""))
            }
            Need::LookedAt(evidence) => message!("agenda-needs-look", evidence = evidence.as_str()),
        }
    }
}

/// The needs of a criterion, the most urgent first.
pub(super) fn of(result: &CriterionResult, record: &Record, rubric: &Rubric) -> Vec<Need> {
    let unrated = result.status == CriterionStatus::NotAssessed;
    let uninformed = unrated && !is_informed(result, record, rubric);
    let items = result.evidence.iter().filter(|id| {
        record.evidence.get(*id).is_some_and(|item| {
            [&item.rules.valid, &item.rules.authentic].iter().any(|verdict| verdict.judgement == Judgement::NotJudged)
        })
    });
    let looked_at = items.cloned().map(Need::LookedAt);
    let short = result.demands.shortfalls().map(Need::Evidence);
    uninformed.then_some(Need::Informed).into_iter().chain(short).chain(looked_at).collect()
}

/// Returns whether anything on record is about the criterion: a question that informs it was asked, or it was noted,
/// heard or shown.
fn is_informed(result: &CriterionResult, record: &Record, rubric: &Rubric) -> bool {
    let asked = record.questions.iter().any(|(id, question)| {
        let informs = question.asked.is_some() && record.informs(id, rubric).contains(&result.criterion);
        let points = rubric.question(id).map(|known| &known.listen_for);
        let mut heard = question.heard.iter().filter_map(|point| points?.get(point));
        informs || heard.any(|point| point.informs.contains(&result.criterion))
    });
    asked || !result.evidence.is_empty() || !result.remarks.is_empty()
}
