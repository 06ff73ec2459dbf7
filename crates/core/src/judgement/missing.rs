//! Missing things: first those that keep an interview from a result, then those worth a look.

use serde::Serialize;

use crate::{
    locale::{Language, Message},
    message,
    rubric::{CriterionId, ItemId, QuestionId, Rubric},
    session::{ConflictOfInterest, Place, Rating, Record, ScriptPart, Stage},
};

use super::{
    CriterionResult, CriterionStatus, EvidenceFor, Shortfall, UnitOutcome, evidence_words::shortfalls,
    judged_unit::JudgedUnit, whole_evidence,
};

/// A thing that is not there, with the place where it is mended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Missing {
    /// A required item of a script that is neither done nor refused.
    ChecklistItem {
        script: ScriptPart,
        item: ItemId,
    },
    /// A question that was neither asked nor skipped.
    Question {
        question: QuestionId,
    },
    NotClosed,
    Rating {
        criterion: CriterionId,
    },

    /// A demand for evidence that is not met, where the rating does not settle the criterion without it.
    Evidence {
        criterion: CriterionId,
        shortfall: Shortfall,
    },
    /// Evidence that a unit or the whole asks for beside its criteria.
    EvidenceWanting {
        of: EvidenceFor,
        shortfall: Shortfall,
    },
    /// Demands, all of which together would do instead of those that are missing.
    EvidenceInstead {
        of: EvidenceFor,
        instead: Vec<Shortfall>,
    },
    /// The criterion is rated "not enough evidence".
    NotEnoughEvidence {
        criterion: CriterionId,
    },
    Rationale {
        criterion: CriterionId,
    },
    RatedBeforeAsked {
        criterion: CriterionId,
    },
    ConflictNotDeclared,
    Feedback,
}

impl Missing {
    /// Returns whether it keeps the interview from a result; the others are worth a look.
    pub fn blocks(&self) -> bool {
        match self {
            Missing::ChecklistItem { .. } | Missing::Question { .. } | Missing::NotClosed | Missing::Rating { .. } => {
                true
            }
            Missing::Evidence { .. }
            | Missing::EvidenceWanting { .. }
            | Missing::EvidenceInstead { .. }
            | Missing::NotEnoughEvidence { .. }
            | Missing::Rationale { .. }
            | Missing::RatedBeforeAsked { .. }
            | Missing::ConflictNotDeclared
            | Missing::Feedback => false,
        }
    }

    pub fn place(&self) -> Place {
        let step = |stage| Place { stage, ..Place::default() };
        let at = |stage, criterion: &CriterionId| Place { criterion: Some(criterion.clone()), ..step(stage) };
        match self {
            Missing::ChecklistItem { script: ScriptPart::Opening, .. } => step(Stage::Open),
            Missing::ChecklistItem { script: ScriptPart::Closing, .. } | Missing::NotClosed => step(Stage::Close),
            Missing::Question { question } => Place { question: Some(question.clone()), ..step(Stage::Ask) },
            Missing::Evidence { criterion, .. } | Missing::NotEnoughEvidence { criterion } => {
                at(Stage::Evidence, criterion)
            }
            Missing::EvidenceInstead { of: EvidenceFor::Criterion(criterion), .. } => at(Stage::Evidence, criterion),
            Missing::EvidenceWanting { .. } | Missing::EvidenceInstead { .. } => step(Stage::Evidence),
            Missing::Rating { criterion }
            | Missing::Rationale { criterion }
            | Missing::RatedBeforeAsked { criterion } => at(Stage::Rate, criterion),
            Missing::ConflictNotDeclared => step(Stage::Prepare),
            Missing::Feedback => step(Stage::Recommend),
        }
    }
}

impl Missing {
    /// The missing thing in words, with the rubric's text of an item in a language.
    pub fn explain(&self, rubric: &Rubric, language: &Language) -> Message {
        match self {
            Missing::ChecklistItem { script, item } => {
                let text = rubric.item_text(*script, item, language);
                match script {
                    ScriptPart::Opening => message!("missing-opening-item", item = text),
                    ScriptPart::Closing => message!("missing-closing-item", item = text),
                }
            }
            Missing::Question { question } => message!("missing-question", question = question.as_str()),
            Missing::NotClosed => message!("missing-not-closed"),
            Missing::Rating { criterion } => message!("missing-rating", criterion = criterion.as_str()),
            Missing::Evidence { criterion, shortfall } => shortfall.message("missing-evidence", criterion.as_str()),
            Missing::EvidenceWanting { of, shortfall } => shortfall.message("missing-evidence", of.argument()),
            Missing::EvidenceInstead { of, instead } => {
                message!("missing-evidence-instead", criterion = of.argument(), instead = shortfalls(instead))
            }
            Missing::NotEnoughEvidence { criterion } => {
                message!("missing-not-enough-evidence", criterion = criterion.as_str())
            }
            Missing::Rationale { criterion } => message!("missing-rationale", criterion = criterion.as_str()),
            Missing::RatedBeforeAsked { criterion } => {
                message!("missing-rated-before-asked", criterion = criterion.as_str())
            }
            Missing::ConflictNotDeclared => message!("missing-conflict-not-declared"),
            Missing::Feedback => message!("missing-feedback"),
        }
    }
}

/// The steps of the procedure that are left before the interview was held to its end.
pub(super) fn of_procedure(record: &Record, rubric: &Rubric) -> Vec<Missing> {
    let items = |script| {
        let left = record.required_items_left(script, rubric);
        left.map(move |item| Missing::ChecklistItem { script, item: item.clone() })
    };
    let questions = record.questions_left(rubric).into_iter().map(|question| Missing::Question { question });
    let mut missing: Vec<Missing> = items(ScriptPart::Opening).chain(questions).collect();
    missing.extend(items(ScriptPart::Closing));
    missing.extend(record.closed.is_none().then_some(Missing::NotClosed));
    missing
}

/// The criteria that apply, have no rating, and were not referred.
pub(super) fn of_ratings<'a>(
    results: impl Iterator<Item = &'a CriterionResult>,
    record: &Record,
) -> impl Iterator<Item = Missing> {
    results
        .filter(|result| result.status == CriterionStatus::NotAssessed)
        .filter(|result| !record.panel.referred.contains_key(&result.criterion))
        .map(|result| Missing::Rating { criterion: result.criterion.clone() })
}

/// Evidence that units ask for beside their criteria, where it alone can decide.
pub(super) fn of_units(judged: &[JudgedUnit]) -> Vec<Missing> {
    let open = |each: &&JudgedUnit| matches!(each.result.outcome, UnitOutcome::MoreEvidence | UnitOutcome::NotAssessed);
    let of = |each: &JudgedUnit| EvidenceFor::Unit(each.unit.id.clone());
    judged.iter().filter(open).flat_map(|each| whole_evidence::missing(&of(each), &each.result.demands)).collect()
}

/// Missing things that would change a result or make it sounder.
pub(super) fn worth_a_look<'a>(
    results: impl Iterator<Item = &'a CriterionResult>,
    record: &Record,
    rubric: &Rubric,
) -> Vec<Missing> {
    let mut missing: Vec<Missing> =
        results.filter(|result| result.applies()).flat_map(|result| of_criterion(result, record, rubric)).collect();
    if record.preparation.conflict_of_interest == ConflictOfInterest::NotDeclared {
        missing.push(Missing::ConflictNotDeclared);
    }
    if record.feedback.trim().is_empty() {
        missing.push(Missing::Feedback);
    }
    missing
}

fn of_criterion(result: &CriterionResult, record: &Record, rubric: &Rubric) -> Vec<Missing> {
    let criterion = || result.criterion.clone();
    let mut missing = Vec::new();
    if matches!(result.status, CriterionStatus::NotEnoughEvidence | CriterionStatus::NotAssessed) {
        missing.extend(whole_evidence::missing(&EvidenceFor::Criterion(criterion()), &result.demands));
    }
    if result.rating == Some(Rating::NotEnoughEvidence) {
        missing.push(Missing::NotEnoughEvidence { criterion: criterion() });
    }
    let Some(rating) = record.ratings.get(&result.criterion).filter(|each| each.rating.is_some()) else {
        return missing;
    };
    if rating.carried {
        return missing;
    }
    if rating.rationale.trim().is_empty() {
        missing.push(Missing::Rationale { criterion: criterion() });
    }
    if rating.before_asked && record.is_to_be_asked_about(&result.criterion, rubric) {
        missing.push(Missing::RatedBeforeAsked { criterion: criterion() });
    }
    missing
}
